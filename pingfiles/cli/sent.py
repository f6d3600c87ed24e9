"""`pingfiles sent`: logs what was sent, and files its draft."""

from __future__ import annotations

from functools import partial

from pingfiles.actions.draft_folder import read_folder
from pingfiles.actions.send import send
from pingfiles.cli import localized
from pingfiles.cli.contact_argument import ContactName, path_from_here, row_numbers, say_meant
from pingfiles.cli.opener import opens
from pingfiles.cli.options import global_options, open_vault, tell_problems, today
from pingfiles.cli.writing import dry_run_option, show_drafts


@localized.command("sent")
@localized.argument("words", metavar="[DRAFT]...", nargs=-1, type=ContactName(takes_several=True))
@localized.option("--open", "is_opened", is_flag=True)
@dry_run_option
@global_options
def command(words: tuple[str, ...], is_opened: bool, dry_run: bool) -> None:
    """Logs drafts as sent, with channel, occasions and day, and moves them to the folder Sent.

    DRAFT is a path, a file's name, or the contact whose one draft it is; without one, all drafts that are ticked. The
    program itself sends nothing.
    """
    day = today()
    vault = open_vault()
    path_of = partial(path_from_here, vault)
    folder = read_folder(vault)
    numbers = row_numbers(vault)
    opener = opens if is_opened else None
    report = send(vault, folder, words, numbers, today=day, path_of=path_of, opener=opener, dry_run=dry_run)
    if dry_run:
        say_meant(numbers)
    show_drafts(report, dry_run)
    tell_problems(vault.open_problems)
