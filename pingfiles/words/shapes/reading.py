"""What is read in a note: the words that each language has. All languages are read at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Reading(NamedTuple):
    """In lower case. `kinds` has the words that name an occasion."""

    log_headings: tuple[str, ...]
    moment_headings: tuple[str, ...]
    moment_kinds: Mapping[str, tuple[str, ...]]
    companions: tuple[str, ...]
    """Behind these stands with whom an entry was shared: `with [[Tove]]`."""
    joiners: tuple[str, ...]
    at: tuple[str, ...]
    """Between a role and a company."""
    was: tuple[str, ...]
    """Before a former role or company: `(was Editor at Acme)`."""
    attendees: tuple[str, ...]
    """The keys of a meeting note that name who came."""
    meeting_dates: tuple[str, ...]
    """The keys of a meeting note that say when it was."""
    meetings: tuple[str, ...]
    """The categories, types and folders of meeting notes."""
    daily_folders: tuple[str, ...]
    """What vaults call the folder of their daily notes."""
    not_yet: tuple[str, ...]
    """Patterns: by these words a sentence tells of no contact that has been."""
    to_do: tuple[str, ...]
    """Before a name, at the start of a sentence: something to be done."""
    values: Mapping[str, Mapping[str, str]]
    """By the key: what people write for each of its values, with a comma between two."""
