"""The program on a terminal, as a person sees it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from support.command import PROGRAM, clean_environment

has_terminals = pytest.mark.skipif(os.name == "nt", reason="this system's terminals are others")


def on_a_terminal(
    *arguments: str | Path,
    cwd: Path,
    asked: str = "",
    answer: bytes = b"",
    meanwhile: Callable[[], object] = lambda: None,
    **environment: str,
) -> tuple[int, str]:
    """The exit code of a command and all that is shown; once it has `asked`, `meanwhile` happens, then the answer."""
    import pty  # where there is one

    ours, theirs = pty.openpty()
    env = clean_environment(cwd, TERM="xterm-256color", COLUMNS="100", **environment)
    command = [*PROGRAM, *map(str, arguments)]
    child = subprocess.Popen(command, cwd=cwd, env=env, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown = b""
    try:
        if asked:
            while asked.encode() not in shown and (piece := _read(ours)):
                shown += piece
            meanwhile()
            os.write(ours, answer)
        while piece := _read(ours):
            shown += piece
        return child.wait(60), shown.decode()
    finally:
        child.kill()
        child.wait()
        os.close(ours)


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that nobody is there any more
        return b""
