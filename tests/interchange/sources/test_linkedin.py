"""LinkedIn's export in all the forms in which it comes, and what is wrong with a file that is not whole."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest
from support.imports import connections

from pingfiles.errors import ImportFileError
from pingfiles.interchange.sources import linkedin

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
ROW = "Lucía,Fernández,https://www.linkedin.com/in/lucia-f,lucia@example.org,Voltia,CTO,05 Mar 2024"
PREAMBLE = 'Notes:\n"When exporting your connection data, you may notice that ""some"" are missing,\nas they wish."\n\n'


def names(content: bytes) -> list[str]:
    return [card.name for card in linkedin.SOURCE.read(content, "Connections.csv").cards]


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


FORMS = [
    ("plain", f"{HEADER}\n{ROW}\n"),
    ("with a byte order mark", f"\ufeff{HEADER}\n{ROW}\n"),
    ("with a preamble", f"{PREAMBLE}{HEADER}\n{ROW}\n"),
    ("with both", f"\ufeff{PREAMBLE}{HEADER}\n{ROW}\n"),
    ("with CRLF", f"{PREAMBLE}{HEADER}\n{ROW}\n".replace("\n", "\r\n")),
    ("without a last line break", f"{HEADER}\n{ROW}"),
    (
        "from before there was a URL",
        "First Name,Last Name,Email Address,Company,Position,Connected On\n"
        "Lucía,Fernández,lucia@example.org,Voltia,CTO,05 Mar 2024\n",
    ),
    (
        "with columns in another order",
        "Company,Position,Connected On,Last Name,First Name\nVoltia,CTO,05 Mar 2024,Fernández,Lucía\n",
    ),
    ("with columns of tomorrow", f"{HEADER},Followers\n{ROW},7\n"),
    ("saved with semicolons", f"{HEADER}\n{ROW}\n".replace(",", ";")),
    ("saved with tabs", f"{HEADER}\n{ROW}\n".replace(",", "\t")),
    ("with rows of nothing", f"{HEADER}\n,,,,,,\n\n{ROW}\n,,,,,,\n"),
]


@pytest.mark.parametrize("text", [form[1] for form in FORMS], ids=[form[0] for form in FORMS])
def test_connections_are_read_in_every_form(text: str) -> None:
    (card,) = linkedin.SOURCE.read(text.encode(), "Connections.csv").cards
    assert (card.name, card.given, card.family) == ("Lucía Fernández", "Lucía", "Fernández")
    assert (card.company, card.role, card.connected_on) == ("Voltia", "CTO", date(2024, 3, 5))
    assert card.linkedin == ("lucia-f" if "URL" in text else None)


def test_utf_16_is_read_where_a_mark_says_so() -> None:
    assert names(f"{HEADER}\n{ROW}\n".encode("utf-16")) == ["Lucía Fernández"]


def test_quotes_and_line_breaks_within_a_cell_are_read() -> None:
    text = f'{HEADER}\n"Ana, dite ""Nani""",García,,,"Acme, S.A.","Head of\n""Data""",05 Mar 2024\n{ROW}\n'
    first, second = linkedin.SOURCE.read(text.encode(), "Connections.csv").cards
    assert (first.name, first.company, first.role) == ('Ana, dite "Nani" García', "Acme, S.A.", 'Head of "Data"')
    assert (first.place.line, second.place.line) == (2, 4)


def test_rows_that_cannot_be_taken_are_counted_with_their_reasons() -> None:
    reading = linkedin.SOURCE.read(connections(",,,,,,", ",,https://x,,Acme,,", ROW, f"{ROW},more"), "Connections.csv")
    assert (reading.rows, len(reading.cards)) == (4, 1)
    assert [(str(skipped.place), str(skipped.reason)) for skipped in reading.skipped] == [
        ("Connections.csv:2", "empty row"),
        ("Connections.csv:3", "no name"),
        ("Connections.csv:5", "more cells than the header has columns; perhaps a comma is missing its quotes"),
    ]


def test_a_row_without_a_last_name_is_a_person() -> None:
    assert names(connections("Cher,,,,,,", ",Sting,,,,,")) == ["Cher", "Sting"]


