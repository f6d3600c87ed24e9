"""What an import would do, before anything is written: each row is made, changed, unchanged or skipped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from pingfiles.index import Contacts
from pingfiles.interchange.card import Card, Reading, Skipped
from pingfiles.interchange.changes import Change, Difference, change_of, differences
from pingfiles.interchange.identity import international, name_key
from pingfiles.interchange.linkedin import Messages
from pingfiles.interchange.matching import People, Question, email_key, is_named, uid_key
from pingfiles.interchange.newnote import NewNote, Options, new_notes
from pingfiles.model import Contact
from pingfiles.settings import Settings

_LISTS = ("nicknames", "emails", "phones", "urls", "tags", "related")


@dataclass(frozen=True, slots=True)
class Plan:
    """All that an import would write, leave, ask and report. `changes` has those of messages alone as well.

    `unchanged` and `vanished` are paths; who vanished from LinkedIn's export is reported, and stays.
    """

    rows: int
    new: tuple[NewNote, ...]
    changes: tuple[Change, ...]
    unchanged: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    questions: tuple[Question, ...]
    differences: tuple[Difference, ...]
    vanished: tuple[str, ...]
    remarks: tuple[Skipped, ...]

    @property
    def changed(self) -> tuple[Change, ...]:
        """The changes that a row tells; with `new`, `unchanged`, `skipped` and `questions` they are all rows."""
        return tuple(change for change in self.changes if change.place)

    @property
    def moved(self) -> tuple[Change, ...]:
        """The changes that messages alone tell."""
        return tuple(change for change in self.changes if not change.place)


def plan(
    reading: Reading,
    contacts: Contacts,
    settings: Settings,
    options: Options,
    day: date,
    messages: Messages | None = None,
) -> Plan:
    """What to do with the cards of a file, for the contacts of a vault. `day` is that of the import."""
    people = People.of(contacts)
    sorted_out = _sorted_out(reading, people, options)
    known, source = sorted_out.known, reading.source
    changes = {contact.path: change_of(contact, card, source, day) for contact, card in known}
    taken = [_stem(contact.path) for contact in contacts]
    new = tuple(new_notes(sorted_out.new, taken, source, settings, options))
    named = {contact.path for question in sorted_out.questions for contact in question.candidates} | set(changes)
    if messages:
        changes |= _moved(messages, people, changes, day)
        new = tuple(_spoken_to(note, card, messages, day) for note, card in zip(new, sorted_out.new, strict=True))
    return Plan(
        rows=reading.rows,
        new=new,
        changes=tuple(change for change in changes.values() if not change.is_empty),
        unchanged=tuple(path for path, change in changes.items() if change.is_empty),
        skipped=tuple(sorted(sorted_out.skipped)),
        questions=tuple(sorted_out.questions),
        differences=tuple(found for contact, card in known for found in differences(contact, card, source)),
        vanished=tuple(_vanished(contacts, named)) if source == "linkedin" else (),
        remarks=reading.remarks,
    )


class _SortedOut(NamedTuple):
    """The cards of a file, one a person: of those who are known, of those who are new, and the rest."""

    known: list[tuple[Contact, Card]]
    new: list[Card]
    skipped: list[Skipped]
    questions: list[Question]


def _sorted_out(reading: Reading, people: People, options: Options) -> _SortedOut:
    claimed, fresh, questions = _recognised(reading.cards, people)
    found = _SortedOut([], [], list(reading.skipped), questions)
    for contact, cards in claimed:
        (card, *others), strangers = _of_one(contact, cards)
        found.questions.extend(strangers)
        found.skipped.extend(_double(other, card) for other in others)
        found.known.append((contact, _joined(card, others)))
    for card, *others in _grouped(fresh):
        found.skipped.extend(_double(other, card) for other in others)
        if options.update_only:
            found.skipped.append(Skipped(card.place, "nobody known, and nobody new is wanted (--update-only)"))
        else:
            found.new.append(_joined(card, others))
    return found


def _recognised(
    cards: Iterable[Card], people: People
) -> tuple[list[tuple[Contact, list[Card]]], list[Card], list[Question]]:
    """The cards by the contacts that they tell of, those of nobody known, and those that are a question."""
    claimed: dict[str, tuple[Contact, list[Card]]] = {}
    fresh: list[Card] = []
    questions: list[Question] = []
    for card in cards:
        found = people.who(card)
        if found is None:
            fresh.append(card)
        elif isinstance(found, Question):
            questions.append(found)
        else:
            claimed.setdefault(found.path, (found, []))[1].append(card)
    return list(claimed.values()), fresh, questions


def _of_one(contact: Contact, cards: list[Card]) -> tuple[list[Card], list[Question]]:
    """The cards that are one contact's: of several names those with the contact's, else with the first card's."""
    if len(cards) == 1:
        return cards, []
    named = [card for card in cards if is_named(contact, card.name)]
    first = (named or cards)[0]
    own = [card for card in cards if card in named or _are_one(first, card)]
    strangers = [card for card in cards if card not in own]
    own.sort(key=lambda card: card != first)
    return own, [Question(card, (contact,), "other-name", None) for card in strangers]


