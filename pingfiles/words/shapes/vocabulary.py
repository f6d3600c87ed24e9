"""What people write for days and lengths of time; read in every vault, whatever its language.

Phrases that mean the same stand in one text, with a comma between two. Accents do not matter when they are read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Vocabulary(NamedTuple):
    """Lengths of time are keyed by their ISO 8601 form, numbers and days from today by their digits."""

    units: Mapping[str, str]
    """What stands for itself or behind a number: `month`, `3 month`."""
    counted_units: Mapping[str, str]
    """What stands only behind a number: `months`, `3m`."""
    adverbs: Mapping[str, str]
    """How often, in one word, and what means another length of time than its words say."""
    numbers: Mapping[str, str]
    """Before a unit: `two weeks`, `a week`."""
    every: str
    every_other: str
    all_of: str
    """Before a plural, where that means every one: `todos los meses`."""
    once: Mapping[str, str]
    """How many times, in one word: `twice a year`."""
    times: str
    """Behind a number: `three times a year`."""
    per: str
    """Between how many times and the unit."""
    never: str
    days: Mapping[str, str]
    """A day by its distance from today: `-1` is yesterday."""
    weekdays: tuple[str, str, str, str, str, str, str]
    """From Monday on."""
    months: tuple[str, str, str, str, str, str, str, str, str, str, str, str]
    of_month: str
    """What may stand between a day, its month and its year."""
    ordinals: str
    """Right behind the digits of a day: `15th`."""
    first: str
    """In place of a day: `primero de mayo`."""
    articles: str
    this: str
    next: str
    last: str
    """Before or behind a weekday or a unit."""
    month_end: str
    year_end: str
    ahead: str
    """Before a length of time that is to come: `in 3 weeks`."""
    ahead_after: str
    ago_before: str
    ago_after: str
    """Before or behind one that has passed: `2 days ago`."""
    until: str
