"""`pingfiles draft` as it writes: notes in one batch, kept, made anew, refreshed, opened, taken back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from support.draft_command import (
    LENA,
    TODAY,
    do,
    done,
    edit,
    example,
    files,
    linux,
    opened,
    opener,
    posix,
    read,
    vault,
)
from support.terminal import has_terminals, on_a_terminal
from support.vaults import make_vault, note, put

from pingfiles.drafts.deep_links import text_of

__all__ = ["example", "vault"]


def test_a_draft_is_a_note_that_says_what_is_printed(vault: Path) -> None:
    (printed,) = json.loads(done(vault, "draft", "lena", "--print", "--json"))["drafts"]
    assert done(vault, "draft", "lena") == f"{LENA}\n"
    found = read(vault)
    assert (found.to, found.occasions, found.channels) == (("Lena",), ("birthday",), ("whatsapp",))
    assert (found.message, found.links, found.template) == (printed["text"], (printed["link"],), printed["template"])
    assert not found.is_sent


def test_a_draft_that_waits_is_kept_and_none_is_added(vault: Path) -> None:
    done(vault, "draft", "lena")
    before = files(vault)
    again = do(vault, "draft", "lena")
    assert (again.returncode, again.stdout) == (0, "")
    assert f"{LENA} already exists (use --force to regenerate it)" in again.stderr
    assert do(vault, "draft", "lena", "--force").stdout == "", "the same words are no change"
    assert files(vault) == before


def test_by_force_an_untouched_draft_is_made_anew_and_an_edited_one_never(vault: Path) -> None:
    done(vault, "draft", "lena")
    assert done(vault, "draft", "lena", "--force", "--channel", "sms") == f"{LENA}\n"
    assert read(vault).channels == ("sms",)
    edit(vault, "slice", "big slice")
    before = files(vault)
    assert "you edited it" in do(vault, "draft", "lena", "--force", "--channel", "email").stderr
    assert files(vault) == before


def test_last_years_draft_is_none_of_this_year(vault: Path) -> None:
    done(vault, "draft", "lena", today="2025-11-24")
    assert done(vault, "draft", "lena") == f"{LENA}\n"


def test_of_three_templates_none_of_the_last_two_is_repeated(vault: Path) -> None:
    used = []
    for year in range(2020, 2028):
        done(vault, "draft", "lena", today=f"{year}-11-24")
        used.append(read(vault, f"Drafts/{year}-11-24 Lena (birthday).md").template)
    assert all(name not in used[max(0, position - 2) : position] for position, name in enumerate(used))


def test_all_who_are_due_are_drafted_in_one_batch(example: Path) -> None:
    before = files(example)
    paths = done(example, "draft", "--due", today="2026-11-21").splitlines()
    assert len(paths) == 11, "those that the list shows"
    assert files(example).keys() - before.keys() == {*paths}
    assert do(example, "draft", "--due", today="2026-11-21").stdout == ""
    assert len(done(example, "draft", "--due", "--all", today="2026-11-21").splitlines()) == 2
    assert done(example, "undo").startswith("Undone: draft --due")
    assert done(example, "undo").startswith("Undone: draft --due (Drafts/")
    assert files(example) == before


def test_where_nobody_is_due_nothing_is_written_and_that_is_told(vault: Path) -> None:
    before = files(vault)
    for occasion in ("press", "balance", "left"):
        told = do(vault, "draft", "--occasion", occasion)
        assert (told.returncode, told.stdout, "nobody is due" in told.stderr) == (4, "", True)
    assert files(vault) == before


def test_the_first_of_the_list_alone(example: Path) -> None:
    paths = done(example, "draft", "--due", "--limit", "2", today="2026-11-21").splitlines()
    assert [path.split(" ")[1] for path in paths] == ["Carmen", "Maggie"]


def test_one_note_for_many_with_a_link_each(example: Path) -> None:
    first, *_ = done(example, "draft", "--occasion", "christmas", "--tone", "common", today="2026-12-20").splitlines()
    found = read(example, first)
    assert first == "Drafts/2026-12-20 6 contacts, es (christmas).md"
    assert len(found.to) == len(found.channels) == 6
    assert {said for link in found.links if (said := text_of(link))} == {found.message}
    alone = do(example, "draft", "nuria", "--occasion", "christmas", today="2026-12-20")
    assert (alone.stdout, "already exists" in alone.stderr) == ("", True)


def test_a_dry_run_shows_the_note_and_writes_none(vault: Path) -> None:
    before = files(vault)
    shown = done(vault, "draft", "lena", "--dry-run")
    assert f"+++ b/{LENA}" in shown
    assert "+sent: false" in shown
    assert files(vault) == before


@linux
def test_before_its_day_a_draft_is_opened_and_logged_with_a_warning(vault: Path, tmp_path: Path) -> None:
    path = opener(tmp_path / "bin")
    warned = f"{LENA} is for Tuesday 24 November 2026"
    assert warned in do(vault, "draft", "lena", "--open", today="2026-11-21", PATH=path).stderr
    assert warned in do(vault, "sent", "lena", "--dry-run", today="2026-11-23").stderr
    assert warned not in do(vault, "sent", "lena", "--dry-run").stderr
    assert warned in do(vault, "sent", "lena", today="2026-11-23").stderr


def test_a_draft_says_what_is_still_to_fill_in_and_records_the_hook(vault: Path) -> None:
    done(vault, "set", "tove", "hooks=Ran the Great North")
    told = do(vault, "draft", "tove")
    assert "something to fill in in brackets" in told.stderr
    made = read(vault, "Drafts/2026-11-25 Tove (birthday).md")
    assert made.has_placeholder
    assert "[Ran the Great North → ask about it]?" in made.message
    assert made.hook == "Ran the Great North"
    refused = do(vault, "sent", "tove")
    assert (refused.returncode, "PF502" in refused.stderr) == (5, True)


def test_a_draft_with_nothing_of_theirs_says_so_above_the_message_and_at_the_command(vault: Path) -> None:
    assert "the notes hold nothing of Tove’s" in do(vault, "draft", "tove").stderr
    text = (vault / "Drafts/2026-11-25 Tove (birthday).md").read_text(encoding="utf-8")
    assert text.index("The notes hold nothing of theirs") < text.index("```text")
    assert "The notes hold nothing" not in (vault / done(vault, "draft", "lena").strip()).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "company", "said"),
    [
        ("Companies/Museo Naval.md", "[[Museo Naval]]", "en el Museo?"),
        ("Atlas/Firms/Museo Naval.md", "[[Firms/Museo Naval]]", "en el Museo?"),
        ("Museo Naval.md", "Museo Naval", "en el Museo?"),
        ("Other.md", "[[Museo Naval]]", "¿Qué tal todo?"),
        ("Other.md", "[[Voltia S.L.]]", "en Voltia?"),
    ],
)
def test_a_company_goes_by_the_name_in_its_own_note(vault: Path, path: str, company: str, said: str) -> None:
    (vault / "pingfiles.toml").write_text('contacts = ["People"]\ncontact_where = { tags = "person" }\n', "utf-8")
    note = f'---\ntags: [person]\nlanguage: es\nphone: +34 600 000 013\ncompany: "{company}"\n---\n'
    (vault / "People/Noa Rey.md").write_text(note, "utf-8")
    (vault / path).parent.mkdir(parents=True, exist_ok=True)
    (vault / path).write_text("---\nCalled: el Museo\n---\n", "utf-8")
    made = done(vault, "draft", "noa", "--template", "keep-in-touch-1", "--print")
    assert said in made


def test_a_sentence_is_said_once_a_year(vault: Path) -> None:
    said = []
    for today in ("2025-11-24", "2026-11-24", "2027-11-25"):
        path = done(vault, "draft", "lena", "--occasion", "birthday", today=today).strip()
        said.append(read(vault, path).said)
        done(vault, "sent", path, today=today)
    assert said[0] != ""
    assert said[1] == ""
    assert said[2] == said[0]


def test_an_edited_draft_gets_its_link_anew_and_nothing_else_is_touched(vault: Path) -> None:
    done(vault, "draft", "lena")
    done(vault, "draft", "tove")
    edit(vault, " slice.", " slice, and one for Tove & Bo + 1.\n")
    before, old = files(vault), read(vault).links[0]
    told = do(vault, "draft", "lena")
    assert f"{LENA}:14:1: PF506" in told.stderr
    assert done(vault, "draft", "--refresh") == f"{LENA}\n"
    assert text_of(read(vault).links[0]) == read(vault).message
    edit(vault, read(vault).links[0], old)
    assert files(vault) == before
    assert done(vault, "draft", "tove", "--refresh") == ""


def test_two_colleagues_are_not_sent_the_same(tmp_path: Path) -> None:
    notes = {name: note("birthday: 11-24; company: Acme; say: [Save me a slice.]") for name in ("Ana", "Bo", "Cy")}
    root = make_vault(tmp_path / "vault", notes)
    used = [read(root, path).template for path in done(root, "draft", "--due").splitlines()]
    assert len({*used}) == 3


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        (b"---\nto: x\n\xff", "PF102"),
        (b"---\nto: x\n" + b"a" * (2 * 1024 * 1024), "PF103"),
        (b'---\nto: "[[Lena]]\noccasion: x\nsent: false\n---\n', "PF201"),
        (b"---\nto: Lena\noccasion: x\nsent: false\n", "PF104"),
        (b"---\nto: Lena\n<<<<<<< HEAD\nsent: true\n=======\nsent: false\n>>>>>>> b\noccasion: x\n---\n", "PF106"),
        (b"---\nto: Nobody\noccasion: x\nsent: false\n---\n", "PF501"),
        (b"---\nto: Lena\noccasion:\nsend_on: soon\nsent: false\n---\n", None),
        (b"---\nto: [[a]]\noccasion: {a: b}\nsent: []\n---\n```", None),
        (b"", None),
    ],
)
def test_a_broken_draft_is_a_problem_and_hides_no_other(vault: Path, broken: bytes, code: str | None) -> None:
    put(vault, {"Drafts/broken.md": broken})
    told = do(vault, "draft", "lena", "-v")
    assert (told.returncode, told.stdout) == (0, f"{LENA}\n")
    assert (f": {code} " in told.stderr) if code else ("broken.md" not in told.stderr or "PF5" in told.stderr)
    checked = do(vault, "templates", "check")
    assert (f": {code} " in checked.stdout, checked.returncode) == ((True, 1) if code else (False, checked.returncode))


@posix
def test_no_link_out_of_the_vault_is_followed(vault: Path, tmp_path: Path) -> None:
    done(vault, "draft", "lena")
    outside = tmp_path / "outside.md"
    (vault / LENA).rename(outside)
    (vault / LENA).symlink_to(outside)
    told = do(vault, "draft", "lena", "-v")
    assert told.stdout == "Drafts/2026-11-24 Lena (birthday) 2.md\n"
    assert "PF101 this draft is a link" in told.stderr
    shutil.rmtree(vault / "Drafts")
    (tmp_path / "elsewhere").mkdir()
    (vault / "Drafts").symlink_to(tmp_path / "elsewhere")
    refused = do(vault, "draft", "lena")
    assert refused.returncode == 5
    assert "outside the vault" in refused.stderr
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_names_of_any_length_become_files(tmp_path: Path) -> None:
    long = "名" * 78
    root = make_vault(tmp_path / "vault", {long: note("birthday: 11-24; say: [Save me a slice.]")})
    (path,) = done(root, "draft", "--due").splitlines()
    assert len(Path(path).name.encode()) <= 255
    assert read(root, path).to == (long,)


@linux
def test_the_link_is_opened(vault: Path, tmp_path: Path) -> None:
    told = do(vault, "draft", "lena", "--open", PATH=opener(tmp_path / "bin"))
    assert told.returncode == 0
    assert opened(tmp_path / "bin") == list(read(vault).links)


@linux
@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "https://evil.example.org/", "-version"])
def test_the_link_is_opened_that_would_be_made_whatever_the_note_says(vault: Path, tmp_path: Path, link: str) -> None:
    done(vault, "draft", "lena")
    made = read(vault).links[0]
    edit(vault, made, link)
    told = do(vault, "draft", "lena", "--open", PATH=opener(tmp_path / "bin"))
    assert "PF506" in told.stderr
    assert opened(tmp_path / "bin") == [made]


@has_terminals
def test_a_terminal_shows_how_far_it_is_where_there_are_many(tmp_path: Path) -> None:
    notes = {f"Ana {number}": note("birthday: 11-24; say: [Save me a slice.]") for number in range(30)}
    root = make_vault(tmp_path / "vault", notes)
    code, seen = on_a_terminal("draft", "--due", "--all", "--today", TODAY, cwd=root)
    assert code == 0
    assert "Writing drafts" in seen
    assert "Writing drafts" not in do(root, "draft", "--due", "--all", "--force").stderr
