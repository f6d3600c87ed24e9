"""The notes of an import as text: what is composed or changed is read as it was meant, and settles the matter."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from support.examples import examples
from support.import_strategies import READINGS
from support.imports import DAY, ENGLISH

from pingfiles.changes.filename import free_stem
from pingfiles.index import Index
from pingfiles.interchange.merge.card_values import Value
from pingfiles.interchange.merge.new_note import NewNote, Options
from pingfiles.interchange.merge.note_text import changed, note_of
from pingfiles.interchange.merge.plan import ImportPlan, plan
from pingfiles.interchange.record import AddressBook, RowPlace, clean
from pingfiles.note.edit.quoting import written
from pingfiles.schema.schema import Schema

SCHEMA = Schema.of(ENGLISH)


def index_of(notes: dict[str, str]) -> Index:
    readings = [SCHEMA.read(path, text) for path, text in notes.items()]
    assert [problem for reading in readings for problem in reading.problems] == []
    return Index([reading.contact for reading in readings if reading.contact])


def carried_out(found: ImportPlan, notes: dict[str, str]) -> dict[str, str]:
    after, index = dict(notes), index_of(notes)
    for new in found.new:
        stem = free_stem(
            new.title, (), lambda stem: f"People/{stem}.md".lower() in {path.lower() for path in after}, "en"
        )
        after[f"People/{stem}.md"] = note_of(new, stem, SCHEMA)
    for change in found.changes:
        after[change.path] = changed(after[change.path], change, index.by_path[change.path], SCHEMA)
    return after


@examples(100)
@given(READINGS, READINGS)
def test_an_import_into_real_notes_changes_nothing_the_second_time(first: AddressBook, second: AddressBook) -> None:
    notes: dict[str, str] = {}
    for told in (first, second):
        found = plan(told, index_of(notes), ENGLISH, Options("People"), DAY)
        notes = carried_out(found, notes)
        again = plan(told, index_of(notes), ENGLISH, Options("People"), DAY + timedelta(days=30))
        assert (again.new, again.changes) == ((), ())
    assert [ping for person in index_of(notes) for ping in person.pings] == []


_TEXTS = (
    st.one_of(
        st.text(st.characters(blacklist_categories=["C", "Z"]), min_size=1),
        st.sampled_from(
            ["null", "True", "NULL", "yes", "2024-01-01", "1e3", "0x1f", "a: b", "[[x]]", "x #y", "Acme", "~"]
        ),
    )
    .map(clean)
    .filter(bool)
)


@examples(300)
@given(company=_TEXTS, emails=st.lists(_TEXTS, min_size=1, unique=True), name=_TEXTS)
def test_a_composed_note_says_what_was_meant(company: str, emails: list[str], name: str) -> None:
    keys: dict[str, Value] = {"company": company, "email": tuple(emails), "hooks": (company,)}
    told, problems, _ = SCHEMA.read("People/Somebody.md", composed(keys, name))
    assert (told and (told.name, told.company, told.emails, told.hooks), problems) == (
        (name, company, tuple(emails), (company,)),
        [],
    )


_WORDS = st.from_regex(r"[A-Za-z]{4,8}( [A-Za-z][a-z]{1,5}){0,2}", fullmatch=True)


@given(_WORDS | st.sampled_from(["Null", "TRUE", "Yes"]))
def test_no_value_has_other_quotes_than_an_edit_would_give_it(value: str) -> None:
    assert f"\ncompany: {written(value)}\n" in composed({"company": value})


def composed(keys: dict[str, Value], name: str = "Somebody") -> str:
    return note_of(NewNote("People", name, name, RowPlace("x", 1), keys), "Somebody", SCHEMA)
