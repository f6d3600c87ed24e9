"""Edits of any note: only the planned lines change, the note then says exactly what was meant, or it is refused."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any, NamedTuple

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from support.edits import add_item, add_moment, add_ping, pairs_of, remove_item, remove_key, set_key, set_list
from support.examples import examples
from support.strategies import (
    BODIES,
    CHARACTERS,
    GOOD_NOTES,
    KINDS,
    ODD_LINES,
    ODD_YAML,
    YAML_LINES,
    Mutation,
    notes_to_edit,
)

from pingfiles.folding import same_key
from pingfiles.model import Link
from pingfiles.note.document import Body, Note
from pingfiles.note.edit.splice import Uneditable
from pingfiles.note.frontmatter import Borders, borders
from pingfiles.note.yaml_events import Value, read_mapping

KEYS = st.sampled_from(["name", "x", "a b", "k1", "größe", "Last Contact", "new", "new one", "Größe"])
VALUES = st.one_of(
    st.sampled_from(["CTO", "[[Bo]]", "a: b", "2026-11-24", "+34600", "", "it's", 'say "hi"', "a, b", "null", "#x"]),
    st.text(CHARACTERS, max_size=12),
)
DAYS = st.dates(date(2024, 1, 1), date(2028, 1, 1)) | st.sampled_from([date(2026, 5, 12), date(2026, 10, 1)])
LOG = ("Pings",)


class Change(NamedTuple):
    """What differs between two texts: the first line that does, the old lines from there and the new."""

    line: int
    old: list[str]
    new: list[str]


def change(before: str, after: str) -> Change:
    old, new = before.split("\n"), after.split("\n")
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    stop = 0
    while stop < min(len(old), len(new)) - start and old[-1 - stop] == new[-1 - stop]:
        stop += 1
    return Change(start, old[start : len(old) - stop], new[start : len(new) - stop])


def front(text: str) -> Borders:
    found = borders(text)
    assert isinstance(found, Borders)
    return found


def lines_of(text: str, key: str) -> range:
    """The lines from that of a key to that of the next; none for a key that the note has not."""
    place = front(text)
    entries = read_mapping(text, place.start, place.end)
    starts = [*(text.count("\n", 0, entry.start) for entry in entries), text.count("\n", 0, place.end)]
    for number, entry in enumerate(entries):
        if same_key(entry.key) == same_key(key):
            return range(starts[number], starts[number + 1])
    return range(0)


def said(text: str, key: str) -> Value | None:
    return next((value for name, value in pairs_of(text) if same_key(name) == same_key(key)), None)


def texts(text: str, key: str) -> list[str]:
    value = said(text, key)
    told = value if isinstance(value, list) else [value] if value else []
    return [item for item in told if isinstance(item, str)]


def others(text: str, key: str) -> list[tuple[object, object]]:
    """What PyYAML reads of all other keys, in their order."""
    place = front(text)
    try:
        node = yaml.compose(text[place.start : place.end], yaml.CBaseLoader)
    except yaml.YAMLError:  # of what is empty to us, such as a tag alone
        raise Refused from None
    told = [(content(name), content(value)) for name, value in node.value] if isinstance(node, yaml.MappingNode) else []
    return [(name, value) for name, value in told if same_key(str(name)) != same_key(key)]


def content(node: yaml.Node) -> object:
    if isinstance(node, yaml.MappingNode):
        return [(content(key), content(value)) for key, value in node.value]
    return [*map(content, node.value)] if isinstance(node, yaml.SequenceNode) else node.value


class Refused(Exception):
    """The edit cannot be made on this note, which was said with a place in it."""


def tried(edit: Callable[..., str], before: str, *arguments: object) -> str:
    try:
        return edit(before, *arguments)
    except Uneditable as refusal:
        if not 0 <= refusal.place <= len(before):
            pytest.fail(f"no place in {before!r}: {refusal.place}")
        raise Refused from None


def holds(before: str, after: str, key: str) -> None:
    """Nothing but one key and its lines has changed, no comment among them, no line ending."""
    assert others(after, key) == others(before, key)
    assert after[front(after).body :] == before[front(before).body :]
    found, lines = change(before, after), lines_of(before, key)
    if before == after:
        return
    if lines:
        assert lines.start <= found.line <= found.line + len(found.old) <= lines.stop
    else:
        assert found.old == [], "a new key is put between lines"
    if "\n" not in before.replace("\r\n", ""):
        assert "\n" not in after.replace("\r\n", "")
    if "\r" not in before:
        assert "\r" not in after


def comments(text: str) -> int:
    return len(re.findall("# (?:why|note|indented note)", text))


# Keys


def set_anything(before: str, key: str, value: str, is_text: bool) -> None:
    after = tried(set_key, before, key, value, is_text)
    holds(before, after, key)
    told = said(after, key)
    assert (told[0] if isinstance(told, list) else told) == value
    assert comments(after) == comments(before)
    assert set_key(after, key, value, is_text) == after
    if said(before, key) is None:
        assert remove_key(after, key) == before


def remove_anything(before: str, key: str) -> None:
    after = tried(remove_key, before, key)
    if said(before, key) is None:
        assert after == before
        return
    holds(before, after, key)
    assert said(after, key) is None
    assert change(before, after).new == []


# Lists


def add_anything(before: str, key: str, value: str) -> None:
    after = tried(add_item, before, key, value)
    holds(before, after, key)
    old = texts(before, key)
    assert texts(after, key) == [*old, value] or (not value and len(old) == 0)
    assert comments(after) == comments(before)
    if isinstance(said(before, key), list) and said(before, key):
        again = tried(remove_item, after, key, len(old))
        assert pairs_of(again) == pairs_of(before)
        assert comments(again) == comments(before)


def remove_anything_from_list(before: str, key: str, position: int) -> None:
    after = tried(remove_item, before, key, position)
    value = said(before, key)
    if not isinstance(value, list) or position >= len(value):
        assert after == before
        return
    holds(before, after, key)
    assert said(after, key) == [*value[:position], *value[position + 1 :]]


def set_any_list(before: str, key: str, values: list[str]) -> None:
    after = tried(set_list, before, key, values)
    holds(before, after, key)
    assert texts(after, key) == values or values == [""]
    assert set_list(after, key, values) == after


# Dated lists


def told(text: str) -> Body:
    read = Note(text, frozenset({"pings"})).body
    return Body(
        [ping._replace(line=0) for ping in read.pings],
        [moment._replace(line=0) for moment in read.moments],
        [link._replace(line=0) for link in read.links],
        [problem._replace(place=0) for problem in read.problems],
    )


def without_one(longer: list[Any], shorter: list[Any]) -> Any:
    """The one by which two lists differ, the order of the others kept."""
    for place, one in enumerate(longer):
        if [*longer[:place], *longer[place + 1 :]] == shorter:
            return one
    raise AssertionError((longer, shorter))


def inlines(text: str) -> Counter[str]:
    """The content of all paragraphs, headings and code blocks, as CommonMark has them."""
    found = borders(text)
    body = text[found.body :] if isinstance(found, Borders) else text.removeprefix("\ufeff")
    tokens = MarkdownIt("commonmark").parse(body)
    return Counter(token.content.strip() for token in tokens if token.content)


def add_any_entry(before: str, day: date, rest: str, is_moment: bool) -> None:
    add = add_moment if is_moment else add_ping
    after = tried(add, before, day, rest, LOG)
    found, old, new = change(before, after), told(before), told(after)
    assert found.old in ([], [""]) or (len(found.old) == 1 and not before.endswith("\n")), "lines are put between lines"
    added, same = ((new.moments, old.moments), (new.pings, old.pings))[:: 1 if is_moment else -1]
    one = without_one(*added)
    assert (one.date, one.text) == (day, rest.partition(": ")[2])
    assert same[0] == same[1]
    assert new.links == old.links or Counter(new.links) - Counter(old.links) <= Counter(
        [Link("Bo", 0), Link(str(day), 0)]
    )
    assert Counter(new.links) >= Counter(old.links)
    assert new.problems == old.problems
    if "%%" not in before:  # which CommonMark does not know
        assert inlines(before) <= inlines(after)
        assert sum((inlines(after) - inlines(before)).values()) <= 2
    if "\r" not in before:
        assert "\r" not in after
    if "\n" not in before.replace("\r\n", "") and "\n" in before:
        assert "\n" not in after.replace("\r\n", "")


# Every writer


def tried_all(before: str, key: str, values: list[str], position: int, is_text: bool) -> None:
    """All edits of front matter, each on the note as it was."""
    edits: list[tuple[Callable[..., None], tuple[object, ...]]] = [
        (set_anything, (values[0], is_text)),
        (remove_anything, ()),
        (add_anything, (values[0],)),
        (remove_anything_from_list, (position,)),
        (set_any_list, (values,)),
    ]
    for edit, arguments in edits:
        with suppress(Refused):
            edit(before, key, *arguments)


def tried_entries(before: str, day: date, rest: str) -> None:
    for is_moment in (False, True):
        with suppress(Refused):
            add_any_entry(before, day, rest, is_moment)


IN_FRONT_MATTER = st.tuples(
    notes_to_edit(YAML_LINES | ODD_YAML),
    KEYS,
    st.lists(VALUES, min_size=1, max_size=4),
    st.integers(0, 2),
    st.booleans(),
)
IN_BODY = st.tuples(
    notes_to_edit(st.just("a: 1\n")) | BODIES,
    DAYS,
    st.sampled_from([" call: hello", " job: hello [[Bo]]", " call: hello #gave"]),
)


def hold(check: Callable[..., None], arguments: st.SearchStrategy[tuple[Any, ...]], count: int) -> None:
    @given(arguments)
    @examples(count)
    def each(told: tuple[Any, ...]) -> None:
        check(*told)

    each()


def test_every_edit_of_front_matter_changes_its_lines_alone_or_is_refused() -> None:
    hold(tried_all, IN_FRONT_MATTER, 500)


def test_every_entry_is_put_between_the_lines_or_is_refused() -> None:
    hold(tried_entries, IN_BODY, 500)


@pytest.mark.soak
@pytest.mark.parametrize(
    ("check", "arguments"), [(tried_all, IN_FRONT_MATTER), (tried_entries, IN_BODY)], ids=["front matter", "body"]
)
def test_every_writer_holds_on_ten_thousand_notes(
    check: Callable[..., None], arguments: st.SearchStrategy[tuple[Any, ...]]
) -> None:
    hold(check, arguments, 10_000)


# Whatever the text


def mutated(chance: random.Random) -> str:
    text = chance.choice(GOOD_NOTES)
    for _ in range(chance.choice((1, 1, 2, 6))):
        kind = chance.choice(KINDS)
        some = chance.choice(ODD_LINES) if kind == "line" else "".join(chance.choices(CHARACTERS, k=2))
        text = Mutation(kind, chance.random(), chance.choice((0, 1, 2, 40)), some).apply(text)
    return text


def hold_against_mutations(seed: int, count: int) -> None:
    chance = random.Random(seed)
    keys = ("name", "tags", "knows", "org", "summary", "celebrates", "location", "new", "a: b", "")
    for _ in range(count):
        before, key, value = mutated(chance), chance.choice(keys), "".join(chance.choices(CHARACTERS, k=4))
        edits: list[tuple[Callable[..., str], tuple[object, ...]]] = [
            (set_key, (key, value, chance.random() < 0.5)),
            (remove_key, (key,)),
            (set_list, (key, [value, "x"])),
            (add_item, (key, value)),
            (remove_item, (key, chance.choice((0, 1, 9)))),
            (add_ping, (date(2026, 8, 9), f" call: {value}", LOG)),
            (add_moment, (date(2026, 8, 9), f" job: {value}", LOG)),
        ]
        for edit, arguments in edits:
            try:
                tried(edit, before, *arguments)
            except Refused:
                continue
            except Exception as error:
                pytest.fail(f"{error!r} of {edit.__name__}{arguments} for {before!r}")


def test_editing_mutations_of_good_notes_raises_nothing_but_a_refusal() -> None:
    hold_against_mutations(seed=1, count=1_000)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10))
def test_editing_a_hundred_thousand_mutations_raises_nothing_but_a_refusal(seed: int) -> None:
    hold_against_mutations(seed=100 + seed, count=10_000)


@given(st.text(max_size=60) | st.text(CHARACTERS, max_size=60), st.text(max_size=8), st.text(max_size=8))
@examples(300)
def test_any_text_is_edited_or_refused(before: str, key: str, value: str) -> None:
    for text in (before, f"---\n{before}\n---\n{before}"):
        with suppress(Refused):
            after = tried(set_key, text, key, value)
            assert set_key(after, key, value) == after
        with suppress(Refused):
            tried(add_ping, text, date(2026, 8, 9), f": {value}", LOG)
