"""What `docs/drafts.md` tells of drafts is what there is."""

from __future__ import annotations

import re
from typing import get_args

from support.pages import page_of

from pingfiles.drafts.channels import FORMS, LONGEST
from pingfiles.drafts.check import SAMPLE
from pingfiles.drafts.choose import RECENT
from pingfiles.drafts.context import VARIABLES
from pingfiles.drafts.render import FILTERS
from pingfiles.drafts.sandbox import OwnTemplates
from pingfiles.kinds import Group
from pingfiles.settings import Settings

PAGE = page_of("drafts.md")


def _section(title: str) -> str:
    return PAGE.partition(f"## {title}\n")[2].partition("\n## ")[0]


def _rows(section: str) -> list[list[str]]:
    return [re.findall(r"`([a-z_-]+)`", row.split(" | ")[0]) for row in re.findall(r"^\| `.*", section, re.MULTILINE)]


def test_every_variable_is_told_in_order() -> None:
    assert tuple(name for row in _rows(_section("Templates of your own")) for name in row) == VARIABLES


def test_every_filter_is_told() -> None:
    assert set(re.findall(r"`(\w+)`", PAGE.partition("The filters are ")[2].partition(";")[0])) == {*FILTERS}


def test_every_occasion_is_told() -> None:
    assert {name for row in _rows(_section("The occasions")) for name in row} == {*get_args(Group)}


def test_every_form_is_told() -> None:
    rows = re.findall(r"^\| (`.*?`) \| `(\w+)` \| (\d*)", _section("The forms"), re.MULTILINE)
    assert {channel: form for channels, form, _ in rows for channel in re.findall(r"\w+", channels)} == FORMS
    assert {form: int(most or 0) for _, form, most in rows} == LONGEST


def test_what_else_is_told_holds() -> None:
    assert Settings().templates in PAGE
    assert {3: "last three"}[RECENT] in PAGE


def test_the_example_is_a_template() -> None:
    (source,) = re.findall(r"```jinja\n(.*?)```", PAGE, re.DOTALL)
    own = OwnTemplates({"en/birthday-1.j2": source})
    try:
        assert own.unknown_names("en/birthday-1.j2", VARIABLES) == []
        rendered = own.render("en/birthday-1.j2", SAMPLE)
    finally:
        own.close()
    assert rendered == ("Happy birthday, Lena", "Happy birthday, Lena. The ink is dry at last. Ada")
