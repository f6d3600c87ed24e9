"""How to settle a question: the shortest assignments after which the same card raises none, tried out beforehand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pingfiles.addresses import email_key, phone_number
from pingfiles.interchange.merge.card_values import values_of
from pingfiles.interchange.merge.fields import NoteChange
from pingfiles.interchange.merge.matching import People, Question, is_another
from pingfiles.interchange.merge.policy import own_value
from pingfiles.interchange.merge.preview import preview
from pingfiles.interchange.record import Card
from pingfiles.model import Contact
from pingfiles.note.links import plain_name
from pingfiles.schema.keys import KEYS

_LISTS = frozenset(key.name for key in KEYS if key.is_list)
_SUREST = ("linkedin", "uid", "email", "phone", "company", "birthday", "role", "deathdate", "met", "website")
_LAST = ("aliases", "tags", "knows", "hooks")
"""The keys that may settle a question, the surest first."""

_SENTENCES = ("hooks",)
"""Lists whose items may have commas on a command line."""

_CROWD = 10
"""Commands are sought for at most this many candidates: nobody chooses from a longer list."""

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
    tried = ((contact, _same(card, contact, candidates, is_anothers)) for contact in candidates[:_CROWD])
    return Settling(tuple((contact, pairs) for contact, pairs in tried if pairs), _other(card, candidates))


def assignment(pair: Pair) -> str:
    """A pair as a command takes it: what is a list is added to."""
    key, value = pair
    return f"{key}+={value}" if key in _LISTS else f"{key}={value}"


def _same(card: Card, contact: Contact, candidates: Iterable[Contact], is_anothers: bool) -> tuple[Pair, ...]:
    """`is_anothers`: another card of the file is the contact's; then only what one person has decides."""
    others = [other for other in candidates if other.path != contact.path]
    lacking = [pair for pair in _pairs(card) if not _has(contact, pair)]
    gentle = [pair for pair in lacking if pair[0] in _LISTS or not own_value(contact, pair[0])]
    ordered = gentle if is_anothers else [*gentle, *(pair for pair in lacking if pair not in gentle)]
    if is_another(card, contact):  # nothing else outweighs another profile
        ordered = [pair for pair in ordered if pair[0] == "linkedin"]
    for pairs in _choices(ordered):
        changed = _with(contact, pairs)
        people = People.of([*others, changed])
        sure = people.sure(card) == [changed]
        if people.who(card) == changed and (sure or not is_anothers):
            return pairs
    return ()


def _other(card: Card, candidates: Iterable[Contact]) -> tuple[Pair, ...] | None:
    all_pairs = list(_pairs(card))
    met = tuple(pair for pair in all_pairs if pair[0] == "met")
    for pairs in (*_choices([pair for pair in all_pairs if pair not in met]), ()):
        new = _with(Contact("", card.name), (*pairs, *met))
        if People.of([*candidates, new]).who(card) == new:
            return (*pairs, *met)
    return None


def _choices(pairs: list[Pair]) -> Iterator[tuple[Pair, ...]]:
    """Each single pair, the surest first; then all together."""
    yield from ((pair,) for pair in pairs)
    if len(pairs) > 1:
        yield tuple(pairs)


def _pairs(card: Card) -> Iterator[Pair]:
    """All that a card says as keys and values, the surest first, each as a command line can take it."""
    values = values_of(card)
    if card.connected_on:
        values["met"] = card.connected_on.isoformat()
    for key in (*_SUREST, *_LAST):
        value = values.get(key, ())
        texts: Iterable[str] = (value,) if isinstance(value, str) else value
        if key == "phone":
            texts = map(_typed_phone, sorted(texts, key=lambda phone: phone_number(phone) is None))
        yield from ((key, text) for text in texts if key not in _LAST or key in _SENTENCES or "," not in text)


def _typed_phone(phone: str) -> str:
    """A number without the commas that separate the items of a list."""
    return (phone_number(phone) or phone.partition(",")[0]) if "," in phone else phone


def _has(contact: Contact, pair: Pair) -> bool:
    key, value = pair
    own = own_value(contact, key)
    if key not in _LISTS:
        return str(own or "") == value
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
    changes = {contact.path: NoteChange(contact.path, None, dict(single), added)}
    return next(preview([contact], changes, ()))
