"""Rows of one file that are about one person, found without the vault, so that a file always gives the same cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pingfiles.addresses import email_key, phone_number
from pingfiles.interchange.identity import name_key, uid_key
from pingfiles.interchange.record import Card, Skipped
from pingfiles.messages import Message

_POSITION = ("company", "role")
_LISTS = ("nicknames", "emails", "phones", "urls", "tags", "related")


@dataclass(slots=True, eq=False)
class _Person:
    """The cards of one person, while they are gathered: two profiles on LinkedIn are two people."""

    cards: list[Card]
    profile: str | None

    def may_be(self, other: _Person) -> bool:
        return not (self.profile and other.profile and self.profile != other.profile)

    def take(self, other: _Person) -> None:
        self.cards += other.cards
        self.profile = self.profile or other.profile


def grouped(cards: Iterable[Card]) -> list[list[Card]]:
    """The cards of a file in its order, those of one person together, also where a third card joins two."""
    people: list[_Person] = []
    by_key: dict[tuple[str, ...], _Person] = {}
    for card in cards:
        person = _Person([card], card.linkedin)
        people.append(person)
        for key in _keys_of(card):
            other = by_key.get(key, person)
            if other is not person and other.may_be(person):
                first, later = (other, person) if len(other.cards) >= len(person.cards) else (person, other)
                first.take(later)
                for own in later.cards:
                    by_key |= {own_key: first for own_key in _keys_of(own) if by_key.get(own_key, later) is later}
                later.cards = []
                person = first
            by_key.setdefault(key, person)
    return [sorted(person.cards, key=lambda card: card.place) for person in people if person.cards]


def _keys_of(card: Card) -> Iterator[tuple[str, ...]]:
    """What two cards of one person have in common: an address, a number or a company only with the name."""
    name = name_key(card.name)
    if card.linkedin:
        yield "linkedin", card.linkedin
    if uid := uid_key(card.uid):
        yield "uid", uid
    yield from (("email", key, name) for key in map(email_key, card.emails) if key)
    yield from (("phone", key, name) for key in map(phone_number, card.phones) if key)
    if card.company:
        yield "company", name_key(card.company), name


def joined(cards: list[Card]) -> Card:
    """One card of several: lists are joined, of single values the first counts, company and role go together."""
    if len(cards) == 1:
        return cards[0]
    singles: dict[str, Any] = {}
    for card in cards:
        has_position = "company" in singles or "role" in singles
        for name, value in zip(card._fields, card, strict=True):
            if name not in _LISTS and value and not (has_position and name in _POSITION):
                singles.setdefault(name, value)
    lists: dict[str, Any] = {
        name: tuple(dict.fromkeys(item for card in cards for item in getattr(card, name))) for name in _LISTS
    }
    return Card(**singles, **lists)


def double(card: Card, first: Card) -> Skipped:
    """The report of a card that is merged with an earlier one of the same person."""
    return Skipped(card.place, Message("same-person", {"place": first.place}))


def are_one(card: Card, other: Card) -> bool:
    """Whether two cards of one file are one person's, beyond an address that both have."""
    if card.linkedin and other.linkedin:
        return card.linkedin == other.linkedin
    return name_key(card.name) == name_key(other.name) or bool(card.uid and uid_key(card.uid) == uid_key(other.uid))
