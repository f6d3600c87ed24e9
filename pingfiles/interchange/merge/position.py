"""A person's position (role and company) in LinkedIn's words and in a note's, and when it is a change of job."""

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
"""A moment older than this is not the news that an export brings; exports are months apart."""


class Followed(NamedTuple):
    """What a note takes over of LinkedIn's position: keys to set and to drop, and a moment of a change of job."""

    set: dict[str, str]
    drop: tuple[str, ...]
    moment: Moment | None


def position_text(role: str | None, company: str | None) -> str:
    """`Head of Data at Acme`, or only one of both."""
    return " at ".join(filter(None, (role, company)))


def is_position(text: str, role: str | None, company: str | None) -> bool:
    """Whether a text is a position, or as much of one as is known; `CTO, Acme` is `CTO at Acme` in any letters."""
    whole = _key(text)
    if role and company:
        return whole in {_key(f"{role}{between}{company}") for between in _BETWEEN}
    part = _key(role or company or "")
    if not part or whole == part:
        return True
    return any(whole.startswith(part + between) if role else whole.endswith(between + part) for between in _BETWEEN)


def fits_position(contact: Contact, card: Card) -> bool:
    """Whether a card's company and role may be filled in beside the note's: they must not be of two jobs."""
    return _agrees(contact.company, card.company) and _agrees(contact.role, card.role)


def follow(contact: Contact, card: Card, day: date) -> Followed:
    """What a note takes over of LinkedIn's position, given the one that LinkedIn had last (`linkedin_seen`).

    If it is the same, or empty, the note gets what it lacks. The first one is kept. If it is another, a `job` moment
    of the day is added; company and role follow only if the note still has what was seen last. What LinkedIn leaves
    out has not ended: an empty company is the one from before.
    """
    now, seen = position_text(card.role, card.company), contact.linkedin_seen
    if not now or (seen and is_position(seen, card.role, card.company)):
        return Followed(_missing(contact, card), (), None)
    card = card._replace(company=card.company or _company_seen(contact))
    changed = {"linkedin_seen": position_text(card.role, card.company)}
    if not seen or _is_part(seen, card):
        return Followed(changed | _missing(contact, card), (), None)
    moment = None if _has_moment(contact, now, day) else _moment(now, seen, day)
    if not is_position(seen, contact.role, contact.company):
        return Followed(changed | _missing(contact, card), (), moment)
    pairs = (("company", contact.company, card.company), ("role", contact.role, card.role))
    changed |= {key: value for key, own, value in pairs if value and value != own}
    old = {"role": contact.role if not card.role else None, "started": contact.started}
    return Followed(changed, tuple(key for key, value in old.items() if value), moment)


def missing_position(contact: Contact, card: Card) -> dict[str, str]:
    """Company and role, as far as the note lacks them and the card's may stand beside what it has."""
    return _missing(contact, card)


def body_text(text: str) -> str:
    """A text as it may stand in a note's body: it opens no comment and no code block."""
    return _ASIDES.sub(" ", text)


def _missing(contact: Contact, card: Card) -> dict[str, str]:
    if not fits_position(contact, card):
        return {}
    pairs = (("company", contact.company, card.company), ("role", contact.role, card.role))
    return {key: value for key, own, value in pairs if value and not own}


def _agrees(own: str | None, other: str | None) -> bool:
    return not own or not other or name_key(own) == name_key(other)


def _company_seen(contact: Contact) -> str | None:
    """The company that LinkedIn had last, as far as the text of the position shows it."""
    seen = contact.linkedin_seen or ""
    if contact.company and is_position(seen, None, contact.company):
        return contact.company
    return seen.rpartition(" at ")[2] if " at " in seen else None


def _key(text: str) -> str:
    return _COMMA.sub(", ", fold(text))


def _is_part(seen: str, card: Card) -> bool:
    """Whether LinkedIn had less before, but nothing else: only the company, or only the role."""
    return bool(card.company and card.role) and fold(seen) in (fold(card.company or ""), fold(card.role or ""))


def _moment(now: str, seen: str, day: date) -> Moment:
    former = " ".join(re.sub(r"[()]", " ", seen).split())
    return Moment(day, "job", body_text(f"{now} (was {former})"), 0)


def _has_moment(contact: Contact, now: str, day: date) -> bool:
    """Whether the last job moment of a note, not an old one, is this position already: people return to old jobs."""
    jobs = [moment for moment in contact.moments if moment.kind in ("job", "left")]
    last = max((moment.date for moment in jobs), default=date.min)
    latest = {_position(moment.text) for moment in jobs if moment.date == last and moment.kind == "job"}
    return day - last <= _LATELY and _position(body_text(now)) in latest


def _position(text: str) -> tuple[str, ...]:
    """What a job moment says of the new position, in whichever language."""
    job = moment_text.job(text)
    return (fold(job.role or ""), fold(job.company)) if job.company else (fold(job.text),)
