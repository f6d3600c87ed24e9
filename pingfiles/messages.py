"""A sentence for people, as a value: its name and what it is about. `words/en` and `words/es` hold the sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, cast

from pingfiles.words.languages import Language

Template = str | tuple[str, str]
"""A sentence with `{names}` to be filled in; two of them where a number `n` decides: for one, for several."""


@dataclass(frozen=True, slots=True)
class Message:
    """The name of a sentence and the values it names. A value may be a message itself, or `AnyOf`."""

    name: str
    values: Mapping[str, object]

    def __str__(self) -> str:
        """In English."""
        return sentence(self)

    def __hash__(self) -> int:
        """By the name, for the values may be of any kind."""
        return hash(self.name)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Some things of which one is meant: `a, b or c`."""

    items: Sequence[object]


class MessageError(ValueError):
    """A value that cannot be read; `message` says why, and `str()` says it in English."""

    def __init__(self, name: str, /, **values: object) -> None:
        super().__init__(name)
        self.message = Message(name, values)

    def __str__(self) -> str:
        """In English."""
        return sentence(self.message)


def sentence(message: Message, language: Language = "en") -> str:
    """The sentence of a message in a language."""
    template = _catalogue(language)[message.name]
    if not isinstance(template, str):
        template = template[message.values["n"] != 1]
    return template.format(**{name: _said(value, language) for name, value in message.values.items()})


def _said(value: object, language: Language) -> object:
    if isinstance(value, Message):
        return sentence(value, language)
    if isinstance(value, MessageError):
        return sentence(value.message, language)
    if isinstance(value, AnyOf):
        *others, last = (str(_said(item, language)) for item in value.items)
        return f" {_catalogue(language)['or']} ".join(filter(None, (", ".join(others), last)))
    return value


def _catalogue(language: Language) -> Mapping[str, Template]:
    module: Any = import_module(f"pingfiles.words.{language}.messages")
    return cast("Mapping[str, Template]", module.MESSAGES)
