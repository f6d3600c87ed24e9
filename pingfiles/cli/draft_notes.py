"""The drafts folder as the commands see it: notes read and written, what is wrong with them, a link opened."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

import click

from pingfiles.cli.options import message, print_error, problem_line, say, tell_problems
from pingfiles.cli.writing import commit
from pingfiles.drafts import draft_note
from pingfiles.drafts.compose import Draft
from pingfiles.drafts.draft_note import DraftNote
from pingfiles.drafts.findings import of_draft, of_text
from pingfiles.drafts.note_links import refresh, wanted
from pingfiles.drafts.plan import is_for, plan
from pingfiles.errors import UsageError
from pingfiles.model import Contact
from pingfiles.problems import Problem
from pingfiles.vault.draft_files import DraftFiles, read_drafts
from pingfiles.vault.reader import Vault
from pingfiles.vault.writer import Action, Change, Create, Edit
from pingfiles.words.relative_days import full_day


class DraftFolder(NamedTuple):
    """The drafts folder: its files, and those of them that are drafts, by path."""

    path: str
    files: DraftFiles
    notes: dict[str, DraftNote]

    @property
    def waiting(self) -> dict[str, DraftNote]:
        """The drafts that were not put away yet."""
        return {path: note for path, note in self.notes.items() if not self.is_filed(path)}

    def is_filed(self, path: str) -> bool:
        """Whether a draft was sent and put away."""
        return path.startswith(f"{self.path}/Sent/")


def read_folder(vault: Vault) -> DraftFolder:
    """The drafts of a vault, those that were sent too."""
    return _folder(vault.settings.drafts, read_drafts(vault.root, vault.settings.drafts))


def _folder(path: str, files: DraftFiles) -> DraftFolder:
    return DraftFolder(path, files, {note.path: note for note in _notes(files.texts, files.texts)})


def _notes(texts: Mapping[str, str], paths: Iterable[str]) -> list[DraftNote]:
    """Those of some notes that are drafts."""
    return [note for path in paths if (note := draft_note.read(path, texts[path]))]


def write_notes(
    vault: Vault,
    folder: DraftFolder,
    groups: Iterable[Sequence[Draft]],
    today: date,
    command: str,
    force: bool,
    is_opened: bool,
    dry_run: bool,
    faults: Sequence[Problem],
) -> None:
    """Writes drafts as notes in one batch, and says which were written, which are kept and what is amiss.

    `faults` are those of the vault's own templates.
    """
    texts, settings = folder.files.texts, vault.settings
    planned = plan(groups, texts, vault.index, settings.drafts, settings.language, force, folder.files.paths)
    actions: list[Action] = [
        Edit(note.path, partial(_anew, anew=note.text)) if note.replaces else Create(note.path, note.text)
        for note in planned.notes
    ]
    touched = [*(note.path for note in planned.notes), *planned.kept]
    ahead = {note.path: note.text for note in planned.notes}
    link = link_to_open(_notes({**texts, **ahead}, touched), vault) if is_opened else None
    if actions:
        changes = commit(vault, actions, command, dry_run)
        folder = _with(folder, changes)
        for change in changes:
            say(change.path)
        if not changes and not dry_run:
            message("made anew, every draft says the same as before")
        _tell_of_questions([folder.notes[change.path] for change in changes])
    _tell_of_kept(planned.kept, force)
    if not dry_run:
        tell_findings([*faults, *findings(folder, vault, today)], touched)
        if link:
            tell_of_days_to_come([folder.notes[path] for path in touched], vault, today)
            open_link(link)


def refresh_links(vault: Vault, folder: DraftFolder, contact: Contact | None, today: date, dry_run: bool) -> None:
    """Makes the links of the drafts that wait anew, those for one contact or all."""
    paths = [path for path, note in folder.waiting.items() if contact is None or is_for(note, contact, vault.index)]
    anew = partial(refresh, contacts=vault.index, spoken=vault.settings.language)
    stale = [path for path in paths if anew(folder.files.texts[path]) != folder.files.texts[path]]
    changes: tuple[Change, ...] = ()
    if stale:
        changes = commit(vault, [Edit(path, anew) for path in stale], "draft --refresh", dry_run)
    else:
        message("every link says what its message says")
    for change in changes:
        say(change.path)
    if not dry_run:
        tell_findings(findings(_with(folder, changes), vault, today), paths)


def _anew(text: str, anew: str) -> str:
    """A draft made anew, unless somebody edited or sent it meanwhile."""
    note = draft_note.read("", text)
    return text if note is None or note.is_sent or draft_note.is_edited(text) else anew


def _with(folder: DraftFolder, changes: Iterable[Change]) -> DraftFolder:
    """The folder as it is once something was written there."""
    written = {change.path: change.after for change in changes if change.after is not None}
    return _folder(folder.path, folder.files._replace(texts={**folder.files.texts, **written}))


def _tell_of_questions(notes: Collection[DraftNote]) -> None:
    asking = [note.path for note in notes if note.has_placeholder]
    if asking:
        whose = f"{asking[0]} has" if len(asking) == 1 else f"{len(asking)} of the drafts have"
        message(f"{whose} a question in brackets that waits for your words; then: pingfiles draft --refresh")


def _tell_of_kept(kept: Sequence[str], force: bool) -> None:
    kept = list(dict.fromkeys(kept))
    if len(kept) == 1:
        message(f"{kept[0]} is kept: " + ("you edited it" if force else "it waits already; --force makes it anew"))
    elif kept:
        message(f"{len(kept)} drafts are kept: " + ("you edited them" if force else "they wait already"))


def findings(folder: DraftFolder, vault: Vault, today: date) -> list[Problem]:
    """What is wrong with the drafts that wait, and with what could not be read."""
    schema = vault.schema
    found = list(folder.files.problems)
    for path, text in folder.files.texts.items():
        if not folder.is_filed(path):
            found += of_text(path, text, schema)
            if path in folder.notes:
                found += of_draft(folder.notes[path], vault.index, today)
    return sorted(found, key=lambda problem: (problem.path, problem.line, problem.code))


def tell_findings(problems: Sequence[Problem], touched: Collection[str]) -> None:
    """A line for each problem of the drafts that a command was about; how many there are in the others."""
    for problem in problems:
        if problem.path in touched:
            print_error(problem_line(problem))
    tell_problems([problem for problem in problems if problem.path not in touched], "templates check")


def link_to_open(notes: Sequence[DraftNote], vault: Vault) -> str:
    """The one link of one draft, made anew: what stands in the note is never opened.

    Raises UsageError where there are several, or none.
    """
    if len(notes) != 1 or len(notes[0].to) != 1:
        raise UsageError("--open opens one link: name one draft, for one contact")
    (note,) = notes
    link = next((each.opening.link for each in wanted(note, vault.index, vault.settings.language)), "")
    if not link:
        raise UsageError(f"--open: there is no link in {note.path}")
    return link


def tell_of_days_to_come(notes: Iterable[DraftNote], vault: Vault, today: date) -> None:
    """Warns of drafts whose day has not come: their words are true on that day."""
    for note in notes:
        if note.send_on and note.send_on > today:
            message(f"{note.path}: its day is {full_day(note.send_on, vault.settings.language)}")


def open_link(link: str) -> None:
    """Gives a link to the system; where nothing there takes it, the link is shown."""
    if click.launch(link) != 0:
        message(f"no program here opens it: {link}")
