"""Which feasts a contact is greeted on, and when: the curated ones, and Christmas and New Year elsewhere."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import MAXYEAR, MINYEAR, date
from functools import lru_cache
from typing import TYPE_CHECKING

from pingfiles import dates
from pingfiles.feasts.names import names_of, plain
from pingfiles.feasts.spain import CHRISTMAS, NEW_YEAR
from pingfiles.model import Contact, Feast, YearlyDate
from pingfiles.places import Place, is_city_of_spain, is_in, place_at
from pingfiles.rules.holiday_data import KEPT_AS
from pingfiles.settings import Settings

if TYPE_CHECKING:
    from holidays import HolidayBase

_EASTER_YEARS = (1583, 4099)
"""What `dateutil.easter` supports: the Gregorian calendar's years, as far as the rule is sure."""

_SAMPLE_YEARS = (2021, 2025)
"""Which years tell whether a country keeps a feast, the same whatever day it is.

Two, because Ukraine's holidays are suspended by law from 2022 on, and Syria's Christmas and Myanmar's New
Year are younger; in neither does New Year fall on a weekend, which moves it in Belize or Fiji.
"""

_About = tuple[str | None, str | None, str | None, tuple[str, ...] | None]
"""A contact's location, city, country and `celebrates`."""


class Calendar:
    """The feasts of a vault: the curated ones and its own, without those that it switches off.

    All answers are remembered by the few fields they depend on, because every contact is asked about.
    """

    def __init__(self, festivities: Iterable[Feast] = (), switched_off: Iterable[str] = ()) -> None:
        """`festivities` are the vault's own; `switched_off` names feasts in any language, or by key."""
        own = tuple(festivities)
        self._names = names_of(own)
        self._words = self._names.words
        off = {plain(name) for name in switched_off}
        self._offered = tuple(feast for feast in self._words if off.isdisjoint(self._words[feast]))
        self._by_city = any(feast.where for feast in own)
        self._falling = lru_cache(maxsize=64)(self._find_falling)
        self._greeted = lru_cache(maxsize=65536)(self._find_greeted)
        self._in_window = lru_cache(maxsize=65536)(self._find_in_window)
        self._keeps_christmas = lru_cache(maxsize=65536)(self._find_keeps_christmas)

    @classmethod
    def of(cls, settings: Settings) -> Calendar:
        """The calendar that a vault's configuration asks for."""
        return cls(settings.festivities, (name for name, on in settings.holidays.items() if not on))

    def greeted(self, contact: Contact) -> tuple[Feast, ...]:
        """The feasts to greet a contact on: those that `celebrates` names, else those of the place."""
        return self._greeted(self._about(contact))

    def in_window(self, contact: Contact, start: date, end: date) -> tuple[tuple[Feast, date], ...]:
        """What a contact is greeted on from `start` to `end`, with its day, soonest first.

        Christmas is not among it: its season is longer than the day, and `keeps_christmas` tells of it.
        """
        if not self._falling(start, end):
            return ()
        return self._in_window(start, end, self._about(contact))

    def keeps_christmas(self, contact: Contact) -> bool:
        """Whether a contact is greeted at Christmas: so too where the place is not known."""
        return self._keeps_christmas(self._about(contact))

    def offers(self, feast: Feast) -> bool:
        """Whether a feast is greeted at all: not switched off."""
        return feast in self._offered

    def is_named(self, feast: Feast, word: str) -> bool:
        """Whether a word means this feast, in any of its languages or by key; switched off or not.

        Two feasts may share a name, as Catalonia's and Aragon's San Jorge.
        """
        return plain(word) in self._words.get(feast, ())

    def words(self) -> frozenset[str]:
        """All words that mean a feast, switched off or not."""
        return frozenset(word for words in self._words.values() for word in words)

    def knows(self, word: str) -> bool:
        """Whether a word means any feast."""
        return self.named(word) is not None

    def named(self, word: str) -> Feast | None:
        """The feast that a word means, the first of several."""
        return next(iter(self._names.meant_by(word)), None)

    def _find_falling(self, start: date, end: date) -> tuple[tuple[Feast, date], ...]:
        falling = (
            (feast, day) for feast in self._offered if feast != CHRISTMAS for day in occurrences(feast, start, end)
        )
        return tuple(sorted(falling, key=lambda pair: pair[1]))

    def _about(self, contact: Contact) -> _About:
        """All that the answers depend on; cities are many, and few matter without festivities of the vault's own."""
        city = contact.city
        if city and not self._by_city and not is_city_of_spain(city):
            city = None
        return contact.location, city, contact.country, contact.celebrates

    def _find_greeted(self, about: _About) -> tuple[Feast, ...]:
        return self._kept(self._offered, about)

    def _find_in_window(self, start: date, end: date, about: _About) -> tuple[tuple[Feast, date], ...]:
        """Only what falls is asked about: out of New Year's reach no other country's holidays are read."""
        falling = self._falling(start, end)
        kept = self._kept(tuple(dict.fromkeys(feast for feast, _ in falling)), about)
        return tuple((feast, day) for feast, day in falling if feast in kept)

    def _find_keeps_christmas(self, about: _About) -> bool:
        return CHRISTMAS in self._offered and CHRISTMAS in self._kept((CHRISTMAS,), about)

    def _kept(self, feasts: tuple[Feast, ...], about: _About) -> tuple[Feast, ...]:
        """Those of some feasts that someone is greeted on, each day and name once.

        A vault may configure what is curated as well (Sant Jordi, for London): both are the same feast.
        """
        location, city, country, celebrates = about
        place = place_at(location, city, country)
        named = self._celebrated(celebrates, place)
        kept: list[Feast] = []
        for feast in feasts:
            wanted = _is_of(feast, place) if named is None else feast in named
            if wanted and not any(self._are_one(feast, other) for other in kept):
                kept.append(feast)
        return tuple(kept)

    def _celebrated(self, celebrates: tuple[str, ...] | None, place: Place) -> set[Feast] | None:
        """The feasts that a note names; None where it names none that is known, and those of the place count."""
        if celebrates is None or (celebrates and not any(map(self._names.meant_by, celebrates))):
            return None
        return {feast for word in celebrates for feast in self._chosen(word, place)}

    def _chosen(self, word: str, place: Place) -> tuple[Feast, ...]:
        """What a word of `celebrates` means: of several feasts that bear the name, the place's."""
        meant = tuple(feast for feast in self._names.meant_by(word) if feast in self._offered)
        if len(meant) < 2:
            return meant
        return tuple(feast for feast in meant if _is_of(feast, place)) or meant[:1]

    def _are_one(self, feast: Feast, other: Feast) -> bool:
        return feast.date == other.date and not self._words[feast].isdisjoint(self._words[other])


