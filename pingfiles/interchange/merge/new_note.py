"""The note of somebody new: what stands in it, and what it is called so that no two are called the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import NamedTuple

from pingfiles.addresses import linkedin_address
from pingfiles.changes.new_contact import is_marked, mark
from pingfiles.folding import fold, same_key
from pingfiles.interchange.identity import name_key
from pingfiles.interchange.merge.fields import Value
from pingfiles.interchange.merge.position import body_text, post_text
from pingfiles.interchange.merge.relations import acquaintances, hooks
from pingfiles.interchange.record import Card, Place, Source
from pingfiles.model import Tie
from pingfiles.schema.keys import KEYS
from pingfiles.schema.schema import Schema
from pingfiles.settings import Settings


@dataclass(frozen=True, slots=True)
class Options:
    """What the new notes of an import have: a folder, tags, a tie, a cadence. `update_only`: none are made."""

    folder: str
    tags: tuple[str, ...] = ()
    tie: Tie | None = None
    cadence: str | None = None
    update_only: bool = False


@dataclass(frozen=True, slots=True)
class NewNote:
    """A note to be made: its folder, what to call its file (not yet safe for a system), its keys and its prose.

    `name` is the person's, and belongs into the note where the file is called otherwise.
    """

    folder: str
    title: str
    name: str
    place: Place
    keys: dict[str, Value] = field(default_factory=dict)
    prose: str = ""


def folder_for(settings: Settings, wanted: str | None) -> str:
    """The folder for new notes, by its path in the vault, `""` for the vault itself.

    It must lie where contacts are looked for, else they would not be found again: ValueError with a sentence.
    """
    homes = ["" if folder == "." else folder for folder in settings.contacts]
    if wanted is None:
        return homes[0] if homes else ""
    path = wanted.replace("\\", "/").strip("/")
    parts = [part for part in path.split("/") if part not in ("", ".")]
    if wanted.startswith(("/", "\\")) or ":" in path or ".." in parts:
        raise ValueError(f"“{wanted}” is no folder of the vault; name it by its path within")
    path = "/".join(parts)
    if not any(not home or path == home or path.startswith(f"{home}/") for home in homes):
        raise ValueError(f"“{wanted}” is not in a folder of contacts ({', '.join(settings.contacts)})")
    aside = (settings.drafts, settings.templates)
    if any(part.startswith(".") for part in parts) or any(path == own or path.startswith(f"{own}/") for own in aside):
        raise ValueError(f"“{wanted}” is not searched for contacts; choose another folder")
    return path


def new_notes(
    cards: Iterable[Card], taken: Iterable[str], source: Source, settings: Settings, options: Options
) -> Iterator[NewNote]:
    """Notes for some cards of people who are not known. `taken` are the names of files that are there."""
    cards, schema = tuple(cards), Schema.of(settings)
    namesakes = Counter(name_key(card.name) for card in cards)
    titles = _Titles(set(map(fold, taken)), {})
    for card in cards:
        title = titles.give(card, namesakes[name_key(card.name)] > 1)
        prose = "".join(f"> {body_text(line)}\n" for line in (card.note or "").split("\n") if line)
        yield NewNote(options.folder, title, card.name, card.place, _keys(card, source, schema, options), prose)


class _Titles(NamedTuple):
    """The titles that are taken, folded, and how far the numbers of each name have come."""

    taken: set[str]
    numbers: dict[str, Iterator[int]]

    def give(self, card: Card, has_namesake: bool) -> str:
        """The name, with what tells two people of one name apart; nobody else gets the same."""
        title = next(title for title in self.candidates(card, has_namesake) if fold(title) not in self.taken)
        self.taken.add(fold(title))
        return title

    def candidates(self, card: Card, has_namesake: bool) -> Iterator[str]:
        if not has_namesake:
            yield card.name
        email = card.emails[0].partition("@")[0] if card.emails else None
        yield from (f"{card.name} ({told})" for told in (card.company, card.role, card.linkedin, email) if told)
        yield from (f"{card.name} ({n})" for n in self.numbers.setdefault(fold(card.name), count(1)))


def _keys(card: Card, source: Source, schema: Schema, options: Options) -> dict[str, Value]:
    """The keys in the format's order, each only where there is something to say."""
    post = post_text(card.role, card.company)
    told: dict[str, Value | None] = {
        "called": card.given if card.given not in (None, card.name, card.name.split()[0]) else None,
        "aliases": tuple(name for name in card.nicknames if name_key(name) != name_key(card.name)),
        "tags": tuple(dict.fromkeys((*options.tags, *card.tags))),
        "company": card.company,
        "role": card.role,
        "birthday": str(card.birthday) if card.birthday else None,
        "deathdate": str(card.deathdate) if card.deathdate else None,
        "met": card.connected_on.isoformat() if card.connected_on else None,
        "tie": options.tie,
        "cadence": options.cadence,
        "email": card.emails,
        "phone": card.phones,
        "linkedin": linkedin_address(card.linkedin) if card.linkedin else None,
        "website": card.urls[0] if card.urls else None,
        "knows": tuple(acquaintances(card)),
        "hooks": tuple(hooks(card)),
        "uid": card.uid,
        "linkedin_seen": post if source == "linkedin" else None,
    }
    told |= dict(card.keys)
    keys: dict[str, Value] = {key.name: value for key in KEYS if (value := told.get(key.name))}
    for name, value in schema.settings.contact_where:
        meant = schema.keys.get(same_key(name))
        key = meant[1].name if meant else name
        own = keys.get(key, ())
        items = own if isinstance(own, tuple) else (own,)
        if not is_marked(items, value):
            plain, is_list = mark(name, value, schema)
            keys[key] = (plain, *items) if is_list else plain
    return keys
