"""Cards and readings as hypothesis makes them up."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from pingfiles.dates import PartialDate
from pingfiles.interchange.record import Card, Related, RowPlace
from support.imports import reading

_NAMES = st.sampled_from(
    ["Ana García", "ana garcia", "Bo Lind", "Zoë Peña", "🚀", "CON", "../../.ssh/authorized_keys", "a --- b: 1", "null"]
)
_COMPANIES = st.sampled_from([None, "Acme", "Voltia", "Voltia, S.L.", "A: b # c", "at at at", "[x] %% <!--", "~"])
_EMAILS = st.lists(st.sampled_from(["a@example.org", "A@example.org", "b@example.org"]), unique=True, max_size=2)
_PHONES = st.lists(st.sampled_from(["+34 600 000 001", "0034600000001", "600 000 001", "12"]), unique=True, max_size=2)
_SLUGS = st.sampled_from([None, "ana-1", "ana-2", "zoë"])
_BIRTHDAYS = st.sampled_from([None, PartialDate(1984, 11, 24), PartialDate(None, 2, 29), PartialDate(1984)])


@st.composite
def cards(draw: st.DrawFn) -> Card:
    return Card(
        RowPlace("x", 1),
        draw(_NAMES),
        company=draw(_COMPANIES),
        role=draw(st.sampled_from([None, "CTO", "Head of Data (interim)", "#in: %% x"])),
        birthday=draw(_BIRTHDAYS),
        emails=tuple(draw(_EMAILS)),
        phones=tuple(draw(_PHONES)),
        linkedin=draw(_SLUGS),
        uid=draw(st.sampled_from([None, "u1", "URN:UUID:U1", "u2"])),
        nicknames=tuple(draw(st.lists(st.sampled_from(["Nani", "Bo Lind"]), unique=True))),
        tags=tuple(draw(st.lists(st.sampled_from(["Book-club", "acme"]), unique=True))),
        related=tuple(draw(st.lists(st.sampled_from([Related("friend", "Bo Lind"), Related("spouse", "Eva")])))),
        note=draw(st.sampled_from([None, "## Pings\n- 2026-01-01 call: x", "---", "%% ```"])),
        connected_on=draw(st.sampled_from([None, date(2019, 3, 5)])),
    )


READINGS = st.builds(
    lambda told, source: reading(*told, source=source),
    st.lists(cards(), min_size=1, max_size=6),
    st.sampled_from(["linkedin", "google", "vcard"]),
)
