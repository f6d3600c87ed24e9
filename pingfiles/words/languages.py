"""The languages of the program, and the words of each by topic."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Literal, TypeVar, cast, get_args

Language = Literal["en", "es"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
"""A new language is a folder here, a folder of templates in `drafts/templates/`, and its name in the line above."""

Words = TypeVar("Words")


def words_of(topic: type[Words], language: Language) -> Words:
    """The words of a topic in a language. A topic is a shape: that of `shapes/lists.py` is filled in `en/lists.py`."""
    return cast("Words", _words(topic.__module__.rpartition(".")[2], language))


@cache
def _words(topic: str, language: Language) -> object:
    return import_module(f"pingfiles.words.{language}.{topic}").WORDS
