"""What an import would do: each row of a file is new, changed, unchanged, skipped or a question."""

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
"""How often all rows are asked again at most; one round is usual, rows that affect each other take two."""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """All that an import would write, leave, ask and report. `changes` includes those that only messages make.

    `unchanged` and `vanished` are paths; contacts who vanished from LinkedIn's export are reported, and stay.
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
        """The changes that rows make; with `new`, `unchanged`, `skipped` and `questions` these are all rows."""
        return tuple(change for change in self.changes if change.place)

    @property
    def moved(self) -> tuple[NoteChange, ...]:
        """The changes that only messages make."""
        return tuple(change for change in self.changes if not change.place)


def plan(
    book: AddressBook,
    contacts: Contacts,
    settings: Settings,
    options: Options,
    day: date,
    messages: Messages | None = None,
) -> ImportPlan:
    """The plan for the people of a file and the contacts of a vault. `day` is that of the import."""
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
            difference for contact, card in draft.known for difference in differences(contact, card, book.is_linkedin)
        ),
        vanished=tuple(_vanished(known, named)) if book.is_linkedin else (),
        remarks=tuple(sorted((*book.remarks, *draft.remarks), key=itemgetter(0))),
    )


class _Draft(NamedTuple):
    """The cards of a file, one for each person: of contacts, of new people, and the rest."""

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
    """The draft that stays the same when the file is imported again.

    A card that adds to a note may settle the question of another card, or raise one. So every card is matched again
    with the contacts as they will be, until no answer changes.
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
    """The answers that change with the contacts as they will be; new people stay new."""
    if not draft.new and all(change.is_empty for change in draft.changes.values()):
        return
    by_path = {contact.path: contact for contact in contacts}
    fresh = {card.place for card in draft.fresh}
    later = People.of(preview(contacts, draft.changes, draft.new))
    for number, (card, answer) in enumerate(zip(cards, answers, strict=True)):
        if card.place in fresh:
            continue
        again = later.who(card)
        if isinstance(again, Question):
            if not isinstance(answer, Question):
                there = tuple(contact for contact in again.candidates if contact.path in by_path)
                yield number, again._replace(candidates=there or ((answer,) if answer else ()))
        elif (known := by_path.get(again.path) if again else None) is not answer:
            yield number, known


def _drafted(
    answered: list[tuple[Card, Answer]],
    contacts: Iterable[Contact],
    settings: Settings,
    options: Options,
    day: date,
    is_linkedin: bool,
) -> _Draft:
    """The draft that some answers make."""
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
    """The cards by the contacts that they are about, those of new people, and those that are a question."""
    claimed: dict[str, tuple[Contact, list[Card]]] = {}
    fresh: list[Card] = []
    questions: list[Question] = []
    for card, answer in answered:
        if answer is None:
            fresh.append(card)
        elif isinstance(answer, Question):
            questions.append(answer)
        else:
            claimed.setdefault(answer.path, (answer, []))[1].append(card)
    return list(claimed.values()), fresh, questions


def _of_one(contact: Contact, cards: list[Card]) -> tuple[list[Card], list[Question]]:
    """The cards that are one contact's, those with the contact's name first; the others are questions.

    A card with the contact's profile, UID or name is theirs; if there is none, the first card is. Two LinkedIn
    profiles are two people: if both may be the contact, only the cards that say nothing new are theirs.
    """
    if len(cards) == 1:
        return cards, []
    slug = linkedin_slug(contact.linkedin or "")
    name = name_key(contact.name)  # no import changes it
    cards = sorted(cards, key=lambda card: name_key(card.name) != name)
    named = [card for card in cards if name_key(card.name) == name]
    if not slug and len({card.linkedin for card in named or cards if card.linkedin}) > 1:
        same = [card for card in cards if says_all(contact, card)]
        return same, [ask(card, contact) for card in cards if card not in same]
    sure = People.of([contact]).sure
    start = [card for card in cards if sure(card) or (card in named and (not slug or card.linkedin in (slug, None)))]
    own = start or cards[:1]
    rest = [card for card in cards if card not in own]
    while same := [card for card in rest if any(are_one(one, card) for one in own)]:
        own += same
        rest = [card for card in rest if card not in same]
    return own, [ask(card, contact) for card in rest]


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")


def _moved(messages: Messages, people: People, draft: _Draft, day: date) -> dict[str, NoteChange]:
    """The changes with `last_contact` moved forward where a message is newer than every contact in the note."""
    by_profile = {slug: owners[0] for slug, owners in people.by_slug.items() if len(owners) == 1}
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
    pings = (ping.date for ping in contact.entries if ping.date <= day and not ping.is_skip)
    return max((contact.last_contact or date.min, *pings))


def _spoken_to(note: NewNote, card: Card, messages: Messages, day: date) -> NewNote:
    on = messages.days.get(card.linkedin or "")
    if not on or on > day:
        return note
    return replace(note, keys={**note.keys, "last_contact": on.isoformat()})


def _vanished(contacts: Iterable[Contact], seen: set[str]) -> Iterator[str]:
    """The contacts that LinkedIn had before and has no longer; those that a question is about are still there."""
    for contact in contacts:
        if contact.linkedin_seen and contact.is_active and contact.path not in seen:
            yield contact.path
