"""Lossless edits of a value that stands beside the front matter's own keys: inside of a mapping, or in the body.

The note that comes out says the new value there, and everything else as before; else the edit is refused.
"""

from __future__ import annotations

from collections.abc import Iterable

from pingfiles.note.document import Note
from pingfiles.note.edit.splice import (
    Splice,
    Uneditable,
    front_of,
    line_end,
    line_start,
    placeless,
    refuse_unreadable,
    value_splice,
)
from pingfiles.note.masking import without_code
from pingfiles.note.yaml_events import Entry, Opaque, Scalar, Sequence


def set_value(note: Note, entry: Entry, value: str, is_text: bool = True) -> Note:
    """The note with another value of a key, empty for none; raises Uneditable."""
    scalar = entry.value
    if not isinstance(scalar, Scalar):
        raise Uneditable("key-form-by-hand", entry.start, key=entry.key)
    if scalar.text == value:
        return note
    if entry.start >= note.body_start:
        return _in_body(note, entry, scalar, value)
    return _inside(note, entry, scalar, value, is_text)


def _in_body(note: Note, entry: Entry, scalar: Scalar, value: str) -> Note:
    refuse_unreadable(note)
    text = note.text
    start, end = scalar.start, scalar.end
    offset = note.body_start - 1
    is_row = text[line_start(text, entry.start) : entry.start].lstrip().startswith("|")
    source = value.replace("|", "\\|") if is_row else value
    behind = text[end : line_end(text, end)]
    hidden = text[start:end] != without_code(note.visible[start - offset : end - offset])
    if hidden or (start == end and behind.lstrip(" \t")[:1] not in ("", "\r", "\n", "|", "]", ")", "^")):
        raise Uneditable("key-form-by-hand", entry.start, key=entry.key)
    if start == end and source:
        before = "" if text[start - 1 : start].isspace() else " "
        source = f"{before}{source}" + (" " if behind[:1] in ("|", "^") else "")
    new = note.edited(text[:start] + source + text[end:])
    if not _differs_only_in(new, note, entry, value):
        raise Uneditable("key-not-changeable-here", entry.start, key=entry.key)
    return new


def _differs_only_in(new: Note, old: Note, changed: Entry, value: str) -> bool:
    """Whether the body says what it said but for one key, and the front matter stands as it did."""
    if new.text[: new.body_start] != old.text[: old.body_start] or len(new.fields) != len(old.fields):
        return False
    for now, before in zip(new.fields, old.fields, strict=True):
        wanted = value if before.entry.start == changed.start else _text(before.entry)
        if (now.entry.key, _text(now.entry), now.is_indented) != (before.entry.key, wanted, before.is_indented):
            return False
    return (new.body.pings, new.body.moments) == (old.body.pings, old.body.moments)


def _inside(note: Note, entry: Entry, scalar: Scalar, value: str, is_text: bool) -> Note:
    front = front_of(note)
    text = note.text
    name = entry.key.rpartition(".")[2]
    within = entry._replace(key=name)
    if value:
        splice = value_splice(front, within, value, is_text)
    else:
        splice = Splice(scalar.start, scalar.start + len(text[scalar.start : scalar.end].rstrip()), "")
    new = note.edited(text[: splice.start] + splice.source + text[splice.end :])
    same_body = new.text[new.body_start :] == text[note.body_start :]
    try:
        now = front_of(new).entries if same_body else []
    except Uneditable:
        now = []
    wanted = [*_with(front.entries, entry.start, value)]
    if placeless(now) != placeless(wanted):
        raise Uneditable("key-not-changeable-here", entry.start, key=entry.key)
    return new


def _with(entries: Iterable[Entry], place: int, value: str) -> Iterable[Entry]:
    """Some keys, of which the one at a place says something else."""

    def item(old: Scalar | Opaque) -> Scalar | Opaque:
        return old._replace(inner=tuple(_with(old.inner, place, value))) if isinstance(old, Opaque) else old

    for entry in entries:
        old = entry.value
        if entry.start == place:
            yield entry._replace(value=Scalar(value, place, place, plain=False))
        elif isinstance(old, Sequence):
            yield entry._replace(value=old._replace(items=tuple(map(item, old.items))))
        else:
            yield entry._replace(value=item(old))


def _text(entry: Entry) -> str:
    return entry.value.text if isinstance(entry.value, Scalar) else ""
