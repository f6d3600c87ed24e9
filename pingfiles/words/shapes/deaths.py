"""Words by which a note says that somebody has died or is out of use, or that it is so or not so.

Phrases that mean the same stand in one text, with a comma between two. Accents do not matter when they are read.
"""

from __future__ import annotations

from typing import NamedTuple


class Deaths(NamedTuple):
    """All are read at once, in every vault."""

    keys: str
    """Keys that hold the day of a death, or `true`."""
    states: str
    """What somebody is who has died: a tag, a `status`, or behind a name in brackets."""
    beside: str
    """What may stand beside such a word in a key or a tag that still speaks of this person's death."""
    active: str
    archived: str
    yes: str
    no: str
