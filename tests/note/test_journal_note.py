"""Daily and meeting notes: whom they tell of, and whom they only name."""

from __future__ import annotations

from datetime import date

import pytest

from pingfiles.note.document import Note
from pingfiles.note.journal_note import Seen, day_in, people_met, told_of_day

DAY = date(2026, 11, 20)
PATH = "Daily/2026-11-20.md"

MENTIONS = [
    ("Lunch with [[Ana]] at the market", "Ana"),
    ("Called [[Ana]]. Must write to [[Bo]].", "Ana"),
    ("- saw [[Ana]] and [[Bo|his brother]]", "Ana Bo"),
    ("- [x] call [[Ana]] about the flat", ""),
    ("- [x] coffee with [[Ana]]", "Ana"),
    ("- [ ] coffee with [[Ana]]", ""),
    ("- [ ] plan the party\n  - saw [[Ana]]\n- saw [[Bo]]", "Bo"),
    ("It is [[Nuria]]'s birthday, must write", ""),
    ("call [[Gwen]] tomorrow", ""),
    ("Call [[Gwen]]", ""),
    ("I should see [[Gwen]]", ""),
    ("I'll see [[Gwen]]", ""),
    ("No answer from [[Gwen]]", ""),
    ("> met [[Ana]]", ""),
    ("`met [[Ana]]`", ""),
    ("```\nmet [[Ana]]\n```", ""),
    ("%% met [[Ana]] %%", ""),
    ("![[Ana]]", ""),
    ("| met | [[Ana]] |\n|---|---|\n| x | [[Bo]] |", ""),
    ("Comida con [[Ana]]", "Ana"),
    ("Mañana veo a [[Ana]]", ""),
    ("Por la mañana, café con [[Ana]]", "Ana"),
    ("Hoy es el cumpleaños de [[Ana]]", ""),
    ("Tengo que llamar a [[Ana]]", ""),
    ("Llamar a [[Ana]]", ""),
    ("Llamaré a [[Ana]]", ""),
    ("Hablé con [[Ana]]; [[Bo]] no contesta", "Ana"),
]


def who(seen: list[Seen]) -> str:
    return " ".join(each.target for each in seen)


@pytest.mark.parametrize(("text", "met"), MENTIONS)
def test_a_mention_counts_only_where_wanted_and_where_it_tells_of_contact(text: str, met: str) -> None:
    note = Note(f"# Friday\n\n{text}\n")
    assert who(told_of_day(note, PATH, DAY, with_mentions=True)) == met
    assert told_of_day(note, PATH, DAY, with_mentions=False) == []


LOGGED = [
    ("- [[Ana]] whatsapp (birthday): sang #gave", ("Ana", "whatsapp", ("birthday",), "sang #gave", ("gave",), None)),
    ("- [[Ana]]: coffee", ("Ana", None, (), "coffee", (), None)),
    ("- [[Ana]]", ("Ana", None, (), "", (), None)),
    ("- [[Ana]] had coffee", ("Ana", None, (), "had coffee", (), None)),
    ("- 09:30 [[Ana|her]] call: hello", ("Ana", "call", (), "hello", (), "09:30")),
    ("- [x] [[Ana]] call", ("Ana", "call", (), "", (), None)),
    ("- [ ] [[Ana]] call: hello", None),
    ("- [[Ana]] call tomorrow", None),
    ("- coffee with [[Ana]]", None),
    ("text [[Ana]] call: x", None),
]


@pytest.mark.parametrize("heading", ["## Pings", "## Registro"])
@pytest.mark.parametrize(("line", "entry"), LOGGED)
def test_a_line_below_a_log_heading_is_an_entry_of_the_day(
    line: str, entry: tuple[object, ...] | None, heading: str
) -> None:
    seen = told_of_day(Note(f"---\na: b\n---\ntext\n{heading}\n{line}\n"), PATH, DAY, with_mentions=False)
    if entry is None:
        assert seen == []
        return
    ((target, ping, _),) = seen
    assert (target, ping.channel, ping.occasions, ping.text, ping.tags, ping.time) == entry
    assert (ping.date, ping.note, ping.line, ping.is_mention) == (DAY, PATH, 6, False)


def test_several_begin_a_line_together() -> None:
    assert who(told_of_day(Note("## Pings\n- [[Ana]], [[Bo]] y [[Cleo]] call: x\n"), PATH, DAY, False)) == "Ana Bo Cleo"


MEETINGS = [
    ("Notes/2023-09-12 Steph.md", 'people:\n  - "[[Steph Ango]]"', False, ("Steph Ango", "2023-09-12")),
    (
        "Notes/Sync.md",
        'categories:\n  - "[[Meetings]]"\ndate: 2023-09-12\npeople: "[[Ana]]"',
        False,
        ("Ana", "2023-09-12"),
    ),
    (
        "Notes/Sync.md",
        'tipo: reunión\nfecha: 2023-09-12\nasistentes: ["[[A/Ana|her]]"]',
        False,
        ("A/Ana", "2023-09-12"),
    ),
    ("Meetings/Sync.md", 'date: 2023-09-12\nattendees: ["[[Ana]]"]', True, ("Ana", "2023-09-12")),
    ("Notes/Film.md", 'date: 2023-09-12\nwith: ["[[Ana]]"]', False, None),
    ("Meetings/Sync.md", 'attendees: ["[[Ana]]"]', True, None),
    ("Meetings/2023-09-12.md", "attendees: [Ana]", True, None),
    ("Meetings/2023-13-12.md", 'attendees: ["[[Ana]]"]', True, None),
]


@pytest.mark.parametrize(("path", "front", "in_meetings", "met"), MEETINGS)
def test_a_meeting_is_contact_with_those_who_came(
    path: str, front: str, in_meetings: bool, met: tuple[str, str] | None
) -> None:
    seen = people_met(Note(f"---\n{front}\n---\n- text\n"), path, False, in_meetings)
    assert [(each.target, str(each.ping.date)) for each in seen] == ([met] if met else [])
    assert all((each.ping.channel, each.ping.note, each.ping.line) == ("meeting", path, 1) for each in seen)


@pytest.mark.parametrize(
    ("name", "day"),
    [("2026-11-20", DAY), ("2026-11-20 Friday", DAY), ("20261120", DAY), ("2026-13-45", None), ("Friday", None)],
)
def test_the_day_of_a_note_is_in_its_name(name: str, day: date | None) -> None:
    assert day_in(name) == day
