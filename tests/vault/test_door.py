"""What the door writes can be read, written again and taken back: texts with anything in them, and large ones."""

from __future__ import annotations

import contextlib
import csv
import io
import json
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


ANA = "---\nbirthday: 1990-11-24\nemail: ana@example.org\nchannels: [email]\n---\n"


def _with_file(root: Path, name: str, content: str) -> str:
    """A file beside the vault, to be imported; what is no text in it is no UTF-8."""
    path = root.parent / name
    path.write_bytes(content.encode(errors="surrogateescape"))
    return str(path)


def _row(*cells: str) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()


def _edited(root: Path, text: str) -> tuple[str, ...]:
    """Every draft as a person edits it: another message, another channel."""
    for path in (root / "Drafts").glob("*.md"):
        draft = path.read_text("utf-8")
        message = draft.partition("```text\n")[2].partition("```")[0]
        draft = draft.replace(message, f"{text}\n").replace("channel: email", f"channel: {text}")
        path.write_bytes(draft.encode(errors="surrogateescape"))
    return ("sent", "ana")


def _told_in_note(root: Path, text: str, *command: str) -> tuple[str, ...]:
    """A person writes into the note what the command then takes from it."""
    said = json.dumps(text)  # a scalar of YAML too
    path = root / "People/Ana.md"
    path.write_bytes(ANA.replace("---\n", f"---\nsay: [{said}]\nhooks: [{said}]\nrole: {said}\n", 1).encode())
    return command


FREE: dict[str, Callable[[Path, str], tuple[str, ...]]] = {
    "ping -m": lambda _, text: ("ping", "ana", "-m", text),
    "ping -c": lambda _, text: ("ping", "ana", "-c", text, "-o", text),
    "set a key": lambda _, text: ("set", "ana", f"{text}=x"),
    "new": lambda _, text: ("new", "--", text),
    "new with a value": lambda _, text: ("new", "Zoe", f"role={text}", f"hooks+={text}", f"tags={text}"),
    "snooze": lambda _, text: ("snooze", "ana", text),
    "skip": lambda _, text: ("skip", "ana", text),
    "draft": lambda root, text: _told_in_note(root, text, "draft", "ana"),
    "draft --occasion": lambda _, text: ("draft", "ana", "--occasion", text),
    "a job change": lambda root, text: _told_in_note(root, text, "set", "ana", "role=CTO"),
    "sent": _edited,
    "import csv": lambda root, text: (
        *("import", "csv", "--yes", "--tag", text),
        _with_file(root, "a.csv", "name,role,email,birthday\n" + _row("Bo Lind", text, text, text) + _row(text, "x")),
    ),
    "import google": lambda root, text: (
        *("import", "google", "--yes", "--cadence", "monthly"),
        _with_file(root, "b.csv", "First Name,Last Name,Notes,Organization Name\n" + _row("Bo", text, text, text)),
    ),
    "import vcard": lambda root, text: (
        *("import", "vcard", "--yes"),
        _with_file(root, "c.vcf", f"BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nNOTE:{text}\nROLE:{text}\nEND:VCARD\n"),
    ),
}
"""Commands by what of theirs takes any text; some make a file with it first."""


@examples(8)
@given(st.lists(st.tuples(st.sampled_from([*FREE]), ODD), min_size=1, max_size=3))
def test_what_any_command_writes_can_be_read_written_again_and_undone_to_the_byte(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, str]]
) -> None:
    root = tmp_path_factory.mktemp("door") / "vault"
    put(root, {"pingfiles.toml": TOML, "People/Ana.md": ANA})
    for name, text in acts:
        command = FREE[name](root, text)
        before = _files(root)
        steps = int(_accepted(root, *command) and _files(root) != before)
        paths = {contact.path for contact in load(root).index}
        assert "People/Ana.md" in paths
        assert paths == {path for path in _files(root) if path.startswith("People/")}
        for path, content in _files(root).items():
            if content != before.get(path):
                body = content.decode().split("---\n", 2)[2]
                assert blanked(body) == body, path
        steps += sum(_accepted(root, "ping", path, "-m", "again") for path in sorted(paths))
        for _ in range(steps):
            assert _accepted(root, "undo")
        assert _files(root) == before


def _accepted(root: Path, *command: str) -> bool:
    """Whether a command is done; it may be refused, and never fails."""
    done = run(*command, cwd=root, PINGFILES_TODAY="2026-11-21")
    assert done.returncode in (0, 2, 4, 5, 6), done.stderr
    assert "Traceback" not in done.stderr
    return done.returncode == 0


def _files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
