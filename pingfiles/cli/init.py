"""`pingfiles init`: makes a vault, or marks an existing one."""

from __future__ import annotations

import os
from pathlib import Path

import click

from pingfiles.actions.doctor import counts, notes_looked_at
from pingfiles.cli import localized
from pingfiles.cli.language import start, system_language
from pingfiles.cli.options import global_options, message, print_line, say, today
from pingfiles.errors import VaultError
from pingfiles.settings import Settings
from pingfiles.vault.config import FILE, find_root
from pingfiles.vault.reader import load_at
from pingfiles.vault.scaffold import configuration, make_vault
from pingfiles.vault.survey import survey
from pingfiles.views.doctor import said_counts


@localized.command("init")
@localized.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path, file_okay=False))
@localized.option("--dry-run", is_flag=True)
@global_options
def command(folder: Path | None, dry_run: bool) -> None:
    """Makes a vault of a folder, or marks an existing one. Nothing is ever overwritten."""
    place = folder or start()
    if place == Path("."):
        place = Path.cwd()
    outer = _vault_above(place)
    chosen = system_language()
    found = survey(place, Settings(language=chosen), today())
    if dry_run and not (place / FILE).exists():
        for line in configuration(chosen, found).splitlines():
            print_line(line)
        return
    made = make_vault(place, chosen, found)
    if not made:
        say("already-a-vault", folder=place)
        return
    if outer:
        message("vault-in-a-vault", outer=outer)
    say("vault-made", folder=place, made=", ".join(made))
    vault = load_at(Path(os.path.abspath(place)), today())
    if notes := notes_looked_at(vault):
        print_line(said_counts(counts(vault, notes, today()), vault.settings.language))
    say("vault-next")


def _vault_above(place: Path) -> Path | None:
    try:
        return find_root(Path(os.path.abspath(place)).parent)
    except VaultError:
        return None
