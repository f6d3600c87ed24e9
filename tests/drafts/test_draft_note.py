"""A draft note is written, read back, refreshed and marked, and what a person wrote in it stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.vaults import day

from pingfiles.drafts import draft_note
from pingfiles.drafts.compose import Draft
from pingfiles.drafts.deep_links import opening, text_of
from pingfiles.drafts.findings import of_draft
from pingfiles.drafts.note_links import refresh
from pingfiles.drafts.occasion_words import word_in, words_in_all
from pingfiles.drafts.plan import plan, recent_templates, sent_path
from pingfiles.drafts.recipients import named_occasions, waiting
from pingfiles.drafts.suggestions import Hook
from pingfiles.index import Index
from pingfiles.model import Contact
from pingfiles.note import frontmatter
from pingfiles.schema.schema import Schema
from pingfiles.settings import Settings

LENA = Contact("People/Lena Brekke.md", "Lena Brekke", phones=("+34600000011",), emails=("lena@example.org",))
TOVE = Contact("People/Tove.md", "Tove", phones=("+34600000012",))
INDEX = Index([LENA, TOVE])
HELLO = "Happy birthday, Lena. Ana"
MESSAGES = (
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=120)
    .map(str.strip)
    .filter(bool)
)


def made(text: str = HELLO, channel: str = "whatsapp", subject: str = "", **changes: object) -> Draft:
    link = opening(LENA, channel, subject, text, "en").link
    draft = Draft(
        contact="Lena Brekke",
        path=LENA.path,
        occasion="birthday",
        also=("sant-jordi",),
        occasion_words=(),
        occasion_names=frozenset(),
        send_on=day("2026-11-24"),
        channel=channel,
        language="en",
        region="en-GB",
        formality="informal",
        tone="personal",
        subject=subject,
        text=text,
        link=link,
        missing="",
        placeholder=False,
        said="",
        asked="",
        is_bare=False,
        hooks=(Hook("Ran the %%% marathon", LENA.path, 12),),
        template="en/birthday-1",
        why="turns 42 on Tuesday",
    )
    draft = replace(draft, **changes)  # type: ignore[arg-type] # any field of a draft
    words = (draft.occasion, *draft.also)
    return replace(draft, occasion_words=words, occasion_names=words_in_all(draft.occasion, Settings()))


def written(draft: Draft | None = None) -> str:
    return draft_note.write([draft or made()], ["Lena Brekke"], "en")


def refreshed(text: str, index: Index = INDEX) -> str:
    return refresh(text, index, "en")


def read(text: str) -> draft_note.DraftNote:
    note = draft_note.read("Drafts/x.md", text)
    assert note
    return note


def test_a_draft_note_as_obsidian_shows_it() -> None:
    digest = next(line for line in written().split("\n") if line.startswith("digest"))
    assert (
        written()
        == f"""---
to: "[[Lena Brekke]]"
occasion: birthday
also:
  - sant-jordi
channel: whatsapp
send_on: 2026-11-24
sent: false
template: en/birthday-1
{digest}
---
For Tuesday 24 November 2026

