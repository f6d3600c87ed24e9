"""The outline of a body: which sections stand below which headings, and what a list item is.

A body begins with a line break here, and so does the match of every line: the search can then leap from
break to break, which makes it several times faster than `^` does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from pingfiles.folding import fold

_END = r"(?=\r?(?:\n|\Z))"
_HEADING = re.compile(rf"\n {{0,3}}(#{{1,6}})(?:[ \t]+([^\n]*)|{_END})")
_CLOSING_MARKS = re.compile(r"(?:^|[ \t])#+\s*$")
_UNDERLINE = re.compile(rf"\n {{0,3}}(==+|--+)[ \t]*{_END}")
_HEADING_LINE = re.compile(r" {0,3}(?:#{1,6}(?:[ \t]|\r?$)|(?:==+|--+)[ \t]*\r?$)")
_NO_PARAGRAPH = re.compile(r"[ \t]*(?:[-*+>#|]|[0-9]{1,9}[.)][ \t]|\r?$)")

_LONGEST_HEADING = 2000
"""Characters of an underlined heading that are looked through, so that a body of nothing but rules holds nobody up."""

CONTINUATION = r"(?:\n[ \t\r]*+(?=\n))*+\n(?P=indent)[ \t]+\S[^\n]*"
ITEM = rf"\n(?P<indent>[ \t]*)[-*+][ \t]+(?P<item>[^\n]*(?:{CONTINUATION})*)"
"""A list item: its indent, and its text with the indented lines below, which belong to it."""


class Section(NamedTuple):
    """What stands below a heading: the heading's folded title, and where the text starts and ends."""

    title: str
    start: int
    end: int


_Heading = tuple[int, int, int, str]
"""Where a heading starts, where it ends, how deep it is, and its text."""


def sections(body: str, titles: Collection[str]) -> list[Section]:
    """The sections of a body (asides blanked) whose headings have one of these titles.

    A section ends at the next heading of its level or above; one within another is part of that one.
    """
    found: list[Section] = []
    title, begin, depth = "", 0, 0
    for start, end, level, text in _headings(body):
        if depth and level <= depth:
            found.append(Section(title, begin, start))
            depth = 0
        if not depth and (folded := _title(text)) in titles:
            title, begin, depth = folded, end, level
    if depth:
        found.append(Section(title, begin, len(body)))
    return found


def outline(body: str) -> list[_Heading]:
    """All headings of a body with their places, depths and texts."""
    return _headings(body)


def _headings(body: str) -> list[_Heading]:
    """All headings, with `#` or underlined (CommonMark 4.2 and 4.3)."""
    marked = [(found.start(), found.end(), len(found[1]), found[2] or "") for found in _HEADING.finditer(body)]
    underlined = [*_underlined(body)] if "--" in body or "==" in body else []
    return sorted(marked + underlined) if underlined else marked


@lru_cache(maxsize=1024)
def _title(text: str) -> str:
    return fold(_CLOSING_MARKS.sub("", text) if "#" in text else text).strip(" *_:")


def _underlined(body: str) -> Iterator[_Heading]:
    """Headings underlined with `=` or `-`: only a paragraph can be one, so not what follows a list."""
    for underline in _UNDERLINE.finditer(body):
        paragraph = _paragraph_above(body, underline.start())
        if paragraph:
            start = underline.start() - sum(len(line) + 1 for line in paragraph)
            yield start, underline.end(), 1 if underline[1][0] == "=" else 2, " ".join(paragraph)


def _paragraph_above(body: str, end: int) -> list[str]:
    """The lines of the paragraph that ends at a place; none where what ends there is something else."""
    lines: list[str] = []
    limit = max(0, end - _LONGEST_HEADING)
    while end > limit:
        start = body.rfind("\n", 0, end)
        line = body[start + 1 : end]
        if not line.strip() or _HEADING_LINE.match(line):
            break
        if _NO_PARAGRAPH.match(line):
            return []
        lines.insert(0, line)
        end = start
    return lines
