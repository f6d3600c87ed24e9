"""When two names are the same name: letters' case and Unicode form never matter, accents seldom."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_UNDERSCORED = str.maketrans(" -", "__")


def fold(name: str) -> str:
    """The key under which a name is looked up: `Zoë` typed in either Unicode form, in any case."""
    if name.isascii():
        return " ".join(name.lower().split())
    composed = unicodedata.normalize("NFC", name).casefold()
    return " ".join(unicodedata.normalize("NFC", composed).split())


def unaccented(name: str) -> str:
    """The folded name as it is typed in a hurry: `lucia fernandez` for `Lucía Fernández`."""
    folded = fold(name)
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFKD", folded)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def plain_words(text: str) -> str:
    """Words in lower case without accents, one space between two.

    Unlike with `unaccented`, no other sign becomes a letter or a digit.
    """
    folded = " ".join(text.casefold().split())
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFD", folded)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@lru_cache(maxsize=4096)
def same_key(name: str) -> str:
    """The form in which two names of a key are the same: case, and space, `-` and `_`, do not matter."""
    return fold(name).translate(_UNDERSCORED)
