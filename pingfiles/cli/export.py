"""`pingfiles export`: the contacts for other programs, and their days for a calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

import click

from pingfiles.cli.options import global_options, open_vault, say, tell_problems, today
from pingfiles.folding import unaccented
from pingfiles.model import Contact
from pingfiles.rules.status import Standing, standings
from pingfiles.vault.export_file import write_if_other
from pingfiles.vault.reader import Vault

_EXAMPLES = """\b
Examples:
  pingfiles export vcard > contacts.vcf
  pingfiles export ics --output pings.ics"""

Format = Literal["vcard", "csv", "json", "ics"]


@click.command("export", epilog=_EXAMPLES)
@click.argument("form", metavar="vcard|csv|json|ics", type=click.Choice(["vcard", "csv", "json", "ics"]))
@click.option("--details", is_flag=True, help="ics: with the last ping, the balance and the hooks.")
@click.option("--output", metavar="FILE", type=click.Path(), help="Write to a file, only if that changes it.")
@global_options
def command(form: Format, details: bool, output: str | None) -> None:
    """Gives the contacts as vCard 4.0, CSV or JSON, or the coming year's occasions as a calendar (ics)."""
    if details and form != "ics":
        raise click.BadParameter("only a calendar (ics) has details to add", param_hint="--details")
    day = today()
    vault = open_vault()
    exported = _exported(form, vault, day, details)
    if output is None:
        click.echo(exported, nl=False)
    else:
        is_written = write_if_other(output, exported)
        say(f"{output}: written" if is_written else f"{output}: nothing has changed")
    tell_problems(vault.problems)


def _exported(form: Format, vault: Vault, day: date, details: bool) -> bytes:
    """The export as bytes: lines end as the format wants it, on every system."""
    if form == "ics":
        return _calendar(vault, day, details)
    if form == "json":
        from pingfiles.views import jsonview

        return jsonview.contacts(_standings(vault, day)).encode()
    from pingfiles.interchange.exports import vcard
    from pingfiles.interchange.sources import csvfile

    write = vcard.write if form == "vcard" else csvfile.write
    return write(_by_name(vault)).encode()


def _calendar(vault: Vault, day: date, details: bool) -> bytes:
    from pingfiles.interchange.exports.ical import calendar
    from pingfiles.rules.upcoming import anniversaries, feast_days
    from pingfiles.views.calendar import events

    told = {contact.path: standing for contact, standing in _standings(vault, day)} if details else None
    days = anniversaries(vault.index, day)
    feasts = feast_days(vault.index, vault.settings, day)
    return calendar(events(days, feasts, vault.root.name, day, vault.settings.language, told), vault.root.name)


def _by_name(vault: Vault) -> list[Contact]:
    """The contacts in the order of `list`."""
    return sorted(vault.index, key=lambda contact: (unaccented(contact.name), contact.name, contact.path))


def _standings(vault: Vault, day: date) -> Iterator[tuple[Contact, Standing]]:
    return standings(vault.index, _by_name(vault), vault.settings, day)
