"""`pingfiles import`: makes contacts of the people in an address book, and finds what has changed."""

from __future__ import annotations

import os
import sys
from typing import BinaryIO, get_args

import click

from pingfiles.actions.batch import commit
from pingfiles.actions.import_batch import batch_of
from pingfiles.actions.import_people import Content, ImportRequest, command_of, plan_import
from pingfiles.changes.note_language import words_for
from pingfiles.cli import localized
from pingfiles.cli.options import global_options, is_terminal, is_verbose, message, open_vault, tell_problems, today
from pingfiles.cli.progress import progress
from pingfiles.cli.show_blocks import show_blocks
from pingfiles.errors import ImportFileError, UsageError
from pingfiles.folding import fold
from pingfiles.interchange.sources import SOURCES
from pingfiles.model import Tie
from pingfiles.views.import_plan import blocks
from pingfiles.words.languages import words_of
from pingfiles.words.shapes.imports import Imports

_MAX_BYTES = 128 * 1024 * 1024
"""A thousand contacts with their photos take less, and the zip of a whole export too."""


@localized.command("import")
@localized.argument("source", metavar="|".join(SOURCES), type=click.Choice([*SOURCES]))
@localized.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.File("rb"))
@localized.option("--dry-run", is_flag=True)
@localized.option("--yes", is_flag=True)
@localized.option("--folder", metavar="DIR")
@localized.option("--tag", "tags", metavar="TAG", multiple=True)
@localized.option("--tie", type=click.Choice(get_args(Tie)))
@localized.option("--cadence", metavar="DURATION")
@localized.option("--update-only", is_flag=True)
@localized.option("--messages", is_flag=True)
@global_options
def command(
    source: str,
    files: tuple[BinaryIO, ...],
    dry_run: bool,
    yes: bool,
    folder: str | None,
    tags: tuple[str, ...],
    tie: Tie | None,
    cadence: str | None,
    update_only: bool,
    messages: bool,
) -> None:
    """Makes contacts of the people in an address book. Run it again to find what has changed.

    Nothing that you wrote is overwritten: empty keys are filled, differences are reported. Shows the plan first;
    then writes all of it or nothing, and undo takes it back.
    """
    if not (dry_run or yes or _can_ask()):
        raise UsageError("import-needs-yes")
    day = today()
    vault = open_vault()
    contents = [_content(file) for file in files]
    request = ImportRequest(source, contents, folder, tags, tie, cadence, update_only, messages)
    plan = plan_import(request, vault, day)
    with progress(len(plan.changes)) as tick:
        batch = batch_of(plan, vault, tick)
    language = vault.settings.language
    words = words_of(Imports, language)
    contacts = vault.index.by_path
    show_blocks(blocks(batch.plan, language, is_verbose(), lambda path: words_for(contacts.get(path), vault.settings)))
    if batch.actions and not dry_run and (yes or _agrees(words)):
        with progress(len(batch.actions)) as tick:
            written = commit(vault.root, batch.actions, command_of(request), dry_run, tick)
        for remark in written.remarks:
            message(remark)
        click.echo(f"  {words.written}")
    else:
        click.echo(f"  {words.nothing_written}")
    tell_problems(vault.open_problems)


def _can_ask() -> bool:
    return sys.stdin.isatty() and is_terminal()


def _agrees(words: Imports) -> bool:
    answer: str = click.prompt(f"\n{words.question}", default="", show_default=False, prompt_suffix=" ")
    return fold(answer) in words.agreement.split()


def _content(file: BinaryIO) -> Content:
    name = os.path.basename(file.name)
    try:
        content = file.read(_MAX_BYTES + 1)
    except OSError as error:
        raise ImportFileError("file-unreadable", name, why=error.strerror or error) from None
    if len(content) > _MAX_BYTES:
        raise ImportFileError("file-too-large", name, mib=_MAX_BYTES // 1024 // 1024)
    return content, name
