"""A stranger's CSV as rows by the names of their columns: the header is looked for, and every doubt is an error."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from pingfiles.errors import ImportFileError

_PREAMBLE = 100
"""So many lines may stand above the header."""

_MAX_FIELD = 131_072
"""Characters, `csv`'s own limit; no cell of an address book is longer, and a quote never closed soon is."""


class Row(NamedTuple):
    """A row: the line it begins in, its cells by the folded names of their columns, and whether it has more."""

    line: int
    cells: dict[str, str]
    has_surplus: bool

    @property
    def is_blank(self) -> bool:
        """A row of commas."""
        return not any(cell.strip() for cell in self.cells.values())


class _Header(NamedTuple):
    start: int
    line: int
    names: list[str]
    delimiter: str


def read_rows(text: str, file: str, is_header: Callable[[Sequence[str]], bool], usual: str) -> Iterator[Row]:
    """The rows below the header, the first line whose column names (stripped, in lower case) `is_header` knows.

    Commas part the cells, or semicolons or tabs, as some spreadsheets save them. `usual` is what a header
    looks like, for the error. Raises ImportFileError where no line is the header, a quote is never closed, a
    field is too long, or the last row is cut.
    """
    header = _find_header(text, file, is_header, usual)
    reader = csv.reader(io.StringIO(text[header.start :], newline=""), delimiter=header.delimiter, strict=True)
    line = header.line
    last = header.line + text.count("\n", header.start)  # beyond it lies only what no line break ends
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise ImportFileError(_sentence(error), file, line) from None
        if cells is None:
            return
        begins, line = line, header.line + reader.line_num
        if begins == header.line or not cells:
            continue
        if len(cells) < len(header.names) and line > last:
            message = f"the last row has {len(cells)} of {len(header.names)} cells: the file is cut; export it again"
            raise ImportFileError(message, file, begins)
        surplus = any(cell.strip() for cell in cells[len(header.names) :])
        padded = cells + [""] * (len(header.names) - len(cells))
        yield Row(begins, dict(zip(header.names, padded, strict=False)), surplus)


def _find_header(text: str, file: str, is_header: Callable[[Sequence[str]], bool], usual: str) -> _Header:
    start, candidate = 0, ""
    for line, source in enumerate(io.StringIO(text, newline=""), start=1):
        if line > _PREAMBLE:
            break
        for delimiter in ",;\t":
            names = _names(source, delimiter)
            if is_header(names):
                return _Header(start, line, names, delimiter)
            if len(names) > 2 and not candidate:
                candidate = source.strip()
        start += len(source)
    shown = candidate or text.lstrip().partition("\n")[0]
    shown = f"{shown[:200]}…" if len(shown) > 200 else shown.strip()
    raise ImportFileError(f"no line is the header “{usual}”; this was found instead: “{shown}”", file)


def _names(source: str, delimiter: str) -> list[str]:
    try:
        cells = next(csv.reader([source[:_MAX_FIELD]], delimiter=delimiter), [])
    except csv.Error:
        return []
    return [" ".join(cell.lower().split()) for cell in cells]


def _sentence(error: csv.Error) -> str:
    told = str(error)
    if "field" in told and "limit" in told:
        return f"a field here is longer than {_MAX_FIELD:,} characters; perhaps a quote is never closed"
    if "end of data" in told:
        return "a quote that begins here is never closed: the file is cut or damaged"
    if "expected after" in told:
        return "something stands behind a closing quote here; a quote within a field is written twice"
    return f"this row cannot be read ({told})"
