"""Google Contacts' CSV, in its present form and in the one before 2024, as cards: columns go by their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pingfiles.addresses import email_address, linkedin_slug_in
from pingfiles.interchange.record import Related, clean, distinct, partial_date, tag_of
from pingfiles.interchange.sources.csv_source import CellReader, Cells, CsvSource, Rest, one, several

_JOINED = ":::"
_TYPICAL = re.compile(r"(?:e-mail|phone|organization) 1 - \w+|organization name|labels|group membership")
_NUMBERED = re.compile(r"(e-mail|phone|website|relation|event) ([0-9]+) - (type|label|value)")
_FIRST_COLUMNS = {"name", "first name", "given name"}


class _Labelled(NamedTuple):
    """One of several values of a kind; `* Home` is the label of the preferred one."""

    label: str
    value: str


def _is_header(names: Sequence[str]) -> bool:
    return not _FIRST_COLUMNS.isdisjoint(names) and any(_TYPICAL.fullmatch(name) for name in names)


def _own_label(label: str) -> str:
    """A label that a person gave as a tag; those of the system begin with a star (`* myContacts`)."""
    return "" if label.lstrip().startswith("*") else tag_of(label)


def _rest(cells: Cells) -> Rest:
    numbered = _numbered(cells)
    urls = distinct(_values(numbered, "website"))
    events = (event.value for event in _of(numbered, "event", "anniversary"))
    return Rest(
        {
            "emails": distinct(map(email_address, _values(numbered, "e-mail"))),
            "phones": distinct(_values(numbered, "phone")),
            "urls": tuple(url for url in urls if not linkedin_slug_in(url)),
            "linkedin": next(filter(None, map(linkedin_slug_in, urls)), None),
            "anniversary": next(map(partial_date, events), None),
            "related": tuple(_relations(numbered.get("relation", ()))),
        }
    )


SOURCE = CsvSource(
    name="google",
    header="First Name,Middle Name,Last Name,…,Labels,E-mail 1 - Label,E-mail 1 - Value,…",
    is_header=_is_header,
    columns={
        "given": one("first name", "given name"),
        "middle": one("middle name", "additional name"),
        "family": one("last name", "family name"),
        "name": one("name"),
        "nicknames": several("nickname"),
        "company": one("organization name", "organization 1 - name", is_split=True),
        "role": one("organization title", "organization 1 - title", is_split=True),
        "birthday": one("birthday"),
        "tags": several("labels", "group membership", reader=CellReader(_own_label)),
        "note": one("notes"),
    },
    called_by=("nicknames", "emails", "company"),
    separator=_JOINED,
    rest=_rest,
)


def _numbered(cells: Cells) -> dict[str, list[_Labelled]]:
    """All values of `E-mail 1 - Value` and the like by their kind, the preferred ones first."""
    kinds: dict[str, list[_Labelled]] = {}
    for column, cell in cells.items():
        parts = _NUMBERED.fullmatch(column)
        if parts and parts[3] == "value" and cell.strip():
            kind, number, _ = parts.groups()
            label = cells.get(f"{kind} {number} - label") or cells.get(f"{kind} {number} - type") or ""
            values = filter(None, map(str.strip, cell.split(_JOINED)))
            kinds.setdefault(kind, []).extend(_Labelled(label, value) for value in values)
    for labelled in kinds.values():
        labelled.sort(key=lambda one: not one.label.startswith("*"))
    return kinds


def _values(numbered: Mapping[str, list[_Labelled]], kind: str) -> list[str]:
    return [labelled.value for labelled in numbered.get(kind, ()) if "fax" not in labelled.label.lower()]


def _of(numbered: Mapping[str, list[_Labelled]], kind: str, label: str) -> list[_Labelled]:
    return [labelled for labelled in numbered.get(kind, ()) if labelled.label.strip("* ").lower() == label]


def _relations(labelled: Iterable[_Labelled]) -> Iterator[Related]:
    yield from (Related(clean(one.label).lower() or "contact", clean(one.value)) for one in labelled)
