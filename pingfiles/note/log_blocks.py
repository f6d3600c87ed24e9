"""The entries of a log in every form that people give them: items of any list, dated headings, lines, rows of a table.

Only logs in which something else stands than bullets and blank lines are read here, line by line: see `is_usual`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from pingfiles.note import log_forms, log_tables
from pingfiles.note.masking import without_asides

Form = Literal["item", "heading", "line", "row", "rest", "table"]

_ODD_LINE = re.compile(r"\n(?![-*+][ \t]|[ \t\r\n]|\Z)")
_QUOTE = re.compile(r"\n {0,3}>")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t\r]*\Z")
_ITEM = re.compile(r"([ \t]*)(?:[-*+•–—·◦]|[0-9]{1,9}[.)])[ \t]+(.*)\Z")
_DEEPEST = 7
"""Below the headings of all levels stands a line that begins with a day."""

_ODD_SPACES = str.maketrans("\u00a0\u2007\u202f\u3000", "    ")
"""Typed by accident, as with the option key of a Mac."""


class Block(NamedTuple):
    """An entry, or what is none (a `rest`, a `table` without days): from its line's start to where the next may begin.

    `text` is the entry as an item of a list would have it.
    """

    form: Form
    start: int
    end: int
    text: str


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    is_quoted: bool


def is_usual(visible: str, source: str, start: int, end: int) -> bool:
    """Whether nothing but bullets, what is indented and blank lines stand in a piece of a body.

    `source` is the same piece with what `visible` has blanked.
    """
    if _ODD_LINE.search(visible, start, end) or "\u00a0" in source or "\u202f" in source:
        return False
    return ">" not in source or not _QUOTE.search(source)


def _readable(source: str) -> str:
    """A section as its entries are read: the marks of quotes blanked, and each odd space a plain one."""
    return without_asides(source, keep_quotes=True).translate(_ODD_SPACES)


def blocks(source: str, day_first: bool) -> list[Block]:
    """The entries of a section, in their order, and what is none."""
    return [*_Lines(source, day_first).blocks()]


class _Lines:
    """A section, taken apart line by line."""

    def __init__(self, source: str, day_first: bool) -> None:
        self.day_first = day_first
        self.lines: list[_Line] = []
        start = 0
        for text, written in zip(_readable(source).split("\n"), source.split("\n"), strict=True):
            self.lines.append(_Line(start, start + len(text), text, written.lstrip(" ").startswith(">")))
            start += len(text) + 1

    def blocks(self) -> Iterator[Block]:
        number = 0
        while number < len(self.lines):
            line = self.lines[number]
            text = line.text.strip()
            heading = _HEADING.match(line.text)
            end = number + 1
            if not text:
                pass
            elif self.begins_table(number):
                end = self.end_of_table(number)
                yield from self.rows(number, end)
            elif _ITEM.match(line.text):
                end = self.end_of_item(number)
                yield self.item(number, end)
            elif self.is_dated(heading[2] if heading else text):
                end = self.end_of_text(number, len(heading[1]) if heading else _DEEPEST)
                if not self.is_label(heading[2] if heading else text, number, end):
                    yield self.text(number, end, heading[2] if heading else text, "heading" if heading else "line")
            elif not heading and not line.is_quoted:
                yield Block("rest", line.start, line.end, text)
            number = end

    def is_dated(self, text: str) -> bool:
        return log_forms.is_dated(text, self.day_first)

    def begins_entry(self, number: int) -> bool:
        text = self.lines[number].text
        found = _ITEM.match(text) or _HEADING.match(text)
        return self.is_dated(found[2] if found else text.strip())

    def begins_table(self, number: int) -> bool:
        above, below = self.lines[number], self.lines[number + 1 : number + 2]
        return bool(below) and log_tables.is_table(above.text, below[0].text)

    def end_of_table(self, number: int) -> int:
        while number < len(self.lines) and "|" in self.lines[number].text:
            number += 1
        return number

    def end_of_item(self, number: int) -> int:
        """Behind the lines that are indented more than an item is, as in `sections.ITEM`."""
        indent, is_quoted = _indent(self.lines[number].text), self.lines[number].is_quoted
        end = number = number + 1
        while number < len(self.lines):
            text = self.lines[number].text
            if self.lines[number].is_quoted != is_quoted:
                break
            if text.strip():
                if not text.startswith(indent) or text[len(indent)] not in " \t":
                    break
                end = number + 1
            number += 1
        return end

    def end_of_text(self, number: int, level: int) -> int:
        """Behind what stands below a dated heading or line: till the next entry, or heading of its level or above."""
        number += 1
        while number < len(self.lines):
            heading = _HEADING.match(self.lines[number].text)
            if (heading and (len(heading[1]) <= level)) or self.begins_entry(number):
                break
            number += 1
        return number

    def is_label(self, head: str, number: int, end: int) -> bool:
        """Whether a day with nothing else stands above the entries of that day."""
        if end == len(self.lines) or not _ITEM.match(self.lines[end].text):
            return False
        below = any(line.text.strip() for line in self.lines[number + 1 : end])
        return not below and log_forms.is_day_alone(head, self.day_first)

    def item(self, number: int, end: int) -> Block:
        first = self.lines[number]
        found = _ITEM.match(first.text)
        text = "\n".join([found[2] if found else "", *(line.text for line in self.lines[number + 1 : end])])
        return Block("item", first.start, self.lines[end - 1].end, text)

    def text(self, number: int, end: int, head: str, form: Form) -> Block:
        below = "\n".join(line.text for line in self.lines[number + 1 : end])
        glue = ":\n" if form == "heading" and below.strip() and ":" not in head else "\n"
        return Block(form, self.lines[number].start, self.lines[end - 1].end, f"{head}{glue}{below}".rstrip())

    def rows(self, number: int, end: int) -> Iterator[Block]:
        lines = self.lines[number + 2 : end]
        found = log_tables.items(self.lines[number].text, [line.text for line in lines], self.is_dated)
        if found is not None:
            yield from (Block("row", line.start, line.end, text) for line, text in zip(lines, found, strict=True))
        elif any(char.isalnum() for line in lines for char in line.text):
            yield Block("table", self.lines[number].start, self.lines[end - 1].end, "")


def _indent(text: str) -> str:
    return text[: len(text) - len(text.lstrip(" \t"))]
