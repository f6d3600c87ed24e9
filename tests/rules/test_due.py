"""The due list: one row a contact, who is in it, what narrows it, and that it is always the same."""

from __future__ import annotations

import itertools
import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.examples import examples
from support.vaults import NAME, contact, day, days_of, row_of, rows

from pingfiles.dates import PartialDate
from pingfiles.durations import Duration
from pingfiles.index import Index
from pingfiles.kinds import Kind
from pingfiles.model import Contact, Moment, Ping
from pingfiles.rules.blocks import BLOCKS
from pingfiles.rules.cadence import cadence_of
from pingfiles.rules.due import due
from pingfiles.rules.shortlist import shortlist
from pingfiles.settings import Settings
from pingfiles.views import due as due_view
from pingfiles.views import jsonview
from pingfiles.views.table import plain

TODAY = "2026-11-21"
EVERYTHING = (
    "birthday: 1984-11-24; started: 2020-11-25; location: ES-CT; cadence: 1 month",
    "2026-09-01 call: hello; 2026-10-01 email: and you? #in",
    "2026-11-10 press: The Gull; 2026-11-09 job: CTO at Brine; 2018-11-26 milestone: the tide clock",
)


def kinds_of(
    front: str,
    log: str = "",
    moments: str = "",
    today: str = TODAY,
    kinds: tuple[Kind, ...] = (),
    everything: bool = False,
) -> list[str]:
    row = row_of(rows([contact(front, log, moments)], today, kinds=kinds, everything=everything))
    return [reason.kind for reason in row.reasons] if row else []


def test_a_contact_has_one_row_with_every_reason() -> None:
    kinds = kinds_of(*EVERYTHING)
    assert sorted(kinds) == ["birthday", "cadence", "job-change", "milestone", "press", "reply", "work-anniversary"]
    kinds = kinds_of(*EVERYTHING, today="2026-12-12")
    assert sorted(kinds) == ["cadence", "holiday", "reply"]


@pytest.mark.parametrize("left_out", ["status: archived", "deathdate: 2024-03", "deathdate: 2024-03-01"])
def test_the_archived_and_the_dead_are_in_no_row(left_out: str) -> None:
    front, log, moments = EVERYTHING
    assert kinds_of(front, log, moments)
    assert kinds_of(f"{front}; {left_out}", log, moments, everything=True) == []


def test_a_contact_without_a_cadence_has_occasions_but_no_cadence_row() -> None:
    front = "birthday: 1984-11-24; cadence: never"
    assert kinds_of(front, "2020-01-01 call") == ["birthday"]
    assert kinds_of(front, "2020-01-01 call", today="2026-12-01") == []


def test_a_snooze_holds_cadence_and_mutual_alone() -> None:
    front, _, moments = EVERYTHING
    other = contact(f'cadence: never; knows: "[[{NAME}]]"', "2026-11-20 call: hello", name="Tove Lind")

    def found(snooze: str, everything: bool = False) -> set[str]:
        mine = contact(f"{front}; {snooze}", "2026-09-01 call: hello", moments)
        row = row_of(rows([mine, other], TODAY, everything=everything))
        return {reason.kind for reason in row.reasons} if row else set()

    dated = {"birthday", "work-anniversary", "job-change", "press", "milestone"}
    assert found("") == dated | {"cadence", "mutual"}
    assert found("snooze: 2026-11-22") == dated
    assert found("snooze: 2026-11-21") == dated | {"cadence", "mutual"}, "until that day, not through it"
    assert found("snooze: 2026-11-22", everything=True) == dated | {"cadence", "mutual"}
    assert kinds_of("cadence: 1 month; snooze: 2027-01-01", "2026-11-01 email: hello #in") == ["reply"]


def test_a_row_tells_until_when_its_contact_rests() -> None:
    front = "birthday: 1984-11-24; snooze: 2027-01-15"
    row = row_of(rows([contact(front)], TODAY))
    assert row
    assert row.snoozed_until == day("2027-01-15")
    row = row_of(rows([contact(front)], "2027-01-15", within=400))
    assert row
    assert row.snoozed_until is None


