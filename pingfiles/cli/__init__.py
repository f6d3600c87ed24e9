"""The command line. A command's module is imported when the command is called, and not before."""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
import threading
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NoReturn

import click

from pingfiles.errors import PingfilesError

INTERRUPTED = 130
"""The exit code after Ctrl-C, as shells have it."""


def main() -> NoReturn:
    """Runs the command line: every error is one line on stderr, with its exit code (`docs/commands.md`)."""
    gc.disable()  # a command is over before there is garbage worth a walk over the whole vault
    try:
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")
        if "_PINGFILES_COMPLETE" in os.environ:
            from pingfiles.cli.completion import make_safe

            make_safe()
        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # while modules are imported, or an error is said
        code = INTERRUPTED
    _end_at_once_when_interrupted()
    gc.freeze()  # Python looks for garbage once more as it leaves: there is none to find, and all to walk over
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Runs the command that some arguments name, and gives its exit code."""
    from pingfiles.cli.program import ReaderGone
    from pingfiles.cli.program import pingfiles as group

    given: dict[str, Any] = {}
    try:
        code = group.main(arguments, "pingfiles", standalone_mode=False, obj=given)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except (BrokenPipeError, ReaderGone):
        _let_go_of_stdout()
        return 0
    except Exception as error:
        if not given.get("vault"):
            given["vault"] = _vault_named(arguments)
        with click.Context(group, obj=given):  # what says the error speaks the vault's language
            return _tell(error)


def _tell(error: Exception) -> int:
    """One line on stderr that says what went wrong; the exit code."""
    from pingfiles.cli.options import is_verbose, message

    match error:
        case PingfilesError():
            message(error.message)
            return error.exit_code
        case click.UsageError():
            from pingfiles.cli.usage_errors import usage_message

            asked = error.ctx.command_path if error.ctx else "pingfiles"
            message("see-help", what=usage_message(error), command=asked)
            return error.exit_code
        case click.ClickException():
            message("as-it-is", text=error.format_message())
            return error.exit_code
        case OSError(errno=errno.ENOSPC | errno.EDQUOT | errno.EFBIG):
            _let_go_of_stdout()
            message("results-not-written", reason=error.strerror)
            return 5
        case _ if is_verbose():
            raise error
        case _:
            message("internal-error", kind=type(error).__name__, what=error)
            return 70


def _vault_named(arguments: Sequence[str]) -> str | None:
    """The folder behind `--vault`, where the arguments could not be read as a whole."""
    for word, following in pairwise([*arguments, ""]):
        if word == "--vault":
            return following
        if word.startswith("--vault="):
            return word.removeprefix("--vault=")
    return None


def _let_go_of_stdout() -> None:
    """What could not be written is given up, so that leaving does not try it once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _end_at_once_when_interrupted() -> None:
    """From now on Ctrl-C ends the process with its exit code: Python, as it leaves, would show it as a fault."""
    is_heeded = signal.getsignal(signal.SIGINT) is signal.default_int_handler  # not so behind `nohup`
    if is_heeded and threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))
