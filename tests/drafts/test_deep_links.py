"""Links carry the very words of a message, and nothing in a note can bend them."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.vaults import contact

from pingfiles.drafts.deep_links import opening, text_of
from pingfiles.model import Contact

LENA = Contact(
    "People/Lena Brekke.md",
    "Lena Brekke",
    emails=("lena+work@example.org",),
    phones=("+34 600 000 011",),
    telegram="@lena_b",
    linkedin="https://www.linkedin.com/in/lena-brekke",
    twitter="@lena_b",
)
TRICKY = 'Ñandú & "quotes" #1, 100 % + a=b? `x`\n\n👩‍🚀 ¡sí! https://example.org/?a=1&bcc=eve@example.org'
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), min_size=1, max_size=200)
FILLED = ("whatsapp", "sms", "telegram", "email")


def link(channel: str, text: str = "", subject: str = "", who: Contact = LENA) -> str:
    return opening(who, channel, subject, text, "en").link


def said(link: str) -> str:
    """The text of a link, by the standard library's parser."""
    query = parse_qs(urlsplit(link).query, keep_blank_values=True, strict_parsing=False)
    (text,) = query.get("text") or query["body"]
    return text.replace("\r\n", "\n")


@pytest.mark.parametrize("channel", FILLED)
@given(TEXTS)
def test_a_link_gives_back_the_very_text(channel: str, text: str) -> None:
    assert said(link(channel, text)) == text
    assert text_of(link(channel, text)) == text


@pytest.mark.parametrize("channel", FILLED)
def test_a_link_gives_back_a_text_with_all_that_is_tricky(channel: str) -> None:
    made = link(channel, TRICKY)
    assert said(made) == TRICKY
    assert made.isascii()
    assert not {" ", "\n", '"', "<", ">", "`", "#"} & {*made}


@given(TEXTS, TEXTS)
def test_a_mail_has_its_subject_its_text_and_nothing_else(subject: str, text: str) -> None:
    parts = urlsplit(link("email", text, subject))
    assert (parts.scheme, unquote(parts.path)) == ("mailto", "lena+work@example.org")
    query = parse_qs(parts.query, keep_blank_values=True)
    assert query.keys() == {"subject", "body"}
    assert query["subject"] == [re.sub(r"[\x00-\x1f\x7f-\x9f]+", " ", subject)]


def test_no_line_of_a_subject_becomes_a_header() -> None:
    assert "subject=Hello%20Bcc" in link("email", "Text", "Hello\r\nBcc: eve@example.org")


@pytest.mark.parametrize(
    ("channel", "wanted"),
    [
        ("whatsapp", "https://wa.me/34600000011"),
        ("sms", "sms:+34600000011"),
        ("call", "tel:+34600000011"),
        ("voicemail", "tel:+34600000011"),
        ("telegram", "https://t.me/lena_b"),
        ("email", "mailto:lena%2Bwork@example.org"),
        ("linkedin", "https://www.linkedin.com/in/lena-brekke/"),
        ("mention", "https://x.com/lena_b"),
        ("letter", ""),
    ],
)
def test_the_links_of_the_channels(channel: str, wanted: str) -> None:
    assert link(channel) == wanted


def test_the_form_of_sms_that_all_phones_take() -> None:
    assert link("sms", "a b") == "sms:+34600000011?&body=a%20b"


@pytest.mark.parametrize(
    ("who", "channel", "wanted"),
    [
        (Contact("x.md", "X", phones=("tel:+34600123456",)), "whatsapp", "https://wa.me/34600123456"),
        (Contact("x.md", "X", phones=("+34 600 123 456 (casa)",)), "whatsapp", "https://wa.me/34600123456"),
        (Contact("x.md", "X", phones=("+1-418-656-9254 ext. 102",)), "call", "tel:+14186569254"),
        (Contact("x.md", "X", phones=("600 123 456", "+34600123456")), "sms", "sms:+34600123456"),
        (Contact("x.md", "X", phones=("+54 11 15 2345 6789",)), "whatsapp", "https://wa.me/5491123456789"),
        (Contact("x.md", "X", phones=("+54 11 2345 6789",)), "whatsapp", "https://wa.me/5491123456789"),
        (Contact("x.md", "X", phones=("+54 11 2345 6789",)), "call", "tel:+541123456789"),
        (
            Contact("x.md", "X", phones=("+34 910 000 011", "wa.me/34600123456")),
            "whatsapp",
            "https://wa.me/34600123456",
        ),
        (Contact("x.md", "X", phones=("+34 910 000 011", "wa.me/34600123456")), "call", "tel:+34910000011"),
        (Contact("x.md", "X", website="https://wa.me/34600123456"), "whatsapp", "https://wa.me/34600123456"),
        (Contact("x.md", "X", telegram="https://t.me/+34600123456"), "telegram", "https://t.me/+34600123456"),
        (Contact("x.md", "X", twitter="x.com/lena?s=20"), "twitter", "https://x.com/lena"),
        (Contact("x.md", "X", linkedin="m.linkedin.com/in/x/es"), "linkedin", "https://www.linkedin.com/in/x/"),
        (Contact("x.md", "X", linkedin="@lucia"), "linkedin", "https://www.linkedin.com/in/lucia/"),
        (Contact("x.md", "X", linkedin="/in/luc%C3%ADa"), "linkedin", "https://www.linkedin.com/in/luc%C3%ADa/"),
    ],
)
def test_an_address_in_any_of_its_forms_makes_a_link(who: Contact, channel: str, wanted: str) -> None:
    assert link(channel, who=who) == wanted


