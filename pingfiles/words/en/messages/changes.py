"""English sentences: what an action cannot write."""

MESSAGES: dict[str, str | tuple[str, str]] = {}
