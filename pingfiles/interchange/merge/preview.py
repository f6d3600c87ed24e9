"""The contacts as they will be once an import is carried out, as far as telling people apart goes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pingfiles.dates import PartialDate
from pingfiles.interchange.merge.fields import Change, Value
from pingfiles.interchange.merge.new_note import NewNote
from pingfiles.model import Contact
from pingfiles.note.links import plain_name

_SINGLES = ("name", "called", "company", "role", "linkedin", "uid", "linkedin_seen", "website")
_DATES = ("birthday", "deathdate", "met")
_LISTS = {
    "aliases": "aliases",
    "email": "emails",
    "phone": "phones",
    "tags": "tags",
    "hooks": "hooks",
    "knows": "knows",
}
_KNOWN = {*_SINGLES, *_DATES, *_LISTS}


def foreseen(contacts: Iterable[Contact], changes: Mapping[str, Change], new: Iterable[NewNote]) -> Iterator[Contact]:
    """The contacts of a vault with the changes made, by their paths, and those of the new notes."""
    for contact in contacts:
        change = changes.get(contact.path)
        yield contact if change is None or change.is_empty else _changed(contact, change)
    for note in new:
        yield Contact(path=f"{note.folder}/{note.title}.md", **{"name": note.name, **_fields(note.keys)})


def _changed(contact: Contact, change: Change) -> Contact:
    added: dict[str, Any] = {_LISTS[key]: (*getattr(contact, _LISTS[key]), *items) for key, items in change.add.items()}
    dropped: dict[str, Any] = {key: None for key in change.drop if key in _SINGLES}
    return contact._replace(**_fields(change.set), **added, **dropped)


def _fields(keys: Mapping[str, Value]) -> dict[str, Any]:
    return {_LISTS.get(key, key): _meant(key, value) for key, value in keys.items() if key in _KNOWN}


def _meant(key: str, value: Value) -> Any:
    """A value as a contact has it."""
    if key in _LISTS:
        items = (value,) if isinstance(value, str) else value
        return tuple(map(plain_name, items)) if key == "knows" else items
    return PartialDate.parse(str(value)) if key in _DATES else value
