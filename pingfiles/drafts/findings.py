"""What is wrong with a draft note or a template of the vault's own: small checks, each a code."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pingfiles.drafts.draft_note import DraftNote
from pingfiles.drafts.form import LONGEST, form_of, is_too_long
from pingfiles.drafts.links import text_of
from pingfiles.drafts.render import TemplateFault
from pingfiles.index import Contacts
from pingfiles.model import Problem
from pingfiles.schema import Schema

_BROKEN = ("PF104", "PF105", "PF106", "PF201", "PF202", "PF203", "PF209")
"""What spoils a draft's front matter as it would spoil a contact's."""


def of_draft(note: DraftNote, contacts: Contacts, today: date) -> Iterator[Problem]:
    """What is wrong with a draft note, seen from a day. What was sent long ago is in peace, but for its placeholder."""
    if note.is_sent:
        yield from _unfinished(note)
        return
    yield from _gone(note, contacts)
    yield from _too_long(note)
    yield from _passed(note, today)
    yield from _other_words(note)


def of_text(path: str, text: str, schema: Schema) -> list[Problem]:
    """What keeps a draft from being read with certainty: a conflict of git, a key twice, a quote never closed."""
    return [problem for problem in schema.read(path, text).problems if problem.code in _BROKEN]


def of_template(fault: TemplateFault, folder: str) -> Problem:
    """A template that does not compile, names what nobody knows, or uses up too much."""
    path = f"{folder}/{fault.template}"
    return Problem(path, fault.line, 1, "PF505", "error", f"this template cannot be used: {fault.message}")


def _gone(note: DraftNote, contacts: Contacts) -> Iterator[Problem]:
    for target in note.to:
        contact = contacts.resolve(target)
        if contact is None or not contact.is_active:
            what = "there is no contact" if contact is None else "nothing is to be sent any more to"
            yield _problem(note, 1, "PF501", f"{what} {target.rpartition('/')[2]}; remove this draft")


def _unfinished(note: DraftNote) -> Iterator[Problem]:
    if note.has_placeholder:
        message = "this draft is marked as sent, but a question in brackets still stands in it"
        yield _problem(note, note.placeholder_line, "PF502", message)


def _too_long(note: DraftNote) -> Iterator[Problem]:
    for channel in dict.fromkeys(note.channels):
        if note.message and is_too_long(note.message, channel):
            most = LONGEST[form_of(channel)]
            told = f"{len(note.message)} characters" if len(note.message) > most else "more than four sentences"
            yield _problem(note, note.message_line, "PF503", f"{told} are long for {channel}; the best pings are short")


def _passed(note: DraftNote, today: date) -> Iterator[Problem]:
    if note.send_on and note.send_on < today:
        yield _problem(note, 1, "PF504", f"its day was {note.send_on}; make it anew, or send it as it is")


def _other_words(note: DraftNote) -> Iterator[Problem]:
    """A link that says what the message no longer says. One without words says nothing wrong."""
    for link in note.links:
        said = text_of(link)
        if said is not None and (note.has_placeholder or said != note.message):
            message = "the link says other words than the message; make it anew with: pingfiles draft --refresh"
            yield _problem(note, note.link_line, "PF506", message)
            return


def _problem(note: DraftNote, line: int, code: str, message: str) -> Problem:
    severity = "error" if code in ("PF501", "PF502") else "warning"
    return Problem(note.path, line, 1, code, "error" if severity == "error" else "warning", message)
