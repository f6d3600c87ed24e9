"""Facts beside the keys of the front matter: keys inside of a mapping, and keys in the body.

They count after the keys of the front matter, the body last. A key inside of a mapping is read where its meaning is
certain: a birthday below `dates` is theirs, one below `partner` is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from pingfiles.messages import Message
from pingfiles.note.document import Note
from pingfiles.note.frontmatter import value_of
from pingfiles.note.problem import TextProblem
from pingfiles.note.yaml_events import Entry, Opaque, Pair, Scalar, Sequence, Value
from pingfiles.schema.key_names import KnownName, form
from pingfiles.schema.keys import Key
from pingfiles.schema.meaning import Source, Where

Named = Callable[[str], KnownName | None]
"""What the name of a key means."""

_INSIDE, _IN_BODY = 500, 1000
"""What is added to the rank of a name, so that the front matter's own keys go first."""

SENTENCES = ("hooks", "say", "feeds")
"""The lists whose values may hold commas."""
_COMMA = re.compile(r",(?![^\[\]]*\]\])")

_DATED = frozenset(
    ("birthday", "name_day", "deathdate", "deceased", "alive", "met", "started", "last_contact", "snooze")
)
_OF_WORK = frozenset(("company", "role", "started", "emails", "phones", "website", "linkedin"))
_ADDRESSES = frozenset(("emails", "phones"))
_COSTLY = frozenset(("birthday", "last_contact"))
"""What must not be passed over in silence."""


def _forms(text: str) -> frozenset[str]:
    return frozenset(map(form, text.split(", ")))


_ABOUT_THEM = _forms(
    "contact, contact info, contact information, contact details, details, info, information, basics, basic info, "
    "personal, personal info, person, profile, about, social, socials, social media, social networks, links, prm, crm, "
    "contacto, datos, datos de contacto, datos personales, ficha, perfil, persona, redes, redes sociales, información"
)
_OF_DATES = _forms("dates, important dates, key dates, special dates, fechas, fechas importantes, fechas clave")
_ABOUT_WORK = _forms("work, job, company, employment, organization, trabajo, empresa, empleo")
_PLACES = _forms("address, home, location, addresses, dirección, domicilio, ubicación")
_ABOUT_OTHERS = _forms(
    "spouse, wife, husband, partner, girlfriend, boyfriend, family, kids, children, child, son, daughter, sons, "
    "daughters, parents, mother, father, mom, mum, dad, siblings, brother, sister, brothers, sisters, pet, pets, dog, "
    "cat, friends, assistant, pareja, mujer, marido, esposa, esposo, novia, novio, familia, hijos, hijas, hijo, hija, "
    "padres, madre, padre, hermanos, hermanas, hermano, hermana, mascota, mascotas, perro, gato, amigos, nietos"
)
_DIGITS = 5
"""The least that a phone number has; `type: mobile` beside it has none."""
_VALUES = _forms("date, value, on, fecha, valor")
"""Keys below that of a day: `birthday: {date: 1984-11-27}`."""
_WORK_NAMES = {"name": "company", "nombre": "company", "title": "role"}


class Beside(NamedTuple):
    """A key with its places, and what it means."""

    entry: Entry
    meant: KnownName


class Facts(NamedTuple):
    """What stands beside the front matter's keys, and what may be a fact and is not read."""

    found: list[Beside]
    problems: list[TextProblem]
    holders: frozenset[str] = frozenset()
    """The keys of the front matter inside of which something was found."""

    def where(self, note: Note, pairs: list[Pair]) -> Where:
        """The names and lines of all keys by their positions, those of the front matter first."""

        def at(position: int) -> tuple[str, int]:
            entries = [*note.entries, *(entry for entry, _ in self.found)]
            name = pairs[position][0] if position < len(pairs) else self.found[position - len(pairs)].entry.key
            return name, note.text.count("\n", 0, entries[min(position, len(entries) - 1)].start) + 1

        return at

    def sources(self, first: int) -> Iterator[tuple[str, Source]]:
        """Each fact as a source of its field; their positions count on from that of the first."""
        for position, (entry, (field, key, rank)) in enumerate(self.found, first):
            value = value_of(entry)
            if key.is_list and rank >= _IN_BODY and isinstance(value, str):
                value = items_of(value, key)
            yield field, (rank, position, key, value)

    def without_mappings(self, pairs: list[Pair]) -> list[Pair]:
        """The keys of the front matter, without the mappings inside of which something was found."""
        return [(name, _plain(value) if name in self.holders else value) for name, value in pairs]


