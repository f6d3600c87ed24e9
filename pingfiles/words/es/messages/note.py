"""Spanish sentences: what is wrong in a note's text, and why it cannot be edited."""

MESSAGES: dict[str, str | tuple[str, str]] = {}
