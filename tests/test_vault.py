"""A vault on the disk: where it is, what it is set to, which notes may be contacts, and what stands in the way."""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import GOOD_NOTES

from pingfiles.dates import Duration
from pingfiles.errors import VaultError
from pingfiles.model import Feast, YearlyDate
from pingfiles.schema import Schema
from pingfiles.settings import Me, Settings
from pingfiles.vault import config, walk
from pingfiles.vault.reader import MAX_BYTES, Vault, load, read_note

NOTE = "---\ncity: Lugo\n---\n"


def write(root: Path, **files: str | bytes) -> None:
    put(root, files)


def put(root: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A vault with one contact."""
    return put(tmp_path / "vault", {"pingfiles.toml": "", "People/Ana.md": NOTE})


def paths(root: Path, configured: Settings | None = None) -> list[str]:
    return walk.find(root, configured or Settings()).paths


def told(vault: Vault) -> list[tuple[str, str, int, int]]:
    return [(problem.path, problem.code, problem.line, problem.column) for problem in vault.problems]


# Where it is


def test_a_vault_is_found_from_any_folder_below_it(root: Path) -> None:
    deep = root / "People" / "a" / "b"
    deep.mkdir(parents=True)
    assert config.find_root(deep) == config.find_root(root / "People") == config.find_root(root) == root


def test_the_nearest_vault_counts(root: Path) -> None:
    inner = put(root / "People" / "inner", {"pingfiles.toml": ""})
    assert config.find_root(inner) == inner


def test_a_folder_called_pingfiles_toml_marks_nothing(root: Path) -> None:
    (root / "People" / "pingfiles.toml").mkdir()
    assert config.find_root(root / "People") == root


def test_no_vault_is_an_error_that_names_init(tmp_path: Path) -> None:
    with pytest.raises(VaultError, match=r"no pingfiles\.toml in .*pingfiles init") as raised:
        load(tmp_path)
    assert raised.value.exit_code == 3
    assert str(tmp_path) in str(raised.value)


def test_a_folder_that_is_not_there_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(VaultError, match="nowhere") as raised:
        config.find_root(tmp_path / "nowhere")
    assert raised.value.exit_code == 3


def test_a_contacts_folder_that_is_not_there_is_an_error_that_names_it(root: Path) -> None:
    write(root, **{"pingfiles.toml": 'contacts = ["People", "Friends/Old"]'})
    with pytest.raises(VaultError, match="no folder Friends/Old") as raised:
        load(root)
    assert raised.value.exit_code == 3


# What it is set to

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
        contact_where=(("tags", "person"), ("categories", "people")),
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
    with pytest.raises(VaultError, match="contacts must be a list of texts"):
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
    with pytest.raises(VaultError, match="this is not TOML") as raised:
        load(root)
    assert str(root / "pingfiles.toml") in str(raised.value)
    assert line is None or f"pingfiles.toml:{line}: " in str(raised.value)


def test_a_configuration_that_is_not_utf_8_is_an_error(root: Path) -> None:
    write(root, **{"pingfiles.toml": "[me]\nname = 'José'\n".encode("latin-1")})
    with pytest.raises(VaultError, match="is not UTF-8"):
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
    assert problem.message.startswith(f"{key} ")
    assert len(vault.index) == 1


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from([*SAMPLE.split("\n"), "[[", "]", "x = ", "'", '"""', "1"]), max_size=8).map("\n".join)
)
@settings(deadline=None, max_examples=150)
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


# Which notes may be contacts


def test_every_note_below_the_contacts_folders_may_be_a_contact(root: Path) -> None:
    put(
        root,
        {"People/a/b/Bo.md": NOTE, "Friends/Zoë.md": NOTE, "Other/x.md": NOTE, "x.md": NOTE, "People/notes.txt": NOTE},
    )
    assert paths(root) == ["People/Ana.md", "People/a/b/Bo.md"]
    assert paths(root, Settings(contacts=("People", "Friends"))) == [
        "Friends/Zoë.md",
        "People/Ana.md",
        "People/a/b/Bo.md",
    ]
    assert paths(root, Settings(contacts=("People", "People/a", "."))) == [
        *("Friends/Zoë.md", "Other/x.md", "People/Ana.md", "People/a/b/Bo.md", "x.md")
    ]


