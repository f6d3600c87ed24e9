"""Whom a draft for many waits for: what people do to its list by hand is read as they meant it."""

from __future__ import annotations

import pytest
from support.vaults import day

from pingfiles.drafts import draft_note
from pingfiles.drafts.note_links import refresh
from pingfiles.drafts.recipients import day_held, left_out, named_occasions, ticked, waiting
from pingfiles.index import Index
from pingfiles.model import Contact
from pingfiles.settings import Settings

PHONES = [("Ana", "000011"), ("Leo", "000012"), ("Tove", "000013")]
ANA, LEO, TOVE = (Contact(f"People/{name}.md", name, phones=(f"+34600{end}",)) for name, end in PHONES)
SECOND = Contact("People/Work/Ana.md", "Ana")
INDEX = Index([ANA, LEO, TOVE, SECOND])
HEAD = """---
to:
  - "[[Ana]]"
  - "[[Leo]]"
  - "[[Work/Ana]]"
occasion: christmas
channel:
  - whatsapp
  - email
  - sms
send_on: 2026-12-20
sent: false
template: en/christmas-1
digest: 0123456789ab
---
For Sunday 20 December 2026

```text
Merry Christmas
- [x] [[Tove]]
```

"""
TAIL = "\n\n%%\n- [x] [[Tove]]\n%%\n"


def note(lines: str, head: str = HEAD, tail: str = TAIL) -> draft_note.DraftNote:
    found = draft_note.read("Drafts/x.md", head + lines + tail)
    assert found
    return found


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ("- [ ] [[Ana]]\n- [ ] [[Leo]]", []),
        ("- [x] [[Ana]]\n- [ ] [[Leo]]", ["People/Ana.md"]),
        ("- [X] [[Ana]]\n* [x] [[Leo]]", ["People/Ana.md", "People/Leo.md"]),
        ("  + [x] [[Ana]]\n1. [x] [[Leo]]", ["People/Ana.md", "People/Leo.md"]),
        ("- [x][[Ana]]\n-   [ x ]   [[Leo]]", ["People/Ana.md", "People/Leo.md"]),
        (
            "- [x] [[Ana]] [Open WhatsApp](<https://wa.me/1>)\r\n- [x] [[Leo]] yes!\r",
            ["People/Ana.md", "People/Leo.md"],
        ),
        ("- [x] **[[Ana]]**\n- [x] [[People/Leo.md|Leo the cook]]", ["People/Ana.md", "People/Leo.md"]),
        ("- [x] [[Work/Ana]]\n- [ ] [[Ana]]", ["People/Work/Ana.md"]),
        ("- [x] [[Ana]]\n- [ ] [[Ana]]", ["People/Ana.md"]),
        ("- [ ] [[Ana]]\n- [x] [[Ana#Pings]]", ["People/Ana.md"]),
        ("- [x] [[Tove]]", ["People/Tove.md"]),
        ("- [/] [[Ana]]\n- [-] [[Leo]]\n- [] [[Leo]]\n- [[Leo]]", []),
        ("[x] [[Ana]]\nx [[Leo]]\n> - [x] [[Leo]]", []),
        ("", []),
    ],
)
def test_a_tick_is_read_in_the_forms_that_people_write(lines: str, wanted: list[str]) -> None:
    assert [each.contact.path for each in ticked(note(lines), INDEX) if each.contact] == wanted


def test_the_box_of_the_whole_draft_ticks_everybody() -> None:
    head = HEAD.replace("sent: false", "sent: true")
    assert [each.target for each in ticked(note("- [ ] [[Ana]]\n- [x] [[Leo]]", head), INDEX)] == ["Ana", "Leo"]
    assert [each.target for each in ticked(note("", head), INDEX)] == ["Ana", "Leo", "Work/Ana"]


def test_each_has_the_channel_of_their_place_in_to_whatever_the_order_of_the_lines() -> None:
    found = waiting(note("- [ ] [[Work/Ana]]\n- [ ] [[Leo]]\n- [ ] [[Ana]]\n- [ ] [[Tove]]"), INDEX)
    assert [each.channel for each in found] == ["sms", "email", "whatsapp", None]


