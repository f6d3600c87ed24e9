"""A note is read once: each version that a command meets, before and after, however many look at it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from support.vaults import make_vault

from pingfiles import load
from pingfiles.actions.log_ping import log_ping
from pingfiles.actions.set_keys import set_keys
from pingfiles.note import document, frontmatter
from pingfiles.note.document import Note
from pingfiles.vault.reader import Vault

TODAY = date(2026, 11, 21)
NOTE = """\
---
company: Acme
role: Editor
started: 2019-02-01
last_contact: 2026-09-01
snooze: 2027-01-01
---
Prose with [[Bo]].

## Moments

- 2026-03-12 press: a text

## Pings

- 2026-09-01 call: hello
"""


@pytest.fixture
def vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Vault:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return load(make_vault(tmp_path / "vault", {"Ana": NOTE}))


@pytest.fixture
def counted(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How often front matter and bodies were read since the vault was loaded; single entries do not count."""
    counts = {"front": 0, "body": 0}
    document.read.cache_clear()
    read_front, read_body = frontmatter.parse, document.read_body

    def front(text: str, place: frontmatter.Borders) -> frontmatter.FrontMatter:
        counts["front"] += 1
        return read_front(text, place)

    def body(note: Note) -> document.Body:
        counts["body"] += "Prose" in note.text
        return read_body(note)

    monkeypatch.setattr(frontmatter, "parse", front)
    monkeypatch.setattr(document, "read_body", body)
    assert vault.problems == ()
    return counts


@pytest.mark.parametrize(
    ("act", "bodies"),
    [
        pytest.param(lambda vault, ana: log_ping(vault, [ana], today=TODAY, channel="call"), 2, id="ping"),
        pytest.param(lambda vault, ana: set_keys(vault, ana, ["city=Lugo", "tie=weak"], today=TODAY), 1, id="set"),
        pytest.param(
            lambda vault, ana: set_keys(vault, ana, ["company=Voltia", "role=CTO"], today=TODAY),
            2,
            id="set with a trace",
        ),
    ],
)
def test_a_command_reads_a_note_once_before_and_once_after(
    vault: Vault, counted: dict[str, int], act: Callable[..., object], bodies: int
) -> None:
    ana = vault.index.by_path["People/Ana.md"]
    act(vault, ana)
    text = (vault.root / "People" / "Ana.md").read_text("utf-8")
    assert text != NOTE
    assert counted == {"front": 2, "body": bodies}
    assert vault.schema.read("People/Ana.md", text).problems == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("role: Editor\n", "role: Editor\ncity: Lugo\n"),
        ("company: Acme\n", ""),
        ("- 2026-09-01 call: hello\n", "- 2026-11-21 call\n- 2026-09-01 call: hello\n"),
        (NOTE, "no front matter\n"),
    ],
)
def test_an_edited_note_says_what_its_text_says(old: str, new: str) -> None:
    before = Note(NOTE)
    assert before.entries
    assert before.body.pings
    after, fresh = before.edited(NOTE.replace(old, new)), Note(NOTE.replace(old, new))
    assert (after.front.pairs, after.entries, after.body) == (fresh.front.pairs, fresh.entries, fresh.body)
