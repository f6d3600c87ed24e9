"""Another program saves a note at any moment of ours: what it saved is never lost, and ours is there or refused."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable, Generator, Iterable, Sequence
from functools import partial
from inspect import GEN_RUNNING, getgeneratorstate
from pathlib import Path
from typing import Any

import pytest
from support.crashing import Command, Ended, Scene, call, warm

from pingfiles.vault import disk

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

TEXT = "---\ncity: Lugo\n---\n\n## Pings\n\n- 2026-01-10 (email): sent the plan\n"
ANA, BEA = "People/Ana Roca.md", "People/Bea Soler.md"
PING = ("ping", "Ana Roca", "Bea Soler", "-m", "OURS")
THEIRS = "\nTHEIRS\n"

Editor = Callable[[Path], Generator[None, None, None]]
"""What an editor does with a note, in steps between which our run goes on."""


def saved(path: Path, text: str) -> None:
    """Writes a file as most editors do: another one that takes its name."""
    beside = path.with_name("~editor")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def saved_with_care(path: Path) -> bool:
    """Saves a line more, unless the file changes meanwhile."""
    text = path.read_text(encoding="utf-8")
    beside = path.with_name("~careful")
    beside.write_text(text + THEIRS, encoding="utf-8")
    return path.read_text(encoding="utf-8") == text and bool(beside.replace(path))


def renames(path: Path) -> Generator[None, None, None]:
    """Reads, adds a line, and saves by a rename."""
    saved(path, path.read_text(encoding="utf-8") + THEIRS)
    yield


def renames_twice(path: Path) -> Generator[None, None, None]:
    saved(path, path.read_text(encoding="utf-8") + "\nat first\n")
    yield
    saved(path, path.read_text(encoding="utf-8") + THEIRS)
    yield


def renames_what_it_had(path: Path) -> Generator[None, None, None]:
    """Saves what it was opened with before, whatever stands there now."""
    saved(path, TEXT + THEIRS)
    yield


def truncates(path: Path) -> Generator[None, None, None]:
    """Empties the file, and writes into it a little later."""
    with path.open("w", encoding="utf-8") as file:
        yield
        file.write(TEXT + THEIRS)
        yield


def appends(path: Path) -> Generator[None, None, None]:
    with path.open("a", encoding="utf-8") as file:
        yield
        file.write(THEIRS)
        yield


def overwrites(path: Path) -> Generator[None, None, None]:
    """Opens the file to write, and lets it stand as it is for a while."""
    with path.open("r+", encoding="utf-8") as file:
        yield
        file.write(TEXT + THEIRS)
        file.truncate()
        yield


EDITORS = (renames, renames_twice, renames_what_it_had, truncates, appends, overwrites)
BLIND = (renames_what_it_had, truncates, overwrites)
"""Those that write what they had, and so over whatever they do not look at."""


class Race:
    """A ping of two, while an editor has one of the notes open."""

    def __init__(self, base: Path, before: Sequence[Command] = (), command: Command = PING) -> None:
        self.scene = Scene(base, {ANA: TEXT, BEA: TEXT, "People/Zoe Vidal.md": TEXT}, before)
        self.command = command
        warm(self.scene, command)
        self.calls = len(self.scene.run(command, lambda _, __, call: call(), reads=True).calls)

    def run(self, editor: Editor, path: str, first: int, gap: int = 1) -> None:
        """A ping that is disturbed; then the editor's version is looked for."""
        _, ended = self.disturbed(editor, path, first, gap)
        self.look(editor, path, ended, (self.scene.base / "seen").read_text(encoding="utf-8"))

    def disturbed(self, editor: Editor, path: str, first: int, gap: int = 1) -> tuple[dict[str, str], Ended]:
        """The editor comes at one call, and goes on so many calls later; what there is then."""
        self.scene.reset()
        seen = self.scene.base / "seen"
        note = self.scene.root / path
        steps = editor(note)

        def at(count: int, _: str, made: partial[Any]) -> Any:
            if count >= first and (count - first) % gap == 0 and getgeneratorstate(steps) != GEN_RUNNING:
                if count == first:
                    seen.write_text(note.read_text(encoding="utf-8") if note.exists() else "", encoding="utf-8")
                next(steps, None)
            return made()

        def act() -> None:
            try:
                call(self.command)
            finally:
                for _ in steps:
                    pass

        ended = self.scene.act(act, at, reads=True)
        return self.contents(), ended

    def contents(self) -> dict[str, str]:
        """All texts of the vault."""
        return {name: content.decode() for name, content in self.scene.contents().items()}

    def look(self, editor: Editor, path: str, ended: Ended, seen: str) -> None:
        contents = self.contents()
        kept = [contents.pop(name) for name in list(contents) if ".pingfiles-" in name]
        ours = {name: contents[name].count("OURS") for name in (ANA, BEA)}
        assert "Traceback" not in ended.err
        assert THEIRS in contents[path], "what the editor saved last is there"
        if editor is renames_twice:
            assert "at first" in contents[path] or ["at first" in text for text in kept] == [True]
        assert len(kept) == ended.err.count("its version is kept as"), "nothing is left that is not told"
        assert not kept or editor is renames_twice
        if ended.code == 0:
            was_overwritten = editor in BLIND and "OURS" in seen
            assert ours == {ANA: 1, BEA: 1} or (was_overwritten and ours == {ANA: 1, BEA: 1, path: 0}), ended.err
        else:
            assert ended.code in (4, 5)
            may_be_theirs_too = "another program saved this note too" in ended.err
            assert ours == {ANA: 0, BEA: 0} or (may_be_theirs_too and ours == {ANA: 0, BEA: 0, path: 1}), ended.err


