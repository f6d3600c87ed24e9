"""Days and lengths of time, in English."""

from types import MappingProxyType

from pingfiles.words.shapes.relative_days import RelativeDays


def _ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th."""
    last = 0 if 10 <= number % 100 <= 20 else number % 10
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


WORDS = RelativeDays(
    locale="en_GB",
    full_day="EEEE d MMMM y",
    weekday_and_day="EEEE d MMMM",
    ordinal=_ordinal,
    today="today",
    tomorrow="tomorrow",
    yesterday="yesterday",
    on_weekday="on {day}",
    on_date="on {day}",
    years=("1 year", "{n} years"),
    every=MappingProxyType(
        {
            "D": ("every day", "every {n} days"),
            "W": ("every week", "every {n} weeks"),
            "M": ("every month", "every {n} months"),
            "Y": ("every year", "every {n} years"),
        }
    ),
)
