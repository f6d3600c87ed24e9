"""The due list as a state: after any changes it is the list of a fresh one, and a change costs only its own rows."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.examples import examples

from pingfiles.dates import PartialDate
from pingfiles.durations import Duration
from pingfiles.index import Index
from pingfiles.kinds import Kind
from pingfiles.model import Contact, Moment, Ping
from pingfiles.rules.due import DueState, due
from pingfiles.settings import Settings

TODAY = date(2026, 11, 21)
MONTHLY = Duration(1, "M")
NAMES = ("Ada", "Bo", "Cleo", "Dora")


def ping(days_ago: int, companions: tuple[str, ...] = (), text: str = "", tags: tuple[str, ...] = ()) -> Ping:
    return Ping(TODAY - timedelta(days_ago), None, "call", (), text, tags, companions, 1)


def person(name: str, **keys: Any) -> Contact:
    return Contact(f"People/{name}.md", name, **{"cadence": MONTHLY, **keys})


OVERDUE = (ping(40),)
ADA = person("Ada", pings=OVERDUE, knows=("Bo",))
BO = person("Bo", pings=OVERDUE)
CLEO = person("Cleo", pings=OVERDUE)
DORA = person("Dora", pings=OVERDUE)
INDEX = Index([ADA, BO, CLEO, DORA])

CHANGES = [
    ("the text of a note", BO._replace(role="CTO"), {"Bo"}),
    ("a ping", CLEO._replace(pings=(ping(1),)), {"Cleo"}),
    ("a ping of someone who is tied to another", BO._replace(pings=(ping(1),)), {"Ada", "Bo"}),
    ("a ping with a companion", CLEO._replace(pings=(ping(1, ("Dora",)),)), {"Cleo", "Dora"}),
    ("a ping that links another", CLEO._replace(pings=(ping(1, text="met [[Dora]]"),)), {"Cleo", "Dora"}),
    ("a new tie", CLEO._replace(knows=("Dora",)), {"Cleo", "Dora"}),
    ("a tie that ends", ADA._replace(knows=()), {"Ada", "Bo"}),
    ("an archived note", BO._replace(status="archived"), {"Ada", "Bo"}),
    ("nothing", BO, {"Bo"}),
]


@pytest.mark.parametrize(("changed", "concerned"), [case[1:] for case in CHANGES], ids=[case[0] for case in CHANGES])
def test_a_changed_note_costs_only_the_rows_that_it_concerns(changed: Contact, concerned: set[str]) -> None:
    before = DueState.of(INDEX, Settings(), TODAY)
    after = before.replace(INDEX.replace_many({changed.path: changed}), [changed.path])
    kept = {path for path, row in after.by_path.items() if row is before.by_path.get(path)}
    assert {path.removeprefix("People/").removesuffix(".md") for path in {*INDEX.by_path} - kept} == concerned


def test_a_state_is_not_changed_by_what_comes_after_it() -> None:
    before = DueState.of(INDEX, Settings(), TODAY)
    rows = before.rows()
    before.replace(INDEX.replace_many({BO.path: None}), [BO.path])
    before.replace(INDEX.replace_many({ADA.path: ADA._replace(pings=(ping(0),))}), [ADA.path])
    assert before.rows() == rows == due(INDEX, Settings(), TODAY)


def test_a_path_without_a_note_changes_nothing() -> None:
    before = DueState.of(INDEX, Settings(), TODAY)
    assert before.replace(INDEX, ["People/Nobody.md"]).rows() == before.rows()


LINKS = st.lists(st.sampled_from((*NAMES, "Nobody", "People/Bo", "Z")), max_size=2).map(tuple)
PINGS = st.builds(
    ping,
    days_ago=st.sampled_from((-1, 0, 3, 7, 8, 25, 40, 400)),
    companions=LINKS,
    text=st.sampled_from(("", "hello", "saw [[Bo]] and [[Cleo|her]]", "for [[Z]]")),
    tags=st.sampled_from(((), ("in",), ("gave",), ("asked",))),
)
CONTACTS = st.builds(
    person,
    st.sampled_from(NAMES),
    aliases=st.sampled_from(((), (), (), ("Z",))),
    status=st.sampled_from(("active", "active", "archived")),
    tags=st.sampled_from(((), ("work",))),
    knows=LINKS,
    birthday=st.sampled_from((None, PartialDate(1984, 11, 24))),
    snooze=st.sampled_from((None, TODAY + timedelta(9))),
    last_contact=st.sampled_from((None, TODAY - timedelta(2))),
    hooks=st.sampled_from(((), ("keeps bees",))),
    pings=st.lists(PINGS, max_size=2).map(tuple),
    moments=st.sampled_from(((), (Moment(date(2018, 11, 26), "milestone", "the tide clock", 1),))),
)
STEPS = st.lists(
    st.dictionaries(
        st.sampled_from([f"People/{name}.md" for name in (*NAMES, "Eve")]), st.none() | CONTACTS, max_size=3
    ).map(lambda step: {path: contact and contact._replace(path=path) for path, contact in step.items()}),
    max_size=4,
)


@given(
    st.lists(CONTACTS, unique_by=lambda contact: contact.path),
    STEPS,
    st.sampled_from((0, 7, 40)),
    st.lists(st.sampled_from(get_args(Kind)), max_size=2),
    st.sampled_from((None, None, "work")),
    st.booleans(),
)
@examples(150)
def test_after_any_changes_the_rows_are_those_of_a_fresh_state(
    contacts: list[Contact],
    steps: list[dict[str, Contact | None]],
    within: int,
    kinds: list[Kind],
    tag: str | None,
    everything: bool,
) -> None:
    asked = (Settings(), TODAY, within, kinds, tag, everything)
    index = Index(contacts)
    state = DueState.of(index, *asked)
    for step in steps:
        index = index.replace_many(step)
        state = state.replace(index, step)
        assert state.rows() == DueState.of(Index(index), *asked).rows()
