"""What a batch that was cut short left behind is finished or undone; a file that someone changed since is left alone.

Where each file stands is told by the file itself and by the temporary one with which it changes places: until
that has happened the temporary one holds the new text, from then on what came out of the file. Where that is
neither of the two texts another program saved it, and it goes back to where that program meant it to be.
"""

from __future__ import annotations

import contextlib
import os
from typing import NamedTuple

from pingfiles.errors import WriteRefused
from pingfiles.vault import disk
from pingfiles.vault.journal import Batch, Journal, Record


class Settled(NamedTuple):
    """Whether a batch was finished, and the paths of what was put in place and changed by others since."""

    is_whole: bool
    changed: list[str]


def mend(journal: Journal, told: list[str]) -> None:
    """Settles what earlier runs left, and sweeps their temporary files; adds what a person should know of it."""
    for batch in journal.unfinished():
        is_whole, changed = settle(journal, batch, told)
        told.append(f"“{batch.command}” was cut short; it is {'complete' if is_whole else 'undone'} now")
        told += map(left_alone, changed)
    for batch in journal.done():
        with contextlib.suppress(OSError):
            _sweep(batch, told)
        return


def settle(journal: Journal, batch: Batch, told: list[str]) -> Settled:
    """Finishes a batch of which all is in place, else takes back what is.

    Adds what a person should know. Raises WriteRefused where the disk lets neither be done: then the next
    run tries again.
    """
    changed: list[str] = []
    try:
        if journal.is_in("begun", batch):
            changed = [record.path for record in batch.records if _is_changed(record)]
            if all(map(is_in_place, batch.records)):
                _finish(journal, batch, told)
                return Settled(True, changed)
            journal.retreat(batch)
        if journal.is_in("undoing", batch):
            for record in reversed(batch.records):
                _take_back(record)
            _sweep(batch, told)
        else:
            for record in batch.records:
                _drop_unplaced(record)
        journal.drop(batch)
    except OSError as error:
        where = error.filename or batch.records[0].path
        raise WriteRefused(f"{where}: {error.strerror or error}; the next command will put things right") from None
    return Settled(False, changed)


def left_alone(path: str) -> str:
    """What a person should know of a note that another program saved after us."""
    return f"{path}: was changed since, and left as it is"


def is_in_place(record: Record) -> bool:
    """Whether a new text, once its temporary file was whole, stands where it belongs, over just what was read."""
    if record.before is not None and disk.is_open_for_writing(record.temporary):
        return False  # what was read may be half of what somebody is writing
    now, out, before, after = _seen(record)
    if before is None:
        return now is not None and out is None
    if after is None:
        return (out == before != now) or (out is None and now is None)
    return now != before if out is None else out == before


def _is_changed(record: Record) -> bool:
    """Whether a file that was touched holds what neither we wrote nor stood there before."""
    now, out, before, after = _seen(record)
    return out != after and now not in (before, after)


def _finish(journal: Journal, batch: Batch, told: list[str]) -> None:
    """All is in place, whatever the disk says from now on; the next run makes up for it."""
    with contextlib.suppress(OSError):
        journal.commit(batch)
        _sweep(batch, told)


def _drop_unplaced(record: Record) -> None:
    """Takes away a temporary file that was being written."""
    _, out, _, after = _seen(record)
    if out is not None and after is not None and after.startswith(out):
        disk.remove(record.temporary)


def _take_back(record: Record) -> None:
    disk.remove(_restored(record))
    now, out, before, after = _seen(record)
    if out not in (None, before, after) and now in (None, before, after):
        _put_in(record, now)
    elif after is None and now is None and out is not None:
        disk.move_new(record.temporary, record.real)
    elif before is None and now == after and (out is None or os.path.samefile(record.real, record.temporary)):
        _take_away(record)
    elif now == after and out == before:
        _put_in(record, now)
    elif now == after and out is None:
        _write_again(record)


def _put_in(record: Record, expected: bytes | None) -> None:
    """What came out goes in again, until what comes out for it is what was seen: others may save all the while."""
    if expected is None:
        return disk.move_new(record.temporary, record.real)
    while True:
        put = disk.content_of(record.temporary)
        if not disk.exchange(record.temporary, record.real):
            if disk.content_of(record.real) == expected:
                os.replace(record.temporary, record.real)
            return None
        if disk.content_of(record.temporary) == expected:
            return disk.remove(record.temporary)
        expected = put


def _take_away(record: Record) -> None:
    """A note that we made goes, if nobody changed it."""
    disk.remove(record.temporary)  # a rename to a second name of the same file would do nothing
    os.replace(record.real, record.temporary)
    _, out, _, after = _seen(record)
    if out == after:
        disk.remove(record.temporary)
    else:
        disk.move_new(record.temporary, record.real)


def _write_again(record: Record) -> None:
    """The old text is written anew where nothing was left of it, for the file could not change places."""
    _, _, before, after = _seen(record)
    disk.write_new(_restored(record), before or b"", like=record.real)
    if disk.content_of(record.real) == after:
        os.replace(_restored(record), record.real)
    else:
        disk.remove(_restored(record))


def _sweep(batch: Batch, told: list[str]) -> None:
    """Takes temporary files away, if their bytes are known; what another program wrote into one is kept, and told."""
    for record in batch.records:
        _, out, before, after = _seen(record)
        if out in (before, after):
            disk.remove(record.temporary)
        elif out is not None:
            told.append(f"{record.path}: another program saved it meanwhile; its version is kept as {record.temporary}")


def _restored(record: Record) -> str:
    return f"{record.temporary}.old"


class _Seen(NamedTuple):
    """What stands in the file and in the temporary one; what stood in the file and what was to stand there."""

    now: bytes | None
    out: bytes | None
    before: bytes | None
    after: bytes | None


def _seen(record: Record) -> _Seen:
    before, after = (None if text is None else text.encode() for text in (record.before, record.after))
    return _Seen(disk.content_of(record.real), disk.content_of(record.temporary), before, after)
