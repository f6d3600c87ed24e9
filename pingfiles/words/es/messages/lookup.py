"""Spanish sentences: whom a name on the command line means."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "no-such-contact": "ningún contacto se llama «{typed}»; míralos todos con: pingfiles list",
    "contact-like": "ningún contacto se llama «{typed}»; ¿querías decir {names}?",
    "several-contacts": "«{typed}» coincide con varios contactos: {names}; di cuál",
    "names-and-more": "{names} y {n} más",
    "more-contacts": ("otro más", "{n} más"),
    "name-each-in-full": "«{typed}» no es un contacto; para nombrar a varios, escribe cada nombre completo: {names}",
    "row-is": "{number} es {name}",
    "no-list-printed": "{number} es una fila de la lista de hoy, que aún no se ha mostrado; ejecuta: pingfiles due",
    "list-of-another-day": "{number} es una fila de la lista de hoy, y la última es del {day}; ejecuta: pingfiles due",
    "no-such-row": (
        "no hay fila {number}: la última lista solo tiene una; vuelve a verla con: pingfiles due",
        "no hay fila {number}: la última lista tiene {n} filas; vuelve a verla con: pingfiles due",
    ),
    "list-without-rows": "no hay fila {number}: en la última lista no había nadie; ejecuta: pingfiles due",
    "row-is-gone": "la fila {number} era {name}, y su nota ya no está o se llama de otro modo; ejecuta: pingfiles due",
    "rows-not-kept": "las filas de esta lista no llevan número, porque no se ha podido guardar: {reason}",
}
