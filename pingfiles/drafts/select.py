"""What drafts are to be made from: the due list's rows, or one contact whether due or not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from difflib import get_close_matches

from pingfiles.drafts.about import Called
from pingfiles.drafts.compose import Brief
from pingfiles.drafts.topic import A_YEAR, is_local, meant_by, occasion_of, season_greeting
from pingfiles.drafts.touch import NOT_USED, Used
from pingfiles.errors import PingfilesError
from pingfiles.feasts.spain import CHRISTMAS
from pingfiles.index import Index
from pingfiles.kinds import Kind
from pingfiles.messages import Message
from pingfiles.model import Contact, Due, Reason
from pingfiles.note.links import LINK, target
from pingfiles.rules.closing import UNDATED, is_occasion, words_near
from pingfiles.rules.due import due
from pingfiles.rules.excuse import excuse_for
from pingfiles.rules.history import balance_of, last_channel
from pingfiles.rules.holidays import Calendar
from pingfiles.rules.network import knows_of
from pingfiles.rules.shortlist import shortlist
from pingfiles.settings import Settings

_FEASTS: tuple[Kind, ...] = ("holiday",)
EARLIEST = 180
"""Days before a feast from which its drafts may be asked for; longer before, it is the next one's turn."""

_WITHOUT_OCCASION = ("cadence", "keep-in-touch", "none")
_BALANCE = "balance"
_LOCAL_FEAST = ("feast", "fiesta")
"""Words for a feast of theirs, and not for Christmas or New Year, which all have."""

_OTHER_WORDS = tuple(dict.fromkeys((*_WITHOUT_OCCASION, _BALANCE, *UNDATED, "feast")))
"""What may be asked for and is logged under no name."""


class NothingToDraft(PingfilesError):
    """A contact to whom nothing is sent any more, or an occasion that they do not have."""

    exit_code = 4


class NoSuchOccasion(PingfilesError):
    """A word that means no occasion."""

    exit_code = 2


def refuse_unknown(occasion: str, settings: Settings) -> None:
    """Raises NoSuchOccasion for a word that means no occasion, with what may have been meant."""
    if occasion in _OTHER_WORDS or is_occasion(occasion, settings):
        return
    close = words_near(occasion, settings) or get_close_matches(occasion, _OTHER_WORDS, 1, 0.75)
    advice = Message("occasion-meant", {"occasion": close[0]}) if close else Message("occasions-listed", {})
    raise NoSuchOccasion("no-such-occasion", occasion=occasion, advice=advice)


def briefs_due(
    index: Index,
    settings: Settings,
    today: date,
    note_of: Callable[[str], str],
    occasion: str | None = None,
    limit: int | None = None,
    recent: Mapping[str, Sequence[str]] | None = None,
    everything: bool = False,
    used: Mapping[str, Used] | None = None,
    called: Called = lambda _: "",
) -> list[Brief]:
    """A brief for each row that the due list shows, in its order; with `everything` for all rows.

    `note_of` gives a note's text by its path; `recent` the templates of each contact's last drafts, the
    newest first, and `used` what those took from their notes; `called` a company's short name. With an `occasion`
    all who have it, and that leads; a feast also ahead of its time. Raises NothingToDraft where that is nobody.
    """
    rows = due(index, settings, today, everything=everything)
    if occasion:
        calendar = Calendar.of(settings)
        led = [row for row in (_led_by(row, occasion, calendar, today) for row in rows) if row]
        chosen = [*(led or _ahead_of_time(index, settings, today, occasion, calendar))][:limit]
    else:
        chosen = [*shortlist(rows, settings, limit, shorten=not everything).rows]
    if not chosen:
        raise _nothing(occasion, are_hidden=bool(rows))
    return [_brief(row.contact, row, index, today, note_of, recent or {}, used or {}, called) for row in chosen]


def _nothing(occasion: str | None, are_hidden: bool) -> NothingToDraft:
    if occasion:
        return NothingToDraft("draft-nobody-due-for", occasion=occasion)
    return NothingToDraft("draft-nobody-shown" if are_hidden else "draft-nobody-due")


