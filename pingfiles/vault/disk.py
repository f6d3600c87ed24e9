"""The few calls to the disk that safe writing is made of: whole files, synced; exchanged, never overwritten."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys

_AT_FDCWD = -100
_RENAME_NOREPLACE, _RENAME_EXCHANGE = 1, 2
_UNSUPPORTED = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM)
"""How a kernel or a file system says that it does not know a flag of `renameat2`."""

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


def content_of(path: str) -> bytes | None:
    """The bytes of a file; None where there is none."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except (FileNotFoundError, NotADirectoryError):
        return None


def write_new(path: str, content: bytes, like: os.stat_result | None = None, mode: int = 0o666) -> None:
    """A new file with this content, on the disk before this returns; nothing is left of it where that fails.

    `like` is the file whose mode and owner it gets; else `mode`, less the umask.
    """
    descriptor = os.open(path, _NEW, 0o600 if like else mode)
    try:
        try:
            if like:
                _make_like(descriptor, like)
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except BaseException:
        remove(path)
        raise


def remove(path: str) -> None:
    """Takes a file of our own away, if that can be done; what stays is swept by a later run."""
    with contextlib.suppress(OSError):
        os.unlink(path)


def sync_folder(path: str) -> None:
    """Puts the names in a folder on the disk; Windows has no such call, and needs none."""
    if sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def exchange(one: str, other: str) -> bool:
    """Lets two files change places, in one step; False where the system cannot."""
    return _renameat2(one, other, _RENAME_EXCHANGE)


def move_new(source: str, target: str) -> None:
    """Gives a file a new name that no file has; FileExistsError where one does."""
    if _renameat2(source, target, _RENAME_NOREPLACE):
        return
    if os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target)
    os.rename(source, target)


def _make_like(descriptor: int, like: os.stat_result) -> None:
    if sys.platform == "win32":
        return
    made = os.fstat(descriptor)
    if (made.st_uid, made.st_gid) != (like.st_uid, like.st_gid):
        with contextlib.suppress(OSError):  # only root may give a file away; then it is ours, with the same mode
            os.fchown(descriptor, like.st_uid, like.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(like.st_mode))


def _renameat2(one: str, other: str, flag: int) -> bool:
    """Linux's rename that never overwrites (`man 2 renameat2`); False where it is not there."""
    if sys.platform != "linux":
        return False
    import ctypes

    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return False
    if call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), flag) == 0:
        return True
    code = ctypes.get_errno()
    if code in _UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), one, None, other)
