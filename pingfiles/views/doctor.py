"""What `doctor` says, as text: what was read, and below it what was not, group by group."""

from __future__ import annotations

from collections.abc import Iterator

from pingfiles.messages import Message, sentence
from pingfiles.rules.diagnosis import Diagnosis, NotUnderstood, Read
from pingfiles.settings import Settings
from pingfiles.views.table import visible
from pingfiles.words.languages import Language

EXAMPLES = 3
"""Places shown of a group; `-v` shows them all."""


def plain(found: Diagnosis, settings: Settings, *, everything: bool = False) -> str:
    """The whole report."""
    language = settings.language
    lines = [said_counts(found.read, language), ""]
    if not found.not_understood:
        lines.append(sentence(Message("doctor-all-understood", {}), language))
    else:
        lines.append(sentence(Message("doctor-not-understood", {}), language))
        for group in found.not_understood:
            lines += ["", *_group(group, language, everything)]
    return "\n".join(map(visible, lines)) + "\n"


def said_counts(read: Read, language: Language) -> str:
    """What was read, in one sentence: `412 contacts, 180 birthdays, last contact known of 372`."""
    values = {name: Message(f"n-{name}", {"n": count}) for name, count in read._asdict().items()}
    return sentence(Message("doctor-read", values), language)


def _group(group: NotUnderstood, language: Language, everything: bool) -> Iterator[str]:
    yield f"  {group.code}  {sentence(group.what, language)}"
    shown = group.places if everything else group.places[:EXAMPLES]
    yield from (f"         {path}:{line}" for path, line in shown)
    if rest := len(group.places) - len(shown):
        yield f"         {sentence(Message('doctor-more-places', {'n': rest}), language)}"
    if group.suggestion:
        yield f"         → {sentence(group.suggestion, language)}"