def test_who_was_logged_waits_no_more_and_who_lost_their_line_is_known() -> None:
    head = HEAD.replace("digest", 'logged:\n  - "[[Ana]]"\ndigest')
    found = note("- [x] [[Ana]]\n- [x] [[Leo]]", head)
    assert [each.target for each in waiting(found, INDEX)] == ["Leo"]
    assert left_out(found, INDEX) == ["Work/Ana"]


def test_a_ticked_line_that_links_to_nobody_is_known_by_its_line() -> None:
    found = note("- [x] Ana\n- [ ] Leo\n- [ ] [[Leo]]")
    line = HEAD.count("\n") + 1
    assert (found.boxes.nameless, [box.line for box in found.boxes.persons]) == ((line,), [line + 2])


def test_who_is_gone_is_still_told_apart_and_keeps_the_line() -> None:
    found = waiting(note("- [x] [[Nobody]]\n- [x] [[Somebody]]"), INDEX)
    assert [(each.target, each.contact, each.line - HEAD.count("\n")) for each in found] == [
        ("Nobody", None, 1),
        ("Somebody", None, 2),
    ]


@pytest.mark.parametrize(
    "text", [HEAD + "- [x] [[Ana]]" + TAIL, HEAD.replace("\n", "\r\n") + "* [X] [[Ana]] hello\r\n"]
)
def test_what_was_logged_is_added_to_the_front_matter_and_nothing_else_changes(text: str) -> None:
    once = draft_note.marked_logged(text, ["Ana"])
    twice = draft_note.marked_logged(once, ["Leo", "Work/Ana"])
    found = draft_note.read("x.md", twice)
    assert found
    assert found.logged == ("Ana", "Leo", "Work/Ana")
    end = "\r\n" if "\r\n" in text else "\n"
    added = f'logged:{end}  - "[[Ana]]"{end}  - "[[Leo]]"{end}  - "[[Work/Ana]]"{end}'
    assert twice.replace(added, "") == text


@pytest.mark.parametrize("end", ["", "\n", "\n\n%%\nWhy: x\n%%\n"])
def test_lost_lines_come_back_below_the_message_and_ticks_stay(end: str) -> None:
    text = HEAD + "- [x] [[Leo]]" + end
    new = refresh(text, INDEX, "en")
    found = draft_note.read("x.md", new)
    assert found
    assert [(box.target, box.is_ticked) for box in found.boxes.persons] == [
        ("Leo", True),
        ("Ana", False),
        ("Work/Ana", False),
    ]
    assert new.startswith(HEAD + "- [x] [[Leo]]")
    assert refresh(new, INDEX, "en") == new


@pytest.mark.parametrize(
    ("file_day", "send_on", "wanted"),
    [
        ("2026-12-22", "2026-12-20", "2026-12-22"),
        ("2026-12-01", "2026-12-20", "2026-12-20"),
        ("2027-03-01", "2026-12-20", "2026-12-24"),
        ("2026-12-22", "2027-01-01", "2026-12-24"),
        (None, "2026-12-20", "2026-12-24"),
        ("2026-12-22", None, "2026-12-22"),
    ],
)
def test_a_tick_counts_on_its_files_day_held_between_the_drafts_and_today(
    file_day: str | None, send_on: str | None, wanted: str
) -> None:
    held = day_held((file_day and day(file_day)) or None, (send_on and day(send_on)) or None, day("2026-12-24"))
    assert held == day(wanted)


@pytest.mark.parametrize(
    ("today", "wanted"),
    [("2026-12-18", ("birthday",)), ("2026-12-22", ("birthday", "Navidad")), ("2026-12-26", ("birthday", "Navidad"))],
)
def test_an_entry_names_no_further_feast_that_is_not_near(today: str, wanted: tuple[str, ...]) -> None:
    head = HEAD.replace("occasion: christmas", "occasion: birthday\nalso:\n  - Navidad")
    assert named_occasions(note("", head), Settings(), day(today)) == wanted
    assert named_occasions(note(""), Settings(), day(today)) == ("christmas",)
