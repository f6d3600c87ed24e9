"""From a note to a contact, by the keys of one vault: those of the format and its own."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, NamedTuple

from pingfiles.feasts.names import means_none, names_of, unknown
from pingfiles.folding import fold, same_key, unaccented
from pingfiles.messages import Message
from pingfiles.model import Contact
from pingfiles.note import document
from pingfiles.note.document import Note
from pingfiles.note.frontmatter import Borders
from pingfiles.note.links import plain_name
from pingfiles.note.problem import MOST, TextProblem
from pingfiles.note.yaml_events import Entry, Opaque, Pair, Sequence, Value
from pingfiles.problems import Problem
from pingfiles.schema import values
from pingfiles.schema.key_names import typed_names
from pingfiles.schema.keys import KEYS, Key
from pingfiles.settings import Settings

_TAGS = next(key for key in KEYS if key.name == "tags")
"""The one list of which a text may hold several, as in Obsidian."""

_LAST_CONTACT = next(key for key in KEYS if key.name == "last_contact")
"""The one key of a single value of which a list may hold many: the newest day counts."""

_Source = tuple[int, int, Key, Value]
"""A key from which a field takes its value: the rank of its name, its position in the note, and what it says."""


class Reading(NamedTuple):
    """What one note gave: a contact or none, and what is wrong in it."""

    contact: Contact | None
    problems: list[Problem]


class KnownName(NamedTuple):
    """What a name of a key means: a field of `Contact`, the key, and the name's rank (the lowest wins)."""

    field: str
    key: Key
    rank: int


@dataclass(frozen=True, slots=True)
class Schema:
    """The keys of one vault: those of the format, and its own from `[fields]`."""

    settings: Settings
    keys: dict[str, KnownName]
    """By the form of `same_key`."""
    log_headings: frozenset[str]
    marks: tuple[tuple[str, str], ...]
    """What makes a note a contact: keys, and the folded values that they are or contain."""

    @classmethod
    def of(cls, settings: Settings) -> Schema:
        """The schema that a vault's settings make."""
        keys = {
            same_key(name): KnownName(key.field, key, rank)
            for key in KEYS
            for rank, name in ((0, key.name), *enumerate(key.synonyms, start=2))
        }
        usual = dict(keys)
        for name, own_name in settings.fields:
            keys[same_key(own_name)] = usual[same_key(name)]._replace(rank=1)
        marks = tuple((key, fold(plain_name(value).lstrip("#"))) for key, value in settings.contact_where)
        return cls(settings, keys, frozenset(map(fold, settings.log_headings)), marks)

    @property
    def day_first(self) -> bool:
        """Whether `03/04/1984` in a note is 3 April; elsewhere it is two days, and so none."""
        return self.settings.language == "es"

    def meant(self, typed: str) -> KnownName | None:
        """What a name typed on a command line means: any that a note may have, or one of a language we speak."""
        return self.keys.get(same_key(typed)) or self.keys.get(typed_names().get(same_key(unaccented(typed)), ""))

    def note(self, text: str) -> Note:
        """A text as a note of this vault; the same note for the same text, so that it is read once."""
        return document.read(text, self.log_headings)

    def read(self, path: str, text: str) -> Reading:
        """The contact that a note's text tells of. Never raises, whatever the text."""
        return self.read_note(path, Note(text, self.log_headings))

    def contact_in(self, text: str) -> Contact | None:
        """The contact in a text whose note may have been read already; None for the text of no contact."""
        return self.read_note("", self.note(text)).contact

    def contact_of(self, pairs: list[Pair]) -> Contact | None:
        """The contact that some keys make, without its log and without a name of its own; None for none."""
        if not self._is_contact(pairs):
            return None
        return Contact(**{"path": "", "name": "", **self._values(pairs)[0]})

    def read_note(self, path: str, note: Note) -> Reading:
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
        if not self._is_contact(front.pairs):
            wanted = problems and self._may_be_contact(note.text[: borders.end])
            return Reading(None, _problems(path, note.text, problems if wanted else []))
        values, mistakes = self._values(front.pairs)
        if not values.get("name"):
            values["name"] = unicodedata.normalize("NFC", path.rpartition("/")[2].removesuffix(".md"))
        pings, moments, links, wrong = note.body
        contact = Contact(path=path, pings=tuple(pings), moments=tuple(moments), links=tuple(links), **values)
        if problems and problems[0].code == "PF106":  # both sides of a conflict have the key, and that is one problem
            mistakes = [mistake for mistake in mistakes if mistake.code != "PF203"]
        problems += [mistake.at(note.entries) for mistake in mistakes]
        problems += wrong
        return Reading(contact, _problems(path, note.text, problems) if problems else [])

    def _values(self, pairs: list[Pair]) -> tuple[dict[str, Any], list[_Mistake]]:
        """The fields of a contact that the front matter gives, by their names, and what it cannot mean."""
        mistakes: list[_Mistake] = []
        sources: dict[str, _Source] = {}
        again: dict[str, list[_Source]] = {}
        seen: set[str] = set()
        for position, (name, value) in enumerate(pairs):
            same = same_key(name)
            if same in seen:
                mistakes.append(_Mistake("PF203", Message("key-repeated", {"key": name}), position))
            elif meant := self.keys.get(same):
                field, key, rank = meant
                if field in sources:
                    again.setdefault(field, [sources[field]]).append((rank, position, key, value))
                else:
                    sources[field] = (rank, position, key, value)
            seen.add(same)
        values: dict[str, Any] = {}
        day_first = self.day_first
        for field, source in sources.items():
            if field in again:
                meaning = _joined(again[field], mistakes, day_first)
            else:
                meaning = _meaning(source, mistakes, day_first)
            if meaning is not None:
                values[field] = meaning
        if values.get("celebrates"):
            values["celebrates"] = self._feasts(again.get("celebrates", [sources["celebrates"]]), mistakes)
        if "deathdate" in sources:  # a date that cannot be read is no reason to congratulate the dead
            all_of_them = again.get("deathdate", [sources["deathdate"]])
            values["deceased"] = any(_texts(value, False) for *_, value in all_of_them)
        return values, mistakes

    def _feasts(self, sources: list[_Source], mistakes: list[_Mistake]) -> tuple[str, ...]:
        """The feasts that `celebrates` names, one by one; a name that is unknown is a mistake."""
        names = names_of(self.settings.festivities)
        listed: list[str] = []
        for _, position, _, value in sources:
            for item, text in _texts(value, False):
                for name in names.listed(plain_name(text)) if isinstance(text, str) else ():
                    listed.append(name)
                    if not names.meant_by(name) and not means_none(name):
                        mistakes.append(_Mistake("PF217", unknown(name, names), position, item))
        return tuple(dict.fromkeys(name for name in listed if not means_none(name)))

    def _is_contact(self, pairs: list[Pair]) -> bool:
        return all(self._holds(pairs, key, wanted) for key, wanted in self.marks)

    def _holds(self, pairs: list[Pair], key: str, wanted: str) -> bool:
        """Whether a key, or a synonym of it, is or contains a value."""
        meant = self.keys.get(same_key(key))
        for name, value in pairs:
            same = same_key(name)
            known = self.keys.get(same)
            if same == same_key(key) or (known and meant and known[0] == meant[0]):
                is_tag = known is not None and known[1] is _TAGS
                texts = [text for _, text in _texts(value, is_tag) if isinstance(text, str)]
                values = [fold(plain_name(text).lstrip("#")) for text in texts]
                if wanted in values or (is_tag and any(value.startswith(f"{wanted}/") for value in values)):
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


