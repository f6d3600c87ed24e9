"""Contacts as vCard 4.0 (RFC 6350), for phones and mail programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pingfiles.addresses import linkedin_address, linkedin_slug
from pingfiles.dates import PartialDate
from pingfiles.model import Contact


def write(contacts: Iterable[Contact]) -> str:
    """A card for each contact. What is for the person alone (hooks, the log, the moments) is in none."""
    from icalendar.parser import Contentline

    fold: Callable[[str], Any] = Contentline
    lines = (fold(line).to_ical().decode() for contact in contacts for line in _lines(contact))
    return "".join(f"{line}\r\n" for line in lines)


def _lines(contact: Contact) -> Iterator[str]:
    """The lines of a card, not yet folded, in an order that never changes."""
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"FN:{_escaped(contact.name)}"
    yield f"N:;{_escaped(contact.name)};;;"  # phones ask for it; where a name parts in two a note does not say
    yield from _listed("NICKNAME", contact.aliases)
    for name, date in (("BDAY", contact.birthday), ("DEATHDATE", contact.deathdate)):
        if date and (told := _date(date)):
            yield f"{name}:{told}"
    if contact.gender:
        yield f"GRAMGENDER:{contact.gender.upper()}"
    for name, text in (("ORG", contact.company), ("TITLE", contact.role), ("LANG", contact.language)):
        if text:
            yield f"{name}:{_escaped(text)}"
    for name, texts in (("EMAIL", contact.emails), ("TEL", contact.phones)):
        for position, text in enumerate(texts):
            yield f"{name}{';PREF=1' if not position and len(texts) > 1 else ''}:{_escaped(text)}"
    if contact.city or contact.country:
        yield f"ADR:;;;{_escaped(contact.city or '')};;;{_escaped(contact.country or '')}"
    yield from _addresses(contact)
    yield from _listed("CATEGORIES", contact.tags)
    for target in contact.knows:
        yield f"RELATED;TYPE=contact;VALUE=text:{_escaped(target.rpartition('/')[2])}"
    if contact.uid:
        yield f"UID:{_escaped(contact.uid)}"
    yield "END:VCARD"


def _addresses(contact: Contact) -> Iterator[str]:
    """Pages and profiles; `SOCIALPROFILE` is that of RFC 9554, section 3.5."""
    if contact.website:
        yield f"URL:{_uri(contact.website)}"
    if slug := linkedin_slug(contact.linkedin or ""):
        yield f"SOCIALPROFILE;SERVICE-TYPE=LinkedIn:{_uri(linkedin_address(slug))}"
    for service, handle in (("Twitter", contact.twitter), ("Telegram", contact.telegram)):
        if handle:
            yield f"SOCIALPROFILE;SERVICE-TYPE={service};VALUE=text:{_escaped(handle)}"


def _date(date: PartialDate) -> str:
    """RFC 6350, section 4.3.1: `19841124`, `--1124`, `1984-11`, `1984`."""
    told = str(date)
    return told if date.day is None else told.replace("-", "") if date.year else f"--{told[2:].replace('-', '')}"


def _listed(name: str, texts: tuple[str, ...]) -> Iterator[str]:
    if texts:
        yield f"{name}:{','.join(map(_escaped, texts))}"


def _escaped(text: str) -> str:
    """A text value, as RFC 6350, section 3.4, wants it; a control character has no form in it at all."""
    from vobject.base import backslashEscape

    shown = "".join(char for char in text if char in "\n\t" or char.isprintable() or char == "\u200d" or char > "\x9f")
    escaped: str = backslashEscape(shown.encode("utf-8", "replace").decode())
    return escaped


def _uri(address: str) -> str:
    """An address as it is: commas and semicolons in a URI need no escape, a line break must not be."""
    return "".join(address.split()).encode("utf-8", "replace").decode()
