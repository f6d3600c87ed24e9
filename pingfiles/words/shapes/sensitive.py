"""What is not said lightly, and what a sentence was written for: patterns, in any case but for `noun_begins`."""

from __future__ import annotations

from typing import NamedTuple


class Sensitive(NamedTuple):
    """Patterns of what people write in milestones and in `say`."""

    grave: str
    """A loss."""
    not_to_informal: str
    not_to_formal: str
    """What is somebody else's when it is said to them, informally or formally."""
    noun_begins: str
    """What a noun begins with where it can stand in a sentence."""
    says_informally: str
    says_formally: str
    """By what a sentence tells that it is said informally or formally; empty where nothing tells it."""
    written_for: tuple[tuple[str, tuple[str, ...]], ...]
    """By what a sentence tells for which occasions it was written."""
