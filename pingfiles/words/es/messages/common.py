"""Spanish sentences: what several packages say."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "or": "o",
    "at-place": "{place}: {what}",
}
