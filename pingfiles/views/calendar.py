"""The coming year's occasions as events for a calendar, private details only on request."""

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
"""The title of a feast names at most this many people; of more it has the number."""

_LINKED = 10
"""The description of a feast links to at most this many notes."""


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
    """An event for each anniversary, and one for each feast with all contacts you greet on it.

    `vault` is the vault's name for links. `details` are the standings by path: only with them an event says
    what the log, the hooks and the balance say.
    """
    for anniversary in anniversaries:
        yield _anniversary(anniversary, vault, today, language, details)
    for feast in feasts:
        yield _feast(feast, vault, language)


def _anniversary(
    anniversary: Anniversary, vault: str, today: date, language: Language, details: Mapping[str, Standing] | None
) -> Event:
    contact, on, moment = anniversary.contact, anniversary.on, anniversary.moment
    reason = Reason(anniversary.kind, on, (on - today).days, years=anniversary.years, moment=moment)
    private = _private(contact, details[contact.path], language) if details else ()
    dated = (str(moment.date), moment.text) if moment else ()
    of_a_year = (str(on.year),) if anniversary.years is not None else ()
    link = note_link(vault, contact.path)
    return Event(
        key=(contact.path, anniversary.kind, *dated, *of_a_year),
        on=on,
        summary=f"{visible(contact.name)}: {visible(title(reason, contact, language))}",
        description="\n".join((*private, link)),
        link=link,
        yearly=None if of_a_year else (anniversary.month, anniversary.day),
    )


def _feast(feast_day: FeastDay, vault: str, language: Language) -> Event:
    names = [visible(contact.name) for contact in feast_day.contacts]
    name = feast_day.feast.name(language)
    links = [note_link(vault, contact.path) for contact in feast_day.contacts]
    named = [f"{name}: {link}" for name, link in zip(names[:_LINKED], links, strict=False)]
    return Event(
        key=("feast", feast_day.feast.key, str(feast_day.on.year)),
        on=feast_day.on,
        summary=f"{name}: {', '.join(names)}" if len(names) <= _NAMED else f"{name} ({len(names)})",
        description="\n".join((*named, "…") if len(names) > _LINKED else named),
        link=links[0] if len(links) == 1 else None,
    )


def _private(contact: Contact, standing: Standing, language: Language) -> Iterator[str]:
    words = words_of(Lists, language)
    yield f"{words.last_ping_label}: {standing.last_ping or words.none_yet}"
    balance = standing.balance
    yield words.balance.format(gave=balance.gave, asked=balance.asked, got=balance.got)
    yield from (f"- {visible(hook)}" for hook in contact.hooks)
