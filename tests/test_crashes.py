"""Whatever ends a command at whatever call to the disk: each note is the old or the new, and the next command tidies."""

from __future__ import annotations

import errno
import os
import resource
import signal
import sys
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from crashing import At, Ended, Scene, failing, full, interrupted, killed, warm

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

ANA = "---\ntags: [energy]\nlast_contact: 2026-01-10\n---\n\n## Pings\n\n- 2026-01-10 (email): sent the plan\n"
BEA = "---\r\ncompany: Voltia\r\n---\r\n\r\n## Pings\r\n\r\n- 2026-02-11 (call): her new post\r\n"
FILES = {"People/Ana Roca.md": ANA, "People/Bea Soler.md": BEA, "People/Zoe Vidal.md": ANA, "Other.md": "# Not ours\n"}
THIRD = "People/Zoe Vidal.md"

PING = ("ping", "Ana Roca", "Bea Soler", "-c", "email", "-m", "asked about the tender")
NEXT = ("ping", "Zoe Vidal", "-c", "call")
COMMANDS: dict[str, tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]] = {
    "ping": ((), PING),
    "snooze": ((), ("snooze", "Ana Roca", "in 3 weeks")),
    "set": ((), ("set", "Bea Soler", "company=Solaria", "city=Lugo")),
    "new": ((), ("new", "Carla Font")),
    "undo of a ping": ((PING,), ("undo",)),
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

    def __init__(self, base: Path, command: str) -> None:
        before, self.arguments = COMMANDS[command]
        self.scene = Scene(base, FILES, before)
        warm(self.scene, self.arguments)
        self.old = self.scene.contents()
        assert self.scene.run(self.arguments).code == 0
        self.new = self.scene.contents()
        assert self.new != self.old
        self.scene.reset()

    def disturbed(self, at: At) -> Ended:
        """The command with a disturbance, looked at just after it and after the next command."""
        ended = self.scene.run(self.arguments, at)
        self.look_at_once(ended)
        following = self.scene.run(NEXT)
        assert (following.code, "Traceback" in following.err) == (0, False), following.err
        self.look_after(ended)
        self.scene.reset()
        return ended

    def look_at_once(self, ended: Ended) -> None:
        assert "Traceback" not in ended.err
        assert ended.code in (0, 5, 130, -signal.SIGKILL), ended.err
        now = {path: content for path, content in self.scene.contents().items() if not is_temporary(path)}
        assert now.keys() <= self.old.keys() | self.new.keys()
        for path in self.old.keys() | self.new.keys():
            assert now.get(path) in (self.old.get(path), self.new.get(path)), path
        if ended.code == 0:
            assert now == self.new
        if ended.code == 5:
            assert ended.err.count("\n") == 1
            assert now == self.old or "the next command will put things right" in ended.err

    def look_after(self, ended: Ended) -> None:
        now = self.scene.contents()
        assert now[THIRD] != self.old[THIRD]
        now[THIRD] = self.old[THIRD]
        assert now in {0: [self.new], 5: [self.old]}.get(ended.code, [self.old, self.new])
        assert {path.suffix for path in self.scene.journal()} == {".done"}


def is_temporary(path: str) -> bool:
    return Path(path).name.startswith(".pingfiles-")


def try_every(trial: Trial, fault: Callable[[int], At], step: int = 1) -> None:
    for number in count(1, step):
        ended = trial.disturbed(fault(number))
        if len(ended.calls) < number:
            assert ended.code == 0
            return


@pytest.mark.parametrize("fault", FAULTS)
def test_a_ping_of_two_is_whole_or_absent_whatever_happens_at_whichever_call(fault: str, tmp_path: Path) -> None:
    try_every(Trial(tmp_path, "ping"), FAULTS[fault])
