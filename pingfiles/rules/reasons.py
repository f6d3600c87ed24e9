"""Why a contact may be due: one generator a kind of reason, in an ordered tuple."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import itemgetter

from pingfiles.dates import Cadence, Duration, PartialDate, nearest, nearest_occurrence, occurrences, shift
from pingfiles.model import Contact, Feast, Kind, Moment, Reason
from pingfiles.rules import holidays
from pingfiles.rules.cadence import next_due, share_gone
from pingfiles.rules.history import History
from pingfiles.rules.holiday_data import CHRISTMAS
from pingfiles.rules.holidays import Calendar
from pingfiles.rules.kinds import is_named, kind_named

BELATED_DAYS = 3
JOB_CHANGE_DAYS = 30
PRESS_DAYS = 14
SEASON_BEFORE, SEASON_AFTER = 15, 12
"""Christmas is wished from 10 December to 6 January."""

MUTUAL_DAYS = 7
MUTUAL_SHARE = 0.75
"""How much of the cadence must be gone before a shared contact is an excuse to write."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days that are looked at, from today to the last of them; made once for all contacts.

    `christmases` are the Christmas Days in whose season today is, or that the window reaches.
    """

    today: date
    end: date
    christmases: tuple[date, ...]

    @classmethod
    def of(cls, today: date, within: int) -> Window:
        """The window of a day, with a number of days ahead."""
        end = shift(today, within)
        season = shift(today, -SEASON_AFTER), max(end, shift(today, SEASON_BEFORE))
        return cls(today, end, tuple(occurrences(12, 25, *season)))


@dataclass(frozen=True, slots=True)
class Case:
    """One contact on one day, with all that the reasons depend on."""

    contact: Contact
    history: History
    window: Window
    cadence: Cadence
    calendar: Calendar
    met: Mapping[str, tuple[Contact, date]]
    """By path: whom you were in touch with of late among those tied to that contact, and when."""


def birthday(case: Case) -> Iterator[Reason]:
    """In the window, and up to three days after."""
    born = case.contact.birthday
    if born is None or born.month is None or born.day is None:
        return
    for on in _yearly(case, born.month, born.day, belated=BELATED_DAYS):
        years = on.year - born.year if born.year else None
        if years is not None and years < 0:
            continue
        if not _pinged_since(case, on) and not _names(case, "birthday", on, (born.month, born.day)):
            yield _reason(case, "birthday", on, until=shift(on, BELATED_DAYS), years=years)
            return


def work_anniversary(case: Case) -> Iterator[Reason]:
    """`started` plus whole years, till they left; of a month alone its first day."""
    started = case.contact.started
    if started is None or started.month is None:
        return
    month, day = started.month, started.day or 1
    for on in _yearly(case, month, day, belated=BELATED_DAYS):
        years = on.year - started.year if started.year else None
        if (years is not None and years < 1) or has_left(case.contact, started, on):
            continue
        if not _pinged_since(case, on) and not _names(case, "work-anniversary", on, (month, day)):
            yield _reason(case, "work-anniversary", on, until=shift(on, BELATED_DAYS), years=years)
            return


def job_change(case: Case) -> Iterator[Reason]:
    """The newest post taken, left or started, up to thirty days after."""
    today, started = case.window.today, case.contact.started
    if not case.contact.moments and (started is None or started.year not in (today.year, today.year - 1)):
        return  # most posts are older, and nothing more need be looked at
    changes: list[tuple[date, Moment | None]] = [(moment.date, moment) for moment in _moments(case, "job", "left")]
    if started and (day := started.full) and day not in [day for day, _ in changes]:
        changes.append((day, None))
    changes = [change for change in changes if change[0] <= today]
    if not changes:
        return
    on, moment = max(changes, key=itemgetter(0))
    until = shift(on, JOB_CHANGE_DAYS)
    if today > until:
        return
    days = [day for day, _ in changes]
    if not _pinged_since(case, on) and not _names_one_of(case, "job-change", on, days):
        yield _reason(case, "job-change", on, until=until, moment=moment)


def press(case: Case) -> Iterator[Reason]:
    """Each appearance, up to fourteen days after."""
    if not case.contact.moments:
        return
    moments = [moment for moment in _moments(case, "press") if moment.date <= case.window.today]
    days = [moment.date for moment in moments]
    for on, moment in zip(days, moments, strict=True):
        until = shift(on, PRESS_DAYS)
        if case.window.today <= until and not _pinged_since(case, on) and not _names_one_of(case, "press", on, days):
            yield _reason(case, "press", on, until=until, moment=moment)


def milestone(case: Case) -> Iterator[Reason]:
    """The anniversaries of a milestone, in the window."""
    moments = _moments(case, "milestone")
    for moment in moments:
        for on in _yearly(case, moment.date.month, moment.date.day):
            years = on.year - moment.date.year
            if years < 1 or _pinged_since(case, on):
                continue
            if not is_named(case.history, "milestone", on, lambda around: _nearest_anniversary(moments, around)):
                yield _reason(case, "milestone", on, until=on, years=years, moment=moment)
                break


def christmas(case: Case) -> Iterator[Reason]:
    """From 10 December to 6 January, or when the window reaches the day."""
    for on in case.window.christmases:
        if not case.calendar.keeps_christmas(case.contact):
            return
        if not _pinged_since(case, shift(on, -1)) and not _names_feast(case, CHRISTMAS, on):
            yield _reason(case, "holiday", on, until=shift(on, SEASON_AFTER), feast=CHRISTMAS)
            return


def festivity(case: Case) -> Iterator[Reason]:
    """The other feasts of the place, in the window, each once."""
    told: set[Feast] = set()
    for feast, on in case.calendar.in_window(case.contact, case.window.today, case.window.end):
        if feast not in told and not _names_feast(case, feast, on):
            told.add(feast)
            yield _reason(case, "holiday", on, until=on, feast=feast)


def reply(case: Case) -> Iterator[Reason]:
    """They wrote last."""
    if entry := case.history.unanswered:
        yield _reason(case, "reply", entry.date)


def mutual(case: Case) -> Iterator[Reason]:
    """You were in touch with someone tied to them, and most of their cadence is gone."""
    found, last = case.met.get(case.contact.path), case.history.last_contact
    if not found or not last or last >= found[1]:
        return
    shared, on = found
    due = next_due(last, case.cadence)
    if due and share_gone(last, due, case.window.today) > MUTUAL_SHARE:
        yield _reason(case, "mutual", on, until=shift(on, MUTUAL_DAYS), shared=shared.name)


def cadence(case: Case) -> Iterator[Reason]:
    """The last word is a cadence ago, or will be within the window; never pinged: today."""
    if not isinstance(case.cadence, Duration):
        return
    on = next_due(case.history.last_contact, case.cadence) or case.window.today
    if on <= case.window.end:
        yield _reason(case, "cadence", on, every=case.cadence)


AWAKE = (birthday, work_anniversary, job_change, press, milestone, christmas, festivity, reply)
"""What comes even to those who rest: their own days, and an answer that is owed."""

ALL = (*AWAKE, mutual, cadence)


def _reason(
    case: Case,
    kind: Kind,
    on: date,
    until: date | None = None,
    years: int | None = None,
    moment: Moment | None = None,
    feast: Feast | None = None,
    shared: str | None = None,
    every: Duration | None = None,
) -> Reason:
    return Reason(kind, on, (on - case.window.today).days, until, years, moment, feast, shared, every)


def _moments(case: Case, *kinds: str) -> list[Moment]:
    return [moment for moment in case.contact.moments if moment.kind in kinds]


def _yearly(case: Case, month: int, day: int, belated: int = 0) -> tuple[date, ...]:
    """When a yearly date falls in the window, or a few days before it."""
    return _falling(month, day, case.window.today, case.window.end, belated)


@lru_cache(maxsize=1024)
def _falling(month: int, day: int, today: date, end: date, belated: int) -> tuple[date, ...]:
    """The same by what it depends on: a year has few days, and every contact's are asked for."""
    return tuple(occurrences(month, day, shift(today, -belated), end))


