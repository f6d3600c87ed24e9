"""English sentences: what several packages say."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "or": "or",
    "at-place": "{place}: {what}",
}
