"""A note: its text and what stands in it, each part with its place, read once and when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache
from typing import Any, Generic, NamedTuple, TypeVar

from pingfiles.messages import Message, MessageError
from pingfiles.model import Link, Moment, Ping
from pingfiles.note import frontmatter, log_forms
from pingfiles.note.frontmatter import Borders, FrontMatter
from pingfiles.note.inline_fields import Field, fields, may_have_fields
from pingfiles.note.links import LINK, target
from pingfiles.note.masking import without_asides, without_code
from pingfiles.note.problem import MOST, TextProblem
from pingfiles.note.sections import Section, sections
from pingfiles.note.vocabulary import LOG_HEADINGS, MOMENT_HEADINGS
from pingfiles.note.yaml_events import Entry, Pair, read_mapping

_Value = TypeVar("_Value")


class _once(Generic[_Value]):  # noqa: N801 - a decorator
    """A property that is computed when first asked for, as `functools.cached_property` without its lock.

    (Until Python 3.12 that lock takes a tenth of the time in which a note is read.)
    """

    def __init__(self, compute: Callable[[Any], _Value]) -> None:
        self.compute = compute
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, note: Any, owner: type) -> _Value:
        value = note.__dict__[self.name] = self.compute(note)
        return value


class DatedItem(NamedTuple):
    """An item that begins with a day: from the start of its line to the end of what is indented below it."""

    start: int
    end: int
    day: date


class Body(NamedTuple):
    """What a body says."""

    pings: list[Ping]
    moments: list[Moment]
    links: list[Link]
    problems: list[TextProblem]

    def moved(self, places: int, lines: int) -> Body:
        """The same, where it stands so much further down."""
        if not places and not lines:
            return self
        return Body(
            [ping._replace(line=ping.line + lines) for ping in self.pings],
            [moment._replace(line=moment.line + lines) for moment in self.moments],
            [link._replace(line=link.line + lines) for link in self.links],
            [problem._replace(place=problem.place + places) for problem in self.problems],
        )


class Note:
    """The text of a note, and what it says. It never changes: an edit makes another one (`edited`).

    `log_headings` are the folded titles of the sections that a vault calls its log, besides those of every vault.
    All places count characters from the start of the text, all lines from 1.
    """

    def __init__(self, text: str, log_headings: frozenset[str] = frozenset()) -> None:
        self.text = text
        self.log_headings = log_headings

    @_once
    def borders(self) -> Borders | TextProblem | None:
        """Where the front matter stands; None where there is none, a problem where it is never closed."""
        return frontmatter.borders(self.text)

    @_once
    def front(self) -> FrontMatter:
        """What the front matter says; nothing where there is none that is closed."""
        place = self.borders
        return frontmatter.parse(self.text, place) if isinstance(place, Borders) else FrontMatter([], [], [])

    @property
    def pairs(self) -> list[Pair]:
        """The keys with what they say."""
        return self.front.pairs

    @_once
    def entries(self) -> list[Entry]:
        """The keys with their places; raises Unreadable where only the plain reader could read them."""
        place, front = self.borders, self.front
        if front.entries is not None or not isinstance(place, Borders):
            return front.entries or []
        return read_mapping(self.text, place.start, place.end)

    @property
    def body_start(self) -> int:
        """Where the body begins: behind the front matter, or behind a byte order mark."""
        place = self.borders
        if isinstance(place, Borders):
            return place.body
        return 1 if self.text.startswith("\ufeff") else 0

    @_once
    def visible(self) -> str:
        """A line break, and the body with all that does not count blanked out: the places of both agree."""
        return without_asides("\n" + self.text[self.body_start :])

    @_once
    def sections(self) -> list[Section]:
        """The log and the moments, with places in `visible`."""
        return sections(self.visible, _titles(self.log_headings))

    @_once
    def fields(self) -> list[Field]:
        """The keys in the body, outside of the log and the moments, whatever their names."""
        start = self.body_start
        if not may_have_fields(self.text, start):
            return []
        return fields(self.visible, start - 1, self.sections)

    @_once
    def body(self) -> Body:
        """What the log and the moments say, and all links of the body."""
        return read_body(self)

    @property
    def conflict(self) -> int | None:
        """Where the first mark of two versions stands that git could not merge; None in any other note."""
        text = self.text
        if "<" not in text and ">" not in text:  # one character is found ten times faster than seven
            return None
        if "<<<<<<< " not in text and ">>>>>>> " not in text:
            return None
        markers = [*frontmatter.CONFLICT_MARKER.finditer(text)]
        return markers[0].start() if any(marker[0][0] in "<>" for marker in markers) else None

    def items(self, section: Section) -> list[DatedItem]:
        """The dated items of a section, with their places in the text."""
        offset = self.body_start
        found = log_forms.ITEMS.finditer(self.visible, section.start, section.end)
        return [
            DatedItem(item.start() + offset, item.end() + offset - 1, day)
            for item in found
            if (day := log_forms.day_of(item["item"]))
        ]

    def edited(self, text: str) -> Note:
        """The note with another text. Of what stands as it did nothing is read a second time."""
        new = read(text, self.log_headings)
        if new is self:
            return self
        old, place = self.borders, new.borders
        if isinstance(old, Borders) and isinstance(place, Borders) and self.text[: old.end] == text[: place.end]:
            _take_over(new, self, ("front", "entries"))
        if self.text[self.body_start :] == text[new.body_start :]:
            _take_over(new, self, ("visible", "sections"))
            if "body" in self.__dict__ and "body" not in new.__dict__:
                lines = text.count("\n", 0, new.body_start) - self.text.count("\n", 0, self.body_start)
                new.__dict__["body"] = self.body.moved(new.body_start - self.body_start, lines)
        return new


@lru_cache(maxsize=32)
def read(text: str, log_headings: frozenset[str] = frozenset()) -> Note:
    """The note of a text: one and the same as long as it was among the last, for a command asks for it often.

    (Whoever reads a whole vault makes a `Note` each instead: no note comes twice there.)
    """
    return Note(text, log_headings)


def _take_over(new: Note, old: Note, names: Iterable[str]) -> None:
    """Gives a note what another one has read already."""
    for name in names:
        if name in old.__dict__:
            new.__dict__.setdefault(name, old.__dict__[name])


@lru_cache(maxsize=8)
def _titles(log_headings: frozenset[str]) -> frozenset[str]:
    """The titles of all sections that are read; the same for all notes of a vault."""
    return LOG_HEADINGS | MOMENT_HEADINGS | log_headings


def read_body(note: Note) -> Body:
    """What a note's body says."""
    start = note.body_start
    reader = _Reader(note.visible, start - 1, note.text.count("\n", 0, start), [])
    pings: list[Ping] = []
    moments: list[Moment] = []
    for section in note.sections:
        if section.title in MOMENT_HEADINGS:
            moments += reader.moments(section)
        else:
            pings += reader.pings(section)
    return Body(pings, moments, reader.links(), reader.problems)


