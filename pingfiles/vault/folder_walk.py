"""The files below one folder of the vault, by the end of their names, and what hinders to see them."""

from __future__ import annotations

import os
from typing import NamedTuple

from pingfiles.errors import reason
from pingfiles.messages import Message
from pingfiles.problems import Problem
from pingfiles.vault.vault_file import is_utf_8, printable


class Below(NamedTuple):
    """Paths within a folder, with `/` between; and why other files and folders in it are left out."""

    paths: list[str]
    problems: list[Problem]


def files_below(top: str, ending: str, shown: str, passed_over: str = "") -> Below:
    """All files whose name has an ending, hidden ones left out. Links to folders are not followed. Never raises.

    `shown` is the path of the folder within the vault, for the problems; `passed_over` the name of a folder directly
    below that is not looked into.
    """
    below = Below([], [])

    def leave_out(path: str, code: str, what: Message) -> None:
        within = _within(top, path)
        below.problems.append(Problem(shown if within == "." else f"{shown}/{within}", 1, 1, code, what))

    def unreadable(error: OSError) -> None:
        leave_out(str(error.filename), "PF101", Message("folder-unreadable", {"reason": reason(error)}))

    for folder, folders, files in os.walk(top, onerror=unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        if passed_over and folder == top:
            folders[:] = [name for name in folders if name != passed_over]
        wanted = [name for name in files if name.endswith(ending) and not name.startswith(".")]
        for name in (*folders, *wanted):
            if not is_utf_8(name):
                leave_out(os.path.join(folder, name), "PF102", Message("name-not-utf-8", {}))
        folders[:] = filter(is_utf_8, folders)
        below.paths.extend(_within(top, os.path.join(folder, name)) for name in filter(is_utf_8, wanted))
    return below


def _within(top: str, path: str) -> str:
    return printable(os.path.relpath(path, top).replace(os.sep, "/"))
