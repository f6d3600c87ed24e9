"""What a template is told of a contact: no more than you both know, and can say."""

from __future__ import annotations

import pytest
from support.vaults import contact, day

from pingfiles.drafts.context import Facts, facts_of
from pingfiles.drafts.topic import Occasion
from pingfiles.settings import Settings

TODAY = day("2026-11-24")


def facts(front: str, *moments: str) -> Facts:
    them = contact(front, moments="; ".join(moments))
    occasion = Occasion("birthday", "birthday", TODAY, TODAY)
    return facts_of(them, occasion, Settings(language="en"), "en", "whatsapp", is_formal=False)


@pytest.mark.parametrize(
    ("met", "milestone", "is_remembered"),
    [
        ("2016", "2015-12-31", False),
        ("2016-05", "2015-06-01", False),
        ("2016-05-20", "2016-01-01", True),  # the year of `met` counts whole: what began it is often noted later
        ("2016", "2016-06-01", True),
        ("2016", "2020-06-01", True),
    ],
)
def test_there_is_no_memory_from_before_you_met(met: str, milestone: str, is_remembered: bool) -> None:
    found = facts(f'met: "{met}"', f"{milestone} milestone: the tide clock")
    assert (found.memory, bool(found.since)) == (("the tide clock", True) if is_remembered else ("", False))


def test_where_it_is_not_known_when_you_met_every_milestone_may_be_a_memory() -> None:
    assert facts("tie: weak", "1999-06-01 milestone: the tide clock").memory == "the tide clock"


def test_the_memory_is_the_newest_of_those_since_you_met() -> None:
    moments = ("2012-03-01 milestone: the school", "2018-03-01 milestone: the boat", "2020-03-01 milestone: the bridge")
    assert facts('met: "2016"', *moments).memory == "the bridge"


@pytest.mark.parametrize(("milestone", "is_remembered"), [("2025-11-24", True), ("2025-11-25", False)])
def test_a_memory_is_at_least_a_year_old(milestone: str, is_remembered: bool) -> None:
    assert bool(facts("tie: weak", f"{milestone} milestone: the tide clock").memory) is is_remembered


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("Lu", "Lu"),
        ("J.R.", "J.R."),
        ("Dra. Vidal", "Dra. Vidal"),
        ("? 0", "Ada"),
        ("Ada! The one", "Ada"),
        ("Tell her. Ada", "Ada"),
    ],
)
def test_you_address_them_as_the_note_says_unless_that_ends_a_sentence(called: str, name: str) -> None:
    assert facts(f'called: "{called}"').name == name
