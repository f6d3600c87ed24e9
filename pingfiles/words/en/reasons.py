"""Why a contact is due, in English."""

from pingfiles.words.shapes.reasons import Reasons

WORDS = Reasons(
    at_company="at {company}",
    in_the_post="in the role",
    role_at="{role} at {company}",
    the_press="the press",
    quoted=": “{quote}”",
    milestone_no_text="a milestone of yours",
    last_ping="last ping {when}",
    last_ping_due="last ping {when}, due {every}",
    last_ping_ahead="last ping {when}, due {day}",
    never_pinged="no ping yet",
    offer_first="offer something before you ask again",
    excuse="an excuse: {what}",
    excuse_milestone="{years} since {what}, {when}",
    excuse_met="{years} since you met, {when}",
    excuse_connected="{years} since you connected, {when}",
    excuse_mutual="you both know {name}",
    snoozed="snoozed until {day}",
    new_year_wishes="New Year's wishes",
)
