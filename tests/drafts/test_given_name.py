"""How you address someone whose note has no `called`: by the given name, or by none where it is not certain."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.vaults import contact

from pingfiles.drafts.given_name import given_name, with_honorific
from pingfiles.words.languages import Language

NAMES = [
    ("Lucía Fernández", "Lucía"),
    ("Lucía", "Lucía"),
    ("Dra. Lucía Fernández", "Lucía"),
    ("Fernández, Lucía", "Lucía"),
    ("de la Cruz, Teresa", "Teresa"),
    ("Fernández Vidal, José Luis", "José Luis"),
    ("Dr Patel", ""),
    ("Uncle Bob", ""),
    ("Father Brown", ""),
    ("Abu Bakr", ""),
    ("Sister Mary Ann Lee", "Mary Ann"),
    ("Dr. Patel", ""),
    ("Mr Smith", ""),
    ("Sra. Vidal", ""),
    ("Mr John Smith", "John"),
    ("Prof. Dr. Anna Weber", "Anna"),
    ("Don Fermín", "Fermín"),
    ("Doña Pilar", "Pilar"),
    ("D. José Pérez", "José"),
    ("Dña. Carmen Ruiz", "Carmen"),
    ("Dª Carmen", "Carmen"),
    ("Sr. D. Juan Carlos Pérez", "Juan Carlos"),
    ("Sir Ian McKellen", "Ian"),
    ("Mª José", "María José"),
    ("Mª José Aranda", "María José"),
    ("M.ª Ángeles Ruiz", "María Ángeles"),
    ("José Mª Ruiz", "José María"),
    ("Fco. Javier López", "Francisco Javier"),
    ("José Luis Vidal", "José Luis"),
    ("JOSÉ LUIS VIDAL", "José Luis"),
    ("Jose Luis", "Jose Luis"),
    ("María del Mar Soto", "María del Mar"),
    ("María de los Ángeles Soto", "María de los Ángeles"),
    ("María de la O Soto", "María de la O"),
    ("María del Mar", "María del Mar"),
    ("Ana Belén Ruiz", "Ana Belén"),
    ("Ana Ruiz", "Ana"),
    ("Juan Martín", "Juan"),
    ("Josep Maria Puig", "Josep Maria"),
    ("María Soto", "María"),
    ("J. Pérez", ""),
    ("J Pérez", ""),
    ("J.M. García", ""),
    ("José M. García", "José"),
    ("de la Cruz", ""),
    ("van Dyke", ""),
    ("Vincent van Gogh", "Vincent"),
    ("🎂 Ana López", "Ana"),
    ("Ana 👩‍💻 López", "Ana"),
    ("Ana López ❤️", "Ana"),
    ("★ Ana", "Ana"),
    ("🎂", ""),
    ("LUCÍA FERNÁNDEZ", "Lucía"),
    ("ANA", "Ana"),
    ("ANNE-MARIE LUND", "Anne-Marie"),
    ("JP Morgan", "JP"),
    ("Nair, PhD", ""),
    ("Nair PhD", ""),
    ("Priya Nair, PhD", "Priya"),
    ("Priya Nair, M.D., PhD", "Priya"),
    ("Robert Smith, Jr.", "Robert"),
    ("Ma Jun", ""),
    ("王小明", ""),
    ("山田 太郎", ""),
    ("김민수", ""),
    ("Иван Петров", "Иван"),
    ("Santiago Ramón y Cajal", "Santiago"),
    ("José Ortega y Gasset", "José"),
    ("Josep Puig i Cadafalch", "Josep"),
    ("José Luis y Ana", ""),
    ("Ana López y Luis Vidal", ""),
    ("D. Pérez", ""),
    ("Ben Smith", "Ben"),
    ("Al Gore", "Al"),
    ("Tía Carmen", "Carmen"),
    ("Ana y Luis", ""),
    ("Ana & Luis", ""),
    ("Ana and Luis Vidal", ""),
    ("Ana López (Voltia)", "Ana"),
    ("Ana López - Voltia", "Ana"),
    ('Robert "Bob" Smith', "Robert"),
    ("Jean-Luc Moreau", "Jean-Luc"),
    ("Jean Luc Moreau", "Jean Luc"),
    ("Siobhán Kearney", "Siobhán"),
    ("O'Brien, Maeve", "Maeve"),
    ("Ana López 2", "Ana"),
    ("R2 López", ""),
    ("600 123 456", ""),
    ("ana@example.org", ""),
    ("Dr.", ""),
    (",", ""),
    ("", ""),
]


@pytest.mark.parametrize(("name", "given"), NAMES)
def test_the_given_name_in_a_name(name: str, given: str) -> None:
    assert given_name(name, "es") == given


def test_don_is_a_title_in_spanish_and_not_certain_in_english() -> None:
    assert given_name("Don Fermín", "es") == "Fermín"
    assert given_name("Don Draper", "en") == ""


@pytest.mark.parametrize(
    ("honorific", "name", "language", "addressed"),
    [
        ("Sir", "Alastair Munro", "en", "Sir Alastair"),
        ("Dame", "Maeve Larkin", "en", "Dame Maeve"),
        ("Dr", "Priya Nair", "en", "Dr Nair"),
        ("doña", "Teresa Vidal", "en", "Teresa"),
        ("Dña.", "Teresa Vidal", "es", "doña Teresa"),
    ],
)
def test_a_title_stands_before_the_name_it_belongs_to(
    honorific: str, name: str, language: Language, addressed: str
) -> None:
    person = contact(f"honorific: {honorific}", name=name)
    assert with_honorific(person, given_name(name, language), language) == addressed


@given(st.text())
def test_no_name_is_too_strange(name: str) -> None:
    for language in ("en", "es"):
        assert len(given_name(name, language).split()) <= 5
