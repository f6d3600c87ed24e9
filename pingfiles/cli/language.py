"""The system's language: that of people who have no vault yet."""

from __future__ import annotations

import os
import sys

from pingfiles.words.languages import Language


def system_language() -> Language:
    """Spanish where the system speaks it, else English.

    POSIX: the first of LC_ALL, LC_MESSAGES and LANG that is set. Windows: these too, then the user's locale.
    """
    spoken = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    if not spoken and sys.platform == "win32":
        import locale

        spoken = locale.getlocale()[0] or ""  # es_ES or Spanish_Spain
    return "es" if spoken.lower().startswith(("es", "spanish")) else "en"
