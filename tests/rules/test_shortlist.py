"""Which rows a person is shown: a few of each block, a crowd as one line, and the number of the others."""

from __future__ import annotations

from typing import Any

import pytest
from support.vaults import contact, day, rows

from pingfiles.feasts.spain import CHRISTMAS, NEW_YEAR
from pingfiles.model import Block, Contact, Due
from pingfiles.rules.shortlist import FEAST_ROWS, Crowd, Part, Shortlist, shortlist
from pingfiles.settings import Settings

CHRISTMAS_DAY = day("2026-12-25")


def short(people: list[Contact], on: str, limit: int | None = None, shorten: bool = True, **places: int) -> Shortlist:
    return shortlist(rows(people, on), Settings(**places), limit, shorten)  # type: ignore[arg-type] # only numbers


def crowd(count: int, front: str, log: str = "", first: int = 0) -> list[Contact]:
    one = contact(front, log)
    names = [f"Someone {number:03}" for number in range(first, first + count)]
    return [one._replace(path=f"People/{name}.md", name=name) for name in names]


def names(part: Part) -> list[str]:
    return [line.contact.name if isinstance(line, Due) else line.feast.key for line in part.lines]


def part(found: Shortlist, block: Block) -> Part:
    (one,) = [part for part in found.parts if part.block == block]
    return one


BORN = "cadence: never; birthday: --"


def test_a_list_without_rows_has_no_parts() -> None:
    assert short([], "2026-05-12") == Shortlist((), (), {"today": 0, "coming": 0, "keep": 0})


@pytest.mark.parametrize(
    ("front", "block", "places"),
    [
        (f"{BORN}05-12", "today", {"today": 2}),
        (f"{BORN}05-15", "coming", {"coming": 2}),
        ("cadence: 1 month", "keep", {"daily": 2}),
    ],
)
def test_of_a_block_the_first_rows_are_shown_and_the_others_counted(
    front: str, block: Block, places: dict[str, Any]
) -> None:
    found = short(crowd(9, front), "2026-05-12", **places)
    (one,) = found.parts
    assert (one.block, names(one), one.hidden) == (block, ["Someone 000", "Someone 001"], 7)
    assert (len(found.rows), len(found.listed), found.counts[block]) == (2, 9, 9)


def test_a_day_is_never_longer_than_fifteen_rows() -> None:
    people = [
        *crowd(40, f"{BORN}05-12"),
        *crowd(40, f"{BORN}05-14", first=40),
        *crowd(40, "cadence: 1 month", "2026-01-01 call", first=80),
        *crowd(40, "", first=120),
    ]
    found = short(people, "2026-05-12")
    assert [len(part.lines) for part in found.parts] == [7, 3, 5]
    assert [part.hidden for part in found.parts] == [33, 37, 75]
    assert found.counts == {"today": 40, "coming": 40, "keep": 80}


def test_what_is_left_out_of_the_days_to_come_says_until_when() -> None:
    people = [*crowd(3, f"{BORN}05-13"), *crowd(2, f"{BORN}05-18", first=3), *crowd(1, f"{BORN}05-16", first=5)]
    assert part(short(people, "2026-05-12"), "coming").until == day("2026-05-18")


@pytest.mark.parametrize(("count", "lines"), [(FEAST_ROWS, FEAST_ROWS), (FEAST_ROWS + 1, 1)])
def test_more_rows_of_one_feast_than_ten_are_one_line(count: int, lines: int) -> None:
    coming = part(short(crowd(count, "cadence: never"), "2026-12-20", coming=50), "coming")
    assert len(coming.lines) == lines
    if lines == 1:
        assert coming.lines == (Crowd(CHRISTMAS, CHRISTMAS_DAY, count),)
    assert coming.hidden == 0, "those of the line are counted in it"


@pytest.mark.parametrize(
    ("today", "block", "line"),
    [("2026-12-20", "coming", Crowd(CHRISTMAS, CHRISTMAS_DAY, 12)),
     ("2026-12-25", "today", Crowd(CHRISTMAS, CHRISTMAS_DAY, 12)),
     ("2026-12-30", "today", Crowd(NEW_YEAR, day("2027-01-01"), 12))],
)  # fmt: skip
def test_a_crowd_is_one_line_wherever_it_stands(today: str, block: Block, line: Crowd) -> None:
    assert part(short(crowd(12, "cadence: never"), today), block).lines == (line,)


