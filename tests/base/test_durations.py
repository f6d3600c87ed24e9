"""Words for how long and how often: each in a table, in either language, and none means something else."""

from __future__ import annotations

import pytest

from pingfiles.durations import Duration
from pingfiles.phrases import phrases
from pingfiles.schema import values
from pingfiles.words.languages import LANGUAGES, words_of
from pingfiles.words.shapes.vocabulary import Vocabulary

HOW_OFTEN = {
    "P1D": "daily, diario, a diario, diariamente, every day, cada día, todos los días",
    "P1W": "weekly, semanalmente, every week, cada semana, todas las semanas, once a week, una vez a la semana, "
    "una vez por semana, week, semana, 1x/week",
    "P2W": "quincena, quincenal, cada quince días, every other week, biweekly, bi-weekly, every two weeks, fortnight, "
    "every second week, cada dos semanas, 2s, once every two weeks",
    "P15D": "bimensual, twice a month, dos veces al mes, cada 15 días",
    "P1M": "monthly, mensualmente, una vez al mes, once a month, todos los meses, cada mes, month, mes, every month",
    "P2M": "bimonthly, bimestral, cada dos meses, every other month, bimestre, una vez cada dos meses",
    "P3M": "quarterly, quarter, trimestre, trimestral, cada trimestre, four times a year, cuatro veces al año",
    "P4M": "cuatrimestral, cuatrimestre, three times a year, 3x per year, tres veces al año, cada cuatro meses",
    "P6M": "semi-annually, semiannual, biannually, twice a year, dos veces al año, 2x/year, medio año, cada medio año, "
    "half a year, semestre, cada semestre, semestral, every half year",
    "P1Y": "yearly, annually, anualmente, once a year, una vez al año, todos los años, 1a, 1y, year, año",
    "P2Y": "biennial, bienal, every other year, cada dos años",
    "P3D": "twice a week, dos veces por semana",
}
ROWS = [(text, length) for length, texts in HOW_OFTEN.items() for text in texts.split(", ")]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text for text, _ in ROWS])
def test_how_often_is_read_in_words(text: str, expected: str) -> None:
    assert str(Duration.parse(text)) == str(Duration.parse(text.upper())) == expected
    assert str(values.cadence(text)) == expected


@pytest.mark.parametrize("text", ["never", "nunca", "jamás", "jamas", "NUNCA"])
def test_no_cadence_is_said_in_words(text: str) -> None:
    assert values.cadence(text) == "never"


@pytest.mark.parametrize(
    "text",
    ["weeks", "meses", "m", "a", "a a", "un m", "every", "every 2", "twice", "twice a", "once upon a week", "2 a", "x"],
)
def test_a_word_alone_is_not_taken_for_another(text: str) -> None:
    if text in ("every 2", "2 a"):
        assert str(Duration.parse(text)) == {"every 2": "P2D", "2 a": "P2Y"}[text]
    else:
        with pytest.raises(ValueError, match="is not a duration"):
            Duration.parse(text)


@pytest.mark.parametrize("text", ["1001", "2027", "99999", "9" * 5000])
def test_a_bare_number_over_a_thousand_is_rather_a_year(text: str) -> None:
    for parse in (Duration.parse, Duration.parse_length):
        with pytest.raises(ValueError, match="too large for a number of days"):
            parse(text)
    assert Duration.parse("1000") == Duration(1000, "D")


@pytest.mark.parametrize("text", ["weekly", "every 2 weeks", "twice a year", "mensual", "cada mes", "cada quince días"])
def test_how_often_is_no_length_of_time(text: str) -> None:
    with pytest.raises(ValueError, match="is not a duration"):
        Duration.parse_length(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_vocabulary_is_read(language: str) -> None:
    words = words_of(Vocabulary, language)  # type: ignore[arg-type]
    for length, text in (*words.units.items(), *words.adverbs.items()):
        for phrase in phrases(text):
            assert str(Duration.parse(phrase)) == length, phrase
    for length, text in words.counted_units.items():
        for phrase in phrases(text):
            count, unit = int(length[1:-1]), length[-1]
            assert str(Duration.parse(f"3 {phrase}")) == f"P{3 * count}{unit}", phrase
