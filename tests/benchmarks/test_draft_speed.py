"""How long a thousand drafts of a large vault take, beside the list that they are made from.

Run on demand:

    python -m pytest tests/benchmarks/test_draft_speed.py
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from test_speed import TODAY, _made, _medians, _output, _seconds

DRAFTS = 1000
A_DRAFT = 0.001
"""Seconds."""


def test_a_thousand_drafts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    vault = _made(tmp_path / "vault", 10_000)
    command = ["-m", "pingfiles", "--vault", str(vault), "--today", str(TODAY)]
    draft = [*command, "draft", "--due", "--limit", str(DRAFTS), "--print", "--json"]
    assert len(json.loads(_output(*draft))["drafts"]) == DRAFTS
    listed, drafted = _medians(lambda: _seconds([*command, "due"]), lambda: _seconds(draft))
    with capsys.disabled():
        each = (drafted - 3 * listed) / DRAFTS * 1000
        print(f"\ndue {listed:.2f} s, {DRAFTS} drafts {drafted:.2f} s: {each:.2f} ms each beyond 3 x due")
    assert drafted < 3 * listed + DRAFTS * A_DRAFT
