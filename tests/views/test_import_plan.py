"""An import's plan as text, in Spanish and English: every part of it is told, every row is counted."""

from __future__ import annotations

from datetime import date

from support.imports import DAY, Note, Notes, card, planned, reading

from pingfiles.dates import PartialDate
from pingfiles.interchange.record import Remark, RowPlace, Skipped
from pingfiles.interchange.sources.linkedin import Messages
from pingfiles.messages import Message
from pingfiles.views.import_plan import blocks
from pingfiles.views.table import plain

NOTES: Notes = {
    "People/Lu.md": Note(
        {"linkedin": "lucia", "company": "Acme", "started": "2019", "linkedin_seen": "Acme", "email": "l@a.example"}
    ),
    "People/Ana.md": Note({"linkedin": "ana", "birthday": "1984-11-24", "linkedin_seen": "CFO at Acme"}),
    "People/Bo.md": Note(),
    "People/Leo.md": Note({"linkedin": "leo"}),
    "People/Eva.md": Note({"linkedin_seen": "CFO at Acme"}),
    "People/Zoë.md": Note({"linkedin_seen": "CFO at Acme"}),
    "People/Pau.md": Note({"linkedin_seen": "CFO at Acme"}),
}
TOLD = reading(
    card("Lu", linkedin="lucia", company="Volt", emails=("m@b.org",)),
    card("Ana", linkedin="ana", birthday=PartialDate(1985)),
    card("Bo", urls=("https://bo.example",)),
    card("Nobody Known", company="Acme", role="CTO"),
)
PLAN = planned(
    TOLD._replace(
        skipped=(Skipped(RowPlace("people.csv", 9), Message("row-without-name", {})),),
        remarks=(Remark(RowPlace("people.csv", 5), Message("not-a-date", {"column": "connected on", "text": "x"})),),
    ),
    NOTES,
    messages=Messages({"leo": date(2026, 7, 1)}, 1),
)

ENGLISH = """\
New notes

  Nobody Known  CTO at Acme  people.csv:5

Changes to notes

  People/Lu.md  linkedin_seen: Volt; company: Volt; email + m@b.org; started removed; - 2026-11-21 job: Volt (was Acme)

Later last contact, from messages

  People/Leo.md  last_contact: 2026-07-01

Undecided: same person?

  Bo  people.csv:4  only the name matches People/Bo.md
      same person: pingfiles set People/Bo.md website=https://bo.example
      someone else: pingfiles new Bo website=https://bo.example

Differences; the note stays as it is

  People/Ana.md  birthday  note: 1984-11-24  file: 1985
  People/Ana.md  linkedin_seen  note: CFO at Acme  file: nothing

Skipped

  people.csv:9  no name

Left out

  people.csv:5  connected on: “x” is not a date; left out

No longer in the export; their notes stay

  People/Eva.md
  People/Pau.md
  People/Zoë.md
  That many at once may mean that the file is incomplete.

  rows read: 5 = 1 new + 1 changed + 1 unchanged + 2 skipped
"""


def squeezed(text: str) -> list[str]:
    """The lines, whatever the widths of their columns."""
    return [" ".join(line.split()) for line in text.split("\n")]


def test_every_part_of_a_plan_is_told() -> None:
    assert squeezed(plain(blocks(PLAN, "en"))) == squeezed(ENGLISH)


def test_nothing_of_it_is_english_in_spanish() -> None:
    english, spanish = (plain(blocks(PLAN, language)) for language in ("en", "es"))
    theirs = {line for line in squeezed(english) if line} & {line for line in squeezed(spanish) if line}
    data = ("people.csv", "People/", "Nobody Known")
    assert {line for line in theirs if not line.startswith(data)} == set()
    assert "filas leídas: 5 (nuevas: 1, cambiadas: 1, iguales: 1, omitidas: 2)" in spanish


def test_a_plan_of_nothing_is_its_summary() -> None:
    found = planned(reading(card("Ana", linkedin="ana")), {"People/Ana.md": Note({"linkedin": "ana"})}, day=DAY)
    assert plain(blocks(found, "en")) == "  rows read: 1 = 0 new + 0 changed + 1 unchanged + 0 skipped\n"
