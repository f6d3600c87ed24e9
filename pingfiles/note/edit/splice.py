"""Front matter taken apart to be changed: read with certainty, cut at the place of the change, read again.

Only the bytes of the change differ. Where the result says anything but what was meant, or the old text
cannot be read with certainty, the edit is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from pingfiles.folding import same_key
from pingfiles.note import frontmatter
from pingfiles.note.edit.quoting import written
from pingfiles.note.frontmatter import Borders
from pingfiles.note.problem import Flaw
from pingfiles.note.yaml_events import (
    Entry,
    Opaque,
    Pair,
    Scalar,
    Sequence,
    Unreadable,
    Value,
    first_alias,
    read_mapping,
)

_COLON = re.compile(r"[ \t]*:")
_BLOCK_COMMENT = re.compile(r"[|>][-+0-9]*([ \t]+#[^\r\n]*)")


class Uneditable(Exception):
    """An edit cannot be made on a text, and why. `place` counts characters from its start."""

    def __init__(self, message: str, place: int) -> None:
        super().__init__(message)
        self.place = place


class Splice(NamedTuple):
    """What is put in the place of a piece of the source."""

    start: int
    end: int
    source: str


class Front(NamedTuple):
    """Front matter that was read with certainty."""

    text: str
    borders: Borders
    entries: list[Entry]
    pairs: list[Pair]

    def entry(self, key: str) -> Entry | None:
        """The entry of a key, in whichever spelling the note has it; none stands twice."""
        same = same_key(key)
        return next((entry for entry in self.entries if same_key(entry.key) == same), None)

    def spliced(self, splices: Iterable[Splice], pairs: list[Pair], key: str) -> str:
        """The text with some pieces replaced, if what it says then is `pairs`."""
        text = self.text
        for start, end, source in sorted(splices, reverse=True):
            text = text[:start] + source + text[end:]
        if not _says(text, pairs, self.text[self.borders.body :]):
            entry = self.entry(key)
            place = entry.start if entry else self.borders.start
            raise Uneditable(f"{key} cannot be changed here without touching what stands around it", place)
        return text


def front_of(text: str) -> Front | None:
    """The front matter of a note, None where it has none; raises Uneditable where it is not certain."""
    borders = frontmatter.borders(text)
    conflict = frontmatter.CONFLICT_MARKER.search(text)
    if conflict and conflict[0][0] in "<>":
        raise Uneditable("git left a conflict here; settle it and take out its marks", conflict.start())
    if borders is None:
        return None
    if isinstance(borders, Flaw):
        raise Uneditable(str(borders.what), borders.place)
    pairs, entries = _read(text, borders)
    seen: set[str] = set()
    for entry in entries:
        if same_key(entry.key) in seen:
            raise Uneditable(f"the key {entry.key} stands here a second time; take one out", entry.start)
        seen.add(same_key(entry.key))
    alias = first_alias(text, borders.start, borders.end)
    if alias is not None:
        raise Uneditable("an alias stands here, so what is changed may be meant elsewhere too; write it out", alias)
    return Front(text, borders, entries, pairs)


def _read(text: str, place: Borders) -> tuple[list[Pair], list[Entry]]:
    """The keys between the borders, if they can be read as one: what is readable key by key alone is not certain."""
    if text.startswith("\ufeff", place.start):  # libyaml skips it, and counts all places from behind it
        raise Uneditable("a byte order mark stands here; take it out", place.start)
    front = frontmatter.parse(text, place)
    if front.flaws:
        raise Uneditable(str(front.flaws[0].what), front.flaws[0].place)
    try:
        return front.pairs, read_mapping(text, place.start, place.end)
    except Unreadable as unreadable:
        raise Uneditable(str(unreadable.flaw.what), unreadable.flaw.place) from None


def _says(text: str, pairs: list[Pair], body: str) -> bool:
    borders = frontmatter.borders(text)
    if not isinstance(borders, Borders) or text[borders.body :] != body:
        return False
    try:
        said, _ = _read(text, borders)
    except Uneditable:
        return False
    return _comparable(said) == _comparable(pairs)


def _comparable(pairs: list[Pair]) -> list[tuple[str, object]]:
    """What some keys say, without the places that values of other kinds carry."""
    return [(key, _placeless(value)) for key, value in pairs]


def _placeless(value: Value) -> object:
    if isinstance(value, list):
        return [_placeless(item) for item in value]
    return (value.what,) if isinstance(value, Opaque) else value


def with_front_matter(text: str, line: str, pair: Pair) -> str:
    """A note that had none, with front matter of one line that says `pair`; raises Uneditable."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    body, end = text[len(mark) :], line_ending(text, 0)
    made = f"{mark}---{end}{line}{end}---{end}{body}"
    if not _says(made, [pair], body):
        raise Uneditable("front matter cannot be added to this note", 0)
    return made


