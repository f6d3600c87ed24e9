"""What the writing commands share: whom they mean, the door they write through, and what they say then."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

import click

from pingfiles.changes.assign import Assignment
from pingfiles.changes.log_entry import Entry, left_behind
from pingfiles.cli.contact_argument import path_in
from pingfiles.cli.options import is_terminal, message, say
from pingfiles.errors import ContactNotFound, WriteRefused
from pingfiles.folding import fold
from pingfiles.index import Index
from pingfiles.lookup import exactly, look_up_several, look_up_to_write
from pingfiles.model import Contact
from pingfiles.note.links import link_path, plain_name
from pingfiles.schema import values
from pingfiles.schema.schema import Schema
from pingfiles.vault.reader import Vault
from pingfiles.vault.safe_path import refuse_link_out
from pingfiles.vault.writer import Action, Change, Outcome, plan, write
from pingfiles.views import diff
from pingfiles.views.table import visible

Command = TypeVar("Command", bound=Callable[..., Any])


def dry_run_option(command: Command) -> Command:
    """Adds `--dry-run`."""
    return click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")(command)


def contact_to_write(vault: Vault, words: Sequence[str]) -> Contact:
    """The one contact that some words name; raises WriteRefused where that is a note that cannot be read."""
    return _found(vault, [" ".join(words)], lambda typed: [look_up_to_write(vault.index, typed[0])])[0]


def contacts_to_write(vault: Vault, words: Sequence[str]) -> list[Contact]:
    """The contacts that some words name, in quotes or without."""
    return _found(vault, words, lambda typed: look_up_several(vault.index, typed))


def with_links(assignments: Sequence[Assignment], vault: Vault) -> list[Assignment]:
    """The same, with links to the notes of those who were named; of others it is told that they lead nowhere."""
    found: list[Assignment] = []
    for assignment in assignments:
        meant = vault.schema.meant(assignment.key)
        is_link = meant is not None and meant.key.type is values.link and assignment.operator != "-="
        linked = tuple(_link_to(value, vault) if is_link else value for value in assignment.values)
        found.append(replace(assignment, values=linked))
    return found


def _link_to(value: str, vault: Vault) -> str:
    named = vault.index.resolve(link_path(value))
    if named is None:
        message(f"no contact is called “{plain_name(value)}”; the link is written all the same")
        return value
    stem = named.path.rpartition("/")[2].removesuffix(".md")
    is_same = fold(link_path(value).rpartition("/")[2]) == fold(stem)
    return value if is_same else f"[[{stem}]]"


def commit(vault: Vault, actions: Sequence[Action], command: str, dry_run: bool) -> tuple[Change, ...]:
    """Writes a batch, or shows what it would write; what was changed."""
    if dry_run:
        changes = plan(vault.root, actions)
        show_diff(changes)
        return ()
    return told(write(vault.root, actions, command))


def told(outcome: Outcome) -> tuple[Change, ...]:
    """What was changed, once it is said what there was to mend."""
    for line in outcome.told:
        message(line)
    return outcome.changes


def show_diff(changes: Sequence[Change]) -> None:
    """Prints what would be changed."""
    for change in changes:
        text = diff.of(change.path, change.before, change.after)
        if is_terminal():
            shown = "\n".join(map(visible, text.split("\n")))
            click.echo(shown if os.environ.get("NO_COLOR") else diff.coloured(shown), nl=False)
        else:
            click.echo(text.encode(), nl=False)
    if not changes:
        message("there is nothing to change")


def tell_logged(
    changes: Sequence[Change], entries: Mapping[str, Sequence[Entry]], index: Index, schema: Schema, today: date
) -> None:
    """Says what was logged with whom, whose rest it ended, and where the front matter could not follow.

    `entries` are by the paths of the contacts.
    """
    for change in changes:
        logged = entries.get(change.path, ())
        ends_rest = _rests(change.before, schema) and not _rests(change.after, schema)
        for entry in logged:
            told = "; rests no more" if ends_rest and entry is logged[-1] else ""
            say(f"{index.by_path[change.path].name}: {entry.line}{told}")
        if logged and (reason := left_behind(change.after or "", logged[-1], schema, today)):
            line = (change.after or "").count("\n", 0, reason.place) + 1
            message(f"{change.path}:{line}: last_contact and snooze could not follow: {reason}")


def _rests(text: str | None, schema: Schema) -> bool:
    contact = schema.read("", text or "").contact
    return contact is not None and contact.snooze is not None


def _found(vault: Vault, words: Sequence[str], look_up: Callable[[Sequence[str]], list[Contact]]) -> list[Contact]:
    typed = [path_in(vault, word) or word for word in words]
    _refuse_unread(vault, " ".join(typed))
    try:
        return look_up(typed)
    except ContactNotFound:
        for word in typed:
            _refuse_unread(vault, word)
        raise


def _refuse_unread(vault: Vault, name: str) -> None:
    """Who is named by a note that cannot be read or written must not be taken for somebody else."""
    if exactly(vault.index, name):
        return
    for folder in vault.settings.contacts:
        refuse_link_out(vault.root, f"{folder}/{name.removesuffix('.md')}.md")
    wanted = fold(name.removesuffix(".md"))
    for problem in vault.problems:
        stem = fold(problem.path.removesuffix(".md"))
        is_unread = problem.severity == "error" and problem.path not in vault.index.by_path
        if is_unread and wanted in (stem, stem.rpartition("/")[2]):
            raise WriteRefused(f"{problem.path}:{problem.line}: {problem.message}")
