"""A reader keeps the notes of one vault for as long as it lives: its root is fixed, and what is gone is said."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from support.vaults import NOTE, put

from pingfiles.errors import VaultError
from pingfiles.settings import Settings
from pingfiles.vault import config
from pingfiles.vault.reader import Reader, load, load_at

ANA, BO = "People/Ana.md", "People/Bo.md"
WRONG = "---\nbirthday: soon\n---\n"


@pytest.fixture
def reader(root: Path) -> Reader:
    """A reader that has read everything."""
    put(root, {BO: WRONG, "People/no contact.md": "text\n"})
    return read_all(Reader(root, Settings()))


def read_all(reader: Reader) -> Reader:
    for path in reader.paths():
        reader.read(path)
    return reader


def codes(reader: Reader) -> dict[str, list[str]]:
    return {path: [problem.code for problem in problems] for path, problems in reader.problems.items()}


# Reading again


def test_contacts_and_problems_are_kept_by_path(reader: Reader) -> None:
    assert [*reader.contacts] == [ANA, BO]
    assert codes(reader) == {BO: ["PF205"]}


def test_reading_a_note_again_replaces_what_was_read_of_it(reader: Reader) -> None:
    put(reader.root, {BO: "---\ncity: Vigo\n---\n", ANA: WRONG})
    assert [(found := reader.read(path)) and found.city for path in (BO, ANA)] == ["Vigo", None]
    assert codes(reader) == {ANA: ["PF205"]}


def test_a_note_that_is_no_contact_any_more_is_dropped(reader: Reader) -> None:
    put(reader.root, {BO: "text\n"})
    assert reader.read(BO) is None
    assert [*reader.contacts] == [ANA]
    assert codes(reader) == {}


@pytest.mark.parametrize("look", [lambda reader: reader.paths(), lambda reader: reader.read(BO)])
def test_a_note_that_was_removed_is_dropped_and_is_no_problem(reader: Reader, look: Callable[[Reader], object]) -> None:
    (reader.root / BO).unlink()
    look(reader)
    assert [*reader.contacts] == [ANA]
    assert codes(reader) == {}


def test_a_reader_reads_a_vault_as_load_does(reader: Reader) -> None:
    vault = load_at(reader.root)
    assert dict(vault.index.by_path) == reader.contacts
    assert vault.problems == tuple(reader.problems[BO])
    assert vault.schema == reader.schema


# What tells that a note changed


def replaced(path: Path) -> None:
    """The same bytes and time in another file, as some editors and syncs leave them."""
    copy = path.with_suffix(".new")
    shutil.copy2(path, copy)
    os.replace(copy, path)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda path: path.write_text(f"{NOTE}more\n"), id="written"),
        pytest.param(lambda path: os.utime(path, ns=(1, 1)), id="another time"),
        pytest.param(replaced, id="replaced"),
        pytest.param(lambda path: path.unlink(), id="removed"),
    ],
)
def test_a_signature_tells_a_change(reader: Reader, change: Callable[[Path], object]) -> None:
    before = reader.signature(ANA)
    assert before is not None
    assert reader.signature(ANA) == before, "looking changes nothing"
    change(reader.root / ANA)
    assert reader.signature(ANA) != before


def test_what_is_not_there_has_no_signature(reader: Reader) -> None:
    assert reader.signature("People/Nobody.md") is None


# Which paths are notes


def test_is_note_agrees_with_the_look_through_the_folders(root: Path) -> None:
    files = [
        *("People/a/b/Bo.md", "People/.Bo.md", "People/.git/Bo.md", "People/notes.txt", "Bo.md", "Drafts/Bo.md"),
        *("Due.md", "People/Due.md", "People/Bo (conflicted copy 2026-01-01).md", "Templates/pings/Bo.md"),
        *("People/Zoë.md", "Elsewhere/Bo.md", "Meta/Templates/Bo.md", "Templates/Contact.md", "Peoples/Bo.md"),
    ]
    put(root, dict.fromkeys(files, NOTE) | {".obsidian/templates.json": '{"folder": "meta/templates"}'})
    (root / "People" / "folder.md").mkdir()
    (root / "People" / "more").symlink_to(root / "Elsewhere")
    (root / "People" / "Anna.md").symlink_to("Ana.md")
    (root / "People" / "lost.md").symlink_to("nowhere.md")
    there = [path.relative_to(root).as_posix() for path in root.rglob("*")] + ["People/more/Bo.md", "People/gone.md"]
    for folders in (("People",), (".",), ("People", "Elsewhere"), ("Drafts",)):
        reader = Reader(root, Settings(contacts=folders))
        assert sorted({path for path in there if reader.is_note(path)}) == reader.paths(), folders


# A vault of a fixed root


def test_a_vault_that_lost_its_configuration_never_becomes_the_vault_around_it(root: Path) -> None:
    inner = put(root / "People" / "inner", {"pingfiles.toml": "", "People/Zoë.md": NOTE})
    vault = load(inner)
    assert vault.root == inner
    (inner / config.FILE).unlink()
    with pytest.raises(VaultError, match=r"inner.pingfiles\.toml"):
        load_at(vault.root)
    reader = read_all(Reader(vault.root, vault.settings))
    assert [*reader.contacts] == ["People/Zoë.md"]


@pytest.mark.parametrize("contacts", [("People",), ("People", "Friends"), ("Friends", "People/a")])
def test_a_folder_of_contacts_that_is_gone_is_said_and_its_contacts_are_kept(
    contacts: tuple[str, ...], root: Path, tmp_path: Path
) -> None:
    put(root, {"People/a/Bo.md": WRONG, "Friends/Cai.md": NOTE})
    reader = read_all(Reader(root, Settings(contacts=contacts)))
    before, problems = dict(reader.contacts), codes(reader)
    (root / "People").rename(tmp_path / "away")
    assert reader.read("People/a/Bo.md") == before["People/a/Bo.md"], "gone since the last look"
    read_all(reader)
    gone = next(folder for folder in contacts if folder.startswith("People"))
    assert reader.gone == (gone,)
    assert [(problem.path, problem.code) for problem in reader.folder_problems] == [(gone, "PF101")]
    assert (reader.contacts, codes(reader)) == (before, problems)
    (tmp_path / "away").rename(root / "People")
    (root / "People" / "a" / "Bo.md").unlink()
    read_all(reader)
    assert not reader.gone
    assert not reader.folder_problems
    assert reader.contacts.keys() == before.keys() - {"People/a/Bo.md"}


def test_a_whole_vault_that_is_gone_keeps_its_contacts(root: Path, tmp_path: Path) -> None:
    reader = read_all(Reader(root, Settings(contacts=(".",))))
    root.rename(tmp_path / "away")
    read_all(reader)
    assert reader.gone == (".",)
    assert [*reader.contacts] == [ANA]
