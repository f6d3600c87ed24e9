"""The contacts that a note of another kind tells of, with entries: a meeting note, or the note of a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pingfiles.dates import parse_date
from pingfiles.folding import fold
from pingfiles.messages import MessageError
from pingfiles.model import Ping
from pingfiles.note import log_forms
from pingfiles.note.document import Note
from pingfiles.note.links import LINK, plain_name, target
from pingfiles.note.masking import without_code
from pingfiles.note.vocabulary import (
    ATTENDEES,
    JOINERS,
    MEETING_DATES,
    MEETINGS,
    MOMENT_HEADINGS,
    NOT_YET,
    TO_DO,
)
from pingfiles.note.yaml_events import Pair


class Seen(NamedTuple):
    """What a note tells of one contact: the link that names them, and the entry. `rank`: of a day the lowest counts."""

    target: str
    ping: Ping
    rank: int


LOGGED, MET, MENTIONED = 0, 1, 2

_CLASSES = frozenset(
    {"type", "types", "category", "categories", "tipo", "categoria", "categoría", "categorías", "tags"}
)
_DAY = re.compile(r"(?<![0-9])([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?![0-9])")
_OPENING = re.compile(r"(?:\*{0,2}(?P<time>[0-9]{1,2}:[0-9]{2})(?!\S)[ \t–—-]*)?(?=\[\[)")
_LINE = re.compile(r"[^\n]+")
_TASK = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|[0-9]{1,9}[.)])[ \t]+\[(?P<state>[^\[\]])\][ \t]")
_SENTENCE_END = re.compile(r"[.!?;…](?=\s)|(?<=\s)[–—](?=\s)")
_NOT_YET = re.compile(rf"(?<!\w)(?:{NOT_YET})(?!\w)", re.IGNORECASE)
_TO_DO = re.compile(rf"\W*(?:{TO_DO})(?:[ \t]+(?:to|a|con|with|al))?[ \t]*\Z", re.IGNORECASE)


def day_in(name: str) -> date | None:
    """The day that a note's name holds (`2026-11-20 Friday`, `20261120`); None where there is none."""
    for found in _DAY.finditer(name):
        try:
            return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            continue
    return None


def people_met(note: Note, path: str, day_first: bool, is_in_meetings: bool) -> list[Seen]:
    """The entries of a meeting note, one for each person that it names as a link; none where it is no meeting note.

    It has those who came as links under a key such as `people`, and a day as a key or in its name. Outside of a folder
    of meetings it must also have a meeting's category or type, or the day in its name.
    """
    pairs = note.pairs
    people = _people(pairs)
    if not people:
        return []
    stem = path.rpartition("/")[2].removesuffix(".md")
    named = day_in(stem)
    if not (is_in_meetings or named or _is_meeting(pairs)):
        return []
    day = _day_of(pairs, day_first) or named
    if day is None:
        return []
    text = _DAY.sub("", stem).strip(" -–—_,")
    return [Seen(who, _ping(day, "meeting", text, 1, path), MET) for who in dict.fromkeys(people)]


def told_of_day(note: Note, path: str, day: date, with_mentions: bool) -> list[Seen]:
    """The entries of a daily note: the lines below a log heading that begin with links, and the mentions if wanted."""
    if "[[" not in note.text:
        return []
    logged = [*_logged(note, path, day)]
    if not with_mentions:
        return logged
    return [*logged, *_mentioned(note, path, day)]


def _people(pairs: list[Pair]) -> list[str]:
    values = (value for name, value in pairs if fold(name).strip() in ATTENDEES)
    texts = (text for value in values for text in (value if isinstance(value, list) else [value]))
    return [target(link[1]) for text in texts if isinstance(text, str) for link in LINK.finditer(text)]


def _is_meeting(pairs: list[Pair]) -> bool:
    values = (value for name, value in pairs if fold(name) in _CLASSES)
    texts = (text for value in values for text in (value if isinstance(value, list) else [value]))
    return any(isinstance(text, str) and fold(plain_name(text)).lstrip("#") in MEETINGS for text in texts)


def _day_of(pairs: list[Pair], day_first: bool) -> date | None:
    for name, value in pairs:
        if fold(name) in MEETING_DATES and isinstance(value, str) and value:
            try:
                return parse_date(plain_name(value), day_first)
            except MessageError:
                continue
    return None


def _logged(note: Note, path: str, day: date) -> Iterator[Seen]:
    """The entries below the log headings: `- [[Ana]] whatsapp (birthday): sang to her`."""
    visible, line_before = note.visible, note.text.count("\n", 0, note.body_start)
    for section in note.sections:
        if section.title in MOMENT_HEADINGS:
            continue
        for found in log_forms.ITEMS.finditer(visible, section.start, section.end):
            line = line_before + visible.count("\n", 0, found.start() + 1)
            item = log_forms.done(found["item"]).strip()
            opening = _OPENING.match(item)
            if not opening:
                continue
            who, rest = _leading_links(item[opening.end() :])
            time = f" {opening['time']}" if opening["time"] else ""
            ping = log_forms.ping(f"{day}{time} {rest}" if rest[:1] not in ":," else f"{day}{time}{rest}", line)
            is_loose = ping is None or not (ping.channel or ping.occasions or rest.startswith(":"))
            if ping is None or (is_loose and _NOT_YET.search(rest)):
                continue
            yield from (Seen(each, ping._replace(note=path), LOGGED) for each in who)


def _leading_links(item: str) -> tuple[list[str], str]:
    """The links that an item begins with, and what stands behind them."""
    who: list[str] = []
    position = 0
    for link in LINK.finditer(item):
        between = item[position : link.start()].replace(",", " ").split()
        if not JOINERS.issuperset(between):
            break
        who.append(target(link[1]))
        position = link.end()
    return who, item[position:].strip()


def _mentioned(note: Note, path: str, day: date) -> Iterator[Seen]:
    """The plain mentions: no open tasks, no embeds and tables, nothing that is yet to be done."""
    line, closed = note.text.count("\n", 0, note.body_start), -1
    for text in without_code(note.visible).split("\n"):
        indent = len(text) - len(text.lstrip())
        if closed >= 0 and text.strip() and indent <= closed:
            closed = -1
        task = _TASK.match(text)
        if task and task["state"] not in "xX":
            closed = indent if closed < 0 else closed
        if "[[" in text and closed < 0 and not text.lstrip().startswith("|"):
            text = text[task.end() :] if task else text
            yield from (Seen(who, _ping(day, None, text.strip(), line, path, True), MENTIONED) for who in _met_in(text))
        line += 1


def _met_in(text: str) -> Iterator[str]:
    """Whom a line tells to have been met, as far as its words say nothing else."""
    masked = LINK.sub(lambda link: "[" * len(link[0]), text)
    ends = [0, *(found.end() for found in _SENTENCE_END.finditer(masked)), len(text)]
    for link in LINK.finditer(text):
        if text[: link.start()].endswith("!"):
            continue
        start = max(end for end in ends if end <= link.start())
        end = min(end for end in ends if end >= link.end())
        if not _NOT_YET.search(masked[start:end]) and not _TO_DO.match(_without_marks(masked[start : link.start()])):
            yield target(link[1])


def _without_marks(text: str) -> str:
    return re.sub(r"\[{2,}(?:[\s,&]|and|y|e)*", "", text)


def _ping(day: date, channel: str | None, text: str, line: int, path: str, is_mention: bool = False) -> Ping:
    return Ping(day, None, channel, (), text, (), (), line, path, is_mention)
