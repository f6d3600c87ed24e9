"""The program itself: the group of all commands, and what it does without any."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any

import click

from pingfiles.cli import localized
from pingfiles.cli.commands import COMMANDS
from pingfiles.cli.language import given, start
from pingfiles.cli.options import global_options
from pingfiles.errors import VaultError


class ReaderGone(Exception):
    """Who reads our results has heard enough, as `head` has; click would end with 1 for it."""


class Program(localized.Group):
    """A group that knows its commands by name and imports them one by one."""

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command that was asked for."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise ReaderGone from None

    def invoke_alone(self, ctx: click.Context) -> Any:
        """The day's list; a welcome where there is no vault and none was named."""
        from pingfiles.vault.config import find_root

        try:
            find_root(start())
        except VaultError:
            if given().get("vault") or os.environ.get("PINGFILES_VAULT"):
                raise
            click.echo(localized.text("welcome"))
            return None
        due = self.get_command(ctx, "due")
        return ctx.invoke(due) if due else None

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

    def key_of_command(self, name: str) -> str:
        """A command's texts are found by its name."""
        return name


@click.group(cls=Program)
@global_options
def pingfiles() -> None:
    """All commands."""
