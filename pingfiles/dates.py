"""Days, partial dates and durations as notes write them, and the arithmetic on them.

Everything here is clamped to the calendar (years 1 to 9999): no sum of a date and a duration raises.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache
from typing import Literal, cast

from pingfiles.messages import MessageError
from pingfiles.words.languages import LANGUAGES, words_of
from pingfiles.words.shapes.vocabulary import Vocabulary

APPLE_NO_YEAR = 1604
"""The year that Apple's Contacts stores for a birthday without one."""

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ].*)?", re.DOTALL)
_PARTIAL = re.compile(
    r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[T ].*)?)?)?|(?:--|XXXX-|xxxx-)?([0-9]{2})-([0-9]{2})",
    re.DOTALL,
)


@lru_cache(maxsize=65536)
def parse_date(text: str) -> date:
    """The day that `2026-11-24` names; a time behind it is ignored, without any shift of zone.

    Raises MessageError.
    """
    found = _DATE.fullmatch(text)
    if not found:
        raise MessageError("bad-date", text=_shortened(text))
    year, month, day = found.groups()
    return _existing(int(year), int(month), int(day), text)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which a part may be unknown (RFC 6474 and RFC 6350, section 4.3.1)."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Reads `1984-11-24`, `--11-24`, `11-24`, `XXXX-11-24`, `1984-11` and `1984`.

        Raises MessageError.
        """
        if whole := _whole_date(text):
            return cls(None if whole.year == APPLE_NO_YEAR else whole.year, whole.month, whole.day)
        found = _PARTIAL.fullmatch(text)
        if not found:
            raise MessageError("bad-partial-date", text=_shortened(text))
        year, month, day, yearless_month, yearless_day = found.groups()
        if yearless_month:
            known = _existing(2000, int(yearless_month), int(yearless_day), text)
            return cls(None, known.month, known.day)
        first = _existing(int(year), int(month or 1), int(day or 1), text)
        return cls(
            None if first.year == APPLE_NO_YEAR else first.year,
            first.month if month else None,
            first.day if day else None,
        )

    @property
    def full(self) -> date | None:
        """The day, where year, month and day are all known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    def __str__(self) -> str:
        """ISO 8601 where the year is known, RFC 6350's `--11-24` where it is not."""
        if self.year is None:
            return f"--{self.month:02}-{self.day:02}" if self.month and self.day else ""
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part]
        return "-".join(parts)