@pytest.mark.parametrize(
    ("who", "channel", "wanted"),
    [
        (Contact("x.md", "X", phones=("600 000 011",)), "whatsapp", "country code"),
        (Contact("x.md", "X", phones=("+34 600",)), "whatsapp", "not a whole phone number"),
        (Contact("x.md", "X", phones=("wa.me/",)), "whatsapp", "not a whole phone number"),
        (Contact("x.md", "X", telegram="t.me/"), "telegram", "not a Telegram name"),
        (Contact("x.md", "X", telegram="https://t.me/+AbCdEfGh"), "telegram", "not a Telegram name"),
        (Contact("x.md", "X", linkedin="https://www.linkedin.com/in/"), "linkedin", "not a LinkedIn profile"),
        (Contact("x.md", "X"), "sms", "no phone"),
        (Contact("x.md", "X"), "email", "no e-mail"),
        (Contact("x.md", "X"), "telegram", "no Telegram"),
        (Contact("x.md", "X"), "linkedin", "no LinkedIn"),
        (Contact("x.md", "X"), "like", "no page"),
    ],
)
def test_what_is_missing_is_said(who: Contact, channel: str, wanted: str) -> None:
    opened = opening(who, channel, "", "hello", "en")
    assert opened.link == ""
    assert wanted in opened.missing


@pytest.mark.parametrize(
    ("channel", "who"),
    [
        *(
            ("email", Contact("x.md", "X", emails=(address,)))
            for address in (
                "a@example.org?bcc=eve@example.org",
                "a@example.org&cc=eve@example.org",
                "a@example.org,eve@example.net",
                "a@example.org%0d%0aBcc:eve@example.org",
                "a b@example.org",
                "javascript:alert(1)",
            )
        ),
        *(
            ("telegram", Contact("x.md", "X", telegram=name))
            for name in ("../x", "lena?text=evil", "javascript:alert(1)", "https://evil.example/lena", "lena b")
        ),
        *(
            ("linkedin", Contact("x.md", "X", linkedin=page))
            for page in (
                "https://evil.example/in/lena",
                "javascript:alert(1)//linkedin.com/in/x",
                "https://linkedin.com.evil.example/in/x",
                "https://www.linkedin.com@evil.example/in/x",
                "https://www.linkedin.com/in/../../redir?url=https://evil.example",
            )
        ),
        *(
            ("twitter", Contact("x.md", "X", twitter=name))
            for name in ("https://evil.example/lena", "x/../../evil", "javascript:alert(1)", "a" * 16)
        ),
        ("whatsapp", Contact("x.md", "X", phones=("+34600000011&text=evil",))),
    ],
)
def test_a_hostile_note_bends_no_link(channel: str, who: Contact) -> None:
    opened = opening(who, channel, "", "hello", "en")
    assert opened.link == ""
    assert opened.missing


@given(
    st.text(max_size=60),
    st.sampled_from(("whatsapp", "sms", "call", "email", "telegram", "linkedin", "twitter", "like")),
)
def test_whatever_a_note_says_a_link_leads_where_it_should(told: str, channel: str) -> None:
    who = Contact("x.md", "X", emails=(told,), phones=(told,), telegram=told, linkedin=told, twitter=told)
    made = opening(who, channel, "s", "t", "en", f"Paper: {told}").link
    parts = urlsplit(made)
    assert parts.scheme in ("", "https", "http", "sms", "tel", "mailto")
    if channel != "like":
        assert parts.hostname in (None, "wa.me", "t.me", "www.linkedin.com", "x.com")
    if parts.scheme == "mailto":
        assert parse_qs(parts.query).keys() == {"subject", "body"}
    assert not set(made) & set(' \n\r"<>`')


def test_a_whatsapp_link_of_the_note_opens_the_chat() -> None:
    who = contact("phone: +34 910 000 011; whatsapp: https://wa.me/34600123456")
    assert link("whatsapp", who=who) == "https://wa.me/34600123456"
    assert link("call", who=who) == "tel:+34910000011"
