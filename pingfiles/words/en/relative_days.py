"""Days and lengths of time, in English."""

from types import MappingProxyType

from pingfiles.words.shapes.relative_days import RelativeDays

WORDS = RelativeDays(
    locale="en_GB",
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
