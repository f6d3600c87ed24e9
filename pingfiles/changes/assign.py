"""`KEY=VALUE`, `KEY+=VALUE` and `KEY-=VALUE`: what was typed, what it means, and the note with it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from pingfiles.changes.beside import items_at, place_to_write, write_items
from pingfiles.changes.keys import name_to_write, names_in, texts
from pingfiles.dates import PartialDate, is_iso
from pingfiles.errors import UsageError
from pingfiles.folding import fold, same_key
from pingfiles.messages import MessageError
from pingfiles.note.document import Note
from pingfiles.note.edit.keys import remove_key, set_key
from pingfiles.note.edit.lists import add_items, empty_list, remove_item, set_list
from pingfiles.note.edit.splice import Front, Uneditable, front_of
from pingfiles.note.links import plain_name
from pingfiles.schema import deaths, life, values
from pingfiles.schema.beside import SENTENCES
from pingfiles.schema.keys import KEYS, Key
from pingfiles.schema.schema import Schema
from pingfiles.typed_dates import parse_day
from pingfiles.visible_text import blanked, control_character

_TYPED = re.compile(r"([^=]*?[^=\s])\s*(\+=|-=|=)(.*)", re.DOTALL)
_KEY = re.compile(r"\w[\w .-]*")
_BRACKETS = re.compile(r"\[(?!\[)(.*)\]|\[(?=\[\[)(.*)(?<=\]\])\]", re.DOTALL)
_ONE_OR_MANY = ("email", "phone")
"""The lists that people write as a text while there is one value."""

_NORMAL = (values.tie, values.status, values.gender, values.formality, values.language, values.location, values.channel)
"""Types of which the usual form is written, whatever form was typed."""

_DAYS = (values.day, values.partial_date, values.name_day, values.death)
_TEXTS = (values.text, values.country, values.link, values.tag, *_NORMAL)


Operator = Literal["=", "+=", "-="]


@dataclass(frozen=True, slots=True)
class Assignment:
    """A key as it was typed, what is to be done with it, and the values; none: the key is taken out."""

    key: str
    operator: Operator
    values: tuple[str, ...]
    is_empty_list: bool = False
    """`KEY=[]`: the list stays, and says that there is none."""


def is_assignment(word: str) -> bool:
    """Whether a word of a command line sets a key."""
    return bool(_TYPED.fullmatch(word))


def parse(word: str, schema: Schema, today: date) -> Assignment:
    """What a word of a command line sets; raises UsageError for a value that its key cannot have."""
    found = _TYPED.fullmatch(word)
    if not found:
        raise UsageError("no-assignment", word=word)
    key, operator, value = found[1].strip(), found[2], found[3].strip()
    meant = _key(key, schema)
    if meant is None and not _KEY.fullmatch(key):
        raise UsageError("key-name-impossible", key=key)
    if not _can_be_stored(value):
        raise UsageError("value-not-utf-8", key=key)
    if code := control_character(value):
        raise UsageError("value-with-control-character", key=key, code=code)
    value = blanked(value).strip()
    if operator != "=" and meant and not meant.is_list:
        raise UsageError("key-of-one-value", key=key, value=value)
    if operator != "=" and not value:
        raise UsageError("operator-without-value", key=key, operator=operator)
    values = dict.fromkeys(
        _value(meant, part.strip(), today, schema.day_first) for part in _parts(value, meant) if part.strip()
    )
    is_empty_list = operator == "=" and bool(value) and not values
    return Assignment(key, cast("Operator", operator), tuple(values), is_empty_list)


def _parts(told: str, meant: Key | None) -> list[str]:
    """The values that were typed for a key: of a list those between commas, with brackets around them or without."""
    bare = _BRACKETS.fullmatch(told)
    if bare and (meant is None or meant.is_list):
        return [part.strip().strip("\"'") for part in (bare[1] or bare[2] or "").split(",")]
    return told.split(",") if meant and meant.is_list and meant.name not in SENTENCES else [told]


def new_names(text: str, assignments: Iterable[Assignment], schema: Schema) -> list[str]:
    """The keys that are neither the format's nor a note's own yet."""
    same = {same_key(name) for name, _ in schema.note(text).pairs}
    return [
        assignment.key
        for assignment in assignments
        if assignment.values and _key(assignment.key, schema) is None and same_key(assignment.key) not in same
    ]


def unknown(assignments: Iterable[Assignment], schema: Schema) -> Iterable[tuple[str, str]]:
    """The keys that are not the format's but nearly: each as it was typed, with the one that may be meant."""
    from difflib import get_close_matches

    for assignment in assignments:
        if _key(assignment.key, schema) is None:
            close = get_close_matches(same_key(assignment.key), [key.name for key in KEYS], 1, 0.75)
            yield from ((assignment.key, name) for name in close)


