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
        if current and heading.level <= current.level:
            yield Section(current.title, current.end, heading.start)
            current = None
        if not current and heading.title in titles:
            current = heading
    if current:
        yield Section(current.title, current.end, len(body))


def _headings(body: str) -> Iterator[_Heading]:
    """All headings, with `#` or underlined (CommonMark 4.2 and 4.3)."""
    marked = (
        _Heading(found.start(), found.end(), len(found[1]), _title(found[2] or ""))
        for found in _HEADING.finditer(body)
    )
    if "--" not in body and "==" not in body:
        return marked
    return iter(sorted([*marked, *_underlined(body)]))


@lru_cache(maxsize=4096)
def _title(text: str) -> str:
    return fold(_CLOSING_MARKS.sub("", text))


def _underlined(body: str) -> Iterator[_Heading]:
    """Headings underlined with `=` or `-`: only a paragraph can be one, so not what follows a list."""
    for underline in _UNDERLINE.finditer(body):
        paragraph = _lines_above(body, underline.start())
        if paragraph and not any(_NO_PARAGRAPH.match(line) for line in paragraph):
            start = underline.start() - sum(len(line) + 1 for line in paragraph)
            yield _Heading(start, underline.end(), 1 if underline[1][0] == "=" else 2, fold(" ".join(paragraph)))


def _lines_above(body: str, index: int) -> list[str]:
    """The lines that end at a place, up to a blank one (of a paragraph that is no heading, the last ones)."""
    above = body[max(0, index - 2000) : index].split("\n")
    lines: list[str] = []
    while above and above[-1].strip():
        lines.insert(0, above.pop())
    return lines
