"""Commands, options and arguments whose help and errors are in the language of `language()`.

Their texts stand in `words/en/help.py` and `words/es/help.py`, by command and option, and are read when shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import Any, Final

import click
from click.types import OptionHelpExtra

from pingfiles.cli.language import language
from pingfiles.errors import UsageError
from pingfiles.messages import AnyOf, Message

GLOBAL: Final = ("vault", "today", "verbose", "version", "help")
"""The options of every command, by their long names; help shows them last."""

_PLACEHOLDER = re.compile(r"[A-Z]{2,}")


def text(key: str) -> str | None:
    """A text of the help by its key; None where there is none."""
    found: str | None = _texts().TEXTS.get(key)
    return found


def key_of(option: click.Option) -> str:
    """The part of an option's key that names it: its long name without dashes."""
    return max(option.opts, key=len).lstrip("-")


def _texts() -> Any:
    return import_module(f"pingfiles.words.{language()}.help")


def _label(key: str) -> str:
    label: str = _texts().TEXTS[key]
    return label


def placeholders(metavar: str) -> str:
    """What stands in capitals for something to be typed, in the language: DATE, FECHA."""
    names = _texts().PLACEHOLDERS
    return _PLACEHOLDER.sub(lambda found: names.get(found[0], found[0]), metavar)


def typed_as(param: click.Parameter, ctx: click.Context) -> str:
    """A parameter as an error names it: `FILE`, not `[FILE]...`; what is optional behind it stays as it is."""
    metavar = placeholders(param.make_metavar(ctx))
    single = re.fullmatch(r"\[?([^][.]+)\]?(?:\.\.\.)?", metavar)
    return single[1] if single else metavar


class _Parameter(click.Parameter):
    """A parameter that names what is to be typed, and says what is wrong with it, in the language."""

    def make_metavar(self, ctx: click.Context) -> str:
        """What stands for the value."""
        return placeholders(super().make_metavar(ctx))

    def type_cast_value(self, ctx: click.Context, value: Any) -> Any:
        """The value in its type. Raises UsageError where it cannot be."""
        try:
            return super().type_cast_value(ctx, value)
        except click.MissingParameter:
            raise
        except click.BadParameter:
            name = max(self.opts, key=len) if isinstance(self, click.Option) else typed_as(self, ctx)
            wrong = next(self._wrong_values(ctx, value), value)
            raise UsageError("bad-value", option=name, why=_why(self.type, wrong)) from None

    def _wrong_values(self, ctx: click.Context, value: Any) -> Iterator[object]:
        """Those of a parameter's values that are not of its type."""
        for each in value if isinstance(value, tuple | list) else (value,):
            try:
                self.type(each, self, ctx)
            except click.BadParameter:
                yield each


def _why(kind: click.ParamType[Any], value: object) -> Message:
    """What is wrong with a value, by the type that it should have."""
    match kind:
        case click.Choice(choices=choices):
            return Message("not-one-of", {"value": value, "choices": AnyOf(choices)})
        case click.IntRange(min=least):
            return Message("not-a-number-from", {"value": value, "least": least})
        case click.Path():
            return Message("not-a-folder", {"path": value})
        case click.File():
            return Message("file-not-opened", {"file": value})
    return Message("value-not-usable", {"value": value})


