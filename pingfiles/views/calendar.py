"""The coming year's occasions in words, as events for a calendar; what is private only where it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from urllib.parse import quote

from pingfiles.interchange.exports.ics import Event
from pingfiles.model import Contact, Reason
from pingfiles.rules.status import Standing
from pingfiles.rules.upcoming import Anniversary, FeastDay
from pingfiles.views.table import visible
from pingfiles.words.languages import Language, words_of
from pingfiles.words.reasons import title
from pingfiles.words.shapes.lists import Lists

_NAMED = 3
"""So many names stand in the title of a feast; of more their number."""

_LINKED = 10
"""So many links to notes stand below a feast: a calendar is no census."""


def note_link(vault: str, path: str) -> str:
    """The address by which Obsidian opens a note of a vault."""
    file = path.removesuffix(".md")
    return f"obsidian://open?vault={quote(vault, safe='')}&file={quote(file, safe='', errors='replace')}"


def events(
    anniversaries: Iterable[Anniversary],
    feasts: Iterable[FeastDay],
    vault: str,
    today: date,
    language: Language,
    details: Mapping[str, Standing] | None = None,
) -> Iterator[Event]:
    """An event for each anniversary, and one for each feast with all whom it brings.

    `vault` is the vault's name for links. `details` are the standings by path: only with them an event says
    what the log, the hooks and the balance say.
    """
    for found in anniversaries:
        yield _anniversary(found, vault, today, language, details)
    for feast in feasts:
        yield _feast(feast, vault, language)


def _anniversary(
    found: Anniversary, vault: str, today: date, language: Language, details: Mapping[str, Standing] | None
) -> Event:
    contact, link = found.contact, note_link(vault, found.contact.path)
    reason = Reason(found.kind, found.on, (found.on - today).days, years=found.years, moment=found.moment)
    private = _private(contact, details[contact.path], language) if details else ()
    moment = (str(found.moment.date), found.moment.text) if found.moment else ()
    return Event(
        key=(contact.path, found.kind, *moment, *((str(found.on.year),) if found.years is not None else ())),
        on=found.on,
        summary=f"{visible(contact.name)}: {visible(title(reason, contact, language))}",
        description="\n".join((*private, link)),
        link=link,
        yearly=None if found.years is not None else (found.month, found.day),
    )


def _feast(found: FeastDay, vault: str, language: Language) -> Event:
    names = [visible(contact.name) for contact in found.contacts]
    name = found.feast.name(language)
    links = [note_link(vault, contact.path) for contact in found.contacts]
    told = [f"{name}: {link}" for name, link in zip(names[:_LINKED], links, strict=False)]
    return Event(
        key=("feast", found.feast.key, str(found.on.year)),
        on=found.on,
        summary=f"{name}: {', '.join(names)}" if len(names) <= _NAMED else f"{name} ({len(names)})",
        description="\n".join((*told, "…") if len(names) > _LINKED else told),
        link=links[0] if len(links) == 1 else None,
    )


def _private(contact: Contact, standing: Standing, language: Language) -> Iterator[str]:
    words = words_of(Lists, language)
    yield f"{words.last_ping_label}: {standing.last_ping or words.none_yet}"
    balance = standing.balance
    yield words.balance.format(gave=balance.gave, asked=balance.asked, got=balance.got)
    yield from (f"- {visible(hook)}" for hook in contact.hooks)
