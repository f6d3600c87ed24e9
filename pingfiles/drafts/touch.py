"""What reminds them of you, the best first: a sentence of `say`, a milestone you share, a hook for you to reword.

A message has one of them. Nothing is invented: a hook stands in a bracket, with what to make of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from pingfiles.drafts import grammar, sensitive, short_names
from pingfiles.drafts.channels import form_of
from pingfiles.drafts.plain_text import name_or_nothing, one_line
from pingfiles.drafts.topic import FEASTS, Occasion
from pingfiles.kinds import Group
from pingfiles.model import Contact, Moment
from pingfiles.rules.holidays import Calendar
from pingfiles.settings import Settings
from pingfiles.words.languages import LANGUAGES, Language, words_of
from pingfiles.words.shapes.sensitive import Sensitive
from pingfiles.words.shapes.touches import Touches

SAYS_REST = 365
"""Days for which a sentence is not said to the same contact again."""

_LONGEST_HOOK = 90
_KNOWN_FROM = 8
"""Years from which it is worth saying how long you have known each other."""

_WITH_HOOK: tuple[Group, ...] = (*("birthday", "name-day", *FEASTS, "work-anniversary", "job-change", "keep-in-touch"),)
_OF_WORK: tuple[Group, ...] = ("work-anniversary", "job-change")
_PREFIX = re.compile(r"([^:.!?¿¡]{2,40}):\s+(\S.*)", re.DOTALL)


class Used(NamedTuple):
    """What earlier drafts took from a contact's note: the sentences of the last year, and all the hooks."""

    says: frozenset[str] = frozenset()
    hooks: frozenset[str] = frozenset()


NOT_USED = Used()


class Memory(NamedTuple):
    """A milestone that you share. `named` is empty where it has no article, and stands behind a colon alone."""

    named: str = ""
    of_named: str = ""
    since: str = ""
    whole: str = ""
    """The years since it, with its name: 'ocho años del primer mapa', 'ocho años: piloto del granizo'."""


def has_hook_slot(occasion: Occasion, tone: str, channel: str) -> bool:
    """Whether a message has a place for something of theirs that the person who sends it adds."""
    is_personal = occasion.group not in FEASTS or tone == "personal"
    return occasion.group in _WITH_HOOK and is_personal and form_of(channel) not in ("public", "look")


def sayings(contact: Contact, occasion: Occasion, settings: Settings, language: Language, is_formal: bool) -> list[str]:
    """The sentences of theirs that fit an occasion: one about a cake is for a birthday, `pilar: …` for that feast."""
    calendar = Calendar.of(settings) if any(":" in text for text in contact.say) else None
    fitting = []
    for text in contact.say:
        prefix = _PREFIX.fullmatch(text) if calendar else None
        if prefix and calendar and calendar.knows(prefix[1]):
            feast = occasion.feast if occasion.group in FEASTS else None
            if feast is None or not calendar.is_named(feast, prefix[1]):
                continue
            text = prefix[2]
        elif not all(occasion.group in groups for words, groups in _WRITTEN_FOR if words.search(text)):
            continue
        if sensitive.is_in_register(text, language, is_formal):
            fitting.append(_sentence(text))
    return fitting


def unused(says: Sequence[str], used: Used) -> list[str]:
    """The sentences that were not said to them within a year."""
    return [text for text in says if text not in used.says]


def ranked_hooks(contact: Contact, occasion: Occasion, used: Used) -> list[str]:
    """The hooks that a message may quote, the best first: not used before, fitting, and fresh.

    Of several the one that stands last in the list is the freshest. A loss is no matter for a question.
    """
    work = occasion.group in _OF_WORK
    found = [
        (text, number) for number, hook in enumerate(contact.hooks) if any(map(str.isalnum, text := one_line(hook)))
    ]
    ranks = [
        (text not in used.hooks, _fit(text, work), number, text)
        for text, number in found
        if not sensitive.is_grave(text)
    ]
    return [text for *_, text in sorted(ranks, reverse=True)]


