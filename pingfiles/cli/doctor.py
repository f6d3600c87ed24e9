"""`pingfiles doctor`: what was read of the vault, and what was not understood."""

from __future__ import annotations

import click

from pingfiles.actions.doctor import diagnosis
from pingfiles.cli import localized
from pingfiles.cli.options import format_option, global_options, is_verbose, open_vault, today, wants_json


@localized.command("doctor")
@format_option
@global_options
def command(output: str, as_json: bool) -> None:
    """Says what was read of the vault, and what looks like a fact and was not understood."""
    day = today()
    vault = open_vault()
    found = diagnosis(vault, day)
    if wants_json(output, as_json):
        from pingfiles.views import jsonview

        click.echo(jsonview.doctor(found, vault.settings.language).encode(), nl=False)
        return
    from pingfiles.views import doctor

    click.echo(doctor.plain(found, vault.settings, everything=is_verbose()), nl=False)
