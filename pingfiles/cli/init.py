"""`pingfiles init`: makes a vault, or marks an existing one."""

from __future__ import annotations

import os
from pathlib import Path

import click

from pingfiles.cli import localized
from pingfiles.cli.language import start, system_language
from pingfiles.cli.options import global_options, message, say
from pingfiles.errors import VaultError
from pingfiles.vault.config import find_root
from pingfiles.vault.scaffold import make_vault


@localized.command("init")
@localized.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path, file_okay=False))
@global_options
def command(folder: Path | None) -> None:
    """Makes a vault of a folder, or marks an existing one. Nothing is ever overwritten."""
    place = folder or start()
    if place == Path("."):
        place = Path.cwd()
    outer = _vault_above(place)
    made = make_vault(place, system_language())
    if not made:
        say("already-a-vault", folder=place)
        return
    if outer:
        message("vault-in-a-vault", outer=outer)
    say("vault-made", folder=place, made=", ".join(made))
    say("vault-next")


def _vault_above(place: Path) -> Path | None:
    try:
        return find_root(Path(os.path.abspath(place)).parent)
    except VaultError:
        return None
