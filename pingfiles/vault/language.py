"""The language of a vault, read on its own: help needs it before the vault is read, an error though it cannot be."""

from __future__ import annotations

import re
from pathlib import Path

from pingfiles.errors import VaultError
from pingfiles.settings import Settings
from pingfiles.vault.config import FILE, find_root
from pingfiles.vault.vault_file import read_plain
from pingfiles.words.languages import LANGUAGES, Language

_TABLE = re.compile(r"^\s*\[", re.MULTILINE)
_LANGUAGE = re.compile(r"""^\s*language\s*=\s*["'](\w+)["']""", re.MULTILINE)


def language_at(start: Path) -> Language | None:
    """The language of the vault that a folder lies in; None where there is no vault.

    A `pingfiles.toml` that is no TOML still has its line `language = …`.
    """
    try:
        source = read_plain(str(find_root(start) / FILE)).decode("utf-8-sig", errors="replace")
    except (VaultError, OSError):
        return None
    top_level = _TABLE.split(source, maxsplit=1)[0]
    written = _LANGUAGE.search(top_level)
    return next((language for language in LANGUAGES if written and written[1] == language), Settings().language)
