"""The body of a note: headings, log entries in all their forms, moments, links, and what does not count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from support.examples import examples
from support.strategies import CHARACTERS, ODD_LINES, entry_line, moments, pings

from pingfiles.folding import fold
from pingfiles.model import Link, Moment, Ping
from pingfiles.note.document import Body, Note
from pingfiles.note.masking import without_asides, without_code
from pingfiles.note.sections import sections
from pingfiles.problems import RULES

MODEST = examples(300)
DAY = date(2026, 5, 12)


def body(text: str, *log_headings: str) -> Body:
    return Note(text, frozenset(map(fold, log_headings))).body


def log(lines: str) -> list[Ping]:
    read = body(f"## Pings\n{lines}")
    assert read.problems == []
    return read.pings


def entry(line: str) -> Ping:
    [ping] = log(line)
    return ping


def a_ping(
    text: str = "",
    channel: str | None = None,
    occasions: Sequence[str] = (),
    tags: Sequence[str] = (),
    companions: Sequence[str] = (),
    time: str | None = None,
    line: int = 2,
) -> Ping:
    return Ping(DAY, time, channel, tuple(occasions), text, tuple(tags), tuple(companions), line)


# Entries


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("- 2026-05-12 call: about the fair", a_ping("about the fair", "call"), id="channel and text"),
        pytest.param("- 2026-05-12: coffee", a_ping("coffee"), id="text alone"),
        pytest.param("- 2026-05-12", a_ping(), id="date alone"),
        pytest.param("- 2026-05-12:", a_ping(), id="date and colon"),
        pytest.param("- 2026-05-12 call", a_ping("", "call"), id="channel without colon"),
        pytest.param("- 2026-05-12 call:", a_ping("", "call"), id="channel and colon"),
        pytest.param("- 2026-05-12 coffee with Ana", a_ping("coffee with Ana"), id="words without colon are text"),
        pytest.param(
            "- 2026-05-12 coffee with Ana: nice", a_ping("coffee with Ana: nice"), id="several words before a colon"
        ),
        pytest.param("- 2026-05-12 18:30 call: x", a_ping("x", "call", time="18:30"), id="time"),
        pytest.param("- 2026-05-12 9:05: x", a_ping("x", time="09:05"), id="time of one digit"),
        pytest.param("- 2026-05-12 18:30", a_ping(time="18:30"), id="time alone"),
        pytest.param("- 2026-05-12 18:30 coffee with Ana", a_ping("coffee with Ana", time="18:30"), id="time and text"),
        pytest.param("- 2026-05-12 (birthday): x", a_ping("x", None, ["birthday"]), id="occasion without channel"),
        pytest.param("- 2026-05-12 call (birthday): x", a_ping("x", "call", ["birthday"]), id="occasion"),
        pytest.param("- 2026-05-12 call (birthday)", a_ping("", "call", ["birthday"]), id="occasion without text"),
        pytest.param("- 2026-05-12 (birthday)", a_ping("", None, ["birthday"]), id="occasion alone"),
        pytest.param(
            "- 2026-05-12 call (birthday, la mercè): x",
            a_ping("x", "call", ["birthday", "la mercè"]),
            id="two occasions",
        ),
        pytest.param("- 2026-05-12 call(birthday): x", a_ping("x", "call", ["birthday"]), id="occasion close by"),
        pytest.param("- 2026-05-12 skip (birthday)", a_ping("", "skip", ["birthday"]), id="skip"),
        pytest.param("- 2026-05-12 WhatsApp: x", a_ping("x", "whatsapp"), id="channel in capitals"),
        pytest.param("- 2026-05-12 teléfono: x", a_ping("x", "teléfono"), id="channel with an accent"),
        pytest.param("- 2026-05-12 e-mail: x", a_ping("x", "e-mail"), id="channel with a hyphen"),
        pytest.param("- 2026-05-12 pigeon: x", a_ping("x", "pigeon"), id="any one word"),
        pytest.param("- 2026-05-12 call : x", a_ping("x", "call"), id="blank before the colon"),
        pytest.param("- 2026-05-12   call:   x  y  ", a_ping("x y", "call"), id="more blanks"),
        pytest.param("- **2026-05-12**: x", a_ping("x"), id="bold date"),
        pytest.param("- **2026-05-12:** x", a_ping("x"), id="bold date and colon"),
        pytest.param("- **2026-05-12** call: x", a_ping("x", "call"), id="bold date and channel"),
        pytest.param("- **2026-05-12 call**: x", a_ping("x", "call"), id="bold head"),
        pytest.param("- __2026-05-12__: x", a_ping("x"), id="bold with underscores"),
        pytest.param("- *2026-05-12*: x", a_ping("x"), id="italic date"),
        pytest.param("- [[2026-05-12]]: x", a_ping("x"), id="linked date"),
        pytest.param("- [[2026-05-12]] call: x", a_ping("x", "call"), id="linked date and channel"),
        pytest.param("- [[Daily/2026-05-12]] call: x", a_ping("x", "call"), id="linked date in a folder"),
        pytest.param("- [[2026-05-12|Tuesday]] call: x", a_ping("x", "call"), id="linked date with shown text"),
        pytest.param("- **[[2026-05-12]]** call: x", a_ping("x", "call"), id="bold linked date"),
        pytest.param("- [[2026-05-12]] 18:30 call: x", a_ping("x", "call", time="18:30"), id="linked date and time"),
        pytest.param("* 2026-05-12 call: x", a_ping("x", "call"), id="star"),
        pytest.param("+ 2026-05-12 call: x", a_ping("x", "call"), id="plus"),
        pytest.param("  - 2026-05-12 call: x", a_ping("x", "call"), id="indented"),
        pytest.param("-\t2026-05-12 call: x", a_ping("x", "call"), id="tab"),
        pytest.param("- [x] 2026-05-12 call: x", a_ping("x", "call"), id="done"),
        pytest.param("- [X] 2026-05-12 call: x", a_ping("x", "call"), id="done with a capital"),
        pytest.param("- 2026-05-12 https://example.org/a", a_ping("https://example.org/a"), id="address without colon"),
        pytest.param("- 2026-05-12: https://example.org/a:b", a_ping("https://example.org/a:b"), id="address"),
        pytest.param("- 2026-05-12 – coffee", a_ping("coffee"), id="dash behind the date"),
        pytest.param("- 2026-05-12 call: he said: yes", a_ping("he said: yes", "call"), id="a colon in the text"),
        pytest.param(
            "- 2026-05-12: 12:30 train (late)", a_ping("12:30 train (late)"), id="time and brackets in the text"
        ),
        pytest.param(
            "- 2026-05-12 call: x #gave #reply", a_ping("x #gave #reply", "call", tags=["gave", "reply"]), id="tags"
        ),
        pytest.param("- 2026-05-12 call #in", a_ping("#in", "call", tags=["in"]), id="tag without colon"),
        pytest.param("- 2026-05-12 #gave", a_ping("#gave", tags=["gave"]), id="tag alone"),
        pytest.param(
            "- 2026-05-12: x #Gave.", a_ping("x #Gave.", tags=["gave"]), id="tag in capitals before a full stop"
        ),
        pytest.param(
            "- 2026-05-12: x #topic/grid",
            a_ping("x #topic/grid", tags=["topic/grid"]),
            id="a tag that counts for nothing",
        ),
        pytest.param("- 2026-05-12: C#gave", a_ping("C#gave"), id="a hash within a word"),
        pytest.param("- 2026-05-12: `#gave` told", a_ping("`#gave` told"), id="a tag in code"),
        pytest.param(
            "- 2026-05-12: https://example.org/#gave", a_ping("https://example.org/#gave"), id="a hash in an address"
        ),
    ],
)
def test_an_entry_is_a_date_with_what_stands_behind_it(line: str, expected: Ping) -> None:
    assert entry(line) == expected


@pytest.mark.parametrize(
    ("text", "companions"),
    [
        ("lunch with [[Tove]]", ["Tove"]),
        ("comida con [[Tove]]", ["Tove"]),
        ("With [[Tove]] at the fair", ["Tove"]),
        ("lunch with [[People/Tove Lind|Tove]]", ["People/Tove Lind"]),
        ("lunch with [[Tove]] and [[Bo]]", ["Tove", "Bo"]),
        ("comida con [[Tove]], [[Bo]] y [[Zoë]]", ["Tove", "Bo", "Zoë"]),
        ("lunch (with [[Tove]])", ["Tove"]),
        ("lunch with [[Tove]] about [[Bo]]", ["Tove"]),
        ("about [[Bo]] with [[Tove]]", ["Tove"]),
        ("asked for an intro to [[Marta]]", []),
        ("[[Tove]] was there", []),
        ("contact [[Tove]]", []),
        ("with Tove", []),
        ("`with [[Tove]]`", []),
    ],
)
def test_only_those_it_was_shared_with_are_companions(text: str, companions: list[str]) -> None:
    assert entry(f"- 2026-05-12: {text}").companions == tuple(companions)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        pytest.param("- 2026-05-12: coffee\n  and a walk\n  home", "coffee\nand a walk\nhome", id="indented lines"),
        pytest.param("- 2026-05-12: coffee\n\tand a walk", "coffee\nand a walk", id="tab"),
        pytest.param("- 2026-05-12: coffee\n\n  and a walk", "coffee\nand a walk", id="behind a blank line"),
        pytest.param("- 2026-05-12: coffee\n  - and a walk", "coffee\n- and a walk", id="a list within"),
        pytest.param("- 2026-05-12:\n  coffee", "coffee", id="text on the next line"),
        pytest.param("- 2026-05-12: coffee\nand a walk", "coffee", id="a line without indent does not belong"),
        pytest.param("- 2026-05-12: coffee\n  %% and\n  a secret %%\n  walk", "coffee\nwalk", id="a comment within"),
    ],
)
def test_a_line_that_is_indented_belongs_to_the_entry_above(lines: str, text: str) -> None:
    assert entry(lines).text == text
    assert entry(lines.replace("\n", "\r\n")).text == text


def test_a_continued_entry_counts_its_tags_and_companions_wherever_they_stand() -> None:
    ping = entry("- 2026-05-12 call: coffee\n  with [[Tove]]\n  #gave")
    assert (ping.channel, ping.tags, ping.companions) == ("call", ("gave",), ("Tove",))


def test_a_dated_line_below_an_entry_is_part_of_it() -> None:
    assert [ping.date for ping in log("- 2026-05-12: coffee\n  - 2026-05-13: then\n- 2026-05-14: tea")] == [
        DAY,
        date(2026, 5, 14),
    ]


@pytest.mark.parametrize(
    "line", ["- [ ] 2026-05-12 call: x", "- [ ] 2026-05-12", "- [/] 2026-05-12: x", "- [ ] write to her"]
)
def test_what_is_yet_to_be_done_is_no_entry(line: str) -> None:
    assert log(line) == []


@pytest.mark.parametrize(
    "line", ["text 2026-05-12 call: x", "2026-05-12 call: x", "-2026-05-12: x", "1. 2026-05-12: x", "- ", "-"]
)
def test_what_is_no_bullet_is_no_entry(line: str) -> None:
    assert log(line) == []


def test_entries_keep_the_order_of_the_note_and_know_their_lines() -> None:
    pings = log("\n- 2026-05-12: a\ntext\n\n- 2020-01-01: b\n  c\n- 2027-01-01: d\n")
    assert [(ping.date.year, ping.line) for ping in pings] == [(2026, 3), (2020, 6), (2027, 8)]


def test_lines_count_from_the_top_of_the_note() -> None:
    text = "---\nname: Ana\n---\n[[Bo]]\n## Pings\n- 2026-05-12: x\n- nothing\n## Moments\n- 2026-05-12 press: y\n"
    read = Note(text).body
    assert [link.line for link in read.links] == [4]
    assert [ping.line for ping in read.pings] == [6]
    assert [text.count("\n", 0, problem.place) + 1 for problem in read.problems] == [7]
    assert [moment.line for moment in read.moments] == [9]


@pytest.mark.parametrize("end", ["\n", "\r\n", "", "\r", "\n\n\n"])
def test_the_last_entry_needs_no_line_break(end: str) -> None:
    assert entry(f"- 2026-05-12 call (birthday): x #gave{end}") == a_ping("x #gave", "call", ["birthday"], ["gave"])


def test_line_feeds_alone_end_a_line() -> None:
    assert [ping.line for ping in log("- 2026-05-12: a\x0bb\x0cc\x85d\u2028e\n- 2026-05-12: f")] == [2, 3]


# What is wrong


@pytest.mark.parametrize(
    ("line", "code"),
    [
        pytest.param("- 2026-02-30 call: x", "PF302", id="30 February"),
        pytest.param("- 2026-02-30", "PF302", id="30 February alone"),
        pytest.param("- 2026-13-01 some words", "PF302", id="month 13"),
        pytest.param("- 0000-01-01: x", "PF302", id="year 0"),
        pytest.param("- **2025-02-29**: x", "PF302", id="bold"),
        pytest.param("- [[2025-02-29]] call: x", "PF302", id="linked"),
        pytest.param("- 2025-02-29: x\n  and more", "PF302", id="continued"),
        pytest.param("- coffee", "PF301", id="no date"),
        pytest.param("- 12 May 2026: coffee", "PF301", id="date in words"),
        pytest.param("- 2026-5-12: coffee", "PF301", id="single digit"),
        pytest.param("- 2026-05-123: coffee", "PF301", id="a digit too many"),
        pytest.param("- ２０２６-05-12: coffee", "PF301", id="full-width digits"),
    ],
)
@pytest.mark.parametrize("heading", ["## Pings", "## Moments"])
def test_an_entry_without_a_day_of_the_calendar_is_a_problem_at_its_place_and_hides_no_other(
    heading: str, line: str, code: str
) -> None:
    text = f"{heading}\n- 2026-05-12 call: a\n{line}\n- 2026-05-14 call: b\n"
    read = body(text)
    assert [(problem.code, problem.place) for problem in read.problems] == [(code, text.index(line))]
    assert [ping.date.day for ping in read.pings] + [moment.date.day for moment in read.moments] == [12, 14]


def test_a_day_that_does_not_exist_is_an_error_and_no_day_a_warning() -> None:
    read = body("## Pings\n- 2026-02-30: x\n- coffee\n")
    assert [RULES[problem.code].severity for problem in read.problems] == ["error", "warning"]
    assert "2026-02-30" in str(read.problems[0].what)


# Headings


@pytest.mark.parametrize(
    "heading",
    [
        *(
            "# Pings",
            "## Pings",
            "###### Pings",
            "## pings",
            "## PINGS",
            "## Pings ##",
            "##  Pings  ",
            "   ## Pings",
            "##\tPings",
        ),
        *(
            "## Interactions",
            "## Contact log",
            "## contact  LOG",
            "## Registro",
            "Pings\n=====",
            "Pings\n-----",
            "Registro\n--",
        ),
    ],
)
def test_a_log_stands_below_any_heading_that_means_one(heading: str) -> None:
    assert len(body(f"text\n\n{heading}\n\n- 2026-05-12: x\n").pings) == 1
    assert (
        len(body(f"text\r\n\r\n{heading}\r\n\r\n- 2026-05-12: x\r\n".replace("\r\n", "\n").replace("\n", "\r\n")).pings)
        == 1
    )


@pytest.mark.parametrize(
    "heading",
    [
        "##Pings",
        "####### Pings",
        "    ## Pings",
        "Pings",
        "## My pings",
        "## Pings 2026",
        "> ## Pings",
        "- ## Pings",
        "**Pings**",
    ],
)
def test_what_is_no_such_heading_begins_no_log(heading: str) -> None:
    assert body(f"{heading}\n- 2026-05-12: x\n").pings == []


def test_a_configured_heading_begins_a_log_beside_the_usual_ones() -> None:
    text = "## Contactos\n- 2026-05-12: a\n## Pings\n- 2026-05-13: b\n## Llamadas\n- 2026-05-14: c\n"
    assert [ping.text for ping in body(text).pings] == ["b"]
    assert [ping.text for ping in body(text, "contactos", "LLAMADAS").pings] == ["a", "b", "c"]


def test_a_heading_with_accents_is_found_in_either_unicode_form() -> None:
    assert len(body("## Comunicacio\u0301n\n- 2026-05-12: a\n", "Comunicaci\u00f3n").pings) == 1


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        pytest.param("## Pings\n- 2026-05-12: a\n## Notes\n- 2026-05-13: b\n", ["a"], id="same level ends it"),
        pytest.param("## Pings\n- 2026-05-12: a\n# Notes\n- 2026-05-13: b\n", ["a"], id="a level above ends it"),
        pytest.param("## Pings\n- 2026-05-12: a\n### 2025\n- 2026-05-13: b\n", ["a", "b"], id="a level below does not"),
        pytest.param("## Pings\n### 2026\n- 2026-05-12: a\n### 2025\n- 2026-05-13: b\n", ["a", "b"], id="years below"),
        pytest.param(
            "### Pings\n- 2026-05-12: a\n## Notes\n### Pings\n- 2026-05-13: b\n", ["a", "b"], id="several logs"
        ),
        pytest.param("# Pings\n- 2026-05-12: a\n## Registro\n- 2026-05-13: b\n", ["a", "b"], id="a log in a log, once"),
        pytest.param(
            "## Pings\n- 2026-05-12: a\n\nNotes\n-----\n- 2026-05-13: b\n", ["a"], id="an underlined heading ends it"
        ),
        pytest.param("## Pings\n- 2026-05-12: a\n\n---\n\n- 2026-05-13: b\n", ["a", "b"], id="a rule does not"),
        pytest.param(
            "## Pings\n- 2026-05-12: a\n---\n- 2026-05-13: b\n", ["a", "b"], id="a rule below a bullet does not"
        ),
        pytest.param("## Pings\n- 2026-05-12: a\n##\n- 2026-05-13: b\n", ["a"], id="an empty heading ends it"),
        pytest.param("## Pings\n- 2026-05-12: a\n#tag\n- 2026-05-13: b\n", ["a", "b"], id="a tag does not"),
        pytest.param(
            "# Ana\n## Pings\n- 2026-05-12: a\n# Bo\n## Interactions\n- 2026-05-13: b", ["a", "b"], id="all are read"
        ),
        pytest.param("# Ana\nPings\n---\n- 2026-05-12: a\n", ["a"], id="underlined, right below a heading with a mark"),
        pytest.param(
            "Ana\n===\nPings\n---\n- 2026-05-12: a\n", ["a"], id="underlined, right below another underlined one"
        ),
    ],
)
def test_a_section_ends_at_the_next_heading_of_its_level_or_above(text: str, texts: list[str]) -> None:
    assert [ping.text for ping in body(text).pings] == texts


# What does not count


@pytest.mark.parametrize(
    "aside",
    [
        pytest.param("```\n- 2026-05-13: no\n```", id="fence"),
        pytest.param("```md\n- 2026-05-13: no\n```", id="fence with a language"),
        pytest.param("~~~\n- 2026-05-13: no\n~~~", id="tildes"),
        pytest.param("````\n```\n- 2026-05-13: no\n```\n````", id="fence in a longer fence"),
        pytest.param("```\n~~~\n- 2026-05-13: no\n```", id="tildes in a fence"),
        pytest.param("```\n- 2026-05-13: no\n``` x\n- 2026-05-13: no\n```", id="no end with text behind"),
        pytest.param("   ```\n   - 2026-05-13: no\n   ```", id="indented fence"),
        pytest.param("```\n# Notes\n```", id="heading in a fence"),
        pytest.param("%%\n- 2026-05-13: no\n%%", id="comment"),
        pytest.param("%% - 2026-05-13: no %%", id="comment in a line"),
        pytest.param("%%\n# Notes\n- 2026-05-13: no\n%%", id="heading in a comment"),
        pytest.param("<!--\n- 2026-05-13: no\n-->", id="HTML comment"),
        pytest.param("<!-- x -->\n<!--\n## Notes\n- 2026-05-13: no -->", id="two HTML comments"),
        pytest.param("> - 2026-05-13: no", id="quote"),
        pytest.param(">- 2026-05-13: no", id="quote without a blank"),
        pytest.param("> [!note]\n> - 2026-05-13: no", id="callout"),
        pytest.param("> ## Notes\n", id="heading in a quote"),
        pytest.param("> ```\n> - 2026-05-13: no\n", id="fence in a quote"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_fences_comments_and_quotes_do_not_count_and_end_nothing(aside: str, end: str) -> None:
    text = f"## Pings\n- 2026-05-12: a\n\n{aside}\n\n- 2026-05-14: b\n".replace("\n", end)
    read = body(text)
    assert [(ping.text, ping.line) for ping in read.pings] == [("a", 2), ("b", text.count("\n"))]
    assert read.problems == []


@pytest.mark.parametrize("opening", ["```", "~~~", "%%", "<!--", "<!-- > %% ```"])
def test_an_aside_that_is_never_closed_runs_to_the_end(opening: str) -> None:
    read = body(f"## Pings\n- 2026-05-12: a\n\n{opening}\n- 2026-05-14: b\n[[Bo]]\n")
    assert [ping.text for ping in read.pings] == ["a"]
    assert read.links == []


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("`%%`", id="comment mark in code"),
        pytest.param("`<!--`", id="HTML comment mark in code"),
        pytest.param("a > b", id="greater than"),
        pytest.param("```code``` in a line", id="three backticks in a line"),
        pytest.param("50% or 60%", id="per cent"),
        pytest.param("<!-- a --> and %% b %%", id="closed comments"),
        pytest.param("~~struck~~", id="struck out"),
    ],
)
def test_marks_that_open_nothing_hide_nothing(line: str) -> None:
    assert [ping.text for ping in body(f"{line}\n\n## Pings\n- 2026-05-14: b\n").pings] == ["b"]


def test_a_comment_within_an_entry_is_left_out_of_its_text() -> None:
    assert entry("- 2026-05-12 call: came %%a secret #gave%% early <!-- with [[Bo]] -->") == a_ping(
        "came early", "call"
    )


# Moments


@pytest.mark.parametrize("heading", ["## Moments", "# Momentos", "### hitos", "Hitos\n==="])
@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("- 2026-05-12 milestone: the Atlas project", "milestone", "the Atlas project"),
        ("- 2026-05-12 hito: la migración de Norte", "milestone", "la migración de Norte"),
        (
            '- 2026-05-12 press: El País: "La red" https://example.org/x',
            "press",
            'El País: "La red" https://example.org/x',
        ),
        ("- 2026-05-12 prensa: x", "press", "x"),
        ("- 2026-05-12 job: CTO at Voltia (was Head at Acme)", "job", "CTO at Voltia (was Head at Acme)"),
        ("- 2026-05-12 Trabajo: x", "job", "x"),
        ("- 2026-05-12 left: x", "left", "x"),
        ("- 2026-05-12 salida", "left", ""),
        ("- 2026-05-12 job", "job", ""),
        ("- 2026-05-12 boda: en Lugo", "boda", "en Lugo"),
        ("- **2026-05-12** press: x", "press", "x"),
        ("- [[2026-05-12]] press: x", "press", "x"),
        ("- [x] 2026-05-12 press: x", "press", "x"),
        ("- 2026-05-12 press: x\n  y", "press", "x\ny"),
        ("- 2026-05-12 we met in Lugo", "", "we met in Lugo"),
        ("- 2026-05-12: we met", "", "we met"),
        ("- 2026-05-12", "", ""),
    ],
)
def test_a_moment_is_a_day_a_kind_and_a_text(heading: str, line: str, kind: str, text: str) -> None:
    read = body(f"{heading}\n{line}\n")
    assert read.problems == []
    assert [(moment.date, moment.kind, moment.text) for moment in read.moments] == [(DAY, kind, text)]
    assert read.pings == []


def test_moments_and_pings_stand_side_by_side() -> None:
    read = body(
        "## Hitos\n- 2026-05-12 hito: a\n## Registro\n- 2026-05-13 call: b\n## Moments\n- [ ] x\n- 2026-05-14 press: c"
    )
    assert read.moments == [Moment(DAY, "milestone", "a", 2), Moment(date(2026, 5, 14), "press", "c", 7)]
    assert [ping.text for ping in read.pings] == ["b"]


# Links


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("[[Bo]]", ["Bo"]),
        ("[[People/Bo Lind|Bo]]", ["People/Bo Lind"]),
        ("[[Bo#Pings]] [[Bo^a1]]", ["Bo", "Bo^a1"]),
        ("[[Bo#^a1|x]]", ["Bo"]),
        ("[[Bo.md]]", ["Bo"]),
        ("[[ Bo ]]", ["Bo"]),
        ("| [[Bo\\|b]] |", ["Bo"]),
        ("![[Bo]]", ["Bo"]),
        ("[[#Pings]] [[]] [[ ]]", []),
        ("[[Bo] ]] [Bo]", []),
        ("`[[Bo]]` ``[[Bo]]``", []),
        ("%%[[Bo]]%% <!-- [[Bo]] -->", []),
        ("```\n[[Bo]]\n```", []),
        ("> [[Bo]]", []),
        ("[[Bo]][[Zoë]]", ["Bo", "Zoë"]),
    ],
)
def test_links_are_plain_names_and_hidden_ones_are_none(text: str, targets: list[str]) -> None:
    assert [link.target for link in body(text).links] == targets


def test_links_know_their_lines() -> None:
    assert body("a\n\n[[Bo]] and [[Zoë]]\n\n- 2026-05-12: [[Tove]]").links == [
        Link("Bo", 3),
        Link("Zoë", 3),
        Link("Tove", 5),
    ]


# Whatever the text


LINES = st.lists(
    st.sampled_from([*ODD_LINES, "text", "  text", "", "- 2026-05-12 call: x", "## Moments"]), max_size=14
).map("\n".join)


@given(LINES | st.text(CHARACTERS, max_size=80) | st.text(max_size=80))
@MODEST
def test_any_body_is_read_and_all_has_a_place_in_it(text: str) -> None:
    read = body(f"## Pings\n{text}")
    lines = text.count("\n") + 2
    told = [
        *(ping.line for ping in read.pings),
        *(moment.line for moment in read.moments),
        *(link.line for link in read.links),
    ]
    assert all(1 <= line <= lines for line in told)
    assert all(0 <= problem.place <= len(text) + 9 for problem in read.problems)


@given(LINES | st.text(CHARACTERS, max_size=80))
@MODEST
def test_what_is_blanked_keeps_every_place(text: str) -> None:
    blanked = without_asides(text)
    assert len(blanked) == len(text)
    assert all(new in (old, " ") for new, old in zip(blanked, text, strict=True))
    assert blanked.count("\n") == text.count("\n")


@given(LINES | st.text(CHARACTERS, max_size=80))
@MODEST
def test_asides_that_are_blanked_once_are_blanked_for_good(text: str) -> None:
    once = without_asides(text)
    assert len(without_code(once)) == len(once)
    if ">" not in once and "%%" not in once and "<!--" not in once and "`" not in once:
        assert without_asides(once) == once


@given(st.lists(pings(line=0), max_size=6), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\n", "\n\ntext\n"]))
@MODEST
def test_entries_that_are_written_read_back_equal(made: list[Ping], line_break: str, end: str) -> None:
    told = [ping._replace(line=number) for number, ping in enumerate(made, start=2)]
    assert log(line_break.join(map(entry_line, told)) + end) == told


@given(st.lists(moments(line=0), max_size=6))
@MODEST
def test_moments_that_are_written_read_back_equal(made: list[Moment]) -> None:
    told = [moment._replace(line=number) for number, moment in enumerate(made, start=2)]
    text = "\n".join(f"- {moment.date} {moment.kind}: {moment.text}" for moment in told)
    assert body(f"## Moments\n{text}").moments == told


# Against CommonMark

# What both are to agree on: headings with # and underlined ones, closed or open fences with up to three blanks before
# them, quotes, lists of one line each, rules, and paragraphs. Left out, because Obsidian's format means more or
# less by them: comments, indented code, what stands within lists and quotes, HTML, links' definitions, and lines that
# go on a quote lazily. (A paragraph ends each list, for what is indented behind one belongs to it.)
_TITLES = st.sampled_from(["Pings", "Contact log", "Notes", "a b", "Zoë", "C#", "x"])
_INDENT = st.sampled_from(["", "", " ", "   "])
_CODE_LINES = st.lists(
    st.sampled_from(["# Pings", "code", "", "- x", "> x", "===", "---", "```x y", "~~", "``", "    ```"]), max_size=3
)


@st.composite
def _heading(draw: st.DrawFn) -> str:
    marks = "#" * draw(st.integers(1, 6))
    closing = draw(st.sampled_from(["", "", " #", " ####", "  ", " # "]))
    return f"{draw(_INDENT)}{marks}{draw(st.sampled_from([' ', '  ', chr(9)]))}{draw(_TITLES)}{closing}"


@st.composite
def _underlined(draw: st.DrawFn) -> str:
    lines = [draw(_TITLES) for _ in range(draw(st.integers(1, 2)))]
    rule = draw(st.sampled_from(["==", "=====", "--", "-----", "== ", "   ---"]))
    return "\n".join([*lines, rule])


@st.composite
def _fence(draw: st.DrawFn) -> str:
    mark = draw(st.sampled_from(["```", "````", "~~~", "~~~~"]))
    info = draw(st.sampled_from(["", "md", " a b"]))
    lines = [line for line in draw(_CODE_LINES) if not line.strip().startswith(mark[0] * 3) or "x" in line]
    closing = draw(st.sampled_from([mark, mark + mark[0], f"  {mark} "]))
    return "\n".join([f"{draw(_INDENT)}{mark}{info}", *lines, closing])


_BLOCKS = st.one_of(
    _heading(),
    _underlined(),
    _fence(),
    st.sampled_from(
        [
            *(
                "words",
                "two\nlines",
                "***",
                "- - -",
                "* * *",
                "___",
                "- item\n\nafter",
                "* item\n\nafter",
                "1. item\n\nafter",
                "> quote",
                "> # Pings\n> x",
            ),
            *("#tag", "#", "####### seven", "\\# no", "a `# b` c", "==marked== x", "-- x", "a ``` b", "``` a ` b"),
        ]
    ),
)
_SEPARATORS = st.sampled_from(["\n\n", "\n\n", "\n\n\n"])
_OPEN_END = st.sampled_from(["", "", "\n", "\n\n```\n# Pings\n- x", "\n\n~~~ x\n\nPings\n==="])


@st.composite
def _documents(draw: st.DrawFn) -> str:
    blocks = draw(st.lists(_BLOCKS, max_size=7))
    return "".join(block + draw(_SEPARATORS) for block in blocks) + draw(_OPEN_END)


_COMMONMARK = MarkdownIt("commonmark")


@given(_documents())
@examples(400)
def test_headings_and_their_sections_are_those_of_commonmark(text: str) -> None:
    tokens = _COMMONMARK.parse(text)
    headings = [
        (int(token.tag[1]), fold(tokens[place + 1].content.replace("\n", " ")), token.map[0], token.map[1])
        for place, token in enumerate(tokens)
        if token.type == "heading_open" and token.map and token.level == 0
    ]
    last = text.count("\n") + 1
    read = without_asides("\n" + text)
    for wanted in {title for _, title, _, _ in headings}:
        expected: list[tuple[int, int]] = []
        for place, (level, title, _, below) in enumerate(headings):
            if title == wanted and not (expected and below <= expected[-1][1]):
                end = next((start for other, _, start, _ in headings[place + 1 :] if other <= level), last)
                expected.append((below, end))
        found = sections(read, {wanted})
        assert [(read.count("\n", 0, start), read.count("\n", 0, end)) for _, start, end in found] == expected
    assert not list(
        sections(read, {"pings", "contact log", "notes", "x", "words"} - {title for _, title, _, _ in headings})
    )


@given(_documents())
@examples(400)
def test_fences_are_those_of_commonmark(text: str) -> None:
    fenced = {
        line for token in _COMMONMARK.parse(text) if token.type == "fence" and token.map for line in range(*token.map)
    }
    for number, (read, line) in enumerate(zip(without_asides(text).split("\n"), text.split("\n"), strict=True)):
        if number in fenced:
            assert not read.strip()
        elif not line.startswith(">"):
            assert read == line
