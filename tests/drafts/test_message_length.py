"""A message is as long as its channel takes it to be."""

from __future__ import annotations

import pytest

from pingfiles.drafts.channels import is_too_long
from pingfiles.drafts.message_length import length_on_x, outside_gsm, sms_count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("¡Feliz año, Begoña! ¿Qué tal? ÄÖÜ ñ é è à" + "a" * 119, 1),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("[" * 152, 2),  # 76 to each: no pair of septets is parted
        ("[" * 153, 3),
        ("a" * 152 + "€" + "a" * 151, 2),
        ("a" * 152 + "€" + "a" * 152, 3),
        ("á" + "a" * 69, 1),
        ("á" + "a" * 70, 2),
        ("í" * 134, 2),
        ("ó" * 135, 3),
        ("ú" + "€" * 133, 2),
        ("😀" * 35, 1),
        ("😀" * 66, 2),  # 33 to each: no pair of units is parted
        ("😀" * 67, 3),
        ("a\r\nb" + "a" * 157, 1),
        ("a" + "\u0301" + "a" * 68, 1),
        ("“" + "a" * 70, 2),
    ],
)
def test_sms_are_counted_as_the_network_counts_them(text: str, count: int) -> None:
    assert sms_count(text) == count
    assert is_too_long(text, "sms") is (count > 2)


@pytest.mark.parametrize(
    ("text", "char"),
    [("Begoña, ¿qué?", ""), ("Lucía", "í"), ("día", "í"), ("”", "”"), ("ç", "ç"), ("Ç", ""), ("[€]", "")],
)
def test_what_makes_an_sms_shorter_is_named(text: str, char: str) -> None:
    assert outside_gsm(text) == char


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("¡Qué bien, Begoña!", 18),
        ("“quoted” … – —", 14 + 1),
        ("王小明", 6),
        ("😀", 2),
        ("see https://example.org/" + "x" * 200 + " now", 4 + 23 + 4),
        ("e\u0301", 1),
    ],
)
def test_a_post_is_weighed_as_x_weighs_it(text: str, length: int) -> None:
    assert length_on_x(text) == length


@pytest.mark.parametrize("channel", ["twitter", "mention", "comment"])
def test_what_is_public_has_the_length_of_a_post(channel: str) -> None:
    assert not is_too_long("a" * 280, channel)
    assert is_too_long("a" * 281, channel)
