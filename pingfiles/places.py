"""Where a contact is: country, region and city, read from the codes and names that a note holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from pingfiles.folding import unaccented
from pingfiles.gazetteer.countries import BY_THREE_LETTERS
from pingfiles.gazetteer.spain import CITIES, REGION_SPELLINGS, REGIONS
from pingfiles.model import Contact

_CODE = re.compile(r"[A-Z]{2,3}(?:-[A-Z0-9]{1,3})?")
"""ISO 3166-1, or an ISO 3166-2 subdivision."""

_PREFIX = re.compile(r"^(?:reino|kingdom|republica|republic) (?:de|of) ")
_CITY_BREAK = re.compile(r"[/(),]")

PROVINCES: Mapping[str, str] = {
    f"ES-{province}": f"ES-{region}" for region, provinces in REGIONS.items() for province in provinces.split()
}
"""Each province of Spain with its region."""

_CITIES: Mapping[str, tuple[str, str]] = {
    name.replace("_", " "): (f"ES-{province}", names)
    for province, cities in CITIES.items()
    for names in cities.split()
    for name in names.split("/")
}
"""Spain's cities by name, each with its province and all its names, which tell whether two are one."""

_NAMES: Mapping[str, str] = {
    name: code
    for code, names in (
        ("AE", "uae, eau, emiratos"),
        ("AT", "osterreich"),
        ("BE", "belgique, belgie"),
        ("BO", "plurinational state of bolivia"),
        ("CD", "drc, dr congo, congo kinshasa, democratic republic of the congo"),
        ("CH", "schweiz, suisse, svizzera"),
        ("CI", "ivory coast, costa de marfil"),
        ("CN", "peoples republic of china, people's republic of china, republica popular china"),
        ("CZ", "czech republic, republica checa, cesko"),
        ("DE", "deutschland"),
        ("DO", "rep dominicana, dominican rep"),
        ("DK", "danmark"),
        ("ES", "espana, spain, espanya, espainia, ceuta y melilla, ceuta and melilla"),
        ("ES-AN", "andalucia, andalusia"),
        ("ES-AR", "aragon, arago"),
        ("ES-AS", "asturias, principado de asturias"),
        ("ES-CB", "cantabria"),
        ("ES-CE", "ceuta"),
        ("ES-CL", "castilla y leon, castile and leon, castella i lleo"),
        ("ES-CM", "castilla la mancha, castile la mancha, castella la manxa"),
        ("ES-CN", "canarias, islas canarias, canary islands, illes canaries"),
        ("ES-CT", "cataluna, catalunya, catalonia"),
        ("ES-EX", "extremadura"),
        ("ES-GA", "galicia, galiza"),
        ("ES-IB", "baleares, islas baleares, illes balears, balearic islands"),
        ("ES-MC", "region de murcia, region of murcia"),
        ("ES-MD", "comunidad de madrid, community of madrid"),
        ("ES-ML", "melilla"),
        ("ES-NC", "navarra, navarre, nafarroa"),
        ("ES-PV", "pais vasco, euskadi, basque country, pais basc"),
        ("ES-RI", "la rioja, rioja"),
        ("ES-VC", "comunidad valenciana, comunitat valenciana, pais valencia, valencian community"),
        ("FI", "suomi"),
        ("GB", "uk, great britain, gran bretana"),
        ("GB-ENG", "england, inglaterra"),
        ("GB-NIR", "northern ireland, irlanda del norte"),
        ("GB-SCT", "scotland, escocia"),
        ("GB-WLS", "wales, gales"),
        ("GR", "el, hellas, ellada"),
        ("HK", "hong kong"),
        ("JP", "nippon, nihon"),
        ("KR", "korea, corea, republic of korea, republica de corea"),
        ("MM", "burma, birmania, myanmar"),
        ("MO", "macao, macau"),
        ("NL", "holland, holanda, nederland"),
        ("NO", "norge, noreg"),
        ("PL", "polska"),
        ("PS", "palestine, palestina"),
        ("RU", "russian federation, federacion rusa"),
        ("SA", "arabia saudita"),
        ("SE", "sverige"),
        ("TL", "east timor, timor oriental"),
        ("TR", "turkey, turkiye"),
        ("TW", "republic of china, republica de china"),
        ("US", "usa, eeuu, ee uu, united states of america, estados unidos de america"),
        ("VA", "vatican, vaticano"),
    )
    for name in names.split(", ")
}
"""What people write that the table of countries does not have, Spain's regions among it.

Madrid, Murcia and Valencia are missing: by itself such a name means the city. `UK` and `EL` are the
European Union's codes for GB and GR.
"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where someone is; what is not known is None.

    `country` is ISO 3166-1 alpha-2; `region` and `province` are ISO 3166-2 (`ES-CT`, `ES-B`; only Spain's
    provinces have a region above them). `city` and `country_name` are the note's own words, folded; the
    second is there only where no `location` outranks it.
    """

    country: str | None = None
    region: str | None = None
    province: str | None = None
    city: str | None = None
    country_name: str | None = None


