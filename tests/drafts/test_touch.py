"""What reminds them of you: which sentence, milestone or hook a message has, and in what rank."""

from __future__ import annotations

import pytest
from support.vaults import contact, day

from pingfiles.drafts import touch
from pingfiles.drafts.channels import PLACEHOLDER, is_too_long
from pingfiles.drafts.choose import Tone
from pingfiles.drafts.compose import Brief, Draft, Wishes, compose
from pingfiles.drafts.templates import Templates
from pingfiles.drafts.topic import Occasion
from pingfiles.drafts.touch import NOT_USED, Used
from pingfiles.feasts.names import FEASTS
from pingfiles.kinds import Group
from pingfiles.model import Contact
from pingfiles.settings import Me, Settings

TODAY = day("2026-11-24")
ME = Settings(me=Me("Ana Serra"))
TEMPLATES = Templates()
BIRTHDAY = Occasion("birthday", "birthday", TODAY, TODAY)
WORK = Occasion("work-anniversary", "work-anniversary", TODAY, TODAY, years=8)
SAY = "Sigo contando lo del faro."
MILESTONE = "2018-10-06 milestone: el primer mapa"


def drafted(
    who: Contact, what: Occasion = BIRTHDAY, used: Used = NOT_USED, channel: str = "whatsapp", tone: Tone = "personal"
) -> Draft:
    return compose(Brief(who, what, used=used), ME, TEMPLATES, Wishes(tone, channel), TODAY)


@pytest.mark.parametrize(
    ("front", "moments", "used", "wanted", "unwanted"),
    [
        (f'say: ["{SAY}"]; hooks: [corre]', MILESTONE, NOT_USED, "faro", "mapa|corre"),
        (f'say: ["{SAY}"]; hooks: [corre]', MILESTONE, Used(says=frozenset({SAY})), "mapa", "faro|corre"),
        ("hooks: [corre]", MILESTONE, NOT_USED, "mapa", "corre"),
        ("hooks: [corre]", "", NOT_USED, r"\[corre → pregunta por ello\]\?", "mapa"),
        ("hooks: [corre]; met: 2012", "2010-10-06 milestone: el primer mapa", NOT_USED, r"\[corre →", "mapa"),
        ("hooks: [corre]", "2018-10-06 milestone: la muerte de tu padre", NOT_USED, r"\[corre →", "muerte"),
        ("hooks: [corre]", "2018-10-06 milestone: the first map", NOT_USED, r"\[corre →", "map"),
        ("met: 2012", "", NOT_USED, "elici", r"\[|2012"),
    ],
)
def test_a_message_has_one_thing_that_is_theirs_by_rank(
    front: str, moments: str, used: Used, wanted: str, unwanted: str
) -> None:
    import re

    made = drafted(contact(f"language: es; {front}", moments=moments), used=used)
    assert re.search(wanted, made.text), made.text
    assert not re.search(unwanted, made.text), made.text
    assert made.placeholder == ("→" in made.text)
    assert made.is_bare == ("met" in front and "hooks" not in front)
    assert ("text=" in made.link) is False or not made.placeholder


LIFE, WORKING = "Corrió la Behobia, quería bajar de dos horas", "Este trimestre defiende su primer presupuesto"


@pytest.mark.parametrize(
    ("hooks", "what", "used", "best"),
    [
        ([LIFE, WORKING], BIRTHDAY, NOT_USED, LIFE),
        ([WORKING, LIFE], BIRTHDAY, NOT_USED, LIFE),
        ([LIFE, WORKING], WORK, NOT_USED, WORKING),
        ([WORKING, LIFE], WORK, NOT_USED, WORKING),
        (["Tiene dos gatos", LIFE], BIRTHDAY, NOT_USED, LIFE),  # what stands last is the freshest
        ([LIFE, "Tiene dos gatos"], BIRTHDAY, NOT_USED, "Tiene dos gatos"),
        ([LIFE, "Tiene dos gatos"], BIRTHDAY, Used(hooks=frozenset({"Tiene dos gatos"})), LIFE),
        ([LIFE, WORKING], BIRTHDAY, Used(hooks=frozenset({LIFE})), WORKING),
        ([LIFE], BIRTHDAY, Used(hooks=frozenset({LIFE})), LIFE),  # better once more than nothing
        ([LIFE, "No soporta que la llamen María"], BIRTHDAY, NOT_USED, LIFE),
        ([LIFE, "Le debo una, por la presentación"], BIRTHDAY, NOT_USED, LIFE),
        (["Su madre está enferma"], BIRTHDAY, NOT_USED, ""),
        (["…"], BIRTHDAY, NOT_USED, ""),
        (["Ran the Great North"], BIRTHDAY, NOT_USED, "Ran the Great North"),
    ],
)
def test_the_best_hook_fits_is_fresh_and_was_not_used(hooks: list[str], what: Occasion, used: Used, best: str) -> None:
    who = contact("city: Lugo")._replace(hooks=tuple(hooks))
    assert next(iter(touch.ranked_hooks(who, what, used)), "") == best


