"""A draft note around its message, and why it is as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Drafts(NamedTuple):
    """In braces stands what is filled in."""

    openers: Mapping[str, str]
    """By channel: what its link says."""
    open_other: str
    no_link: str
    send_on: str
    nothing_to_write: str
    nothing_of_theirs: str
    """Above a message that would suit anyone."""
    why: str
    suggestions: str
    line: str
    for_many: str
    """The name of a draft for several, in its file's name."""

    tones: Mapping[str, str]
    asked: str
    first_that_fits: str
    wrote_by_it: str
    last_used: str
    has_address: str
    no_address: str
    sentence_ready: str
    lapsed: str
    in_touch: str
    no_templates: str
