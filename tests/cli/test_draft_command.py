"""`pingfiles draft --print` as it is called, and the drafts of the example vault as text, in `tests/expected/`."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from support.command import run
from support.goldens import assert_as_expected
from support.vaults import EXAMPLE, day, make_vault, note

from pingfiles.drafts.channels import FORMS
from pingfiles.drafts.compose import Brief, Draft, Wishes, drafts
from pingfiles.drafts.select import brief_for, briefs_due
from pingfiles.drafts.templates import Templates
from pingfiles.drafts.topic import FEASTS
from pingfiles.kinds import Group
from pingfiles.vault.reader import load, text_of
from pingfiles.views import drafts as drafts_view

VAULT = load(EXAMPLE)
KEYS = {"contact", "occasion", "channel", "language", "formality", "tone", "subject", "text", "link", "placeholder"} | {
    "hooks",
    "template",
    "why",
}


def told(*arguments: str | Path, cwd: Path, today: str = "2026-11-21") -> dict[str, Any]:
    done = run("draft", *arguments, "--print", "--json", "--today", today, cwd=cwd)
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    assert answer["version"] == 1
    assert all(draft.keys() >= KEYS for draft in answer["drafts"])
    return answer


def briefs(today: str) -> list[Brief]:
    return briefs_due(VAULT.index, VAULT.settings, day(today), lambda path: text_of(EXAMPLE, path), everything=True)


def made(found: list[Brief], today: str, wishes: Wishes | None = None) -> list[Draft]:
    with Templates() as templates:
        return list(drafts(found, VAULT.settings, templates, wishes or Wishes(), day(today)))


@pytest.mark.parametrize("today", ["2026-09-22", "2026-11-21", "2026-12-20", "2026-12-29", "2027-02-28", "2027-04-22"])
def test_the_drafts_of_a_day(today: str) -> None:
    shown = map(without_words, made(briefs(today), today))
    assert_as_expected(drafts_view.plain(shown, "en"), f"drafts-{today}.txt")


def without_words(draft: Draft) -> Draft:
    """What is chosen for a draft, and why; its words are its template's, whose own file has them."""
    return replace(draft, text="", subject="", link=draft.link.partition("?")[0])


@pytest.mark.parametrize(("occasion", "today"), [("none", "2026-11-21"), ("christmas", "2026-12-18")])
def test_a_personal_word_for_everybody(occasion: str, today: str) -> None:
    everybody = [contact for contact in VAULT.index if contact.is_active and contact.celebrates != ()]
    found = [
        brief_for(contact, VAULT.index, VAULT.settings, day(today), lambda path: text_of(EXAMPLE, path), occasion)
        for contact in everybody
    ]
    chosen = [draft for brief in found for draft in made([brief], today, first_variant(brief))]
    texts = [f"{draft.contact}\n{draft.text}\n" for draft in chosen]
    assert_as_expected("\n".join(texts), f"drafts-everybody-{occasion}.txt")


def first_variant(brief: Brief) -> Wishes:
    """The first of the personal templates for an occasion: how many more there are is no matter."""
    group = brief.occasion.group
    return Wishes(tone="personal", template=f"{group}-personal-1" if group in FEASTS else f"{group}-1")


def test_two_runs_agree() -> None:
    assert made(briefs("2026-12-20"), "2026-12-20") == made(briefs("2026-12-20"), "2026-12-20")


def test_a_draft_is_printed_with_its_link_and_its_hooks() -> None:
    done = run("draft", "nuria", "--print", "--today", "2026-11-21", "--vault", EXAMPLE, cwd=EXAMPLE)
    assert done.returncode == 0
    assert ", Nuri! Este año la tarta la pongo yo" in done.stdout
    assert "https://wa.me/34600000011?text=" in done.stdout
    assert "Colecciona mapas de metro" in done.stdout
    assert "(People/Nuria Vidal.md:23)" in done.stdout


