"""What could be said where no occasion is near: the nearest milestone, a shared contact, a hook."""

from __future__ import annotations

from datetime import date

from pingfiles.dates import nearest_occurrence
from pingfiles.index import Contacts
from pingfiles.model import Contact, Excuse
from pingfiles.rules.network import Knows, tied_to

NEAR_DAYS = 31
"""An anniversary further off than a month is no excuse for today."""


def excuse_for(contact: Contact, index: Contacts, knows: Knows, today: date) -> Excuse | None:
    """The best excuse that the notes offer; None where they offer none."""
    milestone = _nearest_milestone(contact, today)
    if milestone and milestone.on and abs((milestone.on - today).days) <= NEAR_DAYS:
        return milestone
    if tied := tied_to(index, knows, contact.path):
        return Excuse("mutual", tied[0].name)
    if contact.hooks:
        return Excuse("hook", contact.hooks[0])
    return milestone


def _nearest_milestone(contact: Contact, today: date) -> Excuse | None:
    milestones: list[Excuse] = []
    for moment in contact.moments:
        if moment.kind == "milestone" and moment.text and moment.date < today:
            on = nearest_occurrence(moment.date.month, moment.date.day, today)
            if on.year > moment.date.year:
                milestones.append(Excuse("milestone", moment.text, on, on.year - moment.date.year))
    return min(milestones, key=lambda excuse: abs(((excuse.on or today) - today).days), default=None)
