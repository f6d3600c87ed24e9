"""The table of keys is complete: a key that an output forgets is noticed here."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

import pytest

from pingfiles.dates import PartialDate
from pingfiles.folding import unaccented
from pingfiles.interchange.exports import vcard
from pingfiles.model import Contact
from pingfiles.schema.key_names import form
from pingfiles.schema.keys import IN_CSV, IN_JSON, IN_JSON_OF_SHOW, KEYS, SHOWN, Detail, Key, Not
from pingfiles.schema.schema import Schema
from pingfiles.settings import Settings
from pingfiles.words.en.keys import KEYS as ENGLISH
from pingfiles.words.en.keys import TYPED as ENGLISH_TYPED
from pingfiles.words.es.keys import KEYS as SPANISH
from pingfiles.words.es.keys import TYPED as SPANISH_TYPED

SCHEMA = Schema.of(Settings())
OF_THE_BODY = {"path", "pings", "moments", "links", "elsewhere"}
FOLLOWS_FROM_A_KEY = {"deceased", "journal"}


def test_every_field_of_a_contact_comes_from_a_key_or_from_the_body() -> None:
    assert {key.field for key in KEYS} == {*Contact._fields} - OF_THE_BODY - FOLLOWS_FROM_A_KEY


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_a_key_is_in_each_output_or_a_reason_says_why_not(key: Key) -> None:
    for column in (key.shown, key.json, key.csv, key.vcard):
        assert column.reason if isinstance(column, Not) else column


@pytest.mark.parametrize(
    "positions",
    [
        pytest.param([key.shown for key in SHOWN], id="show"),
        pytest.param([key.json for key in IN_JSON], id="json"),
        pytest.param([key.json.rank for key in IN_JSON_OF_SHOW if isinstance(key.json, Detail)], id="json of show"),
        pytest.param([key.csv for key in IN_CSV], id="csv"),
    ],
)
def test_positions_count_from_one_without_gaps(positions: list[object]) -> None:
    assert positions == [*range(1, len(positions) + 1)]


def test_each_property_of_a_vcard_has_a_key_and_a_form() -> None:
    assert {key.vcard for key in KEYS if isinstance(key.vcard, str)} == {*vcard.FORMS}


NAMES = [
    (name, key.name)
    for key in KEYS
    for name in (key.name, *key.synonyms, *ENGLISH.get(key.name, ()), *SPANISH.get(key.name, ()))
]


def test_no_two_keys_share_a_name() -> None:
    names = Counter(form(name) for name, _ in NAMES)
    assert {name for name, count in names.items() if count > 1} == set()


# Names as people write them


def spellings(name: str) -> set[str]:
    words = re.split("[ _-]", name)
    camel = words[0] + "".join(word.capitalize() for word in words[1:])
    forms = {name, *(join.join(words) for join in ("", " ", "-", "_")), camel, camel[0].upper() + camel[1:]}
    forms |= {form.upper() for form in forms} | {unicodedata.normalize("NFD", form) for form in forms}
    return forms | {unaccented(form) for form in forms} | {f"{name}.", f" {name} ", f"🎂 {name}"}


@pytest.mark.parametrize(("name", "key"), NAMES)
def test_a_name_is_read_in_whatever_spelling(name: str, key: str) -> None:
    assert {spelling: known(spelling) for spelling in spellings(name)} == dict.fromkeys(spellings(name), key)


def known(name: str) -> str | None:
    meant = SCHEMA.named(name)
    return meant.key.name if meant else None


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("TEL[CELL]", "phone"),
        ("TEL[1:WORK]", "phone"),
        ("EMAIL[HOME]", "email"),
        ("FN", "name"),
        ("BDAY", "birthday"),
        ("ORG", "company"),
        ("ADR[HOME].LOCALITY", "city"),
        ("ADR[HOME].STREET", None),
        ("D.O.B.", "birthday"),
        ("[CELL]", None),
        ("🎂", None),
        ("N.GN", None),
        ("birthday 2", None),
    ],
)
def test_names_as_contact_plugins_and_hurried_people_write_them(name: str, key: str | None) -> None:
    assert known(name) == key


# Names typed on a command line

TYPED = [(name, key) for keys in (SPANISH_TYPED, ENGLISH_TYPED) for key, names in keys.items() for name in names]


@pytest.mark.parametrize(("typed", "key"), TYPED)
def test_a_typed_name_means_its_key_in_whatever_spelling_and_a_note_is_not_read_by_it(typed: str, key: str) -> None:
    for spelling in spellings(typed):
        meant = SCHEMA.meant(spelling)
        assert meant
        assert meant.key.name == key
        assert SCHEMA.key(spelling) is None


def test_no_typed_name_means_two_keys() -> None:
    assert max(Counter(form(name) for name, _ in TYPED).values()) == 1


def test_every_typed_name_is_one_of_a_key() -> None:
    assert {*SPANISH, *ENGLISH, *SPANISH_TYPED, *ENGLISH_TYPED} <= {key.name for key in KEYS}


def test_a_vaults_own_name_goes_before_a_spanish_one() -> None:
    own = Schema.of(Settings(fields=(("tags", "empresa"),)))
    meant = own.meant("empresa")
    assert meant
    assert meant.key.name == "tags"


def test_a_spanish_name_in_a_note_is_read() -> None:
    text = "---\nempresa: Acme\nFECHA DE NACIMIENTO: 1984-11-27\ntrato: usted\nidioma: inglés\n---\n"
    contact = Contact(
        "People/Ana.md",
        "Ana",
        company="Acme",
        birthday=PartialDate(1984, 11, 27),
        formality="formal",
        language="en",
    )
    assert SCHEMA.read("People/Ana.md", text) == (contact, [], ())
