"""Feasts: which a contact is greeted on, on which day, and that every public holiday was thought about."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingfiles.feasts.dates import parse_feast_date
from pingfiles.feasts.names import FEASTS, SYNONYMS, FeastNames
from pingfiles.feasts.spain import CHRISTMAS
from pingfiles.messages import MessageError
from pingfiles.model import Contact, Feast, YearlyDate
from pingfiles.places import PROVINCES, Place, is_in
from pingfiles.rules.holiday_data import KEPT_AS, LIBRARY_NAMES, NOT_GREETED
from pingfiles.rules.holidays import Calendar, nearest, occurrences
from pingfiles.settings import Settings

BY_KEY = {feast.key: feast for feast in FEASTS}
REGIONS = sorted(set(PROVINCES.values()))
MERCE = Feast("la-mercè", (("ca", "La Mercè"),), YearlyDate(9, 24), ("Barcelona",))
MONA = Feast("mona", (("ca", "La Mona"),), YearlyDate(from_easter=1), ("ES-CT",))
TEAM_DAY = Feast("team-day", (("en", "Team Day"),), YearlyDate(2, 29))
DAYS = st.dates()
ANY_FEAST = st.sampled_from((*FEASTS, MERCE, MONA, TEAM_DAY)) | st.integers(-400, 400).map(
    lambda offset: Feast("moving", (("en", "Moving"),), YearlyDate(from_easter=offset))
)


def someone(
    location: str | None = None,
    city: str | None = None,
    country: str | None = None,
    celebrates: tuple[str, ...] | None = None,
) -> Contact:
    return Contact("People/Ana.md", "Ana", location=location, city=city, country=country, celebrates=celebrates)


def calendar(*own: Feast, off: tuple[str, ...] = ()) -> Calendar:
    return Calendar.of(Settings(festivities=own, holidays=dict.fromkeys(off, False)))


def greeted(contact: Contact, on: Calendar) -> set[str]:
    return {feast.key for feast in on.greeted(contact)}


SPANISH = {"christmas", "new-year", "epiphany"}


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        (someone("ES"), SPANISH),
        (someone("ES-CT"), SPANISH | {"sant-jordi", "sant-joan"}),
        (someone("ES-GI"), SPANISH | {"sant-jordi", "sant-joan"}),
        (someone("ES-AR"), SPANISH | {"aragon-day", "pilar"}),
        (someone("ES-VC"), SPANISH | {"fallas", "sant-joan", "valencian-day"}),
        (someone("ES-MD"), SPANISH),
        (someone("ES-NC"), SPANISH | {"navarre-day"}),
        (someone(None, None, "España"), SPANISH),
        (someone(None, "Barcelona", "España"), SPANISH | {"sant-jordi", "sant-joan", "la-mercè"}),
        (someone("ES", "Donostia/San Sebastián"), SPANISH),
        (someone("ES", "Zaragoza"), SPANISH | {"aragon-day", "pilar"}),
        (someone("IE"), {"christmas", "new-year", "st-patricks-day"}),
        (someone("GB-SCT"), {"christmas", "new-year", "st-andrews-day"}),
        (someone("GB"), {"christmas", "new-year"}),
        (someone("PT"), {"christmas", "new-year", "easter"}),
        (someone(None, None, "México"), {"christmas", "new-year", "mexico-independence-day"}),
        (someone("AR"), {"christmas", "new-year", "argentina-may-day", "argentina-independence-day", "friends-day"}),
        (someone("CO"), {"christmas", "new-year", "colombia-independence-day", "love-and-friendship-day"}),
        (someone(None, "Barcelona", "Catalonia"), SPANISH | {"sant-jordi", "sant-joan", "la-mercè"}),
        (someone("NO"), {"christmas", "new-year"}),
        (someone("UY"), {"christmas", "new-year", "friends-day"}),
        (someone("BR"), {"christmas", "new-year", "easter"}),
        (someone("UA"), {"christmas", "new-year"}),
        (someone("US-CA"), {"christmas", "new-year", "thanksgiving", "us-independence-day"}),
        (someone("FR-75"), {"christmas", "new-year"}),
        (someone("IN"), {"christmas"}),
        (someone("MY"), {"christmas"}),
        (someone("MY-10"), {"christmas", "new-year"}),
        (someone("JP"), {"new-year"}),
        (someone("RU"), {"new-year"}),
        (someone("TW"), {"new-year"}),
        (someone("PK"), set()),
        (someone("SA"), set()),
        (someone("EG"), set()),
        (someone("QQ"), {"christmas"}),
        (someone(None, None, "Ruritania"), {"christmas"}),
        (someone(None, "Barcelona"), {"christmas", "la-mercè"}),
        (someone(), {"christmas"}),
    ],
)
def test_people_are_greeted_on_the_feasts_of_their_place(contact: Contact, expected: set[str]) -> None:
    assert greeted(contact, calendar(MERCE)) == expected


def test_a_festivity_that_names_no_place_is_for_everyone() -> None:
    assert "team-day" in greeted(someone(), calendar(TEAM_DAY))
    assert "team-day" in greeted(someone("SA"), calendar(TEAM_DAY))


@pytest.mark.parametrize(
    ("location", "celebrates", "expected"),
    [
        ("ES-CT", None, SPANISH | {"sant-jordi", "sant-joan"}),
        ("ES-CT", (), set()),
        ("ES-CT", ("Navidad",), {"christmas"}),
        ("ES-CT", ("christmas", "REIS"), {"christmas", "epiphany"}),
        ("ES-CT", ("la merce",), {"la-mercè"}),
        ("GB", ("Sant Jordi", "nadal"), {"sant-jordi", "christmas"}),
        ("GB", ("sant-jordi",), {"sant-jordi"}),
        ("GB", ("San Jorge",), {"sant-jordi"}),
        ("ES-Z", ("San Jorge",), {"aragon-day"}),
        ("SA", ("christmas",), {"christmas"}),
        ("ES", ("Diwali",), {"diwali"}),
        ("ES", ("christmas", "Navidda"), {"christmas"}),
        ("ES", ("Navidda",), SPANISH),
    ],
)
def test_celebrates_narrows_to_what_it_names_wherever_that_is_kept(
    location: str, celebrates: tuple[str, ...] | None, expected: set[str]
) -> None:
    assert greeted(someone(location, celebrates=celebrates), calendar(MERCE)) == expected


@pytest.mark.parametrize("name", ["Año Nuevo", "ano nuevo", "ANY NOU", "new-year", "Cap d’Any"])
def test_a_feast_is_switched_off_by_any_of_its_names(name: str) -> None:
    switched = calendar(off=(name,))
    assert greeted(someone("ES"), switched) == SPANISH - {"new-year"}
    assert greeted(someone("ES", celebrates=("new-year",)), switched) == set()


def test_of_two_feasts_of_one_name_the_one_that_is_not_switched_off_is_celebrated() -> None:
    abroad = someone("GB", celebrates=("San Jorge",))
    assert greeted(abroad, calendar(off=("Sant Jordi",))) == {"aragon-day"}


def test_a_feast_switched_on_stays_as_it_is() -> None:
    on = Calendar.of(Settings(holidays={"Reyes": True, "Navidad": False}))
    assert greeted(someone("ES"), on) == {"new-year", "epiphany"}


def test_a_festivity_that_is_curated_too_is_greeted_once() -> None:
    in_london = Feast("sant jordi", (("ca", "Sant Jordi"),), YearlyDate(4, 23), ("London", "ES-CT"))
    both = calendar(in_london)
    for contact in (someone("GB", "London"), someone("ES-CT"), someone("ES-CT", "London")):
        window = both.in_window(contact, date(2026, 4, 20), date(2026, 4, 27))
        assert [(feast.name("ca"), day) for feast, day in window] == [("Sant Jordi", date(2026, 4, 23))]


NTH = [
    ("thanksgiving", "2026-11-26"),
    ("thanksgiving", "2027-11-25"),
    ("love-and-friendship-day", "2026-09-19"),
    ("diwali", "2026-11-08"),
    ("eid-al-fitr", "2027-03-09"),
    ("hanukkah", "2026-12-05"),
    ("easter", "2026-04-05"),
]


@pytest.mark.parametrize(("key", "on"), NTH)
def test_a_feast_that_moves_falls_on_its_day(key: str, on: str) -> None:
    day = date.fromisoformat(on)
    year = date(day.year, 1, 1), date(day.year, 12, 31)
    assert occurrences(BY_KEY[key], *year) == (day,)
    assert nearest(BY_KEY[key], day - timedelta(20)) == day


@pytest.mark.parametrize("key", ["eid-al-fitr", "eid-al-adha", "hanukkah", "diwali"])
def test_the_days_by_the_moon_are_those_of_the_library(key: str) -> None:
    from holidays.calendars.hebrew import _HebrewLunisolar
    from holidays.calendars.hindu import _HinduLunisolar
    from holidays.calendars.islamic import _IslamicLunar

    islamic = _IslamicLunar()
    years = range(2023, 2037)
    if key == "diwali":
        known = {day for year in years if (day := _HinduLunisolar().diwali_india_date(year)[0])}
    elif key == "hanukkah":
        known = {day for year in years for day in _HebrewLunisolar().hanukkah_date(year)}
    else:
        dates_of = islamic.eid_al_fitr_dates if key == "eid-al-fitr" else islamic.eid_al_adha_dates
        known = {day for year in years for day, _ in dates_of(year)}
    assert {day for day in known if 2024 <= day.year <= 2035} == {*BY_KEY[key].date.days}


@pytest.mark.parametrize("key", ["diwali", "eid-al-fitr", "eid-al-adha", "hanukkah"])
def test_a_feast_of_a_faith_is_greeted_only_where_the_note_names_it(key: str) -> None:
    feast = BY_KEY[key]
    for name in (key, feast.name("en"), feast.name("es")):
        assert greeted(someone("IN", celebrates=(name,)), calendar()) == {key}
    assert not any(key in greeted(someone(where), calendar()) for where in ("IN", "SA", "IL", "ES", None))


def test_a_feast_with_a_full_date_comes_once() -> None:
    once = Feast("fair", (("en", "Fair"),), parse_feast_date("2026-09-24"))
    assert occurrences(once, date(2020, 1, 1), date(2030, 1, 1)) == (date(2026, 9, 24),)
    assert nearest(once, date(2028, 1, 1)) == date(2026, 9, 24)


FEAST_DATES = [
    ("09-24", YearlyDate(9, 24)),
    ("--09-24", YearlyDate(9, 24)),
    ("2026-09-24", YearlyDate(days=(date(2026, 9, 24),))),
    ("easter", YearlyDate(from_easter=0)),
    ("Easter - 2", YearlyDate(from_easter=-2)),
    ("may sunday 1", YearlyDate(5, weekday=6, nth=1)),
    ("may sun 1", YearlyDate(5, weekday=6, nth=1)),
    ("mar sunday 1", YearlyDate(3, weekday=6, nth=1)),
    ("primer mar de abril", YearlyDate(4, weekday=1, nth=1)),
    ("último vie de sept", YearlyDate(9, weekday=4, nth=-1)),
    ("first sunday of may", YearlyDate(5, weekday=6, nth=1)),
    ("Primer domingo de mayo", YearlyDate(5, weekday=6, nth=1)),
    ("último lunes de agosto", YearlyDate(8, weekday=0, nth=-1)),
    ("3er sábado de septiembre", None),
    ("tercer sábado de septiembre", YearlyDate(9, weekday=5, nth=3)),
    ("november thursday 4", YearlyDate(11, weekday=3, nth=4)),
    ("may sunday 5", None),
    ("may sunday", None),
    ("sunday 1 may june", None),
    ("2026", None),
    ("2026-09", None),
    ("02-30", None),
]


@pytest.mark.parametrize(("text", "expected"), FEAST_DATES)
def test_the_date_of_a_festivity_is_read_or_refused(text: str, expected: YearlyDate | None) -> None:
    if expected:
        assert parse_feast_date(text) == expected
    else:
        with pytest.raises(MessageError):
            parse_feast_date(text)


LISTED = [
    ("navidad, sant jordi", ["navidad", "sant jordi"]),
    ("navidad; Reyes", ["navidad", "Reyes"]),
    ("Navidad y Reyes", ["Navidad", "Reyes"]),
    ("Navidad, Reyes y Sant Jordi", ["Navidad", "Reyes", "Sant Jordi"]),
    ("Amor y Amistad", ["Amor y Amistad"]),
    ("Navidad y nada", ["Navidad y nada"]),
    ("Cava, baile y rosas", ["Cava, baile y rosas"]),
    ("Sant Jordi", ["Sant Jordi"]),
]


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_one_text_may_name_several_feasts(text: str, expected: list[str]) -> None:
    own = Feast("cava", (("", "Cava, baile y rosas"),), YearlyDate(1, 1))
    assert FeastNames((own,)).listed(text) == expected


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("Sant Jrodi", "Sant Jordi"),
        ("navidda", "Navidad"),
        ("Thanksgivin", "Thanksgiving"),
        ("la merse", "La Mercè"),
        ("zzz", None),
        ("", None),
    ],
)
def test_an_unknown_name_has_a_nearest_one(word: str, near: str | None) -> None:
    assert FeastNames((MERCE,)).nearest(word) == near


@pytest.mark.parametrize(
    ("contact", "off", "expected"),
    [
        (someone("ES"), (), True),
        (someone(), (), True),
        (someone("JP"), (), False),
        (someone("JP", celebrates=("xmas",)), (), True),
        (someone("ES", celebrates=()), (), False),
        (someone("ES", celebrates=("Reyes",)), (), False),
        (someone("ES"), ("Nadal",), False),
        (someone("ES", celebrates=("Navidad",)), ("Nadal",), False),
    ],
)
def test_christmas_is_kept_by_place_by_choice_and_by_configuration(
    contact: Contact, off: tuple[str, ...], expected: bool
) -> None:
    assert calendar(off=off).keeps_christmas(contact) is expected


def test_a_window_holds_what_falls_in_it_soonest_first_but_for_christmas() -> None:
    window = calendar(MERCE).in_window(someone("ES-CT"), date(2026, 12, 20), date(2027, 1, 6))
    assert [(feast.key, day) for feast, day in window] == [
        ("new-year", date(2027, 1, 1)),
        ("epiphany", date(2027, 1, 6)),
    ]
    assert calendar().in_window(someone("ES-CT"), date(2026, 3, 2), date(2026, 3, 9)) == ()
    assert calendar().in_window(someone("PK"), date(2026, 12, 20), date(2027, 1, 6)) == ()


def test_a_feast_by_easter_moves_with_it() -> None:
    window = calendar(MONA).in_window(someone("ES-B"), date(2026, 3, 30), date(2026, 4, 6))
    assert window == ((MONA, date(2026, 4, 6)),)
    assert occurrences(MONA, date(2025, 1, 1), date(2027, 12, 31)) == (
        date(2025, 4, 21),
        date(2026, 4, 6),
        date(2027, 3, 29),
    )


@pytest.mark.parametrize(
    ("feast", "around", "expected"),
    [
        (CHRISTMAS, date(2027, 1, 3), date(2026, 12, 25)),
        (BY_KEY["new-year"], date(2026, 12, 30), date(2027, 1, 1)),
        (TEAM_DAY, date(2026, 3, 2), date(2026, 2, 28)),
        (MONA, date(2026, 12, 1), date(2027, 3, 29)),
        (MONA, date.min, date(1583, 4, 11)),
        (MONA, date.max, date(4099, 4, 20)),
    ],
)
def test_the_nearest_day_of_a_feast_may_lie_in_another_year(feast: Feast, around: date, expected: date) -> None:
    assert nearest(feast, around) == expected


@given(ANY_FEAST, DAYS, st.integers(0, 1500))
def test_occurrences_are_the_days_of_the_span_that_are_nearest_to_themselves(
    feast: Feast, start: date, length: int
) -> None:
    end = min(start, date.max - timedelta(length)) + timedelta(length)
    found = occurrences(feast, start, end)
    assert list(found) == sorted(set(found))
    assert all(start <= day <= end and nearest(feast, day) == day for day in found)


@given(ANY_FEAST, DAYS)
def test_no_occurrence_is_nearer_than_the_nearest(feast: Feast, around: date) -> None:
    found = nearest(feast, around)
    distance = abs((found - around).days)
    start = max(around, date.min + timedelta(distance)) - timedelta(distance)
    end = min(around, date.max - timedelta(distance)) + timedelta(distance)
    assert min(abs((day - around).days) for day in occurrences(feast, start, end)) == distance


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("navidad", "christmas"),
        ("Nadal", "christmas"),
        ("xmas", "christmas"),
        ("reyes", "epiphany"),
        ("Three Kings’ Day", "epiphany"),
        ("año nuevo", "new-year"),
        ("fin de ano", "new-year"),
        ("san jorge", "sant-jordi"),
        ("sant-jordi", "sant-jordi"),
        ("día de castilla la mancha", "castilla-la-mancha-day"),
        ("San Xoan", "sant-joan"),
        ("9 d’octubre", "valencian-day"),
        ("la mercè", "la-mercè"),
        ("LA MERCE", "la-mercè"),
    ],
)
def test_a_feast_is_named_in_any_language_even_if_it_is_switched_off(word: str, key: str) -> None:
    feast = MERCE if key == MERCE.key else BY_KEY[key]
    assert calendar(MERCE).is_named(feast, word)
    assert calendar(MERCE, off=(word,)).is_named(feast, word)


def test_a_name_that_two_feasts_bear_names_both_and_others_name_none() -> None:
    assert calendar().is_named(BY_KEY["aragon-day"], "San Jorge")
    assert not calendar().is_named(BY_KEY["epiphany"], "San Jorge")
    assert not any(calendar().is_named(feast, word) for feast in BY_KEY.values() for word in ("birthday", ""))


def test_every_feast_has_its_names_its_reason_and_a_key_of_its_own() -> None:
    assert len(BY_KEY) == len(FEASTS)
    for feast in FEASTS:
        assert {"es", "ca", "en"} <= {language for language, _ in feast.names}, feast.key
        assert feast.reason.endswith(".")
        assert feast.where or feast.key in KEPT_AS or feast.is_chosen
    assert SYNONYMS.keys() | LIBRARY_NAMES.keys() <= BY_KEY.keys()


def public_holidays(region: str) -> Iterator[tuple[date, str]]:
    """What the library knows for a region, under the feast's own name."""
    from holidays import country_holidays

    subdivision = region.removeprefix("ES-")
    days = country_holidays("ES", subdiv=subdivision, years=range(2010, 2036), language="es")
    for day, names in sorted(days.items()):
        for name in names.split("; "):
            yield day, name.removeprefix("Lunes siguiente a ").removesuffix(" (estimado)")


