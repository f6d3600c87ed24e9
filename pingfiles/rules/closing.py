"""Which occasions a word on a day answers, and what words name an occasion at all."""

from __future__ import annotations

from datetime import date

from pingfiles.kinds import KINDS, closing_words, kind_named
from pingfiles.model import Contact, Ping, Reason
from pingfiles.rules.cadence import cadence_of
from pingfiles.rules.due import WITHIN_DAYS, reasons_for
from pingfiles.rules.history import history_of
from pingfiles.rules.holidays import Calendar
from pingfiles.rules.reasons import Case, Window
from pingfiles.settings import Settings

UNDATED = tuple(kind for kind, traits in KINDS.items() if not traits.is_dated)
"""Kinds that have no day of their own: a word answers them without naming them, and a skip cannot."""


_AHEAD = 366
"""Days in which every yearly occasion comes once."""


def occasions_on(contact: Contact, settings: Settings, day: date) -> tuple[str, ...]:
    """The dated reasons that are due on a day or belated, by the words that an entry names them with."""
    return tuple(dict.fromkeys(word_for(reason) for reason in _dated(contact, settings, day, 0) if reason.days <= 0))


def coming(contact: Contact, settings: Settings, day: date) -> list[Reason]:
    """The dated reasons that the due list of a day shows ahead of their day: a word does not answer them."""
    return [reason for reason in _dated(contact, settings, day, WITHIN_DAYS) if reason.days > 0]


def closes(contact: Contact, settings: Settings, day: date, word: str) -> bool:
    """Whether an entry of a day that names an occasion closes any that the contact has, up to a year ahead."""
    skip = Ping(day, None, "skip", (word,), "", (), (), 0)
    before, after = (
        _dated(each, settings, day, _AHEAD) for each in (contact, contact._replace(pings=(*contact.pings, skip)))
    )
    return before != after


def _dated(contact: Contact, settings: Settings, day: date, within: int) -> list[Reason]:
    history, window = history_of(contact, day), Window.of(day, within)
    case = Case(contact, history, window, cadence_of(contact, settings), Calendar.of(settings), {})
    return [reason for reason in reasons_for(case) if reason.kind not in UNDATED]


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

    return get_close_matches(word.lower(), [*closing_words(), *Calendar.of(settings).words()], 1, 0.75)
