"""What stops a command: each class owns its exit code, and its text is the one line a person sees."""

from __future__ import annotations


class PingfilesError(Exception):
    """A bad operation (bad data is a `Problem`, never raised). Shown as one line on stderr."""

    exit_code = 70


class VaultError(PingfilesError):
    """There is no vault here, or its `pingfiles.toml` cannot be used."""

    exit_code = 3


class ContactNotFound(PingfilesError):
    """No contact fits what was typed, or several do."""

    exit_code = 4


class UsageError(PingfilesError):
    """What was typed cannot be meant: a date that does not exist, a key that cannot have such a value."""

    exit_code = 2


class WriteRefused(PingfilesError):
    """A note cannot be written safely; it stays as it was."""

    exit_code = 5


class ImportFileError(PingfilesError):
    """A file that cannot be imported; its text names the file and, where there is one, the line."""

    exit_code = 6

    def __init__(self, message: str, file: str, line: int | None = None) -> None:
        super().__init__(f"{file}:{line}: {message}" if line else f"{file}: {message}")
