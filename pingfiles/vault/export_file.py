"""A file for other programs, whole or not at all: written where a person says, in the vault or elsewhere."""

from __future__ import annotations

import contextlib
import os
import stat
import time

from pingfiles.errors import WriteRefused, reason
from pingfiles.vault import disk
from pingfiles.vault.config import FILE


def write_if_other(path: str, content: bytes) -> bool:
    """Lets a file hold some bytes, in one step; False, and nothing touched, where it holds them already.

    Raises WriteRefused for a note and for the configuration, for what is there and is no plain file (a folder, a
    link, a device), and where the disk refuses.
    """
    if path.endswith(".md") or os.path.basename(path) == FILE:
        raise WriteRefused("export-over-note", path=path)
    try:
        mode = _mode_of(path)
        if mode is not None and not stat.S_ISREG(mode):
            is_link = stat.S_ISLNK(mode)
            raise WriteRefused("export-over-link" if is_link else "export-not-file", path=path)
        if mode is not None and disk.content_of(path) == content:
            return False
        _put(path, content, is_there=mode is not None)
    except OSError as error:
        raise WriteRefused("unwritable", path=path, reason=reason(error)) from None
    return True


def _mode_of(path: str) -> int | None:
    try:
        return os.lstat(path).st_mode
    except FileNotFoundError:
        return None


def _put(path: str, content: bytes, is_there: bool) -> None:
    folder = os.path.dirname(path) or "."
    temporary = os.path.join(folder, f".pingfiles-{time.time_ns()}-{os.getpid()}.tmp")
    disk.write_new(temporary, content, like=path if is_there else None)
    try:
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            disk.remove(temporary)
        raise
    disk.sync_folder(folder)
