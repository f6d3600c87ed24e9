"""Whether a writer's text may be sent: what a template must keep, and nothing that is not known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pingfiles.drafts.channels import form_of, is_too_long
from pingfiles.drafts.writer_process import WriterFault
from pingfiles.messages import Message
from pingfiles.words.languages import LANGUAGES, Language, words_of
from pingfiles.words.shapes.grammar import Grammar
from pingfiles.words.shapes.writer import Writer

_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
_LINK = re.compile(r"\S*(?:://|\bwww\.|@)\S*")
_UNPRINTABLE = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]"
)
_SENTENCE_START = re.compile(r"(?:^|[.!?…]|\n)[\s\"“”«»'’()¿¡—–-]*$")
_TITLES = "|".join(words_of(Writer, language).titles for language in LANGUAGES)
_ABBREVIATED = re.compile(rf"\b(?:{_TITLES}|[^\W\d_])\.\s*$", re.IGNORECASE)
_ENGLISH_I = frozenset(("i",))


def refuse(text: str, frame: str, known: Iterable[str], channel: str, language: Language, is_formal: bool) -> None:
    """Raises WriterFault with the first reason why a text may not be sent in place of its frame.

    `known` are the facts that the writer was given.
    """
    known = (frame, *known)
    for fault in (
        *_of_form(text, channel),
        *_of_words(text, language, is_formal),
        *_unknown(text, known, language),
        *_other_language(text, frame, known[1:], language),
    ):
        raise WriterFault(fault.name, **fault.values)


def _of_form(text: str, channel: str) -> Iterator[Message]:
    """What no message may be, whatever it says."""
    if not text:
        yield Message("writer-empty", {})
    if _UNPRINTABLE.search(text):
        yield Message("writer-unprintable", {})
    if is_too_long(text, channel):
        yield Message("writer-too-long", {"channel": channel})
    for mark in "?!":
        if text.count(mark) > 1:
            yield Message("writer-marks", {"mark": mark})
    if "[" in text or "]" in text:
        yield Message("writer-bracket", {})
    if "\n" in text and form_of(channel) != "mail":
        yield Message("writer-unprintable", {})


def _of_words(text: str, language: Language, is_formal: bool) -> Iterator[Message]:
    """Phrases that no message has, and words of the other form of address."""
    words = words_of(Writer, language)
    for pattern in (words.not_said, words.not_formal if is_formal else words.not_informal):
        if pattern and (found := re.search(pattern, text, re.IGNORECASE)):
            yield Message("writer-phrase", {"text": found[0]})


def _unknown(text: str, known: Iterable[str], language: Language) -> Iterator[Message]:
    """Links, numbers and names that stand in nothing that is known."""
    everything = "\n".join(known)
    for link in _LINK.findall(text):
        if link.rstrip(".,;:!?)") not in everything:
            yield Message("writer-unknown", {"text": link})
    numbers, words = set(_NUMBER.findall(everything)), {word.casefold() for word in _WORD.findall(everything)}
    for number in _NUMBER.findall(text):
        if number not in numbers:
            yield Message("writer-unknown", {"text": number})
    in_words = {*words_of(Grammar, language).numbers[1:], *words_of(Writer, language).large_numbers.split()}
    frequent = _frequent(language)
    own = _ENGLISH_I if language == "en" else frozenset()
    for found in _WORD.finditer(text):
        word = found[0]
        is_name = word != word.lower() and not _begins(text[: found.start()]) and word.casefold() not in frequent
        if (is_name or word.casefold() in in_words) and word.casefold() not in words | own:
            yield Message("writer-unknown", {"text": word})


def _begins(before: str) -> bool:
    """Whether a sentence begins behind a text: not behind `Sra.` or an initial."""
    return bool(_SENTENCE_START.search(before)) and not _ABBREVIATED.search(before)


def _other_language(text: str, frame: str, facts: Iterable[str], language: Language) -> Iterator[Message]:
    """That a text is in another language: fewer of its words are of this one, or none."""
    given = {word for fact in facts for word in _words(fact)}
    words = [word for word in _words(text) if word not in given]
    counts = {each: sum(word in _frequent(each) for word in words) for each in LANGUAGES}
    own = counts.pop(language) + sum(word in set(_words(frame)) - _frequent(language) for word in words)
    if own == 0 or own < max(counts.values(), default=0):
        yield Message("writer-other-language", {"language": language})


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _frequent(language: Language) -> frozenset[str]:
    return frozenset(words_of(Writer, language).frequent.split())
