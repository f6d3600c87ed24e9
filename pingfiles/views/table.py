"""Rows in columns: aligned plain text for a pipe, a `rich` table for a terminal."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

_INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""Control characters, those that turn the writing direction (Unicode's Bidi_Control), and half surrogates."""


_WIDEST = 40
INDENT = 2
"""Columns before each row."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some rows of equal length under a heading, and lines below them. In each row the `strong` column stands out."""

    heading: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    below: tuple[str, ...] = ()
    notes: tuple[tuple[str, ...], ...] = ()
    """For each row the lines that explain it, where asked for."""
    strong: int = 0
    is_fitted: bool = False
    """Each row fits one line as it stands, and comes right below the heading."""


def visible(text: str) -> str:
    """Text from a file, safe to show: line breaks become spaces, control and bidi characters their code."""
    if text.isascii() and text.isprintable():
        return text
    lines = re.split(r"[\r\n]+", text)
    if len(lines) > 1:
        text = " ".join(line for line in (line.strip(" \t") for line in lines) if line)
    return _INVISIBLE.sub(lambda char: f"<U+{ord(char[0]):04X}>", text)


def plain(blocks: list[Block]) -> str:
    """All blocks as aligned text; the last column runs on."""
    lines: list[str] = []
    widths = _widths(blocks)
    for block in blocks:
        if lines:
            lines.append("")
        if block.heading:
            is_apart = (block.rows or block.below) and not block.is_fitted
            lines += [block.heading, ""] if is_apart else [block.heading]
        for position, row in enumerate(block.rows):
            cells = [_padded(cell, width) for cell, width in zip(row[:-1], widths[len(row)], strict=True)]
            lines.append("  ".join(["", *cells, row[-1]]).rstrip())
            lines += [f"      {note}" for note in (block.notes[position] if block.notes else ())]
        lines += [f"  {line}" for line in block.below]
    return "\n".join(lines) + "\n" if lines else ""


def pretty(blocks: list[Block], console: Console) -> None:
    """All blocks as a person likes to read them; long lines wrap within their column."""
    from rich.text import Text

    widths = _widths(blocks)
    for number, block in enumerate(blocks):
        if number:
            console.print()
        if block.heading:
            console.print(Text(block.heading, style="bold"))
            if (block.rows or block.below) and not block.is_fitted:
                console.print()
        if block.is_fitted:
            _print_fitted(block, widths, console)
        else:
            _print_table(block, widths, console)
        for line in block.below:
            console.print(Text(f"  {line}", style="dim"))


def _print_fitted(block: Block, widths: dict[int, list[int]], console: Console) -> None:
    """Rows that fit their line, the strong column of each in bold."""
    from rich.text import Text

    for position, row in enumerate(block.rows):
        text = Text(" " * INDENT)
        for column, cell in enumerate(row):
            padded = cell if column == len(row) - 1 else _padded(cell, widths[len(row)][column]) + "  "
            text.append(padded, style=_style(column, block))
        text.rstrip()
        console.print(text, no_wrap=True, overflow="ignore", crop=False)
        for note in block.notes[position] if block.notes else ():
            console.print(Text(f"      {note}", style="dim"))


def _print_table(block: Block, widths: dict[int, list[int]], console: Console) -> None:
    """Rows in columns in which long cells wrap."""
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    for columns in {len(row) for row in block.rows}:
        table = Table.grid(padding=(0, 2, 0, 0))
        for width in _narrowed(widths[columns], console.width * 2 // 3 - 2 * columns):
            table.add_column(width=width, overflow="fold")
        table.add_column(overflow="fold")
        for position, row in enumerate(block.rows):
            table.add_row(*(Text(cell, style=_style(column, block)) for column, cell in enumerate(row)))
            for note in block.notes[position] if block.notes else ():
                table.add_row(*[""] * (columns - 1), Text(note, style="dim"))
        console.print(Padding(table, (0, 0, 0, 2)))


def _narrowed(widths: list[int], room: int) -> list[int]:
    """The widths of all columns but the last, so that they leave it room: the widest give way."""
    narrowed = list(widths)
    while sum(narrowed) > room and max(narrowed) > 1:
        narrowed[narrowed.index(max(narrowed))] -= 1
    return narrowed


def _style(column: int, block: Block) -> str:
    if column == block.strong:
        return "bold"
    return "dim" if column == 0 else ""


def _widths(blocks: list[Block]) -> dict[int, list[int]]:
    """By number of columns: the width of each but the last, over all blocks, so that they stand in line."""
    widths: dict[int, list[int]] = {}
    for row in (row for block in blocks for row in block.rows):
        known = widths.setdefault(len(row), [0] * (len(row) - 1))
        known[:] = [max(width, width_of(cell)) for width, cell in zip(known, row[:-1], strict=True)]
    return widths


def _padded(cell: str, width: int) -> str:
    """A cell as wide as its column; one cell that is far too long pushes out its own row alone."""
    return cell + " " * (min(width, _WIDEST) - width_of(cell))


def shortened(text: str, room: int) -> str:
    """A text in at most `room` columns; what is too long ends in `…` behind a word, or within the only one."""
    if width_of(text) <= room:
        return text
    cut = text
    while cut and width_of(cut) >= room:
        cut = cut[:-1]
    whole_words, blank, _ = cut.rpartition(" ") if not text[len(cut) :].startswith(" ") else (cut, " ", "")
    return (whole_words if blank else cut).rstrip(" ,;:(«“") + "…"


def width_of(text: str) -> int:
    """How many columns of a terminal a text takes (UAX #11): wide letters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )
