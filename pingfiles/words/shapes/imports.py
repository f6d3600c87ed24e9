"""The plan of an import: the words that each language has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Imports(NamedTuple):
    """In braces stands what is filled in."""

    summary: str
    question: str
    agreement: str
    written: str
    nothing_written: str
    made: str
    changed: str
    moved: str
    questions: str
    differences: str
    skipped: str
    vanished: str
    maybe_cut: str
    remarks: str
    more: str
    why: Mapping[str, str]
    if_same: str
    if_other: str
    by_hand: str
    no_command: str
    rivals: str
    dropped: str
    note_says: str
    file_says: str
    nothing: str
    new_name: str
    position: str