@pytest.mark.parametrize("told", ["31 Feb 2024", "soon", "05/03/2024"])
def test_a_day_that_cannot_be_read_is_told_and_left_out(told: str) -> None:
    reading = linkedin.SOURCE.read(connections(f"Ana,García,,,,,{told}"), "Connections.csv")
    assert reading.cards[0].connected_on is None
    assert [str(remark.reason) for remark in reading.remarks] == [f"connected on: “{told}” is not a date; left out"]


@pytest.mark.parametrize(
    ("address", "slug"),
    [
        ("https://www.linkedin.com/in/Lucia-F", "lucia-f"),
        ("https://www.linkedin.com/in/lucia-f/", "lucia-f"),
        ("http://es.linkedin.com/in/lucia-f/es?trk=x", "lucia-f"),
        ("linkedin.com/in/luc%C3%ADa", "lucía"),
        ("https://www.linkedin.com/company/voltia", None),
        ("", None),
    ],
)
def test_a_profile_is_known_by_what_stands_behind_in(address: str, slug: str | None) -> None:
    assert linkedin.SOURCE.read(connections(f"Lucía,,{address},,,,"), "x").cards[0].linkedin == slug


WRONG = [
    (
        "a header in another language",
        "Vorname,Nachname,Firma,Position\nLucía,F,Voltia,CTO\n",
        "Connections.csv: no line is the header “First Name.*“Vorname,Nachname,Firma,Position”",
    ),
    ("no table at all", "dear diary\n", "Connections.csv: no line is the header.*“dear diary”"),
    ("nobody", f"{HEADER}\n", "Connections.csv: this file has no people in it; nothing is imported"),
    ("rows of nothing alone", f"{HEADER}\n,,,,,,\n", "Connections.csv: this file has no people in it"),
    ("nothing", "", "Connections.csv: this file is empty"),
    (
        "a quote that is never closed",
        f'{HEADER}\n{ROW}\n"Ana,García,,,,,\n{ROW}\n',
        "Connections.csv:3: the quote that opens in this row is never closed",
    ),
    (
        "more behind a quote",
        f'{HEADER}\n"Ana"x,García,,,,,\n',
        "Connections.csv:2: this row has text after a closing quote",
    ),
    (
        "a field without end",
        f"{HEADER}\n{ROW}\nAna,{'x' * 131_073},,,,,\n",
        "Connections.csv:3: this field is longer than 131,072 characters",
    ),
    (
        "a row that is cut",
        f"{HEADER}\n{ROW}\nAna,García,https://www",
        "Connections.csv:3: the last row has 3 of 7 cells, so the file is incomplete",
    ),
]


@pytest.mark.parametrize(("text", "told"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_a_file_that_is_not_whole_is_an_error_with_its_place(text: str, told: str) -> None:
    with pytest.raises(ImportFileError, match="^" + told) as error:
        linkedin.SOURCE.read(text.encode(), "Connections.csv")
    assert error.value.exit_code == 6


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (f"{HEADER}\n{ROW}\n".encode("utf-16-le"), "x.csv: this file is UTF-16 without"),
        (f"{HEADER}\n{ROW}\n".encode("utf-32"), "x.csv: this file is UTF-32"),
        (f"{HEADER}\n{ROW}\n".encode("latin-1"), "x.csv:2: this line is not UTF-8; save the file as UTF-8"),
        (f"{HEADER}\n{ROW}\n".encode("utf-16")[:-1], "x.csv:1?.*not UTF-16"),
        (b"\x00" * 100, "x.csv: this file is UTF-16 without a byte order mark, or not text"),
    ],
)
def test_an_encoding_that_is_not_certain_is_refused(content: bytes, told: str) -> None:
    with pytest.raises(ImportFileError, match="^" + told):
        linkedin.SOURCE.read(content, "x.csv")


@pytest.mark.parametrize("folder", ["", "Basic_LinkedInDataExport/", "a/b/"])
def test_the_zip_of_the_whole_export_is_read(folder: str) -> None:
    content = zipped(**{f"{folder}Connections.csv": f"{HEADER}\n{ROW}\n".encode(), "Media/photo.jpg": b"x"})
    (card,) = linkedin.SOURCE.read(content, "export.zip").cards
    assert (card.name, str(card.place)) == ("Lucía Fernández", "export.zip/Connections.csv:2")


