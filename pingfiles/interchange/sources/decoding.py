"""From a file's bytes to its text: UTF-8, or UTF-16 where a byte order mark says so; nothing is guessed."""

from __future__ import annotations

import codecs

from pingfiles.errors import ImportFileError

_SAVE_AS = "save it as UTF-8 and import that"


def decoded(content: bytes, file: str) -> str:
    """The text of a file, without its byte order mark; `file` is its name, for errors.

    Raises ImportFileError for an empty file and for any encoding that is not certain.
    """
    if content.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise ImportFileError(f"this is UTF-32; {_SAVE_AS}", file)
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = _strictly(content, "utf-16", file)
    else:
        if b"\0" in content[:4096]:
            raise ImportFileError(f"zeros stand between the letters: this is UTF-16, or no text; {_SAVE_AS}", file)
        text = _strictly(content, "utf-8", file)
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise ImportFileError("this file is empty; nothing is imported, and nobody counts as gone", file)
    return text


def _strictly(content: bytes, encoding: str, file: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        name = encoding.upper()
        raise ImportFileError(f"a character here is not {name}; {_SAVE_AS}", file, line) from None
