"""The facts that a template may use: plain texts and booleans, none of them written freely.

Of what is written freely two things get here: `say`, whose sentences are written to be used, and a hook, which stands
in a bracket for the person who sends. The log and the body are offered beside the message.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields

from pingfiles.drafts import grammar, sensitive, touch
from pingfiles.drafts.about import Called, about
from pingfiles.drafts.channels import form_of, frame, sentences
from pingfiles.drafts.given_name import given_name, with_honorific
from pingfiles.drafts.plain_text import name_or_nothing
from pingfiles.drafts.regions import region_of, regional
from pingfiles.drafts.topic import Occasion
from pingfiles.drafts.touch import Memory
from pingfiles.model import Contact
from pingfiles.rules.due import language_of
from pingfiles.settings import Settings
from pingfiles.words.languages import Language, words_of
from pingfiles.words.shapes.grammar import Grammar

_ABBREVIATION = re.compile(r"\b(?:[^\W\d_]{1,2}|[A-ZÁÉÍÓÚÑ][^\W\d_]{2})\.")
"""As in `J.R.` and `Dra. Vidal`: its stop ends no sentence."""

_SOON = 31
"""Days after which an answer is late."""

_TWO_WAY = ("call", "meeting")


@dataclass(frozen=True, slots=True)
class Facts:
    """The variables of a template, as `docs/drafts.md` lists them. An unknown text is empty."""

    language: str
    region: str
    occasion: str
    channel: str
    form: str
    formal: bool
    tie: str
    asks: bool
    name: str
    gender: str
    me: str
    my_gender: str
    hello: str
    salutation: str
    vocative: str
    bye: str
    when: str
    belated: bool
    fresh: bool
    years: str
    role: str
    company: str
    left: str
    city: str
    outlet: str
    quote: str
    milestone: str
    of_milestone: str
    milestone_since: str
    memory: str
    of_memory: str
    since: str
    memory_since: str
    known: str
    met: str
    shared: str
    together: bool
    spoke: bool
    wish: str
    new_year: str
    owed: str
    say: str
    hook: str


VARIABLES = tuple(field.name for field in fields(Facts))


def variables(facts: Facts) -> Mapping[str, str | bool]:
    """The facts by their names, as a template sees them."""
    return {name: getattr(facts, name) for name in VARIABLES}


def facts_of(
    contact: Contact,
    occasion: Occasion,
    settings: Settings,
    language: Language,
    channel: str,
    is_formal: bool,
    for_many: bool = False,
    called: Called = lambda _: "",
) -> Facts:
    """The facts of one draft, still without a sentence of theirs; `for_many` names nobody.

    `called` gives the short name of a company or a paper that has a note of its own.
    """
    name = "" if for_many else _called(contact.called or "") or name_or_nothing(given_name(contact.name, language))
    me = name_or_nothing(settings.me.name or "")
    tie = None if for_many else contact.tie
    handle = "" if channel == "comment" else _handle(contact)
    seen_from = occasion.send_on
    form = form_of(channel)
    region = region_of(contact, language_of(contact, settings), language)
    addressed = with_honorific(contact, name, language) if is_formal else name
    opening = frame(language, channel, addressed, is_formal, me, tie, handle, region, contact.gender or "")
    is_theirs = is_their_language(language, contact, settings)
    memory = Memory()
    if is_theirs and form != "public":
        memory = touch.memory_of(contact, language, seen_from, lambda thing: _named(thing, language, is_formal))
    facts = about(contact, occasion, called)
    milestone = _milestone(occasion, language, is_formal) if is_theirs else Memory()
    return Facts(
        language=language,
        region=region,
        occasion=occasion.group,
        channel=channel,
        form=form,
        formal=is_formal,
        tie=tie or "medium",
        asks=channel != "voicemail",
        name=name,
        gender=contact.gender or "",
        me=me,
        my_gender=settings.me.gender or "",
        **opening._asdict(),
        when=regional(_when(contact, occasion, language, channel), region),
        belated=bool(occasion.on and occasion.on < seen_from),
        years=_years(occasion, language),
        **facts._asdict(),
        city=name_or_nothing(contact.city or ""),
        milestone=milestone.named,
        of_milestone=milestone.of_named,
        milestone_since=milestone.whole,
        memory=memory.named,
        of_memory=memory.of_named,
        since=memory.since,
        memory_since=memory.whole,
        known="" if for_many else touch.known_for(contact, language, seen_from),
        met=_met(contact, language, occasion),
        shared=name_or_nothing(occasion.shared or ""),
        together=occasion.together,
        spoke=_spoke(occasion),
        wish=_wish(occasion, language, region),
        new_year=str(seen_from.year + (seen_from.month == 12)),
        owed=occasion.owed,
        say="",
        hook="",
    )


def is_their_language(language: Language, contact: Contact, settings: Settings) -> bool:
    """Whether a contact's note is in a language: what it says stands in no message in another."""
    return language_of(contact, settings).partition("-")[0] == language


