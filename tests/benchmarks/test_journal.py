"""What daily notes cost to read, for each byte, against the contacts without them; measured in turns in one run."""

from __future__ import annotations

import random
import time
from datetime import timedelta
from pathlib import Path

import pytest
from support.measuring import TODAY, WORDS, made_vault, medians

from pingfiles.vault.reader import load_at


def test_a_byte_of_a_daily_note_costs_little_more_than_one_of_a_contact(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alone, both = made_vault(tmp_path / "alone", 10_000), made_vault(tmp_path / "both", 10_000)
    names = [path.stem for path in sorted((both / "People").iterdir())]
    chance, daily = random.Random(2), both / "Daily"
    daily.mkdir()
    for days in range(3650):
        text = "".join(f"{_prose(chance)} [[{chance.choice(names)}]] {_prose(chance)}.\n" for _ in range(8))
        text += f"\n## Pings\n\n- [[{chance.choice(names)}]] call: {_prose(chance)}\n"
        (daily / f"{TODAY - timedelta(days)}.md").write_text(text, encoding="utf-8")

    with_them, without = medians(lambda: _seconds(both), lambda: _seconds(alone))
    ratio = (with_them / _size(both)) / (without / _size(alone))
    with capsys.disabled():
        print(f"\nwith daily notes {with_them:.2f} s, without {without:.2f} s: {ratio:.2f} x for each byte")
    assert ratio < 1.25


def _prose(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=12)).capitalize()


def _seconds(root: Path) -> float:
    begin = time.perf_counter()
    load_at(root)
    return time.perf_counter() - begin


def _size(root: Path) -> int:
    return sum(path.stat().st_size for path in root.rglob("*.md"))
