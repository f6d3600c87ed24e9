"""The due list as text: a morning's worth, not a census."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pingfiles.kinds import kind_name
from pingfiles.model import Due, Feast, Reason
from pingfiles.rules.score import TIE, points
from pingfiles.views.table import Block, visible
from pingfiles.words import relative_days as said
from pingfiles.words.languages import Language, words_of
from pingfiles.words.names import channel_name
from pingfiles.words.reasons import phrase, why
from pingfiles.words.shapes.lists import Lists

FEAST_ROWS = 10
"""More rows than these that one feast leads, and feasts alone make, are a line with their number."""


def blocks(
    rows: Iterable[Due], today: date, daily: int, language: Language, shorten: bool = True, explain: bool = False
) -> list[Block]:
    """The list in two blocks: what has its day, and those who could do with a word.

    Dated rows are all shown, but for those whom one feast alone brings, if they are many; of the others
    the first `daily`. `shorten` off shows all.
    """
    dated: list[Due] = []
    undated: list[Due] = []
    for row in rows:
        (undated if all(reason.kind == "cadence" for reason in row.reasons) else dated).append(row)
    summaries: tuple[str, ...] = ()
    if shorten:
        dated, crowd = _without_crowds(dated)
        overdue = [row for row in crowd if _is_overdue(row)]
        undated = sorted([*undated, *overdue], key=lambda row: _cadence_order(row, today)) if overdue else undated
        summaries = tuple(_crowd_lines(crowd, today, language))
    shown = undated[:daily] if shorten else undated
    words = words_of(Lists, language)
    heading = words.heading.format(date=said.full_day(today, language))
    made = [
        _block(
            heading,
            [(kind_name(row.leading.kind, language), row) for row in dated],
            summaries,
            today,
            language,
            explain,
        )
    ]
    if undated:
        below = _more(len(undated) - len(shown), language)
        labelled = [(kind_name("cadence", language), row) for row in shown]
        made.append(_block(words.cadence_block, labelled, below, today, language, explain))
    return made


def next_up(row: Due, reason: Reason, today: date, language: Language) -> str:
    """Who comes next, where nobody is due, and for what."""
    words = words_of(Lists, language)
    if reason.kind == "cadence" and reason.every:
        day = said.when(reason.on, today, language)
        told = words.next_cadence.format(every=said.every(reason.every, language), when=day)
    else:
        told = phrase(reason, row.contact, today, language)
    return words.next_up.format(name=visible(row.contact.name), why=visible(told))


def _block(
    heading: str, rows: list[tuple[str, Due]], below: tuple[str, ...], today: date, language: Language, explain: bool
) -> Block:
    """Rows, each with the word for what it is about."""
    return Block(
        heading=heading,
        rows=tuple(_row(label, row, today, language) for label, row in rows),
        below=below,
        notes=tuple(tuple(_terms(row)) for _, row in rows) if explain else (),
        strong=1,
    )


def _row(label: str, row: Due, today: date, language: Language) -> tuple[str, ...]:
    channel = channel_name(row.channel, language) if row.channel else ""
    return tuple(visible(cell) for cell in (label, row.contact.name, channel, why(row, today, language)))


def _terms(row: Due) -> Iterable[str]:
    told = " + ".join(f"{term.points:.3g} ({term.name})" for term in row.terms)
    yield visible(f"{row.score:.1f} = {told}")


def _without_crowds(rows: list[Due]) -> tuple[list[Due], list[Due]]:
    """The rows to show, and those of feasts that bring more than a few people for themselves alone."""
    by_feast: dict[Feast, list[Due]] = {}
    for row in rows:
        if feast := _only_feast(row.reasons):
            by_feast.setdefault(feast, []).append(row)
    crowd = [row for found in by_feast.values() if len(found) > FEAST_ROWS for row in found]
    paths = {row.contact.path for row in crowd}
    return [row for row in rows if row.contact.path not in paths], crowd


def _only_feast(reasons: tuple[Reason, ...]) -> Feast | None:
    """The feast that leads a row of nothing but feasts; a cadence that has run out is no occasion of its own."""
    feasts = [reason.feast for reason in reasons if reason.kind != "cadence"]
    return feasts[0] if all(feasts) else None


def _cadence_order(row: Due, today: date) -> tuple[bool, float]:
    """As if there were no feast: by the cadence and the tie; those never pinged come last."""
    overdue = max(points(reason, today) for reason in row.reasons if reason.kind == "cadence")
    return row.last_ping is None, -(overdue + TIE[row.contact.tie])


def _is_overdue(row: Due) -> bool:
    return any(reason.kind == "cadence" and reason.days <= 0 for reason in row.reasons)


def _crowd_lines(crowd: list[Due], today: date, language: Language) -> Iterable[str]:
    counts: dict[tuple[Feast, date], int] = {}
    for row in crowd:
        for reason in row.reasons:
            if reason.feast:
                key = (reason.feast, reason.on)
                counts[key] = counts.get(key, 0) + 1
    for (feast, on), count in counts.items():
        day = said.when(on, today, language)
        form = words_of(Lists, language).many_for_a_feast
        yield form.format(feast=feast.name(language), when=day, n=count)


def _more(count: int, language: Language) -> tuple[str, ...]:
    words = words_of(Lists, language)
    if count <= 0:
        return ()
    return (words.more_rows.format(n=count),)
