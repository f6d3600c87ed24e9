"""Which rows of the due list a person is shown: a morning's worth, in blocks, with the number of the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple

from pingfiles.model import Due, Feast, Reason
from pingfiles.rules.score import TIE, points
from pingfiles.rules.season import greeting
from pingfiles.settings import Settings

FEAST_ROWS = 10
"""If a feast alone brings more rows than these, they become one line with their number."""


class Crowd(NamedTuple):
    """A feast that brings too many rows to show each, with their number."""

    feast: Feast
    on: date
    size: int


class Part(NamedTuple):
    """A block of the list: its rows in order, the crowds in place of theirs, and how many rows are left out."""

    name: Literal["dated", "keep"]
    rows: tuple[Due, ...]
    crowds: tuple[Crowd, ...] = ()
    hidden: int = 0


class Shortlist(NamedTuple):
    """What a person is shown of the due list: what has its day or is news, and whom to keep in touch with."""

    parts: tuple[Part, ...]

    @property
    def rows(self) -> tuple[Due, ...]:
        """All rows that are shown, in the order of the text."""
        return tuple(row for part in self.parts for row in part.rows)


def shortlist(rows: Iterable[Due], today: date, settings: Settings, shorten: bool = True) -> Shortlist:
    """The rows to show of a due list; with `shorten` off all of them.

    Every row with more than a cadence is shown, unless one feast brings a crowd. Of those that are only overdue the
    first `daily` are shown, and people of a crowd who are overdue compete for these places.
    """
    dated: list[Due] = []
    keep: list[Due] = []
    for row in rows:
        (keep if all(reason.kind == "cadence" for reason in row.reasons) else dated).append(row)
    crowd: list[Due] = []
    if shorten:
        dated, crowd = _without_crowds(dated)
        if overdue := [row for row in crowd if _is_overdue(row)]:
            keep = sorted([*keep, *overdue], key=lambda row: _cadence_order(row, today))
    shown = keep[: settings.daily] if shorten else keep
    first = Part("dated", tuple(dated), tuple(_crowds(crowd)))
    return Shortlist((first, Part("keep", tuple(shown), hidden=len(keep) - len(shown))) if keep else (first,))


def _without_crowds(rows: list[Due]) -> tuple[list[Due], list[Due]]:
    """The rows to show, and those that belong to a crowd."""
    by_feast: dict[Feast, list[Due]] = {}
    for row in rows:
        if feast := _only_feast(row.reasons):
            by_feast.setdefault(feast, []).append(row)
    crowd = [row for members in by_feast.values() if len(members) > FEAST_ROWS for row in members]
    paths = {row.contact.path for row in crowd}
    return [row for row in rows if row.contact.path not in paths], crowd


def _only_feast(reasons: tuple[Reason, ...]) -> Feast | None:
    """The feast that leads a row of nothing but feasts; a cadence that has run out is no occasion of its own."""
    feasts = [reason.feast for reason in reasons if reason.kind != "cadence"]
    return feasts[0] if all(feasts) else None


def _is_overdue(row: Due) -> bool:
    return any(reason.kind == "cadence" and reason.days <= 0 for reason in row.reasons)


def _cadence_order(row: Due, today: date) -> tuple[bool, float]:
    """As if there were no feast: by the cadence and the tie; those never pinged come last."""
    overdue = max(points(reason, today) for reason in row.reasons if reason.kind == "cadence")
    return row.last_ping is None, -(overdue + TIE[row.contact.tie])


def _crowds(rows: list[Due]) -> Iterator[Crowd]:
    counts: dict[tuple[Feast, date], int] = {}
    for row in rows:
        for feast, on in dict.fromkeys(map(greeting, row.reasons)):
            if feast:
                counts[feast, on] = counts.get((feast, on), 0) + 1
    for (feast, on), count in counts.items():
        yield Crowd(feast, on, count)
