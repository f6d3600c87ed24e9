"""The outline of a body: which sections stand below which headings, and what a list item is.

A body begins with a line break here, and so does the match of every line: the search can then leap from
break to break, which makes it several times faster than `^` does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from pingfiles.names import fold

_END = r"(?=\r?(?:\n|\Z))"
_HEADING = re.compile(rf"\n {{0,3}}(#{{1,6}})(?:[ \t]+([^\n]*)|{_END})")
_CLOSING_MARKS = re.compile(r"(?:^|[ \t])#+\s*$")
_UNDERLINE = re.compile(rf"\n {{0,3}}(==+|--+)[ \t]*{_END}")
_NO_PARAGRAPH = re.compile(r"[ \t]*(?:[-*+>#|]|[0-9]{1,9}[.)][ \t]|\r?$)")

CONTINUATION = r"(?:\n[ \t\r]*)*\n(?P=indent)[ \t]+\S[^\n]*"
ITEM = rf"\n(?P<indent>[ \t]*)[-*+][ \t]+(?P<item>[^\n]*(?:{CONTINUATION})*)"
"""A list item: its indent, and its text with the indented lines below, which belong to it."""


class Section(NamedTuple):
    """What stands below a heading: the heading's folded title, and where the text starts and ends."""

    title: str
    start: int
    end: int


class _Heading(NamedTuple):
    start: int
    end: int
    level: int
    title: str


def sections(body: str, titles: Collection[str]) -> Iterator[Section]:
    """The sections of a body (asides blanked) whose headings have one of these titles.

    A section ends at the next heading of its level or above; one within another is part of that one.
    """
    current: _Heading | None = None
    for heading in _headings(body):
        start, _, level, title = heading
        if current and level <= current.level:
            yield Section(current.title, current.end, start)
            current = None
        if not current and title in titles:
            current = heading
    if current:
        yield Section(current.title, current.end, len(body))


def _headings(body: str) -> list[_Heading]:
    """All headings, with `#` or underlined (CommonMark 4.2 and 4.3)."""
    marked = [
        _Heading(found.start(), found.end(), len(found[1]), _title(found[2] or ""))
        for found in _HEADING.finditer(body)
    ]
    if "=" not in body and "--" not in body:
        return marked
    return sorted([*marked, *_underlined(body)])


@lru_cache(maxsize=1024)
def _title(text: str) -> str:
    return fold(_CLOSING_MARKS.sub("", text) if "#" in text else text)


def _underlined(body: str) -> Iterator[_Heading]:
    """Headings underlined with `=` or `-`: only a paragraph can be one, so not what follows a list."""
    for underline in _UNDERLINE.finditer(body):
        paragraph = _paragraph_above(body, underline.start())
        if paragraph:
            start = underline.start() - sum(len(line) + 1 for line in paragraph)
            yield _Heading(start, underline.end(), 1 if underline[1][0] == "=" else 2, fold(" ".join(paragraph)))


def _paragraph_above(body: str, end: int) -> list[str]:
    """The lines that end at a place, up to a blank one (2,000 characters at most); none where they are no paragraph."""
    first = max(0, end - 2000)
    lines: list[str] = []
    while True:
        break_above = body.rfind("\n", first, end)
        line = body[max(first, break_above + 1) : end]
        if not line.strip():
            return lines[::-1]
        if _NO_PARAGRAPH.match(line):
            return []
        lines.append(line)
        if break_above < 0:
            return lines[::-1]
        end = break_above
