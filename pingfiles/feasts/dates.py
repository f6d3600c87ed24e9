"""The date of a feast, as `pingfiles.toml` has it."""

from __future__ import annotations

import re
from itertools import permutations

from pingfiles.dates import PartialDate
from pingfiles.folding import unaccented
from pingfiles.messages import MessageError
from pingfiles.model import YearlyDate
from pingfiles.words.languages import LANGUAGES, words_of
from pingfiles.words.shapes.feasts import Feasts
from pingfiles.written_dates import MONTHS, WEEKDAYS

_EASTER = re.compile(r"easter(?:\s*([+-])\s*([0-9]{1,3}))?")


def parse_feast_date(text: str) -> YearlyDate:
    """Reads `09-24`, `2026-09-24` (once), `easter+1` and `may sunday 1` (the first Sunday of May).

    Raises MessageError.
    """
    if easter := _EASTER.fullmatch(text.lower()):
        sign, days = easter.groups()
        return YearlyDate(from_easter=int(f"{sign or '+'}{days or 0}"))
    if weekday := _weekday_of_month(text):
        return weekday
    try:
        partial = PartialDate.parse(text)
    except MessageError:
        raise MessageError("config-yearly-day", text=text) from None
    if whole := partial.full:
        return YearlyDate(days=(whole,))
    if not partial.month or not partial.day:
        raise MessageError("config-yearly-day", text=text)
    return YearlyDate(partial.month, partial.day)


def _weekday_of_month(text: str) -> YearlyDate | None:
    """`may sunday 1`, `primer domingo de mayo`: a month, a weekday and which, in any order."""
    words = [word for word in unaccented(text).split() if word not in _FILLERS]
    for month, weekday, nth in permutations(words) if len(words) == 3 else ():
        if month in MONTHS and weekday in WEEKDAYS and nth in _NTH:
            return YearlyDate(MONTHS[month], weekday=WEEKDAYS[weekday], nth=_NTH[nth])
    return None


_VOCABULARIES = tuple(words_of(Feasts, language) for language in LANGUAGES)
_NTH = {
    unaccented(word): number
    for words in _VOCABULARIES
    for number, same in zip((1, 2, 3, 4, -1), words.nth, strict=True)
    for word in same.split()
}
_FILLERS = {word for words in _VOCABULARIES for word in words.fillers.split()}
