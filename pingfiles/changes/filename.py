"""The file name of a new note: safe on every system, and in a wikilink."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from itertools import chain, count

from pingfiles.second_versions import bases_of, is_certain
from pingfiles.words.languages import Language, words_of
from pingfiles.words.shapes.notes import Notes

_FORBIDDEN = re.compile(r"[:*?\"<>|#^\[\]]+")
_PARTING = re.compile(r"[\\/]+")
"""What Windows forbids in a name, and what ends or bends a wikilink (`#`, `^`, `|`, brackets)."""

_ENDING = re.compile(r"(?:[ .-]*\.md)+$", re.IGNORECASE)
"""What a link takes for the end of a file's name."""

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]")
"""Control characters, and those that hide or turn the direction of what follows."""

_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)
"""Names of devices on Windows, whatever follows a dot."""

_LONGEST = 200
"""Bytes of a stem: 255 are allowed, and a suffix, `.md` and what sync programs add want their place."""


def safe_stem(name: str) -> str:
    """The name of a person as the name of a file without `.md`, in NFC; never empty."""
    plain = _UNSEEN.sub("", unicodedata.normalize("NFC", " ".join(name.split())))
    stem = " ".join(_FORBIDDEN.sub(" ", _PARTING.sub("-", plain)).split()).strip(" .-")
    stem = _ENDING.sub("", stem) or "Contact"
    if device := _RESERVED.match(stem):
        stem = f"{device[0]}_{stem[device.end() :]}"
    return _shortened(stem)


def free_stem(name: str, tellings: Iterable[str | None], is_taken: Callable[[str], bool], language: Language) -> str:
    """A stem that is not taken: the name's own, else with what tells this person from the other of that name.

    `tellings` are such facts, the best first: the company, the role, the city; where none serves it is a number, in
    words that no sync program writes. None has the form of a second version of a note that is there.
    """
    stem = safe_stem(name)
    told = (f"{stem} ({safe_stem(telling)})" for telling in tellings if telling)
    numbered = (f"{stem} ({words_of(Notes, language).numbered.format(n=n)})" for n in count(2))
    candidates = chain((stem,), map(_shortened, told), numbered)
    return next(each for each in candidates if not is_taken(each) and not _is_like_copy(each, is_taken))


def _is_like_copy(stem: str, is_taken: Callable[[str], bool]) -> bool:
    """Whether a stem has the form that sync programs give to a second version of a note that is there."""
    return is_certain(f"{stem}.md") or any(map(is_taken, bases_of(stem)))


def _shortened(stem: str) -> str:
    if len(stem.encode()) <= _LONGEST:
        return stem
    cut = stem.encode()[:_LONGEST].decode(errors="ignore")
    while cut and unicodedata.combining(stem[len(cut)]):  # a letter is not parted from its accents
        stem, cut = cut, cut[:-1]
    return cut.rstrip(" .-")
