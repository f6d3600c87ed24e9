"""What a draft chooses, and why: language, tone, channel and template."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from hashlib import sha256
from typing import Literal, NamedTuple

from pingfiles.drafts.channels import FORMS
from pingfiles.drafts.deep_links import opening
from pingfiles.drafts.topic import FEASTS, Occasion
from pingfiles.kinds import Group
from pingfiles.model import Contact
from pingfiles.settings import Settings
from pingfiles.words.languages import LANGUAGES, Language, words_of
from pingfiles.words.shapes.drafts import Drafts
from pingfiles.words.shapes.grammar import Grammar

Tone = Literal["common", "personal"]

RECENT = 3
"""How many of a contact's last drafts are not repeated."""

_PUBLIC = ("like", "comment", "mention", "twitter")
_BY_PHONE = ("sms", "whatsapp", "call", "voicemail")
_ADDRESSED = (*_BY_PHONE, "email", "telegram", "linkedin", "twitter")
_LOCAL_NUMBER = re.compile(r"\s*(?!00)\(?[0-9](?:[\s().\-/]*[0-9]){5,}.*", re.DOTALL)
_NEWS: tuple[Group, ...] = ("press", "job-change", "work-anniversary", "birthday", "name-day")
"""Occasions that may be mentioned where others read it."""


class Chosen(NamedTuple):
    """A choice and, in the vault's language, why; empty where there was nothing to choose."""

    value: str
    why: str


def choose_language(tag: str, settings: Settings, asked: Language | None) -> tuple[Language, str]:
    """The language of the templates for a language tag, and a note where it is another one."""
    if asked:
        return asked, ""
    main = tag.partition("-")[0]
    for language in LANGUAGES:
        if main == language:
            return language, ""
    near = [language for language in LANGUAGES if main in words_of(Grammar, language).nearest_of]
    chosen: Language = near[0] if near else "en"
    return chosen, f"{chosen}: {words_of(Drafts, settings.language).no_templates.format(language=tag)}"


def is_formal(contact: Contact, settings: Settings) -> bool:
    """Whether they are `usted`."""
    return (contact.formality or settings.formality) == "formal"


def choose_tone(
    occasion: Occasion, is_lapsed: bool, has_sentence: bool, asked: Tone | None, spoken: Language
) -> Chosen:
    """Feasts have a common text, for a tie that is kept up, and a personal one, to revive it; all else is personal.

    A local feast is a good day for a sentence that is ready for this person.
    """
    if occasion.group not in FEASTS:
        return Chosen("personal", "")
    why = words_of(Drafts, spoken)
    if asked:
        return Chosen(asked, why.asked)
    if occasion.group == "feast" and has_sentence:
        return Chosen("personal", why.sentence_ready)
    return Chosen("personal", why.lapsed) if is_lapsed else Chosen("common", why.in_touch)


def choose_channel(
    contact: Contact, occasion: Occasion, last_used: str | None, asked: str | None, spoken: Language
) -> Chosen:
    """The channel: the one they wrote on, else the first of `channels` that fits, else one with an address."""
    why = words_of(Drafts, spoken)
    if asked:
        return Chosen(asked, why.asked)
    written = occasion.entry.channel if occasion.entry and occasion.group == "reply" else None
    if written and _fits(written, occasion):
        return Chosen(written, why.wrote_by_it)
    preferred = [channel for channel in contact.channels if _fits(channel, occasion)]
    reachable = [channel for channel in preferred if has_address(contact, channel)]
    if preferred:
        return Chosen((reachable or preferred)[0], why.first_that_fits)
    if last_used and _fits(last_used, occasion) and has_address(contact, last_used):
        return Chosen(last_used, why.last_used)
    for channel in ("whatsapp", "email", "telegram", "linkedin"):
        if has_address(contact, channel):
            return Chosen(channel, why.has_address)
    return Chosen("whatsapp", why.no_address)


def has_address(contact: Contact, channel: str) -> bool:
    """Whether a note has the address that a channel needs; some channels need none.

    A stub such as `t.me/` or `+34` is no address. A number without its country code is one, though it makes no link.
    """
    if channel not in _ADDRESSED or opening(contact, channel, "", "", "en").link:
        return True
    return channel in _BY_PHONE and any(map(_LOCAL_NUMBER.fullmatch, contact.phones))


def choose_template(
    names: Sequence[str],
    contact: Contact,
    occasion: Occasion,
    recent: Sequence[str] = (),
    colleagues: Collection[str] = (),
) -> str:
    """One of the variants, by contact, occasion and day, so that two runs agree.

    Not one of the contact's last three drafts, nor one that a colleague was sent. If none is left, a colleague's,
    and last of all the one used longest ago.
    """
    lately = list(recent[:RECENT])
    fresh = [name for name in names if name not in lately]
    if not fresh:
        return max(names, key=lambda name: (lately.index(name), name))
    candidates = [name for name in fresh if name not in colleagues] or fresh
    seed = f"{contact.path}\n{occasion.key}\n{occasion.send_on.isoformat()}"
    return candidates[int.from_bytes(sha256(seed.encode()).digest()[:4]) % len(candidates)]


def _fits(channel: str, occasion: Occasion) -> bool:
    """Whether a channel suits an occasion: private ones are not mentioned in public."""
    if channel == "like":
        return occasion.group in ("press", "job-change")
    return channel in FORMS and (channel not in _PUBLIC or occasion.group in _NEWS)
