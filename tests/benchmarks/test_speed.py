"""How fast the whole program is, against what cannot be avoided: measured in one run, told as ratios.

Run on demand:

    python -m pytest tests/benchmarks/test_speed.py

A vault of 10,000 invented notes is made; PINGFILES_BENCH_VAULT names another one to measure instead.
Runs of the two sides alternate and the medians are compared, so that a busy machine slows both.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from support.measuring import TODAY, made_vault, medians, output_of, seconds_of

LOAD_YAML = """
import re, sys, time, yaml
from pathlib import Path
texts = (path.read_text(encoding="utf-8-sig") for path in Path(sys.argv[1]).rglob("*.md"))
fronts = [found[1] for text in texts if (found := re.match(r"---\\n(.*?\\n)---\\n", text, re.DOTALL))]
begin = time.perf_counter()
for front in fronts:
    try:
        yaml.load(front, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        pass
print(time.perf_counter() - begin)
"""
"""What every program on such a vault that reads YAML pays; the files are read beforehand, untimed."""

PEAK_MEMORY = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""In a process of its own, whose only child is the one measured; in KiB on Linux."""


def test_speed(vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    due = ["-m", "pingfiles", "--vault", str(vault), "--today", str(TODAY), "due"]
    whole, loads = medians(lambda: seconds_of(due), lambda: float(output_of("-c", LOAD_YAML, str(vault))))
    memory = int(output_of("-c", PEAK_MEMORY, sys.executable, *due)) / 1024

    small = made_vault(tmp_path / "small", 100)
    due_of_few = ["-m", "pingfiles", "--vault", str(small), "--today", str(TODAY), "due"]
    version, click = medians(lambda: seconds_of(["-m", "pingfiles", "--version"]), _import_of_click)
    few, click_again = medians(lambda: seconds_of(due_of_few), _import_of_click)

    with capsys.disabled():
        print(f"\ndue, whole process  {whole:6.2f} s   {whole / loads:5.2f} x CSafeLoader's {loads:.2f} s")
        print(f"due, peak memory    {memory:6.0f} MiB")
        print(f"--version           {version:6.2f} s   {version / click:5.2f} x python -c 'import click'")
        print(f"due of 100 notes    {few:6.2f} s   {few / click_again:5.2f} x the same")
    assert whole < 2 * loads
    assert memory < 150


def test_writing(vault: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    environment = {"XDG_STATE_HOME": str(tmp_path / "state")}
    name = next(vault.glob("People/*.md")).stem
    common = ["-m", "pingfiles", "--vault", str(vault), "--today", str(TODAY)]
    ping, due = medians(
        lambda: seconds_of([*common, "ping", name, "-c", "call", "-m", "hello"], environment),
        lambda: seconds_of([*common, "due", "--format", "json"], environment),
    )
    with capsys.disabled():
        print(f"\nping                {ping:6.2f} s   {ping / due:5.2f} x due --format json")
    assert ping < 2 * due


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """The vault to measure."""
    named = os.environ.get("PINGFILES_BENCH_VAULT")
    return Path(named) if named else made_vault(tmp_path / "vault", 10_000)


def _import_of_click() -> float:
    return seconds_of(["-c", "import click"])