def occurrences(feast: Feast, start: date, end: date) -> tuple[date, ...]:
    """The days from `start` to `end`, both included, on which a feast falls; never raises."""
    rule = feast.date
    if rule.days:
        return tuple(day for day in rule.days if start <= day <= end)
    if rule.weekday is not None:
        days = _nth_weekdays(rule, rule.weekday, start.year, end.year)
        return tuple(day for day in days if start <= day <= end)
    if rule.from_easter is None:
        return tuple(dates.occurrences(rule.month, rule.day, start, end))
    first, last = (dates.shift(day, -rule.from_easter) for day in (start, end))
    if not _reaches_easter(first, last):
        return ()
    days = (dates.shift(easter, rule.from_easter) for easter in _easters(first.year, last.year))
    return tuple(day for day in days if start <= day <= end)


def nearest(feast: Feast, around: date) -> date:
    """The occurrence of a feast nearest to a day; of two equally near the later one. Never raises."""
    rule = feast.date
    if rule.days:
        return dates.nearest(iter(rule.days), around)
    if rule.weekday is not None:
        return dates.nearest(_nth_weekdays(rule, rule.weekday, around.year - 1, around.year + 1), around)
    if rule.from_easter is None:
        return dates.nearest_occurrence(rule.month, rule.day, around)
    first, last = _EASTER_YEARS
    year = min(max(dates.shift(around, -rule.from_easter).year, first), last)
    offset = rule.from_easter
    return dates.nearest((dates.shift(easter, offset) for easter in _easters(year - 1, year + 1)), around)


def _nth_weekdays(rule: YearlyDate, weekday: int, first: int, last: int) -> Iterator[date]:
    """The days on which a weekday of a month falls in some years: the `nth`, or the last."""
    for year in range(max(first, MINYEAR), min(last, MAXYEAR) + 1):
        begins, length = monthrange(year, rule.month)
        days = range(1 + (weekday - begins) % 7, length + 1, 7)
        yield date(year, rule.month, days[rule.nth - 1] if rule.nth > 0 else days[-1])


def _reaches_easter(first: date, last: date) -> bool:
    """Whether Easter may fall in a span, so that the library that knows need be read: from 22 March to 25 April."""
    years = range(first.year, last.year + 1)
    return any(first <= date(year, 4, 25) and date(year, 3, 22) <= last for year in years)


def _easters(first: int, last: int) -> Iterator[date]:
    """The Easter Sundays of some years, as the Western churches reckon them (`dateutil.easter`)."""
    from dateutil.easter import easter

    for year in range(max(first, _EASTER_YEARS[0]), min(last, _EASTER_YEARS[1]) + 1):
        yield easter(year)


def _is_of(feast: Feast, place: Place) -> bool:
    """Whether a feast is one of a place; a feast that names no place is everyone's."""
    if feast.is_chosen:
        return False
    if feast in (CHRISTMAS, NEW_YEAR):
        return _is_kept_in(place.country, place.region, feast)
    return not feast.where or any(is_in(place, where) for where in feast.where)


@lru_cache(maxsize=1024)
def _is_kept_in(country: str | None, region: str | None, feast: Feast) -> bool:
    """Whether a country keeps Christmas on 25 December, or New Year, as a public holiday.

    Where that is not known Christmas is greeted and New Year is not: one card too many is enough.
    """
    if country == "ES":
        return True
    public = _public_holidays(country, region) if country else None
    if public is None:
        return feast == CHRISTMAS
    days = (date(year, feast.date.month, feast.date.day) for year in _SAMPLE_YEARS)
    names = " ".join(public.get(day) or "" for day in days).lower()
    return any(word in names for word in KEPT_AS[feast.key])


def _public_holidays(country: str, region: str | None) -> HolidayBase | None:
    """A country's public holidays, by region where the library tells them apart; None: not known."""
    from holidays import country_holidays

    subdivision = region.partition("-")[2] if region else None
    for part in dict.fromkeys((subdivision, None)):
        try:
            return country_holidays(country, subdiv=part, years=_SAMPLE_YEARS, language="en_US")
        except NotImplementedError:
            continue
    return None
