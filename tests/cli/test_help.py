"""Help: a text for every command and option in both languages, found when it is shown, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import click
import pytest
from support.command import run
from support.vaults import EXAMPLE, make_vault

from pingfiles.cli.localized import GLOBAL, Option, key_of
from pingfiles.cli.program import Program, pingfiles
from pingfiles.words.en import help as english
from pingfiles.words.es import help as spanish
from pingfiles.words.languages import Language

HELP = {"en": english, "es": spanish}
LANGUAGES = get_args(Language)
SHARED = ("format", "json", "dry-run")


def commands(group: click.Group = pingfiles, before: str = "") -> Iterator[tuple[str, click.Command]]:
    """Every command with the words that call it, the groups too."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command
        yield f"{before}{name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{before}{name} ")


def options(command: click.Command) -> list[Option]:
    return [param for param in command.params if isinstance(param, Option)]


def keys() -> Iterator[str]:
    """The key of every text that help shows."""
    yield from ("pingfiles", "welcome", *(f"any.{name}" for name in (*GLOBAL, *SHARED)))
    for words, command in commands():
        key = words.replace(" ", ".")
        yield key
        yield from (
            f"{key}.{key_of(option)}" for option in options(command) if key_of(option) not in (*GLOBAL, *SHARED)
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_and_option_has_a_text_and_no_text_is_left_over(language: Language) -> None:
    shown = {*keys()}
    texts = {key for key in HELP[language].TEXTS if not key.startswith("label.") and not key.endswith(".examples")}
    assert texts == shown


def test_both_languages_have_the_same_texts() -> None:
    assert english.TEXTS.keys() == spanish.TEXTS.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_help_calls_to_be_typed_is_what_its_usage_says(language: Language, tmp_path: Path) -> None:
    for words, _ in commands():
        shown = run(*words.split(), "--help", cwd=tmp_path, LANG=language).stdout
        usage, _, rest = shown.partition("\n\n")
        named = {*re.findall(r"(?m)^  ([A-ZÁÉÍÓÚ]{3,}) (?:is|es) ", rest)}
        assert named <= {*re.findall(r"[A-ZÁÉÍÓÚ]{3,}", usage)}, words


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_holds_a_placeholder_of_the_other_language(language: Language) -> None:
    wrong = {"en": {*spanish.PLACEHOLDERS.values()}, "es": {*english.PLACEHOLDERS}}[language]
    for key, text in HELP[language].TEXTS.items():
        assert not wrong & {*re.findall(r"\b[A-ZÁÉÍÓÚ]{2,}\b", text)}, key


def test_every_command_shows_its_texts(tmp_path: Path) -> None:
    for words, command in commands():
        shown = " ".join(run(*words.split(), "-h", cwd=tmp_path).stdout.split())
        key = words.replace(" ", ".")
        assert " ".join(english.TEXTS[key].split("\n")[0].split()) in shown
        for option in options(command):
            text = english.TEXTS.get(f"{key}.{key_of(option)}") or english.TEXTS[f"any.{key_of(option)}"]
            assert text in shown, (words, option.opts)


CASES = [
    ("the system speaks English", {"LANG": "en_GB.UTF-8"}, (), "Usage"),
    ("the system speaks Spanish", {"LANG": "es_ES.UTF-8"}, (), "Uso"),
    ("LC_ALL counts more than LANG", {"LC_ALL": "C", "LANG": "es_ES.UTF-8"}, (), "Usage"),
    ("the vault counts more than the system", {"LANG": "en_GB.UTF-8"}, ("--vault", "es"), "Uso"),
    ("nothing is known", {}, (), "Usage"),
    ("the vault stands in the environment", {"PINGFILES_VAULT": "es"}, (), "Uso"),
    ("its pingfiles.toml is no TOML", {}, ("--vault", "bad"), "Uso"),
    ("a key of the same name in a table counts for nothing", {}, ("--vault", "table"), "Usage"),
]


@pytest.mark.parametrize(("environment", "options", "label"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_help_is_in_the_language_of_the_vault_else_of_the_system(
    environment: dict[str, str], options: tuple[str, ...], label: str, tmp_path: Path
) -> None:
    make_vault(tmp_path / "es", {}, 'language = "es"\n')
    make_vault(tmp_path / "bad", {}, "language = 'es'\ncontacts = [\n")
    make_vault(tmp_path / "table", {}, 'language = "en"\n[fields]\nlanguage = "es"\n')
    done = run(*options, "due", "--help", cwd=tmp_path, **environment)
    assert done.stdout.startswith(f"{label}: ")
    assert done.returncode == 0


def test_alone_the_program_shows_the_days_list() -> None:
    alone = run("--today", "2026-11-21", cwd=EXAMPLE)
    assert alone.stdout == run("due", "--today", "2026-11-21", cwd=EXAMPLE).stdout
    assert alone.returncode == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_alone_without_a_vault_it_welcomes_and_says_how_to_begin(language: Language, tmp_path: Path) -> None:
    alone = run(cwd=tmp_path, LANG=language)
    assert (alone.returncode, alone.stderr) == (0, "")
    assert alone.stdout == HELP[language].TEXTS["welcome"] + "\n"
    assert [line.split()[:3] for line in alone.stdout.splitlines() if line.startswith("  ")] == [
        ["1.", "pingfiles", "init"],
        ["2.", "pingfiles", "new"],
        ["3.", "pingfiles", "due"],
    ]


def test_a_vault_that_was_named_and_is_none_is_an_error(tmp_path: Path) -> None:
    assert run("--vault", str(tmp_path), cwd=tmp_path).returncode == 3
    assert run(cwd=tmp_path, PINGFILES_VAULT=str(tmp_path)).returncode == 3


def test_a_group_alone_shows_its_help(tmp_path: Path) -> None:
    alone = run("templates", cwd=tmp_path)
    assert (alone.returncode, alone.stderr) == (0, "")
    assert alone.stdout == run("templates", "--help", cwd=tmp_path).stdout
    assert "\n  check  " in alone.stdout


USAGE = [
    ("an unknown option", "due --limt 3", "unknown option --limt; did you mean --limit", "opción desconocida --limt"),
    ("an unknown command", "dua", "unknown command “dua”; did you mean due?", "orden desconocida «dua»"),
    ("one of a group", "templates lst", "unknown command “lst”; did you mean list?", "orden desconocida «lst»"),
    ("one like no other", "qqq", "unknown command “qqq” (see pingfiles --help)", "orden desconocida «qqq» (consulta"),
    ("no argument", "show", "missing argument CONTACT (see pingfiles show --help)", "falta el argumento CONTACTO"),
    ("an argument too many", "due x", "unexpected argument x", "sobra el argumento x"),
    ("several too many", "due x y", "unexpected arguments x y", "sobran los argumentos x y"),
    ("no value", "due --limit", "option --limit needs a value", "la opción --limit necesita un valor"),
    ("a value too many", "due --json=1", "option --json takes no value", "la opción --json no lleva ningún valor"),
    ("not one of some", "due --kind x", "--kind: “x” is not one of birthday, ", "--kind: «x» no es uno de"),
    ("the second of two", "due --kind press --kind x", "“x” is not one of", "«x» no es uno de"),
    ("no number", "due --limit x", "--limit: “x” is not a whole number, 1 or more", "«x» no es un número entero"),
    ("a number too low", "due --limit 0", "“0” is not a whole number, 1 or more", "igual o mayor que 1"),
    ("a file, no folder", "init pingfiles.toml", "pingfiles.toml is not a folder", "no es una carpeta"),
    ("no such file", "import csv none.csv", "FILE: cannot open none.csv", "ARCHIVO: no se puede abrir none.csv"),
    ("a source that is none", "import outlok x", "“outlok” is not one of linkedin", "«outlok» no es uno de"),
]


@pytest.mark.parametrize(("typed", "en", "es"), [case[1:] for case in USAGE], ids=[case[0] for case in USAGE])
def test_what_cannot_be_read_on_the_command_line_is_one_line_in_either_language(
    typed: str, en: str, es: str, tmp_path: Path
) -> None:
    for language, sentence in (("en", en), ("es", es)):
        vault = make_vault(tmp_path / language, {}, f'language = "{language}"\n')
        done = run(*typed.split(), cwd=vault)
        assert (done.returncode, done.stdout) == (2, "")
        assert sentence in done.stderr
        assert done.stderr.count("\n") == 1


def test_the_program_is_a_group_of_every_command() -> None:
    assert isinstance(pingfiles, Program)
    assert "due" in pingfiles.list_commands(click.Context(pingfiles))
