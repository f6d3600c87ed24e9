"""Lossless additions to the dated lists of a body, the log and the moments, in the order and style they have."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import pairwise, takewhile
from operator import eq
from typing import NamedTuple

from pingfiles.model import Moment, Ping
from pingfiles.note.document import DatedItem, Note
from pingfiles.note.edit.splice import Uneditable, line_end, line_ending, line_start, refuse_unreadable
from pingfiles.note.masking import without_asides
from pingfiles.note.vocabulary import LOG_HEADINGS, MOMENT_HEADINGS
from pingfiles.visible_text import blanked

_LEAD = re.compile(r"[ \t]*[-*+][ \t]+(?:\[[xX]\][ \t]+)?")
_OPENING = re.compile(r"[*_]{0,2}(?:\[\[(?:[^\[\]|\n]*/)?)?")
_ITEM_LINE = re.compile(r"[ \t]*[-*+][ \t]")
_NEW_BLOCK = re.compile(r"[ \t]*(?:[-*+>#|]|[0-9]{1,9}[.)][ \t]|```|~~~|%%|<!--|\r?\n?\Z)")
"""A line that does not go on with the paragraph above it."""

_RULE_AT_END = re.compile(r"\n[ \t\r]*\n {0,3}([-*_])\1{2,}\Z")


class _Style(NamedTuple):
    """How a list writes its items: what stands before the day, how the day is wrapped."""

    lead: str = "- "
    opening: str = ""
    closing: str = ""

    def item(self, day: date, rest: str, ending: str) -> str:
        """An item as this list writes it; its further lines are indented, so that they belong to it."""
        indent = f"{_indent(self.lead)}  "
        first, *more = rest.split("\n")
        below = "".join(f"{ending}{indent}{line.strip()}" for line in more if line.strip())
        return f"{self.lead}{self.opening}{day}{self.closing}{first.rstrip()}{below}"


def add_ping(note: Note, day: date, rest: str, heading: str) -> Note:
    """The note with an entry in its log: `rest` is what follows the day, such as ` call: hello`.

    It is put where the log's order says: newest first or last. Where there is no log, a section with this
    heading is made. Raises Uneditable where the log would then say anything else.
    """
    return _added(note, day, rest, (LOG_HEADINGS | note.log_headings) - MOMENT_HEADINGS, heading)


def add_moment(note: Note, day: date, rest: str, heading: str) -> Note:
    """The same for the moments."""
    return _added(note, day, rest, MOMENT_HEADINGS, heading)


class _Addition(NamedTuple):
    """An item as it was written, and the whole text with it."""

    item: str
    text: str


def _added(note: Note, day: date, rest: str, titles: frozenset[str], heading: str) -> Note:
    refuse_unreadable(note)
    text, rest = note.text, blanked(rest)
    section = next((section for section in note.sections if section.title in titles), None)
    if section is None:
        made = _with_section(text, heading, _Style().item(day, rest, line_ending(text, len(text))))
    elif items := note.items(section):
        made = _beside(text, items, day, rest)
    else:
        start = note.body_start - 1
        made = _first_item(text, section.start + start, section.end + start, day, rest)
    return _checked(note, note.edited(made.text), f"## {heading}\n", made.item)


def _beside(text: str, items: list[DatedItem], day: date, rest: str) -> _Addition:
    """An item where the list's order says, in the style of the one it comes to stand beside."""
    position, is_before = _place(items, day)
    near = items[position]
    end = near.start if is_before else _item_end(text, near)
    ending = line_ending(text, line_end(text, end))
    item = _style_of(text, near).item(day, rest, ending)
    blank = ending if _is_loose(text, items) else ""
    if is_before:
        return _Addition(item, f"{text[:end]}{item}{ending}{blank}{text[end:]}")
    return _Addition(item, f"{text[:end]}{blank}{ending}{item}{_gap_below(text, end, ending)}{text[end:]}")


def _place(items: list[DatedItem], day: date) -> tuple[int, bool]:
    """Beside which item a new one stands, and whether before it: the newest of a day is nearest to the new end."""
    if items[0].day < items[-1].day:
        earlier = [position for position, item in enumerate(items) if item.day <= day]
        return (earlier[-1], False) if earlier else (0, True)
    older = [position for position, item in enumerate(items) if item.day <= day]
    return (older[0], True) if older else (len(items) - 1, False)


def _style_of(text: str, item: DatedItem) -> _Style:
    lead = _LEAD.match(text, item.start)
    if not lead:
        return _Style()
    opening = _OPENING.match(text, lead.end())
    before = opening[0] if opening else ""
    stars = before.partition("[[")[0]
    return _Style(lead[0], before, ("]]" if "[[" in before else "") + stars[::-1])


def _is_loose(text: str, items: list[DatedItem]) -> bool:
    """Whether nothing but blank lines stands between all items."""
    gaps = [text[above.end : below.start] for above, below in pairwise(items)]
    return bool(gaps) and all(gap.count("\n") > 1 and not gap.strip() for gap in gaps)


