"""After `init` and nothing else, vaults by public layouts are read as a person reads them, or `doctor` says why not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command import run
from support.vaults import put
from vaults.layouts import LAYOUTS


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_vault_is_read_after_init_alone(name: str, tmp_path: Path) -> None:
    layout = LAYOUTS[name]()
    put(tmp_path, layout.files)
    assert run("init", cwd=tmp_path, LANG="en_GB.UTF-8", PINGFILES_TODAY="2026-11-21").returncode == 0
    found = json.loads(run("doctor", "--json", cwd=tmp_path, PINGFILES_TODAY="2026-11-21").stdout)
    read = found["read"]
    assert (read["contacts"], read["birthdays"], read["last_contacts"]) == layout[1:]
    told = {each["code"]: each["count"] for each in found["not_understood"]}
    assert told == ({"PF113": 4} if name == "tagged" else {})
