"""Days and lengths of time: the words that each language has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple


class RelativeDays(NamedTuple):
    """In braces stands what is filled in."""

    locale: str
    """For babel, that knows dates as people of the language write them."""
    full_day: str
    weekday_and_day: str
    """A pattern of Unicode's (UTS #35): babel's own Spanish one has a comma too many."""
    ordinal: Callable[[int], str]
    today: str
    tomorrow: str
    yesterday: str
    on_weekday: str
    on_date: str
    years: tuple[str, str]
    every: Mapping[str, tuple[str, str]]
