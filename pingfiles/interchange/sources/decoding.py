"""From a file's bytes to its text: UTF-8, or UTF-16 where a byte order mark says so; nothing is guessed."""

from __future__ import annotations

import codecs

from pingfiles.errors import ImportFileError


def decoded(content: bytes, file: str) -> str:
    """The text of a file, without its byte order mark; `file` is its name, for errors.

    Raises ImportFileError for an empty file and for any encoding that is not certain.
    """
    if content.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise ImportFileError("utf-32", file)
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = _strictly(content, "utf-16", file)
    else:
        if b"\0" in content[:4096]:
            raise ImportFileError("zeros-in-file", file)
        text = _strictly(content, "utf-8", file)
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise ImportFileError("empty-file", file)
    return text


def _strictly(content: bytes, encoding: str, file: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ImportFileError("wrong-encoding", file, line, encoding=encoding.upper()) from None
