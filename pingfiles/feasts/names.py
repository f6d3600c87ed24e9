"""All feasts, and which of them a word means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from pingfiles.feasts.chosen import CHOSEN, SYNONYMS_CHOSEN
from pingfiles.feasts.english_and_portuguese import ENGLISH_AND_PORTUGUESE, SYNONYMS_ENGLISH_AND_PORTUGUESE
from pingfiles.feasts.latin_america import LATIN_AMERICA, SYNONYMS_LATIN_AMERICA
from pingfiles.feasts.spain import SPAIN, SYNONYMS_SPAIN
from pingfiles.folding import unaccented
from pingfiles.messages import Message
from pingfiles.model import Feast
from pingfiles.words.languages import LANGUAGES, words_of
from pingfiles.words.shapes.feasts import Feasts

FEASTS = (*SPAIN, *ENGLISH_AND_PORTUGUESE, *LATIN_AMERICA, *CHOSEN)

SYNONYMS: Mapping[str, tuple[str, ...]] = {
    **SYNONYMS_SPAIN,
    **SYNONYMS_ENGLISH_AND_PORTUGUESE,
    **SYNONYMS_LATIN_AMERICA,
    **SYNONYMS_CHOSEN,
}

_NEAR = 0.7
"""How like a word a name must be to be meant by it, of 1."""


class FeastNames:
    """What the names of feasts mean: of the curated ones, and of a vault's own."""

    def __init__(self, own: tuple[Feast, ...] = ()) -> None:
        """`own` are the vault's `[[festivity]]`."""
        self.words: Mapping[Feast, frozenset[str]] = {feast: _words_of(feast) for feast in (*FEASTS, *own)}
        """By feast, all the words that mean it."""
        self._by_word: dict[str, list[Feast]] = {}
        for feast, words in self.words.items():
            for word in words:
                self._by_word.setdefault(word, []).append(feast)

    def meant_by(self, word: str) -> tuple[Feast, ...]:
        """The feasts that a word means; two may share a name, as Catalonia's and Aragon's San Jorge."""
        return tuple(self._by_word.get(plain(word), ()))

    def nearest(self, word: str) -> str | None:
        """The name that a misspelled one is most like, as people write it; None if it is like none."""
        from difflib import get_close_matches

        written = {plain(name): name for feast in self.words for name in _written(feast)}
        near = get_close_matches(plain(word), written, 1, _NEAR)
        return written[near[0]] if near else None

    def listed(self, text: str) -> list[str]:
        """The names that one text gives: it is one itself, or several with commas or 'and' between them."""
        if plain(text) in self._by_word:
            return [text]
        parts = [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]
        return [name for part in parts for name in self._joined(part)]

    def _joined(self, text: str) -> list[str]:
        """`Navidad y Reyes` are two, if both are known."""
        if plain(text) in self._by_word:
            return [text]
        for word in _AND:
            names = text.split(f" {word} ")
            if len(names) > 1 and all(plain(name) in self._by_word for name in names):
                return names
        return [text]


def unknown(word: str, names: FeastNames) -> Message:
    """The sentence about a word that means no feast, with the name that is nearest."""
    near = names.nearest(word)
    if near:
        return Message("feast-unknown-near", {"text": word, "near": near})
    return Message("feast-unknown", {"text": word})


@lru_cache(maxsize=4)
def names_of(own: tuple[Feast, ...]) -> FeastNames:
    """The names in a vault, made once."""
    return FeastNames(own)


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """A feast's name as it is compared: accents, case, hyphens and the apostrophe's form do not matter."""
    return " ".join(unaccented(name).replace("-", " ").replace("’", "'").split())


def means_none(word: str) -> bool:
    """Whether a word says that somebody is greeted on no feast."""
    return plain(word) in _NONE


_VOCABULARIES = tuple(words_of(Feasts, language) for language in LANGUAGES)
_NONE = {word for words in _VOCABULARIES for word in words.none.split()}
_AND = tuple(word for words in _VOCABULARIES for word in words.joiners.split())


def _written(feast: Feast) -> Iterator[str]:
    yield feast.key
    yield from SYNONYMS.get(feast.key, ())
    yield from (name for _, name in reversed(feast.names))


def _words_of(feast: Feast) -> frozenset[str]:
    return frozenset(map(plain, _written(feast)))
