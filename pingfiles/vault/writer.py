"""The one door through which notes are written: a batch is whole or absent, and no byte of another is lost."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from pingfiles.errors import TooLarge, WriteRefused, reason
from pingfiles.messages import Message
from pingfiles.note.edit.splice import Uneditable
from pingfiles.vault import leftovers, lock, safe_path
from pingfiles.vault.journal import Batch, Journal, Record
from pingfiles.vault.open_folder import Folders, OpenFolder
from pingfiles.vault.recovery import is_in_place, left_alone, mend, settle
from pingfiles.vault.vault_file import MAX_BYTES, read_plain

_TRIES = 5
"""How often an edit is made again on what an editor saved meanwhile, before it is given up."""

_TEMPORARY = ".tmp"


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
    """What a command wrote, and what a person should know: of an earlier run that was cut short, of other programs."""

    command: str
    changes: tuple[Change, ...]
    remarks: tuple[Message, ...]


class Task(NamedTuple):
    """What a command writes; `undoes` is the name of the batch that it takes back."""

    actions: Sequence[Action]
    command: str
    undoes: str | None = None
    tick: Callable[[], object] = lambda: None
    kept: bool = True


class _Overtaken(Exception):
    """Another program saved a note while we did."""


def plan(root: Path, actions: Sequence[Action]) -> tuple[Change, ...]:
    """What a batch would write now; nothing is written. Raises WriteRefused as `write` does."""
    return tuple(Change(record.path, record.before, record.after) for record in _records(root, actions, ""))


def write(
    root: Path,
    actions: Sequence[Action],
    command: str,
    tick: Callable[[], object] = lambda: None,
    kept: bool = True,
) -> Outcome:
    """Writes a batch, all of it or nothing; `undo` takes it back where it is `kept`. Calls `tick` for each new text.

    What the program writes on its own account, such as the list in a living note, is not `kept`: it is as safe,
    also in a crash, and takes no place in `undo`.

    An action that changes nothing is left out. Raises WriteRefused, with the reason and the place, for paths
    that are never written, notes on which an edit cannot be made, and whenever the disk refuses.
    """
    return carry_out(root, lambda *_: Task(actions, command, tick=tick, kept=kept))


def carry_out(root: Path, ask: Callable[[Journal, list[Message]], Task]) -> Outcome:
    """Does a task that is chosen once it is our turn and what earlier runs left is settled.

    Raises WriteRefused as `write` does.
    """
    remarks: list[Message] = []
    journal = Journal(root)
    try:
        _open(journal)
        with lock.held(journal.lock):
            journal.sign()
            mend(journal, remarks)
            task = ask(journal, remarks)
            changes = _done(root, journal, task, remarks)
            remarks += leftovers.unknown(root, journal.names(), [remark.values.get("file") for remark in remarks])
            return Outcome(task.command, changes, tuple(remarks))
    except OSError as error:
        refused = Message("write-failed", {"path": _place_of(error, root), "reason": reason(error)})
    except WriteRefused as error:
        refused = error.message
    raise refusal(refused, remarks)


def refusal(refused: Message, remarks: Sequence[Message]) -> WriteRefused:
    """The one error that says all: what is refused, and what else a person should know."""
    for remark in remarks:
        refused = Message("refused-besides", {"refused": refused, "remark": remark})
    return WriteRefused(refused.name, **refused.values)


def _open(journal: Journal) -> None:
    try:
        journal.open()
    except OSError as error:
        raise WriteRefused("journal-unwritable", folder=journal.folder, reason=reason(error)) from None


def _place_of(error: OSError, root: Path) -> str:
    """Where the disk refused: our temporary file is nothing to a person, its folder is."""
    path = str(error.filename or root)
    return os.path.dirname(path) if path.endswith(_TEMPORARY) else path


def _records(root: Path, actions: Sequence[Action], name: str) -> tuple[Record, ...]:
    """What the actions do to their files as they are now; those that change nothing are left out."""
    records: dict[str, Record] = {}
    for number, action in enumerate(actions):
        make = safe_path.new if isinstance(action, Create) else safe_path.existing
        real = make(root, action.path)
        earlier = records.get(real)
        before = None if isinstance(action, Create) else earlier.before if earlier else _text(action.path, real)
        after: str | None = None
        if isinstance(action, Edit):  # several edits of one note are one
            after = _made(action, (earlier.after if earlier else before) or "")
        elif earlier:
            raise WriteRefused("two-notes-one-file", path=action.path)
        elif isinstance(action, Create):
            after = _saveable(action.path, action.text)
        elif before != action.text:
            raise WriteRefused("changed-not-removed", path=action.path)
        temporary = os.path.join(os.path.dirname(real), f".pingfiles-{name}-{number}{_TEMPORARY}")
        records[real] = Record(action.path, real, temporary, before, after)
    return tuple(record for record in records.values() if record.before != record.after)


def _text(path: str, real: str) -> str:
    try:
        content = read_plain(real)
    except (FileNotFoundError, NotADirectoryError, TooLarge):
        raise WriteRefused("note-gone-or-too-large", path=path) from None
    except OSError as error:
        raise WriteRefused("write-failed", path=path, reason=reason(error)) from None
    if b"\0" in content:
        line = content.count(b"\n", 0, content.index(b"\0")) + 1
        raise WriteRefused("write-zeros", place=f"{path}:{line}")
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise WriteRefused("write-not-utf-8", place=f"{path}:{line}") from None


def _made(edit: Edit, text: str) -> str:
    try:
        return _saveable(edit.path, edit.make(text))
    except Uneditable as uneditable:
        line = text.count("\n", 0, uneditable.place) + 1
        raise WriteRefused("at-place", place=f"{edit.path}:{line}", what=uneditable.message) from None


def _saveable(path: str, text: str) -> str:
    """A text that can be read again by the rule of `_text`. Raises WriteRefused, before anything is placed."""
    try:
        size, zero = len(text.encode()), text.find("\0")
    except UnicodeEncodeError as error:  # what was typed or read somewhere was no UTF-8
        size, zero = 0, error.start
    if zero >= 0:
        line = text.count("\n", 0, zero) + 1
        raise WriteRefused("write-not-text", place=f"{path}:{line}")
    if size > MAX_BYTES:
        raise WriteRefused("write-too-large", path=path, mib=MAX_BYTES >> 20)
    return text


def _done(root: Path, journal: Journal, task: Task, remarks: list[Message]) -> tuple[Change, ...]:
    """Does a task on the notes as they are; where other programs save them meanwhile, again on what they saved."""
    for _ in range(_TRIES):
        records = _records(root, task.actions, name := journal.new_name())
        try:
            if records:
                batch = Batch(name, task.command, task.undoes, records, task.kept)
                with Folders(journal.root) as folders:
                    _put_in_place(journal, folders, batch, remarks, task.tick)
        except _Overtaken:
            continue
        with suppress(OSError):
            journal.prune()
        return tuple(Change(record.path, record.before, record.after) for record in records)
    raise WriteRefused("saved-again-and-again", path=task.actions[0].path)


def _put_in_place(
    journal: Journal, folders: Folders, batch: Batch, remarks: list[Message], tick: Callable[[], object]
) -> None:
    """Lets new texts and old change places; where one cannot, none does. Raises _Overtaken to have it done again."""
    stopped: OSError | None = None
    owners_changed: list[Message] = []
    try:
        owners_changed = _exchange(journal, folders, batch, tick)
    except (OSError, _Overtaken) as error:
        stopped = error if isinstance(error, OSError) else None
    except BaseException:
        settle(journal, folders, batch, remarks)
        raise
    is_whole, changed = settle(journal, folders, batch, remarks)
    remarks += map(left_alone, changed)
    if is_whole:
        remarks += owners_changed
        return
    if stopped:
        raise stopped
    if changed:  # it may hold our change as well, and must not get it twice
        raise WriteRefused("saved-at-the-same-time", path=changed[0])
    raise _Overtaken


def _exchange(journal: Journal, folders: Folders, batch: Batch, tick: Callable[[], object]) -> list[Message]:
    """Lets all change places; gives a remark for each note whose owner could not be kept."""
    journal.plan(batch)
    remarks: list[Message] = []
    for record in batch.records:
        if record.before is None:
            folders.make_beside(record.real)
        if _prepare(folders.beside(record.real), record):
            remarks.append(Message("owner-changes", {"path": record.path}))
        tick()
    journal.begin(batch)
    for record in batch.records:
        folder = folders.beside(record.real)
        _place(folder, record)
        if not is_in_place(folder, record):
            raise _Overtaken
    for folder in {os.path.dirname(record.real): folders.beside(record.real) for record in batch.records}.values():
        folder.sync()
    return remarks


def _prepare(folder: OpenFolder, record: Record) -> bool:
    """Writes the new text beside the old; whether the owner could not be kept."""
    if folder.is_missing:
        raise WriteRefused("folder-moved", path=record.path)
    if record.after is None:
        return False
    like = None if record.before is None else record.real
    folder.write_new(record.temporary, record.after.encode(), like=like)
    return like is not None and folder.owners_differ(like, record.temporary)


def _place(folder: OpenFolder, record: Record) -> None:
    if record.before is None:
        folder.move_new(record.temporary, record.real)
    elif record.after is None:
        folder.replace(record.real, record.temporary)
    elif not folder.exchange(record.temporary, record.real):
        if folder.content_of(record.real) != record.before.encode():
            raise _Overtaken
        folder.replace(record.temporary, record.real)
