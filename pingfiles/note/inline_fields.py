"""Keys in a body: Dataview's `key:: value`, and a list or a table right below the title.

Which of them are keys of the format is for the schema to say. A field takes its value from its line alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from pingfiles.note.masking import without_code
from pingfiles.note.sections import Section
from pingfiles.note.yaml_events import Entry, Scalar

_BULLET = r"(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)?"
_NAME = r"[^\n:\[\](){}|`#>]{1,60}"
_LINE = re.compile(rf"([ \t]*){_BULLET}({_NAME})::[*_]{{0,3}}([^\n]*)")
_BRACKET = re.compile(rf"[\[(]({_NAME})::")
_ITEM = re.compile(rf"([ \t]*){_BULLET}({_NAME}):[*_]{{0,3}}(?:[ \t]([^\n]*)|\r?$)", re.MULTILINE)
_ROW = re.compile(r"[ \t]*\|((?:[^|\n\\]|\\.)*+)\|((?:[^|\n\\]|\\.)*+)\|[ \t]*\r?$", re.MULTILINE)
_RULE = re.compile(r"[\s:|-]*")
_BELOW_TITLE = re.compile(
    r"(?:[ \t\r]*+\n)*+(?: {0,3}#{1,6}[ \t][^\n]*+\n)?+(?:(?:[ \t\r]*+|!\[[^\n]*+|#[^\s#][^\n]*+)\n)*+"
    r"(?=[ \t]*+(?:[-*+|]|[0-9]{1,9}[.)]|[^\n:]{1,70}:))"
)
"""What stands before a list, a table or a key at the top of a body: its title, and the photo and the tags below it."""
_PART_OF_BLOCK = re.compile(r"[ \t]*(?:[-*+|]|[0-9]{1,9}[.)])|[ \t]*[^\n:|#]{1,60}:|[ \t]+\S|[ \t\r]*$", re.MULTILINE)
_BLOCK_ID = re.compile(r"[ \t]+\^[\w-]+[ \t]*$")
_MARKS = " \t*_"

_LONGEST = 500
"""Characters of a value in brackets that are looked through for the end."""
_MOST = 200
"""Fields of one note, and brackets on one line: people have a dozen."""


class Field(NamedTuple):
    """A key in the body, its places in the note; below another list item it may be about something else."""

    entry: Entry
    is_indented: bool


def may_have_fields(text: str, start: int) -> bool:
    """Whether a body that starts at a place can have any; a cheap test, for most have none."""
    return text.find("::", start) >= 0 or _BELOW_TITLE.match(text, start) is not None


def fields(visible: str, offset: int, asides: Iterable[Section]) -> list[Field]:
    """The fields of a body (asides blanked), in their order, outside of some sections.

    `offset` is the place in the note at which `visible` begins.
    """
    body = without_code(visible)
    spans = [(section.start, section.end) for section in asides]
    found: dict[int, Field] = {}
    for field in (*_below_title(body), *_with_two_colons(body)):
        entry = field.entry
        if not any(start <= entry.start < end for start, end in spans):
            found.setdefault(entry.start, field._replace(entry=_moved(entry, offset)))
        if len(found) == _MOST:
            break
    return [found[place] for place in sorted(found)]


def _below_title(body: str) -> Iterator[Field]:
    """The fields of the lists and tables between the title and what is neither."""
    start = _BELOW_TITLE.match(body, 1)
    place = start.end() if start else len(body)
    while place < len(body) and _PART_OF_BLOCK.match(body, place):
        end = body.find("\n", place)
        end = len(body) if end < 0 else end
        if row := _ROW.match(body, place, end):
            if not _RULE.fullmatch(row[1]):
                yield from _field(body, row.span(1), row.span(2), False, True)
        elif item := _ITEM.match(body, place, end):
            value = item.span(3) if item[3] is not None else (item.end(), item.end())
            yield from _field(body, item.span(2), value, bool(item[1]))
        place = end + 1


def _with_two_colons(body: str) -> Iterator[Field]:
    """Dataview's inline fields: one that fills its line, and those in brackets."""
    place = body.find("::")
    while place >= 0:
        start = body.rfind("\n", 0, place) + 1
        end = body.find("\n", place)
        end = len(body) if end < 0 else end
        indent = body[start] in " \t"
        if line := _LINE.match(body, start, end):
            yield from _field(body, line.span(2), line.span(3), indent)
        for found in islice(_BRACKET.finditer(body, start, end), _MOST):
            closing = _closing(body, found.start(), end)
            if closing:
                yield from _field(body, found.span(1), (found.end(), closing), indent)
        place = body.find("::", end)


def _closing(body: str, opening: int, end: int) -> int | None:
    """Where the bracket closes that opens at a place; brackets of its kind within it are pairs."""
    opens, closes = ("[", "]") if body[opening] == "[" else ("(", ")")
    depth, end = 0, min(end, opening + _LONGEST)
    if body.find(closes, opening, end) < 0:
        return None
    for place in range(opening, end):
        depth += (body[place] == opens) - (body[place] == closes)
        if not depth:
            return place
    return None


def _field(
    body: str, key: tuple[int, int], value: tuple[int, int], is_indented: bool, is_row: bool = False
) -> Iterator[Field]:
    name = body[slice(*key)]
    stripped = name.strip(_MARKS)
    if not stripped:
        return
    start = key[0] + name.index(stripped)
    text = _BLOCK_ID.sub("", body[slice(*value)].rstrip("\r"))
    inner = text.strip()
    begin = value[0] + (text.index(inner) if inner else 0)
    scalar = Scalar(inner.replace("\\|", "|") if is_row else inner, begin, begin + len(inner), True)
    yield Field(Entry(stripped, start, start + len(stripped), scalar), is_indented)


def _moved(entry: Entry, offset: int) -> Entry:
    value = entry.value
    assert isinstance(value, Scalar)  # noqa: S101 - of fields it always is
    moved = value._replace(start=value.start + offset, end=value.end + offset)
    return Entry(entry.key, entry.start + offset, entry.end + offset, moved)
