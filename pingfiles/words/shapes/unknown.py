"""What tells what a key may mean that nobody knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Unknown(NamedTuple):
    """`hints` are parts of names by the key of the format that they speak of, the first that fits counts.

    `of_the_note` are keys that hold the days of a note, not those of a person.
    """

    hints: Mapping[str, tuple[str, ...]]
    of_the_note: tuple[str, ...]
