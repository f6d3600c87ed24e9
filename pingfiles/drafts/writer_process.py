"""The process of a writer of one's own: a command that gets its question on stdin, bounded in time and in output."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Thread
from typing import IO

from pingfiles.messages import Message

MOST_BYTES = 64 * 1024
"""Bytes of an answer; the longest message has 800 characters."""

_MOST_OF_ERROR = 4096
_CHUNK = 4096
_TO_CLOSE = 1.0
"""Seconds for the output to end behind a command that has ended: a child of it may hold it open for ever."""


class WriterFault(Exception):
    """Why a writer's text is not used. It never leaves this room: the frame is used, and the message told."""

    def __init__(self, name: str, /, **values: object) -> None:
        super().__init__(name)
        self.what = Message(name, values)

    def __str__(self) -> str:
        """In English."""
        return str(self.what)


def answer_of(command: Sequence[str], question: bytes, seconds: float, folder: Path | None = None) -> bytes:
    """What a command prints when it is given a question. No shell is between, and nothing else is passed on.

    `folder` is where it runs, else the present one. Raises WriterFault where it cannot be started, takes longer than
    `seconds`, prints more than `MOST_BYTES` or fails; it is then ended with all that it began.
    """
    process = _begun(command, folder)
    output, error = _Reading(process.stdout, MOST_BYTES, process), _Reading(process.stderr, _MOST_OF_ERROR)
    asking = Thread(target=_ask, args=(process, question), daemon=True)
    asking.start()
    try:
        code = process.wait(seconds)
        output.thread.join(_TO_CLOSE)
    except subprocess.TimeoutExpired:
        _end(process)
        if output.is_too_much:
            raise WriterFault("writer-too-much", kib=MOST_BYTES // 1024) from None
        raise WriterFault("writer-too-slow", seconds=f"{seconds:g}") from None
    except BaseException:  # the person has interrupted us
        _end(process)
        raise
    if output.is_too_much:
        _end(process)
        raise WriterFault("writer-too-much", kib=MOST_BYTES // 1024)
    if code:
        error.thread.join(_TO_CLOSE)
        raise _failure(code, bytes(error.read))
    return bytes(output.read)


def _failure(code: int, error: bytes) -> WriterFault:
    """What a command says that has failed: the last line, where programs name the reason."""
    lines = error.decode("utf-8", "replace").split("\n")
    last = next((line.strip() for line in reversed(lines) if line.strip()), "")[:200]
    return (
        WriterFault("writer-failed-saying", code=code, said=last) if last else WriterFault("writer-failed", code=code)
    )


def _begun(command: Sequence[str], folder: Path | None) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    try:
        return subprocess.Popen(  # noqa: S603 - the person's own command, from the command line or their configuration
            command, stdin=pipe, stdout=pipe, stderr=pipe, cwd=folder, start_new_session=sys.platform != "win32"
        )
    except FileNotFoundError:
        raise WriterFault("writer-not-found", command=command[0]) from None
    except (OSError, ValueError) as error:  # it is no program; a NUL in it is a ValueError
        reason = (error.strerror if isinstance(error, OSError) else None) or error
        raise WriterFault("writer-not-started", command=command[0], reason=reason) from None


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends a process with all that it began and that is still of its group."""
    _kill(process)
    process.wait()


def _ask(process: subprocess.Popen[bytes], question: bytes) -> None:
    if process.stdin:
        with contextlib.suppress(OSError, ValueError):  # it does not read, or has ended
            process.stdin.write(question)
        with contextlib.suppress(OSError, ValueError):
            process.stdin.close()


class _Reading:
    """A stream being read, up to a limit. What lies beyond is read and forgotten, or ends the process."""

    def __init__(self, stream: IO[bytes] | None, most: int, to_end: subprocess.Popen[bytes] | None = None) -> None:
        self.read = bytearray()
        self.is_too_much = False
        self._stream, self._most, self._to_end = stream, most, to_end
        self.thread = Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self) -> None:
        while self._stream and (chunk := self._next()):
            self.is_too_much = self.is_too_much or len(self.read) + len(chunk) > self._most
            if self.is_too_much and self._to_end:
                _kill(self._to_end)
                return
            self.read = self.read[-self._most :] + chunk if not self._to_end else self.read + chunk

    def _next(self) -> bytes:
        try:
            return os.read(self._stream.fileno(), _CHUNK) if self._stream else b""
        except (OSError, ValueError):
            return b""


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Kills a process with its group; what left the group is out of reach."""
    if sys.platform == "win32":
        process.kill()
        return
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
