"""Names of people: what is no given name, and what makes one with the word before it.

Words stand in one text, separated by spaces, without accents and stops; read whatever the language of a contact.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GivenNames:
    """The words of one language."""

    titles: str
    """Before a surname or a whole name: `Dr Patel`."""
    titles_of_given: str
    """Before a given name: `doña Pilar`."""
    degrees: str
    """Behind a name: `Nair, PhD`."""
    particles: str
    """They begin a surname: `de la Cruz`."""
    joiners: str
    """Between the names of two people: `Ana & Luis`."""
    surname_joiners: str
    """The same, if not between two surnames: `Ana y Luis`, but `José Ortega y Gasset`."""
    short_forms: Mapping[str, str]
    """Given names as they are abbreviated."""
    compounds: Mapping[str, str]
    """By the first word of a given name, those that may be its second."""
