"""Feasts and their dates, as they are written; read in every vault, whatever its language.

Words that mean the same stand in one text, separated by spaces, without accents.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Feasts:
    """The months from January on, the weekdays from Monday on."""

    none: str
    """`celebrates: none`."""
    joiners: str
    """Between two names."""
    months: str
    weekdays: str
    nth: tuple[str, str, str, str, str]
    """First to fourth, and last: `first sunday of may`."""
    fillers: str
    """What may stand between them."""
