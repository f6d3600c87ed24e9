"""vCards in every version and habit: each as text, and what it says of a person."""

from __future__ import annotations

from typing import Any

import pytest

from pingfiles.dates import PartialDate
from pingfiles.errors import ImportFileError
from pingfiles.interchange.record import Card, Related
from pingfiles.interchange.sources import vcard


def read(lines: str, version: str = "3.0", newline: str = "\r\n") -> Card:
    """The one card that some lines make."""
    text = newline.join(["BEGIN:VCARD", f"VERSION:{version}", *lines.split("\n"), "END:VCARD", ""])
    reading = vcard.SOURCE.read(text.encode(), "ana.vcf")
    assert reading.rows == 1
    return reading.cards[0]


SAYS: list[tuple[str, str, str, dict[str, Any]]] = [
    (
        "the formatted name",
        "3.0",
        "FN:Ana García\nN:García;Ana;;;",
        {"name": "Ana García", "given": "Ana", "family": "García"},
    ),
    ("a name by its parts", "3.0", "N:García;Ana;María;;", {"name": "Ana María García"}),
    ("a comma in a name", "3.0", "FN:Ana García, Ph.D.", {"name": "Ana García, Ph.D."}),
    ("escapes", "3.0", r"FN:Ana\, \; \\ García\nRuiz", {"name": r"Ana, ; \ García Ruiz"}),
    ("no name but an address", "2.1", "EMAIL;PREF:ana@example.org", {"name": "ana@example.org"}),
    ("no name but a nickname", "3.0", "NICKNAME:Nani", {"name": "Nani", "nicknames": ("Nani",)}),
    ("several nicknames", "4.0", r"FN:Ana\nNICKNAME:Nani,An\,a".replace(r"\n", "\n"), {"nicknames": ("Nani", "An,a")}),
    ("a folded line", "3.0", "FN:Ana Gar\n cía", {"name": "Ana García"}),
    ("a line folded with a tab", "3.0", "FN:Ana Gar\n\tcía", {"name": "Ana García"}),
    ("quoted-printable", "2.1", "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Garc=C3=ADa", {"name": "García"}),
    ("a bare and small quoted-printable", "2.1", "FN;quoted-printable:Garc=C3=ADa", {"name": "García"}),
    (
        "quoted-printable in Latin-1",
        "2.1",
        "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Garc=EDa",
        {"name": "García"},
    ),
    ("a soft break", "2.1", "FN;ENCODING=QUOTED-PRINTABLE:Ana =\nGarc=C3=\n=ADa", {"name": "Ana García"}),
    (
        "a soft break that ends in nothing",
        "2.1",
        "FN;ENCODING=QUOTED-PRINTABLE:Ana=\n\nEMAIL:ana@example.org",
        {"name": "Ana", "emails": ("ana@example.org",)},
    ),
    ("a letter that is cut", "2.1", "FN;ENCODING=QUOTED-PRINTABLE:Ana=C3", {"name": "Ana"}),
    ("a character set of nobody's", "2.1", "FN;CHARSET=X-NONE;ENCODING=QUOTED-PRINTABLE:An=61", {"name": "Ana"}),
    ("an employer with its department", "3.0", "FN:Ana\nORG:Acme\\, Inc.;Data;Grid", {"company": "Acme, Inc."}),
    ("an employer of a type", "4.0", "FN:Ana\nORG;TYPE=work:Acme", {"company": "Acme"}),
    ("a title before a role", "3.0", "FN:Ana\nROLE:Counting\nTITLE:CFO", {"role": "CFO"}),
    ("a role alone", "3.0", "FN:Ana\nROLE:Counting", {"role": "Counting"}),
    ("a birthday", "3.0", "FN:Ana\nBDAY;VALUE=date:1984-11-24", {"birthday": PartialDate(1984, 11, 24)}),
    ("a short birthday", "2.1", "FN:Ana\nBDAY:19841124", {"birthday": PartialDate(1984, 11, 24)}),
    ("a birthday with a time", "3.0", "FN:Ana\nBDAY:1984-11-24T00:00:00Z", {"birthday": PartialDate(1984, 11, 24)}),
    ("a birthday without a year", "4.0", "FN:Ana\nBDAY:--0412", {"birthday": PartialDate(None, 4, 12)}),
    ("the same with hyphens", "3.0", "FN:Ana\nBDAY:--04-12", {"birthday": PartialDate(None, 4, 12)}),
    (
        "Apple's year of none",
        "3.0",
        "FN:Ana\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29",
        {"birthday": PartialDate(None, 2, 29)},
    ),
    (
        "another year of none",
        "3.0",
        "FN:Ana\nBDAY;X-APPLE-OMIT-YEAR=1804:1804-02-29",
        {"birthday": PartialDate(None, 2, 29)},
    ),
    ("a year and a month", "4.0", "FN:Ana\nBDAY:1984-11", {"birthday": PartialDate(1984, 11)}),
    ("a year", "4.0", "FN:Ana\nBDAY:1984", {"birthday": PartialDate(1984)}),
    ("the day of a death", "4.0", "FN:Ana\nDEATHDATE:20240301", {"deathdate": PartialDate(2024, 3, 1)}),
    ("a marriage", "4.0", "FN:Ana\nANNIVERSARY:20090808T1430-0500", {"anniversary": PartialDate(2009, 8, 8)}),
    (
        "a marriage in a group",
        "3.0",
        "FN:Ana\nitem1.X-ABDATE:1999-03-01\nitem1.X-ABLabel:_$!<Anniversary>!$_",
        {"anniversary": PartialDate(1999, 3, 1)},
    ),
    (
        "a date of another label",
        "3.0",
        "FN:Ana\nitem1.X-ABDATE:1999-03-01\nitem1.X-ABLabel:First day",
        {"anniversary": None},
    ),
    (
        "the preferred address first",
        "3.0",
        "FN:Ana\nEMAIL:b@example.org\nEMAIL;TYPE=INTERNET,PREF:a@example.org",
        {"emails": ("a@example.org", "b@example.org")},
    ),
    (
        "by number",
        "4.0",
        "FN:Ana\nEMAIL;PREF=2:b@example.org\nEMAIL;PREF=1:a@example.org",
        {"emails": ("a@example.org", "b@example.org")},
    ),
    ("an address in a group", "3.0", "FN:Ana\nitem1.EMAIL;type=INTERNET:a@example.org", {"emails": ("a@example.org",)}),
    ("what is no address", "3.0", "FN:Ana\nEMAIL:Ana at home", {"emails": ()}),
    (
        "a number as an address",
        "4.0",
        'FN:Ana\nTEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+1-418-656-9254;ext=102',
        {"phones": ("+1-418-656-9254 ext. 102",)},
    ),
    ("no fax and no pager", "2.1", "FN:Ana\nTEL;WORK;FAX:1\nTEL;TYPE=pager:2\nTEL;CELL:3", {"phones": ("3",)}),
    (
        "pages",
        "3.0",
        "FN:Ana\nURL:http\\://example.org\nitem1.URL;type=pref:https://ana.example",
        {"urls": ("https://ana.example", "http://example.org")},
    ),
    (
        "LinkedIn among pages",
        "3.0",
        "FN:Ana\nURL:https://www.linkedin.com/in/Ana-Garc%C3%ADa-1/",
        {"linkedin": "ana-garcía-1", "urls": ()},
    ),
    (
        "LinkedIn as Apple has it",
        "3.0",
        "FN:Ana\nX-SOCIALPROFILE;type=linkedin;x-user=ana-1:x-apple:ana-1",
        {"linkedin": "ana-1"},
    ),
    (
        "LinkedIn as RFC 9554 has it",
        "4.0",
        "FN:Ana\nSOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://linkedin.com/in/ana-1",
        {"linkedin": "ana-1"},
    ),
    ("a UID", "4.0", "FN:Ana\nUID:urn:uuid:1234", {"uid": "urn:uuid:1234"}),
    ("categories as tags", "3.0", "FN:Ana\nCATEGORIES:VIP,Book club,My Contacts", {"tags": ("VIP", "Book-club")}),
    ("a note of two lines", "3.0", "FN:Ana\nNOTE:one\\ntwo", {"note": "one\ntwo"}),
    (
        "the family, RFC 6350",
        "4.0",
        "FN:Ana\nRELATED;TYPE=spouse;VALUE=text:Leo Ruiz",
        {"related": (Related("spouse", "Leo Ruiz"),)},
    ),
    (
        "the family, Apple",
        "3.0",
        "FN:Ana\nitem2.X-ABRELATEDNAMES;type=pref:Leo\nitem2.X-ABLabel:_$!<Brother>!$_",
        {"related": (Related("brother", "Leo"),)},
    ),
    ("the family, Outlook", "2.1", "FN:Ana\nX-MS-SPOUSE:Leo", {"related": (Related("spouse", "Leo"),)}),
    ("somebody by an address alone", "4.0", "FN:Ana\nRELATED;TYPE=friend:urn:uuid:77", {"related": ()}),
    ("the end of a card, within a note", "3.0", "FN:Ana\nNOTE:one\n END:VCARD\nTITLE:CFO", {"role": "CFO"}),
    (
        "a photo that is broken",
        "2.1",
        "FN:Ana\nPHOTO;ENCODING=BASE64;JPEG:/9j/4A\n l2S9\nQQ==\n\nTITLE:CFO",
        {"name": "Ana", "role": "CFO"},
    ),
    (
        "a card within",
        "2.1",
        "FN:Ana\nAGENT:\nBEGIN:VCARD\nFN:Leo\nEND:VCARD\nTITLE:CFO",
        {"name": "Ana", "role": "CFO"},
    ),
    (
        "lines that say nothing",
        "3.0",
        "FN:Ana\n;;;\nnonsense\n:x\nTEL;A=,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,",
        {"name": "Ana", "phones": ()},
    ),
]


