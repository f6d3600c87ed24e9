"""The words that a note is read by, in every language at once; `words` has them, a module a language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain

from pingfiles.folding import fold
from pingfiles.words.languages import LANGUAGES, words_of
from pingfiles.words.shapes.reading import Reading

_ALL = tuple(words_of(Reading, language) for language in LANGUAGES)

LOG_HEADINGS = frozenset(chain.from_iterable(words.log_headings for words in _ALL))
MOMENT_HEADINGS = frozenset(chain.from_iterable(words.moment_headings for words in _ALL))
MOMENT_KINDS = {word: kind for words in _ALL for kind, names in words.moment_kinds.items() for word in names}
ATTENDEES = frozenset(fold(word) for words in _ALL for word in words.attendees)
MEETING_DATES = frozenset(fold(word) for words in _ALL for word in words.meeting_dates)
MEETINGS = frozenset(fold(word) for words in _ALL for word in words.meetings)
DAILY_FOLDERS = frozenset(fold(word) for words in _ALL for word in words.daily_folders)
NOT_YET = "|".join(chain.from_iterable(words.not_yet for words in _ALL))
TO_DO = "|".join(chain.from_iterable(words.to_do for words in _ALL))
COMPANIONS = frozenset(chain.from_iterable(words.companions for words in _ALL))
JOINERS = frozenset(chain.from_iterable(words.joiners for words in _ALL))


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


AT = _any_of(chain.from_iterable(words.at for words in _ALL))
"""A pattern for what stands between a role and a company."""

WAS = _any_of(chain.from_iterable(words.was for words in _ALL))
"""A pattern for what stands before a former role or company."""
