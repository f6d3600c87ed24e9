"""The words for a length of time and for how often: `two weeks`, `medio año`, `every other month`, `dos veces al año`.

One grammar for notes, the configuration and the command line. It takes what `plain_words` gives and has no
languages: the words of all of them are read at once.
"""

from __future__ import annotations

import re
from typing import Literal, cast

from pingfiles.phrases import behind, by_phrase, phrases
from pingfiles.words.languages import LANGUAGES, words_of
from pingfiles.words.shapes.vocabulary import Vocabulary

Unit = Literal["D", "W", "M", "Y"]
Length = tuple[int, Unit]
"""A number of days, weeks, months or years."""

_ALL = tuple(words_of(Vocabulary, language) for language in LANGUAGES)


def _lengths(tables: dict[str, str]) -> dict[str, Length]:
    return {phrase: (int(iso[1:-1]), cast("Unit", iso[-1])) for phrase, iso in tables.items()}


UNITS = _lengths(by_phrase(words.units for words in _ALL))
"""What a unit means that stands for itself: `month`, `medio año`."""

_COUNTED = UNITS | _lengths(by_phrase(words.counted_units for words in _ALL))
_ADVERBS = _lengths(by_phrase(words.adverbs for words in _ALL))
_NUMBERS = by_phrase(words.numbers for words in _ALL)
_ONCE = by_phrase(words.once for words in _ALL)
_EVERY = phrases(*(words.every for words in _ALL))
_EVERY_OTHER = phrases(*(words.every_other for words in _ALL))
_ALL_OF = phrases(*(words.all_of for words in _ALL))
_TIMES = phrases(*(words.times for words in _ALL))
_PER = phrases(*(words.per for words in _ALL))
NEVER = phrases(*(words.never for words in _ALL))
_DIGITS = re.compile("([0-9]{1,4}) ?([^0-9 ].*)")


def length(words: str) -> Length | None:
    """How long `3 months`, `3m`, `two weeks`, `a week` and `month` are; None for anything else."""
    if words in UNITS:
        return UNITS[words]
    for count, rest in _numbered(words):
        if rest in _COUNTED and (words[0].isdigit() or len(rest) > 1):
            times, unit = _COUNTED[rest]
            return count * times, unit
    return None


def interval(words: str) -> Length | None:
    """How often `weekly`, `every 2 weeks`, `todos los meses`, `twice a year` and a bare `3 months` are."""
    return _ADVERBS.get(words) or length(words) or _every(words) or _so_many_times(words)


def _numbered(words: str) -> list[tuple[int, str]]:
    """The numbers that some words begin with, in digits or in letters, and what stands behind each."""
    if found := _DIGITS.fullmatch(words):
        return [(int(found[1]), found[2])]
    return [(int(_NUMBERS[phrase]), rest) for phrase, rest in behind(words, _NUMBERS)]


def _every(words: str) -> Length | None:
    for _, rest in behind(words, _EVERY_OTHER):
        if rest in UNITS:
            times, unit = UNITS[rest]
            return 2 * times, unit
    for _, rest in behind(words, _EVERY):
        if re.fullmatch("[0-9]{1,3}", rest):
            return int(rest), "D"
        if found := length(rest):
            return found
    return next((_COUNTED[rest] for _, rest in behind(words, _ALL_OF) if rest in _COUNTED), None)


def _so_many_times(words: str) -> Length | None:
    """`twice a year`, `una vez cada dos meses`, `3x per month`."""
    counted = [(int(_ONCE[phrase]), rest) for phrase, rest in behind(words, _ONCE)]
    counted += [(count, rest) for count, many in _numbered(words) for _, rest in behind(many, _TIMES)]
    for count, rest in counted:
        for _, unit in behind(rest, _PER):
            if found := length(unit):
                return _divided(found, count)
    return None


def _divided(whole: Length, parts: int) -> Length | None:
    """An equal part of a length: in months where that comes out even, else in days."""
    count, unit = whole
    if parts < 2:
        return whole if parts else None
    months = count * (12 if unit == "Y" else 1)
    if unit in "MY" and months % parts == 0:
        return months // parts, "M"
    days = count * 7 if unit == "W" else count if unit == "D" else months * 30
    return (days // parts, "D") if days >= parts else None