@pytest.mark.parametrize("region", REGIONS)
def test_every_spanish_public_holiday_is_greeted_or_left_out_with_a_reason(region: str) -> None:
    left_out = dict(NOT_GREETED)
    here = Place("ES", region)
    greeted_here = {
        name: BY_KEY[key]
        for key, name in LIBRARY_NAMES.items()
        if key in KEPT_AS or any(is_in(here, where) for where in BY_KEY[key].where)
    }
    for day, name in public_holidays(region):
        if name in greeted_here:
            own = nearest(greeted_here[name], day)
            assert day == own or (day == own + timedelta(1) and day.isoweekday() == 1), (name, day)
        else:
            assert left_out.get(name), f"{name} ({day}) is neither greeted nor left out"


def test_what_is_left_out_is_a_public_holiday_somewhere() -> None:
    known = {name for region in REGIONS for _, name in public_holidays(region)}
    assert {name for name, _ in NOT_GREETED} <= known
    assert set(LIBRARY_NAMES.values()) <= known


def test_an_ordinary_day_loads_no_library() -> None:
    program = """if True:
        import sys
        from datetime import date
        from pingfiles.model import Contact, Feast, YearlyDate
        from pingfiles.rules.holidays import Calendar
        calendar = Calendar()
        for country in ("Spain", "Norway", "Ruritania"):
            contact = Contact("Ana.md", "Ana", country=country)
            assert calendar.in_window(contact, date(2026, 3, 2), date(2026, 3, 9)) == ()
        contact = Contact("Ana.md", "Ana", location="NO")
        assert calendar.in_window(contact, date(2026, 5, 20), date(2026, 5, 24)) == ()
        assert not {"holidays", "babel", "dateutil"} & sys.modules.keys()
    """
    subprocess.run([sys.executable, "-c", program], check=True)