TEMPLATES_OF_OBSIDIAN = {".obsidian/templates.json": '{"folder": "Meta/Templates"}'}
TEMPLATER = {".obsidian/plugins/templater-obsidian/data.json": '{"templates_folder": "Meta/Templater/"}'}


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(".hidden.md", id="hidden file"),
        pytest.param("People/.Bo.md", id="hidden file in a folder"),
        pytest.param(".obsidian/Bo.md", id=".obsidian"),
        pytest.param(".trash/Bo.md", id=".trash"),
        pytest.param("People/.git/Bo.md", id=".git"),
        pytest.param("Due.md", id="due note"),
        pytest.param("due.md", id="due note in another case"),
        pytest.param("Drafts/Bo.md", id="draft"),
        pytest.param("Drafts/2026/Bo.md", id="draft in a folder"),
        pytest.param("Templates/pings/Bo.md", id="template of ours"),
        pytest.param("Meta/Templates/Bo.md", id="template of Obsidian"),
        pytest.param("meta/templates/deep/Bo.md", id="template of Obsidian in another case"),
        pytest.param("Meta/Templater/Bo.md", id="template of Templater"),
    ],
)
@pytest.mark.parametrize("folder", [".", "<its own>"])
def test_what_belongs_to_programs_is_never_a_contact_whatever_the_configuration(
    root: Path, path: str, folder: str
) -> None:
    put(root, {path: NOTE, **TEMPLATES_OF_OBSIDIAN, **TEMPLATER})
    own = path.rpartition("/")[0] or "."
    configured = Settings(contacts=(own if folder == "<its own>" else ".",))
    assert path not in paths(root, configured)
    assert paths(root) == ["People/Ana.md"]


def test_the_configured_due_note_drafts_and_templates_are_no_contacts(root: Path) -> None:
    put(root, {"People/Hoy.md": NOTE, "People/Borradores/x.md": NOTE, "People/Plantillas/x.md": NOTE, "Due.md": NOTE})
    configured = Settings(
        contacts=(".",), due_note="People/Hoy.md", drafts="People/Borradores", templates="People/Plantillas"
    )
    assert paths(root, configured) == ["Due.md", "People/Ana.md"]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        '{"folder": 3}',
        '{"folder": ""}',
        '{"folder": "/"}',
        b"\xff\xfe",
        "[" * 50_000,
        '{"folder": "Nowhere"}',
    ],
)
def test_settings_of_obsidian_that_say_nothing_hide_nothing(root: Path, content: str | bytes) -> None:
    put(root, {".obsidian/templates.json": content})
    assert paths(root, Settings(contacts=(".",))) == ["People/Ana.md"]


@pytest.mark.parametrize(
    "name",
    [
        "Bo.sync-conflict-20260101-120000-ABCDEFG.md",
        "Bo (conflicted copy 2026-01-01).md",
        "Bo (Ana's conflicted copy 2026-01-01).md",
        "Bo (Ana’s MacBook's conflicted copy 2026-01-01).md",
        "Bo (Conflicted copy MyMac 202411281430).md",
    ],
)
def test_a_conflict_copy_is_no_contact_and_is_told(root: Path, name: str) -> None:
    put(root, {f"People/{name}": NOTE, "People/Bo.md": NOTE})
    vault = load(root)
    assert [contact.path for contact in vault.index] == ["People/Ana.md", "People/Bo.md"]
    assert [(problem.path, problem.code, problem.severity) for problem in vault.problems] == [
        (f"People/{name}", "PF108", "warning")
    ]


@pytest.mark.parametrize("name", ["Bo (friend).md", "Conflicted copy.md", "Bo sync-conflict.md", "Bo (conflicted).md"])
def test_a_name_that_only_looks_like_a_conflict_is_a_contact(root: Path, name: str) -> None:
    put(root, {f"People/{name}": NOTE})
    assert f"People/{name}" in paths(root)


