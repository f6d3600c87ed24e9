"""The season: Christmas is wished until 26 December, and from the 27th on the new year."""

from __future__ import annotations

from datetime import date

from pingfiles.dates import shift
from pingfiles.feasts.spain import CHRISTMAS, NEW_YEAR
from pingfiles.model import Feast, Reason
from pingfiles.rules.holidays import nearest

NEW_YEAR_AFTER = 2
"""Days after Christmas Day from which a greeting of the season is for the new year."""

_DAYS_TO_NEW_YEAR = 7
_FIRST_WEEK = 6
"""Days from 1 January to Epiphany, the last on which a good year is wished."""


def is_of_new_year(reason: Reason) -> bool:
    """Whether a reason is Christmas so late that the new year is wished."""
    return reason.feast == CHRISTMAS and reason.days <= -NEW_YEAR_AFTER


def last_day_of_wishes(feast: Feast, day: date) -> date | None:
    """The last day on which wishes for the Christmas or New Year nearest to a day still hold; None for other feasts."""
    days_after = {CHRISTMAS: NEW_YEAR_AFTER - 1, NEW_YEAR: _FIRST_WEEK - 1}.get(feast)
    return None if days_after is None else shift(nearest(feast, day), days_after)


def greeting(reason: Reason) -> tuple[Feast | None, date]:
    """The feast that a reason is greeted as, with its day: late Christmas is New Year."""
    return (NEW_YEAR, new_year_after(reason.on)) if is_of_new_year(reason) else (reason.feast, reason.on)


def new_year_after(christmas: date) -> date:
    """The 1 January after a Christmas Day."""
    return shift(christmas, _DAYS_TO_NEW_YEAR)
