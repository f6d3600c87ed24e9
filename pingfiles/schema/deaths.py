"""Whether a key, a tag, a status or a name says that somebody has died, in the words of several languages.

In doubt it does: congratulating the dead is worse than a problem that asks.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from pingfiles.folding import plain_words
from pingfiles.phrases import phrases
from pingfiles.words.languages import LANGUAGES, words_of
from pingfiles.words.shapes.deaths import Deaths

Kind = Literal["known", "like"]
"""A word that says it, or one that looks like it."""

_OTHER_KEYS = (
    # German, French, Italian, Portuguese, Catalan: languages that contacts' notes have and the program has not
    "verstorben, verstorben am, gestorben, gestorben am, todestag, todesdatum, sterbedatum, sterbetag",
    "décédé, décédée, décès, décédé le, décédée le, date de décès, date du décès, mort, morte, mort le, morte le, "
    "date de mort, défunt, défunte",
    "deceduto, deceduta, decesso, morto, morta, morte, data di morte, data di decesso, data del decesso, defunto, "
    "defunta",
    "falecido, falecida, falecimento, faleceu, faleceu em, morreu, data de falecimento, data da morte, data do óbito",
    "difunt, difunta, defunció, data de defunció, data de mort, va morir, decés, traspàs, finat, finada",
)
_OTHER_STATES = (
    "verstorben, gestorben, tot",
    "décédé, décédée, mort, morte, défunt, défunte",
    "deceduto, deceduta, morto, morta, defunto, defunta",
    "falecido, falecida, morto, morta",
    "difunt, difunta, mort, morta, finat, finada",
)
_OTHERS_BESIDE = "datum, jahr, am, ist, date, le, du, data, di, del, da, do, em, va"

_ALL = tuple(words_of(Deaths, language) for language in LANGUAGES)
_KEYS = frozenset(phrases(*(words.keys for words in _ALL), *_OTHER_KEYS))
_STATES = frozenset(phrases(*(words.states for words in _ALL), *_OTHER_STATES))
_ACTIVE = frozenset(phrases(*(words.active for words in _ALL)))
_ARCHIVED = frozenset(phrases(*(words.archived for words in _ALL)))
_YES = frozenset(phrases(*(words.yes for words in _ALL)))
_NO = frozenset(phrases(*(words.no for words in _ALL)))
_BESIDE = frozenset(phrases(*(words.beside for words in _ALL), _OTHERS_BESIDE))

_SIGNS = "†✝✞✟🪦⚰"
_JOINED = frozenset(phrase.replace(" ", "") for phrase in _KEYS)
_DEATHS = frozenset(word for phrase in _KEYS | _STATES for word in phrase.split()) - _BESIDE - {"on", "passed", "away"}
"""The words by which a key or a tag looks like a death."""

_HUMP = re.compile("(?<=[a-z])(?=[A-Z])")
_BREAK = re.compile(r"[\s_\-./:]+")
_MAY_SAY_SO = re.compile(rf"[{_SIGNS}(\[{{]|[.] ?[ip][.]", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]")
_DOTTED = re.compile(r"(?<![a-z])(?:r\. ?i\. ?p|q\. ?e\. ?p\. ?d|d\. ?e\. ?p)\b", re.IGNORECASE)


@lru_cache(maxsize=4096)
def of_key(name: str) -> Kind | None:
    """What the name of a key says, in any spelling: `dateOfDeath`, `fecha-de-defuncion`."""
    return _kind(name, _KEYS, _JOINED)


@lru_cache(maxsize=4096)
def of_tag(tag: str) -> Kind | None:
    """What a tag says, or any part of a nested one: `people/deceased`; `death-metal` says nothing of the kind."""
    kinds = [_kind(part, _STATES, frozenset()) for part in (*tag.split("/"), tag)]
    return "known" if "known" in kinds else next(filter(None, kinds), None)


@lru_cache(maxsize=256)
def of_status(status: str) -> Kind | Literal["active", "archived"] | None:
    """What the value of `status` says: that they have died, or whether the contact is in use; None for any other."""
    words = plain_words(status.lstrip("#"))
    if words in _ACTIVE:
        return "active"
    return "archived" if words in _ARCHIVED else _kind(status.lstrip("#"), _STATES, frozenset())


def is_true(value: str) -> bool | None:
    """What a value says that is yes or no; None for any other."""
    words = plain_words(value)
    if words in _YES or value.strip("".join(_SIGNS) + "\ufe0f ") == "":
        return True
    return False if words in _NO else None


def of_name(name: str) -> bool:
    """Whether a name or a path has a dagger, `R.I.P.` or, in brackets, a word for it: `Ana Gil (fallecida)`."""
    return bool(_MAY_SAY_SO.search(name)) and _says_so(name)


def _says_so(name: str) -> bool:
    name = name.rpartition("/")[2].removesuffix(".md")
    if any(sign in name for sign in _SIGNS) or _DOTTED.search(name):
        return True
    return any(of_tag(inside) for inside in _IN_BRACKETS.findall(name))


def _kind(name: str, known: frozenset[str], joined: frozenset[str]) -> Kind | None:
    words = [word for word in _BREAK.split(plain_words(_HUMP.sub(" ", name))) if word]
    phrase = " ".join(words)
    if phrase in known or phrase.replace(" ", "") in joined:
        return "known"
    is_alike = not _DEATHS.isdisjoint(words) and all(
        word in _DEATHS or word in _BESIDE or word.isdigit() for word in words
    )
    return "like" if is_alike else None
