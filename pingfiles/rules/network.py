"""Who knows whom, and through whom a contact comes to mind: someone they know was in touch with you lately."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from pingfiles.folding import fold
from pingfiles.index import Contacts
from pingfiles.model import Contact
from pingfiles.note.links import LINK, target
from pingfiles.rules.relation import Relation, relation


class Met(NamedTuple):
    """A contact whom you were in touch with, and the day."""

    on: date
    name: str


Knows = Relation[int]
"""By path, whom each note's `knows` names, with the place in its order."""


def knows_of(index: Contacts) -> Knows:
    """Who knows whom in a vault."""
    return relation((contact.path, known_to(index, contact)) for contact in index if contact.knows)


def known_to(index: Contacts, contact: Contact) -> Mapping[str, int]:
    """Whom a note's `knows` names, by path, in its order; without the contact itself and without strangers."""
    others = (index.resolve(name) for name in contact.knows)
    paths = dict.fromkeys(other.path for other in others if other and other.path != contact.path)
    return {path: position for position, path in enumerate(paths)}


def tied_to(index: Contacts, knows: Knows, path: str) -> tuple[Contact, ...]:
    """Those tied to a contact by `knows` in either note. The archived and the dead are never a shared contact."""
    own, others = knows.of.get(path, {}), knows.to.get(path, {})
    paths: Iterable[str] = own
    if others:  # in the order of the notes that say so
        ties = (tied for source in sorted((path, *others)) for tied in (own if source == path else (source,)))
        paths = dict.fromkeys(ties)
    return tuple(contact for contact in map(index.by_path.__getitem__, paths) if contact.is_active)


def met_through(
    index: Contacts, knows: Knows, contact: Contact, last: date, since: date, today: date
) -> Mapping[str, Met]:
    """By path: who comes to mind because you were in touch with a contact since a day, and when you were.

    They are those tied to the contact, and those that the text of such a ping links. `last` is the last day of
    contact.
    """
    met = {other.path: Met(last, contact.name) for other in tied_to(index, knows, contact.path)}
    for path, on in _spoken_of(index, contact, since, today):
        met[path] = max(Met(on, contact.name), met.get(path, Met(on, contact.name)))
    return met


def latest(met: Mapping[str, Met]) -> Met:
    """Of some shared contacts, by path, the one whom you were in touch with last; of one day the first by name."""
    if len(met) == 1:
        return next(iter(met.values()))
    return min(met.items(), key=lambda item: (-item[1].on.toordinal(), fold(item[1].name), item[0]))[1]


def _spoken_of(index: Contacts, contact: Contact, since: date, today: date) -> Iterator[tuple[str, date]]:
    """Those whom a recent ping's text links."""
    for ping in contact.entries:
        if since <= ping.date <= today and "[[" in ping.text and not ping.is_skip and not ping.is_mention:
            for link in LINK.findall(ping.text):
                other = index.resolve(target(link))
                if other and other.path != contact.path:
                    yield other.path, ping.date
