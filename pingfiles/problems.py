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
        "PF101": Rule("error", "unreadable file or folder"),
        "PF102": Rule("error", "not UTF-8"),
        "PF103": Rule("error", "note too large"),
        "PF104": Rule("error", "front matter not closed"),
        "PF105": Rule("error", "note full of zeros"),
        "PF106": Rule("error", "git conflict"),
        "PF107": Rule("warning", "broken link"),
        "PF108": Rule("warning", "second version of a note"),
        "PF109": Rule("warning", "unknown key in pingfiles.toml"),
        "PF110": Rule("warning", "templates among the contacts"),
        "PF112": Rule("info", "note without front matter"),
        "PF113": Rule("info", "person without the mark of a contact"),
        "PF201": Rule("error", "value that YAML cannot read"),
        "PF202": Rule("error", "line without a key"),
        "PF203": Rule("error", "repeated key"),
        "PF204": Rule("warning", "value of the wrong shape"),
        "PF205": Rule("error", "unreadable date"),
        "PF206": Rule("error", "unreadable duration"),
        "PF207": Rule("warning", "unknown word"),
        "PF208": Rule("warning", "unknown code"),
        "PF209": Rule("error", "front matter too large"),
        "PF211": Rule("warning", "impossible year"),
        "PF217": Rule("warning", "unknown feast"),
        "PF218": Rule("warning", "unclear death"),
        "PF219": Rule("info", "unknown key that looks like a fact"),
        "PF220": Rule("warning", "keys that contradict each other"),
        "PF301": Rule("warning", "entry without a date"),
        "PF302": Rule("error", "entry on a day that does not exist"),
        "PF311": Rule("info", "dates under an unknown heading"),
        "PF501": Rule("error", "draft without a contact"),
        "PF502": Rule("error", "open question in a sent draft"),
        "PF503": Rule("warning", "long ping"),
        "PF504": Rule("warning", "draft past its day"),
        "PF505": Rule("error", "unusable template"),
        "PF506": Rule("warning", "link that does not match the message"),
        "PF507": Rule("error", "draft without a message"),
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
