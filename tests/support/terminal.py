"""The program on a terminal, as a person sees it.

It runs in a forked child, which has all modules imported: a process that starts takes ten times as long.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

import pytest

from pingfiles.cli import main
from support.command import clean_environment

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
    child = os.fork()
    if child == 0:
        _live([*map(str, arguments)], cwd, env, theirs)
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
    except BaseException:
        os.kill(child, signal.SIGKILL)
        raise
    finally:
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        os.close(ours)
    return code, shown.decode()


def _live(arguments: Sequence[str], cwd: Path, environment: dict[str, str], terminal: int) -> NoReturn:
    code: object = 99
    try:
        for number in range(3):
            os.dup2(terminal, number)
        sys.stdin, sys.stdout, sys.stderr = (
            os.fdopen(number, mode, encoding="utf-8", closefd=False) for number, mode in enumerate("rww")
        )
        setattr(sys, "__stdout__", sys.stdout)  # noqa: B010 - where the width of a terminal is asked for
        os.environ.clear()
        os.environ.update(environment)
        os.chdir(cwd)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        sys.argv = ["pingfiles", *arguments]
        main()
    except SystemExit as end:
        code = end.code
    finally:
        sys.stdout.flush()
        os._exit(code if isinstance(code, int) else 99)


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that nobody is there any more
        return b""
