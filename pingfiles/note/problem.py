"""What is wrong in a note's text, by its place in the text; `schema` makes a `Problem` of it."""

from __future__ import annotations

from typing import NamedTuple

from pingfiles.messages import Message

MOST = 100
"""Flaws told of one note. Who has mended these will see the next; a million of them would fill the memory."""


class Flaw(NamedTuple):
    """Something that cannot be read. `place` counts characters from the start of the text."""

    code: str
    what: Message
    place: int
