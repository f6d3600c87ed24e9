"""Contacts as CSV for spreadsheets, in which no cell is ever a formula, and the same read back as cards."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from pingfiles.addresses import email_address, linkedin_address, linkedin_slug
from pingfiles.dates import Duration, PartialDate
from pingfiles.errors import ImportFileError
from pingfiles.interchange.record import (
    Card,
    Place,
    Reading,
    Related,
    Skipped,
    clean,
    distinct,
    partial_date,
)
from pingfiles.interchange.sources.csv_rows import read_rows
from pingfiles.interchange.sources.decoding import decoded
from pingfiles.model import Contact
from pingfiles.schema import values
from pingfiles.schema.keys import IN_CSV, KEYS, Key

_FIELDS = {**{key.name: key.field for key in IN_CSV}, "path": "path"}
"""Each column with the field of a contact that it holds."""

_ON_CARDS = {
    *("name", "aliases", "tags", "company", "role", "birthday", "deathdate"),
    *("email", "phone", "linkedin", "website", "knows", "uid"),
}
_OTHERS = tuple(key for key in KEYS if key.name in _FIELDS and key.name not in _ON_CARDS)
"""The keys that a card of no other file has."""

_DEFAULTS = {"status": Contact("", "").status}
"""What every contact has without a key for it."""

_NO_LINK = frozenset("[]|#^")

_FOREIGN = frozenset(("first name", "given name"))
"""Columns of Google's tables, that have a `name`, too, and are for `import google`."""

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
        writer.writerow([guarded(_cell(getattr(contact, field))) for field in _FIELDS.values()])
    return out.getvalue().encode("utf-8", "replace").decode()


def read(content: bytes, file: str) -> Reading:
    """The cards that such a file gives back; `file` is its name.

    Raises ImportFileError where it cannot be read whole.
    """
    cards: list[Card] = []
    skipped: list[Skipped] = []
    remarks: list[Skipped] = []
    unread: dict[str, Place] = {}
    for row in read_rows(decoded(content, file), file, _is_header, ",".join(_FIELDS)):
        place = Place(file, row.line)
        cells = {column: unguarded(cell) for column, cell in row.cells.items()}
        if row.has_surplus:
            skipped.append(Skipped(place, "more cells than the header has columns; perhaps a comma without quotes"))
        elif not clean(cells["name"]):
            skipped.append(Skipped(place, "an empty row" if row.is_blank else "no name"))
        else:
            told = {column: cells.get(column, "") for column in _FIELDS}
            cards.append(_card(told, place))
            remarks += (Skipped(place, reason) for reason in _left_out(told))
            unread |= {name: place for name, cell in cells.items() if cell and name not in _FIELDS | unread}
    if not cards and not skipped:
        raise ImportFileError("this file has no contact in it; nothing is imported", file)
    remarks += (
        Skipped(place, f"the column “{name}” is none of ours and was left out") for name, place in unread.items()
    )
    return Reading("csv", tuple(cards), tuple(skipped), tuple(remarks))


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; `unguarded` undoes it."""
    return _FORMULA.sub(r"\1'", cell)


def unguarded(cell: str) -> str:
    """The cell as it was before `guarded`."""
    return _GUARDED.sub(r"\1", cell)


def _is_header(names: Sequence[str]) -> bool:
    known = set(names) & set(_FIELDS)
    return "name" in known and len(known) > 1 and not _FOREIGN & set(names)


def _card(cells: dict[str, str], place: Place) -> Card:
    return Card(
        place,
        clean(cells["name"]),
        nicknames=distinct(cells["aliases"].split(_JOINED)),
        company=clean(cells["company"]) or None,
        role=clean(cells["role"]) or None,
        birthday=partial_date(cells["birthday"]),
        deathdate=partial_date(cells["deathdate"]),
        emails=distinct(map(email_address, cells["email"].split(_JOINED))),
        phones=distinct(cells["phone"].split(_JOINED)),
        urls=distinct([cells["website"]]),
        linkedin=linkedin_slug(clean(cells["linkedin"])),
        uid=clean(cells["uid"]) or None,
        tags=distinct(cells["tags"].split(_JOINED)),
        related=tuple(Related("contact", name) for name in distinct(cells["knows"].split(_JOINED))),
        keys=tuple(_keys(cells)),
    )


def _keys(cells: dict[str, str]) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """What a card has no field for, as a note has it, as far as its key can mean it."""
    for key in _OTHERS:
        texts = tuple(_in_note(text, key.type) for text in _texts(cells, key) if not _mistake(text, key))
        if texts and texts != (_DEFAULTS.get(key.name),):
            yield key.name, texts if key.is_list else texts[0]
    address = clean(cells["linkedin"])
    if address and address != linkedin_address(linkedin_slug(address) or ""):
        yield "linkedin", address


def _left_out(cells: dict[str, str]) -> Iterator[str]:
    """What of a row cannot be read, and why."""
    for key in _OTHERS:
        yield from (f"{mistake}; it was left out" for text in _texts(cells, key) if (mistake := _mistake(text, key)))
    for column in ("birthday", "deathdate"):
        if (text := clean(cells[column])) and not partial_date(text):
            yield f"the {column} “{text}” cannot be read and was left out"
    for text in distinct(cells["email"].split(_JOINED)):
        if not email_address(text):
            yield f"“{text}” is no e-mail address and was left out"


def _texts(cells: dict[str, str], key: Key) -> tuple[str, ...]:
    return distinct(cells[key.name].split(_JOINED) if key.is_list else [cells[key.name]])


def _mistake(text: str, key: Key) -> str | None:
    try:
        key.type(text)
    except values.Mistyped as mistyped:
        return str(mistyped)
    return None


def _in_note(text: str, type_: Callable[[str], object]) -> str:
    return f"[[{text}]]" if type_ is values.link and not _NO_LINK & set(text) else text


def _cell(value: str | tuple[str, ...] | PartialDate | Duration | date | None) -> str:
    if value is None:
        return ""
    return _JOINED.join(value) if isinstance(value, tuple) else str(value)
