"""Which contact a person means by what was typed: never guessed where several fit."""

from __future__ import annotations

import pytest
from support.vaults import contact

from pingfiles.errors import ContactNotFound
from pingfiles.index import Index
from pingfiles.lookup import look_up, look_up_several, look_up_to_write
from pingfiles.model import Contact

INDEX = Index(
    [
        contact("aliases: [Lu, The Engineer]", name="Lucía Fernández"),
        contact(name="Lucas Feather"),
        contact(name="Marta Ruiz"),
        contact("aliases: Tide-Ana", name="Ana Marsh"),
        contact(name="Ana Moss"),
        contact(name="Zoë O'Brine"),
        Contact("People/old/Bo Lind.md", "Bo Lind"),
        Contact("People/Bo Lind.md", "Bo Lind"),
        Contact("People/note-7.md", "Yara Quill"),
    ]
)

FOUND = [
    ("a name", "Marta Ruiz", "Marta Ruiz"),
    ("in any case", "marta RUIZ", "Marta Ruiz"),
    ("with more spaces", " marta   ruiz ", "Marta Ruiz"),
    ("without accents", "lucia fernandez", "Lucía Fernández"),
    ("in the other Unicode form", "Luci\u0301a Ferna\u0301ndez", "Lucía Fernández"),
    ("an alias", "lu", "Lucía Fernández"),
    ("an alias of several words", "the engineer", "Lucía Fernández"),
    ("a path", "People/Marta Ruiz.md", "Marta Ruiz"),
    ("a path without its end", "People/Marta Ruiz", "Marta Ruiz"),
    ("a file's name", "Marta Ruiz.md", "Marta Ruiz"),
    ("a file's name that is not the contact's", "note-7", "Yara Quill"),
    ("a start", "mar", "Marta Ruiz"),
    ("a start without accents", "lucia f", "Lucía Fernández"),
    ("the start of an alias", "the eng", "Lucía Fernández"),
    ("a surname", "ruiz", "Marta Ruiz"),
    ("the starts of two words", "ana mo", "Ana Moss"),
    ("the words in another order", "moss ana", "Ana Moss"),
]


@pytest.mark.parametrize(("typed", "name"), [case[1:] for case in FOUND], ids=[case[0] for case in FOUND])
def test_one_contact_is_found_without_a_guess(typed: str, name: str) -> None:
    found, is_guess = look_up(INDEX, typed)
    assert (found.name, is_guess) == (name, False)


@pytest.mark.parametrize("typed", ["Matra Ruiz", "Marta Riuz", "Lucía Fernánde", "zoe obrine", "Yara Quil"])
def test_a_slip_finds_the_one_it_is_near_to_and_says_so_or_is_a_start(typed: str) -> None:
    found, is_guess = look_up(INDEX, typed)
    starts = any(name.casefold().startswith(typed.casefold()) for name in (found.name, *found.aliases))
    assert is_guess is not starts
    assert found.name[:2].casefold() == typed[:2].casefold()


SEVERAL = [
    ("a start of two", "luc", ("Lucía Fernández", "Lucas Feather")),
    ("a first name of two", "ana", ("Ana Marsh", "Ana Moss")),
    ("one name of two notes", "Bo Lind", ("Bo Lind (People/Bo Lind.md)", "Bo Lind (People/old/Bo Lind.md)")),
    ("a slip of two", "Ana Mrss", ("Ana Marsh", "Ana Moss")),
]


@pytest.mark.parametrize(("typed", "candidates"), [case[1:] for case in SEVERAL], ids=[case[0] for case in SEVERAL])
def test_of_several_none_is_chosen_and_all_are_listed(typed: str, candidates: tuple[str, ...]) -> None:
    with pytest.raises(ContactNotFound) as error:
        look_up(INDEX, typed)
    assert error.value.exit_code == 4
    assert all(candidate in str(error.value) for candidate in candidates)
    assert "Marta" not in str(error.value)


