"""From a note's text to a contact: every key and synonym, `[fields]`, who is a contact, and what is a problem."""

from __future__ import annotations

import random
import unicodedata
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.examples import examples
from support.strategies import (
    CHARACTERS,
    CONTACT_FIELDS,
    GOOD_NOTES,
    KINDS,
    ODD_LINES,
    ODD_YAML,
    MadeNote,
    Mutation,
    notes,
)

from pingfiles.dates import PartialDate
from pingfiles.durations import Duration
from pingfiles.model import Contact, Feast, YearlyDate
from pingfiles.schema.keys import KEYS
from pingfiles.schema.schema import Reading, Schema
from pingfiles.settings import Settings
from pingfiles.words.es.keys import KEYS as SPANISH
from pingfiles.words.languages import LANGUAGES, Language

PATH = "People/Lucía Fernández.md"
SCHEMA = Schema.of(Settings())
PERSON = Schema.of(Settings(contact_where=(("tags", "person"),)))


def read(front: str, schema: Schema = SCHEMA) -> Reading:
    return schema.read(PATH, f"---\n{front}\n---\n")


def contact(front: str, schema: Schema = SCHEMA) -> Contact:
    reading = read(front, schema)
    assert reading.problems == []
    assert reading.contact
    return reading.contact


def told(reading: Reading) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.line, problem.column) for problem in reading.problems]


# Every key

DAY = date(2026, 6, 29)
PARTIAL = PartialDate(2026, 6, 29)
SAMPLES: dict[str, tuple[str, str, Any]] = {
    "name": ("Bo", "name", "Bo"),
    "called": ("María José", "called", "María José"),
    "gender": ("Feminine", "gender", "feminine"),
    "status": ("archived", "status", "archived"),
    "deathdate": ("2020", "deathdate", PartialDate(2020)),
    "aliases": ("Lu", "aliases", ("Lu",)),
    "tags": ("'#work/grid'", "tags", ("work/grid",)),
    "company": ("[[Acme]]", "company", "Acme"),
    "role": ("CTO", "role", "CTO"),
    "started": ("2020-05", "started", PartialDate(2020, 5)),
    "birthday": ("04-17", "birthday", PartialDate(None, 4, 17)),
    "name_day": ("06-24", "name_day", PartialDate(None, 6, 24)),
    "met": ("2013", "met", PartialDate(2013)),
    "introduced_by": ("'[[People/Bo Lind|Bo]]'", "introduced_by", "People/Bo Lind"),
    "tie": ("Strong", "tie", "strong"),
    "cadence": ("every 2 weeks", "cadence", Duration(2, "W")),
    "last_contact": ("2026-06-29", "last_contact", DAY),
    "snooze": ("2026-06-29T00:00:00.000Z", "snooze", DAY),
    "language": ("EN_gb", "language", "en-GB"),
    "formality": ("formal", "formality", "formal"),
    "honorific": ("doña", "honorific", "doña"),
    "location": ("es-ct", "location", "ES-CT"),
    "city": ("[[Bilbao]]", "city", "Bilbao"),
    "country": ("NO", "country", "NO"),
    "celebrates": ("[christmas, Sant Jordi]", "celebrates", ("christmas", "Sant Jordi")),
    "email": ("lu@example.org", "emails", ("lu@example.org",)),
    "phone": ("+34600123456", "phones", ("+34600123456",)),
    "linkedin": ("https://www.example.org/in/lu", "linkedin", "https://www.example.org/in/lu"),
    "twitter": ("'@lucia'", "twitter", "@lucia"),
    "telegram": ("lucia", "telegram", "lucia"),
    "website": ("https://example.org/#a", "website", "https://example.org/#a"),
    "channels": ("[WhatsApp, call]", "channels", ("whatsapp", "call")),
    "knows": ("['[[Bo]]', [[Zoë]]]", "knows", ("Bo", "Zoë")),
    "hooks": ("['Sings', 'Met [[Bo]] in Lugo']", "hooks", ("Sings", "Met Bo in Lugo")),
    "say": ("['See you there.']", "say", ("See you there.",)),
    "uid": ("urn:uuid:1", "uid", "urn:uuid:1"),
    "linkedin_seen": ("'CTO, Voltia'", "linkedin_seen", "CTO, Voltia"),
    "feeds": ("https://example.org/feed", "feeds", ("https://example.org/feed",)),
}
NAMES = [
    (name, key.name)
    for key in KEYS
    for name in (key.name, *key.synonyms, *SPANISH.get(key.name, ()))
    if "." not in name
]


def test_the_table_of_keys_is_the_one_of_the_format() -> None:
    assert [key.name for key in KEYS] == list(SAMPLES)
    assert {field for _, field, _ in SAMPLES.values()} == CONTACT_FIELDS | {"name", "deathdate"}


@pytest.mark.parametrize(("name", "key"), NAMES)
def test_every_key_and_synonym_is_read(name: str, key: str) -> None:
    source, field, expected = SAMPLES[key]
    assert getattr(contact(f"{name}: {source}"), field) == expected


