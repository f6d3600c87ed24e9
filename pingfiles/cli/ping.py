"""`pingfiles ping`: logs a ping."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import partial

import click

from pingfiles.changes.log_entry import Entry, log
from pingfiles.cli.contact_argument import ContactName
from pingfiles.cli.options import global_options, message, open_vault, today
from pingfiles.cli.writing import commit, contacts_to_write, dry_run_option, tell_logged
from pingfiles.errors import UsageError
from pingfiles.model import Contact
from pingfiles.rules.closing import UNDATED, coming, is_occasion, occasions_on, word_for, words_near
from pingfiles.settings import Settings
from pingfiles.typed_dates import parse_day
from pingfiles.vault.writer import Edit

_EXAMPLES = """\b
Examples:
  pingfiles ping lucía -c whatsapp -m "sang to her voicemail"
  pingfiles ping "Ana Gil" "Bo Lind" -c email --on friday --gave
  pingfiles ping lucía --in -m "asked about the tender" """

_CHANNEL = re.compile(r"[^\W\d_][\w-]*")


@click.command("ping", epilog=_EXAMPLES)
@click.argument("contacts", metavar="CONTACT...", nargs=-1, required=True, type=ContactName(takes_several=True))
@click.option("-c", "--channel", metavar="CHANNEL", help="How: whatsapp, email, call, or any one word.")
@click.option("-m", "--message", "text", metavar="TEXT", default="", help="What was said.")
@click.option(
    "-o",
    "--occasion",
    "occasions",
    metavar="OCCASION",
    multiple=True,
    help="What for; repeatable. Without it: what is due that day or belated.",
)
@click.option("--on", metavar="DATE", help="The day, if it is not today: yesterday, friday, 2026-11-20.")
@click.option("--gave", "tags", flag_value="gave", multiple=True, help="You offered, helped, introduced.")
@click.option("--asked", "tags", flag_value="asked", multiple=True, help="You asked a favour.")
@click.option("--got", "tags", flag_value="got", multiple=True, help="They gave you something.")
@click.option("--reply", "tags", flag_value="reply", multiple=True, help="They answered.")
@click.option("--in", "tags", flag_value="in", multiple=True, help="They came first.")
@dry_run_option
@global_options
def command(
    contacts: tuple[str, ...],
    channel: str | None,
    text: str,
    occasions: tuple[str, ...],
    on: str | None,
    tags: tuple[str, ...],
    dry_run: bool,
) -> None:
    """Logs a ping, with one contact or several.

    Words that together name one contact need no quotes; several contacts are each named whole.
    """
    now = today()
    day = _day(on, now)
    vault = open_vault()
    schema = vault.schema
    named = _occasions(occasions, vault.settings)
    said = _text(text)
    found = contacts_to_write(vault, contacts)
    entries = {
        contact.path: _entry(contact, vault.settings, day, _channel(channel), named, said, tags) for contact in found
    }
    actions = [Edit(path, partial(log, entry=entry, schema=schema, today=now)) for path, entry in entries.items()]
    changes = commit(vault, actions, f"ping {', '.join(contact.name for contact in found)}", dry_run)
    tell_logged(changes, {path: [entry] for path, entry in entries.items()}, vault.index, schema, now)
    for change in changes if not named and "in" not in tags else ():
        for ahead in coming(vault.index.by_path[change.path], vault.settings, day):
            message(f"{word_for(ahead)} on {ahead.on} stays in the list; -o {word_for(ahead)} is for that")


def _day(on: str | None, now: date) -> date:
    if on is None:
        return now
    try:
        day = parse_day(on, now, ahead=False)
    except ValueError as error:
        raise UsageError(f"--on: {error}") from None
    if day > now:
        raise UsageError(f"--on: {day} is still to come; log the ping once it was made")
    return day


def _channel(told: str | None) -> str | None:
    if told is None:
        return None
    if not _CHANNEL.fullmatch(told) or told.lower() == "skip":
        hint = (
            "to let an occasion pass there is: pingfiles skip" if told.lower() == "skip" else "write whatsapp or email"
        )
        raise UsageError(f"--channel: “{told}” is not one word for a channel; {hint}")
    return told


def _text(told: str) -> str:
    """What was said, on one line or several."""
    text = "\n".join(told.split("\r\n")).strip()
    odd = next((char for char in text if char not in "\n\t" and unicodedata.category(char) in ("Cc", "Cs")), None)
    if odd:
        raise UsageError(f"--message: holds a control character (U+{ord(odd):04X}); leave it out")
    return text


def _occasions(told: tuple[str, ...], settings: Settings) -> tuple[str, ...]:
    typed = dict.fromkeys(word.strip() for each in told for word in each.split(",") if word.strip())
    words = tuple(word for word in typed if word.lower() not in UNDATED)  # any ping answers those, unnamed
    for word in words:
        if not word.isprintable() or "(" in word or ")" in word:
            raise UsageError(f"--occasion: “{word}” cannot stand in an entry; write it without brackets")
        if not is_occasion(word, settings):
            if near := words_near(word, settings):
                raise UsageError(f"--occasion: no occasion is called “{word}”; did you mean {near[0]}?")
            message(f"no occasion is called “{word}”; it is noted, and closes none")
    return words


def _entry(
    contact: Contact,
    settings: Settings,
    day: date,
    channel: str | None,
    named: tuple[str, ...],
    text: str,
    tags: tuple[str, ...],
) -> Entry:
    occasions = named or (() if "in" in tags else occasions_on(contact, settings, day))
    return Entry(day, channel, occasions, text, tuple(dict.fromkeys(tags)))
