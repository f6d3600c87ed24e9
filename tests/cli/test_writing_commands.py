"""ping, snooze, skip, set, new and undo as they are run: processes, real files, git, exit codes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from support.command import run
from support.vaults import EXAMPLE, note, put

TODAY = "2026-11-21"
MAR = note("company: Acme; role: CTO; started: 2019-01-01")
NOTES: dict[str, str | bytes] = {
    "People/Ana Gil.md": note("birthday: 1980-11-20; last_contact: 2026-01-01", "2026-01-01 call: hello"),
    "People/Ana Mar.md": MAR,
    "People/Bo Lind.md": note("cadence: 1 month; celebrates: [christmas]"),
    "People/Conflict.md": note("city: Lugo") + "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> theirs\n",
    "People/Unclosed.md": "---\ncity: Lugo\n\nbody\n",
    "People/Latin.md": "---\ncity: Málaga\n---\n".encode("latin-1"),
    "People/Nul.md": "---\ncity: Lugo\n---\nx\0y\n",
    "People/Twice.md": "---\ncity: Lugo\nrole: x\ncity: Vigo\n---\n",
    "People/Alias.md": "---\ncompany: &a Voltia\ncity: *a\n---\n",
    "People/Two Names.md": "---\nphone: 1\nmobile: 2\n---\n",
}


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    return put(tmp_path / "vault", {"pingfiles.toml": 'language = "en"\n', **NOTES})


def do(vault: Path, *words: str, today: str = TODAY) -> subprocess.CompletedProcess[str]:
    """A command on the vault, with a state folder beside it."""
    return run(*words, cwd=vault, PINGFILES_TODAY=today, XDG_STATE_HOME=str(vault.parent / "state"))


def done(vault: Path, *words: str, today: str = TODAY) -> str:
    """What a command says that goes well."""
    finished = do(vault, *words, today=today)
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def files(vault: Path) -> dict[str, bytes]:
    return {path.relative_to(vault).as_posix(): path.read_bytes() for path in vault.rglob("*") if path.is_file()}


def read(vault: Path, name: str) -> str:
    return (vault / "People" / f"{name}.md").read_text(encoding="utf-8")


def told(vault: Path, name: str) -> dict[str, Any]:
    """What the program itself knows of a contact now."""
    found: dict[str, Any] = json.loads(done(vault, "show", name, "--json"))
    return found


# ping


def test_git_shows_the_entry_and_the_mirror_and_nothing_else(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    shutil.copytree(EXAMPLE, vault)
    for command in (["init", "-q"], ["add", "-A"], ["-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x"]):
        subprocess.run(["git", *command], cwd=vault, check=True, timeout=60)
    assert done(vault, "ping", "Nuria", "Vidal", "-c", "whatsapp", "-m", "hola").startswith("Nuria Vidal: ")
    diff = subprocess.run(["git", "diff", "-U0"], cwd=vault, check=True, capture_output=True, encoding="utf-8").stdout
    lines = [line for line in diff.split("\n") if line[:1] in ("+", "-") and line[:3] not in ("+++", "---")]
    assert lines == ["-last_contact: 2026-09-03", "+last_contact: 2026-11-21", "+- 2026-11-21 whatsapp: hola"]
    status = subprocess.run(["git", "status", "--porcelain"], cwd=vault, check=True, capture_output=True).stdout
    assert status.count(b"\n") == 1, "no other file is touched or left behind"


def test_a_bare_ping_names_what_is_due_that_day_or_belated_and_closes_it(vault: Path) -> None:
    assert [row["kind"] for row in json.loads(done(vault, "due", "--json"))["due"] if row["contact"] == "Ana Gil"] == [
        "birthday"
    ]
    assert done(vault, "ping", "ana gil", "-c", "sms") == "Ana Gil: 2026-11-21 sms (birthday)\n"
    assert "Ana Gil" not in done(vault, "due")
    assert done(vault, "ping", "ana gil", "-c", "sms") == "Ana Gil: 2026-11-21 sms\n", "once is enough"


@pytest.mark.parametrize(
    ("words", "today", "line"),
    [
        (["--on", "2026-11-10"], TODAY, "2026-11-10"),
        (["--in", "-m", "she wrote"], TODAY, "2026-11-21: she wrote #in"),
        (["-o", "cumple", "-o", "prensa"], TODAY, "2026-11-21 (cumple, prensa)"),
        (["--gave", "--reply"], TODAY, "2026-11-21 (birthday): #gave #reply"),
        (["--on", "yesterday"], "2026-11-21", "2026-11-20 (birthday)"),
        (["-c", "call"], "2026-11-15", "2026-11-15 call"),
        (["-c", "call"], "2026-12-20", "2026-12-20 call"),
        (["-c", "call"], "2026-12-25", "2026-12-25 call (christmas)"),
    ],
)
def test_what_an_entry_says(vault: Path, words: list[str], today: str, line: str) -> None:
    assert done(vault, "ping", "Ana Gil", *words, today=today) == f"Ana Gil: {line}\n"


def test_several_contacts_are_logged_each_and_taken_back_together(vault: Path) -> None:
    before = files(vault)
    done(vault, "ping", "Ana Gil", "Bo Lind", "-m", "hello")
    assert all(told(vault, name)["last_ping"] == TODAY for name in ("Ana Gil", "Bo Lind"))
    assert done(vault, "undo") == "Undone: ping Ana Gil, Bo Lind (People/Ana Gil.md, People/Bo Lind.md)\n"
    assert files(vault) == before


def test_one_contact_that_cannot_be_logged_stops_the_whole_batch(vault: Path) -> None:
    before = files(vault)
    refused = do(vault, "ping", "Ana Gil", "Conflict", "-m", "hello")
    assert (refused.returncode, files(vault)) == (5, before)


def test_a_log_is_written_where_only_the_keys_are_in_doubt_and_that_is_told(vault: Path) -> None:
    path = vault / "People" / "Twice.md"
    path.write_text("---\nlast_contact: 2026-01-01\ncity: a\ncity: b\n---\n", encoding="utf-8")
    finished = do(vault, "ping", "Twice", "-c", "call")
    assert finished.returncode == 0
    assert "People/Twice.md:4: last_contact" in finished.stderr
    assert (
        read(vault, "Twice")
        == "---\nlast_contact: 2026-01-01\ncity: a\ncity: b\n---\n\n## Pings\n\n- 2026-11-21 call\n"
    )


# The others


@pytest.mark.parametrize(
    ("when", "until"),
    [
        ("until friday", "27 November"),
        ("el lunes", "23 November"),
        ("la semana que viene", "23 November"),
        ("15 de enero", "15 January"),
        ("24/12/2026", "24 December"),
        ("two weeks", "5 December"),
        ("medio año", "21 May"),
    ],
)
def test_a_snooze_takes_a_day_in_words(vault: Path, when: str, until: str) -> None:
    assert done(vault, "snooze", "bo", *when.split()).startswith(f"Bo Lind: snoozed until {until}")


def test_a_name_that_ends_in_a_day_is_a_name(vault: Path) -> None:
    (vault / "People" / "María del Mar.md").write_text("---\n---\n", encoding="utf-8")
    assert "until when" in do(vault, "snooze", "maría", "del", "mar").stderr
    assert done(vault, "snooze", "maría", "del", "mar", "mar") == "María del Mar: snoozed until 24 November\n"
    assert done(vault, "snooze", "maría", "del", "mar", "--clear") == "María del Mar: snooze cleared\n"


def test_a_snooze_rests_until_its_day_and_a_ping_ends_it(vault: Path) -> None:
    assert done(vault, "snooze", "bo", "in", "3", "weeks") == "Bo Lind: snoozed until 12 December\n"
    assert told(vault, "Bo Lind")["snoozed_until"] == "2026-12-12"
    assert done(vault, "snooze", "Bo", "Lind", "friday") == "Bo Lind: snoozed until 27 November\n"
    assert done(vault, "ping", "bo") == "Bo Lind: 2026-11-21; snooze ended\n"
    assert "snooze" not in read(vault, "Bo Lind")
    done(vault, "snooze", "bo", "2w")
    assert done(vault, "snooze", "bo", "--clear") == "Bo Lind: snooze cleared\n"
    assert "is not snoozed" in do(vault, "snooze", "bo", "--clear").stderr


def test_what_is_ahead_stays_in_the_list_and_that_is_told(vault: Path) -> None:
    early = do(vault, "ping", "Ana Gil", "-c", "sms", today="2026-11-18")
    assert early.stdout == "Ana Gil: 2026-11-18 sms\n"
    assert "birthday on 20 November stays on the list; to log this ping for it, add -o birthday" in early.stderr
    assert do(vault, "ping", "Ana Gil", "-o", "birthday", today="2026-11-18").stderr == ""
    assert do(vault, "ping", "Ana Gil", today="2026-11-18").stderr == ""


def test_an_answer_is_given_without_naming_it(vault: Path) -> None:
    assert done(vault, "ping", "Bo Lind", "-o", "reply") == "Bo Lind: 2026-11-21\n"


MIRROR_KEYS = [
    ("the format's", "", {}, "last_contact"),
    ("the one that the other notes have", "", {"A": "last_contacted", "B": "last_contacted"}, "last_contacted"),
    (
        "the one of most notes",
        "",
        {"A": "last_chat", "B": "último contacto", "C": "último contacto"},
        "último contacto",
    ),
    ("the vault's own", '[fields]\nlast_contact = "seen"\n', {"A": "last_contacted"}, "seen"),
]


@pytest.mark.parametrize(("toml", "others", "key"), [case[1:] for case in MIRROR_KEYS], ids=[c[0] for c in MIRROR_KEYS])
def test_a_ping_adds_the_mirror_under_the_key_of_the_vault(
    tmp_path: Path, toml: str, others: dict[str, str], key: str
) -> None:
    notes = {f"People/{name}.md": f"---\n{own}: 2026-01-01\n---\n" for name, own in others.items()}
    root = put(tmp_path / "vault", {"pingfiles.toml": toml, **notes, "People/Zoe.md": "---\ncity: Lugo\n---\n"})
    done(root, "ping", "Zoe")
    assert read(root, "Zoe").startswith(f"---\ncity: Lugo\n{key}: 2026-11-21\n---\n")
    done(root, "undo")
    assert read(root, "Zoe") == "---\ncity: Lugo\n---\n"


def test_no_mirror_is_added_where_the_vault_wants_none_and_one_that_is_there_moves(vault: Path) -> None:
    (vault / "pingfiles.toml").write_text("mirror = false\n", encoding="utf-8")
    done(vault, "ping", "Ana Mar")
    done(vault, "ping", "Ana Gil")
    assert "last_contact" not in read(vault, "Ana Mar")
    assert "last_contact: 2026-11-21" in read(vault, "Ana Gil")


def test_a_comment_stays_where_its_value_goes_by_itself(vault: Path) -> None:
    path = vault / "People" / "Bo Lind.md"
    path.write_text("---\nsnooze: 2027-01-15 # the exhibition opens then\n---\n", encoding="utf-8")
    done(vault, "ping", "bo")
    assert read(vault, "Bo Lind").startswith(
        "---\nsnooze:  # the exhibition opens then\nlast_contact: 2026-11-21\n---\n"
    )


@pytest.mark.parametrize("occasion", ["birthday", "cumpleaños"])
def test_a_skip_lets_an_occasion_pass_and_is_no_ping(vault: Path, occasion: str) -> None:
    assert done(vault, "skip", "Ana", "Gil", occasion) == f"Ana Gil: 2026-11-21 skip ({occasion})\n"
    assert json.loads(done(vault, "due", "--kind", "birthday", "--json"))["due"] == []
    assert told(vault, "Ana Gil")["last_ping"] == "2026-01-01"
    assert do(vault, "skip", "Ana", "Gil", occasion).returncode == 2, "once is enough"


def test_a_new_post_is_a_reason_to_write(vault: Path) -> None:
    assert (
        done(vault, "set", "ana", "mar", "company=Voltia", "role=CEO")
        == "Ana Mar: updated company, role; added a job moment, removed started (2019-01-01)\n"
    )
    text = read(vault, "Ana Mar")
    assert "- 2026-11-21 job: CEO at Voltia (was CTO at Acme)\n" in text
    assert "started" not in text
    rows = json.loads(done(vault, "due", "--json"))["due"]
    assert {row["contact"]: row["kind"] for row in rows}["Ana Mar"] == "job-change"


def test_a_mere_correction_leaves_no_moment(vault: Path) -> None:
    done(vault, "set", "ana", "mar", "company=Acme Iberia", "--no-moment")
    assert read(vault, "Ana Mar") == MAR.replace("Acme", "Acme Iberia")


def test_a_link_leads_to_the_note_of_who_was_named_else_that_is_told(vault: Path) -> None:
    (vault / "People" / "Bo Lind.md").write_text("---\naliases: [Bob]\n---\n", encoding="utf-8")
    assert do(vault, "set", "Ana Gil", "knows=bob, ana mar").stderr == ""
    assert '- "[[Bo Lind]]"\n  - "[[ana mar]]"\n' in read(vault, "Ana Gil")
    assert "no contact is called “Nobody”" in do(vault, "set", "Ana Gil", "knows+=Nobody").stderr


def test_the_same_set_twice_changes_nothing_more(vault: Path) -> None:
    done(vault, "set", "Bo Lind", "tags=a,b", "phone=+34600123456", "knows+=Ana Gil")
    before = files(vault)
    assert "nothing to change" in do(vault, "set", "Bo Lind", "tags=a,b", "phone=+34600123456", "knows+=Ana Gil").stderr
    assert files(vault) == before


def test_a_new_contact_is_one_of_this_vault_and_overwrites_nobody(vault: Path) -> None:
    (vault / "pingfiles.toml").write_text('language = "en"\ncontact_where = { tags = "person" }\n', encoding="utf-8")
    assert done(vault, "new", "Lena", "Ortiz", "city=Lugo") == "People/Lena Ortiz.md\n"
    again = do(vault, "new", "lena ortiz", "company=Voltia")
    assert again.stdout == "People/lena ortiz (Voltia).md\n"
    assert "there is already a contact called Lena Ortiz: People/Lena Ortiz.md" in again.stderr
    assert [contact["path"] for contact in json.loads(done(vault, "list", "--json"))["contacts"]] == [
        "People/Lena Ortiz.md",
        "People/lena ortiz (Voltia).md",
    ]


@pytest.mark.parametrize(
    "words",
    [
        ["ping", "Ana Gil", "-m", "hello"],
        ["snooze", "Ana Gil", "+2w"],
        ["skip", "Ana Gil", "birthday"],
        ["set", "Ana Gil", "city=Lugo"],
        ["new", "Lena Ortiz"],
    ],
    ids=lambda words: words[0],
)
def test_a_dry_run_shows_what_the_command_then_does_and_undo_takes_it_back(vault: Path, words: list[str]) -> None:
    before = files(vault)
    diff = done(vault, *words, "--dry-run")
    assert files(vault) == before
    shutil.copytree(vault, vault.parent / "applied")
    subprocess.run(["git", "apply", "-"], cwd=vault.parent / "applied", input=diff.encode(), check=True, timeout=60)
    done(vault, *words)
    assert files(vault) == files(vault.parent / "applied") != before
    assert done(vault, "undo").startswith(f"Undone: {words[0]} ")
    assert files(vault) == before
    assert "nothing to undo" in do(vault, "undo").stderr


def test_undo_goes_back_step_by_step_and_refuses_what_changed_since(vault: Path) -> None:
    done(vault, "ping", "Ana Gil", "-m", "one")
    done(vault, "ping", "Ana Gil", "-m", "two")
    done(vault, "undo")
    assert ("one" in read(vault, "Ana Gil"), "two" in read(vault, "Ana Gil")) == (True, False)
    path = vault / "People" / "Ana Gil.md"
    path.write_text(read(vault, "Ana Gil") + "mine\n", encoding="utf-8")
    before = files(vault)
    refused = do(vault, "undo")
    assert (refused.returncode, files(vault)) == (5, before)
    assert refused.stderr.startswith("pingfiles: People/Ana Gil.md:")


def test_undo_passes_over_what_was_taken_back_by_hand(vault: Path) -> None:
    before = files(vault)
    done(vault, "ping", "Bo Lind", "-m", "one")
    done(vault, "ping", "Ana Gil", "-m", "two")
    (vault / "People" / "Ana Gil.md").write_bytes(before["People/Ana Gil.md"])
    done(vault, "new", "Lena Ortiz")
    (vault / "People" / "Lena Ortiz.md").unlink()
    assert done(vault, "undo") == "Undone: ping Bo Lind (People/Bo Lind.md)\n"
    assert files(vault) == before


# What is refused


BAD = [
    ("a contact that is not there", ["ping", "Nobody"], 4, "no contact is called “Nobody”"),
    ("several that fit", ["ping", "ana"], 4, "Ana Gil, Ana Mar"),
    ("a slip", ["ping", "Ana Gli"], 4, "did you mean Ana Gil"),
    ("a name of two others' parts", ["ping", "Ana", "Lind"], 4, "no contact is called “Ana Lind”"),
    ("a day that does not exist", ["ping", "Ana Gil", "--on", "2026-02-30"], 2, "2026-02-30"),
    ("a ping in the future", ["ping", "Ana Gil", "--on", "tomorrow"], 2, "in the future"),
    ("a channel of two words", ["ping", "Ana Gil", "-c", "by phone"], 2, "one word"),
    ("a skip by ping", ["ping", "Ana Gil", "-c", "skip"], 2, "pingfiles skip"),
    ("an occasion with a slip", ["ping", "Ana Gil", "-o", "brithday"], 2, "did you mean birthday"),
    ("git's conflict", ["ping", "Conflict"], 5, "People/Conflict.md:10: git left a conflict"),
    ("front matter without an end", ["ping", "Unclosed"], 5, "People/Unclosed.md:1: "),
    ("the start of a name that a broken note has", ["set", "unclosed", "a=b"], 5, "People/Unclosed.md:1: "),
    ("Latin-1", ["ping", "Latin"], 5, "People/Latin.md:2: this is not UTF-8"),
    ("zeros", ["ping", "Nul"], 5, "People/Nul.md:4: this note holds zeros"),
    ("a key that stands twice", ["set", "Twice", "tie=weak"], 5, "People/Twice.md:4: the key city"),
    ("an alias", ["set", "Alias", "city=Lugo"], 5, "People/Alias.md:3: an alias"),
    ("a key under two names", ["set", "Two Names", "phones=3"], 5, "md:3: phones is here both as phone and as mobile"),
    ("a birthday that does not exist", ["set", "Ana Gil", "birthday=2026-02-30"], 2, "not in the calendar"),
    ("a key set twice", ["set", "Ana Gil", "bday=11-20", "birthday=11-21"], 2, "set twice"),
    ("set without a key", ["set", "Ana Gil"], 2, "the keys to set"),
    ("set without a contact", ["set", "city=Lugo"], 2, "name the contact"),
    ("a rest until yesterday", ["snooze", "Ana Gil", "yesterday"], 2, "not in the future"),
    ("a rest without an end", ["snooze", "Ana Gil"], 2, "until when"),
    ("a rest until a year", ["snooze", "Ana Gil", "2027"], 2, "not a date"),
    ("a rest for how often", ["snooze", "Ana Gil", "weekly"], 2, "not a date"),
    ("a rest until whenever", ["snooze", "Ana Gil", "whenever"], 2, "not a date"),
    ("a skip of a cadence", ["skip", "Ana Gil", "cadence"], 2, "pingfiles snooze"),
    ("a skip of nothing known", ["skip", "Ana Gil", "brithday"], 2, "did you mean birthday"),
    ("a skip of what she does not have", ["skip", "Ana Gil", "press"], 2, "has no press to skip"),
    ("an end of a rest with a day", ["snooze", "Ana Gil", "friday", "--clear"], 2, "takes no day"),
    ("a message of control characters", ["ping", "Ana Gil", "-m", "a\x1bb"], 2, "U+001B"),
    ("the one of several that is not there", ["ping", "Ana Gil", "Nobody"], 4, "no contact is called “Nobody”"),
    ("nobody's name", ["new", "///"], 2, "a name needs"),
    ("an argument that is missing", ["ping"], 2, "pingfiles ping --help"),
    ("nothing to undo", ["undo"], 5, "nothing to undo"),
    ("a text that hides the log", ["ping", "Ana Gil", "-m", "%% later"], 5, "People/Ana Gil.md:"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "code", "reason"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_what_is_refused_is_said_in_a_line_and_nothing_is_changed(
    vault: Path, words: list[str], code: int, reason: str
) -> None:
    before = files(vault)
    finished = do(vault, *words)
    assert (finished.returncode, finished.stdout) == (code, "")
    assert reason in finished.stderr
    assert finished.stderr.startswith("pingfiles: ")
    assert finished.stderr.count("\n") == 1
    assert files(vault) == before


@pytest.mark.skipif(os.name != "posix", reason="links and modes are those of POSIX systems")
def test_a_link_out_of_the_vault_and_a_read_only_note_are_refused(vault: Path) -> None:
    outside = vault.parent / "outside.md"
    outside.write_text("---\ncity: Lugo\n---\n", encoding="utf-8")
    (vault / "People" / "Out.md").symlink_to(outside)
    (vault / "People" / "Bo Lind.md").chmod(0o444)
    before = files(vault)
    for name, reason in (("Out", "outside the vault"), ("Bo Lind", "read-only")):
        refused = do(vault, "ping", name)
        assert refused.returncode == 5
        assert f"People/{name}.md is" in refused.stderr
        assert reason in refused.stderr
    assert files(vault) == before
    assert outside.read_text(encoding="utf-8") == "---\ncity: Lugo\n---\n"
