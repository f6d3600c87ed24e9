"""The one door through which notes are written: what it keeps, what it refuses, and how it goes about it."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.command import clean_environment
from support.crashing import Scene
from support.vaults import NOTE, put

from pingfiles.errors import WriteRefused
from pingfiles.note.edit.splice import Uneditable
from pingfiles.settings import Settings
from pingfiles.vault import scan
from pingfiles.vault.journal import KEPT, KEPT_DAYS, Journal
from pingfiles.vault.undo import undo
from pingfiles.vault.writer import Action, Change, Create, Edit, Remove, plan, write

ANA, BEA = "People/Ana.md", "People/Bea.md"
posix = pytest.mark.skipif(sys.platform == "win32", reason="speaks of modes, owners and links")
linux = pytest.mark.skipif(sys.platform != "linux", reason="speaks of Linux")


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A state folder of the test's own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


def adding(line: str, path: str = ANA) -> Edit:
    return Edit(path, lambda text: f"{text}{line}\n")


def contents(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.is_symlink() and path.suffix != ".toml"
    }


def journal(root: Path) -> Path:
    return Journal(root).folder


def refused(root: Path, *actions: Action) -> str:
    """What is said where a batch is refused; nothing is changed, and nothing is left behind."""
    before = contents(root)
    with pytest.raises(WriteRefused) as error:
        write(root, actions, "test")
    assert contents(root) == before
    assert [path for path in journal(root).glob("*") if path.suffix] == []
    return str(error.value)


# What is written


def test_a_batch_edits_makes_and_removes(root: Path) -> None:
    put(root, {BEA: "bea\n", "People/Old.md": "old\n"})
    made, removed = Create("New/Carla.md", "carla\n"), Remove("People/Old.md", "old\n")
    actions: list[Action] = [adding("one"), made, adding("two", BEA), removed]
    planned = plan(root, actions)
    assert contents(root) == {ANA: NOTE, BEA: "bea\n", "People/Old.md": "old\n"}, "a plan writes nothing"
    outcome = write(root, actions, "test")
    assert outcome.changes == planned
    assert (outcome.command, outcome.remarks) == ("test", ())
    after = {ANA: f"{NOTE}one\n", BEA: "bea\ntwo\n", "New/Carla.md": "carla\n"}
    assert contents(root) == after
    undo(root)
    assert contents(root) == {ANA: NOTE, BEA: "bea\n", "People/Old.md": "old\n"}


def test_several_edits_of_one_note_are_one(root: Path) -> None:
    assert write(root, [adding("one"), adding("two")], "test").changes == (Change(ANA, NOTE, f"{NOTE}one\ntwo\n"),)
    undo(root)
    assert contents(root) == {ANA: NOTE}


def signature(path: Path) -> tuple[int, ...]:
    """What tells a changed file; not the time of the last look, which reading moves."""
    seen = os.stat(path)
    return seen.st_ino, seen.st_mode, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns


def test_an_edit_that_changes_nothing_touches_nothing(root: Path) -> None:
    before = signature(root / ANA)
    assert write(root, [Edit(ANA, lambda text: text)], "test").changes == ()
    assert signature(root / ANA) == before
    with pytest.raises(WriteRefused, match="nothing to undo"):
        undo(root)


@pytest.mark.parametrize("text", ["\ufeffa\r\nb\n\nc", "", "no end", "\x85\u2028\x0b", "ñ" * 100_000])
def test_every_other_byte_stays_as_it_is(text: str, root: Path) -> None:
    put(root, {ANA: text})
    write(root, [adding("more")], "test")
    assert (root / ANA).read_bytes() == f"{text}more\n".encode()
    undo(root)
    assert (root / ANA).read_bytes() == text.encode()


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644, 0o666, 0o755])
def test_a_note_keeps_its_mode(mode: int, root: Path) -> None:
    (root / ANA).chmod(mode)
    write(root, [adding("one")], "test")
    assert stat.S_IMODE(os.stat(root / ANA).st_mode) == mode
    undo(root)
    assert stat.S_IMODE(os.stat(root / ANA).st_mode) == mode


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give a file away")
def test_a_note_keeps_its_owner(root: Path) -> None:
    os.chown(root / ANA, 1234, 4321)
    write(root, [adding("one")], "test")
    assert (os.stat(root / ANA).st_uid, os.stat(root / ANA).st_gid) == (1234, 4321)


@linux
def test_a_note_keeps_what_others_attached_to_it(root: Path) -> None:
    try:
        os.setxattr(root / ANA, "user.colour", b"red")
    except OSError:
        pytest.skip("this file system attaches nothing")
    write(root, [adding("one")], "test")
    assert os.getxattr(root / ANA, "user.colour") == b"red"


@posix
def test_a_link_within_the_vault_stays_one(root: Path) -> None:
    (root / "People/Link.md").symlink_to("Ana.md")
    (root / "Friends").symlink_to("People")
    write(root, [adding("one", "People/Link.md"), adding("two", "Friends/Ana.md"), adding("three")], "test")
    assert (root / "People/Link.md").readlink() == Path("Ana.md")
    assert (root / "Friends").is_symlink()
    assert (root / ANA).read_text(encoding="utf-8") == f"{NOTE}one\ntwo\nthree\n"
    undo(root)
    assert contents(root) == {ANA: NOTE}


@posix
def test_the_other_name_of_a_note_keeps_the_old_text(root: Path) -> None:
    os.link(root / ANA, root / "backup.md")
    write(root, [adding("one")], "test")
    assert contents(root) == {ANA: f"{NOTE}one\n", "backup.md": NOTE}


@pytest.mark.parametrize(
    "name",
    [
        "Núria i Àlex.md",
        "Nu\u0301ria.md",
        "#[1]^|.md",
        "a" * 252 + ".md",
        "ñ" * 126 + ".md",
        "'\"\n;$(x).md",
        pytest.param(os.fsdecode(b"M\xe1laga.md"), marks=linux),
    ],
)
def test_a_note_may_be_called_anything(name: str, root: Path) -> None:
    (root / "People" / name).write_text(NOTE, encoding="utf-8")
    write(root, [adding("one", f"People/{name}")], "test")
    assert (root / "People" / name).read_text(encoding="utf-8") == f"{NOTE}one\n"
    undo(root)
    assert (root / "People" / name).read_text(encoding="utf-8") == NOTE


# What is refused


def _uneditable(text: str) -> str:
    raise Uneditable("byte-order-mark-here", text.index("Lugo"))


REFUSED: dict[str, tuple[Action, str]] = {
    "outside": (adding("x", "../other.md"), "is not a path inside the vault"),
    "absolute": (adding("x", "/etc/hosts"), "is not a path inside the vault"),
    "a link out": (adding("x", "People/Out.md"), "People/Out.md is a link to a place outside the vault"),
    "a folder that is a link out": (adding("x", "Elsewhere/other.md"), "is a link to a place outside the vault"),
    "a link that leads nowhere": (adding("x", "People/Nowhere.md"), "no longer exists"),
    "a link in a circle": (adding("x", "People/Circle.md"), "its links form a loop"),
    "made through a link out": (Create("Elsewhere/new.md", "x"), "is a link to a place outside the vault"),
    "made at the end of a link": (Create("People/Nowhere.md", "x"), "already exists"),
    "git's": (adding("x", ".git/config"), "is hidden"),
    "git's, behind a link": (adding("x", "People/Git.md"), "is hidden"),
    "Obsidian's": (adding("x", ".obsidian/app.json"), "is hidden"),
    "hidden": (Create("People/.hidden.md", "x"), "is hidden"),
    "a folder": (adding("x", "People"), "is not a file"),
    "missing": (adding("x", "People/Nobody.md"), "no longer exists"),
    "zero in the name": (adding("x", "People/A\0.md"), "is not a path inside the vault"),
    "made where one is": (Create(ANA, "x"), "nothing was overwritten"),
    "made below a file": (Create("pingfiles.toml/new.md", "x"), ""),
    "name too long": (Create("People/" + "a" * 256, "x"), "name is too long"),
    "read-only": (adding("x", "People/Locked.md"), "is read-only; make it writable first"),
    "Latin-1": (adding("x", "People/Latin.md"), "People/Latin.md:2: this is not UTF-8"),
    "zeros": (adding("x", "People/Zeros.md"), "People/Zeros.md:2: this note holds zeros"),
    "too large": (adding("x", "People/Large.md"), "too large"),
    "uneditable": (Edit(ANA, _uneditable), f"{ANA}:2: a byte order mark stands here"),
    "no text": (adding("two\nthe \udcff"), f"{ANA}:5: the new text is not valid Unicode"),
    "changed before it is removed": (Remove(ANA, "x"), "has changed since"),
}


@posix
@pytest.mark.parametrize("case", REFUSED)
def test_what_is_not_ours_to_write_is_refused_with_the_whole_batch(case: str, root: Path) -> None:
    put(root.parent, {"other.md": "theirs\n"})
    put(root, {BEA: "bea\n", ".git/config": "x\n", ".obsidian/app.json": "{}\n", "People/Locked.md": NOTE})
    put(root, {"People/Large.md": " " * (5 * 1024 * 1024)})
    (root / "People/Locked.md").chmod(0o444)
    links = {"Out": "../../other.md", "Nowhere": "Nobody.md", "Circle": "Circle.md", "Git": "../.git/config"}
    for name, end in links.items():
        (root / f"People/{name}.md").symlink_to(end)
    (root / "Elsewhere").symlink_to(root.parent)
    action, told = REFUSED[case]
    with pytest.MonkeyPatch.context() as patch:
        if case in ("Latin-1", "zeros"):
            content = {"Latin-1": b"a\n\xf1\n", "zeros": b"a\nb\0\n"}[case]
            (root / action.path).write_bytes(content)
            patch.setattr(sys.modules[__name__], "contents", lambda root: (root / BEA).read_text())
        assert told.lower() in refused(root, adding("x", BEA), action).lower()
    assert (root.parent / "other.md").read_text(encoding="utf-8") == "theirs\n"


@posix
def test_two_notes_cannot_be_made_or_removed_as_one(root: Path) -> None:
    (root / "Friends").symlink_to("People")
    assert "the same file" in refused(root, Create("People/New.md", "x"), Create("Friends/New.md", "y"))
    assert "the same file" in refused(root, adding("x"), Remove("Friends/Ana.md", NOTE))


@posix
@pytest.mark.parametrize("what", ["a file", "a link that leads nowhere"])
def test_without_a_state_folder_nothing_is_written(what: str, root: Path, state: Path) -> None:
    if what == "a file":
        state.write_text("")
    else:
        state.symlink_to(state.parent / "missing" / "state")
    said = refused(root, adding("one"))
    assert str(state) in said
    assert "nothing was changed" in said


# How it is written


@linux
def test_a_text_is_on_the_disk_before_it_gets_its_name_and_the_name_before_all_is_done(tmp_path: Path) -> None:
    scene = Scene(tmp_path, {ANA: NOTE})
    scene.run(("ping", "Ana"))
    calls = scene.run(("ping", "Ana"), lambda _, __, call: call()).calls
    turn = ["mkdir", "mkdir", "mkdir", "open"]
    in_the_journal, beside_the_note = ["open", "write", "fsync"], ["open", "write", "fsync"]
    begun, exchanged, done, swept = ["rename", "fsync"], ["_renameat2", "fsync"], ["rename", "fsync"], ["unlink"]
    assert [*calls] == [*turn, *in_the_journal, *beside_the_note, *begun, *exchanged, *done, *swept]


@linux
@pytest.mark.skipif(not shutil.which("strace"), reason="needs strace")
def test_the_system_sees_write_sync_rename_and_sync_of_the_folder(root: Path, tmp_path: Path) -> None:
    traced = tmp_path / "traced"
    program = [sys.executable, "-m", "pingfiles", "ping", "Ana"]
    calls = "trace=write,fsync,rename,renameat2,unlink,unlinkat"
    done = subprocess.run(
        ["strace", "-f", "-y", "-s", "0", "-e", calls, "-o", str(traced), *program],
        cwd=root,
        env=clean_environment(tmp_path, XDG_STATE_HOME=str(tmp_path / "state")),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if "ptrace" in done.stderr:
        pytest.skip("tracing is not allowed here")
    assert done.returncode == 0, done.stderr
    lines = [line for line in traced.read_text(encoding="utf-8").splitlines() if "/People" in line]
    seen = [
        (match[1], "folder" if "/People>)" in line else "file")
        for line in lines
        if (match := re.match(r"\d+ +(\w+)\(", line))
    ]
    assert seen == [
        ("write", "file"),
        ("fsync", "file"),
        ("renameat2", "file"),
        ("fsync", "folder"),
        ("unlinkat", "file"),
    ]
    assert "RENAME_EXCHANGE" in "".join(lines)


def test_a_temporary_file_is_never_taken_for_a_note(root: Path) -> None:
    put(root, {"People/.pingfiles-00000000000000000001-0.tmp": NOTE, "People/.pingfiles-1-0.tmp.old": NOTE})
    assert scan.find(root, Settings()).paths == [ANA]


def test_a_made_note_comes_by_the_umask_and_never_in_parts(root: Path) -> None:
    write(root, [Create("A/B/New.md", "x\n")], "test")
    os.umask(umask := os.umask(0))
    if sys.platform != "win32":
        assert stat.S_IMODE(os.stat(root / "A/B/New.md").st_mode) == 0o666 & ~umask


# The journal, and undo


@posix
def test_the_journal_is_for_its_owner_alone(root: Path) -> None:
    write(root, [adding("one")], "test")
    assert {stat.S_IMODE(os.stat(path).st_mode) for path in (journal(root), *journal(root).parents[:2])} == {0o700}
    assert {stat.S_IMODE(os.stat(path).st_mode) for path in journal(root).iterdir()} == {0o600}


def test_the_journal_remembers_the_last_twenty(root: Path) -> None:
    for number in range(KEPT + 3):
        write(root, [adding(str(number))], "test")
    assert len([*journal(root).glob("*.done")]) == KEPT
    for _ in range(KEPT):
        undo(root)
    assert contents(root)[ANA] == f"{NOTE}0\n1\n2\n"
    with pytest.raises(WriteRefused, match="nothing to undo"):
        undo(root)


def test_the_journal_forgets_after_thirty_days(root: Path) -> None:
    write(root, [adding("old")], "test")
    write(root, [adding("young")], "test")
    old, young = sorted(journal(root).glob("*.done"))
    for path, days in ((old, KEPT_DAYS + 1), (young, KEPT_DAYS - 1)):
        then = time.time() - days * 24 * 3600
        os.utime(path, (then, then))
    broken = journal(root) / "00000000000000000001.begun"
    broken.write_text("{")
    os.utime(broken, (0, 0))
    write(root, [adding("new")], "test")
    assert not old.exists()
    assert broken.exists(), "what was cut short is never dropped"
    assert young.exists()


def test_undo_goes_back_step_by_step(root: Path) -> None:
    for line in ("one", "two"):
        write(root, [adding(line)], f"add {line}")
    assert undo(root).command == "undo add two"
    write(root, [adding("three")], "add three")
    assert [undo(root).command for _ in range(2)] == ["undo add three", "undo add one"]
    assert contents(root) == {ANA: NOTE}
    with pytest.raises(WriteRefused, match="nothing to undo"):
        undo(root)


def test_a_write_that_is_not_kept_takes_no_place_in_undo(root: Path) -> None:
    put(root, {BEA: "bea\n"})
    write(root, [adding("one")], "add one")
    for number in range(KEPT + 3):
        write(root, [adding(str(number), BEA)], "refresh", kept=False)
    assert [path.suffix for path in journal(root).iterdir() if path.suffix] == [".done"]
    assert undo(root).command == "undo add one"
    assert contents(root)[ANA] == NOTE
    assert contents(root)[BEA].endswith(f"\n{KEPT + 2}\n")


def test_a_note_that_was_also_written_without_being_kept_is_not_taken_back(root: Path) -> None:
    write(root, [adding("one")], "add one")
    write(root, [adding("two")], "refresh", kept=False)
    with pytest.raises(WriteRefused, match="changed since"):
        undo(root)


@pytest.mark.parametrize(
    ("action", "change"),
    [
        (adding("one"), lambda root: put(root, {ANA: "changed\n"})),
        (adding("one"), lambda root: (root / ANA).unlink()),
        (Create("People/New.md", "new\n"), lambda root: put(root, {"People/New.md": "new\nmore\n"})),
        (Create("People/New.md", "new\n"), lambda root: (root / "People/New.md").unlink()),
        (Remove("People/Old.md", "old\n"), lambda root: put(root, {"People/Old.md": "another\n"})),
    ],
)
def test_undo_refuses_what_changed_since_and_takes_nothing_back(
    action: Action, change: Callable[[Path], object], root: Path
) -> None:
    put(root, {BEA: "bea\n", "People/Old.md": "old\n"})
    write(root, [adding("two", BEA), action], "test")
    change(root)
    before = contents(root)
    with pytest.raises(WriteRefused):
        undo(root)
    assert contents(root) == before


def test_each_vault_has_a_journal_of_its_own(root: Path, tmp_path: Path) -> None:
    other = put(tmp_path / "other", {ANA: NOTE})
    write(root, [adding("one")], "test")
    with pytest.raises(WriteRefused, match="nothing to undo"):
        undo(other)


def test_a_clock_that_goes_backwards_confuses_nobody(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(root, [adding("one")], "add one")
    monkeypatch.setattr(time, "time_ns", lambda: 0)
    write(root, [adding("two")], "add two")
    assert undo(root).command == "undo add two"
