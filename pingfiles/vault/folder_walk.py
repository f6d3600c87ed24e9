"""The files below one folder of the vault, by the end of their names, and what hinders to see them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from pingfiles.errors import reason
from pingfiles.messages import Message
from pingfiles.problems import Problem
from pingfiles.vault.vault_file import is_utf_8, printable


class Below(NamedTuple):
    """Paths within the folder at the real path `top`, with `/` between; and why other files in it are left out."""

    top: str
    paths: list[str]
    problems: list[Problem]


def files_below(root: Path, folder: str, ending: str, passed_over: str = "") -> Below:
    """All files below a folder of the vault whose name has an ending, hidden ones left out. Never raises.

    Links to folders are not followed. Whatever stands in the folder's place is a problem; that there is none is none.
    `passed_over` is the name of a folder directly below that is not looked into.
    """
    top = os.path.realpath(root / folder)
    below = Below(top, [], [])

    def leave_out(path: str, code: str, what: Message) -> None:
        within = _within(top, path)
        below.problems.append(Problem(folder if within == "." else f"{folder}/{within}", 1, 1, code, what))

    if not os.path.lexists(root / folder):
        return below
    if not os.path.join(top, "").startswith(os.path.join(os.path.realpath(root), "")):
        leave_out(top, "PF101", Message("folder-link-out", {}))
        return below
    if not os.path.isdir(top):
        leave_out(top, "PF101", Message("no-folder-here", {}))
        return below

    def unreadable(error: OSError) -> None:
        leave_out(str(error.filename), "PF101", Message("folder-unreadable", {"reason": reason(error)}))

    for path, folders, files in os.walk(top, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        if passed_over and path == top:
            folders[:] = [name for name in folders if name != passed_over]
        wanted = [name for name in files if name.endswith(ending) and not name.startswith(".")]
        for name in (*folders, *wanted):
            if not is_utf_8(name):
                leave_out(os.path.join(path, name), "PF102", Message("name-not-utf-8", {}))
        folders[:] = filter(is_utf_8, folders)
        below.paths.extend(_within(top, os.path.join(path, name)) for name in filter(is_utf_8, wanted))
    return below


def _within(top: str, path: str) -> str:
    return printable(os.path.relpath(path, top).replace(os.sep, "/"))
