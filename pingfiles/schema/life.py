"""Whether a contact lives and is in use, and which years of a life can be: where several keys are weighed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from operator import itemgetter
from typing import Any, cast

from pingfiles.dates import PartialDate
from pingfiles.messages import Message
from pingfiles.note.links import plain_name
from pingfiles.note.yaml_events import Opaque, Value
from pingfiles.schema import deaths, values
from pingfiles.schema.meaning import TAGS, Mistake, Source, texts

FIRST_YEAR = 1905
"""Nobody alive was born before. People and exports write 1900, 1901, 0001 and 0000 for a year they do not know."""

FIELDS = ("deathdate", "deceased", "alive", "class")
"""What only `settle` reads: keys that tell of a death, that look like it, that deny it, and that sort people."""

DATED = ("birthday", "deathdate", "started", "met")
_OF_A_LIFE = ("birthday", "deathdate")
"""Those that cannot lie ahead."""

PAST = (*_OF_A_LIFE, "last_contact")
"""What `set` does not write ahead of today; in a note such a `last_contact` only waits for its day."""

_YEARS = tuple(field for field in DATED if field not in FIELDS)

READ = (*FIELDS, "tags", "status", "archived", *_YEARS)

Sources = Mapping[str, list[Source]]


def is_open(fields: Mapping[str, Any], sources: Mapping[str, Source], today: date | None) -> bool:
    """Whether there is anything to settle; of nearly all contacts there is not."""
    if "status" in sources or "archived" in sources or today:
        return True
    for tag in fields.get("tags", ()):
        if deaths.of_tag(tag):
            return True
    for field in _YEARS:
        if field in fields:
            year = fields[field].year
            if _is_year_0(sources[field][3]) if year is None else year < FIRST_YEAR:
                return True
    return False


def settle(fields: dict[str, Any], of: Sources, mistakes: list[Mistake], day_first: bool, today: date | None) -> None:
    """Completes the fields of a contact: whether they have died or are archived, and no year that cannot be.

    `of` has the keys behind the fields of `READ`.
    """
    if any([*_told(fields, of, mistakes, day_first), *_alike(of, mistakes), *_tagged(fields, of, mistakes)]):
        fields["deceased"] = True
    if any([*_not_alive(of), *_classed(of, mistakes)]):
        fields["deceased"] = True
    if "status" in of and _has_dead_status(fields, of["status"]):
        fields["deceased"] = True
    if fields.pop("archived", False):
        fields["status"] = "archived"
    for field in DATED:
        if (day := fields.get(field)) is not None:
            _settle_year(fields, field, day, of.get(field, ()), mistakes, today)


def _told(fields: dict[str, Any], of: Sources, mistakes: list[Mistake], day_first: bool) -> Iterator[bool]:
    """Whether each key for a death says that there was one; the first day that one of them has is `deathdate`."""
    for _, position, key, value in sorted(of.get("deathdate", ()), key=itemgetter(0, 1)):
        for item, text in texts(value, False):
            try:
                if isinstance(text, Opaque):
                    raise values.Mistyped("PF204", "key-shape", key=key.name, what=text.what)
                meaning = values.death(text)
            except values.Mistyped as mistyped:
                if day_first and isinstance(mistyped, values.Unclear):
                    meaning = cast("PartialDate", mistyped.meaning)
                else:
                    meaning = True
                    mistakes.append(Mistake(mistyped.code, mistyped.message, position, item))
            if isinstance(meaning, PartialDate):
                fields.setdefault("deathdate", meaning)
            yield meaning is not False


def _alike(of: Sources, mistakes: list[Mistake]) -> Iterator[bool]:
    """Whether a key that looks like a death says anything but no."""
    for _, position, _, value in of.get("deceased", ()):
        for _, text in texts(value, False):
            if isinstance(text, Opaque) or deaths.is_true(text) is not False:
                mistakes.append(Mistake("PF218", Message("death-key-unclear", {}), position))
                yield True


def _not_alive(of: Sources) -> Iterator[bool]:
    """Whether a key such as `alive` says no."""
    for *_, value in of.get("alive", ()):
        yield any(isinstance(text, str) and deaths.is_true(text) is False for _, text in texts(value, False))


def _classed(of: Sources, mistakes: list[Mistake]) -> Iterator[bool]:
    """Whether a key that sorts people sorts this one among the dead."""
    for _, position, _, value in of.get("class", ()):
        for item, text in texts(value, False):
            kind = deaths.of_status(plain_name(text)) if isinstance(text, str) else None
            if kind == "like":
                mistakes.append(Mistake("PF218", Message("death-unclear", {"text": text}), position, item))
            yield kind in ("known", "like")


def says_death(value: Value) -> bool:
    """Whether a value says a death, or looks like it."""
    return any(
        deaths.of_status(plain_name(text)) in ("known", "like")
        for _, text in texts(value, False)
        if isinstance(text, str)
    )


def _tagged(fields: Mapping[str, Any], of: Sources, mistakes: list[Mistake]) -> Iterator[bool]:
    """Whether a tag says that they have died, or looks like it."""
    kinds = {tag: kind for tag in fields.get("tags", ()) if (kind := deaths.of_tag(tag))}
    if not kinds:
        return
    yield True
    if "known" in kinds.values():
        return
    for _, position, _, value in of["tags"]:
        for item, text in texts(value, TAGS.is_list):
            if isinstance(text, str) and (tag := values.tag(text)) in kinds:
                mistakes.append(Mistake("PF218", Message("death-unclear", {"text": tag}), position, item))


def _has_dead_status(fields: dict[str, Any], sources: list[Source]) -> bool:
    """Whether any value of `status` says that they have died, or looks like it; it is no status then."""
    if fields.get("status") == "deceased":
        del fields["status"]
    return any(says_death(value) for *_, value in sources)


def _settle_year(
    fields: dict[str, Any],
    field: str,
    day: PartialDate,
    sources: list[Source] | tuple[()],
    mistakes: list[Mistake],
    today: date | None,
) -> None:
    """Leaves out a year that cannot be; what is ahead of today stays, and is a problem."""
    name = None
    if day.year is not None and day.year < FIRST_YEAR:
        name = "year-senseless"
        known = PartialDate(None, day.month, day.day) if day.month and day.day else None
        if known:
            fields[field] = known
        else:
            del fields[field]
    elif field in _OF_A_LIFE and day.year is None and any(_is_year_0(value) for *_, value in sources):
        name = "year-senseless"
    elif field in _OF_A_LIFE and today and is_ahead(day, today):
        name = "day-ahead"
    if name:
        first = min(sources, key=itemgetter(0, 1))
        mistakes.append(Mistake("PF211", Message(name, {"key": field}), first[1]))


def _is_year_0(value: object) -> bool:
    return isinstance(value, str) and value.strip().startswith("0000")


def is_ahead(day: PartialDate | None, today: date) -> bool:
    """Whether a date lies behind a day, as far as it is known."""
    if day is None or day.year is None:
        return False
    return (day.year, day.month or 0, day.day or 0) > (today.year, today.month, today.day)