[Open WhatsApp](<https://wa.me/34600000011?text=Happy%20birthday%2C%20Lena.%20Ana>)

```text
Happy birthday, Lena. Ana
```

%%
Why: turns 42 on Tuesday
What else the notes offer:
- Ran the % % % marathon ([[Lena Brekke]], line 12)
%%
"""
    )


def test_it_is_named_by_day_contact_and_occasion() -> None:
    assert draft_note.file_name([made()], "en") == "2026-11-24 Lena Brekke (birthday).md"
    hostile = made(contact="../../Ana: [x]|y#z")
    assert draft_note.file_name([hostile], "en") == "2026-11-24 .. .. Ana x y z (birthday).md"


@given(MESSAGES, MESSAGES, st.sampled_from(("whatsapp", "email", "telegram", "call")))
def test_what_is_written_is_read_back(text: str, subject: str, channel: str) -> None:
    draft = made(text, channel, subject if channel == "email" else "")
    note = read(written(draft))
    assert (note.message, note.subject, note.channels) == (text, draft.subject, (channel,))
    assert (note.to, note.occasions) == (("Lena Brekke",), ("birthday", "sant-jordi"))
    assert (note.send_on, note.is_sent, note.template) == (draft.send_on, False, "en/birthday-1")
    assert note.links == ((draft.link,) if draft.link else ())


def test_its_front_matter_has_nothing_wrong() -> None:
    text = written(made(subject='Say "hi": \\ #1', channel="email"))
    place = frontmatter.borders(text)
    assert isinstance(place, frontmatter.Borders)
    assert frontmatter.parse(text, place).problems == []
    assert Schema.of(Settings()).read("Drafts/x.md", text).problems == []


@given(MESSAGES, MESSAGES, st.sampled_from(("whatsapp", "sms", "email", "telegram")))
def test_a_refreshed_note_differs_in_its_link_alone(before: str, after: str, channel: str) -> None:
    old = written(made(before, channel, "S"))
    edited = old.replace(f"text\n{before}\n", f"text\n{after}\n", 1)
    new = refreshed(edited)
    note = read(new)
    expected = "" if note.has_placeholder else note.message
    assert (text_of(note.links[0]) or "") == expected
    assert new.replace(note.links[0], "") == edited.replace(read(edited).links[0], "")
    assert refreshed(new) == new


@given(MESSAGES)
def test_an_untouched_note_is_refreshed_to_itself(text: str) -> None:
    if not read(written(made(text))).has_placeholder:
        assert refreshed(written(made(text))) == written(made(text))


def test_a_link_carries_no_text_while_a_question_stands() -> None:
    asked = written().replace("Happy birthday, Lena.", "Happy birthday, [what did you do?].", 1)
    assert read(refreshed(asked)).links == ("https://wa.me/34600000011",)


URL = read(written()).links[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"<{URL}>", "<javascript:alert(1)>"),
        (f"(<{URL}>)", "(https://evil.example.org/)"),
        (URL, "mailto:lena@example.org"),
        (URL, URL.replace("wa.me/34", "wa.me/35")),
        (f"[Open WhatsApp](<{URL}>)\n", ""),
        (f"[Open WhatsApp](<{URL}>)", "No link: the note has no phone number"),
    ],
)
def test_a_link_that_was_bent_or_lost_is_found_and_put_right(old: str, new: str) -> None:
    changed = written().replace(old, new)
    assert codes(changed) == ["PF506"]
    assert refreshed(changed) == written()


def test_of_many_each_gets_the_right_link_again() -> None:
    tove = opening(TOVE, "sms", "", HELLO, "en").link
    text = draft_note.write(
        [made(), made(path=TOVE.path, contact="Tove", channel="sms", link=tove)], ["Lena Brekke", "Tove"], "en"
    )
    assert codes(text) == []
    swapped = text.replace(URL, "x").replace(tove, URL).replace("(<x>)", f"(<{tove}>)")
    assert codes(swapped) == ["PF506"]
    assert refreshed(swapped) == text
    lost = "\n".join(line for line in text.split("\n") if "[[Tove]] [" not in line)
    assert codes(lost) == ["PF506"]
    assert codes(refreshed(lost)) == []


def test_a_block_of_tildes_holds_the_message_too_and_one_that_is_gone_is_told() -> None:
    assert read(written().replace("```", "~~~")).message == HELLO
    assert codes(written().replace("```text\n", "").replace("```\n", "")) == ["PF507"]


def test_a_link_of_ones_own_above_the_message_stays() -> None:
    text = written().replace("[Open WhatsApp]", "[the photo](https://example.org/photo)\n[Open WhatsApp]")
    assert codes(text) == []
    assert refreshed(text.replace("Happy", "Very happy")).count("https://example.org/photo") == 1


def test_line_endings_and_strange_lines_stay() -> None:
    text = (
        written()
        .replace("\n", "\r\n")
        .replace("```text\r\nHappy", "```text\r\nVery happy")
        .replace("sent:", "mine: x\r\nsent:")
    )
    new = refreshed(text)
    assert text_of(read(new).links[0]) == "Very happy birthday, Lena. Ana"
    assert new.count("\r\n") == new.count("\n")
    assert "mine: x\r\n" in new


@pytest.mark.parametrize("text", ["", "no draft", "---\nto: x\n---\n", "---\ncity: Lugo\n---\n```\nx\n```\n"])
def test_what_is_no_draft_stays_as_it_is(text: str) -> None:
    assert draft_note.read("x.md", text) is None
    assert refreshed(text) == text


@pytest.mark.parametrize(
    ("change", "is_edited"),
    [
        (lambda text: text, False),
        (draft_note.marked_sent, False),
        (lambda text: text.replace("wa.me/34", "wa.me/35"), False),
        (lambda text: text.replace("Happy", "Very happy"), True),
        (lambda text: text.replace("channel: whatsapp", "channel: sms"), True),
        (lambda text: text + "my own note\n", True),
        (lambda text: text.replace("digest:", "gone:"), True),
    ],
)
def test_a_note_changed_by_hand_is_known(change: object, is_edited: bool) -> None:
    assert draft_note.is_edited(change(written())) is is_edited  # type: ignore[operator] # a change of text


def test_marking_ticks_the_box_and_nothing_else() -> None:
    text = written() + "\nsent: false in the body\n"
    marked = draft_note.marked_sent(text)
    assert marked == text.replace("sent: false", "sent: true", 1)
    assert read(marked).is_sent


def test_a_fence_in_the_message_does_not_end_it() -> None:
    draft = made("a\n```\nb\n````\nc")
    assert read(written(draft)).message == draft.text


def test_one_note_for_many_has_one_text_and_a_link_each() -> None:
    drafts = [
        made("Happy Christmas. Ana"),
        made("Happy Christmas. Ana", path=TOVE.path, contact="Tove", channel="letter", link=""),
    ]
    note = read(draft_note.write(drafts, ["Lena Brekke", "Tove"], "en"))
    assert note.to == ("Lena Brekke", "Tove")
    assert note.channels == ("whatsapp", "letter")
    assert note.message == "Happy Christmas. Ana"
    assert len(note.links) == 1
    assert [(each.contact, each.channel, each.is_ticked) for each in waiting(note, INDEX)] == [
        (LENA, "whatsapp", False),
        (TOVE, "letter", False),
    ]


class TestThePlan:
    def test_a_draft_that_is_not_there_is_written(self) -> None:
        (planned,) = plan([[made()]], {}, INDEX, "Drafts", "en").notes
        assert (planned.path, planned.replaces) == ("Drafts/2026-11-24 Lena Brekke (birthday).md", False)
        assert planned.text == written()

    def test_an_unsent_one_for_the_same_occasion_is_kept(self) -> None:
        there = {"Drafts/mine.md": written()}
        assert plan([[made("Other words")]], there, INDEX, "Drafts", "en") == ((), ("Drafts/mine.md",))

    def test_another_occasion_or_a_filed_one_keeps_nothing_back(self) -> None:
        there = {"Drafts/mine.md": written(made(occasion="press"))}
        assert plan([[made()]], there, INDEX, "Drafts", "en").notes
        there = {"Drafts/Sent/mine.md": draft_note.marked_sent(written())}
        assert plan([[made()]], there, INDEX, "Drafts", "en").notes

    @pytest.mark.parametrize("force", [False, True])
    def test_one_that_is_ticked_as_sent_is_never_drafted_again(self, force: bool) -> None:
        there = {"Drafts/mine.md": draft_note.marked_sent(written())}
        found = plan([[made("Other words")]], there, INDEX, "Drafts", "en", force)
        assert (found.notes, found.kept) == ((), ("Drafts/mine.md",))

    def test_by_force_an_untouched_one_is_made_anew_and_a_changed_one_kept(self) -> None:
        there = {"Drafts/mine.md": written()}
        (planned,) = plan([[made("Other words")]], there, INDEX, "Drafts", "en", force=True).notes
        assert (planned.path, planned.replaces) == ("Drafts/mine.md", True)
        changed = {"Drafts/mine.md": written().replace("Happy", "Very happy")}
        assert plan([[made("Other words")]], changed, INDEX, "Drafts", "en", force=True).kept == ("Drafts/mine.md",)

    def test_of_many_those_are_left_out_who_have_one(self) -> None:
        drafts = [made(), made(path=TOVE.path, contact="Tove")]
        there = {"Drafts/mine.md": written()}
        found = plan([drafts], there, INDEX, "Drafts", "en")
        assert [read(note.text).to for note in found.notes] == [("Tove",)]
        assert found.kept == ("Drafts/mine.md",)
        (together,) = plan([drafts], {}, INDEX, "Drafts", "en").notes
        assert together.path == "Drafts/2026-11-24 2 contacts, en (birthday).md"
        assert plan([drafts], {together.path: together.text}, INDEX, "Drafts", "en").kept == (together.path,)
        (anew,) = plan([drafts], {together.path: together.text}, INDEX, "Drafts", "en", force=True).notes
        assert (anew.path, anew.replaces) == (together.path, True)

    def test_two_of_one_name_get_two_files(self) -> None:
        other = made(path=TOVE.path)
        paths = [note.path for note in plan([[made()], [other]], {}, INDEX, "Drafts", "en").notes]
        assert paths == ["Drafts/2026-11-24 Lena Brekke (birthday).md", "Drafts/2026-11-24 Lena Brekke (birthday) 2.md"]

    def test_a_sent_one_goes_to_its_folder_under_a_free_name(self) -> None:
        assert sent_path("Drafts/a.md", "Drafts", ()) == "Drafts/Sent/a.md"
        assert sent_path("Drafts/a.md", "Drafts", ["Drafts/Sent/a.md"]) == "Drafts/Sent/a 2.md"

    def test_the_last_templates_are_known(self) -> None:
        notes = [
            read(written(made(template=f"en/birthday-{number}", send_on=day(f"202{number}-11-24"))))
            for number in range(1, 6)
        ]
        assert recent_templates(notes, INDEX, day("2027-01-01")) == {
            LENA.path: ("en/birthday-5", "en/birthday-4", "en/birthday-3")
        }

    def test_what_a_cadence_served_names_no_occasion(self) -> None:
        note = read(written(made(occasion="cadence", also=())))
        assert [(each.contact, each.channel) for each in waiting(note, INDEX)] == [(LENA, "whatsapp")]
        assert named_occasions(note, Settings(), day("2026-11-24")) == ()


def codes(text: str, today: str = "2026-11-24", index: Index = INDEX) -> list[str]:
    return [problem.code for problem in of_draft(read(text), index, day(today))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (written(), []),
        (written().replace("Lena Brekke]]", "Nobody]]"), ["PF501"]),
        (draft_note.marked_sent(written(made("So, [how are you?]"))), ["PF502"]),
        (refreshed(written(made("a " * 300))), ["PF503"]),
        (refreshed(written(made("One. Two. Three. Four. Five."))), ["PF503"]),
        (written().replace("Happy birthday", "Merry Christmas"), ["PF506"]),
        (written(made("So, [how are you?]")), ["PF506"]),
        (refreshed(written(made("So, [how are you?]"))), []),
        (draft_note.marked_sent(written().replace("Lena Brekke]]", "Nobody]]")), []),
    ],
)
def test_what_is_wrong_with_a_draft_is_found(text: str, wanted: list[str]) -> None:
    assert codes(text) == wanted


def test_a_day_that_has_passed_is_told() -> None:
    assert codes(written(), "2026-11-25") == ["PF504"]


@pytest.mark.parametrize(
    ("occasion", "send_on", "today", "wanted"),
    [
        ("christmas", "2026-12-10", "2026-12-26", []),
        ("christmas", "2026-12-10", "2026-12-27", ["PF504"]),
        ("Navidad", "2026-11-20", "2026-12-20", []),
        ("new-year", "2026-12-28", "2027-01-06", []),
        ("Año Nuevo", "2026-12-28", "2027-01-07", ["PF504"]),
        ("sant-jordi", "2026-04-23", "2026-04-24", ["PF504"]),
    ],
)
def test_wishes_of_the_season_hold_longer_than_their_first_day(
    occasion: str, send_on: str, today: str, wanted: list[str]
) -> None:
    assert codes(written(made(occasion=occasion, send_on=day(send_on))), today) == wanted


@pytest.mark.parametrize("occasion", ["reply", "respuesta", "cadence", "mantener el contacto", "mutual"])
def test_what_has_no_day_of_its_own_may_wait_a_week(occasion: str) -> None:
    text = written(made(occasion=occasion, send_on=day("2026-11-24")))
    assert [codes(text, today) for today in ("2026-11-25", "2026-12-01", "2026-12-02")] == [[], [], ["PF504"]]


def test_a_contact_that_was_archived_gets_no_draft() -> None:
    assert codes(written(), index=Index([LENA._replace(status="archived")])) == ["PF501"]


def test_a_finding_stands_where_it_is() -> None:
    text = written(made("So, [how are you?]"))
    (problem,) = of_draft(read(text), INDEX, day("2026-11-24"))
    assert text.split("\n")[problem.line - 1].startswith("[Open WhatsApp]")
    (problem,) = of_draft(read(draft_note.marked_sent(text)), INDEX, day("2026-11-24"))
    assert text.split("\n")[problem.line - 1] == "So, [how are you?]"


SPANISH = Settings(language="es")


@pytest.mark.parametrize(
    ("occasion", "english", "spanish"),
    [
        ("birthday", "birthday", "cumpleaños"),
        ("job-change", "job-change", "cambio de trabajo"),
        ("christmas", "christmas", "Navidad"),
        ("reply", "reply", "respuesta"),
        ("cadence", "cadence", "mantener el contacto"),
        ("a word of one's own", "a word of one's own", "a word of one's own"),
    ],
)
def test_an_occasion_is_named_in_the_vaults_language(occasion: str, english: str, spanish: str) -> None:
    assert (word_in("en", occasion, SPANISH), word_in("es", occasion, SPANISH)) == (english, spanish)
    assert {occasion, english, spanish} == words_in_all(occasion, SPANISH)


def test_a_draft_of_a_spanish_vault_is_spanish_around_its_message() -> None:
    draft = replace(made(), occasion_words=("cumpleaños", "Sant Jordi"))
    text = draft_note.write([draft], ["Lena Brekke"], "es")
    note = draft_note.read("Drafts/x.md", text)
    assert note is not None
    assert note.occasions == ("cumpleaños", "Sant Jordi")
    assert "\nPara el martes 24 de noviembre de 2026\n" in text
    assert draft_note.file_name([draft], "es") == "2026-11-24 Lena Brekke (cumpleaños).md"


def test_a_draft_is_found_again_though_the_vault_has_another_language_now() -> None:
    old = draft_note.write([replace(made(), occasion_words=("cumpleaños",))], ["Lena Brekke"], "es")
    found = plan([[made()]], {"Drafts/old.md": old}, Index([LENA]), "Drafts", "en")
    assert (found.notes, found.kept) == ((), ("Drafts/old.md",))


@pytest.mark.parametrize("word", ["cadence", "mantener el contacto", "respuesta", "contacto en común", "reply"])
def test_no_entry_names_what_has_no_day(word: str) -> None:
    note = draft_note.read("Drafts/x.md", written(made(occasion=word, also=())))
    assert note is not None
    assert named_occasions(note, Settings(), day("2026-11-24")) == ()
