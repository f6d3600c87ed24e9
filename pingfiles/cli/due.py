"""`pingfiles due`: whom to ping, on what occasion, and why."""

from __future__ import annotations

import re
from datetime import date
from typing import cast, get_args

import click

from pingfiles.cli import localized
from pingfiles.cli.options import (
    bad_value,
    counted,
    format_option,
    global_options,
    message,
    open_vault,
    tell_problems,
    today,
    wants_json,
)
from pingfiles.cli.show_blocks import show_blocks
from pingfiles.dates import Duration
from pingfiles.kinds import Kind
from pingfiles.rules.due import WITHIN_DAYS, due
from pingfiles.rules.shortlist import shortlist
from pingfiles.vault.reader import Vault
from pingfiles.views import due as due_view
from pingfiles.views.table import Block
from pingfiles.words import relative_days as said
from pingfiles.words.languages import Language, words_of
from pingfiles.words.shapes.lists import Lists

_LOOK_AHEAD = 366
_NO_TIME = re.compile(r"0+( ?[^0-9]*)")


@localized.command("due")
@localized.option("--within", default=f"{WITHIN_DAYS}d", metavar="DURATION")
@localized.option("--limit", type=click.IntRange(min=1), metavar="N")
@localized.option("--kind", "kinds", metavar="KIND", type=click.Choice(get_args(Kind)), multiple=True)
@localized.option("--tag", metavar="TAG")
@localized.option("--all", "everything", is_flag=True)
@localized.option("--explain", is_flag=True)
@format_option
@global_options
def command(
    within: str,
    limit: int | None,
    kinds: tuple[str, ...],
    tag: str | None,
    everything: bool,
    explain: bool,
    output: str,
    as_json: bool,
) -> None:
    """Whom to ping today, on what occasion, and why."""
    day = today()
    days = _days(within, day)
    vault = open_vault()
    wanted = cast("tuple[Kind, ...]", kinds)
    rows = due(vault.index, vault.settings, day, days, wanted, tag, everything)[:limit]
    language = vault.settings.language
    if wants_json(output, as_json):
        from pingfiles.views import jsonview

        problems = len(counted(vault.problems))
        click.echo(jsonview.due(rows, day, days, problems, language, explain).encode(), nl=False)
    elif rows:
        shorten = not everything and limit is None
        show_blocks(due_view.blocks(shortlist(rows, day, vault.settings, shorten), day, language, explain))
    else:
        show_blocks([Block(below=tuple(_nothing(vault, day, days, wanted, tag, language)))])
    tell_problems(vault.problems)


def _days(within: str, day: date) -> int:
    """How many days a length of time is from a day on: `0d` is none, and no duration elsewhere."""
    none = _NO_TIME.fullmatch(within.strip())
    try:
        length = Duration.parse(f"1{none[1]}" if none else within)
    except ValueError as error:
        raise bad_value("--within", error) from None
    return 0 if none else (length.after(day) - day).days


def _nothing(
    vault: Vault, day: date, days: int, kinds: tuple[Kind, ...], tag: str | None, language: Language
) -> list[str]:
    """What to say where nobody is due: how to begin, or who comes next."""
    words = words_of(Lists, language)
    if not len(vault.index):
        folders = ", ".join(words.this_vault if folder == "." else folder for folder in vault.settings.contacts)
        return [words.no_contacts.format(folders=folders)]
    if tag is not None and not vault.index.tagged(tag):
        message(f"no contact has the tag {tag}")
    told = [words.nobody.format(within=said.in_days(days, language)) if days else words.nobody_today]
    coming = [
        (reason, row)
        for row in due(vault.index, vault.settings, day, _LOOK_AHEAD, kinds, tag)
        for reason in row.reasons
        if reason.days > days and (not kinds or reason.kind in kinds)
    ]
    if coming:
        reason, row = min(coming, key=lambda pair: pair[0].days)
        told.append(due_view.next_up(row, reason, day, language))
    return told
