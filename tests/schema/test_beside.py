"""Facts beside the keys of the front matter: inside of a mapping, as Dataview's fields, right below the title."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest

from pingfiles.dates import PartialDate
from pingfiles.model import Contact
from pingfiles.schema.schema import Reading, Schema
from pingfiles.settings import Settings

SCHEMA = Schema.of(Settings())
BORN = PartialDate(1984, 11, 27)


def read(text: str, schema: Schema = SCHEMA) -> Reading:
    return schema.read("People/Ana.md", text)


def contact(text: str, schema: Schema = SCHEMA) -> Contact:
    found, problems, _ = read(text, schema)
    assert problems == []
    assert found
    return found


def body(text: str) -> Contact:
    return contact(f"---\n---\n{text}")


# Inside of a mapping


@pytest.mark.parametrize(
    ("front", "field", "expected"),
    [
        ("dates:\n  birthday: 1984-11-27", "birthday", BORN),
        ("important_dates: {Birth-Date: 1984-11-27}", "birthday", BORN),
        ("fechas:\n  cumpleaños: 27/11/1984\n  último contacto: 2026-10-01", "last_contact", date(2026, 10, 1)),
        ("Dates:\n  - birthday: 1984-11-27\n  - met: 2019", "met", PartialDate(2019)),
        ("contact:\n  dates:\n    birthday: 1984-11-27", "birthday", BORN),
        ("birthday:\n  date: 1984-11-27", "birthday", BORN),
        ("last_contact: {date: 2026-10-01, channel: call}", "last_contact", date(2026, 10, 1)),
        ("contact: {email: ana@example.org, phone: '+34600000001'}", "emails", ("ana@example.org",)),
        ("phone:\n  mobile: +34600000001\n  work: '+34600000002'", "phones", ("+34600000001", "+34600000002")),
        ("phone:\n  - type: mobile\n    number: +34600000001", "phones", ("+34600000001",)),
        ("email: {home: ana@example.org, type: none}", "emails", ("ana@example.org",)),
        ("emails: [ana@example.org, {work: ana@example.com}]", "emails", ("ana@example.org", "ana@example.com")),
        ("company: {name: Acme, role: CTO}", "company", "Acme"),
        ("work: {title: CTO, company: '[[Acme]]'}", "role", "CTO"),
        ("address: {street: Rúa Nova 1, city: Lugo, country: ES}", "city", "Lugo"),
        ("social:\n  linkedin: ana-gil", "linkedin", "ana-gil"),
        ("contact:\n  tags: [a, b]", "tags", ("a", "b")),
        ("dates: {died: 2020}", "deathdate", PartialDate(2020)),
    ],
)
def test_a_key_inside_of_another_is_read_where_its_meaning_is_certain(front: str, field: str, expected: Any) -> None:
    assert getattr(contact(f"---\n{front}\n---\n"), field) == expected


@pytest.mark.parametrize(
    "front",
    [
        "spouse: {name: Leo, birthday: 1980-01-01, email: leo@example.org}",
        "hijos:\n  - nombre: Eva\n    cumpleaños: 2015-03-01",
        "family:\n  mother:\n    birthday: 1950-01-01",
        "dates: {company: Acme}",
        "work: {birthday: }",
        "meta: {city: Lugo, tags: [x]}",
        "interactions: [{date: 2026-10-01, text: lunch}]",
    ],
)
def test_what_is_about_somebody_or_something_else_is_not_read(front: str) -> None:
    assert contact(f"---\n{front}\n---\n") == Contact("People/Ana.md", "Ana")


def test_a_birthday_of_which_it_is_not_certain_whose_it_is_is_a_problem_with_the_line_that_mends_it() -> None:
    (problem,) = read("---\nx: 1\nmeta:\n  birthday: 1984-11-27\n---\n").problems
    assert (problem.code, problem.line, problem.column) == ("PF219", 4, 3)
    assert 'birthday = "meta.birthday"' in problem.message


@pytest.mark.parametrize("path", ["meta.birthday", "Meta.Birth Day", "a.b.cumple", "spouse.birthday"])
def test_a_vault_names_a_key_inside_of_another(path: str) -> None:
    *outer, last = path.split(".")
    front = "".join(f"{'  ' * depth}{name}:\n" for depth, name in enumerate(outer))
    text = f"---\n{front}{'  ' * len(outer)}{last}: 1984-11-27\n---\n"
    assert contact(text, Schema.of(Settings(fields=(("birthday", path),)))).birthday == BORN


@pytest.mark.parametrize(
    ("front", "code", "line", "column"),
    [
        ("dates:\n  birthday: soon", "PF205", 3, 13),
        ("birthday: {year: 1984, month: 11}", "PF204", 2, 11),
        ("birthday: 1984-11-27\ndates: {cumple: 1984-12-27}", "PF220", 3, 9),
        ("phone: {type: mobile}", "PF204", 2, 8),
    ],
)
def test_what_is_wrong_inside_of_a_mapping_has_its_place(front: str, code: str, line: int, column: int) -> None:
    (problem,) = read(f"---\n{front}\n---\n").problems
    assert (problem.code, problem.line, problem.column) == (code, line, column)


# In the body

FORMS = [
    "Birthday:: 1984-11-27",
    "**Birthday**:: 1984-11-27",
    "**Birthday::** 1984-11-27",
    "*cumple*::1984-11-27",
    "- birth date:: [[1984-11-27]]",
    "1. __Cumpleaños__:: 27 de noviembre de 1984 ^block-1",
    "She said (birthday:: 1984-11-27), I think",
    "[birthday:: [[1984-11-27]]] and more",
    "- [x] asked (birthday:: 1984-11-27)",
    "Birthday:: 1984-11-27 %%from her mother%%",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("before", ["", "# Ana\n\n", "Prose.\n\n## Notes\nMore prose.\n", "```\nx\n```\n"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_dataviews_fields_are_read(form: str, before: str, end: str) -> None:
    assert body(f"{before}{form}\nMore.\n".replace("\n", end)).birthday == BORN


BELOW_TITLE = [
    "- Birthday: 1984-11-27",
    "* **Birthday:** 1984-11-27",
    "+ **Birthday**: 27/11/1984",
    "- Email: ana@example.org\n- 🎂 Birthday: 1984-11-27",
    "- Email: ana@example.org\n\n- Cumple: 1984-11-27",
    "1. Fecha de nacimiento: 1984-11-27",
    "**Birthday:** 1984-11-27",
    "Birthday: 1984-11-27",
    "| Field | Value |\n|---|---|\n| Birthday | 1984-11-27 |",
    "| | |\n|:-:|---|\n| **Birthday** | [[1984-11-27\\|then]] |",
    "| Birthday | 1984-11-27 |\n|---|---|\n| x | y |",
    "  | Birthday | 1984-11-27 |  ",
]


@pytest.mark.parametrize("block", BELOW_TITLE)
@pytest.mark.parametrize("title", ["", "\n\n", "# Ana\n", "# Ana\n\n![[ana.jpg]]\n#person\n\n", "## Details\n\n"])
def test_a_list_and_a_table_right_below_the_title_are_read(block: str, title: str) -> None:
    assert body(f"{title}{block}\n\n## Pings\n").birthday == BORN


@pytest.mark.parametrize(
    "text",
    [
        "> Birthday:: 1984-11-27",
        "`Birthday:: 1984-11-27`",
        "```\nBirthday:: 1984-11-27\n```",
        "%% Birthday:: 1984-11-27 %%",
        "<!-- [birthday:: 1984-11-27] -->",
        "- [ ] Birthday:: 1984-11-27",
        "Her birthday:: 1984-11-27",
        "## Birthday:: 1984-11-27",
        "Birthday::",
        "Prose.\n\n- Birthday: 1984-11-27",
        "# Ana\n\nProse\n\n## Eva\n- Birthday: 1984-11-27",
        "| Name | Birthday | x |\n|---|---|---|\n| Eva | 1984-11-27 | y |",
        "## Pings\n- 2026-10-01 call (birthday:: 1984-11-27)",
        "## Moments\n- 2018-06-01 milestone: x [birthday:: 1984-11-27]",
        "[birthday:: 1984-11-27",
        "[not](https://example.org/birthday::1984-11-27)",
    ],
)
def test_what_is_no_field_is_not_read(text: str) -> None:
    assert contact(f"---\n---\n{text}\n").birthday is None


def test_lists_in_the_body_have_commas_and_sentences_none() -> None:
    found = body("email:: a@example.org, b@example.org\nknows:: [[Eva, the one]], [[Leo]]\nhooks:: Bakes, rows\n")
    assert found.emails == ("a@example.org", "b@example.org")
    assert found.knows == ("Eva, the one", "Leo")
    assert found.hooks == ("Bakes, rows",)


def test_front_matter_goes_first_then_mappings_then_the_body_from_the_top() -> None:
    text = "---\nphone: '1'\ncontact: {phone: '2'}\n---\nPhone:: 3\n\nPhone:: 4\n"
    assert contact(text).phones == ("1", "2", "3", "4")
    empty = contact("---\nbirthday:\ndates: {birthday: }\n---\nBirthday:: 1984-11-27\n")
    assert empty.birthday == BORN


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("# Ana\n\nbirthday:: soon", "PF205", 5, 12),
        ("- Email: ana@example.org\n- **Cumple:** pronto", "PF205", 4, 15),
        ("| Birthday | spring |", "PF205", 3, 14),
        ("Text [cadence:: now and then].", "PF206", 3, 17),
        ("knows:: [[Eva]]\nBirthday:: 1984-11-27\n\nborn:: 1985-11-27", "PF220", 6, 1),
        ("- Personal\n  - birthday:: 1984-11-27", "PF219", 4, 5),
        ("- Kids\n\t- Eva (birthday:: 1984-11-27)", "PF219", 4, 9),
    ],
)
def test_what_is_wrong_in_a_field_has_its_place(text: str, code: str, line: int, column: int) -> None:
    (problem,) = read(f"---\n---\n{text}\n").problems
    assert (problem.code, problem.line, problem.column) == (code, line, column)


# Whatever the note

KEYS = ("birthday", "Birth-Date", "cumpleaños", "FECHA DE NACIMIENTO", "dateOfBirth", "last_contact", "Último contacto")
SAYS = ("1984-11-27", "27/11/1984", "Nov 27, 1984", "[[1984-11-27]]", "27 de noviembre de 1984", "in the spring", "x/y")
PLACES = (
    "---\n{key}: '{value}'\n---\n",
    "---\nx: &a 1\n{key}: '{value}' # why\n---\n",
    "---\ndates:\n  {key}: '{value}'\n---\n",
    "---\nmeta: {{{key}: '{value}'}}\n---\n",
    "---\n{key}: {{when: '{value}'}}\n---\n",
    "---\n{key}: ['{value}']\n---\n",
    "---\n---\n{key}:: {value}\n",
    "---\n---\nText ({key}:: {value}) more\n",
    "---\n---\n# Ana\n\n- **{key}:** {value}\n",
    "---\n---\n| {key} | {value} |\n|---|---|\n",
    "---\n---\n- Personal\n  - {key}:: {value}\n",
)


@pytest.mark.parametrize("place", PLACES)
def test_a_birthday_and_a_last_contact_are_read_or_a_problem_names_the_line(place: str) -> None:
    for key, value in product(KEYS, SAYS):
        text = place.format(key=key, value=value)
        found, problems, _ = read(text)
        assert found
        line = text.count("\n", 0, text.index(key)) + 1
        is_read = found.birthday == BORN or found.last_contact == date(1984, 11, 27)
        assert is_read != any(problem.line == line for problem in problems), text
