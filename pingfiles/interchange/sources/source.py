"""What an import source is, and the one loop that gathers what it reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from pingfiles.errors import ImportFileError
from pingfiles.interchange.record import AddressBook, Card, Remark, Skipped

MAX_PEOPLE = 50_000
"""More than address books hold: LinkedIn lets one have 30,000 connections, Google 25,000 contacts, iCloud 50,000."""


class Source(Protocol):
    """A kind of file that people are read from."""

    @property
    def name(self) -> str:
        """As `import` takes it."""

    def identify(self, content: bytes, file: str) -> bool:
        """Whether a file is one of this kind, by its content; never raises."""

    def read(self, content: bytes, file: str) -> AddressBook:
        """The people in a file; `file` is its name, for the places of its rows.

        Raises ImportFileError for a file that cannot be read whole, and for one without any people.
        """


def gathered(source: str, rows: Iterable[Card | Skipped | Remark], file: str) -> AddressBook:
    """The rows of a file as one address book. Raises ImportFileError where there is none, or more than `MAX_PEOPLE`."""
    cards: list[Card] = []
    skipped: list[Skipped] = []
    remarks: list[Remark] = []
    for row in rows:
        if isinstance(row, Card):
            cards.append(row)
        elif isinstance(row, Skipped):
            skipped.append(row)
        else:
            remarks.append(row)
        if len(cards) + len(skipped) > MAX_PEOPLE:
            raise ImportFileError("file-of-too-many", file, n=f"{MAX_PEOPLE:,}")
    if not cards and not skipped:
        raise ImportFileError("file-without-people", file)
    return AddressBook(source, tuple(cards), tuple(skipped), tuple(remarks))
