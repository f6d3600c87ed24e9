"""The vault's own templates, rendered in a process of their own: one that runs wild is ended with it.

A vault may come from someone else. The sandbox keeps a template from reaching out; the process bounds what
it can use up: a second, 200 MB, a few thousand characters of output, and no file at all.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from threading import Timer
from typing import Any

from pingfiles.drafts.render import Rendered, TemplateFault

SECONDS = 1.0
"""How long one template may take. A good one takes less than a thousandth of that."""

_MOST_ENDED = 3
"""Templates of a vault that may run wild before all of its own are left out: each costs a second."""

_PROGRAM = ("-m", "pingfiles.drafts.sandbox_worker")
"""Run with -P: a module that lies in the present folder is a stranger's."""

_TO_BEGIN = 10.0
"""How long the process may take to begin, on a busy machine."""

_LONGEST_ANSWER = 64 * 1024


class OwnTemplates:
    """Sources by their paths in the templates folder, and the process that renders them, begun when first needed."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        """No process is begun for nothing."""
        self.sources = sources
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = 0

    def render(self, path: str, variables: Mapping[str, str | bool]) -> Rendered:
        """The text of a template. Raises TemplateFault with the template and the line."""
        answer = self._asked({"do": "render", "path": path, "variables": dict(variables)}, path)
        return Rendered(answer["subject"], answer["text"])

    def unknown_names(self, path: str, known: tuple[str, ...]) -> list[TemplateFault]:
        """The variables of a template that no draft gives. Raises TemplateFault where it does not compile."""
        answer = self._asked({"do": "check", "path": path, "known": known}, path)
        return [
            TemplateFault(path, line, "template-unknown-variable", variable=name) for name, line in answer["unknown"]
        ]

    def close(self) -> None:
        """Ends the process, if there is one."""
        if self._process:
            process, self._process = self._process, None
            process.kill()
            process.communicate()

    def _asked(self, question: Mapping[str, Any], path: str) -> Any:
        """The answer of the process; a TemplateFault where it is a fault, or none comes in time."""
        if self._ended >= _MOST_ENDED:
            raise TemplateFault(path, 1, "templates-left-out", n=_MOST_ENDED)
        if self._process is None:
            self._process = self._begun()
        answer = _answer(self._process, question, SECONDS)
        if answer is None:
            self.close()
            self._ended += 1
            raise TemplateFault(path, 1, "template-too-slow", seconds=f"{SECONDS:.0f}")
        if fault := answer.get("fault"):
            template, line, name, values = fault
            raise TemplateFault(template, line, name, **values)
        return answer

    def _begun(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and module, nothing of the vault's
            [sys.executable, "-P", *_PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        if _answer(process, dict(self.sources), _TO_BEGIN) is None:
            process.kill()
            process.communicate()
            raise TemplateFault(next(iter(self.sources)), 1, "templates-too-large")
        return process


def _answer(process: subprocess.Popen[bytes], question: Mapping[str, Any], seconds: float) -> dict[str, Any] | None:
    """What a process says to a question, a line of JSON each; None where it does not in time, and is ended."""
    if process.stdin is None or process.stdout is None:
        return None
    watch = Timer(seconds, process.kill)
    watch.start()
    try:
        process.stdin.write(json.dumps(question).encode() + b"\n")
        process.stdin.flush()
        answer = json.loads(process.stdout.readline(_LONGEST_ANSWER))
    except (OSError, ValueError):  # it is gone, or what it says is cut off
        return None
    finally:
        watch.cancel()
    return answer if isinstance(answer, dict) else None
