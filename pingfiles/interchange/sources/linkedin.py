"""LinkedIn's data export: `Connections.csv` as cards, `messages.csv` as the days of contact; a zip of both as well."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pingfiles.addresses import email_address, linkedin_slug
from pingfiles.errors import ImportFileError
from pingfiles.interchange.record import Card, Place, Reading, Skipped, clean, distinct
from pingfiles.interchange.sources import archive
from pingfiles.interchange.sources.csv_rows import Row, read_rows
from pingfiles.interchange.sources.decoding import decoded

CONNECTIONS = "Connections.csv"
MESSAGES = "messages.csv"

_HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
_MESSAGES_HEADER = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(r"([0-9]{1,2})[ -]([A-Za-z]{3})[a-z]*\.?[ -]([0-9]{4})")
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9]).*", re.DOTALL)
_UNWANTED_FOLDERS = ("spam", "drafts", "draft")


class Messages(NamedTuple):
    """By LinkedIn's slug: the newest day on which a message went between that person and one other, alone."""

    days: Mapping[str, date]
    rows: int


def connections(content: bytes, file: str) -> Reading:
    """The connections in a `Connections.csv`, or in the zip of the whole export; `file` is its name.

    Raises ImportFileError where it cannot be read whole, and where it has no rows: a cut file must not
    look as if everyone were gone.
    """
    content, file = _unpacked(content, file, CONNECTIONS)
    cards: list[Card] = []
    skipped: list[Skipped] = []
    remarks: list[Skipped] = []
    for row in read_rows(decoded(content, file), file, _is_header, _HEADER):
        place = Place(file, row.line)
        if reason := _why_not(row):
            skipped.append(Skipped(place, reason))
            continue
        card = _card(row, place)
        cards.append(card)
        told = row.cells.get("connected on", "").strip()
        if told and not card.connected_on:
            remarks.append(Skipped(place, f"the day “{clean(told)}” cannot be read and was left out"))
    if not cards:
        raise ImportFileError("this file has no connection in it; nothing is imported, and nobody counts as gone", file)
    return Reading("linkedin", tuple(cards), tuple(skipped), tuple(remarks))


def messages(content: bytes, file: str) -> Messages:
    """The days of contact in a `messages.csv`, or in the zip of the whole export; no text of a message is kept.

    Group conversations, drafts and spam say nothing of contact. Raises ImportFileError as `connections` does.
    """
    content, file = _unpacked(content, file, MESSAGES)
    days: dict[str, date] = {}
    rows = 0
    for row in read_rows(decoded(content, file), file, _is_messages_header, _MESSAGES_HEADER):
        rows += 1
        day = _day(row.cells["date"])
        people = list(_between(row.cells))
        if day and len(people) == 2:
            for slug in people:
                days[slug] = max(day, days.get(slug, day))
    return Messages(days, rows)


def newest(told: Iterable[Messages]) -> Messages:
    """What several files of messages say together."""
    days: dict[str, date] = {}
    rows = 0
    for messages in told:
        rows += messages.rows
        for slug, day in messages.days.items():
            days[slug] = max(day, days.get(slug, day))
    return Messages(days, rows)


def _unpacked(content: bytes, file: str, name: str) -> tuple[bytes, str]:
    if not archive.is_zip(content):
        return content, file
    inside = archive.member(content, name, file)
    if inside is None:
        raise ImportFileError(f"there is no {name} in this zip; ask LinkedIn for the larger export", file)
    return inside, f"{file}/{name}"


def _is_header(names: Sequence[str]) -> bool:
    return {"first name", "last name", "company"} <= set(names) and "position" in names


def _is_messages_header(names: Sequence[str]) -> bool:
    return {"sender profile url", "recipient profile urls", "date"} <= set(names)


def _why_not(row: Row) -> str | None:
    if row.is_blank:
        return "an empty row"
    if row.has_surplus:
        return "more cells than the header has columns; perhaps a comma without quotes"
    if not clean(f"{row.cells['first name']} {row.cells['last name']}"):
        return "no name"
    return None


def _card(row: Row, place: Place) -> Card:
    cells = row.cells
    given, family = clean(cells["first name"]), clean(cells["last name"])
    email = email_address(clean(cells.get("email address", "")))
    return Card(
        place,
        f"{given} {family}".strip(),
        given or None,
        family or None,
        company=clean(cells["company"]) or None,
        role=clean(cells["position"]) or None,
        emails=distinct([email]),
        linkedin=linkedin_slug(clean(cells.get("url", ""))),
        connected_on=_day(cells.get("connected on", "")),
    )


def _between(cells: Mapping[str, str]) -> Iterator[str]:
    """The slugs of the sender and of all recipients; none where the folder tells that it was no word to anyone."""
    if cells.get("folder", "").strip().lower() in _UNWANTED_FOLDERS:
        return
    for address in (cells["sender profile url"], *re.split(r"[,;\s]+", cells["recipient profile urls"])):
        if slug := linkedin_slug(address):
            yield slug


def _day(text: str) -> date | None:
    """`05 Mar 2024`, or the day at the start of `2026-07-01 10:00:00 UTC`; None for anything else."""
    text = text.strip()
    try:
        if found := _DAY.fullmatch(text):
            return date(int(found[3]), _MONTHS.index(found[2].lower()) + 1, int(found[1]))
        if found := _ISO_DAY.fullmatch(text):
            return date(*map(int, found.groups()))
    except ValueError:
        pass
    return None
