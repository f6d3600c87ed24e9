"""The journal: whose it is, what it remembers and for how long, and what is said of what it cannot settle."""

from __future__ import annotations

import json
import os
import pwd
import shutil
import sys
import time
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from support.crashing import Scene, call, in_child, killed
from support.vaults import NOTE, put

from pingfiles.errors import WriteRefused
from pingfiles.vault import journal, lock
from pingfiles.vault.journal import KEPT_DAYS, Journal
from pingfiles.vault.recovery import interrupted
from pingfiles.vault.undo import plan_undo, undo
from pingfiles.vault.writer import Create, Edit, write

ANA, BEA = "People/Ana.md", "People/Bea.md"
posix = pytest.mark.skipif(sys.platform == "win32", reason="speaks of modes, homes and forks")
FIRST = "00000000000000000001"
NOT_UNDERSTOOD = ["", "{", "null", '"x"', "[]", "7", "[" * 100_000, "{}", '{"records": 1}', "later"]


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A state folder of the test's own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


def adding(line: str, path: str = ANA) -> Edit:
    return Edit(path, lambda text: f"{text}{line}\n")


def remarks(root: Path, line: str = "more") -> list[str]:
    """What a command that writes has to say besides."""
    return [str(remark) for remark in write(root, [adding(line)], "test").remarks]


def age(path: Path, days: int) -> None:
    then = time.time() - days * 24 * 3600
    os.utime(path, (then, then))


def put_in_journal(root: Path, name: str, content: str) -> Path:
    write(root, [adding("one")], "test")
    if content == "later":  # another version's
        batch = json.loads(next(Journal(root).folder.glob("*.done")).read_text(encoding="utf-8"))
        content = json.dumps({**batch, "colour": "red"})
    file = Journal(root).folder / name
    file.write_text(content, encoding="utf-8")
    return file


# Whose it is


def test_a_vault_that_is_renamed_keeps_its_journal(root: Path, state: Path) -> None:
    write(root, [adding("one"), Create("New/Dora.md", "dora\n")], "first")
    for name, last in (("renamed", "first"), ("elsewhere/again", "renamed")):
        moved = root.parent / name
        moved.parent.mkdir(exist_ok=True)
        root = root.rename(moved)
        assert plan_undo(root).command == f"undo {last}", "without a write in between"
        write(root, [adding(name)], name)
    assert [undo(root).command for _ in range(3)] == ["undo elsewhere/again", "undo renamed", "undo first"]
    assert (root / ANA).read_text(encoding="utf-8") == NOTE
    assert not (root / "New/Dora.md").exists()
    assert len([*(state / "pingfiles/journal").iterdir()]) == 1
    assert not [*root.rglob(".*")], "nothing is written into the vault"


@posix
def test_a_link_under_the_name_before_changes_nothing(root: Path) -> None:
    write(root, [adding("one")], "first")
    moved = root.rename(root.parent / "renamed")
    root.symlink_to(moved)
    for path in (moved, root):
        assert plan_undo(path).command == "undo first"
        write(path, [adding("two")], "second")
        assert undo(path).command == "undo second"
    assert undo(root).command == "undo first"


@posix
def test_processes_that_write_at_once_in_a_renamed_vault_share_its_journal(tmp_path: Path, state: Path) -> None:
    scene = Scene(tmp_path, {ANA: NOTE}, [(adding("first"),)])
    scene.root = scene.root.rename(tmp_path / "renamed")
    commands = [partial(call, (adding(f"at once {number}"),)) for number in range(8)]
    children = [in_child(command, tmp_path, scene.root) for command in commands]
    assert {child.ended().code for child in children} == {0}
    (journal,) = (state / "pingfiles/journal").iterdir()
    assert len([*journal.glob("*.done")]) == 9
    for _ in range(9):
        undo(scene.root)
    assert (scene.root / ANA).read_text(encoding="utf-8") == NOTE


def test_a_copy_gets_no_journal_of_another_vault(root: Path) -> None:
    write(root, [adding("one")], "first")
    copy = root.parent / "copy"
    shutil.copytree(root, copy)
    with pytest.raises(WriteRefused, match="nothing to undo"):
        undo(copy)
    assert undo(root).command == "undo first"


def test_a_vault_beside_one_that_is_gone_gets_no_journal(root: Path) -> None:
    other = put(root.parent / "other", {ANA: NOTE})
    write(root, [adding("one")], "first")
    shutil.rmtree(root)
    with pytest.raises(WriteRefused, match="nothing to undo"):
        undo(other)


