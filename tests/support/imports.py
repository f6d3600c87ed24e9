"""Imports carried out in memory: notes as keys and moments, written as text and read as any note is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from pingfiles.changes.filename import free_stem
from pingfiles.index import Index
from pingfiles.interchange.merge.card_values import Value
from pingfiles.interchange.merge.fields import NoteChange
from pingfiles.interchange.merge.new_note import NewNote, Options
from pingfiles.interchange.merge.plan import ImportPlan, plan
from pingfiles.interchange.record import AddressBook, Card, RowPlace
from pingfiles.interchange.sources.linkedin import Messages
from pingfiles.model import Moment
from pingfiles.schema.schema import Schema
from pingfiles.settings import Settings

DAY = date(2026, 11, 21)
ENGLISH = Settings(language="en")


@dataclass(frozen=True)
class Note:
    """What a note holds, apart from its prose."""

    keys: Mapping[str, Value] = field(default_factory=dict)
    moments: tuple[Moment, ...] = ()
    prose: str = ""

    def text(self) -> str:
        """The note as a file has it: a text in JSON's quotes is one in YAML's."""
        front = [f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in self.keys.items()]
        moments = [f"- {moment.date} {moment.kind}: {moment.text}" for moment in self.moments]
        return "\n".join(["---", *front, "---", self.prose, "## Moments", *moments, "", "## Pings", ""])


Notes = dict[str, Note]


def index_of(notes: Notes, settings: Settings = ENGLISH) -> Index:
    """The contacts that the notes tell of; there is nothing wrong in any of them."""
    schema = Schema.of(settings)
    readings = [schema.read(path, note.text()) for path, note in notes.items()]
    assert [problem for reading in readings for problem in reading.problems] == []
    return Index([reading.contact for reading in readings if reading.contact])


def planned(
    reading: AddressBook,
    notes: Notes,
    options: Options | None = None,
    settings: Settings = ENGLISH,
    day: date = DAY,
    messages: Messages | None = None,
) -> ImportPlan:
    """The plan of an import into some notes; its rows add up."""
    found = plan(reading, index_of(notes, settings), settings, options or Options("People"), day, messages)
    parts = (found.new, found.changed, found.unchanged, found.skipped, found.questions)
    assert found.rows == sum(map(len, parts)) == reading.rows
    return found


def carried_out(found: ImportPlan, notes: Notes) -> Notes:
    """The notes after an import."""
    after = dict(notes)
    for new in found.new:
        stems = {path.rpartition("/")[2].removesuffix(".md") for path in after}
        path = f"{new.folder}/{free_stem(new.title, (), stems.__contains__, 'en')}.md"
        after[path] = Note({"name": new.name, **new.keys}, prose=new.prose)
    for change in found.changes:
        after[change.path] = _changed(after[change.path], change)
    return after


def _changed(note: Note, change: NoteChange) -> Note:
    keys = {**note.keys, **change.set}
    for key, items in change.add.items():
        own = keys[key]
        keys[key] = (*((own,) if isinstance(own, str) else own), *items)
    for key in change.drop:
        del keys[key]
    return Note(keys, (*note.moments, *((change.moment,) if change.moment else ())), note.prose)


def card(name: str = "Lucía Fernández", line: int = 2, **told: object) -> Card:
    """A card with what is told of it."""
    return Card(RowPlace("people.csv", line), name, **told)  # type: ignore[arg-type] # a table of cases says it shortly


def reading(*cards: Card, source: str = "linkedin") -> AddressBook:
    """What a file gave, its rows counted."""
    placed = (card._replace(place=RowPlace("people.csv", line)) for line, card in enumerate(cards, start=2))
    return AddressBook(source, tuple(placed))


def connections(*rows: str) -> bytes:
    """A `Connections.csv` with some rows."""
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    return "\r\n".join([header, *rows, ""]).encode()


def titles(notes: Iterable[NewNote]) -> list[str]:
    """What new notes are called."""
    return [note.title for note in notes]
