"""Holds back a contact's cadence and shared contacts until a day."""

from __future__ import annotations

from datetime import date

from pingfiles.actions.batch import commit
from pingfiles.actions.report import Report
from pingfiles.changes.assign import Assignment, assign
from pingfiles.changes.log_entry import require_contact
from pingfiles.errors import UsageError
from pingfiles.messages import Message
from pingfiles.model import Contact
from pingfiles.vault.reader import Vault
from pingfiles.vault.writer import Edit
from pingfiles.words.relative_days import day_name


def snooze(vault: Vault, contact: Contact, until: date | None, *, today: date, dry_run: bool = False) -> Report:
    """Sets `snooze` in a contact's note; None removes it.

    Raises UsageError for a day that is not in the future, WriteRefused where the note cannot be written safely.
    """
    if until and until <= today:
        raise UsageError("snooze-not-in-the-future", day=until)
    schema = vault.schema
    wanted = Assignment("snooze", "=", (str(until),) if until else ())

    def snoozed(text: str) -> str:
        require_contact(text, schema)
        return assign(text, [wanted], schema)

    changes, remarks = commit(vault.root, [Edit(contact.path, snoozed)], f"snooze {contact.name}", dry_run)
    values: dict[str, object] = {"name": contact.name}
    if until:
        values["day"] = day_name(until, today, vault.settings.language)
    if changes:
        return Report(changes, results=(Message("snoozed" if until else "snooze-cleared", values),), remarks=remarks)
    return Report(remarks=(*remarks, Message("snoozed-already" if until else "not-snoozed", values)))
