"""A writer of one's own: a command that makes a draft's text of its facts and its frame, and is checked."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pingfiles.drafts.channels import LONGEST, form_of
from pingfiles.drafts.context import Facts, variables
from pingfiles.drafts.message_length import outside_gsm
from pingfiles.drafts.render import Rendered
from pingfiles.drafts.writer_checks import refuse
from pingfiles.drafts.writer_process import WriterFault, answer_of
from pingfiles.errors import UsageError
from pingfiles.words.languages import Language, words_of
from pingfiles.words.shapes.writer import Writer as Words

NAME = "writer"
"""What stands in a draft in place of a template's name."""

SECONDS = 60.0
"""How long a writer may take for one text."""

_MOST_FAILURES = 3
"""Texts in a row that do not come before a writer is left out: each may cost a minute."""

_VERSION = 1
_OF_THE_FRAME = (
    *("language", "region", "occasion", "channel", "form", "hello", "salutation", "vocative", "bye", "hook", "asks"),
)
"""What is no fact: it stands elsewhere in the question, or in the frame."""

_BRACKET = re.compile(r"\[[^\[\]\n]*\]")
_SUBJECT = re.compile(r"\s*Subject:[ \t]*([^\n]*)\n", re.IGNORECASE)
_SMS_ACCENTED = 134


class Order(NamedTuple):
    """What a writer is asked for: the facts, what a template made of them, and the notes' hooks."""

    facts: Facts
    tone: str
    language: Language
    frame: Rendered
    hooks: tuple[str, ...]


class Writer:
    """A command of the person's own. It is asked text by text, and left out once three in a row do not come."""

    def __init__(
        self, command: Sequence[str], gets_hooks: bool = False, folder: Path | None = None, seconds: float = SECONDS
    ) -> None:
        """`folder` is where the command runs, else the present one."""
        self._command, self._gets_hooks, self._folder, self._seconds = command, gets_hooks, folder, seconds
        self._failures = 0

    def text_for(self, order: Order) -> Rendered:
        """The text in place of a frame. Raises WriterFault where there is none that may be sent."""
        if self._failures >= _MOST_FAILURES:
            raise WriterFault("writer-left-out")
        question = question_for(order, self._gets_hooks)
        try:
            answer = answer_of(self._command, _encoded(question), self._seconds, self._folder)
        except WriterFault as fault:
            self._failures = _MOST_FAILURES if fault.what.name == "writer-not-found" else self._failures + 1
            raise
        self._failures = 0
        written = _read(answer, order)
        known = [*(fact for fact in question["facts"].values() if isinstance(fact, str)), *question.get("hooks", ())]
        for text in filter(None, (written.text, written.subject if written.subject != order.frame.subject else "")):
            frame = f"{question['frame']}\n{order.frame.subject}"
            refuse(text, frame, known, order.facts.channel, order.language, order.facts.formal)
        if not written.text:
            raise WriterFault("writer-empty")
        return written


def command_of(text: str) -> tuple[str, ...]:
    """The words of a command, as a shell would part them; none is run. Raises UsageError."""
    try:
        words = tuple(shlex.split(text))
    except ValueError:  # a quote is never closed
        words = ()
    if not words:
        raise UsageError("writer-no-command", command=text)
    return words


def question_for(order: Order, gets_hooks: bool) -> dict[str, Any]:
    """What a writer gets. Hooks, and brackets that may quote one, only where the person allows it."""
    facts, frame = order.facts, order.frame.text
    known = {name: value for name, value in _facts(facts).items() if value not in ("", None)}
    question: dict[str, Any] = {
        "version": _VERSION,
        "facts": known,
        "occasion": facts.occasion,
        "rule": words_of(Words, order.language).rules[facts.occasion],
        "tone": order.tone,
        "language": facts.region or order.language,
        "channel": facts.channel,
        "limit": _limit(facts.channel, frame),
        "frame": frame if gets_hooks else _BRACKET.sub("[]", frame),
    }
    return {**question, "hooks": list(order.hooks)} if gets_hooks else question


def _facts(facts: Facts) -> Mapping[str, object]:
    """What is known. Of a birthday the years are their age, which nobody is told."""
    left_out = (*_OF_THE_FRAME, "years") if facts.occasion == "birthday" else _OF_THE_FRAME
    return {name: value for name, value in variables(facts).items() if name not in left_out}


def _limit(channel: str, frame: str) -> int:
    """Characters; of two SMS so many as hold with the letters of the frame."""
    form = form_of(channel)
    return _SMS_ACCENTED if form == "sms" and outside_gsm(frame) else LONGEST[form]


def _encoded(question: Mapping[str, Any]) -> bytes:
    return json.dumps(question, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _read(answer: bytes, order: Order) -> Rendered:
    """An answer as a message: a first line `Subject:`, then the text, without line breaks but in a mail."""
    try:
        text = answer.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise WriterFault("writer-not-text") from None
    named = _SUBJECT.match(text)
    body = text[named.end() :] if named else text
    paragraphs = [
        "\n".join(" ".join(line.split(" ")).strip() for line in part.split("\n")) for part in re.split(r"\n\s*\n", body)
    ]
    whole = "\n\n".join(part.strip() for part in paragraphs if part.strip())
    if form_of(order.facts.channel) != "mail":
        whole = " ".join(whole.split())
    return Rendered(named[1].strip() if named else order.frame.subject, whole)
