"""What the documentation shows is what the program does: every example runs, every table is complete.

How the pages are written, so that this can be checked:

- ```console: `$ pingfiles …` runs beside a copy of the example vault, and gives exactly what is shown; a
  line `…` stands for any lines left out. `<!-- exit: 4 -->` before the block names its exit code.
- ```csv is the file `Connections.csv` that the examples import.
- ```markdown is a contact note (without front matter: the body of one) in which nothing is wrong, and
  ```toml a configuration that loads; `<!-- bad: PF203 -->` before the block names what is wrong in it.
- ```python in docs/library.md runs, block after block; `<!-- prints -->` stands before what one prints.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import textwrap
from calendar import day_name, month_name
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest
from support.command import ROOT, clean_environment, run_shown
from support.pages import page_of

import pingfiles
from pingfiles.cli.commands import COMMANDS
from pingfiles.drafts.writer import command_of
from pingfiles.feasts.names import FEASTS
from pingfiles.kinds import KINDS, Kind, kind_named
from pingfiles.model import YearlyDate
from pingfiles.problems import RULES
from pingfiles.rules import score
from pingfiles.schema import values
from pingfiles.schema.keys import KEYS
from pingfiles.schema.schema import Schema
from pingfiles.settings import Settings
from pingfiles.typed_dates import parse_day
from pingfiles.vault import config
from pingfiles.vault.journal import KEPT, KEPT_DAYS
from pingfiles.vault.user_config import read_user_config
from pingfiles.vault.vault_file import MAX_BYTES
from pingfiles.words.es.keys import KEYS as SPANISH_KEYS

PAGES = [path for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))) if path.exists()]
ELIDED = "…"

_BLOCK = re.compile(
    r"(?:^<!-- (?P<label>[a-z]+)(?:: (?P<value>[^>]*?))? -->\n\n?)?"
    r"^(?P<indent> *)```(?P<language>\w+)\n(?P<text>.*?)^(?P=indent)```$",
    re.MULTILINE | re.DOTALL,
)


class Block(NamedTuple):
    """A fenced block of a page, with the comment before it."""

    page: str
    line: int
    language: str
    text: str
    label: str | None
    value: str

    @property
    def place(self) -> str:
        return f"{self.page}:{self.line}"


def _blocks(path: Path) -> Iterator[Block]:
    page = path.read_text(encoding="utf-8")
    for found in _BLOCK.finditer(page):
        line = page.count("\n", 0, found.start("language")) + 1
        text = textwrap.dedent(found["text"]) if found["indent"] else found["text"]
        yield Block(path.name, line, found["language"], text, found["label"], found["value"] or "")


BLOCKS = [block for path in PAGES for block in _blocks(path)]


WRITER = ("writer.md", "toml")
"""The blocks that are of the person's own configuration."""


