"""`pingfiles snooze`: holds cadence and shared contacts until a day."""

from __future__ import annotations

from datetime import date

from pingfiles.actions.snooze import snooze
from pingfiles.cli import localized
from pingfiles.cli.contact_argument import ContactName
from pingfiles.cli.options import global_options, open_vault, today
from pingfiles.cli.writing import dry_run_option, named_contact, show
from pingfiles.durations import Duration
from pingfiles.errors import ContactNotFound, UsageError
from pingfiles.lookup import exactly, look_up_to_write
from pingfiles.messages import MessageError
from pingfiles.typed_dates import parse_day
from pingfiles.vault.reader import Vault


@localized.command("snooze")
@localized.argument("words", metavar="CONTACT WHEN", nargs=-1, required=True, type=ContactName())
@localized.option("--clear", is_flag=True)
@dry_run_option
@global_options
def command(words: tuple[str, ...], clear: bool, dry_run: bool) -> None:
    """Lets a contact rest until a day; what has its own day comes all the same.

    WHEN is a day ahead: friday, in 3 weeks, +2w, 2027-01-15, and the same in Spanish.
    """
    now = today()
    vault = open_vault()
    if _is_contact(vault, words):  # a name may end in a word for a day: María del Mar, Ana Domingo
        if not clear:
            raise UsageError("snooze-without-day")
        split, day = len(words), None
    else:
        split, day = (_cleared(words, now), None) if clear else _split(words, now)
    contact = named_contact(vault, words[:split], says_whom=dry_run)
    show(snooze(vault, contact, day, today=now, dry_run=dry_run), dry_run)


def _is_contact(vault: Vault, words: tuple[str, ...]) -> bool:
    """Whether all words together name a contact."""
    typed = " ".join(words)
    try:
        return bool(look_up_to_write(vault.index, typed))
    except ContactNotFound:
        return bool(exactly(vault.index, typed))  # several have that name


def _cleared(words: tuple[str, ...], now: date) -> int:
    """All words are the contact; a snooze that is cleared has no day."""
    for position in range(1, len(words)):
        try:
            _day(" ".join(words[position:]), now)
        except ValueError:
            continue
        raise UsageError("snooze-clear-with-day")
    return len(words)


def _split(words: tuple[str, ...], now: date) -> tuple[int, date]:
    """Where the contact ends, and the day that the words behind it mean: as many of them as make one."""
    for position in range(1, len(words)):
        try:
            day = _day(" ".join(words[position:]), now)
        except ValueError:
            continue
        return position, day
    if len(words) < 2:
        raise UsageError("snooze-without-day")
    try:
        parse_day(words[-1], now, ahead=True)
    except ValueError as error:
        raise UsageError("bad-day", why=error.message if isinstance(error, MessageError) else str(error)) from None
    raise UsageError("snooze-without-contact")


def _day(typed: str, now: date) -> date:
    """A day, or how long from now."""
    try:
        return parse_day(typed, now, ahead=True)
    except ValueError:
        return Duration.parse_length(typed).after(now)