NOTHING = Facts([], [])


def items_of(text: str, key: Key) -> list[str | Opaque]:
    """What a list says in the body, with a comma between two; of sentences it holds one."""
    if key.name in SENTENCES:
        return [text]
    return [part.strip() for part in _COMMA.split(text)] if text else []


def facts(note: Note, named: Named, paths: Callable[[str], KnownName | None]) -> Facts:
    """The facts of a note; `paths` gives what the form of a path means, where the vault says so."""
    entries, fields = note.front.entries, note.fields
    found: list[Beside] = []
    problems: list[TextProblem] = []
    holders = set()
    reader = _Mapping(named, paths, found, problems)
    for entry in entries or ():
        before = len(found)
        for mapping in _mappings(entry):
            reader.read((entry.key,), mapping)
        if len(found) > before:
            holders.add(entry.key)
    for field in fields:
        meant = named(field.entry.key)
        if meant is None or meant.field == "class":
            continue
        if not field.is_indented:
            found.append(Beside(field.entry, meant._replace(rank=meant.rank + _IN_BODY)))
        elif meant.field in _COSTLY and _says(field.entry):
            problems.append(_unread(Message("field-below-item", {"key": field.entry.key}), field.entry))
    return Facts(found, problems, frozenset(holders))


class _Mapping(NamedTuple):
    """Reads the keys of a mapping within the front matter."""

    named: Named
    paths: Callable[[str], KnownName | None]
    found: list[Beside]
    problems: list[TextProblem]

    def read(self, outer: tuple[str, ...], mapping: Opaque) -> None:
        """The keys below those of `outer`."""
        for entry in mapping.inner:
            path = (*outer, entry.key)
            meant = self.paths(".".join(map(form, path))) or self.certain(outer, entry)
            if meant and not isinstance(entry.value, Opaque):
                inner = entry._replace(key=".".join(path))
                self.found.append(Beside(inner, meant._replace(rank=meant.rank + _INSIDE)))
            elif isinstance(entry.value, Opaque):
                self.read(path, entry.value)
            elif not any(form(name) in _ABOUT_OTHERS for name in outer):
                self.unread(path, entry)

    def certain(self, outer: tuple[str, ...], entry: Entry) -> KnownName | None:
        """What a key means below others, where that is certain."""
        *above, last = map(form, outer)
        if not all(name in _ABOUT_THEM or name in _OF_DATES for name in above):
            return None
        meant = self.named(entry.key)
        holder = self.named(outer[-1])
        if holder and holder.field in _DATED and form(entry.key) in _VALUES:
            return holder
        if holder and holder.field in _ADDRESSES:
            return holder if _is_address(entry, holder.field) else None
        if last in _ABOUT_WORK and (name := _WORK_NAMES.get(form(entry.key))):
            meant = self.named(name)
        if meant is None or meant.field == "class":
            return None
        if last in _ABOUT_THEM:
            return meant
        is_there = (
            (last in _OF_DATES and meant.field in _DATED)
            or (last in _ABOUT_WORK and meant.field in _OF_WORK)
            or (last in _PLACES and meant.field in ("city", "country"))
        )
        return meant if is_there else None

    def unread(self, path: tuple[str, ...], entry: Entry) -> None:
        """A problem where a key of which the meaning is not certain may cost a day."""
        meant = self.named(entry.key)
        if meant and meant.field in _COSTLY and _says(entry):
            what = Message("key-inside-another", {"key": meant.key.name, "path": ".".join(path)})
            self.problems.append(_unread(what, entry))


def _mappings(entry: Entry) -> Iterator[Opaque]:
    """The mappings that a key has as its value or in its list."""
    for value in entry.value.items if isinstance(entry.value, Sequence) else (entry.value,):
        if isinstance(value, Opaque) and value.inner:
            yield value


def _plain(value: Value) -> Value:
    if isinstance(value, list):
        return [item for item in value if not isinstance(item, Opaque)]
    return "" if isinstance(value, Opaque) else value


def _is_address(entry: Entry, field: str) -> bool:
    text = entry.value.text if isinstance(entry.value, Scalar) else ""
    return "@" in text if field == "emails" else sum(map(str.isdigit, text)) >= _DIGITS


def _says(entry: Entry) -> bool:
    return not (isinstance(entry.value, Scalar) and (entry.value.is_null or not entry.value.text.strip()))


def _unread(what: Message, entry: Entry) -> TextProblem:
    return TextProblem("PF219", what, entry.start)
