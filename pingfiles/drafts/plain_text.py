"""What notes say as one line of a message: without links, control characters and what turns text around."""

from __future__ import annotations

import re

from pingfiles.note.links import plain_name

_LONGEST_NAME = 60
"""Characters. A longer name is left out: it is no name but a story."""

_UNSAID = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]+")


def one_line(text: str) -> str:
    """A text as one line, its links as a reader sees them."""
    return " ".join(_UNSAID.sub(" ", plain_name(text)).split())


def name_or_nothing(text: str) -> str:
    """A name as one line; none where it is no name but a story."""
    text = one_line(text)
    return text if len(text) <= _LONGEST_NAME else ""
