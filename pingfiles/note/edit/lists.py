"""Lossless edits of the lists in front matter: values added and taken out, in the style that the list has.

Each gives the front matter with the change; `Front.note()` then reads it again and gives the note.
"""

from __future__ import annotations

import re
from collections.abc import Sequence as Texts
from itertools import takewhile
from operator import eq
from typing import NamedTuple

from pingfiles.note.edit.quoting import written
from pingfiles.note.edit.splice import (
    Front,
    Splice,
    Uneditable,
    added,
    after_colon,
    item_splice,
    line_end,
    line_ending,
    line_start,
    replaced,
    texts_of,
    trimmed_end,
    value_splice,
)
from pingfiles.note.yaml_events import Entry, Opaque, Scalar, Sequence

_DASH = re.compile(r"([ \t]*)-[ \t]+")
_COMMA = re.compile(r",[ \t]*")
_COMMA_AND_COMMENT = re.compile(r"[ \t]*(,?)[ \t]+#[^\r\n]*")
_COMMA_BEHIND = re.compile(r"[ \t]*,")
_REST_OF_LINE = re.compile(r"[ \t]*,?[ \t]*(?:#[^\n]*)?\r?\n")


class _List(NamedTuple):
    """A list with at least one value, every one of them a text."""

    front: Front
    entry: Entry
    value: Sequence
    items: list[Scalar]
    texts: list[str]

    def changed(self, splices: list[Splice], texts: list[str]) -> Front:
        """The front matter with some pieces replaced, whose list then must say `texts`."""
        key = self.entry.key
        return self.front.spliced(splices, replaced(self.front, key, [*texts]), key)


def set_list(front: Front, key: str, values: Texts[str]) -> Front:
    """Sets a key to some values, at least one; raises Uneditable."""
    front, entry = front.at(key)
    if entry is None:
        return set_list(added(front, key, "", ""), key, values)
    if texts_of(front, entry) == list(values):
        return front
    if found := _list_at(front, entry):
        return _with_items(found, list(values))
    if len(values) == 1 and isinstance(entry.value, Scalar) and not entry.value.is_null:
        return front.spliced(
            [value_splice(front, entry, values[0], True)], replaced(front, entry.key, values[0]), entry.key
        )
    return front.spliced(_made_list(front, entry, values), replaced(front, entry.key, [*values]), entry.key)


def set_first(front: Front, entry: Entry, value: str, is_text: bool) -> Front | None:
    """Replaces the first value of a list; None where the entry is no list of values."""
    found = _list_at(front, entry)
    if found is None:
        return None
    splice = item_splice(front, entry, found.items[0], value, is_text, found.value.is_flow)
    return found.changed([splice], [value, *found.texts[1:]])


def add_items(front: Front, key: str, values: Texts[str]) -> Front:
    """Adds values to a list; raises Uneditable."""
    front, entry = front.at(key)
    return set_list(front, key, [*(texts_of(front, entry) if entry else ()), *values])


def remove_item(front: Front, key: str, position: int) -> Front:
    """Takes one value out of a list; one that is then empty stays as `[]`. Raises Uneditable."""
    front, entry = front.at(key)
    found = _list_at(front, entry) if entry else None
    if found is None or not 0 <= position < len(found.texts):
        return front
    rest = [*found.texts[:position], *found.texts[position + 1 :]]
    return found.changed(_without(found, position, position + 1) if rest else _emptied(found), rest)


def empty_list(front: Front, key: str) -> Front:
    """Sets a key to the empty list, `[]`; raises Uneditable."""
    front, entry = front.at(key)
    if entry is None:
        return added(front, key, "[]", [])
    if found := _list_at(front, entry):
        if len(found.texts) > 1:
            front = found.changed(_without(found, 1, len(found.texts)), found.texts[:1])
        return remove_item(front, key, 0)
    if isinstance(entry.value, Sequence):
        return front
    if isinstance(entry.value, Opaque):
        raise Uneditable("key-is", entry.value.start, key=entry.key, what=entry.value.what)
    place = after_colon(front, entry)
    splice = Splice(place, max(place, trimmed_end(front.text, entry.value)), " []")
    return front.spliced([splice], replaced(front, entry.key, []), entry.key)


def _list_at(front: Front, entry: Entry) -> _List | None:
    found = entry.value
    if not isinstance(found, Sequence) or not found.items:
        return None
    texts = texts_of(front, entry)
    return _List(front, entry, found, [item for item in found.items if isinstance(item, Scalar)], texts)


def _with_items(found: _List, values: list[str]) -> Front:
    """A list that says other values: those at both ends that stay are not touched, nor what stands behind them."""
    front, entry, value, items, texts = found
    stay = len([*takewhile(bool, map(eq, reversed(texts), reversed(values)))]) if len(values) < len(texts) else 0
    changed = len(values) - stay
    splices = [
        item_splice(front, entry, items[place], values[place], in_flow=value.is_flow)
        for place in range(min(changed, len(texts)))
        if texts[place] != values[place]
    ]
    if len(values) > len(texts):
        splices += _more(found, values[len(texts) :])
    elif len(values) < len(texts):
        splices += _without(found, changed, len(texts) - stay)
    return found.changed(splices, values)