def place_of(contact: Contact) -> Place:
    """A contact's place, by `location`, else by `country`; a field that cannot be read counts as missing."""
    return place_at(contact.location, contact.city, contact.country)


@lru_cache(maxsize=65536)
def place_at(location: str | None, city: str | None, country: str | None) -> Place:
    """The place that a note's three fields name; never raises.

    A city that is known tells its region, where no more than its country, Spain, is given.
    """
    located = code_of(location or "")
    code = located or code_of(country or "")
    if code == "ES" and city and (found := _city_of_spain(city)):
        code = found[0]
    region = PROVINCES.get(code, code) if code and "-" in code else None
    return Place(
        country=code[:2] if code else None,
        region=region,
        province=code if code in PROVINCES else None,
        city=_plain(city or "") or None,
        country_name=None if located else _plain(country or "") or None,
    )


def is_in(whose: Contact | Place, where: str) -> bool:
    """Whether a place is in `where`: a code (`ES` covers `ES-CT`) or a name of a city, country or region."""
    place = place_of(whose) if isinstance(whose, Contact) else whose
    word = _plain(where)
    if not word:
        return False
    if word in (place.city, place.country_name) or _is_same_city(place, where):
        return True
    code = code_of(where) if place.country else None
    return code is not None and code in (place.country, place.region, place.province)


def is_city_of_spain(city: str) -> bool:
    """Whether a name is that of a city of Spain whose region is known."""
    return _city_of_spain(city) is not None


@lru_cache(maxsize=4096)
def code_of(text: str) -> str | None:
    """The ISO 3166 code that a code or a name means, or both a region and its country: `Cataluña, España`.

    The flag beside a name does not matter; alone it is a code.
    """
    text = _without_flag(text)
    name = _plain(text).removeprefix("the ")
    word = _PREFIX.sub("", name)
    if name in _NAMES or word in _NAMES:
        return _NAMES.get(name) or _NAMES[word]
    if _CODE.fullmatch(code := text.strip().upper().replace("_", "-").replace(".", "")):
        return _known_code(code)
    if "," in text:
        return _most_exact(text)
    if "(" in text and word not in _countries():
        return _most_exact(text.replace("(", ",").replace(")", ""))
    return _countries().get(word) if word else None


def _known_code(code: str) -> str | None:
    """A code in ISO's form; of Spain's regions only those that there are, for its feasts go by them."""
    country, _, part = code.partition("-")
    country = BY_THREE_LETTERS.get(country, country)
    if len(country) > 2:
        return None
    if country != "ES" or not part:
        return f"{country}-{part}" if part else country
    part = REGION_SPELLINGS.get(part, part)
    return f"ES-{part}" if part in REGIONS or f"ES-{part}" in PROVINCES else None


def _most_exact(text: str) -> str | None:
    """The code of `Barcelona, Cataluña, España`: its parts must be in one country, and the smallest counts."""
    parts = text.split(",")
    codes = [code for code in map(code_of, parts) if code]
    if {code[:2] for code in codes} == {"ES"}:
        codes += [found[0] for found in map(_city_of_spain, parts) if found]
    is_one = len({code[:2] for code in codes}) == 1
    return max(codes, key=lambda code: (code in PROVINCES, "-" in code)) if is_one else None


@lru_cache(maxsize=65536)
def _city_of_spain(text: str) -> tuple[str, str] | None:
    """The province of a city, and all its names: `Donostia/San Sebastián`, `Barcelona (España)`."""
    for name in (text, *_CITY_BREAK.split(text)):
        if found := _CITIES.get(_plain(name)):
            return found
    return None


def _is_same_city(place: Place, where: str) -> bool:
    """Whether a city of Spain bears another name: Donostia is San Sebastián."""
    if place.country != "ES" or not place.city:
        return False
    city = _city_of_spain(where)
    return city is not None and city == _city_of_spain(place.city)


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str]:
    """Countries by their names; imported only where a note gives one that is not in the table above."""
    from pingfiles.gazetteer.country_names import COUNTRY_NAMES

    return {_plain(name): code for code, names in COUNTRY_NAMES.items() for name in names}


def _without_flag(text: str) -> str:
    """`🇪🇸 España` is Spain, and so is `🇪🇸`: Unicode makes a flag of the two letters of a code."""
    if text.isascii():
        return text
    name = "".join(char for char in text if not _is_of_flag(char)).strip()
    return name or "".join(chr(ord(char) - ord("🇦") + ord("A")) for char in text if _is_of_flag(char))


def _is_of_flag(char: str) -> bool:
    return "🇦" <= char <= "🇿"


def _plain(text: str) -> str:
    """A place's name without what people vary: case, accents, stops, hyphens, `&`, the apostrophe's form."""
    word = unaccented(text).replace("’", "'").replace(".", "").replace("-", " ").replace("&", "and")
    return " ".join(word.split())
