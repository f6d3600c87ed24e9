"""The few files that the program makes and that are no contact's: the configuration and a template."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

from pingfiles.errors import VaultError, reason
from pingfiles.settings import Settings
from pingfiles.vault.config import FILE
from pingfiles.vault.contact_template import template
from pingfiles.vault.scan import CONTACT_TEMPLATE
from pingfiles.vault.survey import Survey, survey
from pingfiles.words.languages import Language, words_of
from pingfiles.words.shapes.scaffold import Scaffold

_NEW = "People"
"""The folder that is made where there is none for people."""


def configuration(language: Language, found: Survey) -> str:
    """The configuration that a new vault begins with: what is usual, and what was found in the folder."""
    contacts = ", ".join(map(_quoted, found.contacts or (_NEW,)))
    text = words_of(Scaffold, language).configuration.format(people="\0", language=language) + "\n"
    text = text.replace('"\0"', contacts)
    if found.where:
        where = f"contact_where = {{ {_quoted(found.where[0])} = {_quoted(found.where[1])} }}"
        text = text.replace('# contact_where = { tags = "person" }', where)
    if found.log_headings:
        headings = ", ".join(map(_quoted, ("Pings", *found.log_headings)))
        text = text.replace("\n# formality", f"\nlog_headings = [{headings}]\n# formality", 1)
    if found.fields:
        text += "\n[fields]\n" + "".join(f"{field} = {_quoted(name)}\n" for field, name in found.fields)
    return text


def make_vault(folder: Path, language: Language, found: Survey | None = None) -> list[str]:
    """Makes a vault of a folder, or marks an existing one; gives the paths that were made.

    `found` is what the folder holds already; without it the folder is looked through. What is there is never
    overwritten. Raises VaultError where something cannot be made.
    """
    made: list[str] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / FILE).exists():
            return made
        found = found or survey(folder, Settings(language=language), date.today())
        for path in (*(() if found.contacts else (_NEW,)), "Templates"):
            if not (folder / path).is_dir():
                (folder / path).mkdir()
                made.append(f"{path}/")
        for path, text in ((CONTACT_TEMPLATE, template(language)), (FILE, configuration(language, found))):
            if _write_new(folder / path, text):
                made.append(path)
    except OSError as error:
        raise VaultError("cannot-create", path=error.filename or folder, reason=reason(error)) from None
    return made


def _quoted(text: str) -> str:
    """A text as TOML has it (its basic strings escape as JSON does)."""
    return json.dumps(text, ensure_ascii=False)


def _write_new(path: Path, text: str) -> bool:
    """Writes a file that is not there yet; False where it is."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except FileExistsError:
        return False
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    return True
