"""Why a contact may be due: the generators of each kind of reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from operator import itemgetter
from types import MappingProxyType

from pingfiles.dates import nearest, nearest_occurrence, occurrences, shift
from pingfiles.durations import Cadence, Duration
from pingfiles.feasts.spain import CHRISTMAS
from pingfiles.kinds import KINDS, Kind, kind_named
from pingfiles.model import Contact, Feast, Moment, Reason
from pingfiles.rules import holidays
from pingfiles.rules.cadence import next_due, share_gone
from pingfiles.rules.history import History
from pingfiles.rules.holidays import Calendar
from pingfiles.rules.network import Met, latest
from pingfiles.rules.yearly import YEARLY, Yearly

WITHIN_DAYS = 7
"""How far the list looks ahead, where nothing else is asked."""

SEASON_BEFORE, SEASON_AFTER = 15, 12
"""Christmas is wished from 10 December to 6 January."""

MUTUAL_DAYS = KINDS["mutual"].days_after
"""How many days ago you may have been in touch with the shared contact."""

MUTUAL_SHARE = 0.75
"""How much of the cadence must be gone before a shared contact is an excuse to write."""

_YEARLY = tuple((kind, dates_of, KINDS[kind].days_after) for kind, dates_of in YEARLY.items())


@dataclass(frozen=True, slots=True)
class Window:
    """The days that are looked at, from today to the last of them; made once for all contacts.

    `christmases` are the Christmas Days in whose season today is, or that the window reaches; `met_since` is the
    day since which being in touch with a shared contact counts. A cadence counts up to `overdue_end`.
    """

    today: date
    end: date
    overdue_end: date
    christmases: tuple[date, ...]
    met_since: date

    @classmethod
    def of(cls, today: date, within: int | None = None) -> Window:
        """The window of a day. A cadence that runs out in the days ahead counts only where their number is given."""
        end = shift(today, WITHIN_DAYS if within is None else within)
        overdue_end = today if within is None else end
        season = shift(today, -SEASON_AFTER), max(end, shift(today, SEASON_BEFORE))
        return cls(today, end, overdue_end, tuple(occurrences(12, 25, *season)), shift(today, -MUTUAL_DAYS))


@dataclass(frozen=True, slots=True)
class Case:
    """One contact on one day, with all that the reasons depend on."""

    contact: Contact
    history: History
    window: Window
    cadence: Cadence
    calendar: Calendar
    met: Mapping[str, Met]
    """By path, the shared contacts whom you were in touch with lately."""


def yearly(case: Case) -> Iterator[Reason]:
    """The next anniversary of each date that comes back every year: in the window, or belated."""
    today, end = case.window.today, case.window.end
    for kind, dates_of, days_after in _YEARLY:
        dates = dates_of(case.contact)
        for each in dates:
            year = each.year_known(today)
            for on in _falling(each.month, each.day, today, end, days_after):
                years = on.year - year if year else None
                if (years is not None and years < each.least) or (each.over and on >= each.over):
                    continue
                if not _pinged_since(case, on) and not _names_anniversary(case, kind, on, dates):
                    yield _reason(case, kind, on, years=years, moment=each.moment)
                    break


def job_change(case: Case) -> Iterator[Reason]:
    """The newest job taken, left or started."""
    today, started = case.window.today, case.contact.started
    if not case.contact.moments and (started is None or started.year not in (today.year, today.year - 1)):
        return  # most jobs are older, and nothing more need be looked at
    changes: list[tuple[date, Moment | None]] = [(moment.date, moment) for moment in _moments(case, "job", "left")]
    if started and (day := started.full) and day not in [day for day, _ in changes]:
        changes.append((day, None))
    changes = [change for change in changes if change[0] <= today]
    if not changes:
        return
    on, moment = max(changes, key=itemgetter(0))
    if today > _until("job-change", on):
        return
    days = [day for day, _ in changes]
    if not _pinged_since(case, on) and not _names_one_of(case, "job-change", on, days):
        yield _reason(case, "job-change", on, moment=moment)


def press(case: Case) -> Iterator[Reason]:
    """Each appearance."""
    if not case.contact.moments:
        return
    moments = [moment for moment in _moments(case, "press") if moment.date <= case.window.today]
    days = [moment.date for moment in moments]
    for on, moment in zip(days, moments, strict=True):
        is_old = case.window.today > _until("press", on)
        if not is_old and not _pinged_since(case, on) and not _names_one_of(case, "press", on, days):
            yield _reason(case, "press", on, moment=moment)


def christmas(case: Case) -> Iterator[Reason]:
    """From 10 December to 6 January, or when the window reaches the day."""
    for on in case.window.christmases:
        if not case.calendar.keeps_christmas(case.contact):
            return
        if not _pinged_since(case, shift(on, -1)) and not _names_feast(case, CHRISTMAS, on):
            yield _reason(case, "holiday", on, feast=CHRISTMAS, until=shift(on, SEASON_AFTER))
            return


def festivity(case: Case) -> Iterator[Reason]:
    """The other feasts of the place, in the window, each once."""
    given: set[Feast] = set()
    for feast, on in case.calendar.in_window(case.contact, case.window.today, case.window.end):
        if feast not in given and not _names_feast(case, feast, on):
            given.add(feast)
            yield _reason(case, "holiday", on, feast=feast)


def reply(case: Case) -> Iterator[Reason]:
    """They wrote last, and an answer is not too late yet."""
    entry = case.history.unanswered
    if entry and case.window.today <= _until("reply", entry.date):
        yield Reason("reply", entry.date, _days(case, entry.date), _until("reply", entry.date))


def mutual(case: Case) -> Iterator[Reason]:
    """You were in touch with someone tied to them, and most of their cadence is gone."""
    last = case.history.last_contact
    if not case.met or not last:
        return
    on, shared = latest(case.met)
    if last >= on:
        return
    due = next_due(last, case.cadence)
    if due and share_gone(last, due, case.window.today) > MUTUAL_SHARE:
        yield _reason(case, "mutual", on, shared=shared)


def cadence(case: Case) -> Iterator[Reason]:
    """The last ping is a cadence ago, or will be within the days asked for; never pinged: today."""
    if not isinstance(case.cadence, Duration):
        return
    on = next_due(case.history.last_contact, case.cadence) or case.window.today
    if on <= case.window.overdue_end:
        yield Reason("cadence", on, _days(case, on), every=case.cadence)


Generator = Callable[[Case], Iterator[Reason]]

GENERATORS: Mapping[Kind, tuple[Generator, ...]] = MappingProxyType(
    {
        **dict.fromkeys(YEARLY, (yearly,)),
        "job-change": (job_change,),
        "press": (press,),
        "holiday": (christmas, festivity),
        "reply": (reply,),
        "mutual": (mutual,),
        "cadence": (cadence,),
    }
)
"""What finds a contact's reasons of each kind."""

