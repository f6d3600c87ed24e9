"""The dated occasions of the coming year, for a calendar: whatever was pinged, each day is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pingfiles.dates import Duration, next_occurrence, occurrences, shift
from pingfiles.index import Contacts
from pingfiles.model import Contact, Feast, Moment
from pingfiles.rules import holidays
from pingfiles.rules.holidays import Calendar
from pingfiles.rules.reasons import has_left
from pingfiles.settings import Settings

YearlyKind = Literal["birthday", "work-anniversary", "milestone", "holiday"]


@dataclass(frozen=True, slots=True)
class Anniversary:
    """A day of one contact. `years` is None where the year of its beginning is not known: then it comes every year.

    `month` and `day` are those of its beginning: 29 February also where `on` is the 28th.
    """

    contact: Contact
    kind: YearlyKind
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
            yield from _birthday(contact, today)
            yield from _work_anniversary(contact, today)
            yield from _milestones(contact, today)


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


def _birthday(contact: Contact, today: date) -> Iterator[Anniversary]:
    born = contact.birthday
    if born and born.month and born.day:
        yield from _falling(contact, "birthday", born.year, born.month, born.day, today)


def _work_anniversary(contact: Contact, today: date) -> Iterator[Anniversary]:
    started = contact.started
    if started and started.month:
        for found in _falling(contact, "work-anniversary", started.year, started.month, started.day or 1, today):
            if not has_left(contact, started, found.on):
                yield found


def _milestones(contact: Contact, today: date) -> Iterator[Anniversary]:
    for moment in contact.moments:
        if moment.kind == "milestone":
            began = moment.date
            yield from _falling(contact, "milestone", began.year, began.month, began.day, today, moment)


def _falling(
    contact: Contact,
    kind: YearlyKind,
    year: int | None,
    month: int,
    day: int,
    today: date,
    moment: Moment | None = None,
) -> Iterator[Anniversary]:
    """The day in the coming year; of what begins in it, or is yet to be, there is no anniversary."""
    if year is None:
        if on := next_occurrence(month, day, today):
            yield Anniversary(contact, kind, on, month, day, None, moment)
        return
    for on in occurrences(month, day, today, _end(today)):
        if on.year > year:
            yield Anniversary(contact, kind, on, month, day, on.year - year, moment)
