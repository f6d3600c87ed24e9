"""`KEY=VALUE` as it was typed, made ready for a note: links lead to notes, and slips are remarked on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from pingfiles.changes.assign import Assignment, parse, unknown
from pingfiles.feasts.names import means_none, names_of
from pingfiles.feasts.names import unknown as unknown_feast
from pingfiles.folding import fold
from pingfiles.messages import Message
from pingfiles.note.links import link_path, plain_name
from pingfiles.schema import values
from pingfiles.schema.schema import Schema
from pingfiles.vault.reader import Vault


class KeyValues(NamedTuple):
    """What is to be set, and what a person should know of it."""

    assignments: list[Assignment]
    remarks: list[Message]


def key_values(words: Iterable[str], vault: Vault, schema: Schema, today: date) -> KeyValues:
    """What some words such as `city=Lugo` and `tags+=energy` set. Raises UsageError for one that sets nothing."""
    assignments = [parse(word, schema, today) for word in words]
    linked, remarks = _linked(assignments, vault, schema)
    slips = unknown(assignments, schema)
    remarks = [*remarks, *_unknown_feasts(linked, schema)]
    return KeyValues(linked, [*remarks, *(Message("key-unknown", {"key": key, "near": near}) for key, near in slips)])


def _unknown_feasts(assignments: Sequence[Assignment], schema: Schema) -> Iterable[Message]:
    """What is to be said of names in `celebrates` that are no feast; they are written all the same."""
    names = names_of(schema.settings.festivities)
    for assignment in assignments:
        meant = schema.meant(assignment.key)
        if meant is not None and meant.field == "celebrates" and assignment.operator != "-=":
            for name in assignment.values:
                if not names.meant_by(name) and not means_none(name):
                    yield unknown_feast(name, names)


def _linked(assignments: Sequence[Assignment], vault: Vault, schema: Schema) -> KeyValues:
    """The same, with links to the notes of the contacts that were named; links that lead nowhere are remarked on."""
    linked: list[Assignment] = []
    remarks: list[Message] = []
    for assignment in assignments:
        meant = schema.meant(assignment.key)
        if meant is not None and meant.key.type is values.link and assignment.operator != "-=":
            names = [plain_name(value) for value in assignment.values if vault.index.resolve(link_path(value)) is None]
            remarks += [Message("link-to-nobody", {"name": name}) for name in names]
            assignment = replace(assignment, values=tuple(_link_to(value, vault) for value in assignment.values))
        linked.append(assignment)
    return KeyValues(linked, remarks)


def _link_to(value: str, vault: Vault) -> str:
    """The link to a contact's note; as it was typed where it leads there already, or to nobody."""
    named = vault.index.resolve(link_path(value))
    if named is None:
        return value
    stem = named.path.rpartition("/")[2].removesuffix(".md")
    leads_there = fold(link_path(value).rpartition("/")[2]) == fold(stem)
    return value if leads_there else f"[[{stem}]]"
