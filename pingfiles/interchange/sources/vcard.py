"""vCard 2.1, 3.0 and 4.0 as phones, mail programs and the RFCs write them, as cards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pingfiles.addresses import email_address, linkedin_slug, linkedin_slug_in
from pingfiles.dates import APPLE_NO_YEAR, PartialDate
from pingfiles.errors import ImportFileError
from pingfiles.interchange.record import (
    AddressBook,
    Card,
    Related,
    Remark,
    RowPlace,
    Skipped,
    clean,
    clean_lines,
    distinct,
    name_of,
    partial_date,
    tag_of,
)
from pingfiles.interchange.sources.decoding import decoded, refuse_too_many_lines
from pingfiles.interchange.sources.source import gathered
from pingfiles.interchange.sources.vcard_lines import Property, parts, raw_cards, unescaped, without_photos
from pingfiles.messages import Message

_BEGIN = re.compile(r"(?:^|[\r\n])[ \t]*BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)
_PERSONS = ("individual", "")
_NOT_CALLED = frozenset({"fax", "pager", "bbs", "modem"})
_ANNIVERSARIES = ("ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-MS-ANNIVERSARY")
_SPOUSES = ("X-SPOUSE", "X-EVOLUTION-SPOUSE", "X-MS-SPOUSE")
_OF_THE_SYSTEM = ("mycontacts", "my contacts", "starred")
_MOST_VALUES = 500
"""Of one property on a card: nobody has so many numbers or relations, and each is compared with all others."""

_NO_KINDS = frozenset({"pref", "text", "uri", "voice", "home", "work"})


class _Cards:
    """Cards of any number and version in a file. No address in them is ever fetched."""

    name = "vcard"

    def identify(self, content: bytes, file: str) -> bool:
        """Whether a line begins a card."""
        try:
            return bool(_BEGIN.search(_text(content, file)))
        except ImportFileError:
            return False

    def read(self, content: bytes, file: str) -> AddressBook:
        """The people on the cards. Raises ImportFileError where the file cannot be read whole."""
        book = gathered(self.name, _rows(_text(content, file), file), file)
        return book._replace(cards=tuple(_named(book.cards)))


SOURCE = _Cards()


def _text(content: bytes, file: str) -> str:
    refuse_too_many_lines(content, file)
    return decoded(without_photos(content), file)


def _rows(text: str, file: str) -> Iterator[Card | Skipped | Remark]:
    for raw in raw_cards(text, file):
        place, properties = RowPlace(file, raw.line), _Properties(raw.properties)
        kind = properties.first("KIND", "X-ADDRESSBOOKSERVER-KIND").lower()
        if kind not in _PERSONS:
            yield Skipped(place, Message("not-a-person", {"kind": kind}))
            continue
        if most := properties.endless:
            yield Skipped(place, Message("card-of-too-many", {"property": most, "n": _MOST_VALUES}))
            continue
        card = _card(properties, place)
        if not card.name:
            yield Skipped(place, Message("row-without-name", {}))
        else:
            yield card
            birthday = properties.first("BDAY")
            if birthday and not card.birthday:
                yield Remark(place, Message("not-a-date", {"column": "BDAY", "text": birthday}))


class _Properties:
    """The properties of one card by their names, each in the file's order, the preferred ones first."""

    def __init__(self, properties: Iterable[Property]) -> None:
        self.by_name: dict[str, list[Property]] = {}
        for line in sorted(properties, key=_preference):
            if line.value.strip():
                self.by_name.setdefault(line.name, []).append(line)
        labels = self.by_name.get("X-ABLABEL", ())
        self.labels = {label.group: clean(unescaped(label.value)).strip("_$!<>").lower() for label in labels}

    @property
    def endless(self) -> str | None:
        """A property that stands on the card more often than any person needs."""
        return next((name for name, lines in self.by_name.items() if len(lines) > _MOST_VALUES), None)

    def all(self, *names: str) -> Iterator[Property]:
        for name in names:
            yield from self.by_name.get(name, ())

    def texts(self, *names: str) -> Iterator[str]:
        yield from (unescaped(line.value) for line in self.all(*names))

    def first(self, *names: str) -> str:
        return clean(next(self.texts(*names), ""))


def _preference(line: Property) -> int:
    """RFC 6350's `PREF=1` to 100, the bare `PREF` of before, then all others."""
    number = line.parameters.get("PREF", "")
    if number.isascii() and number.isdigit():
        return min(int(number[:4]), 100)
    return 1 if "pref" in line.types else 101


