"""What the door writes can be read, written again and taken back: texts with anything in them, and large ones."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.command import run
from support.examples import examples
from support.vaults import put

import pingfiles
from pingfiles.errors import UsageError, WriteRefused
from pingfiles.vault.reader import Vault, load
from pingfiles.vault.undo import undo
from pingfiles.vault.vault_file import MAX_BYTES
from pingfiles.vault.writer import Create, Edit, write
from pingfiles.visible_text import blanked

TOML = 'contacts = ["People"]\nlanguage = "en"\n'
ODD = st.text(st.characters() | st.sampled_from("\x00\x1b\x85\u2028\u202e\u2066\r\n%`[]()#:"), max_size=30)


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "x" * (MAX_BYTES + 1)])
def test_what_could_not_be_read_again_is_refused_before_anything_is_placed(root: Path, text: str) -> None:
    before = (root / "People/Ana.md").read_bytes()
    for action in (Edit("People/Ana.md", lambda _: text), Create("People/New.md", text)):
        with pytest.raises(WriteRefused):
            write(root, [action], "x")
    assert [path.name for path in (root / "People").iterdir()] == ["Ana.md"]
    assert (root / "People/Ana.md").read_bytes() == before


def test_a_ping_that_makes_a_note_too_large_is_refused(tmp_path: Path) -> None:
    head = "---\ncadence: monthly\n---\n## Pings\n- 2026-01-01 email: "
    put(tmp_path, {"pingfiles.toml": TOML, "People/Edge.md": head + "y" * (MAX_BYTES - len(head) - 5) + "\n"})
    told = run("ping", "edge", "-m", "hello", cwd=tmp_path)
    assert told.returncode == 5
    assert "would become larger than 4 MiB" in told.stderr
    assert "Edge" in run("list", cwd=tmp_path).stdout


def test_a_control_character_of_a_note_comes_into_no_body(tmp_path: Path) -> None:
    put(tmp_path, {"pingfiles.toml": TOML, "People/Ana.md": '---\nrole: "Boss\\0"\n---\n'})
    for command in (("set", "ana", "role=CEO"), ("ping", "ana"), ("undo",), ("undo",)):
        told = run(*command, cwd=tmp_path)
        assert told.returncode == 0, told.stderr
        assert "\0" not in (tmp_path / "People/Ana.md").read_text("utf-8")
    assert (tmp_path / "People/Ana.md").read_text("utf-8") == '---\nrole: "Boss\\0"\n---\n'


@pytest.mark.parametrize(
    "command",
    [
        ("set", "ana", "role=a\x1bb"),
        ("set", "ana", "hooks+=a\x85b"),
        ("ping", "ana", "-m", "a\x07b"),
        ("new", "Zo\x1be"),
    ],
)
def test_a_control_character_on_the_command_line_is_refused(tmp_path: Path, command: tuple[str, ...]) -> None:
    put(tmp_path, {"pingfiles.toml": TOML, "People/Ana.md": "---\nrole: x\n---\n"})
    told = run(*command, cwd=tmp_path)
    assert told.returncode == 2
    assert "U+00" in told.stderr


def test_a_change_to_or_from_no_visible_post_leaves_no_job_moment(tmp_path: Path) -> None:
    put(tmp_path, {"pingfiles.toml": TOML, "People/Ana.md": "---\nrole: CEO\n---\n"})
    assert run("set", "ana", "role=%%", cwd=tmp_path).returncode == 0
    assert "job" not in (tmp_path / "People/Ana.md").read_text("utf-8")


@examples(60)
@given(text=ODD, key=st.sampled_from(["role", "company", "hooks", "say", "city", "whatever"]), old=ODD)
def test_what_is_accepted_can_be_read_written_again_and_undone_to_the_byte(
    tmp_path_factory: pytest.TempPathFactory, text: str, key: str, old: str
) -> None:
    root = tmp_path_factory.mktemp("vault")
    put(root, {"pingfiles.toml": TOML, "People/Ana.md": "---\nrole: Boss\ncompany: Acme\n---\n"})
    today = date(2026, 11, 21)
    acts: tuple[Callable[[Vault], object], ...] = (
        lambda vault: pingfiles.set_keys(vault, "Ana", f"{key}={old}", today=today),
        lambda vault: pingfiles.set_keys(vault, "Ana", f"{key}={text}", today=today),
        lambda vault: pingfiles.ping(vault, "Ana", today=today, text=text),
    )
    texts: list[bytes] = []
    for act in acts:
        before = (root / "People/Ana.md").read_bytes()
        with contextlib.suppress(UsageError):
            act(load(root))
        if (after := (root / "People/Ana.md").read_bytes()) != before:
            texts.append(before)
            assert "Ana" in [contact.name for contact in load(root).index]
            body = after.decode().split("---\n", 2)[2]
            assert blanked(body) == body
    for before in reversed(texts):
        undo(root)
        assert (root / "People/Ana.md").read_bytes() == before
