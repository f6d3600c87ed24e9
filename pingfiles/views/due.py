"""The due list as text: a line a row, in blocks, each row with the number by which the next command can name it."""

from __future__ import annotations

import shlex
from datetime import date
from itertools import accumulate

from pingfiles.kinds import kind_name
from pingfiles.messages import sentence
from pingfiles.model import Due, Reason, Term
from pingfiles.rules.shortlist import Crowd, Part, Shortlist
from pingfiles.views.table import INDENT, Block, shortened, visible, width_of
from pingfiles.words import relative_days
from pingfiles.words.languages import Language, words_of
from pingfiles.words.names import channel_name
from pingfiles.words.reasons import Part as Why
from pingfiles.words.reasons import feast_phrase, parts_of_why, phrase
from pingfiles.words.shapes.lists import Lists

_GAP = 2
"""Columns between two cells."""


def blocks(
    shortlist: Shortlist,
    today: date,
    within: int,
    language: Language,
    width: int,
    explain: bool = False,
    has_numbers: bool = True,
) -> list[Block]:
    """A heading, and a block for each part of the list; a row is one line of at most `width` columns.

    `within` is the number of days that the list looks ahead. With `explain` a line below each row shows how its
    score adds up. `has_numbers` is off where no command could take them.
    """
    words = words_of(Lists, language)
    heading = Block(words.heading.format(date=relative_days.full_day(today, language)))
    before = accumulate((len(part.rows) for part in shortlist.parts), initial=0)
    cells = [_cells(part, number, today, language) for part, number in zip(shortlist.parts, before, strict=False)]
    if not has_numbers:
        cells = [[(row and ["", *row[1:]], why) for row, why in rows] for rows in cells]
    widths = _widths([row for rows in cells for row, _ in rows if row], width)
    return [
        heading,
        *(
            Block(
                heading=words.blocks[part.block],
                rows=tuple(_line(row, why, widths, width) for row, why in rows),
                below=_below(part, within, language),
                notes=tuple(_notes(line, language) for line in part.lines) if explain else (),
                strong=1,
                is_fitted=True,
            )
            for part, rows in zip(shortlist.parts, cells, strict=True)
        ),
    ]


def next_up(row: Due, reason: Reason, today: date, language: Language) -> str:
    """Who comes next, where nobody is due, and for what."""
    words = words_of(Lists, language)
    if reason.kind == "cadence" and reason.every:
        day, every = relative_days.when(reason.on, today, language), relative_days.every(reason.every, language)
        what = words.next_cadence.format(every=every, when=day)
    else:
        what = phrase(reason, row.contact, today, language)
    return words.next_up.format(name=visible(row.contact.name), why=visible(what))


def _cells(part: Part, before: int, today: date, language: Language) -> list[tuple[list[str], list[Why]]]:
    """Of each line the number, the name and the channel, and then why, one by one; of a crowd only why."""
    cells = []
    number = before
    for line in part.lines:
        if isinstance(line, Crowd):
            row, why = [], _crowd(line, today, language)
        else:
            number += 1
            channel = channel_name(line.channel, language) if line.channel else ""
            row, why = [str(number), line.contact.name, channel], parts_of_why(line, today, language)
        cells.append(([visible(cell) for cell in row], [Why(*map(visible, reason)) for reason in why]))
    return cells


def _widths(rows: list[list[str]], width: int) -> list[int]:
    """The widths of the first columns; none takes more than a third of the line."""
    return [min(max(map(width_of, column)), width // 3) for column in zip(*rows, strict=True)] or [0]


def _line(row: list[str], why: list[Why], widths: list[int], width: int) -> tuple[str, ...]:
    """The cells of a line. The number stands to the right of its column; what is too long is cut."""
    if not row:
        return " " * widths[0], _fitted(why, width - INDENT - widths[0] - _GAP)
    number, *others = row
    cells = [number.rjust(widths[0]), *(shortened(cell, most) for cell, most in zip(others, widths[1:], strict=True))]
    return (*cells, _fitted(why, width - INDENT - sum(widths) - _GAP * len(widths)))


def _fitted(why: list[Why], room: int) -> str:
    """As many of the reasons as there is room for, some in short; the first in any case, cut at a word if need be."""
    fitted = ""
    for part in why:
        for text in filter(None, part):
            longer = f"{fitted}; {text}" if fitted else text
            if width_of(longer) <= room:
                fitted = longer
                break
        if not fitted:
            return shortened(part.short or part.text, room)
    return fitted


def _crowd(crowd: Crowd, today: date, language: Language) -> list[Why]:
    """The feast that brings them, and the command that drafts for them all."""
    feast = feast_phrase(crowd.feast, crowd.on, today, language)
    people = words_of(Lists, language).crowd.format(n=crowd.size, feast=feast)
    return [Why(people), Why(f"pingfiles draft --occasion {shlex.quote(crowd.feast.key)}")]


def _below(part: Part, within: int, language: Language) -> tuple[str, ...]:
    """A line for the rows that are not shown, and how to see them."""
    words = words_of(Lists, language)
    if not part.hidden:
        return ()
    if part.block == "coming" and part.until:
        day = relative_days.weekday_and_day(part.until, language)
        return (words.more_until.format(n=part.hidden, day=day, within=within),)
    return (words.more_rows.format(n=part.hidden),)


def _notes(line: Due | Crowd, language: Language) -> tuple[str, ...]:
    """How a row's score adds up."""
    if isinstance(line, Crowd):
        return ()
    terms = " + ".join(f"{term.points:.3g} ({_term(term, language)})" for term in line.terms)
    return (visible(f"{line.score:.1f} = {terms}"),)


def _term(term: Term, language: Language) -> str:
    return kind_name(term.what, language) if isinstance(term.what, str) else sentence(term.what, language)
