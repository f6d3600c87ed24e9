"""A change of company or role leaves its trace: the moment with the post they had."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from pingfiles.changes.assign import Assignment, assigned
from pingfiles.changes.beside import places
from pingfiles.changes.keys import names_in
from pingfiles.changes.note_language import post, words_for
from pingfiles.folding import fold
from pingfiles.model import Contact
from pingfiles.note.document import Note
from pingfiles.note.edit.keys import clear_key
from pingfiles.note.edit.log import add_moment
from pingfiles.note.edit.splice import Front
from pingfiles.note.edit.values import set_value
from pingfiles.schema.schema import Schema
from pingfiles.visible_text import blanked
from pingfiles.words.shapes.notes import Notes

_HIDING = re.compile(r"%%+|<!--|`+")


def assign_with_trace(text: str, assignments: Iterable[Assignment], schema: Schema, today: date) -> str:
    """The note with its keys set, and a `job` moment where company or role had another value before.

    `started` was that of the old post and is taken out, unless it is among what is set: then the moment has its
    day. Raises Uneditable.
    """
    assignments = tuple(assignments)
    old = schema.contact_in(text)
    front = assigned(schema.note(text), assignments, schema)
    new = schema.contact_of(front.pairs, front.old)
    if old is None or new is None or not _has_moved(old, new):
        return front.note().text
    day = today
    if any(_field(assignment, schema) == "started" for assignment in assignments):
        begin = new.started.full if new.started else None
        day = begin if begin and begin <= today else today
        note = front.note()
    else:
        note = _without_start(front, schema)
    words = words_for(new, schema.settings)
    posts = _posts(old, new, words)
    if not posts:
        return note.text
    return add_moment(note, day, f" {words.moment_kinds['job']}: {posts}", words.moments).text


def _without_start(front: Front, schema: Schema) -> Note:
    for name in names_in(front.pairs, "started", schema):
        front = clear_key(front, name)
    note = front.note()
    for place in reversed(places(note, "started", schema)):
        note = set_value(note, place, "")
    return note


def _field(assignment: Assignment, schema: Schema) -> str | None:
    meant = schema.meant(assignment.key)
    return meant[0] if meant else None


def _has_moved(old: Contact, new: Contact) -> bool:
    pairs = ((old.company, new.company), (old.role, new.role))
    return any(one and other and fold(one) != fold(other) for one, other in pairs)


def _posts(old: Contact, new: Contact, words: Notes) -> str:
    """`CTO at Voltia (was Head of Data at Acme)`; empty without a new post. A role that nobody spoke of is left out."""
    has_other_company = fold(old.company or "") != fold(new.company or "")
    role = new.role if not has_other_company or fold(new.role or "") != fold(old.role or "") else None
    now = _one_line(post(role, new.company, words))
    if not now:
        return ""
    if not role:
        now = f"{words.at} {now}"
    was = _one_line(post(old.role, old.company if has_other_company else None, words))
    return f"{now} ({words.was} {was})" if was else now


def _one_line(text: str) -> str:
    """A post without what would end its line or its brackets, or open a comment."""
    return " ".join(_HIDING.sub(" ", blanked(text).replace("(", "[").replace(")", "]")).split())