def test_the_json_of_one() -> None:
    (draft,) = told("nuria", cwd=EXAMPLE)["drafts"]
    assert (draft["contact"], draft["occasion"], draft["channel"]) == ("Nuria Vidal", "birthday", "whatsapp")
    assert (draft["language"], draft["formality"], draft["tone"]) == ("es", "informal", "personal")
    assert draft["placeholder"] is False
    assert draft["hooks"][0] == {
        "text": "Colecciona mapas de metro de ciudades que no ha visitado",
        "path": "People/Nuria Vidal.md",
        "line": 23,
    }


@pytest.mark.parametrize("channel", sorted(FORMS))
def test_every_choice_can_be_overridden(channel: str) -> None:
    arguments = ("nuria", "--channel", channel, "--occasion", "christmas", "--tone", "personal", "--language", "en")
    (draft,) = told(*arguments, cwd=EXAMPLE)["drafts"]
    assert (draft["channel"], draft["occasion"], draft["tone"], draft["language"]) == (
        channel,
        "christmas",
        "personal",
        "en",
    )


def test_all_that_is_due_is_drafted_and_limited() -> None:
    assert len(told("--due", cwd=EXAMPLE)["drafts"]) == 11
    assert len(told("--due", "--all", cwd=EXAMPLE)["drafts"]) == 13
    assert [draft["contact"] for draft in told("--due", "--limit", "2", cwd=EXAMPLE)["drafts"]] == [
        "Carmen Belmonte",
        "Maggie Thorne",
    ]


def test_one_text_for_many() -> None:
    arguments = ("--occasion", "christmas", "--tone", "common")
    assert told("--due", *arguments, cwd=EXAMPLE, today="2026-12-20") == told(
        *arguments, cwd=EXAMPLE, today="2026-12-20"
    )
    found = told(*arguments, cwd=EXAMPLE, today="2026-12-20")["drafts"]
    by_kind: dict[tuple[str, str], set[str]] = {}
    for draft in found:
        by_kind.setdefault((draft["language"], draft["formality"]), set()).add(draft["text"])
    assert len(found) == 13
    assert all(len(texts) == 1 for texts in by_kind.values())


@pytest.mark.parametrize("occasion", get_args(Group))
def test_every_occasion_that_is_told_may_be_asked_for(occasion: str) -> None:
    done = run("draft", "--occasion", occasion, "--print", "--today", "2026-11-21", cwd=EXAMPLE)
    assert done.returncode in (0, 4)
    assert "no occasion" not in done.stderr


def test_an_occasion_of_next_year_is_told_with_its_day() -> None:
    done = run("draft", "nuria", "--occasion", "birthday", "--print", "--today", "2026-12-20", cwd=EXAMPLE)
    assert "this draft is for Wednesday 24 November 2027" in done.stderr
    assert "this draft is for" not in run("draft", "nuria", "--print", "--today", "2026-11-21", cwd=EXAMPLE).stderr


@pytest.mark.parametrize("today", ["2026-07-01", "2026-11-12", "2026-12-05", "2026-12-09"])
def test_before_its_season_christmas_is_drafted_for_all_and_said_to_be_early(today: str) -> None:
    arguments = ("draft", "--occasion", "navidad", "--print", "--json")
    early, usual = (run(*arguments, "--today", day, cwd=EXAMPLE) for day in (today, "2026-12-10"))
    assert "Christmas wishes are usually sent from Thursday 10 December 2026 on" in early.stderr
    assert "usually" not in usual.stderr
    found = json.loads(early.stdout)["drafts"]
    assert {draft["path"] for draft in found} == {draft["path"] for draft in json.loads(usual.stdout)["drafts"]}
    assert {(draft["occasion"], draft["send_on"], *draft["also"]) for draft in found} == {("christmas", "2026-12-10")}


def test_one_draft_before_the_season_says_so_too() -> None:
    early = run("draft", "nuria", "--occasion", "christmas", "--print", "--today", "2026-12-05", cwd=EXAMPLE)
    assert "Christmas wishes are usually sent from Thursday 10 December 2026 on" in early.stderr


