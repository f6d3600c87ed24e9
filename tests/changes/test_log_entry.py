"""A ping in a note: the entry as the log writes it, the mirror and the snooze that follow, nothing else."""

from __future__ import annotations

import difflib
from datetime import date

import pytest

from pingfiles.changes.log_entry import Entry, left_behind, log
from pingfiles.note.edit.splice import Uneditable
from pingfiles.schema.schema import Schema
from pingfiles.settings import Settings

TODAY = date(2026, 11, 21)
SCHEMA = Schema.of(Settings())
PLAIN = Entry(TODAY, "call")


def logged(front: str, entry: Entry = PLAIN, schema: Schema = SCHEMA) -> str:
    return log(f"---\n{front}\n---\n## Pings\n- 2026-01-01 call: hello\n", entry, schema, TODAY)


def changed(before: str, after: str) -> list[str]:
    """The lines that two texts do not share, with `-` and `+`."""
    diff = difflib.ndiff(before.split("\n"), after.split("\n"))
    return [line[0] + line[2:] for line in diff if line[0] in "+-"]


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        (Entry(TODAY), "2026-11-21"),
        (Entry(TODAY, "call"), "2026-11-21 call"),
        (Entry(TODAY, None, (), "hello"), "2026-11-21: hello"),
        (Entry(TODAY, None, ("birthday",)), "2026-11-21 (birthday)"),
        (Entry(TODAY, "sms", ("birthday", "christmas"), "hello"), "2026-11-21 sms (birthday, christmas): hello"),
        (Entry(TODAY, "sms", (), "", ("gave",)), "2026-11-21 sms: #gave"),
        (Entry(TODAY, "sms", (), "the report #gave", ("gave", "reply")), "2026-11-21 sms: the report #gave #reply"),
        (Entry(TODAY, "sms", (), "a #gaveaway", ("gave",)), "2026-11-21 sms: a #gaveaway #gave"),
    ],
)
def test_an_entry_is_written_as_the_format_has_it_and_reads_back(entry: Entry, line: str) -> None:
    assert entry.line == line
    contact = SCHEMA.read("a.md", logged("city: Lugo", entry)).contact
    assert contact
    ping = contact.pings[0]
    assert (ping.date, ping.channel, ping.occasions) == (entry.day, entry.channel, entry.occasions)
    assert set(ping.tags) >= set(entry.tags)


MIRRORS = [
    ("moved forward", "last_contact: 2026-01-01", "last_contact: 2026-11-21"),
    ("under its own name", "lastContact: 2026-01-01", "lastContact: 2026-11-21"),
    ("in its quotes", "prm-last-contacted: '2026-01-01'", "prm-last-contacted: '2026-11-21'"),
    ("with its comment", "last_contact: 2026-01-01 # by phone", "last_contact: 2026-11-21 # by phone"),
    ("with the day first", "last_contact: 20/11/2026", "last_contact: 2026-11-21"),
    ("as a link", 'last_contact: "[[2026-01-01]]"', 'last_contact: "[[2026-11-21]]"'),
    ("in a list", "last_contact: [2025-01-01, 2026-01-01]", 'last_contact: [2025-01-01, 2026-01-01, "2026-11-21"]'),
    ("where it is empty", "last_contact:", "last_contact: 2026-11-21"),
    ("with a time that says nothing", "last_contact: 2026-01-01T10:20:30.123Z",
     "last_contact: 2026-11-21T00:00:00.000Z"),
    ("with its zone", "last_contact: 2026-01-01 10:20:00+02:00", "last_contact: 2026-11-21 00:00:00+02:00"),
    ("the one that counts", "lastContact: 2025-01-01\nlast_contact: 2026-01-01",
     "lastContact: 2025-01-01\nlast_contact: 2026-11-21"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), [case[1:] for case in MIRRORS], ids=[case[0] for case in MIRRORS])
def test_the_mirror_is_moved_in_its_own_key_and_format(before: str, after: str) -> None:
    assert logged(before) == f"---\n{after}\n---\n## Pings\n- 2026-11-21 call\n- 2026-01-01 call: hello\n"


ADDED = [
    ("today's", "city: Lugo", PLAIN, "city: Lugo\nlast_contact: 2026-11-21"),
    ("the log's newest", "city: Lugo", Entry(date(2025, 1, 1)), "city: Lugo\nlast_contact: 2026-01-01"),
    ("of one who wrote first", "city: Lugo", Entry(TODAY, tags=("in",)), "city: Lugo\nlast_contact: 2026-11-21"),
    ("none of a skip", "city: Lugo", Entry(TODAY, "skip", ("birthday",)), "city: Lugo"),
    ("none beside one ahead", "last_contact: 2027-01-01", PLAIN, "last_contact: 2027-01-01"),
    ("none beside a synonym", "lastContact: 2026-11-21", PLAIN, "lastContact: 2026-11-21"),
    ("in an empty front matter", "", PLAIN, "\nlast_contact: 2026-11-21"),
]


