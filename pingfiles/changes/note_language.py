"""In which language something is written into a contact's note, and the words for it."""

from __future__ import annotations

from collections.abc import Iterable

from pingfiles.kinds import kind_named, log_words
from pingfiles.model import Contact, Moment
from pingfiles.note import moment_text
from pingfiles.rules.holidays import Calendar
from pingfiles.settings import Settings
from pingfiles.words.languages import LANGUAGES, Language, words_of
from pingfiles.words.shapes.notes import Notes


def note_language(spoken: str | None, settings: Settings) -> Language:
    """The language of a note whose `language` is `spoken`: that one, the vault's where there is none, else English."""
    if not spoken:
        return settings.language
    base = spoken.partition("-")[0].lower()
    return next((language for language in LANGUAGES if language == base), "en")


def words_for(contact: Contact | None, settings: Settings) -> Notes:
    """The words that are written into a contact's note."""
    return words_of(Notes, note_language(contact.language if contact else None, settings))


def occasions_for(contact: Contact, settings: Settings, occasions: Iterable[str]) -> tuple[str, ...]:
    """Occasions by the words of a contact's note."""
    language = note_language(contact.language, settings)
    return tuple(dict.fromkeys(occasion_word(word, settings, language) for word in occasions))


def occasion_word(word: str, settings: Settings, language: Language) -> str:
    """The word for an occasion in a language, by any word that names it; one that names none stays as it is.

    In English a kind and a feast go by their keys, in other languages by a word and a name.
    """
    if kind := kind_named(word):
        return kind if language == "en" else log_words(kind, language)[0]
    feast = Calendar.of(settings).named(word)
    if feast is None:
        return word
    name = feast.key if language == "en" else dict(feast.names).get(language, feast.key)
    return name if set("(),\n").isdisjoint(name) else word


def post(role: str | None, company: str | None, words: Notes) -> str:
    """`CTO at Voltia`, or the one of both that is known."""
    return f" {words.at} ".join(filter(None, (role, company)))


def moment_rest(moment: Moment, words: Notes) -> str:
    """What follows the day of an import's moment in a note: ` job: CTO at Voltia (was Editor at Acme)`."""
    text = moment.text
    if moment.kind == "job":
        job = moment_text.job(text)
        text = _translated(job.text, words)
        text = f"{text} ({words.was} {_translated(job.former, words)})" if job.former else text
    return f" {words.moment_kinds.get(moment.kind, moment.kind)}: {text}"


def _translated(position: str, words: Notes) -> str:
    """A position as imports have it, with ` at ` before its company."""
    return f" {words.at} ".join(position.rsplit(" at ", 1))
