"""Drafts as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pingfiles.drafts.compose import Draft
from pingfiles.views.table import visible
from pingfiles.words.languages import Language
from pingfiles.words.names import channel_name


def plain(drafts: Iterable[Draft], language: Language) -> str:
    """Each draft: what it is, the message, its link, and what else the notes offer."""
    return "\n\n".join("\n".join(_lines(draft, language)) for draft in drafts) + "\n"


def tried(draft: Draft, language: Language) -> str:
    """A draft that shows what its template says: whom it is for, and the message."""
    return "\n".join([visible(_title(draft, language)), "", *_message(draft)]) + "\n"


def _lines(draft: Draft, language: Language) -> Iterator[str]:
    yield visible(f"{_title(draft, language)} · {draft.send_on}")
    yield visible(f"  {draft.why}")
    yield ""
    if draft.text:
        yield from _message(draft)
        yield ""
    yield visible(draft.link or draft.missing or "-")
    if draft.hooks:
        yield ""
        yield from (visible(f"  - {hook.text} ({hook.path}:{hook.line})") for hook in draft.hooks)


def _title(draft: Draft, language: Language) -> str:
    return f"{draft.contact} · {draft.occasion_words[0]} · {channel_name(draft.channel, language)}"


def _message(draft: Draft) -> Iterator[str]:
    """The subject, if there is one, and the text."""
    if draft.subject:
        yield visible(draft.subject)
        yield ""
    yield from map(visible, draft.text.split("\n"))
