"""Front matter: where it begins and ends, its keys as text with their places, and what spoils what."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from support.examples import examples
from support.strategies import ODD_YAML, YAML_LINES

from pingfiles.note.frontmatter import MAX_LENGTH, Borders, FrontMatter, borders, parse
from pingfiles.note.problem import TextProblem
from pingfiles.note.yaml_events import Entry, Opaque, Scalar, Sequence, Unreadable, Value, read_mapping
from pingfiles.note.yaml_fast import read_plain

MODEST = examples(250)


def parts(text: str) -> tuple[str, str]:
    """The YAML and the body of a note that has both."""
    place = borders(text)
    assert isinstance(place, Borders)
    return text[place.start : place.end], text[place.body :]


def read(source: str) -> FrontMatter:
    text = f"---\n{source}\n---\nbody\n"
    place = borders(text)
    assert isinstance(place, Borders)
    return parse(text, place)


def pairs(source: str) -> dict[str, Value]:
    front = read(source)
    assert front.problems == []
    return dict(front.pairs)


def places(source: str) -> list[tuple[str, int, int]]:
    """Code, line and column (of the front matter, counted from 1) of each thing that is wrong."""
    text = f"---\n{source}\n---\n"
    return [
        (problem.code, text.count("\n", 0, problem.place), problem.place - text.rfind("\n", 0, problem.place))
        for problem in read(source).problems
    ]


# Borders


@pytest.mark.parametrize(
    ("text", "yaml", "body"),
    [
        pytest.param("---\na: b\n---\nbody", "a: b\n", "body", id="plain"),
        pytest.param("---\r\na: b\r\n---\r\nbody", "a: b\r\n", "body", id="CRLF"),
        pytest.param("\ufeff---\na: b\n---\nbody", "a: b\n", "body", id="BOM"),
        pytest.param("---\na: b\n---", "a: b\n", "", id="no final newline"),
        pytest.param("---\r\na: b\r\n---\r", "a: b\r\n", "", id="a lone carriage return at the end"),
        pytest.param("---\n---\n", "", "", id="empty"),
        pytest.param("--- \na: b\n---\t\nbody", "a: b\n", "body", id="blanks behind the borders"),
        pytest.param(
            "---\na: b\n---\ntext\n\n---\n\nmore\n---\n", "a: b\n", "text\n\n---\n\nmore\n---\n", id="rules in the body"
        ),
        pytest.param("---\na: |\n  x\n  ---\n---\nbody", "a: |\n  x\n  ---\n", "body", id="an indented rule in a text"),
        pytest.param("---\na: b\n----\n---\nbody", "a: b\n----\n", "body", id="four dashes"),
        pytest.param("---\na: b\n--- x\n---\nbody", "a: b\n--- x\n", "body", id="dashes and text"),
        pytest.param("---\na: b\n...\n---\nbody", "a: b\n...\n", "body", id="dots"),
        pytest.param("---\na: b\x85\n---\nbody", "a: b\x85\n", "body", id="other line breaks"),
    ],
)
def test_front_matter_stands_between_the_first_two_lines_of_dashes(text: str, yaml: str, body: str) -> None:
    assert parts(text) == (yaml, body)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty file"),
        pytest.param("\ufeff", id="BOM alone"),
        pytest.param("body\n", id="no front matter"),
        pytest.param("\n---\na: b\n---\n", id="blank line above"),
        pytest.param(" ---\na: b\n---\n", id="indented"),
        pytest.param("----\na: b\n----\n", id="four dashes"),
        pytest.param("---", id="dashes alone"),
        pytest.param("---\n", id="one rule"),
        pytest.param("---\n\nJust a rule on the first line.\n", id="a rule and text"),
        pytest.param("# Ana\n\n---\n\nsome: text\n\n---\n", id="rules in a body without front matter"),
        pytest.param("\x00\x00", id="NUL"),
    ],
)
def test_a_note_without_front_matter_has_no_borders(text: str) -> None:
    assert borders(text) is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("---\nname: Ana\n", id="till the end"),
        pytest.param("---\nname: Ana\n\n# Ana\n\ntext", id="a body below"),
        pytest.param("\ufeff---\r\nname: Ana\r\n\r\ntext", id="BOM and CRLF"),
        pytest.param("---\nname:\n  Ana", id="value on the next line"),
        pytest.param('---\n"name": Ana\n', id="quoted key"),
        pytest.param("---\n# a comment\nname: Ana\n", id="a comment first"),
        pytest.param("---\nname: Ana\n ---\ntext\n", id="an indented border"),
    ],
)
def test_front_matter_that_is_never_closed_is_a_problem_at_its_beginning(text: str) -> None:
    found = borders(text)
    assert isinstance(found, TextProblem)
    assert (found.code, found.place) == ("PF104", 0)


@given(st.text(alphabet="-\r\n\ufeff a:", max_size=40) | st.text(max_size=40))
@MODEST
def test_borders_of_any_text_stand_in_order_within_it(text: str) -> None:
    found = borders(text)
    if isinstance(found, Borders):
        assert 4 <= found.start <= found.end < found.body <= len(text)
        assert text[found.end : found.body].strip() == "---"


# Values are their source text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("+34600123456", "+34600123456", id="plus"),
        pytest.param("0600123", "0600123", id="leading zero"),
        pytest.param("0x1F", "0x1F", id="hexadecimal"),
        pytest.param("1_000", "1_000", id="underscore"),
        pytest.param("NO", "NO", id="no"),
        pytest.param("yes", "yes", id="yes"),
        pytest.param("true", "true", id="true"),
        pytest.param("12:30", "12:30", id="sexagesimal"),
        pytest.param("04-17", "04-17", id="month and day"),
        pytest.param("2026-11-24", "2026-11-24", id="date"),
        pytest.param("1e3", "1e3", id="exponent"),
        pytest.param(".inf", ".inf", id="infinity"),
        pytest.param("9" * 5000, "9" * 5000, id="5,000 digits"),
        pytest.param("[[Acme]]", "[[Acme]]", id="unquoted link"),
        pytest.param(
            "[[Work/Acme Corp|Acme, the firm]]", "[[Work/Acme Corp|Acme, the firm]]", id="unquoted link, with a comma"
        ),
        pytest.param('"[[Acme]]"', "[[Acme]]", id="quoted link"),
        pytest.param("'it''s: fine # really'", "it's: fine # really", id="single quotes"),
        pytest.param('"tab\\there é \\u00e9"', "tab\there é é", id="escapes"),
        pytest.param("Smith & Sons: est.1900", None, id="a colon and a blank"),
        pytest.param("a#b", "a#b", id="a hash within a word"),
        pytest.param("value # a comment", "value", id="a comment behind"),
        pytest.param("https://example.org/a?b=c#d", "https://example.org/a?b=c#d", id="address"),
        pytest.param("~", "", id="tilde"),
        pytest.param("null", "", id="null"),
        pytest.param("", "", id="nothing"),
        pytest.param('""', "", id="empty quotes"),
        pytest.param('"null"', "null", id="quoted null"),
        pytest.param("Ana \t", "Ana", id="tab behind"),
        pytest.param("|\n  two\n  lines", "two\nlines\n", id="block scalar"),
        pytest.param(">-\n  two\n  lines", "two lines", id="folded scalar"),
        pytest.param("a long\n  plain one", "a long plain one", id="plain over two lines"),
        pytest.param('"a long\n  quoted one"', "a long quoted one", id="quoted over two lines"),
        pytest.param("!!str 12", "12", id="tag of YAML"),
        pytest.param("&home Berlin", "Berlin", id="anchor"),
    ],
)
def test_a_scalar_is_the_text_that_the_person_wrote(source: str, expected: str | None) -> None:
    if expected is None:
        assert places(f"key: {source}")[0][0] == "PF201"
    else:
        assert pairs(f"first: 1\nkey: {source}\nlast: 2") == {"first": "1", "key": expected, "last": "2"}


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("key: [Ana, '[[Bo]]', \"c, d\"]", id="flow"),
        pytest.param("key: [ Ana , '[[Bo]]' , \"c, d\" ]", id="spaced flow"),
        pytest.param("key: [Ana,\n  '[[Bo]]',\n  \"c, d\"]", id="flow over lines"),
        pytest.param("key:\n  - Ana\n  - '[[Bo]]'\n  - \"c, d\"", id="block"),
        pytest.param("key:\n- Ana\n- '[[Bo]]'\n- \"c, d\"", id="block without indent"),
        pytest.param(
            "key:\n  - Ana\n\n  # a comment\n  - [[Bo]]   # another\n  - c, d", id="block with comments, unquoted link"
        ),
        pytest.param("key:\n    - Ana\n    - [[Bo]]\n    - c, d", id="block with a wide indent"),
        pytest.param("key:\r\n  - Ana\r\n  - [[Bo]]\r\n  - c, d\r", id="CRLF"),
        pytest.param("'key': [Ana, [[Bo]], 'c, d']", id="quoted key, unquoted link in a flow list"),
    ],
)
def test_a_list_is_its_texts_however_it_is_written(source: str) -> None:
    assert pairs(source) == {"key": ["Ana", "[[Bo]]", "c, d"]}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("key: []", [], id="empty"),
        pytest.param("key: [ ]", [], id="empty with a blank"),
        pytest.param("key: [~, null, '']", ["", "", ""], id="nulls"),
        pytest.param("key:\n  -\n  - a", ["", "a"], id="an empty item"),
        pytest.param("key: [no, 012, +3]", ["no", "012", "+3"], id="plain words"),
    ],
)
def test_items_of_a_list_are_texts_too(source: str, expected: list[str]) -> None:
    assert pairs(source) == {"key": expected}


@pytest.mark.parametrize(
    ("source", "what"),
    [
        pytest.param("key: {street: Main St., zip: '0412'}", "a-mapping", id="flow mapping"),
        pytest.param("key:\n  street: Main St.", "a-mapping", id="block mapping"),
        pytest.param("home: &home Berlin\nkey: *home", "an-alias", id="alias"),
        pytest.param("key: *nowhere", "an-alias", id="alias to nothing"),
    ],
)
def test_what_is_no_text_is_kept_apart_and_spoils_nothing(source: str, what: str) -> None:
    value = pairs(f"{source}\nlast: 1")["key"]
    assert isinstance(value, Opaque)
    assert value.what.name == what
    assert pairs(f"{source}\nlast: 1")["last"] == "1"


def test_a_list_in_a_list_is_kept_apart_from_its_neighbours() -> None:
    value = pairs("key: [a, [b, c], d]")["key"]
    assert isinstance(value, list)
    assert value[0] == "a"
    assert isinstance(value[1], Opaque)
    assert value[2] == "d"


def test_comments_and_blank_lines_between_keys_say_nothing() -> None:
    assert pairs("# first\n\nname: Ana\n\n# birthday: 1900-01-01\n\n\ncity: Bilbao\n# last") == {
        "name": "Ana",
        "city": "Bilbao",
    }


def test_a_key_inside_a_text_is_no_key() -> None:
    assert pairs("summary: |\n  Met in Lugo.\n  birthday: 1900-01-01\n\n  More.\nname: Ana") == {
        "summary": "Met in Lugo.\nbirthday: 1900-01-01\n\nMore.\n",
        "name": "Ana",
    }


@pytest.mark.parametrize("source", ["", "\n\n", "# only a comment", "   "])
def test_front_matter_that_holds_nothing_has_no_keys_and_no_problem(source: str) -> None:
    assert pairs(source) == {}


# What cannot be read


@pytest.mark.parametrize(
    ("line", "column"),
    [
        pytest.param("bad: @lucia", 6, id="handle"),
        pytest.param("bad: `code`", 6, id="backtick"),
        pytest.param("bad: %x", 6, id="percent"),
        pytest.param("bad: a: b: c", 7, id="colon"),
        pytest.param("\tbad: tab", 1, id="tab"),
        pytest.param("bad: [unclosed, list", 6, id="open bracket"),
        pytest.param('bad: "never closed', 6, id="open quote"),
        pytest.param("bad: 'never closed", 6, id="open single quote"),
        pytest.param("bad: {a: b", 6, id="open brace"),
        pytest.param('bad: "a" b', None, id="text behind a quote"),
        pytest.param("bad: [[Acme]] and more", None, id="text behind an unquoted link"),
        pytest.param("just some words", 1, id="no colon"),
        pytest.param('bad: "\\q"', None, id="unknown escape"),
        pytest.param("bad: a\x00b", 7, id="NUL"),
        pytest.param("bad: é a\x07b", 9, id="bell behind an accent"),
        pytest.param("bad: " + "[" * 50_000, None, id="50,000 brackets"),
        pytest.param("bad: " + "[" * 50_000 + "]" * 50_000, None, id="50,000 brackets, closed"),
        pytest.param("bad: " + "{a: " * 20_000, None, id="20,000 braces"),
        pytest.param("bad:\n  " + "- " * 20_000, None, id="20,000 dashes"),
    ],
)
def test_a_line_that_cannot_be_read_spoils_its_own_key_alone(line: str, column: int | None) -> None:
    source = f"name: Ana Peña\n{line}\ncity: Bilbao\nphone: '+34'"
    front = read(source)
    assert [(key, value) for key, value in front.pairs if key != "bad"] == [
        ("name", "Ana Peña"),
        ("city", "Bilbao"),
        ("phone", "+34"),
    ]
    [(_, found_line, found_column)] = places(source)
    assert 2 <= found_line <= 3
    if column is not None:
        assert (found_line, found_column) == (2, column)


def test_each_line_that_cannot_be_read_is_told_in_words_for_people() -> None:
    messages = [str(problem.what) for problem in read("a: @x\nb: [1\nc: 'x\n\td: 1\ne: f: g\nh: 1").problems]
    assert messages == [
        "a value that starts with @ needs quotes",
        "this list is never closed; end it with ]",
        "this quote is never closed",
        "a tab cannot indent here; use spaces",
        "a value with a colon in it needs quotes",
    ]


def test_a_quote_that_is_never_closed_does_not_swallow_the_keys_below() -> None:
    front = read('bad: "open\nname: Ana\ncity: "Bilbao"')
    assert dict(front.pairs) == {"name": "Ana", "city": "Bilbao"}
    assert places('bad: "open\nname: Ana\ncity: "Bilbao"') == [("PF201", 1, 6)]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("- Ana\n- Bo", id="list"),
        pytest.param("Ana", id="scalar"),
        pytest.param("'Ana'", id="quoted scalar"),
        pytest.param("[a, b]", id="flow list"),
        pytest.param("one\ntwo\nthree", id="words"),
    ],
)
def test_front_matter_that_is_no_mapping_is_one_problem_in_its_first_line(source: str) -> None:
    front = read(source)
    assert front.pairs == []
    [(code, line, column)] = places(source)
    assert (code, line, column) == ("PF202", 1, 1)


def test_an_alias_bomb_costs_nothing() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    front = read("\n".join(lines) + "\nname: Ana")
    assert front.problems == []
    assert dict(front.pairs)["name"] == "Ana"
    assert sum(len(value) for _, value in front.pairs if isinstance(value, list)) == 12 * 9


def test_front_matter_beyond_all_measure_is_not_read_and_says_so() -> None:
    front = read("name: Ana\nx: " + "y" * MAX_LENGTH)
    assert front.pairs == []
    assert [problem.code for problem in front.problems] == ["PF209"]


def test_conflict_markers_spoil_no_key_beside_them() -> None:
    front = read("name: Ana\n<<<<<<< HEAD\ncity: Bilbao\n=======\ncity: Lugo\n>>>>>>> theirs\ntie: weak")
    assert front.pairs == [("name", "Ana"), ("city", "Bilbao"), ("city", "Lugo"), ("tie", "weak")]


# Places, and the two readers


def test_each_entry_knows_where_it_stands_in_the_note() -> None:
    text = "\ufeff---\r\nname: María\r\ntags: [ñ, 'b']\r\n---\r\n"
    place = borders(text)
    assert isinstance(place, Borders)
    name, tags = read_mapping(text, place.start, place.end)
    assert text[name.start : name.end] == "name"
    assert isinstance(name.value, Scalar)
    assert text[name.value.start : name.value.end] == "María"
    assert isinstance(tags.value, Sequence)
    assert text[tags.value.start : tags.value.end] == "[ñ, 'b']"
    assert [text[item.start : item.end] for item in tags.value.items if isinstance(item, Scalar)] == ["ñ", "'b'"]


def test_a_problem_behind_line_breaks_of_other_kinds_has_its_place_by_line_feeds_alone() -> None:
    assert places("name: Ana\n# x\x85# y\u2028# z\nbad: @x") == [("PF201", 3, 6)]


def said(entry: Entry) -> tuple[str, Value]:
    def text(value: Scalar | Opaque) -> str | Opaque:
        return value if isinstance(value, Opaque) else "" if value.is_null else value.text

    value = entry.value
    return entry.key, text(value) if isinstance(value, Scalar | Opaque) else [text(item) for item in value.items]


@given(YAML_LINES | ODD_YAML)
@example("key: 'a' 'b'\n")
@example("key: a #b\n")
@example("key: - a\n")
@example("key: a:\n")
@example("key: a: \n")
@example("a b: c\n")
@example("key:\n- a\nother: b\n")
@example("key:\n  - a\n - b\n")
@example("key: a\n  b: c\n")
@example("key: [a b, 'c' ]\n")
@example("key: [a: b]\n")
@example("key: [a,]\n")
@example("key: --- \n")
@example("key: Null\n")
@example("key: a\u2028b\n")
@example("key: a\u00a0\n")
@example("-a: b\n")
@example("<<: b\n")
@example("?key: b\n")
@example("key: a\n- b\n")
@example("key: a\n - b\n")
@example("key:\n  - a # b\n  - 'c' # d\n")
@example("key: 'a'# b\n")
@example("key: [a]# b\n")
@example("key: a\n\n  b\n")
@example("key:\n\n  b\n")
@example("key:\n# c\n  - b\n")
@example("  key: a\n")
@example("key: a\n  \n# b\n c\n")
@example("key: 'a\n")
@examples(800)
def test_the_quick_reader_says_nothing_or_the_same_as_yaml(source: str) -> None:
    plain = read_plain(source)
    if plain is not None:
        assert plain == [said(entry) for entry in read_mapping(source, 0, len(source))]


@given(YAML_LINES)
@MODEST
def test_good_front_matter_is_read_the_same_with_and_without_a_comment(source: str) -> None:
    """The tab in the comment sends it to the other reader."""
    assert read(source).pairs == read(f"#\tx\n{source}").pairs


@given(ODD_YAML | st.text(max_size=60))
@MODEST
def test_any_front_matter_is_read_or_spoiled_within_its_borders(source: str) -> None:
    text = f"---\n{source}\n---\nbody"
    place = borders(text)
    assert isinstance(place, Borders)
    front = parse(text, place)
    assert all(place.start <= problem.place <= place.end for problem in front.problems)
    assert front.entries is None or len(front.entries) == len(front.pairs)


@given(ODD_YAML | st.text(max_size=60))
@MODEST
def test_any_mapping_is_read_or_unreadable(source: str) -> None:
    try:
        places = [entry.start for entry in read_mapping(source, 0, len(source))]
    except Unreadable as unreadable:
        places = [unreadable.problem.place]
    assert all(0 <= place <= len(source) for place in places)


def test_each_of_a_quarter_megabyte_of_bad_lines_is_told() -> None:
    assert len(read("a: [\n" * (MAX_LENGTH // 6)).problems) == MAX_LENGTH // 6
