"""`pingfiles list`: contacts by tag, tie, company, place, text."""

from __future__ import annotations

from typing import get_args

import click

from pingfiles.cli import localized
from pingfiles.cli.options import format_option, global_options, message, open_vault, tell_problems, today, wants_json
from pingfiles.cli.show_blocks import show_blocks
from pingfiles.folding import unaccented
from pingfiles.model import Contact, Tie
from pingfiles.rules.search import Search
from pingfiles.rules.status import standings
from pingfiles.vault.reader import Vault, text_of
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
    """Contacts, by name: all, or those that fit.

    QUERY is words of the name, the aliases, the company, the role, the city or the tags.
    """
    day = today()
    vault = open_vault()
    search = Search(" ".join(query), tag, tie, company, location)
    found = [contact for contact in vault.index if search.finds(contact) and _has_text(vault, contact, text)]
    found.sort(key=lambda contact: (unaccented(contact.name), contact.name, contact.path))
    told = standings(vault.index, found, vault.settings, day)
    if wants_json(output, as_json):
        from pingfiles.views import jsonview

        click.echo(jsonview.contacts(told).encode(), nl=False)
    else:
        show_blocks(contact_view.many(told, day, vault.settings.language))
    if not found:
        message("no contact fits" if len(vault.index) else "there are no contacts yet")
    tell_problems(vault.problems)


def _has_text(vault: Vault, contact: Contact, text: str | None) -> bool:
    return text is None or unaccented(text) in unaccented(text_of(vault.root, contact.path))
