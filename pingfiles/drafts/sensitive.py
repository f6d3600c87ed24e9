"""Which milestones a message may not name: losses, and those that are not worded for the recipient."""

from __future__ import annotations

import re

from pingfiles.words.languages import LANGUAGES, Language, words_of
from pingfiles.words.shapes.sensitive import Sensitive
from pingfiles.words.shapes.touches import Touches

_GRAVE = re.compile("|".join(words_of(Sensitive, language).grave for language in LANGUAGES), re.IGNORECASE)
"""Losses in any language, for a note may mix them."""


def is_grave(text: str) -> bool:
    """Whether a milestone is about a loss. A message names it neither as a memory nor on its own day."""
    return _GRAVE.search(text) is not None


def is_said_to_them(text: str, language: Language, is_formal: bool) -> bool:
    """Whether the words of a milestone fit into a sentence to them.

    "Su boda" is theirs for `usted` but somebody else's for `tú`, and a noun without its article does not fit a
    sentence; a name (*Project Atlas*) does in English.
    """
    words = words_of(Sensitive, language)
    begins_well = re.match(words.noun_begins, text) is not None
    return begins_well and not _is_for_another(text, language, is_formal)


def is_bare(text: str, language: Language) -> bool:
    """Whether a milestone is a noun without its article, and nobody's: it may stand behind a colon."""
    words = words_of(Sensitive, language)
    owned = _is_for_another(text, language, True) or _is_for_another(text, language, False)
    return not re.match(words.noun_begins, text) and not owned and not text.isdigit() and any(map(str.isalpha, text))


def is_in_register(sentence: str, language: Language, is_formal: bool) -> bool:
    """Whether a sentence may be said to them: none with `tú` in it to those who are `usted`, nor the other way."""
    words = words_of(Sensitive, language)
    wrong = words.says_informally if is_formal else words.says_formally
    return not wrong or re.search(wrong, sentence, re.IGNORECASE) is None


def is_in(language: Language, text: str) -> bool:
    """Whether a text may be in a language: not where it has another's words and none of this one's."""
    if _OF_LANGUAGE[language].search(text):
        return True
    return not any(_OF_LANGUAGE[other].search(text) for other in LANGUAGES if other != language)


def _is_for_another(text: str, language: Language, is_formal: bool) -> bool:
    words = words_of(Sensitive, language)
    wrong = words.not_to_formal if is_formal else words.not_to_informal
    return re.search(wrong, text, re.IGNORECASE) is not None


_OF_LANGUAGE = {
    language: re.compile(words_of(Touches, language).of_this_language, re.IGNORECASE) for language in LANGUAGES
}
"""The small words of each language."""
