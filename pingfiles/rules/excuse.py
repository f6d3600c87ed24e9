"""What could be said where no occasion is near: the nearest milestone or day you met, a shared contact, a hook."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from pingfiles.dates import nearest_occurrence
from pingfiles.index import Contacts
from pingfiles.kinds import KINDS
from pingfiles.model import Contact, Excuse, Reason
from pingfiles.rules.network import Knows, tied_to

NEAR_DAYS = 31
"""An anniversary further off than a month is no excuse for today."""

THIS_WEEK = 7
"""Days ahead in which an anniversary is a good excuse to write now."""


def excuse_for(contact: Contact, index: Contacts, knows: Knows, today: date) -> Excuse | None:
    """The best excuse that the notes offer; None where they offer none."""
    milestone = _nearest(_milestones(contact, today), today)
    anniversary = _nearest([*([milestone] if milestone else []), *_day_you_met(contact, today)], today)
    if anniversary and _distance(anniversary, today) <= NEAR_DAYS:
        return anniversary
    if tied := tied_to(index, knows, contact.path):
        return Excuse("mutual", tied[0].name)
    if contact.hooks:
        return Excuse("hook", contact.hooks[0])
    return milestone


def falls_this_week(excuse: Excuse | None, reasons: Iterable[Reason], today: date) -> bool:
    """Whether an excuse, or a reason with a day of its own, falls on a day from today to a week ahead."""
    days = [reason.on for reason in reasons if KINDS[reason.kind].is_dated]
    return any(0 <= (day - today).days <= THIS_WEEK for day in (*days, excuse and excuse.on) if day)


def _nearest(excuses: list[Excuse], today: date) -> Excuse | None:
    return min(excuses, key=lambda excuse: _distance(excuse, today), default=None)


def _distance(excuse: Excuse, today: date) -> int:
    return abs(((excuse.on or today) - today).days)


def _milestones(contact: Contact, today: date) -> list[Excuse]:
    return [
        excuse
        for moment in contact.moments
        if moment.kind == "milestone" and moment.text
        for excuse in _anniversary(Excuse("milestone", moment.text), moment.date, today)
    ]


def _day_you_met(contact: Contact, today: date) -> list[Excuse]:
    """The anniversary of the day you met, where it is known; LinkedIn tells only when you connected there."""
    day = contact.met.full if contact.met else None
    excuse = Excuse("connected" if contact.linkedin_seen else "met", contact.name)
    return _anniversary(excuse, day, today) if day else []


def _anniversary(excuse: Excuse, began: date, today: date) -> list[Excuse]:
    """An excuse with its nearest anniversary; none where a year has not gone by then."""
    on = nearest_occurrence(began.month, began.day, today)
    years = on.year - began.year
    return [replace(excuse, on=on, years=years)] if began < today and years > 0 else []
