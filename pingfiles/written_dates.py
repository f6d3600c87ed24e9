"""A date as people write it, where it is not ISO 8601: `27/11/1984`, `Nov 27, 1984`, `27 de noviembre de 1984`.

The words of all languages are read at once. Of numbers alone the day goes before the month.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple
from unicodedata import category

from pingfiles.folding import plain_words
from pingfiles.messages import MessageError
from pingfiles.phrases import by_place, phrases
from pingfiles.visible_text import shortened
from pingfiles.words.languages import LANGUAGES, words_of
from pingfiles.words.shapes.vocabulary import Vocabulary

_ALL = tuple(words_of(Vocabulary, language) for language in LANGUAGES)
WEEKDAYS = by_place((words.weekdays for words in _ALL), 0)
_OTHER_MONTHS = (
    # German, French, Italian, Portuguese, Catalan: languages that contacts' notes have and the program has not
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
)
MONTHS = by_place((*(words.months for words in _ALL), *map(str.split, _OTHER_MONTHS)), 1)
_OF_MONTH = phrases(*(words.of_month for words in _ALL))
_ORDINALS = "|".join(phrases(*(words.ordinals for words in _ALL)))

_FIRST = frozenset(phrases(*(words.first for words in _ALL)))
_ROMAN = by_place([("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")], 1)

_DROPPED = frozenset((*_OF_MONTH, "º", "°"))

_LONGEST = 60
_MARKS = "<>=*_ \t\ufe0f"
"""What stands around a date in notes: `==1984-11-27==`, `<1984-11-27>`."""

_AGE = re.compile(r"(.*[0-9]) ?\([^0-9()†✝]{0,12}[0-9]{1,3}[^0-9()†✝]{0,12}\)")
_TIME = re.compile(r"(.*[0-9])(?:t| |, | at )[0-9]{1,2}:[0-9]{2}.*")
_YEAR_FIRST = re.compile(r"([0-9]{4})([-/._])([0-9]{1,2})(?:\2([0-9]{1,2}))?")
_UNKNOWN = re.compile(r"([0-9]{4}|[x?]{4})-([0-9]{2}|[x?]{2})-([0-9]{2}|[x?]{2})")
_HAN = re.compile("(?:([0-9]{4})年)?([0-9]{1,2})月([0-9]{1,2})日")
_SEAM = re.compile(r"(?<=[0-9])(?=[^\W\d_]{3})|(?<=[^\W\d_])(?=[0-9])")
"""Where `27nov1984` parts."""

_COMPACT = re.compile("([0-9]{4})([0-9]{2})([0-9]{2})")
_YEARLESS = re.compile("--([0-9]{2})([0-9]{2})|--([0-9]{1,2})-([0-9]{1,2})")
_NUMBERS = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})(?:\2([0-9]{4})|[/.]?)")
_TOKEN = re.compile(r"(?:[\s,./-]|\bd['’])+")
_DAY = re.compile(rf"([0-9]{{1,2}})(?:{_ORDINALS})?")
_YEAR = re.compile("[0-9]{4}")


class Written(NamedTuple):
    """What a date tells. `weekday` (Monday is 0) is still to be compared where no year is known."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


def read(text: str, *, day_first: bool) -> Written | None:
    """What a text tells, None where it is no date.

    `day_first` where `03/04` can only be 3 April, as on the command line and in a Spanish vault. Elsewhere the day
    goes first only where the other reading is no date. Raises MessageError for a date of two readings, and for a
    day that the calendar does not have.
    """
    if len(text) > _LONGEST:
        return None
    words = _bare(plain_words(text))
    if timed := _TIME.fullmatch(words):
        words = timed[1]
    written = _of_numbers(words, text, day_first) or _of_words(words)
    if written is None or (written.month is None and (written.year is None or written.day is not None)):
        return None
    return _existing(written, text)


def _bare(words: str) -> str:
    """A date without the marks and signs around it (`📅 1984-11-27`) and the age behind it (`(42 años)`)."""
    if aged := _AGE.fullmatch(words):
        words = aged[1]
    if words.isascii() and words[:1] not in _MARKS and words[-1:] not in _MARKS:
        return words
    while words and (words[0] in _MARKS or category(words[0]) == "So"):
        words = words[1:]
    while words and (words[-1] in _MARKS or (category(words[-1]) == "So" and words[-1] != "°")):
        words = words[:-1]
    return words


def _of_numbers(words: str, text: str, day_first: bool) -> Written | None:
    if found := _YEAR_FIRST.fullmatch(words):
        return _written(found[1], found[3], found[4])
    if found := _UNKNOWN.fullmatch(words):
        return _written(*(part if part.isdigit() else None for part in found.groups()))
    if found := _HAN.fullmatch(words):
        return _written(*found.groups())
    if found := _COMPACT.fullmatch(words):
        return _written(*found.groups())
    if found := _YEARLESS.fullmatch(words):
        return _written(None, found[1] or found[3], found[2] or found[4])
    found = _NUMBERS.fullmatch(words)
    if not found or (found[2] == "-" and not found[4]):
        return None
    first, second, year = int(found[1]), int(found[3]), found[4]
    if not day_first and first != second and 1 <= first <= 12 and second:
        if second > 12:
            return _written(year, first, second)
        raise _unclear(text, year, first, second)
    return _written(year, second, first)


def _of_words(words: str) -> Written | None:
    """`Friday, Nov 27, 1984`: a month in letters, the rest in any order that leaves no doubt."""
    tokens = [token for token in _TOKEN.split(_SEAM.sub(" ", words)) if token and token not in _DROPPED]
    tokens = ["1" if token in _FIRST else token for token in tokens]
    if len(tokens) == 3 and tokens[1] in _ROMAN and _YEAR.fullmatch(tokens[2]) and _DAY.fullmatch(tokens[0]):
        return _written(tokens[2], _ROMAN[tokens[1]], _DAY.sub(r"\1", tokens[0]))
    weekday = None
    if tokens and tokens[0] in WEEKDAYS and not MONTHS.keys().isdisjoint(tokens[1:]):
        weekday = WEEKDAYS[tokens.pop(0)]
    months = [token for token in tokens if token in MONTHS]
    days = [found[1] for token in tokens if (found := _DAY.fullmatch(token))]
    years = [token for token in tokens if _YEAR.fullmatch(token)]
    if len(months) != 1 or len(tokens) != 1 + len(days) + len(years) or len(days) > 1 or len(years) > 1:
        return None
    if not days and not years:
        return None
    written = _written(years[0] if years else None, MONTHS[months[0]], days[0] if days else None)
    return written._replace(weekday=weekday)


def _written(*parts: str | int | None) -> Written:
    return Written(*(None if part is None else int(part) for part in parts))


def _existing(written: Written, text: str) -> Written:
    """The same, if the calendar has it; year 0 is a sign for no year, as 2000 was a leap year."""
    year, month, day, weekday = written
    try:
        first = date(year or 2000, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        raise MessageError("day-not-in-calendar", text=shortened(text)) from None
    if year and weekday is not None and weekday != first.weekday():
        raise MessageError("not-that-weekday", text=shortened(text), day=str(first))
    return written._replace(year=year or None)


def _unclear(text: str, year: str | None, first: int, second: int) -> MessageError:
    before = f"{year}-" if year else "--"
    one, other = f"{before}{second:02}-{first:02}", f"{before}{first:02}-{second:02}"
    return MessageError("unclear-date", text=shortened(text), one=one, other=other)
