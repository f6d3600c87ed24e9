"""Who knows whom, and whom you were in touch with of late."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from pingfiles.dates import shift
from pingfiles.folding import fold
from pingfiles.index import Contacts
from pingfiles.model import Contact
from pingfiles.note.links import LINK, target
from pingfiles.rules.history import History

Ties = Mapping[str, tuple[Contact, ...]]
"""By path: those a contact is tied to by `knows`, on either side, who can be spoken of."""


def ties_of(index: Contacts) -> Ties:
    """All ties of a network. The archived and the dead are never a shared contact."""
    found: dict[str, dict[str, Contact]] = {}
    for contact in index:
        for name in contact.knows:
            other = index.resolve(name)
            if other is None or other.path == contact.path:
                continue
            if other.is_active:
                found.setdefault(contact.path, {})[other.path] = other
            if contact.is_active:
                found.setdefault(other.path, {})[contact.path] = contact
    return {path: tuple(others.values()) for path, others in found.items()}


def met_lately(
    index: Contacts, ties: Ties, histories: Mapping[str, History], today: date, days: int
) -> Mapping[str, tuple[Contact, date]]:
    """By path: of those tied to a contact, whom you were in touch with last within some days, and when.

    Tied are those that `knows` names on either side, and those that the ping's own text links.
    """
    since = shift(today, -days)
    found: dict[str, tuple[Contact, date]] = {}
    for contact in index:
        last = histories[contact.path].last_contact
        if last is None or last < since or not contact.is_active:
            continue
        tied = [(other, last) for other in ties.get(contact.path, ())]
        for other, on in (*tied, *_spoken_of(index, contact, since, today)):
            known = found.get(other.path)
            if known is None or (-on.toordinal(), fold(contact.name)) < (-known[1].toordinal(), fold(known[0].name)):
                found[other.path] = (contact, on)
    return found


def _spoken_of(index: Contacts, contact: Contact, since: date, today: date) -> Iterator[tuple[Contact, date]]:
    """Those whom a recent ping's text links."""
    for ping in contact.pings:
        if since <= ping.date <= today and "[[" in ping.text and not ping.is_skip:
            for link in LINK.findall(ping.text):
                other = index.resolve(target(link))
                if other and other.path != contact.path:
                    yield other, ping.date
