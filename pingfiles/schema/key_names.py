"""The names of keys in any spelling: the form in which two are the same, and the key of the format that each means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple

from pingfiles.folding import unaccented
from pingfiles.schema.keys import KEYS, Key
from pingfiles.words.languages import LANGUAGES


class KnownName(NamedTuple):
    """What a name of a key means: a field of `Contact`, the key, and the name's rank (the lowest wins)."""

    field: str
    key: Key
    rank: int


_LABEL = re.compile(r"\[[^\[\]]*\]")
"""Which of several, as contact plugins write it: `TEL[CELL]`, `EMAIL[2:HOME]`."""


def form(name: str) -> str:
    """A name without what people write in many ways: case, accents, what joins its words, signs, labels.

    `Birth-Date`, `birthDate` and `birth_date` are one; the dots between the keys of a path stay: `dates.birthday`.
    """
    words = unaccented(_LABEL.sub("", name))
    joined = words if words.isalnum() else "".join(char for char in words if char.isalnum() or char == ".").strip(".")
    return joined or words


def other_forms(name: str) -> tuple[str, ...]:
    """The forms of a name that is written as an abbreviation, where `form` finds none: `D.O.B.`."""
    same = form(name)
    return (same, same.replace(".", "")) if "." in same else (same,)


@cache
def read_names() -> dict[str, tuple[Key, int]]:
    """The key that each form means in a note, and the name's rank: 0 is what the program writes, the lowest wins."""
    beside = [_words(language, "KEYS") for language in LANGUAGES]
    return {
        form(name): (key, rank)
        for key in KEYS
        for rank, name in _ranked(key, (names for table in beside for names in table.get(key.name, ())))
    }


@cache
def typed_names() -> dict[str, str]:
    """The key of the format by the form of each name that people type and that notes have for other things."""
    return {
        form(name): key for language in LANGUAGES for key, names in _words(language, "TYPED").items() for name in names
    }


def _words(language: str, table: str) -> Mapping[str, tuple[str, ...]]:
    words: Mapping[str, tuple[str, ...]] = getattr(import_module(f"pingfiles.words.{language}.keys"), table)
    return words


def _ranked(key: Key, beside: Iterable[str]) -> Iterator[tuple[int, str]]:
    yield 0, key.name
    yield from enumerate((*key.synonyms, *beside), start=2)
