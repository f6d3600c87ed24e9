"""A file for other programs, whole or not at all: written where a person says, in the vault or elsewhere."""

from __future__ import annotations

import contextlib
import os
import stat
import time
from pathlib import Path

from pingfiles.errors import WriteRefused, reason
from pingfiles.vault import disk
from pingfiles.vault.config import FILE


def write_if_other(root: Path, path: str, content: bytes) -> bool:
    """Lets a file hold some bytes, in one step; False, and nothing touched, where it holds them already.

    `root` is the vault. Raises WriteRefused for a note and for the configuration, for what is hidden in the vault or
    leads out of it, for what is there and is read-only or no plain file (a folder, a link, a device), and where the
    disk refuses.
    """
    _refuse_place(root, path)
    try:
        mode = _mode_of(path)
        if mode is not None and not stat.S_ISREG(mode):
            is_link = stat.S_ISLNK(mode)
            raise WriteRefused("export-over-link" if is_link else "export-not-file", path=path)
        if mode is not None and disk.content_of(path) == content:
            return False
        if mode is not None and not (mode & stat.S_IWUSR and os.access(path, os.W_OK)):
            raise WriteRefused("path-read-only", path=path)
        _put(path, content, is_there=mode is not None)
    except OSError as error:
        raise WriteRefused("unwritable", path=path, reason=reason(error)) from None
    return True


def _refuse_place(root: Path, path: str) -> None:
    """Raises WriteRefused for a place where an export would hide, or replace what is the vault's own."""
    if path.lower().endswith(".md") or os.path.basename(path).lower() == FILE:
        raise WriteRefused("export-over-note", path=path)
    vault = os.path.realpath(root)
    named = os.path.join(os.path.realpath(os.getcwd()), path)
    inside = next((name for name in (os.path.normpath(named), os.path.realpath(named)) if _is_in(vault, name)), None)
    if inside is None:
        return
    if any(part.startswith(".") for part in os.path.relpath(inside, vault).split(os.sep)):
        raise WriteRefused("path-hidden", path=path)
    if not _is_in(vault, os.path.realpath(os.path.dirname(named))):
        raise WriteRefused("path-link-out", path=path)


def _is_in(vault: str, path: str) -> bool:
    return path == vault or path.startswith(os.path.join(vault, ""))


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