def bracket(hook: str, language: Language, asks: bool) -> str:
    """A hook as it stands in a message, with what to make of it."""
    words = words_of(Touches, language)
    return (words.ask if asks else words.mention).format(hook=_quoted(hook))


def to_reword(occasion: Occasion, as_it_is: str, language: Language) -> str:
    """A milestone on its day that is not worded for them, in a bracket; empty where it is, or is a loss."""
    moment = occasion.moment
    if occasion.group != "milestone" or moment is None or as_it_is or sensitive.is_grave(moment.text):
        return ""
    return words_of(Touches, language).reword.format(hook=_quoted(moment.text)) if _quoted(moment.text) else ""


def _quoted(text: str) -> str:
    """A text as it stands in a bracket: nothing in it ends that, or looks like a question of the message."""
    quoted = re.sub(r"[\[\]?!¿¡→%`]+", " ", one_line(text)).strip(" .,;:")
    return grammar.shortened(" ".join(quoted.split()), _LONGEST_HOOK).rstrip("….")


def memory_of(contact: Contact, language: Language, today: date, named: Callable[[str], str]) -> Memory:
    """The newest milestone at least a year old that you share: not from before you met, no loss."""
    since = contact.met.year if contact.met and contact.met.year else 0
    shared = [
        moment
        for moment in contact.moments
        if moment.kind == "milestone"
        and moment.date.year >= since
        and moment.date < today
        and grammar.whole_years(moment.date, today)
    ]
    for moment in sorted(shared, key=lambda moment: moment.date, reverse=True):
        count = grammar.years_since(language, moment.date, today)
        if found := of_moment(moment, language, count, named):
            return found
    return Memory()


def of_moment(moment: Moment, language: Language, count: str, named: Callable[[str], str]) -> Memory | None:
    """A milestone as a message may name it; None where it may not."""
    thing = name_or_nothing(grammar.within(short_names.of_thing(moment.text)))
    if not thing or sensitive.is_grave(moment.text) or not sensitive.is_in(language, thing):
        return None
    if name := named(thing):
        return Memory(name, grammar.of(language, name), count, grammar.since(language, count, name))
    bare = grammar.since_bare(language, count, thing) if sensitive.is_bare(thing, language) else ""
    return Memory("", "", count, bare) if bare else None


def known_for(contact: Contact, language: Language, today: date) -> str:
    """How many years you have known each other, from eight on; else empty."""
    met = contact.met
    if met is None or met.year is None:
        return ""
    count = grammar.whole_years(date(met.year, met.month or 12, met.day or 28), today)
    return grammar.years(language, count) if count >= _KNOWN_FROM else ""


def _fit(hook: str, work: bool) -> int:
    """How well a hook suits an occasion: what they cannot bear is no matter for a question."""
    if _RARELY.search(hook):
        return -1
    of_work, of_life = _OF_WORK_WORDS.search(hook) is not None, _OF_LIFE_WORDS.search(hook) is not None
    return 2 * (of_work if work else of_life) - (of_life if work else of_work)


def _sentence(text: str) -> str:
    """A whole sentence has its stop."""
    text = one_line(text)
    return text if not text or text[-1] in ".!?…" else f"{text}."


@lru_cache(maxsize=8)
def _any(part: str) -> re.Pattern[str]:
    return re.compile("|".join(getattr(words_of(Touches, language), part) for language in LANGUAGES), re.IGNORECASE)


_RARELY, _OF_WORK_WORDS, _OF_LIFE_WORDS = map(_any, ("rarely", "of_work", "of_life"))

_WRITTEN_FOR = tuple(
    (re.compile(pattern, re.IGNORECASE), occasions)
    for language in LANGUAGES
    for pattern, occasions in words_of(Sensitive, language).written_for
)
"""Words by which a sentence tells for what it was written, in whatever language."""
