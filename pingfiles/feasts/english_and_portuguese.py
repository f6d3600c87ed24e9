"""The days that people greet each other on in the United States, the British Isles, Portugal and Brazil.

Left out: Memorial Day, Veterans Day, Remembrance, 25 April, 7 September (mourning, or politics); Boxing Day and
bank holidays (Christmas covers the one, and nobody greets on the others); Saint George's in England (few keep it).
"""

from __future__ import annotations

from collections.abc import Mapping

from pingfiles.model import Feast, YearlyDate

ENGLISH_AND_PORTUGUESE: tuple[Feast, ...] = (
    Feast(
        "thanksgiving",
        (("en", "Thanksgiving"), ("es", "Acción de Gracias"), ("ca", "Acció de Gràcies")),
        YearlyDate(11, weekday=3, nth=4),
        ("US",),
        "Everybody wishes everybody a happy Thanksgiving, at work too.",
    ),
    Feast(
        "us-independence-day",
        (("en", "Fourth of July"), ("es", "4 de Julio"), ("ca", "4 de Juliol")),
        YearlyDate(7, 4),
        ("US",),
        "Colleagues wish each other a happy Fourth before the fireworks.",
    ),
    Feast(
        "st-davids-day",
        (("en", "St David's Day"), ("es", "San David"), ("ca", "Sant David")),
        YearlyDate(3, 1),
        ("GB-WLS",),
        "The Welsh wish each other a happy one, with daffodils at work and school.",
    ),
    Feast(
        "st-patricks-day",
        (("en", "St Patrick's Day"), ("es", "San Patricio"), ("ca", "Sant Patrici")),
        YearlyDate(3, 17),
        ("IE", "GB-NIR"),
        "The country's own day, on which the Irish greet each other wherever they are.",
    ),
    Feast(
        "st-andrews-day",
        (("en", "St Andrew's Day"), ("es", "San Andrés"), ("ca", "Sant Andreu")),
        YearlyDate(11, 30),
        ("GB-SCT",),
        "Scotland's own day, on which its people wish each other well.",
    ),
    Feast(
        "easter",
        (("pt", "Páscoa"), ("es", "Pascua"), ("ca", "Pasqua"), ("en", "Easter")),
        YearlyDate(from_easter=0),
        ("PT", "BR"),
        "In Portugal and Brazil everybody is wished a happy Easter, as at Christmas; elsewhere it is the faithful's.",
    ),
)

SYNONYMS_ENGLISH_AND_PORTUGUESE: Mapping[str, tuple[str, ...]] = {
    "thanksgiving": ("thanksgiving day", "día de acción de gracias"),
    "us-independence-day": (
        "independence day",
        "4th of july",
        "july 4th",
        "july fourth",
        "4 july",
        "día de la independencia",
    ),
    "st-patricks-day": ("saint patrick's day", "paddy's day", "st patrick's"),
    "st-davids-day": ("saint david's day",),
    "st-andrews-day": ("saint andrew's day",),
    "easter": ("páscoa", "easter sunday", "domingo de pascua", "domingo de resurrección", "semana santa"),
}
