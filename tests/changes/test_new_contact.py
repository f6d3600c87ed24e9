"""A new contact: a file name that is safe everywhere, and a note that this vault takes for a contact."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.examples import examples

from pingfiles.changes.assign import parse
from pingfiles.changes.filename import free_stem, safe_stem
from pingfiles.changes.new_contact import new_note
from pingfiles.folding import fold
from pingfiles.note.edit.splice import Uneditable
from pingfiles.note.links import LINK, target
from pingfiles.schema.schema import Schema
from pingfiles.settings import Settings
from pingfiles.vault.contact_template import template

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 9, 5)
DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³")}


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Lucía Fernández", "Lucía Fernández"),
        ("Luci\u0301a", "Lucía"),
        ("  Ana \t Gil\n", "Ana Gil"),
        ("../../.ssh/authorized_keys", "ssh-authorized_keys"),
        ("AC/DC", "AC-DC"),
        ("Ana: the #1 [boss] | ^x", "Ana the 1 boss x"),
        ("CON", "CON_"),
        ("com1.notes", "com1_.notes"),
        ("Conan", "Conan"),
        ("Ana.", "Ana"),
        (".hidden", "hidden"),
        ("...", "Contact"),
        ("Ana .MD", "Ana"),
        ("Ana\u202egpj", "Anagpj"),
        ("O'Brine, Zoë-Anne (jr)", "O'Brine, Zoë-Anne (jr)"),
        ("😀", "😀"),
        ("a\n---\nbirthday: 2000-01-01", "a --- birthday 2000-01-01"),
    ],
)
def test_a_name_becomes_a_file_s_name(name: str, stem: str) -> None:
    assert safe_stem(name) == stem


@examples(500)
@given(st.text(max_size=400) | st.sampled_from(["é" * 300, "e\u0301" * 300, "👩‍👩‍👧" * 60, "nul.x", "LPT9"]))
def test_whatever_the_name_the_file_s_is_safe_on_every_system_and_in_links(name: str) -> None:
    stem = safe_stem(name)
    assert stem == unicodedata.normalize("NFC", stem)
    assert 0 < len(f"{stem}.md".encode()) <= 255
    assert not set(stem) & set('\\/:*?"<>|#^[]\x00')
    assert stem.strip(" .") == stem
    assert stem.partition(".")[0].casefold() not in DEVICES
    assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in stem)
    link = LINK.fullmatch(f"[[{stem}]]")
    assert link
    assert target(link[1]) == stem
    assert safe_stem(stem) == stem


@pytest.mark.parametrize(
    ("taken", "tellings", "stem"),
    [
        ([], ["Voltia"], "Ana Gil"),
        (["ana gil"], ["Voltia", "CTO"], "Ana Gil (Voltia)"),
        (["Ana Gil", "Ana Gil (Voltia)"], ["Voltia", None, "Lugo"], "Ana Gil (Lugo)"),
        (["ANA GIL"], ["a/b"], "Ana Gil (a-b)"),
        (["Ana Gil", "Ana Gil (number 2)"], [], "Ana Gil (number 3)"),
        (["Ana Gil"], ["2", "Copy"], "Ana Gil (Copy)"),
        (["Ana Gil"], ["7"], "Ana Gil (number 2)"),
    ],
)
def test_two_people_of_one_name_are_told_apart(taken: list[str], tellings: list[str | None], stem: str) -> None:
    folded = {fold(name) for name in taken}
    assert free_stem("Ana Gil", tellings, lambda candidate: fold(candidate) in folded, "en") == stem


def test_a_long_name_leaves_room_for_what_tells_it_apart() -> None:
    taken = {free_stem("ñ" * 300, ["Voltia " * 40], lambda _: False, "en")}
    for _ in range(3):
        stem = free_stem("ñ" * 300, ["Voltia " * 40], taken.__contains__, "en")
        assert stem not in taken
        assert len(f"{stem}.md".encode()) <= 255
        taken.add(stem)


@pytest.mark.parametrize(
    "where",
    [
        (),
        (("tags", "person"),),
        (("tags", "#Person"), ("type", "contact")),
        (("categories", "[[People]]"),),
        (("type", "person: yes"),),
    ],
)
def test_a_new_note_is_a_contact_of_its_vault(where: tuple[tuple[str, str], ...]) -> None:
    schema = Schema.of(Settings(contact_where=where))
    text = new_note(template("en"), "Ana Gil", "Ana Gil", [parse("tags=energy", schema, TODAY)], schema, NOW)
    reading = schema.read("People/Ana Gil.md", text)
    assert reading.problems == []
    assert reading.contact
    assert (reading.contact.name, "energy" in reading.contact.tags) == ("Ana Gil", True)


def test_a_link_in_contact_where_is_written_as_a_list_as_obsidian_s_vaults_have_it() -> None:
    schema = Schema.of(Settings(contact_where=(("categories", "[[People]]"),)))
    text = new_note("---\n---\n", "Ana", "Ana", [], schema, NOW)
    assert text == '---\ncategories:\n  - "[[People]]"\n---\n'


def test_the_vault_s_template_is_filled_in() -> None:
    template = "---\nmet: {{date}}\ntags: [person]\n---\n# {{title}}\n"
    schema = Schema.of(Settings(contact_where=(("tags", "person"),)))
    text = new_note(template, "Ana: Gil", "Ana Gil", [], schema, NOW)
    assert text == '---\nmet: 2026-11-21\ntags: [person]\nname: "Ana: Gil"\n---\n# Ana: Gil\n'


@pytest.mark.parametrize("template", ["---\ncity: x\n", "---\na: @x\n---\n", "---\na: b\na: c\n---\n"])
def test_a_template_that_makes_no_certain_note_is_refused(template: str) -> None:
    schema = Schema.of(Settings(contact_where=(("tags", "person"),)))
    with pytest.raises(Uneditable):
        new_note(template, "Ana", "Ana", [], schema, NOW)


@pytest.mark.parametrize(
    ("placeholder", "filled"),
    [
        ("{{title}}", "Ana Gil"),
        ("{{ Title }}", "Ana Gil"),
        ("{{date}}", "2026-11-21"),
        ("{{date:YYYY-MM-DD}}", "2026-11-21"),
        ("{{date:DD.MM.YY}}", "21.11.26"),
        ("{{date: D/M/YYYY}}", "21/11/2026"),
        ("{{date:dddd, D [de] MMMM}}", "sábado, 21 de noviembre"),
        ("{{time}}", "09:05"),
        ("{{time:H:mm}}", "9:05"),
        ("{{other}}", "{{other}}"),
        ("<% tp.file.title %>", "<% tp.file.title %>"),
    ],
)
def test_placeholders_are_filled_in_as_obsidian_does(placeholder: str, filled: str) -> None:
    text = new_note(f"---\ncity: x\n---\n{placeholder}\n", "Ana Gil", "Ana Gil", [], Schema.of(Settings()), NOW)
    assert text == f"---\ncity: x\n---\n{filled}\n"
