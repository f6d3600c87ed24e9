"""Ctrl-C, whenever it comes: the command ends with 130, quietly, and a caller that ignores it is left in peace."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from support.command import clean_environment
from support.vaults import EXAMPLE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="speaks of signals")

START = "import atexit, os, signal, sys; press = lambda *_: os.kill(os.getpid(), signal.SIGINT)\n"
RUN = "from pingfiles import cli; cli.main()\n"
ENDLESS = """
class Pressing:
    def __init__(self, stream, name): self.stream, self.name = stream, name
    def __getattr__(self, name): return press if name == self.name else getattr(self.stream, name)
"""
MOMENTS = {
    "as modules are imported": "sys.meta_path.insert(0, type('Finder', (), {'find_spec': staticmethod(press)}))\n",
    "as the process leaves": "atexit.register(press)\n",
    "as the results are flushed": ENDLESS + "sys.stdout = Pressing(sys.stdout, 'flush')\n",
    "as an error is said": ENDLESS + "sys.argv[1] = 'nonsense'; sys.stderr = Pressing(sys.stderr, 'write')\n",
}


def interrupted(tmp_path: Path, script: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-c", script, "list"],
        cwd=EXAMPLE,
        env=clean_environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr.strip()


@pytest.mark.parametrize("moment", MOMENTS)
def test_ctrl_c_ends_a_command_with_130_and_no_traceback(moment: str, tmp_path: Path) -> None:
    code, _, err = interrupted(tmp_path, START + RUN.replace("cli.main", f"cli\n{MOMENTS[moment]}cli.main"))
    assert (code, err) == (130, "")


def test_results_that_were_printed_stay(tmp_path: Path) -> None:
    whole = interrupted(tmp_path, START + RUN)
    assert whole[0] == 0
    assert interrupted(tmp_path, START + MOMENTS["as the process leaves"] + RUN) == (130, whole[1], "")


def test_a_caller_that_ignores_ctrl_c_is_left_in_peace(tmp_path: Path) -> None:
    ignoring = "signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
    assert interrupted(tmp_path, START + ignoring + MOMENTS["as the process leaves"] + RUN)[0] == 0
