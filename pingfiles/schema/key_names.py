"""The names of keys that people type and that notes are not read by: those of each language we speak."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from pingfiles.folding import same_key, unaccented
from pingfiles.words.languages import LANGUAGES


@cache
def typed_names() -> dict[str, str]:
    """The key of the format by each such name, in the form of `same_key` and without accents."""
    return {
        same_key(unaccented(name)): key
        for language in LANGUAGES
        for key, names in import_module(f"pingfiles.words.{language}.keys").KEYS.items()
        for name in names
    }
