"""Logs drafts as sent, and moves them to the folder `Sent`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from pingfiles.actions.batch import commit
from pingfiles.actions.contacts import contact_to_write, contacts_to_write
from pingfiles.actions.draft_folder import DraftFolder, days_to_come, findings, link_of, parted
from pingfiles.actions.logged import logged
from pingfiles.actions.write_drafts import DraftReport
from pingfiles.changes.log_entry import Entry, log
from pingfiles.changes.note_language import occasions_for
from pingfiles.drafts.draft_note import DraftNote, marked_sent, read
from pingfiles.drafts.findings import of_draft, of_text, without_message
from pingfiles.drafts.plan import sent, sent_path, the_draft_for
from pingfiles.errors import WriteRefused
from pingfiles.lookup import Numbered
from pingfiles.messages import Message
from pingfiles.schema.schema import Schema
from pingfiles.vault.reader import Vault
from pingfiles.vault.writer import Action, Create, Edit, Remove


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
    opens: bool = False,
    dry_run: bool = False,
) -> DraftReport:
    """Logs drafts as sent, with channel, occasions and day; nothing is sent by this.

    A word is a draft's path or file name, or the contact whose one draft it is, by number too (`numbered`);
    `path_of` gives the path in the vault that a word has from where a person stands. Raises WriteRefused for a
    draft that cannot be read with certainty, has no contact, or holds a question; UsageError where `opens` and
    there is no one link.
    """
    paths = _named(vault, folder, words, numbered, path_of)
    filed = [Message("draft-sent-already", {"path": path}) for path in paths if folder.is_filed(path)]
    notes = [folder.notes[path] for path in dict.fromkeys(paths) if not folder.is_filed(path)]
    schema = vault.schema
    link = link_of(notes, vault) if opens and notes else ""
    actions, entries = _batch(vault, folder, notes, schema, today)
    late = [problem for problem in findings(folder, vault, today) if problem.code != "PF504"]
    problems, others = parted(late, [note.path for note in notes])
    if not actions:
        return DraftReport(remarks=tuple(filed), problems=problems, other_problems=others)
    names = ", ".join(vault.index.by_path[path].name for path in entries)
    changes, repaired = commit(vault.root, actions, f"sent {names}", dry_run)
    outcome = logged(changes, entries, vault, schema, today)
    remarks = (*filed, *repaired, *days_to_come(notes, vault, today), *outcome.remarks)
    return DraftReport(changes, (), outcome.results, remarks, problems, others, link)


def _batch(vault: Vault, folder: DraftFolder, notes: Sequence[DraftNote], schema: Schema, today: date) -> _Batch:
    batch = _Batch([], {})
    taken = folder.files.paths
    for note in notes:
        text = folder.files.texts[note.path]
        _refuse_unfit(note, text, vault, schema, today)
        for contact, channel, occasions in sent(note, vault.index):
            entry = Entry(today, channel, occasions_for(contact, vault.settings, occasions))
            batch.entries.setdefault(contact.path, []).append(entry)
            batch.actions.append(Edit(contact.path, partial(log, entry=entry, schema=schema, today=today)))
        target = sent_path(note.path, folder.path, taken)
        taken.add(target)
        batch.actions.extend((Remove(note.path, text), Create(target, marked_sent(text))))
    return batch


def _refuse_unfit(note: DraftNote, text: str, vault: Vault, schema: Schema, today: date) -> None:
    """Raises WriteRefused for a draft that cannot be read with certainty, has no contact, or holds a question."""
    after = read(note.path, marked_sent(text))
    problems = [*of_text(note.path, text, schema), *(of_draft(after, vault.index, today) if after else ())]
    if len(sent(note, vault.index)) < len(note.to):
        problems += of_draft(note._replace(is_sent=False), vault.index, today)
    problems += without_message(note)
    for problem in problems:
        if problem.severity == "error":
            what = Message("draft-not-logged", {"code": problem.code, "problem": problem.what})
            raise WriteRefused("at-place", place=f"{problem.path}:{problem.line}", what=what)


def _named(
    vault: Vault,
    folder: DraftFolder,
    words: Sequence[str],
    numbered: Numbered | None,
    path_of: Callable[[str], str | None],
) -> list[str]:
    """The paths of the drafts that some words name: files, else one contact or several."""
    if path := _file(folder, " ".join(words), path_of):
        return [path]
    unsent = folder.unsent.values()
    files = [_file(folder, word, path_of) for word in words]
    names = [path if (path := path_of(word)) in vault.index.by_path and path else word for word in words]
    if any(files):
        return [
            path or the_draft_for(contact_to_write(vault, name, numbered), unsent, vault.index)
            for path, name in zip(files, names, strict=True)
        ]
    return [the_draft_for(contact, unsent, vault.index) for contact in contacts_to_write(vault, names, numbered)]


def _file(folder: DraftFolder, typed: str, path_of: Callable[[str], str | None]) -> str | None:
    """The path of a draft that was named by a path or by its file's name."""
    name = typed if typed.endswith(".md") else f"{typed}.md"
    here = path_of(name)
    for path in (here, name, f"{folder.path}/{name}", f"{folder.path}/Sent/{name}"):
        if path in folder.notes:
            return path
    if here in folder.files.texts:
        raise WriteRefused("at-place", place=f"{here}:1", what=Message("not-a-draft", {}))
    return None
