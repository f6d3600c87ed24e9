"""What all commands share: the global options, the vault and the day they name, and how results are given.

`--version` and `--help` come by here too, so what reads a vault is imported where it is used.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pingfiles import __version__
from pingfiles.cli import localized
from pingfiles.cli.language import given, language, start
from pingfiles.dates import whole_date
from pingfiles.errors import UsageError
from pingfiles.messages import Message, MessageError, sentence

if TYPE_CHECKING:
    from pingfiles.problems import Problem
    from pingfiles.vault.reader import Vault

Command = TypeVar("Command", bound=Callable[..., Any])


def global_options(command: Command) -> Command:
    """Adds the options that stand before or after a command; the one behind it wins."""
    options = (
        localized.option(
            "--vault",
            type=click.Path(path_type=Path),
            metavar="DIR",
            is_eager=True,  # help follows the vault's language
            expose_value=False,
            callback=_remember,
        ),
        localized.option(
            "--today",
            metavar="DATE",
            expose_value=False,
            callback=_remember,
        ),
        localized.option("-v", "--verbose", is_flag=True, expose_value=False, callback=_remember),
        click.version_option(__version__, cls=localized.Option, message="pingfiles %(version)s"),
        click.help_option("-h", "--help", cls=localized.Option),
    )
    for option in reversed(options):
        command = option(command)
    return command


def format_option(command: Command) -> Command:
    """Adds `--format text|json`, and `--json` for short."""
    chosen = localized.option(
        "--format",
        "output",
        type=click.Choice(["text", "json"]),
        default="text",
    )
    short = localized.option("--json", "as_json", is_flag=True)
    return chosen(short(command))


def wants_json(output: str, as_json: bool) -> bool:
    """Whether either way of asking for JSON was taken."""
    return as_json or output == "json"


def open_vault() -> Vault:
    """The vault that the options, the environment or the present folder name."""
    from pingfiles.vault.reader import load

    vault = load(start(), today())
    given()["language"] = vault.settings.language
    return vault


def today() -> date:
    """The day that the options or the environment name, else the machine's. Read once, passed down."""
    typed = given().get("today") or os.environ.get("PINGFILES_TODAY")
    if not typed:
        return date.today()
    if day := whole_date(typed):
        return day
    from pingfiles.typed_dates import parse_day  # words take time to learn

    try:
        return parse_day(typed, date.today(), ahead=False)
    except ValueError as error:
        raise bad_value("--today", error) from None


def is_verbose() -> bool:
    """Whether -v was given, before the command or after it."""
    return bool(given().get("verbose"))


def message(what: str | Message, /, **values: object) -> None:
    """A line for people, on stderr: a message, or the name of one and its values."""
    print_error(f"pingfiles: {_sentence(what, values)}")


def say(what: str | Message, /, **values: object) -> None:
    """A line of results, on stdout: a message, or the name of one and its values."""
    print_line(_sentence(what, values))


def print_line(text: str) -> None:
    """A line of results that is no sentence: a path, an entry of a log. Safe to show, on stdout."""
    from pingfiles.views.table import visible

    click.echo(visible(text))


def print_error(text: str) -> None:
    """A line on stderr as it is, but safe to show."""
    from pingfiles.views.table import visible

    click.echo(visible(text), err=True)


def problem_line(problem: Problem) -> str:
    """A problem as editors read it: `PATH:LINE:COLUMN: CODE sentence`."""
    place = f"{problem.path}:{problem.line}:{problem.column}"
    return f"{place}: {problem.code} {sentence(problem.what, language())}"


def bad_value(option: str, why: ValueError) -> UsageError:
    """The error for a value that an option cannot have; `why` is the reason as it was raised."""
    reason = why.message if isinstance(why, MessageError) else str(why)
    return UsageError("bad-value", option=option, why=reason)


def tell_problems(problems: Sequence[Problem], shown_by: str = "doctor") -> None:
    """One line on stderr that says how many there are and which command shows them; with -v each of them."""
    if is_verbose():
        for problem in problems:
            print_error(problem_line(problem))
    elif found := counted(problems):
        files = Message("n-files", {"n": len({problem.path for problem in found})})
        message("problems-found", n=len(found), files=files, command=f"pingfiles {shown_by}")


def counted(problems: Sequence[Problem]) -> list[Problem]:
    """The errors and warnings among some problems."""
    return [problem for problem in problems if problem.severity != "info"]


def is_terminal() -> bool:
    """Whether a person reads the results as they come."""
    return sys.stdout.isatty()


def _sentence(what: str | Message, values: Mapping[str, object]) -> str:
    return sentence(what if isinstance(what, Message) else Message(what, values), language())


def _remember(ctx: click.Context, param: click.Parameter, value: object) -> None:
    if value is not None and value is not False and param.name:
        ctx.find_root().ensure_object(dict)[param.name] = value
