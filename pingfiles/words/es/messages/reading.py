"""Spanish sentences: what the commands that only read say, and `init`."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "no-contacts": "No hay contactos en {folders}. Crea el primero: pingfiles new NOMBRE",
    "no-contacts-among": (
        "No hay contactos: la única nota de {folders} no lo es. Para ver por qué: pingfiles doctor",
        "No hay contactos: ninguna de las {n} notas de {folders} lo es. Para ver por qué: pingfiles doctor",
    ),
    "no-contacts-yet": "todavía no hay contactos. Añade uno: pingfiles new NOMBRE",
    "no-contact-fits": "ningún contacto coincide",
    "this-folder": "esta carpeta",
    "no-contact-with-tag": "ningún contacto tiene la etiqueta {tag}",
    "nobody-within": "No hay nadie pendiente de aquí a {length}.",
    "nobody-today": "No hay nadie pendiente hoy.",
    "taken-for": "ningún contacto se llama «{typed}»; se muestra {name}",
    "already-a-vault": "{folder} ya es una bóveda. No se ha cambiado nada.",
    "vault-in-a-vault": "esta bóveda está dentro de otra, {outer}. Cada una se lee por separado.",
    "vault-made": "{folder} es ahora una bóveda. Se ha creado {made}",
    "vault-next": (
        "Ahora, en esa carpeta: pingfiles new NOMBRE añade un contacto "
        "y pingfiles due muestra a quién hacer un ping hoy."
    ),
}
