"""The links that open a gesture with its words filled in, and that nothing in a note can bend.

Only what is certainly a number, an address or a handle enters one, and every text is percent-encoded as a
whole (RFC 3986), so that no `&`, `?` or line break in it can become a part of the link.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from pingfiles.model import Contact
from pingfiles.note.moment_text import press
from pingfiles.words.languages import Language

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_TRUNK = re.compile(r"\(0\)")
_NUMBER_MARKS = re.compile(r"[\s().\-‐-―/ ]")
_INTERNATIONAL = re.compile(r"(?:\+|00)([1-9][0-9]{7,14})", re.ASCII)
_EMAIL = re.compile(r"[\w.!#$'*+/=^`{|}~-]{1,64}@(?:[\w-]{1,63}\.)+[\w-]{2,63}")
_TELEGRAM = re.compile(r"(?:https?://)?(?:t\.me/|telegram\.me/)?@?([A-Za-z][A-Za-z0-9_]{3,31})/?", re.ASCII)
_X = re.compile(r"(?:https?://)?(?:(?:www\.|mobile\.)?(?:x|twitter)\.com/)?@?([A-Za-z0-9_]{1,15})/?", re.ASCII)
_LINKEDIN = re.compile(
    r"(?:(?:https?://)?(?:[a-z]{2,3}\.)?linkedin\.com)?/?(?:in/)?([\w%-]{3,100})/?(?:[?#].*)?", re.IGNORECASE
)

_MISSING = {
    "en": {
        "phone": "there is no phone in the note",
        "email": "there is no email in the note",
        "telegram": "there is no telegram name in the note",
        "linkedin": "there is no linkedin page in the note",
        "twitter": "there is no twitter name in the note",
        "country": "the phone {value} has no country code; write it as +34 600 123 456",
        "wrong": "{value} is no {what}",
        "look": "there is nothing to look at in the note",
    },
    "es": {
        "phone": "no hay teléfono en la nota",
        "email": "no hay correo en la nota",
        "telegram": "no hay nombre de telegram en la nota",
        "linkedin": "no hay página de linkedin en la nota",
        "twitter": "no hay nombre de twitter en la nota",
        "country": "al teléfono {value} le falta el prefijo del país; escríbelo como +34 600 123 456",
        "wrong": "{value} no vale como {what}",
        "look": "no hay nada que mirar en la nota",
    },
}


class Opening(NamedTuple):
    """A link, or what it lacks; a letter has neither."""

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
            return _page("linkedin", contact.linkedin, _LINKEDIN, "https://www.linkedin.com/in/{}/", spoken)
        case "twitter" | "mention":
            return _page("twitter", contact.twitter, _X, "https://x.com/{}", spoken)
        case "like" | "comment":
            return _place(contact, press_text, spoken)
        case _:
            return Opening()


def text_of(link: str) -> str | None:
    """The text that a link carries, None where it carries none."""
    found = re.search(r"[?&](?:text|body)=([^&]*)", link)
    if not found:
        return None
    from urllib.parse import unquote

    return unquote(found[1]).replace("\r\n", "\n")


def international(phone: str) -> str | None:
    """The digits of an international number (E.164), country code first; None where it is not one."""
    found = _INTERNATIONAL.fullmatch(_NUMBER_MARKS.sub("", _TRUNK.sub("", phone)))
    return found[1] if found else None


def web_page(address: str) -> str | None:
    """An address of the web, safe to open; None for `javascript:` and all else."""
    try:
        parts = urlsplit(address.strip())
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not re.fullmatch(r"[\w.-]+", host) or parts.username is not None:
        return None
    return quote(address.strip(), safe=":/?#@!$&'*+,;=%~")


def _by_phone(contact: Contact, channel: str, text: str, spoken: Language) -> Opening:
    if not contact.phones:
        return Opening(missing=_MISSING[spoken]["phone"])
    digits = next(filter(None, map(international, contact.phones)), None)
    if digits is None:
        return Opening(missing=_MISSING[spoken]["country"].format(value=contact.phones[0]))
    if channel == "whatsapp":
        return Opening(_chat(f"https://wa.me/{digits}", text))
    return Opening(_sms(f"sms:+{digits}", text) if channel == "sms" else f"tel:+{digits}")


def _by_email(contact: Contact, subject: str, text: str, spoken: Language) -> Opening:
    address = next(filter(_EMAIL.fullmatch, contact.emails), None)
    if address:
        return Opening(_mail(f"mailto:{quote(address, safe='@')}", subject, text))
    if contact.emails:
        return Opening(missing=_MISSING[spoken]["wrong"].format(value=contact.emails[0], what="email"))
    return Opening(missing=_MISSING[spoken]["email"])


def _by_telegram(contact: Contact, text: str, spoken: Language) -> Opening:
    """By name; without one the number opens the chat as well."""
    name = _TELEGRAM.fullmatch(contact.telegram.strip()) if contact.telegram else None
    digits = next(filter(None, map(international, contact.phones)), None)
    if name or digits:
        return Opening(_chat(f"https://t.me/{name[1] if name else f'+{digits}'}", text))
    if contact.telegram:
        return Opening(missing=_MISSING[spoken]["wrong"].format(value=contact.telegram, what="telegram"))
    return Opening(missing=_MISSING[spoken]["telegram"])


def _page(what: str, told: str | None, pattern: re.Pattern[str], form: str, spoken: Language) -> Opening:
    """A page that opens without the words: LinkedIn and X cannot be filled in."""
    if not told:
        return Opening(missing=_MISSING[spoken][what])
    found = pattern.fullmatch(told.strip())
    if not found:
        return Opening(missing=_MISSING[spoken]["wrong"].format(value=told, what=what))
    return Opening(form.format(quote(found[1], safe="%")))


def _place(contact: Contact, press_text: str, spoken: Language) -> Opening:
    """Where a like or a comment goes: what is written of them, else their page on LinkedIn or X."""
    address = press(press_text).url if press_text else None
    if page := web_page(address) if address else None:
        return Opening(page)
    for channel in ("linkedin", "twitter"):
        if link := opening(contact, channel, "", "", spoken).link:
            return Opening(link)
    return Opening(missing=_MISSING[spoken]["look"])


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
