"""`pingfiles new`: a contact's note, from the vault's template."""

from __future__ import annotations

from datetime import datetime

from pingfiles.actions.new_contact import new_contact
from pingfiles.changes.assign import is_assignment
from pingfiles.cli import localized
from pingfiles.cli.options import global_options, open_vault, today
from pingfiles.cli.writing import dry_run_option, show


@localized.command("new")
@localized.argument("words", metavar="NAME [KEY=VALUE...]", nargs=-1, required=True)
@dry_run_option
@global_options
def command(words: tuple[str, ...], dry_run: bool) -> None:
    """Makes a contact's note from Templates/Contact.md; nothing is ever overwritten.

    Where somebody of that name is there already, the new note's name tells the two apart.
    """
    split = next((position for position, word in enumerate(words) if is_assignment(word)), len(words))
    now = datetime.combine(today(), datetime.now().time())
    vault = open_vault()
    show(new_contact(vault, " ".join(words[:split]), words[split:], now=now, dry_run=dry_run), dry_run)
