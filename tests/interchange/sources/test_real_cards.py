"""Cards as phones, mail programs and the RFCs wrote them, where they are present: what each says of a person."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.command import ROOT, run
from support.imports import Notes, carried_out, index_of, planned
from support.vaults import make_vault

from pingfiles.interchange.exports import csv_table as csv_export
from pingfiles.interchange.exports import vcard as vcard_export
from pingfiles.interchange.sources import csv_table, vcard

CARDS = ROOT.parent / "shared" / "data" / "vcards"
pytestmark = pytest.mark.skipif(not CARDS.is_dir(), reason="the real cards are not here")

DOE = "Mr. John Richter James Doe Sr."
N = "Ñ"
SAYS: list[tuple[str, str, str | None, str | None, str | None, list[str], list[str]]] = [
    ("John_Doe_ANDROID", "john.doe@company.com", None, None, None, ["john.doe@company.com"], []),
    ("John_Doe_ANDROID", "jane.doe@company.com", None, None, None, ["jane.doe@company.com"], []),
    ("John_Doe_ANDROID", "Ñ Ñ Ñ Ñ Ñ", None, None, None, [], ["123456789"]),
    ("John_Doe_ANDROID", " ".join(N * 11), None, None, None, [], ["123456", "234567", "3456789", "45678901"]),
    ("John_Doe_ANDROID", "Ñ Ñ Ñ Ñ", N * 12, None, None, ["bob@company.com"], ["123456"]),
    ("John_Doe_ANDROID", "ÑÑÑÑ", N * 44, None, None, ["henry@company.com"], ["55556666"]),
    (
        "John_Doe_EVOLUTION",
        "Mr. John Richter, James Doe Sr.",
        "IBM",
        "Money Counter",
        "1980-03-22",
        ["john.doe@ibm.com"],
        ["905-666-1234", "905-555-1234"],
    ),
    (
        "John_Doe_GMAIL",
        "Mr. John Richter, James Doe Sr.",
        "IBM",
        "Money Counter",
        "1980-03-22",
        ["john.doe@ibm.com"],
        ["905-555-1234", "905-666-1234"],
    ),
    (
        "John_Doe_IPHONE",
        DOE,
        "IBM",
        "Money Counter",
        "2012-06-06",
        ["john.doe@ibm.com"],
        ["905-555-1234", "905-666-1234", "905-777-1234", "905-222-1234"],
    ),
    (
        "John_Doe_MAC_ADDRESS_BOOK",
        "Mr. John Richter,James Doe Sr.",
        "IBM",
        "Money Counter",
        "2012-06-06",
        ["john.doe@ibm.com"],
        ["905-777-1234", "905-666-1234", "905-555-1234", "905-222-1234"],
    ),
    (
        "John_Doe_MS_OUTLOOK",
        DOE,
        "IBM",
        "Money Counter",
        "1980-03-22",
        ["john.doe@ibm.cm"],
        ["(905) 555-1234", "(905) 666-1234"],
    ),
    ("gmail-list", "Arnold Smith", None, None, None, ["asmithk@gmail.com"], []),
    ("gmail-list", "Chris Beatle", None, None, None, ["chrisy55d@yahoo.com"], []),
    ("gmail-list", "Doug White", None, None, None, ["dwhite@gmail.com"], []),
    (
        "outlook-2007",
        "Mr. Michael Angstadt Jr.",
        "TheCompany",
        "TheJobTitle",
        "1922-03-10",
        ["mike.angstadt@gmail.com"],
        ["(111) 555-1111", "(111) 555-2222", "(111) 555-4444"],
    ),
    (
        "rfc2426-example",
        "Frank Dawson",
        "Lotus Development Corporation",
        None,
        None,
        ["Frank_Dawson@Lotus.com", "fdawson@earthlink.net"],
        ["+1-919-676-9515"],
    ),
    (
        "rfc2426-example",
        "Tim Howes",
        "Netscape Communications Corp.",
        None,
        None,
        ["howes@netscape.com"],
        ["+1-415-937-3419"],
    ),
    (
        "rfc6350-example",
        "Simon Perreault",
        "Viagenie",
        None,
        "--02-03",
        ["simon.perreault@viagenie.ca"],
        ["+1-418-656-9254 ext. 102", "+1-418-262-6501"],
    ),
]


def notes_of(file: str) -> Notes:
    reading = vcard.SOURCE.read((CARDS / f"{file}.vcf").read_bytes(), f"{file}.vcf")
    assert (reading.skipped, reading.remarks) == ((), ())
    return carried_out(planned(reading, {}), {})


def test_every_file_of_cards_is_in_the_table() -> None:
    assert {path.stem for path in CARDS.glob("*.vcf")} == {row[0] for row in SAYS}


@pytest.mark.parametrize("file", sorted({row[0] for row in SAYS}))
def test_every_real_card_becomes_a_note_that_says_the_same(file: str) -> None:
    told = [
        (
            who.name,
            who.company,
            who.role,
            str(who.birthday) if who.birthday else None,
            list(who.emails),
            list(who.phones),
        )
        for who in index_of(notes_of(file))
    ]
    assert sorted(told) == sorted(row[1:] for row in SAYS if row[0] == file)


@pytest.mark.parametrize("file", sorted({row[0] for row in SAYS}))
def test_a_real_card_once_more_and_back_again_changes_nothing(file: str) -> None:
    notes = notes_of(file)
    exported = vcard_export.write(index_of(notes)).encode()
    table = csv_export.write(index_of(notes)).encode()
    original = vcard.SOURCE.read((CARDS / f"{file}.vcf").read_bytes(), file)
    for reading in (original, vcard.SOURCE.read(exported, "x.vcf"), csv_table.SOURCE.read(table, "x.csv")):
        again = planned(reading, notes)
        assert (again.new, again.changes, again.rows) == ((), (), len(notes))


def test_all_real_cards_become_files_once(tmp_path: Path) -> None:
    vault = make_vault(tmp_path / "vault", {})
    counts = []
    for _ in range(2):
        done = run("import", "vcard", *sorted(CARDS.glob("*.vcf")), "--yes", cwd=vault)
        assert done.returncode == 0, done.stderr
        counts.append({path: path.stat().st_mtime_ns for path in (vault / "People").iterdir()})
    assert len(counts[0]) == 14
    assert counts[0] == counts[1]
