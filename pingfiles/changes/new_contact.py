"""The text of a new contact's note: the vault's template, with what makes it a contact there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from pingfiles.changes.assign import Assignment, assigned
from pingfiles.changes.keys import name_to_write, texts
from pingfiles.changes.log_entry import require_contact
from pingfiles.folding import fold
from pingfiles.note.edit.keys import set_key
from pingfiles.note.edit.lists import add_items
from pingfiles.note.edit.splice import Front, front_of
from pingfiles.note.links import plain_name
from pingfiles.schema.schema import Schema

_PLACEHOLDER = re.compile(r"\{\{\s*(title|date|time)\s*(?::\s*([^{}]*?)\s*)?\}\}", re.IGNORECASE)
_TOKEN = re.compile(r"\[([^\[\]]*)\]|Y+|D+|d+|A")
_LDML = {"YYYY": "yyyy", "YY": "yy", "DD": "dd", "D": "d", "dddd": "EEEE", "ddd": "EEE", "A": "a"}
"""moment.js's tokens where Unicode's (UTS #35) are others; `MM`, `MMMM`, `HH`, `mm` are the same."""


def new_note(
    template: str, name: str, stem: str, assignments: Iterable[Assignment], schema: Schema, now: datetime
) -> str:
    """A note for a person whose file is `stem`: the template with its placeholders filled in.

    Where the file cannot bear the name as it is, the note has it as `name`. Raises Uneditable, with a place
    in the template, where that is no contact's note.
    """
    text = _PLACEHOLDER.sub(lambda found: _filled(found, name, now, schema), template)
    front = front_of(schema.note(text))
    if stem != name:
        front = set_key(front, name_to_write("name", front.pairs, schema) or "name", name)
    front = assigned(front.note(), assignments, schema)
    for key, value in schema.settings.contact_where:
        front = _marked(front, key, value, schema)
    text = front.note().text
    require_contact(text, schema)
    return text


def _filled(found: re.Match[str], name: str, now: datetime, schema: Schema) -> str:
    """What Obsidian's core templates put for a placeholder, its format in the tokens of moment.js."""
    what, form = found[1].lower(), found[2]
    if what == "title":
        return name
    from babel.dates import format_datetime

    usual = "YYYY-MM-DD" if what == "date" else "HH:mm"
    pattern = _TOKEN.sub(lambda token: f"'{token[1]}'" if token[1] else _LDML.get(token[0], token[0]), form or usual)
    try:
        return format_datetime(now, pattern, locale=schema.settings.language)
    except (KeyError, ValueError, AttributeError):  # a token that Unicode does not have: it stays to be seen
        return found[0]


def _marked(front: Front, key: str, value: str, schema: Schema) -> Front:
    """The note with what `contact_where` asks for."""
    name = name_to_write(key, front.pairs, schema) or key
    if is_marked(texts(front.pairs, name), value):
        return front
    plain, is_list = mark(key, value, schema)
    return add_items(front, name, [plain]) if is_list else set_key(front, name, plain)


def is_marked(said: Iterable[str], value: str) -> bool:
    """Whether the values of a key have one that `contact_where` asks for."""
    wanted = fold(plain_name(value).lstrip("#"))
    return wanted in (fold(plain_name(text).lstrip("#")) for text in said)


def mark(key: str, value: str, schema: Schema) -> tuple[str, bool]:
    """What `contact_where` asks for as it is to be written, and whether that is an item of a list."""
    meant = schema.key(key)
    is_list = (meant is not None and meant[1].is_list) or (meant is None and value.startswith("[["))
    return value.lstrip("#") if meant and meant[1].name == "tags" else value, is_list