@pytest.mark.parametrize(
    "spelling",
    [
        "Last Contact",
        "LAST_CONTACT",
        "last-contact",
        "'last contact'",
        "LastContact",
        "PRM last contacted",
        "lastcontact",
    ],
)
def test_case_blank_hyphen_and_underscore_make_no_other_key(spelling: str) -> None:
    assert contact(f"{spelling}: 2026-06-29").last_contact == DAY


@pytest.mark.parametrize(
    "key", ["title", "since", "contacts", "related", "date", "inicio", "frases", "canal", "job", "url"]
)
def test_words_that_mean_other_things_elsewhere_are_not_read(key: str) -> None:
    assert contact(f"{key}: 2026-06-29") == Contact(PATH, "Lucía Fernández")


@pytest.mark.parametrize(
    ("front", "role"),
    [
        ("TITLE: CTO\nTEL[CELL]: +34600", "CTO"),
        ("TITLE: CTO\nFN: Ana", "CTO"),
        ("EMAIL[HOME]: a@example.org\nTITLE: CTO\nROLE: Head", "Head"),
        ("TITLE: CTO", None),
        ("title: CTO\nFN: Ana", None),
        ("Title: CTO\nTEL[CELL]: +34600", None),
    ],
)
def test_a_title_is_the_role_in_the_notes_of_contact_plugins(front: str, role: str | None) -> None:
    assert contact(front).role == role


def test_a_note_without_keys_is_a_contact_named_after_its_file() -> None:
    assert contact("") == Contact(PATH, "Lucía Fernández")


@pytest.mark.parametrize("key", [key for key in SAMPLES if key != "celebrates"])
@pytest.mark.parametrize("nothing", ["", "~", "null", "''", '"  "', "[]", "['']"])
def test_a_key_that_says_nothing_says_nothing(key: str, nothing: str) -> None:
    assert contact(f"{key}: {nothing}") == Contact(PATH, "Lucía Fernández")


@pytest.mark.parametrize(
    "key", [key for key in SAMPLES if key not in ("celebrates", "hooks", "channels", "knows", "say")]
)
def test_one_text_and_a_list_of_one_say_the_same(key: str) -> None:
    source, field, expected = SAMPLES[key]
    assert getattr(contact(f"{key}: [{source}]"), field) == expected
    assert getattr(contact(f"{key}:\n  - {source}"), field) == expected


def test_of_a_list_where_a_text_is_usual_the_first_counts() -> None:
    assert contact("org: ['[[Acme]]', Globex]\nbirthday: [--04-17, 1984]").company == "Acme"
    assert contact("birthday: [--04-17, 1984]").birthday == PartialDate(None, 4, 17)


@pytest.mark.parametrize(
    ("source", "tags"),
    [
        ("person", ("person",)),
        ("person, friend", ("person", "friend")),
        ("person friend", ("person", "friend")),
        ("'#person #friend'", ("person", "friend")),
        ("[person, '#friend', person]", ("person", "friend")),
        ("\n  - person\n  - work/grid", ("person", "work/grid")),
    ],
)
def test_tags_with_or_without_hash_in_a_list_or_a_text(source: str, tags: tuple[str, ...]) -> None:
    assert contact(f"tags: {source}").tags == tags


@pytest.mark.parametrize(
    ("source", "company"),
    [
        ("[[Acme]]", "Acme"),
        ('"[[Acme]]"', "Acme"),
        ("[[Companies/Acme]]", "Acme"),
        ("[[Companies/Acme|the firm]]", "Acme"),
        ("[[Acme#History]]", "Acme"),
        ("[[Acme.md]]", "Acme"),
        ("Acme", "Acme"),
        ('"[[Acme]] and [[x/Globex|Globex Inc]]"', "Acme and Globex Inc"),
        ("[[Müller, Söhne & Co.]]", "Müller, Söhne & Co."),
        ("[[no]]", "no"),
    ],
)
def test_a_link_in_a_text_is_its_plain_name_quoted_or_not(source: str, company: str) -> None:
    assert contact(f"company: {source}").company == company


@pytest.mark.parametrize(
    ("source", "celebrates"),
    [("", None), ("~", None), ("[]", ()), ("[christmas]", ("christmas",)), ("Sant Jordi", ("Sant Jordi",))],
)
def test_an_empty_list_of_feasts_is_not_a_missing_one(source: str, celebrates: tuple[str, ...] | None) -> None:
    assert contact(f"celebrates: {source}").celebrates == celebrates


@pytest.mark.parametrize(
    ("source", "is_active"),
    [
        ("status: active", True),
        ("status: Archived", False),
        ("deathdate: 2020", False),
        ("deathdate:", True),
        ("city: Bilbao", True),
    ],
)
def test_the_archived_and_the_dead_are_not_active(source: str, is_active: bool) -> None:
    assert contact(source).is_active is is_active


