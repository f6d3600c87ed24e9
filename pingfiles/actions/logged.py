"""What there is to say once pings or skips were logged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pingfiles.changes.log_entry import Entry, left_behind
from pingfiles.messages import Message
from pingfiles.vault.reader import Vault
from pingfiles.vault.writer import Change


class Logged(NamedTuple):
    """The entries, each with its contact, and the notes whose front matter could not follow."""

    results: tuple[Message, ...]
    remarks: tuple[Message, ...]


def logged(
    changes: Sequence[Change],
    entries: Mapping[str, Sequence[Entry]],
    vault: Vault,
    today: date,
    mirror: str | None = None,
) -> Logged:
    """What was logged, by the paths of the contacts' notes: each entry, and a snooze that it ended.

    `mirror` is the key that a note without a mirror was to get.
    """
    schema = vault.schema
    results: list[Message] = []
    remarks: list[Message] = []
    for change in changes:
        for entry in (theirs := entries.get(change.path, ())):
            ends_snooze = entry is theirs[-1] and _ends_snooze(change, vault)
            name = "logged-snooze-ended" if ends_snooze else "logged"
            results.append(Message(name, {"name": vault.index.by_path[change.path].name, "entry": entry.line}))
        if theirs and (reason := left_behind(change.after or "", theirs[-1], schema, today, mirror)):
            line = (change.after or "").count("\n", 0, reason.place) + 1
            what = Message("front-matter-not-updated", {"reason": reason.message})
            remarks.append(Message("at-place", {"place": f"{change.path}:{line}", "what": what}))
    return Logged(tuple(results), tuple(remarks))


def _ends_snooze(change: Change, vault: Vault) -> bool:
    if vault.index.by_path[change.path].snooze is None:
        return False
    contact = vault.schema.contact_in(change.after or "")
    return contact is None or contact.snooze is None