def assign(text: str, assignments: Iterable[Assignment], schema: Schema) -> str:
    """The note with its keys set; raises Uneditable."""
    return assigned(schema.note(text), assignments, schema).note().text


def assigned(note: Note, assignments: Iterable[Assignment], schema: Schema) -> Front:
    """A note with its keys set, each where it stands, as front matter that may be changed on; raises Uneditable."""
    in_front: list[Assignment] = []
    for assignment in assignments:
        changed = _assigned_beside(note, assignment, schema)
        if changed is None:
            in_front.append(assignment)
        else:
            note = changed
    front = front_of(note)
    for assignment in in_front:
        front = _assigned(front, assignment, schema)
    return front


def _assigned_beside(note: Note, assignment: Assignment, schema: Schema) -> Note | None:
    """The note with a key set that stands in the body or inside of a mapping; None where it is to be elsewhere."""
    meant = schema.meant(assignment.key)
    place = place_to_write(note, meant.field, meant.key, schema) if meant else None
    if meant is None or place is None:
        return None
    if assignment.is_empty_list:
        raise Uneditable("key-form-by-hand", place.start, key=place.key)
    key, items = meant.key, [*assignment.values]
    said = items_at(note, place, key)
    if assignment.operator == "+=":
        items = [*said, *(value for value in items if not any(_is_same(key, each, value) for each in said))]
    elif assignment.operator == "-=":
        items = [each for each in said if not any(_is_same(key, each, value) for value in items)]
    return write_items(note, place, key, items, is_text(key))


def _assigned(front: Front, assignment: Assignment, schema: Schema) -> Front:
    name = name_to_write(assignment.key, front.pairs, schema)
    if name is None:
        raise _under_two_names(front, assignment.key, schema)
    meant = _key(assignment.key, schema)
    said, values = texts(front.pairs, name), assignment.values
    if values == ("active",) and meant and meant.field == "status":
        _refuse_archived(front, schema)
    if assignment.operator == "-=":
        return _without(front, name, values, meant)
    if assignment.operator == "+=" and said:
        new = [value for value in values if not any(_is_same(meant, each, value) for each in said)]
        return add_items(front, name, new) if new else front
    if assignment.is_empty_list:
        return empty_list(front, name)
    if not values:
        return remove_key(front, name)
    is_list = _is_list(front, name)
    holds_many = meant.is_list if meant else is_list or len(values) > 1 or assignment.operator == "+="
    if holds_many and (is_list or len(values) > 1 or meant is None or meant.name not in _ONE_OR_MANY):
        return set_list(front, name, values)
    return set_key(front, name, values[0], is_text=meant is not None and is_text(meant))


def is_text(key: Key) -> bool:
    """Whether a key's values must stay text in every program; dates and cadences need no quotes."""
    return key.type in _TEXTS


def _under_two_names(front: Front, key: str, schema: Schema) -> Uneditable:
    meant = schema.meant(key)
    names = names_in(front.pairs, meant.field, schema) if meant else [key]
    first, second, *_ = sorted(names, key=[name for name, _ in front.pairs].index)
    entry = front.at(second)[1]
    return Uneditable("key-under-two-names", entry.start if entry else 0, key=key, first=first, second=second)


