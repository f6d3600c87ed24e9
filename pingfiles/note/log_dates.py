"""The day that an entry begins with, where it is written otherwise than `2026-11-24`: put into that form."""

from __future__ import annotations

import re
from datetime import date

from pingfiles.dates import parse_date
from pingfiles.folding import plain_words
from pingfiles.written_dates import WEEKDAYS, read

_LONGEST = 80
"""Characters in which a day is looked for."""

_MOST_WORDS = 9

_SIGNS_BEFORE = re.compile(r"[^\w\n]{0,6}")
"""`📅 2026-11-20`, `(2026-11-20)`, `[[20 November 2026]]`."""

_BEHIND = re.compile(r"[\])}=*_~`\"']{0,4}[,.;]?")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w-])")
_WEEKDAY = re.compile(r"([^\W\d_]{2,12})[.,]{0,2}[ \t]+(?=[0-9])")
_END_OF_WORD = re.compile(r"(?<=\w)(?!\w)")
_YEAR = re.compile(r"[0-9]{4}")
_RANGE = re.compile(
    r"([*_]{0,2}(?:\[\[)?)([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:(?:/|–|—|--|\.\.)((?:(?:[0-9]{4}-)?[0-9]{2}-)?[0-9]{2})"
    r"| ?(?:–|—|-|--|→) ?([0-9]{4}-[0-9]{2}-[0-9]{2}))(?![\w-])"
)
"""ISO 8601's interval, of whose end the parts may be missing that it shares with the beginning."""


def ended(item: str) -> str:
    """An item that begins with several days, `2026-11-18/20`, as one of the last of them; any other as it is."""
    found = _RANGE.match(item)
    if not found:
        return item
    opening, year, month, day, short, whole = found.groups()
    missing = {2: f"{year}-{month}-", 5: f"{year}-", 10: ""}
    end = whole or missing[len(short)] + short
    return f"{opening}{end}{item[found.end() :]}" if end >= f"{year}-{month}-{day}" else item


def iso(item: str, day_first: bool) -> str | None:
    """An item that begins with a day as people write one, with `2026-11-20` in its place; None for any other.

    Raises MessageError for a day that the calendar does not have, and for one that may be two days.
    """
    line = item[:_LONGEST].partition("\n")[0]
    signs = _SIGNS_BEFORE.match(line)
    start = signs.end() if signs else 0
    weekday = _WEEKDAY.match(line, start)
    after = weekday.end() if weekday and plain_words(weekday[1]) in WEEKDAYS else start
    if whole := _ISO.match(line, after):
        return f"{whole[0]}{_rest(item, start, whole.end())}"
    if not _YEAR.search(line, start):
        return None
    ends = [found.start() for found in _END_OF_WORD.finditer(line, start)][:_MOST_WORDS]
    for end in reversed(ends):
        if (day := _day(line[start:end], day_first)) is not None:
            return f"{day}{_rest(item, start, end)}"
    return None


def _day(text: str, day_first: bool) -> date | None:
    if not _YEAR.search(text):
        return None
    written = read(text, day_first=day_first)
    if not written or not (written.year and written.month and written.day):
        return None
    return parse_date(f"{written.year:04}-{written.month:02}-{written.day:02}")


def _rest(item: str, start: int, end: int) -> str:
    """What stands behind a day; of a link to a day nothing else is of it."""
    if item[:start].endswith("[["):
        line_end = item.find("\n", end)
        closing = item.find("]]", end, line_end if line_end >= 0 else len(item))
        end = closing + 2 if closing >= 0 else end
    behind = _BEHIND.match(item, end)
    return item[behind.end() if behind else end :]
