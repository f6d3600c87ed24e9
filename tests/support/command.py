"""Runs the program: in this process, which is fast, or in one of its own where the promise is about one."""

from __future__ import annotations

import contextlib
import gc
import io
import os
import signal
import subprocess
import sys
import traceback
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pingfiles.cli import main

ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, "-m", "pingfiles")


def clean_environment(home: Path, **more: str) -> dict[str, str]:
    """An environment that says nothing of any vault, of colour, or of the machine's language."""
    dropped = ("PINGFILES_", "_PINGFILES", "LC_", "COMP_", "PYTHONWARNINGS")
    names = ("LANG", "LANGUAGE", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TERM")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(dropped) and name not in names}
    path = os.pathsep.join(filter(None, (str(ROOT), kept.get("PYTHONPATH"))))
    return {**kept, "HOME": str(home), "PYTHONPATH": path, "PYTHONUTF8": "1", **more}


class _Piped(io.BytesIO):
    """What is piped into a process."""

    name = "<stdin>"


def run(*arguments: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program run in this process, in a folder, with nothing of ours in its environment.

    It behaves as `run_process` does, which `cli/test_in_process.py` compares.
    """
    out, err = io.BytesIO(), io.BytesIO()
    code = _run_here(arguments, cwd, environment, out, err)
    return subprocess.CompletedProcess(arguments, code, _text(out.getvalue()), _text(err.getvalue()))


def run_shown(*arguments: str | Path, cwd: Path, **environment: str) -> tuple[int, str]:
    """The same, with stdout and stderr together in the order in which they are written, and the exit code."""
    both = io.BytesIO()
    code = _run_here(arguments, cwd, environment, both, both)
    return code, _text(both.getvalue())


def run_bytes(*arguments: str | Path, cwd: Path, stdin: bytes = b"") -> bytes:
    """What a command that succeeds prints, to the byte."""
    out, err = io.BytesIO(), io.BytesIO()
    code = _run_here(arguments, cwd, {}, out, err, stdin)
    assert code == 0, err.getvalue().decode()
    return out.getvalue()


def run_process(*arguments: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The same in a process of its own: for promises about start-up, encodings, the shell, or one process alone."""
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        cwd=cwd,
        env=clean_environment(cwd, **environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def _run_here(
    arguments: Sequence[str | Path],
    cwd: Path,
    environment: Mapping[str, str],
    out: io.BytesIO,
    err: io.BytesIO,
    stdin: bytes = b"",
) -> int:
    odd = [name for name in environment if name.startswith("PYTHON")]
    assert not odd, f"{odd}: read when a process begins; use run_process"
    with as_a_new_process([*map(str, arguments)], cwd, clean_environment(cwd, **environment), out, err, stdin):
        try:
            main()
        except SystemExit as end:
            code = end.code
        except Exception:
            traceback.print_exc()
            code = 1
    assert isinstance(code, int), f"the program exits with a number, not with {code!r}"
    return code


@contextlib.contextmanager
def as_a_new_process(
    arguments: Sequence[str],
    cwd: Path,
    environment: Mapping[str, str],
    out: io.BytesIO,
    err: io.BytesIO,
    stdin: bytes = b"",
) -> Iterator[None]:
    """Makes this process look like one just begun with such arguments, and puts everything back."""
    was = {name: getattr(sys, name) for name in ("argv", "stdin", "stdout", "stderr", "__stdout__", "__stderr__")}
    was_collecting, variables = gc.isenabled(), dict(os.environ)
    at_ctrl_c = signal.getsignal(signal.SIGINT)
    sys.argv = ["pingfiles", *arguments]
    sys.stdin = io.TextIOWrapper(_Piped(stdin), encoding="utf-8", errors="surrogateescape")
    stdout = io.TextIOWrapper(out, encoding="utf-8")
    stderr = io.TextIOWrapper(err, encoding="utf-8", errors="backslashreplace", line_buffering=True)
    for name, stream in (("stdout", stdout), ("stderr", stderr)):
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)  # where the width of a terminal is asked for
    try:
        _replace_environment(environment)
        with contextlib.chdir(cwd):
            yield
    finally:
        _replace_environment(variables)
        for stream in (stdout, stderr):
            stream.flush()
            stream.detach()  # so that closing it leaves the bytes to read
        for name, value in was.items():
            setattr(sys, name, value)
        if signal.getsignal(signal.SIGINT) is not at_ctrl_c:
            signal.signal(signal.SIGINT, at_ctrl_c)
        gc.unfreeze()
        if was_collecting:
            gc.enable()


def _replace_environment(variables: Mapping[str, str]) -> None:
    """Sets only what differs, for each change is a call to the system."""
    for name in [name for name in os.environ if name not in variables]:
        del os.environ[name]
    for name, value in variables.items():
        if os.environ.get(name) != value:
            os.environ[name] = value


def _text(output: bytes) -> str:
    """Output as text, with the line endings of this system as `\\n`."""
    return io.TextIOWrapper(io.BytesIO(output), encoding="utf-8").read()
