"""Sets keys of a contact's note."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pingfiles.actions.batch import commit
from pingfiles.actions.key_values import key_values
from pingfiles.actions.report import Report
from pingfiles.changes.assign import Assignment, assign, new_names
from pingfiles.changes.job_change import assign_with_trace
from pingfiles.changes.log_entry import require_contact
from pingfiles.errors import UsageError
from pingfiles.folding import same_key
from pingfiles.messages import Message
from pingfiles.model import Contact
from pingfiles.schema.schema import Schema
from pingfiles.vault.reader import Vault
from pingfiles.vault.writer import Change, Edit


def set_keys(
    vault: Vault, contact: Contact, words: Sequence[str], *, today: date, moment: bool = True, dry_run: bool = False
) -> Report:
    """Sets keys by words such as `city=Lugo`, `city=`, `tags+=energy` and `tags-=energy`.

    With `moment`, a new company or role also adds a job moment with the old post, and removes `started`.
    Raises UsageError for what a key cannot hold, WriteRefused where the note cannot be written safely.
    """
    schema = vault.schema
    assignments, remarks = key_values(words, vault, schema, today)
    _refuse_twice(assignments, schema)

    new: list[str] = []

    def changed(text: str) -> str:
        require_contact(text, schema)
        new[:] = new_names(text, assignments, schema)
        if not moment:
            return assign(text, assignments, schema)
        return assign_with_trace(text, assignments, schema, today)

    changes, repaired = commit(vault.root, [Edit(contact.path, changed)], f"set {contact.name}", dry_run)
    near = {remark.values.get("key") for remark in remarks if remark.name == "key-unknown"}
    remarks = [*remarks, *(Message("key-new", {"key": key}) for key in new if key not in near), *repaired]
    if not changes:
        return Report(remarks=(*remarks, Message("nothing-to-set", {"name": contact.name})))
    keys = ", ".join(dict.fromkeys(assignment.key for assignment in assignments))
    return Report(changes, results=(_updated(contact, keys, changes[0], schema),), remarks=tuple(remarks))


def _refuse_twice(assignments: Sequence[Assignment], schema: Schema) -> None:
    seen: set[str] = set()
    for assignment in assignments:
        field = _field(assignment.key, schema) or same_key(assignment.key)
        if field in seen and assignment.operator == "=":
            raise UsageError("key-set-twice", key=assignment.key)
        seen.add(field)


def _updated(contact: Contact, keys: str, change: Change, schema: Schema) -> Message:
    """Which keys were set; the job moment that was added, and the `started` that went."""
    old, new = contact, schema.contact_in(change.after or "")
    values: dict[str, object] = {"name": contact.name, "keys": keys, "started": old.started}
    if not new or len(old.moments) == len(new.moments):
        return Message("keys-updated", values)
    has_lost_start = old.started is not None and new.started is None
    return Message("keys-updated-job-moment-started" if has_lost_start else "keys-updated-job-moment", values)


def _field(key: str, schema: Schema) -> str | None:
    meant = schema.meant(key)
    return meant.field if meant else None
