"""A change of company or role leaves its trace: the moment with the post they had."""

from __future__ import annotations

import re
from datetime import date

from pingfiles.changes.keys import names_in
from pingfiles.folding import fold
from pingfiles.model import Contact
from pingfiles.note.edit.keys import clear_key, pairs_of
from pingfiles.note.edit.log import add_moment
from pingfiles.schema.schema import Schema

_HIDING = re.compile(r"%%+|<!--|`+")


def with_trace(before: str, after: str, schema: Schema, today: date, keeps_started: bool) -> str:
    """The changed note with a `job` moment, where company or role had another value before; else as it is.

    `started` told of the old post and is taken out, unless it `keeps_started`: then the moment has its day.
    Raises Uneditable.
    """
    old, new = schema.read("", before).contact, schema.read("", after).contact
    if old is None or new is None or not _has_moved(old, new):
        return after
    day = today
    if keeps_started:
        begin = new.started.full if new.started else None
        day = begin if begin and begin <= today else today
    else:
        for name in names_in(pairs_of(after), "started", schema):
            after = clear_key(after, name)
    return add_moment(after, day, f" job: {_post(old, new)}", schema.settings.log_headings)


def _has_moved(old: Contact, new: Contact) -> bool:
    pairs = ((old.company, new.company), (old.role, new.role))
    return any(one and other and fold(one) != fold(other) for one, other in pairs)


def _post(old: Contact, new: Contact) -> str:
    """`CTO at Voltia (was Head of Data at Acme)`; a role that nobody spoke of is not said of the new post."""
    has_other_company = fold(old.company or "") != fold(new.company or "")
    role = new.role if not has_other_company or fold(new.role or "") != fold(old.role or "") else None
    was = _at(old.role, old.company if has_other_company else None).removeprefix("at ")
    return f"{_at(role, new.company)} (was {was})" if was else _at(role, new.company)


def _at(role: str | None, company: str | None) -> str:
    """A post on one line, without what would end it, or open a comment."""
    said = " at ".join(filter(None, (role, company))) if role else (f"at {company}" if company else "")
    return " ".join(_HIDING.sub(" ", said.replace("(", "[").replace(")", "]")).split())
