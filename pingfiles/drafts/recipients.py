"""Whom a draft waits for, who of them is ticked as written to, and what an entry for them names."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from pingfiles.drafts.draft_note import DraftNote
from pingfiles.drafts.occasion_words import undated_words
from pingfiles.index import Contacts
from pingfiles.model import Contact
from pingfiles.rules.closing import is_far_feast
from pingfiles.settings import Settings

_CHANNEL = re.compile(r"(?!skip$)[^\W\d_][\w-]*", re.IGNORECASE)
_NO_OCCASION = re.compile(r"[(),\[\]#]")
"""Characters that an occasion in a log entry cannot have."""


class Recipient(NamedTuple):
    """A person whom a draft waits for: what its link says, the contact if there is one, and their line."""

    target: str
    contact: Contact | None
    channel: str | None
    is_ticked: bool
    line: int


def waiting(note: DraftNote, contacts: Contacts) -> list[Recipient]:
    """Those of a draft who were not logged, each once; of a note for many those who have a line there.

    The box of the whole draft ticks all of them. A note for many that lost its lines waits for all whom it is for.
    """
    channels = {_key(target, contacts): channel for target, channel in _channels(note)}
    logged = {_key(target, contacts) for target in note.logged}
    found: dict[str, Recipient] = {}
    persons = note.boxes.persons or [(target, False, 1) for target in note.to]
    for target, is_ticked, line in persons:
        key = _key(target, contacts)
        before = found.get(key)
        if key not in logged and (before is None or (is_ticked and not before.is_ticked)):
            channel = channels.get(key)
            found[key] = Recipient(target, contacts.resolve(target), channel, is_ticked or note.is_sent, line)
    return [*found.values()]


def ticked(note: DraftNote, contacts: Contacts) -> list[Recipient]:
    """Those who were written to and not logged yet, as the boxes say."""
    return [each for each in waiting(note, contacts) if each.is_ticked]


def left_out(note: DraftNote, contacts: Contacts) -> list[str]:
    """Those whom a note for many is for, whose lines were taken out."""
    if not note.boxes.persons:
        return []
    known = {_key(target, contacts) for target in (*note.logged, *(box.target for box in note.boxes.persons))}
    return [target for target in note.to if _key(target, contacts) not in known]


def named_occasions(note: DraftNote, settings: Settings, day: date) -> tuple[str, ...]:
    """What the entry of a day for a draft names: its occasion, and the others that it answers, but no further feast.

    Words that no entry can have are left out.
    """
    words = [*dict.fromkeys(note.occasions)]
    near = [word for word in words[1:] if not is_far_feast(word, settings, day)]
    return tuple(
        word
        for word in (*words[:1], *near)
        if word not in undated_words() and word.isprintable() and not _NO_OCCASION.search(word)
    )


def _channels(note: DraftNote) -> list[tuple[str, str | None]]:
    pairs = zip(note.to, note.channel_of_each, strict=True)
    return [(target, channel if _CHANNEL.fullmatch(channel) else None) for target, channel in pairs]


def _key(target: str, contacts: Contacts) -> str:
    """What tells two persons apart: their notes, or what the link says where it leads nowhere."""
    contact = contacts.resolve(target)
    return contact.path if contact else f"[[{target}]]"


def day_held(file_day: date | None, send_on: date | None, today: date) -> date:
    """The day on which a ticked draft counts as sent: its file's, but not before `send_on`, and never ahead."""
    return min(today, max(file_day or today, send_on or date.min))
