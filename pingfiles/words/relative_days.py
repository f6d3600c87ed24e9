"""Days and lengths of time as people say them, by babel: 'on Tuesday', 'hace 4 meses'."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from pingfiles.durations import Duration
from pingfiles.words.languages import Language, words_of
from pingfiles.words.shapes.relative_days import RelativeDays

_WEEK = 7
_NEAR_DAYS = 300
_DAYS_SAID = 13
"""Up to here days are counted; beyond it weeks, then calendar months, then years."""


@lru_cache(maxsize=4096)
def when(day: date, today: date, language: Language) -> str:
    """A day as seen from another: today, tomorrow, on a weekday, on a date; how long ago if past."""
    words = words_of(RelativeDays, language)
    days = (day - today).days
    if named := _named(days, language):
        return named
    if 0 < days < _WEEK:
        return words.on_weekday.format(day=_weekday(day, language))
    return words.on_date.format(day=day_name(day, today, language)) if days > 0 else distance(day, today, language)


@lru_cache(maxsize=4096)
def distance(day: date, today: date, language: Language) -> str:
    """How far off a day is, in whole units: 'in 3 days', '4 months ago'; today and its neighbours by name."""
    words = words_of(RelativeDays, language)
    from babel.dates import format_timedelta

    days = (day - today).days
    if named := _named(days, language):
        return named
    delta = timedelta(days=_in_whole_units(min(day, today), max(day, today)))
    least = 1 if abs(days) > _DAYS_SAID else 2  # of a unit: less than two weeks are days
    return format_timedelta(delta if days > 0 else -delta, threshold=least, add_direction=True, locale=words.locale)


def day_name(day: date, today: date, language: Language) -> str:
    """A date without the year where that is near: '3 December', '3 de diciembre de 2028'."""
    words = words_of(RelativeDays, language)
    from babel.dates import format_date, format_skeleton

    if abs((day - today).days) < _NEAR_DAYS:
        return format_skeleton("MMMMd", day, locale=words.locale)
    return format_date(day, "long", locale=words.locale)


def full_day(day: date, language: Language) -> str:
    """A date with its weekday: 'Saturday 21 November 2026'."""
    words = words_of(RelativeDays, language)
    from babel.dates import format_date

    return format_date(day, words.full_day, locale=words.locale)


def weekday_and_day(day: date, language: Language) -> str:
    """A date near today with its weekday: 'Wednesday 2 December'."""
    words = words_of(RelativeDays, language)
    from babel.dates import format_date

    return format_date(day, words.weekday_and_day, locale=words.locale)


def years(count: int, language: Language) -> str:
    """'1 year', '8 years'."""
    words = words_of(RelativeDays, language)
    return words.years[count != 1].format(n=count)


def every(duration: Duration, language: Language) -> str:
    """'every month', 'cada 2 semanas'."""
    words = words_of(RelativeDays, language)
    return words.every[duration.unit][duration.count != 1].format(n=duration.count)


def in_days(days: int, language: Language) -> str:
    """A number of days as a length: '7 days', '1 día'."""
    words = words_of(RelativeDays, language)
    from babel.units import format_unit

    return format_unit(days, "duration-day", locale=words.locale)


def ordinal(number: int, language: Language) -> str:
    """1st, 2nd, 3rd, 11th; where a language does without, the number."""
    return words_of(RelativeDays, language).ordinal(number)


def _named(days: int, language: Language) -> str | None:
    """The word for a day next to today."""
    words = words_of(RelativeDays, language)
    return {0: words.today, 1: words.tomorrow, -1: words.yesterday}.get(days)


def _weekday(day: date, language: Language) -> str:
    words = words_of(RelativeDays, language)
    from babel.dates import format_date

    return format_date(day, "EEEE", locale=words.locale)


def _in_whole_units(first: date, last: date) -> int:
    """The days between, cut to whole weeks, months of 30 days or years of 365, so that babel rounds nothing."""
    days = (last - first).days
    if days <= _DAYS_SAID:
        return days
    months = (last.year - first.year) * 12 + last.month - first.month
    if Duration(max(months, 1), "M").after(first) > last:
        months -= 1
    if months < 1:
        return days - days % _WEEK
    return months // 12 * 365 if months >= 12 else months * 30
