"""Days and partial dates as notes write them, and the arithmetic on days.

Everything here is clamped to the calendar (years 1 to 9999): no shifted day raises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache

from pingfiles.messages import MessageError
from pingfiles.visible_text import shortened

APPLE_NO_YEAR = 1604
"""The year that Apple's Contacts stores for a birthday without one."""

_BEHIND = r"(?:T[0-9].*| [0-9]{1,2}:[0-9]{2}.*|[T ][^0-9†✝]*(?:[0-9]{1,3}[^0-9†✝]*)?)?"
"""A time, or a remark such as `(42)`; no other date, and no dagger."""

_DATE = re.compile(rf"([0-9]{{4}})-([0-9]{{2}})-([0-9]{{2}}){_BEHIND}", re.DOTALL)
_PARTIAL = re.compile(
    rf"([0-9]{{4}})(?:-([0-9]{{2}})(?:-([0-9]{{2}}){_BEHIND})?)?|(?:--|XXXX-|xxxx-)?([0-9]{{2}})-([0-9]{{2}})",
    re.DOTALL,
)


@lru_cache(maxsize=65536)
def parse_date(text: str, day_first: bool = False) -> date:
    """The day that `2026-11-24` or any form of `written_dates` names.

    A time behind it is ignored, without any shift of zone. `day_first` where `03/04/2026` can only be 3 April.
    Raises MessageError.
    """
    if found := _DATE.fullmatch(text):
        year, month, day = found.groups()
        return _existing(int(year), int(month), int(day), text)
    from pingfiles.written_dates import read

    written = read(text, day_first=day_first)
    if not written or not (written.year and written.month and written.day):
        raise MessageError("bad-date", text=shortened(text))
    return date(written.year, written.month, written.day)


def is_iso(text: str) -> bool:
    """Whether a partial date has a form that the format names first: `1984-11-24`, `--11-24`, `11-24`, `1984`."""
    return bool(_PARTIAL.fullmatch(text))


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which a part may be unknown (RFC 6474 and RFC 6350, section 4.3.1)."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @classmethod
    def parse(cls, text: str, day_first: bool = False) -> PartialDate:
        """Reads `1984-11-24`, `--11-24`, `11-24`, `XXXX-11-24`, `1984-11`, `1984`, and any form of `written_dates`.

        `day_first` where `03/04/1984` can only be 3 April. Raises MessageError.
        """
        if whole := whole_date(text):
            return cls(None if whole.year == APPLE_NO_YEAR else whole.year, whole.month, whole.day)
        found = _PARTIAL.fullmatch(text)
        if not found or text.startswith("0000-"):
            return cls._written(text, day_first)
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

    @classmethod
    def _written(cls, text: str, day_first: bool) -> PartialDate:
        from pingfiles.written_dates import read

        written = read(text, day_first=day_first)
        if not written or not (written.year or written.day):
            raise MessageError("bad-partial-date", text=shortened(text))
        return cls(None if written.year == APPLE_NO_YEAR else written.year, written.month, written.day)

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


def whole_date(text: str) -> date | None:
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
        raise MessageError("day-not-in-calendar", text=shortened(text)) from None


def shift(day: date, days: int) -> date:
    """`day` moved by a number of days, held within the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def clipped_to_month(year: int, month: int, day: int) -> date:
    """The day of a month, or the last one that the month has."""
    for clipped in (day, 30, 29, 28):
        try:
            return date(year, month, clipped)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


def in_year(month: int, day: int, year: int) -> date:
    """The day of a yearly date in that year: 29 February falls on 28 February in a common year."""
    if month == 2 and day == 29:
        return clipped_to_month(year, 2, 29)
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
