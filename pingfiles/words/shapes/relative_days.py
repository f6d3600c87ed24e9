"""Days and lengths of time: the words that each language has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RelativeDays:
    """In braces stands what is filled in."""

    locale: str
    today: str
    tomorrow: str
    yesterday: str
    on_weekday: str
    on_date: str
    years: tuple[str, str]
    every: Mapping[str, tuple[str, str]]
