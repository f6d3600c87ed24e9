"""The writer of one's own that `draft` uses: of the command line, else of the person's own configuration."""

from __future__ import annotations

from pathlib import Path

from pingfiles.cli.options import message
from pingfiles.drafts.by_writer import ByWriter
from pingfiles.drafts.writer import Writer, command_of
from pingfiles.errors import UsageError
from pingfiles.vault.reader import Vault
from pingfiles.vault.user_config import read_user_config


def writer_asked_for(command: str | None, gives_hooks: bool, template: str | None, vault: Vault) -> ByWriter | None:
    """What a draft's text is to be written by, if anything; a template that was asked for is used as it is.

    A configured writer runs in the home folder: what a vault of someone else's holds is no part of it. Raises
    UsageError for hooks without a writer and a command that is none, VaultError for a configuration that is wrong.
    """
    if command is not None:
        if template:
            raise UsageError("writer-and-template")
        config = read_user_config()
        writer = Writer(command_of(command), gives_hooks or config.writer_hooks)
        return ByWriter(writer, vault.index, vault.settings.language)
    config = read_user_config()
    for remark in config.remarks:
        message(remark)
    if config.writer and not template:
        writer = Writer(command_of(config.writer), gives_hooks or config.writer_hooks, Path.home())
        return ByWriter(writer, vault.index, vault.settings.language)
    if gives_hooks:
        raise UsageError("hooks-without-writer")
    return None
