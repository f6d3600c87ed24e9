"""What an import would do, before anything is written: each row is made, changed, unchanged or skipped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from operator import itemgetter
from typing import NamedTuple

from pingfiles.addresses import linkedin_slug
from pingfiles.index import Contacts
from pingfiles.interchange.identity import name_key
from pingfiles.interchange.merge.deduplicate import are_one, double, grouped, joined
from pingfiles.interchange.merge.fields import (
    Difference,
    NoteChange,
    change_of,
    contradictions,
    differences,
    says_all,
)
from pingfiles.interchange.merge.matching import Answer, People, Question, ask
from pingfiles.interchange.merge.new_note import NewNote, Options, new_notes
from pingfiles.interchange.merge.preview import preview
from pingfiles.interchange.record import AddressBook, Card, Remark, Skipped
from pingfiles.interchange.sources.linkedin import Messages
from pingfiles.messages import Message
from pingfiles.model import Contact
from pingfiles.settings import Settings

_ROUNDS = 8
"""So often at most all are asked again; one round is usual, two are where rows of a file touch each other."""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """All that an import would write, leave, ask and report. `changes` has those of messages alone as well.

    `unchanged` and `vanished` are paths; who vanished from LinkedIn's export is reported, and stays.
    """

    rows: int
    new: tuple[NewNote, ...]
    changes: tuple[NoteChange, ...]
    unchanged: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    questions: tuple[Question, ...]
    differences: tuple[Difference, ...]
    vanished: tuple[str, ...]
    remarks: tuple[Remark, ...]

    @property
    def changed(self) -> tuple[NoteChange, ...]:
        """The changes that a row tells; with `new`, `unchanged`, `skipped` and `questions` they are all rows."""
        return tuple(change for change in self.changes if change.place)

    @property
    def moved(self) -> tuple[NoteChange, ...]:
        """The changes that messages alone tell."""
        return tuple(change for change in self.changes if not change.place)


def plan(
    book: AddressBook,
    contacts: Contacts,
    settings: Settings,
    options: Options,
    day: date,
    messages: Messages | None = None,
) -> ImportPlan:
    """What to do with the cards of a file, for the contacts of a vault. `day` is that of the import."""
    known = list(contacts)
    people = People.of(known)
    draft = _settled(book, known, people, settings, options, day)
    changes = dict(draft.changes)
    named = {contact.path for question in draft.questions for contact in question.candidates} | set(changes)
    new = draft.new
    if messages:
        changes |= _moved(messages, people, draft, day)
        new = tuple(_spoken_to(note, card, messages, day) for note, card in zip(new, draft.fresh, strict=True))
    return ImportPlan(
        rows=book.rows,
        new=new,
        changes=tuple(change for change in changes.values() if not change.is_empty),
        unchanged=tuple(path for path, change in changes.items() if change.is_empty),
        skipped=tuple(sorted((*book.skipped, *draft.skipped), key=itemgetter(0))),
        questions=draft.questions,
        differences=tuple(
            found for contact, card in draft.known for found in differences(contact, card, book.is_linkedin)
        ),
        vanished=tuple(_vanished(known, named)) if book.is_linkedin else (),
        remarks=tuple(sorted((*book.remarks, *draft.remarks), key=itemgetter(0))),
    )


class _Draft(NamedTuple):
    """The cards of a file, one a person: of those who are known, of those who are new, and the rest."""

    known: tuple[tuple[Contact, Card], ...]
    changes: dict[str, NoteChange]
    fresh: tuple[Card, ...]
    new: tuple[NewNote, ...]
    skipped: tuple[Skipped, ...]
    questions: tuple[Question, ...]
    remarks: tuple[Remark, ...]


def _settled(
    book: AddressBook, contacts: list[Contact], people: People, settings: Settings, options: Options, day: date
) -> _Draft:
    """The draft that stays the same when the file is imported once more.

    What one card adds to a note may settle the question of another, or raise it. So the contacts are asked
    again as they will be, until no answer is another.
    """
    groups = grouped(book.cards)
    cards = [joined(group) for group in groups]
    doubles = [double(other, group[0]) for group in groups for other in group[1:]]
    answers: list[Answer] = [people.who(card) for card in cards]
    for _ in range(_ROUNDS):
        draft = _drafted(list(zip(cards, answers, strict=True)), contacts, settings, options, day, book.is_linkedin)
        others = dict(_other_answers(cards, answers, draft, contacts))
        if not others:
            break
        for number, answer in others.items():
            answers[number] = answer
    remarks = (remark for group in groups for remark in contradictions(group))
    return draft._replace(skipped=(*doubles, *draft.skipped), remarks=(*remarks, *draft.remarks))


def _other_answers(
    cards: list[Card], answers: list[Answer], draft: _Draft, contacts: list[Contact]
) -> Iterator[tuple[int, Answer]]:
    """Who is who among the contacts as they will be, where that is another answer; who is new stays new."""
    if not draft.new and all(change.is_empty for change in draft.changes.values()):
        return
    by_path = {contact.path: contact for contact in contacts}
    fresh = {card.place for card in draft.fresh}
    later = People.of(preview(contacts, draft.changes, draft.new))
    for number, (card, answer) in enumerate(zip(cards, answers, strict=True)):
        if card.place in fresh:
            continue
        found = later.who(card)
        if isinstance(found, Question):
            if not isinstance(answer, Question):
                there = tuple(contact for contact in found.candidates if contact.path in by_path)
                yield number, found._replace(candidates=there or ((answer,) if answer else ()))
        elif (known := by_path.get(found.path) if found else None) is not answer:
            yield number, known


def _drafted(
    answered: list[tuple[Card, Answer]],
    contacts: Iterable[Contact],
    settings: Settings,
    options: Options,
    day: date,
    is_linkedin: bool,
) -> _Draft:
    """The draft by some answers to who is who."""
    claimed, fresh, questions = _recognised(answered)
    known: list[tuple[Contact, Card]] = []
    skipped: list[Skipped] = []
    remarks: list[Remark] = []
    for contact, cards in claimed:
        own, strangers = _of_one(contact, cards)
        questions += strangers
        skipped += (double(other, own[0]) for other in own[1:])
        remarks += contradictions(own)
        known += [(contact, joined(own))] if own else []
    if options.update_only:
        skipped += (Skipped(card.place, Message("nobody-known", {})) for card in fresh)
        fresh = []
    return _Draft(
        tuple(known),
        {contact.path: change_of(contact, card, day, is_linkedin) for contact, card in known},
        tuple(fresh),
        tuple(new_notes(fresh, (_stem(contact.path) for contact in contacts), settings, options, is_linkedin)),
        tuple(skipped),
        tuple(questions),
        tuple(remarks),
    )


def _recognised(
    answered: Iterable[tuple[Card, Answer]],
) -> tuple[list[tuple[Contact, list[Card]]], list[Card], list[Question]]:
    """The cards by the contacts that they tell of, those of nobody known, and those that are a question."""
    claimed: dict[str, tuple[Contact, list[Card]]] = {}
    fresh: list[Card] = []
    questions: list[Question] = []
    for card, found in answered:
        if found is None:
            fresh.append(card)
        elif isinstance(found, Question):
            questions.append(found)
        else:
            claimed.setdefault(found.path, (found, []))[1].append(card)
    return list(claimed.values()), fresh, questions


def _of_one(contact: Contact, cards: list[Card]) -> tuple[list[Card], list[Question]]:
    """The cards that are one contact's, those with the contact's name first; the others are questions.

    Whose profile or UID it is it is theirs, as are those of the contact's name; where there is none of either,
    the first. Two profiles on LinkedIn are two people: where both might be the contact neither is taken, but only
    what says nothing new.
    """
    if len(cards) == 1:
        return cards, []
    slug = linkedin_slug(contact.linkedin or "")
    name = name_key(contact.name)  # the one name that no import changes
    cards = sorted(cards, key=lambda card: name_key(card.name) != name)
    named = [card for card in cards if name_key(card.name) == name]
    if not slug and len({card.linkedin for card in named or cards if card.linkedin}) > 1:
        same = [card for card in cards if says_all(contact, card)]
        return same, [ask(card, contact) for card in cards if card not in same]
    sure = People.of([contact]).sure
    start = [card for card in cards if sure(card) or (card in named and (not slug or card.linkedin in (slug, None)))]
    own = start or cards[:1]
    rest = [card for card in cards if card not in own]
    while found := [card for card in rest if any(are_one(one, card) for one in own)]:
        own += found
        rest = [card for card in rest if card not in found]
    return own, [ask(card, contact) for card in rest]


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")


def _moved(messages: Messages, people: People, draft: _Draft, day: date) -> dict[str, NoteChange]:
    """The changes with `last_contact` moved forward where a message is newer than all that the note knows."""
    by_profile = {slug: found[0] for slug, found in people.by_slug.items() if len(found) == 1}
    by_profile |= {card.linkedin: contact for contact, card in draft.known if card.linkedin}
    newest: dict[str, date] = {}
    for slug, on in messages.days.items():
        contact = by_profile.get(slug)
        if contact and on <= day and on > max(_last_contact(contact, day), newest.get(contact.path, date.min)):
            newest[contact.path] = on
    moved: dict[str, NoteChange] = {}
    for path, on in newest.items():
        change = draft.changes.get(path) or NoteChange(path, None)
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


def _vanished(contacts: Iterable[Contact], seen: set[str]) -> Iterator[str]:
    """Those whom LinkedIn once had, and has no more; whom a question is about has not gone."""
    for contact in contacts:
        if contact.linkedin_seen and contact.is_active and contact.path not in seen:
            yield contact.path
