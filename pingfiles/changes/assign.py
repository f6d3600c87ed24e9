"""`KEY=VALUE`, `KEY+=VALUE` and `KEY-=VALUE`: what was typed, what it means, and the note with it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from pingfiles.changes.keys import name_to_write, names_in, texts
from pingfiles.dates import PartialDate
from pingfiles.errors import UsageError
from pingfiles.folding import fold, same_key
from pingfiles.note.edit.keys import pairs_of, remove_key, set_key
from pingfiles.note.edit.lists import add_item, empty_list, remove_item, set_list
from pingfiles.note.edit.splice import Uneditable, front_of
from pingfiles.schema import values
from pingfiles.schema.keys import KEYS, Key
from pingfiles.schema.schema import Schema
from pingfiles.typed_dates import parse_day

_TYPED = re.compile(r"([^=]*?[^=\s])\s*(\+=|-=|=)(.*)", re.DOTALL)
_KEY = re.compile(r"\w[\w .-]*")
_BRACKETS = re.compile(r"\[(?!\[)(.*)\]|\[(?=\[\[)(.*)(?<=\]\])\]", re.DOTALL)
_SENTENCES = ("hooks", "say", "feeds")
"""The lists whose values may hold commas."""

_ONE_OR_MANY = ("email", "phone")
"""The lists that people write as a text while there is one value."""

_NORMAL = (values.tie, values.status, values.gender, values.formality, values.language, values.location, values.channel)
"""Types of which the usual form is written, whatever form was typed."""

_TEXTS = (values.text, values.link, values.tag, *_NORMAL)


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
        raise UsageError(f"“{word}” sets nothing; write KEY=VALUE, such as city=Lugo")
    key, operator, told = found[1].strip(), found[2], found[3].strip()
    meant = _key(key, schema)
    if meant is None and not _KEY.fullmatch(key):
        raise UsageError(f"“{key}” cannot be the name of a key; letters, digits, spaces, - and _ can")
    if not _can_be_stored(told):
        raise UsageError(f"the value of {key} is not UTF-8 text")
    if operator != "=" and meant and not meant.is_list:
        raise UsageError(f"{key} holds one value; write {key}={told}")
    if operator != "=" and not told:
        raise UsageError(f"{key}{operator} needs a value; {key}= takes the key out")
    values = dict.fromkeys(_value(meant, part.strip(), today) for part in _parts(told, meant) if part.strip())
    is_empty_list = operator == "=" and bool(told) and not values
    return Assignment(key, cast("Operator", operator), tuple(values), is_empty_list)


def _parts(told: str, meant: Key | None) -> list[str]:
    """The values that were typed for a key: of a list those between commas, with brackets around them or without."""
    bare = _BRACKETS.fullmatch(told)
    if bare and (meant is None or meant.is_list):
        return [part.strip().strip("\"'") for part in (bare[1] or bare[2] or "").split(",")]
    return told.split(",") if meant and meant.is_list and meant.name not in _SENTENCES else [told]


def unknown(assignments: Iterable[Assignment], schema: Schema) -> Iterable[tuple[str, str]]:
    """The keys that are not the format's but nearly: each as it was typed, with the one that may be meant."""
    from difflib import get_close_matches

    for assignment in assignments:
        if _key(assignment.key, schema) is None:
            close = get_close_matches(same_key(assignment.key), [key.name for key in KEYS], 1, 0.75)
            yield from ((assignment.key, name) for name in close)


def assign(text: str, assignments: Iterable[Assignment], schema: Schema) -> str:
    """The note with its keys set; raises Uneditable."""
    for assignment in assignments:
        text = _assigned(text, assignment, schema)
    return text


def _assigned(text: str, assignment: Assignment, schema: Schema) -> str:
    pairs = pairs_of(text)
    name = name_to_write(assignment.key, pairs, schema)
    if name is None:
        raise _under_two_names(text, assignment.key, schema)
    meant = _key(assignment.key, schema)
    said, values = texts(pairs, name), assignment.values
    if assignment.operator == "-=":
        return _without(text, name, values, meant)
    if assignment.operator == "+=" and said:
        for value in values:
            if not any(_is_same(meant, each, value) for each in said):
                text = add_item(text, name, value)
        return text
    if assignment.is_empty_list:
        return empty_list(text, name)
    if not values:
        return remove_key(text, name)
    is_list = _is_list(text, name)
    holds_many = meant.is_list if meant else is_list or len(values) > 1 or assignment.operator == "+="
    if holds_many and (is_list or len(values) > 1 or meant is None or meant.name not in _ONE_OR_MANY):
        return set_list(text, name, values)
    return set_key(text, name, values[0], is_text=meant is not None and is_text(meant))


def is_text(key: Key) -> bool:
    """Whether a key's values must stay text in every program; dates and cadences need no quotes."""
    return key.type in _TEXTS


def _under_two_names(text: str, key: str, schema: Schema) -> Uneditable:
    pairs = pairs_of(text)
    meant = schema.meant(key)
    names = names_in(pairs, meant.field, schema) if meant else [key]
    first, second, *_ = sorted(names, key=[name for name, _ in pairs].index)
    front = front_of(text)
    entry = front.entry(second) if front else None
    message = f"{key} stands here as {first} and as {second}; name the one that is meant"
    return Uneditable(message, entry.start if entry else 0)


def _without(text: str, name: str, values: tuple[str, ...], meant: Key | None) -> str:
    for value in values:
        said = texts(pairs_of(text), name)
        for place in reversed(range(len(said))):
            if _is_same(meant, said[place], value):
                text = remove_item(text, name, place) if _is_list(text, name) else remove_key(text, name)
    return text


def _is_list(text: str, name: str) -> bool:
    return any(key == name and isinstance(value, list) for key, value in pairs_of(text))


def _key(name: str, schema: Schema) -> Key | None:
    meant = schema.meant(name)
    return meant.key if meant else None


def _is_same(key: Key | None, one: str, other: str) -> bool:
    """Whether two values mean the same to their key: a tag with or without `#`, a link with or without brackets."""
    try:
        return one == other or (key is not None and fold(str(key.type(one))) == fold(str(key.type(other))))
    except values.Mistyped:
        return False


def _value(key: Key | None, told: str, today: date) -> str:
    """A value as it is to be written."""
    if key is None:
        return told
    try:
        if key.type in (values.day, values.partial_date):
            return _day(key, told, today)
        meaning = key.type(told)
    except values.Mistyped as mistyped:
        prefix = "" if str(mistyped).startswith(f"{key.name} ") else f"{key.name}: "
        raise UsageError(f"{prefix}{mistyped}") from None
    if key.type is values.link:
        return told if told.startswith("[[") else f"[[{told}]]"
    return str(meaning) if key.type in _NORMAL or key.type is values.tag else told


def _day(key: Key, told: str, today: date) -> str:
    """A date in the form it was typed in; a day told in words (`yesterday`) as a date."""
    if key.type is values.partial_date:
        try:
            PartialDate.parse(told)
        except ValueError as error:
            if told[:1].isdigit() or told.startswith("-"):
                raise values.Mistyped("PF205", str(error)) from None
        else:
            return told
    try:
        return str(parse_day(told, today, ahead=key.name == "snooze"))
    except ValueError as error:
        raise values.Mistyped("PF205", str(error)) from None


def _can_be_stored(told: str) -> bool:
    try:
        told.encode()
    except UnicodeEncodeError:  # bytes of the command line that are no UTF-8
        return False
    return True
