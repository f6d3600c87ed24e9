"""LinkedIn's data export: `Connections.csv` as cards, `messages.csv` as the days of contact; a zip of both as well."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pingfiles.addresses import linkedin_slug
from pingfiles.errors import ImportFileError
from pingfiles.interchange.record import LINKEDIN, AddressBook
from pingfiles.interchange.sources import archive
from pingfiles.interchange.sources.csv_rows import read_rows
from pingfiles.interchange.sources.csv_source import Cells, CsvSource, day, one, several
from pingfiles.interchange.sources.decoding import MAX_BYTES, decoded

_CONNECTIONS = "Connections.csv"
_MESSAGES = "messages.csv"
_MESSAGES_HEADER = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER"
)
_MAX_MESSAGES = 64 * 1024 * 1024
"""Twenty years of messages; only their days are kept."""

_UNWANTED_FOLDERS = ("spam", "drafts", "draft")


def _is_header(names: Sequence[str]) -> bool:
    return {"first name", "last name", "company", "position"} <= set(names)


_TABLE = CsvSource(
    name=LINKEDIN,
    header="First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    is_header=_is_header,
    columns={
        "given": one("first name"),
        "family": one("last name"),
        "company": one("company"),
        "role": one("position"),
        "emails": several("email address"),
        "linkedin": one("url"),
        "connected_on": one("connected on"),
    },
)


class _Connections:
    """The connections of a person, as CSV or in the zip of the whole export."""

    name = LINKEDIN

    def identify(self, content: bytes, file: str) -> bool:
        """Whether the file, or that of the name in the zip, has the header."""
        try:
            return _TABLE.identify(*_unpacked(content, file, _CONNECTIONS))
        except ImportFileError:
            return False

    def read(self, content: bytes, file: str) -> AddressBook:
        """The connections. A file without any is an error: a cut file must not look as if everyone had left."""
        content, file = _unpacked(content, file, _CONNECTIONS)
        book = _TABLE.read(content, file)
        if not book.cards:
            raise ImportFileError("file-without-people", file)
        return book


SOURCE = _Connections()


class Messages(NamedTuple):
    """By LinkedIn's slug: the newest day on which a message went between that person and one other, nobody else."""

    days: Mapping[str, date]
    rows: int


def messages(content: bytes, file: str) -> Messages:
    """The days of contact in a `messages.csv`, or in the zip of the whole export; no text of a message is kept.

    Group conversations, drafts and spam are no contact. Raises ImportFileError where the file cannot be read whole.
    """
    content, file = _unpacked(content, file, _MESSAGES, _MAX_MESSAGES)
    days: dict[str, date] = {}
    rows = 0
    for row in read_rows(decoded(content, file, _MAX_MESSAGES), file, _is_messages_header, _MESSAGES_HEADER):
        rows += 1
        on = day(row.cells["date"])
        people = list(_between(row.cells))
        if on and len(people) == 2:
            for slug in people:
                days[slug] = max(on, days.get(slug, on))
    return Messages(days, rows)


def newest(files: Iterable[Messages]) -> Messages:
    """The messages of several files together."""
    days: dict[str, date] = {}
    rows = 0
    for read in files:
        rows += read.rows
        for slug, on in read.days.items():
            days[slug] = max(on, days.get(slug, on))
    return Messages(days, rows)


def _unpacked(content: bytes, file: str, name: str, limit: int = MAX_BYTES) -> tuple[bytes, str]:
    if not archive.is_zip(content):
        return content, file
    member = archive.member(content, name, file, limit)
    if member is None:
        raise ImportFileError("zip-without-file", file, name=name)
    return member, f"{file}/{name}"


def _is_messages_header(names: Sequence[str]) -> bool:
    return {"sender profile url", "recipient profile urls", "date"} <= set(names)


def _between(cells: Cells) -> Iterator[str]:
    """The slugs of the sender and of all recipients; none where the folder shows that nothing was sent."""
    if cells.get("folder", "").strip().lower() in _UNWANTED_FOLDERS:
        return
    for address in (cells["sender profile url"], *re.split(r"[,;\s]+", cells["recipient profile urls"])):
        if slug := linkedin_slug(address):
            yield slug
