"""Whatever ends a command at whatever call to the disk: a note is the old or the new, and the next command tidies."""

from __future__ import annotations

import errno
import os
import re
import resource
import signal
from collections.abc import Callable
from functools import partial
from itertools import count, product
from pathlib import Path
from typing import Any

import pytest
from support.crashing import NOT_KEPT, At, Command, Ended, Scene, failing, full, interrupted, killed, warm

from pingfiles.vault import disk
from pingfiles.vault.writer import Action, Create, Edit, Remove

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

ANA = "---\ntags: [energy]\nlast_contact: 2026-01-10\n---\n\n## Pings\n\n- 2026-01-10 (email): sent the plan\n"
BEA = (
    "---\r\ncompany: Voltia\r\nbirthday: 1980-11-24\r\n---\r\n\r\n## Pings\r\n\r\n- 2026-02-11 (call): her new post\r\n"
)
CARDS = """BEGIN:VCARD
FN:Bea Soler
ORG:Voltia
TEL:+34 600 000 001
END:VCARD
BEGIN:VCARD
FN:Carla Font
EMAIL:carla@example.org
END:VCARD
"""
FILES = {
    "People/Ana Roca.md": ANA,
    "People/Bea Soler.md": BEA,
    "People/Zoe Vidal.md": ANA,
    "Other.md": "# Not ours\n",
    "cards.vcf": CARDS,
}
THIRD = "People/Zoe Vidal.md"

PING = ("ping", "Ana Roca", "Bea Soler", "-c", "email", "-m", "asked about the tender")
DEATHS = (-signal.SIGKILL, -signal.SIGTERM, -signal.SIGHUP)
NEXT = ("ping", "Zoe Vidal", "-c", "call")
IMPORT = ("import", "vcard", "cards.vcf", "--yes", "--folder", "People/Phone")
BATCH: tuple[Action, ...] = (
    Create("Carla.md", "carla\n"),
    Remove("Other.md", "# Not ours\n"),
    Edit("People/Bea Soler.md", lambda text: text + "- one\n"),
    Create("New/Dora.md", "dora\n"),
    Edit("People/Ana Roca.md", str.upper),
)
COMMANDS: dict[str, tuple[tuple[Command, ...], Command]] = {
    "ping": ((), PING),
    "skip": ((), ("skip", "Bea Soler", "birthday")),
    "snooze": ((), ("snooze", "Ana Roca", "in 3 weeks")),
    "set": ((), ("set", "Bea Soler", "company=Solaria", "city=Lugo")),
    "new": ((), ("new", "Carla Font")),
    "undo of a ping": ((PING,), ("undo",)),
    "batch of all kinds": ((), BATCH),
    "undo of such a batch": ((BATCH,), ("undo",)),
    "batch that is not kept": ((PING,), (NOT_KEPT, *BATCH)),
    "import": ((), IMPORT),
    "undo of an import": ((IMPORT,), ("undo",)),
    "undo of a new note": ((("new", "Carla Font"),), ("undo",)),
}
FAULTS: dict[str, Callable[[int], At]] = {
    "killed": killed,
    "interrupted": interrupted,
    "EIO once": partial(failing, code=errno.EIO),
    "EIO from then on": partial(failing, code=errno.EIO, is_lasting=True),
    "ENOSPC once": partial(failing, code=errno.ENOSPC),
    "a full disk": full,
}


class Trial:
    """A command that is tried again and again, and what must be true whenever it was disturbed."""

    def __init__(self, base: Path, command: str, is_forked: bool = False) -> None:
        before, self.command = COMMANDS[command]
        self.scene = Scene(base, FILES, before, is_forked)
        warm(self.scene, self.command)
        self.old = self.scene.contents()
        assert self.scene.run(self.command).code == 0
        self.new = self.scene.contents()
        assert self.new != self.old
        assert self.scene.run(NEXT).code == 0
        self.third = self.scene.contents()[THIRD]
        self.scene.reset()

    def disturbed(self, at: At) -> Ended:
        """The command with a disturbance, looked at just after it and after the next command."""
        ended = self.scene.run(self.command, at)
        self.look_at_once(ended)
        self.follow(ended)
        return ended

    def disturbed_twice(self, at: At, then: At) -> tuple[Ended, Ended]:
        """The command and the next one with a disturbance, looked at after the one that follows."""
        ended = self.scene.run(self.command, at)
        mending = self.scene.run(NEXT, then)
        assert "Traceback" not in mending.err
        assert self.scene.contents()[THIRD] in (self.old[THIRD], self.third), "the next command's own note"
        (self.scene.root / THIRD).write_bytes(self.old[THIRD])
        self.follow(ended)
        return ended, mending

    def follow(self, ended: Ended) -> None:
        following = self.scene.run(NEXT)
        assert (following.code, "Traceback" in following.err) == (0, False), following.err
        self.look_after(ended)
        self.scene.reset()

    def look_at_once(self, ended: Ended) -> None:
        assert "Traceback" not in ended.err
        assert ended.code in (0, 5, 130, *DEATHS), ended.err
        now = {path: content for path, content in self.scene.contents().items() if not is_temporary(path)}
        assert now.keys() <= self.old.keys() | self.new.keys()
        for path in self.old.keys() | self.new.keys():
            assert now.get(path) in (self.old.get(path), self.new.get(path)), path
        if ended.code == 0:
            assert now == self.new
        if ended.code == 5:
            assert ended.err.count("\n") == 1
            assert now == self.old or "the next command that writes will repair this" in ended.err

    def look_after(self, ended: Ended) -> None:
        now = self.scene.contents()
        assert now[THIRD] == self.third
        now[THIRD] = self.old[THIRD]
        assert now in {0: [self.new], 5: [self.old]}.get(ended.code, [self.old, self.new])
        assert {path.suffix for path in self.scene.journal()} == {".done"}
        assert not any(b'"kept": false' in path.read_bytes() for path in self.scene.journal())


