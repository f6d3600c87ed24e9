"""The notes of an import as text: a new one whole, an existing one with the changes of a card."""

from __future__ import annotations

from pingfiles.changes.assign import Assignment, assigned, is_text
from pingfiles.changes.beside import places
from pingfiles.changes.keys import name_to_write, names_in
from pingfiles.changes.log_entry import require_contact
from pingfiles.changes.note_language import moment_rest, note_language, words_for
from pingfiles.interchange.merge.card_values import Value
from pingfiles.interchange.merge.fields import NoteChange
from pingfiles.interchange.merge.new_note import NewNote
from pingfiles.model import Contact
from pingfiles.note.document import Note
from pingfiles.note.edit.log import add_moment
from pingfiles.note.edit.splice import Uneditable, front_of
from pingfiles.note.frontmatter import Unquoted, compose
from pingfiles.schema.schema import Schema
from pingfiles.words.languages import words_of
from pingfiles.words.shapes.notes import Notes


def note_of(new: NewNote, stem: str, schema: Schema, mirror: str = "last_contact") -> str:
    """The text of a new note whose file is `stem`; it has a `name` where the file cannot be called so.

    `mirror` is the vault's name for `last_contact`.
    """
    keys: dict[str, Value] = {"name": new.name, **new.keys} if stem != new.name else new.keys
    front = dict(_written(key, value, schema, mirror) for key, value in keys.items())
    language = keys.get("language")
    words = words_of(Notes, note_language(language if isinstance(language, str) else None, schema.settings))
    prose = f"{new.prose}\n" if new.prose else ""
    return compose(front, f"\n{prose}## {words.moments}\n\n## {schema.settings.log_headings[0]}\n\n")


def changed(text: str, change: NoteChange, contact: Contact, schema: Schema, mirror: str = "last_contact") -> str:
    """A contact's note with a change made, under the names that its keys have.

    `mirror` is the vault's name for `last_contact`.

    Raises Uneditable where that cannot be done with certainty, or where the note is no longer that of `contact`, for
    whom the change was made.
    """
    note = schema.note(text)
    if schema.read_note(contact.path, note).contact != contact._replace(elsewhere=()):
        front_of(note)
        raise Uneditable("changed-since-plan", 0)
    note = assigned(note, _assignments(note, change, schema, mirror), schema).note()
    if moment := change.moment:
        words = words_for(contact, schema.settings)
        note = add_moment(note, moment.date, moment_rest(moment, words), words.moments)
    require_contact(note.text, schema)
    return note.text


def _written(key: str, value: Value, schema: Schema, mirror: str) -> tuple[str, object]:
    """A key by its name in the vault, and its value as it is written; one address or number is no list."""
    name = mirror if key == "last_contact" else name_to_write(key, [], schema) or key
    if isinstance(value, tuple):
        return name, value[0] if len(value) == 1 and key in ("email", "phone") else value
    meant = schema.key(key)
    return name, value if meant is None or is_text(meant[1]) else Unquoted(value)


def _assignments(note: Note, change: NoteChange, schema: Schema, mirror: str) -> list[Assignment]:
    vaults = {**dict(schema.settings.fields), "last_contact": mirror}

    def names(key: str) -> list[str]:
        meant = schema.key(key)
        if meant is None:
            return []
        return names_in(note.pairs, meant.field, schema) or ([key] if places(note, meant.field, schema) else [])

    def name(key: str) -> str:
        return next(iter(names(key)), vaults.get(key, key))

    assignments = [
        Assignment(name(key), "=", (value,) if isinstance(value, str) else value) for key, value in change.set.items()
    ]
    assignments += [Assignment(name(key), "+=", items) for key, items in change.add.items()]
    assignments += [Assignment(own, "=", ()) for key in change.drop for own in names(key)]
    return assignments
