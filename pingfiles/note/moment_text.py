"""What the text of a `press` or `job` moment says, as far as it keeps to the form."""

from __future__ import annotations

import re
from typing import NamedTuple

from pingfiles.note.links import plain_name
from pingfiles.note.vocabulary import AT, WAS

_URL = re.compile(r"<?(https?://[^\s<>]+)>?", re.IGNORECASE)
_QUOTE = re.compile(r"\"([^\"]++)\"|“([^”]++)”|«([^»]++)»|„([^“”]++)[“”]|(?<!\w)‘([^’]++(?:’(?=\w)[^’]++)*+)’(?!\w)")
"""A quote with its own pair of marks; those of another kind may stand within it."""
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
    outlet, colon, behind = _at_the_colon(rest)
    quoted = _QUOTE.search(behind if colon else rest)
    if not colon:
        outlet = rest[: quoted.start()] if quoted else ""
    return Press(
        plain_name(outlet.strip()) or None,
        next(filter(None, quoted.groups())).strip() if quoted else None,
        address[1] if address else None,
        plain_name(rest).rstrip(": "),
    )


def _at_the_colon(text: str) -> tuple[str, str, str]:
    """The outlet and what is behind its colon; a colon within the only quote is none of the outlet's."""
    outlet, colon, behind = text.partition(":")
    quoted = _QUOTE.search(text)
    if quoted and quoted.start() < len(outlet) < quoted.end():
        return "", "", ""
    return outlet, colon, behind


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
