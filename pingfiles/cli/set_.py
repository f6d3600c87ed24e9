"""`pingfiles set`: sets keys of a contact's note."""

from __future__ import annotations

import click

from pingfiles.changes.assign import Assignment, assign, is_assignment, parse, unknown
from pingfiles.changes.job_change import with_trace
from pingfiles.changes.log_entry import require_contact
from pingfiles.cli.contact_argument import ContactName
from pingfiles.cli.options import global_options, message, open_vault, say, today
from pingfiles.cli.writing import commit, contact_to_write, dry_run_option, with_links
from pingfiles.errors import UsageError
from pingfiles.folding import same_key
from pingfiles.schema.schema import Schema
from pingfiles.vault.writer import Change, Edit

_EXAMPLES = """\b
Examples:
  pingfiles set lucía company=Voltia role=CTO
  pingfiles set lucía tags+=energy channels=whatsapp,email
  pingfiles set lucía birthday=--11-24 snooze="""


@click.command("set", epilog=_EXAMPLES)
@click.argument("words", metavar="CONTACT KEY=VALUE...", nargs=-1, required=True, type=ContactName())
@click.option("--no-moment", is_flag=True, help="A mere correction: add no job moment, keep started.")
@dry_run_option
@global_options
def command(words: tuple[str, ...], no_moment: bool, dry_run: bool) -> None:
    """Sets keys: KEY=VALUE; KEY= takes one out; KEY+=VALUE and KEY-=VALUE add to a list and take from it.

    A new company or role over an older one also adds a job moment with the old post, and drops started.
    """
    split = next((position for position, word in enumerate(words) if is_assignment(word)), len(words))
    if split in (0, len(words)):
        raise UsageError("name the contact, then what to set: pingfiles set lucía city=Lugo")
    day = today()
    vault = open_vault()
    schema = vault.schema
    assignments = with_links([parse(word, schema, day) for word in words[split:]], vault)
    _refuse_twice(assignments, schema)
    contact = contact_to_write(vault, words[:split])
    for typed, meant in unknown(assignments, schema):
        message(f"{typed} is a key of your own; did you mean {meant}?")
    keeps_started = any(_field(assignment.key, schema) == "started" for assignment in assignments)

    def changed(text: str) -> str:
        require_contact(text, schema)
        new = assign(text, assignments, schema)
        return new if no_moment else with_trace(text, new, schema, day, keeps_started)

    changes = commit(vault, [Edit(contact.path, changed)], f"set {contact.name}", dry_run)
    if changes:
        keys = ", ".join(dict.fromkeys(assignment.key for assignment in assignments))
        say(f"{contact.name}: {keys} set{_trace(changes[0], schema)}")
    elif not dry_run:
        message(f"{contact.name}: there was nothing to change")


def _refuse_twice(assignments: list[Assignment], schema: Schema) -> None:
    seen: set[str] = set()
    for assignment in assignments:
        field = _field(assignment.key, schema) or same_key(assignment.key)
        if field in seen and assignment.operator == "=":
            raise UsageError(f"{assignment.key} is set twice; say it once")
        seen.add(field)


def _trace(change: Change, schema: Schema) -> str:
    """What else became of the note: the moment that was added, the `started` that went."""
    old, new = (schema.read("", text or "").contact for text in (change.before, change.after))
    if not old or not new or len(old.moments) == len(new.moments):
        return ""
    dropped = f", started {old.started} dropped" if old.started and not new.started else ""
    return f"; job moment added{dropped}"


def _field(key: str, schema: Schema) -> str | None:
    meant = schema.meant(key)
    return meant.field if meant else None
