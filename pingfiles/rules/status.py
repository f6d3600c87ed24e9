"""How things stand with a contact on a day: the last ping, the next one due, the balance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from pingfiles.index import Contacts
from pingfiles.model import Balance, Contact, Ping
from pingfiles.rules.cadence import cadence_of, next_due
from pingfiles.rules.due import snoozed_until
from pingfiles.rules.history import balance_of, history_of, newest, shared_entries
from pingfiles.settings import Settings


class Standing(NamedTuple):
    """`shared` are the entries in others' logs that the contact was along in, with those others."""

    last_ping: date | None
    next_due: date | None
    snoozed_until: date | None
    balance: Balance
    shared: tuple[tuple[Contact, Ping], ...]


def standings(
    index: Contacts, contacts: Iterable[Contact], settings: Settings, today: date
) -> Iterator[tuple[Contact, Standing]]:
    """Some contacts of an index, each with how things stand. The archived and the dead are never due."""
    shared = shared_entries(index, today)
    for contact in contacts:
        along = shared.get(contact.path, [])
        last = history_of(contact, today, newest(along)).last_contact
        due = next_due(last, cadence_of(contact, settings)) if contact.is_active else None
        yield contact, Standing(last, due, snoozed_until(contact, today), balance_of(contact, today), tuple(along))
