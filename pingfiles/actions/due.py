"""`due`: the rows of a day, and who comes next where there are none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pingfiles.actions.ticked_drafts import with_ticked_drafts
from pingfiles.kinds import Kind
from pingfiles.model import Due, Reason
from pingfiles.rules.due import due
from pingfiles.rules.reasons import WITHIN_DAYS
from pingfiles.rules.shortlist import Shortlist, shortlist
from pingfiles.vault.reader import Vault

_LOOK_AHEAD = 366


@dataclass(frozen=True, slots=True)
class DueRequest:
    """Which rows are wanted: those of some days, kinds and a tag.

    `everything` adds snoozed contacts, and shows all rows; `limit` shows the first, whatever their block.
    """

    within: int | None = None
    kinds: tuple[Kind, ...] = ()
    tag: str | None = None
    everything: bool = False
    limit: int | None = None

    @property
    def days(self) -> int:
        """How many days ahead the list looks."""
        return WITHIN_DAYS if self.within is None else self.within


class Next(NamedTuple):
    """The row that comes next, and the reason for which it comes."""

    row: Due
    reason: Reason


def due_list(vault: Vault, request: DueRequest, today: date) -> Shortlist:
    """The rows of a day in their order, and those of them that are shown; drafts ticked as sent count as logged."""
    vault = with_ticked_drafts(vault, today)
    rows = due(vault.index, vault.settings, today, request.within, request.kinds, request.tag, request.everything)
    return shortlist(rows, vault.settings, request.limit, shorten=not request.everything)


def next_row(vault: Vault, request: DueRequest, today: date) -> Next | None:
    """Who comes next, where nobody is due; None where nobody is within a year."""
    vault = with_ticked_drafts(vault, today)
    rows = due(vault.index, vault.settings, today, _LOOK_AHEAD, request.kinds, request.tag)
    coming = (
        Next(row, reason)
        for row in rows
        for reason in row.reasons
        if reason.days > request.days and (not request.kinds or reason.kind in request.kinds)
    )
    return min(coming, key=lambda each: each.reason.days, default=None)
