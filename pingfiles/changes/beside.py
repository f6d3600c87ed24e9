"""Where a field stands in a note beside the keys of its front matter, and what is written there."""

from __future__ import annotations

from pingfiles.changes.keys import names_in, texts
from pingfiles.note.document import Note
from pingfiles.note.edit.splice import Uneditable
from pingfiles.note.edit.values import set_value
from pingfiles.note.yaml_events import Entry, Scalar
from pingfiles.schema.beside import SENTENCES, items_of
from pingfiles.schema.keys import Key
from pingfiles.schema.schema import Schema


def places(note: Note, field: str, schema: Schema) -> list[Entry]:
    """Where a field stands inside of a mapping and in the body, those first that say something, as they count."""
    found = [
        (not _says(entry), meant.rank, entry) for entry, meant in schema.beside(note).found if meant.field == field
    ]
    return [entry for *_, entry in sorted(found, key=lambda place: place[:2])]


def place_to_write(note: Note, field: str, key: Key, schema: Schema) -> Entry | None:
    """Where a field is to be written; None where that is in the front matter.

    Raises Uneditable where a single value stands in two places.
    """
    found = places(note, field, schema)
    if not found:
        return None
    own = names_in(note.pairs, field, schema)
    speaking = [name for name in own if any(texts(note.pairs, name))]
    if (speaking and not key.is_list and _says(found[0])) or (not speaking and len(found) > 1 and _says(found[1])):
        first, second = (speaking[0], found[0]) if speaking else (found[0].key, found[1])
        raise Uneditable("key-under-two-names", second.start, key=key.name, first=first, second=second.key)
    return found[0] if not speaking and (_says(found[0]) or not own) else None


def items_at(note: Note, place: Entry, key: Key) -> list[str]:
    """What a place says, each value of a list by itself."""
    text = place.value.text if isinstance(place.value, Scalar) else ""
    if key.is_list and place.start >= note.body_start:
        return [item for item in items_of(text, key) if isinstance(item, str)]
    return [text] if text else []


def write_items(note: Note, place: Entry, key: Key, items: list[str], is_text: bool) -> Note:
    """The note with some values at a place; raises Uneditable, as for several where only one can stand."""
    text = ", ".join(items)
    reads_back = place.start < note.body_start or not key.is_list or items_of(text, key) == items
    if (len(items) > 1 and (place.start < note.body_start or key.name in SENTENCES)) or not reads_back:
        raise Uneditable("key-form-by-hand", place.start, key=place.key)
    return set_value(note, place, text, is_text)


def _says(entry: Entry) -> bool:
    return not isinstance(entry.value, Scalar) or bool(entry.value.text.strip() and not entry.value.is_null)
