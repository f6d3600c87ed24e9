"""What a batch that was cut short left behind is finished or undone; a file that someone changed since is left alone.

Where each file stands is told by the file itself and by the temporary one with which it changes places:
until that has happened the temporary one holds the new text or the beginning of it, from then on the old text.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from pingfiles.errors import WriteRefused
from pingfiles.vault import disk
from pingfiles.vault.journal import Batch, Journal, Record


def mend(journal: Journal) -> Iterator[str]:
    """Settles what earlier runs left, and sweeps their temporary files; gives what a person should know of it."""
    for batch in journal.begun():
        changed = [record.path for record in batch.records if _is_changed(record)]
        is_whole = settle(journal, batch)
        yield f"“{batch.command}” was cut short; it is {'complete' if is_whole else 'undone'} now"
        for path in changed:
            yield f"{path}: was changed since, and left as it is"
    for batch in journal.done():
        yield from filter(None, map(_swept, batch.records))
        return


def settle(journal: Journal, batch: Batch) -> bool:
    """Finishes a batch of which all is in place, else takes back what is; whether it was finished.

    Raises WriteRefused where the disk lets neither be done: then the next run tries again.
    """
    try:
        if all(map(_is_in_place, batch.records)):
            journal.commit(batch)
            for record in batch.records:
                _swept(record)
            return True
        for record in reversed(batch.records):
            _take_back(record)
        journal.drop(batch)
    except OSError as error:
        if all(map(_is_in_place, batch.records)):
            return True
        where = error.filename or batch.records[0].path
        raise WriteRefused(f"{where}: {error.strerror or error}; the next command will put things right") from None
    return False


def _is_in_place(record: Record) -> bool:
    now, out, before, after = _contents(record)
    if before is None:
        return now is not None and (now == after or out is None)
    if after is None:
        return now is None or out == before
    if out is None:
        return now != before
    return out == before


def _is_changed(record: Record) -> bool:
    """Whether a file that was put in place holds what neither we wrote nor stood there before."""
    now, _, before, after = _contents(record)
    return _is_in_place(record) and now not in (before, after)


def _take_back(record: Record) -> None:
    now, out, before, after = _contents(record)
    if now == after and after is not None:
        if before is None:
            _take_away(record, after)
        else:
            if out is None:
                disk.write_new(record.temporary, before, like=os.stat(record.real))
            _put_back(record, after)
    elif after is None and out is not None and now is None:
        disk.move_new(record.temporary, record.real)
    else:
        _swept(record)


def _take_away(record: Record, after: bytes) -> None:
    """A note that we made and nobody changed."""
    if _contents(record)[1] is None:
        disk.move_new(record.real, record.temporary)
    if disk.content_of(record.temporary) == after:
        disk.remove(record.temporary)
    else:
        disk.move_new(record.temporary, record.real)


def _put_back(record: Record, ours: bytes) -> None:
    """What came out goes in again, until what comes out for it is our own: others may save all the while."""
    expected: bytes | None = ours
    while True:
        put = disk.content_of(record.temporary)
        if not disk.exchange(record.temporary, record.real):
            if disk.content_of(record.real) == expected:
                os.replace(record.temporary, record.real)
            break
        if disk.content_of(record.temporary) == expected:
            break
        expected = put
    disk.remove(record.temporary)


def _swept(record: Record) -> str | None:
    """Takes a temporary file away, if its bytes are known; what another program wrote into it is kept, and told."""
    _, out, before, after = _contents(record)
    if out is None:
        return None
    if out == before or (after is not None and after.startswith(out)):
        disk.remove(record.temporary)
        return None
    return f"{record.path}: another program wrote on in its old version, which is kept as {record.temporary}"


def _contents(record: Record) -> tuple[bytes | None, bytes | None, bytes | None, bytes | None]:
    """What stands in the file and in the temporary one; what stood in the file and what was to stand there."""
    before, after = (None if text is None else text.encode() for text in (record.before, record.after))
    return disk.content_of(record.real), disk.content_of(record.temporary), before, after
