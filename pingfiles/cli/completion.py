"""Completion in bash, made safe: click puts a name on the command line as it is, and a name can be anything."""

from __future__ import annotations

import re
import shlex

from click.shell_completion import BashComplete, CompletionItem, add_completion_class

_HARMLESS = re.compile(r"[\w .,@%+=:/-]+")


class QuotingBashComplete(BashComplete):
    """click's completion for bash, with quotes where a name holds what the shell would act on."""

    def format_completion(self, item: CompletionItem) -> str:
        """The line that click's script reads: the type and the value."""
        value = str(item.value)
        return f"{item.type},{value if _HARMLESS.fullmatch(value) else shlex.quote(value)}"


def make_safe() -> None:
    """Takes the place of click's own completion for bash; zsh and fish quote what they are given."""
    add_completion_class(QuotingBashComplete)
