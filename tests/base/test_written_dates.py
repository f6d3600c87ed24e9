"""Dates as people write them in notes: each form in a table, day first, and never another day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.examples import examples

from pingfiles.dates import PartialDate, parse_date

WHOLE = [
    *("1984-11-27", "1984-11-27T10:00:00Z", "19841127", "1984/11/27", "1984.11.27", "27/11/1984", "27.11.1984"),
    *("27-11-1984", "27 / 11 / 1984".replace(" ", ""), "Nov 27, 1984", "November 27, 1984", "NOV. 27 1984"),
    *("27 November 1984", "27th November 1984", "27th of November, 1984", "the 27th of November 1984"),
    *("27. November 1984", "27-Nov-1984", "27/nov/1984", "1984 Nov 27", "1984-Nov-27", "Tuesday, November 27, 1984"),
    *("27 de noviembre de 1984", "27 noviembre 1984", "27 de noviembre del 1984", "el 27 de noviembre de 1984"),
    *("27 nov. 1984", "27-nov-1984", "martes, 27 de noviembre de 1984", "1984/11/27 10:30", "27/11/1984 10:30"),
    *("27. november 1984", "27 novembre 1984", "27 de novembro de 1984", "27 de novembre de 1984"),
    # further forms, of public notes and templates
    *("1984_11_27", "==1984-11-27==", "<1984-11-27>", "📅 1984-11-27", "27 Nov 1984 🎂", "27/11/1984 (42 años)"),
    *("1984-11-27 (42)", "27-XI-1984", "27 xi 1984", "1984年11月27日", "27nov1984", "27November1984"),
    *("Nov 27th, 1984", "Noviembre 27 de 1984", "1984-11-27 Tuesday"),
    *("1984-11-27 10:30", "Nov 27, 1984 10:30 AM", "November 27, 1984 at 10:30"),
]


@pytest.mark.parametrize("text", WHOLE)
@pytest.mark.parametrize("day_first", [True, False])
def test_a_whole_date_is_read_in_the_forms_people_write(text: str, day_first: bool) -> None:
    assert PartialDate.parse(text, day_first) == PartialDate(1984, 11, 27)
    assert parse_date(text, day_first) == date(1984, 11, 27)


PARTIAL = [
    ("1984-XX-XX", PartialDate(1984)),
    ("1984-??-??", PartialDate(1984)),
    ("1984-11-XX", PartialDate(1984, 11)),
    ("????-11-27", PartialDate(None, 11, 27)),
    ("11月27日", PartialDate(None, 11, 27)),
    ("🎂 27 Nov", PartialDate(None, 11, 27)),
    ("27nov", PartialDate(None, 11, 27)),
    ("primero de mayo", PartialDate(None, 5, 1)),
    ("1.º de mayo", PartialDate(None, 5, 1)),
    ("1ro de mayo", PartialDate(None, 5, 1)),
    ("Dezember 1984", PartialDate(1984, 12)),
    ("--1127", PartialDate(None, 11, 27)),
    ("--11-27", PartialDate(None, 11, 27)),
    ("--8-2", PartialDate(None, 8, 2)),
    ("0000-11-27", PartialDate(None, 11, 27)),
    ("1604-11-27", PartialDate(None, 11, 27)),
    ("27/11", PartialDate(None, 11, 27)),
    ("27.11.", PartialDate(None, 11, 27)),
    ("27 de noviembre", PartialDate(None, 11, 27)),
    ("Nov 27", PartialDate(None, 11, 27)),
    ("29 Feb", PartialDate(None, 2, 29)),
    ("November 1984", PartialDate(1984, 11)),
    ("noviembre de 1984", PartialDate(1984, 11)),
    ("1984/11", PartialDate(1984, 11)),
    ("1984-8", PartialDate(1984, 8)),
    ("15 ago", PartialDate(None, 8, 15)),
]


@pytest.mark.parametrize(("text", "expected"), PARTIAL)
@pytest.mark.parametrize("day_first", [True, False])
def test_a_part_of_a_date_is_read_in_the_forms_people_write(text: str, expected: PartialDate, day_first: bool) -> None:
    assert PartialDate.parse(text, day_first) == expected
    assert PartialDate.parse(text.upper(), day_first) == expected
    if "1604" not in text:
        with pytest.raises(ValueError, match=r"is not a date|not in the calendar"):
            parse_date(text, day_first)


@pytest.mark.parametrize("text", ["03/04/1984", "3/4/1984", "03.04.1984", "03-04-1984", "3.4."])
def test_a_date_of_two_readings_is_not_read_but_where_the_day_goes_first(text: str) -> None:
    year = 1984 if "1984" in text else None
    assert PartialDate.parse(text, day_first=True) == PartialDate(year, 4, 3)
    with pytest.raises(ValueError, match=r"04-03 or .*03-04; write the one you mean"):
        PartialDate.parse(text)


OTHER_LANGUAGES = (
    "3. Januar 2020, 3 janvier 2020, 3 gennaio 2020, 3 de janeiro de 2020, 3 de gener de 2020",
    "3. Februar 2020, 3 février 2020, 3 febbraio 2020, 3 de fevereiro de 2020, 3 de febrer de 2020",
    "3. März 2020, 3 mars 2020, 3 marzo 2020, 3 de março de 2020, 3 de març del 2020",
    "3. April 2020, 3 avril 2020, 3 aprile 2020, 3 de abril de 2020, 3 d'abril de 2020, 3 d’abril del 2020",
    "3. Mai 2020, 3 mai 2020, 3 maggio 2020, 3 de maio de 2020, 3 de maig de 2020",
    "3. Juni 2020, 3 juin 2020, 3 giugno 2020, 3 de junho de 2020, 3 de juny de 2020",
    "3. Juli 2020, 3 juillet 2020, 3 luglio 2020, 3 de julho de 2020, 3 de juliol de 2020",
    "3. August 2020, 3 août 2020, 3 agosto 2020, 3 de agosto de 2020, 3 d'agost de 2020",
    "3. September 2020, 3 septembre 2020, 3 settembre 2020, 3 de setembro de 2020, 3 de setembre de 2020",
    "3. Oktober 2020, 3 octobre 2020, 3 ottobre 2020, 3 de outubro de 2020, 3 d'octubre de 2020",
    "3. November 2020, 3 novembre 2020, 3 de novembro de 2020, 3 de novembre de 2020",
    "3. Dezember 2020, 3 décembre 2020, 3 dicembre 2020, 3 de dezembro de 2020, 3 de desembre de 2020",
)


@pytest.mark.parametrize("month", range(1, 13))
def test_months_are_read_in_the_languages_in_which_deaths_are(month: int) -> None:
    for text in OTHER_LANGUAGES[month - 1].split(", "):
        assert parse_date(text) == parse_date(text, True) == date(2020, month, 3), text


def test_a_date_of_one_reading_is_that_one() -> None:
    assert PartialDate.parse("1984-8-2") == PartialDate.parse("1984/8/2") == PartialDate(1984, 8, 2)
    assert PartialDate.parse("mar 15 1984") == PartialDate.parse("jue 15 mar 1984") == PartialDate(1984, 3, 15)
    assert PartialDate.parse("11/27/1984") == PartialDate(1984, 11, 27)
    assert PartialDate.parse("05/05/1984") == PartialDate(1984, 5, 5)
    with pytest.raises(ValueError, match=r"not in the calendar"):
        PartialDate.parse("11/27/1984", day_first=True)


@pytest.mark.parametrize(
    "text",
    [
        *("30/02/1984", "31 de junio", "29 Feb 1983", "19841327", "--1331", "1984-13-1", "00/11/1984", "27/11/84"),
        *("1984-XX-27", "XXXX-XX-27", "XXXX-11-XX", "1984-11-00", "1984-11-27 1985-11-27", "1984-11-27 †2020"),
        *("1984-11-27 (or 1985)", "27/11/1984 (fallecida)", "27 XIII 1984", "27 Nov '84", "1930–2020", "27-11", "3-4"),
        *("27 de brumario", "27 27 Nov", "Nov Dec 27", "Nov", "martes", "27", "Monday, November 27, 1984", "1.1.1.1"),
        *("27/11-1984", "1984-11/27", "circa 27 Nov 1984", "27 Nov 1984?", "٢٧/11/1984", "２７/11/1984", "", "--"),
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    for day_first in (True, False):
        with pytest.raises(ValueError, match=r"is not a date|not in the calendar|weekday"):
            PartialDate.parse(text, day_first)


@given(st.dates(date(1000, 1, 1)))
@examples(150)
def test_a_day_is_read_as_itself_or_not_at_all(day: date) -> None:
    for form in ("%d/%m/%Y", "%Y/%m/%d", "%Y%m%d", "%B %d, %Y", "%d %b %Y", "%A %d %B %Y"):
        assert parse_date(day.strftime(form), day_first=True) == day
    try:
        assert parse_date(day.strftime("%d/%m/%Y")) == day
    except ValueError:
        assert day.day <= 12
