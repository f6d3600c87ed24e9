"""A ping or a skip as it is put into a note: the entry, and the mirror and the snooze that follow it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from pingfiles.changes.beside import places
from pingfiles.changes.keys import names_in, texts
from pingfiles.dates import parse_date
from pingfiles.messages import MessageError
from pingfiles.note.document import Note
from pingfiles.note.edit.keys import clear_key, set_key
from pingfiles.note.edit.lists import add_items
from pingfiles.note.edit.log import add_ping
from pingfiles.note.edit.splice import Front, Uneditable, front_of
from pingfiles.note.edit.values import set_value
from pingfiles.note.links import plain_name
from pingfiles.note.yaml_events import Opaque, Scalar
from pingfiles.schema.schema import Schema

_ISO = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"(?<=[T ])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry of the log says. `tags` are those that count, without `#`."""

    day: date
    channel: str | None = None
    occasions: tuple[str, ...] = ()
    text: str = ""
    tags: tuple[str, ...] = ()

    @property
    def rest(self) -> str:
        """What follows the day, as `docs/format.md` has it."""
        named = f" ({', '.join(self.occasions)})" if self.occasions else ""
        missing = (tag for tag in self.tags if not re.search(rf"(?<!\S)#{tag}(?![^\s.,;:!?])", self.text))
        text = " ".join(filter(None, (self.text, *(f"#{tag}" for tag in missing))))
        return f"{f' {self.channel}' if self.channel else ''}{named}{f': {text}' if text else ''}"

    @property
    def line(self) -> str:
        """The entry as a line to show."""
        return f"{self.day}{self.rest}"


def log(text: str, entry: Entry, schema: Schema, today: date, mirror: str | None = None) -> str:
    """The note with an entry in its log, its mirror moved forward, and no snooze after an outgoing ping.

    `mirror` is the key that front matter without a mirror gets; None: it gets none. Front matter that cannot be
    changed with certainty stays as it is: the log is what counts.

    Raises Uneditable where the entry cannot be added, or where the note is no contact any more.
    """
    require_contact(text, schema)
    logged = add_ping(schema.note(text), entry.day, entry.rest, schema.settings.log_headings[0])
    if entry.channel == "skip":
        return logged.text
    try:
        return _follow(logged, entry, schema, today, mirror).text
    except Uneditable:
        return logged.text


def left_behind(text: str, entry: Entry, schema: Schema, today: date, mirror: str | None = None) -> Uneditable | None:
    """Why the mirror or the snooze of a note that was logged to could not follow; None where they did."""
    if entry.channel == "skip":
        return None
    note = schema.note(text)
    try:
        front_of(note)
    except Uneditable as uneditable:
        contact = schema.contact_in(text)
        lacks_nothing = contact is None or (contact.last_contact is None and contact.snooze is None and not mirror)
        return None if lacks_nothing else uneditable
    try:
        _follow(note, entry, schema, today, mirror)
    except Uneditable as uneditable:
        return uneditable
    return None


def require_contact(text: str, schema: Schema) -> None:
    """Raises Uneditable for the text of no contact, as an editor leaves it for a moment while it saves."""
    if schema.contact_in(text) is None:
        front_of(schema.note(text))
        raise Uneditable("no-contact-any-more", 0)


def _follow(note: Note, entry: Entry, schema: Schema, today: date, mirror: str | None) -> Note:
    """The note with its mirror and its snooze as an entry leaves them, each where it stands."""
    old = front_of(note)
    front = _move_mirror(old, entry.day, schema)
    if front is old and mirror and front.borders and not _has_mirror(note, schema):
        front = set_key(front, mirror, str(_newest(front, entry.day, today)), is_text=False)
    moved = (front if "in" in entry.tags else _end_snooze(front, schema, today)).note()
    if not _texts_of(moved, "last_contact", schema):
        moved = _move_beside(moved, entry.day, schema)
    return moved if "in" in entry.tags else _end_snooze_beside(moved, schema, today)


def _has_mirror(note: Note, schema: Schema) -> bool:
    return bool(names_in(note.pairs, "last_contact", schema) or places(note, "last_contact", schema))


def _move_beside(note: Note, day: date, schema: Schema) -> Note:
    """The mirror inside of a mapping or in the body, moved forward."""
    found = places(note, "last_contact", schema)
    if not found:
        return note
    value = found[0].value
    old = value.text if isinstance(value, Scalar) else ""
    try:
        new = _moved(old, day, schema)
    except MessageError as error:
        raise Uneditable(error.message, found[0].start) from None
    return note if new is None else set_value(note, found[0], new, is_text=False)


def _end_snooze_beside(note: Note, schema: Schema, today: date) -> Note:
    for place in reversed(places(note, "snooze", schema)):
        text = place.value.text if isinstance(place.value, Scalar) else ""
        if text and not _is_over(text, schema, today):
            note = set_value(note, place, "")
    return note


def _texts_of(note: Note, field: str, schema: Schema) -> list[str]:
    """What the keys of the front matter say for a field."""
    return [text for name in names_in(note.pairs, field, schema) for text in texts(note.pairs, name)]


def _moved(old: str, day: date, schema: Schema) -> str | None:
    """A mirror that says a day, in the form that it had; None where it is not behind. Raises MessageError."""
    old = old.strip()
    if old and parse_date(plain_name(old), schema.day_first) >= day:
        return None
    if plain_name(old) != old:
        return f"[[{day}]]"
    time = _TIME.sub(lambda found: re.sub("[0-9]", "0", found[0]), old[10:]) if _ISO.match(old) else ""
    return f"{day}{time}"


def _newest(front: Front, day: date, today: date) -> date:
    """The newest day of contact in the log of a note, in which an entry of a day was put."""
    pings = front.old.body.pings
    return max((ping.date for ping in pings if ping.date <= today and not ping.is_skip), default=day)


def _move_mirror(front: Front, day: date, schema: Schema) -> Front:
    names = [name for name in names_in(front.pairs, "last_contact", schema) if _is_plain(front, name)]
    if not names:
        return front
    name, values = names[0], [value.strip() for value in texts(front.pairs, names[0])]
    if not values and places(front.old, "last_contact", schema):
        return front
    try:
        moved = [_moved(value, day, schema) for value in values or [""]]
    except MessageError as error:
        raise Uneditable(error.message, front.text.index(name)) from None
    if None in moved:
        return front
    if len(values) > 1:
        return add_items(front, name, [str(day)])
    return set_key(front, name, moved[0] or "", is_text=False)


def _is_plain(front: Front, name: str) -> bool:
    """Whether a key holds no mapping: one inside of which the day stands is no place for it."""
    return not any(key == name and isinstance(value, Opaque) for key, value in front.pairs)


def _end_snooze(front: Front, schema: Schema, today: date) -> Front:
    for name in names_in(front.pairs, "snooze", schema):
        said = next(iter(texts(front.pairs, name)), "")
        if said and not _is_over(said, schema, today):
            front = clear_key(front, name)
    return front


def _is_over(said: str, schema: Schema, today: date) -> bool:
    """Whether a snooze has ended; one that cannot be read stays as it is."""
    try:
        return parse_date(plain_name(said.strip()), schema.day_first) <= today
    except ValueError:
        return True
