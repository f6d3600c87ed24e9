"""The words by which a draft note names its occasions, in the vault's language."""

from __future__ import annotations

from functools import cache

from pingfiles.changes.note_language import occasion_word
from pingfiles.feasts.spain import CHRISTMAS, NEW_YEAR
from pingfiles.kinds import KINDS, kind_name
from pingfiles.rules.closing import UNDATED
from pingfiles.settings import Settings
from pingfiles.words.languages import LANGUAGES, Language


def word_in(language: Language, occasion: str, settings: Settings) -> str:
    """The word for an occasion in a language: as an entry of a log has it, or the name of a kind without a day."""
    if occasion in UNDATED and language != "en":
        return kind_name(occasion, language)
    return occasion_word(occasion, settings, language)


def words_in_all(occasion: str, settings: Settings) -> frozenset[str]:
    """All words for an occasion, for the vault may have had another language when a draft was written.

    New Year's wishes have those for Christmas too: a draft of the season that waits from before 27 December is one.
    """
    keys = (occasion, CHRISTMAS.key) if occasion == NEW_YEAR.key else (occasion,)
    return frozenset([*keys, *(word_in(language, key, settings) for key in keys for language in LANGUAGES)])


@cache
def undated_words() -> frozenset[str]:
    """The words for kinds without a day of their own, which no entry of a log names."""
    undated = [kind for kind, traits in KINDS.items() if not traits.is_dated]
    return frozenset([*UNDATED, *(kind_name(kind, language) for kind in undated for language in LANGUAGES)])
