"""The one way to read a file of the vault: inside it behind links too, a plain file, and a limit."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from pingfiles.errors import NotRead, TooLarge
from pingfiles.folding import fold

MAX_BYTES = 4 * 1024 * 1024
"""A larger note is neither read nor written: forty years of daily pings take 2 MiB."""

_CHUNK = 64 * 1024
"""Bytes read at once: nearly all notes are shorter."""

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
"""Without O_NONBLOCK, opening a named pipe waits until somebody writes into it."""

_NO_FILE = {errno.ELOOP: "os-link-loop", errno.ENXIO: "os-not-plain"}
"""How the system says that a link leads to itself, and that something is a socket or a device that is not there."""


def read(root: Path | str, path: str, limit: int = MAX_BYTES) -> bytes:
    """The bytes of a file by its path within a folder, the vault or one of its own.

    Raises NotRead for what lies outside the folder, behind links too, and what `read_plain` raises.
    """
    top = os.path.realpath(root)
    real = os.path.realpath(os.path.join(top, path))
    if not real.startswith(os.path.join(top, "")):
        raise NotRead("os-outside")
    return read_plain(real, limit)


def read_plain(path: str, limit: int = MAX_BYTES, folder: int | None = None) -> bytes:
    """The bytes of a plain file; `folder` is an open folder in which the path is.

    Raises NotRead for a folder, a pipe, a device or a link to itself, TooLarge for more than `limit` bytes, OSError
    where the system refuses. Read without a file object: making one takes as long as the system takes to open and
    read a note.
    """
    try:
        descriptor = os.open(path, _READ, dir_fd=folder)
    except OSError as error:
        if error.errno in _NO_FILE:
            raise NotRead(_NO_FILE[error.errno]) from None
        raise
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise NotRead("os-not-plain")
        if status.st_size > limit:
            raise TooLarge
        chunks, size = [], 0
        while chunk := os.read(descriptor, _CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            if size > limit:
                raise TooLarge
            if size == status.st_size:
                break  # to ask once more for what comes then takes as long as to read a note
        return b"".join(chunks)
    finally:
        os.close(descriptor)


def contains(folder: str, path: str) -> bool:
    """Whether a path within the vault is a folder's or lies below it; `.` is the vault itself."""
    above, below = fold(folder), fold(path)
    return above in (".", below) or below.startswith(f"{above}/")


def is_utf_8(name: str) -> bool:
    """Whether a name on the disk is text; on Linux it may be any bytes."""
    if name.isascii():
        return True
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def printable(path: str) -> str:
    r"""A path whose bytes are no text, as it can be shown: `People/bad\xff.md`."""
    return os.fsencode(path).decode(errors="backslashreplace")