def test_the_dead_stay_dead_where_the_date_cannot_be_read() -> None:
    reading = read("deathdate: last spring")
    assert told(reading) == [("PF218", 2, 12)]
    assert reading.contact
    assert not reading.contact.is_active


@pytest.mark.parametrize("source", ["1984", "1984-06", "San Juan"])
def test_a_name_day_needs_a_day(source: str) -> None:
    reading = read(f"name_day: {source}")
    assert told(reading) == [("PF205", 2, 11)]
    assert reading.contact
    assert reading.contact.name_day is None


@pytest.mark.parametrize("source", ["Ruritania", "XX", "Barcelona", "Europe", "[Ruritania]", "'[[Ruritania]]'"])
def test_a_country_that_is_not_known_is_kept_and_a_problem(source: str) -> None:
    reading = read(f"city: Lugo\ncountry: {source}")
    assert [(code, line) for code, line, _ in told(reading)] == [("PF208", 3)]
    assert reading.contact
    assert reading.contact.country == source.strip("[]'")
    assert told(read(f"city: Lugo\nlocation: {source}"))[0][:2] == ("PF208", 3)


@pytest.mark.parametrize("source", ["NO", "Noruega", "'[[Norway]]'", "España", "Cataluña", "🇪🇸", "EE. UU.", "es"])
def test_a_country_that_is_known_is_kept_as_it_is_written(source: str) -> None:
    reading = read(f"country: {source}")
    assert told(reading) == []
    assert reading.contact
    assert reading.contact.country == source.strip("[]'")


@pytest.mark.parametrize("source", ["never", "Never", "nunca"])
def test_a_cadence_can_be_never(source: str) -> None:
    assert contact(f"cadence: {source}").cadence == "never"


@pytest.mark.parametrize("key", ["cadence", "prm-cadence", "frequency", "contactFrequency"])
def test_a_bare_number_of_a_cadence_is_days(key: str) -> None:
    assert contact(f"{key}: 90").cadence == Duration(90, "D")


@pytest.mark.parametrize(
    ("source", "language"),
    [
        ("es", "es"),
        ("ES", "es"),
        ("en-gb", "en-GB"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("pt_BR", "pt-BR"),
        ("no", "no"),
        ("ca-valencia", "ca-valencia"),
    ],
)
def test_a_language_is_read_in_its_usual_case(source: str, language: str) -> None:
    assert contact(f"lang: {source}").language == language


# Two keys of one meaning


@pytest.mark.parametrize(
    "front",
    [
        "company: Acme\norg: Globex",
        "org: Globex\ncompany: Acme",
        "employer: Globex\norg: Initech\ncompany: Acme",
        "company:\norg: Acme",
        "org: Acme\nemployer: Globex",
        "employer: Globex\norg: Acme",
    ],
)
def test_of_two_that_mean_the_same_the_first_columns_wins(front: str) -> None:
    found = read(front)
    assert found.contact
    assert found.contact.company == "Acme"


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("company: Acme\norg: Globex", "3:1 org contradicts company in line 2"),
        ("org: Globex\ncompany: Acme", "2:1 org contradicts company in line 3"),
        ("birthday: 1984-11-27\ncity: Lugo\ncumpleaños: 27/12/1984", "4:1 cumpleaños contradicts birthday in line 2"),
        ("dob: 1984-11-27\nborn: 1985", "3:1 born contradicts dob in line 2"),
        ("language: es\nidioma: inglés", "3:1 idioma contradicts language in line 2"),
    ],
)
def test_two_of_one_meaning_with_different_values_are_a_problem_that_names_both(front: str, told: str) -> None:
    (problem,) = read(front).problems
    assert problem.code == "PF220"
    assert f"{problem.line}:{problem.column} {problem.message}".startswith(f"{told}, which is read")


@pytest.mark.parametrize(
    "front",
    [
        "company: Acme\norg: '[[acme]]'",
        "birthday: 1984-11-27\nborn: 1984",
        "birthday: 1984-11-27\nborn: Madrid",
        "cadence: monthly\nfrecuencia: 1 mes",
        "trato: tú\nformality: informal",
        "last_contact: 2026-01-02\nlast_seen: 2026-03-04",
        "ADR[HOME].LOCALITY: Lugo\nADR[WORK].LOCALITY: Vigo",
        "company: Acme\norg:",
    ],
)
def test_two_of_one_meaning_that_agree_are_fine(front: str) -> None:
    assert read(front).problems == []


def test_of_two_dates_that_agree_the_fuller_counts_and_of_days_of_contact_the_newest() -> None:
    assert contact("birthday: --11-27\ndob: 1984-11-27").birthday == PartialDate(1984, 11, 27)
    assert contact("last_contact: 2026-01-02\nlast_seen: 2026-03-04").last_contact == date(2026, 3, 4)


def test_lists_of_two_that_mean_the_same_are_joined() -> None:
    assert contact("mobile: '3'\nphones: ['2', '1']\nphone: '1'").phones == ("1", "2", "3")
    assert contact("nickname: Lu\naliases: [Luci, Lu]").aliases == ("Luci", "Lu")


