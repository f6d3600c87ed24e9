"""`pingfiles snooze`: holds cadence and shared contacts until a day."""

from __future__ import annotations

from datetime import date

import click

from pingfiles.changes.assign import Assignment, assign
from pingfiles.changes.log_entry import require_contact
from pingfiles.cli.contact_argument import ContactName
from pingfiles.cli.options import global_options, message, open_vault, say, today
from pingfiles.cli.writing import commit, contact_to_write, dry_run_option
from pingfiles.dates import Duration
from pingfiles.errors import UsageError
from pingfiles.typed_dates import parse_day
from pingfiles.vault.writer import Edit


@click.command("snooze")
@click.argument("words", metavar="CONTACT WHEN", nargs=-1, required=True, type=ContactName())
@click.option("--clear", is_flag=True, help="End the rest; WHEN is left out.")
@dry_run_option
@global_options
def command(words: tuple[str, ...], clear: bool, dry_run: bool) -> None:
    """Lets a contact rest until a day; what has its own day comes all the same.

    WHEN is a day ahead: friday, in 3 weeks, +2w, 2027-01-15, and the same in Spanish.
    """
    now = today()
    vault = open_vault()
    schema = vault.schema
    split, day = (_cleared(words, now), None) if clear else _split(words, now)
    contact = contact_to_write(vault, words[:split])
    wanted = Assignment("snooze", "=", (str(day),) if day else ())

    def rested(text: str) -> str:
        require_contact(text, schema)
        return assign(text, [wanted], schema)

    changes = commit(vault, [Edit(contact.path, rested)], f"snooze {contact.name}", dry_run)
    if changes:
        say(f"{contact.name}: rests until {day}" if day else f"{contact.name}: rests no more")
    elif not dry_run:
        message(f"{contact.name} rests until {day} already" if day else f"{contact.name} does not rest")


def _cleared(words: tuple[str, ...], now: date) -> int:
    """All words are the contact; a day is no part of ending a rest."""
    for position in range(1, len(words)):
        try:
            _day(" ".join(words[position:]), now)
        except ValueError:
            continue
        raise UsageError("--clear takes no day: pingfiles snooze lucía --clear")
    return len(words)


def _split(words: tuple[str, ...], now: date) -> tuple[int, date]:
    """Where the contact ends, and the day that the words behind it mean: as many of them as make one."""
    for position in range(1, len(words)):
        try:
            day = _day(" ".join(words[position:]), now)
        except ValueError:
            continue
        if day <= now:
            raise UsageError(f"{day} is not ahead; write a day to come, such as in 3 weeks")
        return position, day
    if len(words) < 2:
        raise UsageError("say until when: pingfiles snooze lucía in 3 weeks")
    try:
        parse_day(words[-1], now, ahead=True)
    except ValueError as error:
        raise UsageError(str(error)) from None
    raise UsageError("name the contact, then the day: pingfiles snooze lucía in 3 weeks")


def _day(told: str, now: date) -> date:
    """A day, or how long from now."""
    try:
        return parse_day(told, now, ahead=True)
    except ValueError:
        return Duration.parse(told).after(now)
