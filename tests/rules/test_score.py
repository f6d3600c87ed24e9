"""Where rows stand: the score is the sum of its terms, and what passes soonest and matters most comes first."""

from __future__ import annotations

import pytest
from support.vaults import contact, day, rows

from pingfiles.model import Contact, Due, Feast, YearlyDate
from pingfiles.rules.score import points
from pingfiles.settings import Settings

TODAY = "2026-11-21"


def order(*contacts: Contact, today: str = TODAY) -> list[str]:
    return [row.contact.name for row in rows(contacts, today)]


def only(front: str, log: str = "", moments: str = "", today: str = TODAY) -> Due:
    (row,) = rows([contact(front, log, moments)], today)
    return row


ROWS = [
    ("cadence: never; birthday: 1984-11-24", "", ""),
    ("tie: strong; birthday: 1984-11-24; started: 2020-11-22; cadence: 1 month", "2026-01-01 call", ""),
    ("tie: weak; cadence: 1 month", "2026-01-01 call", ""),
    ("cadence: never", "2026-11-01 email: hello #in", ""),
    ("cadence: never", "", "2026-11-20 press: The Gull; 2026-11-10 job: CTO at Brine; 2020-11-22 milestone: tides"),
    ("tie: strong", "", ""),
]


@pytest.mark.parametrize(("front", "log", "moments"), ROWS)
def test_a_score_is_the_sum_of_its_terms(front: str, log: str, moments: str) -> None:
    row = only(front, log, moments)
    assert row.score == round(sum(term.points for term in row.terms), 1)
    assert all(term.name for term in row.terms)
    assert row.score >= 0


FIRST = [
    ("what passes sooner",
     ("cadence: never; birthday: --11-21", "", ""), ("cadence: never; birthday: --11-28", "", "")),
    ("what is to come before what is past, as near",
     ("cadence: never; birthday: --11-21", "", ""), ("cadence: never; birthday: --11-20", "", "")),
    ("of the belated the one that passed last",
     ("cadence: never; birthday: --11-20", "", ""), ("cadence: never; birthday: --11-18", "", "")),
    ("what is theirs alone before what the calendar brings to all",
     ("cadence: never; birthday: --11-22", "", ""), ("cadence: never; city: Valencia; celebrates: [sea day]", "", "")),
    ("the strong tie", ("cadence: never; tie: strong; birthday: --11-24", "", ""),
     ("cadence: never; tie: weak; birthday: --11-24", "", "")),
    ("more reasons", ("cadence: never; birthday: --11-24", "", "2020-11-26 milestone: tides"),
     ("cadence: never; birthday: --11-24", "", "")),
    ("the longer overdue", ("cadence: 1 month", "2026-10-01 call", ""), ("cadence: 1 month", "2026-10-15 call", "")),
    ("the overdue before the one that soon will be",
     ("cadence: 1 month", "2026-10-15 call", ""), ("cadence: 1 month", "2026-10-25 call", "")),
    ("whoever was pinged before who never was", ("tie: weak; cadence: 1 month", "2026-10-21 call", ""),
     ("tie: strong; cadence: 1 month", "", "")),
    ("of those never pinged the strong tie", ("tie: strong", "", ""), ("tie: weak", "", "")),
    ("of those never pinged an excuse this week before the tie", ("tie: weak; met: 2021-11-27", "", ""),
     ("tie: strong", "", "")),
    ("of those never pinged whom you met last", ("met: 2024-05-03", "", ""), ("met: 2023-06", "", "")),
    ("of those never pinged whoever you know when you met", ("met: 2011", "", ""), ("", "", "")),
    ("an occasion of who was never pinged", ("birthday: --11-24", "", ""), ("cadence: 1 month", "2026-01-01 call", "")),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), [case[1:] for case in FIRST], ids=[case[0] for case in FIRST])
def test_what_comes_first(before: tuple[str, str, str], after: tuple[str, str, str]) -> None:
    # The names would have it the other way round
    first, second = contact(*before, name="Zoë Marsh"), contact(*after, name="Ada Brook")
    found = order(first, second)
    assert [name for name in found if name != "Ada Brook"] == ["Zoë Marsh"]
    assert found[0] == "Zoë Marsh"


def test_rows_of_one_score_stand_by_name_whatever_their_case() -> None:
    names = ["ada brook", "Bo Lind", "Zoë Marsh", "zoë moss"]
    assert order(*(contact("birthday: --11-24", name=name) for name in reversed(names))) == names


def test_the_never_pinged_stand_behind_all_others() -> None:
    others = [
        contact("tie: weak; cadence: 10 years", "2016-11-28 call", name="Zoë Marsh"),
        contact("tie: weak; cadence: never", "2020-01-01 email: hello #in", name="Yara Moss"),
        contact("tie: weak; cadence: never; celebrates: [christmas]", name="Xenia Reed"),
    ]
    nobody = [contact("tie: strong; cadence: 1 day; celebrates: []", name=f"Ada {letter}") for letter in "BCD"]
    found = order(*nobody, *others, today="2026-12-20")
    assert set(found[:3]) == {other.name for other in others}


