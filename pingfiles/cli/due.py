"""`pingfiles due`: who to ping, on what occasion, and why."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any, cast, get_args

import click

from pingfiles.actions.doctor import notes_looked_at
from pingfiles.actions.due import DueRequest, due_list, next_row
from pingfiles.actions.row_numbers import keep_rows
from pingfiles.cli import localized
from pingfiles.cli.options import (
    bad_value,
    counted,
    format_option,
    global_options,
    is_verbose,
    message,
    open_vault,
    print_line,
    say,
    tell_problems,
    today,
    wants_json,
)
from pingfiles.cli.show_blocks import show_blocks, width_of_output
from pingfiles.durations import Duration
from pingfiles.kinds import Kind, kind_typed
from pingfiles.messages import AnyOf, Message
from pingfiles.model import Due
from pingfiles.rules.reasons import WITHIN_DAYS
from pingfiles.vault.reader import Vault
from pingfiles.vault.recovery import interrupted
from pingfiles.views import due as due_view
from pingfiles.words import relative_days as said

_NO_TIME = re.compile(r"0+( ?[^0-9]*)")


class _KindName(click.Choice[str]):
    """A kind, by its key or by any of its names in either language."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The kind's key."""
        return super().convert(kind_typed(value) or value, param, ctx)


@localized.command("due")
@localized.option("--within", show_default=f"{WITHIN_DAYS}d", metavar="DURATION")
@localized.option("--limit", type=click.IntRange(min=1), metavar="N")
@localized.option("--kind", "kinds", metavar="KIND", type=_KindName(get_args(Kind)), multiple=True)
@localized.option("--tag", metavar="TAG")
@localized.option("--all", "everything", is_flag=True)
@localized.option("--explain", is_flag=True)
@format_option
@global_options
def command(
    within: str | None,
    limit: int | None,
    kinds: tuple[str, ...],
    tag: str | None,
    everything: bool,
    explain: bool,
    output: str,
    as_json: bool,
) -> None:
    """Shows who to ping today, on what occasion, and why."""
    day = today()
    wanted = cast("tuple[Kind, ...]", kinds)
    request = DueRequest(None if within is None else _days(within, day), wanted, tag, everything, limit)
    vault = open_vault()
    listed = due_list(vault, request, day)
    language = vault.settings.language
    if wants_json(output, as_json):
        from pingfiles.views import jsonview

        problems = len(counted(vault.open_problems))
        click.echo(jsonview.due(listed, day, request.days, problems, language, explain).encode(), nl=False)
    elif listed.listed:
        has_numbers = _keep_numbers(vault, listed.rows, day)
        show_blocks(due_view.blocks(listed, day, request.days, language, width_of_output(), explain, has_numbers))
    else:
        _keep_numbers(vault, (), day)
        _say_nobody(vault, request, day)
    tell_problems(vault.open_problems)
    for remark in interrupted(vault.root):
        message(remark)


def _days(within: str, day: date) -> int:
    """How many days a length of time is from a day on: `0d` is none, and no duration elsewhere."""
    none = _NO_TIME.fullmatch(within.strip())
    try:
        length = Duration.parse_length(f"1{none[1]}" if none else within)
    except ValueError as error:
        raise bad_value("--within", error) from None
    return 0 if none else (length.after(day) - day).days


def _keep_numbers(vault: Vault, rows: Iterable[Due], day: date) -> bool:
    """Keeps what each row's number means, and says whether it could.

    Before the list is printed: of a list that is cut short some is read.
    """
    hindrance = keep_rows(vault, rows, day)
    if hindrance and is_verbose():
        message(hindrance)
    return not hindrance


def _say_nobody(vault: Vault, request: DueRequest, day: date) -> None:
    """Nobody is due: how to begin, or who comes next."""
    language, tag = vault.settings.language, request.tag
    if not len(vault.index):
        folders = vault.settings.contacts
        here = Message("this-folder", {})
        searched = AnyOf([here if folder == "." else f"{folder}/" for folder in folders])
        if notes := notes_looked_at(vault):
            say("no-contacts-among", n=notes, folders=searched)
        else:
            say("no-contacts", folders=searched)
        return
    if tag is not None and not vault.index.tagged(tag):
        message("no-contact-with-tag", tag=tag)
    if request.days:
        say("nobody-within", length=said.in_days(request.days, language))
    else:
        say("nobody-today")
    if coming := next_row(vault, request, day):
        print_line(due_view.next_up(coming.row, coming.reason, day, language))