ALL = tuple(dict.fromkeys(generator for kind in KINDS for generator in GENERATORS[kind]))
_SNOOZED = {generator for kind, traits in KINDS.items() if traits.is_snoozed for generator in GENERATORS[kind]}
AWAKE = tuple(generator for generator in ALL if generator not in _SNOOZED)
"""The same without the kinds that a snooze holds back."""


def _reason(
    case: Case,
    kind: Kind,
    on: date,
    years: int | None = None,
    moment: Moment | None = None,
    feast: Feast | None = None,
    shared: str | None = None,
    until: date | None = None,
) -> Reason:
    """A reason that passes, after the days that its kind has unless it says otherwise."""
    return Reason(kind, on, _days(case, on), until or _until(kind, on), years, moment, feast, shared)


def _days(case: Case, on: date) -> int:
    return (on - case.window.today).days


def _until(kind: Kind, on: date) -> date:
    """The last day on which a reason of a day still holds."""
    return shift(on, KINDS[kind].days_after)


def _moments(case: Case, *kinds: str) -> list[Moment]:
    return [moment for moment in case.contact.moments if moment.kind in kinds]


@lru_cache(maxsize=1024)
def _falling(month: int, day: int, today: date, end: date, belated: int) -> tuple[date, ...]:
    """When a yearly date falls in the window or some days before it: a year has few days, and contacts are many."""
    return tuple(occurrences(month, day, shift(today, -belated), end))


def _pinged_since(case: Case, day: date) -> bool:
    """Whether there was any ping on that day or after."""
    last = case.history.last_ping
    return last is not None and last >= day


def _is_named(history: History, kind: Kind, on: date, nearest: Callable[[date], date]) -> bool:
    """Whether a ping or a skip names a kind and, of its occurrences, means the one on a day.

    `nearest` gives the occurrence nearest to the day of an entry.
    """
    return any(
        nearest(ping.date) == on for ping in history.named for word in ping.occasions if kind_named(word) == kind
    )


def _names_anniversary(case: Case, kind: Kind, on: date, dates: tuple[Yearly, ...]) -> bool:
    """Whether a ping or a skip means this anniversary, of all that the contact has of the kind."""
    return _is_named(case.history, kind, on, lambda around: _nearest_anniversary(dates, around))


def _names_one_of(case: Case, kind: Kind, on: date, days: list[date]) -> bool:
    """Whether a ping or a skip means this one of some days."""
    return _is_named(case.history, kind, on, lambda around: nearest(iter(days), around))


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


def _nearest_anniversary(dates: tuple[Yearly, ...], around: date) -> date:
    """Of the anniversaries of some dates the one nearest to a day."""
    return nearest((nearest_occurrence(each.month, each.day, around) for each in dates), around)
