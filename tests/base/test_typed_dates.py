"""Days as people type them on a command line, in both languages."""

from __future__ import annotations

import contextlib
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.vaults import day

from pingfiles.typed_dates import parse_day

SATURDAY = day("2026-11-21")

DAYS = [
    *((word, "2026-11-21") for word in ("today", "hoy", "Today", " TODAY ")),
    *((word, "2026-11-20") for word in ("yesterday", "ayer")),
    *((word, "2026-11-22") for word in ("tomorrow", "mañana", "manana", "MAÑANA", "man\u0303ana")),
    *((word, "2026-12-12") for word in ("in 3 weeks", "en 3 semanas", "dentro de 3 semanas", "+3w", "+ 3w", "+P3W")),
    *((word, "2026-12-05") for word in ("+2w", "in 2 weeks", "in a fortnight".replace("a ", "1 "), "+14", "+14d")),
    *((word, "2026-11-19") for word in ("2 days ago", "hace 2 días", "hace 2 dias", "-2d", "Hace 2 Días")),
    *((word, "2027-01-21") for word in ("in 2 months", "en 2 meses", "+2m")),
    *((word, "2025-11-21") for word in ("1 year ago", "hace 1 año")),
    *((word, "2026-10-21") for word in ("1 month ago", "hace 1 mes")),
    *((word, "2026-11-23") for word in ("pasado mañana", "day after tomorrow", "the day after tomorrow")),
    *((word, "2026-11-19") for word in ("anteayer", "antes de ayer", "antier", "day before yesterday")),
    *((word, "2026-11-20") for word in ("anoche", "last night")),
    *((word, "2026-11-21") for word in ("esta noche", "tonight")),
    *((word, "2026-11-23") for word in ("este lunes", "próximo lunes", "el próximo lunes", "lunes próximo")),
    *((word, "2026-11-23") for word in ("lunes que viene", "el lunes que viene", "el lunes siguiente")),
    *((word, "2026-11-23") for word in ("next monday", "this monday", "monday next", "next mon", "este lun")),
    *((word, "2026-11-28") for word in ("next saturday", "este sábado", "sábado que viene")),
    *((word, "2026-11-16") for word in ("lunes pasado", "el lunes pasado", "el pasado lunes", "last monday")),
    *((word, "2026-11-14") for word in ("last saturday", "sábado pasado")),
    *((word, "2026-11-23") for word in ("la semana que viene", "la próxima semana", "semana próxima", "next week")),
    *((word, "2026-12-01") for word in ("el mes que viene", "el próximo mes", "mes próximo", "next month")),
    *((word, "2027-01-01") for word in ("el año que viene", "next year")),
    *((word, "2026-11-30") for word in ("fin de mes", "a fin de mes", "finales de mes", "end of the month")),
    *((word, "2026-12-31") for word in ("fin de año", "end of year")),
    *(
        (word, "2026-12-05")
        for word in ("dentro de dos semanas", "in two weeks", "in a fortnight", "two weeks from now")
    ),
    *(
        (word, "2026-12-05")
        for word in ("en un par de semanas", "in a couple of weeks", "de aquí a dos semanas", "+2s")
    ),
    *((word, "2026-12-06") for word in ("dentro de quince días", "en quince días", "in fifteen days", "in 15", "+15")),
    *((word, "2026-11-06") for word in ("hace quince días", "fifteen days ago", "hace 15", "-15")),
    *((word, "2027-05-21") for word in ("dentro de medio año", "in half a year", "en un semestre")),
    *((word, "2026-11-14") for word in ("hace una semana", "a week ago", "one week ago", "hace 1 semana")),
    *((word, "2027-11-21") for word in ("in a year", "dentro de un año", "+1a", "+1y")),
    *((word, "2026-11-24") for word in ("24/11/2026", "24.11.2026", "24-11-2026", "24. 11. 2026".replace(" ", ""))),
    *((word, "2026-11-24") for word in ("2026/11/24", "2026.11.24", "20261124", "24 nov 2026", "Nov 24, 2026")),
    *((word, "2026-11-24") for word in ("24 de noviembre de 2026", "el martes 24 de noviembre de 2026", "24-nov-2026")),
    *((word, "2027-01-15") for word in ("2027-1-15", "15/1/2027", "15 de enero del 2027", "15th of January 2027")),
    ("03/04/2027", "2027-04-03"),
    ("2026-11-24", "2026-11-24"),
    (" 2026-11-24 ", "2026-11-24"),
]


@pytest.mark.parametrize(("typed", "expected"), DAYS, ids=[typed for typed, _ in DAYS])
def test_a_day_is_read_either_way(typed: str, expected: str) -> None:
    assert parse_day(typed, SATURDAY, ahead=True) == parse_day(typed, SATURDAY, ahead=False) == day(expected)


WEEKDAYS = [
    ("monday", "lunes", "2026-11-23", "2026-11-16"),
    ("tuesday", "martes", "2026-11-24", "2026-11-17"),
    ("wednesday", "miércoles", "2026-11-25", "2026-11-18"),
    ("thursday", "jueves", "2026-11-26", "2026-11-19"),
    ("friday", "viernes", "2026-11-27", "2026-11-20"),
    ("saturday", "sábado", "2026-11-28", "2026-11-14"),
    ("sunday", "domingo", "2026-11-22", "2026-11-15"),
]


