"""The regions of a language: where each is spoken, and the words that differ there from those of the templates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Region(NamedTuple):
    """One region. `places` are ISO 3166 and UN M.49 codes in one text; the first region of a language has none.

    `words` are the words and phrases of the templates in small letters, each with what is said in its place.
    """

    places: str
    words: Mapping[str, str]


class Regions(NamedTuple):
    """By BCP 47 tag. The first is the one that the templates are written in."""

    tags: Mapping[str, Region]
