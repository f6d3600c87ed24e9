"""Facts that a note states under names that nobody knows: keys whose values read as dates, phones and the like.

Nothing here runs while a vault is read: only who asks for it (`doctor`, `init`) pays for the second look.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from pingfiles.addresses import email_address, phone_number
from pingfiles.durations import Duration
from pingfiles.folding import unaccented
from pingfiles.messages import Message, MessageError
from pingfiles.model import Contact
from pingfiles.note.document import Note
from pingfiles.note.frontmatter import Borders
from pingfiles.note.links import plain_name
from pingfiles.note.masking import without_code
from pingfiles.note.yaml_events import Opaque, Unreadable, Value
from pingfiles.problems import Problem
from pingfiles.schema import values
from pingfiles.schema.key_names import form
from pingfiles.schema.schema import Schema
from pingfiles.words.languages import LANGUAGES, words_of
from pingfiles.words.shapes.unknown import Unknown

Looks = Literal["date", "phone", "email", "duration"]

_FIELD = re.compile(
    r"\n[ \t>]*(?:(?:[-*+]|[0-9]{1,3}[.)])[ \t]+)?[\[(]?[*_]{0,2}(?P<key>[^\W\d_][^\n:|\[\]()*`]{0,40}?)[*_]{0,2}[ \t]*"
    r"(?P<sign>::?)[*_]{0,2}[ \t]+(?P<value>[^\n]{1,200})"
    r"|\n[ \t]*\|[ \t]*[*_]{0,2}(?P<cell>[^\W\d_][^\n|]{0,40}?)[*_]{0,2}[ \t]*"
    r"\|(?P<beside>[^\n|]{1,200})\|[ \t\r]*(?=\n|\Z)"
)
"""A line of a body that has the form of a fact: `key:: value`, `- **Key:** value`, a row of a two-column table."""

_SUBHEADING = re.compile(r"\n {0,3}#{2,6}[ \t]")
_PHONE = re.compile(
    r"(?:\+|00|tel:)[0-9][0-9\s().\-/]{5,24}|[0-9(][0-9()]{1,5}[\s.\-/)][0-9\s().\-/]{4,20}", re.IGNORECASE
)
_BARE_PHONE = re.compile(r"[0-9]{7,15}")
_NEWEST_BIRTH = 12
"""Years: what was longer ago is rather a birth than a conversation."""


class UnknownFact(NamedTuple):
    """A key that is not read, what its value looks like, the key of the format it may be, and its place in the text.

    `is_known` is a name of the format that stands where it is not read.
    """

    key: str
    looks: Looks
    field: str
    place: int
    line: int
    is_known: bool = False

    def problem(self, path: str) -> Problem:
        """The same as a problem of the note at a path."""
        name = "known-key-unread" if self.is_known else f"unknown-key-{self.looks}"
        return Problem(path, self.line, 1, "PF219", Message(name, {"key": self.key, "line": toml_line(self)}))


def toml_line(fact: UnknownFact) -> str:
    """The line that makes the key known, below `[fields]` in `pingfiles.toml`."""
    quoted = fact.key.replace("\\", "\\\\").replace('"', '\\"')
    return f'{fact.field} = "{quoted}"'


def unknown_facts(note: Note, schema: Schema, contact: Contact | None, today: date) -> list[UnknownFact]:
    """What a note states under keys that no name of the format or of the vault means; what a contact has is read."""
    found = [*_of_front(note, schema, today), *_of_body(note, schema, contact, today)]
    return list({(form(fact.key), fact.looks): fact for fact in reversed(found)}.values())[::-1]


def looks_like(key: str, text: str, today: date) -> tuple[Looks, str] | None:
    """What a value reads as, and the key of the format that it may be; None for what is no fact."""
    text = plain_name(text.strip().strip("*_")).strip()
    if not text or len(text) > 120 or form(key) in _of_the_note():
        return None
    hinted = _hinted(key)
    if year := _year(text):
        return "date", hinted if hinted in _DATES else _by_year(year, today)
    if email_address(text) and "@" in text:
        return "email", "email"
    if _PHONE.fullmatch(text) or (text.startswith("+") and phone_number(text)):
        return "phone", "phone"
    if hinted == "phone" and _BARE_PHONE.fullmatch(text):
        return "phone", "phone"
    if _is_duration(text, hinted == "cadence"):
        return "duration", "cadence"
    return None


_DATES = ("birthday", "last_contact", "met", "started", "name_day", "deathdate")


def _of_front(note: Note, schema: Schema, today: date) -> Iterator[UnknownFact]:
    """The keys of the front matter, and those inside of a mapping that is no key of ours."""
    place = note.borders
    if not isinstance(place, Borders):
        return
    try:
        starts = [entry.start for entry in note.entries]
    except Unreadable:
        starts = []
    for position, (name, value) in enumerate(note.pairs):
        start = starts[position] if position < len(starts) else place.start
        if schema.named(name, note.pairs) is not None:
            continue
        line = note.text.count("\n", 0, start) + 1
        for text in _texts(value):
            if looks := looks_like(name, text, today):
                yield UnknownFact(name, *looks, start, line)
                break


def _of_body(note: Note, schema: Schema, contact: Contact | None, today: date) -> Iterator[UnknownFact]:
    """The fields of the body, outside of the log: those right below the title, and others by their sign or name."""
    body = without_code(note.visible)
    if ":" not in body and "|" not in body:
        return
    top = found.start() if (found := _SUBHEADING.search(body)) else len(body)
    logs = [(section.start, section.end) for section in note.sections]
    offset = note.body_start - 1
    for match in _FIELD.finditer(body):
        if any(start <= match.start() < end for start, end in logs):
            continue
        key = (match["key"] or match["cell"]).strip(" *_\t")
        text = (match["value"] or match["beside"]).strip()
        if match["sign"] == "::":
            text = text.split("]", 1)[0] if not text.startswith("[[") else text
            text = text.rstrip(")")
        meant = schema.key(key)
        if meant is None and match.start() > top and match["sign"] != "::" and not _hinted(key):
            continue
        if meant and contact and getattr(contact, meant.field, None):
            continue
        looks = looks_like(key, text, today)
        if looks is None or (meant and meant.key.type not in _FACTS[looks[0]]):
            continue
        start = match.start() + 1 + offset
        line = note.text.count("\n", 0, max(start, 0)) + 1
        kind, guessed = looks
        yield UnknownFact(key, kind, meant.key.name if meant else guessed, start, line, meant is not None)


_FACTS: dict[Looks, tuple[Callable[[str], object], ...]] = {
    "date": (values.partial_date, values.day, values.name_day, values.death),
    "phone": (values.text,),
    "email": (values.text,),
    "duration": (values.cadence,),
}
"""The types of keys that each look fits."""


def _texts(value: Value) -> Iterator[str]:
    for item in value if isinstance(value, list) else (value,):
        if not isinstance(item, Opaque):
            yield item


def _year(text: str) -> int | None:
    """The year of a text that reads as a day, 1 where it has none; None for what is no day."""
    if not any(char.isdigit() for char in text):
        return None
    for read in (values.partial_date, values.day):
        try:
            meant = read(text)
        except values.Unclear as unclear:
            meant = unclear.meaning  # two readings, and both are days
        except MessageError:
            continue
        if getattr(meant, "day", None) and getattr(meant, "month", None):
            return getattr(meant, "year", None) or 1
    return None


def _by_year(year: int, today: date) -> str:
    """A day without a year, or long ago, is rather a birthday."""
    return "birthday" if year < today.year - _NEWEST_BIRTH else "last_contact"


def _is_duration(text: str, is_hinted: bool) -> bool:
    if text.isdigit() and not is_hinted:
        return False
    if not text.isdigit() and (len(text) > 30 or not any(char.isalpha() for char in text)):
        return False
    try:
        length = Duration.parse(text)
    except MessageError:
        return False
    return length.unit != "Y" or length.count <= 3  # `42 years` is an age


@cache
def _of_the_note() -> frozenset[str]:
    """The forms of keys that hold the days of a note, not those of a person."""
    return frozenset(form(name) for language in LANGUAGES for name in words_of(Unknown, language).of_the_note)


@cache
def _hints() -> tuple[tuple[str, str], ...]:
    hints = [words_of(Unknown, language).hints for language in LANGUAGES]
    return tuple((unaccented(part), key) for table in hints for key, parts in table.items() for part in parts)


def _hinted(key: str) -> str | None:
    """The key of the format that a part of a name speaks of."""
    name = unaccented(key)
    return next((meant for part, meant in _hints() if part in name), None)
