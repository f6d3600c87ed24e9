"""What is written into a note: the words that each language has. `reading` has those that are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Notes(NamedTuple):
    """`reading` must know each of these, or what is written would not be read again."""

    moments: str
    """The heading of the moments."""
    moment_kinds: Mapping[str, str]
    at: str
    was: str
    numbered: str
    """What is put behind the name of a note where nothing else tells it from another person's."""
