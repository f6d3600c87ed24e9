"""`pingfiles list`: contacts by tag, tie, company, place, text."""

from __future__ import annotations

from typing import get_args

import click

from pingfiles.actions.search import find, with_standings
from pingfiles.cli import localized
from pingfiles.cli.options import format_option, global_options, message, open_vault, tell_problems, today, wants_json
from pingfiles.cli.show_blocks import show_blocks
from pingfiles.model import Tie
from pingfiles.rules.search import Search
from pingfiles.views import contact as contact_view


@localized.command("list")
@localized.argument("query", nargs=-1)
@localized.option("--tag", metavar="TAG")
@localized.option("--tie", type=click.Choice(get_args(Tie)))
@localized.option("--company", metavar="NAME")
@localized.option("--location", metavar="PLACE")
@localized.option("--text", metavar="TEXT")
@format_option
@global_options
def command(
    query: tuple[str, ...],
    tag: str | None,
    tie: str | None,
    company: str | None,
    location: str | None,
    text: str | None,
    output: str,
    as_json: bool,
) -> None:
    """Lists contacts by name: all, or those that fit."""
    day = today()
    vault = open_vault()
    found = find(vault, Search(" ".join(query), tag, tie, company, location), text)
    known = with_standings(vault, found, day)
    if wants_json(output, as_json):
        from pingfiles.views import jsonview

        click.echo(jsonview.contacts(known).encode(), nl=False)
    else:
        show_blocks(contact_view.many(known, day, vault.settings.language))
    if not found:
        message("no-contact-fits" if len(vault.index) else "no-contacts-yet")
    tell_problems(vault.open_problems)
