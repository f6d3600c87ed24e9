"""Lossless edits of front matter: set a key, take a key out; nothing else is touched.

Each gives the front matter with the change; `Front.note()` then reads it again and gives the note.
"""

from __future__ import annotations

from pingfiles.note.edit.lists import set_first
from pingfiles.note.edit.quoting import written
from pingfiles.note.edit.splice import (
    Front,
    Splice,
    Uneditable,
    added,
    line_end,
    line_start,
    replaced,
    texts_of,
    trimmed_end,
    value_splice,
)
from pingfiles.note.yaml_events import Entry, Opaque, Scalar, Sequence


def set_key(front: Front, key: str, value: str, is_text: bool = True) -> Front:
    """Sets a key to one value; it is added at the end of the front matter where it is missing.

    Of a list the first item is set. A key that the note spells otherwise is that key. Raises Uneditable.
    """
    front, entry = front.at(key)
    if entry is None:
        return added(front, key, written(value, is_text=is_text), value)
    texts = texts_of(front, entry)
    if texts and texts[0] == value:
        return front
    in_list = set_first(front, entry, value, is_text)
    if in_list is not None:
        return in_list
    return front.spliced([value_splice(front, entry, value, is_text)], replaced(front, entry.key, value), entry.key)


def remove_key(front: Front, key: str) -> Front:
    """Takes out a key and the lines of its value; raises Uneditable."""
    front, entry = front.at(key)
    if entry is None:
        return front
    start, end = line_start(front.text, entry.start), line_end(front.text, _value_end(front, entry))
    pairs = [pair for pair in front.pairs if pair[0] != entry.key]
    return front.spliced([Splice(start, end, "")], pairs, entry.key)


def clear_key(front: Front, key: str) -> Front:
    """Takes out what a key says, and the key too, unless a comment stands beside the value. Raises Uneditable.

    For what goes by itself, where nobody thought of the comment.
    """
    front, entry = front.at(key)
    if entry is None:
        return front
    end = _value_end(front, entry)
    is_alone = not front.text[end : line_end(front.text, end)].strip()
    if is_alone or not isinstance(entry.value, Scalar) or entry.value.end == entry.value.start:
        return remove_key(front, key)
    return front.spliced([Splice(entry.value.start, end, "")], replaced(front, entry.key, ""), entry.key)


def _value_end(front: Front, entry: Entry) -> int:
    found = entry.value
    if isinstance(found, Scalar):
        return max(entry.end, trimmed_end(front.text, found))
    if isinstance(found, Sequence) and (found.is_flow or not found.items):
        return found.end
    last = found.items[-1] if isinstance(found, Sequence) else found
    if isinstance(last, Opaque):
        raise Uneditable("key-holds", last.start, key=entry.key, what=last.what)
    return trimmed_end(front.text, last)