@pytest.mark.parametrize("newline", ["\r\n", "\n", "\r"], ids=["CRLF", "LF", "CR"])
@pytest.mark.parametrize(("version", "lines", "says"), [case[1:] for case in SAYS], ids=[case[0] for case in SAYS])
def test_a_card_says_what_it_says(version: str, lines: str, says: dict[str, Any], newline: str) -> None:
    card = read(lines, version, newline)
    assert {field: getattr(card, field) for field in says} == says


def test_several_cards_tell_where_they_stand() -> None:
    text = "\ufeffBEGIN:VCARD\nFN:Ana\nEND:VCARD\n\nbegin:vcard\nFN:Leo\nend:vcard\n"
    cards = vcard.SOURCE.read(text.encode(), "two.vcf").cards
    assert [(card.name, str(card.place)) for card in cards] == [("Ana", "two.vcf:1"), ("Leo", "two.vcf:5")]


def test_somebody_named_by_uid_is_named_by_name() -> None:
    first, second = "FN:Ana\nRELATED;TYPE=friend:urn:uuid:7", "FN:Leo\nUID:urn:uuid:7"
    text = "".join(f"BEGIN:VCARD\n{lines}\nEND:VCARD\n" for lines in (first, second))
    assert vcard.SOURCE.read(text.encode(), "two.vcf").cards[0].related == (Related("friend", "Leo"),)


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ("KIND:group\nFN:Work", "not a person: group"),
        ("X-ADDRESSBOOKSERVER-KIND:group\nFN:Work", "not a person: group"),
        ("TEL:123", "no name"),
    ],
)
def test_what_is_no_person_is_skipped_with_a_reason(lines: str, reason: str) -> None:
    reading = vcard.SOURCE.read(f"BEGIN:VCARD\n{lines}\nEND:VCARD\n".encode(), "x.vcf")
    assert (reading.cards, reading.rows) == ((), 1)
    assert [str(skipped.reason) for skipped in reading.skipped] == [reason]


