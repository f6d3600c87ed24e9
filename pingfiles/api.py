"""The library's front door: load a vault, ask who is due and why, and write to its notes as the commands do."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from pingfiles.errors import UsageError, WriteRefused
from pingfiles.kinds import KINDS, Kind
from pingfiles.messages import AnyOf
from pingfiles.model import Contact, Due
from pingfiles.rules import due as rules
from pingfiles.vault import reader
from pingfiles.words import reasons as words_of
from pingfiles.words.languages import LANGUAGES, Language

if TYPE_CHECKING:
    from pingfiles.actions.log_ping import Tag
    from pingfiles.actions.report import Report
    from pingfiles.drafts.choose import Tone


def load(path: str | os.PathLike[str], *, today: date | None = None) -> reader.Vault:
    """Reads the vault that a folder lies in.

    What is wrong in its notes is in `problems`; that a birth or a death lies ahead of `today`, only where that is
    given. Raises VaultError where there is no vault, or where its `pingfiles.toml` cannot be used.
    """
    return reader.load(Path(path), today)


def due(
    vault: reader.Vault,
    *,
    today: date,
    within: int | None = None,
    kinds: Collection[Kind] = (),
    tag: str | None = None,
    everything: bool = False,
) -> tuple[Due, ...]:
    """Whom to ping, in order; the same vault and day always give the same rows.

    `within` is in days (0: only today); None looks a week ahead, but for no cadence that has not run out. `kinds` and
    `tag` narrow, `everything` takes in the snoozed. Drafts that are ticked as sent count as
    logged.
    Raises UsageError for a kind that there is not.
    """
    for kind in kinds:
        _require(kind, KINDS)
    from pingfiles.actions.ticked_drafts import with_ticked_drafts

    index = with_ticked_drafts(vault, today).index
    return rules.due(index, vault.settings, today, within, kinds, tag, everything)


def why(row: Due, *, today: date, language: Language = "en") -> str:
    """A row's reasons in words, in English or Spanish. Raises UsageError for another language."""
    _require(language, LANGUAGES)
    return words_of.why(row, today, language)


def ping(
    vault: reader.Vault,
    contact: Contact | str,
    *,
    today: date,
    on: date | None = None,
    channel: str | None = None,
    text: str = "",
    occasions: Iterable[str] = (),
    tags: Tag | Iterable[Tag] = (),
    dry_run: bool = False,
) -> Report:
    """Logs a ping with a contact, or with the one of a name; `on` is its day if it is not today.

    Without `occasions` the entry names those that are due that day or belated. Raises ContactNotFound, and
    UsageError for what an entry cannot say.
    """
    from pingfiles.actions.contacts import contact_of
    from pingfiles.actions.log_ping import log_ping

    theirs = contact_of(vault, contact)
    return _report(
        theirs.path,
        lambda: log_ping(
            vault,
            [theirs],
            today=today,
            on=on,
            channel=channel,
            text=text,
            occasions=[occasions] if isinstance(occasions, str) else occasions,
            tags=[tags] if isinstance(tags, str) else tags,
            dry_run=dry_run,
        ),
    )


def snooze(
    vault: reader.Vault, contact: Contact | str, *, today: date, until: date | None, dry_run: bool = False
) -> Report:
    """Holds a contact's cadence and shared contacts back until a day; None ends that.

    Raises ContactNotFound, and UsageError for a day that is not in the future.
    """
    from pingfiles.actions import snooze as action
    from pingfiles.actions.contacts import contact_of

    theirs = contact_of(vault, contact)
    return _report(theirs.path, lambda: action.snooze(vault, theirs, until, today=today, dry_run=dry_run))


def skip(vault: reader.Vault, contact: Contact | str, *, today: date, occasion: str, dry_run: bool = False) -> Report:
    """Lets one occasion of a contact pass; it is not a ping.

    Raises ContactNotFound, and UsageError for an occasion that the contact does not have within a year.
    """
    from pingfiles.actions import skip as action
    from pingfiles.actions.contacts import contact_of

    theirs = contact_of(vault, contact)
    return _report(theirs.path, lambda: action.skip(vault, theirs, occasion, today=today, dry_run=dry_run))


def set_keys(
    vault: reader.Vault,
    contact: Contact | str,
    *assignments: str,
    today: date,
    moment: bool = True,
    dry_run: bool = False,
) -> Report:
    """Sets keys of a contact's note: `"city=Lugo"`, `"city="`, `"tags+=energy"`, `"tags-=energy"`.

    With `moment`, a new company or role also adds a job moment and removes `started`. Raises ContactNotFound,
    and UsageError for a value that a key cannot hold.
    """
    from pingfiles.actions import set_keys as action
    from pingfiles.actions.contacts import contact_of

    theirs = contact_of(vault, contact)
    return _report(
        theirs.path, lambda: action.set_keys(vault, theirs, assignments, today=today, moment=moment, dry_run=dry_run)
    )


def new(vault: reader.Vault, name: str, *assignments: str, today: date, dry_run: bool = False) -> Report:
    """Makes the note of a new contact from the vault's template, with keys set as by `set_keys`.

    `{{time}}` in the template is midnight, unless `today` is a datetime. Raises UsageError for a name without
    a letter, and for a value that a key cannot hold.
    """
    from pingfiles.actions.new_contact import new_contact

    now = today if isinstance(today, datetime) else datetime.combine(today, time())
    path = f"{vault.settings.contacts[0]}/{name}.md"
    return _report(path, lambda: new_contact(vault, name, assignments, now=now, dry_run=dry_run))


def draft(
    vault: reader.Vault,
    contact: Contact | str,
    *,
    today: date,
    occasion: str | None = None,
    channel: str | None = None,
    tone: Tone | None = None,
    language: Language | None = None,
    template: str | None = None,
    force: bool = False,
    dry_run: bool = False,
) -> Report:
    """Writes the draft for a contact into a note; one that exists is refused, unless `force` and it is unedited.

    Raises ContactNotFound, and PingfilesError where there is nothing to draft or no such occasion, template,
    tone or language.
    """
    from pingfiles.actions.compose import Request, compose
    from pingfiles.actions.contacts import contact_of
    from pingfiles.actions.draft_folder import read_folder
    from pingfiles.actions.write_drafts import write_drafts
    from pingfiles.drafts.choose import Tone
    from pingfiles.drafts.compose import Wishes

    if tone is not None:
        _require(tone, get_args(Tone))
    if language is not None:
        _require(language, LANGUAGES)
    theirs = contact_of(vault, contact)
    folder = read_folder(vault)
    request = Request(theirs, occasion, wishes=Wishes(tone, channel, language, template))
    composed = compose(vault, folder, request, today)
    return _report(
        vault.settings.drafts,
        lambda: write_drafts(vault, folder, composed, request.subject, today=today, force=force, dry_run=dry_run),
    )


def _require(word: str, words: Collection[str]) -> None:
    """Raises UsageError for a word that is not one of those allowed."""
    if word not in words:
        raise UsageError("not-one-of", value=word, choices=AnyOf(tuple(words)))


def _report(path: str, act: Callable[[], Report]) -> Report:
    """What an action reports; a refusal to write is part of the report."""
    from pingfiles.actions.report import Refusal, Report

    try:
        return act()
    except WriteRefused as error:
        return Report(refused=(Refusal(path, error.message),))
