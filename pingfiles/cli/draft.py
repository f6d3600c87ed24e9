"""`pingfiles draft`: the first words of a ping, ready to be sent."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext

import click

from pingfiles.actions.compose import Composed, Request, compose
from pingfiles.actions.draft_folder import read_folder
from pingfiles.actions.write_drafts import refresh_links, write_drafts
from pingfiles.cli import localized
from pingfiles.cli.contact_argument import ContactName
from pingfiles.cli.draft_options import wishes_options
from pingfiles.cli.language import language
from pingfiles.cli.options import (
    format_option,
    global_options,
    message,
    open_vault,
    tell_problems,
    today,
    wants_json,
)
from pingfiles.cli.writer_options import writer_asked_for
from pingfiles.cli.writing import dry_run_option, found_contact, named_contact, open_link, show_drafts
from pingfiles.drafts.by_writer import ByWriter
from pingfiles.drafts.compose import Brief, Wishes
from pingfiles.errors import UsageError
from pingfiles.messages import Message, sentence
from pingfiles.model import Contact
from pingfiles.vault.reader import Vault

_MANY = 20
"""Drafts that take a while: a progress bar is shown."""


@localized.command("draft")
@localized.argument("contact", nargs=-1, type=ContactName())
@localized.option(
    "--due",
    "all_due",
    is_flag=True,
)
@localized.option("--all", "everything", is_flag=True)
@localized.option("--limit", type=click.IntRange(min=1), metavar="N")
@localized.option(
    "--occasion",
    metavar="OCCASION",
)
@wishes_options
@localized.option("--with", "writer", metavar="COMMAND")
@localized.option("--hooks", "gives_hooks", is_flag=True)
@localized.option("--force", is_flag=True)
@localized.option("--refresh", is_flag=True)
@localized.option("--open", "is_opened", is_flag=True)
@localized.option("--print", "is_printed", is_flag=True)
@dry_run_option
@format_option
@global_options
def command(
    contact: tuple[str, ...],
    all_due: bool,
    everything: bool,
    limit: int | None,
    occasion: str | None,
    wishes: Wishes,
    writer: str | None,
    gives_hooks: bool,
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
    if contact and (limit or everything):
        raise UsageError("only-with-due", option="--limit" if limit else "--all")
    day = today()
    vault = open_vault()
    folder = read_folder(vault)
    says_whom = refresh or dry_run
    chosen = _contact(vault, contact, says_whom, to_write=not is_printed) if contact else None
    if refresh:
        show_drafts(refresh_links(vault, folder, chosen, today=day, dry_run=dry_run), dry_run)
        return
    by_writer = writer_asked_for(writer, gives_hooks, wishes.template, vault)
    request = Request(chosen, occasion, limit, wishes, everything)
    composed = compose(vault, folder, request, day, _watched)
    if is_printed:
        _print(composed, is_json, by_writer)
    else:
        with _waiting(by_writer):
            report = write_drafts(
                vault,
                folder,
                composed,
                request.subject,
                today=day,
                force=force,
                opens=is_opened,
                dry_run=dry_run,
                by_writer=by_writer,
            )
        show_drafts(report, dry_run)
        if report.link and not dry_run:
            open_link(report.link)
    tell_problems(vault.open_problems)


def _refuse(is_one: bool, is_for_all: bool, refresh: bool, is_printed: bool, is_opened: bool, is_json: bool) -> None:
    """Raises UsageError for options that exclude each other."""
    if refresh and (is_for_all or is_printed or is_opened):
        raise UsageError("refresh-with-others")
    if not refresh and is_one == is_for_all:
        raise UsageError("draft-for-whom")
    if is_json and not is_printed:
        raise UsageError("json-without-print")
    if is_opened and (is_printed or not is_one):
        raise UsageError("open-without-contact")


def _contact(vault: Vault, words: tuple[str, ...], says_whom: bool, to_write: bool) -> Contact:
    """The contact that was named; only where nothing is written a misspelling is taken for the name."""
    return named_contact(vault, words, says_whom=says_whom) if to_write else found_contact(vault, words)


def _watched(briefs: Sequence[Brief]) -> Iterable[Brief]:
    """The same, with a progress bar on the terminal where there are many."""
    if len(briefs) < _MANY or not sys.stderr.isatty():
        return briefs
    from rich.console import Console
    from rich.progress import track

    label = sentence(Message("drafting", {}), language())
    return track(briefs, label, console=Console(stderr=True), transient=True)


def _waiting(by_writer: ByWriter | None) -> AbstractContextManager[object]:
    """On the terminal, a sign that a writer is being waited for."""
    if by_writer is None or not sys.stderr.isatty():
        return nullcontext()
    from rich.console import Console

    return Console(stderr=True).status(sentence(Message("drafting", {}), language()))


def _print(composed: Composed, is_json: bool, by_writer: ByWriter | None) -> None:
    drafts = list(itertools.chain.from_iterable(composed.groups))
    if by_writer:
        with _waiting(by_writer):
            drafts = list(map(by_writer, drafts))
    if is_json:
        from pingfiles.views import jsonview

        click.echo(jsonview.drafts(drafts).encode(), nl=False)
    elif drafts:
        from pingfiles.views import drafts as drafts_view

        click.echo(drafts_view.plain(drafts, language()), nl=False)
    for remark in (*composed.remarks, *(by_writer.remarks if by_writer else ())):
        message(remark)
    tell_problems(composed.problems, "templates check")
