"""Two weeks and a year of mornings in a made vault of 900: short each day, and nothing that matters is lost."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from support.command import ROOT
from support.vaults import day

from pingfiles.index import Index
from pingfiles.model import Contact, Due, Ping
from pingfiles.rules.closing import word_for
from pingfiles.rules.due import due
from pingfiles.rules.shortlist import Shortlist, shortlist
from pingfiles.vault.reader import Vault, load

MAKER = ROOT.parent / "shared" / "data" / "make_vault.py"
TODAY = day("2026-11-25")
ROWS = 15

pytestmark = pytest.mark.skipif(not MAKER.exists(), reason="the maker of vaults is not here")


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Vault:
    folder = tmp_path_factory.mktemp("made")
    made = (sys.executable, MAKER, "--count", "900", "--seed", "5", "--out", folder)
    subprocess.run([*map(str, made)], check=True, capture_output=True)
    return load(Path(folder))


def shown_on(vault: Vault, days: range) -> Iterator[Shortlist]:
    for number in days:
        yield shortlist(due(vault.index, vault.settings, TODAY + timedelta(number)), vault.settings)


def assert_short(found: Shortlist) -> None:
    paths = [row.contact.path for row in found.listed]
    assert len(paths) == len(set(paths))
    assert sum(len(part.lines) for part in found.parts) <= ROWS


def test_a_morning_is_short_in_every_season(vault: Vault) -> None:
    for found in shown_on(vault, range(0, 366, 61)):
        assert_short(found)


@pytest.mark.soak
def test_each_morning_of_a_year_is_short(vault: Vault) -> None:
    for found in shown_on(vault, range(366)):
        assert_short(found)


def is_owed_today(row: Due) -> bool:
    return any(reason.kind == "reply" or (reason.kind == "birthday" and not reason.days) for reason in row.reasons)


def pinged(row: Due, number: int) -> Contact:
    """The contact after a ping that names all that its row is for."""
    words = tuple(word_for(reason) for reason in row.reasons if reason.kind not in ("cadence", "mutual", "reply"))
    ping = Ping(TODAY + timedelta(number), None, "whatsapp", words, "hello", (), (), 0)
    return row.contact._replace(pings=(*row.contact.pings, ping))


def test_in_two_weeks_of_ten_pings_a_day_nobody_who_waits_is_lost_and_the_list_gets_shorter(vault: Vault) -> None:
    people = {contact.path: contact for contact in vault.index}
    counts = []
    for number in range(14):
        found = shortlist(due(Index(people.values()), vault.settings, TODAY + timedelta(number)), vault.settings)
        shown = {row.contact.path: row.score for row in found.rows if row.block == "today"}
        for row in found.listed:
            if row.block == "today" and is_owed_today(row) and row.contact.path not in shown:
                better = [score for score in shown.values() if score >= row.score]
                lines = next(part.lines for part in found.parts if part.block == "today")
                assert len(lines) == vault.settings.today, row
                assert len(better) == len(shown), row
        counts.append(found.counts["today"])
        people |= {row.contact.path: pinged(row, number) for row in found.rows[:10]}
    assert max(counts[-7:]) < min(counts[:3])
