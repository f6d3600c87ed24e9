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
    values: Mapping[str, Mapping[str, str]]
    """By the key: what people write for each of its values, with a comma between two."""
