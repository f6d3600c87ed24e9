"""Reads the vault's own templates: what lies in the templates folder, and nothing that a link leads to outside it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from pingfiles.errors import TooLarge, reason
from pingfiles.messages import Message
from pingfiles.problems import Problem
from pingfiles.vault.folder_walk import files_below
from pingfiles.vault.vault_file import read_plain

MAX_BYTES = 64 * 1024
"""A larger template is not read: the longest message has 800 characters."""

_MOST = 500
"""Files that are read; the program itself has eighty."""


class TemplateFiles(NamedTuple):
    """Sources by their paths in the folder (`es/birthday-1.j2`), and what could not be read."""

    sources: dict[str, str]
    problems: list[Problem]


def read_templates(root: Path, folder: str) -> TemplateFiles:
    """The templates of a vault; none where there is no such folder. Never raises."""
    below = files_below(root, folder, ".j2")
    found = TemplateFiles({}, below.problems)
    for path in sorted(below.paths)[:_MOST]:
        text = _text(below.top, path)
        if isinstance(text, str):
            found.sources[path] = text
        else:
            found.problems.append(Problem(f"{folder}/{path}", 1, 1, "PF505", text))
    return found


def _text(top: str, path: str) -> str | Message:
    """A template's text, or why it is not read."""
    real = os.path.realpath(os.path.join(top, path))
    if not real.startswith(os.path.join(top, "")):
        return Message("own-template-link-out", {})
    if not os.path.isfile(real):
        return Message("own-template-not-file", {})
    try:
        return read_plain(real, MAX_BYTES).decode()
    except TooLarge:
        return Message("own-template-too-large", {"kib": MAX_BYTES >> 10})
    except OSError as error:
        return Message("own-template-unreadable", {"reason": reason(error)})
    except UnicodeDecodeError:
        return Message("own-template-not-utf-8", {})
