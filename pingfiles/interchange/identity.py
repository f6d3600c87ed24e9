"""The forms in which two names and two UIDs are the same; `addresses` has those of numbers, e-mails and profiles."""

from __future__ import annotations

import re
from functools import lru_cache

from pingfiles.folding import unaccented

_MARKS = re.compile(r"[^\w\s]+")


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """A name without accents, case, stops, commas and hyphens."""
    return " ".join(_MARKS.sub(" ", unaccented(name)).split()) or unaccented(name)


def uid_key(uid: str | None) -> str | None:
    """A UID without the scheme of a URN."""
    return uid.strip().lower().removeprefix("urn:uuid:") or None if uid else None
