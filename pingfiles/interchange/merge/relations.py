"""What a card tells of others: links to shared contacts, and details for the person who keeps the note."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pingfiles.interchange.record import Card

_ACQUAINTANCES = frozenset({"contact", "acquaintance", "friend", "met", "co-worker", "colleague", "neighbor"})
"""RFC 6350, section 6.6.6: those whom you may know as well. All others are the person's family, or their own."""


_NOT_IN_LINKS = re.compile(r"[\[\]|#^]+")


def acquaintances(card: Card) -> Iterator[str]:
    """Links to those whom a card names as friends or colleagues."""
    for related in card.related:
        if related.kind in _ACQUAINTANCES and (name := " ".join(_NOT_IN_LINKS.sub(" ", related.name).split())):
            yield f"[[{name}]]"


def hooks(card: Card) -> Iterator[str]:
    """Personal details: the family by name, the day of a wedding."""
    for related in card.related:
        if related.kind not in _ACQUAINTANCES:
            yield f"{related.kind}: {related.name}"
    if card.anniversary:
        yield f"anniversary: {card.anniversary}"
