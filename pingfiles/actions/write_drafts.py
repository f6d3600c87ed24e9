"""Writes drafts as notes of the drafts folder, and brings the links of those there up to date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from pingfiles.actions.batch import Batch, commit
from pingfiles.actions.compose import Composed
from pingfiles.actions.draft_folder import (
    DraftFolder,
    days_to_come,
    drafts_among,
    findings,
    link_of,
    parted,
    with_changes,
)
from pingfiles.actions.report import Refusal, Report, notes_written
from pingfiles.drafts import draft_note
from pingfiles.drafts.by_writer import ByWriter
from pingfiles.drafts.draft_note import DraftNote
from pingfiles.drafts.note_links import refresh
from pingfiles.drafts.plan import is_for, plan
from pingfiles.messages import Message
from pingfiles.model import Contact
from pingfiles.problems import Problem
from pingfiles.vault.reader import Vault
from pingfiles.vault.writer import Action, Change, Create, Edit


@dataclass(frozen=True, slots=True)
class DraftReport(Report):
    """What was written, what is wrong with the drafts that it was about and with the others, and the link to open."""

    problems: tuple[Problem, ...] = ()
    other_problems: tuple[Problem, ...] = ()
    link: str = ""


def write_drafts(
    vault: Vault,
    folder: DraftFolder,
    composed: Composed,
    subject: str,
    *,
    today: date,
    force: bool = False,
    opens: bool = False,
    dry_run: bool = False,
    by_writer: ByWriter | None = None,
) -> DraftReport:
    """Writes drafts in one batch; one that exists is kept, but with `force` regenerated where nobody edited it.

    `by_writer` gives those that are written their text. `opens` asks for the link of the one draft. Raises UsageError
    where there is not one, WriteRefused where a note cannot be written safely.
    """
    texts, settings = folder.files.texts, vault.settings
    taken, finished = folder.files.paths, by_writer or (lambda draft: draft)
    planned = plan(composed.groups, texts, vault.index, settings.drafts, settings.language, force, taken, finished)
    touched = [*(note.path for note in planned.notes), *planned.kept]
    new_texts = {**texts, **{note.path: note.text for note in planned.notes}}
    drafts = drafts_among(new_texts, touched)
    link = link_of([(note, target) for note in drafts for target in note.to], vault) if opens else ""
    actions: list[Action] = [
        Edit(note.path, partial(_regenerated, new=note.text)) if note.replaces else Create(note.path, note.text)
        for note in planned.notes
    ]
    changes, repaired = commit(vault.root, actions, f"draft {subject}", dry_run) if actions else Batch((), ())
    folder = with_changes(folder, changes)
    ticked = [path for path in dict.fromkeys(planned.kept) if folder.notes[path].is_sent]
    kept = [path for path in dict.fromkeys(planned.kept) if path not in ticked]
    problems, others = parted([*composed.problems, *findings(folder, vault, today)], touched)
    return DraftReport(
        changes,
        tuple(Refusal(path, Message("draft-edited" if force else "draft-exists", {})) for path in planned.kept),
        notes_written(changes),
        (
            *composed.remarks,
            *(by_writer.remarks if by_writer else ()),
            *repaired,
            *([Message("drafts-identical", {})] if actions and not changes else []),
            *_questions([folder.notes[change.path] for change in changes]),
            *_kept(kept, force),
            *(Message("draft-ticked", {"path": path}) for path in ticked),
            *(days_to_come(drafts, vault, today) if opens else ()),
        ),
        problems,
        others,
        link,
    )


def refresh_links(
    vault: Vault, folder: DraftFolder, contact: Contact | None, *, today: date, dry_run: bool = False
) -> DraftReport:
    """Brings the links of the unsent drafts up to date with message and contact: of those for one contact, or of all.

    Raises WriteRefused where a draft cannot be written safely.
    """
    paths = [path for path, note in folder.unsent.items() if contact is None or is_for(note, contact, vault.index)]
    refreshed = partial(refresh, contacts=vault.index, spoken=vault.settings.language)
    stale = [path for path in paths if refreshed(folder.files.texts[path]) != folder.files.texts[path]]
    changes: tuple[Change, ...] = ()
    remarks: tuple[Message, ...] = (Message("links-up-to-date", {}),)
    if stale:
        changes, remarks = commit(vault.root, [Edit(path, refreshed) for path in stale], "draft --refresh", dry_run)
    problems, others = parted(findings(with_changes(folder, changes), vault, today), paths)
    results = notes_written(changes)
    return DraftReport(changes, (), results, remarks, problems, others)


def _regenerated(text: str, new: str) -> str:
    """The new draft, unless somebody edited or sent the old one meanwhile."""
    note = draft_note.read("", text)
    return text if note is None or note.is_sent or draft_note.is_edited(text) else new


def _questions(notes: Sequence[DraftNote]) -> list[Message]:
    paths = [note.path for note in notes if note.has_placeholder]
    return [Message("draft-questions", {"n": len(paths), "path": paths[0]})] if paths else []


def _kept(paths: Sequence[str], force: bool) -> list[Message]:
    name = "drafts-edited" if force else "drafts-exist"
    return [Message(name, {"n": len(paths), "path": paths[0]})] if paths else []
