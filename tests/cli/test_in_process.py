"""The program in this process does what it does in one of its own: most tests rest on it."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import pytest
from support.command import run, run_bytes, run_process, run_shown
from support.imports import connections
from support.vaults import make_vault, note

NOTES = {
    "Lucía Fernández": note("birthday: 1984-11-24; company: Voltia", "2026-07-01 whatsapp: sent the report #gave"),
    "Tan 陳": note("birthday: --11-22; cadence: 1 month", "2026-01-01 call: hello"),
    "Spoilt": note("birthday: 1984-13-45"),
}
CALLS: list[tuple[str, ...]] = [
    (),
    ("due", "--help"),
    ("due", "--explain"),
    ("due", "--json", "-v"),
    ("show", "nobody"),
    ("nonsense",),
    ("draft", "--due", "--print"),
    ("ping", "tan", "-c", "call", "-m", "hola"),
    ("import", "linkedin", "Connections.csv", "--dry-run"),
]
MORE_CALLS: list[tuple[str, ...]] = [
    ("--help",),
    ("--version",),
    ("list", "--format", "json"),
    ("show", "Lucia", "Fernandes"),
    ("due", "--within", "soon"),
    ("due", "--vault", "nowhere"),
    ("draft", "tan"),
    ("set", "tan", "city=Lugo", "--dry-run"),
    ("export", "csv"),
    ("init", "new"),
    ("templates", "list"),
]


@pytest.fixture
def vaults(tmp_path: Path) -> tuple[Path, Path]:
    """Two vaults that are the same."""
    made = [make_vault(tmp_path / name, NOTES) for name in ("one", "two")]
    for vault in made:
        (vault / "Connections.csv").write_bytes(connections("Ana,García,,,Acme,CFO,05 Mar 2024"))
    return made[0], made[1]


@pytest.mark.parametrize(
    "arguments", [*CALLS, *(pytest.param(call, marks=pytest.mark.soak) for call in MORE_CALLS)], ids=" ".join
)
def test_both_say_the_same_and_write_the_same(arguments: tuple[str, ...], vaults: tuple[Path, Path]) -> None:
    answers, contents = [], []
    for vault, how in zip(vaults, (run, run_process), strict=True):
        done = how(*arguments, cwd=vault, PINGFILES_TODAY="2026-11-21")
        answers.append((done.returncode, *(said.replace(str(vault), "VAULT") for said in (done.stdout, done.stderr))))
        contents.append({path.name: path.read_bytes() for path in (vault / "People").iterdir()})
    assert answers[0] == answers[1]
    assert contents[0] == contents[1]


def test_nothing_is_left_behind(vaults: tuple[Path, Path]) -> None:
    def state() -> tuple[object, ...]:
        return (os.getcwd(), dict(os.environ), sys.argv, sys.stdin, sys.stdout, sys.stderr, gc.isenabled())

    before = state()
    for arguments in (("due",), ("nonsense",), ("show", "nobody")):
        run(*arguments, cwd=vaults[0])
    assert state() == before


def test_a_call_knows_nothing_of_the_one_before(vaults: tuple[Path, Path]) -> None:
    english = run("due", "--today", "2026-11-21", cwd=vaults[0]).stdout
    (vaults[1] / "pingfiles.toml").write_text('language = "es"\nformality = "formal"\n', encoding="utf-8")
    run("due", "--today", "2027-01-01", "-v", cwd=vaults[1])
    assert run("due", "--today", "2026-11-21", cwd=vaults[0]).stdout == english


def test_what_is_piped_in_is_read(vaults: tuple[Path, Path]) -> None:
    card = b"BEGIN:VCARD\nFN:Ana\nEND:VCARD\n"
    assert b"1 new" in run_bytes("import", "vcard", "-", "--dry-run", cwd=vaults[0], stdin=card)


def test_what_a_person_sees_stands_in_its_order(vaults: tuple[Path, Path]) -> None:
    code, seen = run_shown("due", "--vault", "nowhere", cwd=vaults[0])
    assert (code, seen) == (3, run("due", "--vault", "nowhere", cwd=vaults[0]).stderr)


def test_what_is_read_as_a_process_begins_needs_a_process(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="run_process"):
        run("--version", cwd=tmp_path, PYTHONUTF8="0")