# [fields]

OWN = Schema.of(
    Settings(fields=(("company", "Empresa"), ("birthday", "date"), ("email", "Correo electrónico"), ("tie", "tier")))
)


def test_a_vaults_own_names_are_read() -> None:
    found = contact("empresa: '[[Acme]]'\nDATE: 04-17\ncorreo-electrónico: [lu@example.org]\nTier: weak", OWN)
    assert (found.company, found.birthday, found.emails, found.tie) == (
        "Acme",
        PartialDate(None, 4, 17),
        ("lu@example.org",),
        "weak",
    )


def test_a_vaults_own_name_comes_behind_the_first_column_and_before_the_synonyms() -> None:
    for front in ("org: Globex\nempresa: Acme", "empresa: Globex\ncompany: Acme"):
        found = read(front, OWN).contact
        assert found
        assert found.company == "Acme"
    assert contact("correo electrónico: b@example.org\nemails: c@example.org\nemail: a@example.org", OWN).emails == (
        "a@example.org",
        "b@example.org",
        "c@example.org",
    )


def test_a_vaults_own_names_are_its_own() -> None:
    assert contact("firma: Acme\ndate: 2026-06-29") == Contact(PATH, "Lucía Fernández")


# What a key cannot mean


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ("birthday: 2026-02-30", "PF205", 11),
        ("birthday: 17 Aprilis", "PF205", 11),
        ("birthday: 17/04/26", "PF205", 11),
        ("last_contact: [2026-01-02, soon]", "PF205", 28),
        ("birthday:   '1984-13'", "PF205", 13),
        ("last_contact: --04-17", "PF205", 15),
        ("last_contact: 2026-06", "PF205", 15),
        ("snooze: next week", "PF205", 9),
        ("cadence: 0", "PF206", 10),
        ("cadence: now and then", "PF206", 10),
        ("cadence: " + "9" * 5000, "PF206", 10),
        ("birthday: " + "1" * 5000, "PF205", 11),
        ("tie: close", "PF207", 6),
        ("gender: x", "PF207", 9),
        ("status: client", "PF207", 9),
        ("formality: du", "PF207", 12),
        ("language: Spanish!", "PF208", 11),
        ("location: Barcelona", "PF208", 11),
        ("company: {a: b}", "PF204", 10),
        ("tags: [a, {b: c}]", "PF204", 11),
        ("knows: [a, [b, c]]", "PF204", 12),
        ("role: *role", "PF204", 7),
        ("met_on: soon", "PF205", 9),
        ("birthday: [soon]", "PF205", 12),
        ("hooks:\n  - fine\n  - {a: b}", "PF204", 5),
    ],
)
def test_a_value_that_its_key_cannot_have_is_a_problem_with_its_place(line: str, code: str, column: int) -> None:
    reading = read(f"city: Bilbao\n{line}\nphone: +34")
    assert told(reading) == [(code, 3 + line.count("\n"), column)]
    assert reading.problems[0].path == PATH
    assert reading.problems[0].severity == ("warning" if code in ("PF204", "PF207", "PF208") else "error")
    assert "\n" not in reading.problems[0].message
    assert len(reading.problems[0].message) < 200
    assert reading.contact
    assert (reading.contact.city, reading.contact.phones) == ("Bilbao", ("+34",))


def test_a_bad_value_leaves_the_good_one_of_a_synonym() -> None:
    reading = read("birthday: soon\nbday: --04-17")
    assert told(reading) == [("PF205", 2, 11)]


def test_the_good_items_of_a_list_are_read() -> None:
    reading = read("knows: ['[[Bo]]', {a: b}, Zoë]")
    assert reading.contact
    assert reading.contact.knows == ("Bo", "Zoë")


def test_an_unknown_key_may_hold_whatever_it_likes() -> None:
    assert contact("a: {b: [c, *d]}\ne: 2026-02-30\nf: [[[1]]]\ng: !!binary x\ncity: Bilbao").city == "Bilbao"


@pytest.mark.parametrize("second", ["birthday", "Birthday", "BIRTHDAY"])
def test_a_key_that_stands_twice_is_a_problem_and_its_first_value_is_read(second: str) -> None:
    reading = read(f"birthday: 1984\n{second}: 1985")
    assert told(reading) == [("PF203", 3, 1)]
    assert reading.contact
    assert reading.contact.birthday == PartialDate(1984)


def test_an_unknown_key_that_stands_twice_is_a_problem_too() -> None:
    assert told(read("a b: 1\nx: 2\na-b: 3")) == [("PF203", 4, 1)]


def test_two_synonyms_are_no_key_that_stands_twice() -> None:
    assert told(read("bday: 1984\ndob: 1984")) == []


