"""What a folder that is to be a vault holds already: where its people are, and what their keys and logs are called."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pingfiles.errors import TooLarge
from pingfiles.folding import fold
from pingfiles.note.document import Note
from pingfiles.note.links import plain_name
from pingfiles.schema.meaning import texts
from pingfiles.schema.schema import Schema
from pingfiles.schema.unknown import unknown_facts
from pingfiles.schema.unread_logs import unread_logs
from pingfiles.settings import Settings
from pingfiles.vault.vault_file import is_utf_8, read_plain

_PEOPLE = frozenset(
    (
        *("people", "contacts", "persons", "crm", "friends", "network", "personnes", "kontakte"),
        *("personas", "contactos", "gente", "amigos"),
    )
)
_TEMPLATES = frozenset(("templates", "template", "plantillas", "plantilla"))
_PERSON = frozenset(["person", "people", "contact", "contacts", "persona", "personas", "contacto", "contactos"])
_MARKS = ("tags", "tag", "type", "categories", "category", "class", "tipo", "categoría", "etiquetas")
_PREFIX = re.compile(r"^[\W\d_]+")
_SEVERAL = 2
"""A name that one note has may be a slip; what several have is how this vault says it."""


class Survey(NamedTuple):
    """What a configuration can say of a folder that exists: empty where there is nothing to say."""

    contacts: tuple[str, ...] = ()
    where: tuple[str, str] | None = None
    fields: tuple[tuple[str, str], ...] = ()
    log_headings: tuple[str, ...] = ()


def survey(root: Path, settings: Settings, today: date) -> Survey:
    """Looks through a folder, hidden and template folders left out. Never raises."""
    folders, paths = _walk(str(root))
    schema = Schema.of(settings)
    notes = {path: note for path in paths if (note := _note(root, path))}
    below = {folder: [path for path in notes if path.startswith(f"{folder}/")] for folder in folders}
    marked = {path: mark for path, note in notes.items() if (mark := _mark(note))}
    inside = {path for inner in below.values() for path in inner}
    outside = [path for path in marked if path not in inside]
    if len(outside) > len(inside):
        (mark, _), *_rest = Counter(marked.values()).most_common(1)
        people = [path for path, own in marked.items() if own == mark]
        return Survey((".",), mark, *_names([notes[path] for path in people], schema, today))
    filled = tuple(folder for folder in folders if below[folder])
    found = [notes[path] for path in sorted(inside)]
    return Survey(filled or folders[:1], None, *_names(found, schema, today))


def _walk(top: str) -> tuple[tuple[str, ...], list[str]]:
    """The topmost folders that are called as people are, and all notes, by their paths."""
    folders: list[str] = []
    paths: list[str] = []
    for folder, names, files in os.walk(top):
        names[:] = sorted(name for name in names if is_utf_8(name) and _is_searched(name))
        within = "" if folder == top else os.path.relpath(folder, top).replace(os.sep, "/") + "/"
        is_inside = any(within.startswith(f"{known}/") for known in folders)
        if not is_inside:
            folders += [within + name for name in names if _PREFIX.sub("", fold(name)).strip() in _PEOPLE]
        paths += [within + name for name in files if name.lower().endswith(".md") and is_utf_8(name)]
    return tuple(folders), sorted(paths)


def _is_searched(name: str) -> bool:
    return not name.startswith(".") and _PREFIX.sub("", fold(name)).strip() not in _TEMPLATES


def _note(root: Path, path: str) -> Note | None:
    try:
        return Note(read_plain(os.path.join(root, path)).decode(errors="replace"))
    except (OSError, TooLarge):
        return None


def _mark(note: Note) -> tuple[str, str] | None:
    """The key and the value that make a note a person's."""
    for key, value in note.pairs:
        if fold(key) in _MARKS:
            for _, text in texts(value, True):
                if isinstance(text, str) and fold(plain_name(text).lstrip("#")) in _PERSON:
                    return fold(key), plain_name(text).lstrip("#")
    return None


def _names(notes: list[Note], schema: Schema, today: date) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """The names of keys and of log headings that the notes of people have for themselves."""
    keys: Counter[tuple[str, str]] = Counter()
    headings: Counter[str] = Counter()
    for note in notes:
        keys.update(_own_keys(note, schema, today))
        headings.update({log.heading for log in unread_logs(note) if log.heading})
    fields: dict[str, str] = {}
    for (field, name), count in keys.most_common():
        if count >= _SEVERAL:
            fields.setdefault(field, name)
    return tuple(fields.items()), tuple(title for title, count in headings.most_common() if count >= _SEVERAL)


def _own_keys(note: Note, schema: Schema, today: date) -> Iterator[tuple[str, str]]:
    for fact in unknown_facts(note, schema, None, today):
        if not fact.is_known and fact.place < note.body_start:
            yield fact.field, fact.key
