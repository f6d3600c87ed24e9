"""Every word that the due list says, in Spanish and English: this is the one place for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pingfiles.model import Kind
from pingfiles.settings import VaultLanguage


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of one language. In braces stands what is filled in; `when` is a day: 'today', 'on Tuesday'."""

    locale: str
    """For babel: dates as people of the language write them."""
    heading: str
    kinds: Mapping[Kind, str]
    today: str
    tomorrow: str
    yesterday: str
    on_weekday: str
    on_date: str
    years: tuple[str, str]
    """One year, several years."""

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
    none_yet: str
    every: Mapping[str, tuple[str, str]]
    """By ISO 8601 unit: 'every month', 'every {n} months'."""
    offer_first: str
    excuse: str
    excuse_milestone: str
    excuse_mutual: str
    snoozed: str
    cadence_block: str
    more_rows: str
    one_more_row: str
    many_for_a_feast: str
    nobody: str
    nobody_today: str
    no_contacts: str
    this_vault: str
    next_up: str
    last_ping_label: str
    next_label: str
    balance_label: str
    balance: str
    along: str
    older_pings: str
    moments: str
    pings: str
    hooks: str
    say: str
    shared: str
    linked_from: str
    snooze: str
    next_cadence: str
    lines: str
    """Where in a note it stands."""


EN = Words(
    locale="en_GB",
    heading="Whom to ping on {date}",
    kinds=MappingProxyType(
        {
            "birthday": "birthday",
            "work-anniversary": "work anniversary",
            "job-change": "job change",
            "press": "in the press",
            "holiday": "holiday",
            "milestone": "milestone",
            "reply": "reply",
            "mutual": "shared contact",
            "cadence": "keep in touch",
        }
    ),
    today="today",
    tomorrow="tomorrow",
    yesterday="yesterday",
    on_weekday="on {day}",
    on_date="on {day}",
    years=("1 year", "{n} years"),
    birthday_title="{ordinal} birthday",
    birthday="turns {n} {when}",
    birthday_past="turned {n} {when}",
    birthday_no_year="birthday {when}",
    birthday_no_year_past="birthday was {when}",
    anniversary_title="{years} {place}",
    anniversary="{years} {place} {when}",
    anniversary_today="{years} {place} {when}",
    anniversary_past="{years} {place}, as of {when}",
    anniversary_no_year="work anniversary {when}",
    at_company="at {company}",
    in_the_post="in the post",
    job="new job {when}: {what}",
    job_title="new job: {what}",
    left="left a job {when}: {what}",
    left_title="left a job: {what}",
    role_at="{role} at {company}",
    press="in {outlet} {when}{quote}",
    press_title="in {outlet}{quote}",
    the_press="the press",
    quoted=": “{quote}”",
    holiday="{feast} {when}",
    holiday_past="{feast} was {when}",
    milestone="{years} since {what}, {when}",
    milestone_today="{years} since {what}, {when}",
    milestone_title="{years} since {what}",
    milestone_no_text="a milestone of yours",
    reply="wrote {when} and would like an answer",
    reply_title="wrote to you",
    mutual="you were in touch with {name} {when}",
    mutual_title="in touch with {name}",
    cadence_title="{every}",
    last_ping="last ping {when}",
    last_ping_due="last ping {when}, due {every}",
    never_pinged="no ping yet",
    none_yet="none yet",
    every=MappingProxyType(
        {
            "D": ("every day", "every {n} days"),
            "W": ("every week", "every {n} weeks"),
            "M": ("every month", "every {n} months"),
            "Y": ("every year", "every {n} years"),
        }
    ),
    offer_first="offer something before you ask again",
    excuse="an excuse: {what}",
    excuse_milestone="{years} since {what}, {when}",
    excuse_mutual="you both know {name}",
    snoozed="resting until {day}",
    cadence_block="Could do with a word",
    more_rows="… and {n} more could do with a word (--all)",
    one_more_row="… and 1 more could do with a word (--all)",
    many_for_a_feast="{feast} {when}: {n} contacts (--all)",
    nobody="Nobody is due within {within}.",
    nobody_today="Nobody is due today.",
    no_contacts="No contacts yet: a note with front matter in {folders} is one. The first: pingfiles new NAME",
    this_vault="this vault",
    next_up="Next: {name}, {why}.",
    last_ping_label="last ping",
    next_label="next",
    balance_label="balance",
    balance="gave {gave}, asked {asked}, got {got}",
    along="with {name}",
    older_pings="… and {n} older",
    moments="Moments",
    pings="Pings",
    hooks="Details to remember",
    say="Ready to be said",
    shared="you both know",
    linked_from="named in",
    snooze="resting until",
    next_cadence="a word, as {every}, {when}",
    lines="line {n}",
)

