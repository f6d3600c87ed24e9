"""Google Contacts' CSV, in its present form and the one before: columns go by their names."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest

from pingfiles.dates import PartialDate
from pingfiles.errors import ImportFileError
from pingfiles.interchange.record import Card, Related
from pingfiles.interchange.sources import google

PRESENT = {
    "First Name": "Lucía",
    "Middle Name": "",
    "Last Name": "Fernández",
    "Phonetic First Name": "",
    "Name Prefix": "",
    "Name Suffix": "",
    "Nickname": "Lu",
    "File As": "",
    "Organization Name": "Voltia",
    "Organization Title": "CTO",
    "Organization Department": "Grid",
    "Birthday": "1984-11-24",
    "Notes": "Sings.\nLoud.",
    "Photo": "https://example.org/photo.jpg",
    "Labels": "* myContacts ::: Book club ::: energy",
    "E-mail 1 - Label": "* Work",
    "E-mail 1 - Value": "lucia@example.org ::: lu@example.org",
    "E-mail 2 - Label": "Home",
    "E-mail 2 - Value": "home@example.org",
    "Phone 1 - Label": "Mobile",
    "Phone 1 - Value": "+34 600 000 001 ::: 900 000 001",
    "Phone 2 - Label": "Work Fax",
    "Phone 2 - Value": "900 000 002",
    "Relation 1 - Label": "Spouse",
    "Relation 1 - Value": "Leo Ruiz",
    "Website 1 - Label": "LinkedIn",
    "Website 1 - Value": "https://www.linkedin.com/in/lucia-f ::: https://lucia.example",
    "Event 1 - Label": "Anniversary",
    "Event 1 - Value": "2009-08-08",
}
FORMER = {
    "Name": "Lucía Fernández",
    "Given Name": "Lucía",
    "Additional Name": "",
    "Family Name": "Fernández",
    "Nickname": "Lu",
    "Birthday": "1984-11-24",
    "Notes": "Sings.\nLoud.",
    "Group Membership": "* myContacts ::: Book club ::: energy",
    "E-mail 1 - Type": "Home",
    "E-mail 1 - Value": "home@example.org",
    "E-mail 2 - Type": "* Work",
    "E-mail 2 - Value": "lucia@example.org ::: lu@example.org",
    "Phone 1 - Type": "Mobile",
    "Phone 1 - Value": "+34 600 000 001 ::: 900 000 001",
    "Organization 1 - Type": "",
    "Organization 1 - Name": "Voltia",
    "Organization 1 - Title": "CTO",
    "Relation 1 - Type": "Spouse",
    "Relation 1 - Value": "Leo Ruiz",
    "Website 1 - Type": "Profile",
    "Website 1 - Value": "https://www.linkedin.com/in/lucia-f ::: https://lucia.example",
    "Event 1 - Type": "Anniversary",
    "Event 1 - Value": "2009-08-08",
}
LUCIA: dict[str, Any] = {
    "name": "Lucía Fernández",
    "given": "Lucía",
    "family": "Fernández",
    "nicknames": ("Lu",),
    "company": "Voltia",
    "role": "CTO",
    "birthday": PartialDate(1984, 11, 24),
    "anniversary": PartialDate(2009, 8, 8),
    "emails": ("lucia@example.org", "lu@example.org", "home@example.org"),
    "phones": ("+34 600 000 001", "900 000 001"),
    "urls": ("https://lucia.example",),
    "linkedin": "lucia-f",
    "tags": ("Book-club", "energy"),
    "note": "Sings.\nLoud.",
    "related": (Related("spouse", "Leo Ruiz"),),
}


def table(*rows: dict[str, str]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def read(**cells: str) -> Card:
    """The one card of the present form with some cells."""
    row = (
        dict.fromkeys(PRESENT, "")
        | {"First Name": "Ana"}
        | {key.replace("_", " "): cell for key, cell in cells.items()}
    )
    (card,) = google.SOURCE.read(table(row), "contacts.csv").cards
    return card


@pytest.mark.parametrize("row", [PRESENT, FORMER], ids=["present", "former"])
@pytest.mark.parametrize("turned", [False, True], ids=["in order", "turned round"])
def test_both_forms_say_the_same_in_any_order_of_columns(row: dict[str, str], turned: bool) -> None:
    row = dict(reversed(row.items())) if turned else row
    (card,) = google.SOURCE.read(table(row), "contacts.csv").cards
    told = {field: getattr(card, field) for field in LUCIA}
    if turned:
        assert set(told.pop("emails")) == set(LUCIA["emails"])
    assert told == {field: value for field, value in LUCIA.items() if field in told}


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("1999-04-17", PartialDate(1999, 4, 17)),
        ("--04-17", PartialDate(None, 4, 17)),
        (" --04-17", PartialDate(None, 4, 17)),
        ("19990417", PartialDate(1999, 4, 17)),
        ("", None),
    ],
)
def test_birthdays_may_lack_their_year(text: str, born: PartialDate | None) -> None:
    assert read(Birthday=text).birthday == born


def test_a_birthday_that_cannot_be_read_is_told() -> None:
    reading = google.SOURCE.read(table(PRESENT | {"Birthday": "1999-02-30"}), "contacts.csv")
    assert [str(remark.reason) for remark in reading.remarks] == ["birthday: “1999-02-30” is not a date; left out"]


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        ({"First_Name": "Ana", "Middle_Name": "María", "Last_Name": "Ruiz"}, "Ana María Ruiz"),
        ({"First_Name": "", "Nickname": "Nani"}, "Nani"),
        ({"First_Name": "", "E-mail 1 - Value": "ana@example.org"}, "ana@example.org"),
        ({"First_Name": "", "Organization_Name": "Acme"}, "Acme"),
    ],
)
def test_who_has_no_name_goes_by_what_there_is(cells: dict[str, str], name: str) -> None:
    assert read(**cells).name == name


def test_rows_without_a_name_are_counted() -> None:
    nobody = dict.fromkeys(PRESENT, "")
    reading = google.SOURCE.read(table(PRESENT, nobody, nobody | {"Phone 1 - Value": "123"}), "contacts.csv")
    assert [str(skipped.reason) for skipped in reading.skipped] == ["empty row", "no name"]
    assert reading.rows == 3


@pytest.mark.parametrize(
    "text",
    [
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\na,b,c,d,e,f,g\n",
        "Vorname,Nachname,Firma\na,b,c\n",
    ],
)
def test_another_table_is_an_error_that_shows_its_header(text: str) -> None:
    with pytest.raises(ImportFileError, match=text.partition("\n")[0]):
        google.SOURCE.read(text.encode(), "contacts.csv")


def test_a_table_of_nobody_is_an_error() -> None:
    with pytest.raises(ImportFileError, match="no people"):
        google.SOURCE.read(table(PRESENT).splitlines()[0], "contacts.csv")
