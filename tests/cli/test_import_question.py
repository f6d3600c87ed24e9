"""The question that an import asks on a terminal: the plan first, then nothing without a yes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support.import_command import NOTES, TODAY, state
from support.imports import connections
from support.terminal import has_terminals, on_a_terminal
from support.vaults import make_vault

pytestmark = has_terminals

ROWS = ("Ana,García,,,Acme,CFO,", "Lucía,Fernández,https://www.linkedin.com/in/lucia,,Voltia,CTO,")
END_OF_INPUT = b"\x04"


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    (tmp_path / "in.csv").write_bytes(connections(*ROWS))
    return make_vault(tmp_path / "vault", NOTES, 'language = "en"\n')


def at_terminal(
    vault: Path, answer: bytes, asked: str, meanwhile: Callable[[], object] = lambda: None
) -> tuple[int, str]:
    """An import on a terminal: its exit code and all that is shown. `meanwhile` happens before the answer."""
    where = {"PINGFILES_VAULT": str(vault), "PINGFILES_TODAY": TODAY}
    command = ("import", "linkedin", "in.csv")
    return on_a_terminal(*command, cwd=vault.parent, asked=asked, answer=answer, meanwhile=meanwhile, **where)


@pytest.mark.parametrize("answer", [b"y\n", b"YES\n"])
def test_a_yes_writes_what_was_shown(answer: bytes, vault: Path) -> None:
    code, shown = at_terminal(vault, answer, "[y/N]")
    assert code == 0
    plan, _, after = shown.partition("Write this? [y/N]")
    assert "rows read: 2 = 1 new + 1 changed" in plan
    assert "Written." in after
    assert (vault / "People" / "Ana García.md").is_file()


@pytest.mark.parametrize(("answer", "exit_code"), [(b"\n", 0), (b"n\n", 0), (b"maybe\n", 0), (END_OF_INPUT, 130)])
def test_anything_else_writes_nothing(answer: bytes, exit_code: int, vault: Path) -> None:
    before = state(vault)
    code, shown = at_terminal(vault, answer, "[y/N]")
    assert (code, state(vault)) == (exit_code, before)
    assert "Written." not in shown


@pytest.mark.parametrize("answer", ["s\n", "sí\n", "SÍ\n"])
def test_spanish_is_asked_and_answered_in_spanish(answer: str, vault: Path) -> None:
    (vault / "pingfiles.toml").write_text('language = "es"\n')
    code, shown = at_terminal(vault, answer.encode(), "¿Lo escribo? [s/N]")
    assert code == 0
    assert "Escrito." in shown


def test_where_there_is_nothing_to_write_nothing_is_asked(vault: Path) -> None:
    assert at_terminal(vault, b"y\n", "[y/N]")[0] == 0
    code, shown = at_terminal(vault, b"", "Nothing was written.")
    assert code == 0
    assert "[y/N]" not in shown


def test_what_an_editor_saves_before_the_answer_is_not_overwritten(vault: Path) -> None:
    path = vault / "People" / "Lucía Fernández.md"

    def save() -> None:
        path.write_text(path.read_text("utf-8").replace("company: Acme", "company: Solaria"), encoding="utf-8")

    code, shown = at_terminal(vault, b"y\n", "[y/N]", save)
    assert code == 5
    assert "has changed since the plan was made; run the import again" in shown
    assert "company: Solaria" in path.read_text("utf-8")
    assert not (vault / "People" / "Ana García.md").exists()
