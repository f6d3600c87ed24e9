"""A bar that fills while many notes are written, where a person waits at a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from pingfiles.cli.options import is_terminal


@contextmanager
def progress(total: int) -> Iterator[Callable[[], object]]:
    """Shows how many of `total` are done while the block runs; what it gives is called for each."""
    if not is_terminal():
        yield lambda: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    with Progress(BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda: bar.advance(task)
