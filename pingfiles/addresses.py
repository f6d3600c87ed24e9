"""Phone numbers, e-mail addresses, profiles and pages: what counts as one, and the form in which two are the same.

A draft's links and an import's matching both read addresses here, so that what makes a link is recognised in a file.
Everything returned is safe to put into a link: digits, or text without white space and control characters that the
caller percent-encodes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache
from urllib.parse import quote, unquote, urlsplit

_LONGEST = 2048
"""Characters; browsers and servers refuse longer addresses, and nothing else here is half as long."""

_BRACKETED = re.compile(r"[(\[][^()\[\]]*+[)\]]")
_TRUNK = re.compile(r"\(0\)")
_TAIL = re.compile(r"[,;#]|[^\W\d_]")
"""What ends a number: a pause, a second number, an extension (`;ext=102`, `ext. 102`, `x102`), a word."""

_NUMBER_MARKS = re.compile(r"[\s().\[\]/\-\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2060-\u2069\u2212\ufeff]+")
_INTERNATIONAL = re.compile(r"(?:\+|00)([1-9][0-9]{6,14})")
_NOT_DIGITS = re.compile(r"[^0-9]+")

_STALE = (
    (re.compile(r"\+549(?=[0-9]{12}$)"), "+54"),  # a 15 behind Argentina's 9: `phonenumbers` reads it without the 9
    (re.compile(r"\+521(?=[0-9]{10}$)"), "+52"),  # the 1 that Mexican mobiles had until 2019
)
"""Forms that people still write, each with what makes it a number again."""

_WHATSAPP = re.compile(
    r"(?:https?://)?(?:wa\.me/|(?:(?:api|web|www)\.)?whatsapp\.com/send/?\?(?:[^#\s]*&)?phone=|whatsapp://send/?\?(?:[^#\s]*&)?phone=)"
    r"(?:\+|%2B)?0{0,2}([1-9][0-9]{6,14})/?(?:[?&#].*)?",
    re.IGNORECASE | re.ASCII,
)
_TELEGRAM_NUMBER = re.compile(
    r"(?:(?:https?://)?(?:t|telegram)\.me/|tg://resolve\?phone=)\+?([1-9][0-9]{6,14})/?(?:[?#].*)?",
    re.IGNORECASE | re.ASCII,
)
"""`t.me/+` before digits is a number; before letters it invites to a group, which is nobody."""

_EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[\w-]{1,63}\.)+[\w-]{2,63}")
_NAMED_EMAIL = re.compile(r"[^<>]*<([^<>]+)>")

_LINKEDIN = re.compile(
    r"(?:(?:https?://)?(?:[\w-]++\.)*?linkedin\.com/(?:mwlite/)?|/?)in/([^/?#\s]+).*", re.IGNORECASE | re.DOTALL
)
_HANDLE = re.compile(r"@?([^\s/@:?#.]+)")
_TELEGRAM = re.compile(
    r"(?:(?:https?://)?(?:t|telegram)\.me/@?([a-z][a-z0-9_]{3,31})/?(?:[?#].*)?|@?([a-z][a-z0-9_]{3,31}))",
    re.IGNORECASE | re.ASCII,
)
_X = re.compile(
    r"(?:(?:https?://)?(?:(?:www|m|mobile)\.)?(?:x|twitter)\.com/@?([a-z0-9_]{1,15})/?(?:[?#].*)?|@?([a-z0-9_]{1,15}))",
    re.IGNORECASE | re.ASCII,
)


@lru_cache(maxsize=65536)
def phone_number(text: str) -> str | None:
    """The international form of a phone number (ITU-T E.164, `+34600123456`), of a WhatsApp link (`wa.me/…`) too.

    None if it has no country code, or not the length of that country's numbers. Words in brackets (`(casa)`) and what
    follows the number (an extension, a second number) are left out, and so are the zero that some countries dial before
    national numbers (`+44 07700 …`) and the 15 and 1 of Argentine and Mexican mobiles.
    """
    if linked := whatsapp_link_number(text):
        return linked
    number = _TRUNK.sub("", text.strip()[:_LONGEST])
    number = number[4:] if number[:4].lower() == "tel:" else number
    number = _BRACKETED.sub(_without_words, number)
    dialled = _INTERNATIONAL.fullmatch(_NUMBER_MARKS.sub("", _TAIL.split(number, maxsplit=1)[0]))
    return _of_its_country(f"+{dialled[1]}") if dialled else None


def _of_its_country(written: str) -> str | None:
    """An international number as its country's plan has it; None where its length is not possible there."""
    from phonenumbers import NumberParseException, PhoneNumberFormat, ValidationResult, format_number, parse
    from phonenumbers import is_possible_number_with_reason as length_of

    for stale, mended in _STALE:
        written = stale.sub(mended, written)
    try:
        parsed = parse(written)
    except NumberParseException:  # no country has this code
        return None
    return format_number(parsed, PhoneNumberFormat.E164) if length_of(parsed) == ValidationResult.IS_POSSIBLE else None


