"""The days that people in Spain greet each other on, Christmas and New Year among them, each with its reason.

A day is here if a Spaniard would write "¡Feliz …!" on it to someone who is no close relation; in doubt
it is left out, because a greeting on the wrong day is worse than none. The day is the feast's own and never
the Monday on which it is taken off work. Ceuta, Melilla and the Basque Country have no day of their own
here; whoever wants one configures it.
"""

from __future__ import annotations

from collections.abc import Mapping

from pingfiles.model import Feast, YearlyDate

CHRISTMAS = Feast(
    "christmas",
    (("es", "Navidad"), ("ca", "Nadal"), ("en", "Christmas"), ("gl", "Nadal"), ("eu", "Eguberri")),
    YearlyDate(12, 25),
    reason="Everybody greets everybody, cards and all.",
)
NEW_YEAR = Feast(
    "new-year",
    (("es", "Año Nuevo"), ("ca", "Any Nou"), ("en", "New Year"), ("gl", "Aninovo"), ("eu", "Urte Berri")),
    YearlyDate(1, 1),
    reason="Good wishes for the year go to everyone one knows.",
)

SPAIN: tuple[Feast, ...] = (
    CHRISTMAS,
    NEW_YEAR,
    Feast(
        "epiphany",
        (("es", "Reyes"), ("ca", "Reis"), ("en", "Epiphany"), ("gl", "Reis"), ("eu", "Errege Eguna")),
        YearlyDate(1, 6),
        ("ES",),
        "The day of presents, and the last on which one still wishes happy holidays.",
    ),
    Feast(
        "andalusia-day",
        (("es", "Día de Andalucía"), ("ca", "Dia d'Andalusia"), ("en", "Andalusia Day")),
        YearlyDate(2, 28),
        ("ES-AN",),
        "Schools, firms and neighbours wish each other a happy day, with bread and oil.",
    ),
    Feast(
        "balearic-day",
        (
            ("ca", "Dia de les Illes Balears"),
            ("es", "Día de las Islas Baleares"),
            ("en", "Balearic Islands Day"),
        ),
        YearlyDate(3, 1),
        ("ES-IB",),
        'The islands\' own day, kept with fairs, and "bona diada" is said.',
    ),
    Feast(
        "fallas",
        (("ca", "Falles"), ("es", "Fallas"), ("en", "Fallas")),
        YearlyDate(3, 19),
        ("ES-VC",),
        "Saint Joseph's day is the night of the bonfires, and Valencians wish each other good Falles.",
    ),
    Feast(
        "sant-jordi",
        (("ca", "Sant Jordi"), ("es", "Sant Jordi"), ("en", "Sant Jordi")),
        YearlyDate(4, 23),
        ("ES-CT",),
        "No public holiday, but everybody gives books and roses and wishes a good Sant Jordi.",
    ),
    Feast(
        "aragon-day",
        (("es", "Día de Aragón"), ("ca", "Dia d'Aragó"), ("en", "Aragon Day")),
        YearlyDate(4, 23),
        ("ES-AR",),
        "Saint George is Aragon's patron, and his day the region's.",
    ),
    Feast(
        "galician-literature-day",
        (
            ("gl", "Día das Letras Galegas"),
            ("es", "Día de las Letras Gallegas"),
            ("ca", "Dia de les Lletres Gallegues"),
            ("en", "Galician Literature Day"),
        ),
        YearlyDate(5, 17),
        ("ES-GA",),
        "Galicians wish each other a happy day of their language and its authors.",
    ),
    Feast(
        "canary-islands-day",
        (("es", "Día de Canarias"), ("ca", "Dia de Canàries"), ("en", "Canary Islands Day")),
        YearlyDate(5, 30),
        ("ES-CN",),
        "The islands' own day, kept in costume at school and at work.",
    ),
    Feast(
        "castilla-la-mancha-day",
        (
            ("es", "Día de Castilla-La Mancha"),
            ("ca", "Dia de Castella-la Manxa"),
            ("en", "Castilla-La Mancha Day"),
        ),
        YearlyDate(5, 31),
        ("ES-CM",),
        "The region's own day, on which its people wish each other well.",
    ),
    Feast(
        "la-rioja-day",
        (("es", "Día de La Rioja"), ("ca", "Dia de La Rioja"), ("en", "La Rioja Day")),
        YearlyDate(6, 9),
        ("ES-RI",),
        "The region's own day, kept with bread, fish and wine in the streets.",
    ),
    Feast(
        "murcia-day",
        (("es", "Día de la Región de Murcia"), ("ca", "Dia de la Regió de Múrcia"), ("en", "Murcia Day")),
        YearlyDate(6, 9),
        ("ES-MC",),
        "The region's own day, on which its people wish each other well.",
    ),
    Feast(
        "sant-joan",
        (("ca", "Sant Joan"), ("es", "San Juan"), ("en", "Saint John's Day"), ("gl", "San Xoán")),
        YearlyDate(6, 24),
        ("ES-CT", "ES-VC", "ES-IB", "ES-GA"),
        "The night of the bonfires is kept by all there, on the street or at the beach.",
    ),
    Feast(
        "galicia-day",
        (("gl", "Día de Galicia"), ("es", "Día de Galicia"), ("ca", "Dia de Galícia"), ("en", "Galicia Day")),
        YearlyDate(7, 25),
        ("ES-GA",),
        "Saint James is Galicia's patron, and his day the region's.",
    ),
    Feast(
        "asturias-day",
        (("es", "Día de Asturias"), ("ca", "Dia d'Astúries"), ("en", "Asturias Day")),
        YearlyDate(9, 8),
        ("ES-AS",),
        "Covadonga's day, on which Asturians wish each other a happy day.",
    ),
    Feast(
        "extremadura-day",
        (("es", "Día de Extremadura"), ("ca", "Dia d'Extremadura"), ("en", "Extremadura Day")),
        YearlyDate(9, 8),
        ("ES-EX",),
        "Guadalupe's day, on which Extremadurans wish each other a happy day.",
    ),
    Feast(
        "bien-aparecida",
        (("es", "La Bien Aparecida"), ("ca", "La Bien Aparecida"), ("en", "La Bien Aparecida")),
        YearlyDate(9, 15),
        ("ES-CB",),
        "Cantabria's patron, on whose day its people wish each other well.",
    ),
    Feast(
        "valencian-day",
        (("ca", "9 d'Octubre"), ("es", "9 de Octubre"), ("en", "Valencian Community Day")),
        YearlyDate(10, 9),
        ("ES-VC",),
        "The Valencians' own day, and that of Sant Dionís, when sweethearts give marzipan.",
    ),
    Feast(
        "pilar",
        (("es", "El Pilar"), ("ca", "El Pilar"), ("en", "El Pilar")),
        YearlyDate(10, 12),
        ("ES-AR",),
        "The great week of Zaragoza; elsewhere the same day is a parade.",
    ),
    Feast(
        "navarre-day",
        (
            ("es", "Día de Navarra"),
            ("eu", "Nafarroaren Eguna"),
            ("ca", "Dia de Navarra"),
            ("en", "Navarre Day"),
        ),
        YearlyDate(12, 3),
        ("ES-NC",),
        "Saint Francis Xavier is Navarre's patron, and his day the region's.",
    ),
)
"""Christmas and New Year name no place: `KEPT_AS` in `rules/holiday_data.py` tells who keeps them."""

SYNONYMS_SPAIN: Mapping[str, tuple[str, ...]] = {
    "christmas": ("navidades", "xmas", "christmas day", "christmas eve", "nochebuena", "felices fiestas"),
    "new-year": ("new year's day", "new year's eve", "fin de año", "nochevieja", "cap d'any"),
    "epiphany": ("reyes magos", "epifanía", "día de reyes", "three kings", "three kings' day", "reis mags"),
    "fallas": ("san josé", "sant josep", "saint joseph's day"),
    "sant-jordi": ("san jorge", "saint george's day", "st george's day", "diada de sant jordi"),
    "aragon-day": ("san jorge", "saint george's day", "st george's day"),
    "sant-joan": ("st john's day", "revetlla de sant joan", "verbena de san juan", "noche de san juan"),
    "galicia-day": ("santiago", "día da patria galega", "st james's day"),
    "galician-literature-day": ("letras galegas", "letras gallegas"),
    "valencian-day": ("nou d'octubre", "día de la comunidad valenciana"),
    "pilar": ("pilar", "fiestas del pilar", "virgen del pilar"),
    "navarre-day": ("san francisco javier",),
}
"""What people type besides a feast's names and its key."""
