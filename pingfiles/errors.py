"""What stops a command: each class owns its exit code, and carries the message that is its one line on stderr.

PingfilesError           70   a fault of the program
├── UsageError            2   what was typed cannot be meant
├── VaultError            3   no vault, or a bad pingfiles.toml
├── ContactNotFound       4   no such contact, or several fit
├── WriteRefused          5   a note cannot be written safely
└── ImportFileError       6   a file that cannot be imported
"""

from __future__ import annotations

import errno

from pingfiles.messages import Message, sentence

_REASONS = {
    errno.EACCES: "os-not-allowed",
    errno.EPERM: "os-not-allowed",
    errno.EDQUOT: "os-disk-full",
    errno.EFBIG: "os-too-large",
    errno.EIO: "os-disk-error",
    errno.EISDIR: "os-folder",
    errno.ELOOP: "os-link-loop",
    errno.ENAMETOOLONG: "os-name-too-long",
    errno.ENOENT: "os-not-found",
    errno.ENOSPC: "os-disk-full",
    errno.ENOTDIR: "os-not-folder",
    errno.EROFS: "os-read-only",
}


class NotRead(OSError):
    """A file that is there and is not read: it lies outside the vault, or is no plain file. `message` says which."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.message = Message(name, {})


class TooLarge(NotRead):
    """A file of more bytes than are read."""

    def __init__(self) -> None:
        super().__init__("os-too-large")


def reason(error: OSError) -> Message:
    """What the system refused to do, in a few words; those of the system itself where we have none."""
    if isinstance(error, NotRead):
        return error.message
    name = _REASONS.get(error.errno or 0)
    return Message(name, {}) if name else Message("os-other", {"text": error.strerror or str(error)})


class PingfilesError(Exception):
    """A bad operation (bad data is a `Problem`, never raised). Shown as one line on stderr.

    Takes the name of a message and its values; `str()` says it in English, `messages.sentence(error.message,
    language)` in another language.
    """

    exit_code = 70

    def __init__(self, name: str, /, **values: object) -> None:
        super().__init__(name)
        self.message = Message(name, values)

    def __str__(self) -> str:
        """In English."""
        return sentence(self.message)


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

    def __init__(self, name: str, /, file: str, line: int | None = None, **values: object) -> None:
        place = f"{file}:{line}" if line else file
        super().__init__("at-place", place=place, what=Message(name, values))
