"""A day as people type it on a command line, in any of the languages: `friday`, `in 3 weeks`, `hace 2 días`, `+2w`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from pingfiles.dates import Duration, parse_date, shift
from pingfiles.folding import unaccented
from pingfiles.messages import MessageError
from pingfiles.words.languages import LANGUAGES, words_of
from pingfiles.words.shapes.vocabulary import Vocabulary


def _any_of(phrases: Iterable[Sequence[str]]) -> str:
    """The pattern of any of some phrases."""
    return "|".join(phrase for some in phrases for phrase in some)


_VOCABULARIES = tuple(words_of(Vocabulary, language) for language in LANGUAGES)
_NAMED = {
    unaccented(word): days
    for vocabulary in _VOCABULARIES
    for days, word in ((0, vocabulary.today), (-1, vocabulary.yesterday), (1, vocabulary.tomorrow))
}
_WEEKDAYS = {
    unaccented(word): number
    for vocabulary in _VOCABULARIES
    for number, words in enumerate(vocabulary.weekdays)
    for word in words.split()
}
_AHEAD = re.compile(rf"(?:(?:{_any_of(vocabulary.ahead for vocabulary in _VOCABULARIES)}) |\+ ?)(.+)")
_BACK = re.compile(
    rf"(.+) (?:{_any_of(vocabulary.ago_after for vocabulary in _VOCABULARIES)})|"
    rf"(?:(?:{_any_of(vocabulary.ago_before for vocabulary in _VOCABULARIES)}) |- ?)(.+)"
)


def parse_day(typed: str, today: date, ahead: bool) -> date:
    """The day that was typed, as seen from `today`.

    A bare weekday is the next one where `ahead`, for what is to come, else the last one, for what has
    been; neither is ever today. Raises MessageError.
    """
    words = " ".join(unaccented(typed).split())
    if words in _NAMED:
        return shift(today, _NAMED[words])
    if words in _WEEKDAYS:
        days = (_WEEKDAYS[words] - today.weekday()) % 7 or 7
        return shift(today, days if ahead else days - 7 if days < 7 else -7)
    try:
        if found := _AHEAD.fullmatch(words):
            return Duration.parse(found[1]).after(today)
        if found := _BACK.fullmatch(words):
            length = Duration.parse(found[1] or found[2])
            return Duration(-length.count, length.unit).after(today)
    except ValueError:
        pass
    try:
        return parse_date(typed.strip())
    except ValueError as error:
        raise MessageError("bad-typed-day", why=error) from None
