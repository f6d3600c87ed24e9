"""A person as a row of a file has them (a card), and the people of a whole file (an address book)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from pingfiles.dates import PartialDate
from pingfiles.messages import Message

LINKEDIN = "linkedin"
"""The source whose positions are followed, and from which contacts may have left."""

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
    "\ufffe\uffff\ud800-\udfff]"
)
"""Control characters, those that turn the writing direction (Unicode's Bidi_Control), and half surrogates."""

_BRACKETS = re.compile(r"\[{2,}|\]{2,}")
_TAG_BREAK = re.compile(r"[^\w/-]+")
_WHOLE = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:[T ].*)?", re.DOTALL)
_YEARLESS = re.compile(r"--([0-9]{2})-?([0-9]{2})(?:[T ].*)?", re.DOTALL)


class RowPlace(NamedTuple):
    """Where a row or a card begins in a file; lines count from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class Related(NamedTuple):
    """A person named on a card: `kind` is the file's own word, in lower case (`spouse`, `friend`)."""

    kind: str
    name: str


class Card(NamedTuple):
    """A person as one row of a file has them. Every text is `clean`."""

    place: RowPlace
    name: str
    given: str | None = None
    family: str | None = None
    nicknames: tuple[str, ...] = ()
    company: str | None = None
    role: str | None = None
    birthday: PartialDate | None = None
    deathdate: PartialDate | None = None
    anniversary: PartialDate | None = None
    """Of a marriage (RFC 6350, section 6.2.6), never of a job."""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    linkedin: str | None = None
    """What stands behind `/in/` in the profile's address."""
    uid: str | None = None
    tags: tuple[str, ...] = ()
    note: str | None = None
    related: tuple[Related, ...] = ()
    connected_on: date | None = None
    keys: tuple[tuple[str, str | tuple[str, ...]], ...] = ()
    """What no other field holds, by the keys of the format, as a note has it; only a table of our own has them."""


class Skipped(NamedTuple):
    """A row that is not imported, and why."""

    place: RowPlace
    reason: Message


class Remark(NamedTuple):
    """A part of a row that is left out of its card, and why."""

    place: RowPlace
    reason: Message


class AddressBook(NamedTuple):
    """The people of a file. Every row is a card or is skipped."""

    source: str
    cards: tuple[Card, ...]
    skipped: tuple[Skipped, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def is_linkedin(self) -> bool:
        """Whether these are all of a person's connections, with their positions."""
        return self.source == LINKEDIN

    @property
    def rows(self) -> int:
        """How many rows were read."""
        return len(self.cards) + len(self.skipped)


def together(books: Sequence[AddressBook]) -> AddressBook:
    """Several files of one source (at least one) as one."""
    return AddressBook(
        books[0].source,
        tuple(card for book in books for card in book.cards),
        tuple(row for book in books for row in book.skipped),
        tuple(remark for book in books for remark in book.remarks),
    )


def clean(text: str) -> str:
    """A text of a file as one safe line: NFC, without control and bidi characters, without the brackets of links."""
    if text.isascii() and text.isprintable():
        line = " ".join(text.split())
    else:
        line = " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())
        line = unicodedata.normalize("NFC", line)  # what was taken out may have kept two parts of a letter apart
    return _BRACKETS.sub(lambda run: run[0][0], line) if "[[" in line or "]]" in line else line


def clean_lines(text: str) -> str:
    """The same of a text of several lines; empty lines are left out."""
    return "\n".join(filter(None, map(clean, text.replace("\r", "\n").split("\n"))))


def distinct(texts: Iterable[str | None]) -> tuple[str, ...]:
    """Texts made clean, in their order, each once, none empty."""
    return tuple(dict.fromkeys(filter(None, (clean(text) for text in texts if text))))


def tag_of(label: str) -> str:
    """A label as a tag can be: `Book club` is `Book-club`."""
    return _TAG_BREAK.sub("-", clean(label)).strip("-/")


def partial_date(text: str) -> PartialDate | None:
    """A date in any form of RFC 6350, section 4.3.1, or in ISO 8601; None where it is none or has no such day."""
    text = text.strip()
    if match := _WHOLE.fullmatch(text):
        text = "-".join(match.groups())
    elif match := _YEARLESS.fullmatch(text):
        text = f"--{match[1]}-{match[2]}"
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


def name_of(*candidates: str | None) -> str:
    """The first of some texts that is not empty once it is clean; empty if none is."""
    return next(iter(distinct(candidates)), "")