ES = Words(
    locale="es",
    heading="A quién hacer un ping el {date}",
    kinds=MappingProxyType(
        {
            "birthday": "cumpleaños",
            "work-anniversary": "aniversario laboral",
            "job-change": "cambio de trabajo",
            "press": "en prensa",
            "holiday": "fiesta",
            "milestone": "hito",
            "reply": "respuesta",
            "mutual": "contacto en común",
            "cadence": "mantener el contacto",
        }
    ),
    today="hoy",
    tomorrow="mañana",
    yesterday="ayer",
    on_weekday="el {day}",
    on_date="el {day}",
    years=("1 año", "{n} años"),
    birthday_title="cumple {n}",
    birthday="cumple {n} {when}",
    birthday_past="cumplió {n} {when}",
    birthday_no_year="{when} es su cumpleaños",
    birthday_no_year_past="su cumpleaños fue {when}",
    anniversary_title="{years} {place}",
    anniversary="{when} hará {years} {place}",
    anniversary_today="{when} hace {years} {place}",
    anniversary_past="hizo {years} {place} {when}",
    anniversary_no_year="aniversario laboral {when}",
    at_company="en {company}",
    in_the_post="en el puesto",
    job="nuevo trabajo {when}: {what}",
    job_title="nuevo trabajo: {what}",
    left="dejó un trabajo {when}: {what}",
    left_title="dejó un trabajo: {what}",
    role_at="{role} en {company}",
    press="en {outlet} {when}{quote}",
    press_title="en {outlet}{quote}",
    the_press="prensa",
    quoted=": «{quote}»",
    holiday="{feast} {when}",
    holiday_past="{feast} fue {when}",
    milestone="{when} hará {years}: {what}",
    milestone_today="{when} hace {years}: {what}",
    milestone_title="{years}: {what}",
    milestone_no_text="un hito vuestro",
    reply="escribió {when} y espera respuesta",
    reply_title="te escribió",
    mutual="estuviste en contacto con {name} {when}",
    mutual_title="en contacto con {name}",
    cadence_title="{every}",
    last_ping="último ping {when}",
    last_ping_due="último ping {when}, toca {every}",
    never_pinged="todavía sin ningún ping",
    none_yet="ninguno todavía",
    every=MappingProxyType(
        {
            "D": ("cada día", "cada {n} días"),
            "W": ("cada semana", "cada {n} semanas"),
            "M": ("cada mes", "cada {n} meses"),
            "Y": ("cada año", "cada {n} años"),
        }
    ),
    offer_first="ofrece algo antes de volver a pedir",
    excuse="una excusa: {what}",
    excuse_milestone="{years} de {what} {when}",
    excuse_mutual="tenéis en común a {name}",
    snoozed="descansa hasta el {day}",
    cadence_block="Les vendría bien un mensaje",
    more_rows="… y a {n} más les vendría bien un mensaje (--all)",
    one_more_row="… y a 1 más le vendría bien un mensaje (--all)",
    many_for_a_feast="{feast} {when}: {n} contactos (--all)",
    nobody="No hay nadie pendiente de aquí a {within}.",
    nobody_today="No hay nadie pendiente hoy.",
    no_contacts="Aún no hay contactos: lo es toda nota con front matter en {folders}. El primero: pingfiles new NOMBRE",
    this_vault="esta carpeta",
    next_up="Lo próximo: {name}, {why}.",
    last_ping_label="último ping",
    next_label="próximo",
    balance_label="balance",
    balance="diste {gave}, pediste {asked}, te dieron {got}",
    along="con {name}",
    older_pings="… y {n} anteriores",
    moments="Momentos",
    pings="Registro",
    hooks="Detalles para recordar",
    say="Frases listas",
    shared="en común",
    linked_from="aparece en",
    snooze="descansa hasta",
    next_cadence="un mensaje, como {every}, {when}",
    lines="línea {n}",
)

WORDS: Mapping[VaultLanguage, Words] = MappingProxyType({"en": EN, "es": ES})
