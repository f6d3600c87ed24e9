"""The key under which notes without a mirror of the newest ping get one: the one that the vault's notes have."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from pingfiles.changes.keys import names_in
from pingfiles.vault.reader import Vault, text_of

_ASKED = 50
"""Notes that are looked at: a vault has one such key, or nearly."""


def mirror_to_add(vault: Vault) -> str | None:
    """The key that a ping adds to a note without a mirror; None where the vault wants none added."""
    return mirror_key(vault) if vault.settings.mirror else None


def mirror_key(vault: Vault) -> str:
    """The vault's name for `last_contact`.

    It is the one of `[fields]`, else the one that most notes with a mirror have, else `last_contact`.
    """
    own = dict(vault.settings.fields).get("last_contact")
    if own:
        return own
    mirrored = (contact.path for contact in vault.index if contact.last_contact)
    notes = (vault.schema.note(text_of(vault.root, path)) for path in islice(mirrored, _ASKED))
    names = Counter(name for note in notes for name in names_in(note.pairs, "last_contact", vault.schema)[:1])
    return names.most_common(1)[0][0] if names else "last_contact"
