"""The kinds of reason: the words that each language has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Forms(NamedTuple):
    """How a reason is said: in a few words, and with its day as part of a sentence (`None`: as `ahead`).

    In braces stands what is filled in: `when`; of years `n` (in a title the ordinal), `years`, `place`; `what`
    happened; `outlet` and `quote`; `feast`; the `name` of a shared contact; `every` so many weeks.
    """

    title: str
    ahead: str
    today: str | None = None
    past: str | None = None


class KindWords(NamedTuple):
    """The words for a kind of reason.

    `name` is what a list shows. `in_log` are the words that name it in a log, separated by commas; none where it has
    no day of its own. `no_year` serves where no year is known, `left` where somebody left a job.
    """

    name: str
    forms: Forms
    in_log: str | None = None
    no_year: Forms | None = None
    left: Forms | None = None


class Kinds(NamedTuple):
    """By kind, the words of each."""

    kinds: Mapping[str, KindWords]
