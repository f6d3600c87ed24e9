"""`pingfiles set`: sets keys of a contact's note."""

from __future__ import annotations

from pingfiles.actions.set_keys import set_keys
from pingfiles.changes.assign import is_assignment
from pingfiles.cli import localized
from pingfiles.cli.contact_argument import ContactName
from pingfiles.cli.options import global_options, open_vault, today
from pingfiles.cli.writing import dry_run_option, named_contact, show
from pingfiles.errors import UsageError


@localized.command("set")
@localized.argument("words", metavar="CONTACT KEY=VALUE...", nargs=-1, required=True, type=ContactName())
@localized.option("--no-moment", is_flag=True)
@dry_run_option
@global_options
def command(words: tuple[str, ...], no_moment: bool, dry_run: bool) -> None:
    """Sets keys: KEY=VALUE; KEY= takes one out; KEY+=VALUE and KEY-=VALUE add to a list and take from it.

    A new company or role over an older one also adds a job moment with the old post, and drops started.
    """
    split = next((position for position, word in enumerate(words) if is_assignment(word)), len(words))
    if split in (0, len(words)):
        raise UsageError("set-incomplete")
    day = today()
    vault = open_vault()
    contact = named_contact(vault, words[:split], says_whom=dry_run)
    show(set_keys(vault, contact, words[split:], today=day, moment=not no_moment, dry_run=dry_run), dry_run)
