"""How long a thousand drafts of a large vault take, beside the list that they are made from.

Run on demand:

    python -m pytest tests/benchmarks/test_draft_speed.py
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from support.measuring import TODAY, made_vault, medians, output_of, seconds_of

DRAFTS = 1000
A_DRAFT = 0.001
"""Seconds."""


@pytest.mark.parametrize("is_printed", [True, False], ids=["printed", "written"])
def test_a_thousand_drafts(tmp_path: Path, capsys: pytest.CaptureFixture[str], is_printed: bool) -> None:
    vault = made_vault(tmp_path / "vault", 10_000)
    command = ["-m", "pingfiles", "--vault", str(vault), "--today", str(TODAY)]
    draft = [*command, "draft", "--due", "--limit", str(DRAFTS), *(("--print", "--json") if is_printed else ())]
    environment = {"XDG_STATE_HOME": str(tmp_path / "state")}

    def drafted_anew() -> float:
        shutil.rmtree(vault / "Drafts", ignore_errors=True)
        return seconds_of(draft, environment)

    listed, drafted = medians(lambda: seconds_of([*command, "due"]), drafted_anew)
    if is_printed:
        assert len(json.loads(output_of(*draft))["drafts"]) == DRAFTS
    else:
        assert len(list((vault / "Drafts").iterdir())) == DRAFTS
    with capsys.disabled():
        each = (drafted - 3 * listed) / DRAFTS * 1000
        print(f"\ndue {listed:.2f} s, {DRAFTS} drafts {drafted:.2f} s: {each:.2f} ms each beyond 3 x due")
    assert drafted < 3 * listed + DRAFTS * A_DRAFT
