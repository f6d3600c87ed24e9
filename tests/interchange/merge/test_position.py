"""LinkedIn's post again and again: what an import takes over, and when that is a change of job."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from support.imports import DAY, ENGLISH, Note, Notes, card, carried_out, index_of, planned, reading

from pingfiles.interchange.merge.card_values import Value
from pingfiles.interchange.record import Card
from pingfiles.model import Moment
from pingfiles.rules.due import due

PATH = "People/Lucía Fernández.md"


def note(**keys: Value) -> Notes:
    return {PATH: Note(keys)}


SEEN = "Head of Data at Acme"
AT_ACME: dict[str, Value] = {"linkedin": "lucia", "company": "Acme", "role": "Head of Data", "linkedin_seen": SEEN}
POST = {"company": "Acme", "role": "Head of Data"}
AS_SEEN = card(linkedin="lucia", company="Acme", role="Head of Data")
NEW_JOB = card(linkedin="lucia", company="Voltia", role="CTO")
MOMENT = "CTO at Voltia (was Head of Data at Acme)"
SAYS_NEW = {"linkedin_seen": "CTO at Voltia"}
POSTS: list[tuple[str, dict[str, Value], Card, dict[str, str], tuple[str, ...], str | None]] = [
    ("the same post", AT_ACME, card(linkedin="lucia", company="Acme", role="Head of Data"), {}, (), None),
    ("the same in other letters", AT_ACME, card(linkedin="lucia", company="ACME", role="Head of data"), {}, (), None),
    ("the same with a comma", {**AT_ACME, "linkedin_seen": "head of data ,  ACME"}, AS_SEEN, {}, (), None),
    ("the same in Spanish", {**AT_ACME, "linkedin_seen": "Head of Data en Acme"}, AS_SEEN, {}, (), None),
    ("a role without its company", AT_ACME, card(linkedin="lucia", role="Head of Data"), {}, (), None),
    ("a company without its role", AT_ACME, card(linkedin="lucia", company="Acme"), {}, (), None),
    (
        "a new role without its company",
        AT_ACME,
        card(linkedin="lucia", role="CTO"),
        {"linkedin_seen": "CTO at Acme", "role": "CTO"},
        (),
        "CTO (was Head of Data at Acme)",
    ),
    (
        "a new job, and the note says none",
        {"linkedin": "lucia", "linkedin_seen": SEEN},
        NEW_JOB,
        {**SAYS_NEW, "company": "Voltia", "role": "CTO"},
        (),
        MOMENT,
    ),
    (
        "a new job, and the note has a part of the old",
        {"linkedin": "lucia", "role": "Head of Data", "linkedin_seen": SEEN},
        NEW_JOB,
        {**SAYS_NEW, "company": "Voltia", "role": "CTO"},
        (),
        MOMENT,
    ),
    (
        "a new job, and the note has a part of it",
        {"linkedin": "lucia", "company": "Voltia", "linkedin_seen": SEEN},
        NEW_JOB,
        {**SAYS_NEW, "role": "CTO"},
        (),
        MOMENT,
    ),
    ("the same post, and the note says none", {"linkedin": "lucia", "linkedin_seen": SEEN}, AS_SEEN, POST, (), None),
    ("no post at all", AT_ACME, card(linkedin="lucia"), {}, (), None),
    ("a new job", AT_ACME, NEW_JOB, {**SAYS_NEW, "company": "Voltia", "role": "CTO"}, (), MOMENT),
    (
        "a new job, with the day of the old",
        {**AT_ACME, "started": "2019-05"},
        NEW_JOB,
        {**SAYS_NEW, "company": "Voltia", "role": "CTO"},
        ("started",),
        MOMENT,
    ),
    (
        "a new role",
        AT_ACME,
        card(linkedin="lucia", company="Acme", role="CTO"),
        {"linkedin_seen": "CTO at Acme", "role": "CTO"},
        (),
        "CTO at Acme (was Head of Data at Acme)",
    ),
    (
        "a company without a role",
        AT_ACME,
        card(linkedin="lucia", company="Voltia"),
        {"linkedin_seen": "Voltia", "company": "Voltia"},
        ("role",),
        "Voltia (was Head of Data at Acme)",
    ),
    (
        "a new job, and the note says another",
        {**AT_ACME, "company": "Own Words", "started": "2019-05"},
        NEW_JOB,
        SAYS_NEW,
        (),
        MOMENT,
    ),
    (
        "a new job, and the note says it already",
        {**AT_ACME, "company": "Voltia", "role": "CTO"},
        NEW_JOB,
        SAYS_NEW,
        (),
        MOMENT,
    ),
    (
        "a first sight that agrees",
        {"linkedin": "lucia", "company": "Voltia"},
        NEW_JOB,
        {**SAYS_NEW, "role": "CTO"},
        (),
        None,
    ),
    (
        "a first sight of somebody without a post",
        {"linkedin": "lucia"},
        NEW_JOB,
        {**SAYS_NEW, "company": "Voltia", "role": "CTO"},
        (),
        None,
    ),
    ("a first sight that differs", {"linkedin": "lucia", "company": "Acme"}, NEW_JOB, SAYS_NEW, (), None),
    (
        "more of the same post",
        {"linkedin": "lucia", "company": "Voltia", "linkedin_seen": "Voltia"},
        NEW_JOB,
        {**SAYS_NEW, "role": "CTO"},
        (),
        None,
    ),
    (
        "a post with brackets",
        {**AT_ACME, "role": "CTO (interim)", "linkedin_seen": "CTO (interim) at Acme"},
        NEW_JOB,
        {**SAYS_NEW, "company": "Voltia", "role": "CTO"},
        (),
        "CTO at Voltia (was CTO interim at Acme)",
    ),
]


@pytest.mark.parametrize(
    ("keys", "told", "set_", "drop", "moment"), [case[1:] for case in POSTS], ids=[case[0] for case in POSTS]
)
def test_company_and_role_follow_linkedin_only_where_the_note_still_says_what_was_seen(
    keys: dict[str, Value], told: Card, set_: dict[str, str], drop: tuple[str, ...], moment: str | None
) -> None:
    changes = planned(reading(told), note(**keys)).changes
    if not (set_ or drop or moment):
        assert changes == ()
        return
    (change,) = changes
    assert (change.path, change.set, change.add, change.drop) == (PATH, set_, {}, drop)
    assert change.moment == (Moment(DAY, "job", moment, 0) if moment else None)


def test_a_moment_that_the_note_has_already_is_not_added_again() -> None:
    notes: Notes = {PATH: Note(AT_ACME, (Moment(date(2026, 11, 1), "job", "CTO at Voltia", 0),))}
    (change,) = planned(reading(NEW_JOB), notes).changes
    assert change.moment is None


def test_the_return_to_an_old_post_is_a_moment_again() -> None:
    notes: Notes = {PATH: Note(AT_ACME, (Moment(date(2019, 5, 1), "job", "CTO at Voltia", 0),))}
    (change,) = planned(reading(NEW_JOB), notes).changes
    assert change.moment == Moment(DAY, "job", MOMENT, 0)
    lately = (Moment(date(2026, 2, 1), "job", "CTO at Voltia", 0), Moment(date(2026, 8, 1), "job", SEEN, 0))
    (change,) = planned(reading(NEW_JOB), {PATH: Note(AT_ACME, lately)}).changes
    assert change.moment == Moment(DAY, "job", MOMENT, 0)


def test_a_company_that_is_not_told_for_a_while_is_missed_no_change() -> None:
    notes = note(**AT_ACME)
    for told, changes in ((card(linkedin="lucia", role="CTO"), 1), (NEW_JOB, 1)):
        found = planned(reading(told), notes)
        assert [bool(change.moment) for change in found.changes] == [True] * changes
        notes = carried_out(found, notes)
    (known,) = index_of(notes)
    assert (known.role, known.company, known.linkedin_seen) == ("CTO", "Voltia", "CTO at Voltia")


def test_fifty_changed_jobs_are_fifty_rows_of_the_due_list() -> None:
    told = [card(f"Person {n}", linkedin=f"p-{n}", company="Acme", role="Head of Data") for n in range(400)]
    notes = carried_out(planned(reading(*told), {}), {})
    moved = [row._replace(company="Voltia", role="CTO") if n % 8 == 0 else row for n, row in enumerate(told)]
    later = DAY + timedelta(days=200)
    found = planned(reading(*moved), notes, day=later)
    assert (len(found.changes), len(found.unchanged)) == (50, 350)
    rows = due(index_of(carried_out(found, notes)), ENGLISH, later, kinds=["job-change"])
    assert {row.contact.name for row in rows} == {f"Person {n}" for n in range(0, 400, 8)}
    assert {row.leading.moment.text for row in rows if row.leading.moment} == {MOMENT}