def _more(found: _List, values: list[str]) -> list[Splice]:
    """What stands behind the last item, in the list's own style."""
    if found.value.is_flow:
        return _more_in_flow(found, values)
    text, last = found.front.text, found.items[-1]
    place = line_end(text, trimmed_end(text, last))
    start = line_start(text, last.start)
    dash = _DASH.match(text, start)
    lead = dash[0] if dash and dash.end() <= last.start else f"{text[start : last.start].rstrip()} "
    return [Splice(place, place, _lines(lead, values, line_ending(text, place)))]


def _more_in_flow(found: _List, values: list[str]) -> list[Splice]:
    """The same on one line, or a line each where the last value has its own; a comment stays with its value."""
    text, items, last = found.front.text, found.items, found.items[-1]
    gap = text[items[-2].end if len(items) > 1 else found.value.start + 1 : last.start]
    indent = text[line_start(text, last.start) : last.start]
    comma = gap if _COMMA.fullmatch(gap) else ", "
    if "\n" in gap and not indent.strip():
        comma = f",{line_ending(text, last.start)}{indent}"
    sources = [written(value, in_flow=True) for value in values]
    comment = _COMMA_AND_COMMENT.match(text, last.end)
    if not comment:
        return [Splice(last.end, last.end, "".join(f"{comma}{source}" for source in sources))]
    behind = Splice(comment.end(), comment.end(), comma[1:] + comma.join(sources) + comment[1])
    return [behind] if comment[1] else [Splice(last.end, last.end, ","), behind]


def _made_list(front: Front, entry: Entry, values: Texts[str]) -> list[Splice]:
    """What puts a list in the place of one value, of nothing, or of an empty list."""
    found, text = entry.value, front.text
    if isinstance(found, Opaque):
        raise Uneditable("key-is", found.start, key=entry.key, what=found.what)
    if isinstance(found, Sequence):
        inside = ", ".join(written(value, in_flow=True) for value in values)
        return [Splice(found.start, found.end, f"[{inside}]")]
    place = after_colon(front, entry)
    value_end = max(place, trimmed_end(text, found))
    below = line_end(text, value_end)
    ending = line_ending(text, below)
    lead = _lead(front, entry)
    if found.end == found.start:
        return [Splice(below, below, _lines(lead, values, ending))]
    first = item_splice(front, entry, found, values[0]).source
    if "\n" in text[place : found.start]:
        lead = f"{text[line_start(text, found.start) : found.start]}- "
        return [
            Splice(found.start, value_end, f"- {first}"),
            Splice(below, below, _lines(lead, values[1:], ending)),
        ]
    lines = f"{lead}{first}{ending}{_lines(lead, values[1:], ending)}"
    return [Splice(place, value_end, ""), Splice(below, below, lines)]


def _lines(lead: str, values: Texts[str], ending: str) -> str:
    return "".join(f"{lead}{written(value)}{ending}" for value in values)


def _lead(front: Front, entry: Entry) -> str:
    """The indent and the dash for the items of a key: as in the note's first block list, else Obsidian's."""
    text = front.text
    indent = text[line_start(text, entry.start) : entry.start]
    for other in front.entries:
        if isinstance(other.value, Sequence) and not other.value.is_flow:
            first = other.value.items[0]
            dash = _DASH.match(text, line_start(text, first.start))
            if dash and isinstance(first, Scalar) and dash.end() <= first.start:
                return f"{indent}{dash[1].removeprefix(indent)}- "
    return f"{indent}  - "


def _without(found: _List, start: int, stop: int) -> list[Splice]:
    """What takes some of the items, not all, out of a list."""
    text, items = found.front.text, found.items
    if not found.value.is_flow or _have_own_lines(found, start, stop):
        return [_own_lines(text, item) for item in items[start:stop]]
    if stop < len(items):
        return [Splice(items[start].start, items[stop].start, "")]
    return [Splice(items[start - 1].end, items[-1].end, "")]


def _have_own_lines(found: _List, start: int, stop: int) -> bool:
    """Whether items of a flow list can go with their lines; the comma that the last one leaves is one too many."""
    text, items = found.front.text, found.items
    for item in items[start:stop]:
        if text[line_start(text, item.start) : item.start].strip() or not _REST_OF_LINE.match(text, item.end):
            return False
    leaves_comma = stop == len(items) and not _COMMA_BEHIND.match(text, items[-1].end)
    return not leaves_comma or "#" in text[items[start - 1].end : items[start].start]


def _own_lines(text: str, item: Scalar) -> Splice:
    return Splice(line_start(text, item.start), line_end(text, trimmed_end(text, item)), "")


def _emptied(found: _List) -> list[Splice]:
    """What makes an empty list of a list of one."""
    text, item = found.front.text, found.items[0]
    if found.value.is_flow:
        return [Splice(found.value.start, found.value.end, "[]")]
    place = after_colon(found.front, found.entry)
    return [Splice(place, place, " []"), _own_lines(text, item)]
