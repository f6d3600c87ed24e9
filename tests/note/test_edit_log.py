"""Entries added to logs and moments: in the order and style of the list, nothing else touched."""

from __future__ import annotations

from datetime import date

import pytest
from support.edits import add_moment, add_ping

from pingfiles.note.edit.splice import Uneditable

DAY = date(2026, 11, 21)
LOG = ("Pings",)


def pinged(text: str, rest: str = " call: hello") -> str:
    return add_ping(text, DAY, rest, LOG)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "---\na: 1\n---\nText.\n", "---\na: 1\n---\nText.\n\n## Pings\n\n- 2026-11-21 call: hello\n", id="prose"
        ),
        pytest.param(
            "---\na: 1\n---\nText.",
            "---\na: 1\n---\nText.\n\n## Pings\n\n- 2026-11-21 call: hello",
            id="no final newline",
        ),
        pytest.param("---\na: 1\n---\n", "---\na: 1\n---\n\n## Pings\n\n- 2026-11-21 call: hello\n", id="no body"),
        pytest.param(
            "---\na: 1\n---",
            "---\na: 1\n---\n\n## Pings\n\n- 2026-11-21 call: hello",
            id="no body and no final newline",
        ),
        pytest.param(
            "---\r\na: 1\r\n---\r\nText.\r\n",
            "---\r\na: 1\r\n---\r\nText.\r\n\r\n## Pings\r\n\r\n- 2026-11-21 call: hello\r\n",
            id="CRLF",
        ),
        pytest.param("", "## Pings\n\n- 2026-11-21 call: hello\n", id="an empty file"),
        pytest.param("\ufeff", "\ufeff## Pings\n\n- 2026-11-21 call: hello\n", id="a byte order mark alone"),
        pytest.param("Text\n\n\n", "Text\n\n\n## Pings\n\n- 2026-11-21 call: hello\n", id="blank lines at the end"),
        pytest.param("- x\n", "- x\n\n## Pings\n\n- 2026-11-21 call: hello\n", id="a list at the end"),
        pytest.param(
            "```\n## Pings\n```\n",
            "```\n## Pings\n```\n\n## Pings\n\n- 2026-11-21 call: hello\n",
            id="a heading in a code block",
        ),
        pytest.param(
            "> [!note]\n> ## Pings\n> - 2026-01-01 x\n",
            "> [!note]\n> ## Pings\n> - 2026-01-01 x\n\n## Pings\n\n- 2026-11-21 call: hello\n",
            id="a heading in a callout",
        ),
        pytest.param(
            "%%\n## Pings\n%%\n",
            "%%\n## Pings\n%%\n\n## Pings\n\n- 2026-11-21 call: hello\n",
            id="a heading in a comment",
        ),
        pytest.param("Text\n\n---\n", "Text\n\n---\n\n## Pings\n\n- 2026-11-21 call: hello\n", id="a rule at the end"),
    ],
)
def test_a_note_without_a_log_gets_one_at_its_end(text: str, expected: str) -> None:
    assert pinged(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("## Pings\n", "## Pings\n- 2026-11-21 call: hello\n", id="nothing below"),
        pytest.param("## Pings", "## Pings\n- 2026-11-21 call: hello", id="the end of the file"),
        pytest.param(
            "## Pings\n\n## More\n", "## Pings\n\n- 2026-11-21 call: hello\n\n## More\n", id="another section"
        ),
        pytest.param(
            "## Pings\n## More\n", "## Pings\n- 2026-11-21 call: hello\n\n## More\n", id="another section at once"
        ),
        pytest.param(
            "## Pings\n\n\n\n## More\n", "## Pings\n\n- 2026-11-21 call: hello\n\n\n## More\n", id="blank lines"
        ),
        pytest.param(
            "## Pings\nProse.\n\n## More\n", "## Pings\nProse.\n\n- 2026-11-21 call: hello\n\n## More\n", id="prose"
        ),
        pytest.param(
            "## Pings\n\n- call him\n\n## More\n",
            "## Pings\n\n- call him\n- 2026-11-21 call: hello\n\n## More\n",
            id="an undated item",
        ),
        pytest.param(
            "## Pings\n\n- [ ] 2026-12-01 call\n",
            "## Pings\n\n- [ ] 2026-12-01 call\n- 2026-11-21 call: hello\n",
            id="a task to do",
        ),
        pytest.param(
            "## Pings\n\n```dataview\nTABLE\n```\n",
            "## Pings\n\n```dataview\nTABLE\n```\n\n- 2026-11-21 call: hello\n",
            id="a code block",
        ),
        pytest.param(
            "## Pings\n> [!tip] x\n> more\n\n## X\n",
            "## Pings\n> [!tip] x\n> more\n\n- 2026-11-21 call: hello\n\n## X\n",
            id="a callout",
        ),
        pytest.param(
            "## Pings\n%% write below %%\n", "## Pings\n%% write below %%\n\n- 2026-11-21 call: hello\n", id="a comment"
        ),
        pytest.param(
            "## Pings\n\n---\n\n## More\n",
            "## Pings\n\n- 2026-11-21 call: hello\n\n---\n\n## More\n",
            id="a rule below",
        ),
        pytest.param(
            "## Pings\n\nProse.\n\n---\n\n## More\n",
            "## Pings\n\nProse.\n\n- 2026-11-21 call: hello\n\n---\n\n## More\n",
            id="prose and a rule",
        ),
        pytest.param(
            "## Pings\r\n\r\n## More\r\n", "## Pings\r\n\r\n- 2026-11-21 call: hello\r\n\r\n## More\r\n", id="CRLF"
        ),
        pytest.param("## Pings\n  ", "## Pings\n- 2026-11-21 call: hello\n  ", id="blanks at the end of the file"),
        pytest.param(
            "## Pings\nProse.\r\n\n## More\n",
            "## Pings\nProse.\r\n\r\n- 2026-11-21 call: hello\r\n\n## More\n",
            id="mixed endings",
        ),
        pytest.param(
            "Pings\n=====\n\nOther\n=====\n",
            "Pings\n=====\n\n- 2026-11-21 call: hello\n\nOther\n=====\n",
            id="an underlined heading",
        ),
        pytest.param(
            "## Pings\n---\nOther\n---\n",
            "## Pings\n---\n\n- 2026-11-21 call: hello\n\nOther\n---\n",
            id="a heading below a rule",
        ),
        pytest.param(
            "## Pings\n\n1. 2026-10-01 y\n", "## Pings\n\n1. 2026-10-01 y\n\n- 2026-11-21 call: hello\n", id="numbers"
        ),
    ],
)
def test_an_empty_log_gets_its_first_entry_behind_what_stands_there(text: str, expected: str) -> None:
    assert pinged(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "## Pings\n\n- 2026-10-01 y\n- 2026-09-01 x\n",
            "## Pings\n\n- 2026-11-21 call: hello\n- 2026-10-01 y\n- 2026-09-01 x\n",
            id="newest first",
        ),
        pytest.param(
            "## Pings\n\n- 2026-09-01 x\n- 2026-10-01 y\n\n## More\n",
            "## Pings\n\n- 2026-09-01 x\n- 2026-10-01 y\n- 2026-11-21 call: hello\n\n## More\n",
            id="newest last",
        ),
        pytest.param(
            "## Pings\n- 2026-12-01 x\n- 2026-09-01 y\n",
            "## Pings\n- 2026-12-01 x\n- 2026-11-21 call: hello\n- 2026-09-01 y\n",
            id="back-dated, newest first",
        ),
        pytest.param(
            "## Pings\n- 2026-09-01 x\n- 2026-12-01 y\n",
            "## Pings\n- 2026-09-01 x\n- 2026-11-21 call: hello\n- 2026-12-01 y\n",
            id="back-dated, newest last",
        ),
        pytest.param(
            "## Pings\n- 2027-02-01 x\n- 2027-01-01 y\n",
            "## Pings\n- 2027-02-01 x\n- 2027-01-01 y\n- 2026-11-21 call: hello\n",
            id="older than all, newest first",
        ),
        pytest.param(
            "## Pings\n- 2027-01-01 x\n- 2027-02-01 y\n",
            "## Pings\n- 2026-11-21 call: hello\n- 2027-01-01 x\n- 2027-02-01 y\n",
            id="older than all, newest last",
        ),
        pytest.param("## Pings\n- 2026-09-01 x", "## Pings\n- 2026-11-21 call: hello\n- 2026-09-01 x", id="one entry"),
        pytest.param(
            "## Pings\n- 2026-12-01 x", "## Pings\n- 2026-12-01 x\n- 2026-11-21 call: hello", id="one newer entry"
        ),
        pytest.param(
            "## Pings\n- 2026-11-21 18:30 x\n- 2026-10-01 y\n",
            "## Pings\n- 2026-11-21 call: hello\n- 2026-11-21 18:30 x\n- 2026-10-01 y\n",
            id="the same day, newest first",
        ),
        pytest.param(
            "## Pings\n- 2026-10-01 y\n- 2026-11-21 x\n",
            "## Pings\n- 2026-10-01 y\n- 2026-11-21 x\n- 2026-11-21 call: hello\n",
            id="the same day, newest last",
        ),
        pytest.param(
            "## Pings\n- 2026-09-01 x\n- 2026-10-01 y",
            "## Pings\n- 2026-09-01 x\n- 2026-10-01 y\n- 2026-11-21 call: hello",
            id="no final newline",
        ),
        pytest.param(
            "## Pings\r\n- 2026-09-01 x\r\n- 2026-10-01 y\r\n",
            "## Pings\r\n- 2026-09-01 x\r\n- 2026-10-01 y\r\n- 2026-11-21 call: hello\r\n",
            id="CRLF, newest last",
        ),
        pytest.param(
            "## Pings\r\n- 2026-09-01 x\r\n- 2026-10-01 y",
            "## Pings\r\n- 2026-09-01 x\r\n- 2026-10-01 y\r\n- 2026-11-21 call: hello",
            id="CRLF and no final newline",
        ),
        pytest.param(
            "## Pings\r\n- 2026-09-01 x\r\n- 2026-10-01 y\n\n## More\r\n",
            "## Pings\r\n- 2026-09-01 x\r\n- 2026-10-01 y\n- 2026-11-21 call: hello\n\n## More\r\n",
            id="mixed endings",
        ),
        pytest.param(
            "## Pings\n* **2026-09-01**: x\n",
            "## Pings\n* **2026-11-21** call: hello\n* **2026-09-01**: x\n",
            id="stars and bold days",
        ),
        pytest.param(
            "## Pings\n- [[2026-09-01]] x\n",
            "## Pings\n- [[2026-11-21]] call: hello\n- [[2026-09-01]] x\n",
            id="links to daily notes",
        ),
        pytest.param(
            "## Pings\n- [[Daily/2026-09-01|Sept]] x\n",
            "## Pings\n- [[Daily/2026-11-21]] call: hello\n- [[Daily/2026-09-01|Sept]] x\n",
            id="a folder and a name in the link",
        ),
        pytest.param(
            "## Pings\n+ **[[2026-09-01]]**: x\n",
            "## Pings\n+ **[[2026-11-21]]** call: hello\n+ **[[2026-09-01]]**: x\n",
            id="bold links",
        ),
        pytest.param(
            "## Pings\n- [x] 2026-09-01 x\n- [ ] 2026-12-12 y\n",
            "## Pings\n- [x] 2026-11-21 call: hello\n- [x] 2026-09-01 x\n- [ ] 2026-12-12 y\n",
            id="tasks",
        ),
        pytest.param(
            "## Pings\n-\t2026-09-01 x\n",
            "## Pings\n-\t2026-11-21 call: hello\n-\t2026-09-01 x\n",
            id="a tab behind the bullet",
        ),
        pytest.param(
            "## Pings\n  - 2026-09-01 x\n    more\n",
            "## Pings\n  - 2026-11-21 call: hello\n  - 2026-09-01 x\n    more\n",
            id="indented items",
        ),
        pytest.param(
            "## Pings\n\n- 2026-10-01 y\n\n- 2026-09-01 x\n",
            "## Pings\n\n- 2026-11-21 call: hello\n\n- 2026-10-01 y\n\n- 2026-09-01 x\n",
            id="blank lines between, newest first",
        ),
        pytest.param(
            "## Pings\n\n- 2026-08-01 x\n\n- 2026-09-01 y\n\n## N\n",
            "## Pings\n\n- 2026-08-01 x\n\n- 2026-09-01 y\n\n- 2026-11-21 call: hello\n\n## N\n",
            id="blank lines between, newest last",
        ),
        pytest.param(
            "## Pings\n\n- 2026-08-01 x\n- 2026-09-01 y\n  more\n\n  para\n\nText\n",
            "## Pings\n\n- 2026-08-01 x\n- 2026-09-01 y\n  more\n\n  para\n- 2026-11-21 call: hello\n\nText\n",
            id="lines that belong to the entry",
        ),
        pytest.param(
            "## Pings\n\n- 2026-08-01 x\n- 2026-09-01 y\nlazy\n\nText\n",
            "## Pings\n\n- 2026-08-01 x\n- 2026-09-01 y\nlazy\n- 2026-11-21 call: hello\n\nText\n",
            id="a line that is not indented",
        ),
        pytest.param(
            "## Pings\n- 2026-08-01 x\n  - sub\n- 2026-09-01 y\n  - sub\n",
            "## Pings\n- 2026-08-01 x\n  - sub\n- 2026-09-01 y\n  - sub\n- 2026-11-21 call: hello\n",
            id="items within items",
        ),
        pytest.param(
            "## Pings\n- 2026-09-01 x\n- 2026-10-01 y\n  ```\n  code\n  ```\n",
            "## Pings\n- 2026-09-01 x\n- 2026-10-01 y\n  ```\n  code\n  ```\n- 2026-11-21 call: hello\n",
            id="a code block in the entry",
        ),
        pytest.param(
            "## Pings\n- 2026-09-01 x\n- 2026-10-01 y\n  ```\n  code\n  ```\nText\n",
            "## Pings\n- 2026-09-01 x\n- 2026-10-01 y\n  ```\n  code\n  ```\n- 2026-11-21 call: hello\n\nText\n",
            id="a code block in the entry, text at once",
        ),
        pytest.param(
            "## Pings\n- 2026-09-01 x\n- 2026-10-01 y\n  > quote\n",
            "## Pings\n- 2026-09-01 x\n- 2026-10-01 y\n  > quote\n- 2026-11-21 call: hello\n",
            id="a quote in the entry",
        ),
        pytest.param(
            "## Pings\n- 2026-09-01 x\n- 2026-10-01 y\n```\ncode\n```\n",
            "## Pings\n- 2026-09-01 x\n- 2026-10-01 y\n- 2026-11-21 call: hello\n```\ncode\n```\n",
            id="a code block below the list",
        ),
        pytest.param(
            "## Pings\n- 2026-09-01 x\n- 2026-10-01 y\n\n---\n",
            "## Pings\n- 2026-09-01 x\n- 2026-10-01 y\n- 2026-11-21 call: hello\n\n---\n",
            id="a rule below the list",
        ),
        pytest.param(
            "## Pings\n- 2026-10-01 x %% a\nb %%\n- 2026-10-02 y\n",
            "## Pings\n- 2026-10-01 x %% a\nb %%\n- 2026-10-02 y\n- 2026-11-21 call: hello\n",
            id="a comment over lines in the entry",
        ),
        pytest.param(
            "```\n## Pings\n- 2026-10-02 y\n```\n\n## Pings\n\n- 2026-10-01 x\n",
            "```\n## Pings\n- 2026-10-02 y\n```\n\n## Pings\n\n- 2026-11-21 call: hello\n- 2026-10-01 x\n",
            id="a code block with a log",
        ),
        pytest.param(
            "## Pings\n### 2026\n- 2026-10-01 x\n### 2025\n- 2025-09-01 x\n",
            "## Pings\n### 2026\n- 2026-11-21 call: hello\n- 2026-10-01 x\n### 2025\n- 2025-09-01 x\n",
            id="a section a year",
        ),
        pytest.param(
            "## Pings\n### 2025\n- 2025-10-01 x\n### 2026\n- 2026-09-01 x\n",
            "## Pings\n### 2025\n- 2025-10-01 x\n### 2026\n- 2026-09-01 x\n- 2026-11-21 call: hello\n",
            id="a section a year, newest last",
        ),
        pytest.param(
            "## Pings\n- 2026-10-01 x\n## Registro\n- 2026-09-01 x\n",
            "## Pings\n- 2026-11-21 call: hello\n- 2026-10-01 x\n## Registro\n- 2026-09-01 x\n",
            id="two logs",
        ),
        pytest.param(
            "## Pings\n- intro\n- 2026-10-01 x\n- note\n",
            "## Pings\n- intro\n- 2026-11-21 call: hello\n- 2026-10-01 x\n- note\n",
            id="an undated item between",
        ),
        pytest.param(
            "## Pings\n- 2026-09-01 x  \n- 2026-10-01 y  \n",
            "## Pings\n- 2026-09-01 x  \n- 2026-10-01 y  \n- 2026-11-21 call: hello\n",
            id="trailing spaces",
        ),
        pytest.param(
            "## Pings\n- 2026-02-30 x\n",
            "## Pings\n- 2026-02-30 x\n- 2026-11-21 call: hello\n",
            id="a day that does not exist",
        ),
        pytest.param(
            "## Pings\n\n- 2026-09-01 Jose\u0301 🎂\n- 2026-10-01 a\u2028b\x85c\n",
            "## Pings\n\n- 2026-09-01 Jose\u0301 🎂\n- 2026-10-01 a\u2028b\x85c\n- 2026-11-21 call: hello\n",
            id="Unicode in both forms",
        ),
    ],
)
def test_an_entry_is_put_where_the_order_says_in_the_style_of_its_neighbour(text: str, expected: str) -> None:
    assert pinged(text) == expected


