"""What is written into a note is in its language: the contact's, else the vault's, else English."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from pingfiles.changes.assign import parse
from pingfiles.changes.job_change import assign_with_trace
from pingfiles.changes.note_language import moment_rest, note_language, occasion_word
from pingfiles.kinds import KINDS, Kind, kind_named
from pingfiles.model import Moment
from pingfiles.note.document import Note
from pingfiles.note.vocabulary import MOMENT_HEADINGS, MOMENT_KINDS
from pingfiles.schema.schema import Schema
from pingfiles.settings import Settings
from pingfiles.words.languages import LANGUAGES, Language, words_of
from pingfiles.words.shapes.notes import Notes

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("spoken", "vault", "expected"),
    [
        ("es", "en", "es"),
        ("es-MX", "en", "es"),
        ("en-GB", "es", "en"),
        ("de", "es", "en"),
        (None, "es", "es"),
        (None, "en", "en"),
    ],
)
def test_the_language_of_a_note(spoken: str | None, vault: Language, expected: Language) -> None:
    assert note_language(spoken, Settings(language=vault)) == expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [kind for kind in get_args(Kind) if KINDS[kind].is_dated])
def test_a_word_that_is_written_is_read_as_its_kind(kind: Kind, language: Language) -> None:
    assert kind_named(occasion_word(kind, Settings(), language)) == kind


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("birthday", "es", "cumpleaños"),
        ("work-anniversary", "es", "aniversario laboral"),
        ("cumple", "en", "birthday"),
        ("christmas", "es", "Navidad"),
        ("Navidad", "en", "christmas"),
        ("a word of mine", "es", "a word of mine"),
    ],
)
def test_an_occasion_in_a_language(word: str, language: Language, expected: str) -> None:
    assert occasion_word(word, Settings(), language) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_is_read_again(language: Language) -> None:
    words = words_of(Notes, language)
    assert words.moments.lower() in MOMENT_HEADINGS
    assert all(MOMENT_KINDS[word] == kind for kind, word in words.moment_kinds.items())
    note = Note(f"## {words.moments}\n\n- 2026-11-25{moment_rest(Moment(TODAY, 'job', 'CTO at Voltia', 0), words)}\n")
    assert [moment.kind for moment in note.body.moments] == ["job"]


@pytest.mark.parametrize(
    ("front", "language", "expected"),
    [
        ("language: es\n", "en", "## Momentos\n\n- 2026-11-25 trabajo: CTO en Voltia (antes Gerente en Bodegas Rey)\n"),
        ("", "es", "## Momentos\n\n- 2026-11-25 trabajo: CTO en Voltia (antes Gerente en Bodegas Rey)\n"),
        ("language: en\n", "es", "## Moments\n\n- 2026-11-25 job: CTO at Voltia (was Gerente at Bodegas Rey)\n"),
        ("language: de\n", "es", "## Moments\n\n- 2026-11-25 job: CTO at Voltia (was Gerente at Bodegas Rey)\n"),
    ],
)
def test_a_job_moment_is_in_the_language_of_the_note(front: str, language: Language, expected: str) -> None:
    schema = Schema.of(Settings(language=language))
    words = [parse(word, schema, TODAY) for word in ("company=Voltia", "role=CTO")]
    text = assign_with_trace(f"---\n{front}company: Bodegas Rey\nrole: Gerente\n---\n", words, schema, TODAY)
    assert text.endswith(f"---\n\n{expected}")
