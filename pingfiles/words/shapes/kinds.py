"""The kinds of reason: the words that each language has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


class KindWords(NamedTuple):
    """The name that a list shows, and the words that name the kind in a log: none where it has no day of its own.

    The first of them is the one that is written.
    """

    name: str
    in_log: str | None = None


@dataclass(frozen=True, slots=True)
class Kinds:
    """By kind, the words of each."""

    kinds: Mapping[str, KindWords]
