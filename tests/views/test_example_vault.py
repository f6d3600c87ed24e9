"""The example vault on fixed days: its whole list (in `tests/expected/`), and what its author expects of it."""

from __future__ import annotations

import pytest
from support.goldens import assert_as_expected
from support.vaults import EXAMPLE, day

from pingfiles.api import due, load
from pingfiles.kinds import Kind
from pingfiles.rules.shortlist import shortlist
from pingfiles.views import due as due_view
from pingfiles.views import jsonview
from pingfiles.views.table import plain

DAYS = ("2026-11-21", "2026-12-20", "2027-02-28", "2027-04-22", "2026-09-22")
VAULT = load(EXAMPLE)


@pytest.mark.parametrize("today", DAYS)
def test_the_list_of_a_day(today: str) -> None:
    rows = due(VAULT, today=day(today))
    assert_as_expected(
        plain(due_view.blocks(shortlist(rows, VAULT.settings), day(today), 7, "en", 100)), f"due-{today}.txt"
    )


def test_the_json_of_a_day() -> None:
    listed = shortlist(due(VAULT, today=day("2026-11-21")), VAULT.settings)
    told = jsonview.due(listed, day("2026-11-21"), 7, len(VAULT.problems), "en")
    assert_as_expected(told, "due-2026-11-21.json")


def test_nothing_is_wrong_in_it() -> None:
    assert VAULT.problems == ()
    assert len(VAULT.index) == 16


Told = dict[str, dict[Kind, str]]
OF_CHRISTMAS: dict[Kind, str] = {"holiday": "2026-12-25"}

AUTHOR: dict[str, Told] = {
    "2026-11-21": {
        "Hannah Osei": {"birthday": "2026-11-19"},
        "Nuria Vidal": {"birthday": "2026-11-24", "cadence": "2026-10-03"},
        "Gwen Pritchard": {"work-anniversary": "2026-11-26"},
        "Iñaki Zubieta": {"job-change": "2026-11-09"},
        "Rubén Olmedo": {"job-change": "2026-11-05"},
        "Maggie Thorne": {"press": "2026-11-14"},
        "Teresa Quiroga": {"milestone": "2026-11-25"},
        "María José Aranda": {"holiday": "2026-11-22"},
        "Carmen Belmonte": {"reply": "2026-11-18"},
        "Siobhán Kearney": {"mutual": "2026-11-17"},
        "Walter Finch": {"cadence": "2026-10-30"},
        "Joaquín Farriol": {"cadence": "2026-11-21"},
    },
    "2026-12-20": {
        "Gwen Pritchard": {"birthday": "2026-12-22", "cadence": "2026-12-20", **OF_CHRISTMAS},
        "Priya Nair": {"milestone": "2026-12-21", **OF_CHRISTMAS},
        "Carmen Belmonte": {"reply": "2026-11-18", **OF_CHRISTMAS},
        "Nuria Vidal": {"cadence": "2026-10-03", **OF_CHRISTMAS},
        "Maggie Thorne": {"cadence": "2026-11-27", **OF_CHRISTMAS},
        "Siobhán Kearney": {"cadence": "2026-12-01", **OF_CHRISTMAS},
        "Joaquín Farriol": {"cadence": "2026-12-20", **OF_CHRISTMAS},
        "Callum Reid": OF_CHRISTMAS,
        "Hannah Osei": OF_CHRISTMAS,
        "Iñaki Zubieta": OF_CHRISTMAS,
        "María José Aranda": OF_CHRISTMAS,
        "Rubén Olmedo": OF_CHRISTMAS,
        "Teresa Quiroga": OF_CHRISTMAS,
        "Walter Finch": {"cadence": "2026-10-30"},
    },
    "2026-09-22": {
        "Nuria Vidal": {"holiday": "2026-09-24"},
        "Rubén Olmedo": {"holiday": "2026-09-24"},
        "María José Aranda": {"birthday": "2026-09-25", "cadence": "2026-09-18"},
        "Siobhán Kearney": {"milestone": "2026-09-24"},
        "Carmen Belmonte": {"job-change": "2026-09-01", "cadence": "2026-09-15"},
        "Hannah Osei": {"mutual": "2026-09-18"},
        "Gwen Pritchard": {"cadence": "2026-07-28"},
        "Joaquín Farriol": {"cadence": "2026-09-22"},
    },
}


@pytest.mark.parametrize("today", sorted(AUTHOR))
def test_what_its_author_reckoned_by_hand(today: str) -> None:
    rows = due(VAULT, today=day(today))
    found = {row.contact.name: {reason.kind: reason.on.isoformat() for reason in row.reasons} for row in rows}
    assert found == AUTHOR[today]
    assert all(len({reason.kind for reason in row.reasons}) == len(row.reasons) for row in rows)


def test_a_spring_day_in_a_few_words() -> None:
    rows = {row.contact.name: row for row in due(VAULT, today=day("2027-04-22"))}
    assert len(rows) == 13
    assert "Teresa Quiroga" not in rows
    named = {name for name, row in rows.items() for reason in row.reasons if reason.feast}
    assert named == {"Nuria Vidal", "Joaquín Farriol", "Maggie Thorne"}
    (feast,) = {reason.feast.name("en") for row in rows.values() for reason in row.reasons if reason.feast}
    assert feast == "Sant Jordi"


def test_the_second_monday_of_easter() -> None:
    rows = due(VAULT, today=day("2027-04-01"))
    assert len(rows) == 14
    (feast,) = [reason for row in rows for reason in row.reasons if reason.feast]
    assert (feast.on, feast.feast and feast.feast.name("en")) == (day("2027-04-05"), "Lunes de Aguas")


def test_a_leap_birthday_and_a_month_in_winter() -> None:
    rows = {row.contact.name: row for row in due(VAULT, today=day("2027-02-28"))}
    assert len(rows) == 13
    leap = rows["Callum Reid"].leading
    assert (leap.kind, leap.on, leap.years) == ("birthday", day("2027-02-28"), 39)
    assert [reason.on for reason in rows["Hannah Osei"].reasons if reason.kind == "work-anniversary"] == [
        day("2027-03-01")
    ]
    assert sum(all(reason.kind == "cadence" for reason in row.reasons) for row in rows.values()) == 9


def test_a_resting_contact_is_shown_when_all_are_asked_for() -> None:
    usual = {row.contact.name for row in due(VAULT, today=day("2026-11-21"))}
    everybody = {row.contact.name for row in due(VAULT, today=day("2026-11-21"), everything=True)}
    assert everybody - usual == {"Callum Reid"}


@pytest.mark.parametrize("name", ["Oliver Stanhope", "Vicente Alcover"])
def test_the_archived_and_the_dead_never_come_up(name: str) -> None:
    for today in (*DAYS, "2026-11-22", "2026-11-25"):
        for row in due(VAULT, today=day(today), everything=True):
            assert row.contact.name != name
            assert all(reason.shared != name for reason in row.reasons)
            assert row.excuse is None or row.excuse.text != name
