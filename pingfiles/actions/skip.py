"""Lets one occasion of a contact pass."""

from __future__ import annotations

from datetime import date
from functools import partial

from pingfiles.actions.batch import commit
from pingfiles.actions.logged import logged
from pingfiles.actions.report import Report
from pingfiles.changes.log_entry import Entry, log
from pingfiles.errors import UsageError
from pingfiles.model import Contact
from pingfiles.rules.closing import UNDATED, is_occasion, words_near, words_of_skip
from pingfiles.settings import Settings
from pingfiles.vault.reader import Vault
from pingfiles.vault.writer import Edit


def skip(vault: Vault, contact: Contact, occasion: str, *, today: date, dry_run: bool = False) -> Report:
    """Logs that an occasion is skipped, so that no list shows it again; it is not a ping.

    Raises UsageError for a word that names no dated occasion, or none that the contact has within a year;
    WriteRefused where the note cannot be written safely.
    """
    refuse_unknown(occasion, vault.settings)
    words = words_of_skip(contact, vault.settings, today, occasion)
    if not words:
        raise UsageError("nothing-to-skip", name=contact.name, occasion=occasion)
    schema = vault.schema
    entry = Entry(today, "skip", words)
    edit = Edit(contact.path, partial(log, entry=entry, schema=schema, today=today))
    changes, remarks = commit(vault.root, [edit], f"skip {contact.name}", dry_run)
    results = logged(changes, {contact.path: [entry]}, vault, today).results
    return Report(changes, results=results, remarks=remarks)


def refuse_unknown(word: str, settings: Settings) -> None:
    """Raises UsageError for a word that names no occasion with a day, with what may have been meant."""
    if word.lower() in UNDATED:
        raise UsageError("occasion-undated", word=word)
    if is_occasion(word, settings):
        return
    if near := words_near(word, settings):
        raise UsageError("occasion-misspelled", word=word, near=near[0])
    raise UsageError("skip-no-such-occasion", word=word)
