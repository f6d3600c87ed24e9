"""Logs drafts as sent, and moves those that nobody waits for any more to the folder `Sent`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from pingfiles.actions.batch import commit
from pingfiles.actions.draft_folder import DraftFolder, days_to_come, findings, link_of, parted
from pingfiles.actions.logged import logged
from pingfiles.actions.mirror import mirror_to_add
from pingfiles.actions.named_drafts import named_drafts, ticked_drafts
from pingfiles.actions.write_drafts import DraftReport
from pingfiles.changes.log_entry import Entry, log
from pingfiles.changes.note_language import occasions_for
from pingfiles.drafts.draft_note import DraftNote, marked_logged, marked_sent, read
from pingfiles.drafts.findings import gone, of_draft, of_text, without_message
from pingfiles.drafts.plan import sent_path
from pingfiles.drafts.recipients import Recipient, day_held, left_out, named_occasions, ticked, waiting
from pingfiles.errors import UsageError, WriteRefused
from pingfiles.lookup import Numbered
from pingfiles.messages import Message
from pingfiles.vault.draft_files import day_of
from pingfiles.vault.reader import Vault
from pingfiles.vault.writer import Action, Create, Edit, Remove


class _Sending(NamedTuple):
    """A draft with those who are logged now, and their day; `waiting` is how many are left after that."""

    note: DraftNote
    recipients: Sequence[Recipient]
    day: date
    waiting: int


class _Batch(NamedTuple):
    """All that is to be written, and what is logged by the paths of the contacts."""

    actions: list[Action]
    entries: dict[str, list[Entry]]


def send(
    vault: Vault,
    folder: DraftFolder,
    words: Sequence[str],
    numbered: Numbered | None = None,
    *,
    today: date,
    path_of: Callable[[str], str | None],
    opener: Callable[[str], bool] | None = None,
    dry_run: bool = False,
) -> DraftReport:
    """Logs drafts as sent, with channel, occasions and day; nothing is sent by this.

    A word is a draft's path or file name, or the contact whose one draft it is, by number too (`numbered`);
    without words all that are ticked. `path_of` gives the path in the vault that a word has from where a person
    stands. Of a draft for many those who are ticked are logged. `opener` opens the one link first and says whether
    that went well. Raises WriteRefused for a draft that cannot be read with certainty, has no contact, holds a
    question, or whose link does not open; UsageError where nobody is ticked, or there is no one link to open.
    """
    named = named_drafts(vault, folder, words, numbered, path_of) if words else ticked_drafts(vault, folder)
    passed_over = _passed_over(vault, folder, named)
    notes = [folder.notes[path] for path in dict.fromkeys(named) if path not in passed_over]
    sendings = [_sending(vault, note, today) for note in notes]
    persons = [(sending.note, each.target) for sending in sendings for each in sending.recipients]
    link = link_of(persons, vault) if opener and notes else ""
    mirror = mirror_to_add(vault)
    batch = _batch(vault, folder, sendings, today, mirror)
    late = [problem for problem in findings(folder, vault, today) if problem.code != "PF504"]
    problems, others = parted(late, [note.path for note in notes])
    if not batch.actions:
        none_ticked = () if named else (Message("draft-none-ticked", {}),)
        return DraftReport(remarks=(*passed_over.values(), *none_ticked), problems=problems, other_problems=others)
    names = ", ".join(vault.index.by_path[path].name for path in batch.entries) or notes[0].path
    if opener:
        commit(vault.root, batch.actions, "", dry_run=True)  # so that nothing is opened that cannot be logged
        if not dry_run and not opener(link):
            raise WriteRefused("not-opened-not-logged", link=link)
    changes, repaired = commit(vault.root, batch.actions, f"sent {names}", dry_run)
    outcome = logged(changes, batch.entries, vault, today, mirror)
    left = [remark for sending in sendings for remark in _left(vault, sending)]
    remarks = (*passed_over.values(), *repaired, *days_to_come(notes, vault, today), *outcome.remarks, *left)
    return DraftReport(changes, (), outcome.results, remarks, problems, others)


def _passed_over(vault: Vault, folder: DraftFolder, named: Sequence[str]) -> dict[str, Message]:
    """The drafts of which nobody is logged, by their paths: those filed, those for many where nobody new is ticked.

    Raises UsageError where only such a one for many is named.
    """
    found: dict[str, Message] = {}
    for path in named:
        note = folder.notes[path]
        if folder.is_filed(path):
            found[path] = Message("draft-sent-already", {"path": path})
        elif len(note.to) > 1 and waiting(note, vault.index) and not ticked(note, vault.index):
            found[path] = Message("draft-nobody-ticked", {"path": path})
            if len(named) == 1:
                raise UsageError("draft-nobody-ticked", path=path)
    return found


def _sending(vault: Vault, note: DraftNote, today: date) -> _Sending:
    """Who of a draft is logged: the one it is for, of many those who are ticked."""
    everybody, chosen = waiting(note, vault.index), ticked(note, vault.index)
    if not chosen and len(note.to) == 1:
        return _Sending(note, everybody, today, 0)
    day = day_held(day_of(vault.root, note.path), note.send_on, today)
    return _Sending(note, chosen, day, len(everybody) - len(chosen))


def _batch(vault: Vault, folder: DraftFolder, sendings: Sequence[_Sending], today: date, mirror: str | None) -> _Batch:
    batch = _Batch([], {})
    taken = folder.files.paths
    change = partial(log, schema=vault.schema, today=today, mirror=mirror)
    for sending in sendings:
        note = sending.note
        text = folder.files.texts[note.path]
        _refuse_unfit(sending, text, vault, today)
        occasions = named_occasions(note, vault.settings, sending.day)
        for contact, channel in ((each.contact, each.channel) for each in sending.recipients):
            if contact:
                entry = Entry(sending.day, channel, occasions_for(contact, vault.settings, occasions))
                batch.entries.setdefault(contact.path, []).append(entry)
                batch.actions.append(Edit(contact.path, partial(change, entry=entry)))
        if sending.waiting:
            targets = [each.target for each in sending.recipients]
            batch.actions.append(Edit(note.path, partial(marked_logged, targets=targets)))
        else:
            target = sent_path(note.path, folder.path, taken)
            taken.add(target)
            batch.actions.extend((Remove(note.path, text), Create(target, marked_sent(text))))
    return batch


def _refuse_unfit(sending: _Sending, text: str, vault: Vault, today: date) -> None:
    """Raises WriteRefused for a draft that cannot be read with certainty, has no contact, or holds a question."""
    note = sending.note
    after = read(note.path, marked_sent(text))
    problems = [
        *of_text(note.path, text, vault.schema),
        *(of_draft(after, vault.index, today) if after else ()),
        *(gone(note, each) for each in sending.recipients if each.contact is None),
        *without_message(note),
    ]
    for problem in problems:
        if problem.severity == "error":
            what = Message("draft-not-logged", {"code": problem.code, "problem": problem.what})
            raise WriteRefused("at-place", place=f"{problem.path}:{problem.line}", what=what)


def _left(vault: Vault, sending: _Sending) -> Iterator[Message]:
    """What there is to say of those of a draft for many who were not logged."""
    note = sending.note
    if sending.waiting:
        yield Message("draft-others-wait", {"n": sending.waiting, "path": note.path})
    elif missing := left_out(note, vault.index):
        yield Message("draft-lines-missing", {"n": len(missing), "name": missing[0].rpartition("/")[2]})
    for line in note.boxes.nameless:
        what = Message("draft-tick-without-contact", {})
        yield Message("at-place", {"place": f"{note.path}:{line}", "what": what})
