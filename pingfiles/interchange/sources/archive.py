"""One file out of a zip, in memory: no name in the zip is ever used as a path."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence

from pingfiles.errors import ImportFileError
from pingfiles.interchange.sources.decoding import MAX_BYTES

_NAMED = 12
"""So many files of one name are named."""


def is_zip(content: bytes) -> bool:
    """Whether these bytes begin as a zip does."""
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def member(content: bytes, name: str, file: str, limit: int = MAX_BYTES) -> bytes | None:
    """The file of a name in a zip, in any folder; None if there is none.

    Raises ImportFileError for a zip that is broken, locked or unsafe, for several files of the name, and for one of
    more than `limit` bytes.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for info in archive.infolist():
                _refuse_unsafe(info.filename, file)
            named = [info for info in archive.infolist() if _base(info.filename).lower() == name.lower()]
            if not named:
                return None
            if len(named) > 1:
                raise ImportFileError("zip-several", file, name=name, paths=_shown(named))
            (chosen,) = named
            if chosen.file_size > limit:
                raise ImportFileError("zip-too-large", file, name=chosen.filename, mib=limit >> 20)
            return archive.read(chosen)  # never more than the size in its header: more is an error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise ImportFileError("zip-broken", file, why=str(error)) from None
    except RuntimeError:  # what zipfile raises where it needs a password
        raise ImportFileError("zip-locked", file) from None


def _shown(files: Sequence[zipfile.ZipInfo]) -> str:
    paths = ", ".join(info.filename for info in files[:_NAMED])
    return f"{paths}, …" if len(files) > _NAMED else paths


def _base(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]


def _refuse_unsafe(path: str, file: str) -> None:
    parts = path.replace("\\", "/").split("/")
    if ".." in parts or path.startswith(("/", "\\")) or any(":" in part for part in parts[:1]):
        raise ImportFileError("zip-unsafe", file, path=path)
