"""The commands that an import suggests for its questions: after any of them the same row asks no more."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from support.command import run
from support.examples import examples
from support.import_strategies import READINGS, cards
from support.imports import Note, Notes, card, carried_out, planned, reading
from support.vaults import make_vault, note

from pingfiles.dates import PartialDate
from pingfiles.interchange.merge.disambiguate import Pair, settling
from pingfiles.interchange.merge.matching import Question
from pingfiles.interchange.record import AddressBook, Card, RowPlace
from pingfiles.views.import_plan import blocks
from pingfiles.views.table import plain

_LISTS = ("email", "phone", "aliases", "tags", "knows", "hooks")


def assigned(found: Note, pairs: Iterable[Pair]) -> Note:
    """The note after the command."""
    keys = dict(found.keys)
    for key, value in pairs:
        own = keys.get(key, ())
        keys[key] = (*((own,) if isinstance(own, str) else own), value) if key in _LISTS else value
    return Note(keys, found.moments, found.prose)


def answers(question: Question, notes: Notes) -> Iterator[Notes]:
    """The notes after each of the commands that are suggested for a question."""
    found = settling(question)
    for contact, pairs in found.same:
        if contact.path in notes:
            yield {**notes, contact.path: assigned(notes[contact.path], pairs)}
    if found.other is not None:
        yield {**notes, "People/A new one.md": assigned(Note({"name": question.card.name}), found.other)}


def asked(told: AddressBook, notes: Notes) -> set[RowPlace]:
    """The rows that are a question."""
    return {question.card.place for question in planned(told, notes).questions}


EVA: dict[str, str] = {"name": "Eva Soler", "email": "eva@example.org"}
KINDS: list[tuple[str, Notes, Card, int]] = [
    ("a name and a profile", {"a.md": Note(EVA)}, card("Eva Soler", linkedin="eva-9"), 2),
    ("a name and an address", {"a.md": Note(EVA)}, card("Eva Soler", emails=("e2@example.org",)), 2),
    ("a name and a number", {"a.md": Note(EVA)}, card("Eva Soler", phones=("+34600000005",)), 2),
    ("a name and a national number", {"a.md": Note(EVA)}, card("Eva Soler", phones=("600 000 005",)), 2),
    ("a name and a birthday", {"a.md": Note(EVA)}, card("Eva Soler", birthday=PartialDate(None, 2, 29)), 2),
    ("a name and a post", {"a.md": Note(EVA)}, card("Eva Soler", company="Acme", role="CTO"), 2),
    ("a name and the day of the connection", {"a.md": Note(EVA)}, card("Eva Soler", connected_on=date(2019, 3, 5)), 2),
    ("a name and a label", {"a.md": Note(EVA)}, card("Eva Soler", tags=("choir", "energy")), 2),
    (
        "a name that two have",
        {"a.md": Note(EVA), "b.md": Note({"name": "Eva Soler"})},
        card("Eva Soler", birthday=PartialDate(1984), phones=("600 000 005",)),
        3,
    ),
    (
        "an address that two of other names have",
        {"a.md": Note(EVA), "b.md": Note({**EVA, "name": "Leo Soler"})},
        card("The Solers", emails=("eva@example.org",)),
        1,
    ),
    (
        "an address and a profile, where two have the address",
        {"a.md": Note(EVA), "b.md": Note({**EVA, "name": "Leo Soler"})},
        card("The Solers", emails=("eva@example.org",), linkedin="solers"),
        3,
    ),
    (
        "an address and a name that two have",
        {"a.md": Note(EVA), "b.md": Note(EVA)},
        card("Eva Soler", emails=("eva@example.org",)),
        0,
    ),
    (
        "an address of one and the name of another",
        {"a.md": Note(EVA), "b.md": Note({"name": "Bo Lind"})},
        card("Bo Lind", emails=("eva@example.org",)),
        2,
    ),
    (
        "a profile that two have",
        {"a.md": Note({**EVA, "linkedin": "eva"}), "b.md": Note({**EVA, "linkedin": "eva"})},
        card("Eva Soler", linkedin="eva"),
        0,
    ),
    (
        "a name and another profile: the profile alone tells",
        {"a.md": Note({**EVA, "linkedin": "eva-1"})},
        card("Eva Soler", linkedin="eva-2", emails=("eva@example.net",), company="Acme"),
        2,
    ),
    ("a name that two have, and no more", {"a.md": Note(EVA), "b.md": Note(EVA)}, card("Eva Soler"), 0),
]


@pytest.mark.parametrize(("notes", "told", "commands"), [kind[1:] for kind in KINDS], ids=[kind[0] for kind in KINDS])
def test_a_command_settles_its_question_and_none_is_suggested_that_does_not(
    notes: Notes, told: Card, commands: int
) -> None:
    file = reading(told, source="vcard")
    (question,) = planned(file, notes).questions
    after = list(answers(question, notes))
    assert len(after) == commands
    for changed in after:
        assert changed != notes
        assert asked(file, changed) == set()
    shown = plain(blocks(planned(file, notes), "en"))
    assert (shown.count("pingfiles set") + shown.count("pingfiles new"), "edit the " in shown) == (
        commands,
        commands < 1 + len(question.candidates) and not settling(question).same,
    )


def test_two_profiles_that_may_be_one_contact_are_told_to_exclude_each_other() -> None:
    file = reading(card("Eva Soler", linkedin="eva-1"), card("Eva Soler", linkedin="eva-2"), card("Eva Soler"))
    found = planned(file, {"a.md": Note(EVA)})
    shown = plain(blocks(found, "en"))
    assert len(found.questions) == 2
    assert shown.count("two profiles are two people: at most one of people.csv:2, people.csv:3 is a.md") == 2
    alone = planned(reading(file.cards[0]), {"a.md": Note(EVA)})
    assert "two people" not in plain(blocks(alone, "en"))


def test_of_a_crowd_of_one_name_some_are_offered() -> None:
    notes: Notes = {f"{n:03}.md": Note(EVA) for n in range(60)}
    (question,) = planned(reading(card("Eva Soler", linkedin="eva-1")), notes).questions
    assert len(question.candidates) == 60
    assert [contact.path for contact, _ in settling(question).same] == [f"{n:03}.md" for n in range(10)]


def test_a_row_that_says_nothing_new_is_no_question_beside_two_profiles_that_are() -> None:
    notes: Notes = {"a.md": Note({**EVA, "phone": "600 000 001"})}
    rows = [card("Eva Soler", emails=("eva@example.org",), linkedin=slug) for slug in ("eva-1", "eva-2")]
    found = planned(reading(*rows, card("Eva Soler", phones=("600000001",)), source="vcard"), notes)
    assert ([question.card.linkedin for question in found.questions], found.unchanged) == (
        ["eva-1", "eva-2"],
        ("a.md",),
    )


@examples(150)
@given(READINGS, cards())
def test_a_command_settles_its_question_whatever_is_in_the_vault(first: AddressBook, row: Card) -> None:
    notes, second = carried_out(planned(first, {}), {}), reading(row, source=first.source)
    found = planned(second, notes)
    notes = carried_out(found, notes)
    for question in found.questions:
        for after in answers(question, notes):
            assert question.card.place not in asked(second, after)


@pytest.mark.parametrize("name", ["Callum Reid", "-Callum o'Reid", "a=b", "--- $(x)", "Callum: «Reid» #1"])
def test_the_commands_do_what_they_say_in_a_shell(name: str, tmp_path: Path) -> None:
    root = make_vault(tmp_path / "vault", {"Somebody": note(f"name: '{name.replace(chr(39), chr(39) * 2)}'")})
    (root / "pingfiles.toml").write_text('language = "en"\n')
    (tmp_path / "in.vcf").write_text(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nTEL:600 000 005\nEMAIL:c2@example.org\nEND:VCARD\n", encoding="utf-8"
    )

    def call(*arguments: str) -> str:
        done = run(*arguments, cwd=tmp_path, PINGFILES_VAULT=str(root), PINGFILES_TODAY="2026-11-21")
        assert done.returncode == 0, done.stderr
        return done.stdout

    shown = call("import", "vcard", "in.vcf", "--dry-run")
    for start in ("same person: ", "someone else: "):
        (line,) = (line.strip() for line in shown.split("\n") if line.strip().startswith(start))
        call(*shlex.split(line.removeprefix(start))[1:])
        again = call("import", "vcard", "in.vcf", "--yes")
        assert "same person: " not in again
        assert "Differences;" not in again
        call("undo")
        if "Written" in again:
            call("undo")
