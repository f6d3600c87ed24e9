"""Which occasions a word on a day answers, and what words name an occasion at all."""

from __future__ import annotations

from datetime import date

from pingfiles.feasts.spain import CHRISTMAS, NEW_YEAR
from pingfiles.kinds import KINDS, closing_words, kind_named
from pingfiles.model import Contact, Ping, Reason
from pingfiles.rules.cadence import cadence_of
from pingfiles.rules.due import reasons_for
from pingfiles.rules.history import history_of
from pingfiles.rules.holidays import Calendar, nearest
from pingfiles.rules.reasons import WITHIN_DAYS, Case, Window
from pingfiles.rules.season import is_of_new_year
from pingfiles.settings import Settings

UNDATED = tuple(kind for kind, traits in KINDS.items() if not traits.is_dated)
"""Kinds that have no day of their own: a word answers them without naming them, and a skip cannot."""


FEAST_ANSWERED_BEFORE = 3
"""Days. A feast that is further off deserves a word of its own, unless that word is for it."""

_AHEAD = 366
"""Days in which every yearly occasion comes once."""


def occasions_on(contact: Contact, settings: Settings, day: date) -> tuple[str, ...]:
    """The dated reasons that are due on a day or belated, by the words that an entry names them with."""
    return tuple(dict.fromkeys(word_for(reason) for reason in _dated(contact, settings, day, 0) if reason.days <= 0))


def coming(contact: Contact, settings: Settings, day: date) -> list[Reason]:
    """The dated reasons that the due list of a day shows ahead of their day: a word does not answer them."""
    return [reason for reason in _dated(contact, settings, day, WITHIN_DAYS) if reason.days > 0]


def words_of_skip(contact: Contact, settings: Settings, day: date, word: str) -> tuple[str, ...]:
    """What a skip of a day names so that it closes what a word means; nothing where the contact has no such occasion.

    Looks up to a year ahead. Late Christmas is skipped by the word for New Year too, which its row says.
    """
    before = _dated(contact, settings, day, _AHEAD)
    calendar = Calendar.of(settings)
    is_late = any(map(is_of_new_year, before)) and calendar.is_named(NEW_YEAR, word)
    words = (word, CHRISTMAS.key) if is_late else (word,)
    skip = Ping(day, None, "skip", words, "", (), (), 0)
    after = _dated(contact._replace(pings=(*contact.pings, skip)), settings, day, _AHEAD)
    return words if before != after else ()


def _dated(contact: Contact, settings: Settings, day: date, within: int) -> list[Reason]:
    if not contact.is_active:
        return []
    history, window = history_of(contact, day), Window.of(day, within)
    case = Case(contact, history, window, cadence_of(contact, settings), Calendar.of(settings), {})
    return [reason for reason in reasons_for(case) if reason.kind not in UNDATED]


def word_for(reason: Reason) -> str:
    """The word that names a reason in an entry: its kind, a feast by its own name, late Christmas as new year."""
    if is_of_new_year(reason):
        return NEW_YEAR.key
    key = reason.feast.key if reason.feast else reason.kind
    return key if set("(),\n").isdisjoint(key) else reason.kind


def is_answered_too(reason: Reason, day: date) -> bool:
    """Whether a word of a day answers a reason that it is not for: a dated one, but no feast that is further off."""
    is_far = reason.feast is not None and (reason.on - day).days > FEAST_ANSWERED_BEFORE
    return reason.kind not in UNDATED and not is_far


def is_far_feast(word: str, settings: Settings, day: date) -> bool:
    """Whether a word names a feast that is further off than a word for another occasion answers."""
    feast = Calendar.of(settings).named(word)
    return feast is not None and (nearest(feast, day) - day).days > FEAST_ANSWERED_BEFORE


def is_occasion(word: str, settings: Settings) -> bool:
    """Whether a word names an occasion: a kind in English or Spanish, or a feast."""
    return kind_named(word) is not None or Calendar.of(settings).knows(word)


def words_near(word: str, settings: Settings) -> list[str]:
    """The words that name an occasion and are written nearly so, the nearest first."""
    from difflib import get_close_matches

    return get_close_matches(word.lower(), [*closing_words(), *Calendar.of(settings).words()], 1, 0.75)
