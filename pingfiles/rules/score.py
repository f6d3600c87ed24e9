"""Where a row stands: what passes soonest and matters most comes first. `docs/due.md` has the formula."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pingfiles.kinds import KINDS
from pingfiles.messages import Message
from pingfiles.model import Contact, Reason, Term

URGENT = 40
HALF_LIFE_DAYS = 3
"""A chance that passes today is worth 40 points, one that passes in three days 20, in nine days 10."""

OVERDUE = 20
TIE: Mapping[str | None, int] = {"strong": 12, "medium": 6, None: 4, "weak": 2}
_TIE_NAMES: Mapping[str | None, Message] = {
    "strong": Message("score-tie-strong", {}),
    "medium": Message("score-tie-medium", {}),
    "weak": Message("score-tie-weak", {}),
    None: Message("score-no-tie", {}),
}
ANOTHER_REASON = 2
REPLY_DAYS = (5, 30)
"""An answer is most urgent from five days after the message until a month has made it late anyway."""


def terms_of(contact: Contact, reasons: tuple[Reason, ...], today: date, never_pinged: bool) -> tuple[Term, ...]:
    """The summands of a row's score; `reasons` have the leading one first.

    Contacts who were never pinged, and have no other reason, come after all others, ordered only by their tie.
    """
    leading = reasons[0]
    tie = Term(_TIE_NAMES[contact.tie], TIE[contact.tie])
    if never_pinged and len(reasons) == 1 and leading.kind == "cadence":
        never = Term(Message("score-never-pinged", {}), 0)
        return never, Term(Message("score-hundredth", {"tie": tie.what}), tie.points / 100)
    terms = [*reason_terms(leading, today), tie]
    if len(reasons) > 1:
        others = len(reasons) - 1
        terms.append(Term(Message("score-other-reasons", {"n": others}), ANOTHER_REASON * others))
    return tuple(terms)


def reason_terms(reason: Reason, today: date) -> tuple[Term, Term]:
    """The points of a reason for its kind, and for how soon it passes or how long it has waited."""
    importance = Term(reason.kind, KINDS[reason.kind].weight)
    if reason.kind == "cadence" and reason.every:
        length = max(1, (reason.every.after(reason.on) - reason.on).days)
        share = min(1.0, max(0, -reason.days) / length)
        return importance, Term(Message("score-overdue", {"n": max(0, -reason.days)}), OVERDUE * share)
    if reason.kind == "reply":
        waited = -reason.days
        far_from_best = max(0, REPLY_DAYS[0] - waited, waited - REPLY_DAYS[1])
        return importance, Term(Message("score-waited", {"n": waited}), _urgency(far_from_best))
    left = (_last_good_day(reason, today) - today).days
    return importance, Term(Message("score-passes", {"n": left}), _urgency(left))


def points(reason: Reason, today: date) -> float:
    """The points of a reason by itself."""
    return sum(term.points for term in reason_terms(reason, today))


def _urgency(days_left: int) -> float:
    return URGENT * HALF_LIFE_DAYS / (HALF_LIFE_DAYS + days_left)


def _last_good_day(reason: Reason, today: date) -> date:
    """News is good till it is old; a date is best on its day, and then till it is too late."""
    if KINDS[reason.kind].is_news or reason.on < today:
        return reason.until or today
    return reason.on
