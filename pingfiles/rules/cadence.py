"""How often to be in touch: what the note says, else its tags, its tie, the default."""

from __future__ import annotations

from datetime import date

from pingfiles.durations import Cadence, Duration
from pingfiles.folding import fold
from pingfiles.model import Contact
from pingfiles.settings import Settings


def cadence_of(contact: Contact, settings: Settings) -> Cadence:
    """The cadence that counts. Of several tags with one, the shortest; `never` only if all say so."""
    if contact.cadence is not None:
        return contact.cadence
    by_tag = [settings.cadence[tag] for tag in map(fold, contact.tags) if tag in settings.cadence]
    if by_tag:
        durations: list[Duration] = [cadence for cadence in by_tag if isinstance(cadence, Duration)]
        return min(durations, key=_days, default=None) or "never"
    return settings.cadence.get(contact.tie or "default", settings.cadence["default"])


def next_due(last_contact: date | None, cadence: Cadence) -> date | None:
    """The day on which a cadence asks for the next word; None where it never does, or nothing was yet."""
    if last_contact is None or not isinstance(cadence, Duration):
        return None
    return cadence.after(last_contact)


def share_gone(last_contact: date, due: date, today: date) -> float:
    """How much of the time between two pings has passed: 0 on the day of the last, 1 when due, then more."""
    return (today - last_contact).days / max(1, (due - last_contact).days)


def _days(cadence: Duration) -> int:
    return cadence.count * {"D": 1, "W": 7, "M": 30, "Y": 365}[cadence.unit]
