"""Who is who: what is one person's alone decides; a name alone is a question, never an answer."""

from __future__ import annotations

import pytest
from imports import card
from vaults import contact

from pingfiles.interchange.card import Card
from pingfiles.interchange.identity import international, linkedin_slug, phone_key
from pingfiles.interchange.matching import People, Question
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
    (
        "a name alone",
        card("Eva Soler", linkedin="eva-9"),
        [EVA],
        "name",
        ("linkedin", "https://www.linkedin.com/in/eva-9"),
    ),
    (
        "a name and another company",
        card("Eva Soler", company="Acme", emails=("eva@example.org",)),
        [EVA],
        "name",
        ("email", "eva@example.org"),
    ),
    ("a name and a number", card("Eva Soler", phones=("+34600000005",)), [EVA], "name", ("phone", "+34600000005")),
    ("a name and nothing else", card("Eva Soler"), [EVA], "name", None),
    ("a name that two have", card("Bo Lind", uid="9"), [BO, BO_OF_ACME], "several", ("uid", "9")),
    (
        "another profile with the name and the company",
        card("Ana García", linkedin="ana-2", company="Acme"),
        [ANA],
        "name",
        ("linkedin", "https://www.linkedin.com/in/ana-2"),
    ),
    ("an address that two have", card("The family", emails=("family@example.org",)), [LEO, EVA], "several", None),
    (
        "an address of one and the name of another",
        card("Bo Lind", emails=("leo@example.org",), company="Acme"),
        [LEO, BO, BO_OF_ACME],
        "other-name",
        ("email", "leo@example.org"),
    ),
]


@pytest.mark.parametrize(
    ("told", "candidates", "why", "settle"), [case[1:] for case in ASKED], ids=[case[0] for case in ASKED]
)
def test_what_is_not_certain_is_asked(
    told: Card, candidates: list[Contact], why: str, settle: tuple[str, str] | None
) -> None:
    asked = PEOPLE.who(told)
    assert isinstance(asked, Question)
    assert (list(asked.candidates), asked.why, asked.settle) == (candidates, why, settle)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("+34 600 12 34 56", "+34600123456"),
        ("0034 600-123-456", "+34600123456"),
        ("+34 (0) 600.123.456", "+34600123456"),
        ("tel:+1-418-656-9254;ext=102", "+14186569254"),
        ("+1 418 656 9254 ext. 102", "+14186569254"),
        ("600 123 456", None),
        ("+12", None),
        ("", None),
    ],
)
def test_a_number_is_international_where_its_country_is_told(typed: str, number: str | None) -> None:
    assert international(typed) == number
    assert phone_key(typed) == (number or "".join(char for char in typed if char.isdigit()))


@pytest.mark.parametrize(
    ("told", "slug"),
    [
        ("ana-1", "ana-1"),
        ("@ana-1", "ana-1"),
        ("in/ana-1", "ana-1"),
        ("/in/ana-1/", "ana-1"),
        ("https://uk.linkedin.com/in/Ana-1?x=y", "ana-1"),
        ("https://evillinkedin.com/in/ana-1", None),
        ("https://example.org/linkedin.com/in/ana-1", None),
        ("https://example.org/ana", None),
        ("a." * 5000 + "in/x", None),
        ("Ana García", None),
    ],
)
def test_a_profile_is_read_from_an_address_or_a_handle(told: str, slug: str | None) -> None:
    assert linkedin_slug(told) == slug