class _Reader(NamedTuple):
    """A body, the place and the line in the note at which it begins, and what is wrong in it."""

    body: str
    offset: int
    line: int
    problems: list[TextProblem]

    def pings(self, section: Section) -> list[Ping]:
        """The entries of a log."""
        body, line, counted = self.body, self.line, 0
        pings: list[Ping] = []
        for found in log_forms.LOG_ITEM.finditer(body, section.start, section.end):
            start = found.start() + 1
            line += body.count("\n", counted, start)
            counted = start
            _, day, time, channel, occasions, text, _, item = found.groups()
            try:
                if item is None:
                    pings.append(log_forms.entry(day, time, channel, occasions, text, line))
                elif ping := log_forms.ping(log_forms.done(item), line):
                    pings.append(ping)
                else:
                    self.undated(item, start)
            except MessageError as error:
                self.no_such_day(error, start)
        return pings

    def moments(self, section: Section) -> list[Moment]:
        """The dated facts."""
        body, line, counted = self.body, self.line, 0
        moments: list[Moment] = []
        for found in log_forms.ITEMS.finditer(body, section.start, section.end):
            start = found.start() + 1
            line += body.count("\n", counted, start)
            counted = start
            item = found["item"]
            try:
                if moment := log_forms.moment(log_forms.done(item), line):
                    moments.append(moment)
                else:
                    self.undated(item, start)
            except MessageError as error:
                self.no_such_day(error, start)
        return moments

    def no_such_day(self, error: MessageError, index: int) -> None:
        """An item whose day is not in the calendar."""
        if len(self.problems) < MOST:
            self.problems.append(TextProblem("PF302", error.message, self.offset + index))

    def undated(self, item: str, index: int) -> None:
        """An item that says something but does not begin with a day."""
        if len(self.problems) < MOST and log_forms.done(item).strip():
            self.problems.append(TextProblem("PF301", Message("entry-without-date", {}), self.offset + index))

    def links(self) -> list[Link]:
        """All wikilinks, in their order."""
        if "[[" not in self.body:
            return []
        links: list[Link] = []
        visible = without_code(self.body)
        line, counted = self.line, 0
        for link in LINK.finditer(visible):
            start = link.start()
            line += visible.count("\n", counted, start)
            counted = start
            if name := target(link[1]):
                links.append(Link(name, line))
        return links