def whatsapp_link_number(text: str) -> str | None:
    """The number that a WhatsApp link opens (`wa.me/34600123456`); None for a bare `wa.me/` and any other text."""
    link = _WHATSAPP.fullmatch(text.strip()[:_LONGEST])
    return _of_its_country(f"+{link[1]}") if link else None


def whatsapp_digits(number: str) -> str:
    """An international number as WhatsApp's links have it: Argentina's with a 9 behind the code, mobile or not.

    Source: WhatsApp Help Center, "About international phone number format".
    """
    digits = number.removeprefix("+")
    return f"549{digits[2:]}" if digits.startswith("54") and digits[2:3] != "9" else digits


@lru_cache(maxsize=65536)
def phone_key(text: str) -> str:
    """The form in which two phone numbers are the same: international, or all digits where no country is known."""
    return phone_number(text) or _NOT_DIGITS.sub("", text) or text


def is_phone_among(text: str, keys: Collection[str]) -> bool:
    """Whether a phone number has one of some `phone_key`s; `600 123 456` is the same as `+34600123456`."""
    key = phone_key(text)
    national = key.lstrip("+0")
    return key in keys or any(
        len(national) >= 7
        and len(other.lstrip("+0")) >= 7
        and key.startswith("+") != other.startswith("+")
        and (key.endswith(other.lstrip("+0")) or other.endswith(national))
        for other in keys
    )


def email_address(text: str) -> str | None:
    """An e-mail address as written, without `mailto:` and without a name before it (`Ana <ana@example.org>`)."""
    text = text.strip()
    if named := _NAMED_EMAIL.fullmatch(text):
        text = named[1].strip()
    text = text[7:] if text[:7].lower() == "mailto:" else text
    return text if _EMAIL.fullmatch(text) else None


def email_key(text: str) -> str | None:
    """The form in which two e-mail addresses are the same; None if the text is none."""
    address = email_address(text)
    return address.lower() if address else None


def linkedin_handle(text: str) -> str | None:
    """The name in a LinkedIn profile's address (`/in/NAME`), or only the name, in its own letters."""
    text = text.strip()
    match = _LINKEDIN.fullmatch(text) or _HANDLE.fullmatch(text)
    handle = unicodedata.normalize("NFC", unquote(match[1])) if match else ""
    is_name = any(char.isalnum() for char in handle) and "/" not in handle
    return handle if is_name and handle.isprintable() else None


def linkedin_slug(text: str) -> str | None:
    """The form in which two LinkedIn profiles are the same."""
    handle = linkedin_handle(text)
    return handle.casefold() if handle else None


def linkedin_slug_in(address: str) -> str | None:
    """The slug of a LinkedIn address; None for any other page and for a bare name."""
    return linkedin_slug(address) if "linkedin.com/" in address.lower() else None


def linkedin_address(slug: str) -> str:
    """The address of a LinkedIn profile, as a note has it."""
    return f"https://www.linkedin.com/in/{slug}"


def telegram_name(text: str) -> str | None:
    """A Telegram user name, from `@name`, `name` or `t.me/name`."""
    match = _TELEGRAM.fullmatch(text.strip())
    return (match[1] or match[2]) if match else None


def telegram_number(text: str) -> str | None:
    """The number of a Telegram address (`t.me/+34600123456`); None for an invitation (`t.me/+AbC…`)."""
    match = _TELEGRAM_NUMBER.fullmatch(text.strip()[:_LONGEST])
    return _of_its_country(f"+{match[1]}") if match else None


def x_name(text: str) -> str | None:
    """A user name on X (Twitter), from `@name`, `name`, `x.com/name` or `twitter.com/name`."""
    match = _X.fullmatch(text.strip())
    return (match[1] or match[2]) if match else None


def web_page(address: str) -> str | None:
    """An address of the web as a link that is safe to open; None for `javascript:` and all else."""
    try:
        parts = urlsplit(address.strip())
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not re.fullmatch(r"[\w.-]+", host) or parts.username is not None:
        return None
    return quote(address.strip(), safe=":/?#@!$&'*+,;=%~")


def page_key(address: str) -> str:
    """The form in which two addresses of a page are the same, with `https://www.` or without."""
    return re.sub(r"^https?://(www\.)?|^www\.|/+$", "", address.strip().lower())


def _without_words(bracketed: re.Match[str]) -> str:
    return " " if any(char.isalpha() for char in bracketed[0]) else bracketed[0]
