"""Gives a link to the program that the system has for it, and says whether one took it."""

from __future__ import annotations

import os
import subprocess
import sys

_WAIT = 3.0
"""Seconds until a program that still runs has taken the link: a browser that was not open yet stays there."""


def opens(link: str) -> bool:
    """Opens a link; False where no program takes it, or the one that should says that it could not."""
    if sys.platform == "win32":
        try:
            os.startfile(link)  # noqa: S606 - what a link opens is the system's choice
        except OSError:
            return False
        return True
    command = "open" if sys.platform == "darwin" else "xdg-open"
    try:
        program = subprocess.Popen(  # noqa: S603 - a link that was made here, never the draft's own
            [command, link], stdin=subprocess.DEVNULL, start_new_session=True
        )
    except OSError:
        return False
    try:
        return program.wait(_WAIT) == 0
    except subprocess.TimeoutExpired:
        return True
