"""A ping or a skip as it is put into a note: the entry, and the mirror and the snooze that follow it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from pingfiles.changes.keys import names_in, texts
from pingfiles.dates import parse_date
from pingfiles.messages import MessageError
from pingfiles.note.edit.keys import clear_key, set_key
from pingfiles.note.edit.lists import add_items
from pingfiles.note.edit.log import add_ping
from pingfiles.note.edit.splice import Front, Uneditable, front_of
from pingfiles.note.links import plain_name
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
        return _follow(front_of(logged), entry, schema, today, mirror).note().text
    except Uneditable:
        return logged.text


def left_behind(text: str, entry: Entry, schema: Schema, today: date, mirror: str | None = None) -> Uneditable | None:
    """Why the mirror or the snooze of a note that was logged to could not follow; None where they did."""
    if entry.channel == "skip":
        return None
    try:
        front = front_of(schema.note(text))
    except Uneditable as uneditable:
        contact = schema.contact_in(text)
        lacks_nothing = contact is None or (contact.last_contact is None and contact.snooze is None and not mirror)
        return None if lacks_nothing else uneditable
    try:
        _follow(front, entry, schema, today, mirror).note()
    except Uneditable as uneditable:
        return uneditable
    return None


def require_contact(text: str, schema: Schema) -> None:
    """Raises Uneditable for the text of no contact, as an editor leaves it for a moment while it saves."""
    if schema.contact_in(text) is None:
        front_of(schema.note(text))
        raise Uneditable("no-contact-any-more", 0)


def _follow(front: Front, entry: Entry, schema: Schema, today: date, mirror: str | None) -> Front:
    moved = _move_mirror(front, entry.day, schema)
    if moved is front and mirror and front.borders and not names_in(front.pairs, "last_contact", schema):
        moved = set_key(front, mirror, str(_newest(front, entry.day, today)), is_text=False)
    return moved if "in" in entry.tags else _end_snooze(moved, schema, today)


def _newest(front: Front, day: date, today: date) -> date:
    """The newest day of contact in the log of a note, in which an entry of a day was put."""
    pings = front.old.body.pings
    return max((ping.date for ping in pings if ping.date <= today and not ping.is_skip), default=day)


def _move_mirror(front: Front, day: date, schema: Schema) -> Front:
    names = names_in(front.pairs, "last_contact", schema)
    if not names:
        return front
    name, values = names[0], [value.strip() for value in texts(front.pairs, names[0])]
    try:
        if any(parse_date(plain_name(value), schema.day_first) >= day for value in values if value):
            return front
    except MessageError as error:
        raise Uneditable(error.message, front.text.index(name)) from None
    if len(values) > 1:
        return add_items(front, name, [str(day)])
    old = next(iter(values), "")
    if plain_name(old) != old:
        return set_key(front, name, f"[[{day}]]", is_text=False)
    time = _TIME.sub(lambda found: re.sub("[0-9]", "0", found[0]), old[10:]) if _ISO.match(old) else ""
    return set_key(front, name, f"{day}{time}", is_text=False)


def _end_snooze(front: Front, schema: Schema, today: date) -> Front:
    for name in names_in(front.pairs, "snooze", schema):
        said = next(iter(texts(front.pairs, name)), "")
        try:
            is_over = not said or parse_date(plain_name(said.strip()), schema.day_first) <= today
        except ValueError:
            continue
        if not is_over:
            front = clear_key(front, name)
    return front
