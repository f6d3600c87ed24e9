"""English sentences: the vault on disk: its configuration, its files, and writing them."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "note-unreadable": "this note cannot be read: {reason}",
    "note-too-large": "this note is larger than {mib} MiB and was not read",
    "not-utf-8": "this is not UTF-8; save the note as UTF-8",
}
