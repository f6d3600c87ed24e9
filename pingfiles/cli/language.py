"""The language in which a command speaks: that of its vault, where one can be found, else the system's."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import click

from pingfiles.words.languages import LANGUAGES, Language


def given() -> dict[str, Any]:
    """What the global options gave, by their names, and the `language` once it is known."""
    context = click.get_current_context(silent=True)
    return context.find_root().ensure_object(dict) if context else {}


def start() -> Path:
    """The folder at which the search for the vault begins."""
    return Path(given().get("vault") or os.environ.get("PINGFILES_VAULT") or ".")


def language() -> Language:
    """The vault's language, where one is open or can be found, else the system's."""
    known = given()
    if "language" not in known:
        from pingfiles.vault.language import language_at

        known["language"] = language_at(start()) or system_language()
    spoken: Language = known["language"]
    return spoken


def system_language() -> Language:
    """The system's, where the program speaks it, else English.

    POSIX: the first of LC_ALL, LC_MESSAGES and LANG that is set. Windows: these too, then the user's locale.
    """
    spoken = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    if not spoken and sys.platform == "win32":
        import locale

        spoken = locale.getlocale()[0] or ""  # es_ES or Spanish_Spain
    base = spoken.lower().replace("spanish", "es")[:2]
    return next((language for language in LANGUAGES if language == base), "en")