def _item_end(text: str, item: DatedItem) -> int:
    """The end of an item with all that Markdown takes for its own.

    That is more than is read of it: an indented code block or quote, lines that go on with its paragraph.
    """
    indent = _indent(text[item.start : item.end])
    end = _text_end(text, item.end)
    start, is_paragraph = line_end(text, end), True
    while start < len(text):
        stop = line_end(text, start)
        line = text[start:stop]
        said = line.strip()
        is_below = line.startswith((f"{indent} ", f"{indent}\t"))
        if said and not is_below and (not is_paragraph or _NEW_BLOCK.match(line)):
            break
        if said:
            end = _text_end(text, start)
        is_paragraph = bool(said) and not said.startswith(("```", "~~~"))
        start = stop
    return end


def _gap_below(text: str, end: int, ending: str) -> str:
    """What keeps the line below from going on with the paragraph of an item that comes to stand above it."""
    start = line_end(text, end)
    return "" if _NEW_BLOCK.match(text[start : line_end(text, start)]) else ending


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


def _text_end(text: str, place: int) -> int:
    """The end of the line of a place, before the characters that break it."""
    line = text[line_start(text, place) : line_end(text, place)]
    return line_start(text, place) + len(line) - (2 if line.endswith("\r\n") else line.endswith("\n"))


def _first_item(text: str, start: int, end: int, day: date, rest: str) -> _Addition:
    """An item in a section that has none: behind what stands in it, a rule at its end apart; else below its heading."""
    said = _RULE_AT_END.sub("", text[start:end].rstrip()).rstrip()
    end = _text_end(text, start + len(said))
    ending = line_ending(text, line_end(text, end))
    item = _Style().item(day, rest, ending)
    if said:
        above = "" if _ITEM_LINE.match(text, line_start(text, end)) else ending
        return _Addition(item, f"{text[:end]}{above}{ending}{item}{_gap_below(text, end, ending)}{text[end:]}")
    first = line_end(text, start)
    if not text[start:first].endswith("\n"):
        return _Addition(item, f"{text[:first]}{ending}{item}")
    line = text[first : line_end(text, first)]
    blank = first + len(line) if line.endswith("\n") and not line.strip() else first
    below = ending if blank < len(text) and text[blank : line_end(text, blank)].strip() else ""
    return _Addition(item, f"{text[:blank]}{item}{ending}{below}{text[blank:]}")


def _with_section(text: str, title: str, item: str) -> _Addition:
    """A section at the end of the note; a note without a last line break stays without."""
    ending = line_ending(text, len(text))
    last = ending if text.endswith("\n") or text in ("", "\ufeff") else ""
    lines = text.split("\n")
    if not text.strip("\ufeff \t\r\n") or (len(lines) > 2 and text.endswith("\n") and not lines[-2].strip()):
        above = ""
    else:
        above = ending if text.endswith("\n") else ending * 2
    return _Addition(item, f"{text}{above}## {title}{ending}{ending}{item}{last}")


def _said(note: Note) -> list[Ping | Moment]:
    """The pings and the moments of a note, without their lines."""
    body = note.body
    return [*(ping._replace(line=0) for ping in body.pings), *(moment._replace(line=0) for moment in body.moments)]


def _checked(old: Note, new: Note, section: str, item: str) -> Note:
    """The new note, if it says what the old did and what a section with only the item does, and nothing else.

    The item twice must be two: one that is never closed, or that ends the section, would hide what comes below.
    """
    one, two = (Note(section + items, old.log_headings) for items in (item, f"{item}\n{item}"))
    before, after, wanted, twice = _said(old), _said(new), _said(one), _said(two)
    links = Counter(link.target for link in (*old.body.links, *one.body.links))
    links_now = Counter(link.target for link in new.body.links)
    place = len([*takewhile(bool, map(eq, before, after))])
    is_one_more = len(wanted) == 1 and twice == wanted * 2 and after == [*before[:place], *wanted, *before[place:]]
    if is_one_more and links == links_now and len(old.body.problems) == len(new.body.problems):
        return new
    opening = _open_aside(old)
    if opening is not None:
        raise Uneditable("aside-not-closed", opening)
    hides = len(wanted) != 1 or twice != wanted * 2
    name = "text-would-hide" if hides else "entry-would-change-others"
    raise Uneditable(name, len([*takewhile(bool, map(eq, old.text, new.text))]))


def _open_aside(note: Note) -> int | None:
    """Where a comment or a code block begins that is open till the end of a note; None where there is none."""
    text, start = note.text, note.body_start
    visible = without_asides(f"{text[start:]}\n.")
    if visible.endswith("."):
        return None
    last = len(visible.rstrip())
    return start + last + len(text[start + last :]) - len(text[start + last :].lstrip())
