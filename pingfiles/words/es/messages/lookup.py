"""Spanish sentences: whom a name on the command line means."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "no-such-contact": "ningún contacto se llama «{typed}»; míralos todos con: pingfiles list",
    "contact-like": "ningún contacto se llama «{typed}»; ¿querías decir {names}?",
    "several-contacts": "«{typed}» coincide con varios contactos: {names}; di cuál",
    "names-and-more": "{names} y {n} más",
    "more-contacts": ("otro más", "{n} más"),
    "name-each-in-full": "«{typed}» no es un contacto; para nombrar a varios, escribe cada nombre completo: {names}",
}
