"""Lengths of time in calendar units: how long from a day, and how often. No sum of a day and a duration raises."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from typing import TYPE_CHECKING, Literal

from pingfiles.dates import clipped_to_month, shift
from pingfiles.folding import plain_words
from pingfiles.messages import MessageError
from pingfiles.visible_text import shortened

if TYPE_CHECKING:
    from pingfiles.duration_words import Unit


MOST_BARE_DAYS = 1000
"""A larger number without a unit is rather a year."""

_NUMBER = re.compile("[0-9]+")
_ISO = re.compile("p(?:([0-9]{1,4})([ymwd])|([0-9]{1,3})y([0-9]{1,4})m)")
_UNITS: dict[str, Unit] = {"y": "Y", "m": "M", "w": "W", "d": "D"}


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in calendar units (ISO 8601): days, weeks, months or years."""

    count: int
    unit: Unit

    @classmethod
    def parse(cls, text: str) -> Duration:
        """How often: reads `every 2 weeks`, `quincenal`, `twice a year`, and what `parse_length` reads.

        Raises MessageError; zero is such an error.
        """
        return cls._checked(text, is_interval=True)

    @classmethod
    def parse_length(cls, text: str) -> Duration:
        """How long: reads `3 meses`, `two weeks`, `3m`, `90` (days) and `P3M`, and no `weekly`.

        Raises MessageError; zero is such an error.
        """
        return cls._checked(text, is_interval=False)

    @classmethod
    def _checked(cls, text: str, is_interval: bool) -> Duration:
        found = cls._of_words(plain_words(text), is_interval)
        if found is None:
            raise MessageError("bad-duration", text=shortened(text))
        if found.count < 1:
            raise MessageError("empty-duration", text=shortened(text))
        return found

    @classmethod
    def _of_words(cls, words: str, is_interval: bool) -> Duration | None:
        if _NUMBER.fullmatch(words):
            if len(words) > 5 or int(words) > MOST_BARE_DAYS:
                raise MessageError("bare-number-too-large", text=shortened(words))
            return cls(int(words), "D")
        if iso := _ISO.fullmatch(words):
            count, unit, years, months = iso.groups()
            return cls(int(years) * 12 + int(months), "M") if years else cls(int(count), _UNITS[unit])
        from pingfiles.duration_words import interval, length  # most cadences need none of the words

        found = (interval if is_interval else length)(words)
        return cls(*found) if found else None

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
        return clipped_to_month(year, month + 1, day.day)

    def __str__(self) -> str:
        """ISO 8601: `P2W`, `P3M`, `P1Y`, `P90D`."""
        return f"P{self.count}{self.unit}"


Cadence = Duration | Literal["never"]
"""How often to be in touch."""
