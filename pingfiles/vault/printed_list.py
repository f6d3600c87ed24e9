"""The list that `due` printed last, kept in the user's state folder: what the number of a row means."""

from __future__ import annotations

import contextlib
import json
import os
import time
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pingfiles.errors import WriteRefused
from pingfiles.vault import disk
from pingfiles.vault.journal import Journal
from pingfiles.vault.lock import held
from pingfiles.vault.vault_file import read_plain

_FILE = "printed"
"""Without a dot: the journal, in whose folder it lies, takes a name with one for a batch of its own."""

_MAX_BYTES = 64 * 1024 * 1024
"""`due --all` prints a row for each contact, and a path has up to 4 KiB."""


_PATIENCE = 1
"""Seconds to wait for the lock of the journal, when a vault's first list is kept."""


class PrintedRow(NamedTuple):
    """A row as it was printed: the path and the name of its contact."""

    path: str
    name: str


class PrintedList(NamedTuple):
    """A list as it was printed: its day, and its rows from number 1 on."""

    day: date
    rows: tuple[PrintedRow, ...]


def keep(root: Path, printed: PrintedList) -> None:
    """Keeps a list in place of the one before, in one step.

    What cannot be kept is no harm, so it is not waited for until it is on the disk. Raises OSError where the disk
    refuses, WriteRefused where the user has no state folder; then no list is kept, where the disk allows that.
    """
    journal = Journal(root)
    file = str(journal.folder / _FILE)
    try:
        journal.open()
        file = str(journal.folder / _FILE)
        _sign(journal)
        _put(file, json.dumps({"day": printed.day.isoformat(), "rows": printed.rows}).encode())
    except OSError:
        with contextlib.suppress(OSError):  # its numbers would be taken for those of the list that follows it
            disk.remove(file)
        raise


def kept(root: Path) -> PrintedList | None:
    """The list that was kept last; None where there is none that can be read. Never raises."""
    try:
        written = json.loads(read_plain(str(Journal(root).folder / _FILE), _MAX_BYTES))
        rows = tuple(PrintedRow(path, name) for path, name in written["rows"])
        is_text = all(isinstance(path, str) and isinstance(name, str) for path, name in rows)
        return PrintedList(date.fromisoformat(written["day"]), rows) if is_text else None
    except (OSError, WriteRefused, ValueError, TypeError, KeyError, RecursionError):
        return None


def _sign(journal: Journal) -> None:
    """Lets the list be found when the vault has moved; a command that is writing does the same."""
    if not journal.is_signed():
        with contextlib.suppress(OSError, WriteRefused), held(journal.lock, _PATIENCE):
            journal.sign()


def _put(file: str, content: bytes) -> None:
    fresh = f"{file}-{time.time_ns()}-{os.getpid()}"
    try:
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with open(descriptor, "wb") as written:
            written.write(content)
        os.replace(fresh, file)
    except OSError:
        with contextlib.suppress(OSError):
            disk.remove(fresh)
        raise
