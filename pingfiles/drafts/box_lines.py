"""The lines of a draft for many: a checkbox a person, with the link behind it. Text in, text out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pingfiles.note.links import target

_ITEM = r"[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]+"
_BOX = r"\[[ \t]*(?P<mark>[^\[\]\s]?)[ \t]*\]"
_LINE = re.compile(rf"{_ITEM}(?:{_BOX}[ \t]*)?[*_]{{0,2}}\[\[(?P<link>[^\[\]\n]+)\]\].*")
_TICKED_ITEM = re.compile(rf"{_ITEM}\[[ \t]*[xX][ \t]*\].*")


class Box(NamedTuple):
    """A line about one person: what its link says, whether it is ticked, and its line in the note, from 1."""

    target: str
    is_ticked: bool
    line: int


class Boxes(NamedTuple):
    """The persons of a draft for many, and the lines that are ticked and name nobody."""

    persons: tuple[Box, ...] = ()
    nameless: tuple[int, ...] = ()


def boxes_in(lines: str, first: int) -> Boxes:
    """The boxes in some lines, the first of which has a number."""
    numbered = [(number, line.rstrip("\r")) for number, line in enumerate(lines.split("\n"), first)]
    return Boxes(
        tuple(box for number, line in numbered for box in _box(line, number)),
        tuple(number for number, line in numbered if _TICKED_ITEM.fullmatch(line) and not linked_to(line)),
    )


def linked_to(line: str) -> str | None:
    """Whom a line is about: what its link says; None where it is another line."""
    match = _LINE.fullmatch(line.rstrip("\r\n"))
    return target(match["link"]) if match else None


def box_line(name: str, link: str) -> str:
    """The line for a person, not ticked yet; `link` is what it says of the link, if anything."""
    return f"- [ ] [[{name}]] {link}".rstrip()


def _box(line: str, number: int) -> Iterator[Box]:
    if match := _LINE.fullmatch(line):
        yield Box(target(match["link"]), (match["mark"] or "").lower() == "x", number)
