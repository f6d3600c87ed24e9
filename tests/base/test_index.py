"""The index: immutable; a contact is found by path, name, alias, tag, company, place and link, both ways."""

from __future__ import annotations

import unicodedata
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.examples import examples

from pingfiles.index import Index
from pingfiles.model import Contact, Link

ZOE = Contact(
    "People/Zoë Peña.md",
    "Zoë Peña",
    aliases=("Zo", "La Peña"),
    tags=("energy", "work/grid"),
    company="Voltia",
    location="ES-CT",
    city="Barcelona",
    country="España",
    knows=("Bo Lind",),
)
BO = Contact(
    "People/Bo Lind.md",
    "Bo Lind",
    aliases=("Bo",),
    tags=("work",),
    company="VOLTIA",
    city="barcelona",
    introduced_by="Zo",
)
TOVE = Contact(
    "People/Oslo/Tove.md",
    "Tove Berg",
    location="NO",
    links=(Link("zoë peña", 9), Link("Bo Lind", 9), Link("Nobody", 10)),
)
INDEX = Index([TOVE, ZOE, BO])
Form = Literal["NFC", "NFD"]


def test_contacts_stand_in_the_order_of_their_paths() -> None:
    assert list(INDEX) == [BO, TOVE, ZOE]
    assert list(Index([ZOE, BO, TOVE])) == [BO, TOVE, ZOE]
    assert len(INDEX) == 3


def test_a_contact_is_found_by_its_path() -> None:
    assert INDEX.by_path["People/Bo Lind.md"] is BO
    assert "People/Nobody.md" not in INDEX.by_path


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("name", ["Zoë Peña", "zoë peña", "ZOË PEÑA", " Zoë  Peña ", "Zo", "la peña"])
def test_a_contact_is_found_by_name_and_alias_in_any_case_and_unicode_form(name: str, form: Form) -> None:
    assert INDEX.named(unicodedata.normalize(form, name)) == (ZOE,)


def test_contacts_of_one_name_are_all_found() -> None:
    other = Contact("People/Zo.md", "Zo")
    assert Index([ZOE, other]).named("ZO") == (other, ZOE)
    assert INDEX.named("Nobody") == ()


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("energy", [ZOE]), ("#Energy", [ZOE]), ("work", [BO, ZOE]), ("work/grid", [ZOE]), ("wor", []), ("grid", [])],
)
def test_contacts_are_found_by_tag_and_by_the_tag_above(tag: str, expected: list[Contact]) -> None:
    assert sorted(INDEX.tagged(tag), key=lambda contact: contact.path) == expected


def test_contacts_are_found_by_company_in_any_case() -> None:
    assert INDEX.employed_at("voltia") == (BO, ZOE)
    assert INDEX.employed_at("Volt") == ()


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("BARCELONA", (BO, ZOE)),
        ("espan\u0303a", (ZOE,)),
        ("es-ct", (ZOE,)),
        ("ES", (ZOE,)),
        ("NO", (TOVE,)),
        ("E", ()),
        ("Lugo", ()),
    ],
)
def test_contacts_are_found_by_city_country_and_the_code_of_their_place(
    place: str, expected: tuple[Contact, ...]
) -> None:
    assert INDEX.living_in(place) == expected


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    "target", ["Zoë Peña", "People/Zoë Peña", "people/zoë peña", "./People/Zoë Peña", "Zo", "LA PEÑA"]
)
def test_a_link_finds_its_contact_by_file_path_name_or_alias(target: str, form: Form) -> None:
    assert INDEX.resolve(unicodedata.normalize(form, target)) is ZOE


@pytest.mark.parametrize("target", ["Tove", "Tove Berg", "Oslo/Tove", "People/Oslo/Tove"])
def test_a_link_may_leave_out_the_folders_above(target: str) -> None:
    assert INDEX.resolve(target) is TOVE


@pytest.mark.parametrize("target", ["Nobody", "", "Zoë", "Zoe Pena", "Friends/Bo Lind", "e/Bo Lind", "/", "Lind"])
def test_a_link_to_no_contact_finds_none(target: str) -> None:
    assert INDEX.resolve(target) is None


def test_of_several_of_one_file_name_the_one_highest_up_counts() -> None:
    high, low = Contact("People/Ana.md", "Ana"), Contact("A/B/Ana.md", "Ana")
    for index in (Index([high, low]), Index([low, high])):
        assert index.resolve("Ana") is high
        assert index.resolve("B/Ana") is low
        assert index.resolve("A/B/Ana") is low


def test_a_whole_path_counts_before_the_end_of_another() -> None:
    short, long = Contact("B/Ana.md", "Ana"), Contact("A/B/Ana.md", "Ana")
    assert Index([short, long]).resolve("B/Ana") is short


def test_a_file_name_counts_before_a_name_or_an_alias() -> None:
    file, alias = Contact("People/Ana.md", "Ana Serra"), Contact("People/Bo.md", "Ana", aliases=("Ana",))
    assert Index([file, alias]).resolve("ana") is file


def test_a_name_that_two_have_is_no_link_to_either() -> None:
    assert Index([Contact("a.md", "Ana"), Contact("b.md", "Bo", aliases=("ana",))]).resolve("Ana") is None


def test_links_are_known_both_ways() -> None:
    assert INDEX.linked_from(TOVE) == (ZOE, BO)
    assert INDEX.linking_to(ZOE) == (BO, TOVE)
    assert INDEX.linking_to(BO) == (TOVE, ZOE)
    assert INDEX.linked_from(BO) == (ZOE,)
    assert INDEX.linking_to(TOVE) == ()


