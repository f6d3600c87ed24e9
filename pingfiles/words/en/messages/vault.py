"""English sentences: the vault on disk: its configuration, its files, and writing them."""

MESSAGES: dict[str, str | tuple[str, str]] = {}
