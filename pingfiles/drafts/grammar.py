"""The grammar that a template cannot know: numbers in words, articles, contractions, capitals within a sentence.

Spanish and English stand side by side; each function takes the language first.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from pingfiles.dates import PartialDate
from pingfiles.words.languages import Language

_NUMBERS = {
    "es": "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
    "dieciocho diecinueve veinte",
    "en": "a two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty",
}
_YEARS = {"es": ("año", "años"), "en": ("year", "years")}
_WHEN = {
    "es": ("hoy", "esta semana", "la semana que viene", "este mes"),
    "en": ("today", "this week", "next week", "this month"),
}
_ARTICLE = re.compile(r"(?:El|La|Los|Las|The|A|An|Un|Una|Mi|Nuestro|Nuestra|Our|My)(?= )")
_WITH_ARTICLE = {
    "es": (
        ("la", re.compile(r"(?:Universidad|Fundación|Asociación|Escuela|Biblioteca|Cámara|Revista|Agencia)\b")),
        (
            "el",
            re.compile(r"(?:Instituto|Museo|Ayuntamiento|Hospital|Colegio|Ministerio|Banco|Centro|Diario|Boletín)\b"),
        ),
    ),
    "en": (
        ("the", re.compile(r"\w+ of\b|.*\b(?:Institute|Museum|Ministry|Council|Trust|Foundation|Association|Rooms)$")),
    ),
}
_NO_COMPANY = re.compile(r"aut[oó]nom[oa]|freelance(?:r)?|self[- ]employed|(?:por )?cuenta propia", re.IGNORECASE)
_WEEKDAYS = ("Lunes", "Martes", "Miércoles", "Jueves", "Viernes")


def years(language: Language, count: int) -> str:
    """'un año', 'a year', 'ocho años', '25 years'."""
    words = _NUMBERS[language].split()
    number = words[count - 1] if 0 < count <= len(words) else str(count)
    return f"{number} {_YEARS[language][count != 1]}"


def when(language: Language, on: date, seen_from: date) -> str:
    """How near a day is: 'hoy' on the day alone, else by the calendar, whose weeks begin on Monday.

    'Esta semana', 'la semana que viene' or 'este mes'; empty for what is further off.
    """
    today, this_week, next_week, month = _WHEN[language]
    if on == seen_from:
        return today
    weeks = (_monday(on) - _monday(seen_from)).days // 7
    if weeks in (0, 1):
        return next_week if weeks else this_week
    return month if (on.year, on.month) == (seen_from.year, seen_from.month) else ""


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def whole_years(first: date, last: date) -> int:
    """The whole years from one day to another, by the calendar."""
    return last.year - first.year - ((last.month, last.day) < (first.month, first.day))


def within(name: str) -> str:
    """A name for a thing as it stands within a sentence: no capital article, no stop at its end."""
    name = name.strip().rstrip(".")
    return _ARTICLE.sub(lambda article: article[0].lower(), name, count=1)


def of(name: str) -> str:
    """Spanish 'de' with a name: 'del primer mapa', 'de la migración'."""
    return f"del {name[3:]}" if name.startswith("el ") else f"de {name}"


def at(language: Language, name: str) -> str:
    """A name of a company or a paper as it stands behind 'en' or 'at', with the article that usage asks for.

    Empty where it names none: nobody is "at Self-employed".
    """
    if _NO_COMPANY.fullmatch(name.strip()):
        return ""
    for article, pattern in _WITH_ARTICLE[language]:
        if pattern.match(name):
            return f"{article} {name}"
    return name


def post(role: str) -> str:
    """A post within a sentence: 'director de operaciones', but 'CTO' and 'Head of Data' as they are."""
    words = role.split()
    capitals = any(letter.isupper() for word in words[1:] for letter in word)
    return role if capitals or role[1:2].isupper() or role[1:2] == "." else role[:1].lower() + role[1:]


def wish(language: Language, feast: str) -> str:
    """The good wishes for a feast, by its name: 'Feliz Mercè', 'Felices Fallas', 'Happy Sant Jordi'."""
    if language == "en":
        return f"Happy {feast}"
    first, _, rest = feast.partition(" ")
    if first in ("El", "La") and rest:
        return f"Feliz {rest}"
    if first in ("Los", "Las") and rest:
        return f"Felices {rest}"
    is_many = first[-2:] in ("as", "os", "es") and first not in _WEEKDAYS
    return f"{'Felices' if is_many else 'Feliz'} {feast}"


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


def called(name: str) -> str:
    """The first given name: of 'Dra. Lucía Fernández' and of 'Fernández, Lucía' it is Lucía."""
    _, comma, given = name.partition(",")
    words = [word for word in (given if comma and given.strip() else name).split() if not word.endswith(".")]
    return words[0] if words else name


def shortened(text: str, most: int) -> str:
    """A text of no more than so many characters, cut between words."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:.-–—") + "…"
