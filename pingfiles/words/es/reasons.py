"""Why a contact is due, in Spanish."""

from pingfiles.words.shapes.reasons import Reasons

WORDS = Reasons(
    at_company="en {company}",
    in_the_post="en el puesto",
    role_at="{role} en {company}",
    the_press="prensa",
    quoted=": «{quote}»",
    milestone_no_text="un hito vuestro",
    last_ping="último ping {when}",
    last_ping_due="último ping {when}, toca {every}",
    last_ping_ahead="último ping {when}, toca {day}",
    never_pinged="aún sin pings",
    offer_first="ofrece algo antes de volver a pedir",
    excuse="una excusa: {what}",
    excuse_milestone="{years}, {when}: {what}",
    excuse_met="{years} desde que os conocisteis, {when}",
    excuse_connected="{years} desde que conectasteis, {when}",
    excuse_mutual="tenéis en común a {name}",
    snoozed="en pausa hasta el {day}",
    new_year_wishes="felicitación de Año Nuevo",
)
