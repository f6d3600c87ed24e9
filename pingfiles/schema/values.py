"""From the text of a value to what its key means: one small function a type.

Each takes NFC text that is not empty and raises `Mistyped`, with the code of a problem, for what it cannot be.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from typing import TypeVar, cast

from pingfiles.dates import PartialDate, parse_date
from pingfiles.durations import Cadence, Duration
from pingfiles.folding import fold, plain_words
from pingfiles.gazetteer.countries import COUNTRIES
from pingfiles.messages import AnyOf, MessageError
from pingfiles.model import Tie
from pingfiles.note.links import link_path, plain_name
from pingfiles.phrases import by_phrase
from pingfiles.places import code_of
from pingfiles.schema import deaths
from pingfiles.visible_text import shortened
from pingfiles.words.languages import LANGUAGES, words_of
from pingfiles.words.shapes.reading import Reading

Date = TypeVar("Date", date, PartialDate)

_STATUSES = ("active", "archived", "deceased")
_YES_NO = ("true", "false")
_GENDERS = ("feminine", "masculine", "neuter", "common", "animate", "inanimate")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


class Mistyped(MessageError):
    """A value that its key cannot have; `code` is that of the problem."""

    kept: object = None
    """What a note's key holds all the same."""

    def __init__(self, code: str, name: str, /, **values: object) -> None:
        super().__init__(name, **values)
        self.code = code


class Unclear(Mistyped):
    """A date that means two days; `meaning` is the one with the day first."""

    def __init__(self, error: MessageError, meaning: date | PartialDate) -> None:
        super().__init__("PF205", error.message.name, **error.message.values)
        self.meaning = meaning


text = plain_name
"""Text as a person reads it: links by their names."""

link = link_path
"""What to look another note up by."""


def day(value: str) -> date:
    """A whole date, or a link to the note of one. Raises `Unclear` where it may be two."""
    try:
        return parse_date(value)
    except MessageError as error:
        return _date_again(value, error, parse_date)


def partial_date(value: str) -> PartialDate:
    """A date of which a part may be missing, or a link to the note of one. Raises `Unclear` where it may be two."""
    try:
        if len(value) > 10 and deaths.of_name(value):  # a whole life: `1930-11-24 †2020`
            raise MessageError("bad-partial-date", text=shortened(value))
        return PartialDate.parse(value)
    except MessageError as error:
        return _date_again(value, error, PartialDate.parse)


def name_day(value: str) -> PartialDate:
    """A month and a day; a year before them does not matter."""
    day = partial_date(value)
    if day.day is None:
        raise Mistyped("PF205", "name-day-without-day", text=shortened(value))
    return day


def _date_again(value: str, error: MessageError, parse: Callable[[str, bool], Date]) -> Date:
    """The date of a link; raises what is wrong with a text."""
    text = plain_name(value)
    if text != value:
        try:
            return parse(text, False)
        except MessageError as of_link:
            error = of_link
    if error.message.name == "unclear-date":
        raise Unclear(error, parse(text, True)) from None
    raise _mistyped("PF205", error) from None


def death(value: str) -> PartialDate | bool:
    """The day of a death, or whether there was one. Raises `Unclear` where the day may be two."""
    is_true = deaths.is_true(value)
    if is_true is not None:
        return is_true
    try:
        return partial_date(deaths.without_signs(value))
    except Unclear:
        raise
    except Mistyped:
        raise Mistyped("PF218", "death-unclear", text=shortened(value)) from None


def archived(value: str) -> bool:
    """Whether a contact is out of use; a day says since when."""
    is_true = deaths.is_true(value)
    if is_true is None:
        try:
            is_true = bool(parse_date(value))
        except MessageError:
            raise Mistyped("PF207", "word-not-allowed", key="archived", text=value, words=AnyOf(_YES_NO)) from None
    return is_true


def is_not_false(value: str) -> bool:
    """What only `false` and the like switch off: in other vaults the key may hold a link or a day."""
    return deaths.is_true(value) is not False


@lru_cache(maxsize=1024)
def cadence(value: str) -> Cadence:
    """A duration, or `never`."""
    try:
        return Duration.parse(value)
    except MessageError as error:
        from pingfiles.duration_words import NEVER  # most cadences need none of the words

        if plain_words(value) in NEVER:
            return "never"
        raise _mistyped("PF206", error) from None


@lru_cache(maxsize=64)
def tie(value: str) -> Tie:
    """How close."""
    return cast("Tie", _word(value, "tie", ("strong", "medium", "weak")))


def gender(value: str) -> str:
    """Grammatical gender (RFC 9554, section 3.2)."""
    return _word(value, "gender", _GENDERS)


def status(value: str) -> str:
    """Whether the contact is in use: `active`, `archived` or `deceased`."""
    kind = deaths.of_status(plain_name(value))
    if kind == "like":
        raise Mistyped("PF218", "death-unclear", text=shortened(value))
    if kind is None:
        raise Mistyped("PF207", "word-not-allowed", key="status", text=value, words=AnyOf(_STATUSES))
    return "deceased" if kind == "known" else kind


def formality(value: str) -> str:
    """`tú` or `usted`."""
    return _word(value, "formality", ("informal", "formal"))


@lru_cache(maxsize=1024)
def language(value: str) -> str:
    """A BCP 47 tag, in its usual case: `es`, `en-GB`, `zh-Hant`; also from the name of a language: `inglés`."""
    if not _LANGUAGE.fullmatch(value):
        if meant := _meanings("language").get(plain_words(value)):
            return meant
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


@lru_cache(maxsize=1024)
def country(value: str) -> str:
    """A country by its code or a name; what cannot be read is kept, for people."""
    code = code_of(name := plain_name(value))
    if code is None or code[:2] not in COUNTRIES:
        mistyped = Mistyped("PF208", "country-unreadable", text=shortened(value))
        mistyped.kept = name
        raise mistyped
    return name


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


@cache
def _meanings(key: str) -> dict[str, str]:
    """What the words of all languages mean as a value of a key."""
    return by_phrase(words_of(Reading, language).values[key] for language in LANGUAGES)


def _word(value: str, key: str, words: tuple[str, ...]) -> str:
    found = fold(value)
    if found not in words:
        meant = _meanings(key).get(plain_words(value))
        if meant:
            return meant
        raise Mistyped("PF207", "word-not-allowed", key=key, text=value, words=AnyOf(words))
    return found
