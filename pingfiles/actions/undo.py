"""Undoes what the last command wrote."""

from __future__ import annotations

from pathlib import Path

from pingfiles.actions.report import Report
from pingfiles.messages import Message
from pingfiles.vault import undo as vault_undo

_NAMED = 12
"""Up to so many notes are named; beyond that they are counted."""


def undo(root: Path, *, dry_run: bool = False) -> Report:
    """Undoes the last command of a vault that is not undone yet.

    Raises WriteRefused where there is none, or where a note was changed since.
    """
    if dry_run:
        planned = vault_undo.plan_undo(root)
        return Report(planned.changes, remarks=planned.remarks)
    outcome = vault_undo.undo(root)
    paths = [change.path for change in outcome.changes]
    values = {"command": outcome.command.removeprefix("undo "), "paths": ", ".join(paths), "n": len(paths)}
    result = Message("undone" if len(paths) <= _NAMED else "undone-many", values)
    return Report(outcome.changes, results=(result,), remarks=outcome.remarks)
