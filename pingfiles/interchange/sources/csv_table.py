"""A table of contacts as `export csv` writes it, or any with `name` and some of its columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pingfiles.addresses import linkedin_address, linkedin_slug
from pingfiles.interchange.exports.csv_table import COLUMNS, JOINED, unguarded
from pingfiles.interchange.record import Related, clean, distinct
from pingfiles.interchange.sources.csv_source import TEXT, Cells, Column, CsvSource, Rest, one, several
from pingfiles.messages import Message
from pingfiles.model import Contact
from pingfiles.schema import values
from pingfiles.schema.keys import IN_CSV, Key

_ON_CARDS = {
    "name": one("name"),
    "nicknames": several("aliases"),
    "company": one("company"),
    "role": one("role"),
    "birthday": one("birthday"),
    "deathdate": one("deathdate"),
    "emails": several("email"),
    "phones": several("phone"),
    "urls": Column(("website",), is_list=True),
    "linkedin": one("linkedin"),
    "uid": one("uid"),
    "tags": several("tags", reader=TEXT),
}
"""The columns that a card of any source has a field for."""

_READ = {"knows", *(name for column in _ON_CARDS.values() for name in column.names)}
_AS_KEYS = tuple(key for key in IN_CSV if key.name not in _READ)
"""The keys that cards of other sources lack."""

_DEFAULTS = {"status": Contact("", "").status}
"""What every contact has without a key for it."""

_NOT_IN_LINKS = frozenset("[]|#^")
_OF_GOOGLE = frozenset(("first name", "given name"))
"""Columns of Google's tables, which have a `name`, too."""


def _is_header(names: Sequence[str]) -> bool:
    known = set(names) & set(COLUMNS)
    return "name" in known and len(known) > 1 and not _OF_GOOGLE & set(names)


def _rest(cells: Cells) -> Rest:
    names = distinct(cells.get("knows", "").split(JOINED))
    related = tuple(Related("contact", name) for name in names)
    return Rest({"related": related, "keys": tuple(_keys(cells))}, tuple(_left_out(cells)))


def _keys(cells: Cells) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """What a card has no field for, as a note has it, as far as its key can mean it."""
    for key in _AS_KEYS:
        texts = tuple(_in_note(text, key.type) for text in _texts(cells, key) if not _mistake(text, key))
        if texts and texts != (_DEFAULTS.get(key.name),):
            yield key.name, texts if key.is_list else texts[0]
    address = clean(cells.get("linkedin", ""))
    if address and address != linkedin_address(linkedin_slug(address) or ""):
        yield "linkedin", address


def _left_out(cells: Cells) -> Iterator[Message]:
    for key in _AS_KEYS:
        mistakes = filter(None, (_mistake(text, key) for text in _texts(cells, key)))
        yield from (Message("left-out", {"why": mistake}) for mistake in mistakes)


def _texts(cells: Cells, key: Key) -> tuple[str, ...]:
    cell = cells.get(key.name, "")
    return distinct(cell.split(JOINED) if key.is_list else [cell])


def _mistake(text: str, key: Key) -> object:
    """Why a key cannot have a value; None if it can."""
    try:
        key.type(text)
    except values.Mistyped as mistyped:
        return mistyped
    return None


def _in_note(text: str, type_: Callable[[str], object]) -> str:
    return f"[[{text}]]" if type_ is values.link and not _NOT_IN_LINKS & set(text) else text


SOURCE = CsvSource(
    name="csv",
    header=",".join(COLUMNS),
    is_header=_is_header,
    columns=_ON_CARDS,
    separator=JOINED,
    cell=unguarded,
    rest=_rest,
    all_columns=frozenset(COLUMNS),
)
