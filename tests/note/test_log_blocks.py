"""Logs in the forms that people give them: what is read, what is told, and what is added in the form they have."""

from __future__ import annotations

from datetime import date

import pytest
from support.edits import add_ping

from pingfiles.note.document import Note
from pingfiles.note.edit.log import starts_a_log

DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param("1. 2026-11-20 call: x", id="number"),
        pytest.param("2) 2026-11-20 call: x", id="number with a bracket"),
        pytest.param("• 2026-11-20 call: x", id="another bullet"),
        pytest.param("> - 2026-11-20 call: x", id="quoted"),
        pytest.param("> [!note] Log 2026\n> - 2026-11-20 call: x", id="callout"),
        pytest.param("> > 1. 2026-11-20 call: x", id="quote in a quote"),
        pytest.param("**2026-11-20** call: x", id="line"),
        pytest.param("2026-11-20 call: x", id="line without marks"),
        pytest.param("### 2026-11-20 call\nx", id="heading with text below"),
        pytest.param("### [[2026-11-20]] call: x", id="linked heading"),
        pytest.param("### 2026-11-20\n- 2026-11-20 call: x", id="heading above dated bullets"),
        pytest.param("- [[2026-11-20 Friday]] call: x", id="link with a weekday"),
        pytest.param("- [[Friday 2026-11-20]] call: x", id="weekday before"),
        pytest.param("- 2026-11-18/20 call: x", id="several days"),
        pytest.param("- 2026-11-18/2026-11-20 call: x", id="two days"),
        pytest.param("- 2026-11-18 – 2026-11-20 call: x", id="two days with a dash"),
        pytest.param("- 2026-10-28/11-20 call: x", id="two months"),
        pytest.param("-\u00a02026-11-20\u00a0call:\u00a0x", id="no-break spaces"),
        pytest.param("| Date | Via | Notes |\n|---|---|---|\n| 2026-11-20 | call | x |", id="table"),
        pytest.param("|Canal|Fecha|Notas|\n|:--|--|--|\n|call|**2026-11-20**|x|", id="table in Spanish"),
        pytest.param("| a | b |\n|---|---|\n| x | 2026-11-20 |\n| | 2026-11-20 |", id="a column of days"),
        pytest.param("- Fri, 20 Nov 2026 call: x", id="words"),
        pytest.param("- 20/11/2026 call: x", id="day first"),
        pytest.param("- 20 de noviembre de 2026: x", id="Spanish words"),
        pytest.param("- (2026-11-20) call: x", id="brackets"),
        pytest.param("### 20 November 2026\nx", id="heading in words"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_entry_is_read_in_the_form_it_has(entry: str, end: str) -> None:
    read = Note(f"# Ana\n\n## Interacciones\n\n{entry}\n\n## More\n2026-01-01\n".replace("\n", end)).body
    assert {(ping.date, ping.text) for ping in read.pings} - {(DAY, "")} == {(DAY, "x")}
    assert read.problems == []


@pytest.mark.parametrize(
    "time", ["T18:30:00Z", "T18:30:00.000+0100", " 18:30 +01:00", " 18:30 UTC", " 18:30h", " 18:30"]
)
def test_a_time_with_a_zone_is_read_without_a_shift(time: str) -> None:
    [ping] = Note(f"## Log\n- 2026-11-20{time} call: x\n").body.pings
    assert (ping.time, ping.channel, ping.text) == ("18:30", "call", "x")


@pytest.mark.parametrize(
    ("log", "place"),
    [
        ("| a | b |\n|---|---|\n| x | y |", "| a"),
        ("We spoke on 2026-11-20.", "We"),
        ("- 2026-11-20 x\n\nand on 21/11/2026 too", "and"),
        ("In 2026, at the fair", "In"),
    ],
)
def test_a_log_that_cannot_be_read_is_a_problem_at_its_place(log: str, place: str) -> None:
    text = f"## Contact log\n\n{log}\n"
    [problem] = Note(text).body.problems
    assert (problem.code, problem.place) == ("PF310", text.index(place))


@pytest.mark.parametrize("log", ["", "None yet.", "| Date | What |\n|---|---|\n|  |  |", "> [!info] since 2020", "---"])
def test_an_empty_log_is_none(log: str) -> None:
    assert Note(f"## Log\n\n{log}\n").body.problems == []


@pytest.mark.parametrize(
    ("log", "expected"),
    [
        (
            "### 2026-11-20\n\ntext\n\n### 2026-11-10\n\nx\n",
            "### 2026-11-21 call\n\nhello\n\n### 2026-11-20\n\ntext\n\n### 2026-11-10\n\nx\n",
        ),
        (
            "### [[2026-11-10]]\nx\n### [[2026-11-20]]\ny\n```\ncode\n```\n",
            "### [[2026-11-10]]\nx\n### [[2026-11-20]]\ny\n```\ncode\n```\n\n### [[2026-11-21]] call\n\nhello\n",
        ),
        ("1. 2026-11-10 x\n2. 2026-11-20 y\n", "1. 2026-11-10 x\n2. 2026-11-20 y\n3. 2026-11-21 call: hello\n"),
        ("> [!log]\n> - 2026-11-20 y\n", "> [!log]\n> - 2026-11-21 call: hello\n> - 2026-11-20 y\n"),
        (
            "> - 2026-11-10 x\n> - 2026-11-20 y\n> z\n",
            "> - 2026-11-10 x\n> - 2026-11-20 y\n> z\n> - 2026-11-21 call: hello\n",
        ),
        ("**2026-11-20** y\n", "**2026-11-20** y\n\n## Pings\n\n- 2026-11-21 call: hello\n"),
        (
            "|Date|x|\n|--|--|\n|2026-11-20|y|\n",
            "|Date|x|\n|--|--|\n|2026-11-20|y|\n\n## Pings\n\n- 2026-11-21 call: hello\n",
        ),
        ("Spoke in 2026\n", "Spoke in 2026\n\n- 2026-11-21 call: hello\n"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_entry_is_added_in_the_form_of_the_list_or_the_headings(log: str, expected: str, end: str) -> None:
    before = f"## Log\n\n{log}".replace("\n", end)
    after = add_ping(before, date(2026, 11, 21), " call: hello", ("Pings",))
    assert after == f"## Log\n\n{expected}".replace("\n", end)
    assert starts_a_log(Note(before)) == ("## Pings" in after)
