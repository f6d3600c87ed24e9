"""The few calls to the disk that safe writing is made of: whole files, synced; exchanged, never overwritten."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
import time
from typing import NamedTuple

from pingfiles.vault.vault_file import read_plain

_AT_FDCWD = -100
_RENAME_NOREPLACE, _RENAME_EXCHANGE = 1, 2
UNSUPPORTED = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM)
"""How a kernel or a file system says that it does not know a call, or not for this file."""

_NOWHERE = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG)
"""How the system says that there is no such file, and that none can be so called."""

_MAX_BYTES = 64 * 1024 * 1024
"""More than any note or export has: whoever puts a disk in a note's place gets an error."""

_READ = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


class InFolder(NamedTuple):
    """A file by an open folder and its name there."""

    folder: int | None
    name: str


def content_of(path: str, folder: int | None = None) -> bytes | None:
    """The bytes of a plain file; None where there is none, or can be none.

    Here and below, `folder` is an open folder in which the paths are.
    """
    try:
        return read_plain(path, _MAX_BYTES, folder)
    except OSError as error:
        if error.errno in _NOWHERE:
            return None
        raise


def is_open_for_writing(path: str, folder: int | None = None) -> bool:
    """Whether a program has a file open to write in it, as far as the system and the disk tell (Linux does).

    Linux grants a lease to read (`man 2 fcntl`) only where nobody can write.
    """
    return sys.platform == "linux" and _refuses_lease(path, folder) and tells_writers(os.path.dirname(path), folder)


def _refuses_lease(path: str, folder: int | None) -> bool:
    import fcntl
    import signal

    try:
        descriptor = os.open(path, _READ, dir_fd=folder)
    except FileNotFoundError:
        return False
    try:
        fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGURG)  # whoever comes to write must not end us: it is ignored
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except OSError as error:
        return error.errno == errno.EAGAIN
    finally:
        os.close(descriptor)
    return False


def tells_writers(path: str, folder: int | None = None) -> bool:
    """Whether the disk of a folder grants leases at all, asked of a fresh file that nobody has open.

    NFS without a delegation and SMB without an oplock answer EAGAIN for every file.
    """
    probe = os.path.join(path, f".pingfiles-{time.time_ns()}-{os.getpid()}-lease.tmp")
    try:
        os.close(os.open(probe, _NEW, 0o600, dir_fd=folder))
    except OSError:
        return True
    try:
        return not _refuses_lease(probe, folder)
    finally:
        remove(probe, folder)


def write_new(path: str, content: bytes, like: str | None = None, mode: int = 0o666, folder: int | None = None) -> None:
    """A new file with this content, on the disk before this returns; nothing is left of it where that fails.

    `like` is the file whose owner, mode and labels it gets; else `mode`, less the umask.
    """
    descriptor = os.open(path, _NEW, 0o600 if like else mode, dir_fd=folder)
    try:
        try:
            if like:
                _make_like(descriptor, like, folder)
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            is_synced(descriptor)
        finally:
            os.close(descriptor)
    except BaseException as error:
        with contextlib.suppress(OSError):
            remove(path, folder)
        if isinstance(error, OSError) and error.filename is None:
            error.filename = path
        raise


def remove(path: str, folder: int | None = None) -> None:
    """Takes a file away; it may be gone already."""
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        os.unlink(path, dir_fd=folder)


def sync_folder(path: str, folder: int | None = None) -> None:
    """Puts the names in a folder on the disk; Windows has no such call, and needs none."""
    if sys.platform == "win32":
        return
    descriptor = os.open(path, _READ, dir_fd=folder)
    try:
        is_synced(descriptor)
    finally:
        os.close(descriptor)


def is_synced(descriptor: int) -> bool:
    """Puts what is open on the disk; False where the disk leaves that to itself, as some do for folders."""
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in UNSUPPORTED:
            raise
        return False
    return True


def exchange(one: str | InFolder, other: str | InFolder) -> bool:
    """Lets two files of a folder change places, in one step; False where the system cannot."""
    (folder, name), (_, other_name) = (file if isinstance(file, InFolder) else (None, file) for file in (one, other))
    return _renameat2(name, other_name, _RENAME_EXCHANGE, folder)


def move_new(source: str, target: str, folder: int | None = None) -> None:
    """Gives a file a new name that no file has; FileExistsError where one does.

    Where the system has no such rename it is a second name and then the first one's end; where a file
    cannot have two, a look and a rename.
    """
    if _renameat2(source, target, _RENAME_NOREPLACE, folder):
        return
    try:
        os.link(source, target, src_dir_fd=folder, dst_dir_fd=folder)
    except OSError as error:
        if error.errno not in (*UNSUPPORTED, errno.EACCES):  # so says Android
            raise
    else:
        os.unlink(source, dir_fd=folder)
        return
    try:
        os.stat(target, dir_fd=folder, follow_symlinks=False)
    except FileNotFoundError:
        os.rename(source, target, src_dir_fd=folder, dst_dir_fd=folder)
        return
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), target)


def _make_like(descriptor: int, like: str, folder: int | None) -> None:
    """Gives a new file what the system knows of another, as far as we may."""
    if sys.platform == "win32":
        return
    known = os.open(like, _READ | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=folder)
    try:
        model = os.fstat(known)
        for owner in (model.st_uid, -1):  # only root may give a file away; its group can be kept by who is in it
            try:
                os.fchown(descriptor, owner, model.st_gid)
                break
            except OSError:
                continue
        mode = stat.S_IMODE(model.st_mode)
        if stat.S_IMODE(os.fstat(descriptor).st_mode) != mode:
            try:
                os.fchmod(descriptor, mode)
            except OSError as error:  # a disk without modes, such as Android's shared storage, gives all files one
                if error.errno not in UNSUPPORTED:
                    raise
        if sys.platform == "linux":
            with contextlib.suppress(OSError):
                for label in os.listxattr(known):  # access lists, and what people or programs attach to a file
                    with contextlib.suppress(OSError):
                        os.setxattr(descriptor, label, os.getxattr(known, label))
    finally:
        os.close(known)


def _renameat2(one: str, other: str, flag: int, folder: int | None) -> bool:
    """Linux's rename that never overwrites (`man 2 renameat2`); False where it is not there."""
    if sys.platform != "linux":
        return False
    import ctypes

    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if call is None:
        return False
    at = _AT_FDCWD if folder is None else folder
    if call(at, os.fsencode(one), at, os.fsencode(other), flag) == 0:
        return True
    code = ctypes.get_errno()
    if code in UNSUPPORTED:
        return False
    raise OSError(code, os.strerror(code), one, None, other)
