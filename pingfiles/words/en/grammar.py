"""The grammar of messages, in English."""

from pingfiles.words.shapes.grammar import Grammar, Register


def _wish(feast: str) -> str:
    """'Happy Easter', and without an article: 'Happy Pilar', but 'Happy La Rioja Day'."""
    first, _, rest = feast.partition(" ")
    is_article = first in ("The", "El", "La", "Los", "Las", "Els", "Les") and rest
    return f"Happy {rest}" if is_article and not rest.endswith("Day") else f"Happy {feast}"


WORDS = Grammar(
    numbers=(
        *("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
        *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
    ),
    years=("year", "years"),
    today="today",
    this_week="this week",
    next_week="next week",
    this_month="this month",
    almost="almost {}",
    since="{} since {}".format,
    since_bare="{years} since this: {thing}",
    articles="The|A|An|Our|My",
    needs_article=r"\w+ of\b|.*\b(?:Institute|Museum|Ministry|Council|Trust|Foundation|Association|Rooms)$",
    no_company="freelance(?:r)?|self[- ]employed",
    of="of {}".format,
    wish=_wish,
    season_wish="Season's greetings",
    informal=Register(
        hello="Hi {name},",
        spoken_hello="Hi {name}",
        spoken_name=", it's {me}",
        letter=("Dear {name},", "Dear {name},", "Dear {name},"),
        letter_to_him=("Dear {name},", "Dear {name},", "Dear {name},"),
        letter_to_anyone=("Dear {name},", "Dear {name},", "Dear {name},"),
        bye=("", "", "Best wishes"),
        mail_bye=("All the best", "Best wishes", "Best wishes"),
        spoken_bye=("Take care", "All the best", "All the best"),
        chat_hello="Hi {name},",
    ),
    formal=Register(
        hello="Dear {name},",
        spoken_hello="Good morning {name}",
        spoken_name=", this is {me}",
        letter=("Dear {name},", "Dear {name},", "Dear {name},"),
        letter_to_him=("Dear {name},", "Dear {name},", "Dear {name},"),
        letter_to_anyone=("Dear {name},", "Dear {name},", "Dear {name},"),
        bye=("Kind regards", "Kind regards", "Kind regards"),
        mail_bye=("Kind regards", "Kind regards", "Kind regards"),
        spoken_bye=("Goodbye for now", "Goodbye for now", "Goodbye for now"),
        chat_hello="Dear {name},",
    ),
    nearest_of=(),
)