def test_a_full_name_is_meant_though_others_begin_with_it() -> None:
    index = Index([contact(name="Ana"), contact(name="Ana Moss"), contact(name="Anabel Marsh")])
    assert look_up(index, "ana").contact.name == "Ana"


def test_one_of_two_of_a_name_is_found_by_its_path() -> None:
    assert look_up(INDEX, "People/old/Bo Lind.md").contact.path == "People/old/Bo Lind.md"
    assert look_up(INDEX, "People/old/Bo Lind").contact.path == "People/old/Bo Lind.md"


@pytest.mark.parametrize("typed", ["Quentin Xylander", "xx", "", " ", "\U0001f600", "%s {0} \\"])
def test_what_fits_nobody_is_said_with_a_way_out(typed: str) -> None:
    with pytest.raises(ContactNotFound, match=r"pingfiles list|did you mean|several"):
        look_up(INDEX, typed)


def test_in_an_empty_vault_nobody_is_found() -> None:
    with pytest.raises(ContactNotFound):
        look_up(Index([]), "ana")


def test_many_candidates_are_not_all_listed() -> None:
    index = Index([contact(name=f"Ana {letter}") for letter in "BCDEFGHIJKLM"])
    with pytest.raises(ContactNotFound, match="and 4 more") as error:
        look_up(index, "ana")
    assert len(str(error.value)) < 200


# What is written is never guessed


@pytest.mark.parametrize("typed", ["Marta Ruiz", "marta", "lucia fernandez", "lu", "People/Marta Ruiz.md", "the eng"])
def test_a_whole_name_or_the_start_of_one_alone_is_written_to(typed: str) -> None:
    assert look_up_to_write(INDEX, typed).name in ("Marta Ruiz", "Lucía Fernández")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("ana", "matches several contacts"),
        ("ruiz", "did you mean Marta Ruiz"),
        ("Matra Ruiz", "did you mean Marta Ruiz"),
        ("Bo Lind", r"People/Bo Lind.md\), Bo Lind \(People/old"),
        ("Nobody Atall", "pingfiles list"),
        ("", "no contact is called"),
    ],
)
def test_anything_else_is_only_suggested(typed: str, reason: str) -> None:
    with pytest.raises(ContactNotFound, match=reason):
        look_up_to_write(INDEX, typed)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["Lucía", "Fernández"], ["Lucía Fernández"]),
        (["ana", "mo"], ["Ana Moss"]),
        (["Marta Ruiz", "Ana Moss"], ["Marta Ruiz", "Ana Moss"]),
        (["Marta", "Ruiz", "Ana", "Moss"], ["Marta Ruiz", "Ana Moss"]),
        (["Lu", "Marta Ruiz"], ["Lucía Fernández", "Marta Ruiz"]),
        (["Marta Ruiz", "marta ruiz", "Lu"], ["Marta Ruiz", "Lucía Fernández"]),
        (["Marta Ru", "Ana Mos"], ["Marta Ruiz", "Ana Moss"]),
        (["Marta Ruiz", "lucas"], ["Marta Ruiz", "Lucas Feather"]),
        (["People/Marta Ruiz.md", "note-7"], ["Marta Ruiz", "Yara Quill"]),
    ],
)
def test_words_are_one_contact_where_they_can_be_else_several_named_whole(words: list[str], names: list[str]) -> None:
    assert [found.name for found in look_up_several(INDEX, words)] == names


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["Marta", "Moss"], "no contact is called “Marta Moss”"),
        (["Lucas", "Marta"], 'write each name in full: "Lucas Feather" "Marta Ruiz"'),
        (["Lucía", "Fernándes"], "did you mean Lucía Fernández"),
        (["Ana Moss", "Nobody"], "no contact is called “Nobody”"),
        (["Marta Ruiz", "ana"], "“ana” matches several contacts"),
    ],
)
def test_a_name_that_nobody_has_is_never_taken_for_two_strangers(words: list[str], reason: str) -> None:
    with pytest.raises(ContactNotFound, match=reason):
        look_up_several(INDEX, words)
