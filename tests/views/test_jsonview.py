"""JSON as other programs write it: what is dumped reads back, laid out as Python's own encoder does."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pingfiles.views.jsonview import indented

SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4), max_leaves=20
)


@given(VALUES)
def test_it_is_laid_out_as_pythons_own_encoder_does(value: Any) -> None:
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=2)
