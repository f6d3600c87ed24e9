"""Why a contact is due: the words that each language has."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reasons:
    """In braces stands what is filled in."""

    birthday_title: str
    birthday: str
    birthday_past: str
    birthday_no_year: str
    birthday_no_year_past: str
    anniversary_title: str
    anniversary: str
    anniversary_today: str
    anniversary_past: str
    anniversary_no_year: str
    at_company: str
    in_the_post: str
    job: str
    job_title: str
    left: str
    left_title: str
    role_at: str
    press: str
    press_title: str
    the_press: str
    quoted: str
    holiday: str
    holiday_past: str
    milestone: str
    milestone_today: str
    milestone_title: str
    milestone_no_text: str
    reply: str
    reply_title: str
    mutual: str
    mutual_title: str
    cadence_title: str
    last_ping: str
    last_ping_due: str
    never_pinged: str
    offer_first: str
    excuse: str
    excuse_milestone: str
    excuse_mutual: str
    snoozed: str
