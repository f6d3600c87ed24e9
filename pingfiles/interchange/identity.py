"""What tells people apart: a LinkedIn profile, an e-mail address, a phone number, a name, each in one form."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

from pingfiles.folding import unaccented

_PROFILE = re.compile(
    r"(?:(?:https?://)?(?:[\w-]++\.)*?linkedin\.com/(?:mwlite/)?|/?)in/([^/?#\s]+).*", re.IGNORECASE | re.DOTALL
)
_HANDLE = re.compile(r"@?([^\s/@:?#]+)")
_EXTENSION = re.compile(r"[;,xp#]|ext", re.IGNORECASE)
_TRUNK = re.compile(r"\(0\)")
_NOT_DIGITS = re.compile(r"[^0-9]+")
_MARKS = re.compile(r"[^\w\s]+")
_EMAIL = re.compile(r"[^\s@<>\"(),:;]+@[^\s@<>\"(),:;]+")


def linkedin_slug(address: str) -> str | None:
    """What stands behind `/in/` in a profile's address, or a bare handle; None for any other address."""
    found = _PROFILE.fullmatch(address.strip()) or _HANDLE.fullmatch(address.strip())
    if not found:
        return None
    return unicodedata.normalize("NFC", unquote(found[1])).casefold() or None


def profile_slug(address: str) -> str | None:
    """The same, but of an address alone: a word that is no address names no profile."""
    return linkedin_slug(address) if "linkedin.com/" in address.lower() else None


def profile_address(slug: str) -> str:
    """The address of a profile, as a note has it."""
    return f"https://www.linkedin.com/in/{slug}"


def email_of(text: str) -> str | None:
    """An e-mail address as it was written, without `mailto:`; None where it is none."""
    text = text.strip()
    text = text[7:] if text[:7].lower() == "mailto:" else text
    return text if _EMAIL.fullmatch(text) else None


def email_key(address: str) -> str | None:
    """The form in which two e-mail addresses are the same."""
    found = email_of(address)
    return found.lower() if found else None


def uid_key(uid: str | None) -> str | None:
    """The form in which two UIDs are the same: with the scheme of a URN or without."""
    return uid.strip().lower().removeprefix("urn:uuid:") or None if uid else None


@lru_cache(maxsize=65536)
def international(phone: str) -> str | None:
    """A phone number in international form (ITU-T E.164): `+34600123456`; None where its country is not told."""
    number = _TRUNK.sub("", phone.strip().removeprefix("tel:"))
    number = _EXTENSION.split(number, maxsplit=1)[0].strip()
    digits = _NOT_DIGITS.sub("", number)
    if number.startswith("00"):
        digits = digits[2:]
    elif not number.startswith("+"):
        return None
    return f"+{digits}" if 7 <= len(digits) <= 15 else None


def phone_key(phone: str) -> str:
    """The form in which two numbers are the same, whether their country is told or not."""
    return international(phone) or _NOT_DIGITS.sub("", phone) or phone


def is_number_among(phone: str, known: set[str]) -> bool:
    """Whether a number is among the keys of some, also where one of both tells no country.

    `600 123 456` is `+34600123456`.
    """
    key = phone_key(phone)
    national = key.lstrip("+0")
    return key in known or any(
        len(national) >= 7
        and len(other.lstrip("+0")) >= 7
        and key.startswith("+") != other.startswith("+")
        and (key.endswith(other.lstrip("+0")) or other.endswith(national))
        for other in known
    )


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """The form in which two names are the same: accents, case, stops, commas and hyphens do not matter."""
    return " ".join(_MARKS.sub(" ", unaccented(name)).split()) or unaccented(name)


def url_key(address: str) -> str:
    """The form in which two addresses of a page are the same."""
    return re.sub(r"^https?://(www\.)?|^www\.|/+$", "", address.strip().lower())
