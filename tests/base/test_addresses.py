"""Addresses as people and programs write them: each is read the same for a draft's link and for an import."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingfiles.addresses import (
    email_address,
    email_key,
    is_phone_among,
    linkedin_slug,
    linkedin_slug_in,
    page_key,
    phone_key,
    phone_number,
    telegram_name,
    telegram_number,
    web_page,
    whatsapp_digits,
    x_name,
)

PHONES = [
    ("+34 600 000 011", "+34600000011"),
    ("+34-600.000(011)", "+34600000011"),
    ("(+34) 600 000 011", "+34600000011"),
    ("0034600000011", "+34600000011"),
    ("+34\u00a0600\u2011000\u2011011", "+34600000011"),
    ("\u202a+34 600 000 011\u202c", "+34600000011"),
    ("tel:+34600123456", "+34600123456"),
    ("TEL:+34-600-123-456", "+34600123456"),
    ("+34 600 123 456 (casa)", "+34600123456"),
    ("(móvil) +34 600 123 456", "+34600123456"),
    ("+34 600 123 456 [trabajo]", "+34600123456"),
    ("+34 600 123 456 casa", "+34600123456"),
    ("+34 600 123 456, +34 600 123 457", "+34600123456"),
    ("+34 (0) 600.123.456", "+34600123456"),
    ("+44 (0)7700 900142", "+447700900142"),
    ("+44 07700 900142", "+447700900142"),
    ("+39 06 698 12345", "+390669812345"),
    ("+1-418-656-9254 ext. 102", "+14186569254"),
    ("tel:+1-418-656-9254;ext=102", "+14186569254"),
    ("+1 418 656 9254 x102", "+14186569254"),
    ("+1 418 656 9254#102", "+14186569254"),
    ("+999 600 000 011", None),
    ("+34 600 000 01", None),
    ("+34", None),
    ("+34 600", None),
    ("+1 253 0000", None),
    ("+54 9 11 2345 6789", "+5491123456789"),
    ("+54 11 15 2345 6789", "+5491123456789"),
    ("+54 011 15 2345-6789", "+5491123456789"),
    ("+54 9 11 15 2345 6789", "+5491123456789"),
    ("+54 2966 15 12 3456", "+5492966123456"),
    ("+54 11 2345 6789", "+541123456789"),
    ("+54 9 11 234", None),
    ("+52 1 55 1234 5678", "+525512345678"),
    ("+52 55 1234 5678", "+525512345678"),
    ("https://wa.me/34600123456", "+34600123456"),
    ("wa.me/34600123456?text=hola", "+34600123456"),
    ("https://wa.me/+34600123456/", "+34600123456"),
    ("https://api.whatsapp.com/send?phone=34600123456&text=x", "+34600123456"),
    ("https://api.whatsapp.com/send/?text=x&phone=%2B34600123456", "+34600123456"),
    ("whatsapp://send?phone=+34600123456", "+34600123456"),
    ("wa.me/", None),
    ("https://wa.me/message/ABCDEF", None),
    ("https://wa.me/34", None),
    ("https://wa.me.evil.example/34600123456", None),
    ("600 000 011", None),
    ("07700 900142", None),
    ("+0 600 000 011", None),
    ("+34 600 000 011 012 013", None),
    ("+1 800 FLOWERS", None),
    ("+34600000011?text=x", None),
    ("+34600000011&text=evil", None),
    ("+٣٤600000011", None),
    ("+12", None),
    ("casa", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "number"), PHONES)
def test_a_phone_number_is_international_or_none(text: str, number: str | None) -> None:
    assert phone_number(text) == number
    assert phone_key(text) == (number or "".join(char for char in text if char in "0123456789") or text)


@pytest.mark.parametrize(
    ("text", "other", "are_one"),
    [
        ("600 123 456", "+34 600 123 456", True),
        ("+34 600 123 456 (casa)", "600123456", True),
        ("600 123 456", "600-123-456", True),
        ("600 123 456", "+34 600 123 457", False),
        ("+44 600 123 456", "+34 600 123 456", False),
        ("3456", "+34 600 123 456", False),
    ],
)
def test_a_number_without_its_country_is_the_same_as_one_with_it(text: str, other: str, are_one: bool) -> None:
    assert is_phone_among(text, {phone_key(other)}) is are_one


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("ana@example.org", "ana@example.org"),
        (" mailto:Ana@example.org ", "Ana@example.org"),
        ("Ana García <ana@example.org>", "ana@example.org"),
        ("o'hara+x@mail.example.org", "o'hara+x@mail.example.org"),
        ("r&d@example.org", "r&d@example.org"),
        ("josé@ejemplo.es", "josé@ejemplo.es"),
        ("a@example.org?bcc=eve@example.org", None),
        ("a@example.org,eve@example.net", None),
        ("a b@example.org", None),
        ("ana@localhost", None),
        ("ana at home", None),
        ("", None),
    ],
)
def test_an_email_address_is_whole_or_none(text: str, address: str | None) -> None:
    assert email_address(text) == address
    assert email_key(text) == (address.lower() if address else None)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("ana-1", "ana-1"),
        ("@lucia", "lucia"),
        ("in/ana-1", "ana-1"),
        ("/in/ana-1/", "ana-1"),
        ("https://uk.linkedin.com/in/Ana-1?x=y", "ana-1"),
        ("https://m.linkedin.com/in/x/es", "x"),
        ("m.linkedin.com/in/x/es", "x"),
        ("https://www.linkedin.com/mwlite/in/ana-1", "ana-1"),
        ("linkedin.com/in/luc%C3%ADa", "lucía"),
        ("https://evillinkedin.com/in/ana-1", None),
        ("https://linkedin.com.evil.example/in/x", None),
        ("https://www.linkedin.com@evil.example/in/x", None),
        ("https://example.org/linkedin.com/in/ana-1", None),
        ("https://example.org/ana", None),
        ("https://www.linkedin.com/company/voltia", None),
        ("https://www.linkedin.com/in/../../redir?url=https://evil.example", None),
        ("https://www.linkedin.com/in/a%2Fb", None),
        ("https://www.linkedin.com/in/a%0Ab", None),
        ("javascript:alert(1)//linkedin.com/in/x", None),
        ("a." * 5000 + "in/x", None),
        ("Ana García", None),
    ],
)
def test_a_profile_is_read_from_an_address_or_a_name(text: str, slug: str | None) -> None:
    assert linkedin_slug(text) == slug


def test_a_page_is_a_profile_only_by_its_address() -> None:
    assert (linkedin_slug_in("https://linkedin.com/in/ana"), linkedin_slug_in("ana")) == ("ana", None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("@lucia", "lucia"),
        ("lucia", "lucia"),
        ("x.com/lena?s=20", "lena"),
        ("https://x.com/lena/", "lena"),
        ("https://mobile.twitter.com/lena#top", "lena"),
        ("lena?s=20", None),
        ("https://evil.example/lena", None),
        ("x/../../evil", None),
        ("javascript:alert(1)", None),
        ("a" * 16, None),
    ],
)
def test_a_name_on_x_is_read_from_an_address_or_a_name(text: str, name: str | None) -> None:
    assert x_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("@lena_b", "lena_b"),
        ("lena_b", "lena_b"),
        ("https://t.me/lena_b?start=1", "lena_b"),
        ("telegram.me/lena_b/", "lena_b"),
        ("lena?text=evil", None),
        ("../x", None),
        ("https://evil.example/lena", None),
        ("lena b", None),
    ],
)
def test_a_name_on_telegram_is_read_from_an_address_or_a_name(text: str, name: str | None) -> None:
    assert telegram_name(text) == name


@pytest.mark.parametrize(
    ("address", "is_page"),
    [
        ("https://example.org/a?b=c#d", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("https://user:pass@example.org/", False),
        ("file:///etc/passwd", False),
        ("https://", False),
        ("https://[::1", False),
    ],
)
def test_only_pages_of_the_web_are_opened(address: str, is_page: bool) -> None:
    assert (web_page(address) is not None) is is_page


def test_a_page_is_the_same_in_any_form() -> None:
    assert len({page_key(text) for text in ("http://www.a.example/", "https://a.example", "A.example")}) == 1


@given(st.text(max_size=60) | st.text(st.sampled_from("+0034600123456 ()-.,;xtel:casa"), max_size=30))
def test_whatever_a_text_says_a_number_is_digits(text: str) -> None:
    number = phone_number(text)
    assert number is None or (number[0] == "+" and number[1:].isascii() and number[1:].isdigit())


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("https://t.me/+34600123456", "+34600123456"),
        ("t.me/34600123456", "+34600123456"),
        ("tg://resolve?phone=34600123456", "+34600123456"),
        ("https://t.me/+AbCdEfGhIjKlMnOp", None),
        ("https://t.me/+1234abcd", None),
        ("https://t.me/+34600", None),
        ("t.me/", None),
        ("https://t.me/", None),
        ("@lena", None),
    ],
)
def test_a_telegram_address_may_be_a_number_and_no_invitation(text: str, number: str | None) -> None:
    assert telegram_number(text) == number
    if text != "@lena":
        assert telegram_name(text) is None


@pytest.mark.parametrize(
    "stub", ["linkedin.com/in/", "https://www.linkedin.com/in/", "https://linkedin.com/in", "/in/"]
)
def test_a_bare_address_is_no_profile(stub: str) -> None:
    assert linkedin_slug(stub) is None


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        ("+34600123456", "34600123456"),
        ("+5491123456789", "5491123456789"),
        ("+541123456789", "5491123456789"),
        ("+5492966123456", "5492966123456"),
    ],
)
def test_whatsapp_wants_a_nine_in_argentina(number: str, digits: str) -> None:
    assert whatsapp_digits(number) == digits
