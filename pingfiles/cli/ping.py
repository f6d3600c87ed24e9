"""`pingfiles ping`: logs a ping."""

from __future__ import annotations

from datetime import date

from pingfiles.actions.log_ping import Tag, log_ping
from pingfiles.cli import localized
from pingfiles.cli.contact_argument import ContactName
from pingfiles.cli.options import bad_value, global_options, open_vault, today
from pingfiles.cli.writing import dry_run_option, named_contacts, show
from pingfiles.typed_dates import parse_day


@localized.command("ping")
@localized.argument("contacts", metavar="CONTACT...", nargs=-1, required=True, type=ContactName(takes_several=True))
@localized.option("-c", "--channel", metavar="CHANNEL")
@localized.option("-m", "--message", "text", metavar="TEXT", default="")
@localized.option(
    "-o",
    "--occasion",
    "occasions",
    metavar="OCCASION",
    multiple=True,
)
@localized.option("--on", metavar="DATE")
@localized.option("--gave", "tags", flag_value="gave", multiple=True)
@localized.option("--asked", "tags", flag_value="asked", multiple=True)
@localized.option("--got", "tags", flag_value="got", multiple=True)
@localized.option("--reply", "tags", flag_value="reply", multiple=True)
@localized.option("--in", "tags", flag_value="in", multiple=True)
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
    named = named_contacts(vault, contacts, says_whom=dry_run)
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
