"""Address books: a module for each kind of file that people are read from. A new one gets a line in SOURCES."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import cast

from pingfiles.interchange.sources.source import Source

SOURCES: Mapping[str, str] = MappingProxyType(
    {
        "linkedin": "linkedin",
        "google": "google",
        "vcard": "vcard",
        "csv": "csv_table",
    }
)
"""The name of each source as `import` takes it, with its module, whose `SOURCE` it is."""


def source_of(name: str) -> Source:
    """The source of a name; its module is imported only now."""
    return cast("Source", import_module(f"{__name__}.{SOURCES[name]}").SOURCE)


def identified(content: bytes, file: str) -> str | None:
    """The name of the first source that takes a file for one of its own."""
    return next((name for name in SOURCES if source_of(name).identify(content, file)), None)
