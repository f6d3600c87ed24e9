"""Contacts as CSV for spreadsheets, in which no cell is ever a formula, and the same read back as cards."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date

from pingfiles.dates import Duration, PartialDate
from pingfiles.errors import ImportFileError
from pingfiles.interchange.card import (
    Card,
    Place,
    Reading,
    Related,
    Skipped,
    clean,
    distinct,
    partial_date,
)
from pingfiles.interchange.decoding import decoded
from pingfiles.interchange.identity import email_of, linkedin_slug
from pingfiles.interchange.table import read_rows
from pingfiles.model import Contact

_FIELDS = {
    **{name: name for name in ("name", "called", "aliases", "tags", "company", "role", "started", "birthday")},
    **{name: name for name in ("deathdate", "met", "introduced_by", "tie", "cadence", "last_contact", "language")},
    **{name: name for name in ("formality", "gender", "status", "location", "city", "country")},
    "email": "emails",
    "phone": "phones",
    **{name: name for name in ("linkedin", "twitter", "telegram", "website", "channels", "knows", "uid", "path")},
}
"""Each column with the field of a contact that it holds. What is private (hooks, the log) has none."""

_JOINED = " ::: "
"""Between several values of one cell, as Google's CSV has it."""

_BEGINNING = r"(\A|[;\t\r\n])"
_FORMULA = re.compile(_BEGINNING + r"(?=[\s\"]*['=+\-@\t\r＝＋－＠])")
_GUARDED = re.compile(_BEGINNING + "'")
"""A cell is a formula by its first character. Where a spreadsheet parts cells at semicolons or tabs, as it does
in half of Europe, a cell may begin within one of ours, too. An apostrophe before it makes it text; one that is
there already gets a second, so that reading back takes away what writing added and no more."""


def write(contacts: Iterable[Contact]) -> str:
    """The contacts, a row each, below a row of the columns' names; lines end as RFC 4180 says."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_FIELDS)
    for contact in contacts:
        writer.writerow([guarded(_text(getattr(contact, field))) for field in _FIELDS.values()])
    return out.getvalue().encode("utf-8", "replace").decode()


def read(content: bytes, file: str) -> Reading:
    """The cards that such a file gives back; `file` is its name.

    Raises ImportFileError where it cannot be read whole.
    """
    cards: list[Card] = []
    skipped: list[Skipped] = []
    for row in read_rows(decoded(content, file), file, _is_header, ",".join(_FIELDS)):
        place = Place(file, row.line)
        cells = {column: unguarded(cell) for column, cell in row.cells.items()}
        if row.has_surplus:
            skipped.append(Skipped(place, "more cells than the header has columns; perhaps a comma without quotes"))
        elif not clean(cells["name"]):
            skipped.append(Skipped(place, "an empty row" if row.is_blank else "no name"))
        else:
            cards.append(_card({column: cells.get(column, "") for column in _FIELDS}, place))
    if not cards and not skipped:
        raise ImportFileError("this file has no contact in it; nothing is imported", file)
    return Reading("csv", tuple(cards), tuple(skipped))


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; `unguarded` undoes it."""
    return _FORMULA.sub(r"\1'", cell)


def unguarded(cell: str) -> str:
    """The cell as it was before `guarded`."""
    return _GUARDED.sub(r"\1", cell)


def _is_header(names: Sequence[str]) -> bool:
    return {"name", "aliases", "company", "email", "phone"} <= set(names)


def _card(cells: dict[str, str], place: Place) -> Card:
    return Card(
        place,
        clean(cells["name"]),
        nicknames=distinct(cells["aliases"].split(_JOINED)),
        company=clean(cells["company"]) or None,
        role=clean(cells["role"]) or None,
        birthday=partial_date(cells["birthday"]),
        deathdate=partial_date(cells["deathdate"]),
        emails=distinct(map(email_of, cells["email"].split(_JOINED))),
        phones=distinct(cells["phone"].split(_JOINED)),
        urls=distinct([cells["website"]]),
        linkedin=linkedin_slug(clean(cells["linkedin"])),
        uid=clean(cells["uid"]) or None,
        tags=distinct(cells["tags"].split(_JOINED)),
        related=tuple(Related("contact", name) for name in distinct(cells["knows"].split(_JOINED))),
    )


def _text(value: str | tuple[str, ...] | PartialDate | Duration | date | None) -> str:
    if value is None:
        return ""
    return _JOINED.join(value) if isinstance(value, tuple) else str(value)
