"""What people write for days and lengths of time; read in every vault, whatever its language.

Words that mean the same stand in one text, separated by spaces. Accents do not matter when they are read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Vocabulary(NamedTuple):
    """Lengths of time are keyed by their ISO 8601 form."""

    units: Mapping[str, str]
    adverbs: Mapping[str, str]
    every: str
    one: str
    """The word for one before a unit: `a week`."""
    never: str
    today: str
    yesterday: str
    tomorrow: str
    weekdays: tuple[str, str, str, str, str, str, str]
    """From Monday on."""
    ahead: tuple[str, ...]
    """What stands before a length of time that is to come: `in 3 weeks`."""
    ago_before: tuple[str, ...]
    ago_after: tuple[str, ...]
    """What stands before or behind one that has passed: `2 days ago`."""
