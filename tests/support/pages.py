"""The pages of the documentation, as text."""

from __future__ import annotations

from support.command import ROOT


def page_of(name: str) -> str:
    """A page in `docs/`."""
    return (ROOT / "docs" / name).read_text(encoding="utf-8")
