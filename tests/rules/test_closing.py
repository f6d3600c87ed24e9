"""What a word on a day answers, and by which names."""

from __future__ import annotations

import pytest
from support.vaults import contact, day, row_of, rows

from pingfiles.model import Ping
from pingfiles.rules.closing import coming, is_answered_too, occasions_on, words_of_skip
from pingfiles.settings import Settings

SPANISH = "location: ES-MD; cadence: never"
SETTINGS = Settings()


@pytest.mark.parametrize(
    ("today", "wanted"),
    [
        ("2026-12-24", ()),
        ("2026-12-25", ("christmas",)),
        ("2026-12-26", ("christmas",)),
        ("2026-12-27", ("new-year",)),
        ("2027-01-01", ("new-year",)),
        ("2027-01-05", ("new-year",)),
        ("2027-01-06", ("epiphany", "new-year")),
        ("2027-01-07", ()),
    ],
)
def test_from_27_december_a_word_of_the_season_is_for_the_new_year(today: str, wanted: tuple[str, ...]) -> None:
    assert tuple(sorted(occasions_on(contact(SPANISH), SETTINGS, day(today)))) == wanted


@pytest.mark.parametrize(
    ("today", "word", "wanted"),
    [
        ("2026-12-20", "christmas", ("christmas",)),
        ("2026-12-20", "new year", ("new year",)),
        ("2026-12-28", "Año Nuevo", ("Año Nuevo", "christmas")),
        ("2027-01-03", "new-year", ("new-year", "christmas")),
        ("2027-01-03", "christmas", ("christmas",)),
        ("2027-01-03", "birthday", ()),
    ],
)
def test_the_season_is_skipped_by_the_name_that_its_row_says(today: str, word: str, wanted: tuple[str, ...]) -> None:
    mine = contact(SPANISH)
    words = words_of_skip(mine, SETTINGS, day(today), word)
    assert words == wanted
    if len(words) > 1:
        skip = Ping(day(today), None, "skip", words, "", (), (), 0)
        assert row_of(rows([mine._replace(pings=(skip,))], today, 0)) is None


def test_a_word_answers_all_that_has_its_day_but_no_feast_that_is_further_off() -> None:
    front = f"birthday: 12-20; started: 2020-12-24; {SPANISH}"
    for today, wanted in (("2026-12-20", {"birthday", "work-anniversary"}), ("2026-12-22", None)):
        (row,) = rows([contact(front)], today)
        answered = {reason.kind for reason in row.reasons if is_answered_too(reason, day(today))}
        assert answered == (wanted or {"birthday", "work-anniversary", "holiday"})


@pytest.mark.parametrize("gone", ["fallecida: sí", "tags: [rip]", "status: archived", "archivado: sí"])
def test_the_dead_and_the_archived_have_no_occasion_that_an_entry_could_name(gone: str) -> None:
    whose = contact(f"birthday: 1984-11-24; {gone}")
    for today in ("2026-11-21", "2026-11-24", "2026-11-25"):
        assert occasions_on(whose, SETTINGS, day(today)) == ()
        assert coming(whose, SETTINGS, day(today)) == []
    assert words_of_skip(whose, SETTINGS, day("2026-11-24"), "birthday") == ()