def test_problems_stand_in_the_order_of_the_note() -> None:
    text = "---\ncadence: 0\ntwitter: @lu\nbirthday: x\ncity: Lugo\ncity: Vigo\n---\n## Pings\n- x\n- 2026-02-30: y\n"
    assert told(SCHEMA.read(PATH, text)) == [
        ("PF206", 2, 10),
        ("PF201", 3, 10),
        ("PF205", 4, 11),
        ("PF203", 6, 1),
        ("PF301", 9, 1),
        ("PF302", 10, 1),
    ]


# Front matter that is spoilt as a whole


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        pytest.param("---\nname: Ana\n", "PF104", 1, id="never closed"),
        pytest.param("\ufeff---\r\nname: Ana\r\n\r\ntext", "PF104", 1, id="never closed, BOM and CRLF"),
    ],
)
def test_front_matter_that_is_never_closed_is_one_problem_and_no_contact(text: str, code: str, line: int) -> None:
    reading = SCHEMA.read(PATH, text)
    assert reading.contact is None
    assert told(reading) == [(code, line, 1)]
    assert reading.problems[0].severity == "error"


@pytest.mark.parametrize(
    ("front", "code", "place"),
    [
        pytest.param("- a\n- b\n", "PF202", (2, 1), id="a list"),
        pytest.param("words\n", "PF202", (2, 1), id="a scalar"),
        pytest.param("x: y\n" * 100_000, "PF209", (2, 1), id="without measure"),
        pytest.param("twitter: @lu\n", "PF201", (2, 10), id="a single key that YAML cannot read"),
        pytest.param("tags: [a\n", "PF201", (2, 7), id="a single list that is never closed"),
    ],
)
def test_front_matter_of_which_nothing_can_be_read_hides_neither_the_person_nor_the_log(
    front: str, code: str, place: tuple[int, int]
) -> None:
    reading = SCHEMA.read("People/Ana.md", f"---\n{front}---\n## Pings\n- 2026-01-01 call\n")
    assert told(reading) == [(code, *place)]
    assert reading.contact
    assert (reading.contact.name, len(reading.contact.pings)) == ("Ana", 1)


def test_no_more_than_a_hundred_problems_of_a_note_are_told() -> None:
    assert len(SCHEMA.read(PATH, "---\n---\n## Pings\n" + "- x\n" * 5000).problems) == 100


def test_names_of_the_vaults_own_do_not_depend_on_their_order() -> None:
    settings = Settings(fields=(("met", "started"), ("started", "since")))
    contact = Schema.of(settings).read(PATH, "---\nstarted: 2012-05\nsince: 2020-02-10\n---\n").contact
    assert contact
    assert (str(contact.met), str(contact.started)) == ("2012-05", "2020-02-10")


@pytest.mark.parametrize("text", ["", "\ufeff", "text\n", "# Ana\n---\n", "---\n\ntext", "\n---\nname: Ana\n---\n"])
def test_a_note_without_front_matter_is_no_contact_and_no_problem(text: str) -> None:
    assert SCHEMA.read(PATH, text) == Reading(None, [])


def test_a_rule_in_the_body_is_a_rule() -> None:
    found = SCHEMA.read(
        PATH, "---\ncity: Lugo\n---\ntext\n\n---\ncity: Vigo\n---\n## Pings\n- 2026-06-29: x\n---\n- 2026-06-28: y\n"
    )
    assert found.contact
    assert (found.contact.city, len(found.contact.pings), found.problems) == ("Lugo", 2, [])


def test_conflict_markers_in_the_front_matter_are_one_problem_and_the_rest_is_read() -> None:
    reading = read("city: Lugo\n<<<<<<< HEAD\ntie: weak\n=======\nrole: CTO\n>>>>>>> theirs")
    assert told(reading) == [("PF106", 3, 1)]
    assert reading.contact
    assert (reading.contact.city, reading.contact.tie, reading.contact.role) == ("Lugo", "weak", "CTO")


def test_a_key_on_both_sides_of_a_conflict_is_no_second_problem() -> None:
    both_sides = "<<<<<<< HEAD\nrole: CTO\n=======\nrole: CEO\n>>>>>>> theirs"
    assert told(read(both_sides)) == [("PF106", 2, 1)]
    assert told(read("role: CTO\nrole: CEO")) == [("PF203", 3, 1)]
    assert told(read(f"city: soon\nbirthday: soon\n{both_sides}")) == [("PF205", 3, 11), ("PF106", 4, 1)]


def test_conflict_markers_in_the_body_are_one_problem_and_the_entries_are_read() -> None:
    text = "---\ncity: Lugo\n---\n## Pings\n<<<<<<< HEAD\n- 2026-06-29: a\n=======\n- 2026-06-28: b\n>>>>>>> theirs\n"
    reading = SCHEMA.read(PATH, text)
    assert told(reading) == [("PF106", 5, 1)]
    assert reading.contact
    assert [ping.text for ping in reading.contact.pings] == ["a", "b"]


@pytest.mark.parametrize("body", ["a <<<<<<< b", "Title\n=======\n", "<<<<<<<<<< x", "> >>>>>>> x"])
def test_what_only_looks_like_a_conflict_is_none(body: str) -> None:
    assert SCHEMA.read(PATH, f"---\ncity: Lugo\n---\n{body}\n").problems == []


