"""Runs the program in a forked child in which something happens at one call to the disk: it dies, fails, or an
editor saves. A fork has all modules imported, so that every call of a command can be tried."""

from __future__ import annotations

import builtins
import errno
import gc
import io
import os
import shutil
import signal
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from pingfiles.cli import main
from pingfiles.errors import WriteRefused
from pingfiles.vault import disk
from pingfiles.vault.writer import Action, write
from support.command import as_a_new_process, clean_environment
from support.vaults import put

TODAY = "2026-11-21"
WRITING = ("write", "fsync", "replace", "rename", "unlink", "link", "mkdir", "open")

At = Callable[[int, str, "partial[Any]"], Any]
"""What happens at a call: its number and name, and the call itself."""


Command = Sequence[str | Action]
"""The program's arguments, or a batch as a command would write it; `NOT_KEPT` may stand before its actions."""

NOT_KEPT = "not kept"


@dataclass(frozen=True)
class Ended:
    """How a child ended: its exit code (negative for a signal), what it said, how many calls were met."""

    code: int
    out: str
    err: str
    calls: tuple[str, ...]


@dataclass
class Scene:
    """A vault and a state folder that can be put back to how they were."""

    base: Path
    files: Mapping[str, str | bytes]
    before: Sequence[Command] = ()
    root: Path = field(init=False)

    def __post_init__(self) -> None:
        self.root = self.base / "vault"
        self._model = self.base / "model"
        put(self.root, {"pingfiles.toml": 'language = "en"\n', **self.files})
        (self.base / "state").mkdir()
        for command in self.before:
            assert self.run(command).code == 0
        for folder in ("vault", "state"):
            shutil.copytree(self.base / folder, self._model / folder, symlinks=True)

    def reset(self) -> None:
        """Everything as it was at first."""
        for folder in ("vault", "state"):
            shutil.rmtree(self.base / folder)
            shutil.copytree(self._model / folder, self.base / folder, symlinks=True)

    def contents(self) -> dict[str, bytes]:
        """All files of the vault."""
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes() for path in self.root.rglob("*") if path.is_file()
        }

    def journal(self) -> list[Path]:
        """All files of the journal but the lock."""
        return [path for path in (self.base / "state").rglob("*") if path.is_file() and path.suffix]

    def run(self, command: Command, at: At | None = None, reads: bool = False) -> Ended:
        """A command in a child; `at` is called in place of its calls to the disk."""
        return in_child(partial(call, command), self.base, self.root, at, reads).ended()


@dataclass(frozen=True)
class Child:
    """A child that lives; what it says comes through pipes."""

    pid: int
    calls: int
    out: int
    err: int

    def ended(self) -> Ended:
        """Waits for its end."""
        calls, out, err = (_read(pipe) for pipe in (self.calls, self.out, self.err))
        code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        return Ended(code, out, err, tuple(calls.split()))


def in_child(act: Callable[[], object], base: Path, root: Path, at: At | None = None, reads: bool = False) -> Child:
    """Lets a forked child act, in a folder, with an environment of its own."""
    pipes = [os.pipe() for _ in ("calls", "out", "err")]
    gc.freeze()  # so the collector of neither touches, and copies, what both share
    pid = os.fork()
    if pid == 0:
        _live(act, base, root, at, reads, [end for _, end in pipes])
    for _, end in pipes:
        os.close(end)
    return Child(pid, *(end for end, _ in pipes))


def _read(pipe: int) -> str:
    with os.fdopen(pipe, "rb") as told:
        return told.read().decode()


def _live(
    act: Callable[[], object], base: Path, root: Path, at: At | None, reads: bool, pipes: Sequence[int]
) -> NoReturn:
    code: object = 99
    try:
        for number in (1, 2):
            os.dup2(pipes[number], number)
        sys.stdout, sys.stderr = (os.fdopen(number, "w", encoding="utf-8") for number in (1, 2))
        os.environ.clear()
        os.environ.update(_environment(base))
        os.chdir(root)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        setattr(os, "fsync", lambda _: None)  # noqa: B010 - what a process wrote outlives it; the waiting is saved
        if at:
            _hook(at, reads, pipes[0])
        code = act()
    except SystemExit as end:
        code = end.code
    except BaseException:
        traceback.print_exc()
    finally:
        with suppress(OSError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code if isinstance(code, int) else 0)


def _environment(base: Path) -> dict[str, str]:
    return clean_environment(base, XDG_STATE_HOME=str(base / "state"), PINGFILES_TODAY=TODAY)


def call(command: Command) -> None:
    """Runs a command here, and exits as it does."""
    arguments = [word for word in command if isinstance(word, str)]
    if actions := [action for action in command if not isinstance(action, str)]:
        try:
            write(Path.cwd(), actions, "batch", kept=command[0] != NOT_KEPT)
        except WriteRefused as error:
            sys.stderr.write(f"{error}\n")
            sys.exit(error.exit_code)
        except KeyboardInterrupt:
            sys.exit(130)
        sys.exit(0)
    sys.argv = ["pingfiles", *arguments]
    main()


def _hook(at: At, reads: bool, met: int) -> None:
    """Puts `at` before every call to the disk that writes, or with `reads` before every one."""
    count = 0
    is_within = False
    tell = os.write

    def hooked(owner: Any, name: str) -> None:
        call = getattr(owner, name)

        def hook(*arguments: Any, **options: Any) -> Any:
            nonlocal count, is_within
            is_read = name == "open" and not (owner is os and arguments[1] & os.O_CREAT)
            if is_within or (is_read and not reads):
                return call(*arguments, **options)
            count += 1
            tell(met, f"{name} ".encode())
            is_within = True  # what happens at a call may call the disk itself
            try:
                return at(count, name, partial(call, *arguments, **options))
            finally:
                is_within = False

        setattr(owner, name, hook)

    for name in WRITING:
        hooked(os, name)
    hooked(disk, "_renameat2")
    if reads:
        hooked(builtins, "open")


def warm(scene: Scene, command: Command) -> None:
    """Does here once what a command does, so that its children find all that it imports and keeps."""
    streams = io.BytesIO(), io.BytesIO()
    with as_a_new_process([], scene.root, _environment(scene.base), *streams), suppress(SystemExit):
        call(command)
    scene.reset()


def failing(number: int, code: int, is_lasting: bool = False) -> At:
    """The n-th call fails, or all from the n-th on."""

    def at(count: int, _: str, call: partial[Any]) -> Any:
        if count == number or (is_lasting and count > number):
            raise OSError(code, os.strerror(code))
        return call()

    return at


def killed(number: int) -> At:
    """The child dies at the n-th call; where that writes, with half of it written."""

    def at(count: int, name: str, call: partial[Any]) -> Any:
        if count == number:
            if name == "write":
                call.func(call.args[0], call.args[1][: len(call.args[1]) // 2])
            os.kill(os.getpid(), signal.SIGKILL)
        return call()

    return at


def full(number: int) -> At:
    """From the n-th call on the disk is full: nothing new goes on it, and of what is written only the half."""

    def at(count: int, name: str, call: partial[Any]) -> Any:
        if count < number or name not in ("write", "open", "mkdir", "link", "fsync"):
            return call()
        if name == "write" and count == number:
            return call.func(call.args[0], call.args[1][: len(call.args[1]) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return at


def interrupted(number: int) -> At:
    """Somebody presses Ctrl-C once the n-th call is made."""

    def at(count: int, _: str, call: partial[Any]) -> Any:
        result = call()
        if count == number:
            raise KeyboardInterrupt
        return result

    return at
