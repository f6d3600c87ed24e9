"""Runs the program while something happens at one call to the disk: it is killed, fails, or an editor saves.

It runs in the process of the tests, so that every call of a command can be tried: whoever is killed there reaches
the disk no more. A forked child really dies; `vault/test_crashes.py` compares both.
"""

from __future__ import annotations

import builtins
import contextlib
import errno
import gc
import io
import os
import shutil
import signal
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

import pytest

from pingfiles.cli import main
from pingfiles.errors import WriteRefused
from pingfiles.vault import disk
from pingfiles.vault.writer import Action, write
from support.command import as_a_new_process, clean_environment
from support.vaults import put

TODAY = "2026-11-21"
WRITING = ("write", "fsync", "replace", "rename", "unlink", "link", "mkdir", "open")
NOT_COUNTED = ("chmod", "fchmod", "fchown", "rmdir", "setxattr", "utime")
"""Calls that write too: nothing happens at them, but the dead cannot make them."""

At = Callable[[int, str, "partial[Any]"], Any]
"""What happens at a call: its number and name, and the call itself."""


Command = Sequence[str | Action]
"""The program's arguments, or a batch as a command would write it; `NOT_KEPT` may stand before its actions."""

NOT_KEPT = "not kept"


class Killed(BaseException):
    """What `at` raises to end the program at a call, as SIGKILL does."""


@dataclass(frozen=True)
class Ended:
    """How a command ended: its exit code (negative for a signal), what it said, how many calls were met."""

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
    is_forked: bool = False
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
        """A command; `at` is called in place of its calls to the disk."""
        return self.act(partial(call, command), at, reads)

    def act(self, act: Callable[[], object], at: At | None = None, reads: bool = False) -> Ended:
        """The same with anything that can be done there, here or in a child."""
        if self.is_forked:
            return in_child(act, self.base, self.root, at, reads).ended()
        return here(act, self.base, self.root, at, reads)


def here(act: Callable[[], object], base: Path, root: Path, at: At | None = None, reads: bool = False) -> Ended:
    """Acts in this process, in a folder, with an environment of its own."""
    out, err, calls, code = io.BytesIO(), io.BytesIO(), list[str](), 0
    with as_a_new_process([], root, _environment(base), out, err), _disk_calls(at, reads, calls.append, _stay_dead):
        try:
            act()
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0
        except Killed:
            code = -signal.SIGKILL
        except Exception:
            code = 99
            traceback.print_exc()
    return Ended(code, out.getvalue().decode(), err.getvalue().decode(), tuple(calls))


def _stay_dead(*_: object, **__: object) -> NoReturn:
    raise Killed


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


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
        tell = partial(os.write, pipes[0])
        with _disk_calls(at, reads, lambda name: tell(f"{name} ".encode()), _die):
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


@contextlib.contextmanager
def _disk_calls(at: At | None, reads: bool, tell: Callable[[str], object], die: Callable[[], object]) -> Iterator[None]:
    """Puts `at` before every call to the disk that writes, or with `reads` before every one, and tells of each."""
    count = 0
    is_within = is_dead = False

    def hooked(name: str, call: Callable[..., Any], opens: bool, *arguments: Any, **options: Any) -> Any:
        nonlocal count, is_within, is_dead
        if is_dead:
            die()
        is_read = name == "open" and (not opens or not arguments[1] & os.O_CREAT)
        if is_within or name in NOT_COUNTED or (is_read and not reads) or not at:
            return call(*arguments, **options)
        count += 1
        tell(name)
        is_within = True  # what happens at a call may call the disk itself
        try:
            return at(count, name, partial(call, *arguments, **options))
        except Killed:
            is_dead = True
            die()
        finally:
            is_within = False

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)  # what a process wrote outlives it; the waiting is saved
        if at:
            for name in (*WRITING, *NOT_COUNTED):
                patch.setattr(os, name, partial(hooked, name, getattr(os, name), True))
            patch.setattr(disk, "_renameat2", partial(hooked, "_renameat2", disk._renameat2, False))
            if reads:
                patch.setattr(builtins, "open", partial(hooked, "open", builtins.open, False))
        yield


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
    """The program dies at the n-th call; where that writes, with half of it written."""

    def at(count: int, name: str, call: partial[Any]) -> Any:
        if count == number:
            if name == "write":
                call.func(call.args[0], call.args[1][: len(call.args[1]) // 2])
            raise Killed
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
