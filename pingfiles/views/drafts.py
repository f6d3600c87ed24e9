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


def _lines(draft: Draft, language: Language) -> Iterator[str]:
    channel = channel_name(draft.channel, language)
    yield visible(f"{draft.contact} · {draft.occasion_words[0]} · {channel} · {draft.send_on}")
    yield visible(f"  {draft.why}")
    yield ""
    if draft.subject:
        yield visible(draft.subject)
        yield ""
    if draft.text:
        yield from map(visible, draft.text.split("\n"))
        yield ""
    yield visible(draft.link or draft.missing or "-")
    if draft.hooks:
        yield ""
        yield from (visible(f"  - {hook.text} ({hook.path}:{hook.line})") for hook in draft.hooks)
