"""The body of a note: the entries of its log, its moments and its wikilinks, with their lines."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from pingfiles.dates import parse_date
from pingfiles.messages import Message
from pingfiles.model import Link, Moment, Ping
from pingfiles.note.links import LINK, target
from pingfiles.note.masking import without_asides, without_code
from pingfiles.note.problem import MOST, Flaw
from pingfiles.note.sections import CONTINUATION, ITEM, Section, sections

LOG_HEADINGS = frozenset({"pings", "interactions", "contact log", "registro"})
MOMENT_HEADINGS = frozenset({"moments", "momentos", "hitos"})

_MOMENT_KINDS = {"hito": "milestone", "prensa": "press", "trabajo": "job", "salida": "left"}
_TASK = re.compile(r"\[([^\[\]])\](?:[ \t]+|$)")
_DAY = (
    r"[*_]{0,2}(?:\[\[(?:[^\[\]|\n]*/)?)?(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:(?=T[0-9])|(?![^\W_]|-))"
    r"(?:\|[^\[\]\n]*+)?+(?:\]\])?"
)
_TIME = r"(?:[*_]{0,2}[ \tT]+(?P<time>[0-9]{1,2}:[0-9]{2})(?::[0-9]{2})?(?!\w|:\S))?[*_]{0,2}"
_WORD = r"[^\W\d_][\w-]*"
_TEXT = r":(?:[*_]{0,2}(?!\S)(?P<text>.*))"
_DATED = re.compile(_DAY + _TIME)
_HEAD = (
    rf"{_DAY}{_TIME}(?:[ \t]+\*{{0,2}}(?P<channel>{_WORD}))?\*{{0,2}}"
    r"[ \t]*+(?:\((?P<occasions>[^()\n]*+)\)\*{0,2}[ \t]*+)?"
)
_ENTRY = re.compile(rf"{_HEAD}(?:{_TEXT}|\s*+(?P<tags>(?:(?<=\s)#\S++\s*+)*+))", re.DOTALL)
_LOG_ITEM = re.compile(
    rf"\n(?P<indent>)[-*+][ \t]+{_HEAD}:(?!\S)[ \t]*+(?P<text>[^\n]*+)(?!{CONTINUATION})"
    rf"|{ITEM.replace('indent', 'margin')}"
)
"""An entry on a line of its own, as nearly all are, taken apart at once; else an item as a whole."""

_ITEMS = re.compile(ITEM)
_MOMENT = re.compile(rf"{_DAY}{_TIME}[ \t]+(?P<kind>{_WORD})\*{{0,2}}[ \t]*+(?:{_TEXT})?\s*+", re.DOTALL)
_LEADING_MARKS = re.compile(r"[*_]{0,2}[\s:–—-]*[*_]{0,2}")
_TAG = re.compile(r"#(?<!\S#)([^\s#.,;:!?()\[\]{}\"'`]+)")
_WITH = frozenset({"with", "con"})
_JOINERS = frozenset({"and", "y", "e", "&"})


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
    flaws: list[Flaw]


def parse(text: str, start: int, log_headings: frozenset[str]) -> Body:
    """Reads the body that begins at `start` of a note's text; `log_headings` are folded titles."""
    body = without_asides("\n" + text[start:])
    reader = _Reader(body, start - 1, text.count("\n", 0, start), [])
    pings: list[Ping] = []
    moments: list[Moment] = []
    for section in sections(body, _titles(log_headings)):
        if section.title in MOMENT_HEADINGS:
            moments += reader.moments(section)
        else:
            pings += reader.pings(section)
    return Body(pings, moments, reader.links(), reader.flaws)


def first_list(text: str, start: int, titles: frozenset[str]) -> tuple[Section, list[DatedItem]] | None:
    """The first section with one of these titles (folded), and its dated items; None where there is none.

    All places are those of the note's text, whose body begins at `start`.
    """
    body = without_asides("\n" + text[start:])
    found = next(iter(sections(body, titles)), None)
    if found is None:
        return None
    items = [
        DatedItem(item.start() + start, item.end() + start - 1, parse_date(dated["day"]))
        for item in _ITEMS.finditer(body, found.start, found.end)
        if (dated := _DATED.match(_done(item["item"]))) and _exists(dated["day"])
    ]
    return Section(found.title, found.start + start - 1, found.end + start - 1), items


def _exists(day: str) -> bool:
    try:
        parse_date(day)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=8)
def _titles(log_headings: frozenset[str]) -> frozenset[str]:
    """The titles of all sections that are read; the same for all notes of a vault."""
    return LOG_HEADINGS | MOMENT_HEADINGS | log_headings


