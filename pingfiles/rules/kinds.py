"""When an occasion is over: which pings and skips name it, and which occurrence they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import lru_cache

from pingfiles.folding import unaccented
from pingfiles.model import Kind
from pingfiles.rules.history import History

_TABLE: tuple[tuple[Kind, str], ...] = (
    ("birthday", "birthday, bday, cumpleanos, cumple"),
    ("work-anniversary", "work anniversary, anniversary, aniversario, aniversario laboral, aniversario de trabajo"),
    ("job-change", "job change, job, new job, left, cambio de trabajo, trabajo, nuevo trabajo, nuevo puesto, salida"),
    ("press", "press, prensa"),
    ("milestone", "milestone, hito"),
    ("holiday", "holiday, feast, fiesta, festivo"),
)
_KINDS = {word: kind for kind, words in _TABLE for word in words.split(", ")}


@lru_cache(maxsize=4096)
def kind_named(word: str) -> Kind | None:
    """The kind that an entry's occasion means, in English or Spanish; feasts go by their own names."""
    return _KINDS.get(unaccented(word.replace("-", " ").replace("_", " ")))


def kind_words() -> Iterable[str]:
    """All words that mean a kind."""
    return _KINDS


def is_named(history: History, kind: Kind, on: date, nearest: Callable[[date], date]) -> bool:
    """Whether a ping or a skip names a kind and, of its occurrences, means the one on a day.

    `nearest` gives the occurrence nearest to the day of an entry.
    """
    return any(
        nearest(ping.date) == on for ping in history.named for word in ping.occasions if kind_named(word) == kind
    )
