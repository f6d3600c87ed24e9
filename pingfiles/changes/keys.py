"""Which of a note's own keys holds what: the name it has there is the name that is written."""

from __future__ import annotations

from pingfiles.folding import same_key
from pingfiles.note.yaml_events import Pair
from pingfiles.schema.schema import Schema


def names_in(pairs: list[Pair], field: str, schema: Schema) -> list[str]:
    """A note's names for a field of `Contact`, the one that counts first: it says something and ranks highest."""
    found = []
    for position, (name, value) in enumerate(pairs):
        meant = schema.named(name, pairs)
        if meant and meant[0] == field:
            found.append((not value, meant[2], position, name))
    return [name for *_, name in sorted(found)]


def name_to_write(typed: str, pairs: list[Pair], schema: Schema) -> str | None:
    """The name under which a key that was typed is to be written in a note; None where two there mean the same.

    It is the note's own name, else the vault's (`[fields]`), else the format's; a key of the person's own
    stays as it was typed.
    """
    exact = [name for name, _ in pairs if name == typed] or [
        name for name, _ in pairs if same_key(name) == same_key(typed) and schema.meant(typed) is None
    ]
    if exact:
        return exact[0]
    meant = schema.meant(typed)
    if meant is None:
        return typed
    own = names_in(pairs, meant.field, schema)
    if len(own) > 1:
        return None
    return own[0] if own else dict(schema.settings.fields).get(meant.key.name, meant.key.name)


def texts(pairs: list[Pair], name: str) -> list[str]:
    """What a key says, each value of a list in its place; none where it says nothing."""
    said = next((value for key, value in pairs if key == name), "")
    if isinstance(said, list):
        return [text if isinstance(text, str) else "" for text in said]
    return [said] if isinstance(said, str) and said else []
