"""What is not said lightly: a milestone that was no joy, and one that is not written as it is said to them."""

from __future__ import annotations

import re

from pingfiles.words.languages import LANGUAGES, Language, words_of
from pingfiles.words.shapes.sensitive import Sensitive

_GRAVE = re.compile("|".join(words_of(Sensitive, language).grave for language in LANGUAGES), re.IGNORECASE)
"""In whatever language it is told."""


def is_grave(text: str) -> bool:
    """Whether a milestone tells of a loss: it is no memory for a feast, and is not named on its own day."""
    return _GRAVE.search(text) is not None


def is_said_to_them(text: str, language: Language, is_formal: bool) -> bool:
    """Whether a milestone can be said as it stands.

    "Su boda" is theirs for `usted` and somebody else's for `tú`, and a Spanish noun without its article is no
    part of a sentence.
    """
    words = words_of(Sensitive, language)
    wrong = words.not_to_formal if is_formal else words.not_to_informal
    begins_well = re.match(words.noun_begins, text, re.IGNORECASE) is not None
    return begins_well and re.search(wrong, text, re.IGNORECASE) is None
