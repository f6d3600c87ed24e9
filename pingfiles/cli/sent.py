"""`pingfiles sent`: logs what was sent, and puts its draft away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

import click

from pingfiles.changes.log_entry import Entry, log
from pingfiles.cli.contact_argument import ContactName, path_from_here
from pingfiles.cli.draft_notes import (
    DraftFolder,
    findings,
    link_to_open,
    open_link,
    read_folder,
    tell_findings,
    tell_of_days_to_come,
)
from pingfiles.cli.options import global_options, message, open_vault, tell_problems, today
from pingfiles.cli.writing import commit, contact_to_write, contacts_to_write, dry_run_option, tell_logged
from pingfiles.drafts.draft_note import DraftNote, marked_sent, read
from pingfiles.drafts.findings import of_draft, of_text, without_message
from pingfiles.drafts.plan import sent, sent_path, the_draft_for
from pingfiles.errors import WriteRefused
from pingfiles.schema.schema import Schema
from pingfiles.vault.reader import Vault
from pingfiles.vault.writer import Action, Create, Edit, Remove

_EXAMPLES = """\b
Examples:
  pingfiles sent nuria
  pingfiles sent nuria --open
  pingfiles sent Drafts/*.md"""


@click.command("sent", epilog=_EXAMPLES)
@click.argument("words", metavar="DRAFT...", nargs=-1, required=True, type=ContactName(takes_several=True))
@click.option("--open", "is_opened", is_flag=True, help="Open the draft's link as well, so that you send it now.")
@dry_run_option
@global_options
def command(words: tuple[str, ...], is_opened: bool, dry_run: bool) -> None:
    """Logs drafts as sent, with channel, occasions and day, and moves them to the folder Sent.

    DRAFT is a path, a file's name, or the contact whose one draft it is. The program itself sends nothing.
    """
    day = today()
    vault = open_vault()
    folder = read_folder(vault)
    schema = vault.schema
    paths = _paths(vault, folder, words)
    notes = [folder.notes[path] for path in paths]
    link = link_to_open(notes, vault) if is_opened and paths else None
    entries: dict[str, list[Entry]] = {}
    actions = _actions(vault, folder, notes, schema, day, entries)
    if actions:
        names = ", ".join(vault.index.by_path[path].name for path in entries)
        changes = commit(vault, actions, f"sent {names}", dry_run)
        tell_of_days_to_come(notes, vault, day)
        tell_logged(changes, entries, vault.index, schema, day)
        if link and not dry_run:
            open_link(link)
    late = [problem for problem in findings(folder, vault, day) if problem.code != "PF504"]
    tell_findings(late, paths)
    tell_problems(vault.problems)


def _actions(
    vault: Vault,
    folder: DraftFolder,
    notes: Sequence[DraftNote],
    schema: Schema,
    day: date,
    entries: dict[str, list[Entry]],
) -> list[Action]:
    """All that is to be written in one batch; `entries` gets what is logged, by the paths of the contacts."""
    actions: list[Action] = []
    taken = folder.files.paths
    for note in notes:
        text = folder.files.texts[note.path]
        _refuse_unfit(note, text, vault, schema, day)
        for contact, channel, occasions in sent(note, vault.index):
            entry = Entry(day, channel, occasions)
            entries.setdefault(contact.path, []).append(entry)
            actions.append(Edit(contact.path, partial(log, entry=entry, schema=schema, today=day)))
        target = sent_path(note.path, folder.path, taken)
        taken.add(target)
        actions += [Remove(note.path, text), Create(target, marked_sent(text))]
    return actions


def _refuse_unfit(note: DraftNote, text: str, vault: Vault, schema: Schema, day: date) -> None:
    """Raises WriteRefused for a draft that cannot be read with certainty, is for nobody or asks something yet."""
    after = read(note.path, marked_sent(text))
    problems = [*of_text(note.path, text, schema), *(of_draft(after, vault.index, day) if after else ())]
    if len(sent(note, vault.index)) < len(note.to):
        problems += of_draft(note._replace(is_sent=False), vault.index, day)
    problems += without_message(note)
    for problem in problems:
        if problem.severity == "error":
            raise WriteRefused(f"{problem.path}:{problem.line}: {problem.code} not logged: {problem.message}")


def _paths(vault: Vault, folder: DraftFolder, words: Sequence[str]) -> list[str]:
    """The drafts that some words name: files, else one contact or several. What was put away is told, and left out."""
    if path := _file(vault, folder, " ".join(words)):
        found = [path]
    else:
        files = [_file(vault, folder, word) for word in words]
        if any(files):
            found = [
                path or the_draft_for(contact_to_write(vault, [word]), folder.waiting.values(), vault.index)
                for path, word in zip(files, words, strict=True)
            ]
        else:
            contacts = contacts_to_write(vault, words)
            found = [the_draft_for(contact, folder.waiting.values(), vault.index) for contact in contacts]
    for path in filter(folder.is_filed, found):
        message(f"{path} was sent already; nothing is logged")
    return [path for path in dict.fromkeys(found) if not folder.is_filed(path)]


def _file(vault: Vault, folder: DraftFolder, typed: str) -> str | None:
    """The path of a draft that was named by a path, from here or within the vault, or by its file's name."""
    name = typed if typed.endswith(".md") else f"{typed}.md"
    here = path_from_here(vault, name)
    for path in (here, name, f"{folder.path}/{name}", f"{folder.path}/Sent/{name}"):
        if path in folder.notes:
            return path
    if here in folder.files.texts:
        raise WriteRefused(f"{here}:1: this note is no draft: it has no to, occasion and sent; nothing was logged")
    return None
