"""What holds for any import: rows add up, a second one changes nothing, what is written is read the same."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from support.examples import examples
from support.import_strategies import READINGS
from support.imports import DAY, Notes, carried_out, index_of, planned

from pingfiles.interchange.record import AddressBook


@examples(200)
@given(READINGS, READINGS)
def test_an_import_of_the_same_file_changes_nothing(first: AddressBook, second: AddressBook) -> None:
    notes: Notes = {}
    for told in (first, second):
        notes = carried_out(planned(told, notes), notes)
        again = planned(told, notes, day=DAY + timedelta(days=30))
        assert (again.new, again.changes) == ((), ())
    assert [ping for person in index_of(notes) for ping in person.pings] == []
