"""How long a message is, counted as its channel counts: an SMS by what the network carries, a post as X weighs it."""

from __future__ import annotations

import re
import unicodedata

MOST_SMS = 2
"""SMS that one ping may take."""

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = frozenset("\f^{}\\[~]|€")
"""3GPP TS 23.038 (GSM 03.38), section 6.2.1: a septet each, and two for each of the extension table."""

_SEPTETS = (160, 153)
_UNITS = (70, 67)
"""What one SMS holds, and each of several: septets, or 16-bit units of UCS-2 (3GPP TS 23.040, section 9.2.3.24)."""

_LINK = re.compile(r"https?://\S+")
_LINK_ON_X = 23
_LIGHT_ON_X = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points that weigh one on X, all others two (`twitter-text`, configuration v3)."""


def sms_count(text: str) -> int:
    """How many SMS a text takes. What takes two places is never parted."""
    text = text.replace("\r\n", "\n")
    if outside_gsm(text):
        sizes, (single, each) = [1 + (char > "\uffff") for char in text], _UNITS
    else:
        sizes, (single, each) = [1 + (char in _EXTENDED) for char in text], _SEPTETS
    if sum(sizes) <= single:
        return 1
    count, left = 1, each
    for size in sizes:
        if size > left:
            count, left = count + 1, each
        left -= size
    return count


def outside_gsm(text: str) -> str:
    """The first character that is not in the alphabet of SMS, so that each SMS holds 67 of any; else empty."""
    return next((char for char in text if char not in _BASIC and char not in _EXTENDED), "")


def length_on_x(text: str) -> int:
    """How long X takes a text to be: every link is 23, an ideogram or an emoji two."""
    text = unicodedata.normalize("NFC", text)
    words, links = _LINK.subn("", text)
    return _LINK_ON_X * links + sum(1 if _is_light(ord(char)) else 2 for char in words)


def _is_light(code: int) -> bool:
    return any(first <= code <= last for first, last in _LIGHT_ON_X)
