"""What click says of a command line that it cannot read, as messages of ours."""

from __future__ import annotations

from collections.abc import Sequence

import click

from pingfiles.cli.localized import typed_as
from pingfiles.messages import AnyOf, Message


def usage_message(error: click.UsageError) -> Message:
    """What click says of a command line that cannot be read, as a message of ours."""
    match error:
        case click.NoSuchOption(option_name=name, possibilities=near):
            return _with_suggestion(Message("no-such-option", {"option": name}), near)
        case click.NoSuchCommand(command_name=name, possibilities=near):
            return _with_suggestion(Message("no-such-command", {"command": name}), near)
        case click.MissingParameter(param=param) if param and error.ctx:
            return Message("argument-missing", {"argument": typed_as(param, error.ctx)})
        case click.BadOptionUsage(option_name=name) if error.ctx:
            return Message(
                "option-takes-no-value" if _is_flag(name, error.ctx) else "option-needs-value", {"option": name}
            )
    return Message("as-it-is", {"text": error.format_message().rstrip(".")})


def _with_suggestion(message: Message, near: Sequence[str] | None) -> Message:
    return Message("did-you-mean", {"what": message, "near": AnyOf(near)}) if near else message


def _is_flag(name: str, ctx: click.Context) -> bool:
    options = (param for param in ctx.command.get_params(ctx) if isinstance(param, click.Option))
    return any(name in param.opts and param.is_flag for param in options)
