"""Completion in the shells: the scripts, and the names that are offered (by click's own protocol)."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from support.command import run, run_process
from support.vaults import EXAMPLE, make_vault


def completions(words: str, count: int, cwd: Path, **environment: str) -> list[str]:
    """What bash is offered for a line of words, of which the last is being typed."""
    told = {"_PINGFILES_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(count), **environment}
    done = run(cwd=cwd, **told)
    assert (done.returncode, done.stderr) == (0, "")
    return [line.removeprefix("plain,") for line in done.stdout.splitlines() if line]


SCRIPTS = [
    ("bash", "complete -o nosort -F"),
    ("zsh", "#compdef pingfiles"),
    ("fish", "complete --no-files --command pingfiles"),
]


@pytest.mark.parametrize(("shell", "part"), SCRIPTS)
def test_each_shell_gets_its_script(shell: str, part: str, tmp_path: Path) -> None:
    if shell == "bash" and not shutil.which("bash"):
        pytest.skip("click asks bash for its version")
    done = run_process(cwd=tmp_path, _PINGFILES_COMPLETE=f"{shell}_source")
    assert done.returncode == 0
    assert part in done.stdout
    assert f"_PINGFILES_COMPLETE={shell}_complete" in done.stdout
    if shell == "bash":
        subprocess.run(["bash", "-n"], input=done.stdout, text=True, check=True)


TYPED = [
    ("a command", "pingfiles d", 1, ["doctor", "draft", "due"]),
    ("a start", "pingfiles show Gwe", 2, ["Gwen Pritchard"]),
    ("a start of several, aliases too", "pingfiles show ma", 2,
     ["Maggie Thorne", "Majo", "Margaret Thorne", "María José Aranda"]),
    ("without accents", "pingfiles show inaki", 2, ["Iñaki Zubieta"]),
    ("the second word of a name", "pingfiles show Maggie Th", 3, ["Thorne"]),
    ("the third word of a name", "pingfiles show María José A", 4, ["Aranda"]),
    ("after a word and a space", "pingfiles show Maggie ''", 3, ["Thorne"]),
    ("a kind", "pingfiles due --kind m", 3, ["milestone", "mutual"]),
    ("nobody", "pingfiles show Qq", 2, []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "count", "expected"), [case[1:] for case in TYPED], ids=[case[0] for case in TYPED])
def test_what_is_typed_is_completed(words: str, count: int, expected: list[str], tmp_path: Path) -> None:
    assert completions(words, count, tmp_path, PINGFILES_VAULT=str(EXAMPLE)) == expected


def test_the_vault_that_the_line_names_is_asked(tmp_path: Path) -> None:
    vault = make_vault(tmp_path / "my vault", {"Zoë Marsh": "---\n---\n"})
    for words, count in ((f"pingfiles --vault '{vault}' show zo", 4), (f"pingfiles show --vault '{vault}' zo", 4)):
        assert completions(words, count, tmp_path) == ["Zoë Marsh"]


def test_without_a_vault_nothing_is_offered_and_nothing_said(tmp_path: Path) -> None:
    assert completions("pingfiles show ma", 2, tmp_path) == []


HOSTILE = [
    ("a command in a name", "a$(touch PWNED) b", "'a$(touch PWNED) b'"),
    ("a second command", "a; touch PWNED", "'a; touch PWNED'"),
    ("an apostrophe", "O'Brien Pat", "'O'\"'\"'Brien Pat'"),
    ("a quote", 'a"b', "'a\"b'"),
]


@pytest.mark.parametrize(("name", "offered"), [case[1:] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
def test_bash_is_offered_nothing_that_it_would_act_on(name: str, offered: str, tmp_path: Path) -> None:
    vault = make_vault(tmp_path, {name: "---\n---\n"})
    assert completions(f"pingfiles show {name[0]}", 2, vault) == [offered]


def test_a_name_that_would_break_the_line_is_not_offered(tmp_path: Path) -> None:
    vault = make_vault(tmp_path, {"Ann": '---\nname: "Ann\\nplain,touch PWNED"\naliases: [Anna]\n---\n'})
    assert completions("pingfiles show A", 2, vault) == ["Anna"]
