"""In a Spanish vault no command says an English word: results, remarks, errors, help, `--explain` and `-v` alike."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, get_args

import click
import pytest
from support.command import run
from support.vaults import put

from pingfiles import words
from pingfiles.actions.log_ping import Tag
from pingfiles.cli.commands import COMMANDS
from pingfiles.drafts.channels import FORMS
from pingfiles.kinds import KINDS, Group
from pingfiles.model import Tie
from pingfiles.schema.keys import KEYS

TODAY = "2026-11-21"
ANA = """\
---
called: Anuca
birthday: 1984-11-24
company: Voltia
role: CTO
started: 2019-11-22
tie: strong
cadence: monthly
location: ES-CT
phone: "+34600123456"
email: ana@example.org
channels: [call, whatsapp]
tags: [red]
knows: "[[Bea Lind]]"
---
## Momentos
- 2018-11-23 hito: el proyecto Norte
- 2026-11-18 prensa: El Faro: "La sal se acuerda" https://example.org/a

## Pings
- 2026-11-19 call: hablamos de la red #gave
- 2026-09-02 email: pedí un contacto #asked
"""
BEA = """\
---
status: archivada
tie: fuerte
birthday: 31/31/1984
cadence: a veces
language: castellano!
last_contact: 2026-02-30
role: {a: b}
role: Jefa
x: @y
---
## Pings
- ayer, café
- 2026-02-30 call: nada
- 2026-11-20 whatsapp: me escribió #in
"""
FILES: dict[str, str | bytes] = {
    "pingfiles.toml": 'language = "es"\nsabor = 1\n',
    "People/Ana Roig.md": ANA,
    "People/Bea Lind.md": BEA,
    "People/Ana Gil.md": "---\nciudad: Lugo\nstarted: 2026-11-10\n---\n",
    "People/Ana Gil.sync-conflict-20260101-120000-ABCDEFG.md": "---\ncity: Lugo\n---\n",
    "People/Latin.md": b"---\ncity: Le\xf3n\n---\n",
    "People/Abierta.md": "---\ncity: Lugo\n",
    "Templates/pings/es/birthday-1.j2": "{{ nadie }}\n",
    "gente.csv": "Name,Email\nCleo Paz,cleo@example.org\nAna Roig,otra@example.org\nSin correo,esto no\n",
    "vacio.csv": "",
    "gente.vcf": "BEGIN:VCARD\nVERSION:4.0\nFN:Dora Sanz\nBDAY:ayer\nEND:VCARD\n",
}

CALLS: Mapping[str, tuple[str, ...]] = {
    "": ("", "-v", "--nope", "nope", "--today never due"),
    "due": (
        "due -v",
        "due --explain --all",
        "due --within 60d",
        "due --within nada",
        "due --limit 0",
        "due --kind nada",
        "due --kind birthday --within 0d",
        "due --tag nadie",
        "due --limit 1",
        "due --json",
        "due sobra",
    ),
    "doctor": ("doctor", "doctor -v", "doctor --json", "doctor sobra"),
    "list": ("list", "list --tie nada", "list zzz", "list --json", "list --text red"),
    "show": ("show roig", "show bea", "show", "show zzz", "show ana", "show roih", "show roig --json"),
    "init": ("init", "init --dry-run", "init nueva", "init nueva", "init People"),
    "new": ("new", "new Eva Luz company=Voltia rol=CTO", "new Eva Luz", "new Eva birthday=nunca", "new Eva --dry-run"),
    "set": (
        "set roig",
        "set roig rol=CEO",
        "set roig role=CEO",
        "set roig birthday=nunca",
        "set bea role=CTO",
        "set roig color=azul",
        "set roig tie=nada",
        "set zzz role=CTO",
        "set roig role=CTO --dry-run",
        "set roig knows=Nadie",
    ),
    "ping": (
        "ping roig -c llamada -m hola",
        "ping roig -c skip",
        "ping roig -c 1",
        "ping roig -o nada",
        "ping roig -o cumpleanyos",
        "ping roig --on mañana",
        "ping roig --on nada",
        "ping zzz",
        "ping bea --dry-run",
        "ping",
        "ping ana",
    ),
    "snooze": (
        "snooze roig 2w",
        "snooze roig --clear",
        "snooze roig nada",
        "snooze roig ayer",
        "snooze roig",
        "snooze",
    ),
    "skip": ("skip roig cumpleaños", "skip roig nada", "skip roig cadence", "skip roig", "skip zzz cumpleaños"),
    "undo": ("undo", "undo --dry-run", "undo", "undo sobra"),
    "draft": (
        "draft roig",
        "draft roig",
        "draft roig --force",
        "draft roig --print",
        "draft roig --print --occasion nada",
        "draft roig --occasion christmas --print",
        "draft bea --print",
        "draft gil --print --template nada",
        "draft --due --print",
        "draft --due",
        "draft --due --limit 0",
        "draft",
        "draft roig --json",
        "draft --refresh",
        "draft zzz",
        "draft roig --open --print",
        "draft roig --limit 2",
        "draft --occasion christmas --tone common",
    ),
    "sent": ("sent roig", "sent roig", "sent zzz", "sent", "sent People/Bea", "sent bea"),
    "templates": (
        "templates",
        "templates list",
        "templates check",
        "templates copy",
        "templates copy birthday-1",
        "templates try birthday-1",
        "templates try birthday-1 --contact roig",
        "templates try press-1 --contact roig",
        "templates try nada",
        "templates nada",
    ),
    "import": (
        "import csv gente.csv --yes",
        "import csv gente.csv --dry-run",
        "import csv gente.csv",
        "import csv vacio.csv --yes",
        "import vcard gente.vcf --yes",
        "import vcard gente.csv --yes",
        "import google gente.csv --yes --folder ../x",
        "import linkedin gente.csv --yes",
        "import nada gente.csv",
        "import csv nada.csv",
        "import csv gente.csv --messages",
        "import csv gente.csv --yes --cadence nada",
    ),
    "export": (
        "export ics",
        "export vcard --details",
        "export nada",
        "export csv --output People/Ana\u00a0Roig.md",
        "export",
    ),
}

OURS = re.compile(
    r"/\S+|pingfiles|PINGFILES_\w+|https?://\S+|\S*example\.org\S*|obsidian://\S+|wa\.me\S*|\S+\.(?:md|toml|csv|vcf|j2|zip|ics)\b"
    r"|\w+/|#\w+|--?[a-z][\w-]*|\bPF\d+|“[^”]*”|«[^»]*»|`[^`]*`|\w+=\S*"
)
"""Names, addresses, options and what is quoted: they are the same in every language."""


ONLY_READ = {"__init__", "__pycache__", "keys", "vocabulary", "sensitive", "unknown"}
"""What people write into notes and on the command line."""


def sentences(value: Any) -> list[str]:
    """All texts in the words of a language."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return [text for each in value.values() for text in sentences(each)]
    if isinstance(value, tuple | list | frozenset | set):
        return [text for each in value for text in sentences(each)]
    return []


