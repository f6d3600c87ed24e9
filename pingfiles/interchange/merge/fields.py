"""What a card changes in the note of a contact, key by key (`policy`), and where the note says something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from pingfiles.dates import PartialDate
from pingfiles.interchange.identity import name_key, uid_key
from pingfiles.interchange.merge.card_values import Value, is_named, values_of
from pingfiles.interchange.merge.policy import POLICIES, covers, own_value
from pingfiles.interchange.merge.position import fits_position, follow, is_position, missing_position, position_text
from pingfiles.interchange.record import Card, Remark, RowPlace
from pingfiles.messages import Message
from pingfiles.model import Contact, Moment
from pingfiles.schema.keys import KEYS

_KEYS = {key.name: key for key in KEYS}
_ONE_OF_A_PERSON = ("company", "role", "birthday", "deathdate", "anniversary", "linkedin", "uid")
"""The fields of a card of which a person has one."""


@dataclass(frozen=True, slots=True)
class NoteChange:
    """What is to be written into one note: keys to set, list items to add, keys to drop, a moment to add.

    `place` is the row it comes from; None where it comes from messages only.
    """

    path: str
    place: RowPlace | None
    set: dict[str, Value] = field(default_factory=dict)
    add: dict[str, tuple[str, ...]] = field(default_factory=dict)
    drop: tuple[str, ...] = ()
    moment: Moment | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write."""
        return not (self.set or self.add or self.drop or self.moment)


class Difference(NamedTuple):
    """Where a note and a card say different things; the note wins."""

    path: str
    key: str
    note: str
    card: str
    place: RowPlace


def change_of(contact: Contact, card: Card, day: date, is_linkedin: bool) -> NoteChange:
    """What a card changes in a contact's note. `day` is that of the import; LinkedIn's position is followed."""
    set_: dict[str, Value] = {}
    add: dict[str, tuple[str, ...]] = {}
    for key, value in {**values_of(card, contact), **dict(card.keys)}.items():
        policy, own = POLICIES[key], own_value(contact, key)
        if policy.way in ("fill", "add") and not own and not (key == "deathdate" and contact.deceased):
            set_[key] = value
        elif policy.way == "add" and (missing := tuple(text for text in value if not policy.says(own, text))):
            add[key] = missing
        elif key == "started" and not own and fits_position(contact, card):
            set_[key] = value
    if not is_linkedin:
        return NoteChange(contact.path, card.place, {**set_, **missing_position(contact, card)}, add)
    position = follow(contact, card, day)
    return NoteChange(contact.path, card.place, {**set_, **position.set}, add, position.drop, position.moment)


def says_all(contact: Contact, card: Card) -> bool:
    """Whether a note has the card's name and every value of it; the prose aside, which is written once only."""
    return (
        is_named(contact, card.name)
        and all(
            _says(contact, key, value)
            for key, value in values_of(card, contact).items()
            if POLICIES[key].way != "position"
        )
        and _has_position(contact, card)
        and (not card.connected_on or _says(contact, "met", card.connected_on.isoformat()))
    )


def differences(contact: Contact, card: Card, is_linkedin: bool) -> Iterator[Difference]:
    """Where the note says something else."""
    pairs = [*_other_values(contact, card), *_other_position(contact, card, is_linkedin)]
    yield from (Difference(contact.path, key, own, other, card.place) for key, own, other in pairs)


def contradictions(cards: Sequence[Card]) -> Iterator[Remark]:
    """What later rows of one person say otherwise than the first row, and so is left out."""
    for name in _ONE_OF_A_PERSON:
        rows = [(card, getattr(card, name)) for card in cards if getattr(card, name)]
        for card, value in rows[1:]:
            first, kept = rows[0]
            if not _is_same(kept, value):
                values = {"key": name, "value": value, "place": first.place, "kept": kept}
                yield Remark(card.place, Message("contradiction", values))


def _says(contact: Contact, key: str, value: Value) -> bool:
    """Whether a contact has a value, or all items of a list."""
    own = own_value(contact, key)
    texts = (value,) if isinstance(value, str) else value
    return bool(own) and all(POLICIES[key].says(own, text) for text in texts)


def _has_position(contact: Contact, card: Card) -> bool:
    """Whether the note has the position, as its own or as the one LinkedIn had last."""
    if contact.linkedin_seen and contact.linkedin_seen == position_text(card.role, card.company):
        return True
    pairs = ((contact.company, card.company), (contact.role, card.role))
    return all(not other or name_key(own or "") == name_key(other) for own, other in pairs)


def _is_same(kept: str | PartialDate, value: str | PartialDate) -> bool:
    if isinstance(kept, PartialDate) and isinstance(value, PartialDate):
        return covers(kept, value)
    return name_key(uid_key(str(kept)) or "") == name_key(uid_key(str(value)) or "")


def _other_values(contact: Contact, card: Card) -> Iterator[tuple[str, str, str]]:
    """The keys whose values differ; lists are the person's own. Company and role are compared apart."""
    if not is_named(contact, card.name):
        yield "name", contact.name, card.name
    for key, value in {**values_of(card, contact), **dict(card.keys)}.items():
        own = own_value(contact, key)
        if not (POLICIES[key].reports and own and isinstance(value, str)) or key in ("company", "role"):
            continue
        other = str(_KEYS[key].type(value))
        if not POLICIES[key].says(own, other):
            yield key, str(own), other
    if contact.met and (on := card.connected_on) and not covers(PartialDate(on.year, on.month, on.day), contact.met):
        yield "met", str(contact.met), str(on)


def _other_position(contact: Contact, card: Card, is_linkedin: bool) -> Iterator[tuple[str, str, str]]:
    """Company and role where they differ; those that LinkedIn had last will follow it, and are no difference."""
    seen = contact.linkedin_seen if is_linkedin else None
    if seen and not position_text(card.role, card.company):
        yield "linkedin_seen", seen, ""
    if seen and is_position(seen, contact.role, contact.company):
        return
    for key, own, other in (("company", contact.company, card.company), ("role", contact.role, card.role)):
        if own and other and name_key(own) != name_key(other):
            yield key, own, other
