"""The due list: one row a contact, with every reason in it, what passes soonest and matters most first."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from pingfiles.folding import fold
from pingfiles.index import Contacts
from pingfiles.kinds import Kind
from pingfiles.model import Contact, Due, Reason
from pingfiles.rules.cadence import cadence_of
from pingfiles.rules.excuse import excuse_for
from pingfiles.rules.history import balance_of, history_of, last_channel, newest, shared_entries
from pingfiles.rules.holidays import Calendar
from pingfiles.rules.network import Ties, met_lately, ties_of
from pingfiles.rules.reasons import ALL, AWAKE, MUTUAL_DAYS, Case, Window
from pingfiles.rules.score import points, terms_of
from pingfiles.settings import Settings

WITHIN_DAYS = 7
"""How far the list looks ahead, where nothing else is asked."""


def due(
    index: Contacts,
    settings: Settings,
    today: date,
    within: int = WITHIN_DAYS,
    kinds: Collection[Kind] = (),
    tag: str | None = None,
    everything: bool = False,
) -> tuple[Due, ...]:
    """Whom to ping on `today`, why, and in which order; the same input always gives the same rows.

    `within` is the number of days looked ahead (0: today alone). `kinds` keeps the rows with a reason of
    one of these kinds, which then leads; `tag` those with a tag. `everything` takes in the snoozed.
    """
    ties = ties_of(index)
    shared = shared_entries(index, today)
    histories = {contact.path: history_of(contact, today, newest(shared.get(contact.path, ()))) for contact in index}
    met = met_lately(index, ties, histories, today, MUTUAL_DAYS)
    window, calendar = Window.of(today, within), Calendar.of(settings)
    rows = []
    for contact in index:
        if contact.is_active and (tag is None or has_tag(contact, tag)):
            case = Case(contact, histories[contact.path], window, cadence_of(contact, settings), calendar, met)
            reasons = _ranked(reasons_for(case, everything), today, kinds)
            if reasons:
                rows.append(_row(case, reasons, settings, ties))
    return tuple(sorted(rows, key=lambda row: (-row.score, fold(row.contact.name), row.contact.path)))


def reasons_for(case: Case, everything: bool = False) -> list[Reason]:
    """All that a contact is due for. A snooze holds cadence and mutual; what has its day comes all the same."""
    rests = not everything and snoozed_until(case.contact, case.window.today)
    return [reason for generator in (AWAKE if rests else ALL) for reason in generator(case)]


def snoozed_until(contact: Contact, today: date) -> date | None:
    """The day until which a contact rests; None where it does not."""
    return contact.snooze if contact.snooze and contact.snooze > today else None


def has_tag(contact: Contact, tag: str) -> bool:
    """Whether a contact has a tag, or one nested below it (`work` finds `work/energy`)."""
    wanted = fold(tag.lstrip("#"))
    return any(own == wanted or own.startswith(f"{wanted}/") for own in map(fold, contact.tags))


def language_of(contact: Contact, settings: Settings) -> str:
    """The language in which to write to a contact."""
    return contact.language or settings.language


def _ranked(found: list[Reason], today: date, kinds: Collection[Kind]) -> tuple[Reason, ...]:
    """The reasons, the leading one first; none where none is of a kind asked for."""
    if kinds and not any(reason.kind in kinds for reason in found):
        return ()
    if len(found) > 1:
        found.sort(key=lambda reason: (bool(kinds) and reason.kind not in kinds, -points(reason, today), reason.on))
    return tuple(found)


def _row(case: Case, reasons: tuple[Reason, ...], settings: Settings, ties: Ties) -> Due:
    contact, today = case.contact, case.window.today
    last = case.history.last_contact
    return Due(
        contact=contact,
        reasons=reasons,
        last_ping=last,
        channel=contact.channels[0] if contact.channels else last_channel(contact, today),
        language=language_of(contact, settings),
        balance=balance_of(contact, today),
        snoozed_until=snoozed_until(contact, today),
        terms=terms_of(contact, reasons, today, never_pinged=last is None),
        excuse=excuse_for(contact, ties, today) if all(reason.kind == "cadence" for reason in reasons) else None,
    )
