"""`pingfiles show`: all that is known of one contact."""

from __future__ import annotations

import click

from pingfiles.cli import localized
from pingfiles.cli.contact_argument import ContactName, path_in
from pingfiles.cli.options import format_option, global_options, message, open_vault, tell_problems, today, wants_json
from pingfiles.cli.show_blocks import show_blocks
from pingfiles.lookup import look_up
from pingfiles.rules.due import due
from pingfiles.rules.network import knows_of, tied_to
from pingfiles.rules.status import standings
from pingfiles.views import contact as contact_view

_LOOK_AHEAD = 366


@localized.command("show")
@localized.argument("contact", nargs=-1, required=True, type=ContactName())
@format_option
@global_options
def command(contact: tuple[str, ...], output: str, as_json: bool) -> None:
    """All that is known of a contact: facts, pings, next occasions, balance, shared contacts.

    CONTACT is a name, an alias, a path, or the start or a misspelling of one; quotes are not needed.
    """
    day = today()
    vault = open_vault()
    typed = " ".join(contact)
    found, is_guess = look_up(vault.index, path_in(vault, typed) or typed)
    if is_guess:
        message(f"no contact is called “{typed}”; this is {found.name}")
    ((_, standing),) = standings(vault.index, [found], vault.settings, day)
    if wants_json(output, as_json):
        from pingfiles.views import jsonview

        click.echo(jsonview.contact(found, standing).encode(), nl=False)
    else:
        rows = due(vault.index, vault.settings, day, _LOOK_AHEAD, everything=True)
        coming = [reason for row in rows if row.contact.path == found.path for reason in row.reasons]
        shared = tied_to(vault.index, knows_of(vault.index), found.path)
        naming = [other for other in vault.index.linking_to(found) if other not in shared]
        show_blocks(contact_view.one(found, standing, coming, shared, naming, day, vault.settings.language))
    tell_problems([problem for problem in vault.problems if problem.path == found.path])
