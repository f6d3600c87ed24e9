"""What a writer of one's own is told, and the patterns that its text is checked by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Writer(NamedTuple):
    """By language of the message. Patterns are regular expressions, in any case."""

    rules: Mapping[str, str]
    """What a message must do and must not, by the group of its occasion."""
    not_said: str
    """Phrases that no message has."""
    not_informal: str
    not_formal: str
    """Words that address them in the other way; empty where the language makes no difference."""
    large_numbers: str
    """Those beyond the numbers of `Grammar`, separated by spaces."""
    titles: str
    """Abbreviations before a name, without their stop, separated by `|`."""
    frequent: str
    """Words by which the language is known, separated by spaces."""
