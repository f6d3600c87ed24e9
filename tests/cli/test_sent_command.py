"""`pingfiles sent`: what was sent is logged and put away, in one batch that is whole or absent."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from support.draft_command import LENA, do, done, edit, example, files, linux, opened, opener, posix, read, text, vault
from support.vaults import make_vault, note, put

from pingfiles.drafts.channels import PLACEHOLDER
from pingfiles.drafts.deep_links import text_of
from pingfiles.vault.reader import load

__all__ = ["example", "vault"]

FILED = "Drafts/Sent/2026-11-24 Lena (birthday).md"


def people(vault: Path) -> dict[str, bytes]:
    return {path: content for path, content in files(vault).items() if path.startswith("People/")}


def refused(vault: Path, *words: str, code: int = 5) -> str:
    """What is said; and every note is as it was."""
    before = files(vault)
    told = do(vault, *words)
    assert (told.returncode, told.stdout) == (code, "")
    assert "Traceback" not in told.stderr
    assert files(vault) == before
    return told.stderr


@pytest.mark.parametrize("word", ["lena", "Lena", LENA, f"./{LENA}", LENA.removeprefix("Drafts/"), LENA[7:-3]])
def test_a_draft_is_named_by_its_file_or_by_its_contact(vault: Path, word: str) -> None:
    done(vault, "draft", "lena")
    draft = text(vault)
    assert done(vault, "sent", word) == "Lena: 2026-11-24 whatsapp (birthday)\n"
    assert "- 2026-11-24 whatsapp (birthday)\n" in text(vault, "People/Lena.md")
    assert text(vault, FILED) == draft.replace("sent: false", "sent: true")
    assert not (vault / LENA).exists()


def test_words_that_name_one_contact_need_no_quotes_and_several_drafts_are_one_batch(example: Path) -> None:
    before = files(example)
    done(example, "draft", "--due", today="2026-11-21")
    drafted = files(example)
    assert done(example, "sent", "Nuria", "Vidal", "--dry-run", today="2026-11-21").count("\n+++ ") == 3
    told = done(example, "sent", "Nuria Vidal", "Hannah Osei", today="2026-11-21")
    assert [line.split(":")[0] for line in told.splitlines()] == ["Nuria Vidal", "Hannah Osei"]
    done(example, "undo")
    assert files(example) == drafted
    done(example, "undo")
    assert files(example) == before


def test_the_mirror_moves_and_a_rest_ends(tmp_path: Path) -> None:
    front = "birthday: 11-24; last_contact: 2026-01-01; snooze: 2027-03-01; say: [Save me a slice.]"
    root = make_vault(tmp_path / "vault", {"Lena": note(front)})
    done(root, "draft", "lena")
    assert done(root, "sent", "lena") == "Lena: 2026-11-24 whatsapp (birthday); snooze ended\n"
    assert "last_contact: 2026-11-24" in text(root, "People/Lena.md")
    assert "snooze" not in text(root, "People/Lena.md")


@pytest.mark.parametrize("today", ["2026-09-22", "2026-11-21", "2026-12-20", "2026-12-29", "2027-02-28", "2027-04-22"])
def test_who_was_written_to_is_due_no_more(example: Path, today: str) -> None:
    paths = done(example, "draft", "--due", "--all", today=today).splitlines()
    for path in paths:
        answered = PLACEHOLDER.sub("this", text(example, path).partition("%%")[0])
        (example / path).write_text(answered, encoding="utf-8")
    done(example, "sent", *paths, today=today)
    left = json.loads(done(example, "due", "--json", today=today))["due"]
    assert [reason for row in left for reason in row["reasons"] if not comes_all_the_same(reason)] == []
    assert left or do(example, "draft", "--due", "--all", today=today).stdout == ""


def comes_all_the_same(reason: dict[str, Any]) -> bool:
    """A feast to come is not answered by a word for another occasion; and a word to one brings a friend to mind."""
    return bool(reason["kind"] == "holiday" and reason["days"] > 3) or (reason["kind"], reason["days"]) == ("mutual", 0)


def test_one_note_for_many_is_logged_with_each_by_their_channel(example: Path) -> None:
    draft = "--occasion", "christmas", "--tone", "common"
    path, *_ = done(example, "draft", *draft, today="2026-12-20").splitlines()
    assert "is also for others" in refused(example, "sent", "nuria", code=4)
    edit(example, "- [ ]", "- [x]", path)
    told = done(example, "sent", path, today="2026-12-20").splitlines()
    filed = read(example, path.replace("/", "/Sent/"))
    assert len({*filed.channels}) > 1
    index = load(example).index
    assert set(told) == {
        f"{name}: 2026-12-20 {channel} ({'Navidad' if found and found.language == 'es' else 'christmas'})"
        for name, channel in zip(filed.to, filed.channels, strict=True)
        for found in [index.resolve(name)]
    }


def test_of_many_nobody_is_logged_while_one_is_gone(example: Path) -> None:
    path, *_ = done(example, "draft", "--occasion", "christmas", "--tone", "common", today="2026-12-20").splitlines()
    edit(example, "- [ ]", "- [x]", path)
    (example / "People" / f"{read(example, path).to[1]}.md").unlink()
    told = refused(example, "sent", path)
    line = read(example, path).boxes.persons[1].line
    assert f"{path}:{line}: PF501 not logged: there is no contact" in told
    assert "delete their line" in told


def test_what_was_sent_already_is_not_logged_again(vault: Path) -> None:
    done(vault, "draft", "lena")
    done(vault, "sent", LENA)
    before = files(vault)
    for word in (LENA[7:], FILED):
        again = do(vault, "sent", word)
        assert (again.returncode, again.stdout) == (0, "")
        assert "was already sent" in again.stderr
    assert "no draft is waiting for Lena" in refused(vault, "sent", "lena", code=4)
    assert files(vault) == before


def test_a_box_ticked_by_hand_is_logged_all_the_same(vault: Path) -> None:
    done(vault, "draft", "lena")
    edit(vault, "sent: false", "sent: true")
    assert done(vault, "sent", "lena") == "Lena: 2026-11-24 whatsapp (birthday)\n"


def test_a_name_that_is_taken_among_the_sent_is_not_overwritten(vault: Path) -> None:
    put(vault, {FILED: "my own"})
    done(vault, "draft", "lena")
    done(vault, "sent", "lena")
    assert text(vault, FILED) == "my own"
    assert read(vault, FILED.replace(").md", ") 2.md")).is_sent


def test_a_question_that_is_left_stops_the_whole_batch(vault: Path) -> None:
    done(vault, "set", "tove", "hooks=Ran the Great North")
    done(vault, "draft", "--due")
    tove = "Drafts/2026-11-25 Tove (birthday).md"
    line = next(number for number, said in enumerate(text(vault, tove).split("\n"), 1) if "→" in said)
    assert f"{tove}:{line}: PF502 not logged: something to fill in" in refused(vault, "sent", "Lena", "Tove")
    edit(vault, read(vault, tove).message, "Many happy returns. Ana", tove)
    assert len(done(vault, "sent", "Lena", "Tove").splitlines()) == 2


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[[Lena]]", "[[Nobody]]", "PF501 not logged: there is no contact Nobody"),
        ("occasion: birthday", "occasion: birthday\n<<<<<<< HEAD\n=======\n>>>>>>> b", "PF106"),
        ("sent: false\n", "sent: false\nsent: true\n", "PF203"),
        ("occasion: birthday\n", "", "is not a draft"),
        ("```", "", "PF507"),
    ],
)
def test_a_draft_that_is_not_certain_is_refused(vault: Path, old: str, new: str, said: str) -> None:
    done(vault, "draft", "lena")
    edit(vault, old, new)
    assert said in refused(vault, "sent", LENA)


def test_a_contact_whose_log_cannot_be_written_stops_the_whole_batch(vault: Path) -> None:
    done(vault, "draft", "--due")
    edit(vault, "---\n", "---\ncity: 'x\n", "People/Lena.md")
    with (vault / "People/Lena.md").open("a", encoding="utf-8") as file:
        file.write("\n<<<<<<< HEAD\n- a\n=======\n- b\n>>>>>>> b\n")
    refused(vault, "sent", LENA)


@posix
def test_a_folder_that_cannot_be_written_leaves_all_as_it_was(vault: Path) -> None:
    done(vault, "draft", "lena")
    (vault / "Drafts" / "Sent").write_text("a file where a folder should be", encoding="utf-8")
    refused(vault, "sent", "lena")


def test_a_hostile_draft_puts_nothing_else_into_a_log(vault: Path) -> None:
    done(vault, "draft", "lena")
    edit(vault, "occasion: birthday", 'occasion: "birthday): hello #gave (x"')
    edit(vault, "channel: whatsapp", 'channel: "whatsapp: hello #gave"')
    assert done(vault, "sent", LENA) == "Lena: 2026-11-24\n"


def test_several_drafts_for_one_contact_are_told(vault: Path) -> None:
    done(vault, "draft", "lena")
    done(vault, "draft", "lena", "--occasion", "none")
    told = refused(vault, "sent", "lena", code=4)
    assert LENA in told
    assert "(cadence).md" in told


def test_nobody_and_nothing_are_told(vault: Path) -> None:
    assert "no contact is called" in refused(vault, "sent", "nobody", code=4)
    assert "make one with: pingfiles draft Tove" in refused(vault, "sent", "tove", code=4)


@posix
@pytest.mark.parametrize(
    "name",
    ["Zed $(touch PWNED)", "Zed `touch PWNED`", "Zed; touch PWNED", 'O\'Neill & "Co"', "-rf *", "--due", "Zoë #1"],
)
def test_the_command_that_makes_a_missing_draft_is_quoted_for_the_shell(vault: Path, name: str) -> None:
    put(vault, {f"People/{name}.md": note("birthday: 1980-11-24")})
    hint = refused(vault, "sent", "--", name, code=4).partition("make one with: pingfiles ")[2].strip()
    script = f'pingfiles() {{ printf "%s\\n" "$@"; }}; pingfiles {hint}'
    shell = subprocess.run(["sh", "-c", script], cwd=vault, capture_output=True, encoding="utf-8", check=True)
    assert shell.stdout.splitlines() == ["draft", *(["--"] if name.startswith("-") else []), name]
    assert not (vault / "PWNED").exists()
    done(vault, *shell.stdout.splitlines())


@linux
def test_the_link_is_opened_and_says_what_the_message_says(vault: Path, tmp_path: Path) -> None:
    done(vault, "draft", "lena")
    edit(vault, " slice.", " slice, will you")
    assert do(vault, "sent", "lena", "--open", PATH=opener(tmp_path / "bin")).returncode == 0
    (link,) = opened(tmp_path / "bin")
    assert text_of(link) == read(vault, FILED).message


def test_several_links_are_not_opened_at_once(vault: Path) -> None:
    done(vault, "draft", "--due")
    assert "--open opens one link" in refused(vault, "sent", "Lena", "Tove", "--open", code=2)
