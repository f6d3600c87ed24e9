"""Exports without a terminal: every format gives everybody, and only a calendar has details."""

from __future__ import annotations

from datetime import date

import pytest
from support.vaults import EXAMPLE

from pingfiles.actions.export import FORMATS, exported
from pingfiles.errors import UsageError
from pingfiles.vault.reader import load

TODAY = date(2026, 11, 21)
VAULT = load(EXAMPLE)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_has_the_contacts(form: str) -> None:
    content = exported(form, VAULT, TODAY)
    assert b"Nuria Vidal" in content
    assert exported(form, VAULT, TODAY) == content


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "ics"])
def test_only_a_calendar_has_details(form: str) -> None:
    with pytest.raises(UsageError, match="only with ics"):
        exported(form, VAULT, TODAY, details=True)
    assert exported("ics", VAULT, TODAY, details=True) != exported("ics", VAULT, TODAY)
