"""A contact is written to in the words of their region: that of their language, else of their place."""

from __future__ import annotations

import re

import pytest
from support.vaults import contact

from pingfiles.drafts import render
from pingfiles.drafts.regions import region_of, regional
from pingfiles.words.languages import Language


@pytest.mark.parametrize(
    ("front", "language", "region"),
    [
        ("language: es-MX", "es", "es-MX"),
        ("language: es-AR", "es", "es-AR"),
        ("language: es-UY", "es", "es-AR"),
        ("language: es-CO", "es", "es-MX"),
        ("language: es-419", "es", "es-MX"),
        ("language: es-Latn-AR", "es", "es-AR"),
        ("language: es_mx", "es", "es-MX"),
        ("language: es-ES", "es", "es-ES"),
        ("language: en-US", "en", "en-US"),
        ("language: en-GB", "en", "en-GB"),
        ("language: en-AU", "en", "en-GB"),
        ("language: es; location: MX", "es", "es-MX"),
        ("language: es; location: AR-B", "es", "es-AR"),
        ("language: es; country: Argentina", "es", "es-AR"),
        ("language: es; location: ES-CT", "es", "es-ES"),
        ("language: es; location: DE", "es", "es-ES"),
        ("language: es", "es", "es-ES"),
        ("location: US", "en", "en-US"),
        ("location: US", "es", "es-MX"),
        ("language: es-ES; location: MX", "es", "es-ES"),
        ("language: es-AR; location: US", "en", "en-US"),
        ("language: es-AR", "en", "en-GB"),
    ],
)
def test_the_region_is_that_of_the_language_tag_else_of_the_place(front: str, language: Language, region: str) -> None:
    who = contact(front)
    assert region_of(who, who.language or "es", language) == region


@pytest.mark.parametrize(
    ("region", "text", "said"),
    [
        ("es-ES", "Enhorabuena: ¿tienes la tarta?", "Enhorabuena: ¿tienes la tarta?"),
        ("es-MX", "Enhorabuena: ¿tienes la tarta?", "Felicidades: ¿tienes el pastel?"),
        ("es-AR", "Enhorabuena: ¿tienes la tarta?", "Felicitaciones: ¿tenés la torta?"),
        ("es-MX", "cuando coincidáis", "cuando coincidan"),
        ("es-AR", "Para ti, Tito", "Para vos, Tito"),
        ("es-MX", "la semana\n que viene", "la próxima semana"),
        (
            "es-AR",
            "Me he acordado de ti [dilo con tus palabras, que tú sabes]",
            "Me acordé de vos [dilo con tus palabras, que tú sabes]",
        ),
        ("es-MX", "Nos hemos acordado de ti", "Nos acordamos de ti"),
        ("en-US", "Many happy returns, Ana. Have a lovely day", "Happy birthday, Ana. Have a great day"),
        ("en-US", "Happy Christmas, Ana", "Merry Christmas, Ana"),
        ("en-GB", "Happy Christmas, Ana", "Happy Christmas, Ana"),
        ("", "Enhorabuena", "Enhorabuena"),
    ],
)
def test_words_are_those_of_the_region(region: str, text: str, said: str) -> None:
    assert regional(text, region) == said


def test_only_what_a_template_says_itself_is_put_in_the_words_of_a_region() -> None:
    from jinja2 import DictLoader

    sources = {"a.j2": '{{ "tienes" if x else "" }} tienes {{ say }} {% include "ti.j2" %}', "ti.j2": "ti"}
    where = render.environment(DictLoader(sources), "es-AR")
    assert where.get_template("a.j2").render(x=True, say="Tú tienes.") == "tenés tenés Tú tienes. vos"


PENINSULAR = re.compile(
    r"\b(?:vosotr[oa]s|vuestr[oa]s?|os|\w+[áé]is|coincidís|enhorabuena|móvil|ordenador|tarta"
    r"|(?:he|hemos) (?:acordado|sabido|visto))\b",
    re.IGNORECASE,
)
TUTEO = re.compile(
    r"\b(?:tú|ti|contigo|eres|tienes|quieres|puedes|sabes|haces|dices|vienes|piensas|sigues|llevas|andas|traes|cumples"
    r"|celebras|dejas|mereces|mueves|acuerdas|pides|respondes|cuéntame|dime|ponme|mírate|celébralo|tráete|avísame)\b",
    re.IGNORECASE,
)
VOSEO = re.compile(r"\b(?:vos|tenés|sos|podés|querés|acordás|celebrás)\b", re.IGNORECASE)
BRITISH = re.compile(r"\b(?:favour|colour|happy christmas|many happy returns|whilst)\b", re.IGNORECASE)
ALIEN = {
    "es-ES": VOSEO,
    "es-MX": re.compile(f"{PENINSULAR.pattern}|{VOSEO.pattern}", re.IGNORECASE),
    "es-AR": re.compile(f"{PENINSULAR.pattern}|{TUTEO.pattern}", re.IGNORECASE),
    "en-GB": re.compile(r"\b(?:favor|color|Merry Christmas)\b"),
    "en-US": BRITISH,
}
"""What nobody says in a region."""


@pytest.mark.parametrize("region", ALIEN)
def test_no_template_says_what_nobody_says_in_the_region(region: str) -> None:
    where = render.shipped(region)
    language = region[:2]
    assert where.loader
    for name in where.list_templates():
        if name.startswith(f"{language}/"):
            source = render.shipped_source(name)
            said = "".join(
                regional(token.value, region) if token.type in ("data", "string") else " "
                for token in render.shipped("").lexer.tokenize(source)
            )
            bare = re.sub(r"\[[^\[\]]*\]", "", said)
            assert not ALIEN[region].findall(bare), (name, ALIEN[region].findall(bare))
