"""Hidden files beside notes that no journal knows of: nobody but the person can tell what they are worth."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from pathlib import Path

from pingfiles.messages import Message

_TEMPORARY = re.compile(r"\.pingfiles-(.*)-[0-9]+\.tmp(?:\.old)?", re.DOTALL)
_NAMED = 12
"""Up to so many are named; beyond that they are counted."""


def unknown(root: Path, batches: Collection[str], told: Collection[object]) -> tuple[Message, ...]:
    """What to say of the temporary files in a vault that belong to none of some batches; nothing is removed.

    Those of which something was `told` before are left out. Links are not followed: within the vault they lead to
    what is met anyway.
    """
    found: list[str] = []
    for folder, folders, files in os.walk(os.path.realpath(root)):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            match = _TEMPORARY.fullmatch(name) if name.startswith(".") else None
            if match and match[1] not in batches and os.path.join(folder, name) not in told:
                found.append(os.path.relpath(os.path.join(folder, name), os.path.realpath(root)))
    if not found:
        return ()
    name = "leftovers" if len(found) <= _NAMED else "leftovers-many"
    paths = ", ".join(path.replace(os.sep, "/") for path in sorted(found)[:_NAMED])
    return (Message(name, {"paths": paths, "n": len(found)}),)
