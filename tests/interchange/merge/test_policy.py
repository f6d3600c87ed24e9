"""The table of what an import does with each key of a note: it is complete, and it holds."""

from __future__ import annotations

import pytest
from support.imports import Note, card, planned, reading

from pingfiles.interchange.merge.card_values import Value
from pingfiles.interchange.merge.policy import POLICIES, own_value
from pingfiles.model import Contact
from pingfiles.schema.keys import KEYS

SAME: list[tuple[str, object, str]] = [
    ("linkedin", "https://www.linkedin.com/in/Ana-1/", "ana-1"),
    ("twitter", "@lucia", "https://x.com/Lucia?s=20"),
    ("telegram", "https://t.me/lucia", "@lucia"),
    ("website", "http://www.a.example/", "https://a.example"),
    ("uid", "7", "urn:uuid:7"),
    ("email", ("Ana@example.org",), "mailto:ana@EXAMPLE.org"),
    ("phone", ("+34 600 123 456 (casa)",), "tel:+34600123456"),
    ("phone", ("600 123 456",), "+34 600 123 456"),
    ("knows", ("Bo Lind",), "[[bo lind]]"),
    ("company", "Voltia, S.L.", "VOLTIA S.L."),
]


def test_every_key_of_the_format_has_a_policy() -> None:
    assert [*POLICIES] == [key.name for key in KEYS]


def test_lists_are_never_reported_and_items_are_added_to_lists_only() -> None:
    lists = {key.name for key in KEYS if key.is_list}
    assert not lists & {name for name, policy in POLICIES.items() if policy.reports}
    assert {name for name, policy in POLICIES.items() if policy.way == "add"} == {"email", "phone"} <= lists


@pytest.mark.parametrize("name", POLICIES)
def test_a_contact_has_a_value_for_every_key(name: str) -> None:
    own_value(Contact("x.md", "X"), name)


@pytest.mark.parametrize(("key", "own", "text"), SAME)
def test_a_value_is_the_same_in_another_form(key: str, own: object, text: str) -> None:
    assert POLICIES[key].says(own, text)


ONLY_OURS: list[tuple[str, Value, Value]] = [
    ("city", "Vigo", "Lugo"),
    ("tie", "weak", "strong"),
    ("language", "es", "en"),
    ("twitter", "@lucia", "@lu"),
    ("channels", ("call",), ("sms",)),
]


@pytest.mark.parametrize(("key", "value", "own"), ONLY_OURS)
def test_a_key_that_only_our_table_has_is_filled_and_never_replaced(key: str, value: Value, own: Value) -> None:
    table = reading(card(uid="7", keys=((key, value),)), source="csv")
    assert [change.set for change in planned(table, {"a.md": Note({"uid": "7"})}).changes] == [{key: value}]
    assert planned(table, {"a.md": Note({"uid": "7", key: own})}).changes == ()