@pytest.mark.parametrize("title", ["Momentos", "hitos:", "**Moments**"])
def test_moments_have_their_own_section_in_either_language(title: str) -> None:
    text = f"## Pings\n- 2026-10-01 x\n\n## {title}\n- 2026-10-01 job: x\n"
    added = f"## Pings\n- 2026-10-01 x\n\n## {title}\n- 2026-11-21 job: CTO\n- 2026-10-01 job: x\n"
    assert add_moment(text, DAY, " job: CTO", LOG) == added


def test_moments_that_are_missing_are_made_and_so_is_the_own_log() -> None:
    assert add_moment("Text\n", DAY, " job: CTO", LOG) == "Text\n\n## Moments\n\n- 2026-11-21 job: CTO\n"
    assert add_ping("Text\n", DAY, " call", ("Diario", "Log")) == "Text\n\n## Diario\n\n- 2026-11-21 call\n"
    assert add_ping("# Log\n- 2026-10-01 x\n", DAY, "", ("Diario", "Log")) == "# Log\n- 2026-11-21\n- 2026-10-01 x\n"


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        pytest.param(": one\ntwo\n\n three ", "- 2026-11-21: one\n  two\n  three", id="lines are indented"),
        pytest.param(": [[Bo]] #gave `x`", "- 2026-11-21: [[Bo]] #gave `x`", id="links, tags, code"),
        pytest.param(": a %% b %% c", "- 2026-11-21: a %% b %% c", id="a comment that is closed"),
        pytest.param(": a\n- b", "- 2026-11-21: a\n  - b", id="an item within"),
    ],
)
def test_what_is_said_stands_in_the_entry_as_it_is(rest: str, expected: str) -> None:
    assert pinged("## Pings\n\n- 2026-10-01 x\n", rest) == f"## Pings\n\n{expected}\n- 2026-10-01 x\n"