def _when(contact: Contact, occasion: Occasion, language: Language, channel: str) -> str:
    """How near the day is, where it is read when it is written: nobody knows the day of a letter."""
    if occasion.group == "reply":
        return _waits_since(occasion, language)
    if occasion.on is None or channel == "letter":
        return ""
    started = contact.started
    if occasion.group == "work-anniversary" and started and started.day is None:
        return grammar.in_month(language, occasion.on, occasion.send_on)
    return grammar.when(language, occasion.on, occasion.send_on)


def _waits_since(occasion: Occasion, language: Language) -> str:
    """The month since which an answer is owed, where that is more than a month ago."""
    wrote = occasion.entry.date if occasion.entry else occasion.send_on
    return grammar.month_of(language, wrote, occasion.send_on) if (occasion.send_on - wrote).days > _SOON else ""


def _wish(occasion: Occasion, language: Language, region: str) -> str:
    """The good wishes for a feast; those that every region says by itself are in the words of the region."""
    if occasion.is_neutral:
        return words_of(Grammar, language).season_wish
    if occasion.feast is None:
        return ""
    wish = grammar.wish(language, occasion.feast.name(language))
    return regional(wish, region) if occasion.group != "feast" else wish


def _years(occasion: Occasion, language: Language) -> str:
    """The years that an occasion counts; those since a loss are not counted to anyone."""
    grave = occasion.moment is not None and sensitive.is_grave(occasion.moment.text)
    return grammar.years(language, occasion.years) if occasion.years and not grave else ""


def _milestone(occasion: Occasion, language: Language, is_formal: bool) -> Memory:
    """The milestone that an occasion is about, as it can be said to them."""
    if occasion.group not in ("milestone", "keep-in-touch") or occasion.moment is None or not occasion.years:
        return Memory()
    count = grammar.years(language, occasion.years)
    found = touch.of_moment(occasion.moment, language, count, lambda thing: _named(thing, language, is_formal))
    return found or Memory()


def _named(thing: str, language: Language, is_formal: bool) -> str:
    """A milestone's name where its words fit into a sentence to them, else an empty text."""
    return thing if sensitive.is_said_to_them(thing, language, is_formal) else ""


def _spoke(occasion: Occasion) -> bool:
    """Whether you heard from the shared contact as well: on a message of yours nobody has answered yet."""
    ping = occasion.shared_entry[1] if occasion.shared_entry else None
    return ping is not None and (ping.channel in _TWO_WAY or not {"reply", "in"}.isdisjoint(ping.tags))


def _handle(contact: Contact) -> str:
    """Their name on X, by which a mention calls them."""
    found = re.fullmatch(r"@?(\w{1,15})", contact.twitter or "", re.ASCII)
    return f"@{found[1]}" if found else ""


def _met(contact: Contact, language: Language, occasion: Occasion) -> str:
    """When you met, if that is two years ago or more; else empty. The program's own templates do without."""
    year = contact.met.year if contact.met else None
    return grammar.day_of(language, contact.met) if year and occasion.send_on.year - year > 1 else ""


def _called(text: str) -> str:
    """How you address them, as the note has it; none where that would end a sentence in the middle of the greeting."""
    name = name_or_nothing(text)
    return "" if sentences(_ABBREVIATION.sub("", name)) else name
