"""The handler of python-frontmatter: a note's keys as pingfiles reads them, and new notes as it writes them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import frontmatter
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.examples import examples
from support.strategies import CHARACTERS
from support.vaults import make_vault

import pingfiles
from pingfiles.note.document import Note
from pingfiles.note.frontmatter import NoteHandler, Quoted, Unquoted, compose, post_of


def test_python_frontmatter_reads_a_note_by_our_rules(tmp_path: Path) -> None:
    path = tmp_path / "Ana.md"
    path.write_text("---\nphone: +34600123456\ncountry: NO\ntags: [a, 12]\nborn: 1984-11-24\nbio:\n---\nBody\n")
    post = frontmatter.load(str(path), handler=pingfiles.NoteHandler())
    assert post.metadata == {
        "phone": "+34600123456",
        "country": "NO",
        "tags": ["a", "12"],
        "born": "1984-11-24",
        "bio": "",
    }
    assert post.content == "Body"


@pytest.mark.parametrize(
    ("front", "metadata"),
    [
        ("a: 1\na: 2", {"a": "1"}),
        ("a: {b: c}\nd: e", {"d": "e"}),
        ("a: @x\nd: e", {"d": "e"}),
        ("a: [b, [c]]", {"a": ["b"]}),
        ("", {}),
    ],
)
def test_what_is_read_twice_or_not_at_all(front: str, metadata: dict[str, object]) -> None:
    assert post_of(f"---\n{front}\n---\n").metadata == metadata


def test_a_text_without_front_matter_is_all_content() -> None:
    assert not NoteHandler().detect("Text\n")
    assert frontmatter.loads("Text\n", handler=NoteHandler()).metadata == {}
    assert (post_of("Text\n").metadata, post_of("Text\n").content) == ({}, "Text\n")


def test_a_vault_gives_a_contact_s_note_as_a_post(tmp_path: Path) -> None:
    text = "---\ncontent: mine\nhandler: x\n---\n\nBody.\n"
    vault = pingfiles.load(make_vault(tmp_path, {"Ana": text}))
    post = vault.post(vault.index.by_path["People/Ana.md"])
    assert (post.metadata, post.content) == ({"content": "mine", "handler": "x"}, "\nBody.\n")


def test_a_new_note_is_composed_value_by_value() -> None:
    front = {
        "name": "O'Hara: Zoë",
        "tags": ["a", "b c"],
        "aliases": [],
        "role": "",
        "phone": "+34600",
        "birthday": Unquoted("1984-11-24"),
        "motto": "yes",
        "said": Quoted("hello"),
        "on": date(2026, 11, 24),
        "sent": False,
    }
    assert compose(front, "Body\n") == (
        '---\nname: "O\'Hara: Zoë"\ntags:\n  - a\n  - b c\naliases: []\nrole:\nphone: "+34600"\n'
        'birthday: 1984-11-24\nmotto: "yes"\nsaid: "hello"\n"on": 2026-11-24\nsent: false\n---\nBody\n'
    )


def test_front_matter_without_keys_is_two_borders() -> None:
    assert compose({}, "Body\n") == "---\n---\nBody\n"


def test_a_value_of_another_shape_is_refused() -> None:
    with pytest.raises(TypeError, match="x"):
        compose({"x": {"a": 1}}, "")


@given(
    st.dictionaries(
        st.sampled_from(["name", "a b", "Größe"]), st.text(CHARACTERS, min_size=1) | st.lists(st.text(CHARACTERS))
    )
)
@examples(200)
def test_what_is_composed_is_read_again(front: dict[str, str | list[str]]) -> None:
    note = Note(compose(front, "Body\n"))
    assert note.front.problems == []
    assert dict(note.pairs) == front
    assert note.text[note.body_start :] == "Body\n"
