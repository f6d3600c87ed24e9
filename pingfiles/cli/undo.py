"""`pingfiles undo`: takes back what the last command wrote."""

from __future__ import annotations

import click

from pingfiles.cli.options import global_options, say, start
from pingfiles.cli.writing import dry_run_option, show_diff, told
from pingfiles.vault.config import find_root
from pingfiles.vault.writer import plan_undo, undo

_NAMED = 12
"""So many notes are named; an import's are counted."""


@click.command("undo")
@dry_run_option
@global_options
def command(dry_run: bool) -> None:
    """Takes back what the last command wrote; once more, what the one before it wrote.

    Nothing is taken back where a note was changed since. Twenty commands are remembered, for thirty days.
    """
    root = find_root(start())
    if dry_run:
        show_diff(plan_undo(root))
        return
    outcome = undo(root)
    changes = told(outcome)
    notes = ", ".join(change.path for change in changes) if len(changes) <= _NAMED else f"{len(changes)} notes"
    say(f"Taken back: {outcome.command.removeprefix('undo ')} ({notes})")
