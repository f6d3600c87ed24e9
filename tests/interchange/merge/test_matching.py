"""Who is who: what is one person's alone decides; a name alone is a question, never an answer."""

from __future__ import annotations

from datetime import date

import pytest
from support.imports import card
from support.vaults import contact

from pingfiles.dates import PartialDate
from pingfiles.interchange.merge.matching import People, Question
from pingfiles.interchange.record import Card, Related
from pingfiles.model import Contact

ANA = contact(
    "linkedin: https://www.linkedin.com/in/Ana-1/; email: Ana@example.org; phone: +34 600 000 001; company: Acme",
    name="Ana García",
)
LEO = contact("linkedin: leo; email: [leo@example.org, family@example.org]; uid: urn:uuid:7", name="Leo Ruiz")
EVA = contact("email: family@example.org; phone: 0034 600 000 003", name="Eva Soler")
BO = contact("company: Voltia; aliases: [Bo L.]", name="Bo Lind")
BO_OF_ACME = contact("name: Bo Lind; linkedin_seen: Head of Data at Acme", name="Bo Lind (Acme)")
PEOPLE = People.of([ANA, LEO, EVA, BO, BO_OF_ACME])

CERTAIN = [
    ("by LinkedIn's profile, whatever the name", card("Ana Ruiz", linkedin="ana-1"), ANA),
    ("by a handle in the note", card("Leonardo", linkedin="leo"), LEO),
    ("by an address in other letters", card("A. García", emails=("ana@EXAMPLE.org",)), ANA),
    ("by a number in another form", card("Ana", phones=("0034-600-000-001",)), ANA),
    ("by a UID with its scheme or without", card("Leo R.", uid="7"), LEO),
    ("by a profile before an address", card("Leo Ruiz", linkedin="ana-1", emails=("leo@example.org",)), ANA),
    ("by an address that two have, and the name", card("eva soler", emails=("family@example.org",)), EVA),
    ("by name and company", card("BO LIND", company="voltia"), BO),
    ("by an alias and the company", card("Bo L.", company="Voltia"), BO),
    ("by name and what LinkedIn last said", card("Bo Lind", company="Acme"), BO_OF_ACME),
    ("by name without accents and company", card("Ana Garcia", company="Acme"), ANA),
]


@pytest.mark.parametrize(("told", "wanted"), [case[1:] for case in CERTAIN], ids=[case[0] for case in CERTAIN])
def test_a_person_is_known(told: Card, wanted: Contact) -> None:
    assert PEOPLE.who(told) == wanted


@pytest.mark.parametrize(
    "told",
    [
        card("Nobody Known", company="Acme", emails=("n@example.org",), linkedin="n", phones=("+34600000009",)),
        card("Nobody", phones=("600 000 001",)),
        card("Somebody", emails=("family@example",)),
        card("Berta Ruiz", linkedin="berta", emails=("leo@example.org",)),
    ],
    ids=["of whom nothing is known", "by a number without its country", "by no address", "who shares an address"],
)
def test_somebody_else_is_new(told: Card) -> None:
    assert PEOPLE.who(told) is None


ASKED = [
    ("a name alone", card("Eva Soler", linkedin="eva-9"), [EVA], "name"),
    ("a name and another company", card("Eva Soler", company="Acme", emails=("eva@example.org",)), [EVA], "name"),
    ("a name and a number", card("Eva Soler", phones=("+34600000005",)), [EVA], "name"),
    ("a name and a national number", card("Eva Soler", phones=("600 000 009",)), [EVA], "name"),
    ("a name and a birthday", card("Eva Soler", birthday=PartialDate(1984, 11, 24)), [EVA], "name"),
    ("a name and a nickname", card("Eva Soler", nicknames=("Evita",)), [EVA], "name"),
    ("a name and a label", card("Eva Soler", tags=("choir",)), [EVA], "name"),
    ("a name that two have", card("Bo Lind", uid="9"), [BO, BO_OF_ACME], "several"),
    ("a name that two have, and nothing else", card("Bo Lind"), [BO, BO_OF_ACME], "several"),
    (
        "another profile with the name and the company",
        card("Ana García", linkedin="ana-2", company="Acme"),
        [ANA],
        "name",
    ),
    ("an address that two have", card("The family", emails=("family@example.org",)), [LEO, EVA], "several"),
    (
        "an address of one and the name of another",
        card("Bo Lind", emails=("leo@example.org",), company="Acme"),
        [LEO, BO, BO_OF_ACME],
        "other-name",
    ),
]


@pytest.mark.parametrize(("told", "candidates", "why"), [case[1:] for case in ASKED], ids=[case[0] for case in ASKED])
def test_what_is_not_certain_is_asked(told: Card, candidates: list[Contact], why: str) -> None:
    asked = PEOPLE.who(told)
    assert isinstance(asked, Question)
    assert (list(asked.candidates), asked.why) == (candidates, why)


IVO = contact(
    "phone: 600 123 456; birthday: 1984-11-24; tags: [choir]; hooks: ['spouse: Mar']; met: 2019-03-05; role: CTO",
    name="Ivo Sanz",
)
IVO_TOO = contact("phone: 600 123 457; birthday: 1990-01-01", name="Ivo Sanz (2)")._replace(name="Ivo Sanz")
SAID = [
    ("a national number", card("Ivo Sanz", phones=("600123456",))),
    ("a number whose country the note does not tell", card("Ivo Sanz", phones=("+34 600 123 456",))),
    ("a birthday", card("Ivo Sanz", birthday=PartialDate(None, 11, 24))),
    ("a label", card("ivo sanz", tags=("Choir",))),
    ("a relative", card("Ivo Sanz", related=(Related("spouse", "Mar"),))),
    ("a post", card("Ivo Sanz", role="CTO", connected_on=date(2019, 3, 5))),
]


@pytest.mark.parametrize("told", [case[1] for case in SAID], ids=[case[0] for case in SAID])
def test_who_has_the_name_and_all_that_a_row_says_is_that_person(told: Card) -> None:
    assert People.of([IVO]).who(told) == IVO
    assert People.of([IVO, IVO_TOO]).who(told) == IVO
    assert isinstance(People.of([IVO_TOO]).who(told), Question)


def test_a_row_that_says_no_more_than_a_name_has_nothing_to_ask() -> None:
    assert PEOPLE.who(card("Eva Soler")) == EVA