def test_a_birthday_that_cannot_be_read_is_told_and_left_out() -> None:
    reading = vcard.SOURCE.read(b"BEGIN:VCARD\nFN:Ana\nBDAY;VALUE=text:circa 1800\nEND:VCARD\n", "x.vcf")
    assert reading.cards[0].birthday is None
    assert [str(remark.reason) for remark in reading.remarks] == ["BDAY: “circa 1800” is not a date; left out"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("BEGIN:VCARD\n" * 3000, "x.vcf:9: cards are nested"),
        ("BEGIN:VCARD\nFN:Ana\n", "x.vcf:1: the card that begins here is never closed"),
        (
            "BEGIN:VCARD\nFN:Ana\nNOTE:" + "x" * 131_073 + "\nEND:VCARD\n",
            "x.vcf:3: this value is longer than 131,072",
        ),
        (
            "BEGIN:VCARD\nFN:Ana\nNOTE:x\n" + " y" * 70_000 + "\n" + " z" * 70_000 + "\nEND:VCARD\n",
            "x.vcf:4: this value",
        ),
        ("First Name,Last Name\nAna,García\n", "x.vcf: this file has no people in it"),
        ("", "x.vcf: this file is empty"),
    ],
)
def test_a_file_that_is_hostile_or_cut_is_an_error_with_its_line(text: str, told: str) -> None:
    with pytest.raises(ImportFileError, match="^" + told) as error:
        vcard.SOURCE.read(text.encode(), "x.vcf")
    assert error.value.exit_code == 6


def test_a_photo_of_any_size_holds_nobody_up() -> None:
    text = "BEGIN:VCARD\nPHOTO;ENCODING=b:" + "\n ".join(["A" * 72] * 20_000) + "\nFN:Ana\nEND:VCARD\n"
    assert vcard.SOURCE.read(text.encode(), "x.vcf").cards[0].name == "Ana"