@pytest.mark.parametrize("kind", ["birthday", "reply", "press", "cadence"])
def test_a_kind_that_is_asked_for_leads(kind: Kind) -> None:
    found = kinds_of(*EVERYTHING, kinds=(kind,))
    assert found[0] == kind
    assert sorted(found) == sorted(kinds_of(*EVERYTHING)), "the other reasons are still told"


def test_kinds_leave_out_the_rows_that_have_none_of_them() -> None:
    born = contact("birthday: 1984-11-24; cadence: never")
    wrote = contact("cadence: never", "2026-11-01 email: hello #in", name="Bo Lind")
    overdue = contact("cadence: 1 month", "2026-01-01 call", name="Zoë Marsh")
    found = rows([born, wrote, overdue], TODAY, kinds=("birthday", "reply"))
    assert {row.contact.name for row in found} == {NAME, "Bo Lind"}


@pytest.mark.parametrize(
    ("tag", "names"),
    [
        ("tide", {"Ada Brook", "Bo Lind"}),
        ("#Tide", {"Ada Brook", "Bo Lind"}),
        ("tide/salt", {"Bo Lind"}),
        ("ti", set()),
    ],
)
def test_a_tag_narrows_with_those_nested_below_it(tag: str, names: set[str]) -> None:
    contacts = [
        contact("tags: [Tide, map]"),
        contact("tags: '#tide/salt'", name="Bo Lind"),
        contact("tags: [tidewater]", name="Zoë Marsh"),
    ]
    assert {row.contact.name for row in rows(contacts, TODAY, tag=tag)} == names


SOURCES = [
    ("what the note says", "cadence: 2 weeks; tags: [tide]; tie: strong", "P2W"),
    ("the note's never", "cadence: never; tags: [tide]", "never"),
    ("the tag", "tags: [tide]; tie: strong", "P5D"),
    ("the tag in another case", "tags: [TIDE]; tie: strong", "P5D"),
    ("of several tags the shortest", "tags: [salt, tide]", "P5D"),
    ("of several tags never only if all say so", "tags: [quiet, salt]", "P1Y"),
    ("a tag's never", "tags: [quiet]; tie: strong", "never"),
    ("the tie", "tags: [none]; tie: weak", "P6M"),
    ("the default", "tags: [none]", "P9M"),
]


@pytest.mark.parametrize(("front", "cadence"), [case[1:] for case in SOURCES], ids=[case[0] for case in SOURCES])
def test_where_a_cadence_comes_from(front: str, cadence: str) -> None:
    own = {
        **Settings().cadence,
        "tide": Duration(5, "D"),
        "salt": Duration(1, "Y"),
        "quiet": "never",
        "default": Duration(9, "M"),
    }
    assert str(cadence_of(contact(front), Settings(cadence=own))) == cadence


# Excuses: only where the sole news is that a word is due