class Option(_Parameter, click.Option):
    """An option whose help is looked up when it is shown."""

    owner: click.Command | None = None
    """The command it belongs to."""

    @property
    def help(self) -> str | None:
        """What it does: a text of its command's, else that of all commands."""
        name = key_of(self)
        return text(f"{getattr(self.owner, 'key', '')}.{name}") or text(f"any.{name}")

    @help.setter  # noqa: A003 - the name is click's
    def help(self, _: str | None) -> None:
        """Click sets it when it makes the option; the texts stand elsewhere."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """How it is written, and what it does; of a choice that is too long for the left column also the words."""
        record = super().get_help_record(ctx)
        if record and self.metavar and isinstance(self.type, click.Choice):
            return record[0], f"{record[1]} [{', '.join(self.type.choices)}]"
        return record

    def get_help_extra(self, ctx: click.Context) -> OptionHelpExtra:  # noqa: ARG002 - the signature is click's
        """Nothing: defaults and limits stand in the text."""
        return {}


class Argument(_Parameter, click.Argument):
    """An argument; the help of its command says what it is."""


class _Helpful(click.Command):
    """What a command and a group have in common: their help."""

    key: str
    """The first part of the keys of its texts: `due`, `templates.list`."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.add_help_option = False  # ours is one of the global options
        self.key = self.name or ""
        for param in self.params:
            if isinstance(param, Option):
                param.owner = self

    @property
    def help(self) -> str | None:
        """The first line says what it does; what follows, more of it."""
        return text(self.key)

    @help.setter  # noqa: A003 - the name is click's
    def help(self, _: str | None) -> None:
        """Click sets it to the docstring, which is for who reads the code."""

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - the signature is click's
        """The first line of the help."""
        return _first_line(self.help)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Reads the arguments. An error of click's parser knows no command: it is this one."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What stands behind the command's name: [OPTIONS] and the arguments."""
        return [placeholders(piece) for piece in super().collect_usage_pieces(ctx)]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """How it is called."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, f"{_label('label.usage')}: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Its own options, then those of every command."""
        own: list[tuple[str, str]] = []
        shared: list[tuple[str, str]] = []
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if isinstance(param, click.Option) and record:
                (shared if key_of(param) in GLOBAL else own).append(record)
        for label, records in (("label.options", own), ("label.global-options", shared)):
            if records:
                with formatter.section(_label(label)):
                    formatter.write_dl(records)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        """Its examples, a line each."""
        examples = text(f"{self.key}.examples")
        if examples:
            with formatter.section(_label("label.examples")):
                for line in examples.split("\n"):
                    formatter.write(f"{'':>{formatter.current_indent}}{line}\n")


class Command(_Helpful):
    """A command that takes no more arguments than it names."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Reads the arguments. Raises UsageError for one too many."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            what = Message("argument-too-many", {"n": len(rest), "arguments": " ".join(rest)})
            raise UsageError("see-help", what=what, command=ctx.command_path)
        return rest


class Group(_Helpful, click.Group):
    """A group of commands; called alone it shows its help."""

    command_class = Command

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, invoke_without_command=True, **named)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command that was asked for."""
        result = super().invoke(ctx)
        return self.invoke_alone(ctx) if ctx.invoked_subcommand is None else result

    def invoke_alone(self, ctx: click.Context) -> Any:
        """What the group does without a command."""
        click.echo(ctx.get_help())

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that was asked for. Raises NoSuchCommand with those that are written nearly so."""
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as error:
            raise click.NoSuchCommand(args[0], error.message, self.list_commands(ctx), ctx) from None

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Adds a command, whose texts are found below the group's."""
        super().add_command(cmd, name)
        if isinstance(cmd, _Helpful) and cmd.name:
            cmd.key = self.key_of_command(cmd.name)

    def key_of_command(self, name: str) -> str:
        """The first part of the keys of a command's texts."""
        return f"{self.key}.{name}"

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Its commands, then its options."""
        self.format_commands(ctx, formatter)
        super().format_options(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Its commands, each with the first line of its help; none is imported for it."""
        rows = [(name, _first_line(text(self.key_of_command(name)))) for name in self.list_commands(ctx)]
        with formatter.section(_label("label.commands")):
            formatter.write_dl(rows)


def _first_line(told: str | None) -> str:
    return (told or "").partition("\n")[0].removesuffix(".")


option = partial(click.option, cls=Option)
argument = partial(click.argument, cls=Argument)
command = partial(click.command, cls=Command)


def group(name: str) -> Callable[[Callable[..., Any]], Group]:
    """Makes a group of a function."""
    return click.group(name, cls=Group)
