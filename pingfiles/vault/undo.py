"""Takes back the last command of a vault that is not taken back yet, through the door by which all is written."""

from __future__ import annotations

from itertools import takewhile
from operator import eq
from pathlib import Path

from pingfiles.errors import WriteRefused, reason
from pingfiles.messages import Message
from pingfiles.note.edit.splice import Uneditable
from pingfiles.vault import disk
from pingfiles.vault.journal import Batch, Journal, Record, Unreadable
from pingfiles.vault.recovery import interrupted
from pingfiles.vault.writer import Action, Create, Edit, Outcome, Remove, Task, carry_out, plan, refusal


def undo(root: Path) -> Outcome:
    """Takes back the last command that is not taken back yet; raises WriteRefused where a note changed since."""
    return carry_out(root, _undoing)


def plan_undo(root: Path) -> Outcome:
    """What `undo` would write; nothing is written. Raises WriteRefused as it does."""
    remarks = [*interrupted(root)]
    try:
        task = _undoing(Journal(root), remarks)
        return Outcome(task.command, plan(root, task.actions), tuple(remarks))
    except OSError as error:
        raise WriteRefused("unreadable", path=error.filename, reason=reason(error)) from None
    except WriteRefused as error:
        raise refusal(error.message, remarks) from None


def _undoing(journal: Journal, remarks: list[Message]) -> Task:
    """What takes the last batch back; adds those that are passed over because somebody did that already."""
    undone: set[str | None] = set()
    for batch in journal.done():
        if isinstance(batch, Unreadable):  # it may be the very command that is meant
            raise WriteRefused("undo-unreadable", file=batch.file)
        undone.add(batch.undoes)
        if not batch.kept or batch.undoes or batch.name in undone:
            continue
        if not _is_taken_back(batch):
            return Task([_restoring(record) for record in batch.records], f"undo {batch.command}", batch.name)
        remarks.append(Message("already-undone", {"command": batch.command}))
    raise WriteRefused("nothing-to-undo")


def _is_taken_back(batch: Batch) -> bool:
    """Whether every note is again what it was before, by somebody's hand or by git."""
    texts = ((record.before, disk.content_of(record.real)) for record in batch.records)
    return all(now == (None if before is None else before.encode()) for before, now in texts)


def _restoring(record: Record) -> Action:
    before, after = record.before, record.after
    if before is None:
        return Remove(record.path, after or "")
    if after is None:
        return Create(record.path, before)

    def restored(text: str) -> str:
        if text != after:
            place = len([*takewhile(bool, map(eq, text, after))])
            raise Uneditable("changed-not-undone", place)
        return before

    return Edit(record.path, restored)
