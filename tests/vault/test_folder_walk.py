"""Names in the folders of drafts and templates that are no text: no command crashes on them or hides them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.command import run
from support.vaults import make_vault

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="names are any bytes on Linux only")

DRAFT = '---\npingfiles: draft\nto: "[[Ana]]"\nsent: false\n---\nHi\n'
ODD = {
    b"Drafts/x\xff.md": DRAFT,
    b"Drafts/bad\xff/y.md": DRAFT,
    b"Drafts/Sent/z\xff.md": DRAFT,
    b"Templates/pings/en/birthday-8\xff.j2": "Hi\n",
    b"Templates/pings/en\xff/birthday-9.j2": "Hi\n",
}
NAMED = {
    r"Drafts/x\xff.md",
    r"Drafts/bad\xff",
    r"Drafts/Sent/z\xff.md",
    r"Templates/pings/en/birthday-8\xff.j2",
    r"Templates/pings/en\xff",
}


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    root = make_vault(tmp_path / "vault", {"Ana": "---\nbirthday: 1990-11-24\nemail: ana@example.org\n---\n"})
    for name, text in ODD.items():
        path = os.path.join(os.fsencode(root), name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    return root


def test_each_is_a_problem_that_names_it(vault: Path) -> None:
    found = run("templates", "check", cwd=vault, PINGFILES_TODAY="2026-11-24")
    assert found.returncode == 1
    assert {line.partition(":1:1: PF102 this name is not UTF-8")[0] for line in found.stdout.splitlines()} == NAMED


@pytest.mark.parametrize(
    ("command", "counted"),
    [
        (("draft", "ana"), 5),
        (("draft", "--due", "--dry-run"), 0),
        (("draft", "--refresh"), 3),
        (("templates", "list"), 2),
        (("templates", "list", "--json"), 2),
        (("templates", "check", "--json"), 0),
        (("templates", "copy", "en/birthday-1"), 0),
        (("sent", "ana"), 0),
        (("due", "--json"), 0),
        (("list", "--json"), 0),
        (("export", "ics"), 0),
        (("ping", "ana"), 0),
        (("undo",), 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_no_command_ends_on_them_and_those_that_read_them_count_them(
    vault: Path, command: tuple[str, ...], counted: int
) -> None:
    done = run(*command, cwd=vault, PINGFILES_TODAY="2026-11-24")
    assert done.returncode < 70
    assert "Traceback" not in done.stderr
    assert not counted or f"{counted} problems in {counted} files" in done.stderr


def test_what_is_drafted_beside_them_is_sent_and_undone(vault: Path) -> None:
    for command in (("draft", "ana", "--print"), ("draft", "ana"), ("undo",)):
        assert run(*command, cwd=vault, PINGFILES_TODAY="2026-11-24").returncode == 0
    assert sorted(os.listdir(os.fsencode(vault / "Drafts"))) == [b"Sent", b"bad\xff", b"x\xff.md"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_cannot_be_listed_is_a_problem(vault: Path) -> None:
    (vault / "Drafts" / "Closed").mkdir(mode=0)
    assert "Drafts/Closed:1:1: PF101" in run("templates", "check", cwd=vault).stdout


@pytest.mark.parametrize("folder", ["Drafts", "Templates/pings"])
@pytest.mark.parametrize(
    ("in_its_place", "said"),
    [
        (lambda path: path.symlink_to(path.parents[-1]), "outside the vault"),
        (lambda path: path.symlink_to(path.name), "not a folder"),
        (lambda path: path.write_text("x"), "not a folder"),
        (os.mkfifo, "not a folder"),
    ],
    ids=["link out", "link to itself", "file", "pipe"],
)
def test_what_stands_in_a_folders_place_is_a_problem(
    tmp_path: Path, folder: str, in_its_place: Callable[[Path], object], said: str
) -> None:
    root = make_vault(tmp_path / "vault", {"Ana": "---\ncity: Lugo\n---\n"})
    (root / folder).parent.mkdir(exist_ok=True)
    in_its_place(root / folder)
    found = run("templates", "check", cwd=root).stdout
    assert found.startswith(f"{folder}:1:1: PF101")
    assert said in found
