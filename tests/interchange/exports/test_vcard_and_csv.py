"""Contacts for other programs: vCard 4.0 that others read, and CSV in which no cell is a formula."""

from __future__ import annotations

import csv
import io

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from support.examples import examples
from support.imports import DAY, ENGLISH, Note, carried_out, index_of, planned
from support.strategies import MadeNote
from support.strategies import notes as made_notes
from support.vaults import EXAMPLE, contact

from pingfiles.errors import ImportFileError
from pingfiles.index import Index
from pingfiles.interchange.exports import csv_table as csv_export
from pingfiles.interchange.exports import vcard as vcard_export
from pingfiles.interchange.exports.csv_table import guarded, unguarded
from pingfiles.interchange.merge.new_note import Options
from pingfiles.interchange.merge.plan import plan
from pingfiles.interchange.record import AddressBook
from pingfiles.interchange.sources import csv_table, vcard
from pingfiles.model import Contact
from pingfiles.vault.reader import load

FULL = contact(
    "aliases: [Lu, 'Lucía;F, S.']; tags: [energy/grid, x]; company: 'Voltia, S.A.'; role: CTO\\Ops; birthday: --02-29;"
    " email: [l@example.org, m@example.org]; phone: ['+34 600 000 001', 600]; linkedin: lucia-f; twitter: '@lucia';"
    " website: https://l.example/a,b; city: Gijón; country: Spain; language: es; gender: feminine; uid: urn:uuid:7;"
    " knows: ['[[People/Bo Lind]]']; hooks: [secret]; deathdate: 2024-03",
    "2026-01-01 call: secret #gave",
    "2018-06-01 milestone: secret",
    name="Lucía; Fernández, \\",
)


def lines_of(text: str) -> list[str]:
    """The lines of a card with their folds undone."""
    return text.replace("\r\n ", "").split("\r\n")


def test_a_card_says_what_the_note_says_but_for_what_is_private() -> None:
    text = vcard_export.write([FULL])
    assert lines_of(text) == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        r"FN:Lucía\; Fernández\, \\",
        r"N:;Lucía\; Fernández\, \\;;;",
        r"NICKNAME:Lu,Lucía\;F\, S.",
        "BDAY:--0229",
        "DEATHDATE:2024-03",
        "GRAMGENDER:FEMININE",
        r"ORG:Voltia\, S.A.",
        r"TITLE:CTO\\Ops",
        "LANG:es",
        "EMAIL;PREF=1:l@example.org",
        "EMAIL:m@example.org",
        "TEL;PREF=1:+34 600 000 001",
        "TEL:600",
        "ADR:;;;Gijón;;;Spain",
        "URL:https://l.example/a,b",
        "SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/lucia-f",
        "SOCIALPROFILE;SERVICE-TYPE=Twitter;VALUE=text:@lucia",
        "CATEGORIES:energy/grid,x",
        "RELATED;TYPE=contact;VALUE=text:Bo Lind",
        "UID:urn:uuid:7",
        "END:VCARD",
        "",
    ]
    assert "secret" not in text


@pytest.mark.parametrize(
    ("born", "told"),
    [
        ("1984-11-24", "19841124"),
        ("--11-24", "--1124"),
        ("1984-11", "1984-11"),
        ("1984", "1984"),
        ("0984-01-02", "--0102"),
    ],
)
def test_a_birthday_may_lack_its_year_or_its_day(born: str, told: str) -> None:
    assert f"BDAY:{told}" in lines_of(vcard_export.write([contact(f"birthday: '{born}'")]))


@examples(100)
@given(st.lists(made_notes(), max_size=3))
def test_lines_are_folded_as_the_rfc_says_and_another_library_reads_them(made: list[MadeNote]) -> None:
    text = vcard_export.write([note.contact for note in made])
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert not set(text.replace("\r\n", "")) & set("\r\n\0")
    cards = list(vobject.readComponents(text, transform=False))
    assert len(cards) == len(made)
    assert [card.n.value.count(";") >= 4 for card in cards] == [True] * len(made)


