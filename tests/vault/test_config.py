"""What `pingfiles.toml` may say: every key, every wrong type, and that any file is read or told of."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.examples import examples
from support.vaults import NOTE, put, write

from pingfiles.durations import Duration
from pingfiles.errors import VaultError
from pingfiles.model import Feast, YearlyDate
from pingfiles.schema.schema import Schema
from pingfiles.settings import Me, Settings
from pingfiles.vault import config
from pingfiles.vault.reader import load

SAMPLE = """
contacts = ["People"]
contact_where = { tags = "#Person", categories = "[[Types/People|p]]" }
drafts = "Drafts/pings/"
templates = "Templates\\\\pings"
language = "en"
formality = "formal"
log_headings = ["Contactos", "Pings"]
due_note = "./Today.md"

[me]
name = "Ana Serra"
gender = "feminine"

[due]
daily = 7

[cadence]
"#Energy" = "2 months"
strong = "2w"
default = "never"

[holidays]
"Año Nuevo" = false
christmas = true

[check]
ignore = ["PF304", "pf203"]

[fields]
company = "empresa"
last_contact = "último contacto"

[[festivity]]
name = "La Mercè"
date = "09-24"
where = ["Barcelona", "ES-CT"]

[[festivity]]
name = "Mona"
date = "easter+1"

[[festivity]]
name = "Ramos"
date = "Easter-7"
where = "ES"

