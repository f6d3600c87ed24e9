"""A calendar of all-day events to subscribe to (RFC 5545), by `icalendar`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from pingfiles.dates import shift

if TYPE_CHECKING:
    from icalendar import Event as Component

_REFRESH = timedelta(days=1)

_STAMP = datetime(2000, 1, 1, tzinfo=UTC)
"""Every event must say when it was made (section 3.8.7.2). That is the same for all and for ever, so that a
calendar in which nothing changed has the same bytes."""


@dataclass(frozen=True, slots=True)
class Event:
    """An all-day event. `key` is what makes it that event and no other, from one export to the next.

    `yearly` is the month and day by which it comes again, None for a single one.
    """

    key: tuple[str, ...]
    on: date
    summary: str
    description: str
    link: str | None = None
    yearly: tuple[int, int] | None = None


def calendar(events: Iterable[Event], name: str) -> bytes:
    """The events as one calendar under a name; the same events always give the same bytes."""
    from icalendar import Calendar, vText

    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", "-//pingfiles//pingfiles//EN")
    made.add("method", "PUBLISH")
    made.add("name", vText(_text(name)))
    made.add("x-wr-calname", vText(_text(name)))
    made.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "P1D")
    by_key = {event.key: event for event in events}
    for event in sorted(by_key.values(), key=lambda event: (event.on, event.key)):
        made.add_component(_component(event))
    written: bytes = made.to_ical()
    return written


def _component(event: Event) -> Component:
    from icalendar import Event as Component
    from icalendar import vUri

    made = Component()
    made.add("uid", f"{uuid5(NAMESPACE_URL, chr(0).join(('pingfiles', *event.key)))}@pingfiles")
    made.add("dtstamp", _STAMP)
    made.add("dtstart", event.on)
    made.add("dtend", shift(event.on, 1))
    made.add("summary", _text(event.summary))
    made.add("description", _text(event.description))
    if event.link:
        made.add("url", vUri(event.link))
    made.add("transp", "TRANSPARENT")
    if event.yearly:
        made.add("rrule", _every_year(*event.yearly))
    return made


def _every_year(month: int, day: int) -> dict[str, str | int]:
    """29 February is the last day of February, so that it is kept in common years as well."""
    if (month, day) == (2, 29):
        return {"freq": "yearly", "bymonth": 2, "bymonthday": -1}
    return {"freq": "yearly"}


def _text(text: str) -> str:
    """Text without what RFC 5545, section 3.1, allows in no line: control characters, and halves of letters."""
    kept = "".join(char for char in text if char == "\n" or char >= " ").replace("\x7f", "")
    return kept.encode("utf-8", "replace").decode()
