"""Which milestones a message may not name: losses, and those that are not worded for the recipient."""

from __future__ import annotations

import re

from pingfiles.words.languages import LANGUAGES, Language, words_of
from pingfiles.words.shapes.sensitive import Sensitive

_GRAVE = re.compile("|".join(words_of(Sensitive, language).grave for language in LANGUAGES), re.IGNORECASE)
"""Losses in any language, for a note may mix them."""


def is_grave(text: str) -> bool:
    """Whether a milestone is about a loss. A message names it neither as a memory nor on its own day."""
    return _GRAVE.search(text) is not None


def is_said_to_them(text: str, language: Language, is_formal: bool) -> bool:
    """Whether the words of a milestone fit into a message to them.

    "Su boda" is theirs for `usted` but somebody else's for `tú`, and a Spanish noun without its article does not
    fit a sentence.
    """
    words = words_of(Sensitive, language)
    wrong = words.not_to_formal if is_formal else words.not_to_informal
    begins_well = re.match(words.noun_begins, text, re.IGNORECASE) is not None
    return begins_well and re.search(wrong, text, re.IGNORECASE) is None
