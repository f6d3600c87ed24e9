"""How the time for one hostile note grows with its length: twice the length may take about twice the time.

Run on demand:

    python -m pytest tests/benchmarks/test_growth.py

Linear growth shows a ratio of 2, quadratic growth one of 4; three runs of each are made, and the best are compared.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from pingfiles.schema.schema import Schema
from pingfiles.settings import Settings
from pingfiles.views.table import visible

SCHEMA = Schema.of(Settings())
LOG = "---\n---\n## Pings\n"

NOTES: dict[str, Callable[[int], str]] = {
    "entries without a date": lambda n: LOG + "- x\n" * n,
    "days that do not exist": lambda n: LOG + "- 2026-02-30: x\n" * n,
    "moments": lambda n: "---\n---\n## Moments\n" + "- 2026-05-12 press: x\n" * n,
    "rules": lambda n: "---\n---\n" + "---\n" * n,
    "underlined headings": lambda n: "---\n---\n" + "a\n---\n" * n,
    "links never closed": lambda n: "---\n---\n" + "[[a\n" * n + "[[" * n,
    "a backtick a line": lambda n: "---\n---\n[[" + "`a\n" * n,
    "backticks in one line": lambda n: "---\n---\n[[" + "`" * n,
    "comment marks": lambda n: "---\n---\n" + "%%a" * n,
    "blanks behind a channel": lambda n: LOG + "- 2026-01-01 call" + " " * n + "about it",
    "a long comment behind a channel": lambda n: LOG + "- 2026-01-01 call <!--" + "x" * n + "--> about it",
    "blanks in a moment": lambda n: "---\n---\n## Moments\n- 2026-01-01 a" + " " * n + "x",
    "a shown text of blanks": lambda n: LOG + "- 2026-01-01|" + " " * n,
    "blank lines behind an entry": lambda n: LOG + "- 2026-05-12: x\n" + " \n" * n + "x",
    "an entry without end": lambda n: LOG + "- 2026-05-12: x\n" + "  y\n" * n,
    "brackets": lambda n: LOG + "- 2026-05-12 " + "(" * n,
    "hashes": lambda n: LOG + "- 2026-05-12: " + "#" * n,
    "one key again and again": lambda n: "---\n" + "a: 1\n" * n + "---\n",
    "keys that cannot be read": lambda n: "---\n" + "x: @y\n" * n + "---\n",
    "borders": lambda n: "---\nx: y\n" * n,
}


@pytest.mark.parametrize("make", NOTES.values(), ids=NOTES)
def test_reading_grows_no_faster_than_the_note(make: Callable[[int], str]) -> None:
    assert _growth(lambda text: SCHEMA.read("People/Ana.md", text), make) < 3


def test_what_is_shown_grows_no_faster_than_the_text() -> None:
    assert _growth(visible, lambda n: "é" + " " * n + "x") < 3


def _growth(do: Callable[[str], object], make: Callable[[int], str]) -> float:
    """How much longer twice the length takes, at a length that takes long enough to be measured."""
    length = 2000
    while (once := _seconds(do, make(length))) < 0.02 and length < 2_000_000:
        length *= 2
    return min(_seconds(do, make(2 * length)) for _ in range(3)) / min(once, _seconds(do, make(length)))


def _seconds(do: Callable[[str], object], text: str) -> float:
    begin = time.perf_counter()
    do(text)
    return time.perf_counter() - begin
