"""Front matter taken apart to be changed: read with certainty, cut at the place of the change, read again.

Only the bytes of the change differ. Where the result says anything but what was meant, or the old text
cannot be read with certainty, the edit is refused. Several changes are read again only once, at their end.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from pingfiles.folding import same_key
from pingfiles.messages import Message, sentence
from pingfiles.note.document import Note
from pingfiles.note.edit.quoting import written
from pingfiles.note.frontmatter import Borders, value_of
from pingfiles.note.problem import TextProblem
from pingfiles.note.yaml_events import Entry, Opaque, Pair, Scalar, Sequence, Unreadable, Value, first_alias

_COLON = re.compile(r"[ \t]*:")
_BLOCK_COMMENT = re.compile(r"[|>][-+0-9]*([ \t]+#[^\r\n]*)")


class Uneditable(Exception):
    """An edit cannot be made on a text: `message` says why, `str()` says it in English.

    `place` counts characters from the start of the text.
    """

    def __init__(self, name: str | Message, place: int, /, **values: object) -> None:
        super().__init__(name, place)
        self.message = name if isinstance(name, Message) else Message(name, values)
        self.place = place

    def __str__(self) -> str:
        """In English."""
        return sentence(self.message)


class Splice(NamedTuple):
    """What is put in the place of a piece of the source."""

    start: int
    end: int
    source: str


class _Step(NamedTuple):
    """One change: the text with it, what that must say, and the key that it changes, with its place before."""

    text: str
    pairs: list[Pair]
    key: str
    place: int


@dataclass(frozen=True, slots=True)
class Front:
    """Front matter that was read with certainty, and the changes made of it so far.

    `text` is that of the whole note with the changes, `pairs` what it must say then; `note()` reads it to see that
    it does. The `entries` have their places in `text`, but for those of `changed` keys, of which only the start holds.
    """

    old: Note
    text: str
    borders: Borders | None
    entries: list[Entry]
    pairs: list[Pair]
    changed: frozenset[str] = frozenset()
    steps: tuple[_Step, ...] = ()

    def at(self, key: str) -> tuple[Front, Entry | None]:
        """The entry of a key, in whichever spelling the note has it, and the front matter that it stands in.

        A key that was changed already is read again for its places; raises Uneditable where that change is none.
        """
        same = same_key(key)
        front = front_of(self.note()) if same in self.changed else self
        return front, next((entry for entry in front.entries if same_key(entry.key) == same), None)

    def spliced(self, splices: Iterable[Splice], pairs: list[Pair], key: str) -> Front:
        """The front matter with some pieces of a key replaced, which then must say `pairs`."""
        text, made = self.text, sorted(splices, reverse=True)
        for start, end, source in made:
            text = text[:start] + source + text[end:]
        place = next((entry.start for entry in self.entries if entry.key == key), _start(self))
        grown = len(text) - len(self.text)
        borders = self.borders and Borders(self.borders.start, self.borders.end + grown, self.borders.body + grown)
        left, shift = {name for name, _ in pairs}, _Shift(made)
        return replace(
            self,
            text=text,
            borders=borders,
            entries=[_moved(entry, shift) for entry in self.entries if entry.key in left],
            pairs=pairs,
            changed=self.changed | {same_key(key)},
            steps=(*self.steps, _Step(text, pairs, key, place)),
        )

    def note(self) -> Note:
        """The note with the changes; raises Uneditable where it says anything but what was meant."""
        if not self.steps:
            return self.old
        new = self.old.edited(self.text)
        if _says(new, self.pairs, self.old):
            return new
        odd = (step for step in self.steps if not _says(self.old.edited(step.text), step.pairs, self.old))
        step = next(odd, self.steps[-1])
        raise Uneditable("key-not-changeable-here", step.place, key=step.key)


def front_of(note: Note) -> Front:
    """The front matter of a note, without keys where it has none; raises Uneditable where it is not certain."""
    refuse_unreadable(note)
    place = note.borders
    if not isinstance(place, Borders):
        return Front(note, note.text, None, [], [])
    pairs, entries = _read(note, place)
    seen: set[str] = set()
    for entry in entries:
        if same_key(entry.key) in seen:
            raise Uneditable("key-twice", entry.start, key=entry.key)
        seen.add(same_key(entry.key))
    alias = first_alias(note.text, place.start, place.end)
    if alias is not None:
        raise Uneditable("alias-here", alias)
    return Front(note, note.text, place, entries, pairs)


def refuse_unreadable(note: Note) -> None:
    """Raises Uneditable where git left a conflict, or where the front matter is never closed."""
    if note.conflict is not None:
        raise Uneditable("git-conflict", note.conflict)
    if isinstance(note.borders, TextProblem):
        raise Uneditable(note.borders.what, note.borders.place)


def _start(front: Front) -> int:
    return front.borders.start if front.borders else 0


def _read(note: Note, place: Borders) -> tuple[list[Pair], list[Entry]]:
    """The keys between the borders, if they can be read as one: what is readable only key by key is not certain."""
    if note.text.startswith("\ufeff", place.start):  # libyaml skips it, and counts all places from behind it
        raise Uneditable("byte-order-mark-here", place.start)
    front = note.front
    for problem in (*front.problems, *filter(None, (front.unreadable,))):
        raise Uneditable(problem.what, problem.place)
    try:
        return front.pairs, note.entries
    except Unreadable as unreadable:
        raise Uneditable(unreadable.problem.what, unreadable.problem.place) from None


def _says(new: Note, pairs: list[Pair], old: Note) -> bool:
    """Whether the front matter of a note says something, and the body is the old one's."""
    place = new.borders
    if not isinstance(place, Borders) or new.text[place.body :] != old.text[old.body_start :]:
        return False
    try:
        said, _ = _read(new, place)
    except Uneditable:
        return False
    return _comparable(said) == _comparable(pairs)


