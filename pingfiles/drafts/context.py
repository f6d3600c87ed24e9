"""The facts that a template may use: plain texts and booleans, none of them written freely.

`hooks`, the log and the body never get here: they are suggested beside the message. The only free text is
`say`, whose sentences are written to be used.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import NamedTuple

from pingfiles.drafts import grammar, sensitive
from pingfiles.drafts.channels import form_of, frame, sentences
from pingfiles.drafts.given_name import given_name
from pingfiles.drafts.regions import region_of, regional
from pingfiles.drafts.topic import Occasion
from pingfiles.model import Contact, Moment
from pingfiles.note import moment_text
from pingfiles.note.links import plain_name
from pingfiles.rules.due import language_of
from pingfiles.settings import Settings
from pingfiles.words.languages import LANGUAGES, Language, words_of
from pingfiles.words.shapes.grammar import Grammar
from pingfiles.words.shapes.sensitive import Sensitive

_LONGEST_NAME = 60
_ABBREVIATION = re.compile(r"\b(?:[^\W\d_]{1,2}|[A-ZÁÉÍÓÚÑ][^\W\d_]{2})\.")
"""As in `J.R.` and `Dra. Vidal`: its stop ends no sentence."""

_LONGEST_QUOTE = 110
"""Characters. A longer name is left out; a longer quote is cut."""

_SOON = 31
"""Days after which an answer is late."""

Sayable = Callable[[str], str]

_UNSAID = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]+")


@dataclass(frozen=True, slots=True)
class Facts:
    """The variables of a template, as `docs/drafts.md` lists them. An unknown text is empty."""

    language: str
    region: str
    occasion: str
    channel: str
    form: str
    formal: bool
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
    years: str
    role: str
    company: str
    city: str
    outlet: str
    quote: str
    milestone: str
    of_milestone: str
    memory: str
    of_memory: str
    since: str
    met: str
    shared: str
    together: bool
    wish: str
    new_year: str
    owed: str
    say: str


VARIABLES = tuple(field.name for field in fields(Facts))


def variables(facts: Facts) -> Mapping[str, str | bool]:
    """The facts by their names, as a template sees them."""
    return {name: getattr(facts, name) for name in VARIABLES}


class _Touch(NamedTuple):
    """What reminds them of you."""

    memory: str
    of_memory: str
    since: str
    met: str


class _About(NamedTuple):
    """What the occasion is about."""

    role: str
    company: str
    outlet: str
    quote: str
    milestone: str
    of_milestone: str


def facts_of(
    contact: Contact,
    occasion: Occasion,
    settings: Settings,
    language: Language,
    channel: str,
    is_formal: bool,
    for_many: bool = False,
) -> Facts:
    """The facts of one draft, still without a sentence of theirs; `for_many` names nobody."""
    name = "" if for_many else _called(contact.called or "") or _name(given_name(contact.name, language))
    me = _name(settings.me.name or "")
    tie = None if for_many else contact.tie
    handle = "" if channel == "comment" else _handle(contact)
    seen_from = occasion.send_on
    form = form_of(channel)
    sayable = _sayable(contact, settings, language, is_formal)
    region = region_of(contact, language_of(contact, settings), language)
    return Facts(
        language=language,
        region=region,
        occasion=occasion.group,
        channel=channel,
        form=form,
        formal=is_formal,
        name=name,
        gender=contact.gender or "",
        me=me,
        my_gender=settings.me.gender or "",
        **frame(language, channel, name, is_formal, me, tie, handle, region)._asdict(),
        when=regional(_when(occasion, language, channel), region),
        belated=bool(occasion.on and occasion.on < seen_from),
        years=_years(occasion, language),
        **_about(contact, occasion, language, sayable)._asdict(),
        city=_name(contact.city or ""),
        **_touch(contact, language, seen_from, None if form == "public" else sayable)._asdict(),
        shared=_name(occasion.shared or ""),
        together=occasion.together,
        wish=_wish(occasion, language, region),
        new_year=str(seen_from.year + (seen_from.month == 12)),
        owed=occasion.owed,
        say="",
    )


def is_theirs(language: Language, contact: Contact, settings: Settings) -> bool:
    """Whether a contact's note is in a language: what it says stands in no message in another."""
    return language_of(contact, settings).partition("-")[0] == language


def _when(occasion: Occasion, language: Language, channel: str) -> str:
    """How near the day is, where it is read when it is written: nobody knows the day of a letter."""
    if occasion.group == "reply":
        return _waits_since(occasion, language)
    if occasion.on is None or channel == "letter":
        return ""
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


def _sayable(contact: Contact, settings: Settings, language: Language, is_formal: bool) -> Sayable:
    """The name of a milestone as it can be said to them, else an empty text."""
    theirs = is_theirs(language, contact, settings)

    def said(text: str) -> str:
        thing = _thing(text)
        is_said = theirs and not sensitive.is_grave(thing) and sensitive.is_said_to_them(thing, language, is_formal)
        return thing if is_said else ""

    return said