def _pinged_since(case: Case, day: date) -> bool:
    """Whether there was any ping on that day or after."""
    last = case.history.last_ping
    return last is not None and last >= day


def _names(case: Case, kind: Kind, on: date, yearly: tuple[int, int]) -> bool:
    """Whether a ping or a skip means this occurrence of a yearly date."""
    return is_named(case.history, kind, on, lambda around: nearest_occurrence(*yearly, around))


def _names_one_of(case: Case, kind: Kind, on: date, days: list[date]) -> bool:
    """Whether a ping or a skip means this one of some days."""
    return is_named(case.history, kind, on, lambda around: nearest(iter(days), around))


def _names_feast(case: Case, feast: Feast, on: date) -> bool:
    """Whether a ping or a skip names this feast, or, by a bare `holiday`, means it as the nearest."""
    for ping in case.history.named:
        for word in ping.occasions:
            if case.calendar.is_named(feast, word):
                meant = feast
            elif kind_named(word) == "holiday":
                greeted = case.calendar.greeted(case.contact) or (feast,)
                meant = min(greeted, key=lambda other: abs((holidays.nearest(other, ping.date) - ping.date).days))
            else:
                continue
            if meant == feast and holidays.nearest(feast, ping.date) == on:
                return True
    return False


def _nearest_anniversary(moments: list[Moment], around: date) -> date:
    """Of all milestones' anniversaries the one nearest to a day."""
    days = (nearest_occurrence(moment.date.month, moment.date.day, around) for moment in moments)
    return nearest(days, around)


def has_left(contact: Contact, started: PartialDate, by: date) -> bool:
    """Whether they left the post that began then; of a month alone, after that month."""
    begin = date.min
    if started.year:
        first = date(started.year, started.month or 1, started.day or 1)
        begin = first if started.day else shift(Duration(1, "M").after(first), -1)
    return any(moment.kind == "left" and begin < moment.date <= by for moment in contact.moments)
