"""`pingfiles draft`: the first words of a ping, ready to be sent."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterable, Sequence
from datetime import date

import click

from pingfiles.cli.contact_argument import ContactName, path_in
from pingfiles.cli.draft_notes import DraftFolder, read_folder, refresh_links, tell_findings, write_notes
from pingfiles.cli.draft_options import wishes_options
from pingfiles.cli.options import format_option, global_options, message, open_vault, tell_problems, today, wants_json
from pingfiles.cli.writing import contact_to_write, dry_run_option
from pingfiles.drafts.compose import Brief, Draft, Wishes, drafts, drafts_for_many
from pingfiles.drafts.findings import of_template
from pingfiles.drafts.plan import recent_templates
from pingfiles.drafts.select import brief_for, briefs_due, refuse_unknown
from pingfiles.drafts.templates import Templates
from pingfiles.lookup import look_up
from pingfiles.model import Contact
from pingfiles.problems import Problem
from pingfiles.vault.reader import Vault, text_of
from pingfiles.vault.template_files import read_templates
from pingfiles.views import drafts as drafts_view
from pingfiles.words.relative_days import full_day

_EXAMPLES = """\b
Examples:
  pingfiles draft nuria
  pingfiles draft nuria --print --channel email --occasion birthday
  pingfiles draft --due --limit 5
  pingfiles draft --occasion christmas --tone common
  pingfiles draft --refresh"""

_SOON = 60
"""Days; what is asked for beyond them is told with its day: it may be another year's."""

_MANY = 20
"""Drafts that take a while: a person is shown how far they are."""


@click.command("draft", epilog=_EXAMPLES)
@click.argument("contact", nargs=-1, type=ContactName())
@click.option(
    "--due",
    "all_due",
    is_flag=True,
    help="For all who are due; --occasion alone: for those of them who have it.",
)
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="With --due: the first N alone.")
@click.option(
    "--occasion",
    metavar="OCCASION",
    help="birthday, press, left, balance, none … or a feast by its name.",
)
@wishes_options
@click.option("--force", is_flag=True, help="Make one anew that is there, if you have not edited it.")
@click.option("--refresh", is_flag=True, help="Make the links anew of drafts that you edited, and no draft.")
@click.option("--open", "is_opened", is_flag=True, help="Open the draft's link.")
@click.option("--print", "is_printed", is_flag=True, help="Print the drafts; no note is made.")
@dry_run_option
@format_option
@global_options
def command(
    contact: tuple[str, ...],
    all_due: bool,
    limit: int | None,
    occasion: str | None,
    wishes: Wishes,
    force: bool,
    refresh: bool,
    is_opened: bool,
    is_printed: bool,
    dry_run: bool,
    output: str,
    as_json: bool,
) -> None:
    """Writes the message for a contact, or for all who are due, into notes of the drafts folder.

    CONTACT is a name, an alias, a path, or the start of one; quotes are not needed. Nothing is sent. A
    draft that waits already is kept.
    """
    is_for_all = all_due or (occasion is not None and not contact)
    _refuse(bool(contact), is_for_all, refresh, is_printed, is_opened, is_json := wants_json(output, as_json))
    if contact and limit:
        raise click.UsageError("--limit goes with --due")
    day = today()
    vault = open_vault()
    folder = read_folder(vault)
    chosen = _contact(vault, contact, to_write=not is_printed) if contact else None
    if refresh:
        refresh_links(vault, folder, chosen, day, dry_run)
        return
    if occasion:
        refuse_unknown(occasion, vault.settings)
    found = _briefs(vault, folder, day, chosen, occasion, limit)
    for_many = is_for_all and wishes.tone == "common" and occasion is not None
    groups, faults = _composed(found, vault, wishes, day, for_many)
    if is_printed:
        _print(list(itertools.chain.from_iterable(groups)), is_json)
        tell_findings(faults, touched=())
    else:
        asked = chosen.name if chosen else " ".join(filter(None, ("--due", occasion)))
        write_notes(vault, folder, groups, day, f"draft {asked}", force, is_opened, dry_run, faults)
    tell_problems(vault.problems)


def _refuse(is_one: bool, is_for_all: bool, refresh: bool, is_printed: bool, is_opened: bool, is_json: bool) -> None:
    """What cannot be meant together."""
    if refresh and (is_for_all or is_printed or is_opened):
        raise click.UsageError("--refresh goes with a contact or alone")
    if not refresh and is_one == is_for_all:
        raise click.UsageError("name a contact, or say --due for all who are due")
    if is_json and not is_printed:
        raise click.UsageError("--json is for what is printed: say --print too")
    if is_opened and (is_printed or not is_one):
        raise click.UsageError("--open opens one draft's link: name a contact, and leave out --print")


def _contact(vault: Vault, words: tuple[str, ...], to_write: bool) -> Contact:
    """The contact that was named; only where nothing is written a slip is taken for the name."""
    if to_write:
        return contact_to_write(vault, words)
    typed = " ".join(words)
    found, is_guess = look_up(vault.index, path_in(vault, typed) or typed)
    if is_guess:
        message(f"no contact is called “{typed}”; this is {found.name}")
    return found


def _briefs(
    vault: Vault, folder: DraftFolder, day: date, contact: Contact | None, occasion: str | None, limit: int | None
) -> list[Brief]:
    index, settings = vault.index, vault.settings
    recent = recent_templates(folder.notes.values(), index, day)

    def note_of(path: str) -> str:
        return text_of(vault.root, path)

    if contact:
        brief = brief_for(contact, index, settings, day, note_of, occasion, recent)
        if (brief.occasion.send_on - day).days > _SOON:
            message(f"this is ahead of time: the day is {full_day(brief.occasion.send_on, settings.language)}")
        return [brief]
    return briefs_due(index, settings, day, note_of, occasion, limit, recent)


def _composed(
    found: Sequence[Brief], vault: Vault, wishes: Wishes, day: date, for_many: bool
) -> tuple[list[list[Draft]], list[Problem]]:
    """The drafts, those together that share one text, and what is wrong with the vault's own templates."""
    files = read_templates(vault.root, vault.settings.templates)
    with Templates(files.sources) as templates:
        if for_many:
            groups = drafts_for_many(_shown(found), vault.settings, templates, wishes, day)
        else:
            groups = [[draft] for draft in drafts(_shown(found), vault.settings, templates, wishes, day)]
        faults = [of_template(fault, vault.settings.templates) for fault in templates.faults.values()]
    return groups, [*files.problems, *faults]


def _shown(found: Sequence[Brief]) -> Iterable[Brief]:
    """The same, with a bar on the terminal that says how far we are, where there are many."""
    if len(found) < _MANY or not sys.stderr.isatty():
        return found
    from rich.console import Console
    from rich.progress import track

    return track(found, "Drafting", console=Console(stderr=True), transient=True)


def _print(made: list[Draft], is_json: bool) -> None:
    if is_json:
        from pingfiles.views import jsonview

        click.echo(jsonview.drafts(made).encode(), nl=False)
    elif made:
        click.echo(drafts_view.plain(made), nl=False)
