"""What all commands share: the global options, the vault and the day they name, and how results are given.

`--version` and `--help` come by here too, so what reads a vault is imported where it is used.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pingfiles import __version__
from pingfiles.cli import COMMANDS

if TYPE_CHECKING:
    from pingfiles.problems import Problem
    from pingfiles.vault.reader import Vault

Command = TypeVar("Command", bound=Callable[..., Any])


def global_options(command: Command) -> Command:
    """Adds the options that stand before or after a command; the one behind it wins."""
    options = (
        click.option(
            "--vault",
            type=click.Path(path_type=Path),
            metavar="DIR",
            expose_value=False,
            callback=_remember,
            help="Where to look for the vault: this folder and those above it. [env: PINGFILES_VAULT; default: here]",
        ),
        click.option(
            "--today",
            metavar="DATE",
            expose_value=False,
            callback=_remember,
            help="The day to take for today. [env: PINGFILES_TODAY]",
        ),
        click.option("-v", "--verbose", is_flag=True, expose_value=False, callback=_remember, help="Tell more."),
        click.version_option(__version__, message="pingfiles %(version)s"),
    )
    for option in reversed(options):
        command = option(command)
    return command


def format_option(command: Command) -> Command:
    """Adds `--format text|json`, and `--json` for short."""
    chosen = click.option(
        "--format",
        "output",
        type=click.Choice(["text", "json"]),
        default="text",
        help="Text for people, JSON for programs.",
    )
    short = click.option("--json", "as_json", is_flag=True, help="The same as --format json.")
    return chosen(short(command))


def wants_json(output: str, as_json: bool) -> bool:
    """Whether either way of asking for JSON was taken."""
    return as_json or output == "json"


def open_vault() -> Vault:
    """The vault that the options, the environment or the present folder name."""
    from pingfiles.vault.reader import load

    return load(start())


def start() -> Path:
    """The folder at which the search for the vault begins."""
    return Path(_told().get("vault") or os.environ.get("PINGFILES_VAULT") or ".")


def today() -> date:
    """The day that the options or the environment name, else the machine's. Read once, passed down."""
    from pingfiles.typed_dates import parse_day

    typed = _told().get("today") or os.environ.get("PINGFILES_TODAY")
    if not typed:
        return date.today()
    try:
        return parse_day(typed, date.today(), ahead=False)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--today") from None


def is_verbose() -> bool:
    """Whether -v was given, before the command or after it."""
    return bool(_told().get("verbose"))


def tell_problems(problems: Sequence[Problem], shown_by: str = "check" if "check" in COMMANDS else "due -v") -> None:
    """One line on stderr that says how many there are and which command shows them; with -v each of them."""
    if is_verbose():
        for problem in problems:
            place = f"{problem.path}:{problem.line}:{problem.column}"
            message(f"{place}: {problem.code} {problem.message}", prefix="")
    elif count := len(counted(problems)):
        notes = len({problem.path for problem in counted(problems)})
        told = f"{count} problem{'s' * (count > 1)} in {notes} file{'s' * (notes > 1)}"
        message(f"{told}; see them with: pingfiles {shown_by}")


def counted(problems: Sequence[Problem]) -> list[Problem]:
    """The errors and warnings among some problems."""
    return [problem for problem in problems if problem.severity != "info"]


def message(text: str, prefix: str = "pingfiles: ") -> None:
    """A line for people, on stderr."""
    from pingfiles.views.table import visible

    click.echo(prefix + visible(text), err=True)


def is_terminal() -> bool:
    """Whether a person reads the results as they come."""
    return sys.stdout.isatty()


def _remember(ctx: click.Context, param: click.Parameter, value: object) -> None:
    if value is not None and value is not False and param.name:
        ctx.find_root().ensure_object(dict)[param.name] = value


def _told() -> dict[str, Any]:
    told: dict[str, Any] = click.get_current_context().find_root().ensure_object(dict)
    return told
