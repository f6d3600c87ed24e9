"""Why a contact is due: the words that each language has."""

from __future__ import annotations

from typing import NamedTuple


class Reasons(NamedTuple):
    """In braces stands what is filled in."""

    at_company: str
    in_the_post: str
    role_at: str
    the_press: str
    quoted: str
    milestone_no_text: str
    last_ping: str
    last_ping_due: str
    last_ping_ahead: str
    never_pinged: str
    offer_first: str
    excuse: str
    excuse_milestone: str
    excuse_met: str
    excuse_connected: str
    excuse_mutual: str
    snoozed: str
    new_year_wishes: str
    """What Christmas has become from 1 January to 6 January."""
