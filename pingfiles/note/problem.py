"""What is wrong in a note's text, by its place in the text; `schema` makes a `Problem` of it."""

from __future__ import annotations

from typing import NamedTuple

from pingfiles.messages import Message

MOST = 100
"""Problems kept of one note. Once these are mended the next ones show; a million would fill the memory."""


class TextProblem(NamedTuple):
    """Something that cannot be read. `place` counts characters from the start of the text."""

    code: str
    what: Message
    place: int
