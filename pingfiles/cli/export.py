"""`pingfiles export`: the contacts for other programs, and their days for a calendar."""

from __future__ import annotations

import click

from pingfiles.actions.export import FORMATS, exported
from pingfiles.cli import localized
from pingfiles.cli.options import global_options, open_vault, say, tell_problems, today
from pingfiles.vault.export_file import write_if_other


@localized.command("export")
@localized.argument("form", metavar="|".join(FORMATS), type=click.Choice([*FORMATS]))
@localized.option("--details", is_flag=True)
@localized.option("--output", metavar="FILE", type=click.Path())
@global_options
def command(form: str, details: bool, output: str | None) -> None:
    """Exports the contacts as vCard 4.0, CSV or JSON, or the coming year's occasions as a calendar (ics)."""
    day = today()
    vault = open_vault()
    content = exported(form, vault, day, details)
    if output is None or output == "-":
        click.echo(content, nl=False)
    else:
        say("file-written" if write_if_other(vault.root, output, content) else "file-unchanged", file=output)
    tell_problems(vault.open_problems)
