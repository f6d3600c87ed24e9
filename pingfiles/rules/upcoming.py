"""The dated occasions of the coming year, for a calendar: whatever was pinged, each day is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pingfiles.dates import next_occurrence, occurrences, shift
from pingfiles.durations import Duration
from pingfiles.index import Contacts
from pingfiles.kinds import KINDS, Kind
from pingfiles.model import Contact, Feast, Moment
from pingfiles.rules import holidays
from pingfiles.rules.holidays import Calendar
from pingfiles.rules.yearly import YEARLY
from pingfiles.settings import Settings

IN_CALENDAR = tuple(kind for kind, traits in KINDS.items() if traits.in_calendar and kind in YEARLY)
"""The kinds of a contact's own days; feasts have one event for all contacts."""


@dataclass(frozen=True, slots=True)
class Anniversary:
    """A day of one contact. `years` is None where the year of its beginning is not known: then it comes every year.

    `month` and `day` are those of its beginning: 29 February also where `on` is the 28th.
    """

    contact: Contact
    kind: Kind
    on: date
    month: int
    day: int
    years: int | None
    moment: Moment | None = None


@dataclass(frozen=True, slots=True)
class FeastDay:
    """A feast, and those who are greeted on it."""

    feast: Feast
    on: date
    contacts: tuple[Contact, ...]


def anniversaries(contacts: Contacts, today: date) -> Iterator[Anniversary]:
    """Birthdays, work anniversaries and milestones from today on, for a year; not of the archived and the dead."""
    for contact in contacts:
        if contact.is_active:
            for kind in IN_CALENDAR:
                yield from _of_kind(contact, kind, today)


def feast_days(contacts: Contacts, settings: Settings, today: date) -> Iterator[FeastDay]:
    """The feasts from today on, for a year, on which anybody is greeted, by their days."""
    calendar = Calendar.of(settings)
    greeted: dict[Feast, list[Contact]] = {}
    for contact in contacts:
        if contact.is_active:
            for feast in calendar.greeted(contact):
                greeted.setdefault(feast, []).append(contact)
    end = _end(today)
    days = [(on, feast) for feast in greeted for on in holidays.occurrences(feast, today, end)]
    for on, feast in sorted(days, key=lambda pair: (pair[0], pair[1].key)):
        yield FeastDay(feast, on, tuple(greeted[feast]))


def _end(today: date) -> date:
    """The last day of the coming year: each yearly date falls into it once."""
    return shift(Duration(1, "Y").after(today), -1)


def _of_kind(contact: Contact, kind: Kind, today: date) -> Iterator[Anniversary]:
    """A contact's anniversaries of a kind in the coming year; there is none in the year in which it begins."""
    for each in YEARLY[kind](contact):
        year = each.year_known(today)
        if year is None:
            on = next_occurrence(each.month, each.day, today)
            if on and not (each.over and on >= each.over):
                yield Anniversary(contact, kind, on, each.month, each.day, None, each.moment)
            continue
        for on in occurrences(each.month, each.day, today, _end(today)):
            if on.year > year and not (each.over and on >= each.over):
                yield Anniversary(contact, kind, on, each.month, each.day, on.year - year, each.moment)
