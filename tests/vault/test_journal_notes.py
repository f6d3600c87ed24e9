"""Daily and meeting notes in a vault: where they are looked for, and what they do to the contacts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from support.vaults import put

from pingfiles.rules.history import history_of
from pingfiles.vault.reader import load

TODAY = date(2026, 11, 21)
ANA = "---\ncity: Lugo\n---\n"
DAILY = "met [[Ana]]\n\n## Pings\n- [[Ana]] call (birthday): sang #gave\n"

FOLDERS = [
    ("by its name", "", {"Daily notes/2026-11-20.md": DAILY}, 1),
    ("as Obsidian says", "", {".obsidian/daily-notes.json": '{"folder": "Log"}', "Log/2026-11-20.md": DAILY}, 1),
    ("in the form that Obsidian says", "", {
        ".obsidian/daily-notes.json": '{"folder": "Log", "format": "YYYY/MM/DD-MM-YYYY"}',
        "Log/2026/11/20-11-2026.md": DAILY
    }, 1),
    ("as Periodic Notes says", "", {
        ".obsidian/plugins/periodic-notes/data.json": '{"daily": {"folder": "Log"}}', "Log/2026-11-20.md": DAILY
    }, 1),
    ("as the configuration says", '[journal]\ndaily = ["Log"]\n', {"Log/2026-11-20.md": DAILY}, 1),
    ("none where the configuration wants none", "[journal]\ndaily = []\n", {"Daily/2026-11-20.md": DAILY}, 0),
    ("none in another folder", "", {"Other/2026-11-20.md": DAILY}, 0),
    ("none without a day", "", {"Daily/Friday.md": DAILY}, 0),
    ("none of bad settings", "", {".obsidian/daily-notes.json": "[", "Log/2026-11-20.md": DAILY}, 0),
    ("once of two notes", "", {
        "Daily/2026-11-20.md": DAILY, "Meetings/2026-11-20.md": '---\npeople: ["[[Ana]]"]\n---\n'
    }, 1),
    ("once beside the own log", "", {
        "People/Ana.md": ANA + "## Pings\n- 2026-11-20 call: x\n", "Daily/2026-11-20.md": DAILY
    }, 0),
    ("none where the contact wants none", "", {"People/Ana.md": "---\njournal: false\n---\n",
      "Daily/2026-11-20.md": DAILY}, 0),
]  # fmt: skip


@pytest.mark.parametrize(("toml", "files", "entries"), [c[1:] for c in FOLDERS], ids=[c[0] for c in FOLDERS])
def test_daily_notes_are_found(tmp_path: Path, toml: str, files: dict[str, str | bytes], entries: int) -> None:
    vault = load(put(tmp_path, {"pingfiles.toml": toml, "People/Ana.md": ANA, **files}))
    (ana,) = vault.index
    assert len(ana.elsewhere) == entries
    assert vault.problems == ()


def test_a_mention_counts_for_the_cadence_and_answers_nothing(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"People/Ana.md": ANA, "Daily/2026-11-20.md": "met [[Ana]]\n"}
    (ana,) = load(put(tmp_path, {"pingfiles.toml": '[journal]\nmention = "cadence"\n', **files})).index
    history = history_of(ana, TODAY)
    assert (history.last_contact, history.last_ping, history.named) == (date(2026, 11, 20), None, ())


def test_journal_notes_are_never_contacts(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "Ana.md": ANA,
        "Daily/2026-11-20.md": "---\nmood: good\n---\nx",
        "Sync.md": '---\ntype: meeting\ndate: 2026-11-20\npeople: ["[[Ana]]"]\n---\n',
    }
    vault = load(put(tmp_path, {"pingfiles.toml": 'contacts = ["."]\n', **files}))
    (ana,) = vault.index
    assert [(ping.note, ping.channel) for ping in ana.elsewhere] == [("Sync.md", "meeting")]
