"""From a file's bytes to its text: UTF-8, or UTF-16 where a byte order mark says so; nothing is guessed."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from pingfiles.errors import ImportFileError

MAX_BYTES = 24 * 1024 * 1024
"""Larger than 50,000 people are without their photos. As text in memory it may take four times as much."""

MAX_LINES = 4_000_000
"""More than 50,000 people take, with 200 MiB of photos."""

_LINE = re.compile(r"[^\r\n]*+(?:\r\n?|\n)|[^\r\n]++")


def lines_of(text: str, start: int = 0) -> Iterator[str]:
    """The lines of a text, each with its end, of any system; no second copy of the text is made."""
    return (match[0] for match in _LINE.finditer(text, start))


def refuse_too_many_lines(content: bytes, file: str) -> None:
    """Raises ImportFileError for more than `MAX_LINES` lines: each takes time, whatever stands in it."""
    if max(content.count(b"\n"), content.count(b"\r")) > MAX_LINES:
        raise ImportFileError("file-of-too-many-lines", file, n=f"{MAX_LINES:,}")


def decoded(content: bytes, file: str, limit: int = MAX_BYTES) -> str:
    """The text of a file, without its byte order mark; `file` is its name, for errors.

    Raises ImportFileError for an empty file, for more than `limit` bytes or `MAX_LINES` lines, and for any encoding
    that is not certain.
    """
    if len(content) > limit:
        raise ImportFileError("file-too-large", file, mib=limit >> 20)
    refuse_too_many_lines(content, file)
    if content.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise ImportFileError("utf-32", file)
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = _strictly(content, "utf-16", file)
    else:
        if b"\0" in content[:4096]:
            raise ImportFileError("zeros-in-file", file)
        text = _strictly(content, "utf-8", file)
    text = text.removeprefix("\ufeff")
    if not text or text.isspace():
        raise ImportFileError("empty-file", file)
    return text


def _strictly(content: bytes, encoding: str, file: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ImportFileError("wrong-encoding", file, line, encoding=encoding.upper()) from None