@pytest.mark.parametrize(("english", "spanish", "following", "last"), WEEKDAYS)
def test_a_bare_weekday_is_the_next_or_the_last_one_but_never_today(
    english: str, spanish: str, following: str, last: str
) -> None:
    for word in (english, english[:3], f"on {english}", spanish, spanish.upper(), spanish[:3], f"el {spanish}"):
        assert parse_day(word, SATURDAY, ahead=True) == day(following), word
        assert parse_day(word, SATURDAY, ahead=False) == day(last), word


DAYS_OF_A_MONTH = [
    ("el 15", "2026-12-15", "2026-11-15"),
    ("el día 15", "2026-12-15", "2026-11-15"),
    ("the 15th", "2026-12-15", "2026-11-15"),
    ("15th", "2026-12-15", "2026-11-15"),
    ("el 21", "2026-12-21", "2026-11-21"),
    ("el 31", "2026-12-31", "2026-10-31"),
    ("el 1", "2026-12-01", "2026-11-01"),
    ("el 1º", "2026-12-01", "2026-11-01"),
    ("15 de enero", "2027-01-15", "2026-01-15"),
    ("el 15 de enero", "2027-01-15", "2026-01-15"),
    ("15 enero", "2027-01-15", "2026-01-15"),
    ("15 ene", "2027-01-15", "2026-01-15"),
    ("January 15", "2027-01-15", "2026-01-15"),
    ("Jan 15th", "2027-01-15", "2026-01-15"),
    ("the 15th of January", "2027-01-15", "2026-01-15"),
    ("15/1", "2027-01-15", "2026-01-15"),
    ("mar 15", "2027-03-15", "2026-03-15"),
    ("21 de noviembre", "2027-11-21", "2026-11-21"),
    ("29 de febrero", "2028-02-29", "2024-02-29"),
]


@pytest.mark.parametrize(("typed", "following", "last"), DAYS_OF_A_MONTH)
def test_a_day_without_its_month_or_year_is_the_next_or_the_last_one(typed: str, following: str, last: str) -> None:
    assert parse_day(typed, SATURDAY, ahead=True) == day(following)
    assert parse_day(typed, SATURDAY, ahead=False) == day(last)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("until friday", "2026-11-27"),
        ("till tomorrow", "2026-11-22"),
        ("hasta el viernes", "2026-11-27"),
        ("hasta el 15", "2026-12-15"),
        ("hasta la semana que viene", "2026-11-23"),
        ("hasta dentro de dos semanas", "2026-12-05"),
        ("hasta pasado mañana", "2026-11-23"),
        ("until 2027-01-15", "2027-01-15"),
    ],
)
def test_until_a_day_is_that_day_where_it_is_to_come(typed: str, expected: str) -> None:
    assert parse_day(typed, SATURDAY, ahead=True) == day(expected)
    with pytest.raises(ValueError, match="in 3 weeks"):
        parse_day(typed, SATURDAY, ahead=False)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "2026-02-30",
        "11/24/2026",
        "in",
        "in soon",
        "ago",
        "+",
        "+0d",
        "3 weeks",
        "2027",
        "+2027",
        "in 2027",
        "1500",
        "15",
        "15 ago",
        "last week",
        "in weekly",
        "next fortnight",
        "el 32",
        "the 0th",
        "31 de junio",
        "11-24",
        "24/11/26",
        "lunes 24/11/2026",
        "lunes 24 de noviembre de 2026",
        "enero",
        "1984-11",
        "until",
    ],
)
def test_what_is_no_day_is_said_with_a_hint(typed: str) -> None:
    with pytest.raises(ValueError, match="in 3 weeks"):
        parse_day(typed, SATURDAY, ahead=True)


@given(st.text(max_size=20), st.dates(), st.booleans())
def test_nothing_that_is_typed_is_worse_than_a_value_error(typed: str, today: date, ahead: bool) -> None:
    with contextlib.suppress(ValueError):
        assert isinstance(parse_day(typed, today, ahead), date)


@given(st.dates(date(2, 1, 1), date(9998, 12, 31)), st.sampled_from([row[0] for row in WEEKDAYS]))
def test_a_weekday_is_within_a_week(today: date, weekday: str) -> None:
    ahead, past = parse_day(weekday, today, ahead=True), parse_day(weekday, today, ahead=False)
    assert ahead.strftime("%A").lower() == past.strftime("%A").lower() == weekday
    assert timedelta(0) < ahead - today <= timedelta(7)
    assert timedelta(0) < today - past <= timedelta(7)


@given(st.dates(), st.integers(1, 9999), st.sampled_from(["d", "w", "m", "y"]))
def test_no_length_of_time_leaves_the_calendar(today: date, count: int, unit: str) -> None:
    assert parse_day(f"+{count}{unit}", today, ahead=True) >= today
    assert parse_day(f"-{count}{unit}", today, ahead=True) <= today