def is_temporary(path: str) -> bool:
    return Path(path).name.startswith(".pingfiles-")


def try_every(trial: Trial, fault: Callable[[int], At], step: int = 1) -> None:
    """Disturbs a command at one call after the other, until it runs through."""
    for number in count(1, step):
        ended = trial.disturbed(fault(number))
        if len(ended.calls) < number:
            assert ended.code == 0
            return


@pytest.mark.parametrize("command", ["batch of all kinds", "undo of such a batch"])
def test_a_kill_in_the_process_of_the_tests_leaves_what_a_real_one_leaves(command: str, tmp_path: Path) -> None:
    trials = [Trial(tmp_path / str(is_forked), command, is_forked) for is_forked in (True, False)]
    for number in count(1, 5):
        really, here = (trial.scene.run(trial.command, killed(number)) for trial in trials)
        assert (here.code, here.calls) == (really.code, really.calls)
        assert everything_in(trials[1].scene) == everything_in(trials[0].scene)
        if len(here.calls) < number:
            return
        for trial in trials:
            trial.scene.reset()


def everything_in(scene: Scene) -> set[tuple[str, str]]:
    """Each file of the vault and its journal, but for what differs from run to run: numbers, and where the vault is."""
    files = [path for folder in ("vault", "state") for path in (scene.base / folder).rglob("*") if path.is_file()]
    return {
        (re.sub(r"\d{20}", "N", path.name), re.sub(r"\d{20}", "N", path.read_text(encoding="utf-8")))
        for path in files
        if path.name != "vault"
    }


@pytest.mark.parametrize("fault", ["killed", "EIO once", "ENOSPC once"])
def test_a_ping_of_two_is_whole_or_absent_whatever_happens_at_whichever_call(fault: str, tmp_path: Path) -> None:
    try_every(Trial(tmp_path, "ping"), FAULTS[fault])


@pytest.mark.parametrize(
    ("command", "fault"),
    [
        *product(("ping",), ("interrupted", "EIO from then on", "a full disk")),
        *product((name for name in COMMANDS if name != "ping"), ("killed",)),
        *product(("batch of all kinds", "undo of such a batch"), ("a full disk", "EIO once")),
    ],
)
def test_every_command_is_whole_or_absent(command: str, fault: str, tmp_path: Path) -> None:
    try_every(Trial(tmp_path, command), FAULTS[fault], step=3)


@pytest.mark.soak
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("fault", FAULTS)
def test_every_command_is_whole_or_absent_at_every_call(command: str, fault: str, tmp_path: Path) -> None:
    try_every(Trial(tmp_path, command, is_forked=True), FAULTS[fault])


@pytest.mark.parametrize(
    "fault",
    ["killed", *(pytest.param(fault, marks=pytest.mark.soak) for fault in FAULTS if fault != "killed")],
)
@pytest.mark.parametrize("command", ["ping", "batch of all kinds", "undo of such a batch"])
@pytest.mark.parametrize("has_second_names", [True, False])
def test_where_files_cannot_change_places_a_command_is_whole_or_absent(
    fault: str, command: str, has_second_names: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_link(source: str, target: str, **_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM), source, None, target)

    monkeypatch.setattr(disk, "_renameat2", lambda *_: False)  # as on macOS
    if not has_second_names:
        monkeypatch.setattr(os, "link", no_link)  # as on a stick with FAT
    trial = Trial(tmp_path, command)
    calls = trial.scene.run(trial.command, lambda _, __, call: call()).calls
    trial.scene.reset()
    for number, name in enumerate(calls, 1):
        if name in ("replace", "link", "rename", "unlink"):
            trial.disturbed(FAULTS[fault](number))


def test_a_vault_that_was_moved_to_a_simpler_disk_is_mended_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial = Trial(tmp_path, "ping")
    for number in count(1, 2):
        ended = trial.scene.run(PING, killed(number))
        if len(ended.calls) < number:
            return
        with monkeypatch.context() as patch:
            patch.setattr(disk, "_renameat2", lambda *_: False)
            trial.follow(ended)


