"""Logs that a note has under headings that no vault and no language knows, or under none."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from pingfiles.note import log_forms
from pingfiles.note.document import Note
from pingfiles.note.sections import outline

_DATED = re.compile(
    r"\n[ \t>]*(?:(?:[-*+]|[0-9]{1,3}[.)])[ \t]+(?:\[[xX]\][ \t]+)?|#{3,6}[ \t]+|\|[ \t]*)?"
    r"[*_]{0,2}(?:\[\[(?:[^\[\]|\n]*/)?)?"
    r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}(?![0-9-])"
)
"""A line that begins with a day, however a log may have it."""


class UnreadLog(NamedTuple):
    """A heading (empty for none) with lines below it that begin with days: how many, and where the first stands."""

    heading: str
    entries: int
    line: int


def unread_logs(note: Note) -> list[UnreadLog]:
    """The dated lines outside of the log and the moments, by the heading that they stand below."""
    body = note.visible
    logs = [(section.start, section.end) for section in note.sections]
    headings = [(start, title) for start, _, _, title in outline(body) if not log_forms.day_of(title)]
    starts = [start for start, _ in headings]
    found: dict[str, tuple[int, int]] = {}
    for dated in _DATED.finditer(body):
        if any(start <= dated.start() < end for start, end in logs):
            continue
        above = bisect_left(starts, dated.start())
        title = headings[above - 1][1].strip(" *_:#") if above else ""
        count, first = found.get(title, (0, dated.start() + 1))
        found[title] = count + 1, first
    start = note.text.count("\n", 0, note.body_start)
    return [UnreadLog(title, count, start + body.count("\n", 0, first)) for title, (count, first) in found.items()]
