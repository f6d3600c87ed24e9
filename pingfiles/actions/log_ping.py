"""Logs a ping with one contact or several."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import Literal, get_args

from pingfiles.actions.batch import commit
from pingfiles.actions.logged import logged
from pingfiles.actions.mirror import mirror_to_add
from pingfiles.actions.report import Report
from pingfiles.changes.log_entry import Entry, log
from pingfiles.changes.note_language import occasion_word, occasions_for
from pingfiles.errors import UsageError
from pingfiles.messages import AnyOf, Message
from pingfiles.model import Contact, Reason
from pingfiles.rules.closing import UNDATED, coming, is_occasion, occasions_on, word_for, words_near
from pingfiles.settings import Settings
from pingfiles.vault.reader import Vault
from pingfiles.vault.writer import Edit
from pingfiles.words.relative_days import day_name

Tag = Literal["gave", "asked", "got", "reply", "in"]
"""The tags of an entry that count."""

_CHANNEL = re.compile(r"[^\W\d_][\w-]*")


def log_ping(
    vault: Vault,
    contacts: Sequence[Contact],
    *,
    today: date,
    on: date | None = None,
    channel: str | None = None,
    text: str = "",
    occasions: Iterable[str] = (),
    tags: Iterable[Tag] = (),
    dry_run: bool = False,
) -> Report:
    """Adds an entry to the log of each contact, moves `last_contact`, and ends a snooze.

    `on` is the day of the ping if it is not today. Without `occasions` the entry names those that are due
    that day or belated. Raises UsageError for what an entry cannot say, WriteRefused where a note cannot be
    written safely.
    """
    day = _day(on or today, today)
    named = _occasions(occasions, vault.settings)
    how, entry_text, counted = _channel(channel), _text(text), _tags(tags)
    schema, mirror = vault.schema, mirror_to_add(vault)
    entries = {
        contact.path: Entry(day, how, named or _due(contact, vault.settings, day, counted), entry_text, counted)
        for contact in contacts
    }
    change = partial(log, schema=schema, today=today, mirror=mirror)
    edits = [Edit(path, partial(change, entry=entry)) for path, entry in entries.items()]
    command = f"ping {', '.join(contact.name for contact in contacts)}"
    changes, remarks = commit(vault.root, edits, command, dry_run)
    outcome = logged(changes, {path: [entry] for path, entry in entries.items()}, vault, today, mirror)
    unknown = (Message("occasion-unknown", {"word": word}) for word in named if not is_occasion(word, vault.settings))
    ahead = [] if named or "in" in counted else _coming([change.path for change in changes], vault, day)
    return Report(changes, results=outcome.results, remarks=(*unknown, *remarks, *outcome.remarks, *ahead))


def _day(day: date, today: date) -> date:
    if day > today:
        raise UsageError("ping-in-the-future", day=day)
    return day


def _channel(typed: str | None) -> str | None:
    if typed is None:
        return None
    if typed.lower() == "skip":
        raise UsageError("channel-skip")
    if not _CHANNEL.fullmatch(typed):
        raise UsageError("channel-not-a-word", channel=typed)
    return typed


def _tags(typed: Iterable[str]) -> tuple[str, ...]:
    tags = tuple(dict.fromkeys(typed))
    for tag in tags:
        if tag not in get_args(Tag):
            raise UsageError("no-such-tag", tag=tag, tags=AnyOf(get_args(Tag)))
    return tags


def _text(typed: str) -> str:
    """The text of an entry, on one line or several."""
    text = "\n".join(typed.split("\r\n")).strip()
    odd = next((char for char in text if char not in "\n\t" and unicodedata.category(char) in ("Cc", "Cs")), None)
    if odd:
        raise UsageError("text-with-control-character", code=f"U+{ord(odd):04X}")
    return text


def _occasions(typed: Iterable[str], settings: Settings) -> tuple[str, ...]:
    words = dict.fromkeys(word.strip() for each in typed for word in each.split(",") if word.strip())
    named = tuple(word for word in words if word.lower() not in UNDATED)  # any ping answers those, unnamed
    for word in named:
        if not word.isprintable() or "(" in word or ")" in word:
            raise UsageError("occasion-not-writable", word=word)
        if not is_occasion(word, settings) and (near := words_near(word, settings)):
            raise UsageError("occasion-misspelled", word=word, near=near[0])
    return named


def _due(contact: Contact, settings: Settings, day: date, tags: Sequence[str]) -> tuple[str, ...]:
    return () if "in" in tags else occasions_for(contact, settings, occasions_on(contact, settings, day))


def _coming(paths: Iterable[str], vault: Vault, day: date) -> list[Message]:
    """The occasions ahead of their day, which a ping without a name does not close."""
    settings = vault.settings
    return [
        Message(
            "occasion-stays",
            {
                "name": contact.name,
                "word": _word(reason, settings),
                "day": day_name(reason.on, day, settings.language),
            },
        )
        for contact in map(vault.index.by_path.__getitem__, paths)
        for reason in coming(contact, settings, day)
    ]


def _word(reason: Reason, settings: Settings) -> str:
    return occasion_word(word_for(reason), settings, settings.language)
