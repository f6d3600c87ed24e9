"""What does not count in a body, blanked out: code fences, comments and quotes.

The blanked text has the same length and the same lines, so every place in it is a place in the note.
"""

from __future__ import annotations

import re
from functools import lru_cache

_OPENER = re.compile(
    r"^[ \t]*(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})|^ {0,3}(?P<quote>>)|(?P<code>`+)|%%|<!--", re.MULTILINE
)
_VISIBLE = re.compile(r"[^\r\n]")
_CODE_SPAN = re.compile(r"(?<!`)(`++)[^\n]{1,1000}?(?<!`)\1(?!`)")
"""A code span on one line. A longer one is no span: a line of unpaired marks must not hold anybody up."""


def without_asides(body: str) -> str:
    """The body with fences, `%%…%%`, `<!-- -->` and quotes blanked; each may be left open till the end."""
    # One character is found ten times faster than two, and most bodies have none of these.
    if ">" not in body and "`" not in body and "%" not in body and "~" not in body and "<" not in body:
        return body
    pieces: list[str] = []
    position = 0
    while opener := _OPENER.search(body, position):
        end = _end(body, opener)
        pieces.append(body[position : opener.start()])
        aside = body[opener.start() : end]
        pieces.append(aside if opener["code"] else _blank(aside))
        position = end
    pieces.append(body[position:])
    return "".join(pieces)


def without_code(line: str) -> str:
    """A line with its code spans blanked: a tag or a link in one is neither."""
    if "`" not in line:
        return line
    return _CODE_SPAN.sub(lambda span: " " * len(span[0]), line)


def _blank(aside: str) -> str:
    return " " * len(aside) if aside.isprintable() else _VISIBLE.sub(" ", aside)


def _end(body: str, opener: re.Match[str]) -> int:
    """Where an aside ends, which is never before the opener's own end."""
    if fence := opener["fence"]:
        closing = _closer(fence).search(body, _line_end(body, opener.end()))
        return closing.end() if closing else len(body)
    if opener["quote"]:
        return _line_end(body, opener.end())
    if opener["code"]:
        span = _CODE_SPAN.match(body, opener.start())
        return span.end() if span else opener.end()
    mark = "%%" if opener[0] == "%%" else "-->"
    found = body.find(mark, opener.end() if mark == "%%" else opener.start() + 2)  # <!--> is a whole comment
    return found + len(mark) if found >= 0 else len(body)


@lru_cache(maxsize=8)
def _closer(fence: str) -> re.Pattern[str]:
    return re.compile(rf"^[ \t]*{fence[0]}{{{len(fence)},}}[ \t]*\r?$", re.MULTILINE)


def _line_end(body: str, position: int) -> int:
    found = body.find("\n", position)
    return found if found >= 0 else len(body)
