"""`pingfiles import`: makes contacts of the people in an address book, and finds what changed."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, get_args

import click

from pingfiles.cli.import_batch import batch_of
from pingfiles.cli.import_files import contents_of, messages_of, reading_of
from pingfiles.cli.options import global_options, is_terminal, is_verbose, message, open_vault, tell_problems, today
from pingfiles.cli.progress import progress
from pingfiles.cli.show_blocks import show_blocks
from pingfiles.folding import fold
from pingfiles.interchange.merge.new_note import Options, folder_for
from pingfiles.interchange.merge.plan import plan
from pingfiles.interchange.record import Source, tag_of
from pingfiles.model import Tie
from pingfiles.schema import values
from pingfiles.settings import Settings
from pingfiles.vault.writer import Action, write
from pingfiles.views.import_plan import blocks
from pingfiles.words.imports import IMPORT_WORDS, ImportWords

_EXAMPLES = """\b
Examples:
  pingfiles import linkedin Connections.csv
  pingfiles import vcard ana.vcf leo.vcf --tag work --dry-run"""


@click.command("import", epilog=_EXAMPLES)
@click.argument("source", metavar="linkedin|google|vcard|csv", type=click.Choice(get_args(Source)))
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.File("rb"))
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@click.option("--yes", is_flag=True, help="Write without asking; needed where there is no terminal.")
@click.option("--folder", metavar="DIR", help="Where new notes go, within the folders of contacts.")
@click.option("--tag", "tags", metavar="TAG", multiple=True, help="For new notes; repeatable.")
@click.option("--tie", type=click.Choice(get_args(Tie)), help="For new notes.")
@click.option("--cadence", metavar="DURATION", help="For new notes.")
@click.option("--update-only", is_flag=True, help="Make no new notes.")
@click.option("--messages", is_flag=True, help="linkedin: move last_contact by messages.csv; needs the whole zip.")
@global_options
def command(
    source: Source,
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
    """Makes contacts of the people in an address book; run again, it finds what changed.

    Nothing that you wrote is overwritten: what is empty is filled, what differs is reported. The plan is shown
    first; then all of it is written or nothing, and undo takes it back.
    """
    if messages and source != "linkedin":
        raise click.BadParameter("only LinkedIn's export has messages", param_hint="--messages")
    if not (dry_run or yes or _can_ask()):
        raise click.UsageError("without a terminal import writes only with --yes; --dry-run shows what it would write")
    day = today()
    vault = open_vault()
    options = _options(vault.settings, folder, tags, tie, cadence, update_only)
    contents = contents_of(files)
    reading = reading_of(source, contents)
    newest = messages_of(contents) if messages else None
    found = plan(reading, vault.index, vault.settings, options, day, newest)
    with progress(len(found.changes)) as tick:
        batch = batch_of(found, vault, tick)
    words = IMPORT_WORDS[vault.settings.language]
    show_blocks(blocks(batch.plan, words, is_verbose()))
    if batch.actions and not dry_run and (yes or _agrees(words)):
        command = " ".join(("import", source, *(name for _, name in contents)))
        _write(vault.root, batch.actions, command, words)
    else:
        click.echo(f"  {words.nothing_written}")
    tell_problems(vault.problems)


def _can_ask() -> bool:
    return sys.stdin.isatty() and is_terminal()


def _agrees(words: ImportWords) -> bool:
    answer: str = click.prompt(f"\n{words.question}", default="", show_default=False, prompt_suffix=" ")
    return fold(answer) in words.agreement


def _write(root: Path, actions: list[Action], command: str, words: ImportWords) -> None:
    with progress(len(actions)) as tick:
        outcome = write(root, actions, command, tick)
    for line in outcome.told:
        message(line)
    click.echo(f"  {words.written}")


def _options(
    settings: Settings, folder: str | None, tags: Iterable[str], tie: Tie | None, cadence: str | None, update_only: bool
) -> Options:
    try:
        home = folder_for(settings, folder)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--folder") from None
    try:
        if cadence is not None:
            values.cadence(cadence)
    except values.Mistyped as error:
        raise click.BadParameter(str(error), param_hint="--cadence") from None
    return Options(home, tuple(filter(None, map(tag_of, tags))), tie, cadence, update_only)
