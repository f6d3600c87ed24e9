"""The notes of an import as text: a new one whole, an existing one with the changes of a card."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pingfiles.changes.assign import Assignment, assign, is_text
from pingfiles.changes.keys import name_to_write, names_in
from pingfiles.changes.log_entry import require_contact
from pingfiles.folding import same_key
from pingfiles.interchange.merge.card_values import Value
from pingfiles.interchange.merge.fields import NoteChange
from pingfiles.interchange.merge.new_note import NewNote
from pingfiles.messages import Message
from pingfiles.model import Contact
from pingfiles.note.edit.keys import pairs_of
from pingfiles.note.edit.log import add_moment
from pingfiles.note.edit.quoting import written
from pingfiles.note.edit.splice import Uneditable
from pingfiles.schema.schema import Schema

_PLAIN = re.compile(r"(?:https://www\.linkedin\.com/in/)?[A-Za-z][a-z]{3,}(?: [A-Za-z][a-z]+)*")
"""Words (of four letters and more: `null`, `true` and `off` apart) and profiles, of which most values are."""

_NO_TEXT = frozenset(("null", "true", "false"))


def note_of(new: NewNote, stem: str, schema: Schema) -> str:
    """The text of a new note whose file is `stem`; it has a `name` where the file cannot be called so."""
    keys: dict[str, Value] = {"name": new.name, **new.keys} if stem != new.name else new.keys
    front = [line for key, value in keys.items() for line in _lines(key, value, schema)]
    prose = [new.prose] if new.prose else []
    headings = ["## Moments", "", f"## {schema.settings.log_headings[0]}", "", ""]
    return "\n".join(["---", *front, "---", "", *prose, *headings])


def changed(text: str, change: NoteChange, contact: Contact, schema: Schema) -> str:
    """A contact's note with a change made, under the names that its keys have.

    Raises Uneditable where that cannot be done with certainty, or where the note is no longer that of `contact`, for
    whom the change was made.
    """
    if schema.read(contact.path, text).contact != contact:
        pairs_of(text)
        raise Uneditable(str(Message("changed-since-plan", {})), 0)
    text = assign(text, _assignments(text, change, schema), schema)
    if moment := change.moment:
        text = add_moment(text, moment.date, f" {moment.kind}: {moment.text}", schema.settings.log_headings)
    require_contact(text, schema)
    return text


def _lines(key: str, value: Value, schema: Schema) -> Iterator[str]:
    name = name_to_write(key, [], schema) or key
    meant = schema.keys.get(same_key(key))
    if isinstance(value, tuple) and not (len(value) == 1 and key in ("email", "phone")):
        yield f"{_source(name)}:"
        yield from (f"  - {_source(item)}" for item in value)
    else:
        text = value if isinstance(value, str) else value[0]
        yield f"{_source(name)}: {_source(text, is_text=meant is None or is_text(meant[1]))}"


@lru_cache(maxsize=65536)
def _source(value: str, is_text: bool = True) -> str:
    """A value as YAML has it; what is plain without doubt needs no trial."""
    if _PLAIN.fullmatch(value) and value.lower() not in _NO_TEXT:
        return value
    return written(value, is_text=is_text)


def _assignments(text: str, change: NoteChange, schema: Schema) -> list[Assignment]:
    pairs = pairs_of(text)

    def names(key: str) -> list[str]:
        return names_in(pairs, schema.keys[same_key(key)][0], schema)

    def name(key: str) -> str:
        return next(iter(names(key)), key)

    assignments = [
        Assignment(name(key), "=", (value,) if isinstance(value, str) else value) for key, value in change.set.items()
    ]
    assignments += [Assignment(name(key), "+=", items) for key, items in change.add.items()]
    assignments += [Assignment(own, "=", ()) for key in change.drop for own in names(key)]
    return assignments
