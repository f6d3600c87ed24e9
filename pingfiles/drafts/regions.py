"""The region of a message, and the words that are said otherwise there than in the templates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from pingfiles.model import Contact
from pingfiles.places import place_at
from pingfiles.words.languages import LANGUAGES, Language, words_of
from pingfiles.words.shapes.regions import Region, Regions

_SUBTAG = re.compile(r"[-_]([a-z]{2}|[0-9]{3})(?=[-_]|$)", re.IGNORECASE)
"""The region of a language tag (RFC 5646, section 2.2.4)."""


def region_of(contact: Contact, tag: str, language: Language) -> str:
    """The region of the language that a contact is written to in: `es-AR`.

    That of their language `tag`, if it is the same language; else that of the country they are in; else the first.
    """
    regions = words_of(Regions, language).tags
    main, _, rest = tag.partition("-")
    named = _SUBTAG.search(f"-{rest}") if main.lower() == language else None
    country = named[1] if named else place_at(contact.location, contact.city, contact.country).country
    places = (country or "").upper()
    found = (region for region, about in regions.items() if places and places in about.places.split())
    return next(found, next(iter(regions)))


def regional(text: str, region: str) -> str:
    """A text of a template with the words of a region; a capital stays one. An unknown region changes nothing.

    What stands in brackets is for the one who sends, wherever the other is.
    """
    words, pattern = _wording(region)
    return pattern.sub(lambda word: _as_written(word[0], words), text) if words else text


@lru_cache(maxsize=16)
def _wording(region: str) -> tuple[Mapping[str, str], re.Pattern[str]]:
    words = ALL[region].words if region in ALL else {}
    longest_first = sorted(words, key=len, reverse=True)
    choices = "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest_first)
    return words, re.compile(rf"\[[^\[\]]*\]|(?<!\w)(?:{choices})(?!\w)", re.IGNORECASE)


def _as_written(word: str, words: Mapping[str, str]) -> str:
    if word.startswith("["):
        return word
    said = words[" ".join(word.lower().split())]
    return said[0].upper() + said[1:] if word[0].isupper() else said


ALL: Mapping[str, Region] = {
    tag: region for language in LANGUAGES for tag, region in words_of(Regions, language).tags.items()
}
"""Every region of every language."""
