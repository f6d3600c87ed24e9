"""A disk that lacks a feature still takes writes; one that refuses leaves all as it was."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from support.command import PROGRAM, clean_environment, run
from support.crashing import Command, Scene, warm
from support.vaults import NOTE, put

from pingfiles.errors import WriteRefused
from pingfiles.vault import disk, lock, open_folder
from pingfiles.vault.undo import undo
from pingfiles.vault.writer import Create, Edit, Remove, write

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="leases and renameat2 are Linux's")

LACKING = (errno.EPERM, errno.EAGAIN, errno.ENOTSUP, errno.EINVAL)
FAILING = (errno.ENOSPC, errno.EIO)


OPENED: dict[str, Callable[[str, int], bool]] = {
    "the configuration": lambda path, _: path.endswith("pingfiles.toml"),
    "a note": lambda path, _: path.endswith("Ana.md"),
    "a folder": lambda _, flags: bool(flags & os.O_DIRECTORY),
    "a folder to sync it": lambda path, flags: path == "." and not flags & os.O_DIRECTORY,
    "a new text": lambda path, flags: bool(flags & os.O_CREAT) and bool(re.search(r"-\d\.tmp$", path)),
    "a fresh file to ask for a lease": lambda path, _: path.endswith("-lease.tmp"),
    "the journal": lambda path, _: path.endswith(".new"),
    "the lock": lambda path, _: path.endswith("/lock"),
}
"""What can be opened, by the path and the flags."""


@pytest.fixture(autouse=True)
def _fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.setattr(lock, "ELSEWHERE", str(tmp_path / "elsewhere"))


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    root = put(tmp_path / "vault", {"pingfiles.toml": 'language = "en"\n', "People/Ana.md": NOTE})
    (root / "People" / "Ana.md").chmod(0o640)
    return root


def refuse(patch: pytest.MonkeyPatch, call: str, code: int) -> None:
    """Lets a call to the system fail, as a disk does."""

    def failing(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    if call == "lease":
        real = fcntl.fcntl

        def fake(descriptor: int, operation: int, argument: Any = 0) -> Any:
            return failing() if operation == fcntl.F_SETLEASE else real(descriptor, operation, argument)

        patch.setattr(fcntl, "fcntl", fake)
    elif call == "flock":
        granted = fcntl.flock

        def only_there(descriptor: int, operation: int) -> None:
            if os.readlink(f"/proc/self/fd/{descriptor}").endswith("/lock"):
                failing()
            granted(descriptor, operation)

        patch.setattr(fcntl, "flock", only_there)
    elif call.startswith("open "):
        opened = os.open
        is_meant = OPENED[call.removeprefix("open ")]

        def only_it(path: str, flags: int, *rest: Any, **named: Any) -> int:
            if is_meant(str(path), flags):
                failing()
            return opened(path, flags, *rest, **named)

        patch.setattr(os, "open", only_it)
    elif call in ("renameat2", "link"):
        patch.setattr(ctypes, "CDLL", lambda *_, **__: SimpleNamespace(renameat2=lambda *_: -1))
        patch.setattr(ctypes, "get_errno", lambda: code if call == "renameat2" else errno.EINVAL)
        if call == "link":
            patch.setattr(os, "link", failing)
    else:
        patch.setattr(os, call, failing)


def contents(folder: Path) -> dict[str, bytes]:
    """All files of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def is_a_lack(call: str, code: int) -> bool:
    """Whether an error says that a disk lacks something; else it is full, broken, or busy for a while."""
    if call in (
        "fchown",
        "lease",
        "setxattr",
        "listxattr",
        "open a fresh file to ask for a lease",
    ):  # what is not had is not needed
        return True
    return code in LACKING and code != errno.EAGAIN and call != "write" and not call.startswith("open ")


