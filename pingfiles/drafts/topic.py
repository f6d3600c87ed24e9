"""What a draft is about: the leading reason of a contact, as the templates are grouped."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from pingfiles.dates import shift
from pingfiles.feasts.spain import CHRISTMAS, NEW_YEAR
from pingfiles.index import Index
from pingfiles.kinds import KINDS, Group, kind_named
from pingfiles.model import Contact, Due, Excuse, Feast, Moment, Ping, Reason
from pingfiles.note.links import LINK, target
from pingfiles.rules.closing import is_answered_too, word_for
from pingfiles.rules.history import balance_of, history_of
from pingfiles.rules.holidays import Calendar, occurrences
from pingfiles.rules.reasons import MUTUAL_DAYS, SEASON_AFTER, SEASON_BEFORE
from pingfiles.rules.season import NEW_YEAR_AFTER, is_of_new_year

A_YEAR = 366
"""Days within which an occasion that is asked for is looked for."""

FEASTS: tuple[Group, ...] = ("christmas", "new-year", "feast")
"""What has two tones: a text for everybody, and one for this person."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a draft is about. `key` is what a log entry names; `also` are the other dated reasons it serves.

    `shared_entry` is the ping with the shared contact, and the path of the note that it stands in.
    `entry` is the message that waits, or the favour that is owed; `owed` says whether it was asked or done.
    `is_neutral` is a greeting of the season that names no feast.
    `send_on` is the day on which it is read, so that 'today' in it is that day.
    """

    group: Group
    key: str
    send_on: date
    on: date | None = None
    years: int | None = None
    moment: Moment | None = None
    feast: Feast | None = None
    shared: str | None = None
    together: bool = False
    owed: str = ""
    entry: Ping | None = None
    shared_entry: tuple[str, Ping] | None = None
    also: tuple[str, ...] = ()
    reason: Reason | None = None
    is_neutral: bool = False


def occasion_of(row: Due | None, contact: Contact, excuse: Excuse | None, index: Index, today: date) -> Occasion:
    """What to write to a contact about: the leading reason of their row, else an excuse."""
    reason = row.leading if row else None
    if (reason is None or reason.kind in ("cadence", "mutual")) and (favour := _favour(contact, today)):
        owed = "got" if "got" in favour.tags else "asked"
        return Occasion("balance", "cadence", today, owed=owed, entry=favour, reason=reason)
    if reason is None or reason.kind == "cadence":
        return replace(_of_excuse(contact, excuse, today), reason=reason)
    occasion = _of_reason(reason, contact, today)
    others = [word_for(other) for other in row.reasons[1:] if is_answered_too(other, occasion.send_on)] if row else []
    also = tuple(word for word in dict.fromkeys(others) if word != occasion.key)
    occasion = replace(occasion, also=also, reason=reason)
    if reason.kind == "mutual":
        return _with_shared(occasion, contact, index, today)
    return occasion


def season_greeting(contact: Contact, today: date) -> Occasion:
    """The season's greetings to someone whose place does not keep Christmas, and whose faith is not known."""
    on = occurrences(CHRISTMAS, shift(today, -SEASON_AFTER), shift(today, A_YEAR))[0]
    reason = Reason("holiday", on, (on - today).days, feast=CHRISTMAS)
    return replace(_of_reason(reason, contact, today), is_neutral=True, reason=reason)


def meant_by(word: str, reason: Reason, calendar: Calendar) -> bool:
    """Whether a word of the command line means a reason: a kind, `left`, or a feast by its name."""
    if reason.feast and calendar.is_named(reason.feast, word):
        return True
    if is_of_new_year(reason) and calendar.is_named(NEW_YEAR, word):
        return True
    if word in ("left", "salida"):
        return _group(reason, reason.on) == "left"
    return word == reason.kind or kind_named(word) == reason.kind


def is_local(reason: Reason) -> bool:
    """Whether a reason is a feast of theirs, and not of the season that all have."""
    return reason.kind == "holiday" and _group(reason, reason.on) == "feast"


def _of_reason(reason: Reason, contact: Contact, today: date) -> Occasion:
    send_on = _send_on(reason, today)
    return Occasion(
        _group(reason, send_on),
        word_for(reason),
        send_on,
        reason.on,
        reason.years,
        reason.moment,
        reason.feast,
        reason.shared,
        entry=history_of(contact, today).unanswered if reason.kind == "reply" else None,
    )


def _of_excuse(contact: Contact, excuse: Excuse | None, today: date) -> Occasion:
    if excuse and excuse.kind == "milestone" and excuse.on:
        near = abs((excuse.on - today).days) <= MUTUAL_DAYS or excuse.on.month == today.month
        moment = next((moment for moment in contact.moments if moment.text == excuse.text), None)
        if near and moment:
            return Occasion("keep-in-touch", "cadence", today, excuse.on, excuse.years, moment)
    shared = excuse.text if excuse and excuse.kind == "mutual" else None
    return Occasion("keep-in-touch", "cadence", today, shared=shared)


def _group(reason: Reason, send_on: date) -> Group:
    match reason.kind:
        case "holiday":
            key = reason.feast.key if reason.feast else ""
            if key == "christmas":
                return "new-year" if (send_on - reason.on).days >= NEW_YEAR_AFTER else "christmas"
            return "new-year" if key == "new-year" else "feast"
        case "job-change":
            return "left" if reason.moment and reason.moment.kind == "left" else "job-change"
        case _:
            return KINDS[reason.kind].groups[0]


def _send_on(reason: Reason, today: date) -> date:
    """A day of theirs is greeted on the day itself, Christmas as soon as its season has come."""
    is_christmas = reason.feast is not None and reason.feast.key == "christmas"
    return max(today, shift(reason.on, -SEASON_BEFORE) if is_christmas else reason.on)


def _favour(contact: Contact, today: date) -> Ping | None:
    """The last favour that was asked or done, where the balance is below zero."""
    if balance_of(contact, today).net >= 0:
        return None
    taken = (ping for ping in contact.entries if ping.date <= today and {"asked", "got"} & {*ping.tags})
    return max(taken, key=lambda ping: ping.date)


def _with_shared(occasion: Occasion, contact: Contact, index: Index, today: date) -> Occasion:
    """The occasion with the latest ping with the shared contact: both thought of them if one links this contact."""
    since = shift(today, -MUTUAL_DAYS)
    pings = [
        (other.path, ping)
        for other in index.named(occasion.shared or "")
        for ping in other.pings
        if since <= ping.date <= today and not ping.is_skip
    ]
    together = any(
        found is not None and found.path == contact.path
        for _, ping in pings
        for found in (index.resolve(target(inside)) for inside in LINK.findall(ping.text))
    )
    newest = max(pings, key=lambda pair: pair[1].date, default=None)
    return replace(occasion, together=together, shared_entry=newest)
