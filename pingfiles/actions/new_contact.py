"""Makes a contact's note from the vault's template."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from pingfiles.actions.batch import commit
from pingfiles.actions.key_values import key_values
from pingfiles.actions.report import Report, notes_written
from pingfiles.changes.assign import Assignment
from pingfiles.changes.filename import free_stem
from pingfiles.changes.new_contact import new_note
from pingfiles.changes.note_language import note_language
from pingfiles.errors import UsageError, WriteRefused
from pingfiles.folding import fold
from pingfiles.messages import Message
from pingfiles.model import Contact
from pingfiles.note.edit.splice import Uneditable
from pingfiles.note.links import plain_name
from pingfiles.vault import contact_template
from pingfiles.vault.reader import Vault
from pingfiles.vault.scan import CONTACT_TEMPLATE, names_in
from pingfiles.vault.writer import Create
from pingfiles.visible_text import blanked, control_character


def new_contact(vault: Vault, name: str, words: Sequence[str], *, now: datetime, dry_run: bool = False) -> Report:
    """Makes a note for a person, in the first folder of contacts, with keys set by words such as `city=Lugo`.

    No note is ever overwritten: where a contact of that name exists, the file's name tells the two apart.
    Raises UsageError for a name without a letter and for what a key cannot hold; WriteRefused where the
    template or the folder cannot be used.
    """
    if code := control_character(name):
        raise UsageError("text-with-control-character", code=code)
    name = " ".join(blanked(name).split())
    if not any(char.isalnum() or ord(char) > 0xFFFF for char in name):
        raise UsageError("name-missing")
    schema = vault.schema
    assignments, remarks = key_values(words, vault, schema, now.date())
    folder = vault.settings.contacts[0]
    namesakes = vault.index.named(name)
    stem = free_stem(name, _distinctions(assignments, namesakes), _taken(vault, folder), vault.settings.language)
    path = f"{stem}.md" if folder == "." else f"{folder}/{stem}.md"
    template = contact_template.read(vault.root)
    text = _text(template.text, vault, name, stem, assignments, now)
    changes, repaired = commit(vault.root, [Create(path, text)], f"new {name}", dry_run)
    others = [Message("name-taken", {"name": other.name, "path": other.path}) for other in namesakes[:1]]
    results = notes_written(changes)
    return Report(changes, results=results, remarks=(*template.remarks, *remarks, *others, *repaired))


def _text(own: str | None, vault: Vault, name: str, stem: str, assignments: list[Assignment], now: datetime) -> str:
    """The note's text, from the vault's `own` template or the program's."""
    if own is None:
        language = next((each.values[0] for each in assignments if each.key == "language" and each.values), None)
        own = contact_template.template(note_language(language, vault.settings), vault.settings.log_headings[0])
    try:
        return new_note(own, name, stem, assignments, vault.schema, now)
    except Uneditable as uneditable:
        line = own.count("\n", 0, uneditable.place) + 1
        what = Message("contact-template-unusable", {"reason": uneditable.message})
        raise WriteRefused("at-place", place=f"{CONTACT_TEMPLATE}:{line}", what=what) from None


def _distinctions(assignments: list[Assignment], namesakes: Iterable[Contact]) -> list[str | None]:
    """What tells one person from the others of the same name: what no other of them has."""
    given = {assignment.key: assignment.values[0] for assignment in assignments if assignment.values}
    known = {fold(value) for other in namesakes for value in (other.company, other.role, other.city) if value}
    facts = (plain_name(given.get(key, "")) for key in ("company", "role", "city"))
    return [fact for fact in facts if fold(fact) not in known]


def _taken(vault: Vault, folder: str) -> Callable[[str], bool]:
    """Whether a file has a name in any case and Unicode form, or a link by it would lead to somebody else."""
    names = {fold(name.removesuffix(".md")) for name in names_in(vault.root, folder)}
    return lambda stem: fold(stem) in names or vault.index.resolve(stem) is not None
