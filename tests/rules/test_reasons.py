"""When each kind of reason comes, and when it is over: the contract's table, row by row."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.examples import examples
from support.vaults import NAME, contact, day, days_of, row_of, rows

from pingfiles.durations import Duration
from pingfiles.kinds import Kind
from pingfiles.model import Feast, YearlyDate
from pingfiles.settings import Settings

MERCE = Feast("la mercè", (("", "La Mercè"),), YearlyDate(9, 24), ("Barcelona",))
WITH_MERCE = Settings(festivities=(MERCE,))


def falls(kind: Kind, today: str, within: int = 7, front: str = "", log: str = "", moments: str = "") -> list[str]:
    """The days for which a contact is due by a kind."""
    return days_of(rows([contact(front, log, moments)], today, within, settings=WITH_MERCE), kind)


# When it comes

BORN = "birthday: 1984-11-24"
BEGAN = "started: 2020-11-24"
BUILT = "2018-11-24 milestone: the tide clock"
NEW_JOB = "2026-11-01 job: CTO at Brine & Sons"
IN_PRESS = '2026-11-01 press: The Gull: "It floats" https://example.org/it-floats'

COMES = [
    # Birthday: the window is today and the days after it; for three days it can still be wished
    ("birthday", BORN, "", "2026-11-16", 7, []),
    ("birthday", BORN, "", "2026-11-17", 7, ["2026-11-24"]),
    ("birthday", BORN, "", "2026-11-24", 7, ["2026-11-24"]),
    ("birthday", BORN, "", "2026-11-27", 7, ["2026-11-24"]),
    ("birthday", BORN, "", "2026-11-28", 7, []),
    ("birthday", BORN, "", "2026-11-23", 0, []),
    ("birthday", BORN, "", "2026-11-24", 0, ["2026-11-24"]),
    ("birthday", BORN, "", "2026-11-25", 0, ["2026-11-24"]),
    ("birthday", "birthday: 1984-01-02", "", "2026-12-28", 7, ["2027-01-02"]),
    ("birthday", "birthday: 1984-12-31", "", "2027-01-03", 7, ["2026-12-31"]),
    ("birthday", "birthday: --11-24", "", "2026-11-20", 7, ["2026-11-24"]),
    ("birthday", "birthday: 1604-11-24", "", "2026-11-20", 7, ["2026-11-24"]),
    ("birthday", "birthday: 1984-11", "", "2026-11-01", 7, []),
    ("birthday", "birthday: 1984", "", "2026-01-01", 7, []),
    ("birthday", "birthday: 2030-11-24", "", "2026-11-20", 7, ["2026-11-24"]),
    # 29 February is 28 February in a common year, and once
    ("birthday", "birthday: 1988-02-29", "", "2027-02-21", 14, ["2027-02-28"]),
    ("name-day", "name_day: 11-24", "", "2026-11-16", 7, []),
    ("name-day", "santo: 11-24", "", "2026-11-17", 7, ["2026-11-24"]),
    ("name-day", "Onomástica: --11-24", "", "2026-11-27", 7, ["2026-11-24"]),
    ("name-day", "santo: 2011-11-24", "", "2026-11-28", 7, []),
    ("name-day", "santo: 2030-11-24", "", "2026-11-20", 7, ["2026-11-24"]),
    ("name-day", "birthday: 1984-11-24", "", "2026-11-20", 7, []),
    ("birthday", "birthday: 1988-02-29", "", "2027-03-03", 7, ["2027-02-28"]),
    ("birthday", "birthday: 1988-02-29", "", "2027-03-04", 7, []),
    ("birthday", "birthday: 1988-02-29", "", "2028-02-21", 14, ["2028-02-29"]),
    ("birthday", "birthday: --02-29", "", "2027-02-27", 7, ["2027-02-28"]),
    # Work anniversary: whole years from `started`, of a month alone its first day; none after they left
    ("work-anniversary", BEGAN, "", "2026-11-16", 7, []),
    ("work-anniversary", BEGAN, "", "2026-11-17", 7, ["2026-11-24"]),
    ("work-anniversary", BEGAN, "", "2026-11-27", 0, ["2026-11-24"]),
    ("work-anniversary", BEGAN, "", "2026-11-28", 7, []),
    ("work-anniversary", "started: 2026-11-24", "", "2026-11-24", 7, []),
    ("work-anniversary", "started: 2025-11-24", "", "2026-11-24", 7, ["2026-11-24"]),
    ("work-anniversary", "started: 2020-12", "", "2026-11-24", 7, ["2026-12-01"]),
    ("work-anniversary", "started: 2020-12", "", "2026-12-04", 7, ["2026-12-01"]),
    ("work-anniversary", "started: 2020-12", "", "2026-12-05", 7, []),
    ("work-anniversary", "started: 2020", "", "2026-01-01", 7, []),
    ("work-anniversary", "started: 2020-02-29", "", "2027-02-21", 14, ["2027-02-28"]),
    ("work-anniversary", BEGAN, "2024-05-31 left: left the pier", "2026-11-24", 7, []),
    ("work-anniversary", BEGAN, "2024-05-31 salida: dejó el muelle", "2026-11-24", 7, []),
    ("work-anniversary", BEGAN, "2019-05-31 left: the post before it", "2026-11-24", 7, ["2026-11-24"]),
    # New job: from the day, for thirty days, whatever the window
    ("job-change", "", NEW_JOB, "2026-10-31", 7, []),
    ("job-change", "", NEW_JOB, "2026-11-01", 0, ["2026-11-01"]),
    ("job-change", "", NEW_JOB, "2026-12-01", 0, ["2026-11-01"]),
    ("job-change", "", NEW_JOB, "2026-12-02", 7, []),
    ("job-change", "", "2026-11-01 trabajo: Jefa de mareas en Salitre", "2026-11-05", 7, ["2026-11-01"]),
    ("job-change", "", "2026-11-01 left: the yard closed", "2026-11-05", 7, ["2026-11-01"]),
    ("job-change", "started: 2026-11-01", "", "2026-11-01", 7, ["2026-11-01"]),
    ("job-change", "started: 2026-11-01", "", "2026-12-01", 7, ["2026-11-01"]),
    ("job-change", "started: 2026-11-01", "", "2026-12-02", 7, []),
    ("job-change", "started: 2026-11-24", "", "2026-11-20", 7, []),
    ("job-change", "started: 2026-11-01", NEW_JOB, "2026-11-05", 7, ["2026-11-01"]),
    # Press: for fourteen days; each appearance is one
    ("press", "", IN_PRESS, "2026-10-31", 7, []),
    ("press", "", IN_PRESS, "2026-11-01", 0, ["2026-11-01"]),
    ("press", "", IN_PRESS, "2026-11-15", 0, ["2026-11-01"]),
    ("press", "", IN_PRESS, "2026-11-16", 7, []),
    ("press", "", f"{IN_PRESS}; 2026-11-05 prensa: El Faro", "2026-11-06", 7, ["2026-11-01", "2026-11-05"]),
    # Christmas: from 10 December to 6 January, or when the window reaches the day; where it is kept
    ("holiday", "location: ES-MD", "", "2026-12-09", 7, []),
    ("holiday", "location: ES-MD", "", "2026-12-10", 0, ["2026-12-25"]),
    ("holiday", "location: ES-MD", "", "2026-12-09", 16, ["2026-12-25"]),
    ("holiday", "location: ES-MD", "", "2026-12-09", 15, []),
    ("holiday", "location: GB-SCT", "", "2027-01-06", 0, ["2026-12-25"]),
    ("holiday", "location: GB-SCT", "", "2027-01-07", 7, []),
    ("holiday", "", "", "2026-12-20", 7, ["2026-12-25"]),
    ("holiday", "location: SA", "", "2026-12-20", 7, []),
    ("holiday", "country: Japan", "", "2026-12-20", 7, []),
    ("holiday", "location: JP; celebrates: [Navidad]", "", "2026-12-20", 7, ["2026-12-25"]),
    ("holiday", "location: ES-MD; celebrates: []", "", "2026-12-20", 7, []),
    # Festivities: of the place, or those that `celebrates` names; in the window, never belated
    ("holiday", "location: ES-CT", "", "2027-04-15", 7, []),
    ("holiday", "location: ES-CT", "", "2027-04-16", 7, ["2027-04-23"]),
    ("holiday", "location: ES-CT", "", "2027-04-23", 0, ["2027-04-23"]),
    ("holiday", "location: ES-CT", "", "2027-04-24", 7, []),
    ("holiday", "location: ES-MD", "", "2027-04-20", 7, []),
    ("holiday", "", "", "2027-04-20", 7, []),
    ("holiday", "location: GB; celebrates: [Sant Jordi]", "", "2027-04-20", 7, ["2027-04-23"]),
    ("holiday", "location: ES-CT; celebrates: [christmas]", "", "2027-04-20", 7, []),
    ("holiday", "city: Barcelona", "", "2026-09-20", 7, ["2026-09-24"]),
    ("holiday", "city: Girona", "", "2026-09-20", 7, []),
    ("holiday", "city: Oslo; celebrates: [la mercè]", "", "2026-09-20", 7, ["2026-09-24"]),
    ("holiday", "location: ES-MD", "", "2026-12-29", 7, ["2026-12-25", "2027-01-01"]),
    # Milestones: whole years, in the window, never belated
    ("milestone", "", BUILT, "2026-11-16", 7, []),
    ("milestone", "", BUILT, "2026-11-17", 7, ["2026-11-24"]),
    ("milestone", "", BUILT, "2026-11-24", 0, ["2026-11-24"]),
    ("milestone", "", BUILT, "2026-11-25", 7, []),
    ("milestone", "", "2026-11-24 milestone: new today", "2026-11-24", 7, []),
    ("milestone", "", "2018-11-24 hito: el reloj de mareas", "2026-11-20", 7, ["2026-11-24"]),
    ("milestone", "", "2018-11-24 wedding: a word of their own", "2026-11-20", 7, []),
    ("milestone", "", "2016-02-29 milestone: the leap", "2027-02-21", 14, ["2027-02-28"]),
]


def _comes_id(case: tuple[str, str, str, str, int, list[str]]) -> str:
    kind, front, moments, today, within, days = case
    told = f"{front} {moments}".strip()[:40]
    return f"{kind}: {told or 'no place'} on {today} within {within}d {'comes' if days else 'does not come'}"


@pytest.mark.parametrize(
    ("kind", "front", "moments", "today", "within", "days"), COMES, ids=[_comes_id(case) for case in COMES]
)
def test_a_reason_comes_on_its_days(
    kind: Kind, front: str, moments: str, today: str, within: int, days: list[str]
) -> None:
    assert sorted(falls(kind, today, within, front=front, moments=moments)) == days


NAME_DAY_CLOSED = [
    ("2026-11-20 call (santo)", []),
    ("2026-11-20 skip (name-day)", []),
    ("2026-11-20 call (onomástica)", []),
    ("2026-11-20 call (cumple)", ["2026-11-24"]),
    ("2025-11-24 call (santo)", ["2026-11-24"]),
    ("2026-11-24 call", []),
]


@pytest.mark.parametrize(("log", "days"), NAME_DAY_CLOSED)
def test_what_closes_a_name_day(log: str, days: list[str]) -> None:
    assert falls("name-day", "2026-11-24", 7, front="santo: 11-24", log=log) == days


REPLY = [
    ("they wrote last", "2026-11-18 email: when can we talk? #in", 0, ["2026-11-18"]),
    ("they wrote long ago", "2026-08-23 email: hello? #in", 0, ["2026-08-23"]),
    ("they wrote too long ago", "2026-08-22 email: hello? #in", 0, []),
    ("they wrote today", "2026-11-21 email: hello #in", 0, ["2026-11-21"]),
    ("you wrote after it", "2026-11-18 email: hello #in; 2026-11-19 email: hello", 7, []),
    ("you wrote before it", "2026-11-17 email: hello; 2026-11-18 email: and you? #in", 7, ["2026-11-18"]),
    ("a skip is an answer", "2026-11-18 email: hello #in; 2026-11-19 skip", 7, []),
    ("a skip that names something is one", "2026-11-18 email: hello #in; 2026-11-19 skip (birthday)", 7, []),
    ("they wrote twice", "2026-11-17 email: hello #in; 2026-11-18 email: hello? #in", 7, ["2026-11-18"]),
    ("an answer to come is none", "2026-11-18 email: hello #in; 2026-11-22 email: hello", 7, ["2026-11-18"]),
    ("what they have yet to write", "2026-11-22 email: hello #in", 7, []),
]


@pytest.mark.parametrize(("log", "within", "days"), [case[1:] for case in REPLY], ids=[case[0] for case in REPLY])
def test_a_reply_is_owed_until_a_later_entry_that_is_yours(log: str, within: int, days: list[str]) -> None:
    turned = "; ".join(reversed(log.split("; ")))
    for entries in (log, turned):
        assert falls("reply", "2026-11-21", within, front="cadence: never", log=entries) == days


CADENCE = [
    ("the day before the window reaches it", "cadence: 3 months", "2026-09-01", "2026-11-23", 7, []),
    ("the window reaches it", "cadence: 3 months", "2026-09-01", "2026-11-24", 7, ["2026-12-01"]),
    ("tomorrow is not today", "cadence: 3 months", "2026-09-01", "2026-11-30", 0, []),
    ("today", "cadence: 3 months", "2026-09-01", "2026-12-01", 0, ["2026-12-01"]),
    ("overdue for ever", "cadence: 3 months", "2026-09-01", "2036-12-01", 0, ["2026-12-01"]),
    ("the last day of February", "cadence: 1 month", "2027-01-31", "2027-02-28", 0, ["2027-02-28"]),
    ("never pinged is due today", "cadence: 3 months", "", "2026-11-21", 0, ["2026-11-21"]),
    ("a ping to come is none", "cadence: 3 months", "2026-11-22", "2026-11-21", 0, ["2026-11-21"]),
    ("never", "cadence: never", "2020-01-01", "2026-11-21", 7, []),
    ("never, and never pinged", "cadence: never", "", "2026-11-21", 7, []),
    ("a skip is no ping", "cadence: 1 month", "2026-10-01 call; 2026-11-20 skip (birthday)", "2026-11-21", 0,
     ["2026-11-01"]),
    ("what they wrote is contact", "cadence: 1 month", "2026-10-01 call; 2026-11-20 email: hi #in", "2026-11-21", 7,
     []),
    ("the strong tie", "tie: strong", "2026-10-01", "2026-11-21", 0, ["2026-11-01"]),
    ("the medium tie", "tie: medium", "2026-08-01", "2026-11-21", 0, ["2026-11-01"]),
    ("the weak tie", "tie: weak", "2026-05-01", "2026-11-21", 0, ["2026-11-01"]),
    ("the default", "", "2026-05-01", "2026-11-21", 0, ["2026-11-01"]),
    ("the note outranks the tie", "tie: weak; cadence: 1 month", "2026-10-01", "2026-11-21", 0, ["2026-11-01"]),
    ("the tag outranks the tie", "tie: weak; tags: [tide]", "2026-11-05", "2026-11-21", 0, ["2026-11-19"]),
    ("the note outranks the tag", "cadence: 1 year; tags: [tide]", "2026-11-05", "2026-11-21", 7, []),
    ("a tag may say never", "tie: strong; tags: [quiet]", "2020-01-01", "2026-11-21", 7, []),
    ("a tag without a cadence", "tie: strong; tags: [salt]", "2026-10-01", "2026-11-21", 0, ["2026-11-01"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("front", "log", "today", "within", "days"), [case[1:] for case in CADENCE], ids=[case[0] for case in CADENCE]
)
def test_a_cadence_runs_from_the_last_contact(front: str, log: str, today: str, within: int, days: list[str]) -> None:
    cadences = Settings().cadence
    settings = Settings(cadence={**cadences, "tide": Duration(2, "W"), "quiet": "never"})
    found = rows([contact(front, log)], today, within, settings=settings)
    assert days_of(found, "cadence") == days


# When it is over


class Occasion(NamedTuple):
    """One kind with its day `on` and a contact that is due for it on that day."""

    kind: Kind
    on: str
    front: str
    moments: str
    english: str
    spanish: str


YEARLY = [
    Occasion("birthday", "2026-11-24", BORN, "", "birthday", "cumpleaños"),
    Occasion("work-anniversary", "2026-11-24", BEGAN, "", "work-anniversary", "aniversario"),
    Occasion("milestone", "2026-11-24", "", BUILT, "milestone", "hito"),
]
NEWS = [
    Occasion("job-change", "2026-11-24", "", "2026-11-24 job: CTO at Brine & Sons", "job-change", "trabajo"),
    Occasion("job-change", "2026-11-24", "", "2026-11-24 left: the yard closed", "left", "salida"),
    Occasion("press", "2026-11-24", "", "2026-11-24 press: The Gull", "press", "prensa"),
]
FEASTS = [
    Occasion("holiday", "2027-04-23", "location: ES-CT", "", "sant jordi", "San Jorge"),
    Occasion("holiday", "2026-09-24", "city: Barcelona", "", "La Mercè", "la mercè"),
]
DATED = [*YEARLY, *NEWS, *FEASTS]


def is_due(case: Occasion, log: str, front: str = "", on_day: int = 0) -> bool:
    """Whether the occasion still makes a reason on its day, or some days after."""
    today = (day(case.on) + timedelta(on_day)).isoformat()
    told = "; ".join(filter(None, (case.front, "cadence: never", front)))
    return falls(case.kind, today, 7, told, log, case.moments) == [case.on]


def around(case: Occasion, days: int) -> str:
    return (day(case.on) + timedelta(days)).isoformat()


dated = pytest.mark.parametrize("case", DATED, ids=lambda case: f"{case.kind} {case.english}")
closed_by_any_ping = pytest.mark.parametrize("case", [*YEARLY, *NEWS], ids=lambda case: f"{case.kind} {case.english}")


@dated
def test_an_occasion_stands_while_nothing_was_done(case: Occasion) -> None:
    assert is_due(case, log="")


@dated
@pytest.mark.parametrize("channel", ["whatsapp", "skip"])
@pytest.mark.parametrize("days", [0, -5])
def test_a_ping_or_a_skip_that_names_an_occasion_closes_it(case: Occasion, channel: str, days: int) -> None:
    for word in (case.english, case.spanish, case.english.upper()):
        assert not is_due(case, f"{around(case, days)} {channel} ({word}): hello"), word


@dated
def test_a_ping_may_name_several_occasions(case: Occasion) -> None:
    assert not is_due(case, f"{around(case, -1)} call (lunch, {case.english}): hello")


@dated
def test_a_ping_the_day_before_that_names_nothing_leaves_it(case: Occasion) -> None:
    assert is_due(case, f"{around(case, -1)} call: about the boat")


@dated
def test_what_names_another_occasion_leaves_it(case: Occasion) -> None:
    others = {other.english for other in DATED if other.kind != case.kind} - {case.english}
    named = ", ".join(sorted(others))
    assert is_due(case, f"{around(case, -1)} skip ({named})")


@dated
def test_a_skip_is_no_ping_and_alone_closes_nothing(case: Occasion) -> None:
    assert is_due(case, f"{case.on} skip")


@dated
def test_what_they_sent_closes_nothing(case: Occasion) -> None:
    assert is_due(case, f"{case.on} email: they wrote #in")
    assert is_due(case, f"{case.on} email ({case.english}): they wrote of it #in")


@dated
def test_entries_in_the_future_close_nothing(case: Occasion) -> None:
    assert is_due(case, f"{around(case, 1)} call ({case.english}): planned")
    assert is_due(case, "", front=f"last_contact: {around(case, 1)}")


@closed_by_any_ping
def test_any_ping_on_the_day_closes_it(case: Occasion) -> None:
    assert not is_due(case, f"{case.on} call: about the boat")


@closed_by_any_ping
def test_a_mirror_without_an_entry_is_an_unnamed_ping(case: Occasion) -> None:
    assert not is_due(case, "", front=f"last_contact: {case.on}")
    assert is_due(case, "", front=f"last_contact: {around(case, -1)}")


@closed_by_any_ping
def test_being_along_in_anothers_entry_is_an_unnamed_ping(case: Occasion) -> None:
    def still_due(log: str) -> bool:
        mine = contact(f"{case.front}; cadence: never", moments=case.moments)
        other = contact("cadence: never", log=log, name="Tove Lind")
        return days_of(rows([mine, other], case.on), case.kind) == [case.on]

    assert not still_due(f"{case.on} meeting: lunch with [[{NAME}]]")
    assert not still_due(f"{case.on} meeting: comida con [[{NAME}]]")
    assert still_due(f"{around(case, -1)} meeting ({case.english}): lunch with [[{NAME}]]"), "never for its occasions"
    assert still_due(f"{case.on} meeting: spoke of [[{NAME}]]"), "any other link is no ping"
    assert still_due(f"{case.on} skip (birthday): not with [[{NAME}]]"), "nor is a skip"


@pytest.mark.parametrize("case", FEASTS, ids=lambda case: case.english)
def test_a_feast_is_closed_by_its_name_alone(case: Occasion) -> None:
    assert is_due(case, f"{case.on} call: about the boat")
    assert not is_due(case, f"{case.on} call (holiday): the nearest feast")
    assert not is_due(case, f"{case.on} call (fiesta): the nearest feast, in Spanish")


@pytest.mark.parametrize("case", [*YEARLY, *FEASTS], ids=lambda case: f"{case.kind} {case.english}")
def test_what_is_named_is_the_nearest_occurrence(case: Occasion) -> None:
    assert is_due(case, f"{around(case, -366)} call ({case.english}): last year's")
    assert is_due(case, f"{around(case, -366 + 60)} call ({case.english}): last year's, late")
    assert not is_due(case, f"{around(case, -60)} call ({case.english}): this year's, early")


def test_a_belated_wish_is_closed_by_a_ping_after_the_day() -> None:
    for case in YEARLY[:2]:
        assert is_due(case, f"{around(case, -1)} call: about the boat", on_day=2)
        assert not is_due(case, f"{around(case, 1)} call: about the boat", on_day=2)


def test_of_two_milestones_the_nearest_is_the_one_named() -> None:
    moments = "2018-11-24 milestone: the tide clock; 2015-11-28 milestone: the first map"
    log = "2026-11-23 call (milestone): cheers"
    assert falls("milestone", "2026-11-23", moments=moments, log=log) == ["2026-11-28"]


def test_of_two_appearances_a_ping_between_them_closes_the_first() -> None:
    moments = f"{IN_PRESS}; 2026-11-10 press: The Heron"
    assert falls("press", "2026-11-12", moments=moments, log="2026-11-05 call: hello") == ["2026-11-10"]
    assert falls("press", "2026-11-12", moments=moments, log="2026-11-11 skip (press)") == ["2026-11-01"]


CHRISTMAS_CLOSED = [
    ("2026-12-23 call: about the boat", True),
    ("2026-12-24 call: about the boat", False),
    ("2026-12-27 call: about the boat", False),
    ("2026-12-01 letter (christmas): a card", False),
    ("2026-12-01 letter (Navidad): una postal", False),
    ("2026-12-12 letter (nadal): una postal", False),
    ("2026-12-12 letter (felices fiestas): una postal", False),
    ("2026-12-12 skip (christmas)", False),
    ("2026-12-12 skip (navidad)", False),
    ("2025-12-24 letter (christmas): last year's", True),
    ("2026-12-25 letter: they wrote #in", True),
    ("2026-12-25 letter (christmas): they wrote #in", True),
    ("2026-12-20 letter (holiday): the nearest", False),
    ("2026-12-31 call (holiday): that is New Year's, but a ping", False),
    ("2026-12-31 skip (holiday)", True),
    ("2026-12-27 skip (new year)", True),
]


@pytest.mark.parametrize(("log", "expected"), CHRISTMAS_CLOSED, ids=[log for log, _ in CHRISTMAS_CLOSED])
def test_christmas_is_over_by_name_or_by_any_ping_from_christmas_eve(log: str, expected: bool) -> None:
    found = falls("holiday", "2026-12-31", 0, front="location: ES-MD", log=log)
    assert ("2026-12-25" in found) is expected


@pytest.mark.parametrize("today", ["2026-12-27", "2027-01-03"])
def test_a_window_of_a_year_reaches_the_next_christmas_as_well(today: str) -> None:
    log = "2026-12-25 letter (christmas): a card"
    assert falls("holiday", today, 366, front="location: GB; celebrates: [christmas]", log=log) == ["2027-12-25"]


def test_a_bare_holiday_closes_the_nearest_feast_alone() -> None:
    found = falls("holiday", "2026-12-31", 7, front="location: ES-MD", log="2026-12-31 skip (holiday)")
    assert found == ["2026-12-25", "2027-01-06"]


@pytest.mark.parametrize("name", ["Navidad", "christmas", "NADAL"])
def test_a_feast_can_be_switched_off_by_any_of_its_names(name: str) -> None:
    settings = Settings(holidays={name: False, "la merce": False, "Sant Jordi": True}, festivities=(MERCE,))
    mine = contact("location: ES-CT; city: Barcelona")
    assert days_of(rows([mine], "2026-12-20", settings=settings), "holiday") == []
    assert days_of(rows([mine], "2026-09-22", settings=settings), "holiday") == []
    assert days_of(rows([mine], "2027-04-20", settings=settings), "holiday") == ["2027-04-23"]


# Mutual

PAST_SHARE = "cadence: 100 days"  # 75 of them gone is not enough, 76 is


def mutual(
    mine: str = PAST_SHARE,
    my_log: str = "2026-09-06 call",  # 76 days before the 21st
    other: str = f'knows: "[[{NAME}]]"',
    other_log: str = "2026-11-18 call",
    today: str = "2026-11-21",
) -> list[str]:
    found = rows([contact(mine, my_log), contact(other, other_log, name="Tove Lind")], today)
    return days_of(found, "mutual")


MUTUAL: list[tuple[str, dict[str, str], list[str]]] = [
    ("they know you on their side", {}, ["2026-11-18"]),
    ("they are known on yours", {"mine": f'{PAST_SHARE}; knows: "[[Tove Lind]]"', "other": ""}, ["2026-11-18"]),
    ("the ping's text links here", {"other": "", "other_log": f"2026-11-18 call: spoke of [[{NAME}]]"}, ["2026-11-18"]),
    ("an older ping's text links here", {"other": "", "other_log": f"2026-11-18 call; 2026-11-01 call: [[{NAME}]]"},
     []),
    ("the tie has to be there", {"other": ""}, []),
    ("today", {"other_log": "2026-11-21 call"}, ["2026-11-21"]),
    ("seven days ago", {"other_log": "2026-11-14 call"}, ["2026-11-14"]),
    ("eight days ago", {"other_log": "2026-11-13 call"}, []),
    ("a ping to come", {"other_log": "2026-11-22 call"}, []),
    ("three quarters of the cadence are not past them", {"my_log": "2026-09-07 call"}, []),
    ("a day more is", {"my_log": "2026-09-06 call"}, ["2026-11-18"]),
    ("overdue", {"my_log": "2026-01-01 call"}, ["2026-11-18"]),
    ("never pinged", {"my_log": ""}, []),
    ("no cadence", {"mine": "cadence: never"}, []),
    ("pinged that day", {"mine": "cadence: 1 day", "my_log": "2026-11-18 call"}, []),
    ("pinged since", {"mine": "cadence: 1 day", "my_log": "2026-11-20 call"}, []),
    ("pinged the day before", {"mine": "cadence: 1 day", "my_log": "2026-11-17 call"}, ["2026-11-18"]),
    ("snoozed", {"mine": f"{PAST_SHARE}; snooze: 2026-12-01"}, []),
    ("archived", {"other": f'knows: "[[{NAME}]]"; status: archived'}, []),
    ("dead", {"other": f'knows: "[[{NAME}]]"; deathdate: 2026'}, []),
    ("archived, and known on your side",
     {"mine": f'{PAST_SHARE}; knows: "[[Tove Lind]]"', "other": "status: archived"}, []),
    ("archived, and the text links here",
     {"other": "status: archived", "other_log": f"2026-11-18 call: spoke of [[{NAME}]]"}, []),
    ("a skip is no touch", {"other_log": "2026-11-18 skip (birthday)"}, []),
    ("nor does its text tie",
     {"other": "", "other_log": f"2026-11-18 call; 2026-11-18 skip (birthday): as for [[{NAME}]]"}, []),
    ("what they wrote is", {"other_log": "2026-11-18 email: hello #in"}, ["2026-11-18"]),
    ("a mirror without a log is", {"other": f'knows: "[[{NAME}]]"; last_contact: 2026-11-18', "other_log": ""},
     ["2026-11-18"]),
    ("being along is a ping of one's own", {"other_log": f"2026-11-18 lunch with [[{NAME}]]"}, []),
]  # fmt: skip


@pytest.mark.parametrize(("setup", "days"), [case[1:] for case in MUTUAL], ids=[case[0] for case in MUTUAL])
def test_a_shared_contact_is_an_excuse_for_a_week(setup: dict[str, str], days: list[str]) -> None:
    assert mutual(**setup) == days


def test_of_several_shared_contacts_the_latest_is_told() -> None:
    knows = f'knows: "[[{NAME}]]"'
    found = rows(
        [
            contact(PAST_SHARE, "2026-09-06 call"),
            contact(knows, "2026-11-18 call", name="Tove Lind"),
            contact(knows, "2026-11-19 call", name="Zoë Marsh"),
            contact(knows, "2026-11-19 call", name="Yara Moss"),
        ],
        "2026-11-21",
    )
    row = row_of(found)
    assert row
    assert [reason.shared for reason in row.reasons if reason.kind == "mutual"] == ["Yara Moss"]


# Years

YEARS = [
    ("birthday", BORN, "", 42),
    ("birthday", "birthday: --11-24", "", None),
    ("birthday", "birthday: XXXX-11-24", "", None),
    ("birthday", "birthday: 1604-11-24", "", None),
    ("work-anniversary", BEGAN, "", 6),
    ("work-anniversary", "started: --11-24", "", None),
    ("milestone", "", BUILT, 8),
]


@pytest.mark.parametrize(("kind", "front", "moments", "years"), YEARS)
def test_years_are_whole_and_unknown_without_a_year(kind: Kind, front: str, moments: str, years: int | None) -> None:
    row = row_of(rows([contact(front, "2026-11-01 call", moments)], "2026-11-21"))
    assert row
    assert [(reason.kind, reason.years) for reason in row.reasons] == [(kind, years)]


@examples(15)
@given(st.dates(date(1905, 1, 1), date(2025, 12, 31)), st.dates(date(2026, 1, 1), date(2032, 12, 31)))
def test_a_birthday_comes_once_a_year_for_eleven_days(born: date, today: date) -> None:
    person = contact("cadence: never")._replace(birthday=contact(f"birthday: {born}").birthday)
    by_day = [days_of(rows([person], (today + timedelta(ahead)).isoformat()), "birthday") for ahead in range(365)]
    assert all(len(found) < 2 for found in by_day)
    occurrences = {found[0] for found in by_day if found}
    assert len(occurrences) in (1, 2)
    assert sum(map(len, by_day)) in range(10, 12), "seven days ahead, the day itself, three behind"
