"""A disk that lacks a feature still takes writes; one that refuses leaves all as it was."""

from __future__ import annotations

import errno
import fcntl
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from support.command import run
from support.vaults import NOTE, put

from pingfiles.errors import WriteRefused
from pingfiles.vault import disk
from pingfiles.vault.writer import Edit, write

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="leases and renameat2 are Linux's")

LACKING = (errno.EPERM, errno.EAGAIN, errno.ENOTSUP, errno.EINVAL)
FAILING = (errno.ENOSPC, errno.EIO)


@pytest.fixture(autouse=True)
def _fresh() -> None:
    disk.tells_writers.cache_clear()


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    root = put(tmp_path / "vault", {"pingfiles.toml": 'language = "en"\n', "People/Ana.md": NOTE})
    (root / "People" / "Ana.md").chmod(0o640)
    return root


def refuse(patch: pytest.MonkeyPatch, call: str, code: int) -> None:
    """Lets a call to the system fail, as a disk does."""
    if call == "lease":
        real = fcntl.fcntl

        def fake(descriptor: int, operation: int, argument: Any = 0) -> Any:
            if operation == fcntl.F_SETLEASE:
                raise OSError(code, os.strerror(code))
            return real(descriptor, operation, argument)

        patch.setattr(fcntl, "fcntl", fake)
    else:

        def failing(*_: object, **__: object) -> None:
            raise OSError(code, os.strerror(code))

        patch.setattr(os, call, failing)


@pytest.mark.parametrize("code", LACKING, ids=errno.errorcode.get)
@pytest.mark.parametrize("call", ["lease", "fchmod", "fchown", "fsync", "setxattr", "listxattr"])
def test_a_disk_that_lacks_something_takes_a_ping(
    call: str, code: int, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if code == errno.EAGAIN and call in ("fchmod", "fsync"):
        pytest.skip("no disk says of these that they may be had later")
    refuse(monkeypatch, call, code)
    done = run("ping", "ana", "-m", "hello", cwd=vault, PINGFILES_TODAY="2026-11-21")
    assert (done.returncode, done.stderr) == (0, "")
    assert "hello" in (vault / "People" / "Ana.md").read_text()
    assert sorted(os.listdir(vault / "People")) == ["Ana.md"]


@pytest.mark.parametrize("code", FAILING, ids=errno.errorcode.get)
@pytest.mark.parametrize("call", ["fsync", "write"])
def test_a_disk_that_fails_leaves_the_note(call: str, code: int, vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        refuse(patch, call, code)
        done = run("ping", "ana", "-m", "hello", cwd=vault, PINGFILES_TODAY="2026-11-21")
    assert done.returncode == 5
    assert (vault / "People" / "Ana.md").read_text() == NOTE
    assert sorted(os.listdir(vault / "People")) == ["Ana.md"]


def test_a_program_that_writes_is_seen_where_the_disk_tells(tmp_path: Path) -> None:
    path = tmp_path / "Ana.md"
    path.write_text(NOTE)
    assert not disk.is_open_for_writing(str(path))
    with path.open("r+"):
        assert disk.is_open_for_writing(str(path))
    assert os.listdir(tmp_path) == ["Ana.md"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a file away")
def test_a_note_whose_owner_cannot_be_kept_is_written_and_that_is_said(
    vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.chown(vault / "People" / "Ana.md", 1000, 1000)
    refuse(monkeypatch, "fchown", errno.EPERM)
    done = run("ping", "ana", "-m", "hello", cwd=vault, PINGFILES_TODAY="2026-11-21")
    assert done.returncode == 0
    assert done.stderr == "pingfiles: People/Ana.md now belongs to you: its owner could not be kept\n"


def test_a_folder_that_becomes_a_link_meanwhile_is_not_followed(tmp_path: Path) -> None:
    vault, elsewhere = put(tmp_path / "vault", {"People/Ana.md": NOTE}), put(tmp_path / "elsewhere", {"Ana.md": NOTE})

    def swapped() -> None:
        (vault / "People").rename(vault / "Before")
        (vault / "People").symlink_to(elsewhere)

    with pytest.raises(WriteRefused):
        write(vault, [Edit("People/Ana.md", lambda text: f"{text}x\n")], "edit", tick=swapped)
    assert (elsewhere / "Ana.md").read_text() == (vault / "Before" / "Ana.md").read_text() == NOTE


@pytest.mark.parametrize(("call", "sentence"), [("lease", "does not tell whether"), ("chmod", "keeps no file modes")])
def test_what_the_disk_lacks_is_said_where_more_is_asked_for(
    call: str, sentence: str, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("ping", "ana", "-v", cwd=vault, PINGFILES_TODAY="2026-11-21").stderr == ""
    disk.tells_writers.cache_clear()
    refuse(monkeypatch, call, errno.EAGAIN if call == "lease" else errno.EPERM)
    done = run("ping", "ana", "-m", "again", "-v", cwd=vault, PINGFILES_TODAY="2026-11-21")
    assert done.returncode == 0
    assert sentence in done.stderr
    assert not [name for name in os.listdir(vault) if name.endswith(".tmp")]
