"""`list`: the contacts that fit a search, by name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pingfiles.folding import unaccented
from pingfiles.model import Contact
from pingfiles.rules.search import Search
from pingfiles.rules.status import Standing, standings
from pingfiles.vault.reader import Vault, text_of


def by_name(vault: Vault) -> list[Contact]:
    """All contacts in the order of their names, accents apart."""
    return sorted(vault.index, key=lambda contact: (unaccented(contact.name), contact.name, contact.path))


def find(vault: Vault, search: Search, text: str | None) -> list[Contact]:
    """The contacts that fit a search and, where given, have a text anywhere in their notes."""
    found = [contact for contact in by_name(vault) if search.finds(contact)]
    if text is None:
        return found
    wanted = unaccented(text)
    return [contact for contact in found if wanted in unaccented(text_of(vault.root, contact.path))]


def with_standings(vault: Vault, contacts: list[Contact], today: date) -> Iterator[tuple[Contact, Standing]]:
    """Some contacts, each with how things stand."""
    return standings(vault.index, contacts, vault.settings, today)
