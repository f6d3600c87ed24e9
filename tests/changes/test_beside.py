"""Keys beside the front matter are written where they stand, every other byte kept, or refused with the place."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.examples import examples
from support.strategies import CHARACTERS

from pingfiles.changes.assign import Assignment, assign, new_names, parse
from pingfiles.changes.job_change import assign_with_trace
from pingfiles.changes.log_entry import Entry, left_behind, log
from pingfiles.note.edit.splice import Uneditable
from pingfiles.schema.schema import Schema
from pingfiles.settings import Settings

SCHEMA = Schema.of(Settings())
TODAY = date(2026, 11, 24)


def set_keys(text: str, *words: str) -> str:
    return assign(text, [parse(word, SCHEMA, TODAY) for word in words], SCHEMA)


WRITTEN = [
    ("a line", "Birthday:: 1984-11-27", "birthday=--11-28", "Birthday:: --11-28"),
    ("a bold key", "**Birthday**::1984-11-27  ", "birthday=--11-28", "**Birthday**::--11-28  "),
    ("brackets", "x [cumple:: [[1984-11-27]]] y", "birthday=--11-28", "x [cumple:: --11-28] y"),
    ("round brackets", "x (birthday:: 1984) y", "birthday=1985", "x (birthday:: 1985) y"),
    (
        "an item",
        "# Ana\n- **Email:** a@example.org ^id",
        "email=b@example.org",
        "# Ana\n- **Email:** b@example.org ^id",
    ),
    ("a row", "| City | Lugo  |\n|--|--|", "city=A|B", "| City | A\\|B  |\n|--|--|"),
    ("a row with nothing", "|City||\n|--|--|", "city=Lugo", "|City| Lugo |\n|--|--|"),
    ("nothing", "Birthday::", "birthday=1985", "Birthday:: 1985"),
    ("nothing and a blank", "Birthday:: ", "birthday=1985", "Birthday:: 1985 "),
    ("nothing before an id", "Birthday:: ^id", "birthday=1985", "Birthday:: 1985 ^id"),
    ("a comment behind it", "Birthday:: 1984 %%why%%", "birthday=1985", "Birthday:: 1985 %%why%%"),
    ("nothing any more", "x (birthday:: 1984) y", "birthday=", "x (birthday:: ) y"),
    ("another value of a list", "email:: a@b.org", "email+=c@d.org", "email:: a@b.org, c@d.org"),
    ("one of a list", "email:: a@b.org, c@d.org", "email-=a@b.org", "email:: c@d.org"),
    ("a list", "tags:: a", "tags=b, c", "tags:: b, c"),
    ("a link with commas", "knows:: [[A, b]]", "knows+=[[C]]", "knows:: [[A, b]], [[C]]"),
]


@pytest.mark.parametrize(("body", "word", "after"), [case[1:] for case in WRITTEN], ids=[case[0] for case in WRITTEN])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_key_in_the_body_is_written_where_it_stands(body: str, word: str, after: str, end: str) -> None:
    before = f"---\nx: 1\n---\n{body}\n\nMore.\n".replace("\n", end)
    assert set_keys(before, word) == f"---\nx: 1\n---\n{after}\n\nMore.\n".replace("\n", end)


INSIDE = [
    ("dates:\n  birthday: 1984-11-27 # why\n  x: 1", "birthday=--11-28", "dates:\n  birthday: --11-28 # why\n  x: 1"),
    ("dates: {birthday: '1984-11-27', x: 1}", "birthday=1985", "dates: {birthday: '1985', x: 1}"),
    ("dates:\n  birthday:\n  x: 1", "birthday=1985", "dates:\n  birthday: 1985\n  x: 1"),
    ("dates:\n  birthday: 1984 # why", "birthday=", "dates:\n  birthday:  # why"),
    ("contact:\n  email: a@example.org", "email=b@example.org", "contact:\n  email: b@example.org"),
    ("phone:\n  - number: '+34600000001'", "phone=+34600000002", "phone:\n  - number: '+34600000002'"),
    ("dates: {birthday: 1984-11-27}\nrole: a", "role=b", "dates: {birthday: 1984-11-27}\nrole: b"),
]


@pytest.mark.parametrize(("front", "word", "after"), INSIDE)
def test_a_key_inside_of_a_mapping_is_written_where_it_stands(front: str, word: str, after: str) -> None:
    assert set_keys(f"---\n{front}\n---\nText.\n", word) == f"---\n{after}\n---\nText.\n"


REFUSED = [
    ("---\nbirthday: 1984\n---\nBirthday:: 1985\n", "birthday=1986", "both as birthday and as Birthday", 4),
    ("---\n---\nBirthday:: 1985\ncumple:: 1985\n", "birthday=1986", "both as Birthday and as cumple", 4),
    ("---\n---\nBirthday:: `x`\n", "birthday=1986", "only be changed by hand", 3),
    ("---\n---\nBirthday:: 1984 `x` 85\n", "birthday=1986", "only be changed by hand", 3),
    ("---\n---\nx [role:: CTO] y\n", "role=a] b", "cannot be changed here", 3),
    ("---\n---\nRole:: CTO\n## Pings\n- 2026-01-01 call\n", "role=%%", "cannot be changed here", 3),
    ("---\n---\nhooks:: rows\n", "hooks+=bakes", "only be changed by hand", 3),
    ("---\n---\nemail:: a@example.org\n", "email=[]", "only be changed by hand", 3),
    ("---\ncontact: {email: [a@example.org]}\n---\n", "email=b@example.org", "only be changed by hand", 2),
    ("---\ncontact: {email: a@example.org}\n---\n", "email+=b@example.org", "only be changed by hand", 2),
    ("---\nphone: {home: '+3460000001', work: '+3460000002'}\n---\n", "phone=+34611111", "both as phone.home", 2),
]


@pytest.mark.parametrize(("before", "word", "why", "line"), REFUSED)
def test_what_cannot_be_written_is_refused_with_its_place(before: str, word: str, why: str, line: int) -> None:
    with pytest.raises(Uneditable, match=why) as refusal:
        set_keys(before, word)
    assert before.count("\n", 0, refusal.value.place) + 1 == line


def test_a_key_that_the_front_matter_has_is_written_there() -> None:
    before = "---\nemail: a@example.org\nbirthday:\n---\nemail:: b@example.org\nBirthday::\n"
    after = set_keys(before, "email=c@example.org", "birthday=1984")
    assert after == before.replace("a@", "c@").replace("birthday:\n", "birthday: 1984\n")


# Pings, jobs, keys of one's own


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("---\n---\nx (last_contact:: 2026-10-01) y", "---\n---\nx (last_contact:: 2026-11-24) y"),
        ("---\n---\nÚltimo contacto:: [[2026-10-01]]", "---\n---\nÚltimo contacto:: [[2026-11-24]]"),
        ("---\n---\n| Last contact |  |", "---\n---\n| Last contact | 2026-11-24  |"),
        ("---\n---\nlast_contact:: 2026-12-01", "---\n---\nlast_contact:: 2026-12-01"),
        ("---\ndates: {last_contact: 2026-10-01}\n---", "---\ndates: {last_contact: 2026-11-24}\n---"),
        ("---\nlast_contact: {date: 2026-10-01}\n---", "---\nlast_contact: {date: 2026-11-24}\n---"),
        ("---\nlast_contact:\n---\nlast_chat:: 2026-10-01", "---\nlast_contact:\n---\nlast_chat:: 2026-11-24"),
        ("---\nlast_contact: 2026-01-01\n---\nlast_chat:: 2026-10-01",
         "---\nlast_contact: 2026-11-24\n---\nlast_chat:: 2026-10-01"),
        ("---\n---\nsnooze:: 2026-12-24", "---\n---\nsnooze:: "),
    ],
)  # fmt: skip
def test_a_ping_moves_the_mirror_and_ends_the_snooze_where_they_stand(before: str, after: str) -> None:
    log_section = "\n## Pings\n- {}2026-01-01 call\n"
    text = before + log_section.format("")
    logged = log(text, Entry(TODAY, "call"), SCHEMA, TODAY)
    assert logged == after + log_section.format("2026-11-24 call\n- ")
    assert left_behind(text, Entry(TODAY, "call"), SCHEMA, TODAY) is None


def test_a_mirror_that_cannot_follow_is_told_with_its_place() -> None:
    text = "---\n---\nlast_contact:: soon\n## Pings\n- 2026-01-01 call\n"
    assert "- 2026-11-24 call\n" in log(text, Entry(TODAY, "call"), SCHEMA, TODAY)
    refusal = left_behind(text, Entry(TODAY, "call"), SCHEMA, TODAY)
    assert refusal
    assert text[refusal.place :].startswith("last_contact")


def test_a_change_of_company_in_the_body_leaves_its_trace_and_takes_the_start() -> None:
    before = "---\nrole: CTO\n---\nCompany:: Acme\n\nStarted:: 2020-01\n\n## Moments\n"
    after = assign_with_trace(before, [Assignment("company", "=", ("Globex",))], SCHEMA, TODAY)
    assert "Company:: Globex\n\nStarted:: \n\n## Moments\n" in after
    assert "- 2026-11-24 trabajo: en Globex (antes CTO en Acme)\n" in after


def test_a_key_that_is_new_to_the_note_and_unknown_is_named() -> None:
    words = [parse(word, SCHEMA, TODAY) for word in ("shoe size=39", "x y=1", "city=Lugo", "cumple=1984", "gone=")]
    assert new_names("---\nShoe-Size: 38\n---\n", words, SCHEMA) == ["x y"]


# Whatever the note

PIECES = st.sampled_from(
    ["Birthday:: 1984-11-27", "x (email:: a@b.org) y", "**Role**:: CTO", "| City | Lugo |", "|---|---|", "# Ana", "",
     "- Company: Acme", "  - cumple:: 1984", "> q", "```", "%%", "## Pings", "- 2026-01-01 call: x", "[role:: a]",
     "text", "Last contact:: 2026-01-01", "<!--", "city::", "- [ ] role:: b"]
)  # fmt: skip
FRONTS = st.sampled_from(
    ["", "role: CTO\n", "dates: {birthday: 1984-11-27}\n", "contact:\n  email: a@b.org # c\n  city:\n",
     "work: {role: 'a'}\n", "phone:\n  - number: '+34600000001'\n", "dates:\n- birthday: 1984\n  met: 2019\n",
     "birthday:\n  date: >-\n    1984\n"]
)  # fmt: skip
NAMES = st.sampled_from(["birthday", "role", "city", "email", "company", "phone", "last_contact"])


@given(FRONTS, st.lists(PIECES, max_size=7), NAMES, st.sampled_from(["=", "+="]), st.text(CHARACTERS, max_size=8))
@examples(400)
def test_whatever_is_set_stands_there_and_nothing_else_has_changed(
    front: str, lines: list[str], name: str, operator: str, value: str
) -> None:
    body = "\n".join(lines)
    before = f"---\n{front}---\n{body}"
    old = SCHEMA.read("", before).contact
    assert old
    text = " ".join(value.split())
    with suppress(Uneditable):
        is_list = name in ("email", "phone")
        after = assign(before, [Assignment(name, "+=" if operator == "+=" and is_list else "=", (text,))], SCHEMA)
        new = SCHEMA.read("", after).contact
        assert new
        field = {"email": "emails", "phone": "phones"}.get(name, name)
        kept = {**old._asdict(), field: None, "links": None, "pings": None}
        assert {**new._asdict(), field: None, "links": None, "pings": None} == kept
        assert [ping._replace(line=0) for ping in new.pings] == [ping._replace(line=0) for ping in old.pings]
        changed = [line for line in before.split("\n") if line not in after.split("\n")]
        assert len(changed) <= 2, "a value may stand on two lines, in a block"
