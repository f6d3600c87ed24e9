"""Reads a vault: walk, read, parse. One bad file never hides the rest."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pingfiles.index import Index
from pingfiles.messages import Message
from pingfiles.model import Contact
from pingfiles.problems import Problem
from pingfiles.schema.schema import Reading, Schema
from pingfiles.settings import Settings
from pingfiles.vault import config, scan

MAX_BYTES = 4 * 1024 * 1024
"""A larger note is not read: forty years of daily pings take 2 MiB, and what is beyond is no contact."""

_CHUNK = 64 * 1024
"""Bytes read at once: nearly all notes are shorter."""

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


@dataclass(frozen=True, slots=True)
class Vault:
    """A vault as it was read: where it is, what it is set to, its contacts, and what is wrong in it."""

    root: Path
    settings: Settings
    schema: Schema
    index: Index
    problems: tuple[Problem, ...]


def load(start: Path) -> Vault:
    """Reads the vault that a folder lies in.

    Raises VaultError where there is none, or its configuration cannot be used.
    """
    root = config.find_root(start)
    settings, problems = config.read(root)
    schema = Schema.of(settings)
    found = scan.find(root, settings)
    problems += found.problems
    contacts: list[Contact] = []
    with _without_collector():
        for path in found.paths:
            contact, wrong = read_note(root, path, schema)
            problems += wrong
            if contact:
                contacts.append(contact)
    return Vault(root, settings, schema, Index(contacts), tuple(problems))


def read_note(root: Path, path: str, schema: Schema) -> Reading:
    """The contact in one note, by its path within the vault. Never raises: what is wrong is a problem."""
    try:
        content = _bytes(os.path.join(root, path))
    except OSError as error:
        message = f"this note cannot be read: {error.strerror or error}"
        return Reading(None, [Problem(path, 1, 1, "PF101", Message(message, {}))])
    if content is None:
        message = f"this note is larger than {MAX_BYTES // 1024 // 1024} MiB and was not read"
        return Reading(None, [Problem(path, 1, 1, "PF103", Message(message, {}))])
    try:
        return schema.read(path, content.decode())
    except UnicodeDecodeError as error:
        reading = schema.read(path, content.decode(errors="replace"))
        line = content.count(b"\n", 0, error.start) + 1
        column = len(content[content.rfind(b"\n", 0, error.start) + 1 : error.start].decode(errors="replace")) + 1
        problem = Problem(path, line, column, "PF102", Message("this is not UTF-8; save the note as UTF-8", {}))
        if not _is_note(reading):
            return reading
        others = [other for other in reading.problems if other.code != "PF105"]  # UTF-16 is half zeros
        return Reading(reading.contact, [problem, *others])


def text_of(root: Path, path: str) -> str:
    """A note's text, for a search in it; empty where it cannot be read."""
    try:
        return (_bytes(os.path.join(root, path)) or b"").decode(errors="replace")
    except OSError:
        return ""


def _is_note(reading: Reading) -> bool:
    return reading.contact is not None or bool(reading.problems)


def _bytes(path: str) -> bytes | None:
    """The bytes of a file, None where they are more than a note has.

    Read without a file object: making one takes as long as the system takes to open and read a note.
    """
    descriptor = os.open(path, _READ)
    try:
        content = os.read(descriptor, _CHUNK)
        while more := os.read(descriptor, _CHUNK):
            content += more
            if len(content) > MAX_BYTES:
                return None
        return content
    finally:
        os.close(descriptor)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Holds the garbage collector: nothing that reading makes is garbage, and it would look in vain."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
