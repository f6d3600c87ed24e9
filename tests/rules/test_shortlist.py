"""Which rows a person is shown: all occasions of their own, a few of the overdue, and a crowd as one number."""

from __future__ import annotations

import pytest
from support.vaults import contact, day, rows

from pingfiles.feasts.spain import CHRISTMAS
from pingfiles.model import Contact
from pingfiles.rules.shortlist import FEAST_ROWS, Crowd, Part, Shortlist, shortlist
from pingfiles.settings import Settings

CHRISTMAS_DAY = day("2026-12-25")


def short(people: list[Contact], today: str, daily: int = 5, shorten: bool = True) -> Shortlist:
    return shortlist(rows(people, today), day(today), Settings(daily=daily), shorten)


def crowd(count: int, front: str, log: str = "", first: int = 0) -> list[Contact]:
    one = contact(front, log)
    names = [f"Someone {number:03}" for number in range(first, first + count)]
    return [one._replace(path=f"People/{name}.md", name=name) for name in names]


def names(part: Part) -> list[str]:
    return [row.contact.name for row in part.rows]


def test_a_list_without_rows_is_one_empty_part() -> None:
    assert short([], "2026-05-12") == Shortlist((Part("dated", ()),))


def test_of_the_overdue_the_first_are_shown_and_the_others_counted() -> None:
    dated, keep = short(crowd(9, "cadence: 1 month"), "2026-05-12", daily=2).parts
    assert (dated.rows, dated.crowds) == ((), ())
    assert (keep.name, names(keep), keep.hidden) == ("keep", ["Someone 000", "Someone 001"], 7)


@pytest.mark.parametrize(("count", "crowds"), [(FEAST_ROWS, 0), (FEAST_ROWS + 1, 1)])
def test_more_rows_of_one_feast_than_ten_are_a_crowd(count: int, crowds: int) -> None:
    (dated,) = short(crowd(count, "cadence: never"), "2026-12-20").parts
    assert len(dated.rows) == (0 if crowds else count)
    assert dated.crowds == (Crowd(CHRISTMAS, CHRISTMAS_DAY, count),) * crowds


def test_the_overdue_of_a_crowd_compete_for_the_daily_places() -> None:
    late = crowd(6, "cadence: 1 month; tie: strong", "2026-01-01 call")
    early = crowd(6, "cadence: never", first=6)
    dated, keep = short([*late, *early], "2026-12-20", daily=4).parts
    assert dated.crowds == (Crowd(CHRISTMAS, CHRISTMAS_DAY, 12),)
    assert (names(keep), keep.hidden) == ([f"Someone {number:03}" for number in range(4)], 2)


def test_the_overdue_stand_by_cadence_and_tie_and_the_never_pinged_last() -> None:
    people = [
        *crowd(11, "cadence: never"),
        contact("cadence: 1 month; tie: strong", name="Never Pinged"),
        contact("cadence: 1 month; tie: weak", "2026-10-01 call", name="Long Overdue"),
        contact("cadence: 1 month; tie: weak", "2026-11-15 call", name="Just Overdue"),
    ]
    assert names(short(people, "2026-12-20").parts[1]) == ["Long Overdue", "Just Overdue", "Never Pinged"]


def test_with_no_shortening_every_row_is_there_and_none_is_counted() -> None:
    people = [*crowd(30, "cadence: 1 month"), *crowd(30, "cadence: never; birthday: --12-22", first=30)]
    whole = short(people, "2026-12-20", shorten=False)
    assert len(whole.rows) == len(rows(people, "2026-12-20")) == 60
    assert all(part.hidden == 0 and not part.crowds for part in whole.parts)


def test_rows_that_are_shown_keep_the_order_of_the_list() -> None:
    people = crowd(30, "cadence: 1 month; birthday: --12-22")
    assert short(people, "2026-12-20").rows == rows(people, "2026-12-20")


@pytest.mark.parametrize(("today", "wanted"), [("2026-12-26", [("christmas", 11)]), ("2026-12-28", [("new-year", 11)])])
def test_from_27_december_the_crowds_of_christmas_and_new_year_are_one(
    today: str, wanted: list[tuple[str, int]]
) -> None:
    crowd = [contact("cadence: never; celebrates: [christmas]", name=f"Ada {n}") for n in range(11)]
    (part,) = shortlist(rows(crowd, today), day(today), Settings()).parts
    assert [(each.feast.key, each.size) for each in part.crowds] == wanted
    both = [contact("cadence: never; location: ES-MD", name=f"Ada {n}") for n in range(11)]
    (part,) = shortlist(rows(both, today), day(today), Settings()).parts
    assert [each.feast.key for each in part.crowds].count("new-year") == 1
