"""What an occasion is about, as far as a message may name it: the post, the paper, the milestone, why they left."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from pingfiles.drafts import grammar, short_names
from pingfiles.drafts.plain_text import name_or_nothing, one_line
from pingfiles.drafts.topic import Occasion
from pingfiles.folding import fold
from pingfiles.model import Contact, Moment
from pingfiles.note import moment_text
from pingfiles.note.links import plain_name
from pingfiles.words.languages import LANGUAGES, words_of
from pingfiles.words.shapes.touches import Touches

_LONGEST_QUOTE = 110
_LONGEST_POST = 48
_JUST = 14
"""Days after which a new post is no longer quite new."""

_MARKS = re.compile('["“”„«»]')
_BEHIND = "|".join(words_of(Touches, language).behind for language in LANGUAGES)
_LEFT = re.compile(
    "|".join(f"(?:{words_of(Touches, language).leaving})" for language in LANGUAGES).join(
        (r"\b(?i:", rf")\s+([^\W\d_a-zà-ÿ][^,.;:()]*?)(?=\s+(?i:{_BEHIND})\b|[,.;:()]|$)")
    )
)
"""A company that is named behind what says that they left it: it begins with a capital."""

_REASONS = ("dismissed", "retired", "chose")
_BY_REASON = {
    reason: re.compile("|".join(getattr(words_of(Touches, language), reason) for language in LANGUAGES), re.IGNORECASE)
    for reason in _REASONS
}

Called = Callable[[str], str]
"""How a company's or a paper's own note calls it, by its name; empty where it has no note, or that says nothing."""


class About(NamedTuple):
    """The facts of an occasion. `left` is why they left: `dismissed`, `retired`, `chose`, or nothing that is known."""

    role: str
    company: str
    left: str
    fresh: bool
    outlet: str
    quote: str


def about(contact: Contact, occasion: Occasion, called: Called) -> About:
    """What an occasion is about."""
    moment = occasion.moment
    press = moment_text.press(moment.text if moment and occasion.group == "press" else "")
    quote = _MARKS.sub("'", one_line(press.quote or "")).rstrip(" .")
    role, company = _post(contact, occasion)
    outlet = press.outlet or ""
    return About(
        grammar.post(_brief(name_or_nothing(role))),
        grammar.at(name_or_nothing(short_names.company(company, called(company) if company else ""))),
        _why_left(moment.text) if moment and occasion.group == "left" else "",
        moment is not None and occasion.group == "job-change" and (occasion.send_on - moment.date).days < _JUST,
        grammar.paper(name_or_nothing(called(outlet) or outlet)) if outlet else "",
        grammar.shortened(quote, _LONGEST_QUOTE),
    )


def _brief(role: str) -> str:
    """A post by its first name: nobody is congratulated on two at once."""
    first = re.split(r"\s*(?:[,;/|(]|\s[–—-]\s)", role, maxsplit=1)[0]
    return first if len(first) <= _LONGEST_POST else ""


def _why_left(text: str) -> str:
    return next((reason for reason in _REASONS if _BY_REASON[reason].search(text)), "")


def _post(contact: Contact, occasion: Occasion) -> tuple[str, str]:
    """The post that an occasion is about: the new one, that which was left, else the present one."""
    moment = occasion.moment
    if occasion.group == "job-change" and moment:
        return _new_post(contact, moment)
    if occasion.group == "left" and moment:
        return "", _company_left(contact, moment)
    return ("", "") if has_left(contact, occasion) else (contact.role or "", contact.company or "")


def _new_post(contact: Contact, moment: Moment) -> tuple[str, str]:
    """What a moment names: `ROLE at COMPANY`, or one of both where it is what the note has as well."""
    position = moment_text.job(moment.text)
    if position.company:
        return position.role or "", re.sub(r"\s*\(.*", "", position.company)
    text = fold(position.text)
    role, company = contact.role or "", contact.company or ""
    return role if role and fold(role) in text else "", company if company and fold(company) in text else ""


def _company_left(contact: Contact, moment: Moment) -> str:
    """The company that the moment itself names: the note's present one may be the next."""
    text = fold(moment_text.job(moment.text).text)
    known = [contact.company or "", *(moment_text.job(other.text).company or "" for other in contact.moments)]
    named = [name for name in known if name and re.search(rf"(?<!\w){re.escape(fold(name))}(?!\w)", text)]
    if named:
        return max(named, key=len)
    company = moment_text.job(moment.text).company or ""
    if company[:1].isupper():
        return company
    left = _LEFT.search(plain_name(moment.text))
    return left[1].strip() if left else ""


def has_left(contact: Contact, occasion: Occasion) -> bool:
    """Whether they left the position that the note still gives, and the note has no later one."""
    started = contact.started.full if contact.started else None
    begun = [moment.date for moment in contact.moments if moment.kind == "job"] + ([started] if started else [])
    left = [moment.date for moment in contact.moments if moment.kind == "left" and moment.date <= occasion.send_on]
    return bool(left) and max(left) > max(begun, default=min(left).min)
