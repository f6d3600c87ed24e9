"""The few files that the program makes and that are no contact's: the configuration and a template."""

from __future__ import annotations

import os
from pathlib import Path

from pingfiles.changes.new_contact import TEMPLATE
from pingfiles.errors import VaultError, reason
from pingfiles.vault.config import FILE
from pingfiles.vault.scan import CONTACT_TEMPLATE
from pingfiles.words.languages import Language

_PEOPLE = ("People", "Contacts", "Personas", "Contactos", "Gente")
"""What vaults call the folder of their people; the first that is there is taken, else the first is made."""

_CONFIGURATION = """\
# A vault of pingfiles: whom to ping, on what occasion, and why. Every key may be left out.

contacts = ["{people}"]        # the folders whose notes with front matter are contacts
# contact_where = {{ tags = "person" }}   # only those notes in them
language = "{language}"             # of the due list, and of drafts where a contact has none: es or en
# formality = "informal"      # or "formal"

# [me]                        # who signs
# name = "Ana Serra"

[due]
daily = 5                     # how many of those that are merely overdue a day's list shows

[cadence]                     # where a note says nothing: by tag, then by tie, then the default
strong = "1 month"
medium = "3 months"
weak = "6 months"
default = "6 months"

# [[festivity]]               # a local feast that no calendar knows
# name = "La Mercè"
# date = "09-24"              # or "easter+1"
# where = ["Barcelona"]       # cities, regions (ES-CT), countries; left out: everyone
"""


def make_vault(folder: Path, language: Language) -> list[str]:
    """Makes a vault of a folder, or marks an existing one; gives the paths that were made.

    What is there is never overwritten. Raises VaultError where something cannot be made.
    """
    people = next((name for name in _PEOPLE if (folder / name).is_dir()), _PEOPLE[0])
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
            (CONTACT_TEMPLATE, TEMPLATE),
            (FILE, _CONFIGURATION.format(people=people, language=language)),
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
