"""Drafts that are ticked as sent, alone or in a note for many: `sent` logs them, and `due` counts them before that."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from support.draft_command import LENA, TODAY, do, done, edit, files, linux, opened, opener, read, text, vault
from support.vaults import make_vault, note, put

__all__ = ["vault"]

CARD = ("draft", "--occasion", "christmas", "--tone", "common")
DAY = "2026-12-20"
NAMES = ("Ana", "Leo", "Tove")


@pytest.fixture
def cards(tmp_path: Path) -> tuple[Path, str]:
    """A vault of three, and the path of their one Christmas card."""
    front = "phone: +34 600 000 01{}; channels: [whatsapp]; cadence: never; language: en"
    root = make_vault(tmp_path / "vault", {name: note(front.format(n)) for n, name in enumerate(NAMES)})
    (path,) = done(root, *CARD, today=DAY).splitlines()
    return root, path


def tick(root: Path, path: str, *names: str) -> None:
    for name in names:
        edit(root, f"- [ ] [[{name}]]", f"- [x] [[{name}]]", path)


def due(root: Path, today: str = TODAY) -> list[str]:
    return [row["contact"] for row in json.loads(done(root, "due", "--json", today=today))["due"]]


def test_a_note_for_many_has_its_message_first_and_then_a_box_a_person(cards: tuple[Path, str]) -> None:
    root, path = cards
    body = text(root, path).partition("\n---\n")[2].split("\n")
    assert body[2] == "```text"
    assert body[4:6] == ["```", ""]
    assert [line.partition("(<")[0] for line in body[6:9]] == [f"- [ ] [[{name}]] [Open WhatsApp]" for name in NAMES]
    assert body[9:11] == ["", "%%"]


def test_those_who_are_ticked_are_logged_and_the_rest_wait_until_all_are(cards: tuple[Path, str]) -> None:
    root, path = cards
    untouched = text(root, path)
    tick(root, path, "Leo")
    told = do(root, "sent", path, today=DAY)
    assert told.stdout == "Leo: 2026-12-20 whatsapp (christmas)\n"
    assert f"2 people in {path} are not ticked yet" in told.stderr
    assert due(root, DAY) == ["Ana", "Tove"]
    tick(root, path, "Ana")
    assert done(root, "sent", today=DAY) == "Ana: 2026-12-20 whatsapp (christmas)\n"
    assert do(root, *CARD, today=DAY).stdout == ""
    tick(root, path, "Tove")
    assert done(root, "sent", path, today=DAY) == "Tove: 2026-12-20 whatsapp (christmas)\n"
    filed = path.replace("/", "/Sent/")
    assert not (root / path).exists()
    logged = 'logged:\n  - "[[Leo]]"\n  - "[[Ana]]"\n'
    assert text(root, filed).replace(logged, "").replace("[x]", "[ ]").replace("sent: true", "sent: false") == untouched
    for name in NAMES:
        assert text(root, f"People/{name}.md").count("(christmas)") == 1


def test_each_sending_is_taken_back_whole(cards: tuple[Path, str]) -> None:
    root, path = cards
    tick(root, path, "Leo")
    before = files(root)
    done(root, "sent", path, today=DAY)
    done(root, "undo", today=DAY)
    assert files(root) == before
    assert done(root, "sent", today=DAY).startswith("Leo: ")


def test_where_nobody_is_ticked_nothing_is_logged_and_that_is_told(cards: tuple[Path, str]) -> None:
    root, path = cards
    before = files(root)
    told = do(root, "sent", path, today=DAY)
    assert (told.returncode, "nobody new is ticked in" in told.stderr) == (2, True)
    told = do(root, "sent", today=DAY)
    assert (told.returncode, told.stdout, "no draft is ticked" in told.stderr) == (0, "", True)
    assert files(root) == before


def test_who_lost_their_line_is_told_and_holds_nothing_up(cards: tuple[Path, str]) -> None:
    root, path = cards
    tick(root, path, "Leo")
    kept = [line for line in text(root, path).split("\n") if "[ ] [[Tove]]" not in line]
    (root / path).write_text("\n".join(kept).replace("- [ ] [[Ana]]", "- [x] Ana"), encoding="utf-8")
    told = do(root, "sent", today=DAY)
    assert told.stdout.startswith("Leo: ")
    assert "their lines were deleted: Ana and others (2 in all)" in told.stderr
    assert "this ticked line links to no contact" in told.stderr
    assert (root / path.replace("/", "/Sent/")).exists()
    assert due(root, DAY) == ["Ana", "Tove"]


def test_of_many_one_who_is_gone_hinders_nobody_until_ticked(cards: tuple[Path, str]) -> None:
    root, path = cards
    (root / "People/Tove.md").unlink()
    tick(root, path, "Leo")
    assert done(root, "sent", today=DAY).startswith("Leo: ")
    tick(root, path, "Tove")
    assert "PF501" in do(root, "sent", today=DAY).stderr


def test_a_large_crowd_gets_notes_of_at_most_a_hundred(tmp_path: Path) -> None:
    root = make_vault(tmp_path / "vault", {f"Ana {n:03}": note("cadence: never") for n in range(201)})
    paths = done(root, *CARD, today=DAY).splitlines()
    assert [len(read(root, path).to) for path in paths] == [67, 67, 67]


def test_a_draft_that_is_ticked_counts_as_logged_and_is_never_drafted_again(vault: Path) -> None:
    done(vault, "draft", "lena")
    assert due(vault) == ["Lena", "Tove"]
    edit(vault, "sent: false", "sent: true")
    assert due(vault) == ["Tove"]
    assert "Lena" not in done(vault, "draft", "--due")
    for again in ((), ("--force",)):
        told = do(vault, "draft", "lena", *again)
        assert (told.stdout, f"{LENA} is ticked as sent; log it with: pingfiles sent" in told.stderr) == ("", True)
    assert done(vault, "sent") == "Lena: 2026-11-24 whatsapp (birthday)\n"
    assert due(vault) == ["Tove"]


def test_ticked_persons_of_a_note_for_many_count_before_they_are_logged(cards: tuple[Path, str]) -> None:
    root, path = cards
    tick(root, path, "Leo", "Ana")
    assert due(root, DAY) == ["Tove"]
    assert read(root, path).to == NAMES
    assert do(root, *CARD, today=DAY).stdout == ""


@pytest.mark.parametrize(
    ("file_day", "wanted"), [("2026-11-26", "2026-11-26"), ("2026-11-20", "2026-11-24"), ("2027-01-01", "2026-11-28")]
)
def test_the_entry_of_a_ticked_draft_has_the_day_of_its_file(vault: Path, file_day: str, wanted: str) -> None:
    from datetime import datetime

    done(vault, "draft", "lena")
    edit(vault, "sent: false", "sent: true")
    moment = datetime.fromisoformat(f"{file_day}T12:00").timestamp()
    os.utime(vault / LENA, (moment, moment))
    rows = json.loads(done(vault, "due", "--json", "--within", "400d", today="2026-11-28"))["due"]
    assert [row["last_ping"] for row in rows if row["contact"] == "Lena"] == [wanted]
    assert done(vault, "sent", today="2026-11-28") == f"Lena: {wanted} whatsapp (birthday)\n"


def test_what_a_tick_counts_for_is_what_sent_then_logs(tmp_path: Path) -> None:
    front = "phone: +34 600 000 011; snooze: 2027-03-01; cadence: 1 month; birthday: 11-25"
    logs = {"Up": "2026-09-01 call; 2026-10-01 call: hi #in", "Down": "2026-10-01 call: hi #in; 2026-09-01 call"}
    root = make_vault(tmp_path / "vault", {name: note(front, log) for name, log in logs.items()})
    paths = done(root, "draft", "--due").splitlines()
    for path in paths:
        edit(root, "sent: false", "sent: true", path)
        body = text(root, path).partition("%%")[0]
        (root / path).write_text(body.replace("[", "(").replace("]", ")").replace('"((', '"[[').replace('))"', ']]"'))
    counted = json.loads(done(root, "due", "--json", "--all", "--within", "400d"))
    done(root, "sent")
    logged = json.loads(done(root, "due", "--json", "--all", "--within", "400d"))
    assert counted == logged
    assert len(counted["due"]) == 2


def test_a_draft_that_was_moved_to_sent_by_hand_or_cannot_be_read_is_not_counted(vault: Path) -> None:
    done(vault, "draft", "lena")
    edit(vault, "sent: false", "sent: true")
    broken: dict[str, str | bytes] = {
        "Drafts/a.md": b"\xff\xfe sent: true",
        "Drafts/b.md": "---\nto: '\nsent: true\n---\n",
        "Drafts/c.md": "",
    }
    put(vault, {"Drafts/Sent/x.md": text(vault), **broken})
    (vault / LENA).unlink()
    assert due(vault) == ["Lena", "Tove"]


@linux
@pytest.mark.parametrize("script", ["exit 3", None])
def test_what_does_not_open_is_not_logged(vault: Path, tmp_path: Path, script: str | None) -> None:
    done(vault, "draft", "lena")
    before = files(vault)
    if script:
        put(tmp_path / "bin", {"xdg-open": f"#!/bin/sh\n{script}\n"})
        (tmp_path / "bin" / "xdg-open").chmod(0o755)
    told = do(vault, "sent", "lena", "--open", PATH=str(tmp_path / "bin"))
    assert (told.returncode, told.stdout) == (5, "")
    assert "so nothing was logged: https://wa.me/" in told.stderr
    assert files(vault) == before


@linux
def test_nothing_is_opened_in_a_dry_run_or_where_it_could_not_be_logged(vault: Path, tmp_path: Path) -> None:
    path = opener(tmp_path / "bin")
    done(vault, "draft", "lena")
    assert do(vault, "sent", "lena", "--open", "--dry-run", PATH=path).returncode == 0
    with (vault / "People/Lena.md").open("a", encoding="utf-8") as file:
        file.write("\n<<<<<<< HEAD\n- a\n=======\n- b\n>>>>>>> b\n")
    assert do(vault, "sent", "lena", "--open", PATH=path).returncode == 5
    assert not (tmp_path / "bin" / "opened").exists()


@linux
def test_the_link_of_the_one_ticked_person_of_many_is_opened(cards: tuple[Path, str], tmp_path: Path) -> None:
    root, path = cards
    tick(root, path, "Leo")
    assert do(root, "sent", path, "--open", today=DAY, PATH=opener(tmp_path / "bin")).stdout.startswith("Leo: ")
    assert [link.partition("?")[0] for link in opened(tmp_path / "bin")] == ["https://wa.me/34600000011"]
    tick(root, path, "Ana", "Tove")
    assert do(root, "sent", path, "--open", today=DAY).returncode == 2


def test_who_lost_their_line_is_not_drafted_again_while_others_wait(cards: tuple[Path, str]) -> None:
    root, path = cards
    kept = [line for line in text(root, path).split("\n") if "[ ] [[Tove]]" not in line]
    (root / path).write_text("\n".join(kept), encoding="utf-8")
    tick(root, path, "Leo")
    done(root, "sent", today=DAY)
    assert do(root, *CARD, today=DAY).stdout == ""


def test_of_several_drafts_one_where_nobody_is_ticked_is_passed_over(cards: tuple[Path, str]) -> None:
    root, path = cards
    single = done(root, "draft", "leo", "--occasion", "none", today=DAY).strip()
    body = text(root, single)
    (root / single).write_text(
        body.replace("[[Leo]]", "@@").replace("[", "(").replace("]", ")").replace("@@", "[[Leo]]")
    )
    told = do(root, "sent", path, single, today=DAY)
    assert told.stdout.startswith("Leo: ")
    assert f"nobody new is ticked in {path}" in told.stderr


def test_one_contact_may_be_ticked_in_two_drafts(cards: tuple[Path, str]) -> None:
    root, path = cards
    single = done(root, "draft", "leo", "--occasion", "none", today=DAY).strip()
    body = text(root, single).replace("sent: false", "sent: true")
    (root / single).write_text(
        body.replace("[[Leo]]", "@@").replace("[", "(").replace("]", ")").replace("@@", "[[Leo]]")
    )
    tick(root, path, "Leo")
    assert due(root, DAY) == ["Ana", "Tove"]
    assert done(root, "sent", today=DAY).count("Leo: 2026-12-20") == 2
    assert text(root, "People/Leo.md").count("- 2026-12-20") == 2
