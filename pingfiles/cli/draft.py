"""`pingfiles draft`: the first words of a ping, ready to be sent."""

from __future__ import annotations

import itertools
from datetime import date
from typing import TYPE_CHECKING, cast, get_args

import click

from pingfiles.cli.contact_argument import ContactName, path_in
from pingfiles.cli.options import format_option, global_options, message, open_vault, tell_problems, today, wants_json
from pingfiles.drafts.briefs import brief_for, briefs_due
from pingfiles.drafts.choose import Tone
from pingfiles.drafts.compose import Brief, Draft, Wishes, drafts, drafts_for_many
from pingfiles.drafts.findings import of_template
from pingfiles.drafts.form import FORMS
from pingfiles.drafts.grammar import Language
from pingfiles.drafts.templates import Templates
from pingfiles.lookup import look_up
from pingfiles.vault.reader import text_of
from pingfiles.vault.template_files import read_templates
from pingfiles.views import draftlist

if TYPE_CHECKING:
    from pingfiles.vault.reader import Vault

_EXAMPLES = """\b
Examples:
  pingfiles draft nuria --print
  pingfiles draft nuria --print --channel email --occasion birthday
  pingfiles draft --due --print --json
  pingfiles draft --occasion christmas --tone common --print"""


@click.command("draft", epilog=_EXAMPLES)
@click.argument("contact", nargs=-1, type=ContactName())
@click.option("--due", "all_due", is_flag=True, help="For all who are due; so too an occasion without a contact.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="With --due: the first N alone.")
@click.option("--print", "is_printed", is_flag=True, help="Print the drafts; no note is made.")
@click.option("--occasion", metavar="OCCASION", help="A kind of reason, or a feast by its name.")
@click.option("--tone", type=click.Choice(get_args(Tone)), help="Of a feast: for everybody, or for this person.")
@click.option("--channel", type=click.Choice(list(FORMS)), help="The gesture.")
@click.option("--language", type=click.Choice(get_args(Language)), help="The language of the message.")
@click.option("--template", metavar="NAME", help="A template by its name: birthday-2.")
@format_option
@global_options
def command(
    contact: tuple[str, ...],
    all_due: bool,
    limit: int | None,
    is_printed: bool,
    occasion: str | None,
    tone: str | None,
    channel: str | None,
    language: str | None,
    template: str | None,
    output: str,
    as_json: bool,
) -> None:
    """Writes the message for a contact, or for all who are due.

    CONTACT is a name, an alias, a path, or the start of one; quotes are not needed.
    """
    if bool(contact) == (all_due or (not contact and occasion is not None)):
        raise click.UsageError("name a contact, or say --due for all who are due")
    if not is_printed:
        raise click.UsageError("say --print")
    day = today()
    vault = open_vault()
    wishes = Wishes(cast("Tone | None", tone), channel, cast("Language | None", language), template)
    found = [_of(vault, day, " ".join(contact), occasion)] if contact else _due(vault, day, occasion, limit)
    files = read_templates(vault.root, vault.settings.templates)
    with Templates(files.sources) as templates:
        for_many = not contact and tone == "common" and occasion is not None
        made = _made(found, vault, templates, wishes, day, for_many)
        faults = [of_template(fault, vault.settings.templates) for fault in templates.faults.values()]
    if wants_json(output, as_json):
        from pingfiles.views import jsonview

        click.echo(jsonview.drafts(made).encode(), nl=False)
    elif made:
        click.echo(draftlist.plain(made), nl=False)
    tell_problems([*vault.problems, *files.problems, *faults])


def _made(
    found: list[Brief], vault: Vault, templates: Templates, wishes: Wishes, day: date, for_many: bool
) -> list[Draft]:
    """The drafts; for many at once with one text."""
    if for_many:
        groups = drafts_for_many(found, vault.settings, templates, wishes, day)
        return list(itertools.chain.from_iterable(groups))
    return list(drafts(found, vault.settings, templates, wishes, day))


def _due(vault: Vault, day: date, occasion: str | None, limit: int | None) -> list[Brief]:
    return briefs_due(vault.index, vault.settings, day, lambda path: text_of(vault.root, path), occasion, limit)


def _of(vault: Vault, day: date, typed: str, occasion: str | None) -> Brief:
    found, is_guess = look_up(vault.index, path_in(vault, typed) or typed)
    if is_guess:
        message(f"no contact is called “{typed}”; this is {found.name}")
    return brief_for(found, vault.index, vault.settings, day, lambda path: text_of(vault.root, path), occasion)
