"""What is typed and written for days and lengths of time, in English."""

from types import MappingProxyType

from pingfiles.words.shapes.vocabulary import Vocabulary

WORDS = Vocabulary(
    units=MappingProxyType(
        {
            "P1D": "day",
            "P1W": "week, wk",
            "P2W": "fortnight",
            "P1M": "month, mo, mth",
            "P2M": "",
            "P3M": "quarter",
            "P4M": "",
            "P6M": "half a year, half year, half-year",
            "P1Y": "year, yr",
        }
    ),
    counted_units=MappingProxyType(
        {
            "P1D": "d, days",
            "P1W": "w, wks, weeks",
            "P2W": "fortnights",
            "P1M": "m, mos, mths, months",
            "P2M": "",
            "P3M": "q, quarters",
            "P4M": "",
            "P6M": "half years, half-years",
            "P1Y": "y, yrs, years",
        }
    ),
    adverbs=MappingProxyType(
        {
            "P1D": "daily",
            "P1W": "weekly",
            "P2W": "biweekly, bi-weekly, fortnightly",
            "P15D": "semimonthly, semi-monthly",
            "P1M": "monthly",
            "P2M": "bimonthly, bi-monthly",
            "P3M": "quarterly",
            "P4M": "",
            "P6M": "semiannual, semi-annual, semiannually, semi-annually, "
            "biannual, biannually, half-yearly, half yearly",
            "P1Y": "yearly, annual, annually",
            "P2Y": "biennial, biennially",
        }
    ),
    numbers=MappingProxyType(
        {
            "1": "a, an, one",
            "2": "two, a couple of, couple of",
            "3": "three",
            "4": "four",
            "5": "five",
            "6": "six",
            "7": "seven",
            "8": "eight",
            "9": "nine",
            "10": "ten",
            "11": "eleven",
            "12": "twelve",
            "15": "fifteen",
            "20": "twenty",
            "30": "thirty",
        }
    ),
    every="every, each",
    every_other="every other, every second",
    all_of="",
    once=MappingProxyType({"1": "once", "2": "twice"}),
    times="time, times, x",
    per="a, an, per, every, each, /",
    never="never",
    days=MappingProxyType(
        {
            "-2": "day before yesterday, the day before yesterday",
            "-1": "yesterday, last night",
            "0": "today, tonight",
            "1": "tomorrow",
            "2": "day after tomorrow, the day after tomorrow",
        }
    ),
    weekdays=(
        "monday, mon",
        "tuesday, tue, tues",
        "wednesday, wed",
        "thursday, thu, thur, thurs",
        "friday, fri",
        "saturday, sat",
        "sunday, sun",
    ),
    months=(
        "january, jan",
        "february, feb",
        "march, mar",
        "april, apr",
        "may",
        "june, jun",
        "july, jul",
        "august, aug",
        "september, sep, sept",
        "october, oct",
        "november, nov",
        "december, dec",
    ),
    of_month="of, the",
    ordinals="st, nd, rd, th",
    first="first",
    articles="the, on, on the",
    this="this",
    next="next, coming",
    last="last, past",
    month_end="end of month, end of the month, month end",
    year_end="end of year, end of the year, year end",
    ahead="in",
    ahead_after="from now, from today",
    ago_before="",
    ago_after="ago",
    until="until, till, til",
)