class _Reader(NamedTuple):
    """A body, the place and the line in the note at which it begins, and what is wrong in it."""

    body: str
    offset: int
    line: int
    flaws: list[Flaw]

    def pings(self, section: Section) -> list[Ping]:
        """The entries of a log."""
        body, line, counted = self.body, self.line, 0
        pings: list[Ping] = []
        for found in _LOG_ITEM.finditer(body, section.start, section.end):
            start = found.start() + 1
            line += body.count("\n", counted, start)
            counted = start
            _, day, time, channel, occasions, text, _, item = found.groups()
            try:
                if item is None:
                    pings.append(_entry(day, time, channel, occasions, text, line))
                elif ping := _ping(_done(item), line):
                    pings.append(ping)
                else:
                    self.undated(item, start)
            except ValueError as error:
                self.no_such_day(error, start)
        return pings

    def moments(self, section: Section) -> list[Moment]:
        """The dated facts."""
        body, line, counted = self.body, self.line, 0
        moments: list[Moment] = []
        for found in _ITEMS.finditer(body, section.start, section.end):
            start = found.start() + 1
            line += body.count("\n", counted, start)
            counted = start
            item = found["item"]
            try:
                if moment := _moment(_done(item), line):
                    moments.append(moment)
                else:
                    self.undated(item, start)
            except ValueError as error:
                self.no_such_day(error, start)
        return moments

    def no_such_day(self, error: ValueError, index: int) -> None:
        """An item whose day is not in the calendar."""
        if len(self.flaws) < MOST:
            self.flaws.append(Flaw("PF302", Message(str(error), {}), self.offset + index))

    def undated(self, item: str, index: int) -> None:
        """An item that says something but does not begin with a day."""
        if len(self.flaws) < MOST and _done(item).strip():
            message = "no date at the start of this entry; write it as - 2026-11-24 channel: text"
            self.flaws.append(Flaw("PF301", Message(message, {}), self.offset + index))

    def links(self) -> list[Link]:
        """All wikilinks, in their order."""
        if "[[" not in self.body:
            return []
        visible = without_code(self.body)
        found: list[Link] = []
        line, counted = self.line, 0
        for link in LINK.finditer(visible):
            start = link.start()
            line += visible.count("\n", counted, start)
            counted = start
            if name := target(link[1]):
                found.append(Link(name, line))
        return found


def _done(text: str) -> str:
    """An item without its checkbox; what is yet to be done says nothing."""
    box = _TASK.match(text) if text.startswith("[") else None
    if not box:
        return text
    return text[box.end() :] if box[1] in "xX" else ""


def _ping(item: str, line: int) -> Ping | None:
    """A log entry; None where it does not begin with a day. ValueError where there is no such day."""
    found = _ENTRY.fullmatch(item)
    if found:
        day, time, channel, occasions, text, tags = found.groups()
        return _entry(day, time, channel, occasions, text or tags or "", line)
    found = _DATED.match(item)
    if not found:
        return None
    return _entry(found["day"], found["time"], None, None, _LEADING_MARKS.sub("", item[found.end() :], count=1), line)


def _entry(day: str, time: str | None, channel: str | None, occasions: str | None, text: str, line: int) -> Ping:
    return Ping(
        parse_date(day),
        time.zfill(5) if time else None,
        _lower(channel) if channel else None,
        _occasions(occasions) if occasions else (),
        _tidy(text),
        tuple(map(_lower, _TAG.findall(without_code(text)))) if "#" in text else (),
        _companions(without_code(text)) if "[[" in text else (),
        line,
    )


@lru_cache(maxsize=1024)
def _lower(word: str) -> str:
    """A channel or a tag; all entries share the few there are."""
    return word.lower()


@lru_cache(maxsize=1024)
def _occasions(text: str) -> tuple[str, ...]:
    """The occasions between an entry's brackets."""
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _moment(item: str, line: int) -> Moment | None:
    """A moment; None where it does not begin with a day. ValueError where there is no such day."""
    found = _MOMENT.fullmatch(item)
    if found:
        kind = found["kind"].lower()
        return Moment(parse_date(found["day"]), _MOMENT_KINDS.get(kind, kind), _tidy(found["text"] or ""), line)
    found = _DATED.match(item)
    if not found:
        return None
    return Moment(parse_date(found["day"]), "", _tidy(_LEADING_MARKS.sub("", item[found.end() :], count=1)), line)


def _tidy(text: str) -> str:
    """The text as it reads: each line without the white space that a blanked aside or an indent leaves."""
    if "\n" not in text:
        return " ".join(text.split()) if "  " in text or "\t" in text else text.strip()
    return "\n".join(" ".join(line.split()) for line in text.split("\n") if line.strip())


def _companions(text: str) -> tuple[str, ...]:
    """Those an entry was shared with: the links behind `with` or `con`, and those joined to them."""
    companions: list[str] = []
    position, joined = 0, False
    for link in LINK.finditer(text):
        before = text[position : link.start()].replace(",", " ").split()
        joined = (joined and _JOINERS.issuperset(before)) or (bool(before) and before[-1].lower().lstrip("(«") in _WITH)
        if joined:
            companions.append(target(link[1]))
        position = link.end()
    return tuple(companions)
