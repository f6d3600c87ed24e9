"""Which contacts are meant where something is to be written: never a guess, never a note that cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pingfiles.errors import ContactNotFound, WriteRefused
from pingfiles.folding import fold
from pingfiles.lookup import Numbered, exactly, look_up_several, look_up_to_write
from pingfiles.model import Contact
from pingfiles.vault.reader import Vault
from pingfiles.vault.safe_path import refuse_link_out


def contact_to_write(vault: Vault, name: str, numbered: Numbered | None = None) -> Contact:
    """The one contact whose name, alias or path this is, or the only one that begins so.

    With `numbered` it may also be the number of a row. Raises ContactNotFound where none or several fit,
    WriteRefused for a note that cannot be read.
    """
    return _found(vault, [name], lambda words: [look_up_to_write(vault.index, words[0], numbered)])[0]


def contacts_to_write(vault: Vault, words: Sequence[str], numbered: Numbered | None = None) -> list[Contact]:
    """The contacts that some words name, in quotes or without. Takes and raises what `contact_to_write` does."""
    return _found(vault, words, lambda words: look_up_several(vault.index, words, numbered))


def contact_of(vault: Vault, contact: Contact | str) -> Contact:
    """A contact as the vault has it now, or the one of that name. Raises as `contact_to_write` does."""
    if isinstance(contact, str):
        return contact_to_write(vault, contact)
    if contact.path not in vault.index.by_path:
        raise ContactNotFound("contact-of-another-vault", name=contact.name, path=contact.path)
    return vault.index.by_path[contact.path]


def _found(vault: Vault, words: Sequence[str], look_up: Callable[[Sequence[str]], list[Contact]]) -> list[Contact]:
    _refuse_unread(vault, " ".join(words))
    try:
        return look_up(words)
    except ContactNotFound:
        for word in words:
            _refuse_unread(vault, word)
        raise


def _refuse_unread(vault: Vault, name: str) -> None:
    """The name of a note that cannot be read or written must not be taken for somebody else's."""
    if exactly(vault.index, name):
        return
    for folder in vault.settings.contacts:
        refuse_link_out(vault.root, folder, name.removesuffix(".md"))
    wanted = fold(name.removesuffix(".md"))
    for problem in vault.problems:
        stem = fold(problem.path.removesuffix(".md"))
        is_unread = problem.severity == "error" and problem.path not in vault.index.by_path
        if is_unread and wanted in (stem, stem.rpartition("/")[2]):
            raise WriteRefused("at-place", place=f"{problem.path}:{problem.line}", what=problem.what)