def locked() -> bytes:
    """A zip whose one file claims to be encrypted, in both of its headers."""
    content = bytearray(zipped(**{"Connections.csv": b"x"}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


BAD_ZIPS = [
    ("a name that leads out", zipped(**{"../Connections.csv": b"x"}), "contains a path that leads outside it"),
    (
        "a name that leads out elsewhere",
        zipped(**{"Connections.csv": b"x", "a\\..\\..\\b": b"x"}),
        "contains a path that leads outside it",
    ),
    ("an absolute name", zipped(**{"/etc/Connections.csv": b"x"}), "contains a path that leads outside it"),
    ("a drive's name", zipped(**{"C:/Connections.csv": b"x"}), "contains a path that leads outside it"),
    ("a bomb", zipped(**{"Connections.csv": b"\0" * (25 * 1024 * 1024)}), "in this zip is larger than 24 MiB"),
    ("another zip", zipped(**{"Messages.csv": b"x"}), "this zip has no Connections.csv"),
    ("nothing", zipped(), "this zip has no Connections.csv"),
    ("half a zip", zipped(**{"Connections.csv": b"x" * 999})[:60], "this zip is damaged or incomplete"),
    (
        "several files of the name, in any case of it",
        zipped(**{"Connections.csv": b"x", "Old/connections.CSV": b"x", "Basic/Connections.csv": b"x"}),
        "this zip has several files Connections.csv: Connections.csv, Old/connections.CSV, Basic/Connections.csv; "
        "import the one you want",
    ),
    (
        "hundreds of files of the name",
        zipped(**{f"{number}/Connections.csv": b"x" for number in range(300)}),
        "10/Connections.csv, 11/Connections.csv, …; import the one you want",
    ),
    ("a locked zip", locked(), "locked with a password"),
]


@pytest.mark.parametrize(("content", "told"), [case[1:] for case in BAD_ZIPS], ids=[case[0] for case in BAD_ZIPS])
def test_a_zip_that_is_unsafe_or_broken_is_refused(content: bytes, told: str) -> None:
    with pytest.raises(ImportFileError, match=told):
        linkedin.SOURCE.read(content, "export.zip")


def test_a_bomb_that_lies_about_its_size_is_refused() -> None:
    content = bytearray(zipped(**{"Connections.csv": b"\0" * (25 * 1024 * 1024)}))
    for header, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.index(header) + offset
        content[at : at + 4] = (1000).to_bytes(4, "little")
    with pytest.raises(ImportFileError):
        linkedin.SOURCE.read(bytes(content), "export.zip")


MESSAGES_HEADER = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)
ME, ANA, LEO = (f"https://www.linkedin.com/in/{slug}" for slug in ("me", "ana-1", "leo-2"))


def messages(*rows: tuple[str, str, str, str]) -> bytes:
    told = [
        f'c1,,x,{sender},y,"{to}",{day},,"secret, ""words""\nof two lines",{folder}' for sender, to, day, folder in rows
    ]
    return "\n".join([MESSAGES_HEADER, *told, ""]).encode()


def test_messages_tell_the_newest_day_of_contact_and_nothing_else() -> None:
    told = linkedin.messages(
        messages(
            (ME, ANA, "2026-07-01 10:00:00 UTC", "INBOX"),
            (ANA, ME, "2026-08-02 23:59:59 UTC", "ARCHIVE"),
            (ME, f"{ANA},{LEO}", "2026-09-01 10:00:00 UTC", "INBOX"),
            (LEO, ME, "2026-09-02 10:00:00 UTC", "SPAM"),
            (LEO, ME, "whenever", "INBOX"),
            ("", ME, "2026-09-02 10:00:00 UTC", "INBOX"),
        ),
        "messages.csv",
    )
    assert told.rows == 6
    assert dict(told.days) == {"ana-1": date(2026, 8, 2), "me": date(2026, 8, 2)}
    assert "secret" not in repr(told)


def test_messages_are_found_in_the_zip_and_put_together() -> None:
    first, second = (
        linkedin.messages(zipped(**{"messages.csv": messages((ME, ANA, day, "INBOX"))}), "x.zip")
        for day in ("2026-07-01 10:00:00 UTC", "2026-06-01 10:00:00 UTC")
    )
    assert linkedin.newest([first, second]).days["ana-1"] == date(2026, 7, 1)
    assert linkedin.newest([first, second]).rows == 2