# Links


def test_what_lies_outside_the_vault_behind_a_link_is_no_contact(root: Path, tmp_path: Path) -> None:
    put(tmp_path / "outside", {"Bo.md": NOTE})
    (root / "People" / "Bo.md").symlink_to(tmp_path / "outside" / "Bo.md")
    (root / "People" / "more").symlink_to(tmp_path / "outside")
    (root / "Elsewhere").symlink_to(tmp_path / "outside")
    assert paths(root) == ["People/Ana.md"]
    assert paths(root, Settings(contacts=("People", "Elsewhere"))) == ["People/Ana.md"]


def test_a_neighbour_whose_name_begins_alike_is_outside(root: Path, tmp_path: Path) -> None:
    put(tmp_path / "vault2", {"Bo.md": NOTE})
    (root / "People" / "more").symlink_to(tmp_path / "vault2")
    assert paths(root) == ["People/Ana.md"]


def test_links_within_the_vault_are_followed_each_target_once(root: Path) -> None:
    put(root, {"Friends/Bo.md": NOTE, "Friends/deep/Zoë.md": NOTE})
    (root / "People" / "friends").symlink_to(root / "Friends")
    (root / "People" / "again").symlink_to(root / "Friends" / "deep")
    (root / "People" / "Anna.md").symlink_to("Ana.md")
    (root / "People" / "Zo.md").symlink_to(root / "Friends" / "deep" / "Zoë.md")
    found = paths(root)
    assert len(found) == 3
    assert {os.path.realpath(root / path) for path in found} == {
        os.path.realpath(root / path) for path in ("People/Ana.md", "Friends/Bo.md", "Friends/deep/Zoë.md")
    }


@pytest.mark.parametrize("link", ["A", "M", "Z"])
def test_a_note_has_its_own_path_where_a_link_leads_to_it_as_well(root: Path, link: str) -> None:
    put(root, {f"Deep/{number}/Bo.md": NOTE for number in range(5)})
    (root / link).symlink_to(root / "Deep")
    own = [*(f"Deep/{number}/Bo.md" for number in range(5)), "People/Ana.md"]
    assert paths(root, Settings(contacts=(".",))) == own
    (root / "People" / link).symlink_to(root / "Deep")
    assert paths(root, Settings(contacts=("People", "Deep"))) == own


def test_links_to_what_is_no_contact_make_none(root: Path) -> None:
    put(root, {".trash/Bo.md": NOTE, "Drafts/Bo.md": NOTE, "Bo (conflicted copy 2026-01-01).md": NOTE})
    for number, target in enumerate(
        [".trash/Bo.md", "Drafts/Bo.md", ".trash", "Drafts", "Bo (conflicted copy 2026-01-01).md"]
    ):
        (root / "People" / f"{number}.md").symlink_to(root / target)
    assert paths(root) == ["People/Ana.md"]


def test_dangling_and_looping_links_are_problems_and_end(root: Path) -> None:
    (root / "People" / "gone.md").symlink_to("nowhere.md")
    (root / "People" / "loop.md").symlink_to("loop.md")
    (root / "People" / "here").symlink_to(".")
    (root / "People" / "up").symlink_to("..")
    (root / "People" / "lost").symlink_to("nowhere")
    vault = load(root)
    assert [contact.path for contact in vault.index] == ["People/Ana.md"]
    assert told(vault) == [("People/gone.md", "PF107", 1, 1), ("People/loop.md", "PF107", 1, 1)]


