"""`pingfiles ping`: logs a ping."""

from __future__ import annotations

from datetime import date

import click

from pingfiles.actions.log_ping import Tag, log_ping
from pingfiles.cli.contact_argument import ContactName
from pingfiles.cli.options import bad_value, global_options, open_vault, today
from pingfiles.cli.writing import dry_run_option, named_contacts, show
from pingfiles.typed_dates import parse_day

_EXAMPLES = """\b
Examples:
  pingfiles ping lucía -c whatsapp -m "sang to her voicemail"
  pingfiles ping "Ana Gil" "Bo Lind" -c email --on friday --gave
  pingfiles ping lucía --in -m "asked about the tender" """


@click.command("ping", epilog=_EXAMPLES)
@click.argument("contacts", metavar="CONTACT...", nargs=-1, required=True, type=ContactName(takes_several=True))
@click.option("-c", "--channel", metavar="CHANNEL", help="How: whatsapp, email, call, or any one word.")
@click.option("-m", "--message", "text", metavar="TEXT", default="", help="What was said.")
@click.option(
    "-o",
    "--occasion",
    "occasions",
    metavar="OCCASION",
    multiple=True,
    help="What for; repeatable. Without it: what is due that day or belated.",
)
@click.option("--on", metavar="DATE", help="The day, if it is not today: yesterday, friday, 2026-11-20.")
@click.option("--gave", "tags", flag_value="gave", multiple=True, help="You offered, helped, introduced.")
@click.option("--asked", "tags", flag_value="asked", multiple=True, help="You asked a favour.")
@click.option("--got", "tags", flag_value="got", multiple=True, help="They gave you something.")
@click.option("--reply", "tags", flag_value="reply", multiple=True, help="They answered.")
@click.option("--in", "tags", flag_value="in", multiple=True, help="They came first.")
@dry_run_option
@global_options
def command(
    contacts: tuple[str, ...],
    channel: str | None,
    text: str,
    occasions: tuple[str, ...],
    on: str | None,
    tags: tuple[Tag, ...],
    dry_run: bool,
) -> None:
    """Logs a ping, with one contact or several.

    Words that together name one contact need no quotes; several contacts are each named whole.
    """
    now = today()
    day = _day(on, now)
    vault = open_vault()
    named = named_contacts(vault, contacts)
    report = log_ping(
        vault,
        named,
        today=now,
        on=day,
        channel=channel,
        text=text,
        occasions=occasions,
        tags=tags,
        dry_run=dry_run,
    )
    show(report, dry_run)


def _day(on: str | None, now: date) -> date | None:
    if on is None:
        return None
    try:
        return parse_day(on, now, ahead=False)
    except ValueError as error:
        raise bad_value("--on", error) from None
