"""Every language has all words: the same modules, the same names, filled in alike, and none that is another's."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from pingfiles import words
from pingfiles.phrases import phrases
from pingfiles.words.languages import LANGUAGES, Language, words_of
from pingfiles.words.shapes.vocabulary import Vocabulary

ROOT = Path(words.__file__).parent
FIRST, *OTHERS = LANGUAGES

NO_ENGLISH = {"keys"}
"""The English names of keys are those that the program writes: they stand in `schema/keys.py`."""


def modules(language: Language) -> set[str]:
    """The modules of a language, by their dotted names within it."""
    folder = ROOT / language
    return {".".join(file.relative_to(folder).with_suffix("").parts) for file in folder.rglob("*.py")} - NO_ENGLISH


def leaves(value: object, name: str) -> Iterator[tuple[str, object]]:
    """All texts of some words, each with its name: `reasons.kinds[birthday]`."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        for field, item in value._asdict().items():
            yield from leaves(item, f"{name}.{field}")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from leaves(item, f"{name}[{key}]")
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from leaves(item, f"{name}[{number}]")
    else:
        yield name, value


def texts(language: Language) -> dict[str, object]:
    """All words of a language that are shown or written, by name. What is read differs by its nature."""
    found: dict[str, object] = {}
    for name in modules(language) - READ:
        module: Any = import_module(f"pingfiles.words.{language}.{name}")
        for variable in vars(module):
            if variable.isupper() and not variable.startswith("_"):
                found |= leaves(getattr(module, variable), name if variable == "WORDS" else f"{name}.{variable}")
    return {name: text for name, text in found.items() if not OWN.fullmatch(name)}


READ = {"unknown", "vocabulary", "deaths", "sensitive", "keys", "reading", "feasts", "given_names"}
"""What people write: texts of one meaning may be of any number, and are compared by their meanings alone."""

OWN = re.compile(r"(?:grammar\.(?:with_article|nearest_of)|regions\.tags)\b.*")
"""What each language has as many of as it needs."""

SILENT = re.compile(
    r"grammar\.(in)?formal\.(mail_|spoken_)?bye\[\d\]|grammar\.(in)?formal\.no_answer|sensitive\.noun_begins|writer\.not_(in)?formal"
)
"""What a language may do without."""

TEXTS = {language: texts(language) for language in LANGUAGES}
in_each_other = pytest.mark.parametrize("language", OTHERS)


def placeholders(text: object) -> set[str]:
    assert isinstance(text, str)
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@in_each_other
def test_a_language_has_the_modules_of_the_others(language: Language) -> None:
    assert modules(language) == modules(FIRST)


@in_each_other
def test_a_language_has_the_names_of_the_others(language: Language) -> None:
    assert TEXTS[language].keys() == TEXTS[FIRST].keys()


@in_each_other
def test_a_text_is_filled_in_as_in_the_others(language: Language) -> None:
    for name, text in TEXTS[FIRST].items():
        if isinstance(text, str):
            assert placeholders(text) == placeholders(TEXTS[language][name]), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty_or_has_space_around_it(language: Language) -> None:
    assert [name for name, text in TEXTS[language].items() if isinstance(text, str) and text != text.strip()] == []
    assert [name for name, text in TEXTS[language].items() if text == "" and not SILENT.fullmatch(name)] == []


@in_each_other
def test_no_sentence_is_left_untranslated(language: Language) -> None:
    same = [name for name, text in TEXTS[FIRST].items() if text == TEXTS[language][name]]
    words = [name for name in same if re.search(r"[^\W\d_]{3}.* .*[^\W\d_]{3}", without_braces(TEXTS[FIRST][name]))]
    assert [name for name in words if not name.endswith(".examples]")] == [], "commands may be the same"


def without_braces(text: object) -> str:
    return re.sub(r"\{\w*\}", "", text) if isinstance(text, str) else ""


@in_each_other
def test_every_length_of_time_can_be_written(language: Language) -> None:
    first, other = words_of(Vocabulary, FIRST), words_of(Vocabulary, language)
    assert other.units.keys() == first.units.keys()
    assert other.adverbs.keys() == first.adverbs.keys()
    assert other.numbers.keys() == first.numbers.keys()
    assert all([*other.numbers.values(), *other.weekdays, *other.months])


def test_no_word_that_is_read_means_two_things() -> None:
    for table in ("units", "counted_units", "adverbs", "numbers", "once", "days"):
        meanings: dict[str, set[str]] = {}
        for language in LANGUAGES:
            for length, same in getattr(words_of(Vocabulary, language), table).items():
                for word in filter(None, phrases(same)):
                    meanings.setdefault(word, set()).add(length)
        assert [word for word, found in meanings.items() if len(found) > 1] == []
