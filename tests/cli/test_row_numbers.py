"""The number of a row of the due list, typed in place of a contact by the commands that follow."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from support.command import run, run_process
from support.vaults import note, put

TODAY = "2026-11-21"
ANA, BO, CAI, DEE = "Ana Roig", "Bo Lind", "Cai Thorne", "Dee Marsh"
NOTES = {
    f"People/{ANA}.md": note("birthday: 1980-11-21", "2026-01-01 call: hello"),
    f"People/{BO}.md": note("birthday: 1980-11-22", "2026-01-01 call: hello"),
    f"People/{CAI}.md": note("birthday: 1980-11-24", "2026-01-01 call: hello"),
    f"People/{DEE}.md": note("birthday: 1980-06-01; cadence: never; aliases: [Studio 2]"),
    "People/Studio.md": note("cadence: never"),
}
"""Rows 1 to 3 are Ana, Bo and Cai."""


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    return put(tmp_path / "vault", {"pingfiles.toml": 'language = "en"\n', **NOTES})


def do(vault: Path, *words: str, today: str = TODAY, **environment: str) -> subprocess.CompletedProcess[str]:
    return run(*words, cwd=vault, PINGFILES_TODAY=today, **environment)


def done(vault: Path, *words: str) -> str:
    finished = do(vault, *words)
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def refused(vault: Path, *words: str, today: str = TODAY) -> str:
    """What is said where a number means nobody; no note is touched."""
    before = texts(vault)
    finished = do(vault, *words, today=today)
    assert (finished.returncode, finished.stdout, texts(vault)) == (4, "", before)
    return finished.stderr


def texts(vault: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in vault.rglob("*.md")}


def pinged(vault: Path) -> set[str]:
    return {name.removesuffix(".md") for name, text in texts(vault).items() if f"- {TODAY}".encode() in text}


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("1",), {ANA}),
        (("03",), {CAI}),
        (("1", "2", "3"), {ANA, BO, CAI}),
        (("2", "2"), {BO}),
        (("1", "Dee", "Marsh", "3"), {ANA, DEE, CAI}),
        (("Dee", "Marsh", "1"), {ANA, DEE}),
        (("2", "Dee Marsh"), {BO, DEE}),
        (("dee marsh", "2"), {BO, DEE}),
        (("1", f"People/{DEE}.md"), {ANA, DEE}),
        (("Studio", "2"), {DEE}),  # a name first
        (("Studio", "3"), {"Studio", CAI}),
    ],
)
def test_ping_takes_the_numbers_of_the_list(words: tuple[str, ...], names: set[str], vault: Path) -> None:
    done(vault, "due")
    done(vault, "ping", *words)
    assert pinged(vault) == names


def test_an_occasion_that_stays_names_its_contact(vault: Path) -> None:
    done(vault, "due")
    told = do(vault, "ping", "1", "2", "3").stderr
    for name, day in (BO, "22 November"), (CAI, "24 November"):
        assert f"pingfiles: {name}: birthday on {day} stays on the list" in told


@pytest.mark.parametrize(
    ("words", "name", "result"),
    [
        (("show", "2"), BO, f"{BO} · "),
        (("show", "2", "--json"), BO, f'"name": "{BO}"'),
        (("draft", "1"), ANA, f"{ANA} (birthday).md"),
        (("draft", "1", "--print"), ANA, ANA),
        (("snooze", "3", "2w"), CAI, f"{CAI}: snoozed until 5 December"),
        (("skip", "1", "birthday"), ANA, f"{ANA}: {TODAY} skip (birthday)"),
        (("set", "2", "city=Lugo"), BO, f"{BO}: updated city"),
        (("ping", "3", "-m", "hi"), CAI, f"{CAI}: {TODAY}: hi"),
    ],
)
def test_a_result_names_whom_the_number_meant(words: tuple[str, ...], name: str, result: str, vault: Path) -> None:
    done(vault, "due")
    finished = do(vault, *words)
    assert finished.returncode == 0
    assert result in finished.stdout
    assert f"is {name}" not in finished.stderr


@pytest.mark.parametrize(("language", "verb"), [("en", "is"), ("es", "es")])
@pytest.mark.parametrize(
    "words",
    [
        ("draft", "1", "--refresh"),
        *(("ping", "1", "--dry-run"), ("draft", "1", "--dry-run"), ("set", "1", "city=Lugo", "--dry-run")),
        *(("snooze", "1", "2w", "--dry-run"), ("skip", "1", "birthday", "--dry-run")),
    ],
)
def test_a_command_whose_result_has_no_name_says_it(
    words: tuple[str, ...], language: str, verb: str, vault: Path
) -> None:
    put(vault, {"pingfiles.toml": f'language = "{language}"\n'})
    done(vault, "due")
    assert f"pingfiles: 1 {verb} {ANA}\n" in do(vault, *words).stderr


def test_the_draft_of_a_row_is_sent_by_its_number(vault: Path) -> None:
    done(vault, "due")
    draft = vault / done(vault, "draft", "1").strip()
    draft.write_text(re.sub(r"\[[^]\n]*\?\]", "", draft.read_text(encoding="utf-8")), encoding="utf-8")
    assert f"1 is {ANA}" in do(vault, "sent", "1", "--dry-run").stderr
    assert done(vault, "sent", "1").startswith(f"{ANA}: {TODAY}")


def test_numbers_do_not_move_until_the_list_is_printed_again(vault: Path) -> None:
    done(vault, "due")
    done(vault, "ping", "1")
    done(vault, "ping", "2", "-o", "birthday")
    assert pinged(vault) == {ANA, BO}
    done(vault)  # `pingfiles` alone is `due`
    assert done(vault, "show", "1").startswith(CAI)


@pytest.mark.parametrize(
    ("options", "first"),
    [
        (("--limit", "1"), ANA),
        (("--all",), ANA),
        (("--within", "0d"), ANA),
        (("--explain",), ANA),
        (("--kind", "birthday"), ANA),
        (("--json",), BO),  # not for people: the list before counts
        (("--format", "json"), BO),
    ],
)
def test_what_is_printed_as_text_counts(options: tuple[str, ...], first: str, vault: Path) -> None:
    put(vault, {f"People/{ANA}.md": "---\ncadence: never\ntags: [late]\n---\n"})
    done(vault, "due")
    put(vault, {f"People/{ANA}.md": NOTES[f"People/{ANA}.md"]})
    done(vault, "due", *options)
    assert done(vault, "show", "1").startswith(first)


@pytest.mark.parametrize("typed", ["0", "00", "4", "04", "9" * 21, "9" * 5000])
def test_a_number_beyond_the_list_is_nobody(typed: str, vault: Path) -> None:
    done(vault, "due")
    for words in (("show", typed), ("ping", typed), ("ping", "1", typed), ("snooze", typed, "2w")):
        told = refused(vault, *words)
        assert told.startswith(f"pingfiles: there is no row {typed}: the last list has 3 rows")
        assert told.endswith("pingfiles due\n")


@pytest.mark.parametrize("typed", ["٣", "３", "1.", "#1", "1st", "½", "²", "1 2"])
def test_what_is_no_number_is_looked_for_as_a_name(typed: str, vault: Path) -> None:
    done(vault, "due")
    assert "no contact is called" in refused(vault, "ping", typed)


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("en", ("has not been printed yet; run: pingfiles due", "from Saturday 21 November 2026", "nobody was due")),
        (
            "es",
            ("aún no se ha mostrado; ejecuta: pingfiles due", "del sábado 21 de noviembre", "no había nadie"),
        ),
    ],
)
def test_without_a_list_of_today_a_number_is_nobody(language: str, parts: tuple[str, ...], vault: Path) -> None:
    put(vault, {"pingfiles.toml": f'language = "{language}"\n'})
    assert parts[0] in refused(vault, "ping", "1")
    done(vault, "due")
    assert parts[1] in refused(vault, "ping", "1", today="2026-11-22")
    assert parts[1] in refused(vault, "ping", "1", today="2026-11-20")
    done(vault, "due", "--tag", "none")
    assert parts[2] in refused(vault, "ping", "1")


@pytest.mark.parametrize("called", ["3", "03"])
@pytest.mark.parametrize("front", ["aliases: ['{}']", "called: '{}'", "name: '{}'"])
def test_a_contact_who_is_called_so_goes_first(front: str, called: str, vault: Path) -> None:
    put(vault, {"People/Three.md": note(f"cadence: never; {front.format(called)}")})
    done(vault, "due")
    done(vault, "ping", "1", called)
    assert pinged(vault) == {ANA, "Three"}


def test_a_name_that_only_begins_with_the_number_does_not(vault: Path) -> None:
    put(vault, {"People/3 Mares.md": note("cadence: never"), "People/1 2 Tres.md": note("cadence: never")})
    assert "has not been printed" in refused(vault, "ping", "3")
    assert "has not been printed" in refused(vault, "show", "3")
    done(vault, "due")
    done(vault, "ping", "3")
    done(vault, "ping", "1", "2")
    assert pinged(vault) == {ANA, BO, CAI}


def test_words_that_could_be_a_name_or_a_row_are_never_guessed(vault: Path) -> None:
    put(vault, {"People/Dee.md": note("cadence: never"), "People/Dee 1.md": note("cadence: never")})
    done(vault, "due")
    assert "no contact is called" in refused(vault, "ping", "Dee", "1", "Studio")


def test_a_start_of_a_name_beside_a_number_is_to_be_written_in_full(vault: Path) -> None:
    done(vault, "due")
    assert f'"{ANA}" "{DEE}"' in refused(vault, "ping", "1", "dee")


def test_a_note_that_is_gone_or_is_somebody_elses_is_said(vault: Path) -> None:
    done(vault, "due")
    (vault / f"People/{CAI}.md").rename(vault / "People/Cai Thorne Ruiz.md")
    (vault / f"People/{BO}.md").unlink()
    put(vault, {f"People/{ANA}.md": note("name: Somebody Else")})
    for number, name in ("1", ANA), ("2", BO), ("3", CAI):
        assert f"row {number} was {name}, whose note was renamed or removed" in refused(vault, "ping", number)


def test_an_unreadable_note_of_that_name_is_not_passed_over(vault: Path) -> None:
    put(vault, {"People/1.md": "---\ncity: Lugo\n"})
    done(vault, "due")
    finished = do(vault, "ping", "1")
    assert (finished.returncode, pinged(vault)) == (5, set())
    assert "People/1.md" in finished.stderr


@pytest.mark.parametrize("state", ["file", "file/below", "loop"])
def test_where_the_list_cannot_be_kept_it_is_printed_all_the_same(state: str, vault: Path) -> None:
    put(vault.parent, {"file": ""})
    (vault.parent / "loop").symlink_to("loop")
    folder = str(vault.parent / state)
    finished = do(vault, "due", XDG_STATE_HOME=folder)
    assert (finished.returncode, finished.stderr) == (0, "")
    assert f"  {ANA} " in finished.stdout
    assert f"1  {ANA}" not in finished.stdout
    assert f"1  {ANA}" in done(vault, "due")
    assert "could not be saved" in do(vault, "due", "-v", XDG_STATE_HOME=folder).stderr
    assert do(vault, "ping", "1", XDG_STATE_HOME=folder).returncode == 4
    assert "could not be saved" not in do(vault, "due", "--json", "-v", XDG_STATE_HOME=folder).stderr


def test_another_process_takes_the_numbers(vault: Path) -> None:
    assert run_process("due", cwd=vault, PINGFILES_TODAY=TODAY).returncode == 0
    finished = run_process("ping", "2", "-m", "by number", "-o", "birthday", cwd=vault, PINGFILES_TODAY=TODAY)
    assert (finished.returncode, finished.stderr) == (0, "")
    assert finished.stdout == f"{BO}: {TODAY} (birthday): by number\n"
    assert json.loads(done(vault, "due", "--json"))["due"][1]["contact"] == CAI
