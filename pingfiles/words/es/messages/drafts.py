"""Spanish sentences: drafts, templates and sending."""

MESSAGES: dict[str, str | tuple[str, str]] = {}
