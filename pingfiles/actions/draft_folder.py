"""The drafts folder as the actions see it: its notes, what is wrong with them, and the link of one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pingfiles.drafts import draft_note
from pingfiles.drafts.draft_note import DraftNote
from pingfiles.drafts.findings import of_draft, of_text
from pingfiles.drafts.note_links import wanted
from pingfiles.drafts.plan import is_filed
from pingfiles.errors import UsageError
from pingfiles.messages import Message
from pingfiles.problems import Problem
from pingfiles.vault.draft_files import DraftFiles, read_drafts
from pingfiles.vault.reader import Vault
from pingfiles.vault.writer import Change
from pingfiles.words.relative_days import full_day


class DraftFolder(NamedTuple):
    """The drafts folder: its files, and those of them that are drafts, by path."""

    path: str
    files: DraftFiles
    notes: dict[str, DraftNote]

    @property
    def unsent(self) -> dict[str, DraftNote]:
        """The drafts that are not filed as sent."""
        return {path: note for path, note in self.notes.items() if not self.is_filed(path)}

    def is_filed(self, path: str) -> bool:
        """Whether a draft was sent, and moved to the folder `Sent`."""
        return is_filed(path, self.path)


def read_folder(vault: Vault) -> DraftFolder:
    """The drafts of a vault, those that were sent too."""
    return _folder(vault.settings.drafts, read_drafts(vault.root, vault.settings.drafts))


def with_changes(folder: DraftFolder, changes: Iterable[Change]) -> DraftFolder:
    """The folder as it is once something was written there."""
    written = {change.path: change.after for change in changes if change.after is not None}
    return _folder(folder.path, folder.files._replace(texts={**folder.files.texts, **written}))


def drafts_among(texts: Mapping[str, str], paths: Iterable[str]) -> list[DraftNote]:
    """Those of some notes that are drafts."""
    return [note for path in paths if (note := draft_note.read(path, texts[path]))]


def findings(folder: DraftFolder, vault: Vault, today: date) -> list[Problem]:
    """What is wrong with the drafts that are not filed, and with what could not be read."""
    schema = vault.schema
    problems = list(folder.files.problems)
    for path, text in folder.files.texts.items():
        if not folder.is_filed(path):
            problems += of_text(path, text, schema)
            if path in folder.notes:
                problems += of_draft(folder.notes[path], vault.index, today)
    return sorted(problems, key=lambda problem: (problem.path, problem.line, problem.code))


def link_of(persons: Sequence[tuple[DraftNote, str]], vault: Vault) -> str:
    """The link of the one person of a draft, made from the contact's note: what stands in the draft is never opened.

    Raises UsageError where there are several, or none.
    """
    if len(persons) != 1:
        raise UsageError("open-one-draft")
    ((note, target),) = persons
    made = wanted(note, vault.index, vault.settings.language)
    link = next((each.opening.link for each in made if each.target == target), "")
    if not link:
        raise UsageError("open-no-link", path=note.path)
    return link


def days_to_come(notes: Iterable[DraftNote], vault: Vault, today: date) -> list[Message]:
    """The drafts whose day has not come: their words are true on that day."""
    return [
        Message("draft-for-later", {"path": note.path, "day": full_day(note.send_on, vault.settings.language)})
        for note in notes
        if note.send_on and note.send_on > today
    ]


def _folder(path: str, files: DraftFiles) -> DraftFolder:
    return DraftFolder(path, files, {note.path: note for note in drafts_among(files.texts, files.texts)})


def parted(problems: Iterable[Problem], paths: Collection[str]) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Those of some problems that are in the given drafts, and the others."""
    problems = list(problems)
    here = tuple(problem for problem in problems if problem.path in paths)
    return here, tuple(problem for problem in problems if problem.path not in paths)
