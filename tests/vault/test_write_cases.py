"""The shared vaults and disks that made writing fail: each row of their page, where they are present."""

from __future__ import annotations

import json
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.command import ROOT, run, run_process
from support.vaults import NOTE, make_vault

CASES = ROOT.parent / "shared/data/write-cases"
TODAY = "2026-11-24"
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Whatever turns a line or its direction; JSON and CSV end their lines themselves."""

pytestmark = [
    pytest.mark.skipif(not CASES.is_dir(), reason="the shared cases are not here"),
    pytest.mark.skipif(sys.platform != "linux", reason="they have pipes, leases and names of any bytes"),
]


def copied(case: str, tmp_path: Path) -> Path:
    shutil.copytree(CASES / case, root := tmp_path / case)
    for path in (root, *root.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)  # they may be shared read-only
    return root


def odd(case: str, tmp_path: Path) -> Path:
    subprocess.run(["sh", CASES / "make-odd.sh", case], cwd=tmp_path, check=True)
    return tmp_path


def did(root: Path, *command: str) -> tuple[int, str, str]:
    done = run(*command, cwd=root, PINGFILES_TODAY=TODAY)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_every_case_of_the_page_has_its_test_here() -> None:
    rows = [line for line in (CASES / "README.md").read_text("utf-8").splitlines() if line.startswith("| `")]
    assert [re.findall(r"`(?:make-odd\.sh )?([\w.-]+)", row)[0] for row in rows] == [
        *("nul-role", "drafts-is-people", "conflict-names", "not-utf8-name", "over-4-mib", "fifo-obsidian"),
        *("lease-eagain.py", "midcrash.py", "names.py"),
    ]


def test_nul_role(tmp_path: Path) -> None:
    root = copied("nul-role", tmp_path)
    before = files(root)
    for command in (("set", "ana", "role=CEO"), ("ping", "ana")):
        assert did(root, *command)[0] == 0
        assert not UNSAFE.search((root / "People/Ana.md").read_text("utf-8"))
    assert [did(root, "undo")[0] for _ in range(2)] == [0, 0]
    assert files(root) == before


def test_drafts_is_people(tmp_path: Path) -> None:
    code, _, said = did(copied("drafts-is-people", tmp_path), "list")
    assert code == 3
    assert "drafts" in said
    assert "contacts" in said


def test_conflict_names(tmp_path: Path) -> None:
    root = copied("conflict-names", tmp_path)
    assert [name["name"] for name in json.loads(did(root, "list", "--json")[1])["contacts"]] == ["Cara"]
    code, out, said = did(root, "due", "--all", "--json", "-v")
    (row,) = json.loads(out)["due"]
    assert (code, [reason["kind"] for reason in row["reasons"]].count("birthday")) == (0, 1)
    copies = {f"People/{path.name}" for path in (root / "People").iterdir()} - {"People/Cara.md"}
    assert {line.partition(":1:1: PF108")[0] for line in said.splitlines()} == copies


@pytest.mark.parametrize("command", [("export", "ics"), ("draft", "--due")], ids=" ".join)
def test_not_utf8_name(command: tuple[str, ...], tmp_path: Path) -> None:
    code, out, said = did(odd("not-utf8-name", tmp_path), *command, "-v")
    assert code == 0
    assert "Good" in out
    assert r"People/bad\xff.md:1:1: PF102" in said


def test_over_4_mib(tmp_path: Path) -> None:
    root = odd("over-4-mib", tmp_path)
    before = files(root)
    code, _, said = did(root, "ping", "edge", "-m", "hello")
    assert (code, "4 MiB" in said) == (5, True)
    assert files(root) == before


def test_fifo_obsidian(tmp_path: Path) -> None:
    code, out, said = did(odd("fifo-obsidian", tmp_path), "list", "-v")
    assert (code, "Good" in out) == (0, True)
    assert ".obsidian/templates.json:1:1: PF101" in said


def test_fifo_template(tmp_path: Path) -> None:
    code, out, said = did(odd("fifo-template", tmp_path), "new", "Zoe", "-v")
    assert (code, out) == (0, "People/Zoe.md\n")
    assert "Templates/Contact.md" in said


def test_lease_eagain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl
    import importlib.metadata
    from types import SimpleNamespace

    from pingfiles.cli import main

    root = make_vault(tmp_path / "vault", {"Ana": NOTE})
    point = SimpleNamespace(name="pingfiles", load=lambda: main)
    monkeypatch.setattr(fcntl, "fcntl", fcntl.fcntl)
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda **_: [point])
    monkeypatch.setattr(sys, "argv", ["", "ping", "ana", "-m", "x"])
    monkeypatch.chdir(root)
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(CASES / "lease-eagain.py"))
    assert ended.value.code == 0
    assert ": x\n" in (root / "People/Ana.md").read_text("utf-8")


def test_midcrash(tmp_path: Path) -> None:
    notes = {f"P{number}": "---\ncadence: monthly\n---\nold\n" for number in range(4)}
    root = make_vault(tmp_path / "vault", notes)
    before = files(root)
    command: list[str | Path] = [sys.executable, CASES / "midcrash.py", "2", root]
    assert subprocess.run(command, check=False).returncode == 9
    moved = root.rename(tmp_path / "moved")
    code, _, said = did(moved, "ping", "p0")
    assert (code, "was interrupted" in said) == (0, True)
    now = files(moved)
    assert {name for name in now if name not in before} == set()
    assert {name for name in now if now[name] != before[name]} == {"People/P0.md"}
    assert b"NEW" not in now["People/P0.md"]


def test_names(tmp_path: Path) -> None:
    root = make_vault(tmp_path / "vault", {})
    subprocess.run([sys.executable, CASES / "names.py"], cwd=root, check=True)
    for command in (("list", "--json"), ("export", "csv")):
        done = run_process(*command, cwd=root)
        assert done.returncode == 0
        assert not UNSAFE.search(done.stdout.replace("\r\n", "\n")), command
        assert "Bob" in done.stdout
