"""What happens to drafts in a vault: which notes are written or kept, and where a sent one goes."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pingfiles.drafts import draft_note
from pingfiles.drafts.choose import RECENT
from pingfiles.drafts.compose import Draft
from pingfiles.drafts.draft_note import DraftNote
from pingfiles.drafts.recipients import left_out, waiting
from pingfiles.drafts.touch import SAYS_REST, Used
from pingfiles.errors import PingfilesError
from pingfiles.folding import fold
from pingfiles.index import Contacts
from pingfiles.model import Contact
from pingfiles.words.languages import Language

_SAME_TIME = 180
"""Days. An unsent draft that is older belongs to another year's occasion."""


class NoSuchDraft(PingfilesError):
    """No draft waits for a contact, or several do."""

    exit_code = 4


class Planned(NamedTuple):
    """A draft note to write; `replaces` if it replaces one that nobody edited."""

    path: str
    text: str
    replaces: bool


class Plan(NamedTuple):
    """The notes to write, and the paths of those that are kept."""

    notes: tuple[Planned, ...]
    kept: tuple[str, ...]


def plan(
    groups: Iterable[Sequence[Draft]],
    existing: Mapping[str, str],
    contacts: Contacts,
    folder: str,
    spoken: Language,
    force: bool = False,
    taken: Collection[str] = (),
    finished: Callable[[Draft], Draft] = lambda draft: draft,
) -> Plan:
    """Which draft notes to write. Each group of drafts shares one text and becomes one note.

    `existing` are the notes of the drafts folder by their paths, `taken` the paths of what else is there. A draft
    for the same contact and occasion that was not logged is kept, and that contact gets no second one; `force`
    regenerates it if nobody edited or ticked it. An edited draft is never overwritten.
    `finished` makes the final text of those drafts that are written.
    """
    unsent = _not_logged(existing, contacts, folder)
    names = {fold(path) for path in (*existing, *taken)}
    planned: list[Planned] = []
    kept: list[str] = []
    for group in groups:
        there = {draft.path: note for draft in group if (note := _waiting(draft, unsent))}
        paths = sorted({note.path for note in there.values()})
        regenerates = (
            force
            and len(paths) == 1
            and len(there) == len(group)
            and not any(note.is_sent for note in there.values())
            and not draft_note.is_edited(existing[paths[0]])
        )
        rest = group if regenerates else [draft for draft in group if draft.path not in there]
        kept += [] if regenerates else paths
        if rest:
            rest = [finished(draft) for draft in rest]
            text = draft_note.write(rest, [_target(draft, contacts) for draft in rest], spoken)
            path = paths[0] if regenerates else _free(f"{folder}/{draft_note.file_name(rest, spoken)}", names)
            names.add(fold(path))
            planned.append(Planned(path, text, replaces=regenerates))
    return Plan(tuple(planned), tuple(kept))


def recent_templates(notes: Iterable[DraftNote], contacts: Contacts, today: date) -> Mapping[str, tuple[str, ...]]:
    """By contact's path: the templates of their last drafts, the newest first.

    An unsent draft does not count, so that it is regenerated from the same template.
    """
    past = [note for note in notes if note.is_sent or not _is_of_this_time(note, today)]
    templates: dict[str, list[str]] = {}
    for note in sorted(past, key=lambda note: (note.send_on or date.min, note.path), reverse=True):
        for path in _paths(note, contacts):
            if note.template:
                templates.setdefault(path, []).append(note.template)
    return {path: tuple(names[:RECENT]) for path, names in templates.items()}


def used_before(notes: Iterable[DraftNote], contacts: Contacts, today: date) -> Mapping[str, Used]:
    """By contact's path: the sentences that the drafts of the last year took from their note, and all the hooks.

    An unsent draft does not count, so that it is regenerated with the same.
    """
    says: dict[str, set[str]] = {}
    hooks: dict[str, set[str]] = {}
    for note in notes:
        if not note.is_sent and _is_of_this_time(note, today):
            continue
        is_recent = note.send_on is None or (today - note.send_on).days <= SAYS_REST
        for path in _paths(note, contacts) if note.said or note.hook else ():
            if note.said and is_recent:
                says.setdefault(path, set()).add(note.said)
            if note.hook:
                hooks.setdefault(path, set()).add(note.hook)
    return {path: Used(frozenset(says.get(path, ())), frozenset(hooks.get(path, ()))) for path in {**says, **hooks}}


