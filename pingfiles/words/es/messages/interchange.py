"""Spanish sentences: imports and exports."""

MESSAGES: dict[str, str | tuple[str, str]] = {}
