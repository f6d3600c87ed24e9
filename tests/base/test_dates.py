"""Days, partial dates and durations: what is read, what is refused with a sentence, and the arithmetic."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from support.examples import examples

from pingfiles.dates import PartialDate, in_year, nearest_occurrence, next_occurrence, occurrences, parse_date, shift
from pingfiles.duration_words import Unit
from pingfiles.durations import Duration

MODEST = examples(150)
LEAP = date(2024, 2, 29)
UNITS: list[Unit] = ["D", "W", "M", "Y"]
DURATIONS = st.builds(Duration, st.integers(1, 99999), st.sampled_from(UNITS))
YEARLY = st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: (day.month, day.day))
"""Month and day; 2000 was a leap year."""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2026-11-24", id="alone"),
        pytest.param("2026-11-24T23:59:59.000Z", id="time in UTC"),
        pytest.param("2026-11-24T00:00:00+14:00", id="time with a zone"),
        pytest.param("2026-11-24T00:00", id="time without a zone"),
        pytest.param("2026-11-24 18:30", id="time behind a space"),
    ],
)
def test_a_date_is_its_day_whatever_time_stands_behind_it(text: str) -> None:
    assert parse_date(text) == date(2026, 11, 24)
    assert PartialDate.parse(text) == PartialDate(2026, 11, 24)


NO_DATES = [
    pytest.param("", id="nothing"),
    pytest.param("24/11/26", id="two digits of a year"),
    pytest.param("2026-11-24x", id="letters behind"),
    pytest.param("2026-11-241", id="a digit too many"),
    pytest.param("yesterday", id="word"),
    pytest.param("２０２６-11-24", id="full-width digits"),
    pytest.param("٢٠٢٦-11-24", id="Arabic digits"),
    pytest.param("1" * 5000, id="5,000 digits"),
    pytest.param("2026-11-24\n2026-11-25", id="two lines"),
    pytest.param("2026-02-30", id="30 February"),
    pytest.param("2025-02-29", id="29 February of a common year"),
    pytest.param("2026-13-01", id="month 13"),
    pytest.param("24/13/2026", id="month 13, day first"),
    pytest.param("2026-00-10", id="month 0"),
    pytest.param("2026-04-00", id="day 0"),
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_day_is_refused_with_one_short_line(text: str) -> None:
    for parse in (parse_date, PartialDate.parse):
        with pytest.raises(ValueError, match=r"is not a date|is not in the calendar") as raised:
            parse(text)
        assert "\n" not in str(raised.value)
        assert len(str(raised.value)) < 120


def test_a_day_that_does_not_exist_is_named() -> None:
    with pytest.raises(ValueError, match="“2026-02-30” is not in the calendar"):
        parse_date("2026-02-30")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1984-11-24", PartialDate(1984, 11, 24)),
        ("--11-24", PartialDate(None, 11, 24)),
        ("11-24", PartialDate(None, 11, 24)),
        ("XXXX-11-24", PartialDate(None, 11, 24)),
        ("1984-11", PartialDate(1984, 11)),
        ("1984", PartialDate(1984)),
        ("1604-11-24", PartialDate(None, 11, 24)),
        ("1604-02-29", PartialDate(None, 2, 29)),
        ("--02-29", PartialDate(None, 2, 29)),
        ("9999-12-31", PartialDate(9999, 12, 31)),
        ("0001-01-01", PartialDate(1, 1, 1)),
    ],
)
def test_a_partial_date_knows_what_the_text_tells(text: str, expected: PartialDate) -> None:
    assert PartialDate.parse(text) == expected


@pytest.mark.parametrize(
    "text",
    ["--02-30", "--11-31", "13-01", "00-10", "1984-13", "1984-00", "0000", "0000-11", "198", "---11-24", "-11-24"],
)
def test_a_partial_date_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|calendar"):
        PartialDate.parse(text)


@given(st.text(alphabet="0123456789-X ", max_size=12) | st.text(max_size=12))
@MODEST
def test_any_text_is_a_partial_date_or_a_sentence(text: str) -> None:
    try:
        read = PartialDate.parse(text)
    except ValueError as error:
        read, sentence = PartialDate(), str(error)
    else:
        sentence = "none is needed"
    assert sentence
    assert read.day is None or read.month is not None


@given(st.dates())
@MODEST
def test_a_whole_partial_date_is_its_day_and_is_written_in_iso(day: date) -> None:
    partial = PartialDate.parse(day.isoformat())
    if day.year == 1604:
        assert partial.full is None
    else:
        assert partial.full == day
        assert str(partial) == day.isoformat()


@pytest.mark.parametrize("text", ["--11-24", "1984-11", "1984", "1984-11-24", "0984-01-02"])
def test_a_partial_date_is_written_as_it_is_read(text: str) -> None:
    assert str(PartialDate.parse(text)) == text
    assert (PartialDate.parse(text).full is None) == (len(text) < 10)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("every 2 weeks", "P2W"),
        ("Every 2 Weeks", "P2W"),
        ("every week", "P1W"),
        ("every month", "P1M"),
        ("cada 2 semanas", "P2W"),
        ("cada mes", "P1M"),
        ("cada 15 días", "P15D"),
        ("weekly", "P1W"),
        ("Weekly", "P1W"),
        ("biweekly", "P2W"),
        ("monthly", "P1M"),
        ("quarterly", "P3M"),
        ("yearly", "P1Y"),
        ("semanal", "P1W"),
        ("quincenal", "P2W"),
        ("mensual", "P1M"),
        ("bimestral", "P2M"),
        ("trimestral", "P3M"),
        ("semestral", "P6M"),
        ("anual", "P1Y"),
        ("6 weeks", "P6W"),
        ("3 months", "P3M"),
        ("3  months", "P3M"),
        ("3months", "P3M"),
        ("3m", "P3M"),
        ("2w", "P2W"),
        ("90d", "P90D"),
        ("1y", "P1Y"),
        ("90", "P90D"),
        ("P3M", "P3M"),
        ("P2W", "P2W"),
        ("P10D", "P10D"),
        ("P1Y", "P1Y"),
        ("p3m", "P3M"),
        ("3 meses", "P3M"),
        ("1 mes", "P1M"),
        ("2 semanas", "P2W"),
        ("10 días", "P10D"),
        ("10 dias", "P10D"),
        ("1 año", "P1Y"),
        ("1 an\u0303o", "P1Y"),
        ("2 AÑOS", "P2Y"),
        ("1 ano", "P1Y"),
    ],
)
def test_a_duration_in_english_spanish_or_iso_is_read(text: str, expected: str) -> None:
    assert str(Duration.parse(text)) == expected


@pytest.mark.parametrize("text", ["0", "0 weeks", "every 0 days", "0d", "P0D", "P0M", "000", "cada 0 meses"])
def test_a_duration_of_zero_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is too short"):
        Duration.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("soon", id="word"),
        pytest.param("weeks", id="unit alone"),
        pytest.param("-3 months", id="negative"),
        pytest.param("1.5 months", id="fraction"),
        pytest.param("3 moons", id="no unit"),
        pytest.param("P", id="empty ISO"),
        pytest.param("9" * 5000 + " days", id="5,000 digits of days"),
        pytest.param("٣ months", id="Arabic digits"),
        pytest.param("３ months", id="full-width digits"),
        pytest.param("²w", id="superscript"),
        pytest.param("⑨", id="circled"),
    ],
)
def test_what_is_no_duration_is_refused_with_one_short_line(text: str) -> None:
    with pytest.raises(ValueError, match="is not a duration") as raised:
        Duration.parse(text)
    assert "\n" not in str(raised.value)
    assert len(str(raised.value)) < 140


@given(st.text(alphabet="0123456789 pymwd", max_size=10) | st.text(max_size=15))
@MODEST
def test_any_text_is_a_duration_of_some_length_or_a_sentence(text: str) -> None:
    try:
        duration = Duration.parse(text)
    except ValueError as error:
        duration, sentence = Duration(1, "D"), str(error)
    else:
        sentence = "none is needed"
    assert sentence
    assert duration.count >= 1
    assert duration.after(date(2026, 1, 31)) > date(2026, 1, 31)


@given(DURATIONS.filter(lambda duration: duration.count <= 9999))
@MODEST
def test_a_duration_that_is_written_reads_back(duration: Duration) -> None:
    assert Duration.parse(str(duration)) == duration


@pytest.mark.parametrize(
    ("start", "text", "expected"),
    [
        pytest.param("2026-01-31", "1 month", "2026-02-28", id="31 January, common year"),
        pytest.param("2024-01-31", "1 month", "2024-02-29", id="31 January, leap year"),
        pytest.param("2026-08-31", "1 month", "2026-09-30", id="30 days has September"),
        pytest.param("2026-11-30", "3 months", "2027-02-28", id="over the year's end"),
        pytest.param("2024-02-29", "1 year", "2025-02-28", id="leap day"),
        pytest.param("2024-02-29", "4 years", "2028-02-29", id="leap day to leap day"),
        pytest.param("2026-11-20", "2 weeks", "2026-12-04", id="weeks"),
        pytest.param("2026-12-15", "1 month", "2027-01-15", id="December"),
        pytest.param("2026-01-15", "11 months", "2026-12-15", id="to December"),
        pytest.param("2026-03-28", "90", "2026-06-26", id="days"),
        pytest.param("9999-12-31", "1 day", "9999-12-31", id="the last day there is"),
        pytest.param("9999-12-01", "1 month", "9999-12-31", id="a month behind the end"),
        pytest.param("9999-06-01", "yearly", "9999-12-31", id="a year behind the end"),
        pytest.param("9999-06-01", "6 months", "9999-12-01", id="within the last year"),
        pytest.param("2026-01-01", "9999 years", "9999-12-31", id="millennia"),
        pytest.param("2026-01-01", "1000", "2028-09-27", id="1,000 days"),
    ],
)
def test_months_are_calendar_months_and_the_calendar_has_an_end(start: str, text: str, expected: str) -> None:
    assert Duration.parse(text).after(date.fromisoformat(start)) == date.fromisoformat(expected)


@given(st.dates(), DURATIONS)
@example(date.max, Duration(1, "D"))
@example(date.max, Duration(99999, "Y"))
@example(date.min, Duration(99999, "M"))
@MODEST
def test_a_sum_of_date_and_duration_never_raises_and_never_goes_back(day: date, duration: Duration) -> None:
    later = duration.after(day)
    assert later > day or later == date.max


@given(st.dates(), st.integers(-(10**12), 10**12))
@MODEST
def test_a_shifted_day_stays_within_the_calendar(day: date, days: int) -> None:
    wanted = min(max(day.toordinal() + days, 1), date.max.toordinal())
    assert shift(day, days).toordinal() == wanted


@pytest.mark.parametrize(
    ("year", "expected"),
    [(2024, LEAP), (2025, date(2025, 2, 28)), (1900, date(1900, 2, 28)), (2000, date(2000, 2, 29))],
)
def test_29_february_falls_on_28_february_in_a_common_year(year: int, expected: date) -> None:
    assert in_year(2, 29, year) == expected


def test_29_february_comes_once_a_year() -> None:
    days = list(occurrences(2, 29, date(2023, 1, 1), date(2025, 12, 31)))
    assert days == [date(2023, 2, 28), LEAP, date(2025, 2, 28)]


@given(YEARLY, st.dates())
@example((2, 29), date(2023, 3, 1))
@example((2, 29), date(2024, 3, 1))
@example((2, 29), date(2023, 2, 28))
@example((1, 1), date(2023, 1, 2))
@MODEST
def test_the_next_occurrence_is_never_before_today_and_at_most_366_days_away(
    yearly: tuple[int, int], today: date
) -> None:
    found = next_occurrence(*yearly, today)
    if found is None:
        assert today.year == 9999
        assert in_year(*yearly, 9999) < today
    else:
        assert today <= found <= today + timedelta(days=366)
        assert found == in_year(*yearly, found.year)
        assert found.year == today.year or in_year(*yearly, today.year) < today


def test_the_next_occurrence_of_today_is_today() -> None:
    assert next_occurrence(11, 24, date(2026, 11, 24)) == date(2026, 11, 24)
    assert next_occurrence(2, 29, date(2023, 2, 28)) == date(2023, 2, 28)


def test_behind_the_last_year_there_is_no_next_occurrence() -> None:
    assert next_occurrence(11, 24, date(9999, 11, 25)) is None
    assert next_occurrence(12, 31, date(9999, 11, 25)) == date.max


@given(YEARLY, st.dates())
@example((12, 31), date.min)
@example((1, 1), date.max)
@MODEST
def test_the_nearest_occurrence_is_at_most_half_a_year_away(yearly: tuple[int, int], around: date) -> None:
    found = nearest_occurrence(*yearly, around)
    assert found == in_year(*yearly, found.year)
    at_the_edge = around.year in (date.min.year, date.max.year)
    assert at_the_edge or abs((found - around).days) <= 183


def test_of_two_occurrences_equally_near_the_later_one_is_nearest() -> None:
    assert nearest_occurrence(1, 1, date(2024, 7, 2)) == date(2025, 1, 1)
