"""From the text of a value to what its key means: one small function a type.

Each takes NFC text that is not empty and raises `Mistyped`, with the code of a problem, for what it cannot be.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import cast

from pingfiles.dates import Cadence, Duration, PartialDate, parse_date
from pingfiles.folding import fold
from pingfiles.gazetteer.countries import COUNTRIES
from pingfiles.messages import AnyOf, MessageError
from pingfiles.model import Tie
from pingfiles.note.links import link_path, plain_name
from pingfiles.places import code_of
from pingfiles.words.languages import LANGUAGES, words_of
from pingfiles.words.shapes.vocabulary import Vocabulary

_GENDERS = ("feminine", "masculine", "neuter", "common", "animate", "inanimate")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_NEVER = {words_of(Vocabulary, language).never for language in LANGUAGES}


class Mistyped(MessageError):
    """A value that its key cannot have; `code` is that of the problem."""

    def __init__(self, code: str, name: str, /, **values: object) -> None:
        super().__init__(name, **values)
        self.code = code


text = plain_name
"""Text as a person reads it: links by their names."""

link = link_path
"""What to look another note up by."""


def day(value: str) -> date:
    """A whole date."""
    try:
        return parse_date(value)
    except MessageError as error:
        raise _mistyped("PF205", error) from None


def partial_date(value: str) -> PartialDate:
    """A date of which a part may be missing."""
    try:
        return PartialDate.parse(value)
    except MessageError as error:
        raise _mistyped("PF205", error) from None


@lru_cache(maxsize=1024)
def cadence(value: str) -> Cadence:
    """A duration, or `never`."""
    if fold(value) in _NEVER:
        return "never"
    try:
        return Duration.parse(value)
    except MessageError as error:
        raise _mistyped("PF206", error) from None


@lru_cache(maxsize=64)
def tie(value: str) -> Tie:
    """How close."""
    return cast("Tie", _word(value, "tie", ("strong", "medium", "weak")))


def gender(value: str) -> str:
    """Grammatical gender (RFC 9554, section 3.2)."""
    return _word(value, "gender", _GENDERS)


def status(value: str) -> str:
    """Whether the contact is in use."""
    return _word(value, "status", ("active", "archived"))


def formality(value: str) -> str:
    """`tú` or `usted`."""
    return _word(value, "formality", ("informal", "formal"))


@lru_cache(maxsize=1024)
def language(value: str) -> str:
    """A BCP 47 tag, in its usual case: `es`, `en-GB`, `zh-Hant`."""
    if not _LANGUAGE.fullmatch(value):
        raise Mistyped("PF208", "language-unreadable", text=value)
    first, *rest = value.replace("_", "-").split("-")
    return "-".join([first.lower(), *(_subtag(part) for part in rest)])


@lru_cache(maxsize=1024)
def location(value: str) -> str:
    """The ISO 3166-1 or 3166-2 code that a code or a name of a country or region means: `ES`, `ES-CT`."""
    code = code_of(value)
    if code is None or code[:2] not in COUNTRIES:
        raise Mistyped("PF208", "location-unreadable", text=value)
    return code


def tag(value: str) -> str:
    """A tag without its `#`."""
    return value.lstrip("#")


def channel(value: str) -> str:
    """A gesture, in lower case."""
    return value.lower()


def _mistyped(code: str, error: MessageError) -> Mistyped:
    return Mistyped(code, error.message.name, **error.message.values)


def _subtag(part: str) -> str:
    if len(part) == 2 and part.isalpha():
        return part.upper()
    return part.title() if len(part) == 4 and part.isalpha() else part.lower()


def _word(value: str, key: str, words: tuple[str, ...]) -> str:
    found = fold(value)
    if found not in words:
        raise Mistyped("PF207", "word-not-allowed", key=key, text=value, words=AnyOf(words))
    return found
