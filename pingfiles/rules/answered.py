"""Which occasions a word on a day answers, and what words name an occasion at all."""

from __future__ import annotations

from datetime import date

from pingfiles.model import Contact, Reason
from pingfiles.rules.cadence import cadence_of
from pingfiles.rules.closing import kind_named, kind_words
from pingfiles.rules.due import reasons_for
from pingfiles.rules.feasts import Calendar
from pingfiles.rules.history import history_of
from pingfiles.rules.occasions import Case, Window
from pingfiles.settings import Settings

UNDATED = ("cadence", "mutual", "reply")
"""Kinds that have no day of their own: a word answers them without naming them, and a skip cannot."""


def occasions_on(contact: Contact, settings: Settings, day: date) -> tuple[str, ...]:
    """The dated reasons that are due on a day or belated, by the words that an entry names them with."""
    case = Case(
        contact, history_of(contact, day), Window.of(day, 0), cadence_of(contact, settings), Calendar.of(settings), {}
    )
    found = (reason for reason in reasons_for(case) if reason.kind not in UNDATED and reason.days <= 0)
    return tuple(dict.fromkeys(map(word_for, found)))


def word_for(reason: Reason) -> str:
    """The word that names a reason in an entry: its kind, a feast by its own name."""
    key = reason.feast.key if reason.feast else reason.kind
    return key if set("(),\n").isdisjoint(key) else reason.kind


def is_occasion(word: str, settings: Settings) -> bool:
    """Whether a word names an occasion: a kind in English or Spanish, or a feast."""
    return kind_named(word) is not None or Calendar.of(settings).knows(word)


def words_near(word: str, settings: Settings) -> list[str]:
    """The words that name an occasion and are written nearly so, the nearest first."""
    from difflib import get_close_matches

    return get_close_matches(word.lower(), [*kind_words(), *Calendar.of(settings).words()], 1, 0.75)