def there_and_back(contacts: list[Contact], form: str) -> AddressBook:
    if form == "vcard":
        return vcard.SOURCE.read(vcard_export.write(contacts).encode(), "x.vcf")
    return csv_table.SOURCE.read(csv_export.write(contacts).encode(), "x.csv")


@pytest.mark.parametrize("form", ["vcard", "csv"])
def test_the_example_vault_exported_and_imported_again_changes_nothing(form: str) -> None:
    vault = load(EXAMPLE)
    told = there_and_back(list(vault.index), form)
    found = plan(told, vault.index, vault.settings, Options("People"), DAY)
    assert (found.new, found.changes, found.questions, found.differences) == ((), (), (), ())
    assert len(found.unchanged) == len(vault.index) == told.rows


def test_a_table_read_into_an_empty_vault_is_the_same_table() -> None:
    vault = load(EXAMPLE)
    text = csv_export.write(vault.index)
    told = csv_table.SOURCE.read(text.encode(), "x.csv")
    made = index_of(carried_out(planned(told, {}, settings=vault.settings), {}), vault.settings)
    assert (csv_export.write(sorted(made, key=lambda contact: contact.path)), told.remarks) == (text, ())


def test_a_note_gets_what_it_lacks_of_a_table_and_the_rest_is_told() -> None:
    table = (
        "name,uid,city,country,started,met,channels,status\nAna,u1,Gijón,Spain,2019-05,2015,call ::: email,archived\n"
    )
    notes = {"People/Ana.md": Note({"uid": "u1", "city": "Lugo", "met": "2015-03"})}
    found = planned(csv_table.SOURCE.read(table.encode(), "x.csv"), notes)
    assert [change.set for change in found.changes] == [
        {"country": "Spain", "started": "2019-05", "channels": ("call", "email")}
    ]
    assert [tuple(told)[1:4] for told in found.differences] == [
        ("status", "active", "archived"),
        ("city", "Lugo", "Gijón"),
    ]


def test_what_a_table_cannot_mean_is_left_out_and_told() -> None:
    table = (
        "name,tie,cadence,birthday,email,city,shoe size\nAna,thick,seldom,once,nowhere,Gijón,38\nLeo,weak,never,,,,41\n"
    )
    told = csv_table.SOURCE.read(table.encode(), "x.csv")
    assert [card.keys for card in told.cards] == [(("city", "Gijón"),), (("tie", "weak"), ("cadence", "never"))]
    assert [(remark.place.line, str(remark.reason).partition("“")[2].partition("”")[0]) for remark in told.remarks] == [
        (2, "once"),
        (2, "nowhere"),
        (2, "thick"),
        (2, "seldom"),
        (2, "shoe size"),
    ]


@pytest.mark.parametrize("header", ["name", "company,role", "Name,Given Name,Birthday"])
def test_a_table_that_is_not_ours_is_refused(header: str) -> None:
    with pytest.raises(ImportFileError, match="no line is the header"):
        csv_table.SOURCE.read(f"{header}\na,b,c\n".encode(), "x.csv")


@examples(150)
@given(made_notes(), st.sampled_from(["vcard", "csv"]))
def test_any_contact_exported_and_imported_again_changes_nothing(made: MadeNote, form: str) -> None:
    found = plan(there_and_back([made.contact], form), Index([made.contact]), ENGLISH, Options("People"), DAY)
    assert (found.new, found.changes) == ((), ())


# CSV