@pytest.mark.parametrize(("front", "entry", "after"), [case[1:] for case in ADDED], ids=[case[0] for case in ADDED])
def test_a_vault_with_a_mirror_adds_it_to_front_matter_that_lacks_it(front: str, entry: Entry, after: str) -> None:
    before = f"---\n{front}\n---\n## Pings\n- 2026-01-01 call: hello\n"
    assert log(before, entry, SCHEMA, TODAY, "last_contact").startswith(f"---\n{after}\n---\n## Pings\n")


@pytest.mark.parametrize("front", ["city: Lugo", "last_contact: 2026-11-21", "last_contact: 2027-01-01"])
def test_a_note_without_a_mirror_gets_none_and_one_ahead_stays(front: str) -> None:
    assert changed(logged(front), f"---\n{front}\n---\n## Pings\n- 2026-01-01 call: hello\n") == ["-- 2026-11-21 call"]


@pytest.mark.parametrize(
    ("front", "entry", "kept"),
    [
        ("snooze: 2027-01-01", PLAIN, False),
        ("prm-snooze-until: 2027-01-01", PLAIN, False),
        ("snooze: 2026-11-21", PLAIN, True),
        ("snooze: 2027-01-01", Entry(date(2026, 11, 1), "call"), False),
        ("snooze: 2027-01-01", Entry(TODAY, "call", (), "", ("in",)), True),
        ("snooze: 2027-01-01", Entry(TODAY, "skip", ("birthday",)), True),
    ],
)
def test_an_outgoing_ping_ends_a_rest_and_nothing_else_does(front: str, entry: Entry, kept: bool) -> None:
    assert (front in logged(front, entry)) is kept


def test_a_skip_is_no_contact_so_the_mirror_stays() -> None:
    assert "last_contact: 2026-01-01" in logged("last_contact: 2026-01-01", Entry(TODAY, "skip", ("birthday",)))


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        ("last_contact: 2026-01-01\ncity: A\ncity: B", "second time"),
        ("last_contact: 2026-01-01\ntwitter: @x", "needs quotes"),
        ("last_contact: 2026-01-01\ncity: &a A\nrole: *a", "alias"),
        ("snooze: 2027-01-01\ncity: A\ncity: B", "second time"),
    ],
)
def test_front_matter_that_is_not_certain_stays_and_that_is_told(front: str, reason: str) -> None:
    text = logged(front)
    assert changed(f"---\n{front}\n---\n## Pings\n- 2026-01-01 call: hello\n", text) == ["+- 2026-11-21 call"]
    assert reason in str(left_behind(text, PLAIN, SCHEMA, TODAY))


@pytest.mark.parametrize("front", ["city: Lugo", "last_contact: 2020-01-01", "city: A\ncity: B"])
def test_where_all_followed_or_nothing_had_to_there_is_nothing_to_tell(front: str) -> None:
    assert left_behind(logged(front), PLAIN, SCHEMA, TODAY) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---\n",
        "hello\n",
        "---\ncity: Lugo\n\nno end\n",
        "---\ncity: Lugo\n---\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> c\n",
    ],
)
def test_what_is_no_contact_or_not_certain_is_not_logged_to(text: str) -> None:
    with pytest.raises(Uneditable):
        log(text, PLAIN, SCHEMA, TODAY)


@pytest.mark.parametrize("said", ["%% to be filled in", "<!-- note", "a\n```\nb"])
def test_a_text_that_would_hide_the_rest_of_the_log_is_refused(said: str) -> None:
    text = "---\ncity: Lugo\n---\n## Pings\n- 2026-01-01 call: hello\n- 2025-01-01 call: hi\n"
    with pytest.raises(Uneditable):
        log(text, Entry(TODAY, "call", (), said), SCHEMA, TODAY)


def test_a_log_that_is_missing_is_made_with_the_vault_s_heading() -> None:
    schema = Schema.of(Settings(log_headings=("Contactos previos", "Pings")))
    text = log("---\ncity: Lugo\n---\n", Entry(TODAY, "call", (), "hola"), schema, TODAY)
    assert text == "---\ncity: Lugo\n---\n\n## Contactos previos\n\n- 2026-11-21 call: hola\n"
