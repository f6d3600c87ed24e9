"""What a batch that was cut short left behind is finished or undone; a file that someone changed since is left alone.

The file itself and the temporary one with which it changes places tell where each file stands: until
that has happened the temporary one holds the new text, from then on what came out of the file. Where that is
neither of the two texts another program saved it, and it goes back to where that program meant it to be.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from pingfiles.errors import WriteRefused, reason
from pingfiles.messages import Message
from pingfiles.vault import lock
from pingfiles.vault.journal import Batch, Journal, Record, Unreadable
from pingfiles.vault.open_folder import Folders, OpenFolder


class Settled(NamedTuple):
    """Whether a batch was finished, and the paths of what was put in place and changed by others since."""

    is_whole: bool
    changed: list[str]


def mend(journal: Journal, remarks: list[Message]) -> None:
    """Settles what earlier runs left, and sweeps their temporary files; adds what a person should know of it."""
    with Folders(journal.root) as folders:
        _mend(journal, folders, remarks)


def _mend(journal: Journal, folders: Folders, remarks: list[Message]) -> None:
    for batch in journal.unfinished():
        if isinstance(batch, Unreadable):
            remarks.append(Message("journal-unreadable", {"file": batch.file}))
            continue
        is_whole, changed = settle(journal, folders, batch, remarks)
        name = "interrupted-finished" if is_whole else "interrupted-undone"
        remarks.append(Message(name, {"command": batch.command}))
        remarks += map(left_alone, changed)
    for batch in journal.done():
        if isinstance(batch, Unreadable):
            continue  # only `undo` needs it, and says so
        with contextlib.suppress(OSError):
            _sweep(folders, batch, remarks)
            if _is_forgotten(journal, batch):
                continue
        return


def interrupted(root: Path) -> tuple[Message, ...]:
    """What the next command that writes has to settle; nothing is written here, and nobody waited for."""
    try:
        journal = Journal(root)
        if not journal.unfinished():
            return ()
        with lock.tried(journal.lock) as is_free:  # else a command is just writing
            return tuple(map(_waiting, journal.unfinished())) if is_free else ()
    except (WriteRefused, OSError):
        return ()


def _waiting(batch: Batch | Unreadable) -> Message:
    if isinstance(batch, Unreadable):
        return Message("journal-unreadable", {"file": batch.file})
    return Message("interrupted-waiting", {"command": batch.command})


def settle(journal: Journal, folders: Folders, batch: Batch, remarks: list[Message]) -> Settled:
    """Finishes a batch of which all is in place, else takes back what is.

    Adds what a person should know. Raises WriteRefused where the disk lets neither be done: then the next
    run tries again.
    """
    changed: list[str] = []
    try:
        if journal.is_in("begun", batch):
            if all(is_placed for _, is_placed in _each(folders, batch.records, is_in_place)):
                changed = [record.path for record, is_so in _each(folders, batch.records, _is_changed) if is_so]
                _finish(journal, folders, batch, remarks)
                return Settled(True, changed)
            journal.retreat(batch)
        if journal.is_in("undoing", batch):
            changed = [record.path for record, is_so in _each(folders, reversed(batch.records), _take_back) if is_so]
            _sweep(folders, batch, remarks)
        else:
            for record in batch.records:
                _drop_unplaced(folders.beside(record.real), record)
        journal.drop(batch)
    except OSError as error:
        where = error.filename or batch.records[0].path
        raise WriteRefused("recovery-failed", path=where, reason=reason(error)) from None
    return Settled(False, changed)


def _each(
    folders: Folders, records: Iterable[Record], answer: Callable[[OpenFolder, Record], bool]
) -> Iterator[tuple[Record, bool]]:
    return ((record, answer(folders.beside(record.real), record)) for record in records)


def left_alone(path: str) -> Message:
    """What a person should know of a note that another program saved after us."""
    return Message("changed-and-left", {"path": path})


def is_in_place(folder: OpenFolder, record: Record) -> bool:
    """Whether a new text, once its temporary file was whole, came where it belongs, over just what was read.

    What another program saved over it counts where it has what was new in it.
    """
    if record.before is not None and folder.is_open_for_writing(record.temporary):
        return False  # what was read may be half of what somebody is writing
    now, out, before, after = _seen(folder, record)
    if before is None:
        return now is not None and out is None
    if after is None:
        return (out == before != now) or (out is None and now is None)
    return out in (None, before) and _has_news(now, before, after)


def _has_news(now: bytes | None, before: bytes, after: bytes) -> bool:
    if now == after or now in (None, before):
        return now == after
    lines_before, lines_after, lines = (Counter(text.split(b"\n")) for text in (before, after, now or b""))
    return not lines_after - lines_before - lines


def _finish(journal: Journal, folders: Folders, batch: Batch, remarks: list[Message]) -> None:
    """All is in place, whatever the disk says from now on; the next run makes up for it."""
    with contextlib.suppress(OSError):
        journal.commit(batch)
        _sweep(folders, batch, remarks)
        _is_forgotten(journal, batch)


def _is_forgotten(journal: Journal, batch: Batch) -> bool:
    """Whether a batch in place takes no place in `undo`: then it is forgotten, and before it what it took back."""
    if batch.kept and not batch.undoes:
        return False
    if batch.undoes:
        journal.forget(batch.undoes)
    journal.forget(batch.name)
    return True


def _drop_unplaced(folder: OpenFolder, record: Record) -> None:
    """Takes away a temporary file that was being written."""
    _, out, _, after = _seen(folder, record)
    if out is not None and after is not None and after.startswith(out):
        folder.remove(record.temporary)


def _take_back(folder: OpenFolder, record: Record) -> bool:
    """Takes back what is in place of a note; whether another program saved over it."""
    folder.remove(_restored(record))
    seen = now, out, before, after = _seen(folder, record)
    if out not in (None, before, after) and now in (None, before, after):
        return _put_in(folder, record, now)
    if after is None and now is None and out is not None:
        return _put_in(folder, record, now)
    if before is None and now == after and (out is None or folder.are_one_file(record.real, record.temporary)):
        return _take_away(folder, record)
    if now == after and out == before:
        return _put_in(folder, record, now)
    if now == after and out is None:
        return _write_again(folder, record)
    return seen.is_changed


def _put_in(folder: OpenFolder, record: Record, expected: bytes | None) -> bool:
    """What came out goes in again, until what comes out for it is what was seen: others may save all the while."""
    if expected is None:
        folder.move_new(record.temporary, record.real)
        return False
    is_changed = False
    while True:
        put = folder.content_of(record.temporary)
        if not folder.exchange(record.temporary, record.real):
            if folder.content_of(record.real) != expected:
                return True
            folder.replace(record.temporary, record.real)
            return is_changed
        if folder.content_of(record.temporary) == expected:
            return is_changed
        expected, is_changed = put, True


def _take_away(folder: OpenFolder, record: Record) -> bool:
    """A note that we made goes, if nobody changed it."""
    folder.remove(record.temporary)  # a rename to a second name of the same file would do nothing
    folder.replace(record.real, record.temporary)
    _, out, _, after = _seen(folder, record)
    if out == after:
        folder.remove(record.temporary)
    else:
        folder.move_new(record.temporary, record.real)
    return out != after


def _write_again(folder: OpenFolder, record: Record) -> bool:
    """The old text is written anew where nothing was left of it, for the file could not change places."""
    _, _, before, after = _seen(folder, record)
    folder.write_new(_restored(record), before or b"", like=record.real)
    if folder.content_of(record.real) != after:
        folder.remove(_restored(record))
        return True
    folder.replace(_restored(record), record.real)
    return False


def _sweep(folders: Folders, batch: Batch, remarks: list[Message]) -> None:
    """Takes temporary files away, if their bytes are known; what another program wrote into one is kept."""
    for record in batch.records:
        folder = folders.beside(record.real)
        _, out, before, after = _seen(folder, record)
        if out in (before, after):
            folder.remove(record.temporary)
        elif out is not None:
            remarks.append(Message("other-version-kept", {"path": record.path, "file": record.temporary}))


def _restored(record: Record) -> str:
    return f"{record.temporary}.old"


class _Seen(NamedTuple):
    """What stands in the file and in the temporary one; what stood in the file and what was to stand there."""

    now: bytes | None
    out: bytes | None
    before: bytes | None
    after: bytes | None

    @property
    def is_changed(self) -> bool:
        """Whether a file that was touched holds what neither we wrote nor stood there before."""
        return self.out != self.after and self.now not in (self.before, self.after)


def _is_changed(folder: OpenFolder, record: Record) -> bool:
    return _seen(folder, record).is_changed


def _seen(folder: OpenFolder, record: Record) -> _Seen:
    before, after = (None if text is None else text.encode() for text in (record.before, record.after))
    return _Seen(folder.content_of(record.real), folder.content_of(record.temporary), before, after)