def _moved(entry: Entry, shift: _Shift) -> Entry:
    """A key that no splice touches, with its places in the text as the splices leave it."""

    def item(value: Scalar | Opaque) -> Scalar | Opaque:
        if isinstance(value, Scalar):
            return value._replace(start=shift.start(value.start), end=shift.end(value.end))
        inner = tuple(_moved(entry, shift) for entry in value.inner)
        return value._replace(start=shift.start(value.start), inner=inner)

    value = entry.value
    moved: Scalar | Sequence | Opaque
    if isinstance(value, Sequence):
        items = tuple(map(item, value.items))
        moved = value._replace(items=items, start=shift.start(value.start), end=shift.end(value.end))
    else:
        moved = item(value)
    return Entry(entry.key, shift.start(entry.start), shift.end(entry.end), moved)


class _Shift:
    """Where the places of a text come to stand once some splices are made; looked up, for lists can be long."""

    def __init__(self, splices: Iterable[Splice]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.growth = [0]
        for splice in sorted(splices):
            self.starts.append(splice.start)
            self.ends.append(splice.end)
            self.growth.append(self.growth[-1] + len(splice.source) - splice.end + splice.start)

    def start(self, place: int) -> int:
        """A place at which something begins: what was put in right before it moves it."""
        return place + self.growth[bisect_right(self.ends, place)]

    def end(self, place: int) -> int:
        """A place at which something ends: what was put in right behind it does not move it."""
        return place + self.growth[bisect_left(self.starts, place)]


def _comparable(pairs: list[Pair]) -> list[tuple[str, object]]:
    """What some keys say, without the places that values of other kinds carry."""
    return [(key, _placeless(value)) for key, value in pairs]


def placeless(entries: Iterable[Entry]) -> list[tuple[str, object]]:
    """What the keys within a mapping say, without their places."""
    return [(entry.key, _placeless(value_of(entry))) for entry in entries]


def _placeless(value: Value) -> object:
    if isinstance(value, list):
        return [_placeless(item) for item in value]
    return (value.what, placeless(value.inner)) if isinstance(value, Opaque) else value


def _with_front_matter(note: Note, line: str, pair: Pair) -> Front:
    """A note that had none, with front matter of one line that says `pair`; raises Uneditable."""
    text = note.text
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    end = line_ending(text, 0)
    new = note.edited(f"{mark}---{end}{line}{end}---{end}{text[len(mark) :]}")
    if not _says(new, [pair], note):
        raise Uneditable("no-front-matter-possible", 0)
    return front_of(new)


def replaced(front: Front, key: str, value: Value) -> list[Pair]:
    """What the keys say once one of them says something else."""
    return [(name, value if name == key else old) for name, old in front.pairs]


def texts_of(front: Front, entry: Entry) -> list[str]:
    """What the values of a key say; empty for none."""
    value = next(value for key, value in front.pairs if key == entry.key)
    texts = value if isinstance(value, list) else [value] if value != "" else []
    for text in texts:
        if isinstance(text, Opaque):
            raise Uneditable("key-holds", text.start, key=entry.key, what=text.what)
    return [text for text in texts if isinstance(text, str)]


def after_colon(front: Front, entry: Entry) -> int:
    """The place behind the colon of a key; raises Uneditable where it has none of its own."""
    colon = _COLON.match(front.text, entry.end)
    if not colon:
        raise Uneditable("key-form-by-hand", entry.start, key=entry.key)
    return colon.end()


def added(front: Front, key: str, source: str, value: Value) -> Front:
    """The front matter with a new key on a line of its own at its end; raises Uneditable."""
    line = f"{key}: {source}" if source else f"{key}:"
    if front.borders is None:
        return _with_front_matter(front.old, line, (key, value))
    text, place = front.text, front.borders.end
    first = front.entries[0].start if front.entries else front.borders.start
    indent = text[line_start(text, first) : first]
    indent = indent if indent.isspace() else ""
    new = front.spliced(
        [Splice(place, place, f"{indent}{line}{line_ending(text, place)}")], [*front.pairs, (key, value)], key
    )
    start = place + len(indent)
    end = start + len(key)
    entry = Entry(key, start, end, Scalar("", end + 1, end + 1, True))
    # A key without a value has all its places now, so that a list can be put below it.
    changed = new.changed if source else front.changed
    return replace(new, entries=[*new.entries, entry], changed=changed)


def value_splice(front: Front, entry: Entry, value: str, is_text: bool) -> Splice:
    """A scalar put in the place of a scalar or of nothing."""
    found, text = entry.value, front.text
    if isinstance(found, Opaque):
        raise Uneditable("key-is", found.start, key=entry.key, what=found.what)
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
        raise Uneditable("key-form-by-hand", scalar.start, key=entry.key)
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