def test_an_overdue_cadence_never_outweighs_a_birthday_of_today() -> None:
    late = contact("tie: strong; cadence: 1 day", "2000-01-01 call", name="Ada Brook")
    born = contact("tie: weak; cadence: never; birthday: --11-21", name="Zoë Marsh")
    assert order(late, born) == ["Zoë Marsh", "Ada Brook"]


PAIRS = [
    ("an answer of yesterday before a weak belated work anniversary",
     ("tie: strong", "2026-11-20 email: hello #in", ""), ("tie: weak; cadence: never; started: 2020-11-20", "", "")),
    ("a new job of today before one of four weeks ago",
     ("tie: strong; cadence: never", "", "2026-11-21 job: CTO at Brine"),
     ("tie: weak; cadence: never", "", "2026-10-24 job: CTO at Brine")),
    ("in the press today before two weeks ago", ("tie: strong; cadence: never", "", "2026-11-21 press: The Gull"),
     ("tie: weak; cadence: never", "", "2026-11-08 press: The Gull")),
    ("an answer of today before a weak birthday in a week", ("tie: strong", "2026-11-21 email: hello #in", ""),
     ("tie: weak; cadence: never; birthday: --11-28", "", "")),
    ("a birthday today before tomorrow", ("cadence: never; birthday: --11-21", "", ""),
     ("cadence: never; birthday: --11-22", "", "")),
    ("a birthday tomorrow before three days ago", ("cadence: never; birthday: --11-22", "", ""),
     ("cadence: never; birthday: --11-18", "", "")),
    ("a strong tie 340 days overdue before a weak one of a day",
     ("tie: strong; cadence: 1 month", "2025-11-16 call", ""), ("tie: weak; cadence: 6 months", "2026-05-20 call", "")),
    ("an excuse that falls this week before none", ("cadence: 1 month; met: 2021-11-27", "2026-10-01 call", ""),
     ("cadence: 1 month", "2026-10-01 call", "")),
    ("a new job of last week before one of three weeks ago", ("cadence: never", "", "2026-11-14 job: CTO at Brine"),
     ("cadence: never", "", "2026-10-31 job: CTO at Brine")),
    ("news in its first week before the same in its second", ("cadence: never", "", "2026-11-16 press: The Gull"),
     ("cadence: never", "", "2026-11-12 press: The Gull")),
]  # fmt: skip


@pytest.mark.parametrize(("more", "less"), [case[1:] for case in PAIRS], ids=[case[0] for case in PAIRS])
def test_what_is_worth_more(more: tuple[str, str, str], less: tuple[str, str, str]) -> None:
    assert only(*more).score > only(*less).score


def test_a_message_is_urgent_from_the_first_day_fades_after_thirty_and_is_over_after_ninety() -> None:
    def score(since: str) -> float:
        return only("cadence: never", f"{since} email: hello #in").score

    assert score("2026-11-21") == score("2026-11-20") == score("2026-10-22")
    assert score("2026-10-22") > score("2026-10-21") > score("2026-09-01") > score("2026-08-23")
    assert rows([contact("cadence: never", "2026-08-22 email: hello #in")], TODAY) == ()


def test_an_overdue_strong_tie_grows_without_end_until_it_leads() -> None:
    def score(tie: str, since: str) -> float:
        return only(f"tie: {tie}; cadence: 1 month", f"{since} call").score

    assert score("strong", "2026-01-01") < score("strong", "2024-01-01") < score("strong", "2010-01-01")
    assert score("weak", "2024-01-01") < score("weak", "2010-01-01") < score("strong", "2026-08-01")


def test_the_nearest_reason_leads_the_row() -> None:
    row = only("cadence: never; birthday: --11-28; started: 2020-11-21")
    assert [reason.kind for reason in row.reasons] == ["work-anniversary", "birthday"]


def test_of_equal_reasons_the_earlier_leads() -> None:
    # A milestone in three days is worth as much as a feast in two
    sea_day = Feast("sea day", (("en", "Sea Day"),), YearlyDate(11, 23))
    one = contact("cadence: never", moments="2020-11-24 milestone: tides")
    (row,) = rows([one], TODAY, settings=Settings(festivities=(sea_day,)))
    assert [points(reason, day(TODAY), None) for reason in row.reasons] == [44, 44]
    assert [reason.kind for reason in row.reasons] == ["holiday", "milestone"]


def test_of_equal_reasons_of_one_day_the_first_in_the_note_leads() -> None:
    for first, second in (("tides", "boats"), ("boats", "tides")):
        one = contact("cadence: never", moments=f"2020-11-24 milestone: {first}; 2020-11-24 milestone: {second}")
        (row,) = rows([one], TODAY)
        assert [reason.moment.text for reason in row.reasons if reason.moment] == [first, second]


def test_no_place_depends_on_the_order_in_which_the_notes_are_read() -> None:
    people = [contact("birthday: --11-24", name=name) for name in ("Ada Brook", "Bo Lind", "ada brook")]
    people.append(people[0]._replace(path="People/Old/Ada Brook.md"))
    paths = [row.contact.path for row in rows(people, TODAY)]
    assert paths == ["People/Ada Brook.md", "People/Old/Ada Brook.md", "People/ada brook.md", "People/Bo Lind.md"]
    assert [row.contact.path for row in rows(reversed(people), TODAY)] == paths
