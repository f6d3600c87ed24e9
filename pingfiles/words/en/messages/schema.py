"""English sentences: what the keys of a note cannot mean."""

MESSAGES: dict[str, str | tuple[str, str]] = {}
