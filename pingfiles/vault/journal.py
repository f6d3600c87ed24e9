"""The journal of what was written: a crash is mended from it, and the last command taken back."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from pingfiles.errors import WriteRefused
from pingfiles.vault import disk
from pingfiles.vault.vault_file import read_plain

KEPT = 20
KEPT_DAYS = 30

MAX_BYTES = 256 * 1024 * 1024
"""Of one batch, with all texts before and after: an import that changes thirty thousand notes takes half of it."""

_VAULT = "vault"
"""The file of a journal that says whose it is."""


@dataclass(frozen=True, slots=True)
class Record:
    """One file of a batch: what stood in it and what was to stand there, None for no file.

    `real` is where it lies, `temporary` the hidden file beside it by which the two change places.
    """

    path: str
    real: str
    temporary: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Batch:
    """All that one command writes. `undoes` is the name of the batch that it takes back.

    One that is not `kept`, or that takes another back, is forgotten once all of it is in place: `undo` passes it over.
    """

    name: str
    command: str
    undoes: str | None
    records: tuple[Record, ...]
    kept: bool = True


class Unreadable(NamedTuple):
    """A file of the journal that cannot be read, by its path: a broken disk's, or another version's."""

    file: str


class Journal:
    """The batches of one vault, each a file in the user's state folder that nobody else may read.

    What a file's name ends with says how far a batch has come:

    - `new`: its new texts are being written beside the notes; no note is touched yet.
    - `begun`: all of them are there, and change places with the notes.
    - `undoing`: it cannot be finished, and what is in place is taken back.
    - `done`: all is in place.

    The paths of files are written down without that of the vault, which is in a file of its own: a vault whose
    folder was renamed takes its journal along.
    """

    def __init__(self, root: Path) -> None:
        """Raises WriteRefused where the user has no state folder."""
        self.root = os.path.realpath(root)
        name = sha256(self.root.encode(errors="surrogateescape")).hexdigest()[:16]
        self._own = _journals() / name
        self.folder = self._own if os.path.isdir(self._own) else _left_by(self.root, self._own.parent) or self._own

    def open(self) -> None:
        """Makes the folder, for its owner only, or takes the one that the vault has from its path before."""
        if self.folder != self._own:
            with suppress(OSError):  # another process was faster
                os.rename(self.folder, self._own)
            self.folder = self._own
        for folder in (self.folder.parents[1], self.folder.parent, self.folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def sign(self) -> None:
        """Writes down whose journal this is, where it does not say so yet; under the lock."""
        if not self.is_signed():
            fresh = str(self.folder / f"{_VAULT}-new")
            disk.remove(fresh)
            disk.write_new(fresh, json.dumps(_vault_at(self.root)._asdict()).encode(), mode=0o600)
            os.replace(fresh, self.folder / _VAULT)

    def is_signed(self) -> bool:
        """Whether the journal says that it is the vault's."""
        return _vault_of(self.folder) == _vault_at(self.root)

    @property
    def lock(self) -> str:
        """The file by which one writer at a time is let in."""
        return str(self.folder / "lock")

    def new_name(self) -> str:
        """A name that sorts behind those of all batches before, whatever the clock did."""
        newest = max((int(path.stem) for path in self.folder.iterdir() if path.stem.isdecimal()), default=0)
        return f"{max(time.time_ns(), newest + 1):020}"

    def plan(self, batch: Batch) -> None:
        """Writes down what is about to be written. Raises WriteRefused for more than could be read again."""
        top = os.path.join(self.root, "")
        records = tuple(
            replace(record, real=record.real.removeprefix(top), temporary=record.temporary.removeprefix(top))
            for record in batch.records
        )
        content = json.dumps(asdict(replace(batch, records=records))).encode()
        if len(content) > MAX_BYTES:
            raise WriteRefused("batch-too-large", mib=MAX_BYTES >> 20)
        disk.write_new(self._path(batch, "new"), content, mode=0o600)

    def begin(self, batch: Batch) -> None:
        """Says that the first note is about to be touched."""
        self._move(batch, "new", "begun")

    def retreat(self, batch: Batch) -> None:
        """Says that what is in place is about to be taken back."""
        self._move(batch, "begun", "undoing")

    def commit(self, batch: Batch) -> None:
        """Says that all of a batch is in place."""
        self._move(batch, "begun", "done")

    def drop(self, batch: Batch) -> None:
        """Forgets a batch of which nothing is in place."""
        for state in ("new", "undoing"):
            disk.remove(self._path(batch, state))

    def forget(self, name: str) -> None:
        """Removes a batch that is in place and takes no place in `undo`."""
        disk.remove(str(self.folder / f"{name}.done"))

    def is_in(self, state: str, batch: Batch) -> bool:
        """Whether a batch has come just so far."""
        return os.path.lexists(self._path(batch, state))

    def names(self) -> set[str]:
        """The names of all batches that are known."""
        return {path.stem for path in self.folder.glob("*.*")}

    def unfinished(self) -> list[Batch | Unreadable]:
        """The batches that a crash cut short, the newest first."""
        return [batch for state in ("new", "begun", "undoing") for batch in self._read(state)]

    def done(self) -> Iterator[Batch | Unreadable]:
        """The batches that are in place, the newest first."""
        return self._read("done")

    def prune(self) -> None:
        """Forgets what cannot be undone any more, of other vaults too: their own commands may never come.

        That is all but the last commands, and whatever is too old. What was cut short stays; only a file that a
        crash cut short itself goes, for its command had touched nothing yet.
        """
        oldest = time.time() - KEPT_DAYS * 24 * 3600
        old = (path for path in self.folder.parent.glob("*/*.done") if _time_of(path) < oldest)
        torn = filter(_is_torn, self.folder.glob("*.new"))
        for path in (*sorted(self.folder.glob("*.done"), reverse=True)[KEPT:], *old, *torn):
            with suppress(OSError):
                disk.remove(str(path))

    def _path(self, batch: Batch, state: str) -> str:
        return str(self.folder / f"{batch.name}.{state}")

    def _move(self, batch: Batch, state: str, following: str) -> None:
        os.rename(self._path(batch, state), self._path(batch, following))
        disk.sync_folder(str(self.folder))

    def _read(self, state: str) -> Iterator[Batch | Unreadable]:
        try:
            names = os.listdir(self.folder)
        except FileNotFoundError:  # nothing was written yet
            return
        for name in sorted(names, reverse=True):
            path = self.folder / name
            if path.suffix != f".{state}":
                continue
            try:
                yield self._batch(read_plain(str(path), MAX_BYTES))
            except FileNotFoundError:
                continue
            except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
                if state != "new" or not _is_torn(path):
                    yield Unreadable(str(path))

    def _batch(self, content: bytes) -> Batch:
        written: dict[str, Any] = json.loads(content)
        records = tuple(Record(**record) for record in written.pop("records"))
        batch = Batch(records=records, **written)
        join = os.path.join
        records = tuple(
            replace(record, real=join(self.root, record.real), temporary=join(self.root, record.temporary))
            for record in batch.records
        )
        return replace(batch, records=records)


