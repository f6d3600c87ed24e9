"""What holds for every import source: it is registered under its name, and knows its own files from others."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
from support.imports import connections

from pingfiles.errors import ImportFileError
from pingfiles.interchange.exports import csv_table, vcard
from pingfiles.interchange.sources import SOURCES, identified, source_of
from pingfiles.model import Contact

ANA = Contact("People/Ana.md", "Ana García", company="Acme", emails=("ana@example.org",))
CONNECTIONS = connections("Ana,García,,,Acme,CFO,05 Mar 2024")
GOOGLE = b"First Name,Last Name,Labels,E-mail 1 - Value\nAna,Garc\xc3\xada,,ana@example.org\n"


def zipped(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, content)
    return out.getvalue()


FILES: list[tuple[str, str | None, bytes]] = [
    ("LinkedIn's table", "linkedin", CONNECTIONS),
    ("LinkedIn's zip", "linkedin", zipped("Connections.csv", CONNECTIONS)),
    ("Google's table", "google", GOOGLE),
    ("a card", "vcard", vcard.write([ANA]).encode()),
    ("a card of UTF-16", "vcard", vcard.write([ANA]).encode("utf-16")),
    ("our table", "csv", csv_table.write([ANA]).encode()),
    ("a part of our table", "csv", b"Company;Name\nAcme;Ana\n"),
    ("another zip", None, zipped("photo.jpg", b"x")),
    ("half a zip", None, b"PK\x03\x04"),
    ("another table", None, b"Vorname,Nachname\na,b\n"),
    ("no text", None, bytes(range(256))),
    ("nothing", None, b""),
]


@pytest.mark.parametrize(("name", "content"), [case[1:] for case in FILES], ids=[case[0] for case in FILES])
def test_a_file_is_identified_by_its_content(name: str | None, content: bytes) -> None:
    assert identified(content, "file") == name
    for other in SOURCES:
        assert source_of(other).identify(content, "file") is (other == name)


@pytest.mark.parametrize("name", SOURCES)
def test_a_source_has_the_name_it_is_registered_under(name: str) -> None:
    assert source_of(name).name == name


@pytest.mark.parametrize(
    ("name", "content"), [case[1:] for case in FILES if case[1]], ids=[case[0] for case in FILES if case[1]]
)
def test_a_source_reads_every_file_that_it_identifies(name: str, content: bytes) -> None:
    book = source_of(name).read(content, "file")
    assert (book.source, len(book.cards), book.skipped, book.remarks) == (name, 1, (), ())
    assert book.cards[0].name in ("Ana García", "Ana")


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize("content", [b"", b"\0" * 99, b"PK\x03\x04", b"dear diary\n"])
def test_what_is_no_file_of_a_source_is_an_error(name: str, content: bytes) -> None:
    with pytest.raises(ImportFileError):
        source_of(name).read(content, "file")


def test_a_value_that_cannot_be_read_is_reported_by_its_column() -> None:
    out = io.StringIO()
    row = ("Ana", "García", "nowhere", "soon")
    csv.writer(out).writerows(
        [("First Name", "Last Name", "Email Address", "Connected On", "Company", "Position"), row]
    )
    book = source_of("linkedin").read(out.getvalue().encode(), "c.csv")
    assert [str(remark.reason) for remark in book.remarks] == [
        "email address: “nowhere” is not an e-mail address; left out",
        "connected on: “soon” is not a date; left out",
    ]
