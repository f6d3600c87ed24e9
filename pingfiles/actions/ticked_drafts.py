"""Drafts that are ticked as sent and not logged yet: they count as the entries that `sent` would write."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from pingfiles.model import Contact, Ping
from pingfiles.vault.draft_files import day_of, read_drafts
from pingfiles.vault.reader import Vault

_MAY_BE_TICKED = re.compile(
    r"^[\"']?sent[\"']?[ \t]*:[ \t]*[\"']?(?!false|no\b)[^\s\"'#]|\[[ \t]*x[ \t]*\]", re.MULTILINE | re.IGNORECASE
)
"""Most drafts are not ticked, and need not be read any closer."""


def with_ticked_drafts(vault: Vault, today: date) -> Vault:
    """The vault as it is once `sent` has logged what is ticked; the drafts folder is read now, but not `Sent` in it."""
    texts = read_drafts(vault.root, vault.settings.drafts, with_sent=False).texts
    maybe = {path: text for path, text in texts.items() if _MAY_BE_TICKED.search(text)}
    if not maybe:
        return vault
    contacts: dict[str, Contact | None] = {}
    for path, text in maybe.items():
        for contact, ping in _entries(vault, path, text, today):
            contacts[contact.path] = _with(contacts.get(contact.path) or contact, ping)
    return replace(vault, index=vault.index.replace_many(contacts)) if contacts else vault


def _entries(vault: Vault, path: str, text: str, today: date) -> list[tuple[Contact, Ping]]:
    """What a draft would log for those who are ticked in it."""
    from pingfiles.changes.note_language import occasions_for
    from pingfiles.drafts.draft_note import read
    from pingfiles.drafts.recipients import day_held, named_occasions, ticked

    note = read(path, text)
    chosen = ticked(note, vault.index) if note else []
    if not note or not chosen:
        return []
    day = day_held(day_of(vault.root, path), note.send_on, today)
    words = named_occasions(note, vault.settings, day)
    return [
        (each.contact, Ping(day, None, each.channel, occasions_for(each.contact, vault.settings, words), "", (), (), 0))
        for each in chosen
        if each.contact
    ]


def _with(contact: Contact, ping: Ping) -> Contact:
    """A contact with an entry where its log would have it, and no snooze, as `ping` leaves it."""
    pings = contact.pings
    is_newest_first = len(pings) > 1 and pings[0].date > pings[-1].date
    if is_newest_first:
        place = next((n for n, other in enumerate(pings) if other.date <= ping.date), len(pings))
    else:
        place = next((n + 1 for n, other in reversed([*enumerate(pings)]) if other.date <= ping.date), 0)
    return contact._replace(pings=(*pings[:place], ping, *pings[place:]), snooze=None)