[[festivity]]
name = "Pascua"
date = "easter"
"""


def test_every_key_of_the_configuration_is_read(root: Path) -> None:
    write(root, **{"pingfiles.toml": SAMPLE})
    read, problems = config.read(root)
    assert problems == []
    assert read == Settings(
        contacts=("People",),
        contact_where=(("tags", "#Person"), ("categories", "[[Types/People|p]]")),
        drafts="Drafts/pings",
        templates="Templates/pings",
        language="en",
        formality="formal",
        log_headings=("Contactos", "Pings"),
        due_note="Today.md",
        me=Me("Ana Serra", "feminine"),
        daily=7,
        cadence={
            "strong": Duration(2, "W"),
            "medium": Duration(3, "M"),
            "weak": Duration(6, "M"),
            "default": "never",
            "energy": Duration(2, "M"),
        },
        holidays={"Año Nuevo": False, "christmas": True},
        check_ignore=frozenset({"PF304", "PF203"}),
        fields=(("company", "empresa"), ("last_contact", "último contacto")),
        festivities=(
            Feast("la mercè", (("", "La Mercè"),), YearlyDate(9, 24), ("Barcelona", "ES-CT")),
            Feast("mona", (("", "Mona"),), YearlyDate(from_easter=1)),
            Feast("ramos", (("", "Ramos"),), YearlyDate(from_easter=-7), ("ES",)),
            Feast("pascua", (("", "Pascua"),), YearlyDate(from_easter=0)),
        ),
    )


@pytest.mark.parametrize("source", ["", "# nothing\n", "\ufeff", "\r\n"])
def test_every_key_of_the_configuration_is_optional(root: Path, source: str) -> None:
    write(root, **{"pingfiles.toml": source})
    assert config.read(root) == (Settings(), [])


def test_the_usual_settings_are_those_of_the_format() -> None:
    usual = Settings()
    assert (usual.contacts, usual.drafts, usual.templates) == (("People",), "Drafts", "Templates/pings")
    assert (usual.language, usual.formality, usual.log_headings, usual.due_note) == (
        "es",
        "informal",
        ("Pings",),
        "Due.md",
    )
    assert usual.daily == 5
    assert {name: str(cadence) for name, cadence in usual.cadence.items()} == {
        "strong": "P1M",
        "medium": "P3M",
        "weak": "P6M",
        "default": "P6M",
    }


ELSEWHERE = ("/home/me/x", "~/x", "C:\\x", "c:x", ".", "./", "..", "../x", "a/../../b")

WRONG = [
    ("contacts = 3", "contacts", 1),
    ("contacts = [1]", "contacts", 1),
    ("contacts = ['']", "contacts", 1),
    ("\ncontact_where = 'person'", "contact_where", 2),
    ("\n\ncontact_where = { tags = 1 }", "contact_where.tags", 3),
    ("[contact_where]\n\ntags = ['a']", "contact_where.tags", 3),
    ("drafts = true", "drafts", 1),
    ("drafts = ' '", "drafts", 1),
    ("templates = ['a']", "templates", 1),
    ("# x\nlanguage = 'fr'", "language", 2),
    ("language = 1", "language", 1),
    ("formality = 'usted'", "formality", 1),
    ("log_headings = [1]", "log_headings", 1),
    ("due_note = 1", "due_note", 1),
    ('mirror = "yes"', "mirror", 1),
    *((f"\n{key} = '{path}'", key, 2) for key in ("drafts", "templates", "due_note") for path in ELSEWHERE),
    ('log_headings = ["a\\nb"]', "log_headings", 1),
    ("me = 'Ana'", "me", 1),
    ("[me]\nname = 1", "me.name", 2),
    ("[[festivity]]\nname = 'x'\ndate = '01-01'\n\n[me]\n  name = 1", "me.name", 6),
    ("[me]\nname = 'Ana'\ngender = 'x'", "me.gender", 3),
    ("due = 5", "due", 1),
    ("[due]\ndaily = '5'", "due.daily", 2),
    ("[due]\ndaily = 1.5", "due.daily", 2),
    ("[due]\ndaily = true", "due.daily", 2),
    ("[due]\ndaily = -1", "due.daily", 2),
    ("\n\ndue.daily = 'x'", "due.daily", 3),
    ("cadence = '1 month'", "cadence", 1),
    ("[cadence]\nstrong = 30", "cadence.strong", 2),
    ("[cadence]\nweak = '1 year'\nstrong = 'often'", "cadence.strong", 3),
    ("[cadence]\nstrong = '0 days'", "cadence.strong", 2),
    ("holidays = ['x']", "holidays", 1),
    ("[holidays]\n'Año Nuevo' = 'no'", "holidays.Año Nuevo", 2),
    ('[holidays]\n"St. John\'s" = 0', "holidays.St. John's", 2),
    ("check = 1", "check", 1),
    ("[check]\nignore = 1", "check.ignore", 2),
    ("[fields]\ncompany = 1", "fields.company", 2),
    ("[fields]\nrole = 'puesto'\ncompany = ''", "fields.company", 3),
    ("festivity = 1", "festivity", 1),
    ("[festivity]\nname = 'x'", "festivity", 1),
    ("[[festivity]]\ndate = '09-24'", "festivity.name", 1),
    ("[[festivity]]\nname = 'x'", "festivity.date", 1),
    ("[[festivity]]\nname = 'x'\ndate = '09-31'", "festivity.date", 3),
    ("[[festivity]]\nname = 'x'\ndate = '2026-09'", "festivity.date", 3),
    ("[[festivity]]\nname = 'x'\ndate = 'easter+1000'", "festivity.date", 3),
    ("[[festivity]]\nname = 'x'\ndate = 2026-09-24", "festivity.date", 3),
    ("[[festivity]]\nname = 'x'\ndate = '09-24'\n\n[[festivity]]\nname = 'y'\ndate = 'x'", "festivity.date", 7),
    (
        "[[festivity]]\nname = 'x'\ndate = '09-24'\n[[festivity]]\nname = 'y'\n[[festivity]]\ndate = '09-24'",
        "festivity.date",
        4,
    ),
    ("[[festivity]]\nname = 'x'\ndate = '09-24'\nwhere = 1", "festivity.where", 4),
]


@pytest.mark.parametrize(("source", "key", "line"), WRONG)
def test_a_value_of_the_wrong_type_is_an_error_that_names_key_file_and_line(
    root: Path, source: str, key: str, line: int
) -> None:
    write(root, **{"pingfiles.toml": source})
    with pytest.raises(VaultError) as raised:
        load(root)
    place, _, message = str(raised.value).partition(": ")
    assert place == f"{root / 'pingfiles.toml'}:{line}"
    assert message.startswith((f"{key} ", f"{key}: "))
    assert "\n" not in message
    assert raised.value.exit_code == 3


def test_an_error_of_type_says_the_type_that_is_wanted(root: Path) -> None:
    write(root, **{"pingfiles.toml": "contacts = 3"})
    with pytest.raises(VaultError, match="contacts must be a list of text values"):
        load(root)


@pytest.mark.parametrize(
    ("source", "line"),
    [
        pytest.param("contacts = [\n", 2, id="open list"),
        pytest.param("a = 1\nname = Ana\n", 2, id="no quotes"),
        pytest.param("language = 'es'\n\nlanguage = 'en'", 3, id="twice"),
        pytest.param("[due]\n[due]\n", 2, id="table twice"),
        pytest.param("x = 2026-02-30", 1, id="no such day"),
        pytest.param("x = " + "[" * 50_000, None, id="50,000 brackets"),
        pytest.param("[due]\ndaily = " + "9" * 5_000, None, id="5,000 digits"),
        pytest.param("---\nname: Ana\n---\n", 1, id="YAML"),
        pytest.param("x = 'a\x00b'", 1, id="NUL"),
    ],
)
def test_what_is_not_toml_is_an_error_with_its_line(root: Path, source: str, line: int | None) -> None:
    write(root, **{"pingfiles.toml": source})
    with pytest.raises(VaultError, match="not valid TOML") as raised:
        load(root)
    assert str(root / "pingfiles.toml") in str(raised.value)
    assert line is None or f"pingfiles.toml:{line}: " in str(raised.value)


def test_a_configuration_that_is_not_utf_8_is_an_error(root: Path) -> None:
    write(root, **{"pingfiles.toml": "[me]\nname = 'José'\n".encode("latin-1")})
    with pytest.raises(VaultError, match="not UTF-8"):
        load(root)


@pytest.mark.parametrize(
    ("source", "key", "line"),
    [
        ("\nfuture = 1", "future", 2),
        ("[future]\nx = 1", "future", 1),
        ("[me]\nname = 'Ana'\nnickname = 'A'", "me.nickname", 3),
        ("[due]\nweekly = 5", "due.weekly", 2),
        ("[check]\nstrict = true", "check.strict", 2),
        ("[fields]\ncompany = 'empresa'\nnothing = 'nada'", "fields.nothing", 3),
        ("[fields]\norg = 'empresa'", "fields.org", 2),
        ("[[festivity]]\nname = 'x'\ndate = '09-24'\ncolour = 'red'", "festivity.colour", 4),
        ("[me]\nname = 'x'\n[due]\nname = 'y'", "due.name", 4),
    ],
)
def test_a_key_that_is_not_known_is_a_warning_that_names_it_and_the_rest_is_read(
    root: Path, source: str, key: str, line: int
) -> None:
    write(root, **{"pingfiles.toml": f"{source}\n"})
    vault = load(root)
    [problem] = vault.problems
    assert (problem.path, problem.line, problem.severity) == ("pingfiles.toml", line, "warning")
    assert problem.message.startswith(f"unknown key {key};")
    assert len(vault.index) == 1


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from([*SAMPLE.split("\n"), "[[", "]", "x = ", "'", '"""', "1"]), max_size=8).map("\n".join)
)
@examples(150)
def test_any_configuration_is_read_or_an_error_of_the_vault(
    tmp_path_factory: pytest.TempPathFactory, source: str
) -> None:
    root = put(
        tmp_path_factory.getbasetemp() / "any",
        {"People/Ana.md": NOTE, "pingfiles.toml": source.encode(errors="replace")},
    )
    try:
        read, problems = config.read(root)
    except VaultError as error:
        (read, problems), message = config.Configuration(Settings(), []), str(error)
    else:
        message = str(root / "pingfiles.toml")
    assert message.startswith(str(root / "pingfiles.toml"))
    assert Schema.of(read).read("People/Ana.md", NOTE)
    assert all(1 <= problem.line <= source.count("\n") + 1 for problem in problems)


