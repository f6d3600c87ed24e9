"""Any note of the vault by the link that leads to it in Obsidian: looked for when the first is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from pingfiles.folding import fold
from pingfiles.index import paths_by_link
from pingfiles.vault.folder_walk import files_below
from pingfiles.vault.vault_file import read


class NamedNotes:
    """The notes of a vault, contacts or not, each read when it is asked for."""

    def __init__(self, root: Path) -> None:
        """`root` is the vault's folder."""
        self.root = root

    def text(self, link: str) -> str:
        """The text of the note that a link leads to; empty where there is none that can be read."""
        path = self._by_link.get(fold(link.removeprefix("./")))
        if path is None:
            return ""
        try:
            return read(self.root, path).decode(errors="replace")
        except OSError:
            return ""

    @cached_property
    def _by_link(self) -> Mapping[str, str]:
        return paths_by_link(files_below(self.root, ".", ".md").paths)
