"""What else a note offers for a draft: its hooks, its log, its moments and its prose, ranked, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from pingfiles.drafts.topic import Occasion
from pingfiles.model import Contact, Moment, Ping
from pingfiles.note.document import Note
from pingfiles.note.links import plain_name
from pingfiles.note.yaml_events import Entry, Opaque, Scalar, Unreadable

MOST = 8
"""What a person reads through in ten seconds."""

_OF_EACH = 3
_LONGEST = 1000
"""Characters of one suggestion: an entry of a megabyte must not make a draft that nobody can write."""

_NO_PROSE = re.compile(r"\s*(?:[-*+#>|]|\d+[.)]\s|$)")


class Hook(NamedTuple):
    """Something to say more, for the person who sends: its text, and where in which note it stands."""

    text: str
    path: str
    line: int


def hooks_for(
    contact: Contact, occasion: Occasion, in_message: str, text: str, ranked: Sequence[str] = ()
) -> tuple[Hook, ...]:
    """The hooks of a draft, best first.

    `in_message` is the sentence or the hook of theirs that the message has, `text` the contact's note, `ranked` its
    hooks in the order in which they fit.

    What the draft is about comes first (their message, the appearance, the word with a shared contact),
    then `hooks` and `say`, the newest entries of the log, the moments and the first lines of the body.
    """
    note = Note(text)
    found = [
        *_about(occasion),
        *_of_front_matter(contact, in_message, note, ranked),
        *_of_log(contact.pings, occasion.send_on),
        *_of_moments(contact.moments, occasion.send_on),
        *_of_body(note),
    ]
    hooks = [*_of_shared(occasion), *(Hook(_one_line(text), contact.path, line) for text, line in found)]
    first = {hook.text: hook for hook in reversed(hooks)}
    return tuple(first[text] for text in dict.fromkeys(hook.text for hook in hooks) if text)[:MOST]


_Found = tuple[str, int]


def _of_shared(occasion: Occasion) -> Iterator[Hook]:
    """The latest ping with the contact you both know."""
    if occasion.shared_entry:
        path, ping = occasion.shared_entry
        yield Hook(_one_line(_told(ping)), path, ping.line)


def _about(occasion: Occasion) -> Iterator[_Found]:
    if occasion.entry:
        yield _told(occasion.entry), occasion.entry.line
    if occasion.moment:
        yield f"{occasion.moment.date}: {occasion.moment.text}", occasion.moment.line


def _of_front_matter(contact: Contact, in_message: str, note: Note, ranked: Sequence[str]) -> Iterator[_Found]:
    places = {text: place for place, text in enumerate(ranked)}
    hooks = sorted(contact.hooks, key=lambda hook: places.get(_one_line(hook), len(places)))
    wanted = [text for text in (*hooks, *contact.say) if not (in_message and _is_in(text, in_message))]
    lines = _lines_of(wanted, note) if wanted else {}
    yield from ((text, lines.get(text, 1)) for text in wanted)


def _is_in(text: str, in_message: str) -> bool:
    """Whether a message has a hook, or a sentence with or without the feast that it is for."""
    return in_message.rstrip(".") in _one_line(text)


def _of_log(pings: Iterable[Ping], today: date) -> Iterator[_Found]:
    past = [ping for ping in pings if ping.text and not ping.is_skip and ping.date <= today]
    newest = sorted(past, key=lambda ping: (ping.date, ping.line), reverse=True)[:_OF_EACH]
    yield from ((_told(ping), ping.line) for ping in newest)


def _of_moments(moments: Iterable[Moment], today: date) -> Iterator[_Found]:
    newest = sorted(
        (moment for moment in moments if moment.date <= today), key=lambda moment: moment.date, reverse=True
    )
    yield from ((f"{moment.date}: {moment.text}", moment.line) for moment in newest[:_OF_EACH] if moment.text)


def _of_body(note: Note) -> Iterator[_Found]:
    """The first lines of prose, up to the first heading."""
    line = note.text.count("\n", 0, note.body_start) + 1
    lines = note.visible[1:].partition("\n#")[0].split("\n")
    prose = [(text.strip(), line + number) for number, text in enumerate(lines) if not _NO_PROSE.match(text)]
    yield from prose[:_OF_EACH]


def _told(ping: Ping) -> str:
    return f"{ping.date} {ping.channel or ''}".rstrip() + f": {ping.text}"


def _one_line(text: str) -> str:
    return " ".join(plain_name(text[:_LONGEST]).split())


def _lines_of(texts: Iterable[str], note: Note) -> dict[str, int]:
    """The lines in the front matter on which some values stand; what cannot be found is left out."""
    whole = note.text
    try:
        entries = note.entries
    except Unreadable:
        return {text: whole.count("\n", 0, place) + 1 for text in texts if (place := whole.find(text)) >= 0}
    wanted = set(texts)
    return {
        text: whole.count("\n", 0, scalar.start) + 1
        for entry in entries
        for scalar in _scalars(entry)
        if (text := plain_name(scalar.text)) in wanted
    }


def _scalars(entry: Entry) -> Iterator[Scalar]:
    values = (entry.value,) if isinstance(entry.value, Scalar | Opaque) else entry.value.items
    yield from (value for value in values if isinstance(value, Scalar))
