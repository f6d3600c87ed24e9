"""`pingfiles import`: makes contacts of the people in an address book, and finds what changed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import BinaryIO, get_args

import click

from pingfiles import typed
from pingfiles.cli.options import global_options, is_verbose, open_vault, tell_problems, today
from pingfiles.cli.show_blocks import show_blocks
from pingfiles.interchange.card import ImportFileError, Reading, Source, tag_of, together
from pingfiles.interchange.linkedin import Messages
from pingfiles.interchange.newnote import Options, folder_for
from pingfiles.interchange.plan import plan
from pingfiles.model import Tie
from pingfiles.settings import Settings
from pingfiles.views.import_plan import blocks
from pingfiles.views.import_words import IMPORT_WORDS

_EXAMPLES = """\b
Examples:
  pingfiles import linkedin Connections.csv --dry-run
  pingfiles import vcard ana.vcf leo.vcf --tag work --dry-run"""

_MAX_BYTES = 256 * 1024 * 1024
"""The zip of a whole export holds pictures, too; more than this is no address book."""


@click.command("import", epilog=_EXAMPLES)
@click.argument("source", metavar="linkedin|google|vcard|csv", type=click.Choice(get_args(Source)))
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.File("rb"))
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
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
    folder: str | None,
    tags: tuple[str, ...],
    tie: Tie | None,
    cadence: str | None,
    update_only: bool,
    messages: bool,
) -> None:
    """Makes contacts of the people in an address book; run again, it finds what changed.

    Nothing that you wrote is overwritten: what is empty is filled, what differs is reported.
    """
    if messages and source != "linkedin":
        raise click.BadParameter("only LinkedIn's export has messages", param_hint="--messages")
    if not dry_run:
        raise click.UsageError("import does not write yet; see what it would write with --dry-run")
    day = today()
    vault = open_vault()
    options = _options(vault.settings, folder, tags, tie, cadence, update_only)
    contents = [(_content(file), os.path.basename(file.name)) for file in files]
    reading = together([_read(source, content, name) for content, name in contents])
    told = _messages(contents) if messages else None
    found = plan(reading, vault.index, vault.settings, options, day, told)
    words = IMPORT_WORDS[vault.settings.language]
    show_blocks(blocks(found, words, is_verbose()))
    click.echo(f"  {words.nothing_written}")
    tell_problems(vault.problems)


def _options(
    settings: Settings, folder: str | None, tags: Iterable[str], tie: Tie | None, cadence: str | None, update_only: bool
) -> Options:
    try:
        home = folder_for(settings, folder)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--folder") from None
    try:
        if cadence is not None:
            typed.cadence(cadence)
    except typed.Mistyped as error:
        raise click.BadParameter(str(error), param_hint="--cadence") from None
    return Options(home, tuple(filter(None, map(tag_of, tags))), tie, cadence, update_only)


def _content(file: BinaryIO) -> bytes:
    content = file.read(_MAX_BYTES + 1)
    if len(content) > _MAX_BYTES:
        limit = _MAX_BYTES // 1024 // 1024
        raise ImportFileError(f"this is larger than {limit} MiB, and no address book", os.path.basename(file.name))
    return content


def _read(source: Source, content: bytes, file: str) -> Reading:
    if source == "linkedin":
        from pingfiles.interchange.linkedin import connections

        return connections(content, file)
    if source == "google":
        from pingfiles.interchange import google

        return google.read(content, file)
    if source == "vcard":
        from pingfiles.interchange import vcard

        return vcard.read(content, file)
    from pingfiles.interchange import csvfile

    return csvfile.read(content, file)


def _messages(contents: list[tuple[bytes, str]]) -> Messages:
    """The messages of all files together; each must be the zip of a whole export."""
    from pingfiles.interchange.archive import is_zip
    from pingfiles.interchange.linkedin import messages, newest

    for content, name in contents:
        if not is_zip(content):
            raise click.BadParameter(f"{name} is not the zip of a whole export", param_hint="--messages")
    return newest(messages(content, name) for content, name in contents)
