"""The grammar of drafts: numbers, articles, capitals, wishes, names, in both languages."""

from __future__ import annotations

import pytest
from support.vaults import day

from pingfiles.dates import PartialDate
from pingfiles.drafts import channels, grammar, sensitive, short_names
from pingfiles.feasts.names import FEASTS
from pingfiles.words.languages import Language


@pytest.mark.parametrize(
    ("language", "count", "wanted"),
    [
        ("es", 1, "un año"),
        ("es", 8, "ocho años"),
        ("es", 20, "veinte años"),
        ("es", 21, "21 años"),
        ("en", 1, "a year"),
        ("en", 2, "two years"),
        ("en", 20, "twenty years"),
        ("en", 100, "100 years"),
    ],
)
def test_years_in_words(language: Language, count: int, wanted: str) -> None:
    assert grammar.years(language, count) == wanted


@pytest.mark.parametrize(
    ("on", "wanted"),
    [
        ("2026-11-24", "hoy"),
        ("2026-11-25", "esta semana"),
        ("2026-11-23", "esta semana"),
        ("2026-11-29", "esta semana"),
        ("2026-11-30", "la semana que viene"),
        ("2026-11-22", "este mes"),
        ("2026-11-02", "este mes"),
        ("2026-12-06", "la semana que viene"),
        ("2026-12-07", ""),
        ("2025-11-02", ""),
    ],
)
def test_today_is_said_on_the_day_alone(on: str, wanted: str) -> None:
    assert grammar.when("es", day(on), day("2026-11-24")) == wanted


@pytest.mark.parametrize(
    ("first", "last", "wanted"),
    [("2018-11-24", "2026-11-24", 8), ("2018-11-25", "2026-11-24", 7), ("2024-02-29", "2025-02-28", 0)],
)
def test_whole_years(first: str, last: str, wanted: int) -> None:
    assert grammar.whole_years(day(first), day(last)) == wanted


@pytest.mark.parametrize(
    ("name", "within", "of"),
    [
        ("El proyecto Atlas.", "el proyecto Atlas", "del proyecto Atlas"),
        ("la migración de Norte", "la migración de Norte", "de la migración de Norte"),
        ("The Atlas project", "the Atlas project", "de the Atlas project"),
        ("Proyecto Atlas", "Proyecto Atlas", "de Proyecto Atlas"),
        ("Elche en fiestas", "Elche en fiestas", "de Elche en fiestas"),
    ],
)
def test_a_name_fits_its_sentence(name: str, within: str, of: str) -> None:
    assert grammar.within(name) == within
    assert grammar.of("es", within) == of


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Voltia", "Voltia"),
        ("Universidad del Tormes", ""),
        ("la Universidad del Tormes", "la Universidad del Tormes"),
        ("La Caixa", "La Caixa"),
        ("Bancolombia", "Bancolombia"),
        ("Museum of Small Machines", ""),
        ("the Museum of Small Machines", "the Museum of Small Machines"),
        ("Nordhavn Institute", ""),
        ("Bryn Tidal", "Bryn Tidal"),
        ("", ""),
        ("Self-employed", ""),
        ("Autónoma", ""),
        ("Freelance", ""),
        ("Autónomos Reunidos", "Autónomos Reunidos"),
    ],
)
def test_a_company_has_an_article_only_where_the_note_has_it(name: str, wanted: str) -> None:
    assert grammar.at(name) == wanted


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("El País", "El País"),
        ("el Diario", "el Diario"),
        ("The Grocer", "The Grocer"),
        ("Diario del Ensanche", ""),
        ("TechCrunch", ""),
    ],
)
def test_a_paper_is_named_where_it_has_its_article(name: str, wanted: str) -> None:
    assert grammar.paper(name) == wanted


@pytest.mark.parametrize(
    ("first", "wanted"),
    [
        ("2024-12-24", "casi dos años"),
        ("2025-01-24", "casi dos años"),
        ("2025-01-25", "un año"),
        ("2024-11-24", "dos años"),
        ("2026-01-24", "casi un año"),
        ("2026-11-01", ""),
    ],
)
def test_years_are_rounded_as_people_round_them(first: str, wanted: str) -> None:
    assert grammar.years_since("es", day(first), day("2026-11-24")) == wanted


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Voltia S.L.", "Voltia"),
        ("Nortada Logística, S.A.U.", "Nortada Logística"),
        ("Acme Inc.", "Acme"),
        ("Acme, Inc", "Acme"),
        ("Corvid & Sons Ltd", "Corvid & Sons"),
        ("Grupo Norte S.A. de C.V.", "Grupo Norte"),
        ("Haller GmbH & Co. KG", "Haller"),
        ("Museum of Small Machines", "Museum of Small Machines"),
        ("Telefónica", "Telefónica"),
        ("SAS", "SAS"),
        ("Las Salas", "Las Salas"),
    ],
)
def test_a_company_is_said_without_its_legal_form(name: str, wanted: str) -> None:
    assert short_names.without_legal_form(name) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the Fjord Batteries pilot with [[Gwen Pritchard]]", "the Fjord Batteries pilot"),
        ("la migración de Norte con [[Marta Ruiz|Marta]]", "la migración de Norte"),
        ("el piloto del granizo, que salió a la segunda", "el piloto del granizo"),
        ("el primer mapa", "el primer mapa"),
        ("[[Proyecto Atlas]]", "Proyecto Atlas"),
    ],
)
def test_a_milestone_goes_by_its_short_name(text: str, wanted: str) -> None:
    assert short_names.of_thing(text) == wanted


