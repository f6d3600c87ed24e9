"""A draft from what is known: facts, choices and a template become a message with its link and its hooks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import NamedTuple, cast

from pingfiles.drafts import choose, grammar, touch
from pingfiles.drafts.about import Called
from pingfiles.drafts.channels import PLACEHOLDER, SENTENCE_END, is_too_long, sentences, without_greeting
from pingfiles.drafts.choose import Chosen, Tone
from pingfiles.drafts.context import Facts, facts_of, is_their_language
from pingfiles.drafts.deep_links import opening
from pingfiles.drafts.occasion_words import word_in, words_in_all
from pingfiles.drafts.regions import region_of
from pingfiles.drafts.render import Rendered
from pingfiles.drafts.suggestions import Hook, hooks_for
from pingfiles.drafts.templates import Templates
from pingfiles.drafts.topic import Occasion
from pingfiles.drafts.touch import NOT_USED, Used
from pingfiles.drafts.writer import Order
from pingfiles.folding import fold
from pingfiles.kinds import kind_name
from pingfiles.model import Contact
from pingfiles.rules.due import language_of
from pingfiles.settings import Settings
from pingfiles.words.languages import Language, words_of
from pingfiles.words.names import channel_name
from pingfiles.words.reasons import phrase
from pingfiles.words.shapes.drafts import Drafts
from pingfiles.words.shapes.reasons import Reasons

_LEAN_QUOTE = 48
_SHORT_QUOTE = 24
_LEAN_NAME = 40
_CHANNEL_FOR_MANY = "whatsapp"
"""One text for many has one form, whatever brings it."""

MOST_IN_A_NOTE = 100
"""A note with more persons takes too long to go through, and to show on a phone."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked for otherwise than a draft would choose."""

    tone: Tone | None = None
    channel: str | None = None
    language: Language | None = None
    template: str | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """What one draft is to be made from. `note` is the text of the contact's note, for the hooks' lines.

    `recent` are the templates of their last drafts, the newest first; `used` what those took from the note;
    `colleagues` the templates that people of the same company were sent. `called` gives the short name of a company
    or a paper that has a note.
    """

    contact: Contact
    occasion: Occasion
    note: str = ""
    last_channel: str | None = None
    is_lapsed: bool = False
    recent: Sequence[str] = ()
    used: Used = NOT_USED
    called: Called = lambda _: ""
    colleagues: frozenset[str] = frozenset()
    for_many: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A message, ready to be sent or finished, with why it is as it is.

    `missing` says what the link lacks. `said` is the sentence of theirs in it, `asked` the hook; one that `is_bare`
    has nothing of theirs. `also` are the other dated reasons that it serves; `occasion_words` are
    all of them in the vault's language, `occasion_names` all words for the first in any language.
    """

    contact: str
    path: str
    occasion: str
    also: tuple[str, ...]
    occasion_words: tuple[str, ...]
    occasion_names: frozenset[str]
    send_on: date
    channel: str
    language: Language
    region: str
    formality: str
    tone: str
    subject: str
    text: str
    link: str
    missing: str
    placeholder: bool
    said: str
    asked: str
    is_bare: bool
    hooks: tuple[Hook, ...]
    template: str
    why: str
    order: Order | None = None
    """What a writer of one's own may be asked for, if anything."""


