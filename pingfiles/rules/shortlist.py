"""Which rows of the due list a person is shown: a morning's worth, in blocks, with the number of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from pingfiles.model import Block, Due, Feast
from pingfiles.rules.blocks import BLOCKS
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
    """A block of the list: what is shown of it in order, how many rows are not, and the last day of those."""

    block: Block
    lines: tuple[Due | Crowd, ...]
    hidden: int = 0
    until: date | None = None

    @property
    def rows(self) -> tuple[Due, ...]:
        """The rows that are shown."""
        return tuple(line for line in self.lines if isinstance(line, Due))


class Shortlist(NamedTuple):
    """What a person is shown of the due list.

    `listed` are all rows, or the first of them where a limit was asked for; `counts` counts all rows of each block.
    """

    listed: tuple[Due, ...]
    parts: tuple[Part, ...]
    counts: Mapping[Block, int]

    @property
    def rows(self) -> tuple[Due, ...]:
        """All rows that are shown, in the order of the text."""
        return tuple(row for part in self.parts for row in part.rows)


def shortlist(rows: Iterable[Due], settings: Settings, limit: int | None = None, shorten: bool = True) -> Shortlist:
    """The rows to show of a due list, in its order: of each block a few, and a crowd of one feast as one line.

    With `limit` the first rows, whatever their block; with `shorten` off all of them.
    """
    rows = tuple(rows)
    listed = rows if limit is None else rows[:limit]
    places = {"today": settings.today, "coming": settings.coming, "keep": settings.daily}
    parts = []
    left = [*rows]
    for block in BLOCKS:
        theirs = [row for row in left if row.block == block]
        if limit is None and shorten:
            lines = _first(_folded(theirs, left), places[block])
        else:
            lines = [row for row in listed if row.block == block]
        if theirs:
            parts.append(_part(block, theirs, lines))
        crowds = _crowds_in(lines)
        left = [row for row in left if row.block != block and (not crowds or _crowd_of(row) not in crowds)]
    return Shortlist(listed, tuple(parts), {block: sum(row.block == block for row in rows) for block in BLOCKS})


def _part(block: Block, rows: list[Due], lines: list[Due | Crowd]) -> Part:
    shown = {line.contact.path for line in lines if isinstance(line, Due)}
    crowds = _crowds_in(lines)
    hidden = [row for row in rows if row.contact.path not in shown and _crowd_of(row) not in crowds]
    return Part(block, tuple(lines), len(hidden), max((row.leading.on for row in hidden), default=None))


def _crowds_in(lines: Iterable[Due | Crowd]) -> set[tuple[Feast, date]]:
    return {(line.feast, line.on) for line in lines if isinstance(line, Crowd)}


def _folded(rows: list[Due], with_later: list[Due]) -> list[Due | Crowd]:
    """The rows with each crowd as one line, where its first row stands.

    Those of later blocks are of it too: late Christmas and the New Year ahead are one wish.
    """
    sizes = Counter(key for row in with_later if (key := _crowd_of(row)))
    lines: dict[object, Due | Crowd] = {}
    for row in rows:
        key = _crowd_of(row)
        if key and sizes[key] > FEAST_ROWS:
            lines.setdefault(key, Crowd(*key, sizes[key]))
        else:
            lines[row.contact.path] = row
    return [*lines.values()]


def _crowd_of(row: Due) -> tuple[Feast, date] | None:
    """The feast that leads a row of nothing but feasts; a cadence is no occasion of its own.

    Those in *Keep in touch* are in no crowd: their cadence has run out, and the feast is what to write for.
    """
    occasions = [reason for reason in row.reasons if reason.kind != "cadence"]
    if row.block == "keep" or not all(reason.feast for reason in occasions):
        return None
    feast, on = greeting(row.leading)
    return (feast, on) if feast else None


def _first(lines: list[Due | Crowd], places: int) -> list[Due | Crowd]:
    """The first lines; a feast that concerns many never falls out: the last place is its."""
    first, rest = lines[:places], lines[places:]
    crowd = next((line for line in rest if isinstance(line, Crowd)), None)
    if first and crowd and not any(isinstance(line, Crowd) for line in first):
        first[-1] = crowd
    return first
