"""What was not understood in a vault's notes: each thing with its place, and things of one kind as a group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pingfiles.messages import Message
from pingfiles.model import Contact
from pingfiles.note.document import Note
from pingfiles.note.frontmatter import Borders
from pingfiles.problems import Problem
from pingfiles.schema.schema import Schema
from pingfiles.schema.unknown import UnknownFact, toml_line, unknown_facts
from pingfiles.schema.unread_logs import unread_logs


class Read(NamedTuple):
    """How many notes were looked at; of how many people, and what is known of them."""

    notes: int
    contacts: int
    birthdays: int
    last_contacts: int


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Things of one kind that were not understood: how many, all their places, and what to do about them."""

    code: str
    what: Message
    count: int
    places: tuple[tuple[str, int], ...]
    suggestion: Message | None = None


class Diagnosis(NamedTuple):
    """What `doctor` says of a vault."""

    read: Read
    not_understood: tuple[NotUnderstood, ...]


class Finding(NamedTuple):
    """One thing that was not understood; those of one `kind` make a group."""

    kind: tuple[object, ...]
    problem: Problem
    group: Message | None = None
    """The sentence of the group, which counts its members; None where the problem's own sentence serves."""
    suggestion: Message | None = None


def of_note(schema: Schema, path: str, text: str, contact: Contact | None, today: date) -> Iterator[Finding]:
    """What a note states that is not understood; `contact` is what was read of it."""
    note = Note(text, schema.log_headings)
    if contact is None:
        yield from _of_no_contact(schema, path, note)
        return
    for fact in unknown_facts(note, schema, contact, today):
        yield _of_fact(path, fact)
    for log in unread_logs(note):
        values = {"heading": log.heading}
        problem = Problem(
            path, log.line, 1, "PF311", Message("log-not-read" if log.heading else "dates-not-read", values)
        )
        group = Message("group-log-not-read" if log.heading else "group-dates-not-read", values)
        suggestion = Message("suggest-log-heading" if log.heading else "suggest-heading", values)
        yield Finding(("log", log.heading.casefold()), problem, group, suggestion)


def _of_no_contact(schema: Schema, path: str, note: Note) -> Iterator[Finding]:
    """A note that is read as nobody's: without front matter, or with the keys of a person and not the vault's mark."""
    if not isinstance(note.borders, Borders):
        folder = _folder_of_people(schema, path)
        if folder is None:
            return
        values: dict[str, object] = {"folder": folder}
        problem = Problem(path, 1, 1, "PF112", Message("no-front-matter", {}))
        yield Finding(
            ("PF112", values["folder"]),
            problem,
            Message("group-no-front-matter", values),
            Message("suggest-front-matter", {}),
        )
        return
    facts = {known.key.name for name, value in note.pairs if value and (known := schema.named(name, note.pairs))}
    if schema.marks and facts & _OF_A_PERSON:
        problem = Problem(path, 1, 1, "PF113", Message("not-marked", {}))
        yield Finding(("PF113",), problem, Message("group-not-marked", {"n": 1}), Message("suggest-mark", {}))


def _folder_of_people(schema: Schema, path: str) -> str | None:
    """The folder of contacts that a note lies in, where each of its notes is meant as one; None elsewhere."""
    settings = schema.settings
    folders = (folder for folder in settings.contacts if folder != "." and path.startswith(f"{folder}/"))
    return None if settings.contact_where else next(folders, None)


_OF_A_PERSON = frozenset({"birthday", "last_contact", "cadence", "phone", "email", "met"})
"""Keys that tell of a person, and not of a place, a firm or a book."""


def _of_fact(path: str, fact: UnknownFact) -> Finding:
    key = fact.key.strip().casefold()
    problem = fact.problem(path)
    if fact.is_known:
        return Finding(
            ("known", key),
            problem,
            Message("group-known-key", {"key": fact.key, "n": 1}),
            Message("suggest-front", {"key": fact.key}),
        )
    group = Message(f"group-key-{fact.looks}", {"key": fact.key, "n": 1})
    return Finding(("unknown", key, fact.looks), problem, group, Message("suggest-field", {"line": toml_line(fact)}))


def of_problem(problem: Problem) -> Finding:
    """A problem that was found as the vault was read: those of one sentence are of one kind."""
    key = problem.what.values.get("key", "")
    return Finding((problem.code, problem.what.name, str(key)), problem)


def grouped(findings: Iterable[Finding]) -> tuple[NotUnderstood, ...]:
    """The groups of some findings, the largest first."""
    kinds: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        kinds.setdefault(finding.kind, []).append(finding)
    made = [_group(found) for found in kinds.values()]
    return tuple(sorted(made, key=lambda group: (-group.count, group.code)))


def _group(findings: list[Finding]) -> NotUnderstood:
    findings = sorted(findings, key=lambda found: (found.problem.path, found.problem.line))
    first, count = findings[0], len(findings)
    if first.group:
        what = Message(first.group.name, {**first.group.values, "n": count})
    elif count > 1 and len({found.problem.what.name + str(found.problem.what) for found in findings}) > 1:
        what = Message("group-and-more", {"what": first.problem.what, "n": count - 1})
    else:
        what = Message("group-same", {"what": first.problem.what, "n": len({found.problem.path for found in findings})})
    places = tuple((found.problem.path, found.problem.line) for found in findings)
    suggestions = [found.suggestion for found in findings if found.suggestion]
    suggestion = max(suggestions, key=lambda each: suggestions.count(each), default=None)
    return NotUnderstood(first.problem.code, what, count, places, suggestion)
