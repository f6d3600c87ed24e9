"""Reasons, days and lengths of time in words: no sentence with a hole in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest
from support.vaults import contact, day, rows

from pingfiles.durations import Duration
from pingfiles.feasts.names import FEASTS
from pingfiles.feasts.spain import CHRISTMAS
from pingfiles.kinds import Kind
from pingfiles.model import Balance, Contact, Due, Excuse, Moment, Reason, Term
from pingfiles.words import relative_days as said
from pingfiles.words.languages import LANGUAGES, Language
from pingfiles.words.reasons import feast_phrase, phrase, said_day, title, why

TODAY = day("2026-11-21")
KINDS: tuple[Kind, ...] = get_args(Kind)
OFFSETS = (-800, -400, -51, -14, -7, -2, -1, 0, 1, 3, 6, 7, 12, 40, 366)

in_both = pytest.mark.parametrize("language", LANGUAGES)

# Whatever happens, a sentence is whole

ROLES: tuple[tuple[str | None, str | None], ...] = ((None, None), ("CTO", None), (None, "Brine"), ("CTO", "Brine"))
TEXTS: dict[Kind, tuple[str, ...]] = {
    "job-change": ("", "CTO at Brine (was mate at Gull)", "a boat of her own", "at Brine"),
    "press": ("", 'The Gull: "It floats" https://example.org/a', "The Gull", '"It floats"', "https://example.org/a"),
    "milestone": ("", "the tide clock with [[Tove Lind]]"),
}


def reasons(kind: Kind, days: int) -> Iterator[Reason]:
    on = TODAY + timedelta(days)
    plain = Reason(kind, on, days)
    if kind in ("birthday", "work-anniversary"):
        for years in (None, 0, 1, 2, 11, 12, 13, 21, 22, 42, 101):
            if (kind, years) != ("work-anniversary", 0):
                yield replace(plain, years=years)
    elif kind in TEXTS:
        for text in TEXTS[kind]:
            for of in ("job", "left") if kind == "job-change" else (kind,):
                yield replace(plain, moment=Moment(on, of, text, 1), years=3 if kind == "milestone" else None)
        if kind == "job-change":
            yield plain
    elif kind == "holiday":
        yield from (replace(plain, feast=feast) for feast in FEASTS)
    elif kind == "mutual":
        yield replace(plain, shared="Tove Lind")
    elif kind == "cadence":
        for unit in ("D", "W", "M", "Y"):
            yield from (replace(plain, every=Duration(count, unit)) for count in (1, 2))
    else:
        yield plain


def people() -> Iterator[Contact]:
    for role, company in ROLES:
        yield Contact("People/Ada Brook.md", "Ada Brook", role=role, company=company)


def assert_whole(told: str) -> None:
    assert told
    assert told == told.strip()
    assert "{" not in told
    assert "}" not in told
    assert "None" not in told
    assert "  " not in told
    assert not re.search(r"[:;,] *$| [;:,.]|\[\[|(^|\s)(-|\+)\d", told), told


@in_both
@pytest.mark.parametrize("kind", KINDS)
def test_every_reason_can_be_said_on_every_day(kind: Kind, language: Language) -> None:
    said_titles = set()
    for days in OFFSETS:
        for reason in reasons(kind, days):
            for person in people():
                assert_whole(title(reason, person, language))
                assert_whole(phrase(reason, person, TODAY, language))
                said_titles.add(title(reason, person, language))
    assert said_titles


EXCUSES = [
    None,
    Excuse("hook", "keeps bees"),
    Excuse("mutual", "Tove Lind"),
    Excuse("milestone", "the tide clock", day("2026-12-01"), 8),
    Excuse("milestone", "the tide clock", day("2026-11-01"), 1),
    Excuse("met", "Tove Lind", day("2026-11-27"), 5),
    Excuse("connected", "Tove Lind", day("2026-11-01"), 1),
]


@in_both
@pytest.mark.parametrize("kind", KINDS)
def test_every_row_can_be_said(kind: Kind, language: Language) -> None:
    for days in OFFSETS:
        reason = next(reasons(kind, days))
        overdue = Reason("cadence", day("2026-10-01"), -51, every=Duration(3, "M"))
        for last in (None, TODAY, day("2026-11-20"), day("2020-01-01")):
            for more in ((), (overdue,)):
                for excuse in EXCUSES:
                    row = Due(
                        contact=next(people()),
                        reasons=(reason, *more),
                        last_ping=last,
                        channel=None,
                        language=language,
                        balance=Balance(0, 2, 1),
                        snoozed_until=day("2027-01-15"),
                        terms=(Term("birthday", 1),),
                        block="keep",
                        excuse=excuse,
                    )
                    assert_whole(why(row, TODAY, language))


SAID = [
    ("birthday", "turns 42 on Tuesday", "cumple 42 el martes",
     Reason("birthday", day("2026-11-24"), 3, years=42)),
    ("belated birthday", "turned 42 2 days ago", "cumplió 42 hace 2 días",
     Reason("birthday", day("2026-11-19"), -2, years=42)),
    ("birthday today", "turns 42 today", "cumple 42 hoy", Reason("birthday", TODAY, 0, years=42)),
    ("the day of a birth", "birthday today", "hoy es su cumpleaños", Reason("birthday", TODAY, 0, years=0)),
    ("birthday of no year", "birthday tomorrow", "mañana es su cumpleaños", Reason("birthday", day("2026-11-22"), 1)),
    ("belated birthday of no year", "birthday was yesterday", "su cumpleaños fue ayer",
     Reason("birthday", day("2026-11-20"), -1)),
    ("birthday next month", "turns 42 on 5 December", "cumple 42 el 5 de diciembre",
     Reason("birthday", day("2026-12-05"), 14, years=42)),
    ("name day", "name day tomorrow", "mañana es su santo", Reason("name-day", day("2026-11-22"), 1)),
    ("belated name day", "name day was yesterday", "su santo fue ayer", Reason("name-day", day("2026-11-20"), -1)),
    ("work anniversary", "1 year at Brine on Thursday", "el jueves cumple 1 año en Brine",
     Reason("work-anniversary", day("2026-11-26"), 5, years=1)),
    ("job", "new job 2 weeks ago: CTO at Gull", "nuevo trabajo hace 2 semanas: CTO en Gull",
     Reason("job-change", day("2026-11-07"), -14, moment=Moment(day("2026-11-07"), "job", "CTO at Gull", 1))),
    ("left", "left a job yesterday", "dejó un trabajo ayer",
     Reason("job-change", day("2026-11-20"), -1, moment=Moment(day("2026-11-20"), "left", "", 1))),
    ("press", "in The Gull today: “It floats”", "en The Gull hoy: «It floats»",
     Reason("press", TODAY, 0, moment=Moment(TODAY, "press", 'The Gull: "It floats"', 1))),
    ("holiday", "Christmas on 25 December", "Navidad el 25 de diciembre",
     Reason("holiday", day("2026-12-25"), 34, feast=CHRISTMAS)),
    ("milestone", "8 years since the tide clock, tomorrow", "mañana hará 8 años: the tide clock",
     Reason("milestone", day("2026-11-22"), 1, years=8,
            moment=Moment(day("2018-11-22"), "milestone", "the tide clock", 1))),
    ("reply", "wrote 3 days ago and is waiting for a reply", "espera respuesta desde hace 3 días",
     Reason("reply", day("2026-11-18"), -3)),
    ("mutual", "you were in touch with Tove 3 days ago", "estuviste en contacto con Tove hace 3 días",
     Reason("mutual", day("2026-11-18"), -3, shared="Tove")),
]  # fmt: skip


@pytest.mark.parametrize(("english", "spanish", "reason"), [case[1:] for case in SAID], ids=[case[0] for case in SAID])
def test_what_is_said(english: str, spanish: str, reason: Reason) -> None:
    person = contact("company: Brine")
    assert phrase(reason, person, TODAY, "en") == english
    assert phrase(reason, person, TODAY, "es") == spanish


ORDINALS = [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
            (42, "42nd"), (100, "100th"), (101, "101st"), (111, "111th")]  # fmt: skip


@pytest.mark.parametrize(("number", "told"), ORDINALS)
def test_ordinals(number: int, told: str) -> None:
    assert said.ordinal(number, "en") == told


DISTANCES = [
    ("2026-11-21", "today", "hoy"),
    ("2026-11-22", "tomorrow", "mañana"),
    ("2026-11-20", "yesterday", "ayer"),
    ("2026-11-08", "13 days ago", "hace 13 días"),
    ("2026-11-07", "2 weeks ago", "hace 2 semanas"),
    ("2026-10-22", "4 weeks ago", "hace 4 semanas"),
    ("2026-10-21", "1 month ago", "hace 1 mes"),
    ("2026-07-01", "4 months ago", "hace 4 meses"),
    ("2025-11-22", "11 months ago", "hace 11 meses"),
    ("2025-11-21", "1 year ago", "hace 1 año"),
    ("2023-11-22", "2 years ago", "hace 2 años"),
    ("2027-01-21", "in 2 months", "dentro de 2 meses"),
]


@pytest.mark.parametrize(("other", "english", "spanish"), DISTANCES)
def test_how_long_ago_is_said_in_whole_units(other: str, english: str, spanish: str) -> None:
    assert said.distance(day(other), TODAY, "en") == english
    assert said.distance(day(other), TODAY, "es") == spanish


SEASON = [
    ("2026-12-12", "Christmas on 25 December", "Navidad el 25 de diciembre"),
    ("2026-12-25", "Christmas today", "Navidad hoy"),
    ("2026-12-26", "Christmas was yesterday", "Navidad fue ayer"),
    ("2026-12-27", "New Year on Friday", "Año Nuevo el viernes"),
    ("2026-12-31", "New Year tomorrow", "Año Nuevo mañana"),
    ("2027-01-01", "New Year's wishes", "felicitación de Año Nuevo"),
    ("2027-01-06", "New Year's wishes", "felicitación de Año Nuevo"),
]


@pytest.mark.parametrize(("today", "english", "spanish"), SEASON)
def test_from_27_december_the_season_is_said_as_the_new_year(today: str, english: str, spanish: str) -> None:
    ada, on = contact(), day("2026-12-25")
    reason = Reason("holiday", on, (on - day(today)).days, feast=CHRISTMAS)
    assert [phrase(reason, ada, day(today), language) for language in LANGUAGES] == [english, spanish]
    about = [feast_phrase(CHRISTMAS, on, day(today), language) for language in LANGUAGES]
    assert [text.replace(" was", "").replace(" fue", "") for text in (english, spanish)] == about
    is_new = "New Year" in english
    assert [title(reason, ada, language) for language in LANGUAGES] == (
        ["New Year", "Año Nuevo"] if is_new else ["Christmas", "Navidad"]
    )
    assert said_day(reason) == (day("2027-01-01") if is_new else on)


@pytest.mark.parametrize("today", ["2026-12-28", "2027-01-01"])
def test_the_new_year_is_said_once_of_those_who_keep_both_feasts(today: str) -> None:
    (row,) = rows([contact("location: ES-MD; cadence: never")], today)
    assert {reason.feast.key for reason in row.reasons if reason.feast} >= {"christmas", "new-year"}
    assert why(row, day(today), "en").count("New Year") == 1


def test_late_christmas_is_said_beside_the_new_year_of_another_year() -> None:
    (row,) = rows([contact("location: ES-MD; cadence: never")], "2027-01-05", within=366)
    assert why(row, day("2027-01-05"), "en").startswith("New Year's wishes; ")
    assert "New Year on 1 January 2028" in why(row, day("2027-01-05"), "en")


def test_a_far_day_is_said_with_its_year() -> None:
    assert said.day_name(day("2027-01-15"), TODAY, "en") == "15 January"
    assert said.day_name(day("2028-12-03"), TODAY, "en") == "3 December 2028"
    assert said.day_name(day("2028-12-03"), TODAY, "es") == "3 de diciembre de 2028"
