"""The links that open a gesture with its words filled in, and that nothing in a note can bend.

Only what is certainly a number, an address or a name (`addresses`) enters one, and every text is percent-encoded as
a whole (RFC 3986), so that no `&`, `?` or line break in it can become a part of the link.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple
from urllib.parse import quote, unquote

from pingfiles.addresses import (
    email_address,
    linkedin_handle,
    phone_number,
    telegram_name,
    telegram_number,
    web_page,
    whatsapp_digits,
    whatsapp_link_number,
    x_name,
)
from pingfiles.messages import Message, sentence
from pingfiles.model import Contact
from pingfiles.note.moment_text import press
from pingfiles.words.languages import Language

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


class Opening(NamedTuple):
    """A link, or what the note lacks for one; a letter has neither."""

    link: str = ""
    missing: str = ""


def opening(contact: Contact, channel: str, subject: str, text: str, spoken: Language, press_text: str = "") -> Opening:
    """The link that opens a gesture. An empty text gives the link without one; `press_text` is what a like is for."""
    match channel:
        case "whatsapp" | "sms" | "call" | "voicemail":
            return _by_phone(contact, channel, text, spoken)
        case "email":
            return _by_email(contact, subject, text, spoken)
        case "telegram":
            return _by_telegram(contact, text, spoken)
        case "linkedin":
            return _profile("linkedin", contact.linkedin, linkedin_handle, "https://www.linkedin.com/in/{}/", spoken)
        case "twitter" | "mention":
            return _profile("twitter", contact.twitter, x_name, "https://x.com/{}", spoken)
        case "like" | "comment":
            return _article(contact, press_text, spoken)
        case _:
            return Opening()


def text_of(link: str) -> str | None:
    """The text that a link carries, None where it carries none."""
    carried = re.search(r"[?&](?:text|body)=([^&]*)", link)
    return unquote(carried[1]).replace("\r\n", "\n") if carried else None


def _by_phone(contact: Contact, channel: str, text: str, spoken: Language) -> Opening:
    number = (channel == "whatsapp" and _first(whatsapp_link_number, _addresses(contact))) or _first(
        phone_number, contact.phones
    )
    if not number:
        return _missing("phone", contact.phones, spoken)
    if channel == "whatsapp":
        return Opening(_chat(f"https://wa.me/{whatsapp_digits(number)}", text))
    return Opening(_sms(f"sms:{number}", text) if channel == "sms" else f"tel:{number}")


def _by_email(contact: Contact, subject: str, text: str, spoken: Language) -> Opening:
    address = _first(email_address, contact.emails)
    if not address:
        return _missing("email", contact.emails, spoken)
    return Opening(_mail(f"mailto:{quote(address, safe='@')}", subject, text))


def _by_telegram(contact: Contact, text: str, spoken: Language) -> Opening:
    """By name; without one the number opens the chat as well."""
    names = (contact.telegram,) if contact.telegram else ()
    target = _first(telegram_name, names) or _first(telegram_number, names) or _first(phone_number, contact.phones)
    return Opening(_chat(f"https://t.me/{target}", text)) if target else _missing("telegram", names, spoken)


def _profile(
    key: str, address: str | None, name_in: Callable[[str], str | None], form: str, spoken: Language
) -> Opening:
    """A page that opens without the words: LinkedIn and X cannot be filled in."""
    name = name_in(address) if address else None
    if not name:
        return _missing(key, (address,) if address else (), spoken)
    return Opening(form.format(quote(name, safe="")))


def _article(contact: Contact, press_text: str, spoken: Language) -> Opening:
    """Where a like or a comment goes: what is written of them, else their page on LinkedIn or X."""
    address = press(press_text).url if press_text else None
    if page := web_page(address) if address else None:
        return Opening(page)
    for channel in ("linkedin", "twitter"):
        if link := opening(contact, channel, "", "", spoken).link:
            return Opening(link)
    return Opening(missing=sentence(Message("no-link-without-page", {}), spoken))


def _addresses(contact: Contact) -> tuple[str, ...]:
    """Where a note may have a link to their WhatsApp."""
    return (*contact.phones, *filter(None, (contact.website,)))


def _first(reading: Callable[[str], str | None], texts: Iterable[str]) -> str | None:
    return next(filter(None, map(reading, texts)), None)


def _missing(key: str, texts: tuple[str, ...], spoken: Language) -> Opening:
    """What to say of a key that gives no link: that the note lacks it, or that its first text is none."""
    name, values = (f"no-link-from-{key}", {"text": texts[0]}) if texts else (f"no-link-without-{key}", {})
    reason = Message(name, values)
    return Opening(missing=sentence(reason, spoken))


def _chat(target: str, text: str) -> str:
    return f"{target}?text={_encoded(text)}" if text else target


def _sms(target: str, text: str) -> str:
    """`?&body=` is the form that both iOS and Android take."""
    return f"{target}?&body={_encoded(text)}" if text else target


def _mail(target: str, subject: str, text: str) -> str:
    """A mail has its line breaks as CRLF (RFC 6068, section 5)."""
    parts = (("subject", _CONTROL.sub(" ", subject)), ("body", text.replace("\r\n", "\n").replace("\n", "\r\n")))
    query = "&".join(f"{name}={_encoded(value)}" for name, value in parts if value)
    return f"{target}?{query}" if query else target


def _encoded(text: str) -> str:
    return quote(text, safe="", errors="replace")
