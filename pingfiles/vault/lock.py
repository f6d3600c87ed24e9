"""One writer at a time: a lock that the system itself hands on, so that nobody waits in vain."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256

from pingfiles.errors import WriteRefused

SECONDS = 60
"""How long to wait for another process of ours; one batch takes a fraction of a second."""


@contextmanager
def held(path: str, seconds: float = SECONDS) -> Iterator[None]:
    """Holds the lock of a file while the block runs; the system lets go of it when a process dies.

    Raises WriteRefused where another process keeps it for longer than `seconds`, OSError where the
    system cannot lock here.
    """
    waiting = _Waiting(path)
    try:
        waiting.start()
        waiting.join(seconds)
        if waiting.error:
            raise waiting.error
        if not waiting.is_granted:
            raise WriteRefused("vault-busy", seconds=f"{seconds:g}")
        yield
    finally:
        waiting.let_go()


@contextmanager
def tried(path: str) -> Iterator[bool]:
    """Whether nobody holds the lock of a file; then nobody takes it while the block runs. Never waits.

    Raises OSError where the system cannot lock here.
    """
    try:
        descriptor = os.open(path, os.O_RDWR)
    except OSError:  # no writer can have it either
        yield True
        return
    try:
        yield _lock_at_once(descriptor, path)
    finally:
        os.close(descriptor)


def is_for_all_computers(path: str) -> bool:
    """Whether the disk of a file can lock it; else a file elsewhere stands for it, on this computer only."""
    try:
        descriptor = os.open(path, os.O_RDWR)
    except OSError:  # the next writer is told why
        return True
    try:
        return _can_lock(descriptor)
    finally:
        os.close(descriptor)


class _Waiting(threading.Thread):
    """Waits in the system's own queue: whoever asks again and again can be passed over for ever."""

    def __init__(self, path: str) -> None:
        super().__init__(daemon=True)
        self.path = path
        self.descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        self.closing = threading.Lock()
        self.is_granted = self.is_over = self.is_given_up = False
        self.error: OSError | None = None

    def run(self) -> None:
        """Takes the lock, and lets go of it where nobody wants it any more."""
        try:
            _lock(self.descriptor, self.path)
            self.is_granted = True
        except OSError as error:
            error.filename = self.path
            self.error = error
        with self.closing:
            self.is_over = True
            if self.is_given_up:
                os.close(self.descriptor)

    def let_go(self) -> None:
        """Gives the lock back, now or as soon as it is granted."""
        with self.closing:
            self.is_given_up = True
            if self.is_over:
                os.close(self.descriptor)


if sys.platform == "win32":
    import msvcrt
    import time

    def _lock(descriptor: int, path: str) -> None:
        while not _lock_at_once(descriptor, path):
            time.sleep(0.02)

    def _lock_at_once(descriptor: int, path: str) -> bool:  # noqa: ARG001 - a disk of Windows can lock
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _can_lock(descriptor: int) -> bool:  # noqa: ARG001 - a disk of Windows can
        return True

else:
    import errno
    import fcntl

    from pingfiles.vault.disk import UNSUPPORTED

    _WITHOUT_LOCKS = (*UNSUPPORTED, errno.ENOLCK)
    """How a disk says that it cannot lock (NFS without a lock server)."""

    ELSEWHERE = "/tmp"  # noqa: S108 - a file of ours in it is opened only if it is ours
    """The folder that every process of this computer has, on a disk that can lock."""

    def _lock(descriptor: int, path: str) -> None:
        _flock(descriptor, path, fcntl.LOCK_EX)

    def _lock_at_once(descriptor: int, path: str) -> bool:
        try:
            _flock(descriptor, path, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _can_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno not in _WITHOUT_LOCKS
        return True

    def _flock(descriptor: int, path: str, operation: int) -> None:
        """Locks a file; where its disk knows no locks, one elsewhere that stands for it."""
        try:
            fcntl.flock(descriptor, operation)
        except OSError as error:
            if error.errno not in _WITHOUT_LOCKS:
                raise
            standing = _standing_for(path)
            os.dup2(standing, descriptor, inheritable=False)
            os.close(standing)
            fcntl.flock(descriptor, operation)

    def _standing_for(path: str) -> int:
        name = f"{ELSEWHERE}/pingfiles-{os.getuid()}-{sha256(os.fsencode(path)).hexdigest()[:16]}.lock"
        descriptor = os.open(name, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
        if os.fstat(descriptor).st_uid != os.getuid():
            os.close(descriptor)
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM), name)
        return descriptor
