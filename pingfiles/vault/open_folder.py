"""Folders of the vault, held open while their files change: no link that takes their name leads us elsewhere."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from typing import Self, TypeVar

from pingfiles.vault import disk

Result = TypeVar("Result")

_CAN_HOLD = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")
"""Whether files can be named relative to an open folder: everywhere but on Windows."""

_FOLDER = getattr(os, "O_PATH", os.O_RDONLY) | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
_NO_FOLDER = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)
"""How the system says that there is no folder, and that a link stands there, which is not followed."""


_MAX_HELD = 100
"""Systems grant a process 256 open files or more; a folder beyond these is opened again when it is asked for."""


class OpenFolder:
    """A folder by its path, which is for messages; all calls take the paths of files in it, and use their names.

    Where `is_missing` there is no such folder any more, or a link has its name: no file of it is there.
    """

    def __init__(self, path: str, descriptor: int | None = None, is_missing: bool = False) -> None:
        self.path, self.descriptor, self.is_missing = path, descriptor, is_missing

    def content_of(self, path: str) -> bytes | None:
        """As `disk.content_of`."""
        return None if self.is_missing else self._done(disk.content_of, path)

    def write_new(self, path: str, content: bytes, like: str | None = None) -> None:
        """As `disk.write_new`."""
        model = None if like is None else self._name(like)
        self._done(lambda name, folder: disk.write_new(name, content, model, folder=folder), path)

    def remove(self, path: str) -> None:
        """As `disk.remove`."""
        if not self.is_missing:
            self._done(disk.remove, path)

    def replace(self, source: str, target: str) -> None:
        """Gives a file the name of another, which is gone then."""
        self._done(
            lambda name, folder: os.replace(name, self._name(target), src_dir_fd=folder, dst_dir_fd=folder), source
        )

    def exchange(self, one: str, other: str) -> bool:
        """As `disk.exchange`."""
        second = disk.InFolder(self.descriptor, self._name(other))
        return self._done(lambda name, folder: disk.exchange(disk.InFolder(folder, name), second), one)

    def move_new(self, source: str, target: str) -> None:
        """As `disk.move_new`."""
        self._done(lambda name, folder: disk.move_new(name, self._name(target), folder), source)

    def is_open_for_writing(self, path: str) -> bool:
        """As `disk.is_open_for_writing`."""
        return not self.is_missing and self._done(disk.is_open_for_writing, path)

    def are_one_file(self, one: str, other: str) -> bool:
        """Whether two names are of the same file."""
        return os.path.samestat(self._status(one), self._status(other))

    def owners_differ(self, one: str, other: str) -> bool:
        """Whether two files belong to different users."""
        return self._status(one).st_uid != self._status(other).st_uid

    def sync(self) -> None:
        """As `disk.sync_folder`."""
        if self.descriptor is None:
            disk.sync_folder(self.path)
        else:
            disk.sync_folder(".", self.descriptor)

    def _status(self, path: str) -> os.stat_result:
        return self._done(lambda name, folder: os.stat(name, dir_fd=folder), path)

    def _name(self, path: str) -> str:
        return path if self.descriptor is None else os.path.basename(path)

    def _done(self, act: Callable[[str, int | None], Result], path: str) -> Result:
        if self.is_missing:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)
        try:
            return act(self._name(path), self.descriptor)
        except OSError as error:
            error.filename = path
            raise


class Folders:
    """The folders of a batch below a vault: each is opened once, part by part, without following a link."""

    def __init__(self, top: str) -> None:
        self.top = top
        self._held: dict[str, OpenFolder] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        while self._held:
            self._let_go()

    def beside(self, path: str) -> OpenFolder:
        """The folder of a file by its real path."""
        folder = os.path.dirname(path)
        if folder in self._held:
            return self._held[folder]
        if not _CAN_HOLD:
            return OpenFolder(folder)
        try:
            opened = OpenFolder(folder, _descend(self.top, folder, is_made=False))
        except OSError as error:
            if error.errno not in _NO_FOLDER:
                raise
            return OpenFolder(folder, is_missing=True)
        if len(self._held) == _MAX_HELD:
            self._let_go()
        self._held[folder] = opened
        return opened

    def make_beside(self, path: str) -> None:
        """Makes the folder of a file and those above it, where they are missing, with their names on the disk."""
        folder = os.path.dirname(path)
        if _CAN_HOLD:
            os.close(_descend(self.top, folder, is_made=True))
        else:
            os.makedirs(folder, exist_ok=True)

    def _let_go(self) -> None:
        """Closes the folder that was opened first."""
        first = self._held.pop(next(iter(self._held)))
        if first.descriptor is not None:
            os.close(first.descriptor)


def _descend(top: str, path: str, is_made: bool) -> int:
    """The open folder; OSError where a part of the way is missing and not to be made, or is a link."""
    descriptor = os.open(top, _FOLDER)
    for part in os.path.relpath(path, top).split(os.sep):
        above = descriptor
        try:
            descriptor = _next(above, part, is_made)
        except OSError as error:
            error.filename = path
            raise
        finally:
            os.close(above)
    return descriptor


def _next(above: int, part: str, is_made: bool) -> int:
    try:
        return os.open(part, _FOLDER, dir_fd=above)
    except FileNotFoundError:
        if not is_made:
            raise
    with suppress(FileExistsError):  # another process was faster
        os.mkdir(part, dir_fd=above)
    disk.sync_folder(".", above)
    return os.open(part, _FOLDER, dir_fd=above)
