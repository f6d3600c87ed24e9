"""Lossless edits of the lists in front matter: values added and taken out, in the style that the list has."""

from __future__ import annotations

import re
from collections.abc import Sequence as Texts
from typing import NamedTuple

from pingfiles.note.mapping import Entry, Opaque, Scalar, Sequence
from pingfiles.note.quoting import written
from pingfiles.note.splice import (
    Front,
    Splice,
    Uneditable,
    added,
    after_colon,
    front_of,
    item_splice,
    line_end,
    line_ending,
    line_start,
    replaced,
    texts_of,
    trimmed_end,
    value_splice,
    with_front_matter,
)

_DASH = re.compile(r"([ \t]*)-[ \t]+")


class _List(NamedTuple):
    """A list with at least one value, every one of them a text."""

    front: Front
    entry: Entry
    value: Sequence
    items: list[Scalar]
    texts: list[str]

    def changed(self, splices: list[Splice], texts: list[str]) -> str:
        """The whole text with some pieces replaced, if the list then says `texts`."""
        key = self.entry.key
        return self.front.spliced(splices, replaced(self.front, key, [*texts]), key)


def set_list(text: str, key: str, values: Texts[str]) -> str:
    """The text with a key set to some values, at least one; raises Uneditable."""
    front = front_of(text)
    if front is None:
        return set_list(with_front_matter(text, f"{key}:", (key, "")), key, values)
    entry = front.entry(key)
    if entry is None:
        return set_list(added(front, f"{key}:", (key, "")), key, values)
    if texts_of(front, entry) == list(values):
        return text
    if found := _list_at(front, entry):
        return _with_items(found, list(values))
    if len(values) == 1 and isinstance(entry.value, Scalar) and not entry.value.is_null:
        return front.spliced([value_splice(front, entry, values[0], True)], replaced(front, key, values[0]), key)
    return front.spliced(_made_list(front, entry, values), replaced(front, key, [*values]), key)


def set_first(front: Front, entry: Entry, value: str, is_text: bool) -> str | None:
    """The text with the first value of a list replaced; None where the entry is no list of values."""
    found = _list_at(front, entry)
    if found is None:
        return None
    splice = item_splice(front, entry, found.items[0], value, is_text, found.value.is_flow)
    return found.changed([splice], [value, *found.texts[1:]])


def add_item(text: str, key: str, value: str) -> str:
    """The text with one more value in a list; raises Uneditable."""
    return set_list(text, key, [*_said(text, key), value])


def remove_item(text: str, key: str, position: int) -> str:
    """The text without one of a list's values; a list that is then empty stays as `[]`. Raises Uneditable."""
    front = front_of(text)
    entry = front.entry(key) if front else None
    found = _list_at(front, entry) if front and entry else None
    if found is None:
        return text
    rest = [*found.texts[:position], *found.texts[position + 1 :]]
    return found.changed(_without_item(found, position) if rest else _emptied(found), rest)


def _said(text: str, key: str) -> list[str]:
    front = front_of(text)
    entry = front.entry(key) if front else None
    return texts_of(front, entry) if front and entry else []


def _list_at(front: Front, entry: Entry) -> _List | None:
    found = entry.value
    if not isinstance(found, Sequence) or not found.items:
        return None
    texts = texts_of(front, entry)
    return _List(front, entry, found, [item for item in found.items if isinstance(item, Scalar)], texts)


def _with_items(found: _List, values: list[str]) -> str:
    """A list with items replaced where they stand, then added at its end or taken from it."""
    front, entry, value, items, texts = found
    splices = [
        item_splice(front, entry, item, wanted, in_flow=value.is_flow)
        for item, said, wanted in zip(items, texts, values, strict=False)
        if said != wanted
    ]
    more = values[len(texts) :]
    if more:
        splices.append(_more(found, more))
    text = found.changed(splices, [*values, *texts[len(values) :]])
    for position in range(len(texts) - 1, len(values) - 1, -1):
        text = remove_item(text, entry.key, position)
    return text


def _more(found: _List, values: list[str]) -> Splice:
    """What stands behind the last item, in the list's own style."""
    text, last = found.front.text, found.items[-1]
    if found.value.is_flow:
        return Splice(last.end, last.end, "".join(f", {written(value, in_flow=True)}" for value in values))
    place = line_end(text, trimmed_end(text, last))
    start = line_start(text, last.start)
    dash = _DASH.match(text, start)
    lead = dash[0] if dash and dash.end() <= last.start else f"{text[start : last.start].rstrip()} "
    return Splice(place, place, _lines(lead, values, line_ending(text, place)))


def _made_list(front: Front, entry: Entry, values: Texts[str]) -> list[Splice]:
    """What puts a list in the place of one value, of nothing, or of an empty list."""
    found, text = entry.value, front.text
    if isinstance(found, Opaque):
        raise Uneditable(f"{entry.key} is {found.what}; change it by hand", found.start)
    if isinstance(found, Sequence):
        inside = ", ".join(written(value, in_flow=True) for value in values)
        return [Splice(found.start, found.end, f"[{inside}]")]
    place = after_colon(front, entry)
    value_end = max(place, trimmed_end(text, found))
    below = line_end(text, value_end)
    lead = text[line_start(text, entry.start) : entry.start] + _dash_in_use(front)
    lines = Splice(below, below, _lines(lead, values, line_ending(text, below)))
    return [Splice(place, value_end, ""), lines] if found.end > found.start else [lines]


def _lines(lead: str, values: Texts[str], ending: str) -> str:
    return "".join(f"{lead}{written(value)}{ending}" for value in values)


def _dash_in_use(front: Front) -> str:
    """The indent and the dash of the note's first block list; else Obsidian's."""
    for entry in front.entries:
        if isinstance(entry.value, Sequence) and not entry.value.is_flow:
            first = entry.value.items[0]
            dash = _DASH.match(front.text, line_start(front.text, first.start))
            if dash and isinstance(first, Scalar) and dash.end() <= first.start:
                return f"{dash[1]}- "
    return "  - "


def _without_item(found: _List, position: int) -> list[Splice]:
    """What takes an item out of a list of several."""
    text, items = found.front.text, found.items
    item = items[position]
    if not found.value.is_flow:
        return [Splice(line_start(text, item.start), line_end(text, trimmed_end(text, item)), "")]
    if position + 1 < len(items):
        return [Splice(item.start, items[position + 1].start, "")]
    return [Splice(items[position - 1].end, item.end, "")]


def _emptied(found: _List) -> list[Splice]:
    """What makes an empty list of a list of one."""
    text, item = found.front.text, found.items[0]
    if found.value.is_flow:
        return [Splice(found.value.start, found.value.end, "[]")]
    place = after_colon(found.front, found.entry)
    return [
        Splice(place, place, " []"),
        Splice(line_start(text, item.start), line_end(text, trimmed_end(text, item)), ""),
    ]
