"""One file out of a zip that a stranger made, in memory: no name in it is ever used as a path."""

from __future__ import annotations

import io
import zipfile
import zlib

from pingfiles.errors import ImportFileError

MAX_BYTES = 64 * 1024 * 1024
"""More than this no CSV of a person's network has: 30,000 connections take 5 MB."""


def is_zip(content: bytes) -> bool:
    """Whether these bytes begin as a zip does."""
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def member(content: bytes, name: str, file: str) -> bytes | None:
    """The file of that name in a zip, in whichever folder (of several the one highest up); None where there is none.

    Raises ImportFileError for a zip that is broken, locked or unsafe, and for a file of more than `MAX_BYTES`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for info in archive.infolist():
                _refuse_unsafe(info.filename, file)
            named = [info for info in archive.infolist() if _base(info.filename).lower() == name.lower()]
            if not named:
                return None
            found = min(named, key=lambda info: info.filename.count("/"))
            if found.file_size > MAX_BYTES:
                limit = MAX_BYTES // 1024 // 1024
                message = f"{found.filename} is larger than {limit} MiB unpacked; that is no address book"
                raise ImportFileError(message, file)
            return archive.read(found)  # never more than the size that it tells: what lies beyond is an error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise ImportFileError(f"this zip is broken or cut; download it again ({error})", file) from None
    except RuntimeError:  # what zipfile raises where a password is asked for
        raise ImportFileError(
            "this zip is locked with a password; unpack it, and import the file in it", file
        ) from None


def _base(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]


def _refuse_unsafe(path: str, file: str) -> None:
    parts = path.replace("\\", "/").split("/")
    if ".." in parts or path.startswith(("/", "\\")) or any(":" in part for part in parts[:1]):
        raise ImportFileError(f"this zip names a file outside of itself ({path}); it is not safe", file)
