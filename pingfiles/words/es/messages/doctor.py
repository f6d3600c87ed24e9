"""Spanish sentences: what `doctor` says was read of a vault, and what was not understood."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "doctor-read": "{notes}: {contacts}, {birthdays}, último contacto conocido de {last_contacts}",
    "n-notes": ("{n} nota leída", "{n} notas leídas"),
    "n-contacts": ("{n} contacto", "{n} contactos"),
    "n-birthdays": ("{n} cumpleaños", "{n} cumpleaños"),
    "n-last_contacts": ("{n}", "{n}"),
    "doctor-all-understood": "Se ha entendido todo lo que parece un dato.",
    "doctor-not-understood": "No se ha entendido:",
    "doctor-more-places": ("y 1 más (-v lo muestra)", "y {n} más (-v los muestra)"),
    "group-and-more": ("{what} (y 1 caso parecido más)", "{what} (y {n} casos parecidos más)"),
    "group-same": ("{what}", "{n} notas: {what}"),
    "group-key-date": ("1 nota tiene `{key}`, que parece una fecha", "{n} notas tienen `{key}`, que parece una fecha"),
    "group-key-phone": (
        "1 nota tiene `{key}`, que parece un teléfono",
        "{n} notas tienen `{key}`, que parece un teléfono",
    ),
    "group-key-email": (
        "1 nota tiene `{key}`, que parece una dirección de correo",
        "{n} notas tienen `{key}`, que parece una dirección de correo",
    ),
    "group-key-duration": (
        "1 nota tiene `{key}`, que parece una duración",
        "{n} notas tienen `{key}`, que parece una duración",
    ),
    "group-known-key": (
        "1 nota tiene `{key}` en el texto, donde no se lee",
        "{n} notas tienen `{key}` en el texto, donde no se lee",
    ),
    "group-log-not-read": (
        "1 nota tiene fechas bajo «{heading}», que no es un título de registro",
        "{n} notas tienen fechas bajo «{heading}», que no es un título de registro",
    ),
    "group-dates-not-read": (
        "1 nota tiene líneas que empiezan por una fecha sin un título encima",
        "{n} notas tienen líneas que empiezan por una fecha sin un título encima",
    ),
    "group-no-front-matter": (
        "1 nota de {folder} no tiene propiedades, así que no es un contacto",
        "{n} notas de {folder} no tienen propiedades, así que no son contactos",
    ),
    "group-not-marked": (
        "1 nota tiene claves de persona, pero no cumple contact_where",
        "{n} notas tienen claves de persona, pero no cumplen contact_where",
    ),
    "unknown-key-date": "{key} es una clave desconocida y parece una fecha; añade a [fields]: {line}",
    "unknown-key-phone": "{key} es una clave desconocida y parece un teléfono; añade a [fields]: {line}",
    "unknown-key-email": "{key} es una clave desconocida y parece una dirección de correo; añade a [fields]: {line}",
    "unknown-key-duration": "{key} es una clave desconocida y parece una duración; añade a [fields]: {line}",
    "known-key-unread": "{key} no se lee aquí; pásala a las propiedades",
    "log-not-read": "las fechas bajo «{heading}» no se leen, porque no es un título de registro",
    "dates-not-read": "las líneas que empiezan por una fecha solo se leen bajo un título de registro",
    "no-front-matter": "esta nota no tiene propiedades, así que no es un contacto",
    "not-marked": "esta nota tiene claves de persona, pero no cumple contact_where",
    "suggest-field": "si es así, añade debajo de [fields] en pingfiles.toml: {line}",
    "suggest-front": "pasa `{key}` a las propiedades de la nota",
    "suggest-log-heading": 'si es tu registro, añádelo en pingfiles.toml: log_headings = ["Pings", "{heading}"]',
    "suggest-heading": "si son tu registro, ponles encima un título: ## Pings",
    "suggest-front-matter": 'si son personas, añade en pingfiles.toml: front_matter = "optional"',
    "suggest-mark": "pon en ellas lo que pide contact_where en pingfiles.toml, o cámbialo ahí",
}
