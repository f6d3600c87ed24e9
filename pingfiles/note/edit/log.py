"""Lossless additions to the dated lists of a body, the log and the moments, in the order and style they have."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import pairwise, takewhile
from operator import eq
from typing import NamedTuple

from pingfiles.folding import fold
from pingfiles.model import Moment, Ping
from pingfiles.note import body, frontmatter
from pingfiles.note.body import LOG_HEADINGS, MOMENT_HEADINGS, Body, DatedItem
from pingfiles.note.edit.splice import Uneditable, line_end, line_ending, line_start
from pingfiles.note.frontmatter import Borders
from pingfiles.note.masking import without_asides
from pingfiles.note.sections import Section

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


def add_ping(text: str, day: date, rest: str, log_headings: tuple[str, ...]) -> str:
    """The text with an entry in its log: `rest` is what follows the day, such as ` call: hello`.

    It is put where the log's order says: newest first or last. Where there is no log, a section with the
    first of `log_headings` is made. Raises Uneditable where the log would then say anything else.
    """
    own = frozenset(map(fold, log_headings))
    return _added(text, day, rest, (LOG_HEADINGS | own) - MOMENT_HEADINGS, log_headings[0], own)


def add_moment(text: str, day: date, rest: str, log_headings: tuple[str, ...]) -> str:
    """The same for the moments."""
    return _added(text, day, rest, MOMENT_HEADINGS, "Moments", frozenset(map(fold, log_headings)))


class _Addition(NamedTuple):
    """An item as it was written, and the whole text with it."""

    item: str
    text: str


def _added(text: str, day: date, rest: str, titles: frozenset[str], title: str, own: frozenset[str]) -> str:
    _refuse_conflict(text)
    found = body.first_list(text, _body_start(text), titles)
    if found is None:
        made = _with_section(text, title, _Style().item(day, rest, line_ending(text, len(text))))
    elif found[1]:
        made = _beside(text, found[1], day, rest)
    else:
        made = _first_item(text, found[0], day, rest)
    return _checked(text, made.text, f"## {title}\n", made.item, own)


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


def _first_item(text: str, section: Section, day: date, rest: str) -> _Addition:
    """An item in a section that has none: behind what stands in it, a rule at its end apart; else below its heading."""
    content = text[section.start : section.end]
    said = _RULE_AT_END.sub("", content.rstrip()).rstrip()
    end = _text_end(text, section.start + len(said))
    ending = line_ending(text, line_end(text, end))
    item = _Style().item(day, rest, ending)
    if said:
        above = "" if _ITEM_LINE.match(text, line_start(text, end)) else ending
        return _Addition(item, f"{text[:end]}{above}{ending}{item}{_gap_below(text, end, ending)}{text[end:]}")
    first = line_end(text, section.start)
    if not text[section.start : first].endswith("\n"):
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


def _body_start(text: str) -> int:
    borders = frontmatter.borders(text)
    if isinstance(borders, Borders):
        return borders.body
    if borders:
        raise Uneditable(str(borders.what), borders.place)
    return 1 if text.startswith("\ufeff") else 0


def _refuse_conflict(text: str) -> None:
    conflict = frontmatter.CONFLICT_MARKER.search(text)
    if conflict and conflict[0][0] in "<>":
        raise Uneditable("git left a conflict here; settle it and take out its marks", conflict.start())


def _told(text: str, own: frozenset[str]) -> tuple[list[Ping | Moment], Body]:
    """What a body says: its pings and moments without their lines, and all of it."""
    told = body.parse(text, _body_start(text), own)
    return [*(ping._replace(line=0) for ping in told.pings), *(item._replace(line=0) for item in told.moments)], told


def _checked(old: str, new: str, section: str, item: str, own: frozenset[str]) -> str:
    """The new text, if it says what the old did and what a section with the item alone does, and nothing else.

    The item twice must be two: one that is never closed, or that ends the section, would hide what comes below.
    """
    (before, old_body), (after, new_body) = _told(old, own), _told(new, own)
    (wanted, item_body), (twice, _) = _told(section + item, own), _told(f"{section}{item}\n{item}", own)
    links = Counter(link.target for link in (*old_body.links, *item_body.links))
    told_links = Counter(link.target for link in new_body.links)
    place = len([*takewhile(bool, map(eq, before, after))])
    is_one_more = len(wanted) == 1 and twice == wanted * 2 and after == [*before[:place], *wanted, *before[place:]]
    if is_one_more and links == told_links and len(old_body.flaws) == len(new_body.flaws):
        return new
    opening = _open_aside(old)
    if opening is not None:
        raise Uneditable("this comment or code block is never closed; close it", opening)
    hides = len(wanted) != 1 or twice != wanted * 2
    told = "this text would hide or end what stands below; leave out an open %%, <!--, ``` or a heading in it"
    changes = "an entry here would change what stands around it; add it by hand"
    raise Uneditable(told if hides else changes, len([*takewhile(bool, map(eq, old, new))]))


def _open_aside(text: str) -> int | None:
    """Where a comment or a code block begins that is open till the end of a note; None where there is none."""
    start = _body_start(text)
    visible = without_asides(f"{text[start:]}\n.")
    if visible.endswith("."):
        return None
    last = len(visible.rstrip())
    return start + last + len(text[start + last :]) - len(text[start + last :].lstrip())
