"""Prints tables: with `rich` on a terminal, as plain aligned text in a pipe."""

from __future__ import annotations

import click

from pingfiles.cli.options import is_terminal
from pingfiles.views import table


def show_blocks(blocks: list[table.Block]) -> None:
    """Gives some blocks of rows to stdout."""
    if is_terminal():
        from rich.console import Console

        table.pretty(blocks, Console(highlight=False))
    else:
        click.echo(table.plain(blocks), nl=False)
