"""vCard 2.1, 3.0 and 4.0 as phones, mail programs and the RFCs write them, as cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pingfiles.addresses import email_address, linkedin_slug, linkedin_slug_in
from pingfiles.dates import APPLE_NO_YEAR, PartialDate
from pingfiles.errors import ImportFileError
from pingfiles.interchange.record import (
    Card,
    Place,
    Reading,
    Related,
    Skipped,
    clean,
    clean_lines,
    distinct,
    name_of,
    partial_date,
    tag_of,
)
from pingfiles.interchange.sources.decoding import decoded
from pingfiles.interchange.sources.vcard_lines import Property, parts, raw_cards, unescaped

_PERSONS = ("individual", "")
_NOT_CALLED = frozenset({"fax", "pager", "bbs", "modem"})
_ANNIVERSARIES = ("ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-MS-ANNIVERSARY")
_SPOUSES = ("X-SPOUSE", "X-EVOLUTION-SPOUSE", "X-MS-SPOUSE")
_OF_THE_SYSTEM = ("mycontacts", "my contacts", "starred")
_NO_KINDS = frozenset({"pref", "text", "uri", "voice", "home", "work"})


def read(content: bytes, file: str) -> Reading:
    """The cards of a file, of any number; `file` is its name. No address in them is ever fetched.

    Raises ImportFileError where the file cannot be read whole.
    """
    cards: list[Card] = []
    skipped: list[Skipped] = []
    remarks: list[Skipped] = []
    for raw in raw_cards(decoded(content, file), file):
        place, told = Place(file, raw.line), _Told(raw.properties)
        kind = told.first("KIND", "X-ADDRESSBOOKSERVER-KIND").lower()
        card = _card(told, place)
        if kind not in _PERSONS:
            skipped.append(Skipped(place, f"no person, but a {kind}"))
        elif not card.name:
            skipped.append(Skipped(place, "no name"))
        else:
            cards.append(card)
            born = told.first("BDAY")
            if born and not card.birthday:
                remarks.append(Skipped(place, f"the birthday “{born}” cannot be read and was left out"))
    if not cards and not skipped:
        raise ImportFileError("there is no card in this file; nothing is imported", file)
    return Reading("vcard", tuple(_named(cards)), tuple(skipped), tuple(remarks))


class _Told:
    """The properties of one card by their names, each in the file's order, the preferred ones first."""

    def __init__(self, properties: Iterable[Property]) -> None:
        self.by_name: dict[str, list[Property]] = {}
        for told in sorted(properties, key=_preference):
            if told.value.strip():
                self.by_name.setdefault(told.name, []).append(told)
        labels = self.by_name.get("X-ABLABEL", ())
        self.labels = {label.group: clean(unescaped(label.value)).strip("_$!<>").lower() for label in labels}

    def all(self, *names: str) -> Iterator[Property]:
        for name in names:
            yield from self.by_name.get(name, ())

    def texts(self, *names: str) -> Iterator[str]:
        yield from (unescaped(told.value) for told in self.all(*names))

    def first(self, *names: str) -> str:
        return clean(next(self.texts(*names), ""))


def _preference(told: Property) -> int:
    """RFC 6350's `PREF=1` to 100, the bare `PREF` of before, then all others."""
    number = told.parameters.get("PREF", "")
    if number.isascii() and number.isdigit():
        return min(int(number[:4]), 100)
    return 1 if "pref" in told.types else 101