def is_for(note: DraftNote, contact: Contact, contacts: Contacts) -> bool:
    """Whether a draft waits for a contact, or for others too."""
    return contact.path in _paths_waiting(note, contacts)


def the_draft_for(contact: Contact, waiting: Iterable[DraftNote], contacts: Contacts) -> str:
    """The path of the one unsent draft for this contact only. Raises NoSuchDraft if there is none, or several."""
    theirs = [note for note in waiting if is_for(note, contact, contacts)]
    alone = [note.path for note in theirs if len(note.to) == 1]
    if len(alone) == 1:
        return alone[0]
    if alone:
        raise NoSuchDraft("drafts-several", name=contact.name, paths=", ".join(alone))
    if theirs:
        raise NoSuchDraft("draft-for-others", name=contact.name, path=theirs[0].path)
    raise NoSuchDraft("draft-none", name=contact.name, typed=_typed(contact.name))


def _typed(name: str) -> str:
    """A name as it is typed behind a command: nothing in it is run by the shell, or taken for an option."""
    return f"-- {shlex.quote(name)}" if name.startswith("-") else shlex.quote(name)


def sent_path(path: str, folder: str, taken: Iterable[str]) -> str:
    """Where a sent draft goes: `Sent/` in the drafts folder, under a name that is free."""
    return _free(f"{folder}/Sent/{path.rpartition('/')[2]}", {*map(fold, taken)})


def is_filed(path: str, folder: str) -> bool:
    """Whether a draft was sent, and moved to the folder `Sent` of the drafts folder."""
    return path.startswith(f"{folder}/Sent/")


def _not_logged(existing: Mapping[str, str], contacts: Contacts, folder: str) -> Mapping[str, list[DraftNote]]:
    """The drafts that were not logged, by the paths of their contacts: those not sent, and those ticked as sent.

    Whose line was taken out of a note for many is not drafted again while others wait in it.
    """
    found: dict[str, list[DraftNote]] = {}
    for path, text in sorted(existing.items()):
        note = draft_note.read(path, text)
        if note and not (note.is_sent and is_filed(path, folder)):
            taken_out = [contact.path for contact in map(contacts.resolve, left_out(note, contacts)) if contact]
            for contact in dict.fromkeys((*_paths_waiting(note, contacts), *taken_out)):
                found.setdefault(contact, []).append(note)
    return found


def _waiting(draft: Draft, unsent: Mapping[str, list[DraftNote]]) -> DraftNote | None:
    """The note that already holds a draft; last year's is no draft of this year."""
    for note in unsent.get(draft.path, ()):
        if next(iter(note.occasions), "") in draft.occasion_names and _is_of_this_time(note, draft.send_on):
            return note
    return None


def _is_of_this_time(note: DraftNote, day: date) -> bool:
    return note.send_on is None or abs((note.send_on - day).days) <= _SAME_TIME


def _paths(note: DraftNote, contacts: Contacts) -> list[str]:
    return [contact.path for contact in map(contacts.resolve, note.to) if contact]


def _paths_waiting(note: DraftNote, contacts: Contacts) -> list[str]:
    return [each.contact.path for each in waiting(note, contacts) if each.contact]


def _target(draft: Draft, contacts: Contacts) -> str:
    """The link target of a contact: the note's name, or its path if another note has that name."""
    name = draft.path.rpartition("/")[2].removesuffix(".md")
    found = contacts.resolve(name)
    return name if found and found.path == draft.path else draft.path.removesuffix(".md")


def _free(path: str, taken: set[str]) -> str:
    stem, number = path.removesuffix(".md"), 2
    while fold(path) in taken:
        path, number = f"{stem} {number}.md", number + 1
    return path
