"""One contact, or many, as text: all that is known of one, a line for each of many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pingfiles.durations import Duration
from pingfiles.kinds import kind_name
from pingfiles.model import Contact, Ping, Reason
from pingfiles.note.links import plain_name
from pingfiles.rules.status import Standing
from pingfiles.schema.keys import SHOWN
from pingfiles.views.table import Block, visible
from pingfiles.words import relative_days as said
from pingfiles.words.languages import Language, words_of
from pingfiles.words.names import channel_name, key_label, moment_kind_name
from pingfiles.words.reasons import phrase, said_day, without_repeats
from pingfiles.words.shapes.lists import Lists
from pingfiles.words.shapes.reasons import Reasons

PINGS_SHOWN = 10
"""The newest entries of a log that `show` prints; the note has them all."""


def one(
    contact: Contact,
    standing: Standing,
    coming: Iterable[Reason],
    shared: Iterable[Contact],
    naming: Iterable[Contact],
    today: date,
    language: Language,
) -> list[Block]:
    """All that is known of a contact.

    `coming` are the next occasions, `shared` those whom you both know, `naming` those whose notes link here.
    """
    words = words_of(Lists, language)
    made = [
        Block(visible(f"{contact.name} · {contact.path}"), tuple(_facts(contact, language)), strong=-1),
        Block("", tuple(_now(contact, standing, coming, today, language)), strong=-1),
    ]
    named = ((words.shared, shared), (words.linked_from, naming))
    others = tuple(_cells(label, ", ".join(other.name for other in found)) for label, found in named if found)
    if others:
        made.append(Block("", others, strong=-1))
    if contact.moments:
        rows = tuple(
            _cells(str(moment.date), moment_kind_name(moment.kind, language), plain_name(moment.text))
            for moment in contact.moments
        )
        made.append(Block(words.moments, rows, strong=1))
    if contact.entries or standing.shared:
        made.append(_log(contact, standing, language))
    for heading, texts in ((words.hooks, contact.hooks), (words.say, contact.say)):
        if texts:
            made.append(Block(heading, below=tuple(visible(text) for text in texts)))
    return made


def many(found: Iterable[tuple[Contact, Standing]], today: date, language: Language) -> list[Block]:
    """A line a contact: name, company, place, tie, last ping."""
    rows = tuple(
        _cells(
            contact.name,
            contact.company or "",
            contact.city or contact.location or contact.country or "",
            contact.tie or "",
            said.distance(standing.last_ping, today, language) if standing.last_ping else "",
        )
        for contact, standing in found
    )
    return [Block(rows=rows)] if rows else []


def _facts(contact: Contact, language: Language) -> Iterator[tuple[str, ...]]:
    """The facts by the names of their keys."""
    for key in SHOWN:
        value = getattr(contact, key.field)
        if key.name == "deathdate" and value is None and contact.deceased:
            value = words_of(Lists, language).deceased
        if value is None or value == () or (key.name == "status" and value == "active"):
            continue
        if isinstance(value, Duration):
            shown = said.every(value, language)
        else:
            texts = value if isinstance(value, tuple) else (str(value),)
            names = (channel_name(text, language) for text in texts) if key.name == "channels" else texts
            shown = ", ".join(names)
        yield _cells(key_label(key.name, language), shown.rpartition("/")[2] if key.name == "introduced_by" else shown)


def _now(
    contact: Contact, standing: Standing, coming: Iterable[Reason], today: date, language: Language
) -> Iterator[tuple[str, ...]]:
    words, about = words_of(Lists, language), words_of(Reasons, language)
    if standing.last_ping:
        text = f"{standing.last_ping} ({said.distance(standing.last_ping, today, language)})"
    else:
        text = words.none_yet
    yield _cells(words.last_ping_label, text)
    for reason in sorted(without_repeats(coming), key=said_day):
        text = phrase(reason, contact, today, language)
        if reason.kind == "cadence":
            text = f"{kind_name('cadence', language)}, {text}"
        yield _cells(words.next_label, f"{said_day(reason)}  {text}")
    if standing.snoozed_until:
        yield _cells(words.snooze, str(standing.snoozed_until))
    balance = standing.balance
    text = words.balance.format(gave=balance.gave, asked=balance.asked, got=balance.got)
    yield _cells(words.balance_label, text + (f"; {about.offer_first}" if balance.net < 0 else ""))


def _log(contact: Contact, standing: Standing, language: Language) -> Block:
    """The newest entries, those in others' logs among them, each with where it stands."""
    words = words_of(Lists, language)
    entries: list[tuple[Ping, str]] = [(ping, "") for ping in contact.entries]
    entries += [(ping, words.along.format(name=f"{other.name}: ")) for other, ping in standing.shared]
    entries.sort(key=lambda entry: entry[0].date, reverse=True)
    rows = tuple(_entry(ping, along, language) for ping, along in entries[:PINGS_SHOWN])
    older = len(entries) - len(rows)
    return Block(words.pings, rows, (words.older_pings.format(n=older),) if older else (), strong=1)


def _entry(ping: Ping, along: str, language: Language) -> tuple[str, ...]:
    words = words_of(Lists, language)
    occasions = f" ({', '.join(ping.occasions)})" if ping.occasions else ""
    day = f"{ping.date} {ping.time}" if ping.time else str(ping.date)
    channel = channel_name(ping.channel, language) if ping.channel else ""
    line = words.lines.format(n=ping.line)
    line = f"{ping.note}:{ping.line}" if ping.note else line
    return _cells(day, f"{channel}{occasions}".strip(), line, along + plain_name(ping.text))


def _cells(*cells: str) -> tuple[str, ...]:
    return tuple(visible(cell) for cell in cells)
