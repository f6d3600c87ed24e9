"""What the disks of a vault and its journal cannot do, asked of fresh hidden files that nobody else has open."""

from __future__ import annotations

import os
import stat
import sys
import time
from pathlib import Path

from pingfiles.messages import Message
from pingfiles.vault import disk, lock
from pingfiles.vault.journal import Journal

_MODE = 0o640


def limits(root: Path) -> tuple[Message, ...]:
    """A sentence for each feature that writing does without here; none where nothing can be written at all."""
    start = os.path.join(root, f".pingfiles-{time.time_ns()}-{os.getpid()}")
    one, other = f"{start}-1.tmp", f"{start}-2.tmp"
    try:
        disk.write_new(one, b"")
        disk.write_new(other, b"")
        found = {
            "disk-without-exchange": not disk.exchange(one, other),
            "disk-without-leases": sys.platform == "linux" and not disk.tells_writers(str(root)),
            "disk-without-modes": not _keeps_modes(one),
            "disk-without-sync": not _syncs(one),
            "disk-without-locks": not lock.is_for_all_computers(Journal(root).lock),
        }
    except OSError:
        return ()
    finally:
        for path in (one, other):
            disk.remove(path)
    return tuple(Message(name, {}) for name, is_lacking in found.items() if is_lacking)


def _keeps_modes(path: str) -> bool:
    try:
        os.chmod(path, _MODE)
    except OSError:
        return False
    return stat.S_IMODE(os.stat(path).st_mode) == _MODE


def _syncs(path: str) -> bool:
    descriptor = os.open(path, os.O_RDWR)
    try:
        return disk.is_synced(descriptor)
    finally:
        os.close(descriptor)
