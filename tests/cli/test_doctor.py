"""`doctor` says what was read, and in groups all that looks like a fact and was not understood."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support.command import run
from support.vaults import make_vault, put

TODAY = "2026-11-21"


def doctor(root: Path, *options: str) -> dict[str, Any]:
    done = run("doctor", "--json", *options, cwd=root, PINGFILES_TODAY=TODAY)
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def group(root: Path, code: str) -> dict[str, Any]:
    (only,) = (each for each in doctor(root)["not_understood"] if each["code"] == code)
    found: dict[str, Any] = only
    return found


def test_it_counts_what_was_read(tmp_path: Path) -> None:
    notes = {
        "Ana Roig": "---\nbirthday: 1984-11-24\n---\n## Pings\n- 2026-10-01 call\n",
        "Bea Lind": "---\nlast_contact: 2026-09-01\n---\n",
        "Cleo Paz": "---\ncity: Lugo\n---\n",
    }
    found = doctor(make_vault(tmp_path, notes))
    assert found["version"] == 1
    assert found["read"] == {"notes": 3, "contacts": 3, "birthdays": 1, "last_contacts": 2}
    assert found["not_understood"] == []


@pytest.mark.parametrize(
    ("line", "suggested"),
    [
        ("Gebtag: 1984-11-27", 'birthday = "Gebtag"'),
        ("f. nac.: 27/11/1984", 'birthday = "f. nac."'),
        ("zuletzt: 2026-10-11", 'last_contact = "zuletzt"'),
        ("Handy: +34 600 123 456", 'phone = "Handy"'),
        ("Handynr: 600123456", 'phone = "Handynr"'),
        ("Mailadresse: ana@example.org", 'email = "Mailadresse"'),
        ("rhythm: every 3 months", 'cadence = "rhythm"'),
        ("spoken: [2026-01-01, 2026-02-02]", 'last_contact = "spoken"'),
    ],
)
def test_an_unknown_key_that_looks_like_a_fact_is_told_with_the_line_to_add(
    tmp_path: Path, line: str, suggested: str
) -> None:
    make_vault(tmp_path, {"Ana Roig": f"---\ncity: Lugo\n{line}\n---\n", "Bea Lind": f"---\n{line}\n---\n"})
    found = group(tmp_path, "PF219")
    assert found["count"] == 2
    assert line.partition(":")[0] in found["what"]
    assert found["suggestion"].endswith(suggested)
    places = [{"path": "People/Ana Roig.md", "line": 3}, {"path": "People/Bea Lind.md", "line": 2}]
    assert found["examples"] == places


@pytest.mark.parametrize("line", ["Gebtag: 1984-11-27", "f. nac.: 27/11/1984", "rhythm: 3 months"])
def test_the_line_that_is_suggested_makes_the_key_known(tmp_path: Path, line: str) -> None:
    make_vault(tmp_path, {"Ana Roig": f"---\n{line}\n---\n"}, toml='language = "es"\n')
    suggestion = group(tmp_path, "PF219")["suggestion"].partition("toml: ")[2]
    (tmp_path / "pingfiles.toml").write_text(f'language = "es"\n[fields]\n{suggestion}\n')
    assert doctor(tmp_path)["not_understood"] == []


@pytest.mark.parametrize(
    "line",
    [
        "created: 2024-01-02",
        "última modificación: 2024-01-02",
        "age: 42 years",
        "zettel: 202309121045",
        "price: 12.50",
        "url2: https://example.org/2020-01-01",
        "version: 3",
        "note: met at the fair on 2020-01-01",
        "books: [a, b]",
        "rating: 5",
        "empty:",
    ],
)
def test_what_is_no_fact_of_a_person_is_not_told(tmp_path: Path, line: str) -> None:
    make_vault(tmp_path, {"Ana Roig": f"---\n{line}\n---\n# Ana\n\nWe met on 2020-01-01: a fair.\n"})
    assert doctor(tmp_path)["not_understood"] == []


def test_a_fact_in_the_body_that_is_not_read_is_told(tmp_path: Path) -> None:
    body = "# Ana\n\n## Info\n- **Gebtag:** 27.11.1984\n- f. nac. :: 27.11.1984\n\n## Plan\n- Deadline: 2026-12-01\n"
    make_vault(tmp_path, {"Ana Roig": f"---\ncity: Lugo\n---\n{body}"})
    told = [(each["code"], each["examples"][0]["line"]) for each in doctor(tmp_path)["not_understood"]]
    assert sorted(told) == [("PF219", 7), ("PF219", 8)]


def test_a_log_under_an_unknown_heading_is_told_with_the_key_that_names_it(tmp_path: Path) -> None:
    log = "## Touchpoints\n- 2026-10-11 call\n- 2026-09-11 call\n"
    make_vault(tmp_path, {"Ana Roig": f"---\ncity: Lugo\n---\n{log}", "Bea Lind": f"---\ncity: Lugo\n---\n{log}"})
    found = group(tmp_path, "PF311")
    assert (found["count"], found["examples"][0]["line"]) == (2, 5)
    line = found["suggestion"].partition("toml: ")[2]
    (tmp_path / "pingfiles.toml").write_text(f'language = "en"\n{line}\n')
    assert doctor(tmp_path)["not_understood"] == []
    assert doctor(tmp_path)["read"]["last_contacts"] == 2


def test_notes_without_front_matter_are_counted(tmp_path: Path) -> None:
    put(tmp_path, {f"People/Person {number}.md": "just text\n" for number in range(40)})
    (tmp_path / "pingfiles.toml").write_text('language = "en"\n')
    assert group(tmp_path, "PF112")["count"] == 40
    done = run("due", cwd=tmp_path)
    assert "none of the 40 notes in People/ is one" in done.stdout
    assert "pingfiles doctor" in done.stdout


def test_people_without_the_mark_of_the_vault_are_told(tmp_path: Path) -> None:
    notes = {
        "Ana Roig": "---\ntags: [person]\nbirthday: 1984-11-24\n---\n",
        "Bea Lind": "---\nbirthday: 1990-11-24\n---\n",
        "A book": "---\nyear: 1990\n---\n",
    }
    make_vault(tmp_path, notes, toml='contact_where = { tags = "person" }\n')
    assert group(tmp_path, "PF113")["examples"] == [{"path": "People/Bea Lind.md", "line": 1}]


def test_problems_of_one_kind_are_one_group(tmp_path: Path) -> None:
    make_vault(tmp_path, {f"Person {season}": f"---\nbirthday: {season} 1984\n---\n" for season in ("spring", "fall")})
    found = group(tmp_path, "PF205")
    assert found["count"] == 2
    assert "fall 1984" in found["what"]


@pytest.mark.parametrize(
    ("ignored", "left"),
    [("[]", 2), ('["PF205"]', 1), ('["pf2"]', 0), ('["PF219"]', 1), ('["PF3"]', 2)],
)
def test_what_is_accepted_is_neither_told_nor_counted(tmp_path: Path, ignored: str, left: int) -> None:
    notes = {"Ana Roig": "---\nbirthday: spring 1984\nGebtag: 1984-11-27\n---\n"}
    make_vault(tmp_path, notes, toml=f'language = "en"\n[check]\nignore = {ignored}\n')
    assert len(doctor(tmp_path)["not_understood"]) == left
    is_counted = "205" not in ignored and "pf2" not in ignored
    done = run("due", cwd=tmp_path, PINGFILES_TODAY=TODAY)
    assert ("1 problem in 1 file" in done.stderr) == is_counted
    done = run("due", "--json", "-v", cwd=tmp_path, PINGFILES_TODAY=TODAY)
    assert json.loads(done.stdout)["problems"] == int(is_counted)
    assert ("PF205" in done.stderr) == is_counted


def test_an_accepted_problem_still_keeps_a_note_from_being_taken_for_somebody_elses(tmp_path: Path) -> None:
    notes = {"Ana Roig": "---\ncity: Lugo\n", "Ana Roig Paz": "---\ncity: Lugo\n---\n"}
    make_vault(tmp_path, notes, toml='[check]\nignore = ["PF1"]\n')
    assert run("ping", "Ana Roig", cwd=tmp_path).returncode == 5


def test_text_shows_three_places_and_with_v_all(tmp_path: Path) -> None:
    make_vault(tmp_path, {f"Person {number}": "---\nGebtag: 1984-11-27\n---\n" for number in range(5)})
    done = run("doctor", cwd=tmp_path)
    assert done.stdout.count("People/Person") == 3
    assert "and 2 more" in done.stdout
    assert run("doctor", "-v", cwd=tmp_path).stdout.count("People/Person") == 5


def test_signs_that_move_the_cursor_are_shown(tmp_path: Path) -> None:
    make_vault(tmp_path, {"Ana Roig": '---\n"a\\e[2Jb": 1984-11-27\n---\n'})
    done = run("doctor", cwd=tmp_path)
    assert "\x1b" not in done.stdout
    assert "<U+001B>" in done.stdout


def test_a_second_version_of_a_note_is_told_once(tmp_path: Path) -> None:
    text = "---\nbirthday: 1984-11-24\n---\n"
    make_vault(tmp_path, {"Ana Roig": text, "Ana Roig (1)": text})
    assert [each["code"] for each in doctor(tmp_path)["not_understood"]] == ["PF108"]
