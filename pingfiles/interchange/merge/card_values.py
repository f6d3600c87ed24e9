"""What a card says, by the keys of the format and as a note has it: the same for a new note and for one that exists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pingfiles.addresses import linkedin_address, page_key
from pingfiles.interchange.identity import name_key
from pingfiles.interchange.record import Card
from pingfiles.model import Contact

Value = str | tuple[str, ...]
"""What a key of a note is set to: a text, or the texts of a list."""

_ACQUAINTANCES = frozenset({"contact", "acquaintance", "friend", "met", "co-worker", "colleague", "neighbor"})
"""RFC 6350, section 6.6.6: people you may know as well. All others are the person's family or staff."""

_NOT_IN_LINKS = re.compile(r"[\[\]|#^]+")


def values_of(card: Card, contact: Contact | None = None) -> dict[str, Value]:
    """The keys that a card has values for.

    `contact` is the one that the card is about: their own names are no aliases, and of several pages theirs counts.
    """
    values: dict[str, Value | None] = {
        "aliases": tuple(name for name in card.nicknames if not is_named(contact or Contact("", card.name), name)),
        "tags": card.tags,
        "company": card.company,
        "role": card.role,
        "birthday": str(card.birthday) if card.birthday else None,
        "deathdate": str(card.deathdate) if card.deathdate else None,
        "email": card.emails,
        "phone": card.phones,
        "linkedin": linkedin_address(card.linkedin) if card.linkedin else None,
        "website": _page(card, contact.website if contact else None),
        "knows": tuple(_acquaintances(card)),
        "hooks": tuple(_details(card)),
        "uid": card.uid,
    }
    return {key: value for key, value in values.items() if value}


def is_named(contact: Contact, name: str) -> bool:
    """Whether a contact goes by a name."""
    wanted = name_key(name)
    return any(name_key(own) == wanted for own in (contact.name, *contact.aliases, contact.called or ""))


def _page(card: Card, own: str | None) -> str | None:
    same = (url for url in card.urls if own and page_key(url) == page_key(own))
    return next(same, card.urls[0] if card.urls else None)


def _acquaintances(card: Card) -> Iterator[str]:
    """Links to the friends and colleagues that a card names."""
    for related in card.related:
        if related.kind in _ACQUAINTANCES and (name := " ".join(_NOT_IN_LINKS.sub(" ", related.name).split())):
            yield f"[[{name}]]"


def _details(card: Card) -> Iterator[str]:
    """Personal details for hooks: the family by name, the day of a wedding."""
    for related in card.related:
        if related.kind not in _ACQUAINTANCES:
            yield f"{related.kind}: {related.name}"
    if card.anniversary:
        yield f"anniversary: {card.anniversary}"
