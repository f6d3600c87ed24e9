"""The numbers of the due list are those of its page: whoever changes one changes the other."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from support.pages import page_of
from support.vaults import day

from pingfiles.kinds import KINDS, Kind
from pingfiles.rules import blocks, excuse, history, reasons, score, shortlist
from pingfiles.rules.reasons import WITHIN_DAYS
from pingfiles.settings import Settings

PAGE = " ".join(page_of("due.md").split())
CHRISTMAS = day("2026-12-25")


def said(day_of_season: int) -> str:
    """A day of the Christmas season, from its distance to the day, as the page has it."""
    date = CHRISTMAS + timedelta(day_of_season)
    return f"{date.day} {'December' if date.month == 12 else 'January'}"


@pytest.mark.parametrize("kind", [kind for kind, traits in KINDS.items() if traits.days_after])
def test_how_long_a_kind_lasts_is_on_the_page(kind: Kind) -> None:
    row = PAGE.partition("| kind | starts | ends |")[2].partition(f"| `{kind}` |")[2].partition("|")[0]
    number = str(KINDS[kind].days_after)
    assert re.findall(r"([0-9]+) days", row)[:1] == [number]


@pytest.mark.parametrize(
    "text",
    [
        f"The list looks {WITHIN_DAYS} days ahead",
        f"Christmas from {said(-reasons.SEASON_BEFORE)} to {said(reasons.SEASON_AFTER)}",
        f"more than {reasons.MUTUAL_SHARE:.0%} of their cadence".replace("%", " %"),
        f"in the last {reasons.MUTUAL_DAYS} days",
        f"if it is at most {excuse.NEAR_DAYS} days away",
        f"`#got` of the last {history.BALANCE_YEARS} years",
        f"If more than {shortlist.FEAST_ROWS} rows have no occasion but",
        f"*Today* has at most {Settings().today} rows, *Coming* {Settings().coming} and "
        f"*Keep in touch* {Settings().daily}, unless",
        f"more than {blocks.NEAR_FEAST_DAYS} days away",
        f"on one of the next {excuse.THIS_WEEK} days",
        f"in three days is worth {score.URGENT * score.HALF_LIFE_DAYS / (score.HALF_LIFE_DAYS + 3):.0f} points",
        f"in nine days {score.URGENT * score.HALF_LIFE_DAYS / (score.HALF_LIFE_DAYS + 9):.0f}",
    ],
)
def test_a_number_is_on_the_page(text: str) -> None:
    assert text in PAGE
