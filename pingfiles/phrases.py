"""Phrases of several languages as tables: what each means, with or without its accents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from pingfiles.folding import plain_words

Meaning = TypeVar("Meaning")


def phrases(*texts: str) -> tuple[str, ...]:
    """The phrases of some texts, in which a comma stands between two; the longest first."""
    found = {plain_words(phrase) for text in texts for phrase in text.split(",")} - {""}
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))


def by_phrase(tables: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """What each phrase of some tables means; a table has the phrases by their meaning."""
    return {phrase: meaning for table in tables for meaning, text in table.items() for phrase in phrases(text)}


def by_place(lists: Iterable[Iterable[str]], first: int) -> dict[str, int]:
    """The number of each phrase in some lists, counted from `first`: months, weekdays."""
    return {phrase: number for texts in lists for number, text in enumerate(texts, first) for phrase in phrases(text)}


def behind(words: str, before: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each phrase that some words begin with, and what stands behind it."""
    for phrase in before:
        rest = words[len(phrase) :]
        if rest.strip() and words.startswith(phrase) and not (phrase[-1].isalpha() and rest[0].isalnum()):
            yield phrase, rest.lstrip()


def before(words: str, after: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each phrase that some words end with, and what stands before it."""
    for phrase in after:
        if words.endswith(f" {phrase}"):
            yield phrase, words[: -len(phrase) - 1].rstrip()
