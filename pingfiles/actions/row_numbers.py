"""The numbers of the due list's rows: kept when the list is printed, and taken for contacts by what comes next."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from pingfiles.errors import ContactNotFound, WriteRefused, reason
from pingfiles.messages import Message
from pingfiles.model import Contact, Due
from pingfiles.vault.printed_list import PrintedList, PrintedRow, keep, kept
from pingfiles.vault.reader import Vault
from pingfiles.words.relative_days import full_day


def keep_rows(vault: Vault, rows: Iterable[Due], today: date) -> Message | None:
    """Keeps which contact each row is, as a list is printed; why they cannot be kept, where that is so."""
    printed = tuple(PrintedRow(row.contact.path, row.contact.name) for row in rows)
    try:
        keep(vault.root, PrintedList(today, printed))
    except OSError as error:
        return Message("rows-not-kept", {"reason": reason(error)})
    except WriteRefused as error:
        return Message("rows-not-kept", {"reason": error.message})
    return None


class RowNumbers:
    """The contacts by the numbers of the list that was printed last today; `meant` are those asked for so far."""

    def __init__(self, vault: Vault, today: date) -> None:
        self._vault, self._today = vault, today
        self.meant: dict[str, Contact] = {}

    def __call__(self, typed: str) -> Contact:
        """The contact in the row of a number.

        Raises ContactNotFound where no list was printed today or it has no such row, and for a note that was renamed
        or removed since: whoever has its path now may be somebody else.
        """
        row = self._row(typed)
        contact = self._vault.index.by_path.get(row.path)
        if not contact or contact.name != row.name:
            raise ContactNotFound("row-is-gone", number=typed, name=row.name)
        self.meant[typed] = contact
        return contact

    @cached_property
    def _printed(self) -> PrintedList | None:
        return kept(self._vault.root)

    def _row(self, typed: str) -> PrintedRow:
        printed = self._printed
        if not printed:
            raise ContactNotFound("no-list-printed", number=typed)
        if printed.day != self._today:
            day = full_day(printed.day, self._vault.settings.language)
            raise ContactNotFound("list-of-another-day", number=typed, day=day)
        numbers = {str(number): row for number, row in enumerate(printed.rows, 1)}
        row = numbers.get(typed.lstrip("0"))
        if not row:
            name = "no-such-row" if printed.rows else "list-without-rows"
            raise ContactNotFound(name, number=typed, n=len(printed.rows))
        return row
