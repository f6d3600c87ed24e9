"""The one door through which notes are written: a batch is whole or absent, and no byte of another is lost."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pingfiles.errors import WriteRefused
from pingfiles.note.splice import Uneditable
from pingfiles.vault import disk, lock, target
from pingfiles.vault.journal import Batch, Journal, Record
from pingfiles.vault.reader import MAX_BYTES
from pingfiles.vault.recovery import mend, settle

_TRIES = 5
"""How often an edit is made anew on what an editor saved meanwhile, before it is given up."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of a note by its path within the vault: text to text, so that it can be made again on newer text."""

    path: str
    make: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Create:
    """A note that is not there yet."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Remove:
    """A note to be taken away, if it still holds this text."""

    path: str
    text: str


Action = Edit | Create | Remove


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one note: its text before and after, None for no note."""

    path: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command wrote, and what there is to tell of an earlier run that was cut short."""

    command: str
    changes: tuple[Change, ...]
    told: tuple[str, ...]


class _Overtaken(Exception):
    """Another program saved a note while we did."""


def plan(root: Path, actions: Sequence[Action]) -> tuple[Change, ...]:
    """What a batch would write now; nothing is written. Raises WriteRefused as `write` does."""
    return tuple(Change(record.path, record.before, record.after) for record in _records(root, actions, ""))


def write(root: Path, actions: Sequence[Action], command: str, undoes: str | None = None) -> Outcome:
    """Writes a batch, all of it or nothing; what was written can be taken back.

    An action that changes nothing is left out. Raises WriteRefused, with the reason and the place, for paths
    that are never written, notes on which an edit cannot be made, and whenever the disk refuses.
    """
    journal = Journal(root)
    try:
        journal.open()
        with lock.held(journal.lock):
            told = tuple(mend(journal))
            for _ in range(_TRIES):
                records = _records(root, actions, name := journal.new_name())
                try:
                    if records:
                        _put_in_place(journal, Batch(name, command, undoes, records))
                except _Overtaken:
                    continue
                journal.prune()
                return Outcome(command, tuple(Change(each.path, each.before, each.after) for each in records), told)
    except OSError as error:
        place = f"{error.filename}: " if error.filename else ""
        raise WriteRefused(f"{place}{error.strerror or error}; nothing was changed") from None
    raise WriteRefused(f"{actions[0].path}: another program keeps saving it; nothing was changed, try again")


def undo(root: Path) -> Outcome:
    """Takes back the last command that is not taken back yet; raises WriteRefused where a note changed since."""
    batch = _last(root)
    return write(root, _reversed(batch), f"undo {batch.command}", batch.name)


def plan_undo(root: Path) -> tuple[Change, ...]:
    """What `undo` would write; raises WriteRefused as it does."""
    return plan(root, _reversed(_last(root)))


def _last(root: Path) -> Batch:
    undone: set[str | None] = set()
    for batch in Journal(root).done():
        if batch.undoes is None and batch.name not in undone:
            return batch
        undone.add(batch.undoes)
    raise WriteRefused("there is nothing to undo here")


def _reversed(batch: Batch) -> list[Action]:
    return [_restoring(record) for record in batch.records]


def _restoring(record: Record) -> Action:
    before, after = record.before, record.after
    if before is None:
        return Remove(record.path, after or "")
    if after is None:
        return Create(record.path, before)

    def restored(text: str) -> str:
        if text != after:
            raise Uneditable("this note was changed since; take the change back by hand, or with git", 0)
        return before

    return Edit(record.path, restored)


def _records(root: Path, actions: Sequence[Action], name: str) -> tuple[Record, ...]:
    """What the actions do to their files as they are now; those that change nothing are left out."""
    records: dict[str, Record] = {}
    for number, action in enumerate(actions):
        make = target.new if isinstance(action, Create) else target.existing
        real = make(root, action.path)
        earlier = records.get(real)
        before = None if isinstance(action, Create) else earlier.before if earlier else _text(action.path, real)
        after: str | None = None
        if isinstance(action, Edit):  # several edits of one note are one
            after = _made(action, (earlier.after if earlier else before) or "")
        elif earlier:
            raise WriteRefused(f"{action.path}: two notes cannot be one file; nothing was changed")
        elif isinstance(action, Create):
            after = action.text
        elif before != action.text:
            raise WriteRefused(f"{action.path}: this note was changed since; nothing was removed")
        temporary = os.path.join(os.path.dirname(real), f".pingfiles-{name}-{number}.tmp")
        records[real] = Record(action.path, real, temporary, before, after)
    return tuple(record for record in records.values() if record.before != record.after)


def _text(path: str, real: str) -> str:
    content = disk.content_of(real)
    if content is None or len(content) > MAX_BYTES:
        raise WriteRefused(f"{path}: is no note of ours any more; nothing was changed")
    if b"\0" in content:
        line = content.count(b"\n", 0, content.index(b"\0")) + 1
        raise WriteRefused(f"{path}:{line}: zeros stand where text was; take an older version of the note")
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise WriteRefused(f"{path}:{line}: this is not UTF-8; save the note as UTF-8") from None


def _made(edit: Edit, text: str) -> str:
    try:
        return edit.make(text)
    except Uneditable as uneditable:
        line = text.count("\n", 0, uneditable.place) + 1
        raise WriteRefused(f"{edit.path}:{line}: {uneditable}") from None


def _put_in_place(journal: Journal, batch: Batch) -> None:
    """Writes the new texts beside the old, then lets them change places; where one cannot, none does."""
    journal.begin(batch)
    try:
        for record in batch.records:
            _prepare(record)
        for record in batch.records:
            _place(record)
        for folder in dict.fromkeys(os.path.dirname(record.real) for record in batch.records):
            disk.sync_folder(folder)
        if any(_came_out(record) not in (None, _encoded(record.before)) for record in batch.records):
            raise _Overtaken  # a program that had the old file open wrote on in it
    except BaseException as error:
        if settle(journal, batch) and isinstance(error, OSError | _Overtaken):
            return  # all is in place for all that
        raise
    settle(journal, batch)


def _prepare(record: Record) -> None:
    if record.after is None:
        return
    if record.before is None:
        os.makedirs(os.path.dirname(record.real), exist_ok=True)
        disk.write_new(record.temporary, record.after.encode())
    else:
        disk.write_new(record.temporary, record.after.encode(), like=os.stat(record.real))


def _place(record: Record) -> None:
    if record.before is None:
        disk.move_new(record.temporary, record.real)
    elif record.after is None:
        disk.move_new(record.real, record.temporary)
        if _came_out(record) != _encoded(record.before):
            raise _Overtaken
    elif disk.exchange(record.temporary, record.real):
        if _came_out(record) != _encoded(record.before):
            raise _Overtaken
    else:
        if disk.content_of(record.real) != _encoded(record.before):
            raise _Overtaken
        os.replace(record.temporary, record.real)


def _came_out(record: Record) -> bytes | None:
    return disk.content_of(record.temporary)


def _encoded(text: str | None) -> bytes | None:
    return None if text is None else text.encode()
