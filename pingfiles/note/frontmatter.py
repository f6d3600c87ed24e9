"""Front matter: its borders, its keys, and the handler by which python-frontmatter reads and writes it.

A line that cannot be read spoils only its own key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

import frontmatter
from frontmatter.default_handlers import BaseHandler

from pingfiles.messages import Message
from pingfiles.note.edit.quoting import source_of, written
from pingfiles.note.problem import TextProblem
from pingfiles.note.yaml_events import Entry, Opaque, Pair, Scalar, Unreadable, Value, read_mapping
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
    problems: list[TextProblem]
    unreadable: TextProblem | None = None
    """Why it could not be read as one, so that each key was read by itself."""


def borders(text: str) -> Borders | TextProblem | None:
    """The borders of the front matter; None where there is none, a TextProblem where it is never closed.

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
    return TextProblem("PF104", Message("front-matter-not-closed", {}), 0)


def parse(text: str, place: Borders) -> FrontMatter:
    """The keys between the borders, every place counted from the start of the text."""
    reader = _Reader(text, place)
    frontmatter.parse(text[: place.body], handler=reader)
    return reader.front


class Unquoted(str):
    """A value that is no text, such as a date or a duration: written without quotes where YAML lets it stand."""

    __slots__ = ()


class Quoted(str):
    """A text that is written in double quotes even where it could stand without."""

    __slots__ = ()


class NoteHandler(BaseHandler):
    """A note's front matter for python-frontmatter, by the rules of `docs/format.md`.

        frontmatter.load("People/Ana Gil.md", handler=pingfiles.NoteHandler())

    Every value is the text that the person wrote (`phone: +34600123456`, `country: NO`), or a list of such texts;
    of a key that stands twice the first counts. A value of another shape, such as a mapping, and a line that YAML
    cannot read are left out.
    """

    FM_BOUNDARY = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"

    def detect(self, text: str) -> bool:
        """Whether a text begins with front matter that is closed."""
        return isinstance(borders(text), Borders)

    def split(self, text: str) -> tuple[str, str]:
        """The YAML and the body of a note; raises ValueError for a text without front matter."""
        place = borders(text)
        if not isinstance(place, Borders):
            raise ValueError  # as python-frontmatter expects
        return text[place.start : place.end], text[place.body :]

    def load(self, fm: str) -> dict[str, Any]:
        """The keys with their texts, in the order of the note."""
        metadata: dict[str, Any] = {}
        for key, value in _keys(fm, fm, Borders(0, len(fm), len(fm))).pairs:
            if isinstance(value, list):
                metadata.setdefault(key, [item for item in value if isinstance(item, str)])
            elif isinstance(value, str):
                metadata.setdefault(key, value)
        return metadata

    def export(self, metadata: Mapping[str, object], **_: object) -> str:
        """The keys as YAML, for a new note: existing notes are edited, never written whole.

        A value is a text, a date, a number, a truth value, or a sequence of these; raises TypeError for any other.
        """
        return "\n".join(line for key, value in metadata.items() for line in _lines(key, value))

    def format(self, post: frontmatter.Post, **kwargs: object) -> str:
        """A new note: its front matter and its body, which is left as it is to the last line break."""
        front = self.export(post.metadata, **kwargs)
        return "\n".join(("---", *filter(None, (front,)), "---", post.content))


def compose(metadata: Mapping[str, object], body: str) -> str:
    """The text of a new note."""
    post = frontmatter.Post(body)
    post.metadata = dict(metadata)  # as keyword arguments some keys would be refused, such as `content`
    return NoteHandler().format(post)


def post_of(text: str) -> frontmatter.Post:
    """A note as a post: its keys as `metadata`, its body as `content`, to the last line break."""
    handler = NoteHandler()
    front, body = handler.split(text) if handler.detect(text) else ("", text)
    post = frontmatter.Post(body, handler)
    post.metadata = handler.load(front)
    return post


class _Reader(NoteHandler):
    """Reads one note, and keeps what a dictionary cannot: places, a key that stands twice, what cannot be read.

    Its `front` is there once `frontmatter.parse` was given the head of the note, from the start to the body.
    """

    front: FrontMatter

    def __init__(self, text: str, place: Borders) -> None:
        self.text, self.place = text, place

    def split(self, text: str) -> tuple[str, str]:
        """The lines between the first and the last one: what python-frontmatter strips stands outside of these."""
        return text[text.index("\n") + 1 : text.rindex("\n") + 1], ""

    def load(self, fm: str) -> dict[str, Any]:
        """Nothing for the dictionary: the keys are in `front`."""
        self.front = _keys(fm, self.text, self.place)
        return {}


def _keys(source: str, text: str, place: Borders) -> FrontMatter:
    """The keys of some YAML, which stands between the borders of a text (there it may have other line breaks)."""
    start, end = place.start, place.end
    if end - start > MAX_LENGTH:
        what = Message("front-matter-too-long", {"kib": MAX_LENGTH // 1024})
        return FrontMatter([], [], [TextProblem("PF209", what, start)])
    plain = read_plain(source)
    if plain is not None:
        return FrontMatter(plain, None, [])
    try:
        entries = read_mapping(text, start, end)
        return FrontMatter([_pair(entry) for entry in entries], entries, [])
    except Unreadable as unreadable:
        entries, problems = _key_by_key(text, start, end)
        return FrontMatter([_pair(entry) for entry in entries], entries, problems, unreadable.problem)


def _lines(key: str, value: object) -> Iterator[str]:
    """A key and its value as YAML; a list has a line for each item, as Obsidian writes it."""
    name = source_of(key)
    if value == "" or value is None:
        yield f"{name}:"
    elif isinstance(value, list | tuple):
        yield f"{name}:" if value else f"{name}: []"
        yield from (f"  - {_source(key, item)}" for item in value)
    else:
        yield f"{name}: {_source(key, value)}"


def _source(key: str, value: object) -> str:
    if isinstance(value, Quoted):
        return written(value, quote='"')
    if isinstance(value, str):
        return source_of(value, is_text=not isinstance(value, Unquoted))
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float | date):
        return str(value)
    raise TypeError(f"front matter cannot hold the value of {key}: {value!r}")


def value_of(entry: Entry) -> Value:
    """What a key says, without its place."""
    value = entry.value
    if isinstance(value, Scalar | Opaque):
        return _text(value)
    return [_text(item) for item in value.items]


def _pair(entry: Entry) -> Pair:
    return entry.key, value_of(entry)


def _text(value: Scalar | Opaque) -> str | Opaque:
    if isinstance(value, Opaque):
        return value
    return "" if value.is_null else value.text


def _key_by_key(text: str, start: int, end: int) -> tuple[list[Entry], list[TextProblem]]:
    entries: list[Entry] = []
    problems: list[TextProblem] = []
    for chunk_start, chunk_end in _chunks(text, start, end):
        if CONFLICT_MARKER.match(text, chunk_start):
            continue
        try:
            entries += read_mapping(text, chunk_start, chunk_end)
        except Unreadable as unreadable:
            problems.append(unreadable.problem)
    if not entries and all(problem.code == "PF202" for problem in problems):  # a list or prose is one thing, not many
        problems = problems[:1]
    return entries, problems


def _chunks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Each key with the lines below that belong to it; what stands above the first key is one as well."""
    starts = [found.start() for found in _CHUNK.finditer(text, start, end)]
    if not starts or starts[0] > start:
        starts.insert(0, start)
    return zip(starts, [*starts[1:], end], strict=True)
