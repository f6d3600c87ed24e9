"""Drafts as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pingfiles.drafts.compose import Draft
from pingfiles.views.table import visible


def plain(drafts: Iterable[Draft]) -> str:
    """Each draft: what it is, the message, its link, and what else the notes offer."""
    return "\n\n".join("\n".join(_lines(draft)) for draft in drafts) + "\n"


def _lines(draft: Draft) -> Iterator[str]:
    yield visible(f"{draft.contact} · {draft.occasion} · {draft.channel} · {draft.send_on}")
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
