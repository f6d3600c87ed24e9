"""A source whose files are CSV: it declares its header and the columns of each field, and one loop reads them all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, NamedTuple

from pingfiles.addresses import email_address, linkedin_slug
from pingfiles.errors import ImportFileError
from pingfiles.interchange.record import (
    AddressBook,
    Card,
    Remark,
    RowPlace,
    Skipped,
    clean,
    clean_lines,
    name_of,
    partial_date,
    tag_of,
)
from pingfiles.interchange.sources.csv_rows import Row, find_header, read_rows
from pingfiles.interchange.sources.decoding import decoded
from pingfiles.interchange.sources.source import gathered
from pingfiles.messages import Message

Cells = Mapping[str, str]
"""The cells of a row, by the names of their columns: single-spaced, in lower case."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(r"([0-9]{1,2})[ -]([A-Za-z]{3})[a-z]*\.?[ -]([0-9]{4})")
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9]).*", re.DOTALL)


class CellReader(NamedTuple):
    """How a text becomes a value, None where it is none; `complaint` is the message that then says so."""

    read: Callable[[str], Any]
    complaint: str | None = None


def day(text: str) -> date | None:
    """`05 Mar 2024`, or the day at the start of `2026-07-01 10:00:00 UTC`; None for anything else."""
    text = text.strip()
    try:
        if match := _DAY.fullmatch(text):
            return date(int(match[3]), _MONTHS.index(match[2].lower()) + 1, int(match[1]))
        if match := _ISO_DAY.fullmatch(text):
            return date(*map(int, match.groups()))
    except ValueError:
        pass
    return None


TEXT = CellReader(clean)
_READERS: Mapping[str, CellReader] = MappingProxyType(
    {
        "birthday": CellReader(partial_date, "not-a-date"),
        "deathdate": CellReader(partial_date, "not-a-date"),
        "anniversary": CellReader(partial_date, "not-a-date"),
        "connected_on": CellReader(day, "not-a-date"),
        "emails": CellReader(lambda text: email_address(clean(text)), "not-an-email"),
        "linkedin": CellReader(lambda text: linkedin_slug(clean(text))),
        "tags": CellReader(tag_of),
        "note": CellReader(clean_lines),
    }
)
"""How the fields of a card are read; all others are texts."""


class Column(NamedTuple):
    """Where a field of a card stands: the first of some columns that is not empty.

    `is_list`: the field has every value of that cell. `is_split`: the cell may hold several values.
    """

    names: tuple[str, ...]
    is_list: bool = False
    is_split: bool = False
    reader: CellReader | None = None


def one(*names: str, is_split: bool = False) -> Column:
    """A column of one value; of several in the cell the first counts."""
    return Column(names, False, is_split)


def several(*names: str, reader: CellReader | None = None) -> Column:
    """A column of several values."""
    return Column(names, True, True, reader)


class Rest(NamedTuple):
    """What a row says beyond its columns: fields of a card, and what is left out of it."""

    fields: Mapping[str, Any]
    left_out: Sequence[Message] = ()


@dataclass(frozen=True)
class CsvSource:
    """A `Source` of CSV files.

    `header` is how the header usually looks, for an error; `columns` has a column for each field of a card, and for
    `middle`, a part of the name. A row without a name is called by the first of `called_by` that it has. `separator`
    stands between several values in a cell, `cell` undoes what writing did to one, `rest` reads what stands in no
    single column. With `all_columns` any other is reported.
    """

    name: str
    header: str
    is_header: Callable[[Sequence[str]], bool]
    columns: Mapping[str, Column]
    called_by: tuple[str, ...] = ()
    separator: str = ""
    cell: Callable[[str], str] | None = None
    rest: Callable[[Cells], Rest] | None = None
    all_columns: frozenset[str] = frozenset()

    def identify(self, content: bytes, file: str) -> bool:
        """Whether one of the first lines is the header."""
        try:
            return find_header(decoded(content, file), self.is_header) is not None
        except ImportFileError:
            return False

    def read(self, content: bytes, file: str) -> AddressBook:
        """The people in a file, a row each."""
        rows = read_rows(decoded(content, file), file, self.is_header, self.header)
        return gathered(self.name, self._rows(rows, file), file)

    def _rows(self, rows: Iterable[Row], file: str) -> Iterator[Card | Skipped | Remark]:
        reported = set(self.all_columns)
        for row in rows:
            place = RowPlace(file, row.line)
            if row.is_blank or row.has_surplus:
                yield Skipped(place, Message("row-empty" if row.is_blank else "row-too-long", {}))
                continue
            cells = {name: self.cell(cell) for name, cell in row.cells.items()} if self.cell else row.cells
            card, left_out = self._card(cells, place)
            if not card.name:
                yield Skipped(place, Message("row-without-name", {}))
                continue
            yield card
            yield from (Remark(place, reason) for reason in left_out)
            if self.all_columns:
                unknown = [name for name, cell in cells.items() if cell and name not in reported]
                reported.update(unknown)
                yield from (Remark(place, Message("unknown-column", {"column": name})) for name in unknown)

    def _card(self, cells: Cells, place: RowPlace) -> tuple[Card, list[Message]]:
        fields: dict[str, Any] = {}
        left_out: list[Message] = []
        for field, column in self.columns.items():
            value = self._value(field, column, cells, left_out)
            if value:
                fields[field] = value
        if self.rest:
            rest = self.rest(cells)
            fields |= rest.fields
            left_out += rest.left_out
        full = " ".join(filter(None, (fields.get("given"), fields.pop("middle", None), fields.get("family"))))
        others = (fields.get(field) for field in self.called_by)
        called = (other[0] if isinstance(other, tuple) and other else other or None for other in others)
        return Card(place, name_of(full, fields.pop("name", None), *called), **fields), left_out

    def _value(self, field: str, column: Column, cells: Cells, left_out: list[Message]) -> Any:
        """The value of a field, None where there is none; what of its cell cannot be read goes to `left_out`."""
        name = next((name for name in column.names if cells.get(name, "").strip()), None)
        if name is None:
            return None
        reader = column.reader or _READERS.get(field, TEXT)
        texts = cells[name].split(self.separator) if column.is_split and self.separator else (cells[name],)
        values: list[Any] = []
        for text in texts:
            if value := reader.read(text):
                values.append(value)
            elif reader.complaint and text.strip():
                left_out.append(Message(reader.complaint, {"column": name, "text": clean(text)}))
        return tuple(dict.fromkeys(values)) if column.is_list else next(iter(values), None)