def _are_one(card: Card, other: Card) -> bool:
    """Whether two cards of one file are one person's, beyond an address that both have."""
    if name_key(card.name) == name_key(other.name):
        return not (card.linkedin and other.linkedin and card.linkedin != other.linkedin)
    return bool((card.linkedin and card.linkedin == other.linkedin) or (card.uid and card.uid == other.uid))


def _grouped(cards: Iterable[Card]) -> list[list[Card]]:
    """The cards of people who are not known, those of one person together."""
    groups: list[list[Card]] = []
    by_key: dict[tuple[str, ...], list[Card]] = {}
    for card in cards:
        keys = list(_keys_of(card))
        group = next((by_key[key] for key in keys if key in by_key and _are_one(by_key[key][0], card)), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(card)
        for key in keys:
            by_key.setdefault(key, group)
    return groups


def _keys_of(card: Card) -> Iterator[tuple[str, ...]]:
    """What tells that two cards are one person's: of addresses, numbers and companies together with the name."""
    name = name_key(card.name)
    if card.linkedin:
        yield "linkedin", card.linkedin
    if uid := uid_key(card.uid):
        yield "uid", uid
    yield from (("email", key, name) for key in map(email_key, card.emails) if key)
    yield from (("phone", key, name) for key in map(international, card.phones) if key)
    if card.company:
        yield "company", name_key(card.company), name


def _joined(card: Card, others: Iterable[Card]) -> Card:
    """One card of several: lists together, of single values the first that is told."""
    for other in others:
        lists = {name: tuple(dict.fromkeys((*getattr(card, name), *getattr(other, name)))) for name in _LISTS}
        pairs = zip(card._fields, card, other, strict=True)
        card = Card._make(lists.get(name, own or told) for name, own, told in pairs)
    return card


def _double(card: Card, first: Card) -> Skipped:
    return Skipped(card.place, f"the same person as in {first.place}; both are taken together")


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")


def _moved(messages: Messages, people: People, changes: dict[str, Change], day: date) -> dict[str, Change]:
    """The changes with `last_contact` moved forward where a message is newer than all that the note knows."""
    moved: dict[str, Change] = {}
    for slug, on in messages.days.items():
        found = people.by_slug.get(slug, [])
        if len(found) == 1 and on <= day and on > _last_contact(found[0], day):
            path = found[0].path
            change = changes.get(path) or Change(path, None)
            moved[path] = replace(change, set={**change.set, "last_contact": on.isoformat()})
    return moved


def _last_contact(contact: Contact, day: date) -> date:
    pings = (ping.date for ping in contact.pings if ping.date <= day and not ping.is_skip)
    return max((contact.last_contact or date.min, *pings))


def _spoken_to(note: NewNote, card: Card, messages: Messages, day: date) -> NewNote:
    on = messages.days.get(card.linkedin or "")
    if not on or on > day:
        return note
    return replace(note, keys={**note.keys, "last_contact": on.isoformat()})


def _vanished(contacts: Contacts, seen: set[str]) -> Iterator[str]:
    """Those whom LinkedIn once had, and has no more; whom a question is about has not gone."""
    for contact in contacts:
        if contact.linkedin_seen and contact.is_active and contact.path not in seen:
            yield contact.path
