"""What is typed and written for days and lengths of time, in English."""

from types import MappingProxyType

from pingfiles.words.shapes.vocabulary import Vocabulary

WORDS = Vocabulary(
    units=MappingProxyType(
        {
            "P1D": "d day days",
            "P1W": "w wk wks week weeks",
            "P2W": "fortnight fortnights",
            "P1M": "m mo mos month months",
            "P3M": "quarter quarters",
            "P1Y": "y yr yrs year years",
        }
    ),
    adverbs=MappingProxyType(
        {
            "P1D": "daily",
            "P1W": "weekly",
            "P2W": "biweekly fortnightly",
            "P1M": "monthly",
            "P2M": "bimonthly",
            "P3M": "quarterly",
            "P6M": "semiannual biannual",
            "P1Y": "yearly annual annually",
        }
    ),
    every="every each",
    one="a an one",
    never="never",
    today="today",
    yesterday="yesterday",
    tomorrow="tomorrow",
    weekdays=("monday mon", "tuesday tue", "wednesday wed", "thursday thu", "friday fri", "saturday sat", "sunday sun"),
    ahead=("in",),
    ago_before=(),
    ago_after=("ago",),
)