# Which notes are contacts


@pytest.mark.parametrize(
    ("where", "front", "is_contact"),
    [
        pytest.param({"tags": "person"}, "tags: person", True, id="text"),
        pytest.param({"tags": "person"}, "tags: [x, Person]", True, id="in a list, in another case"),
        pytest.param({"tags": "person"}, "tags: ['#person']", True, id="with a hash"),
        pytest.param({"tags": "person"}, "tags: [person/friend]", True, id="nested tag"),
        pytest.param({"tags": "person"}, "Tags: x, person", True, id="tags in one text"),
        pytest.param({"tags": "person"}, "tags: [personal]", False, id="a longer word"),
        pytest.param({"tags": "person"}, "tags: []", False, id="empty"),
        pytest.param({"tags": "person"}, "type: person", False, id="another key"),
        pytest.param({"type": "person"}, "type: Person", True, id="unknown key"),
        pytest.param({"type": "person"}, "type: place", False, id="another value"),
        pytest.param({"categories": "people"}, 'categories:\n  - "[[People]]"', True, id="link"),
        pytest.param({"categories": "people"}, "categories: [[Types/People|p]]", True, id="unquoted link with folder"),
        pytest.param({"categories": "people"}, "categories: People", True, id="text for a link"),
        pytest.param({"company": "acme"}, "org: '[[Acme]]'", True, id="a synonym"),
        pytest.param({"type": "person", "tags": "x"}, "type: person\ntags: x", True, id="both of two"),
        pytest.param({"type": "person", "tags": "x"}, "type: person", False, id="one of two"),
        pytest.param({"categories": "gente ñ"}, "categories: Gente N\u0303", True, id="Unicode form"),
        pytest.param({"type": "person"}, "", False, id="no keys"),
        pytest.param({}, "", True, id="no condition"),
    ],
)
def test_a_note_is_a_contact_where_its_keys_hold_the_values(
    where: dict[str, str], front: str, is_contact: bool
) -> None:
    schema = Schema.of(Settings(contact_where=tuple(where.items())))
    assert (read(front, schema).contact is not None) is is_contact


@pytest.mark.parametrize(
    ("text", "concerns"),
    [
        pytest.param("---\ntags: [person\n---\n", True, id="the key itself is spoilt"),
        pytest.param("---\ntags: person\n", True, id="never closed"),
        pytest.param("---\ntags: recipe\n", False, id="never closed, of another kind"),
        pytest.param("---\ntags: recipe\nx: @y\n---\n", False, id="another kind of note"),
        pytest.param("---\n- a\n---\n", False, id="a list"),
        pytest.param("---\ntags: recipe\nbirthday: x\n---\n", False, id="a value of another kind of note"),
    ],
)
def test_problems_of_notes_that_were_meant_as_no_contact_concern_nobody(text: str, concerns: bool) -> None:
    reading = PERSON.read(PATH, text)
    assert reading.contact is None
    assert bool(reading.problems) is concerns


# Form of the file

WHOLE = GOOD_NOTES[0]


def test_a_good_note_is_read_whole() -> None:
    reading = SCHEMA.read(PATH, WHOLE)
    assert reading.problems == []
    found = reading.contact
    assert found
    assert (found.name, found.called, found.aliases) == ("Lucía Fernández", "Lu", ("Luci", "Lucía F."))
    assert (found.tags, found.company, found.cadence) == (("energy", "work/grid"), "Voltia", Duration(2, "W"))
    assert [ping.text for ping in found.pings] == ["sang to her voicemail #gave", "coffee at the fair\nand a walk"]
    assert [link.target for link in found.links] == ["Tove Lind", "Marta Ruiz"]
    assert found.moments[0].text == "the Atlas project with [[Marta Ruiz]]"


@pytest.mark.parametrize(
    "form",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda text: "\ufeff" + text, id="BOM"),
        pytest.param(lambda text: "\ufeff" + text.replace("\n", "\r\n"), id="BOM and CRLF"),
        pytest.param(lambda text: text.removesuffix("\n"), id="no final newline"),
        pytest.param(lambda text: text.replace("\n", "\r\n").removesuffix("\r\n"), id="CRLF, no final newline"),
        pytest.param(lambda text: unicodedata.normalize("NFD", text), id="decomposed"),
        pytest.param(lambda text: text + "\n\n\n", id="blank lines at the end"),
        pytest.param(lambda text: text.replace("---\n", "--- \n"), id="blanks behind the borders"),
    ],
)
def test_line_ends_bom_and_unicode_form_change_nothing(form: Any) -> None:
    assert SCHEMA.read(PATH, form(WHOLE)) == SCHEMA.read(PATH, WHOLE)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_from_the_file_is_composed(form: Any) -> None:
    path = unicodedata.normalize(form, "People/Zoë Peña.md")
    reading = SCHEMA.read(path, "---\n---\n")
    assert reading.contact == Contact(path, unicodedata.normalize("NFC", "Zoë Peña"))


