"""The door through which an action writes: all of its edits or none, or only what they would be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from pingfiles.messages import Message
from pingfiles.vault.writer import Action, Change, plan, write


class Batch(NamedTuple):
    """The notes that were changed, and what there was to repair from an earlier run or another program."""

    changes: tuple[Change, ...]
    remarks: tuple[Message, ...]


def commit(
    root: Path, actions: Sequence[Action], command: str, dry_run: bool, tick: Callable[[], object] = lambda: None
) -> Batch:
    """Writes some actions as one batch that `undo` lists as `command`; in a dry run says what it would write.

    Calls `tick` for each note written. Raises WriteRefused where any of them cannot be written safely; then none is.
    """
    if dry_run:
        return Batch(plan(root, actions), ())
    outcome = write(root, actions, command, tick)
    return Batch(outcome.changes, outcome.remarks)
