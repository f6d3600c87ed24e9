"""An import's plan as text: what would be made, changed and left, and why."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pingfiles.interchange.merge.disambiguate import Pair, assignment, settling
from pingfiles.interchange.merge.fields import Change, Difference, Value
from pingfiles.interchange.merge.matching import Question
from pingfiles.interchange.merge.new_note import NewNote
from pingfiles.interchange.merge.plan import Plan
from pingfiles.interchange.merge.position import post_text
from pingfiles.interchange.record import Card
from pingfiles.views.table import Block, visible
from pingfiles.words.imports import ImportWords

SHOWN = 20
"""So many rows of each kind are shown; the summary counts them all."""


def blocks(plan: Plan, words: ImportWords, everything: bool = False) -> list[Block]:
    """The plan as blocks, the summary last. `everything` shows every row."""
    most = None if everything else SHOWN
    made = [
        _block(words.made, map(_new, plan.new), most, words),
        _block(words.changed, (_change(change, words) for change in plan.changed), most, words),
        _block(words.moved, (_change(change, words) for change in plan.moved), most, words),
        _questions(plan.questions, most, words),
        _block(words.differences, (_difference(found, words) for found in plan.differences), most, words),
        _block(words.skipped, ((str(row.place), row.reason) for row in plan.skipped), most, words),
        _block(words.remarks, ((str(row.place), row.reason) for row in plan.remarks), most, words),
        _vanished(plan, most, words),
    ]
    return [*filter(None, made), Block(below=(summary(plan, words),))]


def summary(plan: Plan, words: ImportWords) -> str:
    """One line that counts every row of the file once."""
    return words.summary.format(
        rows=plan.rows,
        made=len(plan.new),
        changed=len(plan.changed),
        unchanged=len(plan.unchanged),
        skipped=len(plan.skipped) + len(plan.questions),
    )


def _block(heading: str, rows: Iterable[tuple[str, ...]], most: int | None, words: ImportWords) -> Block | None:
    cells = [tuple(visible(cell) for cell in row) for row in rows]
    if not cells:
        return None
    return Block(heading, tuple(cells[:most]), _more(cells, most, words))


def _more(rows: Sequence[object], most: int | None, words: ImportWords) -> tuple[str, ...]:
    return () if most is None or len(rows) <= most else (words.more.format(n=len(rows) - most),)


def _new(note: NewNote) -> tuple[str, ...]:
    role, company = (_text(note.keys.get(key, "")) for key in ("role", "company"))
    return note.title, post_text(role, company), str(note.place)


def _change(change: Change, words: ImportWords) -> tuple[str, ...]:
    told = [f"{key}: {_text(value)}" for key, value in change.set.items()]
    told += [f"{key} + {_text(items)}" for key, items in change.add.items()]
    told += [words.dropped.format(key=key) for key in change.drop]
    if change.moment:
        told.append(f"- {change.moment.date} {change.moment.kind}: {change.moment.text}")
    return change.path, "; ".join(told)


def _difference(found: Difference, words: ImportWords) -> tuple[str, ...]:
    note = words.note_says.format(text=found.note or words.nothing)
    return found.path, found.key, note, words.file_says.format(text=found.card or words.nothing)


def _questions(questions: Sequence[Question], most: int | None, words: ImportWords) -> Block | None:
    if not questions:
        return None
    shown = questions[:most]
    told: dict[str, list[Card]] = {}
    for question in questions:
        for contact in question.candidates:
            told.setdefault(contact.path, []).append(question.card)
    return Block(
        words.questions,
        tuple(tuple(map(visible, _question(question, words))) for question in shown),
        _more(questions, most, words),
        tuple(
            tuple(map(visible, (*_settling(question, words), *_rivals(question, told, words)))) for question in shown
        ),
    )


def _question(question: Question, words: ImportWords) -> tuple[str, ...]:
    who = ", ".join(contact.path for contact in question.candidates)
    card = question.card
    post = post_text(card.role, card.company)
    return card.name, str(card.place), words.why[question.why].format(who=who) + (f" ({post})" if post else "")


def _settling(question: Question, words: ImportWords) -> Iterator[str]:
    """The commands that settle a question: what tells the person apart, put into their note or into a new one."""
    found = settling(question)
    for contact, pairs in found.same:
        start = ("--", contact.path) if contact.path.startswith("-") else (contact.path,)
        yield words.if_same.format(command=shlex.join(("pingfiles", "set", *start, *map(assignment, pairs))))
    if not found.same:
        yield words.if_same.format(command=words.by_hand)
    other = words.no_command if found.other is None else shlex.join(_making(question.card.name, found.other))
    yield words.if_other.format(command=other)


def _rivals(question: Question, told: Mapping[str, list[Card]], words: ImportWords) -> Iterator[str]:
    """That of several rows with profiles of their own one at most is a contact. `told`: all rows by contacts."""
    for contact in question.candidates:
        rows = [card for card in told[contact.path] if card.linkedin]
        if question.card.linkedin and len({card.linkedin for card in rows}) > 1:
            places = ", ".join(str(card.place) for card in rows[:SHOWN]) + (", …" if len(rows) > SHOWN else "")
            yield words.rivals.format(places=places, path=contact.path)


def _making(name: str, pairs: Iterable[Pair]) -> Iterator[str]:
    """The command that makes a note of that name; it finds a free name for the file by itself."""
    yield from ("pingfiles", "new")
    typed = name.replace("=", " ").strip()
    is_typed = any(char.isalnum() or ord(char) > 0xFFFF for char in typed)
    if typed.startswith("-") and is_typed:
        yield "--"
    yield typed if is_typed else "Contact"
    if typed != name or not is_typed:
        yield f"name={name}"
    yield from map(assignment, pairs)


def _vanished(plan: Plan, most: int | None, words: ImportWords) -> Block | None:
    block = _block(words.vanished, ((path,) for path in plan.vanished), most, words)
    are_many = len(plan.vanished) > len(plan.unchanged) + len(plan.changed)
    if block and are_many:
        return Block(block.heading, block.rows, (*block.below, words.maybe_cut))
    return block


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ", ".join(value)
