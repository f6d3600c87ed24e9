"""`pingfiles new`: a contact's note, from the vault's template."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

import click

from pingfiles.changes.assign import Assignment, is_assignment, parse, unknown
from pingfiles.changes.filename import free_stem
from pingfiles.changes.new_contact import TEMPLATE, new_note
from pingfiles.cli.options import global_options, message, open_vault, say, today
from pingfiles.cli.writing import commit, dry_run_option, with_links
from pingfiles.errors import UsageError, WriteRefused
from pingfiles.folding import fold
from pingfiles.model import Contact
from pingfiles.note.edit.splice import Uneditable
from pingfiles.note.links import plain_name
from pingfiles.vault import contact_template
from pingfiles.vault.reader import Vault
from pingfiles.vault.scan import CONTACT_TEMPLATE, names_in
from pingfiles.vault.writer import Create

_EXAMPLES = """\b
Examples:
  pingfiles new Lucía Fernández
  pingfiles new "Ana Gil" company=Voltia role=CTO tags=energy"""


@click.command("new", epilog=_EXAMPLES)
@click.argument("words", metavar="NAME [KEY=VALUE...]", nargs=-1, required=True)
@dry_run_option
@global_options
def command(words: tuple[str, ...], dry_run: bool) -> None:
    """Makes a contact's note from Templates/Contact.md; nothing is ever overwritten.

    Where somebody of that name is there already, the new note's name tells the two apart.
    """
    split = next((position for position, word in enumerate(words) if is_assignment(word)), len(words))
    name = " ".join(" ".join(words[:split]).split())
    if not name or not any(char.isalnum() or ord(char) > 0xFFFF for char in name):
        raise UsageError("say the name: pingfiles new Lucía Fernández")
    day = today()
    vault = open_vault()
    schema = vault.schema
    assignments = with_links([parse(word, schema, day) for word in words[split:]], vault)
    for typed, meant in unknown(assignments, schema):
        message(f"{typed} is a key of your own; did you mean {meant}?")
    folder = vault.settings.contacts[0]
    namesakes = vault.index.named(name)
    stem = free_stem(name, _tellings(assignments, namesakes), _taken(vault, folder))
    path = f"{stem}.md" if folder == "." else f"{folder}/{stem}.md"
    template = contact_template.read(vault.root) or TEMPLATE
    try:
        text = new_note(template, name, stem, assignments, schema, datetime.combine(day, datetime.now().time()))
    except Uneditable as uneditable:
        line = template.count("\n", 0, uneditable.place) + 1
        raise WriteRefused(f"{CONTACT_TEMPLATE}:{line}: makes no contact's note: {uneditable}") from None
    if namesakes:
        message(f"another {namesakes[0].name} is there already, in {namesakes[0].path}")
    for change in commit(vault, [Create(path, text)], f"new {name}", dry_run):
        say(f"{change.path}")


def _tellings(assignments: list[Assignment], namesakes: Iterable[Contact]) -> list[str | None]:
    """What tells one person from the others of the same name: what no other of them has."""
    said = {assignment.key: assignment.values[0] for assignment in assignments if assignment.values}
    known = {fold(value) for other in namesakes for value in (other.company, other.role, other.city) if value}
    tellings = (plain_name(said.get(key, "")) for key in ("company", "role", "city"))
    return [telling for telling in tellings if fold(telling) not in known]


def _taken(vault: Vault, folder: str) -> Callable[[str], bool]:
    """Whether a file has a name in any case and Unicode form, or a link by it would lead to somebody else."""
    names = {fold(name.removesuffix(".md")) for name in names_in(vault.root, folder)}
    return lambda stem: fold(stem) in names or vault.index.resolve(stem) is not None
