"""Outputs kept as files in `tests/expected/`, to be read. After a change of words or order, renew and read them:

PINGFILES_RENEW=1 python -m pytest tests/views tests/cli && git diff tests/expected
"""

from __future__ import annotations

import os

from support.command import ROOT

EXPECTED = ROOT / "tests" / "expected"


def assert_as_expected(output: str, name: str) -> None:
    """Compares an output with the file of that name."""
    path = EXPECTED / name
    if os.environ.get("PINGFILES_RENEW"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(output, encoding="utf-8", newline="\n")
    assert output == path.read_text(encoding="utf-8")