OVERDUE = "cadence: 1 month"
EXCUSES = [
    ("none", OVERDUE, "", None),
    ("a hook", f"{OVERDUE}; hooks: [keeps bees, rows]", "", ("hook", "keeps bees")),
    ("a shared contact before a hook", f'{OVERDUE}; hooks: [keeps bees]; knows: "[[Tove Lind]]"', "",
     ("mutual", "Tove Lind")),
    ("a near milestone before all", f'{OVERDUE}; hooks: [keeps bees]; knows: "[[Tove Lind]]"',
     "2018-12-10 milestone: the tide clock", ("milestone", "the tide clock")),
    ("of two milestones the nearest", OVERDUE, "2018-12-10 milestone: far; 2018-12-05 milestone: near",
     ("milestone", "near")),
    ("a milestone just past", OVERDUE, "2018-11-05 milestone: the tide clock", ("milestone", "the tide clock")),
    ("a far milestone after a hook", f"{OVERDUE}; hooks: [keeps bees]", "2018-05-10 milestone: far",
     ("hook", "keeps bees")),
    ("the anniversary of the day they met", f"{OVERDUE}; met: 2021-11-27; hooks: [keeps bees]", "",
     ("met", NAME)),
    ("of LinkedIn's day only that they connected", f"{OVERDUE}; met: 2021-11-27; linkedin_seen: CTO at Brine", "",
     ("connected", NAME)),
    ("the nearer of milestone and meeting", f"{OVERDUE}; met: 2021-11-27", "2018-11-10 milestone: the tide clock",
     ("met", NAME)),
    ("a meeting of this year is none", f"{OVERDUE}; met: 2026-11-10; hooks: [keeps bees]", "", ("hook", "keeps bees")),
    ("nor one without its day", f"{OVERDUE}; met: 2021-11; hooks: [keeps bees]", "", ("hook", "keeps bees")),
    ("nor one of half a year ago", f"{OVERDUE}; met: 2021-05-20; hooks: [keeps bees]", "", ("hook", "keeps bees")),
    ("a far milestone rather than none", OVERDUE, "2018-05-10 milestone: far", ("milestone", "far")),
    ("no excuse beside an occasion", f"{OVERDUE}; hooks: [keeps bees]; birthday: --11-24", "", None),
    ("an archived friend is none", f'{OVERDUE}; knows: "[[Yara Moss]]"', "", None),
    ("nor is a dead one", f'{OVERDUE}; knows: "[[Xenia Reed]]"', "", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("front", "moments", "expected"), [case[1:] for case in EXCUSES], ids=[case[0] for case in EXCUSES]
)
def test_the_merely_overdue_come_with_an_excuse(front: str, moments: str, expected: tuple[str, str] | None) -> None:
    others = [
        contact("cadence: never", "2026-01-01 call", name="Tove Lind"),
        contact(f'status: archived; knows: "[[{NAME}]]"', name="Yara Moss"),
        contact(f'deathdate: 2024; knows: "[[{NAME}]]"', name="Xenia Reed"),
    ]
    row = row_of(rows([contact(front, "2026-01-01 call", moments), *others], TODAY))
    assert row
    assert (row.excuse and (row.excuse.kind, row.excuse.text)) == expected


# The same vault and day, the same list


DAYS = st.dates(date(2026, 9, 1), date(2026, 12, 31))
PARTIALS = st.none() | st.builds(lambda found: PartialDate(1984, found.month, found.day), DAYS)
PINGS = st.builds(
    Ping,
    date=DAYS,
    time=st.none(),
    channel=st.sampled_from([None, "call", "skip"]),
    occasions=st.sampled_from([(), ("birthday",), ("christmas",), ("holiday",), ("hito",)]),
    text=st.sampled_from(["", "hello [[B]]", "lunch with [[A]]"]),
    tags=st.sampled_from([(), ("in",), ("gave",), ("got", "asked")]),
    companions=st.sampled_from([(), (), ("A",), ("B",)]),
    line=st.just(1),
    note=st.none(),
    is_mention=st.just(False),
)
MOMENTS = st.builds(
    Moment, date=DAYS.map(lambda found: found.replace(year=2025)) | DAYS,
    kind=st.sampled_from(["job", "left", "press", "milestone", "wedding"]), text=st.just("it"), line=st.just(1),
)  # fmt: skip
PEOPLE = st.builds(
    lambda **told: Contact(**told),  # of `Contact` itself every field would be made up
    path=st.sampled_from(["A.md", "B.md", "People/A.md", "People/a.md", "People/C.md", "Other/C.md", "Other/D.md"]),
    name=st.sampled_from(["A", "B", "C", "a", "Á"]),
    aliases=st.sampled_from([(), ("B",), ("Cy",)]),
    status=st.sampled_from(["active", "active", "active", "archived"]),
    birthday=PARTIALS,
    started=PARTIALS,
    tie=st.sampled_from([None, "strong", "weak"]),
    cadence=st.sampled_from([None, "never", Duration(1, "M"), Duration(9, "D")]),
    last_contact=st.none() | DAYS,
    snooze=st.none() | DAYS,
    location=st.sampled_from([None, "ES-CT", "GB"]),
    knows=st.lists(st.sampled_from(["A", "B", "C", "D", "Cy"]), max_size=2).map(tuple),
    hooks=st.sampled_from([(), ("rows",)]),
    pings=st.lists(PINGS, max_size=3).map(tuple),
    moments=st.lists(MOMENTS, max_size=2).map(tuple),
)
NETWORKS = st.lists(PEOPLE, max_size=7, unique_by=lambda found: found.path)


@examples(100)
@given(NETWORKS, DAYS, st.integers(0, 40), st.randoms(use_true_random=False))
def test_the_order_in_which_notes_are_read_makes_no_difference(
    people: list[Contact], today: date, within: int, random: object
) -> None:
    shuffled = list(people)
    random.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis gives a Random untyped
    found = [due(Index(contacts), Settings(), today, within) for contacts in (people, shuffled)]
    assert found[0] == found[1]
    told = [jsonview.due(shortlist(each, Settings()), today, within, 0, "en", explain=True) for each in found]
    assert told[0].encode() == told[1].encode()


@examples(100)
@given(NETWORKS, DAYS, st.integers(0, 40))
def test_what_holds_of_every_list(people: list[Contact], today: date, within: int) -> None:
    found = due(Index(people), Settings(), today, within)
    paths = [row.contact.path for row in found]
    assert len(paths) == len(set(paths))
    for block in BLOCKS:
        theirs = [row for row in found if row.block == block]
        assert theirs == [row for row in found if row in theirs], "a block's rows stand together"
        in_order = [-row.score if block != "coming" else row.leading.on.toordinal() for row in theirs]
        assert in_order == sorted(in_order)
    assert [row.block for row in found] == sorted((row.block for row in found), key=BLOCKS.index)
    for row in found:
        assert row.contact.status == "active"
        assert row.leading is row.reasons[0]
        assert row.score == round(sum(term.points for term in row.terms), 1)
        assert row.last_ping is None or row.last_ping <= today
        is_overdue = any(reason.kind == "cadence" and reason.days <= 0 for reason in row.reasons)
        assert not (is_overdue and row.last_ping == today), "whoever was pinged today is not overdue"
        for reason in row.reasons:
            assert reason.days == (reason.on - today).days
            assert reason.on <= today + timedelta(within) or reason.feast
            assert reason.until is None or reason.until >= today
        for one, other in itertools.combinations(row.reasons, 2):
            assert (one.kind, one.on, one.moment, one.feast) != (other.kind, other.on, other.moment, other.feast)


@examples(100)
@given(NETWORKS, DAYS)
def test_what_holds_of_what_is_shown(people: list[Contact], today: date) -> None:
    settings = Settings(today=2, coming=1, daily=1)
    found = due(Index(people), settings, today)
    short = shortlist(found, settings)
    assert all(reason.days <= 0 for row in found for reason in row.reasons if reason.kind == "cadence")
    assert [row for row in found if row in short.rows] == [*short.rows], "what is shown keeps the order"
    assert sum(len(part.lines) for part in short.parts) <= 4
    told = json.loads(jsonview.due(short, today, 7, 0, "en"))
    text = due_view.blocks(short, today, 7, "en", 100)
    assert [row["contact"] for row in told["due"] if row["shown"]] == [row[1] for part in text for row in part.rows]
    assert sum(told["counts"].values()) == len(told["due"]) == len(found)
    assert plain(text) == plain(due_view.blocks(shortlist(found, settings), today, 7, "en", 100))


@examples(100)
@given(NETWORKS, DAYS, st.integers(0, 20), st.integers(0, 20))
def test_a_longer_window_never_takes_a_row_away(people: list[Contact], today: date, within: int, more: int) -> None:
    index = Index(people)
    short = {row.contact.path for row in due(index, Settings(), today, within)}
    assert short <= {row.contact.path for row in due(index, Settings(), today, within + more)}


@examples(100)
@given(NETWORKS, DAYS)
def test_all_takes_in_what_a_snooze_holds_and_nothing_else_changes(people: list[Contact], today: date) -> None:
    index = Index(people)
    usual = {row.contact.path: row for row in due(index, Settings(), today)}
    for row in due(index, Settings(), today, everything=True):
        mine = usual.get(row.contact.path)
        held = {reason for reason in row.reasons if mine is None or reason not in mine.reasons}
        assert not held or row.snoozed_until
        assert all(reason.kind in ("cadence", "mutual") for reason in held)


def test_an_empty_network_has_no_rows() -> None:
    assert rows([], TODAY) == ()


def test_the_day_itself_is_what_zero_days_mean() -> None:
    people = [
        contact("birthday: --11-21; cadence: never"),
        contact("birthday: --11-22; cadence: never", name="Bo Lind"),
    ]
    assert [row.contact.name for row in rows(people, TODAY, within=0)] == [NAME]
    assert days_of(rows(people, TODAY, within=0), "birthday") == [TODAY]
