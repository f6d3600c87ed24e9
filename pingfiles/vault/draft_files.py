"""Reads the drafts folder with what was sent: bounded, and nothing that a link leads to."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pingfiles.errors import TooLarge, reason
from pingfiles.messages import Message
from pingfiles.problems import Problem
from pingfiles.vault.folder_walk import files_below
from pingfiles.vault.vault_file import read_plain

MAX_BYTES = 2 * 1024 * 1024
"""A larger draft is not read: one note for a thousand contacts, a link each, takes 1 MiB."""

SENT = "Sent"
"""The folder in the drafts folder to which sent drafts go."""

_MOST = 5000
"""Files that are read, the newest by name first: their names begin with the day."""


class DraftFiles(NamedTuple):
    """Texts by their paths within the vault, and what could not be read."""

    texts: dict[str, str]
    problems: list[Problem]

    @property
    def paths(self) -> set[str]:
        """All paths that are taken, those that could not be read too."""
        return {*self.texts, *(problem.path for problem in self.problems)}


def read_drafts(root: Path, folder: str, with_sent: bool = True) -> DraftFiles:
    """The notes of the drafts folder and the folders in it; none where there is no such folder. Never raises.

    Those in its folder `Sent` only `with_sent`.
    """
    below = files_below(root, folder, ".md", passed_over="" if with_sent else SENT)
    found = DraftFiles({}, below.problems)
    newest = sorted(below.paths, key=lambda path: path.rpartition("/")[2], reverse=True)
    for path in newest[:_MOST]:
        text = _text(f"{folder}/{path}", os.path.join(below.top, path))
        if isinstance(text, str):
            found.texts[f"{folder}/{path}"] = text
        else:
            found.problems.append(text)
    return found


def day_of(root: Path, path: str) -> date | None:
    """The day on which a draft was last written, by its path within the vault; None where there is no such file."""
    try:
        return date.fromtimestamp(os.stat(root / path).st_mtime)
    except (OSError, OverflowError, ValueError):
        return None


def _text(path: str, real: str) -> str | Problem:
    """A draft's text, or why it is not read."""
    if os.path.islink(real) or not os.path.isfile(real):
        return _problem(path, "PF101", Message("draft-not-file", {}))
    try:
        content = read_plain(real, MAX_BYTES)
        return content.decode()
    except TooLarge:
        return _problem(path, "PF103", Message("draft-too-large", {"mib": MAX_BYTES >> 20}))
    except OSError as error:
        return _problem(path, "PF101", Message("draft-unreadable", {"reason": reason(error)}))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return _problem(path, "PF102", Message("draft-not-utf-8", {}), line)


def _problem(path: str, code: str, what: Message, line: int = 1) -> Problem:
    return Problem(path, line, 1, code, what)
