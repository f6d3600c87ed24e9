"""The contacts as they will be once an import is carried out, as far as telling people apart goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pingfiles.interchange.merge.card_values import Value
from pingfiles.interchange.merge.fields import NoteChange
from pingfiles.interchange.merge.new_note import NewNote
from pingfiles.interchange.merge.policy import own_value
from pingfiles.model import Contact
from pingfiles.schema.keys import KEYS

_KEYS = {key.name: key for key in KEYS}


def preview(
    contacts: Iterable[Contact], changes: Mapping[str, NoteChange], new: Iterable[NewNote]
) -> Iterator[Contact]:
    """The contacts of a vault with the changes made, by their paths, and those of the new notes."""
    for contact in contacts:
        change = changes.get(contact.path)
        yield contact if change is None or change.is_empty else _changed(contact, change)
    for note in new:
        yield Contact(path=f"{note.folder}/{note.title}.md", **{"name": note.name, **_fields(note.keys)})


def _changed(contact: Contact, change: NoteChange) -> Contact:
    dropped: dict[str, Any] = dict.fromkeys(change.drop)
    added: dict[str, Any] = {
        field: (*own_value(contact, key), *items)
        for key, more in change.add.items()
        for field, items in _fields({key: more}).items()
    }
    return contact._replace(**{**_fields(change.set), **added, **dropped})


def _fields(keys: Mapping[str, Value]) -> dict[str, Any]:
    """The fields of a contact that some keys of the format give; what a key cannot mean gives none."""
    fields: dict[str, Any] = {}
    for name, value in keys.items():
        if key := _KEYS.get(name):
            texts = (value,) if isinstance(value, str) else value
            try:
                meanings = tuple(map(key.type, texts))
            except ValueError:
                continue
            fields[key.field] = meanings if key.is_list else meanings[0]
    return fields