def test_a_crowd_has_the_last_place_where_rows_of_nearer_days_would_take_it() -> None:
    people = [*crowd(9, f"{BORN}12-21; celebrates: []"), *crowd(12, "cadence: never", first=9)]
    coming = part(short(people, "2026-12-20"), "coming")
    assert names(coming) == ["Someone 000", "Someone 001", "christmas"]
    assert coming.hidden == 7


def test_a_crowd_with_no_place_at_all_is_counted() -> None:
    coming = part(short(crowd(12, "cadence: never"), "2026-12-20", coming=0), "coming")
    assert (coming.lines, coming.hidden) == ((), 12)


def test_who_has_an_occasion_of_their_own_is_in_no_crowd() -> None:
    people = [*crowd(12, "cadence: never"), contact("cadence: never; birthday: --12-26")]
    assert names(part(short(people, "2026-12-24"), "coming")) == ["christmas", "Ada Brook"]


@pytest.mark.parametrize(
    ("today", "block"),
    [("2026-12-12", "keep"), ("2026-12-21", "keep"), ("2026-12-22", "coming"), ("2026-12-28", "today"),
     ("2026-12-29", "keep")],
)  # fmt: skip
def test_the_overdue_whose_only_occasion_is_a_feast_some_days_away_stay_in_keep(today: str, block: Block) -> None:
    late = crowd(12, "cadence: 1 month; tie: strong", "2026-01-01 call")
    (one,) = short(late, today).parts
    assert one.block == block
    if block == "keep":
        assert (len(one.rows), one.hidden) == (5, 7), "they are no part of the crowd's line"
        assert all(row.leading.feast == CHRISTMAS for row in one.rows), "the feast opens the row"


def test_with_no_shortening_every_row_is_shown_and_none_is_counted() -> None:
    people = [*crowd(30, "cadence: 1 month"), *crowd(30, f"{BORN}12-22", first=30)]
    whole = short(people, "2026-12-20", shorten=False)
    assert len(whole.rows) == len(whole.listed) == 60
    assert all(part.hidden == 0 for part in whole.parts)


def test_a_limit_takes_the_first_rows_of_the_order_whatever_their_block() -> None:
    people = [*crowd(4, f"{BORN}05-12"), *crowd(9, "cadence: 1 month", first=4)]
    found = short(people, "2026-05-12", limit=6)
    assert found.rows == found.listed == rows(people, "2026-05-12")[:6]
    assert [part.hidden for part in found.parts] == [0, 7]
    assert found.counts == {"today": 4, "coming": 0, "keep": 9}


def test_rows_that_are_shown_keep_the_order_of_the_list() -> None:
    people = [*crowd(3, f"{BORN}12-22"), *crowd(3, "cadence: 1 month", first=3)]
    assert short(people, "2026-12-20").rows == rows(people, "2026-12-20")


@pytest.mark.parametrize("today", ["2026-12-28", "2026-12-30", "2027-01-02"])
@pytest.mark.parametrize("front", ["celebrates: [christmas]", "location: ES-MD"])
def test_from_27_december_those_of_christmas_and_of_new_year_are_one_crowd(today: str, front: str) -> None:
    found = short(crowd(12, f"cadence: never; {front}"), today)
    assert [line for part in found.parts for line in part.lines] == [Crowd(NEW_YEAR, day("2027-01-01"), 12)]


def test_a_crowd_of_two_blocks_is_one_line_in_the_first_of_them() -> None:
    """Late Christmas is of today and the New Year is ahead, but the wish and the command are the same."""
    greeted = crowd(8, "cadence: never; location: ES-MD", "2026-12-25 call (christmas)", first=6)
    found = short([*crowd(6, "cadence: never; celebrates: [christmas]"), *greeted], "2026-12-28")
    assert [(part.block, part.lines, part.hidden) for part in found.parts] == [
        ("today", (Crowd(NEW_YEAR, day("2027-01-01"), 14),), 0)
    ]
    assert found.counts == {"today": 6, "coming": 8, "keep": 0}
