"""Prints tables: with `rich` on a terminal, as plain aligned text in a pipe."""

from __future__ import annotations

import click

from pingfiles.cli.options import is_terminal
from pingfiles.views import table

WIDEST = 100
"""Columns: longer lines are not read at a glance. It is also the width in a pipe."""


def width_of_output() -> int:
    """How many columns a line of the output may take."""
    if not is_terminal():
        return WIDEST
    from rich.console import Console

    return min(WIDEST, Console().width)


def show_blocks(blocks: list[table.Block]) -> None:
    """Gives some blocks of rows to stdout."""
    if is_terminal():
        from rich.console import Console

        table.pretty(blocks, Console(highlight=False))
    else:
        click.echo(table.plain(blocks), nl=False)
