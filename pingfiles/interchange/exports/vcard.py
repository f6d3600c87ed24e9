"""Contacts as vCard 4.0 (RFC 6350), for phones and mail programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pingfiles.addresses import linkedin_address, linkedin_slug
from pingfiles.dates import PartialDate
from pingfiles.model import Contact
from pingfiles.schema.keys import KEYS


def write(contacts: Iterable[Contact]) -> str:
    """A card for each contact, without private details (hooks, the log, the moments)."""
    from icalendar.parser import Contentline

    fold: Callable[[str], Any] = Contentline
    lines = (fold(line).to_ical().decode() for contact in contacts for line in _lines(contact))
    return "".join(f"{line}\r\n" for line in lines)


def _lines(contact: Contact) -> Iterator[str]:
    """The lines of a card, not yet folded, in an order that never changes."""
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    for name, form in FORMS.items():
        held = [getattr(contact, field) for field in _FIELDS[name]]
        if any(held):
            yield from form(name, *held)
    yield "END:VCARD"


def _name(name: str, text: str) -> Iterator[str]:
    yield f"{name}:{_escaped(text)}"
    yield f"N:;{_escaped(text)};;;"  # phones ask for it; a note does not say where a name parts in two


def _text(name: str, text: str) -> Iterator[str]:
    yield f"{name}:{_escaped(text)}"


def _word(name: str, text: str) -> Iterator[str]:
    yield f"{name}:{text.upper()}"


def _joined(name: str, texts: tuple[str, ...]) -> Iterator[str]:
    yield f"{name}:{','.join(map(_escaped, texts))}"


def _date(name: str, date: PartialDate) -> Iterator[str]:
    """RFC 6350, section 4.3.1: `19841124`, `--1124`, `1984-11`, `1984`."""
    text = str(date)
    if text and date.day is not None:
        text = text.replace("-", "") if date.year else f"--{text[2:].replace('-', '')}"
    if text:
        yield f"{name}:{text}"


def _each(name: str, texts: tuple[str, ...]) -> Iterator[str]:
    """A line a text; the first of several is the preferred one."""
    for position, text in enumerate(texts):
        yield f"{name}{';PREF=1' if not position and len(texts) > 1 else ''}:{_escaped(text)}"


def _address(name: str, city: str | None, country: str | None) -> Iterator[str]:
    yield f"{name}:;;;{_escaped(city or '')};;;{_escaped(country or '')}"


def _page(name: str, address: str) -> Iterator[str]:
    yield f"{name}:{_uri(address)}"


def _linkedin(name: str, address: str) -> Iterator[str]:
    if slug := linkedin_slug(address):
        yield f"{name}:{_uri(linkedin_address(slug))}"


def _handle(name: str, handle: str) -> Iterator[str]:
    yield f"{name};VALUE=text:{_escaped(handle)}"


def _related(name: str, targets: tuple[str, ...]) -> Iterator[str]:
    for target in targets:
        yield f"{name};TYPE=contact;VALUE=text:{_escaped(target.rpartition('/')[2])}"


FORMS: dict[str, Callable[..., Iterator[str]]] = {
    "FN": _name,
    "NICKNAME": _joined,
    "BDAY": _date,
    "DEATHDATE": _date,
    "GRAMGENDER": _word,
    "ORG": _text,
    "TITLE": _text,
    "LANG": _text,
    "EMAIL": _each,
    "TEL": _each,
    "ADR": _address,
    "URL": _page,
    "SOCIALPROFILE;SERVICE-TYPE=LinkedIn": _linkedin,
    "SOCIALPROFILE;SERVICE-TYPE=Twitter": _handle,
    "SOCIALPROFILE;SERVICE-TYPE=Telegram": _handle,
    "CATEGORIES": _joined,
    "RELATED": _related,
    "UID": _text,
}
"""The form of each property, in the order of a card. `SOCIALPROFILE` is that of RFC 9554, section 3.5."""

_FIELDS = {name: tuple(key.field for key in KEYS if key.vcard == name) for name in FORMS}


def _escaped(text: str) -> str:
    """A text value, as RFC 6350, section 3.4, wants it; a control character has no form in it at all."""
    from vobject.base import backslashEscape

    shown = "".join(char for char in text if char in "\n\t" or char.isprintable() or char == "\u200d" or char > "\x9f")
    escaped: str = backslashEscape(shown.encode("utf-8", "replace").decode())
    return escaped


def _uri(address: str) -> str:
    """An address as it is: commas and semicolons in a URI need no escape, a line break must not be."""
    return "".join(address.split()).encode("utf-8", "replace").decode()
