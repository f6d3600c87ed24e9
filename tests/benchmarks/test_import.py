"""What an import of 30,000 people takes, against reading the file and writing as many small files to the disk.

Run on demand:

    python -m pytest tests/benchmarks/test_import.py

Runs of the two sides alternate and the medians are compared, so that a busy machine slows both. It takes minutes,
for every small file is brought to the disk.
"""

from __future__ import annotations

import csv
import os
import random
import statistics
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from support.measuring import COMPANIES, FAMILY, GIVEN, ROLES, TODAY

PEOPLE = 30_000
ROUNDS = 3
NOTE = "---\ncompany: Acme\nrole: Editor\nmet: 2019-03-05\n---\n\n## Moments\n\n## Pings\n\n"

PLAIN = """
import csv, os, sys
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = list(csv.reader(file))
os.makedirs(sys.argv[2])
for number, row in enumerate(rows):
    with open(os.path.join(sys.argv[2], f"{number}.md"), "w", encoding="utf-8") as file:
        file.write(sys.argv[3])
        file.flush()
        os.fsync(file.fileno())
"""
"""What every program pays that puts as many notes on the disk."""

MEASURED = """
import resource, subprocess, sys, time
begin = time.perf_counter()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
print(time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
"""
"""In a process of its own, whose only child is the one measured; KiB on Linux, so MiB are told."""


class Cost(NamedTuple):
    seconds: float
    mebibytes: float


def test_import(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, moved = _connections(tmp_path / "first.csv", 0), _connections(tmp_path / "moved.csv", 50)
    vault = tmp_path / "vault"
    (vault / "People").mkdir(parents=True)
    (vault / "pingfiles.toml").write_text("", encoding="utf-8")
    bring = ("import", "linkedin", "--yes")
    plain, new, undo = [], [], []
    for number in range(ROUNDS):
        plain.append(_cost(tmp_path, "-c", PLAIN, str(first), str(tmp_path / f"plain-{number}"), NOTE))
        new.append(_program(vault, *bring, str(first)))
        undo.append(_program(vault, "undo"))
    new.append(_program(vault, *bring, str(first)))
    again, later, next_one = (_program(vault, *bring, str(file)) for file in (first, moved, moved))
    usual = statistics.median(cost.seconds for cost in plain)
    with capsys.disabled():
        print(f"\nreading and writing {PEOPLE} files  {usual:6.1f} s")
        for name, costs in (
            ("import", new),
            ("undo", undo),
            ("import again", [again]),
            ("50 of them moved", [later]),
            ("again, after that", [next_one]),
        ):
            seconds = statistics.median(cost.seconds for cost in costs)
            print(f"{name:29} {seconds:6.1f} s {seconds / usual:6.2f} x {max(c.mebibytes for c in costs):6.0f} MiB")
    for costs in (new, undo):
        assert statistics.median(cost.seconds for cost in costs) < 4 * usual
    assert max(cost.mebibytes for cost in (*new, *undo, again, later, next_one)) < 300


def _program(vault: Path, *arguments: str) -> Cost:
    return _cost(vault, "-m", "pingfiles", *arguments, "--vault", str(vault), "--today", str(TODAY))


def _cost(folder: Path, *arguments: str) -> Cost:
    command = [sys.executable, "-c", MEASURED, sys.executable, *arguments]
    environment = {**os.environ, "XDG_STATE_HOME": str(folder.parent / "state")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return Cost(*map(float, done.stdout.split()))


def _connections(path: Path, moved: int) -> Path:
    """A `Connections.csv` of invented people, the first of whom have changed jobs."""
    chance = random.Random(1)
    header = ("First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On")
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(header)
        for number in range(PEOPLE):
            name = (chance.choice(GIVEN), f"{chance.choice(FAMILY)} {chance.choice(FAMILY)}")
            post = (chance.choice(COMPANIES), chance.choice(ROLES))
            email = f"p{number}@example.org" if chance.random() < 0.1 else ""
            on = (TODAY - timedelta(days=chance.randrange(1, 5000))).strftime("%d %b %Y")
            profile = f"https://www.linkedin.com/in/example-{number}"
            rows.writerow((*name, profile, email, *(("New Horizons", "Director") if number < moved else post), on))
    return path
