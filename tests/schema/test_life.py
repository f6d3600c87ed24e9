"""The dead and the gone are never greeted, and no year is believed that cannot be."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from support.vaults import day

from pingfiles.dates import PartialDate
from pingfiles.index import Index
from pingfiles.rules.due import due
from pingfiles.schema import deaths
from pingfiles.schema.schema import Reading, Schema
from pingfiles.settings import Settings
from pingfiles.words.languages import LANGUAGES, Language

TODAY = day("2026-11-21")
PATH = "People/Ana Gil.md"
in_both = pytest.mark.parametrize("language", LANGUAGES)


def read(front: str, path: str = PATH, language: Language = "es", today: date | None = None) -> Reading:
    return Schema.of(Settings(language=language)).read(path, f"---\nbirthday: 1984-11-21\n{front}\n---\n", today)


def is_greeted(reading: Reading) -> bool:
    assert reading.contact
    rows = due(Index([reading.contact]), Settings(), TODAY, 7, everything=True)
    return any(reason.kind == "birthday" for row in rows for reason in row.reasons)


KEYS = [
    *("deathdate", "deathday", "death_date", "date of death", "Date-of-Death", "dateOfDeath", "died", "died_on", "dod"),
    *("deceased", "DECEASED", "is_deceased", "rip", "death", "dead", "passed away", "deceasedDate"),
    *("fallecido", "fallecida", "fallecimiento", "falleció", "fallecio", "murió", "defunción", "defuncion", "muerte"),
    *("fecha de muerte", "fecha de defunción", "fecha-de-fallecimiento", "fechaDeDefuncion", "fecha_fallecimiento"),
    *("verstorben", "gestorben", "Todestag", "Sterbedatum", "décédé", "décédée", "decede", "date de décès", "décès"),
    *("deceduto", "deceduta", "data di morte", "falecido", "falecimento", "data de falecimento", "óbito"),
    *("deceased?", "died_date", "D.O.D.", "R.I.P.", "date of passing", "died in", "in memoriam", "Date-Of-Death"),
    *("fecha de la muerte", "fecha del fallecimiento", "fecha de su muerte", "fecha de deceso", "deceso", "murió en"),
    *("ha fallecido", "D.E.P.", "Q.E.P.D.", "qepd", "descanse en paz", "finado", "exitus", "data do falecimento"),
    *("falecida em", "morreu em", "va morir el", "data de la mort", "traspassat", "Gestorben am", "mort le"),
    *("difunt", "difunta", "defunció", "data de defunció", "mort"),
]
YES = ["true", "yes", "sí", "si", "1", "†", "x", "✓", "✅", "☑️", "ja", "oui", "vrai", "sim", "sì", "cert", "✝︎"]
DAYS = [
    *("† 2020-03-01", "†2020-03-01", "1. März 2020", "1er mars 2020", "1 de març de 2020", "[[Mar 1st, 2020]]"),
    "2020-03-01",
    "1/3/2020",
    "1 de marzo de 2020",
    "[[2020-03-01]]",
    "2020-03-01T00:00:00Z",
    "March 1, 2020",
]


@in_both
@pytest.mark.parametrize("key", KEYS)
def test_a_key_for_a_death_is_read_in_every_language(key: str, language: Language) -> None:
    for value in (*YES, "2020-03-01"):
        reading = read(f"{key}: '{value}'", language=language)
        assert reading.problems == []
        assert reading.contact
        assert reading.contact.deceased, value
        assert not is_greeted(reading)
        assert reading.contact.deathdate == (PartialDate(2020, 3, 1) if value == "2020-03-01" else None)


@pytest.mark.parametrize("value", DAYS)
def test_the_day_of_a_death_is_read_in_all_forms(value: str) -> None:
    reading = read(f"died: {value}")
    assert reading.problems == []
    assert reading.contact
    assert (reading.contact.deceased, reading.contact.deathdate) == (True, PartialDate(2020, 3, 1))


NO = [
    *("no", "false", "No", "never", "0", "n/a", "vivo", "nein", "non", "não", "not yet", "noch nicht", "todavía no"),
    *("aún no", "❌", "", "~", "[]", "''", '"-"'),
]


@pytest.mark.parametrize("value", NO)
def test_no_death_is_no_death(value: str) -> None:
    for key in KEYS:
        reading = read(f"{key}: {value}")
        assert reading.problems == []
        assert reading.contact
        assert not reading.contact.deceased, key
    assert is_greeted(reading)


@pytest.mark.parametrize(
    "front",
    [
        *("deathdate: last spring", "deceased: unknown", "died: in Paris", "deathdate: 2020-02-31", "rip: [soon]"),
        *("fallecido: quizá", "murió: de viejo", "death: {year: 2020}", "died: 20/20/2020"),
        *("death_year: 2020", "cause of death: age", "lugar de fallecimiento: Lugo", "death place: Lugo"),
        *("obituary: https://news.example/a", "esquela: Diario de Lugo", "funeral: 2020-03-04", "buried: Lugo"),
        *("tags: [Deceased2020]", "type: deceased 2020", "status: deceased?2020", "died: 2020-03-01?"),
        *("deathAge: 93", "tags: [death]", "tags: [deceased-2020]", "tags: [a, muerte]"),
        *("status: deceased 2020", "status: [client, death]"),
    ],
)
def test_what_looks_like_a_death_is_none_to_congratulate_and_a_problem(front: str) -> None:
    reading = read(front)
    assert {(problem.code, problem.line) for problem in reading.problems} - {("PF207", 3)} in (
        {("PF218", 3)},
        {("PF204", 3)},
    )
    assert not is_greeted(reading)


@pytest.mark.parametrize(
    "front",
    [
        *("tags: [deceased]", "tags: '#fallecido'", "tags: [a, rip]", "tags: [people/deceased]", "tags: Fallecida"),
        *("tags: [difunto]", "tags: [verstorben]", "tags: [décédé]", "tags: [falecida]", "tags: [difunt]"),
        *("status: deceased", "status: Dead", "status: fallecido", "status: difunto", "status: verstorben"),
        *("tags: [†]", "tags: [in-memoriam]", "tags: [fallecidos]", "tags: [passed-away]", "tags: [is-deceased]"),
        *("status: †", "status: ☠️", "status: 'deceased 💔'", "status: passed away", "status: qepd", "status: D.E.P."),
        *("type: deceased", "category: '[[Deceased]]'", "categories: [client, deceased]", "tag: deceased"),
        *("group: Fallecidos", "estado: fallecido", "situación: fallecida", "state: dead", "type: person\ngroup: RIP"),
        *("alive: false", "is_alive: no", "living: 'no'", "vivo: no", "viva: falso", "aliases: [Ana †]"),
        *("status: gestorben", "status: décédé", "status: deceduto", "status: falecido", "status: difunt"),
        *("status: [active, deceased]", "status: '[[Deceased]]'", "status: '#deceased'", "name: Ana Gil †"),
        *("name: † Ana Gil", "name: Ana Gil (†2020)", "name: Ana Gil (RIP)", "name: Ana Gil (q.e.p.d.)"),
        *("name: Ana Gil D.E.P.", "name: Ana Gil (fallecida)", "deceased: false\ndied: 2020"),
    ],
)
@in_both
def test_a_tag_a_status_or_a_name_says_that_they_have_died(front: str, language: Language) -> None:
    reading = read(front, language=language)
    assert reading.problems == []
    assert reading.contact
    assert reading.contact.deceased
    assert reading.contact.status == "active"
    assert not is_greeted(reading)


@pytest.mark.parametrize(
    "name",
    [
        *("† Ana Gil", "Ana Gil†", "Ana Gil ✝", "Ana Gil (deceased)", "Ana Gil ⚰️", "Ana Gil ☠", "Ana Gil (1930–2020)"),
        *("Ana Gil (1930-2020)", "Ana Gil (d. 2020)", "Ana Gil (b. 1930, d. 2020)", "Ana Gil (+2020)", "Ana Gil (+)"),
        *("Ana Gil RIP", "Ana Gil, RIP", "RIP Ana Gil", "Ana Gil QEPD", "Ana Gil, q.e.p.d.", "Ana Gil (died 2020)"),
        *("Ana Gil - deceased", "Ana Gil, fallecida", "The late Ana Gil", "Ana Gil (late)", "Ana Gil (in memoriam)"),
        *(
            "Ana Gil (*1930 †2020)",
            "Deceased/Ana Gil",
            "Fallecidos/Ana Gil",
            "Familia/Difuntos/Ana Gil",
            "Verstorbene/Ana",
        ),
    ],
)
def test_the_name_of_the_file_says_that_they_have_died(name: str) -> None:
    assert not is_greeted(read("city: Lugo", f"People/{name}.md"))


@pytest.mark.parametrize(
    "front",
    [
        *("tags: [death-metal, dead-sea, ripley]", "death metal: fan", "father_died: 2010", "deadline: 2026-12-01"),
        *("mortgage: yes", "madre fallecida: 2001", "name: Mort Rip", "name: Ana (Dep. Comercial)", "diedrich: x"),
        *(
            "death of father: 2010",
            "mother: deceased",
            "spouse: Bob (deceased)",
            "alive: true",
            "vivo: sí",
            "living: Lugo",
        ),
        *("tot: 500", "dep: Sales", "DEP: Sales", "tags: [dia-de-muertos]", "day of the dead: altar", "type: person"),
        *(
            "category: Dead Sea",
            "name: Rip Torn",
            "name: Ana (b. 1930)",
            "name: Ana Gil (1984-)",
            "name: Ana (+34 600)",
        ),
        *(
            "tags: [late, dead-lead]",
            "estado: soltera",
            "aliases: [Ana (Lugo)]",
            "date: 2020",
            "fecha: 2020",
            "name: Li-Wei",
        ),
        *("company: Dead Sea Ltd", "status: active", "status: activo", "archived: false", "archived: no"),
    ],
)
def test_what_is_about_something_else_keeps_the_birthday(front: str) -> None:
    reading = read(front)
    assert reading.problems == []
    assert is_greeted(reading)


@pytest.mark.parametrize("status", ["client", "lead", "cliente", "prospect", "married", "vip"])
def test_the_status_of_a_crm_changes_nothing(status: str) -> None:
    reading = read(f"status: {status}")
    assert [(problem.code, problem.line) for problem in reading.problems] == [("PF207", 3)]
    assert is_greeted(reading)


@pytest.mark.parametrize(
    "front",
    [
        *("status: archived", "status: archive", "status: archivado", "status: archivada", "status: inactive"),
        *("status: Inactivo", "status: inactiva", "archived: true", "archived: yes", "archivado: sí", "is archived: 1"),
        *("archived: 2024-05-01", "status: active\narchived: true", "status: '[[Archive]]'"),
    ],
)
@in_both
def test_the_archived_are_archived(front: str, language: Language) -> None:
    reading = read(front, language=language)
    assert reading.problems == []
    assert reading.contact
    assert (reading.contact.status, reading.contact.deceased) == ("archived", False)
    assert not is_greeted(reading)


def test_what_says_neither_yes_nor_no_of_archived_is_a_problem_and_changes_nothing() -> None:
    reading = read("archived: sometimes")
    assert [(problem.code, problem.line) for problem in reading.problems] == [("PF207", 3)]
    assert is_greeted(reading)


@pytest.mark.parametrize("phrase", sorted(deaths._KEYS))
def test_every_key_for_a_death_is_known_in_any_spelling(phrase: str) -> None:
    is_short = len(max(phrase.split(), key=len)) == 1  # `D.E.P.`, but no `dep`: that is a department
    for name in (
        phrase,
        phrase.upper(),
        phrase.title().replace(" ", "." if is_short else ""),
        phrase.replace(" ", "_"),
    ):
        assert deaths.of_key(name) == "known", name


@pytest.mark.parametrize("phrase", sorted(deaths._STATES))
def test_every_word_for_a_death_is_a_status_and_a_tag(phrase: str) -> None:
    if "." not in phrase:
        assert deaths.of_status(phrase) == "known"
        assert deaths.of_tag(phrase.replace(" ", "-")) == "known"


@pytest.mark.parametrize(
    "value",
    [
        "1930–2020",
        "1984-11-21 †2020",
        "1984-11-21 - 2020-03-01",
        "1984-11-21 (fallecida)",
        "1984-11-21, died 2020",
        "†",
    ],
)
def test_a_birthday_that_tells_of_a_death_is_none_and_a_problem(value: str) -> None:
    reading = Schema.of(Settings()).read(PATH, f"---\nbirthday: {value}\n---\n")
    assert [(problem.code, problem.line) for problem in reading.problems] == [("PF205", 2)]
    assert not is_greeted(reading)


# Years

SENSELESS = ["1900", "1901", "0001", "1904", "0000", "1899", "1000"]


@pytest.mark.parametrize("year", SENSELESS)
@pytest.mark.parametrize("key", ["birthday", "deathdate"])
def test_a_year_that_cannot_be_is_left_out_and_a_warning(year: str, key: str) -> None:
    reading = Schema.of(Settings()).read(PATH, f"---\ncity: Lugo\n{key}: {year}-11-27\n---\n")
    assert [(problem.code, problem.severity, problem.line) for problem in reading.problems] == [("PF211", "warning", 3)]
    assert reading.contact
    assert getattr(reading.contact, key) == PartialDate(None, 11, 27)
    assert reading.contact.deceased == (key == "deathdate")


def test_the_first_year_is_1905() -> None:
    assert Schema.of(Settings()).read(PATH, "---\nbirthday: 1905-01-01\n---\n").problems == []


@pytest.mark.parametrize("value", ["1900", "1900-05"])
def test_of_a_year_that_cannot_be_and_no_day_nothing_is_left(value: str) -> None:
    reading = Schema.of(Settings()).read(PATH, f"---\nbirthday: {value}\n---\n")
    assert [problem.code for problem in reading.problems] == ["PF211"]
    assert reading.contact
    assert reading.contact.birthday is None


def test_nobody_turns_126() -> None:
    reading = Schema.of(Settings()).read(PATH, "---\nbirthday: 1900-11-24\nstarted: 1901-11-22\n---\n")
    assert reading.contact
    (row,) = due(Index([reading.contact]), Settings(), TODAY, 7)
    assert {(reason.kind, reason.years) for reason in row.reasons if reason.kind != "cadence"} == {
        ("birthday", None),
        ("work-anniversary", None),
    }


@pytest.mark.parametrize("born", ["2026-11-23", "2027-11-24", "2084-11-24"])
def test_of_a_birth_ahead_the_day_counts_and_no_age_is_said(born: str) -> None:
    text = f"---\ncity: Lugo\nbirthday: {born}\n---\n"
    reading = Schema.of(Settings()).read(PATH, text, TODAY)
    assert [(problem.code, problem.line) for problem in reading.problems] == [("PF211", 3)]
    assert Schema.of(Settings()).read(PATH, text).problems == []
    assert reading.contact
    (row,) = due(Index([reading.contact]), Settings(), TODAY, 7)
    assert [(reason.kind, reason.years) for reason in row.reasons if reason.kind == "birthday"] == [("birthday", None)]


def test_a_death_ahead_is_a_death_and_a_warning() -> None:
    reading = read("deathdate: 2031-01-01", today=TODAY)
    assert [problem.code for problem in reading.problems] == ["PF211"]
    assert not is_greeted(reading)


@pytest.mark.parametrize("key", ["started", "met"])
def test_a_start_ahead_makes_nothing_until_its_day(key: str) -> None:
    reading = Schema.of(Settings()).read(PATH, f"---\n{key}: 2026-11-24\ncadence: never\n---\n", TODAY)
    assert reading.problems == []
    assert reading.contact
    index = Index([reading.contact])
    assert due(index, Settings(), TODAY, 7) == ()
    kinds = [reason.kind for row in due(index, Settings(), TODAY + timedelta(3), 7) for reason in row.reasons]
    assert kinds == (["job-change"] if key == "started" else [])


def test_keys_that_sort_people_are_not_one_key_where_a_vault_chooses_its_contacts_by_one() -> None:
    schema = Schema.of(Settings(contact_where=(("type", "person"),)))
    assert schema.read(PATH, "---\ncategory: person\n---\n").contact is None
    assert schema.read(PATH, "---\ntype: person\ncategory: deceased\n---\n").contact is not None
