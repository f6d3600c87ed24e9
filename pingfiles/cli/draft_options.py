"""The options that choose otherwise than a draft would."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast, get_args

import click

from pingfiles.cli import localized
from pingfiles.drafts.channels import FORMS
from pingfiles.drafts.choose import Tone
from pingfiles.drafts.compose import Wishes
from pingfiles.words.languages import Language

Command = TypeVar("Command", bound=Callable[..., Any])


def wishes_options(command: Command) -> Command:
    """Adds `--tone`, `--channel`, `--language` and `--template`, given to the command as `wishes`."""

    @wraps(command)
    def with_wishes(
        tone: str | None, channel: str | None, language: str | None, template: str | None, **others: Any
    ) -> Any:
        wishes = Wishes(cast("Tone | None", tone), channel, cast("Language | None", language), template)
        return command(wishes=wishes, **others)

    options = (
        localized.option("--tone", type=click.Choice(get_args(Tone))),
        localized.option("--channel", metavar="CHANNEL", type=click.Choice(list(FORMS))),
        localized.option("--language", type=click.Choice(get_args(Language))),
        localized.option("--template", metavar="NAME"),
    )
    wished: Any = with_wishes
    for option in reversed(options):
        wished = option(wished)
    return cast("Command", wished)
