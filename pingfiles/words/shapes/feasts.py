"""Feasts and their dates, as they are written; read in every vault, whatever its language.

Words that mean the same stand in one text, separated by spaces, without accents.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Feasts:
    """Months and weekdays are in the vocabulary of days."""

    none: str
    """`celebrates: none`."""
    joiners: str
    """Between two names."""
    nth: tuple[str, str, str, str, str]
    """First to fourth, and last: `first sunday of may`."""
    fillers: str
    """What may stand between them."""
