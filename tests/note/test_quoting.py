"""Values as they are written: quotes only where a reader would misread them, and always the same text again."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from support.examples import examples
from support.strategies import CHARACTERS

from pingfiles.note.edit.quoting import written
from pingfiles.note.frontmatter import Borders, borders, parse
from pingfiles.note.yaml_events import Value

MODEST = examples(1_000)


@pytest.mark.parametrize(
    ("value", "source"),
    [
        *(
            (text, text)
            for text in ("CTO", "Lucía Fernández", "C#", "a#b", "x:y", "https://example.org/a?b=c#d", "it's")
        ),
        *(
            (text, text)
            for text in ("ana@example.org", "12 weeks", "2026-11", "XXXX-11-24", "-x", "a, b", "50%", "🎂", "陳")
        ),
        *(
            (text, text)
            for text in ("see [[Bo]]", 'say "hi"', "a\\b", "a]", "nothing", "12a", "P2W", "ES-CT", "urn:uuid:1")
        ),
        *(
            (text, f'"{text}"')
            for text in ("+34600000022", "0123", "12", "1.5", "1e3", ".5", "0x1F", "0o7", "1_000", "12:30")
        ),
        *(
            (text, f'"{text}"')
            for text in ("NO", "no", "yes", "On", "off", "true", "null", "~", "", ".inf", ".nan", "=", "<<")
        ),
        *(
            (text, f'"{text}"')
            for text in ("[[x]]", "[x", "{x}", "@x", "`x", "%x", "*x", "&x", "!x", "|", ">", "- x", "? x", "-")
        ),
        *(
            (text, f'"{text}"')
            for text in ("a: b", "a:", "a #b", "#tag", " a", "a ", "'x", ", a", "2026-11-24", "--- x: y")
        ),
        *((text, f'"{text}"') for text in ("2026-11-24T10:00:00", "2026-02-30")),
        ('"x"', "'\"x\"'"),
        ("a\\: b", "'a\\: b'"),
        ("one\ntwo", '"one\\ntwo"'),
        ("a\tb", '"a\\tb"'),
        ("a\x85b\u2028\x00\ufeff\x7f", '"a\\u0085b\\u2028\\u0000\\ufeff\\u007f"'),
    ],
)
def test_a_text_is_quoted_only_where_it_would_be_misread(value: str, source: str) -> None:
    assert written(value) == source


@pytest.mark.parametrize(
    ("value", "quote", "source"),
    [
        ("CTO", '"', '"CTO"'),
        ("CTO", "'", "'CTO'"),
        ("it's", "'", "'it''s'"),
        ('a "b" \\', '"', '"a \\"b\\" \\\\"'),
        ('a "b"', "'", "'a \"b\"'"),
        ("one\ntwo", "'", '"one\\ntwo"'),
    ],
)
def test_the_quotes_that_were_there_stay(value: str, quote: str, source: str) -> None:
    assert written(value, quote) == source


@pytest.mark.parametrize("value", ["a, b", "a]", "[[x]]", "see [[Bo]]", "{a", "a}", "a,b"])
def test_in_a_flow_list_commas_and_brackets_are_quoted(value: str) -> None:
    assert written(value, in_flow=True) == f'"{value}"'


@pytest.mark.parametrize(
    "value", ["2026-11-24", "2026-11-24T10:00:00", "12", "0", "-3", "1.5", "true", "999999999999999", "2026-11", "CTO"]
)
def test_a_date_or_a_number_that_is_meant_stands_without_quotes(value: str) -> None:
    assert written(value, is_text=False) == value


@pytest.mark.parametrize(
    "value",
    ["0123", "+34", "1.50", "1e3", "-0", "1234567890123456", "NO", "yes", "null", "0x1F", "12:30", "2026-02-30"],
)
def test_what_another_program_would_change_or_stumble_over_is_text_all_the_same(value: str) -> None:
    assert written(value, is_text=False) == f'"{value}"'


# Any text

TEXTS = st.one_of(
    st.text(CHARACTERS, max_size=8),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    st.text(st.sampled_from("+-0123456789._:eExoTZ~nulyestrofainNOfI<=> "), max_size=6),
)


def read(value: str) -> Value:
    """What a key with this value says, which the quick way of reading and libyaml must agree on."""
    text = f"---\nk:{value}\n---\n"
    place = borders(text)
    assert isinstance(place, Borders)
    front = parse(text, place)
    assert front.problems == []
    (said,) = [said for _, said in front.pairs]
    through_libyaml = parse(text.replace("---\nk:", "---\nk :", 1), Borders(place.start, place.end + 1, place.body + 1))
    assert (through_libyaml.problems, through_libyaml.entries is None) == ([], False)
    assert [said for _, said in through_libyaml.pairs] == [said]
    return said


@given(TEXTS, st.sampled_from(["", "'", '"']), st.booleans())
@example("\r", "'", True)
@example("a\x85", "", True)
@MODEST
def test_any_value_reads_back_the_same_wherever_it_stands(value: str, quote: str, is_text: bool) -> None:
    block = written(value, quote, is_text)
    assert read(f" {block}") == value
    assert read(f"\n  - {block}") == read(f"\n- {block}") == [value]
    flow = written(value, quote, is_text, in_flow=True)
    assert read(f" [{flow}]") == read(f" [ {flow}, ]") == [value]
    assert read(f" [a, {flow}, b]") == read(f" [a,{flow},b]") == ["a", value, "b"]


@given(TEXTS, st.sampled_from(["", "'", '"']))
@MODEST
def test_any_text_is_the_same_text_to_pyyaml(value: str, quote: str) -> None:
    block, flow = written(value, quote), written(value, quote, in_flow=True)
    assert yaml.safe_load(f"k: {block}\nl: [{flow}, {flow}]\nm:\n  - {block}\n") == {
        "k": value,
        "l": [value] * 2,
        "m": [value],
    }


@given(st.from_regex(r"-?[0-9]{1,4}(\.[0-9]{1,3})?|true|false|[0-9]{4}-[01][0-9]-[0-3][0-9]", fullmatch=True))
@MODEST
def test_a_number_or_date_without_quotes_is_written_back_as_it_was(value: str) -> None:
    told = yaml.safe_load(written(value, is_text=False))
    assert told == value or str(told).lower() == value
