"""Words by which a note says that somebody has died or is out of use, or that it is so or not so.

Phrases that mean the same stand in one text, with a comma between two. Accents do not matter when they are read.
"""

from __future__ import annotations

from typing import NamedTuple


class Deaths(NamedTuple):
    """All are read at once, in every vault."""

    keys: str
    """Keys that hold the day of a death, or `true`; with any of `joiners` as well: `fecha de la muerte`."""
    states: str
    """What somebody is who has died: a tag, a `status`, a folder, or behind a name."""
    hints: str
    """Keys that only somebody has who has died."""
    joiners: str
    """What may stand beside a word for a death without changing what the key holds."""
    aspects: str
    """What may stand there, so that the key holds something else of the same death: `death place`."""
    others: str
    """What sounds like a death and is none."""
    alive: str
    """Keys that say of the dead: no."""
    before_names: str
    """`The late Ana Gil`."""
    active: str
    archived: str
    yes: str
    no: str
