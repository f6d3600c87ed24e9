"""The coming year as a calendar: read back by another library, stable from day to day, and fit to be shared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from itertools import islice
from typing import Any

import pytest
import vobject
from dateutil.rrule import rrulestr
from support.vaults import EXAMPLE, contact, day

from pingfiles.dates import shift
from pingfiles.index import Index
from pingfiles.interchange.exports.ics import Event, calendar
from pingfiles.model import Contact
from pingfiles.rules.status import Standing, standings
from pingfiles.rules.upcoming import anniversaries, feast_days
from pingfiles.settings import Settings
from pingfiles.vault.reader import load
from pingfiles.views.calendar import events, note_link

NO_FEASTS = Settings(language="en", holidays={"christmas": False})


def exported(
    contacts: Iterable[Contact],
    today: str,
    settings: Settings = NO_FEASTS,
    details: Mapping[str, Standing] | None = None,
) -> bytes:
    index, on = Index(contacts), day(today)
    told = events(anniversaries(index, on), feast_days(index, settings, on), "My vault", on, settings.language, details)
    return calendar(told, "My vault")


def read(content: bytes) -> list[Any]:
    """The events, by another library than the one that wrote them."""
    return list(vobject.readOne(content.decode()).contents.get("vevent", ()))


def told(content: bytes) -> list[tuple[str, str]]:
    return [(event.dtstart.value.isoformat(), event.summary.value) for event in read(content)]


CASES = [
    (
        "a birthday with its year",
        "birthday: 1984-11-24",
        "",
        "2026-11-21",
        [("2026-11-24", "Ada Brook: 42nd birthday")],
    ),
    ("a birthday today", "birthday: 1984-11-24", "", "2026-11-24", [("2026-11-24", "Ada Brook: 42nd birthday")]),
    (
        "a birthday that was yesterday",
        "birthday: 1984-11-23",
        "",
        "2026-11-24",
        [("2027-11-23", "Ada Brook: 43rd birthday")],
    ),
    ("a birthday without a year", "birthday: --11-24", "", "2026-11-21", [("2026-11-24", "Ada Brook: birthday")]),
    ("a birthday without a day", "birthday: 1984-11", "", "2026-11-21", []),
    (
        "29 February in a common year",
        "birthday: 1988-02-29",
        "",
        "2026-11-21",
        [("2027-02-28", "Ada Brook: 39th birthday")],
    ),
    (
        "29 February in a leap year",
        "birthday: 1988-02-29",
        "",
        "2027-11-21",
        [("2028-02-29", "Ada Brook: 40th birthday")],
    ),
    (
        "29 February from 28 February on",
        "birthday: 1988-02-29",
        "",
        "2027-02-28",
        [("2027-02-28", "Ada Brook: 39th birthday")],
    ),
    ("a job", "company: Acme; started: 2019-11-26", "", "2026-11-21", [("2026-11-26", "Ada Brook: 7 years at Acme")]),
    ("a job by its month", "started: 2019-12", "", "2026-11-21", [("2026-12-01", "Ada Brook: 7 years in the role")]),
    ("a job by its year", "started: 2019", "", "2026-11-21", []),
    ("a job of this year", "started: 2026-10-01", "", "2026-11-21", [("2027-10-01", "Ada Brook: 1 year in the role")]),
    ("a job to come", "started: 2027-10-01", "", "2026-11-21", []),
    ("a job that was left", "started: 2019-12-01", "2026-10-01 left: Acme", "2026-11-21", []),
    (
        "a milestone",
        "",
        "2018-06-01 milestone: the [[Atlas]] project",
        "2026-11-21",
        [("2027-06-01", "Ada Brook: 9 years since the Atlas project")],
    ),
    ("news, which never come again", "", "2026-11-20 press: The Ledger; 2026-11-20 job: CTO", "2026-11-21", []),
    ("the archived", "birthday: 1984-11-24; status: archived", "", "2026-11-21", []),
    ("the dead", "birthday: 1984-11-24; deathdate: 2024", "", "2026-11-21", []),
]


@pytest.mark.parametrize(
    ("front", "moments", "today", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_each_day_of_the_coming_year_is_an_event(
    front: str, moments: str, today: str, wanted: list[tuple[str, str]]
) -> None:
    assert told(exported([contact(front, moments=moments)], today)) == wanted


@pytest.mark.parametrize(
    ("born", "days"),
    [
        ("--02-29", ["2027-02-28", "2028-02-29", "2029-02-28"]),
        ("--02-28", ["2027-02-28", "2028-02-28", "2029-02-28"]),
        ("--11-24", ["2026-11-24", "2027-11-24", "2028-11-24"]),
    ],
)
def test_what_has_no_year_comes_every_year_29_february_too(born: str, days: list[str]) -> None:
    (event,) = read(exported([contact(f"birthday: {born}")], "2026-11-21"))
    rule = rrulestr(event.rrule.value, dtstart=datetime.fromisoformat(days[0]))
    assert [found.date().isoformat() for found in islice(rule, 3)] == days
    assert event.dtstart.value == day(days[0])


def test_what_has_a_year_does_not_repeat() -> None:
    (event,) = read(exported([contact("birthday: 1984-11-24")], "2026-11-21"))
    assert "rrule" not in event.contents


def test_an_event_takes_the_whole_day_but_no_time_of_yours_and_leads_to_the_note() -> None:
    content = exported([contact("birthday: 1984-11-24", name="Zoë Peña & Co")], "2026-11-21")
    (event,) = read(content)
    assert (event.dtstart.value, event.dtend.value) == (date(2026, 11, 24), date(2026, 11, 25))
    assert event.transp.value == "TRANSPARENT"
    link = "obsidian://open?vault=My%20vault&file=People%2FZo%C3%AB%20Pe%C3%B1a%20%26%20Co"
    assert event.url.value == event.description.value == link
    lines = content.decode().split("\r\n")
    for line in ("VERSION:2.0", "METHOD:PUBLISH", "REFRESH-INTERVAL;VALUE=DURATION:P1D", "NAME:My vault"):
        assert line in lines


def test_uids_are_the_same_from_day_to_day_and_no_two_alike() -> None:
    people = [
        contact(
            "birthday: 1984-11-24; started: 2019-11-24",
            moments="2018-06-01 milestone: x; 2018-06-01 milestone: y",
            name=name,
        )
        for name in ("Ana", "Leo")
    ]
    first, second = (
        {event.uid.value: event.dtstart.value for event in read(exported(people, today))}
        for today in ("2026-11-21", "2026-11-22")
    )
    assert first == second
    assert len(first) == 8
    later = {event.uid.value for event in read(exported(people, "2027-11-21"))}
    assert not later & set(first)


def test_the_same_vault_and_day_give_the_same_bytes_and_so_does_a_day_on_which_nothing_changed() -> None:
    people = [contact("birthday: 1984-12-24"), contact("birthday: --12-24", name="Leo")]
    assert exported(people, "2026-11-21") == exported(reversed(people), "2026-11-22")


def test_a_feast_is_one_event_for_all_whom_it_brings() -> None:
    people = [contact("celebrates: [sant jordi]", name=f"Person {n:02}") for n in range(12)]
    few, many = (read(exported(people[:count], "2026-11-21")) for count in (2, 12))
    assert [(event.summary.value, event.dtstart.value.isoformat()) for event in few] == [
        ("Sant Jordi: Person 00, Person 01", "2027-04-23")
    ]
    assert [event.summary.value for event in many] == ["Sant Jordi (12)"]
    assert few[0].uid.value == many[0].uid.value
    lines = many[0].description.value.split("\n")
    assert lines[0] == f"Person 00: {note_link('My vault', 'People/Person 00.md')}"
    assert (len(lines), lines[-1]) == (11, "…")


def test_the_log_the_hooks_and_the_balance_stay_out_unless_asked_for() -> None:
    one = contact("birthday: 1984-11-24; hooks: [Paints boats]", "2026-09-01 call: a secret #gave")
    assert not [
        word for word in (b"2026-09-01", b"Paints", b"gave", b"secret") if word in exported([one], "2026-11-21")
    ]
    details = {who.path: standing for who, standing in standings(Index([one]), [one], NO_FEASTS, day("2026-11-21"))}
    (event,) = read(exported([one], "2026-11-21", details=details))
    assert event.description.value.split("\n")[:3] == [
        "last ping: 2026-09-01",
        "gave 1, asked 0, got 0",
        "- Paints boats",
    ]


def test_spanish_vaults_get_a_spanish_calendar() -> None:
    spanish = Settings(language="es", holidays={"christmas": False})
    assert told(exported([contact("birthday: 1984-11-24")], "2026-11-21", spanish)) == [
        ("2026-11-24", "Ada Brook: cumple 42")
    ]


@pytest.mark.parametrize(
    "name", ["a;b,c\\d", "a\nBEGIN:VEVENT\nb", "ñ" * 90, "🚀" * 40, "\u202eevil", "a\rb", "\x07bell", "\\n", "^n"]
)
def test_no_name_breaks_a_line(name: str) -> None:
    content = calendar(
        [Event((name,), date(2026, 11, 24), name, f"{name}\nb", "https://example.org/" + "x" * 100)], name
    )
    lines = content.decode().split("\r\n")
    assert all(len(line.encode()) <= 75 and "\n" not in line and "\r" not in line for line in lines)
    (event,) = read(content)
    kept = "".join(char for char in name if char >= " ")
    assert event.summary.value.replace("\n", "") == kept
    assert sum(line == "BEGIN:VEVENT" for line in lines) == 1


def test_the_example_vault_is_read_back_with_the_same_events() -> None:
    vault, today = load(EXAMPLE), day("2026-11-21")
    made = list(
        events(anniversaries(vault.index, today), feast_days(vault.index, vault.settings, today), "v", today, "en")
    )
    found = read(calendar(made, "v"))
    assert len(made) > 30
    assert sorted((event.dtstart.value, event.summary.value) for event in found) == sorted(
        (event.on, event.summary) for event in made
    )
    assert {event.on for event in made} <= {shift(today, days) for days in range(366)}