@pytest.mark.parametrize(
    ("editor", "step", "gaps"),
    [
        *((editor, 3, (1,)) for editor in EDITORS[:3]),
        *((editor, 3, (12,)) for editor in EDITORS[3:]),
        *(pytest.param(editor, 1, (1, 2, 7, 12, 25), marks=pytest.mark.soak) for editor in EDITORS),
    ],
)
def test_an_editor_may_save_at_any_call_of_ours(editor: Editor, step: int, gaps: Sequence[int], tmp_path: Path) -> None:
    race = Race(tmp_path)
    for gap in gaps:
        for first in range(1, race.calls + 1, step):
            race.run(editor, (ANA, BEA)[first % 2], first, gap)
            if step == 1:
                race.run(editor, (BEA, ANA)[first % 2], first, gap)


def test_an_editor_may_save_again_while_its_version_is_put_back(tmp_path: Path) -> None:
    race = Race(tmp_path)
    calls = race.scene.run(PING, lambda _, __, call: call(), reads=True).calls
    for gap in range(1, 60):
        race.run(renames_twice, ANA, calls.index("_renameat2") + 1, gap)


@pytest.mark.parametrize("editor", [renames_what_it_had, appends])
@pytest.mark.parametrize("can_exchange", [True, False])
def test_undo_of_a_new_note_takes_away_nothing_that_an_editor_saved(
    editor: Editor, can_exchange: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "_renameat2", disk._renameat2 if can_exchange else lambda *_: False)
    race = Race(tmp_path, before=[("new", "Carla Font")], command=("undo",))
    for first in range(1, race.calls + 1):
        contents, ended = race.disturbed(editor, "People/Carla Font.md", first)
        assert ended.code in (0, 5)
        assert THEIRS in contents["People/Carla Font.md"]


def test_an_editor_that_keeps_a_note_open_to_write_is_not_overtaken(tmp_path: Path) -> None:
    scene = Scene(tmp_path, {ANA: TEXT, BEA: TEXT})
    before = scene.contents()
    with (scene.root / ANA).open("a", encoding="utf-8") as file:
        ended = scene.run(PING)
        assert (ended.code, scene.contents()) == (5, before)
        assert "keeps saving this note" in ended.err
        file.write(THEIRS)
    assert scene.run(PING).code == 0
    assert (scene.root / ANA).read_text(encoding="utf-8").count("OURS") == 1


@pytest.mark.parametrize("seeds", [range(20), pytest.param(range(20, 220), marks=pytest.mark.soak)])
def test_an_editor_may_save_at_any_moment(seeds: Iterable[int], tmp_path: Path) -> None:
    race = Race(tmp_path)
    for seed in seeds:
        race.scene.reset()
        chance = random.Random(seed)
        pid = os.fork()
        if pid == 0:
            time.sleep(chance.random() * 0.08)
            while not saved_with_care(race.scene.root / ANA):
                pass
            os._exit(0)
        ended = race.scene.run(PING)
        assert os.waitpid(pid, 0)[1] == 0
        race.look(renames, ANA, ended, "")


def test_where_files_cannot_change_places_an_editor_loses_nothing_but_in_the_blink_before_the_rename(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "_renameat2", lambda *_: False)
    race = Race(tmp_path)
    race.scene.reset()
    calls = race.scene.run(PING, lambda _, __, call: call(), reads=True).calls
    for first in range(1, race.calls + 1, 2):
        if calls[first - 1] != "replace":
            race.run(renames, ANA, first)
