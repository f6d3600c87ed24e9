"""`init` makes a vault or marks one, and overwrites nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from support.command import run
from support.vaults import put

from pingfiles.errors import VaultError
from pingfiles.vault.config import read
from pingfiles.vault.reader import load
from pingfiles.vault.scaffold import make_vault


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_new_vault_can_be_used_at_once(tmp_path: Path) -> None:
    done = run("init", "notes/network", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    root = tmp_path / "notes" / "network"
    assert set(files(root)) == {"pingfiles.toml", "Templates/Contact.md"}
    assert (root / "People").is_dir()
    for made in ("pingfiles.toml", "Templates/Contact.md", "People/"):
        assert made in done.stdout
    vault = load(root)
    assert (len(vault.index), vault.problems) == (0, ())

    done = run("due", cwd=root)
    assert done.returncode == 0
    assert "pingfiles new" in done.stdout


def test_the_template_is_a_contact_without_problems_once_copied(tmp_path: Path) -> None:
    make_vault(tmp_path, "en")
    template = (tmp_path / "Templates" / "Contact.md").read_text(encoding="utf-8")
    (tmp_path / "People" / "Ada Brook.md").write_text(template, encoding="utf-8")
    vault = load(tmp_path)
    assert [found.name for found in vault.index] == ["Ada Brook"]
    assert vault.problems == ()


def test_the_present_folder_is_what_init_means_alone(tmp_path: Path) -> None:
    assert run("init", cwd=tmp_path).returncode == 0
    assert (tmp_path / "pingfiles.toml").is_file()


def test_an_obsidian_vault_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / ".obsidian").mkdir()
    (tmp_path / ".obsidian" / "app.json").write_text("{}")
    (tmp_path / "Personas").mkdir()
    (tmp_path / "Personas" / "Ada Brook.md").write_text("---\nbirthday: 1984-11-24\n---\n")
    (tmp_path / "Templates").mkdir()
    (tmp_path / "Templates" / "Contact.md").write_text("mine\n")
    before = files(tmp_path)
    made = make_vault(tmp_path, "es")
    assert made == ["pingfiles.toml"]
    after = files(tmp_path)
    assert after.pop("pingfiles.toml")
    assert after == before
    assert read(tmp_path).settings.contacts == ("Personas",)
    assert [found.name for found in load(tmp_path).index] == ["Ada Brook"]


def test_a_second_time_changes_nothing_and_says_so(tmp_path: Path) -> None:
    run("init", cwd=tmp_path)
    (tmp_path / "pingfiles.toml").write_text('contacts = ["."]\n')
    (tmp_path / "Templates" / "Contact.md").unlink()
    before = files(tmp_path)
    done = run("init", cwd=tmp_path)
    assert done.returncode == 0
    assert "ya es una bóveda" in done.stdout
    assert files(tmp_path) == before


@pytest.mark.parametrize(("language", "locale"), [("es", "es_ES.UTF-8"), ("en", "en_GB.UTF-8"), ("en", "C")])
def test_the_lists_language_is_the_machines(tmp_path: Path, language: str, locale: str) -> None:
    run("init", cwd=tmp_path, LANG=locale)
    assert read(tmp_path).settings.language == language


def test_what_is_written_is_what_holds_without_it(tmp_path: Path) -> None:
    make_vault(tmp_path, "es")
    written = read(tmp_path)
    assert written.problems == []
    (tmp_path / "pingfiles.toml").write_text("")
    assert written.settings == read(tmp_path).settings


def test_a_place_that_cannot_be_made_is_one_line_with_its_code(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file")
    done = run("init", "file/vault", cwd=tmp_path)
    assert done.returncode == VaultError.exit_code
    assert done.stderr.startswith("pingfiles: ")
    assert done.stderr.count("\n") == 1
    assert "file" in done.stderr
    assert done.stdout == ""
    assert run("init", "file", cwd=tmp_path).returncode == 2


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="a folder's mode stops nobody here")
def test_an_unwritable_folder_is_said_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "People").mkdir()
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(VaultError, match="cannot be made"):
            make_vault(tmp_path, "en")
        assert files(tmp_path) == {}
    finally:
        tmp_path.chmod(0o755)


def test_a_broken_link_in_the_place_of_a_file_is_left(tmp_path: Path) -> None:
    (tmp_path / "Templates").mkdir()
    link = tmp_path / "Templates" / "Contact.md"
    link.symlink_to(tmp_path / "nowhere.md")
    assert "Templates/Contact.md" not in make_vault(tmp_path, "en")
    assert link.is_symlink()
    assert not (tmp_path / "nowhere.md").exists()


FACTS = "---\nGebtag: 1984-11-27\n---\n## Touchpoints\n- 2026-10-11 call\n"
MARKED = '---\ncategories: ["[[People]]"]\nbirthday: 1984-11-27\n---\n'


@pytest.mark.parametrize(
    "folder", ["people", "PEOPLE", "04_PEOPLE", "03 Resources/People", "Áreas/👥 Contactos", "Personas", "a/b/1. crm"]
)
def test_people_are_found_where_they_are(tmp_path: Path, folder: str) -> None:
    put(tmp_path, {f"{folder}/Ana Roig.md": FACTS, f"{folder}/Bea Lind.md": FACTS, "Books/A book.md": "text"})
    done = run("init", cwd=tmp_path, LANG="en_GB.UTF-8", PINGFILES_TODAY="2026-11-21")
    assert (done.returncode, done.stderr) == (0, "")
    settings = read(tmp_path).settings
    assert settings.contacts == (folder,)
    assert settings.fields == (("birthday", "Gebtag"),)
    assert settings.log_headings == ("Pings", "Touchpoints")
    assert "2 notes read: 2 contacts, 2 birthdays, last contact known of 2" in done.stdout
    assert not [path for path in tmp_path.iterdir() if path.name.lower() == "people" and path.name not in folder]


def test_people_anywhere_are_found_by_their_mark(tmp_path: Path) -> None:
    put(tmp_path, {"Notes/Ana Roig.md": MARKED, "Bea Lind.md": MARKED, "Templates/Person.md": MARKED})
    done = run("init", cwd=tmp_path, LANG="en_GB.UTF-8")
    settings = read(tmp_path).settings
    assert (settings.contacts, settings.contact_where) == ((".",), (("categories", "People"),))
    assert "2 contacts, 2 birthdays" in done.stdout


def test_an_empty_folder_of_another_case_is_taken(tmp_path: Path) -> None:
    (tmp_path / "people").mkdir()
    make_vault(tmp_path, "en")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Templates", "people", "pingfiles.toml"]


def test_a_dry_run_shows_the_configuration_and_writes_nothing(tmp_path: Path) -> None:
    put(tmp_path, {"04_PEOPLE/Ana Roig.md": FACTS, "04_PEOPLE/Bea Lind.md": FACTS})
    before = files(tmp_path)
    done = run("init", "--dry-run", cwd=tmp_path, LANG="en_GB.UTF-8")
    assert 'contacts = ["04_PEOPLE"]' in done.stdout
    assert 'birthday = "Gebtag"' in done.stdout
    assert files(tmp_path) == before
    assert not run("init", "new", "--dry-run", cwd=tmp_path).returncode
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("name", ['Q"uote people', "back\\slash"])
def test_odd_names_of_folders_and_keys_are_quoted(tmp_path: Path, name: str) -> None:
    put(tmp_path, {f"{name}/People/Ana Roig.md": FACTS, f"{name}/People/Bea Lind.md": FACTS})
    assert run("init", "--dry-run", cwd=tmp_path).returncode == 0
