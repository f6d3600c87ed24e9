"""`pingfiles init`: makes a vault, or marks an existing one."""

from __future__ import annotations

import os
from pathlib import Path

import click

from pingfiles.cli.options import global_options
from pingfiles.settings import VaultLanguage
from pingfiles.vault.config import FILE
from pingfiles.vault.install import make_vault
from pingfiles.views.table import visible


@click.command("init")
@click.argument("folder", metavar="[DIR]", default=".", type=click.Path(path_type=Path, file_okay=False))
@global_options
def command(folder: Path) -> None:
    """Makes a vault of a folder, or marks an existing one. Nothing is ever overwritten.

    An Obsidian vault stays as it is: what is added is pingfiles.toml, a template for a contact, and a
    folder for people where there is none.
    """
    made = make_vault(folder, _language())
    place = visible(str(folder))
    if not made:
        click.echo(f"{place} is a vault already; its {FILE} was left as it is.")
        return
    click.echo(f"{place} is a vault now. Made: {', '.join(made)}")
    click.echo("Next: copy Templates/Contact.md for each person you know, and ask: pingfiles due")


def _language() -> VaultLanguage:
    """Spanish where the machine speaks it, else English."""
    told = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "es" if told.startswith("es") else "en"