def rows_of(text: str, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_a_row_says_what_the_note_says_but_for_what_is_private() -> None:
    text = csv_export.write([FULL])
    header, row = rows_of(text)
    told = {key: cell for key, cell in zip(header, row, strict=True) if cell}
    assert told == {
        "name": "Lucía; Fernández, \\",
        "aliases": "Lu ::: Lucía;F, S.",
        "tags": "energy/grid ::: x",
        "company": "Voltia, S.A.",
        "role": "CTO\\Ops",
        "birthday": "'--02-29",
        "deathdate": "2024-03",
        "language": "es",
        "gender": "feminine",
        "status": "active",
        "city": "Gijón",
        "country": "Spain",
        "email": "l@example.org ::: m@example.org",
        "phone": "'+34 600 000 001 ::: 600",
        "linkedin": "lucia-f",
        "twitter": "'@lucia",
        "website": "https://l.example/a,b",
        "knows": "People/Bo Lind",
        "uid": "urn:uuid:7",
        "path": FULL.path,
    }
    assert text.endswith("\r\n")
    assert "secret" not in text


FORMULAS = [
    ("=1+1", "'=1+1"),
    ("+34", "'+34"),
    ("-1", "'-1"),
    ("@sum", "'@sum"),
    ("\t=1", "'\t'=1"),
    ("  =1", "'  =1"),
    ('"=1', "'\"=1"),
    ("＝1", "'＝1"),
    ("'quoted", "''quoted"),
    ("a;=cmd|x", "a;'=cmd|x"),
    ("a\n=1", "a\n'=1"),
    ("a=1", "a=1"),
    ("a, -b", "a, -b"),
    ("", ""),
]


@pytest.mark.parametrize(("cell", "wanted"), FORMULAS)
def test_no_cell_is_a_formula(cell: str, wanted: str) -> None:
    assert guarded(cell) == wanted
    assert unguarded(wanted) == cell


_CELLS = st.text(alphabet=st.sampled_from("=+-@'\"\t\r\n; ,ab＝"), max_size=30)


@given(_CELLS)
def test_a_guarded_cell_reads_back_the_same(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell


@given(_CELLS, st.sampled_from(",;\t"))
def test_wherever_a_spreadsheet_parts_the_cells_none_begins_a_formula(cell: str, delimiter: str) -> None:
    text = csv_export.write([Contact("People/x.md", "Ana", company=cell, role=cell)])
    for row in rows_of(text, delimiter):
        assert not [own for own in row if own.strip().startswith(("=", "+", "-", "@", "＝"))]


def test_a_table_of_ours_tells_which_rows_it_cannot_take() -> None:
    told = csv_table.SOURCE.read(b"name,aliases,company,email,phone\nAna,,,,\n,,Acme,,\n,,,,\nLeo,,,,,x\n", "x.csv")
    assert [card.name for card in told.cards] == ["Ana"]
    assert [str(skipped.reason).partition(";")[0] for skipped in told.skipped] == [
        "no name",
        "empty row",
        "more cells than the header has columns",
    ]
    with pytest.raises(ImportFileError, match="no people"):
        csv_table.SOURCE.read(csv_export.write([]).encode(), "x.csv")


def test_a_column_that_a_person_took_out_is_no_trouble() -> None:
    told = csv_table.SOURCE.read(
        b"name,aliases,company,email,phone\nAna,Nani ::: An,Acme,a@example.org,'+34 600\n", "x.csv"
    )
    (new,) = planned(told, {}).new
    assert new.keys == {
        "aliases": ("Nani", "An"),
        "company": "Acme",
        "email": ("a@example.org",),
        "phone": ("+34 600",),
    }


def test_nobody_is_an_empty_export() -> None:
    assert vcard_export.write([]) == ""
    assert len(rows_of(csv_export.write([]))) == 1


def test_csv_says_that_somebody_is_dead_where_no_day_is_known() -> None:
    dead = contact("fallecido: sí", name="Ana Gil")
    (row,) = csv.DictReader(io.StringIO(csv_export.write([dead])))
    assert (row["deathdate"], row["status"]) == ("", "deceased")
    found = planned(
        csv_table.SOURCE.read(csv_export.write([dead]).encode(), "x.csv"), {dead.path: Note({"fallecido": "sí"})}
    )
    assert (found.new, found.changes, found.differences) == ((), (), ())
