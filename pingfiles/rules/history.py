"""What has been between you and a contact up to a day: which entries count, and for what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from pingfiles.dates import in_year
from pingfiles.index import Contacts
from pingfiles.model import Balance, Contact, Ping

BALANCE_YEARS = 2
"""How long a favour is remembered."""


class History(NamedTuple):
    """What counts of a contact's log on a day; entries in the future never do.

    `last_contact` is the newest day of contact, `last_ping` the newest on which you reached out (what
    closes occasions), `named` the pings and skips that name an occasion, `unanswered` the entry by
    which they wrote last.
    """

    last_contact: date | None
    last_ping: date | None
    named: tuple[Ping, ...]
    unanswered: Ping | None


def history_of(contact: Contact, today: date, shared: date | None = None) -> History:
    """The history of a contact. `shared` is the newest day on which another's log has them along."""
    last_contact: date | None = None
    last_ping: date | None = None
    named: list[Ping] = []
    has_incoming = False
    pings = contact.entries
    for ping in pings:
        day, _, channel, occasions, _, tags, _, _, _, is_mention = ping
        if day > today:
            continue
        incoming = "in" in tags
        if incoming:
            has_incoming = True
        elif occasions:
            named.append(ping)
        if channel == "skip":
            continue
        if last_contact is None or day > last_contact:
            last_contact = day
        if not incoming and not is_mention and (last_ping is None or day > last_ping):
            last_ping = day
    unanswered = _unanswered(tuple(ping for ping in pings if not ping.is_mention), today) if has_incoming else None
    mirror = contact.last_contact
    if mirror and mirror <= today and (last_contact is None or mirror > last_contact):
        last_contact = last_ping = mirror  # a ping that the log does not have
        unanswered = None if unanswered and unanswered.date < mirror else unanswered
    if shared:
        last_contact = max(shared, last_contact or shared)
        last_ping = max(shared, last_ping or shared)
    return History(last_contact, last_ping, tuple(named), unanswered)


def shared_entries(index: Contacts, today: date) -> Mapping[str, list[tuple[Contact, Ping]]]:
    """By path: the entries in others' logs that a contact was along in (`with [[Tove]]`)."""
    shared: dict[str, list[tuple[Contact, Ping]]] = {}
    for contact in index:
        for ping in contact.entries:
            if ping.companions and not ping.is_skip and ping.date <= today:
                for path in _along(index, contact, ping):
                    shared.setdefault(path, []).append((contact, ping))
    return shared


def companions_of(index: Contacts, contact: Contact, today: date) -> Mapping[str, date]:
    """By path: who was along in a contact's entries, and the newest day."""
    companions: dict[str, date] = {}
    for ping in contact.entries:
        if ping.companions and not ping.is_skip and ping.date <= today:
            for path in _along(index, contact, ping):
                if path not in companions or ping.date > companions[path]:
                    companions[path] = ping.date
    return companions


def _along(index: Contacts, contact: Contact, ping: Ping) -> list[str]:
    companions = map(index.resolve, ping.companions)
    return [companion.path for companion in companions if companion and companion.path != contact.path]


def newest(entries: Iterable[tuple[Contact, Ping]]) -> date | None:
    """The newest day of some shared entries."""
    return max((ping.date for _, ping in entries), default=None)


def balance_of(contact: Contact, today: date) -> Balance:
    """Given, asked and got over the last two years."""
    since = _balance_since(today)
    tags = [tag for ping in contact.entries if since < ping.date <= today for tag in ping.tags]
    return Balance(tags.count("gave"), tags.count("asked"), tags.count("got"))


@lru_cache(maxsize=8)
def _balance_since(today: date) -> date:
    return in_year(today.month, today.day, max(1, today.year - BALANCE_YEARS))


_BY_ADDRESS = ("whatsapp", "phones"), ("email", "emails"), ("telegram", "telegram"), ("linkedin", "linkedin")


def usual_channel(contact: Contact, today: date) -> str | None:
    """How to reach a contact: the first of their channels, else the last one used, else one with an address."""
    known = contact.channels[0] if contact.channels else last_channel(contact, today)
    return known or next((channel for channel, key in _BY_ADDRESS if getattr(contact, key)), None)


def last_channel(contact: Contact, today: date) -> str | None:
    """The channel of the newest ping that names one."""
    days = [ping.date for ping in contact.entries if _names_channel(ping) and ping.date <= today]
    if not days:
        return None
    return [ping.channel for ping in _of_day(max(days), contact.entries) if _names_channel(ping)][-1]


def _names_channel(ping: Ping) -> bool:
    return ping.channel is not None and ping.channel != "skip"


def _unanswered(pings: tuple[Ping, ...], today: date) -> Ping | None:
    """The newest entry, if by it they came first; a skip is an answer too."""
    newest_day = max(ping.date for ping in pings if ping.date <= today)
    entries = _of_day(newest_day, pings)
    if pings[0].date == pings[-1].date and not all(ping.time for ping in entries):
        return entries[-1] if all(ping.is_incoming for ping in entries) else None  # nothing tells which came last
    return entries[-1] if entries[-1].is_incoming else None


def _of_day(day: date, pings: tuple[Ping, ...]) -> list[Ping]:
    """The entries of one day, from the first to the last: by their times, or as the log has them."""
    entries = [ping for ping in pings if ping.date == day]
    if len(entries) > 1:
        if pings[0].date >= pings[-1].date:  # the newest stands first in this log
            entries.reverse()
        if all(ping.time for ping in entries):
            entries.sort(key=attrgetter("time"))
    return entries