@pytest.mark.parametrize(
    ("role", "wanted"),
    [
        ("Director de operaciones", "director de operaciones"),
        ("Founder", "founder"),
        ("CTO", "CTO"),
        ("Head of Data", "Head of Data"),
        ("Director Financiero", "director financiero"),
        ("Directora General de Canal Sur", "directora general de Canal Sur"),
        ("Director of Sales", "Director of Sales"),
        ("Responsable IT", "responsable IT"),
        ("I.T. manager", "I.T. manager"),
        ("", ""),
    ],
)
def test_a_post_within_a_sentence(role: str, wanted: str) -> None:
    assert grammar.post(role) == wanted


@pytest.mark.parametrize(
    ("feast", "wanted"),
    [
        ("La Mercè", "Feliz Mercè"),
        ("El Pilar", "Feliz Pilar"),
        ("Lunes de Aguas", "Feliz Lunes de Aguas"),
        ("Santa Cecilia", "Feliz Santa Cecilia"),
        ("Fallas", "Felices Fallas"),
        ("Reyes", "Felices Reyes"),
        ("Día de Andalucía", "Feliz Día de Andalucía"),
        ("9 de Octubre", "Feliz 9 de Octubre"),
        ("Las Hogueras", "Felices Hogueras"),
    ],
)
def test_a_feast_is_wished_in_the_right_number(feast: str, wanted: str) -> None:
    assert grammar.wish("es", feast) == wanted


@pytest.mark.parametrize(
    ("feast", "wanted"),
    [
        ("El Pilar", "Happy Pilar"),
        ("La Mercè", "Happy Mercè"),
        ("The Assumption", "Happy Assumption"),
        ("La Rioja Day", "Happy La Rioja Day"),
        ("Sant Jordi", "Happy Sant Jordi"),
        ("Las", "Happy Las"),
    ],
)
def test_a_feast_is_wished_in_english_without_its_article(feast: str, wanted: str) -> None:
    assert grammar.wish("en", feast) == wanted


def test_every_feast_can_be_wished() -> None:
    several = {feast.name("es") for feast in FEASTS if grammar.wish("es", feast.name("es")).startswith("Felices")}
    assert several == {"Fallas", "Reyes", "Fiestas Patrias"}
    assert all(grammar.wish("en", feast.name("en")).startswith("Happy ") for feast in FEASTS)


@pytest.mark.parametrize(
    ("told", "spanish", "english"),
    [("2018-10-11", "octubre de 2018", "October 2018"), ("2018", "2018", "2018"), ("--10-11", "", "")],
)
def test_when_you_met(told: str, spanish: str, english: str) -> None:
    partial = PartialDate.parse(told)
    assert (grammar.day_of("es", partial), grammar.day_of("en", partial)) == (spanish, english)


@pytest.mark.parametrize(
    ("text", "most", "wanted"),
    [("short", 10, "short"), ("one two three", 10, "one two…"), ("one, two", 6, "one…"), ("x" * 20, 10, "xxxxxxxxx…")],
)
def test_what_is_too_long_is_cut_between_words(text: str, most: int, wanted: str) -> None:
    assert grammar.shortened(text, most) == wanted


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("¡Felicidades, Lucía! ¿Cayeron las dos horas? Un abrazo, Ana", 2),
        ("Happy birthday, Tom. Ana", 1),
        ('He leído tu "La red también se cuida." Enhorabuena. Ana', 2),
        ("It cost 1.5 times as much. Ana", 1),
    ],
)
def test_sentences_are_counted_without_the_signature(text: str, count: int) -> None:
    assert channels.sentences(text) == count


@pytest.mark.parametrize(
    ("name", "is_grave"),
    [
        ("la muerte de tu padre", True),
        ("el entierro de Marta", True),
        ("tu despido de Acme", True),
        ("el ERE de la fábrica", True),
        ("la operación de rodilla", True),
        ("the funeral in Cork", True),
        ("your father's death", True),
        ("the layoffs at Acme", True),
        ("the car accident", True),
        ("el primer mapa", False),
        ("el verano que ere que ere", False),
        ("la operativa nueva", False),
        ("the Atlas project", False),
        ("the mill and the skill", False),
    ],
)
def test_a_loss_is_known_by_its_words(name: str, is_grave: bool) -> None:
    assert sensitive.is_grave(name) is is_grave


@pytest.mark.parametrize(
    ("language", "name", "is_formal", "is_said"),
    [
        ("es", "tu boda", False, True),
        ("es", "tu boda", True, False),
        ("es", "su boda", True, True),
        ("es", "su boda", False, False),
        ("es", "la boda de su hermana", False, False),
        ("es", "el primer mapa", True, True),
        ("es", "boda en Cádiz", False, False),
        ("es", "Proyecto Atlas", False, False),
        ("es", "cuando abrimos la tienda", False, True),
        ("en", "your wedding", False, True),
        ("en", "his father's shop", False, False),
        ("en", "the day she opened the mill", False, False),
        ("en", "the Atlas project", False, True),
    ],
)
def test_a_milestone_is_said_to_them_or_not_at_all(
    language: Language, name: str, is_formal: bool, is_said: bool
) -> None:
    assert sensitive.is_said_to_them(name, language, is_formal) is is_said


@pytest.mark.parametrize(
    ("on", "spanish", "english"),
    [("2026-10-03", "octubre", "October"), ("2025-10-03", "octubre de 2025", "October 2025")],
)
def test_a_past_month_has_its_year_where_it_is_another(on: str, spanish: str, english: str) -> None:
    seen_from = day("2026-11-24")
    assert grammar.month_of("es", day(on), seen_from) == spanish
    assert grammar.month_of("en", day(on), seen_from) == english