def _refuse_archived(front: Front, schema: Schema) -> None:
    """Beside `archived: true` a status of `active` would change nothing."""
    for name in names_in(front.pairs, "archived", schema):
        if any(deaths.is_true(text) is not False for text in texts(front.pairs, name)):
            entry = front.at(name)[1]
            raise Uneditable("archived-by-key", entry.start if entry else 0, key=name)


def _without(front: Front, name: str, values: tuple[str, ...], meant: Key | None) -> Front:
    for value in values:
        said = texts(front.pairs, name)
        for place in reversed(range(len(said))):
            if _is_same(meant, said[place], value):
                front = remove_item(front, name, place) if _is_list(front, name) else remove_key(front, name)
    return front


def _is_list(front: Front, name: str) -> bool:
    return any(key == name and isinstance(value, list) for key, value in front.pairs)


def _key(name: str, schema: Schema) -> Key | None:
    meant = schema.meant(name)
    return meant.key if meant else None


def _is_same(key: Key | None, one: str, other: str) -> bool:
    """Whether two values mean the same to their key: a tag with or without `#`, a link with or without brackets."""
    try:
        return one == other or (key is not None and fold(str(key.type(one))) == fold(str(key.type(other))))
    except values.Mistyped:
        return False


def _value(key: Key | None, told: str, today: date, day_first: bool) -> str:
    """A value as it is to be written; `03/04/1984` only where it is one day, as in a note."""
    if key is None:
        return told
    try:
        if key.type is values.death and deaths.is_true(told) is not None:
            return told
        if key.type in _DAYS:
            told = plain_name(deaths.without_signs(told) if key.type is values.death else told)
            if not day_first:
                _refuse_unclear(key, told)
            day = _day(key, told, today)
            _refuse_impossible(key, day, today)
            return day
        meaning = key.type(told)
    except values.Mistyped as mistyped:
        raise _mistake(key, mistyped) from None
    if key.type is values.link:
        return told if told.startswith("[[") else f"[[{told}]]"
    return str(meaning) if key.type in _NORMAL or key.type is values.tag else told


def _refuse_impossible(key: Key, day: str, today: date) -> None:
    """Refuses what a note may have, with a problem, and nobody means to write: a life ahead, a year that cannot be."""
    meaning = key.type(day)
    partial = PartialDate.parse(day) if isinstance(meaning, date) else meaning
    if key.name in life.PAST and life.is_ahead(partial, today):
        raise UsageError("day-to-come", key=key.name, day=day)
    if key.name in life.DATED and partial.year is not None and partial.year < life.FIRST_YEAR:
        raise UsageError("year-impossible", key=key.name, year=partial.year)


def _refuse_unclear(key: Key, told: str) -> None:
    try:
        PartialDate.parse(told)
    except MessageError as error:
        if error.message.name == "unclear-date":
            raise _mistake(key, error) from None


def _mistake(key: Key, error: MessageError) -> UsageError:
    """What is wrong with the value of a key; a sentence that names the key does not need it in front."""
    if "key" in error.message.values:
        return UsageError(error.message.name, **error.message.values)
    return UsageError("at-place", place=key.name, what=error.message)


def _day(key: Key, told: str, today: date) -> str:
    """A date of ISO 8601 in the form it was typed in, any other and a day in words (`yesterday`) as such a date."""
    problem: MessageError | None = None
    if key.type is not values.day:
        try:
            partial = PartialDate.parse(told, day_first=True)
            return told if is_iso(told) and not told.startswith("0000") else str(partial)
        except MessageError as error:
            problem = error if told[:1].isdigit() or told.startswith("-") else None
    try:
        return str(parse_day(told, today, ahead=key.name == "snooze"))
    except MessageError as error:
        if key.type is values.death and not problem:
            raise UsageError("death-unreadable", key=key.name, text=told) from None
        raise _mistake(key, problem or error) from None


def _can_be_stored(told: str) -> bool:
    try:
        told.encode()
    except UnicodeEncodeError:  # bytes of the command line that are no UTF-8
        return False
    return True
