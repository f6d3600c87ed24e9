"""Reads a vault: walk, read, parse. One bad file never hides the rest."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from frontmatter import Post

from pingfiles.errors import TooLarge, reason
from pingfiles.folding import fold
from pingfiles.index import Index
from pingfiles.messages import Message
from pingfiles.model import Contact
from pingfiles.note.frontmatter import post_of
from pingfiles.note.journal_note import Seen
from pingfiles.problems import Problem
from pingfiles.schema.life import is_ahead
from pingfiles.schema.schema import Reading, Schema
from pingfiles.second_versions import bases_of, is_of_same_person
from pingfiles.settings import Settings
from pingfiles.vault import config, journal_notes, scan
from pingfiles.vault.vault_file import MAX_BYTES, read_plain


class Signature(NamedTuple):
    """What the system knows of a file: any change of its content changes one of these."""

    modified_ns: int
    size: int
    inode: int
    changed_ns: int


@dataclass(frozen=True, slots=True)
class Vault:
    """A vault as it was read: where it is, what it is set to, its contacts, and what is wrong in it."""

    root: Path
    settings: Settings
    schema: Schema
    index: Index
    problems: tuple[Problem, ...]
    """All of them; people are shown the `open_problems`."""

    @property
    def open_problems(self) -> tuple[Problem, ...]:
        """The problems that the person has not accepted by `[check] ignore`."""
        return tuple(problem for problem in self.problems if not self.settings.ignores(problem.code))

    def post(self, contact: Contact) -> Post:
        """A contact's note for python-frontmatter: its keys by the format's rules as `metadata`, its body as `content`.

        The note is read now; raises OSError where it cannot be.
        """
        return post_of(read_plain(os.path.join(self.root, contact.path)).decode(errors="replace"))


class Reader:
    """Reads the notes of one vault, again and again: what was read last is kept by path.

    The root is fixed: a vault that loses its `pingfiles.toml` never becomes the vault around it. Where a folder
    of contacts is gone (a disk that is not mounted, a sync under way), `gone` names it, a problem says so, and
    its contacts are kept as they were read last.
    """

    def __init__(self, root: Path, settings: Settings) -> None:
        self.root = root
        self.settings = settings
        self.schema = Schema.of(settings)
        self.gone: tuple[str, ...] = ()
        """The folders of contacts that were not there at the last look."""
        self.contacts: dict[str, Contact] = {}
        """What was read last, by the paths of the notes."""
        self.problems: dict[str, list[Problem]] = {}
        """What is wrong in each note that was read."""
        self.met: dict[str, tuple[Seen, ...]] = {}
        """Whom the meeting notes among them tell of."""
        self.folder_problems: list[Problem] = []
        """What stood in the way of the last look through the folders."""

    def paths(self) -> list[str]:
        """The paths of all notes that may be contacts, sorted; what is no longer there is forgotten."""
        found = scan.find(self.root, self.settings)
        self.folder_problems = found.problems
        self.gone = tuple(folder for folder in self.settings.contacts if self._is_gone(folder))
        paths = set(found.paths)
        for path in {**self.contacts, **self.problems}.keys() - paths:
            if any(_lies_in(path, folder) for folder in self.gone):
                paths.add(path)
            else:
                self.forget(path)
        return sorted(paths)

    def is_note(self, path: str) -> bool:
        """Whether a path within the vault is one of `paths()` now."""
        return scan.is_note(self.root, self.settings, path)

    def signature(self, path: str) -> Signature | None:
        """What tells whether a note was changed since; None where there is none."""
        try:
            seen = os.stat(os.path.join(self.root, path))
        except OSError:
            return None
        return Signature(seen.st_mtime_ns, seen.st_size, seen.st_ino, seen.st_ctime_ns)

    def read(self, path: str) -> Contact | None:
        """The contact in one note, read now; what is wrong in it is then in `problems`. Never raises."""
        contact, problems, met = read_note(self.root, path, self.schema)
        if problems and problems[0].code == "PF101" and self.signature(path) is None:
            if any(_lies_in(path, folder) and self._is_gone(folder) for folder in self.settings.contacts):
                return self.contacts.get(path)
            problems = []  # it was removed meanwhile
        self.forget(path)
        if contact:
            self.contacts[path] = contact
        if met:
            self.met[path] = met
        if problems:
            self.problems[path] = problems
        return contact

    def look_ahead(self, today: date) -> None:
        """Looks once more at the notes whose contact was born or died after a day: that is a problem."""
        for path, contact in self.contacts.items():
            if is_ahead(contact.birthday, today) or is_ahead(contact.deathdate, today):
                self.problems[path] = read_note(self.root, path, self.schema, today).problems

    def forget(self, path: str) -> None:
        """Drops what was read of a note."""
        self.contacts.pop(path, None)
        self.met.pop(path, None)
        self.problems.pop(path, None)

    def second_versions(self) -> list[Problem]:
        """The notes that a sync program kept beside those of the same contacts, as far as their names allow it."""
        possible = {path: bases for path in self.contacts if (bases := _bases(path))}
        by_name = {fold(path): contact for path, contact in self.contacts.items()} if possible else {}
        return [
            Problem(path, 1, 1, "PF108", Message("second-version", {}))
            for path, bases in possible.items()
            if any(other and is_of_same_person(self.contacts[path], other) for other in map(by_name.get, bases))
        ]

    def _is_gone(self, folder: str) -> bool:
        return not os.path.isdir(os.path.join(self.root, folder))


def load(start: Path, today: date | None = None) -> Vault:
    """Reads the vault that a folder lies in; a birth or a death ahead of `today` is a problem.

    Raises VaultError where there is none, or its configuration cannot be used.
    """
    return load_at(config.find_root(start), today)


def load_at(root: Path, today: date | None = None) -> Vault:
    """Reads the vault at `root`, and never one around it.

    Raises VaultError where it has no `pingfiles.toml`, or that cannot be used.
    """
    settings, problems = config.read(root)
    config.require_folders(root, settings)
    reader = Reader(root, settings)
    journal = journal_notes.find(root, settings)
    with _without_collector():
        for path in reader.paths():
            if path not in journal:
                reader.read(path)
        seen = [*journal_notes.read_all(root, journal, reader.schema)]
    seen += (each for met in reader.met.values() for each in met)
    problems += [*reader.folder_problems, *journal.problems]
    second_versions = reader.second_versions()
    for second in second_versions:
        reader.forget(second.path)
    problems += second_versions
    if today:
        reader.look_ahead(today)
    problems += (problem for found in reader.problems.values() for problem in found)
    index = Index(reader.contacts.values())
    index = journal_notes.joined(index, seen) if seen else index
    return Vault(root, settings, reader.schema, index, tuple(problems))


def read_note(root: Path, path: str, schema: Schema, today: date | None = None) -> Reading:
    """The contact in one note, by its path within the vault. Never raises: what is wrong is a problem."""
    try:
        content = read_plain(os.path.join(root, path))
    except TooLarge:
        return Reading(None, [Problem(path, 1, 1, "PF103", Message("note-too-large", {"mib": MAX_BYTES >> 20}))])
    except OSError as error:
        return Reading(None, [Problem(path, 1, 1, "PF101", Message("note-unreadable", {"reason": reason(error)}))])
    try:
        return schema.read(path, content.decode(), today)
    except UnicodeDecodeError as error:
        reading = schema.read(path, content.decode(errors="replace"), today)
        line = content.count(b"\n", 0, error.start) + 1
        column = len(content[content.rfind(b"\n", 0, error.start) + 1 : error.start].decode(errors="replace")) + 1
        problem = Problem(path, line, column, "PF102", Message("note-not-utf-8", {}))
        if not _is_note(reading):
            return reading
        others = [other for other in reading.problems if other.code != "PF105"]  # UTF-16 is half zeros
        return Reading(reading.contact, [problem, *others])


def _bases(path: str) -> list[str]:
    """The folded paths of the notes whose second version one may be by its name."""
    folder, slash, name = path.rpartition("/")
    return [fold(f"{folder}{slash}{base}.md") for base in bases_of(name.removesuffix(".md"))]


def _lies_in(path: str, folder: str) -> bool:
    return folder == "." or path.startswith(f"{folder}/")


def text_of(root: Path, path: str) -> str:
    """A note's text, for a search in it; empty where it cannot be read."""
    try:
        return read_plain(os.path.join(root, path)).decode(errors="replace")
    except OSError:
        return ""


def _is_note(reading: Reading) -> bool:
    return reading.contact is not None or bool(reading.problems)


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
