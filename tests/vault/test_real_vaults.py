"""Vaults that were not made for these tests: a real one with other conventions, a large made one, and the example."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from support.command import ROOT

from pingfiles.dates import PartialDate
from pingfiles.rules.history import history_of
from pingfiles.vault.reader import Vault, load

DATA = ROOT.parent / "shared" / "data"
KEPANO = DATA / "kepano-vault"
MAKER = DATA / "make_vault.py"


def test_the_example_vault_is_read_without_a_problem() -> None:
    vault = load(ROOT / "example-vault")
    assert vault.problems == ()
    assert len(vault.index) == len(list((ROOT / "example-vault" / "People").glob("*.md")))
    assert sum(bool(contact.pings) for contact in vault.index) > 10


@pytest.mark.skipif(not KEPANO.is_dir(), reason="the real vault is not here")
def test_a_real_vault_is_served_with_nothing_added_but_a_configuration(tmp_path: Path) -> None:
    root = tmp_path / "vault"
    shutil.copytree(KEPANO, root)
    (root / "pingfiles.toml").write_text('contacts = ["."]\ncontact_where = { categories = "[[People]]" }\n')
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    people = [path for path in (root / "References").glob("*.md") if "[[People]]" in path.read_text(encoding="utf-8")]
    vault = load(root)
    assert vault.problems == ()
    assert {contact.path for contact in vault.index} == {path.relative_to(root).as_posix() for path in people}
    assert {contact.name: contact.company for contact in vault.index} == {
        path.stem: employer_in(path) for path in people
    }
    assert any(contact.company for contact in vault.index)
    (steph,) = vault.index.named("Steph Ango")
    assert history_of(steph, date(2026, 11, 21)).last_contact == date(2023, 9, 12)
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def employer_in(note: Path) -> str | None:
    """The first link in `org`, as a person would find it."""
    _, _, behind = note.read_text(encoding="utf-8").partition("\norg:")
    inside, _, _ = behind.partition("]]")
    return inside.partition("[[")[2].partition("|")[0] or None if "\n---" not in inside else None


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Vault, list[dict[str, Any]]]:
    return make(tmp_path_factory.mktemp("made"), 500, "0.01")


def make(folder: Path, count: int, broken: str) -> tuple[Vault, list[dict[str, Any]]]:
    if not MAKER.is_file():
        pytest.skip("the maker of vaults is not here")
    manifest = folder / "manifest.json"
    options = ["--count", str(count), "--quirks", "0.1", "--broken", broken, "--manifest", str(manifest)]
    subprocess.run(
        [sys.executable, str(MAKER), "--out", str(folder / "vault"), *options], check=True, capture_output=True
    )
    facts: list[dict[str, Any]] = json.loads(manifest.read_text(encoding="utf-8"))
    return load(folder / "vault"), facts


def wrong_answers(vault: Vault, facts: list[dict[str, Any]]) -> Iterator[str]:
    for fact in facts:
        contact = vault.index.by_path.get(f"People/{fact['name']}.md")
        if contact is None:
            yield f"{fact['name']} is missing"
            continue
        days = None
        if contact.cadence and contact.cadence != "never":
            days = (contact.cadence.after(date(2026, 11, 21)) - date(2026, 11, 21)).days
        answers = {
            "name": contact.name == fact["name"],
            "birthday": contact.birthday == (PartialDate.parse(fact["birthday"]) if fact["birthday"] else None),
            "last_contact": contact.last_contact
            == (date.fromisoformat(fact["last_contact"]) if fact["last_contact"] else None),
            "cadence": (days is None) == (fact["cadence_days"] is None)
            and abs((days or 0) - (fact["cadence_days"] or 0)) <= 3,
            "tags": contact.tags == tuple(fact["tags"]),
            "phone": contact.phones == (fact["phone"],),
            "email": contact.emails == (fact["email"],),
            "city": contact.city == fact["city"],
            "company": contact.company == fact["company"],
            "role": contact.role == fact["role"],
            "log": len(contact.pings) == fact["nlog"],
            "newest ping": not contact.pings or contact.pings[0].date == contact.last_contact,
        }
        yield from (f"{fact['name']}: {key}" for key, is_right in answers.items() if not is_right)


def test_every_good_note_of_a_made_vault_is_read_as_its_maker_says(made: tuple[Vault, list[dict[str, Any]]]) -> None:
    vault, facts = made
    assert len(vault.index) == len(facts) == 500
    assert sum(fact["quirk"] for fact in facts) > 30
    assert list(wrong_answers(vault, [fact for fact in facts if not fact["broken"]])) == []


def test_every_broken_note_is_a_problem_with_its_line_and_no_good_one_is(
    made: tuple[Vault, list[dict[str, Any]]],
) -> None:
    vault, facts = made
    broken = {f"People/{fact['name']}.md" for fact in facts if fact["broken"]}
    assert broken
    assert {problem.path for problem in vault.problems} == broken
    for problem in vault.problems:
        lines = (vault.root / problem.path).read_text(encoding="utf-8-sig").split("\n")
        line = lines[problem.line - 1]
        assert line.startswith(("notes: [", "\tname:", "quote: ", "a: b: c")), (line, problem)
        assert problem.column <= len(line)


def test_a_broken_key_hides_no_fact_of_its_note(made: tuple[Vault, list[dict[str, Any]]]) -> None:
    vault, facts = made
    assert list(wrong_answers(vault, [fact for fact in facts if fact["broken"]])) == []


@pytest.mark.soak
def test_a_made_vault_of_ten_thousand_is_read_as_its_maker_says(tmp_path: Path) -> None:
    vault, facts = make(tmp_path, 10_000, "0.05")
    assert list(wrong_answers(vault, facts)) == []
    assert {problem.path for problem in vault.problems} == {
        f"People/{fact['name']}.md" for fact in facts if fact["broken"]
    }


def test_ties_of_time_in_the_made_vault_hold(made: tuple[Vault, list[dict[str, Any]]]) -> None:
    """Its log goes back in steps of 3 to 90 days."""
    vault, _ = made
    for contact in vault.index:
        for newer, older in zip(contact.pings, contact.pings[1:], strict=False):
            assert timedelta(3) <= newer.date - older.date <= timedelta(90)
