"""What becomes of drafts in a vault: which notes are made, which are kept, what a sent one leaves behind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pingfiles.drafts import draft_note
from pingfiles.drafts.choose import RECENT
from pingfiles.drafts.compose import Draft
from pingfiles.drafts.draft_note import DraftNote
from pingfiles.index import Contacts
from pingfiles.model import Contact
from pingfiles.settings import VaultLanguage

_UNDATED = ("cadence", "mutual", "reply")
"""What a log entry does not name: any ping ends it."""


class Planned(NamedTuple):
    """A draft note to write; `replaces` says that one is there which no one has changed."""

    path: str
    text: str
    replaces: bool


class Plan(NamedTuple):
    """The notes to write, and the paths of those that are kept."""

    notes: tuple[Planned, ...]
    kept: tuple[str, ...]


class Sent(NamedTuple):
    """What a sent draft logs for one contact: the channel, and the dated reasons that it served."""

    contact: Contact
    channel: str | None
    occasions: tuple[str, ...]


def plan(
    groups: Iterable[Sequence[Draft]],
    existing: Mapping[str, str],
    contacts: Contacts,
    folder: str,
    spoken: VaultLanguage,
    force: bool = False,
) -> Plan:
    """Which draft notes to write. Each group of drafts shares one text and becomes one note.

    `existing` are the notes of the drafts folder by their paths. An unsent draft for the same contact and
    occasion is kept, and that contact gets no other; `force` makes one anew that nobody has changed. A
    changed one is never overwritten.
    """
    notes = [note for path, text in sorted(existing.items()) if (note := draft_note.read(path, text))]
    unsent = {(path, note.occasions[0]): note for note in notes if not note.is_sent for path in _paths(note, contacts)}
    taken = set(existing)
    planned: list[Planned] = []
    kept: list[str] = []
    for group in groups:
        found = {
            draft.path: unsent[draft.path, draft.occasion] for draft in group if (draft.path, draft.occasion) in unsent
        }
        paths = sorted({note.path for note in found.values()})
        is_anew = (
            force and len(paths) == 1 and len(found) == len(group) and not draft_note.is_edited(existing[paths[0]])
        )
        rest = group if is_anew else [draft for draft in group if draft.path not in found]
        kept += [] if is_anew else paths
        if rest:
            text = draft_note.write(rest, [_target(draft, contacts) for draft in rest], spoken)
            path = paths[0] if is_anew else _free(f"{folder}/{draft_note.file_name(rest, spoken)}", taken)
            taken.add(path)
            planned.append(Planned(path, text, replaces=is_anew))
    return Plan(tuple(planned), tuple(kept))


def recent_templates(notes: Iterable[DraftNote], contacts: Contacts) -> Mapping[str, tuple[str, ...]]:
    """By contact's path: the templates of their last drafts, the newest first."""
    found: dict[str, list[str]] = {}
    for note in sorted(notes, key=lambda note: (note.send_on or date.min, note.path), reverse=True):
        for path in _paths(note, contacts):
            if note.template:
                found.setdefault(path, []).append(note.template)
    return {path: tuple(names[:RECENT]) for path, names in found.items()}


def sent(note: DraftNote, contacts: Contacts) -> tuple[Sent, ...]:
    """What a sent draft logs, for each contact that is still there."""
    occasions = tuple(occasion for occasion in note.occasions if occasion not in _UNDATED)
    channels = note.channels or (None,)
    return tuple(
        Sent(contact, channels[min(number, len(channels) - 1)], occasions)
        for number, contact in enumerate(map(contacts.resolve, note.to))
        if contact
    )


def sent_path(path: str, taken: Iterable[str]) -> str:
    """Where a sent draft goes: `Sent/` beside it, under a name that is free."""
    folder, _, name = path.rpartition("/")
    return _free(f"{folder}/Sent/{name}" if folder else f"Sent/{name}", {*taken})


def _paths(note: DraftNote, contacts: Contacts) -> list[str]:
    return [contact.path for contact in map(contacts.resolve, note.to) if contact]


def _target(draft: Draft, contacts: Contacts) -> str:
    """What links to the contact: the note's name, or its path where another bears the name."""
    name = draft.path.rpartition("/")[2].removesuffix(".md")
    found = contacts.resolve(name)
    return name if found and found.path == draft.path else draft.path.removesuffix(".md")


def _free(path: str, taken: set[str]) -> str:
    stem, number = path.removesuffix(".md"), 2
    while path in taken:
        path, number = f"{stem} {number}.md", number + 1
    return path
