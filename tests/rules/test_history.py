"""What counts of a log on a day: the last contact, the order of entries, the balance, the channel, who is along."""

from __future__ import annotations

import pytest
from support.vaults import NAME, contact, day, row_of, rows

from pingfiles.index import Index
from pingfiles.model import Balance
from pingfiles.rules.history import balance_of, history_of, last_channel
from pingfiles.rules.status import standings
from pingfiles.settings import Settings

TODAY = day("2026-11-21")

LAST = [
    ("nothing", "", "", None, None),
    ("an entry", "", "2026-11-01 call", "2026-11-01", "2026-11-01"),
    ("the newest of several", "", "2026-10-01 call; 2026-11-01 call; 2026-09-01 call", "2026-11-01", "2026-11-01"),
    ("today", "", "2026-11-21 call", "2026-11-21", "2026-11-21"),
    ("the future never counts", "", "2026-11-22 call; 2026-11-01 call", "2026-11-01", "2026-11-01"),
    ("a skip never counts", "", "2026-11-20 skip (birthday); 2026-11-01 call", "2026-11-01", "2026-11-01"),
    ("theirs is contact, but not your ping", "", "2026-11-20 email: hi #in; 2026-11-01 call", "2026-11-20",
     "2026-11-01"),
    ("a mirror alone", "last_contact: 2026-11-02", "", "2026-11-02", "2026-11-02"),
    ("a later mirror", "last_contact: 2026-11-02", "2026-11-01 call", "2026-11-02", "2026-11-02"),
    ("an earlier mirror", "last_contact: 2026-10-02", "2026-11-01 call", "2026-11-01", "2026-11-01"),
    ("a mirror in the future", "last_contact: 2026-12-02", "2026-11-01 call", "2026-11-01", "2026-11-01"),
    ("a mirror of what they wrote", "last_contact: 2026-11-20", "2026-11-20 email: hi #in", "2026-11-20", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("front", "log", "contacted", "pinged"), [case[1:] for case in LAST], ids=[case[0] for case in LAST]
)
def test_the_later_of_log_and_mirror_counts(front: str, log: str, contacted: str | None, pinged: str | None) -> None:
    history = history_of(contact(front, log), TODAY)
    assert history.last_contact == (day(contacted) if contacted else None)
    assert history.last_ping == (day(pinged) if pinged else None)


def test_a_later_mirror_is_an_answer_that_the_log_does_not_have() -> None:
    log = "2026-11-18 email: hello #in"
    assert history_of(contact("last_contact: 2026-11-18", log), TODAY).unanswered
    assert not history_of(contact("last_contact: 2026-11-19", log), TODAY).unanswered


ORDER = [
    ("oldest first", "2026-01-01 a: 1; 2026-01-02 b: 2; 2026-01-03 c: 3"),
    ("newest first", "2026-01-03 c: 3; 2026-01-02 b: 2; 2026-01-01 a: 1"),
    ("muddled", "2026-01-02 b: 2; 2026-01-03 c: 3; 2026-01-01 a: 1"),
    ("one day, oldest first", "2026-01-01 a: 1; 2026-01-02 b: 2; 2026-01-02 c: 3"),
    ("one day, newest first", "2026-01-02 c: 3; 2026-01-02 b: 2; 2026-01-01 a: 1"),
    ("one day, by its times", "2026-01-01 a: 1; 2026-01-02 19:30 c: 3; 2026-01-02 09:30 b: 2"),
]


@pytest.mark.parametrize("log", [case[1] for case in ORDER], ids=[case[0] for case in ORDER])
def test_the_newest_entry_is_the_one_that_the_log_means(log: str) -> None:
    assert last_channel(contact(log=log), TODAY) == "c"
    unanswered = history_of(contact(log=log.replace(" c: 3", " c: 3 #in")), TODAY).unanswered
    assert unanswered
    assert unanswered.channel == "c"
    assert not history_of(contact(log=log.replace(" b: 2", " b: 2 #in")), TODAY).unanswered


def test_an_answer_of_the_same_day_is_told_by_its_place_or_its_time() -> None:
    assert not history_of(contact(log="2026-11-18 email: answered; 2026-11-18 email: hello #in"), TODAY).unanswered
    later = "2026-11-01 call; 2026-11-18 09:00 email: answered; 2026-11-18 18:00 email: hello #in"
    assert history_of(contact(log=later), TODAY).unanswered


def test_the_balance_counts_two_years() -> None:
    log = "; ".join(
        (
            "2024-11-20 call: too long ago #gave #asked #got",
            "2024-11-22 call: within two years #gave",
            "2026-11-20 call: yesterday #gave #got",
            "2026-11-21 call: today #asked",
            "2026-11-22 call: tomorrow #got",
        )
    )
    balance = balance_of(contact(log=log), TODAY)
    assert balance == Balance(gave=2, asked=1, got=1)
    assert balance.net == 0


def test_whoever_is_in_debt_is_told_to_offer_first() -> None:
    log = "2026-01-01 call: #got; 2026-01-02 call: #asked; 2026-01-03 call: #gave"
    found = row_of(rows([contact("cadence: 1 month", log)], "2026-11-21"))
    assert found
    assert found.balance.net == -1


CHANNEL = [
    ("the first that is preferred", "channels: [letter, call]", "2026-11-01 email: hi", "letter"),
    ("else the last one used", "", "2026-11-01 email: hi; 2026-10-01 call: hi", "email"),
    ("of those that name one", "", "2026-11-01: hi; 2026-10-01 call: hi", "call"),
    ("a skip is none", "", "2026-11-01 skip (birthday); 2026-10-01 call: hi", "call"),
    ("the future is not used yet", "", "2026-11-22 email: hi; 2026-10-01 call: hi", "call"),
    ("else none", "", "2026-10-01: hi", None),
]


@pytest.mark.parametrize(("front", "log", "channel"), [case[1:] for case in CHANNEL], ids=[case[0] for case in CHANNEL])
def test_the_channel_of_a_row(front: str, log: str, channel: str | None) -> None:
    row = row_of(rows([contact(f"cadence: 1 day; {front}", log)], "2026-11-21", within=31))
    assert row
    assert row.channel == channel
    if not front:
        assert last_channel(contact(log=log), TODAY) == channel


ALONG = [
    ("with", f"2026-11-01 meeting: lunch with [[{NAME}]]", True),
    ("con", f"2026-11-01 meeting: comida con [[{NAME}]]", True),
    ("with, and others", f"2026-11-01 meeting: lunch with [[Zoë Marsh]] and [[{NAME}]]", True),
    ("by an alias", "2026-11-01 meeting: lunch with [[Addie]]", True),
    ("by path", f"2026-11-01 meeting: lunch with [[People/{NAME}]]", True),
    ("any other link", f"2026-11-01 meeting: spoke of [[{NAME}]]", False),
    ("without a link", f"2026-11-01 meeting: lunch with {NAME}", False),
    ("a skip", f"2026-11-01 skip (birthday): lunch with [[{NAME}]]", False),
    ("in the future", f"2026-11-22 meeting: lunch with [[{NAME}]]", False),
]


@pytest.mark.parametrize(("log", "counts"), [case[1:] for case in ALONG], ids=[case[0] for case in ALONG])
def test_who_was_along_was_pinged(log: str, counts: bool) -> None:
    mine = contact("aliases: [Addie]; cadence: 1 month; channels: []", "2026-10-01 call: hi")
    other = contact("cadence: 1 month", f"{log} #gave", name="Tove Lind")
    found = row_of(rows([mine, other], "2026-11-21", within=31))
    assert found
    assert found.last_ping == day("2026-11-01" if counts else "2026-10-01")
    assert [reason.on for reason in found.reasons if reason.kind == "cadence"] == [
        day("2026-12-01" if counts else "2026-11-01")
    ]
    assert found.balance == Balance(), "another's tags are never theirs"
    assert found.channel == "call"


def test_being_along_is_the_first_ping_of_who_has_none() -> None:
    mine = contact("cadence: 1 month")
    other = contact("cadence: never", f"2026-11-20 meeting: lunch with [[{NAME}]]", name="Tove Lind")
    assert row_of(rows([mine, other], "2026-11-21")) is None


def test_being_along_answers_nothing() -> None:
    mine = contact("cadence: never", "2026-11-18 email: hello #in")
    other = contact("cadence: never", f"2026-11-20 meeting: lunch with [[{NAME}]]", name="Tove Lind")
    found = row_of(rows([mine, other], "2026-11-21"))
    assert found
    assert [reason.kind for reason in found.reasons] == ["reply"]


def test_how_things_stand_is_told_as_the_due_list_sees_it() -> None:
    mine = contact("cadence: 1 month; snooze: 2026-12-01", "2026-10-01 call: #gave")
    other = contact("status: archived; cadence: 1 month", f"2026-11-01 lunch with [[{NAME}]]", name="Tove Lind")
    found = dict(standings(Index([mine, other]), [mine, other], Settings(), TODAY))
    standing = found[mine]
    assert standing.last_ping == day("2026-11-01")
    assert standing.next_due == day("2026-12-01")
    assert standing.snoozed_until == day("2026-12-01")
    assert standing.balance == Balance(gave=1)
    assert [(whose.name, ping.date) for whose, ping in standing.shared] == [("Tove Lind", day("2026-11-01"))]
    assert found[other].next_due is None, "the archived are never due"


def test_an_answer_on_the_only_day_of_a_log_counts_wherever_it_stands() -> None:
    for log in (
        "2026-01-02 email: hello #in; 2026-01-02 email: hi",
        "2026-01-02 email: hi; 2026-01-02 email: hello #in",
    ):
        assert history_of(contact(log=log), TODAY).unanswered is None
    assert history_of(contact(log="2026-01-02 email: hello #in; 2026-01-02 call #in"), TODAY).unanswered
