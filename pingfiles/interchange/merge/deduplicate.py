"""Rows of one file that tell of one person: found whatever the vault says, so that the same file gives the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pingfiles.addresses import email_key, phone_number
from pingfiles.interchange.identity import name_key, uid_key
from pingfiles.interchange.record import Card, Skipped

_POST = ("company", "role")
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
    """The cards of a file in its order, those of one person together: so too where a third card joins two."""
    people: list[_Person] = []
    by_key: dict[tuple[str, ...], _Person] = {}
    for card in cards:
        person = _Person([card], card.linkedin)
        people.append(person)
        for key in _keys_of(card):
            found = by_key.get(key, person)
            if found is not person and found.may_be(person):
                first, later = (found, person) if len(found.cards) >= len(person.cards) else (person, found)
                first.take(later)
                for own in later.cards:
                    by_key |= {told: first for told in _keys_of(own) if by_key.get(told, later) is later}
                later.cards = []
                person = first
            by_key.setdefault(key, person)
    return [sorted(person.cards, key=lambda card: card.place) for person in people if person.cards]


def _keys_of(card: Card) -> Iterator[tuple[str, ...]]:
    """What tells that two cards are one person's: of addresses, numbers and companies together with the name."""
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
    """One card of several: lists together, of single values the first that is told; a post is one thing."""
    if len(cards) == 1:
        return cards[0]
    told: dict[str, Any] = {}
    for card in cards:
        has_post = "company" in told or "role" in told
        for name, value in zip(card._fields, card, strict=True):
            if name not in _LISTS and value and not (has_post and name in _POST):
                told.setdefault(name, value)
    lists: dict[str, Any] = {
        name: tuple(dict.fromkeys(item for card in cards for item in getattr(card, name))) for name in _LISTS
    }
    return Card(**told, **lists)


def double(card: Card, first: Card) -> Skipped:
    """What to say of a card that was taken together with another."""
    return Skipped(card.place, f"the same person as in {first.place}; both are taken together")


def are_one(card: Card, other: Card) -> bool:
    """Whether two cards of one file are one person's, beyond an address that both have."""
    if card.linkedin and other.linkedin:
        return card.linkedin == other.linkedin
    return name_key(card.name) == name_key(other.name) or bool(card.uid and uid_key(card.uid) == uid_key(other.uid))
