"""What the text of a `press` or `job` moment says, as far as it keeps to the form."""

from __future__ import annotations

import re
from typing import NamedTuple

from pingfiles.note.links import plain_name
from pingfiles.note.vocabulary import AT, WAS

_URL = re.compile(r"<?(https?://[^\s<>]+)>?", re.IGNORECASE)
_QUOTE = re.compile(r"[\"“«„]([^\"”»“«„]++)[\"”»“]")
_FORMER = re.compile(rf"\((?:{WAS})\b:?([^()]++)\)", re.IGNORECASE)
_AT = re.compile(rf"(?:(.*?)\s+)?(?:{AT})\s+(.+)", re.IGNORECASE)


class Press(NamedTuple):
    """`OUTLET: "QUOTE" URL`; `text` is all of it without the address."""

    outlet: str | None
    quote: str | None
    url: str | None
    text: str


class Job(NamedTuple):
    """`ROLE at COMPANY (was FORMER)`; `text` is all of it without what they were."""

    role: str | None
    company: str | None
    former: str | None
    text: str


def press(text: str) -> Press:
    """Reads an appearance in the press; every part may be missing."""
    address = _URL.search(text)
    rest = _URL.sub("", text).strip()
    quoted = _QUOTE.search(rest)
    outlet, colon, _ = rest.partition(":")
    if not colon and not quoted:
        outlet = ""
    if quoted and (not colon or len(outlet) > quoted.start()):
        outlet = rest[: quoted.start()]
    return Press(
        plain_name(outlet.strip()) or None,
        quoted[1].strip() if quoted else None,
        address[1] if address else None,
        plain_name(rest).rstrip(": "),
    )


def job(text: str) -> Job:
    """Reads a post taken or left; what does not fit is in `text` alone."""
    former = _FORMER.search(text)
    rest = plain_name(_FORMER.sub("", text).strip())
    parts = _AT.fullmatch(rest)
    return Job(
        (parts[1] or None) if parts else None,
        parts[2].strip() if parts else None,
        plain_name(former[1].strip()) if former else None,
        rest,
    )
