"""Codes of notes as a person reads them: channels, kinds of moments."""

from __future__ import annotations

from importlib import import_module

from pingfiles.words.languages import Language, words_of
from pingfiles.words.shapes.lists import Lists
from pingfiles.words.shapes.notes import Notes


def channel_name(channel: str, language: Language) -> str:
    """A channel in a language: `call` is a `llamada`. Services, and words of the person's own, go by their names."""
    return words_of(Lists, language).channels.get(channel, channel)


def moment_kind_name(kind: str, language: Language) -> str:
    """The kind of a moment in a language: `job` is a `trabajo`. A word of the person's own stays."""
    return words_of(Notes, language).moment_kinds.get(kind, kind)


def key_label(key: str, language: Language) -> str:
    """What `show` calls a key of the format in a language: `company` is an `empresa`."""
    label: str = import_module(f"pingfiles.words.{language}.keys").LABELS.get(key, key)
    return label