def test_a_vaults_own_fields_headings_and_conditions_are_used(root: Path) -> None:
    write(
        root,
        **{
            "pingfiles.toml": 'contacts = ["."]\ncontact_where = { tags = "person" }\nlog_headings = ["Charlas"]\n'
            '[fields]\ncompany = "empresa"\n',
            "Bo.md": "---\nempresa: '[[Acme]]'\ntags: [Person]\n---\n## Charlas\n- 2026-05-12: a\n",
        },
    )
    [bo] = load(root).index
    assert (bo.path, bo.company, len(bo.pings)) == ("Bo.md", "Acme", 1)


HIDING = [
    ("drafts = 'People'", "drafts"),
    ("drafts = 'people/'", "drafts"),
    ("templates = './People'", "templates"),
    ("due_note = 'People'", "due_note"),
    ("contacts = ['Notes/People']\ndrafts = 'Notes'", "drafts"),
    ("contacts = ['Drafts/People']", "drafts"),
    ("contacts = ['.people']", "contacts"),
    ("contacts = ['x', '/home/me/People']", "contacts"),
    ("contacts = ['Linked']", "drafts"),
]


@pytest.mark.parametrize(("source", "key"), HIDING)
def test_a_configuration_that_hides_contacts_is_an_error_that_names_both(root: Path, source: str, key: str) -> None:
    write(
        root, **{"pingfiles.toml": source, "Drafts/People/Bo.md": NOTE, "Notes/People/Bo.md": NOTE, ".people/a.md": ""}
    )
    (root / "Linked").symlink_to("Drafts/People")
    with pytest.raises(VaultError) as raised:
        load(root)
    assert f"{key}" in str(raised.value)
    assert "contacts" in str(raised.value)
    assert raised.value.exit_code == 3