def test_a_link_to_oneself_is_none() -> None:
    alone = Contact("Ana.md", "Ana", knows=("Ana",), links=(Link("Ana", 1),))
    assert Index([alone]).linked_from(alone) == ()
    assert Index([alone]).linking_to(alone) == ()


def test_one_note_replaced_gives_a_new_index_and_leaves_the_old_one() -> None:
    asked_before = INDEX.named("Bo"), INDEX.linking_to(BO), INDEX.employed_at("Voltia")
    newer = Contact(BO.path, "Bodil Lind", company="Acme")
    index = INDEX.replace(BO.path, newer)
    assert index.by_path[BO.path] is newer
    assert (index.named("Bo"), index.named("bodil lind"), index.employed_at("voltia")) == ((), (newer,), (ZOE,))
    assert index.linking_to(newer) == (TOVE, ZOE)
    assert index.linked_from(newer) == ()
    assert (INDEX.named("Bo"), INDEX.linking_to(BO), INDEX.employed_at("Voltia")) == asked_before
    assert list(INDEX) == [BO, TOVE, ZOE]


def test_the_notes_that_are_not_replaced_are_not_read_again() -> None:
    index = INDEX.replace_many({BO.path: Contact(BO.path, "Bodil")})
    assert index.by_path[ZOE.path] is ZOE
    assert index.by_path[TOVE.path] is TOVE


def test_a_note_may_come_and_go() -> None:
    new = Contact("People/Ana.md", "Ana", knows=("Bo",))
    index = INDEX.replace_many({new.path: new})
    assert list(index) == [new, BO, TOVE, ZOE]
    assert index.linking_to(BO) == (new, TOVE, ZOE)
    assert list(index.replace_many({new.path: None})) == list(INDEX)
    assert list(INDEX.replace_many({"People/Nobody.md": None})) == list(INDEX)


def test_an_index_cannot_be_changed_by_those_who_look() -> None:
    by_path: Any = INDEX.by_path
    with pytest.raises(TypeError):
        by_path["People/Ana.md"] = ZOE


def test_an_empty_index_finds_nothing() -> None:
    empty = Index([])
    assert (list(empty), empty.resolve("Ana"), empty.named(""), empty.tagged(""), empty.linking_to(ZOE)) == (
        [],
        None,
        (),
        (),
        (),
    )


def _person(path: str, name: str, aliases: tuple[str, ...], knows: tuple[str, ...]) -> Contact:
    """A contact of whom nothing else is known; of `Contact` itself every field would be made up."""
    return Contact(path, name, aliases=aliases, knows=knows)


SMALL = st.lists(
    st.builds(
        _person,
        path=st.sampled_from(["Ana.md", "A/Ana.md", "A/Bo.md", "A/B/Bo.md", "Zoë.md"]),
        name=st.sampled_from(["Ana", "Bo", "zoe\u0308"]),
        aliases=st.lists(st.sampled_from(["Ana", "Z", "BO"]), max_size=2).map(tuple),
        knows=st.lists(st.sampled_from(["Ana", "A/Bo", "Z", "Zoë", "x"]), max_size=3).map(tuple),
    ),
    max_size=5,
    unique_by=lambda contact: contact.path,
)


def test_many_notes_are_replaced_at_once() -> None:
    new = Contact("People/Ana.md", "Ana", knows=("Bo",))
    bo = BO._replace(aliases=("Bobby",))
    index = INDEX.replace_many({new.path: new, BO.path: bo, ZOE.path: None, "People/Nobody.md": None})
    assert list(index) == [new, bo, TOVE]
    assert (index.resolve("bobby"), index.resolve("Bo"), index.resolve("Zo")) == (bo, None, None)


def test_a_link_leads_to_what_a_note_holds_now() -> None:
    INDEX.resolve("Bo")
    bo = BO._replace(company="Acme")
    index = INDEX.replace_many({BO.path: bo})
    assert (index.resolve("Bo"), index.named("bo")) == (bo, (bo,))
    assert INDEX.resolve("Bo") is BO


@given(SMALL, SMALL)
@examples(200)
def test_replaced_at_once_an_index_is_a_fresh_one(before: list[Contact], after: list[Contact]) -> None:
    index = Index(before)
    index.resolve("Ana")
    gone: dict[str, Contact | None] = {contact.path: None for contact in before}
    index = index.replace_many({**gone, **{contact.path: contact for contact in after}})
    fresh = Index(after)
    assert list(index) == list(fresh)
    for name in ("Ana", "Bo", "Z", "Zoë", "zoe\u0308", "A/Bo", "B/Bo", "A/Ana"):
        assert index.resolve(name) is fresh.resolve(name)
        assert index.named(name) == fresh.named(name)


@given(SMALL, SMALL)
@examples(200)
def test_replaced_note_by_note_an_index_is_the_one_made_anew(before: list[Contact], after: list[Contact]) -> None:
    index = Index(before)
    for contact in before:
        index.linking_to(contact)
        index = index.replace_many({contact.path: None})
    for contact in after:
        index = index.replace_many({contact.path: contact})
    anew = Index(reversed(after))
    assert list(index) == list(anew)
    for contact in after:
        assert index.linking_to(contact) == anew.linking_to(contact)
        assert index.resolve(contact.name) == anew.resolve(contact.name)
        assert index.resolve(contact.path.removesuffix(".md")) is contact


@given(SMALL)
@examples(200)
def test_whom_one_points_at_is_pointed_at_by_that_one(contacts: list[Contact]) -> None:
    index = Index(contacts)
    for contact in contacts:
        for other in contacts:
            assert (other in index.linked_from(contact)) == (contact in index.linking_to(other))
