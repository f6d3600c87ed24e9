"""Google Contacts' CSV, in its present form and in the one before 2024, as cards: columns go by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pingfiles.addresses import email_address, linkedin_slug_in
from pingfiles.errors import ImportFileError
from pingfiles.interchange.record import (
    Card,
    Place,
    Reading,
    Related,
    Skipped,
    clean,
    clean_lines,
    distinct,
    name_of,
    partial_date,
    tag_of,
)
from pingfiles.interchange.sources.csv_rows import read_rows
from pingfiles.interchange.sources.decoding import decoded

_HEADER = "First Name,Middle Name,Last Name,…,Labels,E-mail 1 - Label,E-mail 1 - Value,…"
_JOINED = ":::"
_TYPICAL = re.compile(r"(?:e-mail|phone|organization) 1 - \w+|organization name|labels|group membership")
_NUMBERED = re.compile(r"(e-mail|phone|website|relation|event) ([0-9]+) - (type|label|value)")
_FIRST_COLUMNS = {"name", "first name", "given name"}


class _Labelled(NamedTuple):
    """One of several values of a kind; `* Home` is the label of the one that is preferred."""

    label: str
    value: str


def read(content: bytes, file: str) -> Reading:
    """The contacts in an export of Google Contacts; `file` is its name.

    Raises ImportFileError where it cannot be read whole.
    """
    cards: list[Card] = []
    skipped: list[Skipped] = []
    remarks: list[Skipped] = []
    for row in read_rows(decoded(content, file), file, _is_header, _HEADER):
        place = Place(file, row.line)
        card = _card(row.cells, place)
        if row.is_blank:
            skipped.append(Skipped(place, "an empty row"))
        elif row.has_surplus:
            skipped.append(Skipped(place, "more cells than the header has columns; perhaps a comma without quotes"))
        elif not card.name:
            skipped.append(Skipped(place, "no name"))
        else:
            cards.append(card)
            born = row.cells.get("birthday", "").strip()
            if born and not card.birthday:
                remarks.append(Skipped(place, f"the birthday “{clean(born)}” cannot be read and was left out"))
    if not cards and not skipped:
        raise ImportFileError("this file has no contact in it; nothing is imported", file)
    return Reading("google", tuple(cards), tuple(skipped), tuple(remarks))


def _is_header(names: Sequence[str]) -> bool:
    return not _FIRST_COLUMNS.isdisjoint(names) and any(_TYPICAL.fullmatch(name) for name in names)


def _card(cells: Mapping[str, str], place: Place) -> Card:
    numbered = _numbered(cells)
    given = clean(_cell(cells, "first name", "given name"))
    family = clean(_cell(cells, "last name", "family name"))
    middle = clean(_cell(cells, "middle name", "additional name"))
    nicknames = distinct(_several(_cell(cells, "nickname")))
    company = name_of(*_several(_cell(cells, "organization name", "organization 1 - name")))
    emails = distinct(email_address(value) for value in _values(numbered, "e-mail"))
    urls = distinct(_values(numbered, "website"))
    full = " ".join(filter(None, (given, middle, family)))
    return Card(
        place,
        name_of(full, cells.get("name"), *nicknames, *emails, company),
        given or None,
        family or None,
        nicknames,
        company or None,
        name_of(*_several(_cell(cells, "organization title", "organization 1 - title"))) or None,
        partial_date(cells.get("birthday", "")),
        anniversary=next((partial_date(event.value) for event in _of(numbered, "event", "anniversary")), None),
        emails=emails,
        phones=distinct(_values(numbered, "phone")),
        urls=tuple(url for url in urls if not linkedin_slug_in(url)),
        linkedin=next(filter(None, map(linkedin_slug_in, urls)), None),
        tags=distinct(map(tag_of, _labels(cells))),
        note=clean_lines(cells.get("notes", "")) or None,
        related=tuple(
            Related(clean(relation.label).lower() or "contact", clean(relation.value))
            for relation in numbered.get("relation", ())
        ),
    )


def _cell(cells: Mapping[str, str], *names: str) -> str:
    return next((cells[name] for name in names if cells.get(name, "").strip()), "")


def _several(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(_JOINED) if part.strip()]


def _labels(cells: Mapping[str, str]) -> Iterator[str]:
    """The labels that a person gave; those of the system begin with a star (`* myContacts`)."""
    labels = _several(_cell(cells, "labels", "group membership"))
    yield from (label for label in labels if not label.startswith("*"))


def _numbered(cells: Mapping[str, str]) -> dict[str, list[_Labelled]]:
    """All values of `E-mail 1 - Value` and the like by their kind, the preferred ones first."""
    found: dict[str, list[_Labelled]] = {}
    for column, cell in cells.items():
        parts = _NUMBERED.fullmatch(column)
        if parts and parts[3] == "value" and cell.strip():
            kind, number, _ = parts.groups()
            label = _cell(cells, f"{kind} {number} - label", f"{kind} {number} - type")
            found.setdefault(kind, []).extend(_Labelled(label, value) for value in _several(cell))
    for values in found.values():
        values.sort(key=lambda labelled: not labelled.label.startswith("*"))
    return found


def _values(numbered: Mapping[str, list[_Labelled]], kind: str) -> list[str]:
    return [labelled.value for labelled in numbered.get(kind, ()) if "fax" not in labelled.label.lower()]


def _of(numbered: Mapping[str, list[_Labelled]], kind: str, label: str) -> list[_Labelled]:
    return [labelled for labelled in numbered.get(kind, ()) if labelled.label.strip("* ").lower() == label]
