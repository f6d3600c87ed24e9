"""What a card changes in the note of somebody who is known: what is empty is filled, what differs is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from pingfiles.addresses import email_key, is_phone_among, linkedin_address, linkedin_slug, page_key, phone_key
from pingfiles.dates import PartialDate
from pingfiles.interchange.identity import name_key, uid_key
from pingfiles.interchange.merge.coverage import is_named, says
from pingfiles.interchange.merge.position import fits_post, follow, missing_post, post_text, says_post
from pingfiles.interchange.merge.relations import acquaintances, hooks
from pingfiles.interchange.record import Card, Place, Skipped, Source
from pingfiles.model import Contact, Moment
from pingfiles.schema.keys import KEYS

Value = str | tuple[str, ...]
"""What a key of a note is set to: a text, or the texts of a list."""

_KEYS = {key.name: key for key in KEYS}


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be written into one note: keys to set, list items to add, keys to drop, a moment to add.

    `place` is the row that tells it; None where messages alone do.
    """

    path: str
    place: Place | None
    set: dict[str, Value] = field(default_factory=dict)
    add: dict[str, tuple[str, ...]] = field(default_factory=dict)
    drop: tuple[str, ...] = ()
    moment: Moment | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write."""
        return not (self.set or self.add or self.drop or self.moment)


class Difference(NamedTuple):
    """Where a note and a card say different things; the note wins."""

    path: str
    key: str
    note: str
    card: str
    place: Place


def change_of(contact: Contact, card: Card, source: Source, day: date) -> Change:
    """What a card changes in a contact's note. `day` is that of the import."""
    told: dict[str, Value] = dict(_filled(contact, card))
    drop: tuple[str, ...] = ()
    moment: Moment | None = None
    if source == "linkedin":
        post = follow(contact, card, day)
        told |= post.set
        drop, moment = post.drop, post.moment
    else:
        told |= missing_post(contact, card)
    return Change(contact.path, card.place, told, dict(_added(contact, card)), drop, moment)


def differences(contact: Contact, card: Card, source: Source) -> Iterator[Difference]:
    """Where the note says something else."""
    told: list[tuple[str, str, str]] = []
    if not is_named(contact, card.name):
        told.append(("name", contact.name, card.name))
    own = linkedin_slug(contact.linkedin or "")
    if own and card.linkedin and own != card.linkedin:
        told.append(("linkedin", contact.linkedin or "", linkedin_address(card.linkedin)))
    if contact.website and card.urls and page_key(contact.website) not in map(page_key, card.urls):
        told.append(("website", contact.website, card.urls[0]))
    if contact.uid and card.uid and uid_key(contact.uid) != uid_key(card.uid):
        told.append(("uid", contact.uid, card.uid))
    told += _other_days(contact, card)
    told += _other_post(contact, card, source)
    told += _other_differences(contact, card)
    yield from (Difference(contact.path, key, note, other, card.place) for key, note, other in told)


def contradictions(cards: Sequence[Card]) -> Iterator[Skipped]:
    """What later rows of one person say otherwise than the first that says it, and so is left out."""
    for name in ("company", "role", "birthday", "deathdate", "anniversary", "linkedin", "uid"):
        told = [(card, getattr(card, name)) for card in cards if getattr(card, name)]
        for card, value in told[1:]:
            first, kept = told[0]
            if not _covers(kept, value):
                reason = f"{name}: “{value}” is left out, for {first.place} says “{kept}” of the same person"
                yield Skipped(card.place, reason)


def _covers(kept: str | PartialDate, value: str | PartialDate) -> bool:
    """Whether a value says all that another does."""
    if isinstance(kept, PartialDate) and isinstance(value, PartialDate):
        return says(kept, value)
    return name_key(uid_key(str(kept)) or "") == name_key(uid_key(str(value)) or "")


def _other_days(contact: Contact, card: Card) -> Iterator[tuple[str, str, str]]:
    """The days of a life that differ. A connection's day is another only where it cannot be that of `met`."""
    for key, own, told in (
        ("birthday", contact.birthday, card.birthday),
        ("deathdate", contact.deathdate, card.deathdate),
    ):
        if own and told and not says(own, told):
            yield key, str(own), str(told)
    if contact.met and (on := card.connected_on) and not says(PartialDate(on.year, on.month, on.day), contact.met):
        yield "met", str(contact.met), str(on)


def _other_post(contact: Contact, card: Card, source: Source) -> Iterator[tuple[str, str, str]]:
    """Company and role where they differ; those that LinkedIn last told follow it, and are no difference."""
    seen = contact.linkedin_seen if source == "linkedin" else None
    if seen and not post_text(card.role, card.company):
        yield "linkedin_seen", seen, ""
    if seen and says_post(seen, contact.role, contact.company):
        return
    for key, own, told in (("company", contact.company, card.company), ("role", contact.role, card.role)):
        if own and told and name_key(own) != name_key(told):
            yield key, own, told


def _other_differences(contact: Contact, card: Card) -> Iterator[tuple[str, str, str]]:
    """The keys beyond a card's own fields of which the note says something else; lists are the person's own."""
    for name, value in card.keys:
        own = getattr(contact, name)
        if not own or isinstance(value, tuple) or (name == "linkedin" and card.linkedin):
            continue
        said = _KEYS[name].type(value)
        if not _covers(own, said if isinstance(said, PartialDate) else str(said)):
            yield name, str(own), str(said)


def _filled(contact: Contact, card: Card) -> Iterator[tuple[str, Value]]:
    """The keys that the note has not and the card has."""
    if card.nicknames and not contact.aliases and (names := _other_names(card.nicknames, contact)):
        yield "aliases", names
    if card.tags and not contact.tags:
        yield "tags", card.tags
    if card.birthday and not contact.birthday:
        yield "birthday", str(card.birthday)
    if card.deathdate and not contact.deceased:
        yield "deathdate", str(card.deathdate)
    if card.emails and not contact.emails:
        yield "email", card.emails
    if card.phones and not contact.phones:
        yield "phone", card.phones
    if card.linkedin and not contact.linkedin:
        yield "linkedin", linkedin_address(card.linkedin)
    if card.urls and not contact.website:
        yield "website", card.urls[0]
    if not contact.knows and (known := tuple(acquaintances(card))):
        yield "knows", known
    if not contact.hooks and (details := tuple(hooks(card))):
        yield "hooks", details
    if card.uid and not contact.uid:
        yield "uid", card.uid
    for name, value in card.keys:
        is_of_the_job = name != "started" or fits_post(contact, card)
        if is_of_the_job and not getattr(contact, _KEYS[name].field):
            yield name, value


def _added(contact: Contact, card: Card) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The addresses and numbers that the note's lists lack; other lists are the person's own once they are begun."""
    if contact.emails and (emails := _lacking(contact.emails, card.emails)):
        yield "email", emails
    known = set(map(phone_key, contact.phones))
    if contact.phones and (phones := tuple(phone for phone in card.phones if not is_phone_among(phone, known))):
        yield "phone", phones


def _lacking(own: Iterable[str], told: Iterable[str]) -> tuple[str, ...]:
    known = {email_key(address) or address.lower() for address in own}
    return tuple(address for address in told if (email_key(address) or address.lower()) not in known)


def _other_names(nicknames: tuple[str, ...], contact: Contact) -> tuple[str, ...]:
    return tuple(name for name in nicknames if not is_named(contact, name))
