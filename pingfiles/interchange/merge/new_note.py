"""The note of a new contact: its keys and prose, and a file name that no other note has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import NamedTuple

from pingfiles.changes.new_contact import is_marked, mark
from pingfiles.errors import UsageError
from pingfiles.folding import fold
from pingfiles.interchange.identity import name_key
from pingfiles.interchange.merge.card_values import Value, values_of
from pingfiles.interchange.merge.position import body_text, position_text
from pingfiles.interchange.record import Card, RowPlace
from pingfiles.model import Tie
from pingfiles.schema.keys import KEYS
from pingfiles.schema.schema import Schema
from pingfiles.second_versions import bases_of
from pingfiles.settings import Settings
from pingfiles.words.languages import words_of
from pingfiles.words.shapes.notes import Notes


@dataclass(frozen=True, slots=True)
class Options:
    """What the new notes of an import get: a folder, tags, a tie, a cadence. `update_only`: there are none."""

    folder: str
    tags: tuple[str, ...] = ()
    tie: Tie | None = None
    cadence: str | None = None
    update_only: bool = False


@dataclass(frozen=True, slots=True)
class NewNote:
    """A note to be made: its folder, its title (not yet safe as a file name), its keys and its prose.

    `name` is the person's, and goes into the note where the file is called otherwise.
    """

    folder: str
    title: str
    name: str
    place: RowPlace
    keys: dict[str, Value] = field(default_factory=dict)
    prose: str = ""


def folder_for(settings: Settings, wanted: str | None) -> str:
    """The folder for new notes, by its path in the vault; `""` is the vault itself.

    Raises UsageError for a folder in which contacts are not looked for: the notes would not be found again.
    """
    homes = ["" if folder == "." else folder for folder in settings.contacts]
    if wanted is None:
        return homes[0] if homes else ""
    path = wanted.replace("\\", "/").strip("/")
    parts = [part for part in path.split("/") if part not in ("", ".")]
    if wanted.startswith(("/", "\\")) or ":" in path or ".." in parts:
        raise UsageError("folder-outside", folder=wanted)
    path = "/".join(parts)
    if not any(not home or path == home or path.startswith(f"{home}/") for home in homes):
        raise UsageError("folder-without-contacts", folder=wanted, folders=", ".join(settings.contacts))
    aside = (settings.drafts, settings.templates)
    if any(part.startswith(".") for part in parts) or any(path == own or path.startswith(f"{own}/") for own in aside):
        raise UsageError("folder-not-searched", folder=wanted)
    return path


def new_notes(
    cards: Iterable[Card], taken: Iterable[str], settings: Settings, options: Options, is_linkedin: bool
) -> Iterator[NewNote]:
    """Notes for the cards of new people. `taken` are the names of the files that exist."""
    cards, schema = tuple(cards), Schema.of(settings)
    namesakes = Counter(name_key(card.name) for card in cards)
    numbered = words_of(Notes, settings.language).numbered
    titles = _Titles(set(map(fold, taken)), {}, numbered)
    for card in cards:
        title = titles.give(card, namesakes[name_key(card.name)] > 1)
        prose = "".join(f"> {body_text(line)}\n" for line in (card.note or "").split("\n") if line)
        keys = _keys(card, schema, options, is_linkedin)
        yield NewNote(options.folder, title, card.name, card.place, keys, prose)


class _Titles(NamedTuple):
    """The titles that are taken, folded, and the next number of each name."""

    taken: set[str]
    numbers: dict[str, Iterator[int]]
    numbered: str

    def give(self, card: Card, has_namesake: bool) -> str:
        """A title that nobody else has: the name, if need be with what distinguishes two people of one name."""
        title = next(title for title in self.candidates(card, has_namesake) if fold(title) not in self.taken)
        self.taken.add(fold(title))
        return title

    def candidates(self, card: Card, has_namesake: bool) -> Iterator[str]:
        if not has_namesake:
            yield card.name
        email = card.emails[0].partition("@")[0] if card.emails else None
        marked = (f"{card.name} ({mark})" for mark in (card.company, card.role, card.linkedin, email) if mark)
        yield from (title for title in marked if not bases_of(title))  # else a sync program's second version
        for n in self.numbers.setdefault(fold(card.name), count(1)):
            yield f"{card.name} ({self.numbered.format(n=n)})"


def _keys(card: Card, schema: Schema, options: Options, is_linkedin: bool) -> dict[str, Value]:
    """The keys in the format's order, each only with a value."""
    position = position_text(card.role, card.company)
    values: dict[str, Value | None] = {
        **values_of(card),
        "called": card.given if card.given not in (None, card.name, card.name.split()[0]) else None,
        "tags": tuple(dict.fromkeys((*options.tags, *card.tags))),
        "met": card.connected_on.isoformat() if card.connected_on else None,
        "tie": options.tie,
        "cadence": options.cadence,
        "linkedin_seen": position if is_linkedin else None,
        **dict(card.keys),
    }
    keys: dict[str, Value] = {key.name: value for key in KEYS if (value := values.get(key.name))}
    for name, value in schema.settings.contact_where:
        meant = schema.key(name)
        key = meant[1].name if meant else name
        own = keys.get(key, ())
        items = own if isinstance(own, tuple) else (own,)
        if not is_marked(items, value):
            plain, is_list = mark(name, value, schema)
            keys[key] = (plain, *items) if is_list else plain
    return keys
