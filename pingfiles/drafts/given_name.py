"""How you address someone by the name of their note: the given name, or nothing where it is not certain."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from pingfiles.drafts.plain_text import name_or_nothing
from pingfiles.folding import unaccented
from pingfiles.model import Contact
from pingfiles.words.languages import LANGUAGES, Language, words_of
from pingfiles.words.shapes.given_names import GivenNames

_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|[“\"«][^”\"»]*[”\"»]|\s[|/–—-]\s.*")
"""What stands beside a name: `(Voltia)`, a nickname in quotes, a firm behind a stroke."""

_FAMILY_FIRST = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7af]")
"""Chinese, Japanese and Korean letters: names that begin with the family's, without a space between."""

_NO_NAME = re.compile(r"[0-9@#]")
_SYMBOLS = ("So", "Sk", "Cs", "Co", "Cn", "Cf", "Mn", "Me")
"""Emoji and what joins them; a letter's accent is one with it, for names are NFC."""


@lru_cache(maxsize=4096)
def given_name(name: str, language: Language) -> str:
    """The given name in a whole name, empty where it is not certain.

    Of `Dra. Lucía Fernández` and of `Fernández, Lucía` it is `Lucía`, of `Mª José Aranda` `María José`; of `Dr Patel`,
    `J. Pérez`, `王小明` and `Ana y Luis` it is empty.
    """
    words = [_SHORT.get(word.lower(), word) for word in _words(name)]
    if not words or _FAMILY_FIRST.search(name):
        return ""
    words, is_surname = _without_titles(words, language)
    degrees = len(words) - len(words := [word for word in words if _key(word) not in _DEGREES or word.islower()])
    if not words or (len(words) == 1 and (is_surname or degrees)):
        return ""
    given = _whole(words)
    first = _key(given[0])
    is_initial = len(first) < 2 or given[0].endswith(".")
    if is_initial or _NO_NAME.search(given[0]) or _are_two(words, len(given)):
        return ""
    if first in _PARTICLES and len(words) > 1:
        return ""
    return " ".join(map(_in_usual_case, given))


def with_honorific(contact: Contact, given: str, language: Language) -> str:
    """A name with the title that the note gives: `doña Teresa`, `Dra. Quiroga`; without one as it is.

    Some titles stand before the given name, and all others before the surname, where that is certain.
    """
    title = name_or_nothing(contact.honorific or "")
    if not title or not given:
        return given
    if _key(title) in _TITLES_OF_GIVEN:
        return f"{_in_full(title)} {given}" if language == "es" or _key(title) in _TITLES_OF_ENGLISH else given
    words, _ = _without_titles(_words(contact.name), language)
    words = [word for word in words if _key(word) not in _DEGREES or word.islower()]
    family = words[len(_whole(words)) :] if given_name(contact.name, language) else []
    return f"{title} {' '.join(family if language == 'en' else _first_surname(family))}" if family else given


def _in_full(title: str) -> str:
    """`Dña.` is said `doña`."""
    key = _key(title)
    return {"d": "don", "dna": "doña", "da": "doña", "don": "don", "dona": "doña"}.get(key, title)


def _first_surname(words: list[str]) -> list[str]:
    """The first of two surnames, with what belongs to it: `de la Cruz`."""
    end = next((place for place, word in enumerate(words) if _key(word) not in _PARTICLES), len(words) - 1)
    return words[: end + 1]


def _words(name: str) -> list[str]:
    """The words of a name, the given ones first: without emoji and asides, and turned round at a comma."""
    text = "".join(" " if unicodedata.category(char) in _SYMBOLS else char for char in _ASIDE.sub(" ", name))
    before, comma, behind = text.partition(",")
    behind_words = behind.split()
    if comma and behind_words and not all(_key(word.strip(",")) in _DEGREES for word in behind_words):
        return [word.strip(",") for word in behind_words]
    return [word for word in (*before.split(), *behind_words) if any(map(str.isalpha, word)) or word in _JOINERS]


def _without_titles(words: list[str], language: Language) -> tuple[list[str], bool]:
    """The words behind the titles, and whether a single one that is left may be a surname.

    `Don` is a title in Spanish; in English it may be a name, and nothing is certain. `D. Pérez` may be an initial.
    """
    is_surname = False
    for place, word in enumerate(words):
        key = _key(word)
        if key == "don" and language == "en":
            return [], True
        if key not in _TITLES and key not in _TITLES_OF_GIVEN:
            return words[place:], is_surname
        is_surname = key in _TITLES or len(key) < 2
    return [], True


def _whole(words: list[str]) -> list[str]:
    """The given name with all its words: `José Luis`, `María del Mar`."""
    if len(words) > 2 and _key(words[0]) == "maria" and _key(words[1]) in ("de", "del"):
        end = 2
        while end < len(words) - 1 and _key(words[end]) in ("la", "las", "los", "el"):
            end += 1
        return words[: end + 1]
    is_compound = len(words) > 1 and _key(words[1]) in _COMPOUNDS.get(_key(words[0]), ())
    return words[: 1 + is_compound]


def _are_two(words: list[str], given: int) -> bool:
    """Whether a name is that of two people: `Ana & Luis`, `Ana y Luis`, `Ana López y Luis Vidal`."""
    for place, word in enumerate(map(str.lower, words)):
        if word in _JOINERS or (
            word in _SURNAME_JOINERS and (place == given or min(place, len(words) - place - 1) > 1)
        ):
            return place > 0
    return False


def _in_usual_case(word: str) -> str:
    """`LUCÍA` and `ANA` in small letters; `JP` is as people write it."""
    return "-".join(part.capitalize() for part in word.split("-")) if word.isupper() and len(word) > 2 else word


def _key(word: str) -> str:
    """A word as the tables have it."""
    return unaccented(word.replace(".", "").replace("ª", "a").replace("º", "o").strip(",'’"))


def _all(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in text.split())


_WORDS = tuple(words_of(GivenNames, language) for language in LANGUAGES)
_TITLES = _all(words.titles for words in _WORDS)
_TITLES_OF_GIVEN = _all(words.titles_of_given for words in _WORDS)
_TITLES_OF_ENGLISH = _all((words_of(GivenNames, "en").titles_of_given,))
_DEGREES = _all(words.degrees for words in _WORDS)
_PARTICLES = _all(words.particles for words in _WORDS)
_JOINERS = _all(words.joiners for words in _WORDS)
_SURNAME_JOINERS = _all(words.surname_joiners for words in _WORDS)
_SHORT = {short: name for words in _WORDS for short, name in words.short_forms.items()}
_COMPOUNDS = {first: frozenset(second.split()) for words in _WORDS for first, second in words.compounds.items()}
