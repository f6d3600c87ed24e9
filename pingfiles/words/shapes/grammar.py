"""The grammar of messages: what a template cannot know of its language. A pattern is a regular expression."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Register(NamedTuple):
    """How a message begins and ends, informal or formal. An ending has a form for a close, middling and distant tie."""

    hello: str
    spoken_hello: str
    spoken_name: str
    """Who is calling; stands behind the spoken greeting."""
    letter: tuple[str, str, str]
    """How a letter opens, to a woman: by tie as an ending."""
    letter_to_him: tuple[str, str, str]
    letter_to_anyone: tuple[str, str, str]
    """Where it is not known who it is."""
    bye: tuple[str, str, str]
    mail_bye: tuple[str, str, str]
    spoken_bye: tuple[str, str, str]
    chat_hello: str = ""
    """In a chat, an SMS and on LinkedIn, where it differs from `hello`."""
    no_answer: str = ""
    """On a machine: that they need not call back."""


class Grammar(NamedTuple):
    """In braces stands what is filled in."""

    numbers: tuple[str, ...]
    """From one on, as they stand before `years`."""
    years: tuple[str, str]
    today: str
    this_week: str
    next_week: str
    this_month: str
    almost: str
    """Of a number of years that is nearly full."""
    since: Callable[[str, str], str]
    """A thing behind the years that have passed since."""
    since_bare: str
    """The same of a thing without an article, behind a colon."""
    articles: str
    """A pattern: what is no capital within a sentence, though a name begins with it."""
    needs_article: str
    """A pattern: names of institutions that no sentence has without an article, which only the note can know."""
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
    posts: str = "(?!)"
    """A pattern: how a post begins that has no capitals within a sentence, whatever the note writes."""