class _Mistake(NamedTuple):
    """Something that a key cannot mean: the entry's position in the front matter, the item's in its list."""

    code: str
    what: Message
    entry: int
    item: int | None = None

    def at(self, entries: list[Entry]) -> TextProblem:
        """The same with its place in the text."""
        place, value = entries[self.entry].start, entries[self.entry].value
        if self.item is not None:
            place = value.items[self.item].start if isinstance(value, Sequence) else value.start
        return TextProblem(self.code, self.what, place)


def _joined(sources: list[_Source], mistakes: list[_Mistake], day_first: bool) -> Any:
    """What several keys of one meaning say: lists together, of single values the first by rank that can be read.

    None for nothing.
    """
    sources = sorted(sources, key=itemgetter(0, 1))
    if not sources[0][2].is_list:
        readable = (_meaning(source, mistakes, day_first) for source in sources)
        return next((meaning for meaning in readable if meaning is not None), None)
    meanings = [_meaning(source, mistakes, day_first) for source in sources]
    if all(meaning is None for meaning in meanings):
        return None
    return tuple(dict.fromkeys(item for meaning in meanings if meaning for item in meaning))


def _meaning(source: _Source, mistakes: list[_Mistake], day_first: bool) -> Any:
    """What one key says; None for nothing and for what it cannot mean."""
    _, position, key, value = source
    if type(value) is str and not key.is_list:  # nearly all are a text alone, and this is a third of the time
        try:
            return key.type(stripped) if (stripped := value.strip()) else None
        except values.Mistyped as mistyped:
            if day_first and isinstance(mistyped, values.Unclear):
                return mistyped.meaning
            mistakes.append(_Mistake(mistyped.code, mistyped.message, position, 0))
            return None
    meanings = []
    for item, text in _texts(value, key is _TAGS):
        try:
            if isinstance(text, Opaque):
                raise values.Mistyped("PF204", "key-shape", key=key.name, what=text.what)
            meanings.append(key.type(text))
        except values.Mistyped as mistyped:
            if day_first and isinstance(mistyped, values.Unclear):
                meanings.append(mistyped.meaning)
            else:
                mistakes.append(_Mistake(mistyped.code, mistyped.message, position, item))
        if meanings and not key.is_list and key is not _LAST_CONTACT:
            return meanings[0]
    if not key.is_list:
        return max(meanings, default=None)
    if meanings:
        return tuple(dict.fromkeys(meanings) if len(meanings) > 1 else meanings)
    # An empty list says something only here: no feast is greeted.
    return () if value == [] and key.name == "celebrates" else None


def _texts(value: Value, split: bool) -> Iterable[tuple[int, str | Opaque]]:
    """The texts of a value, each with its position in the list; `split` where one text may hold several."""
    if type(value) is str and not split:  # the usual one
        text = value.strip()
        return ((0, text),) if text else ()
    found: list[tuple[int, str | Opaque]] = []
    for position, item in enumerate(value if isinstance(value, list) else (value,)):
        if isinstance(item, Opaque):
            found.append((position, item))
        elif split and not item.isalnum():
            found += [(position, word) for word in item.replace(",", " ").split()]
        elif text := item.strip():
            found.append((position, text))
    return found


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