def _about(contact: Contact, occasion: Occasion, language: Language, sayable: Sayable) -> _About:
    text = occasion.moment.text if occasion.moment else ""
    thing = sayable(text) if occasion.group in ("milestone", "keep-in-touch") else ""
    press = moment_text.press(text if occasion.group == "press" else "")
    quote = _one_line(press.quote or "").rstrip(" .")
    role, company = (_name(text) for text in _post(contact, occasion))
    return _About(
        grammar.post(role),
        grammar.at(language, company),
        grammar.at(language, _name(press.outlet or "")),
        grammar.shortened(quote, _LONGEST_QUOTE),
        thing,
        grammar.of(language, thing) if thing else "",
    )


def _touch(contact: Contact, language: Language, today: date, sayable: Sayable | None) -> _Touch:
    """What you share. Without a way to say a milestone there is no memory: it is no matter for the public."""
    met = _met(contact, language, today)
    moment = _memory(contact, today, sayable) if sayable else None
    if moment is None or sayable is None:
        return _Touch("", "", "", met)
    memory = sayable(moment.text)
    since = grammar.years(language, grammar.whole_years(moment.date, today))
    return _Touch(memory, grammar.of(language, memory), since, met)


def _handle(contact: Contact) -> str:
    """Their name on X, by which a mention calls them."""
    found = re.fullmatch(r"@?(\w{1,15})", contact.twitter or "", re.ASCII)
    return f"@{found[1]}" if found else ""


def sayings(contact: Contact, occasion: Occasion) -> list[str]:
    """The sentences of theirs that fit an occasion: one about a cake is for a birthday."""
    return [
        _sentence(text)
        for text in contact.say
        if all(occasion.group in groups for words, groups in _WRITTEN_FOR if words.search(text))
    ]


_WRITTEN_FOR = tuple(
    (re.compile(pattern, re.IGNORECASE), occasions)
    for language in LANGUAGES
    for pattern, occasions in words_of(Sensitive, language).written_for
)
"""Words by which a sentence tells for what it was written, in whatever language."""


def _memory(contact: Contact, today: date, sayable: Sayable) -> Moment | None:
    """The newest milestone at least a year old that they can share and that can be said: not from before you met."""
    since = contact.met.year if contact.met and contact.met.year else 0
    shared = (
        moment
        for moment in contact.moments
        if moment.kind == "milestone"
        and moment.date.year >= since
        and moment.date < today
        and grammar.whole_years(moment.date, today)
        and sayable(moment.text)
    )
    return max(shared, key=lambda moment: moment.date, default=None)


def _met(contact: Contact, language: Language, today: date) -> str:
    """When you met, if that is two years ago or more; else empty."""
    year = contact.met.year if contact.met else None
    return grammar.day_of(language, contact.met) if year and today.year - year > 1 else ""


def _post(contact: Contact, occasion: Occasion) -> tuple[str, str]:
    """The post that an occasion is about: the new one, that which was left, else the present one."""
    moment = occasion.moment
    if occasion.group == "job-change" and moment:
        position = moment_text.job(moment.text)
        if position.company:
            return position.role or "", position.company
        same = contact.company and contact.company in position.text
        return ("", contact.company or "") if same else ("", "")
    if occasion.group == "left" and moment:
        started = contact.started.full if contact.started else None
        return "", "" if started and started > moment.date else contact.company or ""
    return ("", "") if _has_left(contact, occasion.send_on) else (contact.role or "", contact.company or "")


def _has_left(contact: Contact, today: date) -> bool:
    """Whether they left the position that the note still gives, and the note has no later one."""
    started = contact.started.full if contact.started else None
    begun = [moment.date for moment in contact.moments if moment.kind == "job"] + ([started] if started else [])
    left = [moment.date for moment in contact.moments if moment.kind == "left" and moment.date <= today]
    return bool(left) and max(left) > max(begun, default=date.min)


def _thing(text: str) -> str:
    """A milestone's name within a sentence; empty where it is too long for one."""
    return _name(grammar.within(plain_name(text)))


def _name(text: str) -> str:
    """A name as one line; none where it is no name but a story."""
    text = _one_line(text)
    return text if len(text) <= _LONGEST_NAME else ""


def _called(text: str) -> str:
    """How you address them, as the note has it; none where that would end a sentence in the middle of the greeting."""
    name = _name(text)
    return "" if sentences(_ABBREVIATION.sub("", name)) else name


def _one_line(text: str) -> str:
    return " ".join(_UNSAID.sub(" ", plain_name(text)).split())


def _sentence(text: str) -> str:
    """A whole sentence has its stop."""
    text = _one_line(text)
    return text if not text or text[-1] in ".!?…" else f"{text}."
