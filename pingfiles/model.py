"""What the program knows: frozen values, named as in `docs/format.md`. No behaviour but their own facts.

What a vault has by the thousand (contacts, pings, moments, links) is a named tuple: it is made in a half
to a third of the time that a frozen dataclass takes.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from pingfiles.dates import PartialDate
from pingfiles.durations import Cadence, Duration
from pingfiles.kinds import Kind
from pingfiles.messages import Message

Tie = Literal["strong", "medium", "weak"]


class Link(NamedTuple):
    """A wikilink in a note's body: the plain name it points at, and its line."""

    target: str
    line: int


class Ping(NamedTuple):
    """One entry of a log. `companions` are those it was shared with (`with [[Tove]]`).

    `note` is the path of the note that it stands in, None for the contact's own. One that `is_mention` only says
    that you were in touch: it counts for the cadence, and answers nothing.
    """

    date: date
    time: str | None
    channel: str | None
    occasions: tuple[str, ...]
    text: str
    tags: tuple[str, ...]
    companions: tuple[str, ...]
    line: int
    note: str | None = None
    is_mention: bool = False

    @property
    def is_skip(self) -> bool:
        """A skip lets an occasion pass; it is not a ping."""
        return self.channel == "skip"

    @property
    def is_incoming(self) -> bool:
        """They came first: it is contact, but closes no occasion."""
        return "in" in self.tags


class Moment(NamedTuple):
    """A dated fact. `kind` is `milestone`, `press`, `job`, `left`, or a word of the person's own."""

    date: date
    kind: str
    text: str
    line: int


class Contact(NamedTuple):
    """A person, as one note tells of them. Text is NFC; links are plain names."""

    path: str
    name: str
    called: str | None = None
    gender: str | None = None
    status: str = "active"
    deathdate: PartialDate | None = None
    deceased: bool = False
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    company: str | None = None
    role: str | None = None
    started: PartialDate | None = None
    birthday: PartialDate | None = None
    name_day: PartialDate | None = None
    met: PartialDate | None = None
    introduced_by: str | None = None
    tie: Tie | None = None
    cadence: Cadence | None = None
    last_contact: date | None = None
    snooze: date | None = None
    language: str | None = None
    formality: str | None = None
    honorific: str | None = None
    location: str | None = None
    city: str | None = None
    country: str | None = None
    celebrates: tuple[str, ...] | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    linkedin: str | None = None
    twitter: str | None = None
    telegram: str | None = None
    website: str | None = None
    channels: tuple[str, ...] = ()
    knows: tuple[str, ...] = ()
    hooks: tuple[str, ...] = ()
    say: tuple[str, ...] = ()
    uid: str | None = None
    linkedin_seen: str | None = None
    feeds: tuple[str, ...] = ()
    pings: tuple[Ping, ...] = ()
    moments: tuple[Moment, ...] = ()
    links: tuple[Link, ...] = ()
    journal: bool = True
    """Whether other notes are a log for them as well."""
    elsewhere: tuple[Ping, ...] = ()
    """The entries in other notes, by day; never two notes of one day."""

    @property
    def entries(self) -> tuple[Ping, ...]:
        """The entries of their own log, and with them those in other notes, by day."""
        if not self.elsewhere:
            return self.pings
        own = self.pings[::-1] if self.pings and self.pings[0].date > self.pings[-1].date else self.pings
        return tuple(sorted((*own, *self.elsewhere), key=lambda ping: ping.date))

    @property
    def effective_status(self) -> str:
        """The status, or `deceased` where nothing else tells of a death: no day of it is known."""
        return "deceased" if self.deceased and self.deathdate is None else self.status

    @property
    def is_active(self) -> bool:
        """The archived and the dead are in no row, and are never offered as a shared contact."""
        return self.status != "archived" and not self.deceased


@dataclass(frozen=True, slots=True)
class YearlyDate:
    """When a feast falls: on a month and a day, or by one of the other rules.

    `from_easter` is a number of days from Easter Sunday. `weekday` (Monday is 0) and `nth` give a weekday of the
    month, the last one where `nth` is -1. `days` are single days: of a feast that comes once, or goes by the moon.
    """

    month: int = 0
    day: int = 0
    from_easter: int | None = None
    weekday: int | None = None
    nth: int = 0
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Feast:
    """A day that people greet each other on.

    `names` holds (language, name) pairs, the first of them being the feast's own language. `where`
    holds ISO 3166 codes, cities or countries; empty means everyone. One that `is_chosen` is greeted only where
    `celebrates` names it.
    """

    key: str
    names: tuple[tuple[str, str], ...]
    date: YearlyDate
    where: tuple[str, ...] = ()
    reason: str = ""
    is_chosen: bool = False

    def name(self, language: str) -> str:
        """The feast's name in a language, else in its own."""
        return dict(self.names).get(language, self.names[0][1])


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a contact is due. `on` is the day of the occasion; `days` counts to it from today.

    Beside them stands what the words need: the moment, the feast, the shared contact's name or the
    cadence. `until` is the last day on which the reason holds, None where it only grows older.
    """

    kind: Kind
    on: date
    days: int
    until: date | None = None
    years: int | None = None
    moment: Moment | None = None
    feast: Feast | None = None
    shared: str | None = None
    every: Duration | None = None


Block = Literal["today", "coming", "keep"]
"""Where a row of the due list stands: what is due today, what has its day soon, and whom to keep in touch with."""


@dataclass(frozen=True, slots=True)
class Excuse:
    """What could be said where no occasion is near: a milestone, the day you met, a shared contact or a hook.

    `connected` is the day you met where LinkedIn tells of it.
    """

    kind: Literal["milestone", "met", "connected", "mutual", "hook"]
    text: str
    on: date | None = None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Balance:
    """Who gave what, over two years: `gave` and `asked` are yours, `got` is what they gave you."""

    gave: int = 0
    asked: int = 0
    got: int = 0

    @property
    def net(self) -> int:
        """Below zero: it is your turn to offer."""
        return self.gave - self.asked - self.got


@dataclass(frozen=True, slots=True)
class Term:
    """One summand of a row's score, and what it is for: the kind of the leading reason, or what a sentence says."""

    what: Kind | Message
    points: float

    @property
    def name(self) -> str:
        """What it is for, in English, whatever the language of the vault."""
        return str(self.what)


@dataclass(frozen=True, slots=True)
class Due:
    """A row of the due list: a contact with every reason for a ping, the leading one first."""

    contact: Contact
    reasons: tuple[Reason, ...]
    last_ping: date | None
    channel: str | None
    language: str
    balance: Balance
    snoozed_until: date | None
    terms: tuple[Term, ...]
    block: Block
    excuse: Excuse | None = None

    @property
    def leading(self) -> Reason:
        """The reason that gives the row its kind, its day and its place."""
        return self.reasons[0]

    @property
    def score(self) -> float:
        """The sum of the terms, to one decimal."""
        return round(sum(term.points for term in self.terms), 1)
