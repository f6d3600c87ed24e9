"""The few files that the program makes and that are no contact's: the configuration and a template."""

from __future__ import annotations

import os
from pathlib import Path

from pingfiles.errors import VaultError, reason
from pingfiles.vault.config import FILE
from pingfiles.vault.contact_template import template
from pingfiles.vault.scan import CONTACT_TEMPLATE
from pingfiles.words.languages import Language, words_of
from pingfiles.words.shapes.scaffold import Scaffold

_PEOPLE = ("People", "Contacts", "Personas", "Contactos", "Gente")
"""What vaults call the folder of their people; the first that is there is taken, else the first is made."""


def make_vault(folder: Path, language: Language) -> list[str]:
    """Makes a vault of a folder, or marks an existing one; gives the paths that were made.

    What is there is never overwritten. Raises VaultError where something cannot be made.
    """
    people = next((name for name in _PEOPLE if (folder / name).is_dir()), _PEOPLE[0])
    configuration = words_of(Scaffold, language).configuration
    made: list[str] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / FILE).exists():
            return made
        for path in (people, "Templates"):
            if not (folder / path).is_dir():
                (folder / path).mkdir()
                made.append(f"{path}/")
        for path, text in (
            (CONTACT_TEMPLATE, template(language)),
            (FILE, configuration.format(people=people, language=language) + "\n"),
        ):
            if _write_new(folder / path, text):
                made.append(path)
    except OSError as error:
        raise VaultError("cannot-create", path=error.filename or folder, reason=reason(error)) from None
    return made


def _write_new(path: Path, text: str) -> bool:
    """Writes a file that is not there yet; False where it is."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except FileExistsError:
        return False
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return True