def compose(brief: Brief, settings: Settings, templates: Templates, wishes: Wishes, today: date) -> Draft:
    """The draft for a contact.

    Raises NoSuchTemplate where one was asked for that there is not, or that cannot be used.
    """
    contact, occasion, spoken = brief.contact, brief.occasion, settings.language
    language, why_language = choose.choose_language(language_of(contact, settings), settings, wishes.language)
    is_formal = choose.is_formal(contact, settings)
    is_theirs = is_their_language(language, contact, settings)
    says = touch.sayings(contact, occasion, settings, language, is_formal) if is_theirs else []
    says = touch.unused(says, brief.used)
    tone = choose.choose_tone(occasion, brief.is_lapsed, bool(says), wishes.tone, spoken)
    channel = choose.choose_channel(contact, occasion, brief.last_channel, wishes.channel, spoken)
    name, written, order = "", _Written(Rendered("", "")), None
    if channel.value != "like":
        name = _template(brief, templates, language, tone.value, wishes)
        form_channel = _CHANNEL_FOR_MANY if brief.for_many else channel.value
        facts = facts_of(contact, occasion, settings, language, form_channel, is_formal, brief.for_many, brief.called)
        if brief.for_many or tone.value == "common" or facts.form == "public":
            says = []
        has_slot = touch.has_hook_slot(occasion, tone.value, channel.value) and not brief.for_many
        hook = next(iter(touch.ranked_hooks(contact, occasion, brief.used)), "") if has_slot else ""
        facts = replace(facts, hook=touch.to_reword(occasion, facts.milestone_since, language))
        written = _fitting(name, facts, says, hook, templates)
        written = written._replace(is_bare=written.is_bare and has_slot)
        order = None if brief.for_many else Order(facts, tone.value, language, written.rendered, contact.hooks)
    rendered = written.rendered
    subject = rendered.subject if channel.value == "email" else ""
    has_placeholder = PLACEHOLDER.search(rendered.text) is not None
    press_text = occasion.moment.text if occasion.moment and occasion.group == "press" else ""
    opened = opening(contact, channel.value, subject, "" if has_placeholder else rendered.text, spoken, press_text)
    return Draft(
        contact=contact.name,
        path=contact.path,
        occasion=occasion.key,
        also=occasion.also,
        occasion_words=tuple(word_in(spoken, word, settings) for word in (occasion.key, *occasion.also)),
        occasion_names=words_in_all(occasion.key, settings),
        send_on=occasion.send_on,
        channel=channel.value,
        language=language,
        region=region_of(contact, language_of(contact, settings), language),
        formality="formal" if is_formal else "informal",
        tone=tone.value,
        subject=subject,
        text=rendered.text,
        link=opened.link,
        missing=opened.missing,
        placeholder=has_placeholder,
        said=written.said,
        asked=written.asked,
        is_bare=written.is_bare,
        hooks=hooks_for(
            contact,
            occasion,
            written.said or written.asked,
            brief.note,
            touch.ranked_hooks(contact, occasion, brief.used),
        ),
        template=name,
        why=_why(brief, settings, channel, tone, why_language, today),
        order=order,
    )


def drafts(
    briefs: Iterable[Brief], settings: Settings, templates: Templates, wishes: Wishes, today: date
) -> Iterator[Draft]:
    """A draft for each, in order; what one colleague is sent the next is not."""
    sent: dict[str, set[str]] = {}
    for brief in briefs:
        company = fold(brief.contact.company or "")
        others = sent.setdefault(company, set()) if company else set()
        draft = compose(replace(brief, colleagues=brief.colleagues | others), settings, templates, wishes, today)
        others.add(draft.template)
        yield draft


def drafts_for_many(
    briefs: Iterable[Brief], settings: Settings, templates: Templates, wishes: Wishes, today: date
) -> list[list[Draft]]:
    """Drafts that share one common text, which names nobody: a group for each occasion, region and formality.

    A large group comes in parts of at most `MOST_IN_A_NOTE`.
    """
    groups: dict[tuple[str, ...], list[Draft]] = {}
    texts: dict[tuple[str, str], str] = {}
    for brief in briefs:
        language, _ = choose.choose_language(language_of(brief.contact, settings), settings, wishes.language)
        group = brief.occasion.group
        same = replace(wishes, tone="common", template=wishes.template or texts.get((language, group)))
        draft = compose(replace(brief, for_many=True), settings, templates, same, today)
        texts.setdefault((language, group), draft.template)
        groups.setdefault((group, draft.region, draft.formality), []).append(draft)
    return [part for group in groups.values() for part in _parts(group)]


