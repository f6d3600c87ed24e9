"""What an import does with each key of a note that exists, and when the note says the same already: one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from pingfiles.addresses import (
    email_key,
    is_phone_among,
    linkedin_slug,
    page_key,
    phone_key,
    telegram_name,
    x_name,
)
from pingfiles.dates import PartialDate
from pingfiles.folding import fold
from pingfiles.interchange.identity import name_key, uid_key
from pingfiles.model import Contact
from pingfiles.note.links import plain_name
from pingfiles.schema.keys import KEYS

Way = Literal["fill", "add", "position", "new", "never"]
"""`fill`: written where the note has none. `add`: also added to a list, item by item. `position`: company, role and
what belongs to them go together (`position`). `new`: only in a new note. `never`: no import writes it."""


class Policy(NamedTuple):
    """How an import treats a key.

    `says`: whether the note's value (as a contact has it) says the same as a text of the card. `reports`: where
    the note says something else, the difference is reported.
    """

    way: Way
    says: Callable[[Any, str], bool]
    reports: bool = False


def covers(own: PartialDate, other: PartialDate) -> bool:
    """Whether a date says all that another does."""
    pairs = ((own.year, other.year), (own.month, other.month), (own.day, other.day))
    return all(part is None or mine == part for mine, part in pairs)


def _text(own: object, text: str) -> bool:
    return name_key(str(own)) == name_key(text)


def _date(own: PartialDate, text: str) -> bool:
    return covers(own, PartialDate.parse(text))


def _phone(own: tuple[str, ...], text: str) -> bool:
    return is_phone_among(text, set(map(phone_key, own)))


def _link(own: tuple[str, ...], text: str) -> bool:
    return fold(plain_name(text)) in map(fold, own)


def _same(key: Callable[[str], str | None]) -> Callable[[str, str], bool]:
    return lambda own, text: (key(own) or own).casefold() == (key(text) or text).casefold()


def _among(key: Callable[[str], str | None]) -> Callable[[tuple[str, ...], str], bool]:
    return lambda own, text: (key(text) or text.lower()) in {key(item) or item.lower() for item in own}


POLICIES: Mapping[str, Policy] = MappingProxyType(
    {
        "name": Policy("never", _text, reports=True),
        "called": Policy("new", _text),
        "gender": Policy("fill", _text, reports=True),
        "status": Policy("fill", _text, reports=True),
        "deathdate": Policy("fill", _date, reports=True),
        "aliases": Policy("fill", _among(name_key)),
        "tags": Policy("fill", _among(fold)),
        "company": Policy("position", _text, reports=True),
        "role": Policy("position", _text, reports=True),
        "started": Policy("position", _date, reports=True),
        "birthday": Policy("fill", _date, reports=True),
        "name_day": Policy("fill", _date, reports=True),
        "met": Policy("fill", _date, reports=True),
        "introduced_by": Policy("fill", _text, reports=True),
        "tie": Policy("fill", _text, reports=True),
        "cadence": Policy("fill", _text, reports=True),
        "last_contact": Policy("fill", _text, reports=True),
        "snooze": Policy("never", _text),
        "language": Policy("fill", _text, reports=True),
        "formality": Policy("fill", _text, reports=True),
        "honorific": Policy("fill", _text, reports=True),
        "location": Policy("fill", _text, reports=True),
        "city": Policy("fill", _text, reports=True),
        "country": Policy("fill", _text, reports=True),
        "celebrates": Policy("never", _among(fold)),
        "email": Policy("add", _among(email_key)),
        "phone": Policy("add", _phone),
        "linkedin": Policy("fill", _same(linkedin_slug), reports=True),
        "twitter": Policy("fill", _same(x_name), reports=True),
        "telegram": Policy("fill", _same(telegram_name), reports=True),
        "website": Policy("fill", _same(page_key), reports=True),
        "channels": Policy("fill", _among(fold)),
        "knows": Policy("fill", _link),
        "hooks": Policy("fill", lambda own, text: text in own),
        "say": Policy("never", _among(fold)),
        "uid": Policy("fill", _same(uid_key), reports=True),
        "linkedin_seen": Policy("position", _text),
        "feeds": Policy("never", _among(page_key)),
    }
)
"""The policy of every key of the format."""

_FIELDS = {key.name: key.field for key in KEYS}


def own_value(contact: Contact, key: str) -> Any:
    """What a contact has for a key; empty or None for nothing."""
    return contact.effective_status if key == "status" else getattr(contact, _FIELDS[key])
