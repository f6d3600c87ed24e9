"""Where a row stands in its block: what is freshest and matters most comes first. `docs/due.md` has the formula."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pingfiles.kinds import KINDS
from pingfiles.messages import Message
from pingfiles.model import Reason, Term, Tie

URGENT = 40
HALF_LIFE_DAYS = 3
"""What has its day today is worth 40 points, in three days 20, in nine days 10."""

TIE: Mapping[str | None, int] = {"strong": 12, "medium": 6, None: 4, "weak": 2}
_TIE_NAMES: Mapping[str | None, Message] = {
    "strong": Message("score-tie-strong", {}),
    "medium": Message("score-tie-medium", {}),
    "weak": Message("score-tie-weak", {}),
    None: Message("score-no-tie", {}),
}
ANOTHER_REASON = 2
EXCUSE_THIS_WEEK = 5


def terms_of(
    base: Reason, others: int, tie_of: Tie | None, today: date, has_excuse: bool, is_stranger: bool
) -> tuple[Term, ...]:
    """The summands of a row's score: of the reason that it counts from, of the tie, and of what else there is to say.

    `others` is the number of the other reasons; `has_excuse` says whether an excuse falls this week. Strangers were
    never pinged, and nothing but their cadence asks for it: they come after all others, by their excuse and their tie.
    """
    tie = Term(_TIE_NAMES[tie_of], TIE[tie_of])
    if is_stranger:
        hundredth = Term(Message("score-hundredth", {"tie": tie.what}), tie.points / 100)
        terms = [Term(Message("score-never-pinged", {}), 0), hundredth]
    else:
        terms = [*reason_terms(base, today, tie_of), tie]
        if others:
            terms.append(Term(Message("score-other-reasons", {"n": others}), ANOTHER_REASON * others))
    if has_excuse:
        terms.append(Term(Message("score-excuse", {}), EXCUSE_THIS_WEEK))
    return tuple(terms)


def reason_terms(reason: Reason, today: date, tie: Tie | None) -> tuple[Term, Term]:
    """The points of a reason for its kind, and for how near, how fresh or how long overdue it is."""
    importance = Term(reason.kind, KINDS[reason.kind].weight)
    days = (reason.on - today).days
    if reason.every:
        late = max(0, -days)
        length = max(1, (reason.every.after(reason.on) - reason.on).days)
        return importance, Term(Message("score-overdue", {"n": late}), _overdue(late / length, tie))
    if days > 0:
        return importance, Term(Message("score-ahead", {"n": days}), URGENT * HALF_LIFE_DAYS / (HALF_LIFE_DAYS + days))
    since = Message("score-since", {"n": -days}) if days else Message("score-today", {})
    return importance, Term(since, _fresh(reason, -days))


def points(reason: Reason, today: date, tie: Tie | None) -> float:
    """The points of a reason by itself."""
    return sum(term.points for term in reason_terms(reason, today, tie))


def _fresh(reason: Reason, since: int) -> float:
    """What is as good as new has all points; from then on it loses the same each day until it is over."""
    until, fresh = reason.until or reason.on, KINDS[reason.kind].fresh_days
    end = (until - reason.on).days
    return URGENT * min(1.0, max(0, end + 1 - since) / (end + 1 - fresh))


def _overdue(share: float, tie: Tie | None) -> float:
    """What a cadence is worth that ran out so many times: a strong tie more and more, the others level off."""
    return URGENT * (share if tie == "strong" else share / (1 + share))
