"""A day as people type it on a command line, in English or Spanish: `friday`, `in 3 weeks`, `hace 2 días`, `+2w`."""

from __future__ import annotations

import re
from datetime import date

from pingfiles.dates import Duration, parse_date, shift
from pingfiles.folding import unaccented

_NAMED = {"today": 0, "hoy": 0, "yesterday": -1, "ayer": -1, "tomorrow": 1, "manana": 1}
_WEEKDAYS = {
    word: number
    for number, words in enumerate(
        (
            "monday mon lunes",
            "tuesday tue martes",
            "wednesday wed miercoles",
            "thursday thu jueves",
            "friday fri viernes",
            "saturday sat sabado",
            "sunday sun domingo",
        )
    )
    for word in words.split()
}
_AHEAD = re.compile(r"(?:in |en |dentro de |\+ ?)(.+)")
_BACK = re.compile(r"(.+) ago|(?:hace |- ?)(.+)")


def parse_day(typed: str, today: date, ahead: bool) -> date:
    """The day that was typed, as seen from `today`.

    A bare weekday is the next one where `ahead`, for what is to come, else the last one, for what has
    been; neither is ever today. Raises ValueError with a sentence for people.
    """
    words = " ".join(unaccented(typed).split())
    if words in _NAMED:
        return shift(today, _NAMED[words])
    if words in _WEEKDAYS:
        days = (_WEEKDAYS[words] - today.weekday()) % 7 or 7
        return shift(today, days if ahead else days - 7 if days < 7 else -7)
    try:
        if found := _AHEAD.fullmatch(words):
            return Duration.parse(found[1]).after(today)
        if found := _BACK.fullmatch(words):
            length = Duration.parse(found[1] or found[2])
            return Duration(-length.count, length.unit).after(today)
    except ValueError:
        pass
    try:
        return parse_date(typed.strip())
    except ValueError as error:
        hint = "a day can also be today, friday, in 3 weeks, 2 days ago or +2w"
        raise ValueError(f"{error} ({hint})") from None
