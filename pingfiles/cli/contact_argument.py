"""The CONTACT argument: words that name one contact, and their completion in the shell."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from pingfiles.errors import PingfilesError
from pingfiles.folding import fold, unaccented

if TYPE_CHECKING:
    from pingfiles.actions.row_numbers import RowNumbers
    from pingfiles.vault.reader import Vault


def path_in(vault: Vault, typed: str) -> str | None:
    """The path within the vault of a contact's note that was named as shells complete files: from here."""
    path = path_from_here(vault, typed)
    return path if path in vault.index.by_path else None


def path_from_here(vault: Vault, typed: str) -> str | None:
    """The path within the vault of what was named by a path from the present folder."""
    try:
        return os.path.relpath(os.path.abspath(typed), vault.root).replace(os.sep, "/")
    except (OSError, ValueError):  # the present folder is gone; on Windows: it is on another drive
        return None


def row_numbers(vault: Vault) -> RowNumbers:
    """What numbers mean that are typed as contacts."""
    from pingfiles.actions.row_numbers import RowNumbers
    from pingfiles.cli.options import today

    return RowNumbers(vault, today())


def say_meant(numbers: RowNumbers) -> None:
    """Says whom the numbers meant, for a command whose results do not."""
    from pingfiles.cli.options import message

    for number, contact in numbers.meant.items():
        message("row-is", number=number, name=contact.name)


def _can_be_typed(name: str) -> bool:
    """Line breaks would part a name in two on its way through the shell, and bash's `read` eats backslashes."""
    return name.isprintable() and "\\" not in name


class ContactName(click.ParamType[str]):
    """A name, an alias, a path, or the start of one; several words are one name."""

    name = "contact"

    def __init__(self, takes_several: bool = False) -> None:
        """`takes_several` says that behind one contact another may begin."""
        self.takes_several = takes_several

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The names and aliases that begin with what was typed, of several words the rest."""
        from pingfiles.cli.options import open_vault

        words = ctx.params.get(param.name or "") or ()
        before = "".join(f"{word} " for word in words)
        try:
            with ctx:
                index = open_vault().index
        except PingfilesError:
            return []
        names = {name for contact in index for name in (contact.name, *contact.aliases) if _can_be_typed(name)}
        typed = unaccented(before + incomplete)
        matching = sorted((name for name in names if unaccented(name).startswith(typed)), key=fold)
        if self.takes_several and not matching:
            alone = unaccented(incomplete)
            return [CompletionItem(name) for name in sorted(names, key=fold) if unaccented(name).startswith(alone)]
        return [CompletionItem(name[len(before) :]) for name in matching]
