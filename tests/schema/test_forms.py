"""What a form means does not depend on where it stands: in a note or typed, in a vault of either language."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from support.examples import examples

from pingfiles.changes.assign import assign, parse
from pingfiles.dates import PartialDate
from pingfiles.errors import UsageError
from pingfiles.model import Contact
from pingfiles.schema import deaths
from pingfiles.schema.schema import Reading, Schema
from pingfiles.settings import Settings
from pingfiles.words.languages import LANGUAGES, Language

TODAY = date(2026, 11, 21)
SCHEMAS = {language: Schema.of(Settings(language=language)) for language in LANGUAGES}

FORMS = {
    "birthday": (
        *(
            "1984-11-27",
            "27/11/1984",
            "27.11.1984",
            "Nov 27, 1984",
            "27 de noviembre de 1984",
            "19841127",
        ),
        *("--11-27", "--1127", "11-27", "27 nov", "27-XI-1984", "1984年11月27日", "27nov1984", "primero de mayo"),
        *("[[1984-11-27]]", "[[Nov 27th, 1984]]", "1984-11-??", "????-11-27", "📅 1984-11-27", "27/11/1984 (42 años)"),
    ),
    "deathdate": (
        "2020",
        "2020-03",
        "2020-03-01",
        "† 2020",
        "true",
        "sí",
        "yes",
        "no",
        "1. März 2020",
        "†",
        "✓",
        "nein",
    ),
    "name_day": ("06-24", "24/6", "24 de junio", "June 24"),
    "cadence": (
        "cada quince días",
        "bimensual",
        "every other week",
        "dos veces al año",
        "nunca",
        "2s",
        "medio año",
        "90",
    ),
    "celebrates": ("navidad, sant jordi", "Christmas", "none", "Eid"),
    "location": ("Cataluña, España", "ES-CAT", "ESP", "Reino de España", "Scotland"),
    "country": ("España", "Norway", "🇪🇸", "EE. UU.", "Deutschland"),
    "last_contact": ("2026-11-20", "20/11/2026", "20 de noviembre de 2026", "Nov 20, 2026"),
    "snooze": ("2026-12-24", "24/12/2026", "24 de diciembre de 2026"),
}
ROWS = [(key, form) for key, forms in FORMS.items() for form in forms]
in_both = pytest.mark.parametrize("language", LANGUAGES)


def in_note(key: str, value: str, language: Language) -> Reading:
    return SCHEMAS[language].read(
        "People/Ana.md", f"---\ncity: Lugo\n{key}: {json.dumps(value, ensure_ascii=False)}\n---\n", TODAY
    )


def typed(key: str, value: str, language: Language) -> Reading:
    schema = SCHEMAS[language]
    text = assign("---\ncity: Lugo\n---\n", [parse(f"{key}={value}", schema, TODAY)], schema)
    return schema.read("People/Ana.md", text, TODAY)


@pytest.mark.parametrize(("key", "form"), ROWS, ids=[f"{key}={form}" for key, form in ROWS])
def test_a_form_means_the_same_typed_and_in_a_note_in_either_language(key: str, form: str) -> None:
    contacts: set[Contact | None] = set()
    for language in LANGUAGES:
        for reading in (in_note(key, form, language), typed(key, form, language)):
            assert reading.problems == []
            contacts.add(reading.contact)
    assert len(contacts) == 1


WRONG = [
    *(("birthday", text) for text in ("27/11/84", "soon", "1984-02-30", "27-11", "15", "1930–2020", "XXXX-XX-27")),
    *(("birthday", text) for text in ("1900-11-27", "2031-11-27")),
    *(("deathdate", text) for text in ("unknown", "in Paris", "2020-02-31", "2031-01-01")),
    *(("name_day", text) for text in ("San Juan", "1984")),
    *(("cadence", text) for text in ("2027", "1.5 months", "rarely", "0", "cada lunes", "2-3 months")),
    *(("location", text) for text in ("CT", "Barcelona", "Ruritania")),
    ("country", "Ruritania"),
    ("last_contact", "2026-02-30"),
    ("snooze", "2027"),
]


@in_both
@pytest.mark.parametrize(("key", "text"), WRONG, ids=[f"{key}={text}" for key, text in WRONG])
def test_what_is_not_read_is_a_problem_with_its_line_and_refused_when_typed(
    key: str, text: str, language: Language
) -> None:
    assert {problem.line for problem in in_note(key, text, language).problems} == {3}
    with pytest.raises(UsageError):
        parse(f"{key}={text}", SCHEMAS[language], TODAY)


@in_both
@given(
    day=st.dates(date(1905, 1, 1), TODAY),
    form=st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%Y%m%d", "%d%b%Y"]),
)
@examples(60)
def test_a_birthday_is_that_day_or_a_problem_and_never_another_day(language: Language, day: date, form: str) -> None:
    assume(form != "%m/%d/%Y" or language == "en")
    reading = in_note("birthday", day.strftime(form), language)
    assert reading.contact
    if reading.problems:
        assert [(problem.code, problem.line) for problem in reading.problems] == [("PF205", 3)]
        assert reading.contact.birthday is None
        assert (day.day <= 12, language) == (True, "en")
    else:
        assert reading.contact.birthday == PartialDate(day.year, day.month, day.day)


@given(
    st.sampled_from(["deathdate", "fallecido", "died", "date of death", "verstorben"]), st.text(min_size=1, max_size=20)
)
@examples(150)
def test_whatever_a_death_says_but_no_nobody_is_congratulated(key: str, text: str) -> None:
    reading = in_note(key, text, "en")
    assert reading.contact
    if reading.contact.is_active:
        assert not text.strip() or deaths.is_true(text.strip()) is False


TORN = [
    "died: @2020",
    "deathdate: `x",
    "died 2020",
    "died:2020",
    "tags: [deceased",
    "tags: @rip",
    "status: @dead",
    "† 2020",
]


@pytest.mark.parametrize("line", TORN)
def test_a_line_about_a_death_that_yaml_cannot_read_is_a_death(line: str) -> None:
    reading = SCHEMAS["en"].read("People/Ana.md", f"---\nbirthday: 1984-11-24\n{line}\n---\n")
    assert {problem.line for problem in reading.problems} == {3}
    assert reading.contact
    assert not reading.contact.is_active


@pytest.mark.parametrize("line", ["twitter: @lucia", "company: @Dead Sea", "tags: [a", "just a line"])
def test_another_line_that_yaml_cannot_read_keeps_the_birthday(line: str) -> None:
    reading = SCHEMAS["en"].read("People/Ana.md", f"---\nbirthday: 1984-11-24\n{line}\n---\n")
    assert {problem.line for problem in reading.problems} == {3}
    assert reading.contact
    assert reading.contact.is_active
