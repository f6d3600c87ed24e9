"""Files of a vault that hold nobody up: whatever stands in a file's place, a command ends soon, with little memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from support.command import clean_environment, run
from support.vaults import NOTE, put

from pingfiles.errors import NotRead, TooLarge
from pingfiles.vault.vault_file import MAX_BYTES, read

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="pipes, devices and limits as Linux has them")

TOML = 'contacts = ["People"]\nlanguage = "en"\n'
ANA = "---\nbirthday: 1990-11-24\nemail: ana@example.org\nchannels: [email]\n---\n"
FILES = {
    "pingfiles.toml": TOML,
    "People/Ana.md": ANA,
    "People/Bo.md": ANA,
    "Templates/Contact.md": NOTE,
    "Templates/pings/en/birthday-1.j2": "Happy birthday, my good old friend of many years!",
    "Drafts/one.md": "---\nto: '[[Ana]]'\noccasion: birthday\nsent: false\n---\n\n```text\nHi\n```\n",
    ".obsidian/templates.json": '{"folder": "Templates"}',
}
COMMANDS = (
    ("due", "-v"),
    ("new", "Zoe"),
    ("ping", "Ana", "-m", "hello"),
    ("draft", "Ana"),
    ("sent", "Ana"),
    ("templates", "check"),
    ("undo",),
)
SECONDS = 2
"""Of the processor, so that a busy machine fails no command; one that waits for ever fails by the time of all."""


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 40)


INSTEAD: dict[str, Callable[[Path], object]] = {
    "a pipe": os.mkfifo,
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "a folder": Path.mkdir,
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a link out": lambda path: path.symlink_to("/etc/passwd"),
    "a file without end": huge,
}


SCRIPT = """
import os, sys, time
from pingfiles.cli import main
for vault in sys.argv[1:]:
    os.chdir(vault)
    for words in COMMANDS:
        sys.argv = ["pingfiles", *words]
        began = time.process_time()
        try:
            main()
        except SystemExit as end:
            assert end.code != 70, (vault, words)
        assert time.process_time() - began < SECONDS, (vault, words)
print("MB", int(open("/proc/self/status").read().partition("VmHWM:")[2].split()[0]) >> 10)
"""


def test_whatever_stands_in_the_place_of_a_file_every_command_ends(tmp_path: Path) -> None:
    for what, path in product(INSTEAD, FILES):
        root = put(tmp_path / what / path.replace("/", " "), FILES)
        run("ping", "Ana", "-m", "before", cwd=root)
        (root / path).unlink()
        INSTEAD[what](root / path)
    script = SCRIPT.replace("COMMANDS", repr(COMMANDS)).replace("SECONDS", str(SECONDS))
    told = subprocess.run(
        [sys.executable, "-c", script, *map(str, tmp_path.glob("*/*"))],
        cwd=tmp_path,
        env=clean_environment(tmp_path, PINGFILES_TODAY="2026-11-24"),
        capture_output=True,
        encoding="utf-8",
        timeout=60 * SECONDS,
        check=False,
    )
    assert told.returncode == 0, told.stdout + told.stderr
    assert int(told.stdout.rpartition("MB")[2]) < 200


def test_only_a_plain_file_of_the_vault_is_read(tmp_path: Path) -> None:
    for what, make in INSTEAD.items():
        make(tmp_path / f"{what}.md")
        with pytest.raises(NotRead):
            read(tmp_path, f"{what}.md")


def test_a_file_is_read_up_to_the_limit(tmp_path: Path) -> None:
    put(tmp_path, {"x.md": "x" * MAX_BYTES})
    assert len(read(tmp_path, "x.md")) == MAX_BYTES
    put(tmp_path, {"x.md": "x" * (MAX_BYTES + 1)})
    with pytest.raises(TooLarge):
        read(tmp_path, "x.md")


@pytest.mark.parametrize("what", INSTEAD)
def test_a_contact_template_that_is_no_note_is_passed_over_and_said(tmp_path: Path, what: str) -> None:
    put(tmp_path, {"pingfiles.toml": TOML, "People/Ana.md": ANA})
    (tmp_path / "Templates").mkdir()
    INSTEAD[what](tmp_path / "Templates/Contact.md")
    told = run("new", "Zoe", cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    assert "Templates/Contact.md was not used" in told.stderr
    assert "## Pings" in (tmp_path / "People/Zoe.md").read_text("utf-8")


def test_settings_of_obsidian_that_cannot_be_read_are_a_problem(tmp_path: Path) -> None:
    put(tmp_path, {"pingfiles.toml": TOML, "People/Ana.md": ANA, ".obsidian/app.json": "{}"})
    os.mkfifo(tmp_path / ".obsidian/templates.json")
    told = run("list", "-v", cwd=tmp_path)
    assert (told.returncode, "Ana" in told.stdout) == (0, True)
    assert ".obsidian/templates.json:1:1: PF101" in told.stderr


def test_a_name_that_is_not_utf_8_is_told_and_hides_nobody(tmp_path: Path) -> None:
    put(tmp_path, {"pingfiles.toml": TOML, "People/Ana.md": ANA})
    try:
        with open(os.fsencode(tmp_path) + b"/People/bad\xff.md", "w", encoding="utf-8") as file:
            file.write(ANA)
    except OSError:
        pytest.skip("this file system takes UTF-8 names alone")
    for command in (("export", "ics"), ("export", "csv"), ("export", "json"), ("draft", "--due"), ("list",)):
        told = run(*command, "-v", cwd=tmp_path, PINGFILES_TODAY="2026-11-24")
        assert told.returncode == 0, told.stderr
        assert "Ana" in told.stdout
        assert "People/bad\\xff.md:1:1: PF102" in told.stderr
