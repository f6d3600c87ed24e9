"""`draft --with` lets a command of the person's own write; a configuration names one, and no vault does."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path

import pytest
from support.draft_command import LENA, do, text
from support.vaults import make_vault, note, put

GOOD = "¡Felicidades, Lena! Que lo celebres mucho."


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    front = "birthday: 1980-11-24; phone: +34 600 000 011; channels: [whatsapp]; language: es"
    notes = {
        "Lena": note(f"{front}; hooks: ['aprende a imprimir']"),
        "Tove": note(front.replace("011", "012").replace("11-24", "11-25")),
    }
    return make_vault(tmp_path / "vault", notes)


def script(tmp_path: Path, body: str) -> str:
    """A command that keeps its question, counts its calls, and runs a body."""
    path = tmp_path / "writer.py"
    path.write_text(
        f"import json, sys\nquestion = sys.stdin.buffer.read()\n"
        f"open({str(tmp_path / 'question')!r}, 'ab').write(question)\n{body}\n",
        encoding="utf-8",
    )
    return shlex.join([sys.executable, "-S", "-I", str(path)])


def says(said: str) -> str:
    return f"sys.stdout.buffer.write({said.encode()!r})"


def questions(tmp_path: Path) -> list[dict[str, object]]:
    path = tmp_path / "question"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def configured(tmp_path: Path, toml: str) -> dict[str, str]:
    put(tmp_path, {"config/pingfiles/config.toml": toml})
    return {"XDG_CONFIG_HOME": str(tmp_path / "config")}


def test_a_draft_has_the_writers_text_and_says_so(vault: Path, tmp_path: Path) -> None:
    done = do(vault, "draft", "lena", "--with", script(tmp_path, says(GOOD)))
    assert (done.returncode, done.stdout) == (0, f"{LENA}\n"), done.stderr
    draft = text(vault)
    assert "template: writer" in draft
    assert GOOD in draft
    assert "text=%C2%A1Felicidades%2C%20Lena%21" in draft
    (question,) = questions(tmp_path)
    assert "aprende" not in json.dumps(question, ensure_ascii=False)
    assert "hooks" not in question
    assert do(vault, "templates", "check").returncode == 0


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (says("¡Felicidades, Lena! Te mando un abrazo de Marta."), "Marta"),
        (says("¡Felicidades, Lena! Que cumplas 46 muy felices."), "46"),
        (says("Happy birthday, Lena! I hope you have a lovely day."), "language"),
        ("sys.stderr.write('no such model\\n'); sys.exit(1)", "exit code 1 (no such model)"),
        ("print('a' * 100000)", "64 KiB"),
    ],
)
def test_where_the_text_may_not_be_used_the_frame_is_and_a_line_says_why(
    vault: Path, tmp_path: Path, body: str, told: str
) -> None:
    done = do(vault, "draft", "lena", "--with", script(tmp_path, body))
    assert done.returncode == 0
    assert [line for line in done.stderr.splitlines() if "template's text is used" in line and told in line]
    assert "template: es/birthday-" in text(vault)


def test_a_command_that_is_not_there_is_told_once(vault: Path) -> None:
    done = do(vault, "draft", "--due", "--print", "--with", "no-such-writer")
    assert done.returncode == 0
    assert done.stderr.count("no-such-writer") == 1
    assert done.stderr.count("not asked again") <= 1


def test_hooks_go_only_where_they_are_given(vault: Path, tmp_path: Path) -> None:
    do(vault, "draft", "lena", "--print", "--hooks", "--with", script(tmp_path, says(GOOD)))
    assert questions(tmp_path)[0]["hooks"] == ["aprende a imprimir"]


def test_a_draft_that_is_kept_asks_nothing(vault: Path, tmp_path: Path) -> None:
    command = script(tmp_path, says(GOOD))
    do(vault, "draft", "lena", "--with", command)
    do(vault, "draft", "lena", "--with", command)
    assert len(questions(tmp_path)) == 1


def test_the_persons_own_configuration_names_a_writer(vault: Path, tmp_path: Path) -> None:
    command = script(tmp_path, says(GOOD))
    env = configured(tmp_path, f"writer = {json.dumps(command)}\nwriter_hooks = true\n")
    assert GOOD in do(vault, "draft", "lena", "--print", **env).stdout
    assert questions(tmp_path)[0]["hooks"] == ["aprende a imprimir"]
    assert GOOD not in do(vault, "draft", "lena", "--print", "--template", "birthday-1", **env).stdout
    assert len(questions(tmp_path)) == 1


def test_no_vault_names_a_writer(vault: Path, tmp_path: Path) -> None:
    command = script(tmp_path, says(GOOD))
    config = (vault / "pingfiles.toml").read_text(encoding="utf-8")
    put(vault, {"pingfiles.toml": f"writer = {json.dumps(command)}\nwriter_hooks = true\n{config}"})
    done = do(vault, "draft", "lena", "--print", "-v")
    assert questions(tmp_path) == []
    assert "unknown key writer" in done.stderr


def test_a_configured_writer_does_not_run_in_the_vault(vault: Path, tmp_path: Path) -> None:
    put(vault, {"mine.py": "raise SystemExit(9)"})
    command = shlex.join([sys.executable, "-m", "mine"])
    env = configured(tmp_path, f"writer = {json.dumps(command)}\n") | {"HOME": str(tmp_path)}
    done = do(vault, "draft", "lena", "--print", **env)
    assert "exit code 9" not in done.stderr
    assert "template's text is used" in done.stderr


@pytest.mark.parametrize(
    ("toml", "code", "told"),
    [
        ("writer = 3\n", 3, "writer must be a text"),
        ("writer_hooks = 'yes'\n", 3, "writer_hooks must be true or false"),
        ("writer = \n", 3, "not valid TOML"),
        ("writr = 'x'\n", 0, "unknown key writr"),
        ("", 0, ""),
    ],
)
def test_a_wrong_configuration_is_told(vault: Path, tmp_path: Path, toml: str, code: int, told: str) -> None:
    done = do(vault, "draft", "lena", "--print", **configured(tmp_path, toml))
    assert (done.returncode, told in done.stderr) == (code, True), done.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--hooks",), "--hooks needs a writer"),
        (("--with", ""), "not a command"),
        (("--with", "'"), "not a command"),
        (("--with", "cat", "--template", "birthday-1"), "exclude each other"),
    ],
)
def test_what_makes_no_sense_is_refused(vault: Path, words: tuple[str, ...], told: str) -> None:
    done = do(vault, "draft", "lena", "--print", *words)
    assert (done.returncode, told in done.stderr) == (2, True), done.stderr


def test_one_text_for_many_is_no_writers(vault: Path, tmp_path: Path) -> None:
    command = script(tmp_path, says(GOOD))
    do(vault, "draft", "--occasion", "christmas", "--tone", "common", "--with", command, today="2026-12-20")
    assert questions(tmp_path) == []


def test_a_sentence_or_a_hook_that_the_writer_left_out_is_not_noted_as_used(vault: Path, tmp_path: Path) -> None:
    do(vault, "draft", "lena", "--hooks", "--with", script(tmp_path, says(GOOD)))
    assert not [line for line in text(vault).splitlines() if line.startswith(("said:", "hook:"))]
