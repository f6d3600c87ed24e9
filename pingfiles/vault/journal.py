"""The journal of what was written: a crash is mended from it, and the last command taken back."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from pingfiles.vault import disk

KEPT = 20
KEPT_DAYS = 30


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

    One that is not `kept` is forgotten once all of it is in place: `undo` passes it over.
    """

    name: str
    command: str
    undoes: str | None
    records: tuple[Record, ...]
    kept: bool = True


class Journal:
    """The batches of one vault, each a file in the user's state folder that nobody else may read.

    What a file's name ends with says how far a batch has come:

    - `new`: its new texts are being written beside the notes; no note is touched yet.
    - `begun`: all of them are there, and change places with the notes.
    - `undoing`: it cannot be finished, and what is in place is taken back.
    - `done`: all is in place.
    """

    def __init__(self, root: Path) -> None:
        from platformdirs import user_state_path

        vault = sha256(os.path.realpath(root).encode(errors="surrogateescape")).hexdigest()[:16]
        self.folder = user_state_path("pingfiles") / "journal" / vault

    def open(self) -> None:
        """Makes the folder, for its owner alone."""
        for folder in (self.folder.parents[1], self.folder.parent, self.folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    @property
    def lock(self) -> str:
        """The file by which one writer at a time is let in."""
        return str(self.folder / "lock")

    def new_name(self) -> str:
        """A name that sorts behind those of all batches before, whatever the clock did."""
        newest = max((int(path.stem) for path in self.folder.iterdir() if path.stem.isdecimal()), default=0)
        return f"{max(time.time_ns(), newest + 1):020}"

    def plan(self, batch: Batch) -> None:
        """Writes down what is about to be written."""
        disk.write_new(self._path(batch, "new"), json.dumps(asdict(batch)).encode(), mode=0o600)

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

    def forget(self, batch: Batch) -> None:
        """Removes a batch that is in place and takes no place in `undo`."""
        disk.remove(self._path(batch, "done"))

    def is_in(self, state: str, batch: Batch) -> bool:
        """Whether a batch has come just so far."""
        return os.path.lexists(self._path(batch, state))

    def unfinished(self) -> list[Batch]:
        """The batches that a crash cut short, the newest first."""
        return [batch for state in ("new", "begun", "undoing") for batch in self._read(state)]

    def done(self) -> Iterator[Batch]:
        """The batches that are in place, the newest first."""
        return self._read("done")

    def prune(self) -> None:
        """Forgets what is too old to be taken back, what cannot be read, and all but the last batches."""
        done = sorted(self.folder.glob("*.done"), reverse=True)
        oldest = time.time() - KEPT_DAYS * 24 * 3600
        old = (path for path in self.folder.glob("*.*") if _time_of(path) < oldest)
        for path in (*self.folder.glob("*.new"), *done[KEPT:], *old):
            disk.remove(str(path))

    def _path(self, batch: Batch, state: str) -> str:
        return str(self.folder / f"{batch.name}.{state}")

    def _move(self, batch: Batch, state: str, following: str) -> None:
        os.rename(self._path(batch, state), self._path(batch, following))
        disk.sync_folder(str(self.folder))

    def _read(self, state: str) -> Iterator[Batch]:
        for path in sorted(self.folder.glob(f"*.{state}"), reverse=True):
            try:
                written: dict[str, Any] = json.loads(path.read_bytes())
                records = tuple(Record(**record) for record in written.pop("records"))
                yield Batch(records=records, **written)
            except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
                continue  # another version's, or a broken disk's


def _time_of(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
