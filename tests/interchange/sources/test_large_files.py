"""Files larger than any address book end an import at once, and photos take no memory."""

from __future__ import annotations

import tracemalloc

import pytest

from pingfiles.errors import ImportFileError
from pingfiles.interchange.sources import source, source_of, vcard, vcard_lines
from pingfiles.interchange.sources.decoding import MAX_BYTES

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\n%s\r\nTITLE:CFO\r\nEND:VCARD\r\n"
FOLDED = "PHOTO;ENCODING=b:" + f"\r\n {'A' * 74}" * 60_000
ONE_LINE = "item1.Photo;ENCODING=b;TYPE=JPEG:" + "A" * 20_000_000


@pytest.mark.parametrize("photo", [FOLDED, ONE_LINE], ids=["folded", "in one line"])
def test_photos_take_no_memory_and_lines_keep_their_numbers(photo: str) -> None:
    content = (CARD % photo + CARD % "BDAY:then").encode()
    vcard.SOURCE.read((CARD % "BDAY:then").encode(), "first.vcf")  # so that all is imported
    tracemalloc.start()
    book = vcard.SOURCE.read(content, "photos.vcf")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < len(content) / 2
    assert [(card.name, card.role) for card in book.cards] == [("Ana", "CFO")] * 2
    first = (CARD % photo).count("\n") + 1
    assert [str(remark.place) for remark in book.remarks] == [f"photos.vcf:{first}"]


@pytest.mark.parametrize("newline", ["\r\n", "\n"])
def test_text_that_looks_like_a_photo_is_kept(newline: str) -> None:
    lines = "NOTE;ENCODING=QUOTED-PRINTABLE:seen in a=|PHOTO:by Leo=|KEY:none|PHOTO;ENCODING=BASE64:|  QUJD||X-AIM:x"
    content = f"BEGIN:VCARD|VERSION:2.1|FN:Ana|{lines}|TITLE:CFO|END:VCARD|".replace("|", newline).encode()
    (card,) = vcard.SOURCE.read(content, "x.vcf").cards
    assert (card.note, card.role) == ("seen in aPHOTO:by LeoKEY:none", "CFO")


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("vcard", (CARD % f"NOTE:{'x' * MAX_BYTES}").encode(), "larger than 24 MiB"),
        ("csv", b"name,role\n" + b"x" * MAX_BYTES, "larger than 24 MiB"),
        ("google", ("First Name," + ",".join(map(str, range(2500))) + "\nBo\n").encode(), "no line is the header"),
        ("vcard", b"BEGIN:VCARD" + b"\n" * 5_000_000, "more than 4,000,000 lines"),
        ("csv", b"name,role" + b"\r" * 5_000_000, "more than 4,000,000 lines"),
    ],
    ids=["a card", "a table", "a table of too many columns", "lines of cards", "rows of a table"],
)
def test_what_is_larger_than_any_address_book_is_refused(name: str, content: bytes, error: str) -> None:
    with pytest.raises(ImportFileError, match=error):
        source_of(name).read(content, "large")


def test_more_people_or_lines_than_there_can_be_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MAX_PEOPLE", 2)
    with pytest.raises(ImportFileError, match="more than 2 people"):
        source_of("csv").read(b"name,role\n" + b"Ana,CFO\n" * 3, "many.csv")
    monkeypatch.setattr(vcard_lines, "MAX_LINES", 5)
    with pytest.raises(ImportFileError, match="more than 5 lines"):
        vcard.SOURCE.read((CARD % "NOTE:x\r\n y\r\n z").encode(), "long.vcf")


def test_a_card_of_values_without_end_is_skipped_and_the_others_come() -> None:
    book = vcard.SOURCE.read((CARD % "\r\n".join(["TEL:1"] * 501) + CARD % "TEL:2").encode(), "endless.vcf")
    assert [str(skipped.reason) for skipped in book.skipped] == ["more than 500 values of TEL"]
    assert [card.name for card in book.cards] == ["Ana"]
