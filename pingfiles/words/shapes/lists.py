"""The lists: who is due, one contact, many: the words that each language has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Lists(NamedTuple):
    """In braces stands what is filled in."""

    heading: str
    none_yet: str
    blocks: Mapping[str, str]
    """The heading of each."""
    more_rows: str
    more_until: str
    crowd: str
    next_up: str
    last_ping_label: str
    next_label: str
    balance_label: str
    balance: str
    along: str
    older_pings: str
    moments: str
    pings: str
    hooks: str
    say: str
    shared: str
    linked_from: str
    snooze: str
    deceased: str
    """In place of the day of a death that is not known."""
    next_cadence: str
    lines: str
    channels: Mapping[str, str]
    """Those that are words; a service goes by its own name."""
