"""CSV as rows by the names of their columns: the header is searched for, and every doubt is an error."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from pingfiles.errors import ImportFileError
from pingfiles.interchange.sources.decoding import lines_of

_PREAMBLE = 100
"""So many lines may stand above the header."""

_MOST_COLUMNS = 2000
"""A line of more cells is no header: Google's tables have some hundred columns, with many addresses four hundred."""

_MAX_FIELD = 131_072
"""Characters, `csv`'s own limit; a longer cell is usually a quote that is never closed."""


class Row(NamedTuple):
    """A row: the line it begins in, its cells by the folded names of their columns, and whether it has more."""

    line: int
    cells: dict[str, str]
    has_surplus: bool

    @property
    def is_blank(self) -> bool:
        """A row of commas."""
        return not any(cell.strip() for cell in self.cells.values())


class Header(NamedTuple):
    """Where the header begins in the text and in which line, its names, and what separates its cells."""

    start: int
    line: int
    names: list[str]
    delimiter: str


def read_rows(text: str, file: str, is_header: Callable[[Sequence[str]], bool], usual: str) -> Iterator[Row]:
    """The rows below the header, the first line whose column names (stripped, in lower case) `is_header` knows.

    Cells are separated by commas, or by semicolons or tabs, as some spreadsheets save them. `usual` is how the header
    usually looks, for the error. Raises ImportFileError where no line is the header, a quote is never closed, a
    field is too long, or the last row is cut.
    """
    header = find_header(text, is_header)
    if header is None:
        raise ImportFileError("no-header", file, usual=usual, shown=_first_row(text))
    reader = csv.reader(lines_of(text, header.start), delimiter=header.delimiter, strict=True)
    line = header.line
    last = header.line + text.count("\n", header.start)  # beyond it lies only what no line break ends
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise ImportFileError(_reason(error), file, line, why=str(error), limit=f"{_MAX_FIELD:,}") from None
        if cells is None:
            return
        begins, line = line, header.line + reader.line_num
        if begins == header.line or not cells:
            continue
        if len(cells) < len(header.names) and line > last:
            raise ImportFileError("last-row-cut", file, begins, cells=len(cells), columns=len(header.names))
        surplus = any(cell.strip() for cell in cells[len(header.names) :])
        padded = cells + [""] * (len(header.names) - len(cells))
        yield Row(begins, dict(zip(header.names, padded, strict=False)), surplus)


def find_header(text: str, is_header: Callable[[Sequence[str]], bool]) -> Header | None:
    """The header among the first lines; None if there is none."""
    start = 0
    for line, source in enumerate(_first_lines(text), start=1):
        for delimiter in ",;\t":
            names = _names(source, delimiter)
            if is_header(names):
                return Header(start, line, names, delimiter)
        start += len(source)
    return None


def _first_lines(text: str) -> Iterator[str]:
    return islice(lines_of(text), _PREAMBLE)


def _first_row(text: str) -> str:
    """The first line that looks like a row of a table, else the first line; a long one is cut."""
    rows = (line for line in _first_lines(text) if any(len(_names(line, delimiter)) > 2 for delimiter in ",;\t"))
    shown = next(rows, text.lstrip().partition("\n")[0]).strip()
    return f"{shown[:200]}…" if len(shown) > 200 else shown


def _names(source: str, delimiter: str) -> list[str]:
    try:
        cells = next(csv.reader([source[:_MAX_FIELD]], delimiter=delimiter), [])
    except csv.Error:
        return []
    return [" ".join(cell.lower().split()) for cell in cells] if len(cells) <= _MOST_COLUMNS else []


def _reason(error: csv.Error) -> str:
    """The name of the message for an error of the `csv` module."""
    words = str(error)
    if "field" in words and "limit" in words:
        return "field-too-long"
    if "end of data" in words:
        return "quote-not-closed"
    return "text-after-quote" if "expected after" in words else "row-unreadable"
