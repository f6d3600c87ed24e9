"""The lines of vCard 2.1, 3.0 and 4.0: cards separated, folds undone, parameters and values parsed.

`vobject` reads the parameters. The rest is what it lacks: limits for nesting and length, the line of each card,
commas in plain text, 2.1's bare parameters in any case, quoted-printable that is cut, a bad photo that does not hide
the rest, and only regular expressions that run in linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pingfiles.errors import ImportFileError
from pingfiles.interchange.sources.decoding import lines_of

MAX_DEPTH = 8
"""A card in a card (2.1's AGENT) in a card: deeper is nothing that an address book wrote."""

MAX_LENGTH = 131_072
"""Characters in one value; photos and keys, which may be longer, are not read at all."""

MAX_LINES = 200_000
"""Lines of one card, with its photo in them where that is not taken out; blank lines in a row are one."""

_NEVER_READ = ("PHOTO", "LOGO", "SOUND", "KEY", "X-MS-OL-DESIGN", "X-MS-CARDPICTURE")
_UNREAD = re.compile(
    rb"\n(?<!=\n)(?<!=\r\n)(?:[\w-]++\.)?(?i:%s)[;:][^\r\n]*+(?:\r?\n[ \t][^\r\n]*+)*+"
    % b"|".join(map(str.encode, _NEVER_READ))
)
"""Such a value with the folds in it, but not behind a soft line break: there it may be the text of a note."""

_BORDER = re.compile(r"(BEGIN|END)\s*:\s*VCARD\s*", re.IGNORECASE)
_LINE = re.compile(r"(?:([\w-]++)\.)?([\w-]++)((?:;(?:[^\":;]|\"[^\"]*+\")*+)*+):(.*)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_SOFT = "QUOTED-PRINTABLE"


class Property(NamedTuple):
    """One line of a card: its value undecoded but for quoted-printable, its parameters in upper case.

    The types (`TYPE=home`, 2.1's bare `HOME`) are in lower case.
    """

    name: str
    value: str
    group: str
    types: frozenset[str]
    parameters: dict[str, str]


class RawCard(NamedTuple):
    """The properties of one card, and the line in which it begins."""

    line: int
    properties: list[Property]


def without_photos(content: bytes) -> bytes:
    """A file without the values that are never read; of them their line breaks stay, so that lines keep their numbers.

    Most of an address book can be photos: taken out first they are never text, which takes more memory.
    """
    pieces: list[bytes] = []
    end = 0
    for match in _UNREAD.finditer(content):
        pieces += (content[end : match.start()], b"\n" * content.count(b"\n", *match.span()))
        end = match.end()
    return b"".join((*pieces, content[end:])) if end else content


def raw_cards(text: str, file: str) -> Iterator[RawCard]:
    """The cards of a file, one after another. Cards within cards are left out.

    Raises ImportFileError where one is never closed, where they nest too deeply, or one or a value in it is too long.
    """
    lines: list[tuple[int, str]] = []
    begins, depth = 0, 0
    for number, line in enumerate((line.rstrip("\r\n") for line in lines_of(text)), start=1):
        border = _BORDER.fullmatch(line) if ":" in line and len(line) < 100 else None
        if border is None:
            if depth == 1 and (line or (lines and lines[-1][1])):
                lines.append((number, line))
                if len(lines) > MAX_LINES:
                    raise ImportFileError("card-too-long", file, begins, limit=f"{MAX_LINES:,}")
        elif border[1].upper() == "BEGIN":
            depth += 1
            if depth > MAX_DEPTH:
                raise ImportFileError("cards-too-deep", file, number, depth=MAX_DEPTH)
            if depth == 1:
                lines, begins = [], number
        elif depth:
            depth -= 1
            if depth == 0:
                yield RawCard(begins, list(_properties(lines, file)))
    if depth:
        raise ImportFileError("card-not-closed", file, begins)


def unescaped(value: str) -> str:
    """A text value as it reads (RFC 6350, section 3.4); older programs escape colons as well."""
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value) if "\\" in value else value


def parts(value: str, separator: str) -> list[str]:
    """The parts of a value at each separator that no backslash precedes, as they read."""
    return [unescaped(match[1]) for match in _splitter(separator).finditer(value)]


@lru_cache(maxsize=2)
def _splitter(separator: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\A|{separator})((?:[^\\{separator}]|\\.|\\\Z)*+)", re.DOTALL)


def _properties(lines: list[tuple[int, str]], file: str) -> Iterator[Property]:
    for source in _unfolded(lines, file):
        if match := _LINE.fullmatch(source):
            yield _property(match)


def _unfolded(lines: list[tuple[int, str]], file: str) -> Iterator[str]:
    """Logical lines: a line that begins with white space continues the one before, as one behind a soft break does."""
    pieces: list[str] = []
    wanted, is_soft, length = False, False, 0
    for number, line in lines:
        is_fold = line[:1] in (" ", "\t")
        if is_soft:
            piece = line
        elif is_fold and pieces:
            piece = line[1:]
        else:
            if wanted:
                yield "".join(pieces)
            pieces, piece, length = [], line, 0
            wanted = bool(line.strip()) and _name(line) not in _NEVER_READ
        is_soft = wanted and line.endswith("=") and (is_soft or _SOFT in _head(pieces, line))
        pieces.append("" if not wanted else piece[:-1] if is_soft else piece)
        length += len(pieces[-1])
        if length > MAX_LENGTH:
            raise ImportFileError("value-too-long", file, number, limit=f"{MAX_LENGTH:,}")
    if wanted:
        yield "".join(pieces)


def _name(line: str) -> str:
    return re.split(r"[;:]", line, maxsplit=1)[0].rpartition(".")[2].strip().upper()


def _head(pieces: list[str], line: str) -> str:
    return (pieces[0] if pieces else line).partition(":")[0].upper()


def _property(line: re.Match[str]) -> Property:
    from vobject.base import parseParams

    group, name, parameters, value = line.groups()
    named: dict[str, str] = {}
    types: set[str] = set()
    for key, *values in parseParams(parameters) if parameters else ():
        if values and key.upper() != "TYPE":
            named[key.upper()] = values[0]
        else:
            types.update(word.strip().lower() for item in values or [key] for word in item.split(","))
    if _SOFT.lower() in types or named.get("ENCODING", "").upper() == _SOFT:
        value = _printable(value, named.get("CHARSET", "utf-8"))
    return Property(name.upper().replace("_", "-"), value, (group or "").lower(), frozenset(types), named)


def _printable(value: str, charset: str) -> str:
    """Quoted-printable text (RFC 2045, section 6.7); a half letter at the end of a cut value is left out."""
    from quopri import decodestring

    octets = decodestring(value.encode())
    try:
        return octets.decode(charset, "replace").replace("\ufffd", "")
    except LookupError:  # a character set that nobody knows
        return octets.decode("utf-8", "replace").replace("\ufffd", "")