def replaced(front: Front, key: str, value: Value) -> list[Pair]:
    """What the keys say once one of them says something else."""
    return [(name, value if name == key else old) for name, old in front.pairs]


def texts_of(front: Front, entry: Entry) -> list[str]:
    """What the values of a key say; empty for none."""
    value = next(value for key, value in front.pairs if key == entry.key)
    texts = value if isinstance(value, list) else [value] if value != "" else []
    for text in texts:
        if isinstance(text, Opaque):
            raise Uneditable(f"{entry.key} holds {text.what}; change it by hand", text.start)
    return [text for text in texts if isinstance(text, str)]


def after_colon(front: Front, entry: Entry) -> int:
    """The place behind the colon of a key; raises Uneditable where it has none of its own."""
    colon = _COLON.match(front.text, entry.end)
    if not colon:
        raise Uneditable(f"{entry.key} is written in a form that only a person can change", entry.start)
    return colon.end()


def added(front: Front, line: str, pair: Pair) -> str:
    """The text with a new key on a line of its own at the end of the front matter; raises Uneditable."""
    text, place = front.text, front.borders.end
    first = front.entries[0].start if front.entries else front.borders.start
    indent = text[line_start(text, first) : first]
    source = f"{indent if indent.isspace() else ''}{line}{line_ending(text, place)}"
    return front.spliced([Splice(place, place, source)], [*front.pairs, pair], pair[0])


def value_splice(front: Front, entry: Entry, value: str, is_text: bool) -> Splice:
    """A scalar put in the place of a scalar or of nothing."""
    found, text = entry.value, front.text
    if isinstance(found, Opaque):
        raise Uneditable(f"{entry.key} is {found.what}; change it by hand", found.start)
    if isinstance(found, Scalar) and found.end > found.start:
        return item_splice(front, entry, found, value, is_text)
    if found.end > found.start:
        return Splice(found.start, found.end, written(value, is_text=is_text))
    place = after_colon(front, entry)
    rest = text[place : line_end(text, place)].rstrip("\r\n")
    if rest and not rest.strip(" "):
        return Splice(place + 1, place + 1, written(value, is_text=is_text))
    return Splice(place, place, f" {written(value, is_text=is_text)}")


def item_splice(
    front: Front, entry: Entry, scalar: Scalar, value: str, is_text: bool = True, in_flow: bool = False
) -> Splice:
    """One value put in the place of another, in the quotes that it had; an empty item has no place for one.

    Raises Uneditable there, and where the value has an anchor or a tag.
    """
    text = front.text
    first = text[scalar.start : min(scalar.start + 1, scalar.end)]
    if first in ("", "&", "!"):
        raise Uneditable(f"{entry.key} is written in a form that only a person can change", scalar.start)
    source = written(value, first if first in "\"'" else "", is_text, in_flow)
    comment = _BLOCK_COMMENT.match(text, scalar.start)
    return Splice(scalar.start, trimmed_end(text, scalar), source + (comment[1] if comment else ""))


def line_ending(text: str, place: int) -> str:
    """The line ending in use around a place: that of the line which ends before it, else of the first line."""
    end = text.rfind("\n", 0, place)
    if end < 0:
        end = text.find("\n")
    return "\r\n" if end > 0 and text[end - 1] == "\r" else "\n"


def trimmed_end(text: str, scalar: Scalar | Sequence) -> int:
    """Where a value ends; a block text's mark stands behind the blank lines that follow it."""
    return scalar.start + len(text[scalar.start : scalar.end].rstrip(" \t\r\n"))


def line_start(text: str, place: int) -> int:
    """Where the line of a place begins."""
    return text.rfind("\n", 0, place) + 1


def line_end(text: str, place: int) -> int:
    """Behind the line break that ends a line."""
    found = text.find("\n", place)
    return found + 1 if found >= 0 else len(text)
