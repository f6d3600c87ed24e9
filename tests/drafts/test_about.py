"""What a message says of its occasion: only what the note says, and as people say it."""

from __future__ import annotations

import re
from datetime import date

import pytest
from support.vaults import contact, day

from pingfiles.drafts.compose import Brief, Wishes, compose
from pingfiles.drafts.context import Facts, facts_of
from pingfiles.drafts.templates import Templates
from pingfiles.drafts.topic import Occasion
from pingfiles.kinds import Group
from pingfiles.model import Moment
from pingfiles.settings import Me, Settings
from pingfiles.words.languages import Language

TODAY = day("2026-11-24")
TEMPLATES = Templates()


def facts(
    group: Group, moment: str = "", front: str = "city: Lugo", language: Language = "es", formal: bool = False
) -> Facts:
    kind = {"job-change": "job"}.get(group, group)
    what = Occasion(group, group, TODAY, TODAY, moment=Moment(date(2026, 11, 16), kind, moment, 3) if moment else None)
    who = contact(f"language: {language}; {front}")
    called = {"Museo Naval": "el Museo", "Diario del Ensanche": "el Diario"}
    return facts_of(who, what, Settings(), language, "whatsapp", formal, called=lambda name: called.get(name, ""))


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Jefa de datos en Marejada S.L.", "Marejada"),
        ("cerraron la oficina de Londres de Harbourline Analytics", "Harbourline Analytics"),
        ("despido", ""),
        ("se va en enero", ""),
        ("despido en Voltia", "Voltia"),
        ("made redundant from Quayside Media", "Quayside Media"),
        ("despido, ERE de Telares del Sur", "Telares del Sur"),
        ("dejó [[Voltia]], por fin", "Voltia"),
        ("dejó la empresa", ""),
        ("leaving Harrow Press to go freelance", "Harrow Press"),
        ("deja Voltia para montar algo propio", "Voltia"),
    ],
)
def test_who_left_left_what_the_moment_names(text: str, company: str) -> None:
    front = "company: Harbourline Analytics"
    assert facts("left", text, front).company == company


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("despido", "dismissed"),
        ("ERE", "dismissed"),
        ("ERE en Voltia", "dismissed"),
        ("la despidieron en marzo", "dismissed"),
        ("laid off", "dismissed"),
        ("Head of Data at Acme (was made redundant)", "dismissed"),
        ("cerraron la oficina", "dismissed"),
        ("jubilación", "retired"),
        ("retired", "retired"),
        ("fiesta de despedida por su jubilación", "retired"),
        ("se va", "chose"),
        ("resigned, going freelance", "chose"),
        ("dejó Voltia", "chose"),
        ("Jefa de datos en Voltia", ""),
        ("quererla era fácil", ""),
    ],
)
def test_why_they_left_is_told_by_a_word(text: str, why: str) -> None:
    assert facts("left", text).left == why


@pytest.mark.parametrize(
    ("text", "front", "role", "company"),
    [
        ("CTO at Voltia, Inc.", "role: CTO; company: Voltia", "CTO", "Voltia"),
        ("CTO", "role: CTO", "CTO", ""),
        ("Directora de operaciones", "role: Directora de operaciones", "directora de operaciones", ""),
        ("Voltia", "company: Voltia", "", "Voltia"),
        ("Conservadora en Museo Naval", "city: Lugo", "conservadora", "el Museo"),
        ("Conservadora en Museo Marítimo", "city: Lugo", "conservadora", ""),
        ("CTO at Museum of Small Machines", "city: Lugo", "CTO", ""),
        ("CTO en Voltia (antes jefa en Norte)", "city: Lugo", "CTO", "Voltia"),
        ("Directora de datos, analítica y procesos en Voltia", "city: Lugo", "directora de datos", "Voltia"),
    ],
)
def test_a_new_post_is_named_briefly(text: str, front: str, role: str, company: str) -> None:
    found = facts("job-change", text, front)
    assert (found.role, found.company) == (role, company)


@pytest.mark.parametrize(
    ("text", "outlet", "quote"),
    [
        ('El País: "El almacenamiento será la red" https://example.org', "El País", "El almacenamiento será la red"),
        ('El "Diario" de León: «La red será»', "El 'Diario' de León", "La red será"),
        ("El País: «Lo llaman “red” y no lo es»", "El País", "Lo llaman 'red' y no lo es"),
        ('El País: "Lo llaman «red» y no lo es"', "El País", "Lo llaman 'red' y no lo es"),
        ('Diario del Ensanche: "La red"', "el Diario", "La red"),
        ('Diario de Lugo: "La red"', "", "La red"),
        ('"Sin colon" en El País', "", "Sin colon"),
        ("The Grocer: ‘Don’t panic’", "The Grocer", "Don’t panic"),
        ("El País: entrevista", "El País", ""),
    ],
)
def test_a_quote_is_the_one_behind_the_colon(text: str, outlet: str, quote: str) -> None:
    found = facts("press", text)
    assert (found.outlet.replace('"', "'"), found.quote) == (outlet, quote)


