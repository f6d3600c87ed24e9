"""Many of our own processes write at once: each gets its turn, and no entry is lost."""

from __future__ import annotations

import os
import time
from functools import partial
from pathlib import Path

import pytest
from support.crashing import Scene, call, in_child, warm

from pingfiles.errors import WriteRefused
from pingfiles.vault import lock

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

ANA = "People/Ana Roca.md"
NOTE = "---\nlast_contact: 2026-01-10\n---\n\n## Pings\n\n- 2026-01-10 (email): sent the plan\n"


@pytest.mark.parametrize(("writers", "pings"), [(8, 5), pytest.param(50, 20, marks=pytest.mark.soak)])
def test_every_ping_of_many_processes_is_logged(writers: int, pings: int, tmp_path: Path) -> None:
    scene = Scene(tmp_path, {ANA: NOTE})
    warm(scene, ("ping", "Ana Roca"))

    def write(writer: int) -> None:
        for number in range(pings):
            with pytest.raises(SystemExit) as end:
                call(("ping", "Ana Roca", "-m", f"number {writer}.{number}."))
            assert end.value.code == 0

    children = [in_child(partial(write, writer), tmp_path, scene.root) for writer in range(writers)]
    for child in children:
        ended = child.ended()
        assert (ended.code, ended.err) == (0, "")
    text = scene.contents()[ANA].decode()
    assert [text.count(f"number {w}.{n}.") for w in range(writers) for n in range(pings)] == [1] * (writers * pings)
    assert text.count("\n- ") == writers * pings + 1
    assert len(scene.contents()) == 2, "no temporary file is left"


def test_one_command_waits_for_the_other_and_both_succeed(tmp_path: Path) -> None:
    scene = Scene(tmp_path, {ANA: NOTE}, [("ping", "Ana Roca", "-m", "first")])
    started, seen = tmp_path / "started", tmp_path / "seen"

    def hold() -> None:
        with lock.held(str(next((tmp_path / "state").rglob("lock")))):
            started.touch()
            time.sleep(0.3)
            seen.write_bytes((scene.root / ANA).read_bytes())

    holder = in_child(hold, tmp_path, scene.root)
    while not started.exists():
        time.sleep(0.01)
    assert scene.run(("ping", "Ana Roca", "-m", "second")).code == 0
    assert holder.ended().code == 0
    assert b"second" not in seen.read_bytes(), "it waited"
    assert b"second" in scene.contents()[ANA]


def test_who_waits_too_long_is_told_and_lets_others_pass(tmp_path: Path) -> None:
    path = str(tmp_path / "lock")
    with lock.held(path), pytest.raises(WriteRefused, match="try again"), lock.held(path, seconds=0.05):
        pytest.fail("two at a time")
    with lock.held(path, seconds=5):
        pass


def test_the_lock_of_a_process_that_died_is_free(tmp_path: Path) -> None:
    path = str(tmp_path / "lock")

    def die() -> None:
        with lock.held(path):
            os._exit(9)

    assert in_child(die, tmp_path, tmp_path).ended().code == 9
    with lock.held(path, seconds=5):
        pass


def test_readers_never_wait_for_a_writer(tmp_path: Path) -> None:
    scene = Scene(tmp_path, {ANA: NOTE}, [("ping", "Ana Roca")])
    with lock.held(str(next((tmp_path / "state").rglob("lock")))):
        ended = scene.run(("show", "Ana Roca"))
    assert (ended.code, ended.err) == (0, "")
