"""The kinds of reason: one table of all that the program knows about each, joined with its words in every language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from pingfiles.folding import unaccented
from pingfiles.words.languages import LANGUAGES, Language, words_of
from pingfiles.words.shapes.kinds import Kinds

Kind = Literal[
    "birthday",
    "name-day",
    "work-anniversary",
    "job-change",
    "press",
    "holiday",
    "milestone",
    "reply",
    "mutual",
    "cadence",
]

Group = Literal[
    "birthday",
    "name-day",
    "christmas",
    "new-year",
    "feast",
    "work-anniversary",
    "job-change",
    "left",
    "press",
    "milestone",
    "mutual",
    "reply",
    "keep-in-touch",
    "balance",
]
"""The drafts' templates stand in these groups: a new year is not wished as Christmas is, and nobody who left a job
is congratulated."""


class Traits(NamedTuple):
    """What sets a kind apart. Its generator stands in `rules/reasons.py`, its words in `words/*/kinds.py`."""

    weight: int
    """Its points in a row's score: what belongs to one person goes before what the calendar brings to all."""
    groups: tuple[Group, ...]
    """The groups of templates from which a draft for it may come, the usual one first."""
    days_after: int = 0
    """How many days after its day it still holds; what waits until it is done has no such end."""
    is_dated: bool = True
    """It has a day of its own: a log entry names it, and a skip lets it pass."""
    fresh_days: int = 0
    """How many days after its day it is as good as new; from then on it fades to its end."""
    has_years: bool = False
    """It has a number of years, which may be unknown."""
    in_calendar: bool = False
    """`export ics` has an event for it."""
    is_snoozed: bool = False
    """A snooze holds it back."""


KINDS: Mapping[Kind, Traits] = MappingProxyType(
    {
        "birthday": Traits(40, ("birthday",), days_after=3, has_years=True, in_calendar=True),
        "name-day": Traits(32, ("name-day",), days_after=3, in_calendar=True),
        "work-anniversary": Traits(26, ("work-anniversary",), days_after=3, has_years=True, in_calendar=True),
        "job-change": Traits(34, ("job-change", "left"), days_after=30, fresh_days=6),
        "press": Traits(30, ("press",), days_after=14, fresh_days=6),
        "holiday": Traits(20, ("feast", "christmas", "new-year"), in_calendar=True),
        "milestone": Traits(24, ("milestone",), has_years=True, in_calendar=True),
        "reply": Traits(36, ("reply",), days_after=90, fresh_days=30, is_dated=False),
        "mutual": Traits(14, ("mutual",), days_after=7, is_dated=False, is_snoozed=True),
        "cadence": Traits(10, ("keep-in-touch", "balance"), is_dated=False, is_snoozed=True),
    }
)


def kind_name(kind: Kind, language: Language) -> str:
    """What a list in a language calls a kind."""
    return words_of(Kinds, language).kinds[kind].name


def log_words(kind: Kind, language: Language) -> tuple[str, ...]:
    """The words by which a log entry names a kind; none for kinds without a day of their own."""
    words = words_of(Kinds, language).kinds[kind].in_log
    return tuple(words.split(", ")) if words else ()


@lru_cache(maxsize=4096)
def kind_named(word: str) -> Kind | None:
    """The kind that a word names in any of the languages, whatever its case, accents and hyphens.

    Feasts go by their own names.
    """
    return closing_words().get(unaccented(word.replace("-", " ").replace("_", " ")))


def kind_typed(word: str) -> Kind | None:
    """The kind that a person means: as in an entry, or as a list in any of the languages calls it."""
    wanted = unaccented(word)
    if key := next((kind for kind in KINDS if kind == wanted), None):
        return key
    names = (kind for language in LANGUAGES for kind in KINDS if unaccented(kind_name(kind, language)) == wanted)
    return kind_named(word) or next(names, None)


@cache
def closing_words() -> Mapping[str, Kind]:
    """All words that name a kind in an entry, in every language, without accents."""
    return {unaccented(word): kind for language in LANGUAGES for kind in KINDS for word in log_words(kind, language)}
