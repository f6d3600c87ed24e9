"""In which block of the due list a row stands, and which of its reasons leads it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from pingfiles.kinds import Kind
from pingfiles.model import Block, Contact, Reason
from pingfiles.rules.score import points

BLOCKS: tuple[Block, ...] = ("today", "coming", "keep")

NEAR_FEAST_DAYS = 3
"""A feast further off brings nobody out of *Keep in touch*, where their cadence has run out."""


class Placed(NamedTuple):
    """A contact's reasons, the leading one first, and the block of the row that they make."""

    block: Block
    reasons: tuple[Reason, ...]


def placed(contact: Contact, reasons: Collection[Reason], today: date, kinds: Collection[Kind] = ()) -> Placed | None:
    """Where a row of some reasons stands: in the first block that holds any of them, led by the best one there.

    With `kinds` only reasons of these count for that; None where there is none of them. Of equal reasons the earlier
    leads, of one day the one whose kind, or whose moment in the note, stands first.
    """
    wanted = [reason for reason in reasons if not kinds or reason.kind in kinds]
    if not wanted:
        return None
    if len(reasons) > 1:
        reasons = sorted(
            reasons,
            key=lambda reason: (
                bool(kinds) and reason.kind not in kinds,
                BLOCKS.index(_block_of(reason)),
                -points(reason, today, contact.tie),
                reason.on,
            ),
        )
    ordered = tuple(reasons)
    return Placed("keep" if _only_a_far_feast(wanted) else _block_of(ordered[0]), ordered)


def _block_of(reason: Reason) -> Block:
    if reason.kind in ("cadence", "mutual"):
        return "keep"
    return "today" if reason.days <= 0 else "coming"


def _only_a_far_feast(reasons: Collection[Reason]) -> bool:
    """Whether the cadence has run out and nothing but a feast some days away has a day of its own."""
    others = [reason for reason in reasons if _block_of(reason) != "keep"]
    return (
        bool(others)
        and all(reason.feast and abs(reason.days) > NEAR_FEAST_DAYS for reason in others)
        and any(reason.kind == "cadence" and reason.days <= 0 for reason in reasons)
    )


def base_of(row: Placed) -> Reason:
    """The reason that a row's score counts from: in *Keep in touch* not the feast that may lead the row."""
    if row.block != "keep":
        return row.reasons[0]
    return next(reason for reason in row.reasons if _block_of(reason) == "keep")