def _parts(group: list[Draft]) -> list[list[Draft]]:
    """A group in parts of nearly the same size, each short enough to be one note."""
    count = -(-len(group) // MOST_IN_A_NOTE)
    bounds = [len(group) * number // count for number in range(count + 1)]
    return [group[start:end] for start, end in pairwise(bounds)]


def _template(brief: Brief, templates: Templates, language: Language, tone: str, wishes: Wishes) -> str:
    if wishes.template:
        return templates.named(wishes.template, language, brief.occasion.group)
    names = templates.variants(language, brief.occasion.group, tone)
    return choose.choose_template(names, brief.contact, brief.occasion, brief.recent, brief.colleagues)


class _Written(NamedTuple):
    """A message, with the sentence or the hook that it has of theirs."""

    rendered: Rendered
    said: str = ""
    asked: str = ""
    is_bare: bool = False


def _fitting(name: str, facts: Facts, says: list[str], hook: str, templates: Templates) -> _Written:
    """The first text that its channel bears: with a sentence of theirs, a milestone, a hook, or nothing of theirs.

    What the channel cannot bear even then is cut short.
    """
    start = int(facts.new_year) % len(says) if says else 0
    for sentence in says[start:] + says[:start]:
        rendered = templates.render(name, replace(facts, say=sentence))
        if _bears(rendered.text, facts.channel):
            return _Written(rendered, said=sentence)
    for shorter in (facts, *_shorter(facts)) if facts.memory_since else ():
        rendered = templates.render(name, shorter)
        if _bears(rendered.text, facts.channel):
            return _Written(rendered)
    hook = "" if facts.milestone_since else hook
    facts = replace(facts, memory="", of_memory="", since="", memory_since="")
    if hook:
        facts = replace(facts, hook=touch.bracket(hook, cast("Language", facts.language), facts.asks))
    rendered = templates.render(name, facts)
    for shorter in _shorter(facts):
        if not is_too_long(rendered.text, facts.channel):
            break
        rendered = templates.render(name, shorter)
    rendered = rendered._replace(text=_cut(rendered.text, facts.channel))
    return _Written(rendered, asked=hook, is_bare=not (hook or facts.milestone_since or facts.shared))


def _bears(text: str, channel: str) -> bool:
    """Whether a message is short, and asks and exclaims no more than once."""
    return not is_too_long(text, channel) and text.count("?") < 2 and without_greeting(text).count("!") < 2


def _shorter(facts: Facts) -> Iterator[Facts]:
    """The facts, each time with fewer words; an SMS does without regards, then without what reminds them of you."""
    lean = _lean(facts)
    yield lean
    if facts.form == "sms":
        signed = replace(lean, bye=f" {facts.me.partition(' ')[0]}" if facts.me else "")
        yield signed
        bare = replace(signed, met="", known="", city="")
        yield bare
        quote = grammar.shortened(facts.quote, _SHORT_QUOTE)
        bare = replace(bare, company="", role="", outlet="", bye="", quote=quote)
        yield bare
        if is_too_long(facts.name, facts.channel) or len(facts.name) > _LEAN_NAME:
            yield replace(bare, name="", hello="", salutation="", vocative="")


def _cut(text: str, channel: str) -> str:
    """A text without the last of its sentences, as many as its channel does not bear."""
    while is_too_long(text, channel) and (ends := [end.end() for end in SENTENCE_END.finditer(text)][:-1]):
        text = text[: ends[-1]]
    return text


def _lean(facts: Facts) -> Facts:
    """The facts without the long ones, and without names that end a sentence."""
    return replace(
        facts,
        quote=grammar.shortened(facts.quote, _LEAN_QUOTE),
        outlet=_if_short(facts.outlet),
        role=_if_short(facts.role),
        company=_if_short(facts.company),
        city=_if_short(facts.city),
    )


def _if_short(name: str) -> str:
    return name if len(name) <= _LEAN_NAME and not sentences(name) else ""


def _why(brief: Brief, settings: Settings, channel: Chosen, tone: Chosen, why_language: str, today: date) -> str:
    """Why it is as it is, in the vault's language."""
    language = settings.language
    words = words_of(Reasons, language)
    reason = brief.occasion.reason
    parts = [phrase(reason, brief.contact, today, language) if reason else kind_name("cadence", language)]
    if reason and reason.kind == "cadence":
        parts = [f"{kind_name('cadence', language)}, {parts[0]}"]
    if brief.occasion.group == "balance":
        parts.append(words.offer_first)
    parts.append(f"{channel_name(channel.value, language)}: {channel.why}")
    if tone.why:
        parts.append(f"{words_of(Drafts, language).tones[tone.value]}: {tone.why}")
    return "; ".join([*parts, why_language] if why_language else parts)
