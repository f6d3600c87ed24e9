"""Made vaults: notes written as text, as contacts in memory or as files in a folder. Every person is invented."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from pingfiles.index import Index
from pingfiles.kinds import Kind
from pingfiles.model import Contact, Due
from pingfiles.rules.due import due
from pingfiles.schema.schema import Schema
from pingfiles.settings import Settings
from support.command import ROOT

EXAMPLE = ROOT / "example-vault"
NAME = "Ada Brook"


NOTE = "---\ncity: Lugo\n---\n"
"""A contact of whom little is known."""


def put(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Writes files into a folder, and gives the folder."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def write(root: Path, **files: str | bytes) -> None:
    """The same with the files as keywords."""
    put(root, files)


def day(text: str) -> date:
    """A day in a table of cases."""
    return date.fromisoformat(text)


def note(front: str = "", log: str = "", moments: str = "") -> str:
    """A note's text. What is told stands on a line of its own in the file, or behind a semicolon here."""
    lines = ["---", *_parts(front), "---", ""]
    for heading, told in (("## Moments", moments), ("## Pings", log)):
        lines += [heading, "", *(f"- {entry}" for entry in _parts(told)), ""]
    return "\n".join(lines)


def contact(
    front: str = "", log: str = "", moments: str = "", name: str = NAME, settings: Settings | None = None
) -> Contact:
    """The contact that such a note tells of; there is nothing wrong in it."""
    reading = Schema.of(settings or Settings()).read(f"People/{name}.md", note(front, log, moments))
    assert not [problem for problem in reading.problems if problem.severity == "error"], reading.problems
    assert reading.contact
    return reading.contact


def rows(
    contacts: Iterable[Contact],
    today: str,
    within: int | None = None,
    kinds: tuple[Kind, ...] = (),
    tag: str | None = None,
    everything: bool = False,
    settings: Settings | None = None,
) -> tuple[Due, ...]:
    """The due list of some contacts."""
    return due(Index(contacts), settings or Settings(), day(today), within, kinds, tag, everything)


def row_of(found: Iterable[Due], name: str = NAME) -> Due | None:
    """The one row of a contact; None where it has none."""
    mine = [row for row in found if row.contact.name == name]
    assert len(mine) < 2, "a contact has at most one row"
    return mine[0] if mine else None


def days_of(found: Iterable[Due], kind: Kind, name: str = NAME) -> list[str]:
    """The days on which a kind of reason falls in a contact's row, as text."""
    row = row_of(found, name)
    return [reason.on.isoformat() for reason in row.reasons if reason.kind == kind] if row else []


def make_vault(root: Path, notes: Mapping[str, str], toml: str = 'language = "en"\n', people: str = "People") -> Path:
    """A vault on disk: the notes by the names of their contacts."""
    folder = root / people
    folder.mkdir(parents=True, exist_ok=True)
    (root / "pingfiles.toml").write_text(toml, encoding="utf-8")
    for name, text in notes.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return root


def _parts(told: str) -> list[str]:
    return [part.strip() for part in told.split("; ") if part.strip()]