CHANGES: dict[str, Callable[[Path], object]] = {
    "edited": lambda path: path.write_bytes(path.read_bytes() + b"\nTHEIRS\n"),
    "emptied": lambda path: path.write_bytes(b""),
    "removed": lambda path: path.unlink(),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("step", [3, pytest.param(1, marks=pytest.mark.soak)])
def test_what_a_person_changed_after_a_crash_stays_as_it_is_and_is_reported(
    change: str, step: int, tmp_path: Path
) -> None:
    trial = Trial(tmp_path, "ping")
    ana, bea = "People/Ana Roca.md", "People/Bea Soler.md"
    for number in count(1, step):
        ended = trial.scene.run(PING, killed(number))
        if len(ended.calls) < number:
            return
        was_placed = trial.scene.contents()[bea] == trial.new[bea]
        is_settled = any(path.suffix == ".done" for path in trial.scene.journal())
        CHANGES[change](trial.scene.root / bea)
        left = trial.scene.contents()
        following = trial.scene.run(NEXT)
        assert following.code == 0, following.err
        now = trial.scene.contents()
        assert now.get(bea) == left.get(bea)
        assert now[ana] in (trial.old[ana], trial.new[ana])
        assert [path for path in now if is_temporary(path)] == []
        assert ("has changed since; it was left as it is" in following.err) == (was_placed and not is_settled)
        trial.scene.reset()


@pytest.mark.parametrize(
    ("fault", "step"),
    [("killed", 2), *(pytest.param(fault, 1, marks=pytest.mark.soak) for fault in FAULTS)],
)
@pytest.mark.parametrize("can_exchange", [True, False])
def test_taking_back_may_itself_be_cut_short_at_any_call(
    fault: str, step: int, can_exchange: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not can_exchange:
        monkeypatch.setattr(disk, "_renameat2", lambda *_: False)
    trial = Trial(tmp_path, "ping")
    placing = "_renameat2" if can_exchange else "replace"
    calls = trial.scene.run(PING, lambda _, __, call: call()).calls
    last = len(calls) - calls[::-1].index(placing)
    trial.scene.reset()
    for second in count(1, step):
        _, mending = trial.disturbed_twice(killed(last), FAULTS[fault](second))
        if len(mending.calls) < second:
            return


@pytest.mark.soak
@pytest.mark.parametrize("fault", ["killed", "EIO from then on"])
@pytest.mark.parametrize("command", ["ping", "batch of all kinds", "undo of such a batch"])
def test_the_run_that_mends_may_itself_be_cut_short(fault: str, command: str, tmp_path: Path) -> None:
    trial = Trial(tmp_path, command)
    for first in count(1, 2):
        for second in count(1, 3):
            ended, mending = trial.disturbed_twice(killed(first), FAULTS[fault](second))
            if len(mending.calls) < second:
                break
        if len(ended.calls) < first:
            return


@pytest.mark.parametrize("size", [0, 1, 60, 110, 200, 300, 600, 5000])
def test_a_limit_on_the_size_of_files_changes_nothing_or_does_not_matter(size: int, tmp_path: Path) -> None:
    trial = Trial(tmp_path, "ping", is_forked=True)

    def limited(number: int, _: str, call: partial[Any]) -> Any:
        if number == 1:
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        return call()

    assert trial.disturbed(limited).code == (0 if size == 5000 else 5)


@pytest.mark.parametrize("wanted", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_end_is_a_crash_like_any_other(wanted: signal.Signals, tmp_path: Path) -> None:
    def ended(number: int) -> At:
        def at(count: int, _: str, call: partial[Any]) -> Any:
            if count == number:
                os.kill(os.getpid(), wanted)
            return call()

        return at

    try_every(Trial(tmp_path, "ping", is_forked=True), ended, step=4)


def test_what_was_cut_short_is_told(tmp_path: Path) -> None:
    trial = Trial(tmp_path, "ping")
    told = set()
    for number in count(1, 2):
        ended = trial.scene.run(PING, killed(number))
        if len(ended.calls) < number:
            break
        following = trial.scene.run(NEXT).err
        state = trial.scene.contents()["People/Ana Roca.md"] == trial.new["People/Ana Roca.md"]
        assert ("is complete now" in following) <= state
        assert ("is undone now" in following) <= (not state)
        told.add(following.count("\n"))
        trial.scene.reset()
    assert told == {0, 1}


def test_after_a_crash_undo_takes_back_what_was_mended(tmp_path: Path) -> None:
    trial = Trial(tmp_path, "ping")
    first = trial.scene.run(("ping", "Zoe Vidal"))
    assert first.code == 0
    between = trial.scene.contents()
    for number in count(1, 2):
        ended = trial.scene.run(PING, killed(number))
        undone = trial.scene.run(("undo",))
        assert undone.code == 0
        was_whole = "Ana Roca" in undone.out
        assert trial.scene.contents() == (between if was_whole else trial.old)
        if len(ended.calls) < number:
            assert was_whole
            return
        trial.scene.reset()
        assert trial.scene.run(("ping", "Zoe Vidal")).code == 0