@pytest.mark.parametrize("rest", [": 50 %% off", ": <!-- x", ": a\n```\nb", ": a\n# Other", ": a\n~~~"])
@pytest.mark.parametrize(
    "text", ["## Pings\n", "## Pings\n- 2026-10-01 x\n", "## Pings\n- 2026-10-01 x\n- 2026-10-02 x"]
)
def test_what_would_hide_other_entries_now_or_later_is_refused(text: str, rest: str) -> None:
    with pytest.raises(Uneditable, match="would hide or end"):
        pinged(text, rest)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        pytest.param("Text\n```\ncode\n", 5, "never closed", id="a code block that is never closed"),
        pytest.param("Text %%\nmore\n", 5, "never closed", id="a comment that is never closed"),
        pytest.param("---\na: 1\n---\n<!--\n", 13, "never closed", id="an HTML comment that is never closed"),
        pytest.param("---\na: 1\n## Pings\n", 0, "never closed", id="front matter that is never closed"),
        pytest.param("## Pings\n<<<<<<< HEAD\n- 2026-10-01 y\n", 9, "conflict", id="a conflict"),
        pytest.param(
            "%% a\nb %% - 2026-10-01 y\n## Pings\n%% a\nb %% - 2026-10-01 y\n",
            39,
            "change the text around",
            id="a comment before the bullet",
        ),
    ],
)
def test_an_entry_that_would_not_be_seen_is_refused_with_a_place(text: str, place: int, message: str) -> None:
    with pytest.raises(Uneditable, match=message) as refusal:
        pinged(text)
    assert refusal.value.place == place


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("- 2026-10-01 x\n" * 15_000, id="one entry many times"),
        pytest.param("- 2026-10-01 x\n\n" * 13_000, id="blank lines between"),
        pytest.param("- 2026-10-01 x\n- 2026-10-02 y\n" + "  more\n" * 30_000, id="one long entry"),
        pytest.param("- 2026-10-01 x\n- 2026-10-02 y\n" + "lazy\n" * 40_000, id="a long paragraph"),
        pytest.param("- 2026-10-01 x\n- 2026-10-02 y\n" + "\n" * 200_000, id="blank lines"),
        pytest.param("".join(f"{' ' * number}- 2026-10-01 x\n" for number in range(600)), id="deep lists"),
        pytest.param("\n" * 100_000 + "---\n" + "\n" * 100_000 + "---", id="rules"),
        pytest.param(" \r" * 100_000, id="blanks"),
    ],
)
def test_a_log_of_200_kilobytes_gets_its_entry_at_once(body: str) -> None:
    """What took more than a time in proportion would take minutes here."""
    text = f"## Pings\n{body}"
    assert len(pinged(text)) < len(text) + 900
