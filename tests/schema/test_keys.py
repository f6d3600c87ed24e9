"""The table of keys is complete: a key that an output forgets is noticed here."""

from __future__ import annotations

from collections import Counter

import pytest

from pingfiles.folding import same_key, unaccented
from pingfiles.interchange.exports import vcard
from pingfiles.model import Contact
from pingfiles.schema.keys import IN_CSV, IN_JSON, IN_JSON_OF_SHOW, KEYS, SHOWN, Detail, Key, Not
from pingfiles.schema.schema import Schema
from pingfiles.settings import Settings
from pingfiles.words.en.keys import KEYS as ENGLISH
from pingfiles.words.es.keys import KEYS as SPANISH

SCHEMA = Schema.of(Settings())
OF_THE_BODY = {"path", "pings", "moments", "links"}
FOLLOWS_FROM_A_KEY = {"deceased"}


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


def test_no_two_keys_share_a_name() -> None:
    names = Counter(same_key(name) for key in KEYS for name in (key.name, *key.synonyms))
    assert {name for name, count in names.items() if count > 1} == set()


# Names typed on a command line

TYPED = [(name, key) for keys in (SPANISH, ENGLISH) for key, names in keys.items() for name in names]


@pytest.mark.parametrize(("typed", "key"), TYPED)
def test_a_typed_name_means_its_key_with_or_without_accents(typed: str, key: str) -> None:
    for form in (typed, unaccented(typed), typed.upper(), typed.replace(" ", "_")):
        meant = SCHEMA.meant(form)
        assert meant
        assert meant.key.name == key


def test_no_typed_name_means_two_keys() -> None:
    assert max(Counter(same_key(unaccented(name)) for name, _ in TYPED).values()) == 1


def test_every_typed_name_is_one_of_a_key() -> None:
    assert {*SPANISH, *ENGLISH} <= {key.name for key in KEYS}


def test_a_vaults_own_name_goes_before_a_spanish_one() -> None:
    own = Schema.of(Settings(fields=(("tags", "empresa"),)))
    meant = own.meant("empresa")
    assert meant
    assert meant.key.name == "tags"


def test_a_spanish_name_in_a_note_is_a_key_of_ones_own() -> None:
    text = "---\nempresa: Acme\n---\n"
    assert SCHEMA.read("People/Ana.md", text).contact == Contact("People/Ana.md", "Ana")