def test_a_folder_of_contacts_that_leads_out_of_the_vault_is_an_error(root: Path, tmp_path: Path) -> None:
    put(tmp_path, {"outside/Bo.md": NOTE})
    (root / "Out").symlink_to(tmp_path / "outside")
    write(root, **{"pingfiles.toml": "contacts = ['Out']"})
    with pytest.raises(VaultError, match="contacts: Out leads to a place outside"):
        load(root)


@pytest.mark.parametrize("written", ["./x/y", "x/y/", "x//y", "x/./y", "x\\\\y", " x/y "])
def test_a_path_within_the_vault_has_one_form(root: Path, written: str) -> None:
    write(root, **{"pingfiles.toml": f'drafts = "{written}"\ntemplates = "{written}"\ncontacts = ["."]'})
    settings = config.read(root).settings
    assert (settings.drafts, settings.templates, settings.contacts) == ("x/y", "x/y", (".",))


def test_contacts_win_over_the_templates_folder_of_obsidian(root: Path) -> None:
    write(root, **{".obsidian/templates.json": '{"folder": "people"}'})
    vault = load(root)
    assert [contact.path for contact in vault.index] == ["People/Ana.md"]
    assert [(problem.path, problem.code) for problem in vault.problems] == [("people", "PF110")]


def test_an_unknown_feast_is_a_problem_with_the_nearest_name_and_the_others_are_switched_off(tmp_path: Path) -> None:
    (tmp_path / "pingfiles.toml").write_text(
        "[holidays]\n'Sant Jrodi' = false\nNavidad = false\n'La Mercè' = false\n"
        "[[festivity]]\nname = 'La Mercè'\ndate = '09-24'\n",
        encoding="utf-8",
    )
    read = config.read(tmp_path)
    assert [(problem.code, problem.line) for problem in read.problems] == [("PF217", 2)]
    assert "Sant Jordi" in read.problems[0].message
    assert read.settings.holidays == {"Sant Jrodi": False, "Navidad": False, "La Mercè": False}