def _card(properties: _Properties, place: RowPlace) -> Card:
    family, given, middle, *_ = [*_structured(properties, "N"), "", "", ""]
    nicknames = distinct(word for line in properties.all("NICKNAME") for word in parts(line.value, ","))
    company = next(iter(_structured(properties, "ORG")), "")
    emails = distinct(email_address(clean(text)) for text in properties.texts("EMAIL"))
    urls = distinct(properties.texts("URL"))
    full = " ".join(filter(None, (given, middle, family)))
    return Card(
        place,
        name_of(properties.first("FN"), full, *nicknames, *emails, company),
        given or None,
        family or None,
        nicknames,
        company or None,
        properties.first("TITLE", "ROLE") or None,
        next(filter(None, map(_birthday, properties.all("BDAY"))), None),
        next(filter(None, map(partial_date, properties.texts("DEATHDATE", "X-DEATHDATE"))), None),
        next(filter(None, map(partial_date, _anniversaries(properties))), None),
        emails,
        distinct(_phone(line) for line in properties.all("TEL") if line.types.isdisjoint(_NOT_CALLED)),
        tuple(url for url in urls if not linkedin_slug_in(url)),
        next(filter(None, _profiles(properties, urls)), None),
        properties.first("UID") or None,
        distinct(map(tag_of, _categories(properties))),
        clean_lines("\n".join(properties.texts("NOTE"))) or None,
        tuple(_related(properties)),
    )


def _structured(properties: _Properties, name: str) -> list[str]:
    """The components of `N` or `ORG`; of one that is a list in itself its items, one after another."""
    line = next(properties.all(name), None)
    return [clean(component) for component in parts(line.value, ";")] if line else []


def _birthday(line: Property) -> PartialDate | None:
    """A birthday; Apple names in a parameter the year that stands for none."""
    born = partial_date(unescaped(line.value))
    omitted = line.parameters.get("X-APPLE-OMIT-YEAR", str(APPLE_NO_YEAR))
    if born and born.year is not None and str(born.year) == omitted:
        return PartialDate(None, born.month, born.day)
    return born


def _anniversaries(properties: _Properties) -> Iterator[str]:
    yield from properties.texts(*_ANNIVERSARIES)
    yield from (line.value for line in properties.all("X-ABDATE") if properties.labels.get(line.group) == "anniversary")


def _phone(line: Property) -> str:
    """A number as it reads: of `tel:+1-418-656-9254;ext=102` (RFC 3966) without its scheme."""
    number = unescaped(line.value).strip()
    if number.lower().startswith("tel:"):
        number = number[4:].replace(";ext=", " ext. ").partition(";")[0]
    return number


def _profiles(properties: _Properties, urls: Iterable[str]) -> Iterator[str | None]:
    """LinkedIn's profile: among the addresses, or where Apple and RFC 9554 keep such."""
    yield from map(linkedin_slug_in, urls)
    for line in properties.all("SOCIALPROFILE", "X-SOCIALPROFILE"):
        yield linkedin_slug_in(unescaped(line.value))
        service = line.parameters.get("SERVICE-TYPE", "").lower()
        user = line.parameters.get("X-USER") or line.parameters.get("USERNAME")
        if user and (service == "linkedin" or "linkedin" in line.types):
            yield linkedin_slug(user)


def _categories(properties: _Properties) -> Iterator[str]:
    for line in properties.all("CATEGORIES"):
        yield from (label for label in parts(line.value, ",") if clean(label).lower() not in _OF_THE_SYSTEM)


def _related(properties: _Properties) -> Iterator[Related]:
    for line in properties.all("RELATED"):
        kinds = sorted(line.types - _NO_KINDS)
        yield Related(kinds[0] if kinds else "contact", clean(unescaped(line.value)))
    for line in properties.all("X-ABRELATEDNAMES"):
        yield Related(properties.labels.get(line.group) or "contact", clean(unescaped(line.value)))
    for text in properties.texts(*_SPOUSES):
        yield Related("spouse", clean(text))


def _named(cards: Sequence[Card]) -> Iterator[Card]:
    """The cards with names for the people they relate to by UID; an address of no card in the file is left out."""
    names = {card.uid.lower(): card.name for card in cards if card.uid}
    for card in cards:
        if not card.related:
            yield card
            continue
        named = (Related(kind, names.get(name.lower(), name)) for kind, name in card.related)
        yield card._replace(related=tuple(one for one in named if ":" not in one.name.partition(" ")[0]))
