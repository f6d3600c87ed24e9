"""`pingfiles skip`: lets one occasion pass."""

from __future__ import annotations

from functools import partial

import click

from pingfiles.changes.log_entry import Entry, log
from pingfiles.cli.contact_argument import ContactName
from pingfiles.cli.options import global_options, open_vault, say, today
from pingfiles.cli.writing import commit, contact_to_write, dry_run_option
from pingfiles.errors import UsageError
from pingfiles.rules.closing import UNDATED, closes, is_occasion, words_near
from pingfiles.settings import Settings
from pingfiles.vault.writer import Edit


@click.command("skip")
@click.argument("words", metavar="CONTACT OCCASION", nargs=-1, required=True, type=ContactName())
@dry_run_option
@global_options
def command(words: tuple[str, ...], dry_run: bool) -> None:
    """Lets one occasion pass, so that it is in no list; it is not a ping.

    OCCASION is birthday, work-anniversary, job-change, press, milestone, holiday or a feast's name, in
    English or Spanish.
    """
    day = today()
    vault = open_vault()
    schema = vault.schema
    split = _split(words, vault.settings)
    contact = contact_to_write(vault, words[:split])
    occasion = " ".join(words[split:])
    if not closes(contact, vault.settings, day, occasion):
        raise UsageError(f"{contact.name} has no {occasion} to let pass within a year; see: pingfiles show")
    entry = Entry(day, "skip", (occasion,))
    if commit(
        vault,
        [Edit(contact.path, partial(log, entry=entry, schema=schema, today=day))],
        f"skip {contact.name}",
        dry_run,
    ):
        say(f"{contact.name}: {entry.line}")


def _split(words: tuple[str, ...], settings: Settings) -> int:
    """Where the contact ends and the occasion begins: the longest end that names one."""
    for position in range(1, len(words)):
        if is_occasion(" ".join(words[position:]), settings):
            return position
    last = words[-1]
    if len(words) < 2:
        raise UsageError("name the contact and the occasion: pingfiles skip lucía birthday")
    if last.lower() in UNDATED:
        raise UsageError(f"{last} has no day to let pass; to let a contact rest there is: pingfiles snooze")
    near = words_near(last, settings)
    raise UsageError(
        f"no occasion is called “{last}”"
        + (f"; did you mean {near[0]}?" if near else "; birthday is one, see pingfiles skip --help")
    )
