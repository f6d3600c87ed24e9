"""The vault's own model of a contact's note."""

from __future__ import annotations

import os
from pathlib import Path

from pingfiles.errors import WriteRefused, reason
from pingfiles.note.frontmatter import compose
from pingfiles.vault import disk, safe_path
from pingfiles.vault.scan import CONTACT_TEMPLATE
from pingfiles.words.languages import Language, words_of
from pingfiles.words.shapes.notes import Notes

_LISTS = ("aliases", "tags", "channels")
_KEYS = (
    *("aliases", "tags", "company", "role", "started", "birthday", "tie", "cadence", "language"),
    *("channels", "email", "phone"),
)


def template(language: Language, log_heading: str = "Pings") -> str:
    """What a new vault begins with, and what serves where a vault has no template of its own."""
    front = {key: [] if key in _LISTS else "" for key in _KEYS}
    return compose(front, f"\n## {words_of(Notes, language).moments}\n\n## {log_heading}\n\n")


def read(root: Path) -> str | None:
    """Its text, None where there is none; raises WriteRefused where it is no text, or a link out of the vault."""
    if not os.path.lexists(os.path.join(root, CONTACT_TEMPLATE)):
        return None
    try:
        content = disk.content_of(safe_path.inside(root, CONTACT_TEMPLATE))
        return None if content is None else content.decode()
    except OSError as error:
        raise WriteRefused("unreadable", path=CONTACT_TEMPLATE, reason=reason(error)) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise WriteRefused("write-not-utf-8", place=f"{CONTACT_TEMPLATE}:{line}") from None
