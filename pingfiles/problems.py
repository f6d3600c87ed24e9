"""Bad data: a `Problem` with its place, and the one table of what each code is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, NamedTuple

from pingfiles.messages import Message, sentence

Severity = Literal["error", "warning", "info"]


class Rule(NamedTuple):
    """What a code is: how bad, its title in the docs, and whether `check --fix` can mend it."""

    severity: Severity
    title: str
    fixable: bool = False


RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "PF101": Rule("error", "a file or folder that cannot be read"),
        "PF102": Rule("error", "not UTF-8"),
        "PF103": Rule("error", "a note that is too large"),
        "PF104": Rule("error", "front matter without an end"),
        "PF105": Rule("error", "a note of zeros"),
        "PF106": Rule("error", "a conflict that git left"),
        "PF107": Rule("warning", "a link that leads nowhere"),
        "PF108": Rule("warning", "a second version of a note"),
        "PF109": Rule("warning", "an unknown key in pingfiles.toml"),
        "PF201": Rule("error", "a value that YAML cannot read"),
        "PF202": Rule("error", "a line that is no key"),
        "PF203": Rule("error", "a key that stands twice"),
        "PF204": Rule("warning", "a value of a shape that no key has"),
        "PF205": Rule("error", "a date that cannot be read"),
        "PF206": Rule("error", "a duration that cannot be read"),
        "PF207": Rule("warning", "a word that the key does not have"),
        "PF208": Rule("warning", "a code that is none"),
        "PF209": Rule("error", "front matter beyond measure"),
        "PF301": Rule("warning", "an entry without a date"),
        "PF302": Rule("error", "an entry on a day that does not exist"),
        "PF501": Rule("error", "a draft for nobody"),
        "PF502": Rule("error", "a question in a sent draft"),
        "PF503": Rule("warning", "a long ping"),
        "PF504": Rule("warning", "a draft whose day has passed"),
        "PF505": Rule("error", "a template that cannot be used"),
        "PF506": Rule("warning", "a link that is not the message's"),
        "PF507": Rule("error", "a draft without its message"),
    }
)


@dataclass(frozen=True, slots=True)
class Problem:
    """Bad data with its place: collected and shown, never raised. Line and column count from 1.

    `what` is the sentence as a value; `message` says it in English.
    """

    path: str
    line: int
    column: int
    code: str
    what: Message

    @property
    def message(self) -> str:
        """The sentence in English; `messages.sentence(problem.what, language)` says it in another language."""
        return sentence(self.what)

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return RULES[self.code].severity

    @property
    def is_fixable(self) -> bool:
        """Whether `check --fix` can mend it."""
        return RULES[self.code].fixable
