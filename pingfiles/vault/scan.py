"""Which files of a vault may be contacts: below the configured folders, and never what belongs to programs."""

from __future__ import annotations

import json
import os
import unicodedata
from pathlib import Path
from typing import NamedTuple

from pingfiles.errors import NotRead, reason
from pingfiles.folding import fold
from pingfiles.messages import Message
from pingfiles.problems import Problem
from pingfiles.second_versions import is_certain
from pingfiles.settings import Settings
from pingfiles.vault import vault_file
from pingfiles.vault.vault_file import contains, is_utf_8, printable

CONTACT_TEMPLATE = "Templates/Contact.md"
"""The model of a contact's note that `init` makes; it is none itself."""

_TEMPLATES = CONTACT_TEMPLATE.partition("/")[0]
"""Where `init` makes it, and where vaults have their other models: no contacts, unless the vault says so."""

_TEMPLATE_SETTINGS = (
    (".obsidian/templates.json", "folder", "Obsidian"),
    (".obsidian/plugins/templater-obsidian/data.json", "templates_folder", "Templater"),
)
"""Where programs say which folder has their templates: the file, its key, the program."""


class Found(NamedTuple):
    """The notes to read, by their paths within the vault (with `/`), and what stood in the way."""

    paths: list[str]
    problems: list[Problem]


def find(root: Path, settings: Settings) -> Found:
    """All notes that may be contacts, sorted by path. Folders that cannot be listed are problems."""
    excluded, problems = _excluded(root, settings)
    search = _Search(os.path.realpath(root), excluded)
    for folder in settings.contacts:
        search.folder("" if folder == "." else folder)
    search.follow_links()
    return Found(sorted(search.paths), sorted([*problems, *search.problems], key=lambda problem: problem.path))


def is_note(root: Path, settings: Settings, path: str) -> bool:
    """Whether a path within the vault is one of those that `find` gives now."""
    top = os.path.realpath(root)
    real = os.path.join(top, *path.split("/"))
    if os.path.realpath(real) != real:  # of what is met behind links only the whole look can tell
        return path in find(root, settings).paths
    if not path.endswith(".md") or is_certain(path) or not os.path.isfile(real):
        return False
    is_below = any(folder == "." or path.startswith(f"{folder}/") for folder in settings.contacts)
    return is_below and _Search(top, _excluded(root, settings)[0]).may_hold_notes(real)


def names_in(root: Path, folder: str) -> list[str]:
    """The names of all that lies in a folder of the vault; none where it cannot be listed."""
    try:
        return os.listdir(os.path.join(root, folder))
    except OSError:
        return []


def _excluded(root: Path, settings: Settings) -> tuple[frozenset[str], list[Problem]]:
    """The folded paths of what is never a contact: the due note, drafts, templates. And what hinders to know them."""
    excluded = {settings.due_note, settings.drafts, settings.templates, CONTACT_TEMPLATE}
    if not any(contains(_TEMPLATES, contacts) for contacts in settings.contacts):
        excluded.add(_TEMPLATES)
    problems: list[Problem] = []
    for file, key, program in _TEMPLATE_SETTINGS:
        try:
            folder = _template_folder(root, file, key)
        except NotRead as error:
            problems.append(Problem(file, 1, 1, "PF101", Message("settings-unreadable", {"reason": reason(error)})))
            continue
        if any(contains(folder, contacts) for contacts in settings.contacts if folder):
            problems.append(Problem(folder, 1, 1, "PF110", Message("templates-of-contacts", {"program": program})))
        else:
            excluded.add(folder)
    return frozenset(fold(path) for path in excluded if path), problems


def _template_folder(root: Path, file: str, key: str) -> str:
    """The folder of templates that a program's settings name; empty where they name none. Raises NotRead."""
    try:
        configured = json.loads(vault_file.read(root, file))
    except NotRead:
        raise
    except (OSError, ValueError, RecursionError):
        return ""
    folder = configured.get(key) if isinstance(configured, dict) else None
    return unicodedata.normalize("NFC", folder).strip("/") if isinstance(folder, str) else ""


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
        if not is_utf_8(entry.name):
            if entry.name.endswith(".md") or entry.is_dir():
                self.problem(printable(path), "PF102", Message("name-not-utf-8", {}))
        elif entry.is_symlink():
            self.link(entry, path)
        elif entry.is_dir():
            waiting.append(path)
        elif entry.name.endswith(".md"):
            self.note(entry, path)

    def note(self, entry: os.DirEntry[str], path: str) -> None:
        """Takes a note, unless it is no plain file or a sync program's second version of one."""
        if not entry.is_file():
            self.problem(path, "PF101", Message("not-a-plain-file", {}))
        elif is_certain(entry.name):
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
        is_folder = os.path.isdir(real)
        if not is_folder and (not entry.name.endswith(".md") or any(map(is_certain, (entry.name, real)))):
            return
        if not real.startswith(os.path.join(self.root, "")) and real != self.root:
            self.problem(path, "PF107", Message("link-out", {}))
        elif is_folder:
            self.linked_folders.append(path)
        elif not os.path.isfile(real):
            self.problem(path, "PF101", Message("not-a-plain-file", {}))
        elif self.may_hold_notes(real):
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