def _whole_date(text: str) -> date | None:
    """The day, where a text is nothing but one that exists, as most are: the fast way (week dates are no such text)."""
    if len(text) != 10 or text[4] != "-" or text[7] != "-":
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _existing(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise MessageError("day-not-in-calendar", text=_shortened(text)) from None


def _shortened(text: str) -> str:
    one_line = " ".join(text.split())
    return f"{one_line[:40]}…" if len(one_line) > 40 else one_line


Unit = Literal["D", "W", "M", "Y"]

_VOCABULARIES = tuple(words_of(Vocabulary, language) for language in LANGUAGES)


def _without_accents(text: str) -> str:
    """`año` typed on any keyboard, in any Unicode form, is the same word."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _by_word(tables: Iterable[Mapping[str, str]]) -> dict[str, tuple[int, Unit]]:
    """The length of time that each word means; the tables have ISO 8601 durations for words."""
    return {
        word: (int(length[1:-1]), cast("Unit", length[-1]))
        for table in tables
        for length, words in table.items()
        for word in _without_accents(words).split()
    }


def _any_of(texts: Iterable[str]) -> str:
    """The pattern of any word in some texts."""
    return "|".join(word for text in texts for word in _without_accents(text).split())


_UNITS = _by_word(vocabulary.units for vocabulary in _VOCABULARIES)
_ADVERBS = _by_word(vocabulary.adverbs for vocabulary in _VOCABULARIES)
_EVERY = f"(?:(?:{_any_of(vocabulary.every for vocabulary in _VOCABULARIES)}) )?"
_ONE = _any_of(vocabulary.one for vocabulary in _VOCABULARIES)
_COUNTED = re.compile(rf"{_EVERY}(?:([0-9]{{1,4}}) ?|(?:{_ONE}) )?([a-z]+)")
_ISO = re.compile(r"p(?:([0-9]{1,4})([ymwd])|([0-9]{1,3})y([0-9]{1,4})m)")
_NUMBER = re.compile(rf"{_EVERY}([0-9]{{1,5}})")


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in calendar units (ISO 8601): days, weeks, months or years."""

    count: int
    unit: Unit

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Reads `every 2 weeks`, `quincenal`, `3 meses`, `3m`, `90` (days) and `P3M`.

        Raises MessageError; zero is such an error.
        """
        words = " ".join(_without_accents(text).split())
        found = cls._of_words(words)
        if found is None:
            raise MessageError("bad-duration", text=_shortened(text))
        if found.count < 1:
            raise MessageError("empty-duration", text=_shortened(text))
        return found

    @classmethod
    def _of_words(cls, words: str) -> Duration | None:
        if words in _ADVERBS:
            return cls(*_ADVERBS[words])
        if number := _NUMBER.fullmatch(words):
            return cls(int(number[1]), "D")
        if iso := _ISO.fullmatch(words):
            count, unit, years, months = iso.groups()
            if years:
                return cls(int(years) * 12 + int(months), "M")
            units: dict[str, Unit] = {"y": "Y", "m": "M", "w": "W", "d": "D"}
            return cls(int(count), units[unit])
        counted = _COUNTED.fullmatch(words)
        if not counted or counted[2] not in _UNITS or (counted[1] is None and " " not in words):
            return None
        times, unit_of_word = _UNITS[counted[2]]
        return cls(int(counted[1] or 1) * times, unit_of_word)

    def after(self, day: date) -> date:
        """The day this long after `day`; 31 January plus one month is the last day of February."""
        if self.unit == "D" or self.unit == "W":
            return shift(day, self.count * (7 if self.unit == "W" else 1))
        months = day.year * 12 + day.month - 1 + self.count * (12 if self.unit == "Y" else 1)
        year, month = divmod(months, 12)
        if year > MAXYEAR:
            return date.max
        if year < MINYEAR:
            return date.min
        return _clipped_to_month(year, month + 1, day.day)

    def __str__(self) -> str:
        """ISO 8601: `P2W`, `P3M`, `P1Y`, `P90D`."""
        return f"P{self.count}{self.unit}"


Cadence = Duration | Literal["never"]
"""How often to be in touch."""


def shift(day: date, days: int) -> date:
    """`day` moved by a number of days, held within the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def _clipped_to_month(year: int, month: int, day: int) -> date:
    for clipped in (day, 30, 29, 28):
        try:
            return date(year, month, clipped)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def in_year(month: int, day: int, year: int) -> date:
    """The day of a yearly date in that year: 29 February falls on 28 February in a common year."""
    if month == 2 and day == 29:
        return _clipped_to_month(year, 2, 29)
    return date(year, month, day)


def occurrences(month: int, day: int, start: date, end: date) -> Iterator[date]:
    """The days from `start` to `end`, both included, on which a yearly date falls."""
    for year in range(start.year, end.year + 1):
        occurrence = in_year(month, day, year)
        if start <= occurrence <= end:
            yield occurrence


def next_occurrence(month: int, day: int, today: date) -> date | None:
    """The first day from `today` on at which a yearly date falls, at most 366 days away.

    None where the calendar ends before it.
    """
    return next(occurrences(month, day, today, shift(today, 366)), None)


def nearest_occurrence(month: int, day: int, around: date) -> date:
    """The occurrence of a yearly date nearest to a day; of two equally near the later one."""
    years = range(max(MINYEAR, around.year - 1), min(MAXYEAR, around.year + 1) + 1)
    return nearest((in_year(month, day, year) for year in years), around)


def nearest(days: Iterator[date], around: date) -> date:
    """Of some days (at least one) the nearest to `around`; of two equally near the later one."""
    return min(days, key=lambda day: (abs((day - around).days), -day.toordinal()))