class _Vault(NamedTuple):
    """The vault of a journal: its real path, and how the system knows its folder whatever it is called."""

    path: str
    device: int
    inode: int


def _journals() -> Path:
    """The folder of all journals. Raises WriteRefused where the user has no home folder."""
    from platformdirs import user_state_path

    try:
        folder = user_state_path("pingfiles")
    except RuntimeError:
        raise WriteRefused("no-state-folder") from None
    if not folder.is_absolute():  # older platformdirs: it would be another one in each folder where we are run
        raise WriteRefused("no-state-folder")
    return folder / "journal"


def _left_by(root: str, journals: Path) -> Path | None:
    """The journal that a vault has from a path which it had before: none if something is there still."""
    here = _vault_at(root)
    try:
        folders = [journals / name for name in os.listdir(journals)]
    except OSError:  # there is none, or `open` says why it cannot be had
        return None
    left = [
        folder
        for folder in folders
        if (vault := _vault_of(folder)) and here.inode and vault[1:] == here[1:] and _is_left(vault.path)
    ]
    return max(left, key=_time_of, default=None)


def _is_left(path: str) -> bool:
    """Whether nothing of its own is at a path: nothing at all, or a link left for those who know the path."""
    return not os.path.lexists(path) or os.path.realpath(path) != path


def _vault_at(root: str) -> _Vault:
    try:
        status = os.stat(root)
    except OSError:  # what is asked of it next says why
        return _Vault(root, 0, 0)
    return _Vault(root, status.st_dev, status.st_ino)


def _vault_of(folder: Path) -> _Vault | None:
    """The vault that a journal says it is of; None where it does not."""
    try:
        return _Vault(**json.loads(read_plain(str(folder / _VAULT))))
    except (OSError, ValueError, TypeError):
        return None


def _is_torn(path: Path) -> bool:
    """Whether the end of a file is missing."""
    try:
        json.loads(read_plain(str(path), MAX_BYTES))
    except (ValueError, RecursionError):
        return True
    except OSError:
        return False
    return False


def _time_of(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return time.time()
