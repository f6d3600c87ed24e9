"""One writer at a time: a lock that the system itself hands on, so that nobody waits in vain."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from pingfiles.errors import WriteRefused

SECONDS = 60
"""How long to wait for another process of ours; one batch takes a fraction of a second."""


@contextmanager
def held(path: str, seconds: float = SECONDS) -> Iterator[None]:
    """Holds the lock of a file while the block runs; the system lets go of it when a process dies.

    Raises WriteRefused where another process keeps it for longer than `seconds`.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    waiting = _Waiting(descriptor)
    waiting.start()
    waiting.join(seconds)
    if not waiting.is_granted():
        raise WriteRefused(f"another pingfiles has been writing here for {seconds:g} seconds; try again")
    try:
        yield
    finally:
        os.close(descriptor)


class _Waiting(threading.Thread):
    """Waits in the system's own queue: whoever asks again and again can be passed over for ever."""

    def __init__(self, descriptor: int) -> None:
        super().__init__(daemon=True)
        self.descriptor = descriptor
        self.decided = threading.Lock()
        self.outcome: bool | None = None

    def run(self) -> None:
        """Takes the lock, and lets go of it where nobody wants it any more."""
        _lock(self.descriptor)
        with self.decided:
            if self.outcome is None:
                self.outcome = True
            else:
                os.close(self.descriptor)

    def is_granted(self) -> bool:
        """Whether the lock is ours; if not, it is given up."""
        with self.decided:
            if self.outcome is None:
                self.outcome = False
            return self.outcome


if sys.platform == "win32":
    import msvcrt
    import time

    def _lock(descriptor: int) -> None:
        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            except OSError:
                time.sleep(0.02)
            else:
                return

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
