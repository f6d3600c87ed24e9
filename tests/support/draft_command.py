"""`draft` and `sent` as they are called, on a vault of two or on a copy of the example: what their tests share."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pingfiles.drafts import draft_note
from support.command import run
from support.vaults import EXAMPLE, make_vault, note, put

TODAY = "2026-11-24"
LENA = "Drafts/2026-11-24 Lena (birthday).md"
posix = pytest.mark.skipif(sys.platform == "win32", reason="speaks of links and modes")
linux = pytest.mark.skipif(sys.platform != "linux", reason="speaks of xdg-open")


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    notes = {
        "Lena": note("birthday: 1980-11-24; phone: +34 600 000 011; channels: [whatsapp]; say: [Save me a slice.]"),
        "Tove": note("birthday: 1981-11-25; phone: +34 600 000 012; channels: [whatsapp]"),
    }
    return make_vault(tmp_path / "vault", notes)


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "example"))


def do(vault: Path, *words: str, today: str = TODAY, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command on the vault, with a state folder beside it."""
    return run(*words, cwd=vault, PINGFILES_TODAY=today, XDG_STATE_HOME=str(vault.parent / "state"), **environment)


def done(vault: Path, *words: str, today: str = TODAY) -> str:
    finished = do(vault, *words, today=today)
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def files(vault: Path) -> dict[str, bytes]:
    return {path.relative_to(vault).as_posix(): path.read_bytes() for path in vault.rglob("*") if path.is_file()}


def text(vault: Path, path: str = LENA) -> str:
    return (vault / path).read_text(encoding="utf-8")


def edit(vault: Path, old: str, new: str, path: str = LENA) -> None:
    before = text(vault, path)
    assert old in before
    (vault / path).write_text(before.replace(old, new), encoding="utf-8")


def read(vault: Path, path: str = LENA) -> draft_note.DraftNote:
    found = draft_note.read(path, text(vault, path))
    assert found
    return found


def opener(folder: Path) -> str:
    """A folder for PATH whose xdg-open keeps what it was given, one line each."""
    put(folder, {"xdg-open": f'#!/bin/sh\nprintf "%s\\n" "$@" >> "{folder}/opened"\n'})
    (folder / "xdg-open").chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ.get('PATH', os.defpath)}"


def opened(folder: Path) -> list[str]:
    """What was opened; the program does not wait for it."""
    for _ in range(100):
        if (folder / "opened").exists():
            return (folder / "opened").read_text(encoding="utf-8").splitlines()
        time.sleep(0.05)
    return []
