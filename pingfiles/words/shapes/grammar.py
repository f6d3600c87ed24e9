"""The grammar of messages: what a template cannot know of its language. A pattern is a regular expression."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Register(NamedTuple):
    """How a message begins and ends, informal or formal. An ending is a pair: the usual one, and that to a weak tie."""

    hello: str
    spoken_hello: str
    spoken_name: str
    """Who is calling; stands behind the spoken greeting."""
    bye: tuple[str, str]
    mail_bye: tuple[str, str]
    spoken_bye: tuple[str, str]


class Grammar(NamedTuple):
    """In braces stands what is filled in."""

    numbers: tuple[str, ...]
    """From one on, as they stand before `years`."""
    years: tuple[str, str]
    today: str
    this_week: str
    next_week: str
    this_month: str
    articles: str
    """A pattern: what is no capital within a sentence, though a name begins with it."""
    with_article: tuple[tuple[str, str], ...]
    """An article, and the pattern of companies and papers that have it."""
    no_company: str
    """A pattern: what is written in place of a company by those who have none."""
    of: Callable[[str], str]
    """A name behind the word for 'of'."""
    wish: Callable[[str], str]
    """The good wishes for a feast by its name."""
    season_wish: str
    """The good wishes of December to those who may not keep Christmas."""
    informal: Register
    formal: Register
    nearest_of: tuple[str, ...]
    """Languages without templates whose speakers would rather read this one than English."""
