"""What somebody does and where, as LinkedIn says it and as a note keeps it; and when that is a change of job."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from pingfiles.interchange.card import Card
from pingfiles.interchange.identity import name_key
from pingfiles.model import Contact, Moment
from pingfiles.names import fold
from pingfiles.note import news

_ASIDES = re.compile(r"%%+|<!--|-->|`{2,}|~{3,}")
"""What would open a comment or a code block in a note's body, and hide what stands below."""


class Follow(NamedTuple):
    """What a note takes over of a post that LinkedIn tells."""

    set: dict[str, str]
    drop: tuple[str, ...]
    moment: Moment | None


def post_text(role: str | None, company: str | None) -> str:
    """`Head of Data at Acme`, or the one of both that is known."""
    return " at ".join(filter(None, (role, company)))


def fits_post(contact: Contact, card: Card) -> bool:
    """Whether what a card says of a job may be filled in beside what the note says: it must be one job."""
    return _agrees(contact.company, card.company) and _agrees(contact.role, card.role)


def follow(contact: Contact, card: Card, day: date) -> Follow:
    """What a note takes over of LinkedIn's post, by what LinkedIn said last (`linkedin_seen`).

    Nothing where it says the same, or nothing. The first time it is kept. Where it says otherwise a `job`
    moment of the day is added; company and role follow only where the note still says what was last seen.
    """
    now, seen = post_text(card.role, card.company), contact.linkedin_seen
    if not now or (seen and fold(seen) == fold(now)):
        return Follow({}, (), None)
    told = {"linkedin_seen": now}
    if not seen or _is_part(seen, card):
        return Follow(told | _missing(contact, card), (), None)
    moment = _moment(now, seen, day)
    moments = () if any(_tells(old, now) for old in contact.moments) else (moment,)
    if fold(post_text(contact.role, contact.company)) != fold(seen):
        return Follow(told, (), next(iter(moments), None))
    post = {"company": card.company, "role": card.role}
    old = {"company": contact.company, "role": contact.role, "started": contact.started}
    told |= {key: value for key, value in post.items() if value and value != old[key]}
    drop = tuple(key for key, value in old.items() if value and not post.get(key))
    return Follow(told, drop, next(iter(moments), None))


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


def _is_part(seen: str, card: Card) -> bool:
    """Whether LinkedIn said less before, but nothing else: a company without the post, or a post without it."""
    return bool(card.company and card.role) and fold(seen) in (fold(card.company or ""), fold(card.role or ""))


def _moment(now: str, seen: str, day: date) -> Moment:
    former = " ".join(re.sub(r"[()]", " ", seen).split())
    return Moment(day, "job", body_text(f"{now} (was {former})"), 0)


def _tells(moment: Moment, now: str) -> bool:
    """Whether a note has a new post already."""
    return moment.kind == "job" and fold(news.job(moment.text).text) == fold(news.job(body_text(now)).text)
