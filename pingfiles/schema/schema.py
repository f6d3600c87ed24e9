"""From a note to a contact, by the keys of one vault: those of the format and its own."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from pingfiles.feasts.names import means_none, names_of, unknown
from pingfiles.folding import fold, same_key
from pingfiles.messages import Message
from pingfiles.model import Contact
from pingfiles.note import document
from pingfiles.note.document import Note
from pingfiles.note.frontmatter import Borders
from pingfiles.note.journal_note import Seen, people_met
from pingfiles.note.links import plain_name
from pingfiles.note.problem import MOST, TextProblem
from pingfiles.note.vocabulary import ATTENDEES
from pingfiles.note.yaml_events import Pair
from pingfiles.problems import Problem
from pingfiles.schema import deaths, life
from pingfiles.schema.beside import NOTHING, Facts, facts
from pingfiles.schema.key_names import KnownName, form, other_forms, read_names, typed_names
from pingfiles.schema.keys import ARCHIVED, JOURNAL, KEYS
from pingfiles.schema.meaning import TAGS, Mistake, Source, joined, meaning_of, texts
from pingfiles.settings import Settings


class Reading(NamedTuple):
    """What one note gave: a contact or none, and what is wrong in it."""

    contact: Contact | None
    problems: list[Problem]
    met: tuple[Seen, ...] = ()
    """Whom it tells of where it is a meeting note: then it is no contact's."""


_DEATHDATE = KnownName("deathdate", next(key for key in KEYS if key.name == "deathdate"), 100)
_OF_DEATHS = {
    "known": _DEATHDATE,
    "like": _DEATHDATE._replace(field="deceased"),
    "alive": _DEATHDATE._replace(field="alive"),
    None: None,
}
"""What a key means that the format does not name, if its name speaks of a death."""

_CLASS = _DEATHDATE._replace(field="class")
_CLASSES = frozenset(
    form(name)
    for names in (
        "state, life status, type, kind, class, category, categories, group, groups, label, labels, stage",
        "estado, situación, tipo, clase, categoría, categorías, grupo, grupos, fase",
    )
    for name in names.split(", ")
)
"""Keys that sort people: of all that they may say, only a death is read."""

_TITLE = KnownName("title of a card", next(key for key in KEYS if key.name == "role"), 100)
_OF_CARDS = re.compile(r"FN|(?:TEL|EMAIL)\[.*")
"""By these keys a note is one of a contact plugin's, and its `TITLE` the role; elsewhere a title is many things."""

_MOST_NAMES = 4096

_ARCHIVED = ("archived", "isarchived", "archivado", "archivada")


