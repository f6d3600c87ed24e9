"""A vault on the disk: where it is, which notes may be contacts, and what stands in the way."""

from __future__ import annotations

import json
import os
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.examples import examples
from support.strategies import GOOD_NOTES
from support.vaults import NOTE, put, write

from pingfiles.errors import VaultError
from pingfiles.schema.schema import Schema
from pingfiles.settings import Settings
from pingfiles.vault import config, scan
from pingfiles.vault.reader import Vault, load, read_note
from pingfiles.vault.vault_file import MAX_BYTES


def paths(root: Path, configured: Settings | None = None) -> list[str]:
    return scan.find(root, configured or Settings()).paths


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
    if folder != "." and own.startswith(("Meta/", "meta/")):
        pytest.skip("contacts win over the templates of other programs")
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
        "Bo (Copia en conflicto de Ana 2026-11-01).md",
        "Bo (SFConflict ana@example.org 2026-11-01-10-11-12).md",
        "Bo [Conflict].md",
        "Bo_conflict-20261101-101112.md",
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


PERSON = "---\nbirthday: 1990-11-25\nemail: bo@example.org\n---\n## Pings\n\n- 2026-01-01 call: hello\n"
COPIES = (
    "Bo 2",
    "Bo (1)",
    "Bo-LAPTOP",
    "Bo-DESKTOP-AB12CD",
    "Bo-Anas-MacBook-Pro",
    "bo.orig",
    "Bo - Copy (2)",
    "Bo copia",
)


@pytest.mark.parametrize("name", COPIES)
@pytest.mark.parametrize(
    ("content", "is_copy"),
    [
        (PERSON, True),
        (PERSON.replace("email: bo@example.org\n", ""), True),
        (PERSON.replace("bo@", "other@"), False),
        (PERSON.replace("1990", "1991"), False),
        (PERSON.replace("hello", "another"), False),
        (PERSON + "- 2026-02-02 email: more\n", True),
        ("---\nuid: x\nrole: CEO\n---\n", False),
        ("---\ntags: [person]\n---\n## Pings\n", False),
    ],
)
def test_a_note_of_such_a_name_is_a_second_version_if_it_is_of_the_same_person(
    root: Path, name: str, content: str, is_copy: bool
) -> None:
    put(root, {"People/Bo.md": PERSON, f"People/{name}.md": content})
    vault = load(root)
    assert (f"People/{name}.md" not in vault.index.by_path) == is_copy
    assert [problem.code for problem in vault.problems] == ["PF108"] * is_copy
    (root / "People/Bo.md").unlink()
    assert f"People/{name}.md" in load(root).index.by_path, "without the first there is no second"


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
    "zero.md": ("---\nbirthday: 1984-13-01\n---\n", "PF205", 2),
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
    assert [contact.path for contact in vault.index] == ["People/Ana.md"]
    assert told(vault) == [("People/Jos\\xe9.md", "PF102", 1, 1)]


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
@examples(300)
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
