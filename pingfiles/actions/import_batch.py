"""An import's plan as a batch: each new note and each change is tried before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple

from pingfiles.actions.mirror import mirror_key
from pingfiles.changes.filename import free_stem
from pingfiles.errors import WriteRefused
from pingfiles.folding import fold
from pingfiles.interchange.merge.fields import NoteChange
from pingfiles.interchange.merge.new_note import NewNote
from pingfiles.interchange.merge.note_text import changed, note_of
from pingfiles.interchange.merge.plan import ImportPlan
from pingfiles.interchange.record import Remark, RowPlace, Skipped
from pingfiles.messages import Message
from pingfiles.note.edit.splice import Uneditable
from pingfiles.schema.schema import Schema
from pingfiles.vault.reader import Vault
from pingfiles.vault.scan import names_in
from pingfiles.vault.vault_file import MAX_BYTES
from pingfiles.vault.writer import Action, Create, Edit, plan


class ImportBatch(NamedTuple):
    """What an import writes, and its plan, in which all that cannot be written is skipped."""

    plan: ImportPlan
    actions: list[Action]


def batch_of(import_plan: ImportPlan, vault: Vault, tick: Callable[[], object]) -> ImportBatch:
    """The batch that carries out a plan; every row is still counted once. Calls `tick` for each change tried."""
    schema = vault.schema
    mirror = mirror_key(vault)
    new, creates, too_long = _created(import_plan.new, vault, schema, mirror)
    changes: list[NoteChange] = []
    edits: list[Action] = []
    same: list[str] = []
    refused: list[tuple[NoteChange, Message]] = []
    for change in import_plan.changes:
        tick()
        try:
            edit = _edit(change, vault, schema, mirror)
        except WriteRefused as error:
            refused.append((change, error.message))
            continue
        if edit:
            changes.append(change)
            edits.append(edit)
        elif change.place:
            same.append(change.path)
    skipped = [*too_long, *(Skipped(change.place, why) for change, why in refused if change.place)]
    remarks = [Remark(RowPlace(change.path, 1), why) for change, why in refused if not change.place]
    written = replace(
        import_plan,
        new=tuple(new),
        changes=tuple(changes),
        unchanged=(*import_plan.unchanged, *same),
        skipped=tuple(sorted((*import_plan.skipped, *skipped), key=itemgetter(0))),
        remarks=(*import_plan.remarks, *remarks),
    )
    return ImportBatch(written, [*creates, *edits])


def _edit(change: NoteChange, vault: Vault, schema: Schema, mirror: str) -> Edit | None:
    """The edit that carries out a change, made once already; None where there is nothing to write.

    Raises WriteRefused where it cannot be made with certainty.
    """
    contact = vault.index.by_path[change.path]
    made = plan(vault.root, [Edit(change.path, lambda text: changed(text, change, contact, schema, mirror))])
    if not made:
        return None
    before, after = made[0].before, made[0].after or ""

    def same_again(text: str) -> str:
        if text != before:
            raise Uneditable("changed-since-plan", 0)
        return after

    return Edit(change.path, same_again)


def _created(
    notes: tuple[NewNote, ...], vault: Vault, schema: Schema, mirror: str
) -> tuple[list[NewNote], list[Action], list[Skipped]]:
    """The new notes, each under a name that no file has, and those that are too long to be read again."""
    made: list[NewNote] = []
    creates: list[Action] = []
    too_long: list[Skipped] = []
    folder = notes[0].folder if notes else ""
    names = {fold(name.removesuffix(".md")) for name in names_in(vault.root, folder)}
    for note in notes:  # an import has one folder for all of them
        stem = free_stem(note.title, (), _is_taken(names, vault), vault.settings.language)
        text = note_of(note, stem, schema, mirror)
        if len(text.encode()) > MAX_BYTES:
            too_long.append(Skipped(note.place, Message("note-too-long", {"mib": MAX_BYTES // 1024 // 1024})))
            continue
        names.add(fold(stem))
        made.append(note)
        creates.append(Create(f"{folder}/{stem}.md" if folder else f"{stem}.md", text))
    return made, creates, too_long


def _is_taken(names: set[str], vault: Vault) -> Callable[[str], bool]:
    """Whether a file has a name in any case and Unicode form, or a link by it would lead to somebody else."""
    return lambda stem: fold(stem) in names or vault.index.resolve(stem) is not None
