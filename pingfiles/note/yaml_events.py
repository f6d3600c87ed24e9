"""A piece of YAML that is a mapping, read from its events: keys and values with their places.

YAML's types are not read: every scalar stays the text that the person wrote. Nothing is expanded, so an
alias costs nothing, and nothing nests deeper than `MAX_DEPTH`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from pingfiles.messages import Message
from pingfiles.note.links import LINK
from pingfiles.note.problem import TextProblem

try:
    from yaml._yaml import CParser as _Parser
except ImportError:  # a PyYAML built without libyaml: the same events, slower
    from yaml import Loader as _Parser  # type: ignore[assignment] # another class, the same events

MAX_DEPTH = 16
"""Lists within lists beyond this are nothing that a person wrote, and libyaml grows slow with depth."""

_TOO_DEEP = Message("too-deep", {"depth": MAX_DEPTH})
_ALIAS = Message("an-alias", {})
_MAPPING = Message("a-mapping", {})
_LIST_IN_LIST = Message("a-list-in-a-list", {})
_OPEN_QUOTE = Message("quote-never-closed", {})
_OPEN_LIST = Message("list-never-closed", {})
_NULLS = ("", "~", "null")
_SWALLOWED_KEY = re.compile(r"\n[A-Za-z_][\w -]*:(?:[ \t\r\n]|$)")


class Scalar(NamedTuple):
    """A text value and the place of its source. `plain` is one without quotes.

    (Named tuples, here and below: a vault has a million of them, and they are made in a third of the
    time that a frozen dataclass takes.)
    """

    text: str
    start: int
    end: int
    plain: bool

    @property
    def is_null(self) -> bool:
        """Nothing, `~` or `null`: what Obsidian and YAML write for no value."""
        return self.plain and self.text in _NULLS


class Opaque(NamedTuple):
    """A value that is no text: a mapping, a list within a list, an alias; `inner` are the keys of a mapping."""

    what: Message
    start: int
    inner: tuple[Entry, ...] = ()

    @property
    def pairs(self) -> tuple[str, ...]:
        """The texts of a mapping of texts, as they would stand in quotes: `pilar: ¡Viva!`."""
        texts = [entry.value.text for entry in self.inner if isinstance(entry.value, Scalar)]
        if len(texts) < len(self.inner) or not all(texts):
            return ()
        return tuple(f"{entry.key}: {text}" for entry, text in zip(self.inner, texts, strict=True))


class Sequence(NamedTuple):
    """A list and its place: a flow list ends behind its bracket, a block list nowhere certain (comments follow)."""

    items: tuple[Scalar | Opaque, ...]
    start: int
    end: int
    is_flow: bool


class Entry(NamedTuple):
    """A key, where it stands, and its value."""

    key: str
    start: int
    end: int
    value: Scalar | Sequence | Opaque


Value = str | Opaque | list[str | Opaque]
"""What a key says: its text or texts, empty for null; `Opaque` where it is no text."""

Pair = tuple[str, Value]
"""A key and what it says."""


class Unreadable(Exception):
    """YAML cannot be read here, or not safely. It never leaves this package: it becomes a `TextProblem`."""

    def __init__(self, what: Message, index: int, code: str = "PF201") -> None:
        super().__init__(what)
        self.problem = TextProblem(code, what, index)


def first_alias(text: str, start: int, end: int) -> int | None:
    """Where the first alias (`*name`) stands in a piece of YAML that can be read; None where there is none."""
    if "*" not in text[start:end]:
        return None
    parser: Any = _Parser(text[start:end])
    for event in iter(parser.get_event, None):
        if type(event) is AliasEvent and event.start_mark:
            return start + int(event.start_mark.index)
    return None


def read_mapping(text: str, start: int, end: int) -> list[Entry]:
    """The entries between two places of a text; all indices count from the start of that text.

    Raises Unreadable where a part of it cannot be read.
    """
    source = text[start:end]
    try:
        return _Events(source, start).entries()
    except yaml.YAMLError as error:
        if "nesting" in str(error):  # libyaml's own bound, met before ours (PyYAML 6.0.4 on)
            raise Unreadable(_TOO_DEEP, start, "PF209") from None
        raise Unreadable(*_sentence_and_place(error, source, start)) from None
    except ValueError:  # a character that no YAML stream can hold, such as half a surrogate pair
        raise Unreadable(Message("odd-character", {}), start) from None


class _Events:
    """The events of one piece of YAML, taken in order."""

    __slots__ = ("next", "offset", "source")

    def __init__(self, source: str, offset: int) -> None:
        parser: Any = _Parser(source)
        self.next: Callable[[], Any] = parser.get_event
        self.source = source
        self.offset = offset

    def entries(self) -> list[Entry]:
        next_event = self.next
        next_event()  # the stream's start
        if type(next_event()) is not DocumentStartEvent:
            return []
        first = next_event()
        found: list[Entry] = []
        if type(first) is MappingStartEvent:
            found = self.mapping(1)
        elif type(first) is not ScalarEvent or first.value or first.style:
            raise Unreadable(Message("no-key-with-value", {}), self.offset, "PF202")
        if type(next_event()) is not DocumentEndEvent or type(next_event()) is not StreamEndEvent:
            raise Unreadable(Message("text-after-yaml", {}), self.offset)
        return found

    def mapping(self, depth: int) -> list[Entry]:
        next_event = self.next
        found: list[Entry] = []
        while (kind := type(key := next_event())) is not MappingEndEvent:
            if kind is not ScalarEvent:
                self.value(key, depth)
                self.value(next_event(), depth)
                continue
            place = self.offset + key.start_mark.index
            end = self.offset + key.end_mark.index
            found.append(Entry(key.value, place, end, self.value(next_event(), depth)))
        return found

    def value(self, event: Any, depth: int) -> Scalar | Sequence | Opaque:
        kind = type(event)
        start = event.start_mark.index
        if kind is ScalarEvent:
            style, end = event.style, event.end_mark.index
            if style and style in "\"'" and "\n" in self.source[start:end]:
                self.refuse_swallowed_keys(start, end, _OPEN_QUOTE)
            return Scalar(event.value, self.offset + start, self.offset + end, not style)
        if kind is AliasEvent:
            return Opaque(_ALIAS, self.offset + start)
        if depth > MAX_DEPTH:
            raise Unreadable(_TOO_DEEP, self.offset + start, "PF209")
        if kind is SequenceStartEvent:
            return self.sequence(event, start, depth)
        return Opaque(_MAPPING, self.offset + start, tuple(self.mapping(depth + 1)))

    def sequence(self, event: Any, start: int, depth: int) -> Scalar | Sequence | Opaque:
        items: list[Scalar | Opaque] = []
        while (_ := type(inner := self.next())) is not SequenceEndEvent:
            item = self.value(inner, depth + 1)
            if not isinstance(item, Scalar | Opaque):
                item = Opaque(_LIST_IN_LIST, self.offset + inner.start_mark.index)
            items.append(item)
        end = inner.end_mark.index
        if event.flow_style:
            if self.source.startswith("[[", start) and LINK.fullmatch(self.source, start, end):
                return Scalar(self.source[start:end], self.offset + start, self.offset + end, True)
            self.refuse_swallowed_keys(start, end, _OPEN_LIST)
        return Sequence(tuple(items), self.offset + start, self.offset + end, bool(event.flow_style))

    def refuse_swallowed_keys(self, start: int, end: int, what: Message) -> None:
        """Libyaml lets a quote that was never closed run on over the keys below it; people do not."""
        if _SWALLOWED_KEY.search(self.source, start, end):
            raise Unreadable(what, self.offset + start)


def _sentence_and_place(error: yaml.YAMLError, source: str, offset: int) -> tuple[Message, int]:
    """What libyaml found wrong, in words for people, and where: an opening is where the eye must go."""
    if not isinstance(error, yaml.MarkedYAMLError):
        odd = yaml.reader.Reader.NON_PRINTABLE.search(source)
        position = odd.start() if odd else 0
        return Message("control-character", {}), offset + position
    context, found = error.context or "", error.problem or "YAML cannot read this"
    opened = any(word in context for word in ("flow", "quoted", "scalar"))
    mark = error.context_mark if opened and error.context_mark else error.problem_mark
    place = offset + min(mark.index if mark else 0, max(len(source) - 1, 0))
    return _plain_words(found, source[place - offset : place - offset + 1]), place


def _plain_words(error: str, char: str) -> Message:
    if "mapping values are not allowed" in error:
        return Message("value-with-colon", {})
    if "cannot start any token" in error:
        return Message("tab-indents", {}) if char == "\t" else Message("value-needs-quotes", {"char": char})
    if "did not find expected ',' or ']'" in error:
        return _OPEN_LIST
    if "unexpected end of stream" in error or "document indicator" in error:
        return _OPEN_QUOTE
    return Message("yaml-error", {"error": error})
