"""The plan of an import as text: the new notes, the changes, and all that is left as it is, with reasons."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from pingfiles.changes.note_language import moment_rest
from pingfiles.interchange.merge.card_values import Value
from pingfiles.interchange.merge.disambiguate import Pair, assignment, settling
from pingfiles.interchange.merge.fields import Difference, NoteChange
from pingfiles.interchange.merge.matching import Question
from pingfiles.interchange.merge.new_note import NewNote
from pingfiles.interchange.merge.plan import ImportPlan
from pingfiles.interchange.record import Card, Remark, Skipped
from pingfiles.messages import sentence
from pingfiles.views.table import Block, visible
from pingfiles.words.languages import Language, words_of
from pingfiles.words.shapes.imports import Imports
from pingfiles.words.shapes.notes import Notes

SHOWN = 20
"""Rows shown of each kind; the summary counts them all."""


def blocks(
    plan: ImportPlan,
    language: Language,
    everything: bool = False,
    written_in: Callable[[str], Notes] | None = None,
) -> list[Block]:
    """The plan as blocks, the summary last. `everything` shows every row.

    `written_in` gives the words that are written into the note of a path; by default those of `language`.
    """
    words, theirs = words_of(Imports, language), words_of(Notes, language)
    written_in = written_in or (lambda _: theirs)
    most = None if everything else SHOWN
    made = [
        _block(words.made, (_new(note, words) for note in plan.new), most, words),
        _block(words.changed, (_change(change, words, written_in) for change in plan.changed), most, words),
        _block(words.moved, (_change(change, words, written_in) for change in plan.moved), most, words),
        _questions(plan.questions, most, words),
        _block(words.differences, (_difference(difference, words) for difference in plan.differences), most, words),
        _block(words.skipped, (_reason(row, language) for row in plan.skipped), most, words),
        _block(words.remarks, (_reason(remark, language) for remark in plan.remarks), most, words),
        _vanished(plan, most, words),
    ]
    return [*filter(None, made), Block(below=(_summary(plan, words),))]


def _reason(row: Skipped | Remark, language: Language) -> tuple[str, str]:
    return str(row.place), sentence(row.reason, language)


def _summary(plan: ImportPlan, words: Imports) -> str:
    """One line that counts every row of the file once."""
    return words.summary.format(
        rows=plan.rows,
        made=len(plan.new),
        changed=len(plan.changed),
        unchanged=len(plan.unchanged),
        skipped=len(plan.skipped) + len(plan.questions),
    )


def _block(heading: str, rows: Iterable[tuple[str, ...]], most: int | None, words: Imports) -> Block | None:
    cells = [tuple(visible(cell) for cell in row) for row in rows]
    if not cells:
        return None
    return Block(heading, tuple(cells[:most]), _more(cells, most, words))


def _more(rows: Sequence[object], most: int | None, words: Imports) -> tuple[str, ...]:
    return () if most is None or len(rows) <= most else (words.more.format(n=len(rows) - most),)


def _new(note: NewNote, words: Imports) -> tuple[str, ...]:
    role, company = (_text(note.keys.get(key, "")) for key in ("role", "company"))
    return note.title, _position(role, company, words), str(note.place)


def _change(change: NoteChange, words: Imports, written_in: Callable[[str], Notes]) -> tuple[str, ...]:
    parts = [f"{key}: {_text(value)}" for key, value in change.set.items()]
    parts += [f"{key} + {_text(items)}" for key, items in change.add.items()]
    parts += [words.dropped.format(key=key) for key in change.drop]
    if change.moment:
        parts.append(f"- {change.moment.date}{moment_rest(change.moment, written_in(change.path))}")
    return change.path, "; ".join(parts)


def _difference(difference: Difference, words: Imports) -> tuple[str, ...]:
    note = words.note_says.format(text=difference.note or words.nothing)
    return difference.path, difference.key, note, words.file_says.format(text=difference.card or words.nothing)


def _questions(questions: Sequence[Question], most: int | None, words: Imports) -> Block | None:
    if not questions:
        return None
    shown = questions[:most]
    rivals: dict[str, list[Card]] = {}
    for question in questions:
        for contact in question.candidates:
            rivals.setdefault(contact.path, []).append(question.card)
    return Block(
        words.questions,
        tuple(tuple(map(visible, _question(question, words))) for question in shown),
        _more(questions, most, words),
        tuple(
            tuple(map(visible, (*_settling(question, words), *_rivals(question, rivals, words)))) for question in shown
        ),
    )


def _question(question: Question, words: Imports) -> tuple[str, ...]:
    who = ", ".join(contact.path for contact in question.candidates)
    card = question.card
    position = _position(card.role, card.company, words)
    return card.name, str(card.place), words.why[question.why].format(who=who) + (f" ({position})" if position else "")


def _settling(question: Question, words: Imports) -> Iterator[str]:
    """The commands that settle a question: they put what distinguishes the person into their note or a new one."""
    commands = settling(question)
    for contact, pairs in commands.same:
        start = ("--", contact.path) if contact.path.startswith("-") else (contact.path,)
        yield words.if_same.format(command=shlex.join(("pingfiles", "set", *start, *map(assignment, pairs))))
    if not commands.same:
        yield words.if_same.format(command=words.by_hand)
    new = commands.other
    other = words.no_command if new is None else shlex.join(_making(question.card.name, new, words))
    yield words.if_other.format(command=other)


def _rivals(question: Question, rivals: Mapping[str, list[Card]], words: Imports) -> Iterator[str]:
    """At most one of several rows with different profiles is a contact. `rivals`: all rows by the contacts' paths."""
    for contact in question.candidates:
        rows = [card for card in rivals[contact.path] if card.linkedin]
        if question.card.linkedin and len({card.linkedin for card in rows}) > 1:
            places = ", ".join(str(card.place) for card in rows[:SHOWN]) + (", …" if len(rows) > SHOWN else "")
            yield words.rivals.format(places=places, path=contact.path)


def _making(name: str, pairs: Iterable[Pair], words: Imports) -> Iterator[str]:
    """The command that makes a note of that name; it finds a free file name itself."""
    yield from ("pingfiles", "new")
    typed = name.replace("=", " ").strip()
    is_typed = any(char.isalnum() or ord(char) > 0xFFFF for char in typed)
    if typed.startswith("-") and is_typed:
        yield "--"
    yield typed if is_typed else words.new_name
    if typed != name or not is_typed:
        yield f"name={name}"
    yield from map(assignment, pairs)


def _vanished(plan: ImportPlan, most: int | None, words: Imports) -> Block | None:
    block = _block(words.vanished, ((path,) for path in plan.vanished), most, words)
    are_many = len(plan.vanished) > len(plan.unchanged) + len(plan.changed)
    if block and are_many:
        return Block(block.heading, block.rows, (*block.below, words.maybe_cut))
    return block


def _position(role: str | None, company: str | None, words: Imports) -> str:
    return words.position.format(role=role, company=company) if role and company else role or company or ""


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ", ".join(value)
