"""The forms of what a log and the moments hold: an item of a list, and the ping or the moment that it is."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from pingfiles.dates import parse_date
from pingfiles.model import Moment, Ping
from pingfiles.note.links import LINK, target
from pingfiles.note.masking import without_code
from pingfiles.note.sections import CONTINUATION, ITEM
from pingfiles.note.vocabulary import COMPANIONS, JOINERS, MOMENT_KINDS

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
LOG_ITEM = re.compile(
    rf"\n(?P<indent>)[-*+][ \t]+{_HEAD}:(?!\S)[ \t]*+(?P<text>[^\n]*+)(?!{CONTINUATION})"
    rf"|{ITEM.replace('indent', 'margin')}"
)
"""An entry on a line of its own, as nearly all are, taken apart at once; else an item as a whole."""

ITEMS = re.compile(ITEM)
_MOMENT = re.compile(rf"{_DAY}{_TIME}[ \t]+(?P<kind>{_WORD})\*{{0,2}}[ \t]*+(?:{_TEXT})?\s*+", re.DOTALL)
_LEADING_MARKS = re.compile(r"[*_]{0,2}[\s:–—-]*[*_]{0,2}")
_TAG = re.compile(r"#(?<!\S#)([^\s#.,;:!?()\[\]{}\"'`]+)")


def done(text: str) -> str:
    """An item without its checkbox; what is yet to be done says nothing."""
    box = _TASK.match(text) if text.startswith("[") else None
    if not box:
        return text
    return text[box.end() :] if box[1] in "xX" else ""


def day_of(item: str) -> date | None:
    """The day that an item begins with; None where it begins with none, or with one that is not in the calendar."""
    dated = _DATED.match(done(item))
    try:
        return _day(dated["day"]) if dated else None
    except ValueError:
        return None


def ping(item: str, line: int) -> Ping | None:
    """A log entry; None where it does not begin with a day. ValueError where there is no such day."""
    found = _ENTRY.fullmatch(item)
    if found:
        day, time, channel, occasions, text, tags = found.groups()
        return entry(day, time, channel, occasions, text or tags or "", line)
    found = _DATED.match(item)
    if not found:
        return None
    return entry(found["day"], found["time"], None, None, _LEADING_MARKS.sub("", item[found.end() :], count=1), line)


def entry(day: str, time: str | None, channel: str | None, occasions: str | None, text: str, line: int) -> Ping:
    """A log entry from its parts, as they are written. ValueError where there is no such day."""
    return Ping(
        _day(day),
        time.zfill(5) if time else None,
        _lower(channel) if channel else None,
        _occasions(occasions) if occasions else (),
        _tidy(text),
        tuple(map(_lower, _TAG.findall(without_code(text)))) if "#" in text else (),
        _companions(without_code(text)) if "[[" in text else (),
        line,
    )


@lru_cache(maxsize=8192)
def _day(text: str) -> date:
    """A day: the entries of a vault share those of some twenty years. ValueError where there is no such day."""
    return parse_date(text)


@lru_cache(maxsize=1024)
def _lower(word: str) -> str:
    """A channel or a tag; all entries share the few there are."""
    return word.lower()


@lru_cache(maxsize=1024)
def _occasions(text: str) -> tuple[str, ...]:
    """The occasions between an entry's brackets."""
    return tuple(word.strip() for word in text.split(",") if word.strip())


def moment(item: str, line: int) -> Moment | None:
    """A moment; None where it does not begin with a day. ValueError where there is no such day."""
    found = _MOMENT.fullmatch(item)
    if found:
        kind = found["kind"].lower()
        return Moment(_day(found["day"]), MOMENT_KINDS.get(kind, kind), _tidy(found["text"] or ""), line)
    found = _DATED.match(item)
    if not found:
        return None
    return Moment(_day(found["day"]), "", _tidy(_LEADING_MARKS.sub("", item[found.end() :], count=1)), line)


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
        joined = (joined and JOINERS.issuperset(before)) or (
            bool(before) and before[-1].lower().lstrip("(«") in COMPANIONS
        )
        if joined:
            companions.append(target(link[1]))
        position = link.end()
    return tuple(companions)
