"""Lossless edits of front matter: set a key, take a key out; text in, text out, nothing else touched."""

from __future__ import annotations

from pingfiles.note.edit.lists import set_first
from pingfiles.note.edit.quoting import written
from pingfiles.note.edit.splice import (
    Front,
    Splice,
    Uneditable,
    added,
    front_of,
    line_end,
    line_start,
    replaced,
    texts_of,
    trimmed_end,
    value_splice,
    with_front_matter,
)
from pingfiles.note.yaml_events import Entry, Opaque, Pair, Scalar, Sequence


def pairs_of(text: str) -> list[Pair]:
    """The keys of a note with what they say, none where it has no front matter.

    Raises Uneditable where they cannot be read with certainty: the front matter is never closed or YAML
    cannot read it, a key stands twice, a value is told by an alias, git left a conflict.
    """
    front = front_of(text)
    return front.pairs if front else []


def set_key(text: str, key: str, value: str, is_text: bool = True) -> str:
    """The text with a key set to one value; added at the end of the front matter where it is missing.

    Of a list the first item is set. A key that the note spells otherwise is that key. Raises Uneditable.
    """
    front = front_of(text)
    line = f"{key}: {written(value, is_text=is_text)}"
    if front is None:
        return with_front_matter(text, line, (key, value))
    entry = front.entry(key)
    if entry is None:
        return added(front, line, (key, value))
    texts = texts_of(front, entry)
    if texts and texts[0] == value:
        return text
    in_list = set_first(front, entry, value, is_text)
    if in_list is not None:
        return in_list
    return front.spliced([value_splice(front, entry, value, is_text)], replaced(front, entry.key, value), entry.key)


def remove_key(text: str, key: str) -> str:
    """The text without a key and the lines of its value; raises Uneditable."""
    front = front_of(text)
    entry = front.entry(key) if front else None
    if front is None or entry is None:
        return text
    start, end = line_start(text, entry.start), line_end(text, _value_end(front, entry))
    pairs = [pair for pair in front.pairs if pair[0] != entry.key]
    return front.spliced([Splice(start, end, "")], pairs, entry.key)


def clear_key(text: str, key: str) -> str:
    """The text without what a key says: the key goes too, unless a comment stands beside the value. Raises Uneditable.

    For what goes by itself, where nobody thought of the comment.
    """
    front = front_of(text)
    entry = front.entry(key) if front else None
    if front is None or entry is None:
        return text
    end = _value_end(front, entry)
    is_alone = not text[end : line_end(text, end)].strip()
    if is_alone or not isinstance(entry.value, Scalar) or entry.value.end == entry.value.start:
        return remove_key(text, key)
    return front.spliced([Splice(entry.value.start, end, "")], replaced(front, entry.key, ""), entry.key)


def _value_end(front: Front, entry: Entry) -> int:
    found = entry.value
    if isinstance(found, Scalar):
        return max(entry.end, trimmed_end(front.text, found))
    if isinstance(found, Sequence) and (found.is_flow or not found.items):
        return found.end
    last = found.items[-1] if isinstance(found, Sequence) else found
    if isinstance(last, Opaque):
        raise Uneditable(f"{entry.key} holds {last.what}; change it by hand", last.start)
    return trimmed_end(front.text, last)
