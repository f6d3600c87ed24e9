"""A vault's own templates go first; a hostile one is an error with its place, and reads and writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.command import run
from support.vaults import contact, day, put

from pingfiles.drafts import sandbox
from pingfiles.drafts.check import NOTHING, SAMPLE, faults_of
from pingfiles.drafts.compose import Brief, Draft, Wishes, compose
from pingfiles.drafts.context import VARIABLES
from pingfiles.drafts.findings import of_template
from pingfiles.drafts.render import TemplateFault
from pingfiles.drafts.sandbox import OwnTemplates
from pingfiles.drafts.templates import NoSuchTemplate, Templates
from pingfiles.drafts.topic import Occasion
from pingfiles.settings import Settings
from pingfiles.vault.template_files import MAX_BYTES, read_templates

TODAY = day("2026-11-24")

SOON = 0.3
"""Seconds after which a template has run wild: fewer than are allowed, for here many do."""

HOSTILE = {
    "attributes": (2, "hello\n{{ ''.__class__.__mro__ }}"),
    "globals": (1, "{{ name.__init__.__globals__ }}"),
    "a format that walks attributes": (1, "{{ '{0.__class__}'.format(name) }}"),
    "a range beyond measure": (1, "{% for x in range(10**9) %}x{% endfor %}"),
    "a text beyond measure": (1, "{{ 'a' * 10**9 }}"),
    "a width beyond measure": (1, "{{ '%1000000000d' % 1 }}"),
    "texts that grow": (1, "{{ ('a' * 50000000) | upper | lower }}"),
    "a number beyond measure": (1, "{{ 10 ** (10 ** 9) }}"),
    "loops in loops": (1, "\n{% for a in range(90000) %}{% for b in range(90000) %}{% endfor %}{% endfor %}"),
    "too much output": (1, "{% for x in range(90000) %}xxxxxxxxxx{% endfor %}"),
    "a file above": (2, "x\n{% include '../../x' %}"),
    "a file of the system": (1, "{% include '/etc/passwd' %}"),
    "itself": (1, "{% include 'itself.j2' %}"),
    "a macro without end": (1, "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"),
    "a filter that is not there": (1, "{{ name | pprint }}"),
    "an attribute by a filter": (1, "{{ name | attr('__class__') }}"),
    "brackets without end": (1, "{{ " + "(" * 9000 + "1" + ")" * 9000 + " }}"),
    "a block that is never closed": (2, "a\n{% if name %}"),
    "a name that nobody knows": (3, "a\n\n{{ nope }}"),
    "helpers of Jinja": (1, "{{ cycler.__init__ }}"),
}


def test_a_hostile_template_is_an_error_with_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "SECONDS", SOON)
    monkeypatch.setattr(sandbox, "_MOST_ENDED", len(HOSTILE))
    own = OwnTemplates({f"{what}.j2": source for what, (_, source) in HOSTILE.items()})
    lines = {f"{what}.j2": line for what, (line, _) in HOSTILE.items()}
    try:
        rendered = {}
        for path in own.sources:
            with pytest.raises(TemplateFault) as fault:
                own.render(path, SAMPLE)
            assert str(fault.value.what)
            rendered[fault.value.template] = fault.value.line
        assert rendered == lines
        assert {fault.template: fault.line for fault in faults_of(own)} == lines
    finally:
        own.close()


def test_after_a_bad_template_the_good_ones_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "SECONDS", SOON)
    own = OwnTemplates({"bad.j2": HOSTILE["loops in loops"][1], "good.j2": "{{ hello }}well done.{{ bye }}"})
    try:
        for _ in range(2):
            with pytest.raises(TemplateFault):
                own.render("bad.j2", SAMPLE)
            assert own.render("good.j2", SAMPLE).text == "Hi Lena, well done. Ada"
    finally:
        own.close()


def test_a_module_in_the_present_folder_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(
        tmp_path,
        {"jinja2.py": "open('run', 'w')", "json.py": "open('run', 'w')", "pingfiles/__init__.py": "open('run', 'w')"},
    )
    monkeypatch.chdir(tmp_path)
    own = OwnTemplates({"good.j2": "{{ name }}"})
    try:
        assert own.render("good.j2", SAMPLE).text == "Lena"
    finally:
        own.close()
    assert not (tmp_path / "run").exists()


def test_a_template_may_include_its_neighbours_and_name_what_it_sets() -> None:
    source = "{% set n = name %}{% for x in [1, 2] %}{{ loop.index }}{% endfor %}{% include 'es/sign.j2' %} {{ n }}"
    own = OwnTemplates({"es/birthday-1.j2": source, "es/sign.j2": "from {{ me }}"})
    try:
        assert list(faults_of(own)) == []
        assert own.render("es/birthday-1.j2", SAMPLE).text == "12from Ada Brook Lena"
    finally:
        own.close()


def test_the_samples_have_every_variable() -> None:
    assert SAMPLE.keys() == NOTHING.keys() == {*VARIABLES}


@pytest.fixture
def mixed() -> Iterator[Templates]:
    own = {
        "en/birthday-1.j2": "Subject: hey {{ name }}\n{{ hello }}many\nmore,  and\n\nmore.{{ bye }}",
        "en/birthday-7.j2": "{{ nope }}",
        "en/birthday-2.j2": "{{ nope }}",
        "en/sign.j2": "no template of a draft",
    }
    with Templates(own) as templates:
        yield templates


def drafted(templates: Templates, template: str, channel: str = "email") -> Draft:
    brief = Brief(contact(name="Lena Brekke"), Occasion("birthday", "birthday", TODAY, TODAY))
    return compose(brief, Settings(language="en"), templates, Wishes(channel=channel, template=template), TODAY)


def test_the_vaults_own_goes_first_by_the_same_name(mixed: Templates) -> None:
    draft = drafted(mixed, "en/birthday-1")
    assert (draft.subject, draft.text) == ("Hey Lena", "Hi Lena,\n\nMany more, and\n\nmore.\n\nBest wishes")


def test_it_is_listed_and_adds_to_the_variants(mixed: Templates) -> None:
    listed = dict(mixed.listed)
    assert listed["en/birthday-1"] == listed["en/birthday-7"] == "own"
    assert listed["en/birthday-3"] == "shipped"
    assert "en/sign" not in listed
    assert mixed.variants("en", "birthday", "personal")[-1] == "en/birthday-7"


def test_where_it_is_at_fault_the_shipped_one_serves_and_the_fault_is_told(mixed: Templates) -> None:
    assert drafted(mixed, "en/birthday-2").text.startswith("Hi Lena")
    problem = of_template(mixed.faults["en/birthday-2"], "Templates/pings")
    assert (problem.path, problem.line, problem.code) == ("Templates/pings/en/birthday-2.j2", 1, "PF505")


def test_for_one_variant_more_another_serves(mixed: Templates) -> None:
    assert drafted(mixed, "en/birthday-7").text.startswith("Hi Lena")
    assert "en/birthday-7" in mixed.faults


def test_where_nothing_can_stand_in_for_it_that_is_said() -> None:
    with Templates({"en/gossip-1.j2": "{{ nope }}"}) as templates, pytest.raises(NoSuchTemplate, match="nope"):
        drafted(templates, "en/gossip-1")


def test_templates_are_read_from_their_folder(tmp_path: Path) -> None:
    put(
        tmp_path,
        {"T/es/birthday-1.j2": "uno", "T/sign.j2": "dos", "T/note.md": "no", "T/.x/y.j2": "no", "other.j2": "no"},
    )
    files = read_templates(tmp_path, "T")
    assert files.sources == {"es/birthday-1.j2": "uno", "sign.j2": "dos"}
    assert files.problems == []
    assert read_templates(tmp_path, "Nowhere").sources == {}


def test_what_lies_outside_is_not_read(tmp_path: Path) -> None:
    outside = put(tmp_path / "outside", {"secret.j2": "secret", "folder/x.j2": "secret"})
    vault = put(tmp_path / "vault", {"T/good.j2": "good", "People/x.j2": "secret"})
    (vault / "T/link.j2").symlink_to(outside / "secret.j2")
    (vault / "T/near.j2").symlink_to(vault / "People/x.j2")
    (vault / "T/folder").symlink_to(outside / "folder")
    (vault / "All").symlink_to(outside)
    files = read_templates(vault, "T")
    assert files.sources == {"good.j2": "good"}
    assert [(problem.path, problem.code) for problem in files.problems] == [
        ("T/link.j2", "PF505"),
        ("T/near.j2", "PF505"),
    ]
    assert read_templates(vault, "All").sources == read_templates(vault, "../outside").sources == {}


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a" * (MAX_BYTES + 1)])
def test_what_is_no_template_is_a_problem(tmp_path: Path, content: bytes) -> None:
    put(tmp_path, {"T/es/birthday-1.j2": content})
    files = read_templates(tmp_path, "T")
    assert files.sources == {}
    assert [problem.code for problem in files.problems] == ["PF505"]


BAD = {"Templates/pings/es/birthday-1.j2": "a\n{{ nope }}", "Templates/pings/es/press-1.j2": "{{ name }}"}


def test_templates_check_says_where(root: Path) -> None:
    put(root, BAD)
    told = run("templates", "check", cwd=root)
    assert told.returncode == 1
    assert told.stdout == (
        "Templates/pings/es/birthday-1.j2:2:1: PF505 esta plantilla no sirve: "
        "la variable nope no existe (consulta docs/drafts.md)\n"
    )
    assert '"line": 2' in run("templates", "check", "--json", cwd=root).stdout


def test_templates_check_is_content_with_none(root: Path) -> None:
    told = run("templates", "check", cwd=root)
    assert (told.returncode, told.stdout) == (0, "")
    assert "ningún problema en tus plantillas (0)" in told.stderr


def test_templates_list_says_whose(root: Path) -> None:
    put(root, BAD)
    lines = [line.split() for line in run("templates", "list", cwd=root).stdout.splitlines()]
    assert ["es/birthday-1", "propia"] in lines
    assert ["es/birthday-2", "incluida"] in lines


def test_a_shipped_template_can_be_copied_and_says_the_same(mixed: Templates) -> None:
    with Templates({"en/birthday-3.j2": mixed.source("en/birthday-3")}) as copied:
        assert drafted(copied, "en/birthday-3") == drafted(mixed, "en/birthday-3")
    with pytest.raises(NoSuchTemplate):
        mixed.source("en/birthday-7")


def test_after_three_templates_that_run_wild_the_vaults_own_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "SECONDS", SOON)
    wild = "{% for x in range(99999) %}{% for y in range(99999) %}{% endfor %}{% endfor %}"
    own = OwnTemplates({f"en/birthday-{n}.j2": wild for n in range(1, 6)})
    reasons = []
    for path in own.sources:
        with pytest.raises(TemplateFault) as raised:
            own.render(path, {})
        reasons.append(raised.value.what.name)
    own.close()
    assert reasons[3:] == ["templates-left-out"] * 2