@pytest.mark.parametrize(
    ("group", "channel", "tone", "has_slot"),
    [
        ("birthday", "whatsapp", "personal", True),
        ("name-day", "email", "personal", True),
        ("feast", "sms", "personal", True),
        ("feast", "sms", "common", False),
        ("christmas", "whatsapp", "personal", True),
        ("work-anniversary", "linkedin", "personal", True),
        ("job-change", "email", "personal", True),
        ("keep-in-touch", "letter", "personal", True),
        ("birthday", "comment", "personal", False),
        ("job-change", "mention", "personal", False),
        ("birthday", "twitter", "personal", False),
        ("left", "email", "personal", False),
        ("press", "email", "personal", False),
        ("mutual", "email", "personal", False),
    ],
)
def test_a_hook_has_its_place_where_others_do_not_read_it(
    group: Group, channel: str, tone: Tone, has_slot: bool
) -> None:
    feast = next(feast for feast in FEASTS if feast.key == "pilar") if group == "feast" else None
    what = Occasion(
        group, group, TODAY, TODAY, years=8, feast=feast, shared="Priya Nair" if group == "mutual" else None
    )
    made = drafted(contact("language: es; hooks: [corre]"), what, channel=channel, tone=tone)
    assert ("corre →" in made.text) is has_slot
    assert (made.asked == "corre") is has_slot


@pytest.mark.parametrize("hook", ["a [[Bea]] le gusta, ¿no? ¡Sí!", "x " * 200, "100%% `seguro`", "uno → dos", "[?]a"])
def test_a_hook_in_a_bracket_ends_nothing_and_asks_nothing(hook: str) -> None:
    made = drafted(contact("language: es")._replace(hooks=(hook,)))
    (quoted,) = PLACEHOLDER.findall(made.text)
    assert made.text.count("?") == 1
    assert made.text.count("!") <= 1
    assert len(quoted) < 130
    assert not is_too_long(made.text, "sms")


def test_on_a_machine_a_hook_is_told_and_not_asked() -> None:
    made = drafted(contact("language: es; hooks: [corre]"), channel="voicemail")
    assert "[corre → dile algo de ello]." in made.text
    assert "?" not in made.text


PILAR, JORDI = (next(feast for feast in FEASTS if feast.key == key) for key in ("pilar", "sant-jordi"))


@pytest.mark.parametrize(
    ("say", "what", "said"),
    [
        ('["pilar: ¡Que suene la jota!"]', Occasion("feast", "pilar", TODAY, feast=PILAR), "¡Que suene la jota!"),
        ("[{pilar: ¡Que suene la jota!}]", Occasion("feast", "pilar", TODAY, feast=PILAR), "¡Que suene la jota!"),
        ("{pilar: ¡Que suene la jota!}", Occasion("feast", "pilar", TODAY, feast=PILAR), "¡Que suene la jota!"),
        ('["El Pilar: Viva la jota"]', Occasion("feast", "pilar", TODAY, feast=PILAR), "Viva la jota."),
        ('["pilar: ¡Que suene la jota!"]', Occasion("feast", "sant-jordi", TODAY, feast=JORDI), ""),
        ('["pilar: ¡Que suene la jota!"]', BIRTHDAY, ""),
        ('["Te lo dije: llovió."]', BIRTHDAY, "Te lo dije: llovió."),
    ],
)
def test_a_sentence_for_a_feast_is_said_at_that_feast_only(say: str, what: Occasion, said: str) -> None:
    who = contact(f"language: es; say: {say}")
    assert (touch.sayings(who, what, ME, "es", is_formal=False) or [""]) == [said]


@pytest.mark.parametrize(
    ("sentence", "formality", "is_said"),
    [
        ("Este año la cena la pagas tú.", "formal", False),
        ("Por aquí tienes sofá.", "formal", False),
        ("Lo que dijiste del faro se cumplió.", "formal", False),
        ("Sigo citando su conferencia sobre los libros de cuentas.", "formal", True),
        ("Sigo citando lo del faro.", "formal", True),
        ("Le espero a usted en el faro.", "informal", False),
        ("Aquí tienes casa.", "informal", True),
    ],
)
def test_nobody_is_said_a_sentence_of_the_other_register(sentence: str, formality: str, is_said: bool) -> None:
    made = drafted(contact(f'language: es; formality: {formality}; say: ["{sentence}"]'))
    assert (sentence in made.text) is is_said
    assert (made.said == sentence) is is_said


@pytest.mark.parametrize("channel", ["comment", "mention", "twitter"])
def test_no_sentence_of_theirs_is_said_where_others_read_it(channel: str) -> None:
    assert SAY not in drafted(contact(f'language: es; say: ["{SAY}"]'), channel=channel).text


@pytest.mark.parametrize(
    ("met", "known"),
    [("2018-11", "ocho años"), ("2018-12", ""), ("2018", ""), ("2017", "ocho años"), ("2012-06", "catorce años")],
)
def test_how_long_you_have_known_each_other_is_worth_saying_from_eight_years_on(met: str, known: str) -> None:
    assert touch.known_for(contact(f'met: "{met}"'), "es", day("2026-11-30")) == known
