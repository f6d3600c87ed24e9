"""`pingfiles init`: makes a vault, or marks an existing one."""

from __future__ import annotations

import os
from pathlib import Path

import click

from pingfiles.cli import localized
from pingfiles.cli.language import start, system_language
from pingfiles.cli.options import global_options, message
from pingfiles.errors import VaultError
from pingfiles.vault.config import FILE, find_root
from pingfiles.vault.scaffold import make_vault
from pingfiles.views.table import visible


@localized.command("init")
@localized.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path, file_okay=False))
@global_options
def command(folder: Path | None) -> None:
    """Makes a vault of a folder, or marks an existing one. Nothing is ever overwritten.

    An Obsidian vault stays as it is: what is added is pingfiles.toml, a template for a contact, and a
    folder for people where there is none. Without DIR it is the folder of --vault, else the present one.
    """
    place = folder or start()
    if place == Path("."):
        place = Path.cwd()
    outer = _vault_above(place)
    made = make_vault(place, system_language())
    if not made:
        click.echo(visible(f"{place} is a vault already; its {FILE} was left as it is."))
        return
    if outer:
        message(f"it lies inside another vault, {outer}; each is read by itself")
    click.echo(visible(f"{place} is a vault now. Made: {', '.join(made)}"))
    click.echo("Next, there: pingfiles new NAME for each person you know, and each morning: pingfiles due")


def _vault_above(place: Path) -> Path | None:
    try:
        return find_root(Path(os.path.abspath(place)).parent)
    except VaultError:
        return None
