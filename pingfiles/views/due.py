"""The due list as text."""

from __future__ import annotations

from datetime import date

from pingfiles.kinds import kind_name
from pingfiles.messages import sentence
from pingfiles.model import Due, Reason, Term
from pingfiles.rules.shortlist import Part, Shortlist
from pingfiles.views.table import Block, visible
from pingfiles.words import relative_days
from pingfiles.words.languages import Language, words_of
from pingfiles.words.names import channel_name
from pingfiles.words.reasons import feast_phrase, phrase, why
from pingfiles.words.shapes.lists import Lists


def blocks(shortlist: Shortlist, today: date, language: Language, explain: bool = False) -> list[Block]:
    """A block for each part of the list; with `explain` a line below each row shows how its score adds up."""
    return [_block(part, today, language, explain) for part in shortlist.parts]


def next_up(row: Due, reason: Reason, today: date, language: Language) -> str:
    """Who comes next, where nobody is due, and for what."""
    words = words_of(Lists, language)
    if reason.kind == "cadence" and reason.every:
        day, every = relative_days.when(reason.on, today, language), relative_days.every(reason.every, language)
        what = words.next_cadence.format(every=every, when=day)
    else:
        what = phrase(reason, row.contact, today, language)
    return words.next_up.format(name=visible(row.contact.name), why=visible(what))


def _block(part: Part, today: date, language: Language, explain: bool) -> Block:
    words = words_of(Lists, language)
    heading = {
        "dated": words.heading.format(date=relative_days.full_day(today, language)),
        "keep": words.cadence_block,
    }
    return Block(
        heading=heading[part.name],
        rows=tuple(_row(row, part, today, language) for row in part.rows),
        below=_below(part, today, language),
        notes=tuple((_sum(row, language),) for row in part.rows) if explain else (),
        strong=1,
    )


def _row(row: Due, part: Part, today: date, language: Language) -> tuple[str, ...]:
    label = kind_name(row.leading.kind if part.name == "dated" else "cadence", language)
    channel = channel_name(row.channel, language) if row.channel else ""
    return tuple(visible(cell) for cell in (label, row.contact.name, channel, why(row, today, language)))


def _below(part: Part, today: date, language: Language) -> tuple[str, ...]:
    """A line for each crowd, and one for the rows that are not shown."""
    words = words_of(Lists, language)
    crowds = [
        words.many_for_a_feast.format(feast=feast_phrase(crowd.feast, crowd.on, today, language), n=crowd.size)
        for crowd in part.crowds
    ]
    return (*crowds, *([words.more_rows.format(n=part.hidden)] if part.hidden else []))


def _sum(row: Due, language: Language) -> str:
    """How a row's score adds up."""
    terms = " + ".join(f"{term.points:.3g} ({_term(term, language)})" for term in row.terms)
    return visible(f"{row.score:.1f} = {terms}")


def _term(term: Term, language: Language) -> str:
    return kind_name(term.what, language) if isinstance(term.what, str) else sentence(term.what, language)
