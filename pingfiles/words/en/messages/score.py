"""English sentences: how a row of the due list comes by its score."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    "score-tie-strong": "tie strong",
    "score-tie-medium": "tie medium",
    "score-tie-weak": "tie weak",
    "score-no-tie": "no tie given",
    "score-hundredth": "{tie}, a hundredth",
    "score-never-pinged": "never pinged",
    "score-other-reasons": ("another reason", "{n} other reasons"),
    "score-overdue": ("overdue by 1 day", "overdue by {n} days"),
    "score-today": "today",
    "score-ahead": ("tomorrow", "in {n} days"),
    "score-since": ("yesterday", "{n} days ago"),
    "score-excuse": "an excuse this week",
}
