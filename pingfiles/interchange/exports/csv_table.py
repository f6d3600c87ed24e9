"""Contacts as CSV for spreadsheets, in which no cell is ever a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from datetime import date

from pingfiles.dates import PartialDate
from pingfiles.durations import Duration
from pingfiles.model import Contact
from pingfiles.schema.keys import IN_CSV

COLUMNS = {**{key.name: key.field for key in IN_CSV}, "status": "effective_status", "path": "path"}
"""Each column with the field of a contact that it holds."""

_BREAK = re.compile("[\t\n\r\v\f\x85\u2028\u2029]+")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What a cell leaves out: control characters, and those that turn the writing direction."""

JOINED = " ::: "
"""Between several values of one cell, as Google's CSV has it."""

_BEGINNING = r"(\A|[;\t\r\n])"
_FORMULA = re.compile(_BEGINNING + r"(?=[\s\"]*['=+\-@\t\r＝＋－＠])")
_GUARDED = re.compile(_BEGINNING + "'")
"""A cell is a formula by its first character. Where a spreadsheet splits cells at semicolons or tabs, as it does
in half of Europe, a cell may begin within one of ours, too. An apostrophe before it makes it text; one that is
there already gets a second, so that reading back takes away what writing added and no more."""


def write(contacts: Iterable[Contact]) -> str:
    """The contacts, a row each, below a row of the columns' names; lines end as RFC 4180 says."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for contact in contacts:
        writer.writerow([guarded(_cell(getattr(contact, field))) for field in COLUMNS.values()])
    return out.getvalue().encode("utf-8", "replace").decode()


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; `unguarded` undoes it."""
    return _FORMULA.sub(r"\1'", cell)


def unguarded(cell: str) -> str:
    """The cell as it was before `guarded`."""
    return _GUARDED.sub(r"\1", cell)


def _cell(value: str | tuple[str, ...] | PartialDate | Duration | date | None) -> str:
    if value is None:
        return ""
    text = JOINED.join(value) if isinstance(value, tuple) else str(value)
    return text if text.isprintable() else _CONTROL.sub("", _BREAK.sub(" ", text))
