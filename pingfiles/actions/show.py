"""`show`: all that is known of one contact."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from pingfiles.model import Contact, Reason
from pingfiles.rules.due import due
from pingfiles.rules.network import knows_of, tied_to
from pingfiles.rules.status import Standing, standings
from pingfiles.vault.reader import Vault

_LOOK_AHEAD = 366


class Connections(NamedTuple):
    """What the other notes say of a contact: reasons to come, shared contacts, and who else names it."""

    coming: list[Reason]
    shared: tuple[Contact, ...]
    naming: list[Contact]


def standing_of(vault: Vault, contact: Contact, today: date) -> Standing:
    """How things stand with a contact."""
    ((_, standing),) = standings(vault.index, [contact], vault.settings, today)
    return standing


def connections_of(vault: Vault, contact: Contact, today: date) -> Connections:
    """The reasons of the coming year, the contacts you share, and those whose notes link here."""
    rows = due(vault.index, vault.settings, today, _LOOK_AHEAD, everything=True)
    coming = [reason for row in rows if row.contact.path == contact.path for reason in row.reasons]
    shared = tuple(tied_to(vault.index, knows_of(vault.index), contact.path))
    naming = [other for other in vault.index.linking_to(contact) if other not in shared]
    return Connections(coming, shared, naming)
