"""One file out of a zip, in memory: no name in the zip is ever used as a path."""

from __future__ import annotations

import io
import zipfile
import zlib

from pingfiles.errors import ImportFileError

MAX_BYTES = 64 * 1024 * 1024
"""Larger than any CSV of a person's network: 30,000 connections take 5 MB."""


def is_zip(content: bytes) -> bool:
    """Whether these bytes begin as a zip does."""
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def member(content: bytes, name: str, file: str) -> bytes | None:
    """The file of a name in a zip, in any folder; None if there is none.

    Raises ImportFileError for a zip that is broken, locked or unsafe, for several files of the name, and for one of
    more than `MAX_BYTES`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for info in archive.infolist():
                _refuse_unsafe(info.filename, file)
            named = [info for info in archive.infolist() if _base(info.filename).lower() == name.lower()]
            if not named:
                return None
            if len(named) > 1:
                raise ImportFileError("zip-several", file, name=name, paths=", ".join(info.filename for info in named))
            (chosen,) = named
            if chosen.file_size > MAX_BYTES:
                raise ImportFileError("zip-too-large", file, name=chosen.filename, mib=MAX_BYTES // 1024 // 1024)
            return archive.read(chosen)  # never more than the size in its header: more is an error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise ImportFileError("zip-broken", file, why=str(error)) from None
    except RuntimeError:  # what zipfile raises where it needs a password
        raise ImportFileError("zip-locked", file) from None


def _base(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]


def _refuse_unsafe(path: str, file: str) -> None:
    parts = path.replace("\\", "/").split("/")
    if ".." in parts or path.startswith(("/", "\\")) or any(":" in part for part in parts[:1]):
        raise ImportFileError("zip-unsafe", file, path=path)
