"""`import` as it is called on a small vault: what its tests share."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from support.command import run
from support.imports import connections
from support.vaults import make_vault, note

TODAY = "2026-11-21"
LUCIA = note(
    "linkedin: lucia; company: Acme; role: Head of Data; linkedin_seen: Head of Data at Acme; email: l@example.org",
    "2026-07-01 whatsapp: sent the report #gave",
)
NOTES = {"Lucía Fernández": LUCIA, "Bo Lind": note("birthday: --02-29; hooks: [Paints boats]")}
FILE = connections(
    "Lucía,Fernández,https://www.linkedin.com/in/lucia,,Voltia,CTO,05 Mar 2024",
    "Ana,García,https://www.linkedin.com/in/ana,,Acme,CFO,05 Mar 2024",
    "Bo,Lind,,,Acme,Painter,05 Mar 2024",
    ",,,,,,",
)


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    root = make_vault(tmp_path / "vault", NOTES, 'language = "en"\n')
    (tmp_path / "Connections.csv").write_bytes(FILE)
    return root


def call(vault: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run(*arguments, cwd=vault.parent, PINGFILES_VAULT=str(vault), PINGFILES_TODAY=TODAY)


def state(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its bytes and the time of its last change."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}
