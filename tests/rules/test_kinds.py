"""The table of kinds: every row is complete, and nothing but its few files need know of a kind."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import get_args

import pytest
from support.command import ROOT

from pingfiles.drafts.templates import Templates
from pingfiles.drafts.topic import FEASTS
from pingfiles.kinds import KINDS, Group, Kind, closing_words, kind_name, kind_named, kind_typed, log_words
from pingfiles.rules.reasons import ALL, AWAKE, GENERATORS
from pingfiles.rules.upcoming import IN_CALENDAR
from pingfiles.rules.yearly import YEARLY
from pingfiles.words.languages import LANGUAGES, Language, words_of
from pingfiles.words.shapes.kinds import Kinds

DOCS = (ROOT / "docs" / "due.md").read_text("utf-8")
every_kind = pytest.mark.parametrize("kind", KINDS)
in_every_language = pytest.mark.parametrize("language", LANGUAGES)


def rows_of(section: str) -> dict[str, str]:
    """The rows of the tables below a heading of the page, by the kind that each begins with."""
    body = DOCS.partition(f"## {section}\n")[2].partition("\n## ")[0]
    assert body, section
    return dict(re.findall(r"^\| `([a-z-]+)` \| (.*) \|$", body, re.MULTILINE))


def test_the_table_has_every_kind_and_nothing_else() -> None:
    assert tuple(KINDS) == get_args(Kind)


@every_kind
def test_a_kind_has_a_weight_of_its_own(kind: Kind) -> None:
    assert [other for other, traits in KINDS.items() if traits.weight == KINDS[kind].weight] == [kind]
    assert KINDS[kind].weight > 0


@every_kind
def test_a_kind_has_a_generator(kind: Kind) -> None:
    assert GENERATORS[kind]
    assert {*GENERATORS[kind]} <= {*ALL}
    assert {*GENERATORS[kind]}.isdisjoint(AWAKE) is KINDS[kind].is_snoozed


@in_every_language
@every_kind
def test_a_kind_has_its_words_in_every_language(kind: Kind, language: Language) -> None:
    assert [other for other in KINDS if kind_name(other, language) == kind_name(kind, language)] == [kind]
    assert bool(log_words(kind, language)) is KINDS[kind].is_dated, "an entry names the kinds that have a day"


@in_every_language
def test_a_language_has_no_words_for_other_kinds(language: Language) -> None:
    assert set(words_of(Kinds, language).kinds) == set(KINDS)


def test_a_word_names_one_kind() -> None:
    for language, kind in itertools.product(LANGUAGES, KINDS):
        assert {kind_named(word) for word in log_words(kind, language)} <= {kind}
    assert set(closing_words().values()) <= set(KINDS)


def test_every_group_of_templates_belongs_to_one_kind() -> None:
    groups = [group for traits in KINDS.values() for group in traits.groups]
    assert set(groups) == set(get_args(Group))


@in_every_language
@pytest.mark.parametrize("group", get_args(Group))
def test_every_group_has_templates_in_every_language(group: Group, language: Language) -> None:
    with Templates() as templates:
        for tone in ("common", "personal") if group in FEASTS else ("",):
            assert templates.variants(language, group, tone)


@every_kind
def test_what_the_calendar_has_can_be_found(kind: Kind) -> None:
    if KINDS[kind].in_calendar:
        assert kind in IN_CALENDAR or kind == "holiday"
        assert KINDS[kind].is_dated
    else:
        assert kind not in YEARLY, "what comes back every year belongs in a calendar"


@every_kind
def test_the_docs_name_a_kind(kind: Kind) -> None:
    assert kind in rows_of("The kinds of reason")
    points = DOCS.partition("**Kind**")[2].partition("**Urgency**")[0]
    assert f"| `{kind}` | {KINDS[kind].weight} |" in points
    if KINDS[kind].is_dated:
        assert re.search(rf"^\| `{kind}` \|", DOCS.partition("### What closes a reason")[2], re.MULTILINE)


def test_no_other_module_lists_the_kinds() -> None:
    # A list of several kinds elsewhere is one that a new kind is silently missing from
    allowed = {"kinds.py", "rules/reasons.py", "rules/yearly.py", "words/en/kinds.py", "words/es/kinds.py"}
    package = Path(ROOT / "pingfiles")
    lists = re.compile(r'"(work-anniversary|job-change)"[^\n]*\n?[^\n]*"(birthday|press|milestone|holiday|cadence)"')
    found = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if lists.search(path.read_text(encoding="utf-8"))
    }
    of_templates = {f"drafts/{name}.py" for name in ("choose", "context", "sample")} | {
        f"words/{language}/sensitive.py" for language in LANGUAGES
    }
    assert found <= allowed | of_templates, "the latter speak of groups of templates"


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("reply", "reply"),
        ("Respuesta", "reply"),
        ("cumpleanos", "birthday"),
        ("en prensa", "press"),
        ("prensa", "press"),
        ("mantener el contacto", "cadence"),
        ("keep in touch", "cadence"),
        ("aniversario", "work-anniversary"),
        ("navidad", None),
    ],
)
def test_a_kind_may_be_typed_as_any_list_calls_it(typed: str, kind: Kind | None) -> None:
    assert kind_typed(typed) == kind
