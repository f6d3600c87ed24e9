"""The grammar that a template cannot know: numbers in words, articles, contractions, capitals within a sentence.

The words are `words/en/grammar.py` and its like; each function takes the language first.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from pingfiles.dates import PartialDate
from pingfiles.words.languages import LANGUAGES, Language, words_of
from pingfiles.words.shapes.grammar import Grammar

_GRAMMARS = tuple(words_of(Grammar, language) for language in LANGUAGES)
_ARTICLE = re.compile(f"(?:{'|'.join(words.articles for words in _GRAMMARS)})(?= )")
_NEARLY_A_YEAR = 10
"""Months from which people say that it is almost one."""

_NO_COMPANY = re.compile("|".join(words.no_company for words in _GRAMMARS), re.IGNORECASE)

_POSTS = re.compile("|".join(words.posts for words in _GRAMMARS))


def years(language: Language, count: int) -> str:
    """'un año', 'a year', 'ocho años', '25 years'."""
    words = words_of(Grammar, language)
    number = words.numbers[count - 1] if 0 < count <= len(words.numbers) else str(count)
    return f"{number} {words.years[count != 1]}"


def when(language: Language, on: date, seen_from: date) -> str:
    """How near a day is: 'hoy' only on the day itself, else by the calendar, whose weeks begin on Monday.

    'Esta semana', 'la semana que viene' or 'este mes'; empty for what is further off.
    """
    words = words_of(Grammar, language)
    if on == seen_from:
        return words.today
    weeks = (_monday(on) - _monday(seen_from)).days // 7
    if weeks in (0, 1):
        return words.next_week if weeks else words.this_week
    return words.this_month if (on.year, on.month) == (seen_from.year, seen_from.month) else ""


def in_month(language: Language, on: date, seen_from: date) -> str:
    """'Este mes' of a day of which the month alone is known; empty in another month."""
    is_now = (on.year, on.month) == (seen_from.year, seen_from.month)
    return words_of(Grammar, language).this_month if is_now else ""


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def years_since(language: Language, first: date, last: date) -> str:
    """The years from one day to another as people round them: from ten months on it is 'casi dos años'."""
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    full, rest = divmod(months, 12)
    if rest < _NEARLY_A_YEAR:
        return years(language, full) if full else ""
    return words_of(Grammar, language).almost.format(years(language, full + 1))


def since(language: Language, count: str, thing: str) -> str:
    """The years since a thing: 'ocho años del primer mapa', 'eight years since the first map'."""
    return words_of(Grammar, language).since(count, thing)


def since_bare(language: Language, count: str, thing: str) -> str:
    """The same of a thing without an article: 'ocho años de aquello: piloto del granizo'."""
    return words_of(Grammar, language).since_bare.format(years=count, thing=thing)


def whole_years(first: date, last: date) -> int:
    """The whole years from one day to another, by the calendar."""
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def within(name: str) -> str:
    """A name for a thing as it stands within a sentence: no capital article, no stop at its end."""
    name = name.strip().rstrip(".")
    return _ARTICLE.sub(lambda article: article[0].lower(), name, count=1)


def of(language: Language, name: str) -> str:
    """A name behind the word for 'of': 'del primer mapa', 'de la migración', 'of the first map'."""
    return words_of(Grammar, language).of(name)


def at(name: str) -> str:
    """A name of a company as it stands behind 'en' or 'at'.

    Empty where it names none (nobody is "at Self-employed"), and where it needs an article that it does not have:
    nothing tells whether it is *the* Institute or *our* Institute.
    """
    is_bare = any(re.match(words.needs_article, name) for words in _GRAMMARS)
    return "" if is_bare or _NO_COMPANY.fullmatch(name.strip()) else name


def paper(name: str) -> str:
    """A paper as it stands behind 'en' or 'in'; empty where it has no article of its own."""
    return name if has_article(name) else ""


def has_article(name: str) -> bool:
    """Whether a name begins with an article, in any language."""
    return _ARTICLE.match(name[:1].upper() + name[1:]) is not None


def post(role: str) -> str:
    """A post within a sentence: 'director financiero', but 'CTO' and 'Head of Data' as they are.

    In Spanish only the words before `de` lose their capitals: what follows may be a name.
    """
    if _POSTS.match(role):
        title, behind, rest = role.partition(" de ")
        return " ".join(word.lower() if word.istitle() else word for word in title.split()) + behind + rest
    words = role.split()
    capitals = any(letter.isupper() for word in words[1:] for letter in word)
    return role if capitals or role[1:2].isupper() or role[1:2] == "." else role[:1].lower() + role[1:]


def wish(language: Language, feast: str) -> str:
    """The good wishes for a feast, by its name: 'Feliz Mercè', 'Felices Fallas', 'Happy Sant Jordi'."""
    return words_of(Grammar, language).wish(feast)


@lru_cache(maxsize=1024)
def day_of(language: Language, partial: PartialDate | None) -> str:
    """A partial date as people say it (by babel): 'octubre de 2018', '2018'; empty without a year."""
    if partial is None or partial.year is None:
        return ""
    if partial.month is None:
        return str(partial.year)
    from babel.dates import format_skeleton

    return format_skeleton("yMMMM", date(partial.year, partial.month, 1), locale=language)


def month_of(language: Language, day: date, seen_from: date) -> str:
    """A past day's month: 'octubre', and of another year 'octubre de 2018'."""
    from babel.dates import format_date, format_skeleton

    if day.year == seen_from.year:
        return format_date(day, "LLLL", locale=language)
    return format_skeleton("yMMMM", day, locale=language)


def shortened(text: str, most: int) -> str:
    """A text of no more than so many characters, cut between words."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:.-–—") + "…"
