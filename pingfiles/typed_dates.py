"""A day as people type it on a command line, in any of the languages: `friday`, `in 3 weeks`, `hace 2 días`, `el 15`.

Nothing means something else than it says: what is no day raises, and a bare number is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from pingfiles.dates import clipped_to_month, parse_date, shift
from pingfiles.duration_words import UNITS
from pingfiles.durations import Duration
from pingfiles.folding import plain_words
from pingfiles.messages import MessageError
from pingfiles.phrases import before, behind, by_phrase, phrases
from pingfiles.visible_text import shortened
from pingfiles.words.languages import LANGUAGES, words_of
from pingfiles.words.shapes.vocabulary import Vocabulary
from pingfiles.written_dates import WEEKDAYS, Written, read

_ALL = tuple(words_of(Vocabulary, language) for language in LANGUAGES)
_DAYS = {phrase: int(days) for phrase, days in by_phrase(words.days for words in _ALL).items()}
_ARTICLES = phrases(*(words.articles for words in _ALL))
_THIS = phrases(*(words.this for words in _ALL))
_NEXT = phrases(*(words.next for words in _ALL))
_LAST = phrases(*(words.last for words in _ALL))
_MONTH_END = phrases(*(words.month_end for words in _ALL))
_YEAR_END = phrases(*(words.year_end for words in _ALL))
_AHEAD = phrases("+", *(words.ahead for words in _ALL))
_AHEAD_AFTER = phrases(*(words.ahead_after for words in _ALL))
_AGO_BEFORE = phrases("-", *(words.ago_before for words in _ALL))
_AGO_AFTER = phrases(*(words.ago_after for words in _ALL))
_BARE_AGO = re.compile(rf"[0-9]+ (?:{'|'.join(_AGO_AFTER)})")
_UNTIL = phrases(*(words.until for words in _ALL))
_ORDINALS = "|".join(phrases(*(words.ordinals for words in _ALL)))
_OF_MONTH = re.compile(rf"([0-9]{{1,2}})((?:{_ORDINALS})?)\.?")


def parse_day(typed: str, today: date, ahead: bool) -> date:
    """The day that was typed, as seen from `today`.

    What comes again and again (a weekday, `el 15`, `15 de enero`) is the next one where `ahead`, for what is to
    come, else the last one, for what has been. A weekday is never today. Raises MessageError.
    """
    words = plain_words(typed)
    if ahead:
        words = next((rest for _, rest in behind(words, _UNTIL)), words)
    for of_kind in (_named, _away, _around, _of_this_month):
        if day := of_kind(words, today, ahead):
            return day
    try:
        if _BARE_AGO.fullmatch(words):  # 15 August in Spanish, and in English short of a unit
            raise MessageError("bad-date", text=shortened(typed))
        written = read(next((rest for _, rest in behind(words, _ARTICLES)), words), day_first=True)
        if written and (day := _written(written, today, ahead)):
            return day
        return parse_date(typed.strip(), day_first=True)
    except MessageError as error:
        raise MessageError("bad-typed-day", why=error) from None


def _named(words: str, today: date, _ahead: bool) -> date | None:
    if words in _DAYS:
        return shift(today, _DAYS[words])
    if words in _YEAR_END:
        return date(today.year, 12, 31)
    return clipped_to_month(today.year, today.month, 31) if words in _MONTH_END else None


def _away(words: str, today: date, _ahead: bool) -> date | None:
    """`in 3 weeks`, `2 days ago`: a length of time from today."""
    ahead = [rest for _, rest in (*behind(words, _AHEAD), *before(words, _AHEAD_AFTER))]
    back = [rest for _, rest in behind(words, _AGO_BEFORE)]
    back += [rest for _, rest in before(words, _AGO_AFTER)]
    if _BARE_AGO.fullmatch(words):
        return None
    for lengths, sign in ((ahead, 1), (back, -1)):
        for text in lengths:
            try:
                length = Duration.parse_length(text)
            except MessageError:
                continue
            return Duration(sign * length.count, length.unit).after(today)
    return None


def _around(words: str, today: date, ahead: bool) -> date | None:
    """A weekday, or the week, month or year to come: `el lunes que viene`, `last friday`, `next month`."""
    words = next((rest for _, rest in behind(words, _ARTICLES)), words)
    for side, which in ((1, _NEXT), (1, _THIS), (-1, _LAST), (0, ())):
        around = [rest for _, rest in (*behind(words, which), *before(words, which))] if which else [words]
        for noun in around:
            if noun in WEEKDAYS:
                return _weekday(WEEKDAYS[noun], today, side > 0 if side else ahead)
            if which is _NEXT and noun in UNITS:
                return _START.get(UNITS[noun], _none)(today)
    return None


def _weekday(number: int, today: date, ahead: bool) -> date:
    days = (number - today.weekday()) % 7 or 7
    return shift(today, days if ahead else days - 7 if days < 7 else -7)


def _none(_today: date) -> None:
    return None


_START: dict[tuple[int, str], Callable[[date], date | None]] = {
    (1, "W"): lambda today: shift(today, 7 - today.weekday()),
    (1, "M"): lambda today: Duration(1, "M").after(today.replace(day=1)),
    (1, "Y"): lambda today: Duration(1, "Y").after(today.replace(month=1, day=1)),
}
"""The first day of the next week, month and year."""


def _of_this_month(words: str, today: date, ahead: bool) -> date | None:
    """`el 15`, `the 15th`: the next day of that number, or the last one."""
    bare = next((rest for _, rest in behind(words, _ARTICLES)), words)
    found = _OF_MONTH.fullmatch(bare)
    if not found or (bare == words and not found[2]):
        return None
    months = (Duration(step if ahead else -step, "M").after(today.replace(day=1)) for step in range(3))
    return _nearest([(month.year, month.month, int(found[1])) for month in months], today, ahead)


def _written(written: Written, today: date, ahead: bool) -> date | None:
    """A date as people write it; without a year the next one, or the last."""
    if not written.month or not written.day:
        return None
    if written.year:
        return date(written.year, written.month, written.day)
    years = range(today.year, today.year + 9) if ahead else range(today.year, today.year - 9, -1)
    return _nearest([(year, written.month, written.day) for year in years], today, ahead, written.weekday)


def _nearest(days: list[tuple[int, int, int]], today: date, ahead: bool, weekday: int | None = None) -> date | None:
    """The first of some days that exists and lies ahead, or that is today or lies behind."""
    for year, month, number in days:
        try:
            day = date(year, month, number)
        except ValueError:
            continue
        if day > today if ahead else day <= today:
            return day if weekday in (None, day.weekday()) else None
    return None
