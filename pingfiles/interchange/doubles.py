"""Rows of one file that tell of one person: found whatever the vault says, so that the same file gives the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pingfiles.interchange.card import Card, Place, Skipped
from pingfiles.interchange.identity import email_key, international, name_key, uid_key

_LISTS = ("nicknames", "emails", "phones", "urls", "tags", "related")


def grouped(cards: Iterable[Card]) -> list[list[Card]]:
    """The cards of a file, those of one person together: whatever the vault says, the same file gives the same."""
    groups: list[list[Card]] = []
    by_key: dict[tuple[str, ...], list[Card]] = {}
    profiles: dict[Place, str] = {}
    for card in cards:
        keys = list(_keys_of(card))
        for key in keys:
            group = by_key.get(key)
            profile = profiles.get(group[0].place) if group else None
            if group and (not profile or not card.linkedin or profile == card.linkedin):
                break
        else:
            group = []
            groups.append(group)
        group.append(card)
        if card.linkedin:
            profiles[group[0].place] = card.linkedin
        for key in keys:
            by_key.setdefault(key, group)
    return groups


def _keys_of(card: Card) -> Iterator[tuple[str, ...]]:
    """What tells that two cards are one person's: of addresses, numbers and companies together with the name."""
    name = name_key(card.name)
    if card.linkedin:
        yield "linkedin", card.linkedin
    if uid := uid_key(card.uid):
        yield "uid", uid
    yield from (("email", key, name) for key in map(email_key, card.emails) if key)
    yield from (("phone", key, name) for key in map(international, card.phones) if key)
    if card.company:
        yield "company", name_key(card.company), name


def joined(cards: list[Card]) -> Card:
    """One card of several: lists together, of single values the first that is told; a post is one thing."""
    card = cards[0]
    for other in cards[1:]:
        lists = {name: tuple(dict.fromkeys((*getattr(card, name), *getattr(other, name)))) for name in _LISTS}
        if card.company or card.role:
            other = other._replace(company=None, role=None)
        pairs = zip(card._fields, card, other, strict=True)
        card = Card._make(lists.get(name, own or told) for name, own, told in pairs)
    return card


def double(card: Card, first: Card) -> Skipped:
    """What to say of a card that was taken together with another."""
    return Skipped(card.place, f"the same person as in {first.place}; both are taken together")


def are_one(card: Card, other: Card) -> bool:
    """Whether two cards of one file are one person's, beyond an address that both have."""
    if card.linkedin and other.linkedin:
        return card.linkedin == other.linkedin
    return name_key(card.name) == name_key(other.name) or bool(card.uid and uid_key(card.uid) == uid_key(other.uid))
