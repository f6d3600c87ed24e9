"""Places: which code or name means which country and region, and what lies in what."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pingfiles.gazetteer.countries import COUNTRIES
from pingfiles.gazetteer.country_names import COUNTRY_NAMES
from pingfiles.gazetteer.spain import CITIES
from pingfiles.model import Contact
from pingfiles.places import PROVINCES, Place, code_of, is_city_of_spain, is_in, place_of


def someone(location: str | None = None, city: str | None = None, country: str | None = None) -> Contact:
    return Contact("People/Ana.md", "Ana", location=location, city=city, country=country)


@pytest.mark.parametrize(
    ("location", "country", "expected"),
    [
        ("ES", None, ("ES", None)),
        ("ES-CT", None, ("ES", "ES-CT")),
        ("es-ct", None, ("ES", "ES-CT")),
        ("ES-B", None, ("ES", "ES-CT")),
        ("ES-SS", None, ("ES", "ES-PV")),
        ("ES-ML", None, ("ES", "ES-ML")),
        ("US-CA", None, ("US", "US-CA")),
        ("NO", "España", ("NO", None)),
        ("somewhere nice", "España", ("ES", None)),
        (None, "PT", ("PT", None)),
        (None, "pt", ("PT", None)),
        (None, "Reino Unido", ("GB", None)),
        (None, "United Kingdom", ("GB", None)),
        (None, "UK", ("GB", None)),
        (None, "U.S.A.", ("US", None)),
        (None, "EE. UU.", ("US", None)),
        (None, "EEUU", ("US", None)),
        (None, "the Netherlands", ("NL", None)),
        (None, "  paises   bajos ", ("NL", None)),
        (None, "MÉXICO", ("MX", None)),
        (None, "Espan\u0303a", ("ES", None)),
        (None, "Türkiye", ("TR", None)),
        (None, "Turkey", ("TR", None)),
        (None, "Bosnia and Herzegovina", ("BA", None)),
        (None, "Côte d'Ivoire", ("CI", None)),
        (None, "Catalunya", ("ES", "ES-CT")),
        (None, "Islas Canarias", ("ES", "ES-CN")),
        (None, "Escocia", ("GB", "GB-SCT")),
        (None, "🇪🇸 España", ("ES", None)),
        (None, "🇳🇴", ("NO", None)),
        (None, "🏴‍☠️", (None, None)),
        (None, "Deutschland", ("DE", None)),
        (None, "Schweiz", ("CH", None)),
        (None, "Ruritania", (None, None)),
        (None, "Europe", (None, None)),
        (None, None, (None, None)),
        ("", "", (None, None)),
    ],
)
def test_a_place_is_read_from_the_location_or_else_the_country(
    location: str | None, country: str | None, expected: tuple[str | None, str | None]
) -> None:
    place = place_of(someone(location, None, country))
    assert (place.country, place.region) == expected


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("ES-CAT", "ES-CT"),
        ("es_ct", "ES-CT"),
        ("ES-PVA", "ES-PV"),
        ("ES-XX", None),
        ("ES-CAN", None),
        ("ESP", "ES"),
        ("esp-ct", "ES-CT"),
        ("GBR-SCT", "GB-SCT"),
        ("Rio", None),
        ("Reino de España", "ES"),
        ("Kingdom of Spain", "ES"),
        ("República de Colombia", "CO"),
        ("Republic of Ireland", "IE"),
        ("Cataluña", "ES-CT"),
        ("Cataluña, España", "ES-CT"),
        ("España, Catalunya", "ES-CT"),
        ("Barcelona, Cataluña, España", "ES-B"),
        ("Barcelona, España", "ES-B"),
        ("Madrid, Spain", "ES-M"),
        ("Escocia, Reino Unido", "GB-SCT"),
        ("Sevilla, España, nowhere", "ES-SE"),
        ("Barcelona (España)", "ES-B"),
        ("Spain (Barcelona)", "ES-B"),
        ("U.S.", "US"),
        ("Rep. Dominicana", "DO"),
        ("DR Congo", "CD"),
        ("Republic of China", "TW"),
        ("Republic of Korea", "KR"),
        ("Barcelona (Venezuela)", "VE"),
        ("Spain / France", None),
        ("Barcelona", None),
        ("Barcelona, Venezuela", "VE"),
        ("Valencia, Alicante", None),
        ("Francia, España", None),
        (", ,", None),
        ("", None),
    ],
)
def test_a_code_is_read_as_people_write_it(written: str, code: str | None) -> None:
    assert code_of(written) == code


@pytest.mark.parametrize(
    ("city", "country", "region"),
    [
        ("Barcelona", "España", "ES-CT"),
        ("barcelona", "ES", "ES-CT"),
        ("Barcelona (Cataluña)", "España", "ES-CT"),
        ("Donostia", "España", "ES-PV"),
        ("San Sebastián", "Reino de España", "ES-PV"),
        ("Donostia/San Sebastián", "Spain", "ES-PV"),
        ("Donostia-San Sebastián", "Spain", "ES-PV"),
        ("Vitoria-Gasteiz", "Spain", "ES-PV"),
        ("Alacant", "Spain", "ES-VC"),
        ("L’Hospitalet de Llobregat", "Spain", "ES-CT"),
        ("Palma de Mallorca", "Spain", "ES-IB"),
        ("A Coruña", "Spain", "ES-GA"),
        ("La Coruña", "Spain", "ES-GA"),
        ("Iruña", "Spain", "ES-NC"),
        ("Ceuta", "Spain", "ES-CE"),
        ("Madrid", "Spain", "ES-MD"),
        ("Villanueva de Abajo", "Spain", None),
        ("Barcelona", "Venezuela", None),
        ("Barcelona", None, None),
        ("Barcelona", "Aragón", "ES-AR"),
    ],
)
def test_a_city_of_spain_tells_its_region(city: str, country: str | None, region: str | None) -> None:
    assert place_of(someone(None, city, country)).region == region


def test_every_city_is_of_a_province_and_its_name_of_one_city() -> None:
    assert {f"ES-{province}" for province in CITIES} == {*PROVINCES}
    names = [name for cities in CITIES.values() for group in cities.split() for name in group.split("/")]
    assert len(names) == len(set(names))
    assert all(is_city_of_spain(name.replace("_", " ")) for name in names)


def test_every_country_has_its_codes() -> None:
    assert len(COUNTRIES) == 250


def test_every_country_goes_by_the_names_that_cldr_has() -> None:
    from babel import Locale

    assert COUNTRY_NAMES.keys() == COUNTRIES
    for language in ("en", "es"):
        territories = Locale(language).territories
        assert {code: territories[code] for code in COUNTRIES if code_of(territories[code]) != code} == {}


@pytest.mark.parametrize(
    ("contact", "where", "expected"),
    [
        (someone("ES-CT"), "ES", True),
        (someone("ES-CT"), "ES-CT", True),
        (someone("ES-B"), "ES-CT", True),
        (someone("ES-B"), "ES-B", True),
        (someone("ES-CT"), "es-ct", True),
        (someone("ES-CT"), "España", True),
        (someone("ES-CT"), "Cataluña", True),
        (someone(None, None, "Spain"), "ES", True),
        (someone(None, None, "Spain"), "España", True),
        (someone(None, "Barcelona"), "barcelona", True),
        (someone("ES-CT", "Sant Feliu-de Guíxols"), "sant feliu de guixols", True),
        (someone(None, None, "Ruritania"), "ruritania", True),
        (someone("ES", "Donostia"), "San Sebastián", True),
        (someone("ES", "San Sebastián"), "ES-PV", True),
        (someone("ES", "Irún"), "San Sebastián", False),
        (someone("ES"), "ES-CT", False),
        (someone("ES-CT"), "ES-B", False),
        (someone("ES-CT", "Girona"), "Barcelona", False),
        (someone("ES-MD", "Alcalá de Henares"), "Madrid", False),
        (someone("NO", None, "España"), "España", False),
        (someone("ES-MC"), "MC", False),
        (someone(None, None, "Ruritania"), "Spain", False),
        (someone(), "ES", False),
        (someone("ES-CT", ""), "", False),
    ],
)
def test_a_code_a_city_and_a_name_cover_those_who_are_there(contact: Contact, where: str, expected: bool) -> None:
    assert is_in(contact, where) is expected
    assert is_in(place_of(contact), where) is expected


def test_the_fifty_provinces_and_two_cities_lie_in_the_nineteen_regions() -> None:
    assert len(PROVINCES) == 52
    assert len(set(PROVINCES.values())) == 19
    both = PROVINCES.keys() & set(PROVINCES.values())
    assert {code: PROVINCES[code] for code in both} == {"ES-CE": "ES-CE", "ES-ML": "ES-ML"}


@given(st.text(), st.text(), st.text(), st.text())
def test_no_text_is_too_strange_to_be_read(location: str, city: str, country: str, where: str) -> None:
    contact = someone(location, city, country)
    assert isinstance(place_of(contact), Place)
    assert is_in(contact, where) in (True, False)


@given(st.sampled_from(sorted(PROVINCES)))
def test_a_province_is_in_itself_its_region_and_spain_and_in_no_other_region(province: str) -> None:
    codes = {"ES", *PROVINCES, *PROVINCES.values()}
    covering = {code for code in codes if is_in(someone(province), code)}
    assert covering == {"ES", province, PROVINCES[province]}


def test_codes_and_cities_are_read_without_babel() -> None:
    program = """if True:
        import sys
        from pingfiles.model import Contact
        from pingfiles.places import is_in
        ana = Contact("Ana.md", "Ana", location="ES-B", city="Barcelona", country="Noruega")
        assert is_in(ana, "ES-CT") and is_in(ana, "Barcelona") and not is_in(ana, "FR")
        assert "babel" not in sys.modules
    """
    subprocess.run([sys.executable, "-c", program], check=True)
