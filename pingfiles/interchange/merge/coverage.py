"""What of a card a note says already: where that is all of it, there is nothing to ask and nothing to merge."""

from __future__ import annotations

from pingfiles.addresses import email_key, is_phone_among, linkedin_slug, page_key, phone_key
from pingfiles.dates import PartialDate
from pingfiles.folding import fold
from pingfiles.interchange.identity import name_key, uid_key
from pingfiles.interchange.merge.position import post_text
from pingfiles.interchange.merge.relations import acquaintances, hooks
from pingfiles.interchange.record import Card
from pingfiles.model import Contact
from pingfiles.note.links import plain_name


def is_named(contact: Contact, name: str) -> bool:
    """Whether a contact goes by a name."""
    wanted = name_key(name)
    return any(name_key(own) == wanted for own in (contact.name, *contact.aliases, contact.called or ""))


def says(own: PartialDate, told: PartialDate) -> bool:
    """Whether a note's date says all that a card's does."""
    pairs = ((own.year, told.year), (own.month, told.month), (own.day, told.day))
    return all(other is None or part == other for part, other in pairs)


def says_all(contact: Contact, card: Card) -> bool:
    """Whether a note has the card's name and every value of it; its text apart, which is written once only."""
    return (
        is_named(contact, card.name)
        and (not card.linkedin or linkedin_slug(contact.linkedin or "") == card.linkedin)
        and (not card.uid or uid_key(contact.uid) == uid_key(card.uid))
        and _says_addresses(contact, card)
        and _says_post(contact, card)
        and _says_dates(contact, card)
        and all(is_named(contact, name) for name in card.nicknames)
        and set(map(fold, card.tags)) <= set(map(fold, contact.tags))
        and {fold(plain_name(link)) for link in acquaintances(card)} <= set(map(fold, contact.knows))
        and set(hooks(card)) <= set(contact.hooks)
    )


def _says_addresses(contact: Contact, card: Card) -> bool:
    numbers = set(map(phone_key, contact.phones))
    return (
        set(map(email_key, card.emails)) <= set(map(email_key, contact.emails))
        and all(is_phone_among(phone, numbers) for phone in card.phones)
        and (not card.urls or page_key(contact.website or "") in map(page_key, card.urls))
    )


def _says_post(contact: Contact, card: Card) -> bool:
    """Whether the note has the post, as its own or as LinkedIn's word."""
    if contact.linkedin_seen and contact.linkedin_seen == post_text(card.role, card.company):
        return True
    pairs = ((contact.company, card.company), (contact.role, card.role))
    return all(not told or name_key(own or "") == name_key(told) for own, told in pairs)


def _says_dates(contact: Contact, card: Card) -> bool:
    met = PartialDate.parse(card.connected_on.isoformat()) if card.connected_on else None
    pairs = ((contact.birthday, card.birthday), (contact.deathdate, card.deathdate), (contact.met, met))
    return all(told is None or (own is not None and says(own, told)) for own, told in pairs)
