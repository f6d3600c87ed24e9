"""Which files of a vault may be contacts: below the configured folders, and never what belongs to programs."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pingfiles.errors import reason
from pingfiles.folding import fold
from pingfiles.messages import Message
from pingfiles.problems import Problem
from pingfiles.settings import Settings

_CONFLICT_COPY = re.compile(
    r"(?:\.sync-conflict-[0-9]{8}-[0-9]{6}-[A-Z0-9]{7}"
    r"|\((?:[^()]*['’]s )?conflicted copy [^()]*\)(?: ?\([0-9]+\))?)\.md$",
    re.IGNORECASE,
)
"""Syncthing's, Dropbox's and Obsidian Sync's names for the copy that lost."""


CONTACT_TEMPLATE = "Templates/Contact.md"
"""The model of a contact's note that `init` makes; it is none itself."""


class Found(NamedTuple):
    """The notes to read, by their paths within the vault (with `/`), and what stood in the way."""

    paths: list[str]
    problems: list[Problem]


def find(root: Path, settings: Settings) -> Found:
    """All notes that may be contacts, sorted by path. Folders that cannot be listed are problems."""
    search = _Search(os.path.realpath(root), _excluded(root, settings))
    for folder in settings.contacts:
        search.folder("" if folder == "." else folder)
    search.follow_links()
    return Found(sorted(search.paths), sorted(search.problems, key=lambda problem: problem.path))


def is_note(root: Path, settings: Settings, path: str) -> bool:
    """Whether a path within the vault is one of those that `find` gives now."""
    top = os.path.realpath(root)
    real = os.path.join(top, *path.split("/"))
    if os.path.realpath(real) != real:  # of what is met behind links only the whole look can tell
        return path in find(root, settings).paths
    if not path.endswith(".md") or _CONFLICT_COPY.search(path) or not os.path.isfile(real):
        return False
    is_below = any(folder == "." or path.startswith(f"{folder}/") for folder in settings.contacts)
    return is_below and _Search(top, _excluded(root, settings)).may_hold_notes(real)


def names_in(root: Path, folder: str) -> list[str]:
    """The names of all that lies in a folder of the vault; none where it cannot be listed."""
    try:
        return os.listdir(os.path.join(root, folder))
    except OSError:
        return []


def _excluded(root: Path, settings: Settings) -> frozenset[str]:
    """The folded paths of what is never a contact: the due note, drafts, templates."""
    return frozenset(
        fold(path.strip("/"))
        for path in (settings.due_note, settings.drafts, settings.templates, CONTACT_TEMPLATE, *_template_folders(root))
        if path.strip("/")
    )


def _template_folders(root: Path) -> Iterator[str]:
    """The folders of Obsidian's templates and of the Templater plugin, where they are configured."""
    for file, key in (
        (".obsidian/templates.json", "folder"),
        (".obsidian/plugins/templater-obsidian/data.json", "templates_folder"),
    ):
        try:
            configured = json.loads((root / file).read_bytes())
        except (OSError, ValueError, RecursionError):
            continue
        if isinstance(configured, dict) and isinstance(configured.get(key), str):
            yield unicodedata.normalize("NFC", configured[key])


class _Search:
    """One walk over the folders of a vault. Links are followed within it, each target once."""

    def __init__(self, root: str, excluded: frozenset[str]) -> None:
        self.root = root
        self.excluded = excluded
        self.paths: list[str] = []
        self.linked: list[tuple[str, str]] = []
        self.linked_folders: list[str] = []
        self.problems: list[Problem] = []
        self.visited: set[str] = set()

    def folder(self, path: str) -> None:
        """Looks through a folder and those below it (with a stack, for they nest as deep as they like)."""
        waiting = [path]
        while waiting:
            path = waiting.pop()
            real = os.path.realpath(os.path.join(self.root, path))
            if real in self.visited or not self.may_hold_notes(real):
                continue
            self.visited.add(real)
            try:
                with os.scandir(real) as entries:
                    for entry in entries:
                        self.entry(entry, f"{path}/{entry.name}" if path else entry.name, waiting)
            except OSError as error:
                self.problem(path or ".", "PF101", Message("folder-unreadable", {"reason": reason(error)}))

    def entry(self, entry: os.DirEntry[str], path: str, waiting: list[str]) -> None:
        """Takes what a folder holds: notes are noted, folders and links wait."""
        if entry.name.startswith(".") or fold(path) in self.excluded:
            return
        if entry.is_symlink():
            self.link(entry, path)
        elif entry.is_dir():
            waiting.append(path)
        elif entry.name.endswith(".md") and entry.is_file():
            if _CONFLICT_COPY.search(entry.name):
                self.problem(path, "PF108", Message("second-version", {}))
            else:
                self.paths.append(path)

    def link(self, entry: os.DirEntry[str], path: str) -> None:
        """Remembers where a link leads."""
        try:
            real = os.path.realpath(entry.path, strict=True)
        except OSError:
            if entry.name.endswith(".md"):
                self.problem(path, "PF107", Message("broken-link", {}))
            return
        if os.path.isdir(real):
            self.linked_folders.append(path)
        elif not entry.name.endswith(".md") or any(map(_CONFLICT_COPY.search, (entry.name, real))):
            return
        elif os.path.isfile(real) and self.may_hold_notes(real):
            self.linked.append((path, real))

    def follow_links(self) -> None:
        """Takes the folders and notes behind links that were not met without them."""
        while self.linked_folders:
            self.linked_folders.sort(reverse=True)
            self.folder(self.linked_folders.pop())
        met = {os.path.realpath(os.path.join(self.root, path)) for path in self.paths} if self.linked else set()
        for path, real in sorted(self.linked):
            if real not in met:
                met.add(real)
                self.paths.append(path)

    def may_hold_notes(self, real: str) -> bool:
        """Whether a real path lies in the vault, in nothing hidden and nothing that is never a contact."""
        if real == self.root:
            return True
        if not real.startswith(os.path.join(self.root, "")):
            return False
        path = os.path.relpath(real, self.root).replace(os.sep, "/")
        parts = path.split("/")
        above = ("/".join(parts[: depth + 1]) for depth in range(len(parts)))
        return not any(part.startswith(".") for part in parts) and not any(
            fold(folder) in self.excluded for folder in above
        )

    def problem(self, path: str, code: str, what: Message) -> None:
        """Notes what stands in the way."""
        self.problems.append(Problem(path, 1, 1, code, what))
