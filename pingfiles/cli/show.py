"""`pingfiles show`: all that is known of one contact."""

from __future__ import annotations

import click

from pingfiles.actions.show import connections_of, standing_of
from pingfiles.cli import localized
from pingfiles.cli.contact_argument import ContactName, path_in, row_numbers
from pingfiles.cli.options import format_option, global_options, message, open_vault, tell_problems, today, wants_json
from pingfiles.cli.show_blocks import show_blocks
from pingfiles.lookup import look_up
from pingfiles.views import contact as contact_view


@localized.command("show")
@localized.argument("contact", nargs=-1, required=True, type=ContactName())
@format_option
@global_options
def command(contact: tuple[str, ...], output: str, as_json: bool) -> None:
    """Shows all that is known of a contact."""
    day = today()
    vault = open_vault()
    typed = " ".join(contact)
    found, is_guess = look_up(vault.index, path_in(vault, typed) or typed, row_numbers(vault))
    if is_guess:
        message("taken-for", typed=typed, name=found.name)
    standing = standing_of(vault, found, day)
    if wants_json(output, as_json):
        from pingfiles.views import jsonview

        click.echo(jsonview.contact(found, standing).encode(), nl=False)
    else:
        known = connections_of(vault, found, day)
        language = vault.settings.language
        show_blocks(contact_view.one(found, standing, known.coming, known.shared, known.naming, day, language))
    tell_problems([problem for problem in vault.open_problems if problem.path == found.path])
