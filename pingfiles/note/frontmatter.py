"""Where the front matter begins and ends, and its keys; a line that cannot be read spoils its own key alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pingfiles.messages import Message
from pingfiles.note.problem import Flaw
from pingfiles.note.yaml_events import Entry, Opaque, Pair, Scalar, Unreadable, read_mapping
from pingfiles.note.yaml_fast import read_plain

MAX_LENGTH = 256 * 1024
"""Characters of front matter that are read: the longest real ones have some 20,000, and what libyaml cannot
read, so that each line is tried by itself, takes a second for this many."""

_OPENING = re.compile(r"\ufeff?---[ \t]*\r?\n")
_CLOSING = re.compile(r"\n---[ \t]*\r?(?=\n|\Z)")
_KEY_LINE = re.compile(r"^[\"'\w][^\n:]*:(?:[ \t\r]|$)", re.MULTILINE)
_CHUNK = re.compile(r"^(?:[^\s#\-\]}]|-(?![ \t\r\n])|\t)", re.MULTILINE)
CONFLICT_MARKER = re.compile(r"^(?:<{7}|>{7}|\|{7}) |^={7}\r?$", re.MULTILINE)
"""A line that git leaves where two versions of a note could not be merged."""


class Borders(NamedTuple):
    """Where a note's parts stand: the YAML from `start` to `end`, the body from `body` on."""

    start: int
    end: int
    body: int


class FrontMatter(NamedTuple):
    """The keys between the borders, and what could not be read there.

    `entries` are the same keys with their places, or None where the front matter was so plain that
    places were not kept: `read_mapping` gives them.
    """

    pairs: list[Pair]
    entries: list[Entry] | None
    flaws: list[Flaw]


def borders(text: str) -> Borders | Flaw | None:
    """The borders of the front matter; None where there is none, a Flaw where it is never closed.

    As in Obsidian it opens with `---` on the very first line (behind a byte order mark) and closes with
    the next line that is `---`. A `---` on the first line that no key follows is a rule.
    """
    opening = _OPENING.match(text)
    if not opening:
        return None
    start = opening.end()
    closing = _CLOSING.search(text, start - 1)
    if closing:
        return Borders(start, closing.start() + 1, min(closing.end() + 1, len(text)))
    paragraph = text[start : start + 1024].partition("\n\n")[0]
    if not _KEY_LINE.search(paragraph):
        return None
    return Flaw("PF104", Message("the front matter is never closed; end it with a line ---", {}), 0)


def parse(text: str, place: Borders) -> FrontMatter:
    """The keys between the borders, every place counted from the start of the text."""
    start, end = place.start, place.end
    if end - start > MAX_LENGTH:
        message = f"the front matter is longer than {MAX_LENGTH // 1024} KiB and was not read"
        return FrontMatter([], [], [Flaw("PF209", Message(message, {}), start)])
    plain = read_plain(text[start:end])
    if plain is not None:
        return FrontMatter(plain, None, [])
    try:
        entries = read_mapping(text, start, end)
        return FrontMatter([_pair(entry) for entry in entries], entries, [])
    except Unreadable:
        entries, flaws = _key_by_key(text, start, end)
        return FrontMatter([_pair(entry) for entry in entries], entries, flaws)


def _pair(entry: Entry) -> Pair:
    value = entry.value
    if isinstance(value, Scalar | Opaque):
        return entry.key, _text(value)
    return entry.key, [_text(item) for item in value.items]


def _text(value: Scalar | Opaque) -> str | Opaque:
    if isinstance(value, Opaque):
        return value
    return "" if value.is_null else value.text


def _key_by_key(text: str, start: int, end: int) -> tuple[list[Entry], list[Flaw]]:
    entries: list[Entry] = []
    flaws: list[Flaw] = []
    for chunk_start, chunk_end in _chunks(text, start, end):
        if CONFLICT_MARKER.match(text, chunk_start):
            continue
        try:
            entries += read_mapping(text, chunk_start, chunk_end)
        except Unreadable as unreadable:
            flaws.append(unreadable.flaw)
    if not entries and all(flaw.code == "PF202" for flaw in flaws):  # a list or prose is one thing, not many
        flaws = flaws[:1]
    return entries, flaws


def _chunks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Each key with the lines below that belong to it; what stands above the first key is one as well."""
    starts = [found.start() for found in _CHUNK.finditer(text, start, end)]
    if not starts or starts[0] > start:
        starts.insert(0, start)
    return zip(starts, [*starts[1:], end], strict=True)
