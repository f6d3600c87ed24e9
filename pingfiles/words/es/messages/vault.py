"""Spanish sentences: the vault on disk: its configuration, its files, and writing them."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "note-unreadable": "esta nota no se puede leer: {reason}",
    "note-too-large": "esta nota ocupa más de {mib} MiB y no se ha leído",
    "not-utf-8": "esto no es UTF-8; guarda la nota como UTF-8",
}
