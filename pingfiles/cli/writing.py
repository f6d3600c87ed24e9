"""What the writing commands share: `--dry-run`, the contacts they name, and how a report is shown."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pingfiles.actions.contacts import contact_to_write, contacts_to_write
from pingfiles.actions.report import Report
from pingfiles.cli import localized
from pingfiles.cli.contact_argument import path_in, row_numbers, say_meant
from pingfiles.cli.language import start
from pingfiles.cli.opener import opens
from pingfiles.cli.options import is_terminal, is_verbose, message, print_error, problem_line, say, tell_problems
from pingfiles.lookup import look_up
from pingfiles.model import Contact
from pingfiles.vault.config import find_root
from pingfiles.vault.disk_limits import limits
from pingfiles.vault.reader import Vault
from pingfiles.views import diff
from pingfiles.views.table import visible

if TYPE_CHECKING:
    from pingfiles.actions.write_drafts import DraftReport

Command = TypeVar("Command", bound=Callable[..., Any])


def dry_run_option(command: Command) -> Command:
    """Adds `--dry-run`."""
    return localized.option("--dry-run", is_flag=True)(command)


def named_contact(vault: Vault, words: Sequence[str], *, says_whom: bool) -> Contact:
    """The one contact that some words name, or the number of a row; raises as `contact_to_write` does.

    With `says_whom` the meaning of a number is said, for results that do not name the contact.
    """
    typed, numbers = " ".join(words), row_numbers(vault)
    contact = contact_to_write(vault, path_in(vault, typed) or typed, numbers)
    if says_whom:
        say_meant(numbers)
    return contact


def found_contact(vault: Vault, words: Sequence[str]) -> Contact:
    """The contact that some words name, for a command that writes nothing: a misspelling is taken for the name."""
    typed = " ".join(words)
    contact, is_guess = look_up(vault.index, path_in(vault, typed) or typed, row_numbers(vault))
    if is_guess:
        message("contact-guessed", typed=typed, name=contact.name)
    return contact


def named_contacts(vault: Vault, words: Sequence[str], *, says_whom: bool) -> list[Contact]:
    """The contacts that some words and numbers name, in quotes or without. Takes and raises as `named_contact`."""
    numbers = row_numbers(vault)
    contacts = contacts_to_write(vault, [path_in(vault, word) or word for word in words], numbers)
    if says_whom:
        say_meant(numbers)
    return contacts


def show(report: Report, dry_run: bool) -> None:
    """Prints what an action did, or after a dry run the diff; its remarks go to stderr."""
    if dry_run:
        _show_diff(report.diff)
    else:
        for result in report.results:
            say(result)
    for remark in report.remarks:
        message(remark)
    if report.changes and not dry_run and is_verbose():
        for limit in limits(find_root(start())):
            message(limit)
    if dry_run and not report.changes and not report.remarks:
        message("nothing-to-change")


def show_drafts(report: DraftReport, dry_run: bool) -> None:
    """The same of an action on drafts: what is wrong with them too, and how much is wrong with others."""
    show(report, dry_run)
    if not dry_run:
        for problem in report.problems:
            print_error(problem_line(problem))
        tell_problems(report.other_problems, "templates check")


def open_link(link: str) -> None:
    """Gives a link to the system; where nothing there takes it, the link is shown."""
    if not opens(link):
        message("link-not-opened", link=link)


def _show_diff(text: str) -> None:
    if is_terminal():
        shown = "\n".join(map(visible, text.split("\n")))
        click.echo(shown if os.environ.get("NO_COLOR") else diff.coloured(shown), nl=False)
    else:
        click.echo(text.encode(), nl=False)
