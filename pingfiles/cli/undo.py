"""`pingfiles undo`: undoes what the last command wrote."""

from __future__ import annotations

from pingfiles.actions.undo import undo
from pingfiles.cli import localized
from pingfiles.cli.language import start
from pingfiles.cli.options import global_options
from pingfiles.cli.writing import dry_run_option, show
from pingfiles.vault.config import find_root


@localized.command("undo")
@dry_run_option
@global_options
def command(dry_run: bool) -> None:
    """Takes back what the last command wrote; once more, what the one before it wrote.

    Nothing is taken back where a note was changed since. Twenty commands are remembered, for thirty days.
    """
    show(undo(find_root(start()), dry_run=dry_run), dry_run)