def _card(told: _Told, place: Place) -> Card:
    family, given, middle, *_ = [*_structured(told, "N"), "", "", ""]
    nicknames = distinct(word for line in told.all("NICKNAME") for word in parts(line.value, ","))
    company = next(iter(_structured(told, "ORG")), "")
    emails = distinct(email_address(clean(text)) for text in told.texts("EMAIL"))
    urls = distinct(told.texts("URL"))
    full = " ".join(filter(None, (given, middle, family)))
    return Card(
        place,
        name_of(told.first("FN"), full, *nicknames, *emails, company),
        given or None,
        family or None,
        nicknames,
        company or None,
        told.first("TITLE", "ROLE") or None,
        next(filter(None, map(_birthday, told.all("BDAY"))), None),
        next(filter(None, map(partial_date, told.texts("DEATHDATE", "X-DEATHDATE"))), None),
        next(filter(None, map(partial_date, _anniversaries(told))), None),
        emails,
        distinct(_phone(line) for line in told.all("TEL") if line.types.isdisjoint(_NOT_CALLED)),
        tuple(url for url in urls if not linkedin_slug_in(url)),
        next(filter(None, _profiles(told, urls)), None),
        told.first("UID") or None,
        distinct(map(tag_of, _categories(told))),
        clean_lines("\n".join(told.texts("NOTE"))) or None,
        tuple(_related(told)),
    )


def _structured(told: _Told, name: str) -> list[str]:
    """The components of `N` or `ORG`; of one that is a list in itself its items, one after another."""
    line = next(told.all(name), None)
    return [clean(component) for component in parts(line.value, ";")] if line else []


def _birthday(line: Property) -> PartialDate | None:
    """A birthday; Apple names in a parameter the year that stands for none."""
    born = partial_date(unescaped(line.value))
    omitted = line.parameters.get("X-APPLE-OMIT-YEAR", str(APPLE_NO_YEAR))
    if born and born.year is not None and str(born.year) == omitted:
        return PartialDate(None, born.month, born.day)
    return born


def _anniversaries(told: _Told) -> Iterator[str]:
    yield from told.texts(*_ANNIVERSARIES)
    yield from (line.value for line in told.all("X-ABDATE") if told.labels.get(line.group) == "anniversary")


def _phone(line: Property) -> str:
    """A number as it reads: of `tel:+1-418-656-9254;ext=102` (RFC 3966) without its scheme."""
    number = unescaped(line.value).strip()
    if number.lower().startswith("tel:"):
        number = number[4:].replace(";ext=", " ext. ").partition(";")[0]
    return number


def _profiles(told: _Told, urls: Iterable[str]) -> Iterator[str | None]:
    """LinkedIn's profile: among the addresses, or where Apple and RFC 9554 keep such."""
    yield from map(linkedin_slug_in, urls)
    for line in told.all("SOCIALPROFILE", "X-SOCIALPROFILE"):
        yield linkedin_slug_in(unescaped(line.value))
        service = line.parameters.get("SERVICE-TYPE", "").lower()
        user = line.parameters.get("X-USER") or line.parameters.get("USERNAME")
        if user and (service == "linkedin" or "linkedin" in line.types):
            yield linkedin_slug(user)


def _categories(told: _Told) -> Iterator[str]:
    for line in told.all("CATEGORIES"):
        yield from (label for label in parts(line.value, ",") if clean(label).lower() not in _OF_THE_SYSTEM)


def _related(told: _Told) -> Iterator[Related]:
    for line in told.all("RELATED"):
        kinds = sorted(line.types - _NO_KINDS)
        yield Related(kinds[0] if kinds else "contact", clean(unescaped(line.value)))
    for line in told.all("X-ABRELATEDNAMES"):
        yield Related(told.labels.get(line.group) or "contact", clean(unescaped(line.value)))
    for text in told.texts(*_SPOUSES):
        yield Related("spouse", clean(text))


def _named(cards: list[Card]) -> Iterator[Card]:
    """The cards with names for those whom they tell of by UID; an address that is no card's here says nothing."""
    names = {card.uid.lower(): card.name for card in cards if card.uid}
    for card in cards:
        if not card.related:
            yield card
            continue
        named = (Related(kind, names.get(name.lower(), name)) for kind, name in card.related)
        yield card._replace(related=tuple(one for one in named if ":" not in one.name.partition(" ")[0]))
