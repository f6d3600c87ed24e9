"""The files of an import, from the disk or from standard input, read by their source."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import BinaryIO

import click

from pingfiles.errors import ImportFileError
from pingfiles.interchange.record import Reading, Source, together
from pingfiles.interchange.sources.linkedin import Messages

Content = tuple[bytes, str]
"""What a file holds, and its name without folders."""

_MAX_BYTES = 256 * 1024 * 1024
"""The zip of a whole export holds pictures, too; more than this is no address book."""


def contents_of(files: Iterable[BinaryIO]) -> list[Content]:
    """What some files hold. Raises ImportFileError for one that is too large or cannot be read."""
    return [_content(file) for file in files]


def reading_of(source: Source, contents: list[Content]) -> Reading:
    """What the files give together, each read as a file of that source. Raises ImportFileError."""
    return together([_read(source, content, name) for content, name in contents])


def messages_of(contents: list[Content]) -> Messages:
    """The messages of all files together; each must be the zip of a whole export."""
    from pingfiles.interchange.sources.archive import is_zip
    from pingfiles.interchange.sources.linkedin import messages, newest

    for content, name in contents:
        if not is_zip(content):
            raise click.BadParameter(f"{name} is not the zip of a whole export", param_hint="--messages")
    return newest(messages(content, name) for content, name in contents)


def _content(file: BinaryIO) -> Content:
    name = os.path.basename(file.name)
    try:
        content = file.read(_MAX_BYTES + 1)
    except OSError as error:
        raise ImportFileError(f"this file cannot be read: {error.strerror or error}", name) from None
    if len(content) > _MAX_BYTES:
        raise ImportFileError(f"this is larger than {_MAX_BYTES // 1024 // 1024} MiB, and no address book", name)
    return content, name


def _read(source: Source, content: bytes, file: str) -> Reading:
    if source == "linkedin":
        from pingfiles.interchange.sources.linkedin import connections

        return connections(content, file)
    if source == "google":
        from pingfiles.interchange.sources import google

        return google.read(content, file)
    if source == "vcard":
        from pingfiles.interchange.sources import vcard

        return vcard.read(content, file)
    from pingfiles.interchange.sources import csvfile

    return csvfile.read(content, file)