@posix
@pytest.mark.parametrize("number", range(1, 40, 2))
def test_a_batch_that_was_cut_short_is_settled_under_another_name(number: int, tmp_path: Path) -> None:
    scene = Scene(tmp_path, {ANA: NOTE, BEA: NOTE, "People/Cleo.md": NOTE})
    batch = (adding("new"), adding("new", BEA), Create("New/Dora.md", "dora\n"))
    ended = scene.run(batch, killed(number))
    old = scene.root
    scene.root = old.rename(tmp_path / "renamed")
    following = scene.run((adding("later", "People/Cleo.md"),))
    assert (following.code, following.err) == (0, "")
    now = scene.contents()
    news = (now[ANA].decode(), now[BEA].decode(), "New/Dora.md" in now)
    assert news in ((NOTE, NOTE, False), (f"{NOTE}new\n", f"{NOTE}new\n", True))
    assert not any(".pingfiles-" in path for path in now)
    assert {path.suffix for path in scene.journal()} == {".done"}
    if ended.code == 0:
        assert news[2]


# How long it remembers


def test_every_command_removes_what_is_too_old_from_all_journals(root: Path) -> None:
    gone = put(root.parent / "gone", {ANA: NOTE})
    write(gone, [adding("old")], "old")
    write(gone, [adding("young")], "young")
    old, young = sorted(Journal(gone).folder.glob("*.done"))
    unfinished = [Journal(gone).folder / f"{FIRST}.{state}" for state in ("new", "begun", "undoing")]
    for path in unfinished:
        path.write_bytes(old.read_bytes())
        age(path, 10 * KEPT_DAYS)
    age(old, KEPT_DAYS + 1)
    age(young, KEPT_DAYS - 1)
    shutil.rmtree(gone)
    write(root, [adding("one")], "first")
    assert not old.exists()
    assert all(path.exists() for path in (young, *unfinished))


def test_an_undone_command_is_forgotten(root: Path) -> None:
    write(root, [adding("one")], "first")
    undo(root)
    assert [*Journal(root).folder.glob("*.*")] == []


# What it cannot settle


@pytest.mark.parametrize("content", NOT_UNDERSTOOD)
@pytest.mark.parametrize("state", ["begun", "undoing"])
def test_an_unfinished_batch_that_cannot_be_read_is_named_and_kept(content: str, state: str, root: Path) -> None:
    file = put_in_journal(root, f"{FIRST}.{state}", content)
    for _ in range(2):
        assert [str(file) in remark for remark in remarks(root)] == [True]
    assert [str(file) in str(remark) for remark in interrupted(root)] == [True]
    assert file.exists()


def test_what_was_not_yet_written_down_whole_had_touched_nothing_and_goes(root: Path) -> None:
    file = put_in_journal(root, f"{FIRST}.new", '{"name": "')
    assert interrupted(root) == ()
    assert remarks(root) == []
    assert not file.exists()


def test_a_whole_plan_of_another_version_stays(root: Path) -> None:
    file = put_in_journal(root, f"{FIRST}.new", "later")
    assert [str(file) in remark for remark in remarks(root)] == [True]
    assert file.exists()


@pytest.mark.parametrize("content", NOT_UNDERSTOOD)
def test_undo_never_passes_over_a_command_that_cannot_be_read(content: str, root: Path) -> None:
    file = put_in_journal(root, f"{time.time_ns() + 10**12:020}.done", content)
    (Journal(root).folder / "desktop.ini").write_text("not ours")
    for attempt in (undo, plan_undo):
        with pytest.raises(WriteRefused, match="delete that file") as error:
            attempt(root)
        assert str(file) in str(error.value)
    file.unlink()
    assert undo(root).command == "undo test"


def test_a_batch_undone_by_hand_is_named_when_it_is_passed_over(root: Path) -> None:
    put(root, {BEA: NOTE})
    write(root, [adding("one")], "first")
    write(root, [adding("two", BEA)], "second")
    put(root, {BEA: NOTE})
    for outcome in (plan_undo(root), undo(root)):
        assert outcome.command == "undo first"
        assert [str(remark) for remark in outcome.remarks] == [
            "“second” was already undone by hand or with git; skipped"
        ]
    for attempt in (undo, plan_undo):
        with pytest.raises(WriteRefused, match="nothing to undo; also: “second” was already undone"):
            attempt(root)


