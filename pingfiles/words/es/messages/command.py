"""Spanish sentences: what the commands say on stderr and on stdout."""

MESSAGES: dict[str, str | tuple[str, str]] = {}