def test_another_feast_is_drafted_ahead_of_its_week_with_its_day() -> None:
    early = run("draft", "--occasion", "sant jordi", "--print", "--today", "2027-04-01", cwd=EXAMPLE)
    assert (early.returncode, early.stdout.count("sant-jordi · ") > 0) == (0, True)
    assert "these drafts are for Friday 23 April 2027" in early.stderr


@pytest.mark.parametrize(("occasion", "today"), [("christmas", "2027-01-07"), ("birthday", "2026-10-10")])
def test_what_is_half_a_year_off_or_no_feast_is_not_drafted_for_all(occasion: str, today: str) -> None:
    done = run("draft", "--occasion", occasion, "--print", "--today", today, cwd=EXAMPLE)
    assert (done.returncode, "nobody is due" in done.stderr) == (4, True)


def test_from_27_december_christmas_and_new_year_ask_for_the_same_drafts() -> None:
    found = [
        json.loads(run("draft", "--occasion", word, "--print", "--json", "--today", "2027-01-02", cwd=EXAMPLE).stdout)
        for word in ("christmas", "new-year")
    ]
    assert found[0] == found[1]
    assert {(draft["occasion"], *draft["also"]) for draft in found[0]["drafts"]} == {("new-year",)}


def test_nothing_is_written(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    shutil.copytree(EXAMPLE, vault)
    before = {path: path.stat().st_mtime_ns for path in vault.rglob("*")}
    told("--due", cwd=vault)
    assert {path: path.stat().st_mtime_ns for path in vault.rglob("*")} == before


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--print",), 2, "name a contact"),
        (("nuria", "--due", "--print"), 2, "name a contact"),
        (("nuria", "--json"), 2, "needs --print"),
        (("--due", "--open"), 2, "--open"),
        (("nuria", "--print", "--open"), 2, "--open"),
        (("nuria", "--print", "--refresh"), 2, "--refresh"),
        (("nuira",), 4, "did you mean Nuria Vidal"),
        (("nobody", "--print"), 4, "no contact is called"),
        (("oliver", "--print"), 4, "nothing to draft"),
        (("vicente", "--print"), 4, "nothing to draft"),
        (
            ("joaquin", "--print", "--occasion", "birthday"),
            4,
            "no occasion “birthday” for Joaquín Farriol",
        ),
        (("nuria", "--print", "--limit", "2"), 2, "--limit works only with --due"),
        (("--occasion", "chrismas", "--print"), 2, "did you mean christmas?"),
        (("nuria", "--occasion", "balanse", "--print"), 2, "did you mean balance?"),
        (("nuria", "--occasion", "zzz", "--print"), 2, "there is no occasion “zzz”"),
        (("rubén", "--print", "--occasion", "balance"), 4, "has not given more than you"),
        (("nuria", "--print", "--template", "nonsense"), 2, "templates list"),
        (("nuria", "--print", "--channel", "pigeon"), 2, "pigeon"),
        (("nuria", "--print", "--language", "fr"), 2, "fr"),
    ],
)
def test_what_cannot_be_drafted_says_why(arguments: tuple[str, ...], code: int, said: str) -> None:
    done = run("draft", *arguments, "--today", "2026-11-21", cwd=EXAMPLE)
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_contact_without_an_international_number_is_told_so(tmp_path: Path) -> None:
    root = make_vault(tmp_path, {"Lena": note("phone: 600 000 011; channels: [whatsapp]")})
    (draft,) = told("lena", cwd=root)["drafts"]
    assert draft["link"] == ""
    assert "country code" in draft["missing"]


def test_a_bad_template_of_the_vault_is_told_and_the_draft_made(tmp_path: Path) -> None:
    root = make_vault(tmp_path, {"Lena": note("birthday: 11-24; say: [Hello there.]")})
    for number in range(1, 5):
        path = root / f"Templates/pings/en/birthday-{number}.j2"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{{ nope }}", encoding="utf-8")
    done = run("draft", "lena", "--print", "-v", "--today", "2026-11-24", cwd=root)
    assert done.returncode == 0
    assert "Lena" in done.stdout
    assert "PF505" in done.stderr
