"""What an import would make, change and leave: nothing that a person wrote is ever overwritten."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from support.imports import DAY, Note, Notes, card, carried_out, index_of, planned, reading, titles

from pingfiles.dates import PartialDate
from pingfiles.errors import UsageError
from pingfiles.interchange.merge.card_values import Value
from pingfiles.interchange.merge.new_note import Options, folder_for
from pingfiles.interchange.record import Card, Related
from pingfiles.interchange.sources.linkedin import Messages
from pingfiles.settings import Settings

PATH = "People/Lucía Fernández.md"
LINKEDIN = "https://www.linkedin.com/in/lucia"


def note(**keys: Value) -> Notes:
    return {PATH: Note(keys)}


SEEN = "Head of Data at Acme"
AT_ACME: dict[str, Value] = {"linkedin": "lucia", "company": "Acme", "role": "Head of Data", "linkedin_seen": SEEN}
NEW_JOB = card(linkedin="lucia", company="Voltia", role="CTO")

# What is filled, added, reported

CHANGES: list[tuple[str, dict[str, Value], Card, dict[str, Value], dict[str, tuple[str, ...]]]] = [
    (
        "what is empty",
        {"uid": "7"},
        card(
            uid="7",
            birthday=PartialDate(None, 4, 12),
            emails=("a@example.org",),
            phones=("600",),
            linkedin="lucia",
            urls=("https://a.example",),
            tags=("x",),
            nicknames=("Lu",),
            company="Voltia",
            role="CTO",
        ),
        {
            "birthday": "--04-12",
            "email": ("a@example.org",),
            "phone": ("600",),
            "linkedin": LINKEDIN,
            "website": "https://a.example",
            "tags": ("x",),
            "aliases": ("Lu",),
            "company": "Voltia",
            "role": "CTO",
        },
        {},
    ),
    (
        "another address",
        {"email": "a@example.org"},
        card(emails=("A@example.org", "b@example.org")),
        {},
        {"email": ("b@example.org",)},
    ),
    (
        "another number",
        {"uid": "7", "phone": ("+34 600 000 001", "+34 600 000 002")},
        card(uid="7", phones=("600 000 001", "0034600000002", "+34600000003")),
        {},
        {"phone": ("+34600000003",)},
    ),
    (
        "lists that a person keeps",
        {"uid": "7", "tags": "own", "aliases": "L."},
        card(uid="7", tags=("x",), nicknames=("Lu",)),
        {},
        {},
    ),
    (
        "a role beside another company",
        {"uid": "7", "company": "Acme"},
        card(uid="7", company="Voltia", role="CTO"),
        {},
        {},
    ),
    (
        "a role beside the same company",
        {"uid": "7", "company": "Acme"},
        card(uid="7", company="acme", role="CTO"),
        {"role": "CTO"},
        {},
    ),
    ("a company beside another role", {"uid": "7", "role": "CFO"}, card(uid="7", company="Voltia", role="CTO"), {}, {}),
    (
        "the family and friends",
        {"uid": "7"},
        card(
            uid="7",
            related=(Related("friend", "Bo|Lind"), Related("spouse", "Leo")),
            anniversary=PartialDate(2009, 8, 8),
        ),
        {"knows": ("[[Bo Lind]]",), "hooks": ("spouse: Leo", "anniversary: 2009-08-08")},
        {},
    ),
    ("a death", {"uid": "7"}, card(uid="7", deathdate=PartialDate(2024)), {"deathdate": "2024"}, {}),
    ("the day of the connection", {"linkedin": "lucia"}, card(linkedin="lucia", connected_on=date(2019, 3, 5)), {}, {}),
]


@pytest.mark.parametrize(
    ("keys", "told", "set_", "add"), [case[1:] for case in CHANGES], ids=[case[0] for case in CHANGES]
)
def test_what_is_empty_is_filled_and_nothing_is_overwritten(
    keys: dict[str, Value], told: Card, set_: dict[str, Value], add: dict[str, tuple[str, ...]]
) -> None:
    changes = planned(reading(told, source="vcard"), note(**keys)).changes
    assert [(change.set, change.add, change.drop, change.moment) for change in changes] == (
        [(set_, add, (), None)] if set_ or add else []
    )


DIFFERENCES: list[tuple[str, dict[str, Value], Card, list[tuple[str, str, str]]]] = [
    (
        "nothing",
        {"linkedin": "lucia", "birthday": "1984-11-24"},
        card(linkedin="lucia", birthday=PartialDate(None, 11, 24)),
        [],
    ),
    (
        "a name",
        {"linkedin": "lucia"},
        card("Lucía Ruiz", linkedin="lucia"),
        [("name", "Lucía Fernández", "Lucía Ruiz")],
    ),
    (
        "a name that is an alias",
        {"linkedin": "lucia", "aliases": "Lucía Ruiz"},
        card("Lucia Ruiz", linkedin="lucia"),
        [],
    ),
    (
        "a birthday",
        {"linkedin": "lucia", "birthday": "--11-24"},
        card(linkedin="lucia", birthday=PartialDate(1984, 11, 24)),
        [("birthday", "--11-24", "1984-11-24")],
    ),
    (
        "a profile",
        {"linkedin": "lucia", "email": "l@example.org"},
        card(linkedin="lu-2", emails=("l@example.org",)),
        [("linkedin", "lucia", "https://www.linkedin.com/in/lu-2")],
    ),
    (
        "a page",
        {"linkedin": "lucia", "website": "http://www.a.example/"},
        card(linkedin="lucia", urls=("https://b.example",)),
        [("website", "http://www.a.example/", "https://b.example")],
    ),
    (
        "a page in another form",
        {"linkedin": "lucia", "website": "http://www.a.example/"},
        card(linkedin="lucia", urls=("https://a.example",)),
        [],
    ),
    (
        "a post at first sight",
        {"linkedin": "lucia", "company": "Acme", "role": "CTO"},
        NEW_JOB,
        [("company", "Acme", "Voltia")],
    ),
    (
        "a post that is neither LinkedIn's last nor its new one",
        {"linkedin": "lucia", "company": "Own Words", "role": "CTO", "linkedin_seen": SEEN},
        NEW_JOB,
        [("company", "Own Words", "Voltia")],
    ),
    (
        "a post that LinkedIn tells as before",
        {"linkedin": "lucia", "company": "Acme", "linkedin_seen": "CTO at Voltia"},
        NEW_JOB,
        [("company", "Acme", "Voltia")],
    ),
    ("a post that follows", AT_ACME, NEW_JOB, []),
    (
        "a post that the note has already",
        {**AT_ACME, "company": "Voltia", "role": "CTO"},
        NEW_JOB,
        [],
    ),
    (
        "the day of the connection",
        {"linkedin": "lucia", "met": "2019-03"},
        card(linkedin="lucia", connected_on=date(2024, 3, 5)),
        [("met", "2019-03", "2024-03-05")],
    ),
    (
        "a month that the connection is in",
        {"linkedin": "lucia", "met": "2024-03"},
        card(linkedin="lucia", connected_on=date(2024, 3, 5)),
        [],
    ),
    ("a UID", {"linkedin": "lucia", "uid": "u1"}, card(linkedin="lucia", uid="u2"), [("uid", "u1", "u2")]),
    ("a UID as a URN", {"linkedin": "lucia", "uid": "u1"}, card(linkedin="lucia", uid="urn:uuid:U1"), []),
    (
        "the day of a death",
        {"linkedin": "lucia", "deathdate": "2024-03-01"},
        card(linkedin="lucia", deathdate=PartialDate(2024, 4)),
        [("deathdate", "2024-03-01", "2024-04")],
    ),
    ("no post any more", AT_ACME, card(linkedin="lucia"), [("linkedin_seen", SEEN, "")]),
]


@pytest.mark.parametrize(
    ("keys", "told", "wanted"), [case[1:] for case in DIFFERENCES], ids=[case[0] for case in DIFFERENCES]
)
def test_where_the_note_says_something_else_it_is_reported(
    keys: dict[str, Value], told: Card, wanted: list[tuple[str, str, str]]
) -> None:
    found = planned(reading(told), note(**keys)).differences
    assert [(difference.key, difference.note, difference.card) for difference in found] == wanted
    assert {difference.path for difference in found} <= {PATH}


# New notes


def test_a_new_note_has_all_that_the_card_says() -> None:
    told = card(
        "Dr. Lucía Fernández",
        given="Lucía",
        nicknames=("Lu",),
        company="Voltia",
        role="CTO",
        birthday=PartialDate(1984, 11, 24),
        emails=("l@example.org",),
        phones=("+34 600",),
        urls=("https://l.example",),
        linkedin="lucia",
        uid="7",
        tags=("energy",),
        connected_on=date(2019, 3, 5),
        note="Sings.\n## Pings\n- 2026-01-01 call: x %% <!-- ```",
    )
    options = Options("People/Work", ("net", "energy"), "weak", "3 months")
    settings = Settings(language="en", contact_where=(("tags", "person"), ("type", "contact")))
    (new,) = planned(reading(told), {}, options, settings).new
    assert (new.folder, new.title, new.name) == ("People/Work", "Dr. Lucía Fernández", "Dr. Lucía Fernández")
    assert new.keys == {
        "called": "Lucía",
        "aliases": ("Lu",),
        "tags": ("person", "net", "energy"),
        "company": "Voltia",
        "role": "CTO",
        "birthday": "1984-11-24",
        "met": "2019-03-05",
        "tie": "weak",
        "cadence": "3 months",
        "email": ("l@example.org",),
        "phone": ("+34 600",),
        "linkedin": LINKEDIN,
        "website": "https://l.example",
        "uid": "7",
        "linkedin_seen": "CTO at Voltia",
        "type": "contact",
    }
    assert new.prose == "> Sings.\n> ## Pings\n> - 2026-01-01 call: x      \n"
    notes = carried_out(planned(reading(told), {}, options, settings), {})
    (found,) = index_of(notes, settings)
    assert (found.name, found.pings, found.moments) == ("Dr. Lucía Fernández", (), ())


def test_what_makes_a_contact_of_this_vault_outweighs_the_card() -> None:
    settings = Settings(contact_where=(("Organisation", "voltia"),))
    (new,) = planned(reading(card(company="Acme")), {}, settings=settings).new
    assert new.keys["company"] == "voltia"


NAMESAKES: list[tuple[str, list[Card], list[str]]] = [
    (
        "by company",
        [card("Ana", company="Acme", linkedin="a"), card("ana", company="Voltia", linkedin="b")],
        ["Ana (Acme)", "ana (Voltia)"],
    ),
    (
        "by role",
        [card("Ana", company="Acme", linkedin="a"), card("Ana", company="Acme", role="CTO", linkedin="b")],
        ["Ana (Acme)", "Ana (CTO)"],
    ),
    ("by profile", [card("Ana", linkedin="a"), card("Ana", linkedin="b")], ["Ana (a)", "Ana (b)"]),
    (
        "by address",
        [card("Ana", emails=("a1@example.org",)), card("Ana", emails=("a2@example.org",))],
        ["Ana (a1)", "Ana (a2)"],
    ),
    ("by number", [card("Ana", phones=("1",)), card("Ana", phones=("2",))], ["Ana (number 1)", "Ana (number 2)"]),
]


@pytest.mark.parametrize(("told", "wanted"), [case[1:] for case in NAMESAKES], ids=[case[0] for case in NAMESAKES])
def test_two_new_people_of_one_name_get_a_telling_suffix(told: list[Card], wanted: list[str]) -> None:
    assert titles(planned(reading(*told), {}).new) == wanted


def test_a_crowd_of_one_name_is_numbered_and_asked_about_the_next_time() -> None:
    told = reading(*(card("Ana") for _ in range(500)), source="vcard")
    found = planned(told, {"People/Ana (number 2).md": Note({"name": "Berta"})})
    assert titles(found.new)[:3] == ["Ana (number 1)", "Ana (number 3)", "Ana (number 4)"]
    assert len(set(titles(found.new))) == 500
    assert len(planned(told, carried_out(found, {})).questions) == 500


def test_a_person_of_many_rows_is_one() -> None:
    told = reading(*(card(linkedin="l", emails=(f"l{n}@example.org",)) for n in range(2_000)))
    (new,) = planned(told, {}).new
    assert len(new.keys["email"]) == 2_000


def test_a_post_is_taken_from_one_row() -> None:
    told = reading(card(linkedin="l"), card(linkedin="l", role="CTO"), card(linkedin="l", company="Acme", role="CFO"))
    (new,) = planned(told, {}).new
    assert (new.keys["role"], new.keys.get("company")) == ("CTO", None)


def test_a_file_that_is_there_under_another_persons_name_is_not_taken() -> None:
    notes: Notes = {"Old/Ana.md": Note({"name": "Berta"})}
    assert titles(planned(reading(card("Ana", company="Acme")), notes).new) == ["Ana (Acme)"]


@pytest.mark.parametrize(
    "name",
    [
        "../../.ssh/authorized_keys",
        "CON",
        "a\n---\nbirthday: 2000-01-01",
        "é" * 200,
        "🚀",
        "\u202eevil\u2066",
        "=cmd|' /C calc'!A0",
        "[[x]]",
        "null",
    ],
)
def test_a_hostile_name_is_one_harmless_line(name: str) -> None:
    from pingfiles.interchange.sources import linkedin

    quoted = name.replace('"', '""')
    content = f'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"{quoted}",,,,"{quoted}",,\n'
    notes = carried_out(planned(linkedin.SOURCE.read(content.encode(), "x.csv"), {}), {})
    (found,) = index_of(notes)
    assert found.birthday is None
    assert "\n" not in found.name
    assert not any(mark in found.name for mark in ("\u202e", "\u2066", "[[", "]]"))


# Rows, doubles, those who are gone


def test_rows_of_one_person_are_taken_together_and_counted() -> None:
    told = [card("Ana", emails=("a@example.org",)), card("ana", emails=("A@example.org", "b@example.org")), card("Leo")]
    found = planned(reading(*told, source="google"), {})
    assert titles(found.new) == ["Ana", "Leo"]
    assert found.new[0].keys["email"] == ("a@example.org", "A@example.org", "b@example.org")
    assert [str(skipped.reason) for skipped in found.skipped] == ["same person as people.csv:2; the two are merged"]


@pytest.mark.parametrize("notes", [{}, note(email="l@example.org")], ids=["new", "known"])
def test_what_rows_of_one_person_say_otherwise_is_told(notes: Notes) -> None:
    first = card(emails=("l@example.org",), birthday=PartialDate(1984, 11, 24), company="Acme")
    later = card(emails=("l@example.org",), birthday=PartialDate(1985, 1, 2), company="Voltia")
    found = planned(reading(first, later, first, source="vcard"), notes)
    assert [(remark.place.line, str(remark.reason)) for remark in found.remarks] == [
        (3, "company: “Voltia” is left out, because people.csv:2 has “Acme” for the same person"),
        (3, "birthday: “1985-01-02” is left out, because people.csv:2 has “1984-11-24” for the same person"),
    ]


def test_people_who_share_an_address_stay_two() -> None:
    told = [card("Ana", emails=("home@example.org",)), card("Leo", emails=("home@example.org",))]
    notes = carried_out(planned(reading(*told, source="google"), {}), {})
    assert len(notes) == 2
    assert len(planned(reading(*told, source="google"), notes).unchanged) == 2


def test_two_profiles_that_may_both_be_one_contact_are_asked_about() -> None:
    told = [card(company="Acme", linkedin="l-1"), card(company="Acme", linkedin="l-2")]
    found = planned(reading(*told), note(company="Acme"))
    assert (found.changes, found.new, len(found.questions)) == ((), (), 2)


def test_update_only_makes_no_notes() -> None:
    found = planned(reading(card("Ana"), NEW_JOB), note(**AT_ACME), Options("People", update_only=True))
    assert (found.new, len(found.changes)) == ((), 1)
    assert [str(skipped.reason) for skipped in found.skipped] == ["new person; --update-only creates no new notes"]


def test_who_vanished_from_linkedin_is_reported_and_stays() -> None:
    notes: Notes = {
        **note(**AT_ACME),
        "People/Gone.md": Note({"linkedin_seen": "CTO at Acme"}),
        "People/Asked.md": Note({"linkedin_seen": "CTO at Acme"}),
        "People/Archived.md": Note({"linkedin_seen": "CTO at Acme", "status": "archived"}),
        "People/By hand.md": Note({"linkedin": "by-hand"}),
    }
    told = reading(NEW_JOB, card("Asked", company="Voltia"))
    assert planned(told, notes).vanished == ("People/Gone.md",)
    assert planned(told._replace(source="google"), notes).vanished == ()


@pytest.mark.parametrize(
    ("keys", "on", "moves"),
    [
        ({}, date(2026, 7, 1), True),
        ({"last_contact": "2026-06-30"}, date(2026, 7, 1), True),
        ({"last_contact": "2026-07-01"}, date(2026, 7, 1), False),
        ({"last_contact": "2026-08-01"}, date(2026, 7, 1), False),
        ({}, DAY + timedelta(days=1), False),
    ],
)
def test_messages_move_the_last_contact_forward_and_nothing_else(keys: dict[str, Value], on: date, moves: bool) -> None:
    notes = note(linkedin="lucia", **keys)
    found = planned(reading(card("Ana")), notes, messages=Messages({"lucia": on, "nobody": on}, 2))
    wanted = [(PATH, None, {"last_contact": on.isoformat()})] if moves else []
    assert [(change.path, change.place, change.set) for change in found.moved] == wanted
    assert found.changed == ()


def test_messages_go_with_the_rows_of_a_file() -> None:
    told = reading(NEW_JOB, card("Ana", linkedin="ana"))
    messages = Messages({"lucia": DAY, "ana": DAY - timedelta(days=9)}, 2)
    found = planned(told, note(**AT_ACME), messages=messages)
    assert (found.changed[0].set["last_contact"], found.moved) == (DAY.isoformat(), ())
    assert found.new[0].keys["last_contact"] == "2026-11-12"
    assert planned(told, carried_out(found, note(**AT_ACME)), messages=messages).changes == ()


def test_messages_of_a_profile_that_the_note_gets_just_now_count_at_once() -> None:
    told = reading(card(linkedin="lucia", emails=("l@example.org",)))
    notes = note(email="l@example.org")
    messages = Messages({"lucia": DAY}, 1)
    found = planned(told, notes, messages=messages)
    assert found.changes[0].set == {"linkedin": LINKEDIN, "last_contact": DAY.isoformat()}
    assert planned(told, carried_out(found, notes), messages=messages).changes == ()


# The folder


@pytest.mark.parametrize(
    ("contacts", "wanted", "folder"),
    [
        (("People", "Work"), None, "People"),
        ((".",), None, ""),
        (("People",), "People/New/", "People/New"),
        (("People",), "./People", "People"),
        ((".",), "Anywhere", "Anywhere"),
    ],
)
def test_new_notes_go_where_contacts_are(contacts: tuple[str, ...], wanted: str | None, folder: str) -> None:
    assert folder_for(Settings(contacts=contacts), wanted) == folder


@pytest.mark.parametrize(
    "wanted",
    [
        "Other",
        "Peoples",
        "../People",
        "People/../..",
        "/etc",
        "C:/People",
        "People/.hidden",
        "Drafts/x",
        "Templates/pings",
    ],
)
@pytest.mark.parametrize("contacts", [("People",), ("People", ".")])
def test_a_folder_that_is_not_searched_is_refused(wanted: str, contacts: tuple[str, ...]) -> None:
    if wanted in ("Other", "Peoples") and "." in contacts:
        assert folder_for(Settings(contacts=contacts), wanted) == wanted
        return
    with pytest.raises(UsageError, match=r"folder"):
        folder_for(Settings(contacts=contacts), wanted)
