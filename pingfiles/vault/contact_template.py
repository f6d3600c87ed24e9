"""The vault's own model of a contact's note."""

from __future__ import annotations

import os
from pathlib import Path

from pingfiles.errors import WriteRefused
from pingfiles.vault import disk, safe_path
from pingfiles.vault.scan import CONTACT_TEMPLATE


def read(root: Path) -> str | None:
    """Its text, None where there is none; raises WriteRefused where it is no text, or a link out of the vault."""
    if not os.path.lexists(os.path.join(root, CONTACT_TEMPLATE)):
        return None
    try:
        content = disk.content_of(safe_path.inside(root, CONTACT_TEMPLATE))
        return None if content is None else content.decode()
    except OSError as error:
        raise WriteRefused(f"{CONTACT_TEMPLATE}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise WriteRefused(f"{CONTACT_TEMPLATE}:{line}: this is not UTF-8; save it as UTF-8") from None
