"""Spanish sentences: whom a name on the command line means."""

MESSAGES: dict[str, str | tuple[str, str]] = {}
