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
    for word in (english, english[:3], spanish, spanish.upper()):
        assert parse_day(word, SATURDAY, ahead=True) == day(following), word
        assert parse_day(word, SATURDAY, ahead=False) == day(last), word


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "2026-02-30",
        "24-11-2026",
        "11/24/2026",
        "in",
        "in soon",
        "ago",
        "+",
        "+0d",
        "3 weeks",
        "next friday",
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
