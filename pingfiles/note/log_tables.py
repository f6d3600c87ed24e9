"""A log that is a table: which of its columns has the days, and each row as an item of a list."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pingfiles.folding import unaccented
from pingfiles.note.vocabulary import LOG_COLUMNS

_DELIMITER = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t\r]*\Z")
_PIPE = re.compile(r"(?<!\\)\|")
_WORD = re.compile(r"[^\W\d_][\w-]*")


def is_table(header: str, below: str) -> bool:
    """Whether a table begins with a line: the one below it is GFM's delimiter row."""
    return "|" in header and "|" in below + header and "-" in below and bool(_DELIMITER.match(below))


def items(header: str, rows: Sequence[str], is_dated: Callable[[str], bool]) -> list[str] | None:
    """Each row as `DAY CHANNEL (OCCASION): TEXT`; None where no column has days. An empty row is an empty text."""
    names = [LOG_COLUMNS.get(unaccented(name).strip("*_: "), "text") for name in _cells(header)]
    cells = [_cells(row) for row in rows]
    column = _column_of_days(names, cells, is_dated)
    if column is None:
        return None
    return [_item(names, row, column) for row in cells]


def item_of(parts: Sequence[tuple[str, str]]) -> str:
    """Some values, each by what its name means, as an item of a list: `DAY TIME CHANNEL (OCCASION): TEXT`."""
    values = {meaning: value for meaning, value in reversed(parts) if value}
    texts = [value for meaning, value in parts if meaning == "text" and value]
    channel = values.get("channel", "")
    if channel and not _WORD.fullmatch(channel):
        texts.insert(0, channel)
        channel = ""
    head = " ".join(filter(None, (values.get("date", ""), values.get("time", ""), channel)))
    occasion = values.get("occasion", "")
    named = f" ({occasion})" if occasion and "(" not in occasion and ")" not in occasion else ""
    return f"{head}{named}: {'; '.join(texts)}" if texts else f"{head}{named}"


def _cells(row: str) -> list[str]:
    cells = [cell.replace("\\|", "|").strip() for cell in _PIPE.split(row.strip())]
    return cells[1 if cells and not cells[0] else 0 : -1 if len(cells) > 1 and not cells[-1] else None]


def _column_of_days(names: list[str], rows: list[list[str]], is_dated: Callable[[str], bool]) -> int | None:
    """The column that is called so and has a day, else the first in which nothing but days stand."""
    for column in sorted(range(len(names)), key=lambda column: names[column] != "date"):
        cells = [row[column] for row in rows if column < len(row) and row[column]]
        dated = [is_dated(cell) for cell in cells]
        if dated and (all(dated) or (names[column] == "date" and any(dated))):
            return column
    return None


def _item(names: list[str], row: list[str], column: int) -> str:
    meanings = ["date" if number == column else "text" if name == "date" else name for number, name in enumerate(names)]
    return item_of([*zip(meanings, row, strict=False)])