def brief_for(
    contact: Contact,
    index: Index,
    settings: Settings,
    today: date,
    note_of: Callable[[str], str],
    occasion: str | None = None,
    recent: Mapping[str, Sequence[str]] | None = None,
    used: Mapping[str, Used] | None = None,
    called: Called = lambda _: "",
) -> Brief:
    """A brief for one contact: by their row, by the occasion asked for within a year, else to keep in touch.

    Raises NothingToDraft for the archived and the dead, and for an occasion that they do not have.
    """
    if not contact.is_active:
        raise NothingToDraft("draft-for-inactive", name=contact.name)
    row = _row_of(contact, due(index, settings, today, everything=True))
    if occasion in _WITHOUT_OCCASION:
        row = None
    elif occasion == _BALANCE:
        row = None
        if balance_of(contact, today).net >= 0:
            raise NothingToDraft("draft-balance-even", name=contact.name)
    elif occasion:
        calendar = Calendar.of(settings)
        found = row and _led_by(row, occasion, calendar, today)
        later = _row_of(contact, due(index, settings, today, A_YEAR, everything=True))
        row = found or (later and _led_by(later, occasion, calendar, today))
        if row is None and _may_be_greeted(contact, occasion, calendar):
            brief = _brief(contact, None, index, today, note_of, recent or {}, used or {}, called)
            return replace(brief, occasion=season_greeting(contact, today))
        if row is None:
            raise NothingToDraft("draft-without-occasion", name=contact.name, occasion=occasion)
        row = row if found else replace(row, reasons=row.reasons[:1])
    return _brief(contact, row, index, today, note_of, recent or {}, used or {}, called)


def _may_be_greeted(contact: Contact, occasion: str, calendar: Calendar) -> bool:
    """Whether a word asks for Christmas for someone who is not greeted on it only because their place keeps none."""
    is_asked = calendar.offers(CHRISTMAS) and calendar.is_named(CHRISTMAS, occasion)
    return is_asked and contact.celebrates is None and not calendar.keeps_christmas(contact)


def _row_of(contact: Contact, rows: Iterable[Due]) -> Due | None:
    return next((row for row in rows if row.contact.path == contact.path), None)


def _led_by(row: Due, occasion: str, calendar: Calendar, today: date) -> Due | None:
    """The row with the reason that a word means in front; None where there is none."""
    is_owed = occasion == _BALANCE and balance_of(row.contact, today).net < 0
    for reason in row.reasons:
        is_plain = reason.kind == "cadence" and (is_owed or occasion in _WITHOUT_OCCASION)
        is_meant = is_local(reason) if occasion in _LOCAL_FEAST else meant_by(occasion, reason, calendar)
        if is_plain or is_meant:
            return replace(row, reasons=(reason, *(other for other in row.reasons if other is not reason)))
    return None


def _ahead_of_time(index: Index, settings: Settings, today: date, feast: str, calendar: Calendar) -> list[Due]:
    """The rows of those who will be greeted on a feast, with nothing else that it answers; none for another word."""
    if not calendar.knows(feast):
        return []
    rows = due(index, settings, today, EARLIEST, _FEASTS)
    return [
        replace(led, reasons=(led.leading, *(reason for reason in led.reasons if _is_overdue(reason))))
        for row in rows
        if (led := _led_by(row, feast, calendar, today))
    ]


def _is_overdue(reason: Reason) -> bool:
    return reason.kind == "cadence" and reason.days <= 0


def _brief(
    contact: Contact,
    row: Due | None,
    index: Index,
    today: date,
    note_of: Callable[[str], str],
    recent: Mapping[str, Sequence[str]],
    used: Mapping[str, Used],
    called: Called,
) -> Brief:
    excuse = row.excuse if row else excuse_for(contact, index, knows_of(index), today)
    is_overdue = row is not None and any(map(_is_overdue, row.reasons))
    note = note_of(contact.path)
    return Brief(
        contact,
        occasion_of(row, contact, excuse, index, today),
        note,
        last_channel(contact, today),
        is_lapsed=is_overdue or (row is not None and row.last_ping is None),
        recent=recent.get(contact.path, ()),
        used=used.get(contact.path, NOT_USED),
        called=lambda name: called(_link_to(name, note)),
    )


def _link_to(name: str, note: str) -> str:
    """The link by which a note names something, with the folders that it has; else the name itself."""
    inside = (found[1] for found in LINK.finditer(note))
    return next((path for path in map(target, inside) if path.rpartition("/")[2] == name), name)