@pytest.mark.parametrize(
    ("started", "on", "when"),
    [("2019-11-24", "2026-11-24", "hoy"), ("2019-11", "2026-11-01", "este mes"), ("2019-11", "2026-12-01", "")],
)
def test_today_is_a_day_that_is_known(started: str, on: str, when: str) -> None:
    who = contact(f"language: es; started: {started}")
    send_on = day(on) if when != "" else TODAY
    what = Occasion("work-anniversary", "work-anniversary", send_on, day(on), years=7)
    assert facts_of(who, what, Settings(), "es", "whatsapp", is_formal=False).when == when


@pytest.mark.parametrize("company", ["Voltia S.L.", "Acme Inc.", "Casa Á."])
def test_no_stop_follows_a_stop(company: str) -> None:
    who = contact(f"language: es; company: {company}; started: 2018-11-24")
    for group in ("work-anniversary", "keep-in-touch", "mutual"):
        for name in TEMPLATES.variants("es", group, "personal"):
            what = Occasion(group, group, TODAY, TODAY, years=8, shared="Priya Nair")
            made = compose(Brief(who, what), Settings(), TEMPLATES, Wishes(template=name), TODAY)
            assert not re.search(r"\.\.|\.\?\.", made.text), made.text


@pytest.mark.parametrize(
    ("language", "formal", "front", "hello"),
    [
        ("es", True, "honorific: doña", "Buenos días, doña Ada: "),
        ("es", True, "honorific: Dña.", "Buenos días, doña Ada: "),
        ("es", True, "honorific: Dra.", "Buenos días, Dra. Brook: "),
        ("es", True, "city: Lugo", "Buenos días, Ada: "),
        ("es", False, "honorific: doña", "¡Hola, Ada! "),
        ("en", True, "honorific: Dr", "Dear Dr Brook, "),
        ("en", True, "honorific: doña", "Dear Ada, "),
    ],
)
def test_an_honorific_stands_before_the_name_in_formal_messages(
    language: Language, formal: bool, front: str, hello: str
) -> None:
    assert facts("keep-in-touch", front=front, language=language, formal=formal).hello == hello


@pytest.mark.parametrize(
    ("channel", "front", "opening", "ending"),
    [
        ("whatsapp", "tie: medium", "¡Hola, Ada! ", " Un abrazo, Ana"),
        ("linkedin", "tie: weak", "¡Hola, Ada! ", " Un saludo, Ana"),
        ("email", "tie: medium", "Hola, Ada:\n\n", "\n\nUn abrazo,\nAna"),
        ("voicemail", "tie: medium", "Hola, Ada, soy Ana. ", " No hace falta que me llames. Un abrazo."),
        ("sms", "tie: strong; formality: formal", "Buenos días, Ada: ", " Un saludo muy cariñoso, Ana"),
        ("email", "tie: weak; formality: formal", "Buenos días, Ada:\n\n", "\n\nUn cordial saludo,\nAna Serra"),
    ],
)
def test_a_message_begins_and_ends_as_its_channel_and_tie_ask(
    channel: str, front: str, opening: str, ending: str
) -> None:
    who = contact(f"language: es; {front}")
    what = Occasion("keep-in-touch", "cadence", TODAY)
    made = compose(Brief(who, what), Settings(me=Me("Ana Serra")), TEMPLATES, Wishes(channel=channel), TODAY)
    assert made.text.startswith(opening)
    assert made.text.endswith(ending)


@pytest.mark.parametrize(
    ("language", "front", "hello"),
    [
        ("es", "gender: feminine", "Querida Ada:"),
        ("es", "gender: masculine", "Querido Ada:"),
        ("es", "gender: feminine; tie: weak", "Estimada Ada:"),
        ("es", "gender: feminine; formality: formal", "Estimada Ada:"),
        ("es", "gender: masculine; formality: formal; honorific: don", "Estimado don Ada:"),
        ("es", "city: Lugo", "Hola, Ada:"),
        ("es", "formality: formal", "Buenos días, Ada:"),
        ("en", "city: Lugo", "Dear Ada,"),
    ],
)
def test_a_letter_opens_as_a_letter(language: Language, front: str, hello: str) -> None:
    who = contact(f"language: {language}; {front}")
    what = Occasion("keep-in-touch", "cadence", TODAY)
    made = compose(Brief(who, what), Settings(), TEMPLATES, Wishes(channel="letter"), TODAY)
    assert made.text.startswith(f"{hello}\n\n")
