"""`pingfiles skip`: lets one occasion pass."""

from __future__ import annotations

from pingfiles.actions.skip import refuse_unknown, skip
from pingfiles.cli import localized
from pingfiles.cli.contact_argument import ContactName
from pingfiles.cli.options import global_options, open_vault, today
from pingfiles.cli.writing import dry_run_option, named_contact, show
from pingfiles.errors import UsageError
from pingfiles.rules.closing import is_occasion
from pingfiles.settings import Settings


@localized.command("skip")
@localized.argument("words", metavar="CONTACT OCCASION", nargs=-1, required=True, type=ContactName())
@dry_run_option
@global_options
def command(words: tuple[str, ...], dry_run: bool) -> None:
    """Lets one occasion pass, so that it is in no list; it is not a ping.

    OCCASION is birthday, work-anniversary, job-change, press, milestone, holiday or a feast's name, in
    English or Spanish.
    """
    day = today()
    vault = open_vault()
    split = _split(words, vault.settings)
    contact = named_contact(vault, words[:split], says_whom=dry_run)
    show(skip(vault, contact, " ".join(words[split:]), today=day, dry_run=dry_run), dry_run)


def _split(words: tuple[str, ...], settings: Settings) -> int:
    """Where the contact ends and the occasion begins: the longest end that names one, else the last word."""
    if len(words) < 2:
        raise UsageError("skip-without-occasion")
    for position in range(1, len(words)):
        if is_occasion(" ".join(words[position:]), settings):
            return position
    refuse_unknown(words[-1], settings)
    return len(words) - 1
