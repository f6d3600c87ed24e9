"""Front matter edited without losing a byte: nasty samples, each named by what it guards."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from support.edits import add_item, pairs_of, remove_item, remove_key, set_key, set_list

from pingfiles.note.edit.splice import Uneditable


@pytest.mark.parametrize(
    ("front", "edit", "arguments", "expected"),
    [
        pytest.param(
            "role: CTO   # since May\nx: 1\n",
            set_key,
            ("role", "CEO"),
            "role: CEO   # since May\nx: 1\n",
            id="a comment behind the value",
        ),
        pytest.param(
            "# top\nrole: CTO\n# below\n\nx: 1\n",
            set_key,
            ("role", "CEO"),
            "# top\nrole: CEO\n# below\n\nx: 1\n",
            id="full-line comments and blank lines",
        ),
        pytest.param("role: 'CTO'\n", set_key, ("role", "it's"), "role: 'it''s'\n", id="single quotes"),
        pytest.param(
            'role: "CTO" # c\n', set_key, ("role", 'a "b" \\'), 'role: "a \\"b\\" \\\\" # c\n', id="double quotes"
        ),
        pytest.param(
            "role: CTO # c\n", set_key, ("role", "a: b"), 'role: "a: b" # c\n', id="a value that now needs quotes"
        ),
        pytest.param("role:\nx: 1\n", set_key, ("role", "CEO"), "role: CEO\nx: 1\n", id="an empty value"),
        pytest.param(
            "role:   \nx: 1\n",
            set_key,
            ("role", "CEO"),
            "role: CEO  \nx: 1\n",
            id="an empty value with trailing spaces",
        ),
        pytest.param(
            "role:  # ask\nx: 1\n",
            set_key,
            ("role", "CEO"),
            "role: CEO  # ask\nx: 1\n",
            id="an empty value with a comment",
        ),
        pytest.param("role: null # c\n", set_key, ("role", "CEO"), "role: CEO # c\n", id="null"),
        pytest.param("role: ~\n", set_key, ("role", "CEO"), "role: CEO\n", id="a tilde"),
        pytest.param("role: ''\n", set_key, ("role", "CEO"), "role: 'CEO'\n", id="empty quotes"),
        pytest.param(
            "role: | # long\n  a\n  b\n# d\n\nx: 1\n",
            set_key,
            ("role", "CEO"),
            "role: CEO # long\n# d\n\nx: 1\n",
            id="a block text with a comment",
        ),
        pytest.param(
            "x: 1\nrole: >-\n  a\n\n", set_key, ("role", "CEO"), "x: 1\nrole: CEO\n\n", id="a folded text at the end"
        ),
        pytest.param(
            "role: a\n  b\n  c\nx: 1\n",
            set_key,
            ("role", "CEO"),
            "role: CEO\nx: 1\n",
            id="a plain value over several lines",
        ),
        pytest.param(
            'role: "a\n\n  b" # c\nx: 1\n',
            set_key,
            ("role", "CEO"),
            'role: "CEO" # c\nx: 1\n',
            id="a quoted value over several lines",
        ),
        pytest.param(
            "role: # why\n  a # b\nx: 1\n",
            set_key,
            ("role", "CEO"),
            "role: # why\n  CEO # b\nx: 1\n",
            id="a value on the next line",
        ),
        pytest.param(
            "company: [[Acme]] # c\n",
            set_key,
            ("company", "[[Bo]]"),
            'company: "[[Bo]]" # c\n',
            id="a link without quotes",
        ),
        pytest.param(
            "email: [a, b] # c\n", set_key, ("email", "c"), "email: [c, b] # c\n", id="the first of a flow list"
        ),
        pytest.param(
            "email:\n  - a # home\n  - b\n",
            set_key,
            ("email", "c"),
            "email:\n  - c # home\n  - b\n",
            id="the first of a block list",
        ),
        pytest.param("email: []\n", set_key, ("email", "c"), "email: c\n", id="an empty list"),
        pytest.param("a: &x 1\nc: 1 # &x\n", set_key, ("c", "d"), "a: &x 1\nc: d # &x\n", id="an anchor elsewhere"),
        pytest.param("? a\n: 1\nc: 1\n", set_key, ("a", "d"), "? a\n: d\nc: 1\n", id="an explicit key"),
        pytest.param("{a: 1, c: 1}\n", set_key, ("a", "d"), "{a: d, c: 1}\n", id="all in braces"),
        pytest.param("a:\n  b: 1 # c\nc: 1\n", set_key, ("c", "d"), "a:\n  b: 1 # c\nc: d\n", id="a mapping beside it"),
        pytest.param("role : CTO\n", set_key, ("role", "CEO"), "role : CEO\n", id="a space before the colon"),
        pytest.param(
            "Job Title: CTO\n", set_key, ("job_title", "CEO"), "Job Title: CEO\n", id="another spelling of the key"
        ),
        pytest.param("cafe\u0301: 1\n", set_key, ("café", "2x"), "cafe\u0301: 2x\n", id="a key in NFD"),
        pytest.param(
            "x: a\u2028  b\x85  c\nrole: CTO\n",
            set_key,
            ("role", "CEO"),
            "x: a\u2028  b\x85  c\nrole: CEO\n",
            id="other line breaks in a value",
        ),
        pytest.param("a: 1\rrole: CTO\n", set_key, ("role", "CEO"), "a: 1\rrole: CEO\n", id="a lone carriage return"),
        pytest.param("role: 🎂\n", set_key, ("role", "👩\u200d🚀 “x”"), "role: 👩\u200d🚀 “x”\n", id="emoji"),
        pytest.param(
            "a: 1\n\n# end\n", set_key, ("b", "c"), "a: 1\n\n# end\nb: c\n", id="a key that is new, below a comment"
        ),
        pytest.param(
            "a: |+\n  x\n\n", set_key, ("b", "c"), "a: |+\n  x\n\nb: c\n", id="a key that is new, below a block text"
        ),
        pytest.param(
            "  a: 1\n  b: 2\n", set_key, ("c", "d"), "  a: 1\n  b: 2\n  c: d\n", id="a key that is new, all indented"
        ),
        pytest.param("", set_key, ("b", "c"), "b: c\n", id="empty front matter"),
        pytest.param("# c\n", set_key, ("b", "c"), "# c\nb: c\n", id="nothing but a comment"),
        pytest.param(
            "a: 1\n# about b\nb: 2 # t\n\nc: 3\n",
            remove_key,
            ("b",),
            "a: 1\n# about b\n\nc: 3\n",
            id="a key between comments",
        ),
        pytest.param(
            "a: 1\nb: # l\n  - x\n  # in\n  - y # t\n# c\nc: 3\n",
            remove_key,
            ("b",),
            "a: 1\n# c\nc: 3\n",
            id="a block list with comments",
        ),
        pytest.param(
            "a: 1\nb: [x, # t\n  y] # t\nc: 3\n", remove_key, ("b",), "a: 1\nc: 3\n", id="a flow list over lines"
        ),
        pytest.param("a: 1\nb: |\n  x\n\n  y\n\nc: 3\n", remove_key, ("b",), "a: 1\n\nc: 3\n", id="a text over lines"),
        pytest.param("b: 1\n", remove_key, ("b",), "", id="the only key"),
        pytest.param("a: 1\n", remove_key, ("b",), "a: 1\n", id="a key that is not there"),
        pytest.param(
            "b:\n  - x # c\n# d\nc: 3\n",
            add_item,
            ("b", "y"),
            "b:\n  - x # c\n  - y\n# d\nc: 3\n",
            id="a block list and a comment below",
        ),
        pytest.param(
            "b:\n- x\nc: 3\n", add_item, ("b", "y"), "b:\n- x\n- y\nc: 3\n", id="dashes that are not indented"
        ),
        pytest.param(
            'b:\n  -   "x"\nc: 3\n',
            add_item,
            ("b", "[[y]]"),
            'b:\n  -   "x"\n  -   "[[y]]"\nc: 3\n',
            id="dashes with wide gaps",
        ),
        pytest.param('b: [x, "y"] # c\n', add_item, ("b", "a, b"), 'b: [x, "y", "a, b"] # c\n', id="a flow list"),
        pytest.param("b: [ x, y ]\n", add_item, ("b", "z"), "b: [ x, y, z ]\n", id="a flow list with spaces"),
        pytest.param("b: [x,y]\n", add_item, ("b", "z"), "b: [x,y,z]\n", id="a flow list without spaces"),
        pytest.param("b: [x, y, ]\n", add_item, ("b", "z"), "b: [x, y, z, ]\n", id="a flow list with a trailing comma"),
        pytest.param(
            "b: [\n  x, # a\n  y # c\n]\n",
            add_item,
            ("b", "z"),
            "b: [\n  x, # a\n  y, # c\n  z\n]\n",
            id="a flow list over several lines",
        ),
        pytest.param(
            "b: [\n  x,\n  y, # c\n]\n",
            add_item,
            ("b", "z"),
            "b: [\n  x,\n  y, # c\n  z,\n]\n",
            id="a flow list over several lines with a trailing comma",
        ),
        pytest.param('b: "x"  # c\n', add_item, ("b", "z"), 'b:  # c\n  - "x"\n  - z\n', id="one quoted value"),
        pytest.param(
            "b: > # c\n  x\n", add_item, ("b", "z"), 'b:\n  - "x\\n" # c\n  - z\n', id="a block text with a comment"
        ),
        pytest.param(
            "b: # why\n  x # c\n", add_item, ("b", "z"), "b: # why\n  - x # c\n  - z\n", id="one value on the next line"
        ),
        pytest.param(
            "knows: [[A]]\n",
            add_item,
            ("knows", "[[B]]"),
            'knows:\n  - "[[A]]"\n  - "[[B]]"\n',
            id="one link without quotes",
        ),
        pytest.param(
            "knows: [[[A]], [[B]]]\n",
            add_item,
            ("knows", "[[C]]"),
            'knows: [[[A]], [[B]], "[[C]]"]\n',
            id="links without quotes",
        ),
        pytest.param("b: # x\nc: 3\n", add_item, ("b", "z"), "b: # x\n  - z\nc: 3\n", id="no value"),
        pytest.param("b: [] # d\n", add_item, ("b", "[[z]]"), 'b: ["[[z]]"] # d\n', id="an empty flow list"),
        pytest.param(
            "c:\n- x\n", add_item, ("b", "z"), "c:\n- x\nb:\n- z\n", id="a list that is new, in the note's own style"
        ),
        pytest.param(
            "b: # c\n  - x # d\nc: 3\n", remove_item, ("b", 0), "b: [] # c\nc: 3\n", id="the one item of a block list"
        ),
        pytest.param("b: [ x ] # d\n", remove_item, ("b", 0), "b: [] # d\n", id="the one item of a flow list"),
        pytest.param(
            "b:\n  - x # c\n  # d\n  - y\n",
            remove_item,
            ("b", 0),
            "b:\n  # d\n  - y\n",
            id="the first of a block list and a comment below",
        ),
        pytest.param("b: [ x, y ]\n", remove_item, ("b", 0), "b: [ y ]\n", id="the first of a flow list in a row"),
        pytest.param(
            "b: [ x, y, ]\n", remove_item, ("b", 1), "b: [ x, ]\n", id="the last of a flow list with a trailing comma"
        ),
        pytest.param(
            "b: [\n  x, # a\n  # on y\n  y, # b\n  z\n]\n",
            remove_item,
            ("b", 1),
            "b: [\n  x, # a\n  # on y\n  z\n]\n",
            id="a line of a flow list",
        ),
        pytest.param(
            "b: [\n  x,\n  y\n]\n", remove_item, ("b", 1), "b: [\n  x\n]\n", id="the last line of a flow list"
        ),
        pytest.param(
            "b: [\n  x, # a\n  y\n]\n",
            remove_item,
            ("b", 1),
            "b: [\n  x, # a\n]\n",
            id="the last line of a flow list, a comment above",
        ),
        pytest.param("b: [x]\n", remove_item, ("b", 1), "b: [x]\n", id="an item that is not there"),
        pytest.param(
            "b:\n  - x # a\n  - y # b\n  - z # c\n",
            set_list,
            ("b", ["x", "z"]),
            "b:\n  - x # a\n  - z # c\n",
            id="a value taken out of the middle",
        ),
        pytest.param(
            "b: ['x', \"y\", z]\n",
            set_list,
            ("b", ["a", "b", "c", "d"]),
            "b: ['a', \"b\", c, d]\n",
            id="values replaced, in their quotes",
        ),
    ],
)
def test_an_edit_touches_nothing_but_its_key(
    front: str, edit: Callable[..., str], arguments: tuple[Any, ...], expected: str
) -> None:
    assert edit(f"---\n{front}---\nbody\n", *arguments) == f"---\n{expected}---\nbody\n"


@pytest.mark.parametrize(
    ("front", "edit", "arguments", "line", "message"),
    [
        pytest.param(
            "a: 1\nb: 2\na: 3\n",
            set_key,
            ("b", "c"),
            4,
            "the key a stands here a second time; remove one of the two",
            id="a key twice",
        ),
        pytest.param(
            "a b: 1\nc: 2\nA-B: 3\n",
            set_key,
            ("c", "c"),
            4,
            "the key A-B stands here a second time; remove one of the two",
            id="a key in two spellings",
        ),
        pytest.param(
            "a: &x 1\nb: *x\nc: 1\n",
            set_key,
            ("c", "c"),
            3,
            "an alias stands here, so a change may mean another key too; write the value out",
            id="an alias",
        ),
        pytest.param(
            "a: &x 1\n",
            set_key,
            ("a", "c"),
            2,
            "a is written in a form that can only be changed by hand",
            id="an anchor of its own",
        ),
        pytest.param(
            "a: !!str 1\n",
            set_key,
            ("a", "c"),
            2,
            "a is written in a form that can only be changed by hand",
            id="a tag",
        ),
        pytest.param(
            "a: !!str x\n",
            add_item,
            ("a", "c"),
            2,
            "a is written in a form that can only be changed by hand",
            id="a tag before a list of one",
        ),
        pytest.param("a:\n  b: 1\n", set_key, ("a", "c"), 3, "a contains a mapping; change it by hand", id="a mapping"),
        pytest.param(
            "a:\n  b: 1\n", remove_key, ("a",), 3, "a contains a mapping; change it by hand", id="a mapping taken out"
        ),
        pytest.param(
            "a:\n  - x\n  - b: 1\n",
            add_item,
            ("a", "c"),
            4,
            "a contains a mapping; change it by hand",
            id="a mapping in a list",
        ),
        pytest.param(
            "a: [x, [y, z]]\n",
            add_item,
            ("a", "c"),
            2,
            "a contains a list in a list; change it by hand",
            id="a list in a list",
        ),
        pytest.param(
            "? a\nc: 1\n",
            set_key,
            ("a", "c"),
            2,
            "a is written in a form that can only be changed by hand",
            id="an explicit key without a value",
        ),
        pytest.param(
            "a:\n  -\n  - b\n",
            set_key,
            ("a", "c"),
            3,
            "a is written in a form that can only be changed by hand",
            id="an empty item",
        ),
        pytest.param(
            "{a: 1}\n",
            set_key,
            ("b", "c"),
            2,
            "b cannot be changed here without touching the text around it",
            id="a new key below braces",
        ),
        pytest.param(
            "{a: 1}\nb: 2\n",
            set_key,
            ("b", "c"),
            3,
            "YAML cannot read this: did not find expected <document start>",
            id="braces and a key",
        ),
        pytest.param(
            "{a: 1,\n b: 2}\n",
            remove_key,
            ("b",),
            3,
            "b cannot be changed here without touching the text around it",
            id="one of the keys in braces",
        ),
        pytest.param(
            "a: 1\n...\n",
            set_key,
            ("b", "c"),
            2,
            "b cannot be changed here without touching the text around it",
            id="a new key below the end of the YAML",
        ),
        pytest.param(
            "a: b: c\nb: 2\n",
            set_key,
            ("b", "c"),
            2,
            "a value with a colon in it needs quotes",
            id="an error in another line",
        ),
        pytest.param(
            'a: "x\nb: 2\n', set_key, ("b", "c"), 2, "this quote is never closed", id="a quote that is never closed"
        ),
        pytest.param(
            "a:\n\tx: 1\nb: 2\n",
            set_key,
            ("b", "c"),
            3,
            "a tab cannot indent here; use spaces",
            id="a tab that indents",
        ),
        pytest.param(
            "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n",
            set_key,
            ("a", "c"),
            3,
            "git left a conflict here; resolve it and remove its markers",
            id="a conflict",
        ),
        pytest.param(
            "a: 1\n=======\nb: 3\n",
            set_key,
            ("a", "c"),
            4,
            "YAML cannot read this: could not find expected ':'",
            id="what is left of a conflict",
        ),
        pytest.param("hello\n", set_key, ("a", "c"), 2, "expected key: value", id="prose"),
        pytest.param("- a\n", set_key, ("a", "c"), 2, "expected key: value", id="a list"),
        pytest.param(
            "! ,*\n",
            set_key,
            ("a", "c"),
            2,
            "YAML cannot read this: did not find expected <document start>",
            id="nothing, and an alias behind it",
        ),
        pytest.param(
            "\ufeffa: 1\n",
            set_key,
            ("a", "c"),
            2,
            "a byte order mark stands here; remove it",
            id="a byte order mark within",
        ),
        pytest.param(
            "a: 1\n",
            set_key,
            ("b: c", "d"),
            2,
            "b: c cannot be changed here without touching the text around it",
            id="a key that is none",
        ),
        pytest.param(
            "a: 1\n",
            set_key,
            ("b\nc", "d"),
            2,
            "b\nc cannot be changed here without touching the text around it",
            id="a key of two lines",
        ),
    ],
)
def test_an_edit_that_cannot_be_certain_is_refused_with_its_place(
    front: str, edit: Callable[..., str], arguments: tuple[Any, ...], line: int, message: str
) -> None:
    text = f"---\n{front}---\nbody\n"
    with pytest.raises(Uneditable) as refusal:
        edit(text, *arguments)
    assert (text.count("\n", 0, refusal.value.place) + 1, str(refusal.value)) == (line, message)


# The note around it


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("---\r\nx: 1\r\n---\r\nbody\r\n", "---\r\nx: 1\r\nrole: CTO\r\n---\r\nbody\r\n", id="CRLF"),
        pytest.param("---\nx: 1\r\ny: 2\n---\r\nb\n", "---\nx: 1\r\ny: 2\nrole: CTO\n---\r\nb\n", id="mixed endings"),
        pytest.param("\ufeff---\nx: 1\n---\n", "\ufeff---\nx: 1\nrole: CTO\n---\n", id="a byte order mark"),
        pytest.param("---\nx: 1\n---", "---\nx: 1\nrole: CTO\n---", id="no line break behind the closing"),
        pytest.param("---\nx: 1\n---\r", "---\nx: 1\nrole: CTO\n---\r", id="half a line break behind the closing"),
        pytest.param("--- \nx: 1\n---\t\nbody", "--- \nx: 1\nrole: CTO\n---\t\nbody", id="blanks behind the borders"),
        pytest.param("---\n---\nbody\n", "---\nrole: CTO\n---\nbody\n", id="nothing in it"),
        pytest.param(
            "---\nx: 1\n---\n\n---\n\nrole: x\n---\n",
            "---\nx: 1\nrole: CTO\n---\n\n---\n\nrole: x\n---\n",
            id="rules below",
        ),
        pytest.param("body\n", "---\nrole: CTO\n---\nbody\n", id="no front matter"),
        pytest.param("body\r\n", "---\r\nrole: CTO\r\n---\r\nbody\r\n", id="no front matter, CRLF"),
        pytest.param("\ufeffbody", "\ufeff---\nrole: CTO\n---\nbody", id="no front matter, a byte order mark"),
        pytest.param("", "---\nrole: CTO\n---\n", id="an empty file"),
        pytest.param("---\n\nA rule.\n", "---\nrole: CTO\n---\n---\n\nA rule.\n", id="a rule on the first line"),
    ],
)
def test_a_new_key_stands_at_the_end_of_the_front_matter(text: str, expected: str) -> None:
    assert set_key(text, "role", "CTO") == expected


def test_front_matter_that_is_never_closed_is_not_edited() -> None:
    with pytest.raises(Uneditable, match="never closed"):
        set_key("---\nrole: CTO\n\n# Ana\n", "role", "CEO")


@pytest.mark.parametrize(
    "text", ["---\nrole: CTO\n---\n", '---\nrole: "CTO" # c\n---\n', "---\nrole:\n  - CTO\n  - x\n---\n"]
)
def test_setting_what_is_said_already_changes_nothing(text: str) -> None:
    assert set_key(text, "role", "CTO") == text


def test_the_keys_of_a_note_without_front_matter_are_none() -> None:
    assert pairs_of("# Ana\n") == []
    assert pairs_of("---\nrole: CTO\ntags: [a, b]\nx:\n---\n") == [("role", "CTO"), ("tags", ["a", "b"]), ("x", "")]


@pytest.mark.parametrize(
    "front",
    [
        pytest.param("tags:\n" + "  - a\n" * 15_000, id="a block list"),
        pytest.param("tags: [" + "a, " * 30_000 + "a]\n", id="a flow list"),
        pytest.param("".join(f"k{number}: 1\n" for number in range(8_000)) + "tags:\n  - a\n", id="keys"),
        pytest.param(f"tags: [{'x' * 100_000}]\n", id="a value"),
        pytest.param("# c\n" * 25_000 + "tags: [a]\n", id="comments"),
        pytest.param("tags: # c\n" + "\n" * 100_000 + "  - a\n", id="blank lines"),
    ],
)
def test_a_list_of_100_kilobytes_is_edited_at_once(front: str) -> None:
    """What took more than a time in proportion would take minutes here."""
    text = f"---\n{front}---\nbody\n"
    added = add_item(text, "tags", "new")
    assert set_list(added, "tags", ["new"]).count("new") == 1
    assert len(added) < len(text) + 20
    assert "new" in set_key(text, "tags", "new")


@pytest.mark.parametrize("bracket", ["[", "{a: ", "- ", "? "])
def test_what_is_nested_without_end_is_refused(bracket: str) -> None:
    with pytest.raises(Uneditable):
        set_key(f"---\na: 1\nb: {bracket * 60_000}\n---\n", "a", "2")
