"""Who is who: the contact that a card is about, by what only one person has; a name without more is a question."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from pingfiles.addresses import email_key, linkedin_slug, phone_number
from pingfiles.interchange.identity import name_key, uid_key
from pingfiles.interchange.merge.card_values import is_named
from pingfiles.interchange.merge.fields import says_all
from pingfiles.interchange.record import Card
from pingfiles.model import Contact

Why = Literal["name", "several", "other-name"]
"""Only the name fits; several contacts fit; an address or a number fits one contact and the name another."""


class Question(NamedTuple):
    """A card that may be about one of some contacts; only a person can tell."""

    card: Card
    candidates: tuple[Contact, ...]
    why: Why


Answer = Contact | Question | None
"""Whom a card is about: a contact, uncertain, somebody new."""


@dataclass(frozen=True, slots=True)
class People:
    """The contacts of a vault by what distinguishes them."""

    by_slug: dict[str, list[Contact]]
    by_uid: dict[str, list[Contact]]
    by_email: dict[str, list[Contact]]
    by_phone: dict[str, list[Contact]]
    by_name: dict[str, list[Contact]]

    @classmethod
    def of(cls, contacts: Iterable[Contact]) -> People:
        """The people among some contacts."""
        contacts = tuple(contacts)
        return cls(
            _grouped(contacts, lambda contact: [linkedin_slug(contact.linkedin or "")]),
            _grouped(contacts, lambda contact: [uid_key(contact.uid)]),
            _grouped(contacts, lambda contact: map(email_key, contact.emails)),
            _grouped(contacts, lambda contact: map(phone_number, contact.phones)),
            _grouped(contacts, lambda contact: map(name_key, (contact.name, *contact.aliases))),
        )

    def who(self, card: Card) -> Answer:
        """The contact that a card is about; a question where that is uncertain; None for somebody new.

        A LinkedIn profile or a UID belongs to one person. An e-mail address or a phone number may be shared: then the
        name decides. Name and company together decide only if nothing else does. A note with the name and all values
        of the card is the person's: there is nothing to merge.
        """
        if sure := self.sure(card):
            return sure[0] if len(sure) == 1 else _question(card, sure, "several")
        named = self.by_name.get(name_key(card.name), [])
        if len(same := [contact for contact in named if says_all(contact, card)]) == 1:
            return same[0]
        reached = _once(self._reached(card))
        if reached:
            return _by_address(card, reached, named)
        return _by_name(card, named)

    def sure(self, card: Card) -> list[Contact]:
        """The contacts with the card's profile; if there are none, those with its UID and no other profile."""
        if same := self.by_slug.get(card.linkedin or ""):
            return same
        return [contact for contact in self.by_uid.get(uid_key(card.uid) or "", ()) if not is_another(card, contact)]

    def _reached(self, card: Card) -> Iterator[Contact]:
        """The contacts with one of the card's addresses or numbers, except those of another name and profile."""
        reached = [contact for email in card.emails for contact in self.by_email.get(email_key(email) or "", ())]
        for phone in card.phones:
            reached += self.by_phone.get(phone_number(phone) or "", ())
        return (contact for contact in reached if not (is_another(card, contact) and not is_named(contact, card.name)))


def ask(card: Card, contact: Contact) -> Question:
    """The question whether a card is about a contact, where another card of the file is, or may be."""
    return _question(card, [contact], "other-name")


def is_another(card: Card, contact: Contact) -> bool:
    """Whether both have a profile on LinkedIn, and not the same one."""
    own = linkedin_slug(contact.linkedin or "")
    return bool(own and card.linkedin and own != card.linkedin)


def _by_address(card: Card, reached: list[Contact], named: list[Contact]) -> Contact | Question:
    both = [contact for contact in reached if is_named(contact, card.name)]
    if len(both) == 1:
        return both[0]
    if len(reached) > 1:
        return _question(card, both or reached, "several")
    namesakes = [contact for contact in named if not is_another(card, contact)]
    return _question(card, [*reached, *namesakes], "other-name") if namesakes else reached[0]


def _by_name(card: Card, named: list[Contact]) -> Answer:
    if not named:
        return None
    colleagues = [contact for contact in named if _shares_company(card, contact) and not is_another(card, contact)]
    if len(colleagues) == 1:
        return colleagues[0]
    return _question(card, colleagues or named, "several" if len(colleagues or named) > 1 else "name")


def _shares_company(card: Card, contact: Contact) -> bool:
    """Whether they work at the same company, by the note or by LinkedIn's last position."""
    if not card.company:
        return False
    wanted = name_key(card.company)
    if contact.company and name_key(contact.company) == wanted:
        return True
    seen = name_key(contact.linkedin_seen or "")
    return seen == wanted or seen.endswith(f" at {wanted}")


def _question(card: Card, candidates: Iterable[Contact], why: Why) -> Question:
    return Question(card, tuple(_once(candidates)), why)


def _once(contacts: Iterable[Contact]) -> list[Contact]:
    return list({contact.path: contact for contact in contacts}.values())


def _grouped(contacts: Iterable[Contact], keys: Callable[[Contact], Iterable[str | None]]) -> dict[str, list[Contact]]:
    groups: dict[str, list[Contact]] = {}
    for contact in contacts:
        for key in {key for key in keys(contact) if key}:
            groups.setdefault(key, []).append(contact)
    return groups