def test_leftovers_of_an_unknown_batch_are_named_by_commands_that_write(root: Path) -> None:
    names = [f"People/.pingfiles-{FIRST}-0.tmp", f"Drafts/Sent/.pingfiles-{FIRST}-12.tmp.old"]
    put(root, {names[0]: NOTE})
    (one,) = remarks(root)
    assert one.startswith(f"{names[0]}: left by a command")
    put(root, {names[1]: NOTE, f".trash/.pingfiles-{FIRST}-0.tmp": NOTE, "People/.pingfiles.tmp": NOTE})
    (both,) = remarks(root)
    assert both.startswith(f"{names[1]}, {names[0]}: left by commands")
    assert all((root / name).exists() for name in names)
    put(root, {f"People/.pingfiles-{FIRST}-{number}.tmp": NOTE for number in range(30)})
    put(root, {"People/.pingfiles-a\nb-0.tmp": NOTE})
    (many,) = remarks(root)
    assert many.startswith("32 hidden files")


@posix
@pytest.mark.parametrize("state", ["new", "begun", "undoing"])
def test_a_pipe_in_the_journal_holds_nobody_up(state: str, root: Path) -> None:
    file = put_in_journal(root, f"{FIRST}.{state}", "")
    file.unlink()
    os.mkfifo(file)
    assert [str(file) in remark for remark in remarks(root)] == [True]
    assert undo(root).command == "undo test"


# What `due` says of it


@posix
def test_due_says_when_a_command_was_cut_short(tmp_path: Path) -> None:
    scene = Scene(tmp_path, {ANA: NOTE})
    calls = scene.run(("ping", "Ana")).calls
    scene.reset()
    said = "“ping Ana” was interrupted; the next command that writes will complete or undo it"
    ping = scene.run(("ping", "Ana"), lambda _, __, going: going())
    scene.reset()
    assert not calls
    scene.run(("ping", "Ana"), killed(1 + ping.calls.index("_renameat2")))
    for arguments in (("due",), ("due", "--json")):
        assert [said in scene.run(arguments).err for _ in range(2)] == [True, True]
    assert said in scene.run(("undo", "--dry-run")).err
    scene.run(("ping", "Ana"))
    assert "interrupted" not in scene.run(("due",)).err


def test_a_command_that_is_just_writing_was_not_cut_short(root: Path) -> None:
    put_in_journal(root, f"{FIRST}.begun", "later")
    with lock.held(Journal(root).lock):
        assert interrupted(root) == ()
    assert len(interrupted(root)) == 1


# Where it is


def _nobody(_: int) -> object:
    raise KeyError


@posix
@pytest.mark.parametrize("bad", ["x" * 300, "file", "loop", "file/below"])
def test_a_state_folder_that_cannot_be_is_named(bad: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(root.parent, {"file": ""})
    (root.parent / "loop").symlink_to("loop")
    monkeypatch.setenv("XDG_STATE_HOME", str(root.parent / bad))
    for attempt in (remarks, undo):
        with pytest.raises(WriteRefused, match="set XDG_STATE_HOME") as error:
            attempt(root)
        assert str(root.parent / bad) in str(error.value)
    with pytest.raises(WriteRefused, match="cannot read"):
        plan_undo(root)
    assert interrupted(root) == ()


@posix
def test_without_a_home_folder_nothing_is_written(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pwd, "getpwuid", _nobody)
    for name in ("HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name)
    before = sorted(root.rglob("*"))
    attempts: list[Callable[[], object]] = [lambda: remarks(root), lambda: undo(root), lambda: plan_undo(root)]
    for attempt in attempts:
        with pytest.raises(WriteRefused, match="set XDG_STATE_HOME") as error:
            attempt()
        assert error.value.exit_code == 5
    assert interrupted(root) == ()
    assert sorted(root.rglob("*")) == before


def test_a_file_of_the_journal_without_end_is_named_and_takes_no_memory(root: Path) -> None:
    file = put_in_journal(root, f"{FIRST}.begun", "")
    os.truncate(file, 20_000_000_000)  # a hole: nothing of it is on the disk
    tracemalloc.start()
    said = [*remarks(root), *map(str, interrupted(root))]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [str(file) in line for line in said] == [True, True]
    assert peak < 20_000_000


def test_a_batch_that_the_journal_could_not_read_again_is_refused(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (root / ANA).read_bytes()
    monkeypatch.setattr(journal, "MAX_BYTES", 2000)
    with pytest.raises(WriteRefused, match="more than 0 MiB at once"):
        write(root, [adding("x" * 2000)], "test")
    assert (root / ANA).read_bytes() == before
    assert os.listdir(root / "People") == ["Ana.md"]
    assert remarks(root) == []
    undo(root)
    assert (root / ANA).read_bytes() == before