@dataclass(frozen=True, slots=True)
class Schema:
    """The keys of one vault: those of the format, and its own from `[fields]`."""

    settings: Settings
    keys: dict[str, KnownName]
    """By the form of the name, as `key_names.form` gives it; inside of another key by the path: `dates.birthday`."""
    log_headings: frozenset[str]
    marks: tuple[tuple[str, str], ...]
    """What makes a note a contact: keys, and the folded values that they are or contain."""
    names: dict[str, tuple[str, KnownName | None]] = field(default_factory=dict, compare=False, repr=False)
    """The names of keys in the notes read so far: each in the form of `same_key`, and what it means."""

    @classmethod
    def of(cls, settings: Settings) -> Schema:
        """The schema that a vault's settings make."""
        usual = {name: KnownName(key.field, key, rank) for name, (key, rank) in read_names().items()}
        usual |= {name: KnownName("archived", ARCHIVED, 0) for name in _ARCHIVED}
        usual["journal"] = KnownName("journal", JOURNAL, 0)
        own = {
            same: usual[form(name)]._replace(rank=1)
            for name, own_name in settings.fields
            for same in (_path(own_name), *other_forms(own_name))
        }
        marks = tuple((key, fold(plain_name(value).lstrip("#"))) for key, value in settings.contact_where)
        return cls(settings, usual | own, frozenset(map(fold, settings.log_headings)), marks)

    @property
    def day_first(self) -> bool:
        """Whether `03/04/1984` in a note is 3 April; elsewhere it is two days, and so none."""
        return self.settings.language == "es"

    def meant(self, typed: str) -> KnownName | None:
        """What a name typed on a command line means: any that a note may have, or one of a language we speak."""
        meant = self.named(typed)
        if meant and (meant.field == "deathdate" or meant.field not in life.FIELDS):
            return meant
        return self.keys.get(form(typed_names().get(form(typed), "")))

    def named(self, name: str, pairs: list[Pair] | None = None) -> KnownName | None:
        """What the name of a key in a note means; of a note with these keys, where they are given."""
        meant = (self.names.get(name) or self._learned(name))[1]
        if meant is _TITLE:
            return _TITLE._replace(field="role") if pairs and is_card(pairs) else None
        return meant

    def key(self, name: str) -> KnownName | None:
        """What a name means that is the format's or the vault's own; None for one that only tells of a death or so."""
        return self.keys.get(form(name))

    def note(self, text: str) -> Note:
        """A text as a note of this vault; the same note for the same text, so that it is read once."""
        return document.read(text, self.log_headings)

    def read(self, path: str, text: str, today: date | None = None) -> Reading:
        """The contact that a note's text tells of. Never raises, whatever the text.

        A birth or a death ahead of `today`, where it is given, is a problem.
        """
        return self.read_note(path, Note(text, self.log_headings), today)

    def contact_in(self, text: str) -> Contact | None:
        """The contact in a text whose note may have been read already; None for the text of no contact."""
        return self.read_note("", self.note(text)).contact

    def contact_of(self, pairs: list[Pair], note: Note) -> Contact | None:
        """The contact that some keys make with what stands beside them in a note, without its log; None for none."""
        if not self._is_contact(pairs):
            return None
        return Contact(**{"path": "", "name": "", **self._values(note, pairs, self.beside(note))[0]})

    def read_note(self, path: str, note: Note, today: date | None = None) -> Reading:
        """The contact that a note tells of. Never raises, whatever the note."""
        if not unicodedata.is_normalized("NFC", note.text):
            note = Note(unicodedata.normalize("NFC", note.text), self.log_headings)
        borders = note.borders
        if borders is None:
            return Reading(None, _problems(path, note.text, self._wiped(note.text)))
        if not isinstance(borders, Borders):
            problems = [borders] if self._may_be_contact(note.text[:4096]) else []
            return Reading(None, _problems(path, note.text, problems))
        front = note.front
        problems = [*_conflicts(note), *front.problems]
        if any(name.lower() in ATTENDEES for name, _ in front.pairs) and (
            met := people_met(note, path, self.day_first, is_in_meetings=False)
        ):
            return Reading(None, [], tuple(met))
        if not self._is_contact(front.pairs):
            wanted = problems and self._may_be_contact(note.text[: borders.end])
            return Reading(None, _problems(path, note.text, problems if wanted else []))
        beside = self.beside(note)
        values, mistakes = self._values(note, front.pairs, beside, today)
        folder, _, stem = path.rpartition("/")
        stem = stem.removesuffix(".md")
        if not values.get("name"):
            values["name"] = unicodedata.normalize("NFC", stem)
        elif values["name"] != stem and deaths.of_name(values["name"]):
            values["deceased"] = True
        if deaths.of_name(stem) or deaths.of_folder(folder):
            values["deceased"] = True
        if "aliases" in values and any(map(deaths.of_name, values["aliases"])):
            values["deceased"] = True
        if front.problems and any(deaths.of_torn(_line_at(note.text, problem.place)) for problem in front.problems):
            values["deceased"] = True
        pings, moments, links, wrong = note.body
        contact = Contact(path=path, pings=tuple(pings), moments=tuple(moments), links=tuple(links), **values)
        if problems and problems[0].code == "PF106":  # both sides of a conflict have the key, and that is one problem
            mistakes = [mistake for mistake in mistakes if mistake.code != "PF203"]
        if mistakes:
            entries = [*note.entries, *(entry for entry, _ in beside.found)]
            problems += [mistake.at(entries) for mistake in mistakes]
        problems += [*beside.problems, *wrong]
        return Reading(contact, _problems(path, note.text, problems) if problems else [])

    def beside(self, note: Note) -> Facts:
        """The facts of a note beside the keys of its front matter: inside of a mapping, and in the body."""
        return facts(note, self.named, self.keys.get) if note.front.entries or note.fields else NOTHING

    def _values(
        self, note: Note, pairs: list[Pair], beside: Facts, today: date | None = None
    ) -> tuple[dict[str, Any], list[Mistake]]:
        """The fields of a contact that the keys of a note give, by their names, and what these cannot mean."""
        mistakes: list[Mistake] = []
        if beside.holders:
            pairs = beside.without_mappings(pairs)
        sources, again = self._sources(pairs, beside, mistakes)
        values: dict[str, Any] = {}
        day_first = self.day_first
        of_life = {}
        for name in life.FIELDS:
            if name in sources:
                source = sources.pop(name)
                if name != "class" or name in again or life.says_death(source[3]):
                    of_life[name] = source
        for name, source in sources.items():
            if name in again:
                meaning = joined(again[name], mistakes, day_first, beside.where(note, pairs))
            else:
                meaning = meaning_of(source, mistakes, day_first)
            if meaning is not None:
                values[name] = meaning
        if values.get("celebrates"):
            values["celebrates"] = self._feasts(again.get("celebrates", [sources["celebrates"]]), mistakes)
        if of_life or life.is_open(values, sources, today):
            sources |= of_life
            of = {name: again.get(name, [sources[name]]) for name in life.READ if name in sources}
            life.settle(values, of, mistakes, day_first, today)
        return values, mistakes

    def _sources(
        self, pairs: list[Pair], beside: Facts, mistakes: list[Mistake]
    ) -> tuple[dict[str, Source], dict[str, list[Source]]]:
        """The key from which each field takes its value; and where there are several of one field, all of them."""
        sources: dict[str, Source] = {}
        again: dict[str, list[Source]] = {}
        seen: set[str] = set()
        names = self.names
        for position, (name, value) in enumerate(pairs):
            same, meant = names.get(name) or self._learned(name)
            if same in seen:
                mistakes.append(Mistake("PF203", Message("key-repeated", {"key": name}), position))
            elif meant:
                meant_field, key, rank = meant
                if meant_field in sources:
                    again.setdefault(meant_field, [sources[meant_field]]).append((rank, position, key, value))
                else:
                    sources[meant_field] = (rank, position, key, value)
            seen.add(same)
        for meant_field, source in beside.sources(len(pairs)) if beside.found else ():
            if meant_field in sources:
                again.setdefault(meant_field, [sources[meant_field]]).append(source)
            else:
                sources[meant_field] = source
        if _TITLE.field in sources:
            title = sources.pop(_TITLE.field)
            if "role" not in sources and is_card(pairs):
                sources["role"] = title
        return sources, again

    def _learned(self, name: str) -> tuple[str, KnownName | None]:
        """What the name of a key means, kept for the notes to come: they have the same few."""
        if len(self.names) > _MOST_NAMES:
            self.names.clear()
        same = same_key(name)
        meant = next(filter(None, map(self.keys.get, other_forms(name))), _TITLE if name == "TITLE" else None)
        if meant and not meant.rank and same != meant.key.name:
            meant = meant._replace(rank=2)  # a spelling of ours comes behind the vault's own name
        meant = meant or _OF_DEATHS[deaths.of_key(name)]
        if meant is None and form(name) in _CLASSES:
            meant = _CLASS
        known = self.names[name] = same, meant
        return known

    def _feasts(self, sources: list[Source], mistakes: list[Mistake]) -> tuple[str, ...]:
        """The feasts that `celebrates` names, one by one; a name that is unknown is a mistake."""
        names = names_of(self.settings.festivities)
        listed: list[str] = []
        for _, position, _, value in sources:
            for item, text in texts(value, False):
                for name in names.listed(plain_name(text)) if isinstance(text, str) else ():
                    listed.append(name)
                    if not names.meant_by(name) and not means_none(name):
                        mistakes.append(Mistake("PF217", unknown(name, names), position, item))
        return tuple(dict.fromkeys(name for name in listed if not means_none(name)))

    def _is_contact(self, pairs: list[Pair]) -> bool:
        return all(self._holds(pairs, key, wanted) for key, wanted in self.marks)

    def _holds(self, pairs: list[Pair], key: str, wanted: str) -> bool:
        """Whether a key, or a synonym of it, is or contains a value."""
        same_name, meant = self.names.get(key) or self._learned(key)
        for name, value in pairs:
            same, known = self.names.get(name) or self._learned(name)
            if same == same_name or (known and meant and meant is not _CLASS and known[0] == meant[0]):
                is_tag = known is not None and known[1] is TAGS
                found = [text for _, text in texts(value, is_tag) if isinstance(text, str)]
                folded = [fold(plain_name(text).lstrip("#")) for text in found]
                if wanted in folded or (is_tag and any(text.startswith(f"{wanted}/") for text in folded)):
                    return True
        return False

    def _wiped(self, text: str) -> list[TextProblem]:
        """What a crash or a failed sync leaves of a note: zeros where the text was."""
        if "\0" not in text or not self._may_be_contact(text[:4096]):
            return []
        return [TextProblem("PF105", Message("note-of-zeros", {}), text.index("\0"))]

    def _may_be_contact(self, text: str) -> bool:
        """Whether an unreadable front matter was meant as a contact's: its problems concern no one else."""
        folded = fold(text)
        return all(wanted in folded for _, wanted in self.marks)


def is_card(pairs: list[Pair]) -> bool:
    """Whether a note has its keys from a contact plugin."""
    return any(_OF_CARDS.fullmatch(name) for name, _ in pairs)


def _path(name: str) -> str:
    """The form of a name of `[fields]`, in which a dot leads into a key: `dates.birthday`."""
    return ".".join(map(form, name.split("."))) if name.strip(".") else form(name)


def _line_at(text: str, place: int) -> str:
    """The line that a place is in."""
    return text[text.rfind("\n", 0, place) + 1 :].partition("\n")[0]


def _conflicts(note: Note) -> list[TextProblem]:
    """One problem for all the marks of a conflict."""
    return [] if note.conflict is None else [TextProblem("PF106", Message("git-conflict", {}), note.conflict)]


def _problems(path: str, text: str, problems: list[TextProblem]) -> list[Problem]:
    placed: list[Problem] = []
    line, counted = 1, 0
    for problem in sorted(problems, key=lambda problem: (problem.place, problem.code))[:MOST]:
        line += text.count("\n", counted, problem.place)
        counted = problem.place
        column = problem.place - text.rfind("\n", 0, problem.place)
        placed.append(Problem(path, line, column, problem.code, problem.what))
    return placed
