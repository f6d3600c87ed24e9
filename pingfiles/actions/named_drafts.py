"""Which drafts a person means: by their files, by the contacts that they are for, or all that are ticked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pingfiles.actions.contacts import contact_to_write, contacts_to_write
from pingfiles.actions.draft_folder import DraftFolder
from pingfiles.drafts.plan import the_draft_for
from pingfiles.drafts.recipients import ticked
from pingfiles.errors import WriteRefused
from pingfiles.lookup import Numbered
from pingfiles.messages import Message
from pingfiles.vault.reader import Vault


def ticked_drafts(vault: Vault, folder: DraftFolder) -> list[str]:
    """The paths of the drafts in which anybody is ticked and not logged."""
    return sorted(path for path, note in folder.unsent.items() if ticked(note, vault.index))


def named_drafts(
    vault: Vault,
    folder: DraftFolder,
    words: Sequence[str],
    numbered: Numbered | None,
    path_of: Callable[[str], str | None],
) -> list[str]:
    """The paths of the drafts that some words name: files, else one contact or several.

    Raises WriteRefused for a note that is no draft, and what looking up a contact or their one draft raises.
    """
    if path := _file(folder, " ".join(words), path_of):
        return [path]
    unsent = folder.unsent.values()
    files = [_file(folder, word, path_of) for word in words]
    names = [path if (path := path_of(word)) in vault.index.by_path and path else word for word in words]
    if any(files):
        return [
            path or the_draft_for(contact_to_write(vault, name, numbered), unsent, vault.index)
            for path, name in zip(files, names, strict=True)
        ]
    return [the_draft_for(contact, unsent, vault.index) for contact in contacts_to_write(vault, names, numbered)]


def _file(folder: DraftFolder, typed: str, path_of: Callable[[str], str | None]) -> str | None:
    """The path of a draft that was named by a path or by its file's name."""
    name = typed if typed.endswith(".md") else f"{typed}.md"
    here = path_of(name)
    for path in (here, name, f"{folder.path}/{name}", f"{folder.path}/Sent/{name}"):
        if path in folder.notes:
            return path
    if here in folder.files.texts:
        raise WriteRefused("at-place", place=f"{here}:1", what=Message("not-a-draft", {}))
    return None