# Whatever the text


@given(notes())
@examples(250)
def test_a_generated_contact_that_is_written_as_a_note_reads_back_equal(made: MadeNote) -> None:
    reading = SCHEMA.read("People/Ana.md", made.text)
    assert reading.problems == []
    assert reading.contact
    for field in CONTACT_FIELDS | {"name", "pings", "moments", "path"}:
        assert getattr(reading.contact, field) == getattr(made.contact, field), field


def is_in_order(text: str, reading: Reading) -> None:
    lines = text.count("\n") + 1
    for problem in reading.problems:
        assert 1 <= problem.line <= lines
        assert problem.column >= 1
        assert problem.message
        assert "\n" not in problem.message
    if reading.contact:
        assert reading.contact.name
        found = reading.contact
        told = [ping.line for ping in found.pings] + [moment.line for moment in found.moments]
        assert all(1 <= line <= lines for line in [*told, *(link.line for link in found.links)])


SCHEMAS = st.sampled_from([SCHEMA, PERSON, OWN])
ANY_FRONT = ODD_YAML | st.text(CHARACTERS, max_size=60) | st.text(st.characters(), max_size=60)


@given(SCHEMAS, st.text(st.characters(), max_size=100) | st.text(CHARACTERS + "\ud800", max_size=100))
@examples(300)
def test_reading_any_text_never_raises(schema: Schema, text: str) -> None:
    is_in_order(text, schema.read(PATH, text))


@given(SCHEMAS, st.sampled_from(NAMES), ANY_FRONT, ANY_FRONT)
@examples(500)
def test_reading_any_front_matter_and_any_body_never_raises(
    schema: Schema, name: tuple[str, str], front: str, body: str
) -> None:
    text = f"---\n{name[0]}: {front}\n---\n## Pings\n- 2026-06-29 {body}\n"
    is_in_order(text, schema.read(PATH, text))


@given(st.sampled_from([name for name, _ in NAMES]), st.text(CHARACTERS, max_size=20) | st.text(max_size=20))
@examples(400)
def test_any_text_in_any_key_is_a_value_or_a_problem(name: str, value: str) -> None:
    quoted = "'" + "".join(char for char in value if char.isprintable()).replace("'", "''") + "'"
    reading = read(f"{name}: {quoted}\nother: 1")
    assert reading.contact
    is_in_order(f"---\n{name}: {quoted}\nother: 1\n---\n", reading)


def mutated(chance: random.Random) -> str:
    text = chance.choice(GOOD_NOTES)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        kind = chance.choice(KINDS)
        insert = (
            chance.choice(ODD_LINES)
            if kind == "line"
            else "".join(chance.choices(CHARACTERS, k=chance.choice((1, 1, 2, 4))))
        )
        text = Mutation(kind, chance.random(), chance.choice((0, 1, 1, 2, 5, 40)), insert).apply(text)
    return text


def hold_against_mutations(seed: int, count: int) -> None:
    chance = random.Random(seed)
    for _ in range(count):
        text = mutated(chance)
        try:
            is_in_order(text, chance.choice((SCHEMA, PERSON, OWN)).read(PATH, text))
        except Exception as error:
            pytest.fail(f"{error!r} for {text!r}")


def test_reading_mutations_of_good_notes_never_raises() -> None:
    hold_against_mutations(seed=1, count=3_000)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10))
def test_reading_a_hundred_thousand_mutations_of_good_notes_never_raises(seed: int) -> None:
    hold_against_mutations(seed=100 + seed, count=10_000)


HEAD = "---\ncity: Lugo\n---\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(HEAD + "## Pings\n" + "- x\n" * 100_000, id="entries without a date"),
        pytest.param(HEAD + "## Pings\n" + "- 2026-02-30: x\n" * 60_000, id="days that do not exist"),
        pytest.param("---\n" + "a: 1\n" * 20_000 + "---\n", id="one key 20,000 times"),
        pytest.param(
            "---\nbirthday: x\n" + "".join(f"birthday{n}: x\n" for n in range(9_000)) + "---\n", id="9,000 keys"
        ),
        pytest.param("---\ntags: [" + "{a: b}, " * 25_000 + "]\n---\n", id="25,000 items that are no text"),
        pytest.param("---\nknows:\n" + "  - [[Bo]]\n" * 20_000 + "---\n", id="20,000 unquoted links"),
        pytest.param("---\n" + "x: @y\n" * 20_000 + "---\n", id="20,000 keys that cannot be read"),
        pytest.param("---\n" + "- a\n" * 50_000 + "---\n", id="a list of 50,000"),
        pytest.param(HEAD + "<<<<<<< a\n" * 60_000, id="conflict markers"),
        pytest.param(HEAD + "x" * 4_000_000, id="4 MB in a line"),
        pytest.param(HEAD + "text [[Bo]]\n" * 320_000, id="4 MB in lines"),
        pytest.param("---\nx: " + "y" * 4_000_000 + "\n---\n", id="4 MB of front matter"),
        pytest.param("---\nx: y\n" * 50_000, id="50,000 borders"),
    ],
)
def test_of_a_huge_note_no_more_is_told_than_can_be_mended(text: str) -> None:
    assert len(SCHEMA.read(PATH, text).problems) <= 100