def words_in(text: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[^\W\d_]{2,}", OURS.sub(" ", re.sub(r"\{[^{}]*\}", " ", text)))}


def words_of(language: str) -> set[str]:
    """The words of the sentences, lists and help of a language; the words that are only read are not said."""
    texts: list[str] = []
    folder = Path(words.__file__).parent / language
    for topic in sorted({file.stem for file in folder.iterdir()} - ONLY_READ):
        module = import_module(f"pingfiles.words.{language}.{topic}")
        names = ("MESSAGES", "WORDS", "TEXTS", "CONFIGURATION")
        texts += [text for name in names if hasattr(module, name) for text in sentences(getattr(module, name))]
    return {word for text in texts for word in words_in(text)}


CONTRACT = (
    *(key.name for key in KEYS),
    *KINDS,
    *FORMS,
    *get_args(Tie),
    *get_args(Tag),
    *get_args(Group),
    *("active", "archived", "informal", "formal", "json", "text", "never", "list", "check", "copy", "People", "BDAY"),
)
ALSO_NAMES = {word.lower() for name in (*COMMANDS, *CONTRACT) for word in re.split("[-_]", name)}
"""English words that are names of the contract: commands, keys, kinds, channels, ties, tags and formats."""

ENGLISH = words_of("en") - words_of("es") - ALSO_NAMES


def english_in(text: str) -> set[str]:
    return words_in(text) & ENGLISH


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    return put(tmp_path / "boveda", FILES)


def test_there_are_english_words_to_look_for() -> None:
    assert {"the", "with", "written", "cannot", "nobody"} <= ENGLISH


def test_every_command_is_called() -> None:
    assert set(CALLS) == {"", *COMMANDS}


@pytest.mark.parametrize("command", CALLS)
def test_no_english_word_is_said(command: str, vault: Path) -> None:
    said: dict[str, set[str]] = {}
    for call in (*CALLS[command], f"{command} --help".strip()):
        done = run(*call.split(), cwd=vault, PINGFILES_TODAY=TODAY)
        is_for_programs = "--json" in call or call.startswith("export")
        if found := english_in(("" if is_for_programs else done.stdout) + done.stderr):
            said[call] = found
        assert done.returncode != 70, (call, done.stderr)
    assert said == {}


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_help_of_subcommands_is_spanish_too(command: str, vault: Path) -> None:
    loaded: click.Command = import_module(f"pingfiles.cli.{COMMANDS[command]}").command
    for name in getattr(loaded, "commands", {}):
        assert english_in(run(command, name, "--help", cwd=vault).stdout) == set()


def test_help_follows_the_vault_that_is_named(vault: Path, tmp_path: Path) -> None:
    for call in (("--vault", str(vault), "--help"), ("due", "--vault", str(vault), "--help")):
        assert english_in(run(*call, cwd=tmp_path).stdout) == set()
