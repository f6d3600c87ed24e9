"""What settles a question: the shortest assignments after which the same card asks no more, tried out beforehand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pingfiles.addresses import email_key, linkedin_address, phone_number
from pingfiles.interchange.merge.fields import Change
from pingfiles.interchange.merge.matching import People, Question, is_another
from pingfiles.interchange.merge.preview import foreseen
from pingfiles.interchange.merge.relations import acquaintances, hooks
from pingfiles.interchange.record import Card
from pingfiles.model import Contact
from pingfiles.note.links import plain_name

_LISTS = {
    "email": "emails",
    "phone": "phones",
    "aliases": "aliases",
    "tags": "tags",
    "knows": "knows",
    "hooks": "hooks",
}
_SENTENCES = ("hooks",)

_CROWD = 10
"""For so many candidates at most a command is sought: nobody chooses from a longer list."""

Pair = tuple[str, str]
"""A key and a value of it."""


class Settling(NamedTuple):
    """What to put into the note of each candidate, if the card is theirs, and into a new note, if it is nobody's.

    A candidate is left out, and `other` is None, where no such command settles the question.
    """

    same: tuple[tuple[Contact, tuple[Pair, ...]], ...]
    other: tuple[Pair, ...] | None


def settling(question: Question) -> Settling:
    """The assignments that settle a question, for each of its answers."""
    card, candidates = question.card, question.candidates
    is_anothers = not isinstance(People.of(candidates).who(card), Question)
    found = ((contact, _same(card, contact, candidates, is_anothers)) for contact in candidates[:_CROWD])
    return Settling(tuple((contact, pairs) for contact, pairs in found if pairs), _other(card, candidates))


def assignment(pair: Pair) -> str:
    """A pair as a command takes it: what is a list is added to."""
    key, value = pair
    return f"{key}+={value}" if key in _LISTS else f"{key}={value}"


def _same(card: Card, contact: Contact, candidates: Iterable[Contact], is_anothers: bool) -> tuple[Pair, ...]:
    """`is_anothers`: another card of the file has the contact; then only what is one person's alone tells."""
    others = [other for other in candidates if other.path != contact.path]
    lacking = [pair for pair in _pairs(card) if not _has(contact, pair)]
    gentle = [pair for pair in lacking if pair[0] in _LISTS or not getattr(contact, pair[0])]
    ordered = gentle if is_anothers else [*gentle, *(pair for pair in lacking if pair not in gentle)]
    if is_another(card, contact):  # whose profile is another is not told by anything else
        ordered = [pair for pair in ordered if pair[0] == "linkedin"]
    for pairs in _choices(ordered):
        changed = _with(contact, pairs)
        people = People.of([*others, changed])
        sure = people.sure(card) == [changed]
        if people.who(card) == changed and (sure or not is_anothers):
            return pairs
    return ()


def _other(card: Card, candidates: Iterable[Contact]) -> tuple[Pair, ...] | None:
    told = list(_pairs(card))
    met = tuple(pair for pair in told if pair[0] == "met")
    for pairs in (*_choices([pair for pair in told if pair not in met]), ()):
        new = _with(Contact("", card.name), (*pairs, *met))
        if People.of([*candidates, new]).who(card) == new:
            return (*pairs, *met)
    return None


def _choices(pairs: list[Pair]) -> Iterator[tuple[Pair, ...]]:
    """Each pair alone, the surest first; then all together."""
    yield from ((pair,) for pair in pairs)
    if len(pairs) > 1:
        yield tuple(pairs)


def _pairs(card: Card) -> Iterator[Pair]:
    """All that a card says as keys and values, the surest first, each as a command line can say it."""
    single = {
        "linkedin": linkedin_address(card.linkedin) if card.linkedin else None,
        "uid": card.uid,
    }
    yield from ((key, value) for key, value in single.items() if value)
    yield from (("email", address) for address in card.emails)
    for phone in sorted(card.phones, key=lambda phone: phone_number(phone) is None):
        yield "phone", (phone_number(phone) or phone.partition(",")[0]) if "," in phone else phone
    rest = {
        "company": card.company,
        "birthday": str(card.birthday) if card.birthday else None,
        "role": card.role,
        "deathdate": str(card.deathdate) if card.deathdate else None,
        "met": card.connected_on.isoformat() if card.connected_on else None,
        "website": card.urls[0] if card.urls else None,
    }
    yield from ((key, value) for key, value in rest.items() if value)
    lists = {"aliases": card.nicknames, "tags": card.tags, "knows": acquaintances(card), "hooks": hooks(card)}
    for key, values in lists.items():
        yield from ((key, value) for value in values if key in _SENTENCES or "," not in value)


def _has(contact: Contact, pair: Pair) -> bool:
    key, value = pair
    if key not in _LISTS:
        return str(getattr(contact, key) or "") == value
    own = getattr(contact, _LISTS[key])
    if key == "email":
        return email_key(value) in map(email_key, own)
    return value in own or plain_name(value) in own


def _with(contact: Contact, pairs: Iterable[Pair]) -> Contact:
    """The contact with some pairs assigned."""
    single = {key: value for key, value in pairs if key not in _LISTS}
    added: dict[str, tuple[str, ...]] = {}
    for key, value in pairs:
        if key in _LISTS:
            added[key] = (*added.get(key, ()), value)
    changed = foreseen([contact], {contact.path: Change(contact.path, None, dict(single), added)}, ())
    return next(iter(changed))