@pytest.mark.parametrize("command", [("ping", "ana", "-m", "hello"), ("new", "Zoe")], ids=" ".join)
@pytest.mark.parametrize("code", [*LACKING, *FAILING], ids=errno.errorcode.get)
@pytest.mark.parametrize(
    "call",
    [
        *("lease", "flock", "fchmod", "fchown", "setxattr", "listxattr", "renameat2", "link", "fsync", "write"),
        *(f"open {what}" for what in OPENED),
    ],
)
def test_a_disk_that_lacks_something_takes_writes_and_one_that_fails_leaves_all(
    call: str, code: int, command: tuple[str, ...], vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(vault / "People")
    with monkeypatch.context() as patch:
        refuse(patch, call, code)
        done = run(*command, cwd=vault, PINGFILES_TODAY="2026-11-21")
    now = contents(vault / "People")
    assert not [name for name in now if name.startswith(".")]
    refused = 3 if call == "open the configuration" else 5
    assert (done.returncode, now == before) in ((0, False), (refused, True)), done.stderr
    if is_a_lack(call, code):
        assert (done.returncode, done.stderr) == (0, "")
    assert run("ping", "ana", cwd=vault, PINGFILES_TODAY="2026-11-21").returncode == 0


@pytest.mark.soak
@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
@pytest.mark.parametrize("code", [*LACKING, *FAILING], ids=errno.errorcode.get)
@pytest.mark.parametrize("call", ["flock", "fchmod", "fchown", "renameat2", "link", "fsync"])
def test_the_same_where_the_system_itself_refuses(call: str, code: int, vault: Path) -> None:
    before = contents(vault / "People")
    name = "EOPNOTSUPP" if code == errno.ENOTSUP else errno.errorcode[code]
    refusing = [f"--inject={call}:error={name}", *(["--inject=renameat2:error=EINVAL"] if call == "link" else [])]
    if call == "flock":
        refusing[0] += ":when=1"  # one elsewhere stands for it
    command = ("ping", "ana") if call in ("fchmod", "fchown") else ("new", "Zoe")
    done = subprocess.run(
        ["strace", "-f", "-o", os.devnull, f"--trace={call},renameat2", *refusing, *PROGRAM, *command],
        cwd=vault,
        env=clean_environment(vault, PINGFILES_TODAY="2026-11-21"),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    now = contents(vault / "People")
    assert (done.returncode, now == before) in ((0, False), (5, True)), done.stderr
    assert (done.returncode, done.stderr) == (0, "") or not is_a_lack(call, code)


def test_two_wait_for_each_other_on_a_disk_without_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(monkeypatch, "flock", errno.ENOLCK)
    path = str(tmp_path / "lock")
    with lock.held(path):
        with lock.tried(path) as is_free:
            assert not is_free
        with pytest.raises(WriteRefused), lock.held(path, seconds=0.05):
            pass
    with lock.held(path, seconds=5):
        pass


def test_a_program_that_writes_is_seen_where_the_disk_tells(tmp_path: Path) -> None:
    path = tmp_path / "Ana.md"
    path.write_text(NOTE)
    assert not disk.is_open_for_writing(str(path))
    with path.open("r+"):
        assert disk.is_open_for_writing(str(path))
    assert [name for name in os.listdir(tmp_path) if name.startswith(".")] == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a file away")
def test_a_note_whose_owner_cannot_be_kept_is_written_and_that_is_said(
    vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.chown(vault / "People" / "Ana.md", 1000, 1000)
    refuse(monkeypatch, "fchown", errno.EPERM)
    done = run("ping", "ana", "-m", "hello", cwd=vault, PINGFILES_TODAY="2026-11-21")
    assert done.returncode == 0
    assert done.stderr == "pingfiles: People/Ana.md now belongs to you: its owner could not be kept\n"


@pytest.mark.parametrize(
    "command",
    [("ping", "ana", "-m", "x"), ("new", "Zoe"), ("undo",), (Remove("People/Ana.md", NOTE),)],
    ids=["ping", "new", "undo", "remove"],
)
def test_a_folder_that_becomes_a_link_at_any_moment_is_not_followed(command: Command, tmp_path: Path) -> None:
    elsewhere = put(tmp_path / "other", {"Ana.md": NOTE})
    files = {"People/Ana.md": NOTE, "People/Bea.md": NOTE}
    scene = Scene(tmp_path, files, [("ping", "ana", "bea")] if command == ("undo",) else [])
    warm(scene, command)
    before = scene.contents()
    for number in count(1):

        def swapped(met: int, _: str, made: partial[Any], number: int = number) -> Any:
            if met == number:
                (scene.root / "People").rename(scene.root / "Before")
                (scene.root / "People").symlink_to(elsewhere)
            return made()

        ended = scene.run(command, swapped, reads=True)
        assert contents(elsewhere) == {"Ana.md": NOTE.encode()}
        if len(ended.calls) < number:
            assert ended.code == 0
            return
        assert "Traceback" not in ended.err
        if ended.code == 5:
            now = contents(scene.root / "Before")
            assert all(now[Path(path).name] == text for path, text in before.items() if path.startswith("People/")), (
                ended
            )
        scene.reset()


def test_where_folders_cannot_be_held_notes_are_written_by_their_paths(
    vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_folder, "_CAN_HOLD", False)  # as on Windows
    before = contents(vault / "People")
    write(vault, [Create("New/Friends/Zoe.md", "zoe\n"), Edit("People/Ana.md", str.upper)], "batch")
    assert contents(vault / "New" / "Friends") == {"Zoe.md": b"zoe\n"}
    assert contents(vault / "People") == {"Ana.md": NOTE.upper().encode()}
    undo(vault)
    assert contents(vault / "People") == before


def test_more_folders_than_are_held_are_written(vault: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open_folder, "_MAX_HELD", 2)
    write(vault, [Create(f"New/{number}/Zoe.md", "zoe\n") for number in range(5)], "batch")
    undo(vault)
    assert not [*(vault / "New").rglob("*.md")]


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        ("lease", "does not tell whether"),
        ("chmod", "keeps no file modes"),
        ("renameat2", "cannot swap two files"),
        ("fsync", "decides by itself when it saves"),
        ("flock", "cannot lock files"),
    ],
)
def test_what_the_disk_lacks_is_said_where_more_is_asked_for(
    call: str, sentence: str, vault: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("ping", "ana", "-v", cwd=vault, PINGFILES_TODAY="2026-11-21").stderr == ""
    refuse(monkeypatch, call, errno.EAGAIN if call == "lease" else errno.EPERM)
    done = run("ping", "ana", "-m", "again", "-v", cwd=vault, PINGFILES_TODAY="2026-11-21")
    assert done.returncode == 0
    assert sentence in done.stderr
    assert not [name for name in os.listdir(vault) if name.endswith(".tmp")]