def _of(*languages: str, but: str = "") -> list[Any]:
    wanted = (block for block in BLOCKS if block.language in languages and block.page != but)
    return [pytest.param(block, id=block.place) for block in wanted]


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A folder with a copy of the example vault, and an environment in which `pingfiles` is this one."""
    folder = tmp_path_factory.mktemp("docs")
    shutil.copytree(ROOT / "example-vault", folder / "example-vault")
    (connections,) = (block.text for block in BLOCKS if block.language == "csv")
    (folder / "Connections.csv").write_text(connections, encoding="utf-8")
    command = folder / "bin" / "pingfiles"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m pingfiles "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return folder, {
        "PATH": os.pathsep.join([str(command.parent), os.environ.get("PATH", os.defpath)]),
        "LANG": "C.UTF-8",
        "PINGFILES_VAULT": "example-vault",
        "HOME": str(folder / "home"),
        "XDG_STATE_HOME": str(folder / "state"),
    }


@pytest.mark.parametrize("block", _of("console"))
def test_console_examples_show_what_the_program_says(block: Block, shell: tuple[Path, dict[str, str]]) -> None:
    folder, environment = shell
    for example in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        line, _, shown = example.partition("\n")
        program, *arguments = shlex.split(line)
        assert program == "pingfiles"
        assert arguments[0] == "init" or block.label == "exit" or "--today" in arguments, "an example names its day"
        code, told = run_shown(*arguments, cwd=folder, **environment)
        assert _fits(shown, told), f"{block.place}: {line}\n{told}"
        assert code == (int(block.value) if block.label == "exit" else 0)


def _fits(shown: str, told: str) -> bool:
    """Whether an output is the one shown, of which parts may be left out."""
    parts = [re.escape(part) for part in re.split(rf"^{ELIDED}\n", shown, flags=re.MULTILINE)]
    return re.fullmatch(r"(?:[^\n]*\n)*?".join(parts), told) is not None


def test_left_out_lines_are_whole_lines() -> None:
    assert _fits("a\n…\nd\n", "a\nb\nc\nd\n")
    assert not _fits("a\n…\nd\n", "a\nb\nxd\n")
    assert not _fits("a\n… and 2 more\n", "a\nb\n")


@pytest.mark.parametrize("block", _of("markdown"))
def test_notes_are_read_without_problems_or_with_those_named(block: Block) -> None:
    text = block.text if block.text.startswith("---\n") else f"---\n---\n{block.text}"
    reading = Schema.of(Settings()).read("People/Lena Brekke.md", text)
    wanted = set(block.value.split(", ")) if block.label == "bad" else set()
    assert {problem.code for problem in reading.problems} == wanted
    assert reading.contact or wanted


@pytest.mark.parametrize("block", [block for block in BLOCKS if (block.page, block.language) == WRITER])
def test_a_writer_is_configured_as_its_page_says(block: Block, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "pingfiles").mkdir()
    (tmp_path / "pingfiles" / "config.toml").write_text(block.text, encoding="utf-8")
    told = read_user_config()
    assert command_of(told.writer)[0] in ("my-writer", "llm")
    assert not told.remarks


@pytest.mark.parametrize("block", _of("toml", but=WRITER[0]))
def test_configurations_load(block: Block, tmp_path: Path) -> None:
    (tmp_path / "People").mkdir()
    (tmp_path / config.FILE).write_text(block.text, encoding="utf-8")
    problems = {problem.code for problem in config.read(tmp_path).problems}
    assert problems == ({block.value} if block.label == "bad" else set())


def test_library_examples_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, Any] = {}
    printed = ""
    for block in BLOCKS:
        if block.page == "library.md" and block.language == "python":
            with contextlib.redirect_stdout(io.StringIO()) as out:
                exec(compile(block.text, block.place, "exec"), names)
            printed = out.getvalue()
        elif block.page == "library.md" and block.label == "prints":
            assert printed == block.text


def test_the_library_page_tells_of_every_public_name() -> None:
    told = page_of("library.md")
    assert [name for name in pingfiles.__all__ if not re.search(rf"\b{name}\b", told)] == []


def test_what_the_library_page_tells_of_an_index_is_there() -> None:
    table = page_of("library.md").partition("| index |")[2].partition("\n\n")[0]
    index = pingfiles.Index([])
    named = [name for name in re.findall(r"`(\w+)(?:\([^)]*\))?`", table) if name != "len"]
    assert len(named) > 5
    assert [name for name in named if not hasattr(index, name)] == []


def test_every_code_has_its_section_and_its_row() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "pingfiles").rglob("*.py"))
    codes = sorted(set(re.findall(r"\bPF[0-9]{3}\b", source)))
    page = page_of("problems.md")
    assert re.findall(r"^## (PF[0-9]{3}) ", page, re.MULTILINE) == codes
    assert re.findall(r"^\| \[(PF[0-9]{3})\]", page, re.MULTILINE) == codes


def test_what_a_note_can_have_wrong_is_shown_wrong_and_right() -> None:
    for section in re.split(r"^## (?=PF)", page_of("problems.md"), flags=re.MULTILINE)[1:]:
        code = section[:5]
        examples = [found.groupdict() for found in _BLOCK.finditer(section)]
        if examples:
            assert [example["value"] for example in examples] == [code, None]
        else:
            assert re.findall(r"^- (Bad|Good): ", section, re.MULTILINE) == ["Bad", "Good"]


def test_titles_and_severities_are_those_of_the_table_of_codes() -> None:
    page = page_of("problems.md")
    titles = dict(re.findall(r"^## (PF[0-9]{3}) (.+)$", page, re.MULTILINE))
    assert titles == {code: rule.title[0].upper() + rule.title[1:] for code, rule in RULES.items()}
    severities = dict(re.findall(r"^\| \[(PF[0-9]{3})\]\S* \| (\w+) \|", page, re.MULTILINE))
    assert severities == {code: rule.severity for code, rule in RULES.items()}


def test_the_spanish_names_of_keys_are_told() -> None:
    page = page_of("format.md").partition("### Spanish names")[2].partition("###")[0]
    rows = dict(re.findall(r"^\| `(\w+)` \| ([^|]*) \|$", page, re.MULTILINE))
    assert {key: tuple(re.findall(r"`([^`]+)`", names)) for key, names in rows.items()} == SPANISH_KEYS


def test_every_key_is_told_with_its_synonyms() -> None:
    page = page_of("format.md").partition("### Spanish names")[0]
    rows = re.findall(r"^\| `(\w+)` \| ([^|]*)\|", page, re.MULTILINE)
    told = {key: tuple(re.findall(r"`([^`]+)`", synonyms)) for key, synonyms in rows}
    wanted = {key.name: key.synonyms for key in KEYS}
    assert {key: told.get(key) for key in wanted} == wanted


def test_every_configuration_key_is_told() -> None:
    page = page_of("configuration.md")
    (example, *_) = (block.text for block in BLOCKS if block.page == "configuration.md")
    for key in config._TOP_LEVEL:
        assert re.search(rf"^(?:{key} = |\[+{key}\]+$)", example, re.MULTILINE)
        assert re.search(rf"^(?:\| `{key}` \||## `\[+{key}\]+`$)", page, re.MULTILINE)
    for key in (
        "name",
        "gender",
        "today",
        "coming",
        "daily",
        "ignore",
        "strong",
        "medium",
        "weak",
        "default",
        "date",
        "where",
    ):
        assert re.search(rf"^\| `{key}` \|", page, re.MULTILINE)


def test_what_holds_without_a_configuration_is_told() -> None:
    page, usual = page_of("configuration.md"), Settings()
    told = dict(re.findall(r"^\| `(\w+)` \| [^|]*\| `([^|`]*)` \|", page, re.MULTILINE))
    assert {
        "contacts": f'["{usual.contacts[0]}"]',
        "language": usual.language,
        "formality": usual.formality,
        "log_headings": f'["{usual.log_headings[0]}"]',
        "drafts": usual.drafts,
        "templates": usual.templates,
        "due_note": usual.due_note,
        "mirror": str(usual.mirror).lower(),
        "today": str(usual.today),
        "coming": str(usual.coming),
        "daily": str(usual.daily),
    } == told
    units = {"P1M": "1 month", "P3M": "3 months", "P6M": "6 months"}
    for key, cadence in usual.cadence.items():
        assert f"| `{key}` | {units[str(cadence)]} |" in page


def test_the_limits_that_are_told_are_those_of_the_program() -> None:
    assert f"the last {KEPT} commands, with the text before and after, for at most {KEPT_DAYS} days" in " ".join(
        page_of("safety.md").split()
    )
    size = f"larger than {MAX_BYTES >> 20} MiB"
    assert size in page_of("format.md")
    assert size in page_of("problems.md")


def test_every_kind_is_told() -> None:
    page = page_of("due.md").partition("## The kinds of reason")[2].partition("###")[0]
    assert set(re.findall(r"^\| `([a-z-]+)` \|", page, re.MULTILINE)) == set(get_args(Kind))


def test_the_words_that_close_a_kind_are_understood() -> None:
    page = page_of("due.md").partition("### What closes a reason")[2].partition("###")[0]
    rows = re.findall(r"^\| `([a-z-]+)` \| ([^|`]+) \|", page, re.MULTILINE)
    assert {kind for kind, _ in rows} == {kind for kind, traits in KINDS.items() if traits.is_dated} - {"holiday"}
    for kind, words in rows:
        assert {kind_named(word) for word in words.split(", ")} == {kind}


def test_the_scores_numbers_are_told() -> None:
    page = page_of("due.md").partition("## The order")[2]
    assert _points(page, "**Kind**") == {kind: traits.weight for kind, traits in KINDS.items()}
    assert _points(page.replace("| none given |", "| `none` |"), "**Tie**") == {
        tie or "none": points for tie, points in score.TIE.items()
    }
    for told in (
        f"+ {score.ANOTHER_REASON} × (number of reasons − 1)",
        f"{score.URGENT} × {score.HALF_LIFE_DAYS} ÷ ({score.HALF_LIFE_DAYS} + d)",
        f"{score.URGENT} × share for a strong tie, {score.URGENT} × share ÷ (1 + share) for the others",
        f"**Excuse**: {score.EXCUSE_THIS_WEEK} points",
        f"(up to {KINDS['press'].fresh_days} days after the day)",
        f"an answer you owe for {KINDS['reply'].fresh_days} days",
    ):
        assert told in page


def _points(page: str, heading: str) -> Mapping[str, int]:
    table = page.partition(heading)[2].partition("\n**")[0].partition("\nThe leading")[0]
    return {name: int(points) for name, points in re.findall(r"^\| `([a-z-]+)` \| ([0-9]+) \|$", table, re.MULTILINE)}


def day_of(date: YearlyDate) -> str:
    """The day of a feast as the table has it."""
    if date.days:
        return "by the moon"
    if date.weekday is not None:
        return f"{month_name[date.month]}, {['1st', '2nd', '3rd', '4th'][date.nth - 1]} {day_name[date.weekday]}"
    return "Easter Sunday" if date.from_easter == 0 else f"{date.month:02}-{date.day:02}"


def test_every_feast_is_told() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| ([^|]*) \| ([^|]*) \| ([^|]*) \| [^|]* \|$", page_of("due.md"), re.MULTILINE)
    told = {key: (day, set(names.split(", ")), set(re.findall(r"`([^`]+)`", where))) for key, day, names, where in rows}
    assert told == {
        feast.key: (
            day_of(feast.date),
            {name for _, name in feast.names},
            set(feast.where),
        )
        for feast in FEASTS
    }


def forms(page: str, heading: str) -> list[str]:
    """The forms in the tables of a section."""
    section = page_of(page).partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    rows = [line for line in section.split("\n") if line.startswith("| ")]
    return [form for row in rows for form in re.findall("`([^`]+)`", row.rpartition(" | ")[2])]


def test_every_form_of_a_date_a_duration_and_a_day_that_is_told_is_read() -> None:
    for form in forms("format.md", "Dates"):
        values.partial_date(form)
    for form in forms("format.md", "Durations"):
        values.cadence(form)
    for form in forms("commands.md", "Days on the command line"):
        parse_day(form, date(2026, 11, 21), ahead=True)
        parse_day(form, date(2026, 11, 21), ahead=False)
    assert len(forms("commands.md", "Days on the command line")) > 40


FRONTS = {
    "| a key with": "{}: true",
    "| a key that": "{}",
    "| a tag": "tags: '{}'",
    "| `status`": "type: {}",
    "| the name": "name: {}",
}


def test_every_way_to_say_that_somebody_has_died_that_is_told_is_read() -> None:
    section = page_of("format.md").partition("\n## The dead and the archived\n")[2].partition("\nThe words for it")[0]
    for row in [line for line in section.split("\n") if line.startswith("| ")][1:]:
        front = next((front for start, front in FRONTS.items() if row.startswith(start)), None)
        for form in re.findall("`([^`]+)`", row.rpartition(" | ")[2]):
            folder, line = ("People", front.format(form)) if front else (form, "city: Lugo")
            reading = Schema.of(Settings()).read(f"{folder}/Ana.md", f"---\n{line}\n---\n")
            assert reading.contact
            assert (reading.contact.deceased, reading.problems) == (True, []), form


def test_every_command_is_told() -> None:
    assert set(re.findall(r"^## ([a-z]+)$", page_of("commands.md"), re.MULTILINE)) == set(COMMANDS)


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
def test_the_line_for_bash_completes_names(shell: tuple[Path, dict[str, str]]) -> None:
    folder, environment = shell
    (set_up,) = (block.text for block in BLOCKS if "bash_source" in block.text)
    script = f"""{set_up}
        COMP_WORDS=(pingfiles show nu) COMP_CWORD=2
        _pingfiles_completion pingfiles
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    run = subprocess.run(
        ["bash", "--norc", "-c", script],
        cwd=folder,
        env=clean_environment(folder, **environment),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert run.stdout == "Nuria Vidal\n"


def test_links_between_pages_lead_somewhere() -> None:
    for page in PAGES:
        prose = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\(([^)\s]+)\)", prose):
            if "://" not in target:
                path, _, anchor = target.partition("#")
                file = page.parent / path if path else page
                assert file.exists(), f"{page.name}: {target}"
                if anchor:
                    headings = re.findall(r"^#+ (.+)$", file.read_text("utf-8"), re.MULTILINE)
                    assert anchor in map(_anchor, headings), f"{page.name}: {target}"


def _anchor(heading: str) -> str:
    """A heading's address, as forges make it."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
