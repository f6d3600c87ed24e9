"""The command line. A command's module is imported when the command is called, and not before."""

from __future__ import annotations

import errno
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from itertools import pairwise
from typing import Any, NoReturn

import click

from pingfiles.cli.commands import COMMANDS
from pingfiles.errors import PingfilesError


class ReaderGone(Exception):
    """Who reads our results has heard enough, as `head` has; click would end with 1 for it."""


class LazyGroup(click.Group):
    """A group that knows its commands by name and imports them one by one."""

    def invoke(self, ctx: click.Context) -> object:
        """Runs the command that was asked for."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise ReaderGone from None

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        """The commands, in the order of their names."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        """The command of a name; None where there is none, which click then says."""
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        command: click.Command = import_module(f"pingfiles.cli.{module}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was asked for; a slip gets a suggestion."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            close = get_close_matches(args[0], COMMANDS, 1)
            hint = f" Did you mean {close[0]}?" if close else ""
            raise click.UsageError(error.message + hint, ctx) from None


def main() -> NoReturn:
    """Runs the command line: every error is one line on stderr, with its exit code (`docs/commands.md`)."""
    gc.disable()  # a command is over before there is garbage worth a walk over the whole vault
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    if "_PINGFILES_COMPLETE" in os.environ:
        from pingfiles.cli.completion import make_safe

        make_safe()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Runs the command that some arguments name, and gives its exit code."""
    given: dict[str, Any] = {}
    group = _group()
    try:
        code = group.main(arguments, "pingfiles", standalone_mode=False, obj=given)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except (KeyboardInterrupt, click.Abort):
        return 130
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
            asked = error.ctx.command_path if error.ctx else "pingfiles"
            message("see-help", what=error.format_message().rstrip("."), command=asked)
            return error.exit_code
        case click.ClickException():
            message(error.format_message())
            return error.exit_code
        case OSError(errno=errno.ENOSPC | errno.EDQUOT | errno.EFBIG):
            _let_go_of_stdout()
            message("results-not-written", reason=error.strerror)
            return 5
        case _ if is_verbose() or {"-v", "--verbose"} & set(sys.argv):
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


def _group() -> click.Group:
    from pingfiles.cli.options import global_options

    @click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
    @global_options
    def pingfiles() -> None:
        """Keeps your network alive from plain notes: whom to ping today, on what occasion, and why."""

    return pingfiles
