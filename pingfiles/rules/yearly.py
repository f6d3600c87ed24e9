"""What comes back every year in a contact's life: the dates behind birthdays and anniversaries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from pingfiles.dates import PartialDate, shift
from pingfiles.durations import Duration
from pingfiles.kinds import Kind
from pingfiles.model import Contact, Moment


class Yearly(NamedTuple):
    """A date that comes back every year. `year` is None where nobody knows in which year it began.

    `least` is the number of years from which it counts; from `over` on it no longer comes.
    """

    year: int | None
    month: int
    day: int
    least: int = 1
    over: date | None = None
    moment: Moment | None = None

    def year_known(self, today: date) -> int | None:
        """The year it began; None for a birth that lies ahead of today, of which the day still counts."""
        if self.least == 0 and self.year and (self.year, self.month, self.day) > (today.year, today.month, today.day):
            return None
        return self.year


def birthdays(contact: Contact) -> tuple[Yearly, ...]:
    """The birthday, from the day of birth on, where month and day are known."""
    born = contact.birthday
    if born is None or born.month is None or born.day is None:
        return ()
    return (Yearly(born.year, born.month, born.day, least=0),)


def name_days(contact: Contact) -> tuple[Yearly, ...]:
    """The day of the saint of their name; a year beside it says nothing."""
    day = contact.name_day
    if day is None or day.month is None or day.day is None:
        return ()
    return (Yearly(None, day.month, day.day),)


def work_anniversaries(contact: Contact) -> tuple[Yearly, ...]:
    """The day on which the present job began, until they leave it; the first of the month where no day is known."""
    started = contact.started
    if started is None or started.month is None:
        return ()
    return (Yearly(started.year, started.month, started.day or 1, over=_left_on(contact, started)),)


def milestones(contact: Contact) -> tuple[Yearly, ...]:
    """The day of each milestone."""
    if not contact.moments:
        return ()
    return tuple(
        Yearly(moment.date.year, moment.date.month, moment.date.day, moment=moment)
        for moment in contact.moments
        if moment.kind == "milestone"
    )


YEARLY: Mapping[Kind, Callable[[Contact], tuple[Yearly, ...]]] = MappingProxyType(
    {
        "birthday": birthdays,
        "name-day": name_days,
        "work-anniversary": work_anniversaries,
        "milestone": milestones,
    }
)
"""The kinds that come back every year, each with what gives a contact's dates."""


def _left_on(contact: Contact, started: PartialDate) -> date | None:
    """The day on which they left the job that began then; of a month without a day, after that month."""
    left = [moment.date for moment in contact.moments if moment.kind == "left"]
    if not left:
        return None
    begin = date.min
    if started.year:
        first = date(started.year, started.month or 1, started.day or 1)
        begin = first if started.day else shift(Duration(1, "M").after(first), -1)
    return min((day for day in left if day > begin), default=None)
