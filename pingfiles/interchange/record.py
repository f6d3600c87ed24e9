"""What a stranger's file tells of a person: a card, and what a file gave as a whole."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from pingfiles.dates import PartialDate

Source = Literal["linkedin", "google", "vcard", "csv"]

_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
    "\ufffe\uffff\ud800-\udfff]"
)
"""Control characters, those that turn the writing direction (Unicode's Bidi_Control), and half surrogates."""

_BRACKETS = re.compile(r"\[{2,}|\]{2,}")
_TAG_BREAK = re.compile(r"[^\w/-]+")
_WHOLE = re.compile(r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:[T ].*)?", re.DOTALL)
_YEARLESS = re.compile(r"--([0-9]{2})-?([0-9]{2})(?:[T ].*)?", re.DOTALL)


class Place(NamedTuple):
    """Where something stands in a stranger's file; lines count from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class Related(NamedTuple):
    """Someone whom a card names: `kind` is the file's own word, in lower case (`spouse`, `friend`)."""

    kind: str
    name: str


class Card(NamedTuple):
    """A person, as one row or card of a stranger's file tells of them. Every text is `clean`."""

    place: Place
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
    """What else is told, by the keys of the format, as a note has it: a table of our own has them all."""


class Skipped(NamedTuple):
    """A row that was not taken, or a part of one, and why."""

    place: Place
    reason: str


class Reading(NamedTuple):
    """What a file gave: every row is a card or is skipped. `remarks` are parts that were left out of a card."""

    source: Source
    cards: tuple[Card, ...]
    skipped: tuple[Skipped, ...] = ()
    remarks: tuple[Skipped, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows or cards were read."""
        return len(self.cards) + len(self.skipped)


def together(readings: Sequence[Reading]) -> Reading:
    """What several files of one source gave (at least one), as one."""
    return Reading(
        readings[0].source,
        tuple(card for reading in readings for card in reading.cards),
        tuple(row for reading in readings for row in reading.skipped),
        tuple(remark for reading in readings for remark in reading.remarks),
    )


def clean(text: str) -> str:
    """A stranger's text as one safe line: NFC, without control and bidi characters, without brackets of links."""
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
    if found := _WHOLE.fullmatch(text):
        text = "-".join(found.groups())
    elif found := _YEARLESS.fullmatch(text):
        text = f"--{found[1]}-{found[2]}"
    try:
        return PartialDate.parse(text)
    except ValueError:
        return None


def name_of(*candidates: str | None) -> str:
    """The first of some texts that says anything, made clean; empty where none does."""
    return next(iter(distinct(candidates)), "")
