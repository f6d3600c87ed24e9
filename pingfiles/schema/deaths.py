"""Whether a key, a tag, a status or a name says that somebody has died, in the words of several languages.

In doubt it does: congratulating the dead is worse than a problem that asks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Literal

from pingfiles.folding import plain_words, same_key
from pingfiles.phrases import phrases
from pingfiles.words.languages import LANGUAGES, words_of
from pingfiles.words.shapes.deaths import Deaths

Kind = Literal["known", "like"]
"""A word that says it, or one that looks like it."""

_OTHER_KEYS = (
    # German, French, Italian, Portuguese, Catalan: languages that contacts' notes have and the program has not
    "verstorben, gestorben, todestag, todesdatum, sterbedatum, sterbetag",
    "décédé, décédée, décès, mort, morte, défunt, défunte",
    "deceduto, deceduta, decesso, morto, morta, morte, defunto, defunta",
    "falecido, falecida, falecimento, faleceu, morreu, óbito",
    "difunt, difunta, defunció, mort, morta, va morir, decés, traspàs, traspassat, traspassada, finat, finada",
)
_OTHER_STATES = (
    "verstorben, verstorbene, gestorben",
    "décédé, décédée, décédés, mort, morte, défunt, défunte",
    "deceduto, deceduta, deceduti, morto, morta, defunto, defunta",
    "falecido, falecida, falecidos, morto, morta",
    "difunt, difunta, difunts, mort, morta, finat, finada, traspassat, traspassada",
)
_OTHER_JOINERS = "datum, am, ist, date, le, la, du, data, di, della, da, do, em"
_OTHER_ASPECTS = "jahr, ort, année, lieu, anno, luogo, ano, local, any, lloc"
_OTHER_YES = "ja, oui, vrai, vero, sim, verdadeiro, cert"
_OTHER_NO = "nein, noch nicht, non, faux, vivant, não, fals, viu"

_SIGNS = "†✝✞✟🪦⚰☠⚱"
_TICKS = "✓✔✅☑"
_NO_SIGN = "\ufe0f\ufe0e "
"""What may stand beside a sign: how it is drawn, and spaces."""

_BREAK = re.compile(r"[\W_]+|(?<=[a-z])(?=[A-Z0-9])")


def _words(text: str) -> list[str]:
    """`dateOfDeath`, `date-of-death` and `Date of Death?` have the same words."""
    return [plain_words(word) for word in _BREAK.split(text) if word]


def _spaced(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(" ".join(_words(phrase)) for text in texts for phrase in text.split(",") if phrase.strip())


_ALL = tuple(words_of(Deaths, language) for language in LANGUAGES)
_JOINERS = frozenset(phrases(*(words.joiners for words in _ALL), _OTHER_JOINERS))
_ASPECTS = frozenset(phrases(*(words.aspects for words in _ALL), _OTHER_ASPECTS))


def _content(words: Iterable[str]) -> str:
    return " ".join(word for word in words if word not in _JOINERS)


def _known(*texts: str) -> frozenset[str]:
    """Some phrases, as they stand and without what only joins their words."""
    spaced = _spaced(texts)
    return frozenset(spaced) | {content for phrase in spaced if (content := _content(phrase.split()))}


_KEYS = _known(*(words.keys for words in _ALL), *_OTHER_KEYS)
_STATES = _known(*(words.states for words in _ALL), *_OTHER_STATES)
_LIKE = frozenset(phrase for phrase in _KEYS | _STATES if " " not in phrase)
_HINTS = frozenset(_spaced(words.hints for words in _ALL))
_OTHERS = frozenset(_spaced(words.others for words in _ALL))
_ALIVE = frozenset(_spaced(words.alive for words in _ALL))
_ACTIVE = frozenset(phrases(*(words.active for words in _ALL)))
_ARCHIVED = frozenset(phrases(*(words.archived for words in _ALL)))
_YES = frozenset(phrases(*(words.yes for words in _ALL), _OTHER_YES))
_NO = frozenset(phrases(*(words.no for words in _ALL), _OTHER_NO))
_BEFORE_NAMES = phrases(*(words.before_names for words in _ALL))

_SORTING = ("tags", "tag", "status", "state", "estado")
_TAGS = re.compile(r"[\w/†✝-]+")
_IN_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}]*)[)\]}]")
_BEHIND_A_MARK = re.compile(r",| [-–—] ")
_DOTTED = re.compile(r"(?<![a-z])(?:r\. ?i\. ?p|q\. ?e\. ?p\. ?d|e\. ?p\. ?d|d\. ?e\. ?p)\b", re.IGNORECASE)
_ENDS = (" RIP", " QEPD", " EPD", " DEP")
_BEGINNINGS = ("RIP ", "QEPD ", *(f"{text} " for name in _BEFORE_NAMES for text in (name, name.capitalize())))
_LIFE = re.compile(r"(?:1[89]|20)\d\d ?[-–—] ?(?:19|20)\d\d|\+ ?(?:(?:19|20)\d\d.*)?|(?:.*\W)?d\.? ?(?:19|20)\d\d")
"""In brackets behind a name: `1930–2020`, `+ 2020`, `d. 2020`."""


@lru_cache(maxsize=4096)
def of_key(name: str) -> Kind | Literal["alive"] | None:
    """What the name of a key says, in any spelling: `dateOfDeath`, `fecha-de-defuncion`; `alive`."""
    words = _words(name)
    if _content(words) in _ALIVE:
        return "alive"
    return _kind(words, _KEYS, _LIKE | _HINTS) or ("known" if "".join(words) in _JOINED else None)


_JOINED = frozenset(
    f"{before}{key}{behind}"
    for key in _KEYS
    if " " not in key
    for before, behind in (
        *(("", word) for word in ("date", "day", "on")),
        *((word, "") for word in ("date", "dateof", "is", "fecha", "fechade", "data")),
    )
)
"""Such a key written as one word of small letters: `dateofdeath`."""


@lru_cache(maxsize=4096)
def of_tag(tag: str) -> Kind | None:
    """What a tag says, or any part of a nested one: `people/deceased`; `death-metal` says nothing of the kind."""
    if any(sign in tag for sign in _SIGNS):
        return "known"
    kinds = [_kind(_words(part), _STATES, _LIKE) for part in {*tag.split("/"), tag}]
    return "known" if "known" in kinds else next(filter(None, kinds), None)


@lru_cache(maxsize=256)
def of_status(status: str) -> Kind | Literal["active", "archived"] | None:
    """What the value of `status` says: that they have died, or whether the contact is in use; None for any other."""
    words = plain_words(status.lstrip("#"))
    if words in _ACTIVE:
        return "active"
    return "archived" if words in _ARCHIVED else of_tag(status.lstrip("#"))


def is_true(value: str) -> bool | None:
    """What a value says that is yes or no; None for any other."""
    words = plain_words(value.replace("\ufe0f", ""))
    if words in _YES or not value.strip(_SIGNS + _TICKS + _NO_SIGN):
        return True
    return False if words in _NO else None


def without_signs(value: str) -> str:
    """A value without the dagger before or behind it."""
    return value.strip(_SIGNS + _NO_SIGN)


def of_name(name: str) -> bool:
    """Whether a name says it: by a dagger, `RIP`, or a word for it in brackets or behind a comma or a dash."""
    if name.startswith(_BEGINNINGS) or name.endswith(_ENDS):
        return True
    if name.replace(" ", "").isalpha():  # nearly all
        return False
    if any(sign in name for sign in _SIGNS) or _DOTTED.search(name):
        return True
    inside = _IN_BRACKETS.findall(name)
    if any(of_tag(text) or _LIFE.fullmatch(text.strip()) or plain_words(text) in _BEFORE_NAMES for text in inside):
        return True
    return any(of_tag(part.strip()) == "known" for part in _BEHIND_A_MARK.split(name)[1:])


_NAMES = frozenset(("mort", "rip", "morte"))
"""Words that are also names of the living, and so perhaps of their folders."""


def of_torn(line: str) -> bool:
    """Whether a line of front matter that cannot be read would say it: `died: @2020`, `died 2020`, `tags: [rip`."""
    key, _, value = line.partition(":")
    if of_key(key) in ("known", "like") or line.lstrip()[:1] in tuple(_SIGNS):
        return True
    return same_key(key.strip()) in _SORTING and any(map(of_tag, _TAGS.findall(value)))


@lru_cache(maxsize=1024)
def of_folder(folder: str) -> bool:
    """Whether a folder is one of the dead: `People/Deceased`, `Fallecidos`."""
    return any(_kind(_words(part), _STATES - _NAMES, ()) == "known" for part in folder.split("/"))


def _kind(words: list[str], known: Collection[str], alike: Collection[str]) -> Kind | None:
    phrase, content = " ".join(words), _content(words)
    if phrase in _OTHERS:
        return None
    if phrase in known or content in known:
        return "known"
    is_alike = not set(alike).isdisjoint(words) and all(
        word in alike or word in _JOINERS or word in _ASPECTS or word.isdigit() for word in words
    )
    return "like" if is_alike else None