def test_a_vault_behind_a_link_is_a_vault(root: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(root)
    assert [contact.path for contact in load(tmp_path / "link" / "People").index] == ["People/Ana.md"]


# What stands in the way


def test_a_folder_named_as_a_note_is_a_folder(root: Path) -> None:
    put(root, {"People/x.md/Bo.md": NOTE})
    vault = load(root)
    assert [contact.path for contact in vault.index] == ["People/Ana.md", "People/x.md/Bo.md"]
    assert vault.problems == ()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_named_as_a_note_holds_nobody_up(root: Path) -> None:
    os.mkfifo(root / "People" / "pipe.md")
    (root / "People" / "link.md").symlink_to("pipe.md")
    assert [contact.path for contact in load(root).index] == ["People/Ana.md"]


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_a_problem_and_the_rest_is_served(root: Path) -> None:
    put(root, {"People/secret.md": NOTE, "People/closed/Bo.md": NOTE})
    (root / "People" / "secret.md").chmod(0)
    (root / "People" / "closed").chmod(0)
    try:
        vault = load(root)
    finally:
        (root / "People" / "closed").chmod(0o755)
    assert [contact.path for contact in vault.index] == ["People/Ana.md"]
    assert sorted(told(vault)) == [("People/closed", "PF101", 1, 1), ("People/secret.md", "PF101", 1, 1)]


def test_a_note_that_went_away_meanwhile_is_a_problem(root: Path) -> None:
    reading = read_note(root, "People/Gone.md", Schema.of(Settings()))
    assert reading.contact is None
    assert [(problem.path, problem.code) for problem in reading.problems] == [("People/Gone.md", "PF101")]


def test_one_note_is_read_as_the_whole_vault_reads_it(root: Path) -> None:
    vault = load(root)
    assert read_note(root, "People/Ana.md", Schema.of(vault.settings)).contact == vault.index.by_path["People/Ana.md"]


def test_a_note_that_is_not_utf_8_is_a_problem_with_its_place_and_what_can_be_read_is(root: Path) -> None:
    write(
        root,
        **{
            "People/Jose.md": "---\ncity: Lugo\nname: María José\n---\n## Pings\n- 2026-05-12: café\n".encode("latin-1")
        },
    )
    vault = load(root)
    assert told(vault) == [("People/Jose.md", "PF102", 3, 10)]
    jose = vault.index.by_path["People/Jose.md"]
    assert (jose.city, len(jose.pings)) == ("Lugo", 1)


def test_bytes_that_are_not_utf_8_in_a_note_that_is_no_contact_concern_nobody(root: Path) -> None:
    write(root, **{"People/list.md": "café".encode("latin-1")})
    assert load(root).problems == ()


def test_a_note_that_a_crash_left_as_zeros_is_told(root: Path) -> None:
    write(root, **{"People/Ana.md": b"\x00" * 1000})
    assert told(load(root)) == [("People/Ana.md", "PF105", 1, 1)]


def test_a_note_in_utf_16_is_told_to_be_no_utf_8(root: Path) -> None:
    write(root, **{"People/Ana.md": "---\nname: Ana\n---\n".encode("utf-16")})
    assert told(load(root)) == [("People/Ana.md", "PF102", 1, 1)]


@pytest.mark.parametrize("content", [b"", b"\n", b"\xef\xbb\xbf", b"text", b"\r", b"---"])
def test_a_file_that_says_nothing_is_passed_over(root: Path, content: bytes) -> None:
    write(root, **{"People/x.md": content})
    vault = load(root)
    assert [contact.path for contact in vault.index] == ["People/Ana.md"]
    assert vault.problems == ()


BAD = {
    "unclosed.md": ("---\nname: X\n\ntext", "PF104", 1),
    "list.md": ("---\n- a\n---\n", "PF202", 2),
    "scalar.md": ("---\nwords\n---\n", "PF202", 2),
    "twice.md": ("---\ncity: a\ncity: b\n---\n", "PF203", 3),
    "tab.md": ("---\ncity: a\n\trole: b\n---\n", "PF201", 3),
    "handle.md": ("---\ncity: a\ntwitter: @x\n---\n", "PF201", 3),
    "brackets.md": ("---\ncity: a\nx: " + "[" * 50_000 + "\n---\n", "PF209", 3),
    "digits.md": ("---\ncadence: " + "9" * 5_000 + "\n---\n", "PF206", 2),
    "nul.md": ("---\ncity: a\nrole: b\x00\n---\n", "PF201", 3),
    "february.md": ("---\nbirthday: 2026-02-30\n---\n", "PF205", 2),
    "zero.md": ("---\nbirthday: 0000-01-01\n---\n", "PF205", 2),
    "conflict.md": ("---\ncity: a\n<<<<<<< HEAD\n=======\n>>>>>>> b\n---\n", "PF106", 3),
    "entry.md": ("---\ncity: a\n---\n## Pings\n- 2026-02-30: x\n", "PF302", 5),
}


def test_no_bad_note_hides_the_rest(root: Path) -> None:
    put(root, {f"People/{name}": text for name, (text, _, _) in BAD.items()})
    put(root, {f"People/good {number}.md": note for number, note in enumerate(GOOD_NOTES)})
    vault = load(root)
    assert {(problem.path, problem.code, problem.line) for problem in vault.problems} == {
        (f"People/{name}", code, line) for name, (_, code, line) in BAD.items()
    }
    assert {contact.path for contact in vault.index} >= {
        "People/Ana.md",
        "People/good 0.md",
        "People/good 1.md",
        "People/good 2.md",
    }
    assert "People/twice.md" in vault.index.by_path
    assert "People/list.md" in vault.index.by_path


def test_the_last_year_of_the_calendar_with_a_cadence_is_fine(root: Path) -> None:
    write(
        root,
        **{"People/Bo.md": "---\nlast_contact: 9999-12-31\nsnooze: 9999-12-31\ncadence: 9999 years\n---\n"},
    )
    assert load(root).problems == ()


def test_a_note_beyond_all_measure_is_a_problem_and_is_not_read(root: Path) -> None:
    write(
        root,
        **{
            "People/big.md": NOTE.encode() + b"x" * 10_000_000,
            "People/long.md": NOTE.encode() + b"\n" * (MAX_BYTES - 99),
        },
    )
    vault = load(root)
    assert told(vault) == [("People/big.md", "PF103", 1, 1)]
    assert [contact.path for contact in vault.index] == ["People/Ana.md", "People/long.md"]


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_file_name_that_is_not_utf_8_stops_nothing(root: Path) -> None:
    try:
        with open(os.fsencode(root / "People") + b"/Jos\xe9.md", "w") as file:
            file.write("---\ntwitter: @x\ncity: Lugo\n---\n")
    except OSError:
        pytest.skip("this file system takes UTF-8 names alone")
    vault = load(root)
    assert len(vault.index) == 2
    assert [problem.line for problem in vault.problems] == [2]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_is_one_contact_in_either_unicode_form_of_the_file(root: Path, form: Any) -> None:
    name = unicodedata.normalize(form, "Zoë")
    put(root, {f"People/{name}.md": NOTE, "People/Bo.md": "---\nknows: '[[zoë]]'\n---\n"})
    vault = load(root)
    [zoe] = vault.index.named("zoë")
    assert vault.index.linking_to(zoe) == (vault.index.by_path["People/Bo.md"],)


def test_reading_changes_nothing(root: Path) -> None:
    put(root, {f"People/{name}": text for name, (text, _, _) in BAD.items()})
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in root.rglob("*") if path.is_file()}
    load(root)
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in root.rglob("*") if path.is_file()} == before


@given(
    st.binary(max_size=200)
    | st.binary(max_size=80).map(lambda noise: b"---\ncity: Lugo\n" + noise + b"\n---\n## Pings\n- " + noise)
)
@settings(deadline=None, max_examples=300)
def test_reading_any_bytes_never_raises(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = put(tmp_path_factory.getbasetemp(), {"any.md": content})
    reading = read_note(folder, "any.md", Schema.of(Settings()))
    lines = content.count(b"\n") + 1
    assert all(1 <= problem.line <= lines and problem.column >= 1 for problem in reading.problems)


def test_obsidians_settings_are_json_as_obsidian_writes_it(root: Path) -> None:
    put(
        root,
        {
            ".obsidian/templates.json": json.dumps({"folder": unicodedata.normalize("NFD", "Añadidos")}),
            "Añadidos/x.md": NOTE,
        },
    )
    assert paths(root, Settings(contacts=(".",))) == ["People/Ana.md"]
