"""What people can see of a text: no control characters, none that turn or break the line, and not too much of it."""

from __future__ import annotations

import re

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""All but the tab and the line break."""

_TURNING = re.compile("[\u2028-\u202e\u2066-\u2069]")
"""Bidirectional controls, and separators that are line breaks to some programs."""


def blanked(text: str) -> str:
    """A text from a note, a file or the command line with a blank for each character that a body must not hold."""
    if text.isprintable():
        return text
    return _TURNING.sub(" ", _CONTROL.sub(" ", text.replace("\r\n", "\n")))


def control_character(text: str) -> str | None:
    """The first control character of what was typed, as `U+001B`; None where there is none."""
    found = None if text.isprintable() else _CONTROL.search(text)
    return f"U+{ord(found[0]):04X}" if found else None


def shortened(text: str) -> str:
    """A text as a sentence quotes it: on one line, and cut where it is long."""
    one_line = " ".join(text.split())
    return f"{one_line[:40]}…" if len(one_line) > 40 else one_line