CELEBRATES = [
    ("navidad, sant jordi", ("navidad", "sant jordi"), []),
    ("[Navidad, 'Sant Jordi, Reyes']", ("Navidad", "Sant Jordi", "Reyes"), []),
    ("'[[Sant Jordi]]'", ("Sant Jordi",), []),
    ("none", (), []),
    ("no", (), []),
    ("ninguna", (), []),
    ("[Navidad, Sant Jrodi]", ("Navidad", "Sant Jrodi"), [("PF217", 23, "Sant Jordi")]),
    ("La Mercè", ("La Mercè",), []),
    ("Qwxyz", ("Qwxyz",), [("PF217", 13, "pingfiles.toml")]),
]


@pytest.mark.parametrize(("source", "celebrates", "problems"), CELEBRATES)
def test_feasts_are_read_one_by_one_and_an_unknown_one_is_a_problem(
    source: str, celebrates: tuple[str, ...], problems: list[tuple[str, int, str]]
) -> None:
    own = Schema.of(Settings(festivities=(Feast("la mercè", (("", "La Mercè"),), YearlyDate(9, 24)),)))
    reading = own.read("People/Ana.md", f"---\ncelebrates: {source}\n---\n")
    assert reading.contact
    assert reading.contact.celebrates == celebrates
    assert [(problem.code, problem.column) for problem in reading.problems] == [problem[:2] for problem in problems]
    assert all(part in problem.message for problem, (_, _, part) in zip(reading.problems, problems, strict=True))


LOCATIONS = [("ES-CAT", "ES-CT"), ("Cataluña", "ES-CT"), ("'Cataluña, España'", "ES-CT"), ("ESP", "ES"),
             ("Reino de España", "ES"), ("CT", None), ("ES-QQ", None), ("Barcelona", None)]  # fmt: skip


@pytest.mark.parametrize(("source", "code"), LOCATIONS)
def test_a_location_is_understood_or_a_problem(source: str, code: str | None) -> None:
    reading = SCHEMA.read("People/Ana.md", f"---\nlocation: {source}\n---\n")
    assert reading.contact
    assert reading.contact.location == code
    assert [problem.code for problem in reading.problems] == ([] if code else ["PF208"])


# Days in other forms

THE_DAY = PartialDate(1984, 11, 27)


@pytest.mark.parametrize(
    "written",
    [
        *("1984-11-27", "1984-11-27T08:00", "19841127", "1984/11/27", "27/11/1984", "27.11.1984", "27-11-1984"),
        *("'[[1984-11-27]]'", "[[1984-11-27]]", "'[[Daily/1984-11-27|that day]]'", "[[27-11-1984]]"),
        *('"Nov 27, 1984"', "Nov 27, 1984", "27 de noviembre de 1984", "27th November 1984", "[27/11/1984, soon]"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_birthday_is_read_in_the_forms_people_write(written: str, language: Language) -> None:
    reading = Schema.of(Settings(language=language)).read(PATH, f"---\nbirthday: {written}\n---\n")
    assert reading.problems == []
    assert reading.contact
    assert reading.contact.birthday == THE_DAY


@pytest.mark.parametrize("written", ["03/04/1984", "3.4.1984", "'[[3-4-1984]]'", "[03/04/1984]"])
def test_the_day_goes_first_in_a_spanish_vault_and_is_not_guessed_in_another(written: str) -> None:
    text = f"---\nbirthday: {written}\nlast_contact: {written}\n---\n"
    spanish, english = (Schema.of(Settings(language=language)).read(PATH, text) for language in ("es", "en"))
    assert spanish.problems == []
    assert spanish.contact
    assert spanish.contact.birthday == PartialDate(1984, 4, 3)
    assert spanish.contact.last_contact == date(1984, 4, 3)
    assert [problem.code for problem in english.problems] == ["PF205", "PF205"]
    assert "1984-04-03 or 1984-03-04" in english.problems[0].message
    assert english.contact
    assert (english.contact.birthday, english.contact.last_contact) == (None, None)
    assert english.problems[0].line == 2


def test_of_two_keys_the_readable_one_counts_and_the_other_is_a_problem() -> None:
    reading = read("birthday: soon\nbday: 27/11/1984")
    assert [problem.code for problem in reading.problems] == ["PF205"]
    assert reading.contact
    assert reading.contact.birthday == THE_DAY


def test_of_a_list_of_days_of_contact_the_newest_counts() -> None:
    found = contact("last_contact: [2025-03-02, 2026-06-29, '[[2026-01-01]]']").last_contact
    assert found == date(2026, 6, 29)
