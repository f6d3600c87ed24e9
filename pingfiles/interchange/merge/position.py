"""What somebody does and where, as LinkedIn says it and as a note keeps it; and when that is a change of job."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from pingfiles.folding import fold
from pingfiles.interchange.identity import name_key
from pingfiles.interchange.record import Card
from pingfiles.model import Contact, Moment
from pingfiles.note import moment_text

_ASIDES = re.compile(r"%%+|<!--|-->|`{2,}|~{3,}")
"""What would open a comment or a code block in a note's body, and hide what stands below."""

_BETWEEN = (" at ", " en ", ", ")
"""What may stand between a role and a company; a person's own `linkedin_seen` has any of them."""

_COMMA = re.compile(" ?, ?")

_LATELY = timedelta(days=366)
"""So old at most is a moment that somebody wrote of the news that an export brings: exports are months apart."""


class Follow(NamedTuple):
    """What a note takes over of a post that LinkedIn tells."""

    set: dict[str, str]
    drop: tuple[str, ...]
    moment: Moment | None


def post_text(role: str | None, company: str | None) -> str:
    """`Head of Data at Acme`, or the one of both that is known."""
    return " at ".join(filter(None, (role, company)))


def says_post(text: str, role: str | None, company: str | None) -> bool:
    """Whether a text names a post, or as much of one as is told; `CTO, Acme` is `CTO at Acme` in any case."""
    whole = _key(text)
    if role and company:
        return whole in {_key(f"{role}{between}{company}") for between in _BETWEEN}
    part = _key(role or company or "")
    if not part or whole == part:
        return True
    return any(whole.startswith(part + between) if role else whole.endswith(between + part) for between in _BETWEEN)


def fits_post(contact: Contact, card: Card) -> bool:
    """Whether what a card says of a job may be filled in beside what the note says: it must be one job."""
    return _agrees(contact.company, card.company) and _agrees(contact.role, card.role)


def follow(contact: Contact, card: Card, day: date) -> Follow:
    """What a note takes over of LinkedIn's post, by what LinkedIn said last (`linkedin_seen`).

    Where it says the same, or nothing, the note gets what it lacks. The first time it is kept. Where it says
    otherwise a `job` moment of the day is added; company and role follow only where the note says nothing but
    what was last seen. What LinkedIn leaves out has not ended: an empty company is the one that it told before.
    """
    now, seen = post_text(card.role, card.company), contact.linkedin_seen
    if not now or (seen and says_post(seen, card.role, card.company)):
        return Follow(_missing(contact, card), (), None)
    card = card._replace(company=card.company or _company_seen(contact))
    told = {"linkedin_seen": post_text(card.role, card.company)}
    if not seen or _is_part(seen, card):
        return Follow(told | _missing(contact, card), (), None)
    moment = None if _is_told(contact, now, day) else _moment(now, seen, day)
    if not says_post(seen, contact.role, contact.company):
        return Follow(told | _missing(contact, card), (), moment)
    post = (("company", contact.company, card.company), ("role", contact.role, card.role))
    told |= {key: value for key, own, value in post if value and value != own}
    old = {"role": contact.role if not card.role else None, "started": contact.started}
    return Follow(told, tuple(key for key, value in old.items() if value), moment)


def missing_post(contact: Contact, card: Card) -> dict[str, str]:
    """Company and role, as far as a note has none and the card's may stand beside what it has."""
    return _missing(contact, card)


def body_text(text: str) -> str:
    """A stranger's text as it may stand in a note's body: it opens no comment and no code block."""
    return _ASIDES.sub(" ", text)


def _missing(contact: Contact, card: Card) -> dict[str, str]:
    if not fits_post(contact, card):
        return {}
    told = (("company", contact.company, card.company), ("role", contact.role, card.role))
    return {key: value for key, own, value in told if value and not own}


def _agrees(own: str | None, told: str | None) -> bool:
    return not own or not told or name_key(own) == name_key(told)


def _company_seen(contact: Contact) -> str | None:
    """The company that LinkedIn last told, as far as that can be made out."""
    seen = contact.linkedin_seen or ""
    if contact.company and says_post(seen, None, contact.company):
        return contact.company
    return seen.rpartition(" at ")[2] if " at " in seen else None


def _key(text: str) -> str:
    return _COMMA.sub(", ", fold(text))


def _is_part(seen: str, card: Card) -> bool:
    """Whether LinkedIn said less before, but nothing else: a company without the post, or a post without it."""
    return bool(card.company and card.role) and fold(seen) in (fold(card.company or ""), fold(card.role or ""))


def _moment(now: str, seen: str, day: date) -> Moment:
    former = " ".join(re.sub(r"[()]", " ", seen).split())
    return Moment(day, "job", body_text(f"{now} (was {former})"), 0)


def _is_told(contact: Contact, now: str, day: date) -> bool:
    """Whether a note has a new post already, as the last that it tells, and lately: people return to old posts."""
    jobs = [moment for moment in contact.moments if moment.kind in ("job", "left")]
    last = max((moment.date for moment in jobs), default=date.min)
    told = {fold(moment_text.job(moment.text).text) for moment in jobs if moment.date == last and moment.kind == "job"}
    return day - last <= _LATELY and fold(moment_text.job(body_text(now)).text) in told
