"""The forms that a message takes: what each channel bears, how it begins and how it ends."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from pingfiles.drafts.message_length import MOST_SMS, length_on_x, sms_count
from pingfiles.drafts.regions import regional
from pingfiles.model import Tie
from pingfiles.words.languages import LANGUAGES, Language, words_of
from pingfiles.words.shapes.grammar import Grammar, Register

Form = Literal["sms", "chat", "public", "spoken", "page", "mail", "look"]

FORMS: dict[str, Form] = {
    "sms": "sms",
    "whatsapp": "chat",
    "telegram": "chat",
    "comment": "public",
    "mention": "public",
    "twitter": "public",
    "call": "spoken",
    "voicemail": "spoken",
    "linkedin": "page",
    "email": "mail",
    "letter": "mail",
    "like": "look",
}
"""By channel. A `like` has no words: one looks at something there."""

LONGEST: dict[Form, int] = {
    "sms": 306,
    "chat": 420,
    "public": 280,
    "spoken": 520,
    "page": 520,
    "mail": 800,
    "look": 0,
}
"""Characters. Two SMS hold 306 at most (see `message_length`), X 280; nobody reads more than four lines of a chat."""

MOST_SENTENCES = 4
"""Of a chat, the signature not counted."""

BREAK = "\u2028"
"""A line break that tidying keeps: a template's own line breaks are for the one who writes it."""

PLACEHOLDER = re.compile(r"\[[^\[\]\n]*[?→][^\[\]\n]*\]")
"""What the one who sends has to fill in: `[what do you answer?]`, `[ran the Behobia → ask about it]`."""

SENTENCE_END = re.compile(r"[.!?…][\"”»’')\]]*(?=\s|$)")

_GREETING = re.compile(
    "|".join(
        re.escape(greeting).replace(re.escape("{name}"), r"[^!?\n]*") + r"\s"
        for language in LANGUAGES
        if (greeting := words_of(Grammar, language).informal.chat_hello).endswith("!")
    ).join((r"\A(?:", ")"))
)


class Frame(NamedTuple):
    """What stands around the core of a message.

    `hello` names the person, for a core that does not; a core that does ("¡Felicidades, Lucía!") begins
    with `salutation`, which is empty but where a greeting has a line of its own, and puts `vocative`
    behind its first word.
    """

    hello: str
    salutation: str
    vocative: str
    bye: str


def form_of(channel: str) -> Form:
    """The form of a channel; one that is not known is a chat."""
    return FORMS.get(channel, "chat")


def frame(
    language: Language,
    channel: str,
    name: str,
    is_formal: bool,
    me: str | None,
    tie: Tie | None,
    handle: str = "",
    region: str = "",
    gender: str = "",
) -> Frame:
    """The beginning and the end of a message. Without a name it is for everybody; `handle` is theirs on X."""
    form = form_of(channel)
    signed = (me or "") if is_formal and form_of(channel) != "sms" else (me or "").partition(" ")[0]
    words = _register(language, is_formal, region)
    rank = _RANK.get(tie, 1)
    if form == "chat" and tie == "strong" and not is_formal:
        signed = ""  # a friend's chat shows who writes
    bye = _bye(words, form, signed, rank)
    if channel == "voicemail" and words.no_answer:
        bye = f" {words.no_answer}{bye}"
    if not name:
        return Frame("", "", "", bye)
    if form == "public":
        name = handle or name
        return Frame(f"{name}, ", "", f", {name}", bye)
    hello = _letter(words, name, gender, rank) if channel == "letter" else _hello(words, form, name, signed)
    return Frame(hello, hello, "", bye) if form in ("mail", "spoken") else Frame(hello, "", f", {name}", bye)


_RANK: dict[Tie | None, int] = {"strong": 0, "weak": 2}
"""Which form of an ending a tie asks for; all others the one between."""


def is_too_long(text: str, channel: str) -> bool:
    """Whether a message is longer than a ping should be in its channel; what is still to fill in does not count."""
    form, text = form_of(channel), PLACEHOLDER.sub("", text)
    if form == "sms":
        return sms_count(text) > MOST_SMS
    if form == "public":
        return length_on_x(text) > LONGEST[form]
    return len(text) > LONGEST[form] or (form == "chat" and sentences(text) > MOST_SENTENCES)


def sentences(text: str) -> int:
    """How many sentences a message has; a greeting and a signature such as 'Un abrazo, Ana' are none."""
    return len(SENTENCE_END.findall(without_greeting(text)))


def without_greeting(text: str) -> str:
    """A message without a greeting that exclaims: '¡Hola, Ana!' is no sentence of it."""
    return _GREETING.sub("", text, count=1)


def _hello(words: Register, form: Form, name: str, me: str) -> str:
    if form == "spoken":
        return words.spoken_hello.format(name=name) + (words.spoken_name.format(me=me) if me else "") + ". "
    if form == "mail":
        return words.hello.format(name=name) + BREAK * 2
    return (words.chat_hello or words.hello).format(name=name) + " "


def _letter(words: Register, name: str, gender: str, rank: int) -> str:
    """How a letter opens: `Querida Lucía`, or without the gender that this needs."""
    opening = {"feminine": words.letter, "masculine": words.letter_to_him}.get(gender, words.letter_to_anyone)[rank]
    return opening.format(name=name) + BREAK * 2


def _bye(words: Register, form: Form, me: str, rank: int) -> str:
    if form in ("public", "look"):
        return ""
    if form == "spoken":
        return f" {words.spoken_bye[rank]}."
    if form == "mail":
        regards = words.mail_bye[rank]
        return BREAK * 2 + (f"{regards},{BREAK}{me}" if me else regards)
    regards = words.bye[rank]
    return " " + ", ".join(part for part in (regards, me) if part) if regards or me else ""


@lru_cache(maxsize=32)
def _register(language: Language, is_formal: bool, region: str) -> Register:
    """How a message begins and ends, in the words of a region."""
    words = words_of(Grammar, language)
    register = words.formal if is_formal else words.informal
    return Register._make(_said(text, region) for text in register)


def _said(text: str | tuple[str, ...], region: str) -> str | tuple[str, ...]:
    """A text, or each of several, in the words of a region."""
    return regional(text, region) if isinstance(text, str) else tuple(regional(each, region) for each in text)
