"""The commands that read, as they are called: real files, exit codes, what goes to stdout and what to stderr."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support.command import PROGRAM, clean_environment, run, run_process
from support.terminal import has_terminals, on_a_terminal
from support.vaults import EXAMPLE, make_vault, note

from pingfiles import __version__

TODAY = "2026-11-21"
LUCIA = note(
    "aliases: [Lu]; tags: [Energy/grid]; company: Voltia; birthday: 1984-11-24; tie: strong; location: ES-CT",
    "2026-07-01 whatsapp: sent her the report on batteries #gave",
)
NOTES = {
    "Lucía Fernández": LUCIA,
    "Bo Lind": note("cadence: 1 month; country: Norway; tie: weak", "2026-01-01 call: hello"),
    "Ana Marsh": note("cadence: never; company: Voltia Grid; city: Oslo; role: Head of tides"),
    "Ángel Moss": note("cadence: never; tags: [tide]; location: ES-B; city: Barcelona"),
}
SPOILT = note("birthday: 1984-13-45; cadence: now and then", "2026-13-01 call: hello")


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vault that is only read."""
    return make_vault(tmp_path_factory.mktemp("vault"), NOTES)


def here(vault: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run(*arguments, cwd=vault, PINGFILES_TODAY=TODAY)


def told(done: subprocess.CompletedProcess[str]) -> Any:
    """The JSON that a command gave, when all went well."""
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


# The vault and the day


def test_global_options_stand_before_or_after_a_command_and_the_one_behind_wins(vault: Path, tmp_path: Path) -> None:
    before = run("--vault", vault, "--today", TODAY, "due", "--json", cwd=tmp_path)
    after = run("due", "--json", "--vault", vault, "--today", TODAY, cwd=tmp_path)
    both = run("--vault", "nowhere", "--today", "2020-01-01", "due", "--json", "--vault", vault, "--today", TODAY,
               cwd=tmp_path)  # fmt: skip
    assert told(before)["today"] == TODAY
    assert before.stdout == after.stdout == both.stdout


def test_the_environment_names_vault_and_day_and_options_outrank_it(vault: Path, tmp_path: Path) -> None:
    named = {"PINGFILES_VAULT": str(vault / "People"), "PINGFILES_TODAY": TODAY}
    assert told(run("due", "--json", cwd=tmp_path, **named))["today"] == TODAY
    later = run("due", "--json", "--today", "2027-02-01", "--vault", EXAMPLE, cwd=tmp_path, **named)
    assert told(later)["today"] == "2027-02-01"
    assert "Carmen Belmonte" in later.stdout


def test_a_vault_is_found_from_a_folder_below_it(vault: Path) -> None:
    assert told(run("list", "--json", cwd=vault / "People"))["version"] == 1


def test_today_is_read_as_people_type_it(vault: Path) -> None:
    days = [told(run("due", "--json", "--today", day, cwd=vault))["today"] for day in ("2026-11-21", "today", "hoy")]
    assert days[0] == TODAY
    assert days[1] == days[2] > "2026"


def test_help_and_version_need_no_vault(tmp_path: Path) -> None:
    for option in ("-h", "--help"):
        done = run(option, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        assert all(command in done.stdout for command in ("due", "init", "list", "show", "--vault", "--today"))
    done = run("due", "-h", cwd=tmp_path)
    assert all(option in done.stdout for option in ("--within", "--limit", "--kind", "--tag", "--all", "--format"))
    for arguments in (("--version",), ("due", "--version")):
        done = run(*arguments, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (0, f"pingfiles {__version__}\n")


# Exit codes

WRONG = [
    ("a day that is none", ("--today", "someday", "due"), 2, "--today"),
    ("a day that does not exist", ("due", "--today", "2026-02-30"), 2, "2026-02-30"),
    ("a window that is none", ("due", "--within", "soon"), 2, "--within"),
    ("no time of a unit that is none", ("due", "--within", "0bananas"), 2, "--within"),
    ("a window into the past", ("due", "--within", "-3d"), 2, "--within"),
    ("no rows at all", ("due", "--limit", "0"), 2, "--limit"),
    ("a kind that is none", ("due", "--kind", "nonsense"), 2, "birthday"),
    ("a tie that is none", ("list", "--tie", "nonsense"), 2, "strong"),
    ("a format that is none", ("list", "--format", "yaml"), 2, "json"),
    ("an option that is none", ("due", "--nonsense"), 2, "--nonsense"),
    ("a command that is none", ("nonsense",), 2, "nonsense"),
    ("show without a contact", ("show",), 2, "CONTACT"),
    ("new without a name", ("new",), 2, "missing argument NAME [KEY=VALUE...] (see"),
    ("import without a file", ("import", "csv"), 2, "missing argument FILE (see"),
    ("a contact that is none", ("show", "Quentin", "Xylander"), 4, "Quentin Xylander"),
    ("a start of two contacts", ("show", "an"), 4, "Ana Marsh, Ángel Moss"),
    ("no such folder", ("due", "--vault", "nowhere"), 3, "nowhere"),
]


@pytest.mark.parametrize(("arguments", "code", "part"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_what_cannot_be_done_is_said_on_stderr_with_its_code(
    arguments: tuple[str, ...], code: int, part: str, vault: Path
) -> None:
    done = here(vault, *arguments)
    assert done.returncode == code
    assert part in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    if code > 2:
        assert done.stderr.startswith("pingfiles: ")
        assert done.stderr.count("\n") == 1


def test_no_vault_names_the_way_to_one(tmp_path: Path) -> None:
    for arguments in (("due",), ("list",), ("show", "ana")):
        done = run(*arguments, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (3, "")
        assert "pingfiles init" in done.stderr


BAD_TOML = [
    ("no TOML", "language = \n", ("pingfiles.toml:1", "TOML")),
    ("a value of the wrong type", '\n[due]\ndaily = "five"\n', ("pingfiles.toml:3", "due.daily", "número entero")),
    ("a language that is none", 'language = "fr"\n', ("pingfiles.toml:1", "language", "en o es")),
    ("a cadence that is none", '[cadence]\nstrong = "often"\n', ("pingfiles.toml:2", "cadence.strong", "often")),
    ("a folder that is missing", 'contacts = ["Persons"]\n', ("pingfiles.toml", "Persons")),
]


@pytest.mark.parametrize(("toml", "parts"), [case[1:] for case in BAD_TOML], ids=[case[0] for case in BAD_TOML])
def test_a_bad_configuration_is_one_line_with_its_place(toml: str, parts: tuple[str, ...], tmp_path: Path) -> None:
    make_vault(tmp_path, {}, toml)
    done = run("due", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.count("\n") == 1
    for part in parts:
        assert part in done.stderr


def test_several_that_fit_are_listed_for_a_slip_too(tmp_path: Path) -> None:
    make_vault(tmp_path, {"Ana Marsh": "---\n---\n", "Ana Moss": "---\n---\n"})
    for typed in ("ana", "Ana Mrss"):
        done = run("show", typed, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (4, "")
        assert "Ana Marsh" in done.stderr
        assert "Ana Moss" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is full")
def test_a_full_disk_is_said_in_one_line(vault: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*PROGRAM, "list"],
            cwd=vault,
            env=clean_environment(vault),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 5
    assert done.stderr == "pingfiles: cannot write the results: No space left on device\n"


# Problems


def test_problems_are_counted_in_one_line_and_told_with_v(tmp_path: Path) -> None:
    make_vault(tmp_path, {**NOTES, "Spoilt": SPOILT})
    done = run("due", "--json", "--today", TODAY, cwd=tmp_path)
    assert told(done)["problems"] == 3
    assert "Spoilt" in {row["contact"] for row in told(done)["due"]}, "what can be read still counts"
    assert done.stderr.startswith("pingfiles: 3 problems in 1 file. ")
    assert done.stderr.count("\n") == 1
    for arguments in (("-v", "due", "--json"), ("due", "--json", "-v")):
        verbose = run(*arguments, "--today", TODAY, cwd=tmp_path)
        assert verbose.stdout == done.stdout
        lines = verbose.stderr.splitlines()
        assert [line.partition(": ")[0] for line in lines] == [
            "People/Spoilt.md:2:11",
            "People/Spoilt.md:3:10",
            "People/Spoilt.md:11:1",
        ]
        assert all(line.split(": ")[1].startswith("PF") for line in lines)


def test_show_tells_the_problems_of_its_contact_alone(tmp_path: Path) -> None:
    make_vault(tmp_path, {"Ada Brook": "---\n---\n", "Spoilt": SPOILT})
    assert run("show", "ada", cwd=tmp_path).stderr == ""
    assert "3 problems" in run("show", "spoilt", cwd=tmp_path).stderr


def test_an_unknown_key_of_the_configuration_is_a_problem_and_no_error(tmp_path: Path) -> None:
    make_vault(tmp_path, NOTES, "tomorrow = true\n")
    done = run("-v", "due", "--json", cwd=tmp_path)
    assert told(done)["problems"] == 1
    assert "tomorrow" in done.stderr


# Due


def names(done: subprocess.CompletedProcess[str]) -> list[str]:
    return [row["contact"] for row in told(done)["due"]]


DUE = [
    ("the usual week", (), ["Lucía Fernández", "Bo Lind"]),
    ("today alone", ("--within", "0d"), ["Lucía Fernández", "Bo Lind"]),
    ("two weeks, in Spanish", ("--within", "2 semanas"), ["Lucía Fernández", "Bo Lind"]),
    ("the first", ("--limit", "1"), ["Lucía Fernández"]),
    ("one kind", ("--kind", "birthday"), ["Lucía Fernández"]),
    ("two kinds", ("--kind", "birthday", "--kind", "cadence"), ["Lucía Fernández", "Bo Lind"]),
    ("a kind that nobody has", ("--kind", "press"), []),
    ("a tag above theirs", ("--tag", "energy"), ["Lucía Fernández"]),
    ("a tag that nobody has", ("--tag", "salt"), []),
]


@pytest.mark.parametrize(("options", "expected"), [case[1:] for case in DUE], ids=[case[0] for case in DUE])
def test_due_is_narrowed_by_its_options(options: tuple[str, ...], expected: list[str], vault: Path) -> None:
    assert names(here(vault, "due", "--json", *options)) == expected


def test_a_kind_asked_for_leads_its_rows(vault: Path) -> None:
    rows = told(here(vault, "due", "--json", "--kind", "cadence"))["due"]
    assert {row["contact"]: row["kind"] for row in rows} == {"Lucía Fernández": "cadence", "Bo Lind": "cadence"}
    assert {row["on"] for row in rows} == {"2026-08-01", "2026-02-01"}


def test_the_same_vault_and_day_give_the_same_bytes(vault: Path) -> None:
    for form, seed in (("text", "1"), ("json", "2")):
        command = ("due", "--format", form, "--today", TODAY)
        there = run_process(*command, cwd=vault, PYTHONHASHSEED=seed).stdout
        assert there == run(*command, cwd=vault).stdout != ""


def test_text_says_whom_on_what_occasion_and_why(vault: Path) -> None:
    done = run("due", "--today", TODAY, "--explain", cwd=vault)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "Who to ping on Saturday 21 November 2026"
    (birthday,) = [line for line in lines if "Lucía" in line]
    assert [cell.strip() for cell in birthday.split("  ") if cell][:3] == ["1", "Lucía Fernández", "whatsapp"]
    assert "turns 42 on Tuesday; last ping 4 months ago, due every month" in birthday
    assert "Keep in touch" in lines
    assert any(" = " in line and "birthday" in line and "in 3 days" in line for line in lines), "--explain"


def test_a_crowd_is_counted(tmp_path: Path) -> None:
    make_vault(tmp_path, {f"Someone {number:03}": "---\ntie: medium\n---\n" for number in range(900)})
    usual = run("due", "--today", "2026-05-12", cwd=tmp_path)
    assert usual.stdout.count("Someone") == 5
    assert "… and 895 more (--all)" in usual.stdout
    assert run("due", "--all", "--today", "2026-05-12", cwd=tmp_path).stdout.count("Someone") == 900
    assert run("due", "--limit", "12", "--today", "2026-05-12", cwd=tmp_path).stdout.count("Someone") == 12
    christmas = run("due", "--today", "2026-12-24", cwd=tmp_path)
    assert "900 contacts: Christmas tomorrow; pingfiles draft --occasion christmas" in christmas.stdout
    whole = told(run("due", "--json", "--today", "2026-12-24", cwd=tmp_path))
    assert len(whole["due"]) == whole["counts"]["coming"] == 900
    assert not any(row["shown"] for row in whole["due"]), "a line for all is no row of each"


NOTHING = [
    ("an empty vault", {}, (), ("No contacts found", "People")),
    ("nobody within", {"Ada": note("birthday: --04-24; cadence: never; celebrates: []")}, (),
     ("Nobody is due within 7 days.", "Next: Ada, birthday on 24 April.")),
    ("nobody today", {"Ada": note("birthday: --11-24; cadence: never")}, ("--within", "0d"),
     ("Nobody is due today.", "Next: Ada, birthday on Tuesday.")),
    ("nobody ever", {"Ada": note("status: archived")}, (), ("Nobody is due within 7 days.",)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("notes", "options", "parts"), [case[1:] for case in NOTHING], ids=[case[0] for case in NOTHING]
)
def test_when_nobody_is_due_something_useful_is_said(
    notes: dict[str, str], options: tuple[str, ...], parts: tuple[str, ...], tmp_path: Path
) -> None:
    make_vault(tmp_path, notes)
    done = run("due", "--today", TODAY, *options, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    for part in parts:
        assert part in done.stdout
    assert told(run("due", "--json", "--today", TODAY, *options, cwd=tmp_path))["due"] == []


ENGLISH = [
    "the",
    "and",
    "on",
    "ago",
    "today",
    "tomorrow",
    "yesterday",
    "due",
    "last",
    "every",
    "wrote",
    "turns",
    "year",
    "years",
    "since",
    "with",
    "new",
    "job",
    "left",
    "at",
]


def test_the_spanish_list_has_no_english_word_in_it(tmp_path: Path) -> None:
    notes = {
        "Ada Brook": note("birthday: 1984-11-24; cadence: 1 month", "2026-09-01 call: hola #asked"),
        "Bo Lind": note("birthday: --11-21", "2026-11-20 email: hola #in"),
        "Cy Moss": note("started: 2020-11-20; company: Salitre; snooze: 2027-01-01"),
        "Di Reed": note("role: CTO; company: Gaviota", "", "2026-11-01 job: jefa en Salitre"),
        "Ed Roe": note("", "", '2026-11-10 press: El Faro: "Flota"; 2026-11-10 left: cerraron'),
        "Fay Sund": note("", "", "2018-11-23 milestone: el reloj"),
        "Gil Tarn": note('cadence: 2 months; knows: "[[Bo Lind]]"', "2026-09-25 call: hola"),
        "Ida Vane": note("hooks: [rema]; cadence: 1 week", "2026-01-01 call: hola"),
        "Jo Weir": note("cadence: never; city: Cádiz"),
        **{f"Zoe {number}": "---\n---\n" for number in range(8)},
    }
    toml = '[[festivity]]\nname = "Mar"\ndate = "11-22"\nwhere = ["Cádiz"]\n'
    make_vault(tmp_path, notes, f'language = "es"\n{toml}')
    done = run("due", "--today", TODAY, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("A quién hacer un ping el sábado 21 de noviembre de 2026\n")
    whole = " ".join(row["why"] for row in told(run("due", "--json", "--today", TODAY, cwd=tmp_path))["due"])
    for part in ("cumple 42 el martes", "último ping hace 2 meses, toca cada mes",
                 "espera respuesta desde ayer", "Mar mañana",
                 "ayer cumplió 6 años en Salitre",
                 "nuevo trabajo hace 2 semanas: jefa en Salitre",
                 "en El Faro hace 11 días: «Flota»", "ofrece algo",
                 "el lunes hará 8 años: el reloj"):  # fmt: skip
        assert part in whole
    assert all(part in done.stdout for part in ("\nHoy\n", "\nPróximos días\n", "\nPara no perder el contacto\n"))
    words = f"{done.stdout} {whole}".lower().replace(",", " ").replace(";", " ").replace(":", " ").split()
    assert not set(words) & set(ENGLISH)
    for options in (("--within", "0d", "--kind", "press", "--tag", "none"), ("--kind", "prensa", "--tag", "none")):
        nobody = run("due", "--today", TODAY, *options, cwd=tmp_path)
        assert nobody.stdout.strip().startswith("No hay nadie pendiente")


# Names that would do harm, pipes and terminals


def test_control_and_bidi_characters_in_names_are_made_visible(tmp_path: Path) -> None:
    front = 'name: "Ada\\e[31m \\u202Ekoorb"; birthday: --11-22; hooks: ["\\e]0;title\\a"]'
    make_vault(tmp_path, {"Ada": note(front, moments="2018-11-23 milestone: the \x1b[2J clock")})
    for command in (("due",), ("list",), ("show", "ada")):
        done = run(*command, "--today", TODAY, cwd=tmp_path)
        assert done.returncode == 0
        assert "Ada<U+001B>[31m <U+202E>koorb" in done.stdout
        assert not {"\x1b", "\u202e", "\x07"} & set(done.stdout + done.stderr)


def test_a_pipe_gets_no_colour_whatever_is_wanted(vault: Path) -> None:
    for wanted in ({}, {"FORCE_COLOR": "1", "TERM": "xterm-256color"}):
        assert "\x1b" not in run("due", "--today", TODAY, cwd=vault, **wanted).stdout


@has_terminals
@pytest.mark.parametrize("arguments", [("due",), ("list",), ("show", "lucia"), ("due", "--explain")])
def test_a_terminal_gets_a_table_in_colour(arguments: tuple[str, ...], vault: Path) -> None:
    code, seen = on_a_terminal(*arguments, "--today", TODAY, cwd=vault)
    assert code == 0
    assert "Traceback" not in seen
    assert "\x1b[" in seen
    assert "Lucía Fernández" in seen


@has_terminals
def test_no_color_is_heeded_on_a_terminal(vault: Path) -> None:
    code, seen = on_a_terminal("due", "--today", TODAY, cwd=vault, NO_COLOR="1")
    assert code == 0
    assert "Lucía Fernández" in seen
    assert not any(f"\x1b[{colour}m" in seen for colour in range(30, 50))


@pytest.mark.parametrize("arguments", [("list",), ("due", "--json"), ("show", "lucia")])
def test_a_reader_that_has_heard_enough_is_no_error(arguments: tuple[str, ...], vault: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command, env = [*PROGRAM, *arguments], clean_environment(vault)
    try:
        done = subprocess.run(command, cwd=vault, env=env, stdout=writing, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_output_that_cannot_be_encoded_is_no_crash(tmp_path: Path) -> None:
    make_vault(tmp_path, {"Tan 陳": note("birthday: --11-22")})
    for command in (("list",), ("due",)):
        done = run_process(*command, "--today", TODAY, cwd=tmp_path, PYTHONIOENCODING="iso-8859-1")
        assert done.returncode == 0
        assert "Tan \\u9673" in done.stdout


def test_notes_are_utf_8_whatever_the_locale_is(tmp_path: Path) -> None:
    make_vault(tmp_path, {"Lucia": note("name: Lucía Fernández")})
    ascii_only = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}
    done = run_process("show", "lucia", cwd=tmp_path, **ascii_only)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Lucía Fernández" in done.stdout


def test_the_version_is_told_without_reading_what_reads_a_vault(vault: Path) -> None:
    command = [sys.executable, "-X", "importtime", *PROGRAM[1:], "--version"]
    done = subprocess.run(command, cwd=vault, env=clean_environment(vault), capture_output=True, text=True, check=True)
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "click" in imported
    assert not imported & {"yaml", "frontmatter", "babel", "holidays", "rich", "jinja2", "phonenumbers", "rapidfuzz"}


# List

LIST = [
    ("all, by name, accents ignored", (), ["Ana Marsh", "Ángel Moss", "Bo Lind", "Lucía Fernández"]),
    ("a part of a name", ("fern",), ["Lucía Fernández"]),
    ("without accents", ("ANGEL",), ["Ángel Moss"]),
    ("an alias", ("lu",), ["Lucía Fernández"]),
    ("several words, all of them", ("head", "voltia"), ["Ana Marsh"]),
    ("words of a company", ("voltia",), ["Ana Marsh", "Lucía Fernández"]),
    ("a tag", ("--tag", "#tide"), ["Ángel Moss"]),
    ("a tag above theirs", ("--tag", "energy"), ["Lucía Fernández"]),
    ("a tie", ("--tie", "strong"), ["Lucía Fernández"]),
    ("a company by a part", ("--company", "grid"), ["Ana Marsh"]),
    ("a country", ("--location", "ES"), ["Ángel Moss", "Lucía Fernández"]),
    ("a region", ("--location", "ES-CT"), ["Ángel Moss", "Lucía Fernández"]),
    ("a country by its name in Spanish", ("--location", "Noruega"), ["Bo Lind"]),
    ("a city by its start", ("--location", "os"), ["Ana Marsh"]),
    ("a text in the note", ("--text", "BATTERIES"), ["Lucía Fernández"]),
    ("several filters, all of them", ("--location", "ES", "--tie", "strong", "voltia"), ["Lucía Fernández"]),
    ("what nobody has", ("--tag", "salt"), []),
]


@pytest.mark.parametrize(("options", "expected"), [case[1:] for case in LIST], ids=[case[0] for case in LIST])
def test_list_finds_by_each_filter_and_sorts_by_name(
    options: tuple[str, ...], expected: list[str], vault: Path
) -> None:
    assert [found["name"] for found in told(here(vault, "list", "--json", *options))["contacts"]] == expected


def test_list_as_text_is_a_line_a_contact(vault: Path) -> None:
    done = run("list", "--today", TODAY, cwd=vault)
    lines = done.stdout.splitlines()
    assert len(lines) == 4
    assert lines[3].split() == ["Lucía", "Fernández", "Voltia", "ES-CT", "strong", "4", "months", "ago"]
    assert run("list", "--tag", "salt", cwd=vault).returncode == 0


# Show

SHOWN = [
    ("words without quotes", ("Lucía", "Fernández")),
    ("a start", ("lucia",)),
    ("an alias", ("lu",)),
    ("a path", ("People/Lucía Fernández.md",)),
    ("a surname", ("fern",)),
]


@pytest.mark.parametrize("typed", [case[1] for case in SHOWN], ids=[case[0] for case in SHOWN])
def test_show_takes_what_people_type(typed: tuple[str, ...], vault: Path) -> None:
    done = here(vault, "show", *typed, "--json")
    assert told(done)["name"] == "Lucía Fernández"
    assert done.stderr == ""


def test_show_says_when_it_took_a_slip_for_a_name(vault: Path) -> None:
    done = run("show", "Lucai", "Fernandes", "--json", cwd=vault)
    assert told(done)["name"] == "Lucía Fernández"
    assert "Lucai Fernandes" in done.stderr
    assert "showing Lucía Fernández" in done.stderr


def test_show_as_text_tells_facts_pings_and_what_comes(vault: Path) -> None:
    done = run("show", "lu", "--today", TODAY, cwd=vault)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Lucía Fernández · People/Lucía Fernández.md\n")
    for part in ("Voltia", "2026-07-01 (4 months ago)", "turns 42 on Tuesday", "sent her the report", "gave 1"):
        assert part in done.stdout


def test_nothing_that_is_read_is_written(vault: Path) -> None:
    def state() -> dict[str, tuple[bytes, int]]:
        return {
            path.as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in vault.rglob("*") if path.is_file()
        }

    before = state()
    for command in (("due",), ("list",), ("show", "lu"), ("due", "--json", "--all")):
        assert run(*command, cwd=vault).returncode == 0
    assert state() == before
