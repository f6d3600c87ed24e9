"""The days that people greet each other on in the main countries of Latin America.

Left out: the days of Venezuela, Nicaragua and Cuba (politics today), Brazil's 7 September (the same), the Day of the
Dead (a visit to the graves), patrons' masses, and mothers' and fathers' days (for one's own).
"""

from __future__ import annotations

from collections.abc import Mapping

from pingfiles.model import Feast, YearlyDate

LATIN_AMERICA: tuple[Feast, ...] = (
    Feast(
        "mexico-independence-day",
        (("es", "Fiestas Patrias"), ("ca", "Festes Pàtries"), ("en", "Mexican Independence Day")),
        YearlyDate(9, 16),
        ("MX",),
        "The night of the cry and the day after, kept at work and on the street.",
    ),
    Feast(
        "central-america-independence-day",
        (("es", "Día de la Independencia"), ("ca", "Dia de la Independència"), ("en", "Independence Day")),
        YearlyDate(9, 15),
        ("CR", "GT", "HN", "SV"),
        "Lanterns and school bands, and people wish each other a happy day.",
    ),
    Feast(
        "panama-day",
        (("es", "Fiestas Patrias"), ("ca", "Festes Pàtries"), ("en", "Panama Day")),
        YearlyDate(11, 3),
        ("PA",),
        "The first day of the month of the country, with good wishes for all of it.",
    ),
    Feast(
        "dominican-independence-day",
        (("es", "Día de la Independencia"), ("ca", "Dia de la Independència"), ("en", "Dominican Independence Day")),
        YearlyDate(2, 27),
        ("DO",),
        "The country's own day, with flags at work and the end of carnival.",
    ),
    Feast(
        "colombia-independence-day",
        (("es", "Día de la Independencia"), ("ca", "Dia de la Independència"), ("en", "Colombian Independence Day")),
        YearlyDate(7, 20),
        ("CO",),
        "The country's own day, on which Colombians greet each other at home and abroad.",
    ),
    Feast(
        "love-and-friendship-day",
        (("es", "Amor y Amistad"), ("ca", "Amor i Amistat"), ("en", "Love and Friendship Day")),
        YearlyDate(9, weekday=5, nth=3),
        ("CO",),
        "Friends and colleagues play secret friend and wish each other a happy day.",
    ),
    Feast(
        "peru-independence-day",
        (("es", "Fiestas Patrias"), ("ca", "Festes Pàtries"), ("en", "Peruvian Independence Day")),
        YearlyDate(7, 28),
        ("PE",),
        "Everybody is wished happy Fiestas Patrias, firms their customers too.",
    ),
    Feast(
        "bolivia-day",
        (("es", "Día de Bolivia"), ("ca", "Dia de Bolívia"), ("en", "Bolivia Day")),
        YearlyDate(8, 6),
        ("BO",),
        "The country's own day, on which Bolivians congratulate each other.",
    ),
    Feast(
        "chile-independence-day",
        (("es", "Fiestas Patrias"), ("ca", "Festes Pàtries"), ("en", "Chilean Independence Day")),
        YearlyDate(9, 18),
        ("CL",),
        "Everybody is wished happy Fiestas Patrias, and offices hold a party.",
    ),
    Feast(
        "argentina-may-day",
        (("es", "Día de la Patria"), ("ca", "Dia de la Pàtria"), ("en", "25 May")),
        YearlyDate(5, 25),
        ("AR",),
        "The country's own day: locro, and a happy day to all.",
    ),
    Feast(
        "argentina-independence-day",
        (("es", "Día de la Independencia"), ("ca", "Dia de la Independència"), ("en", "Argentine Independence Day")),
        YearlyDate(7, 9),
        ("AR",),
        "Kept as 25 May is.",
    ),
    Feast(
        "friends-day",
        (("es", "Día del Amigo"), ("ca", "Dia de l'Amic"), ("en", "Friend's Day")),
        YearlyDate(7, 20),
        ("AR", "UY"),
        "Friends and colleagues write to each other all day.",
    ),
    Feast(
        "friendship-day",
        (("es", "Día de la Amistad"), ("ca", "Dia de l'Amistat"), ("en", "Friendship Day")),
        YearlyDate(7, 30),
        ("PY",),
        "Paraguay began the custom; friends and colleagues write to each other.",
    ),
)

SYNONYMS_LATIN_AMERICA: Mapping[str, tuple[str, ...]] = {
    "mexico-independence-day": (
        "día de la independencia",
        "grito de independencia",
        "independence day",
        "16 de septiembre",
    ),
    "panama-day": ("día de la separación", "separation day"),
    "dominican-independence-day": ("independence day",),
    "colombia-independence-day": ("independence day", "20 de julio"),
    "love-and-friendship-day": ("día del amor y la amistad",),
    "peru-independence-day": ("día de la independencia", "independence day"),
    "bolivia-day": ("día de la independencia", "independence day", "6 de agosto"),
    "chile-independence-day": ("día de la independencia", "independence day", "18 de septiembre", "dieciocho"),
    "argentina-may-day": ("25 de mayo", "revolución de mayo"),
    "argentina-independence-day": ("independence day", "9 de julio"),
    "friends-day": ("friends day", "día de la amistad"),
    "friendship-day": ("friend's day",),
}
