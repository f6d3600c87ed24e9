"""Which public holidays the feasts are, and those of Spain that nobody is greeted on, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping

KEPT_AS: Mapping[str, tuple[str, ...]] = {
    # Uruguay and Mozambique keep 25 December under a secular name; what Pakistan (Quaid-e-Azam Day) and
    # Taiwan (Constitution Day) keep on it is another thing.
    "christmas": ("christmas", "family day"),
    # Where 1 January is called otherwise it is a holiday all the same, and people wish a good year:
    # Brazil and Mozambique, Hong Kong, Cuba, Slovakia, Saint Kitts, Taiwan, Sudan, the Vatican.
    "new-year": (
        "new year",
        "fratern",
        "first day of january",
        "liberation day",
        "slovak republic",
        "carnival day",
        "founding day",
        "independence day",
        "mother of god",
    ),
}
"""A country keeps the feast if one of these is in the `holidays` library's English name of the day."""

LIBRARY_NAMES: Mapping[str, str] = {
    "christmas": "Natividad del Señor",
    "new-year": "Año Nuevo",
    "epiphany": "Epifanía del Señor",
    "andalusia-day": "Día de Andalucía",
    "balearic-day": "Día de las Islas Baleares",
    "fallas": "San José",
    "aragon-day": "Día de San Jorge",
    "galician-literature-day": "Día de las Letras Gallegas",
    "canary-islands-day": "Día de Canarias",
    "castilla-la-mancha-day": "Día de Castilla-La Mancha",
    "la-rioja-day": "Día de La Rioja",
    "murcia-day": "Día de la Región de Murcia",
    "sant-joan": "San Juan",
    "galicia-day": "Día Nacional de Galicia",
    "asturias-day": "Día de Asturias",
    "extremadura-day": "Día de Extremadura",
    "bien-aparecida": "La Bien Aparecida",
    "valencian-day": "Día de la Comunidad Valenciana",
    "pilar": "Fiesta Nacional de España",
    "navarre-day": "San Francisco Javier",
}
"""The `holidays` library's Spanish names of the feasts that are public holidays (Sant Jordi is none)."""

NOT_GREETED: tuple[tuple[str, str], ...] = (
    ("80 Aniversario del primer Gobierno Vasco", "Politics, and only once."),
    (
        "Asunción de la Virgen",
        "A day at the beach; towns keep their own feasts on it, which can be configured.",
    ),
    ("Corpus Christi", "A procession; who goes is greeted at it."),
    ("Día de Ceuta", "Recalls a conquest, which is not every neighbour's feast."),
    ("Día de Melilla", "Recalls a conquest, which is not every neighbour's feast."),
    ("Día de Nuestra Señora la Virgen de la Victoria", "A patron's mass, not every neighbour's feast."),
    ("Día de la Constitución Española", "Politics: speeches and a long weekend."),
    ("Día de la Pascua Granada", "A Monday off."),
    (
        "Día de las Instituciones de Cantabria",
        "An institutions' day; Cantabrians greet on La Bien Aparecida.",
    ),
    ("Día del País Vasco", "Politics, and no longer kept."),
    ("Día siguiente a San José", "A day off, and only once."),
    ("Estatuto de Autonomía de la Ciudad de Melilla", "Politics."),
    (
        "Fiesta Nacional de Cataluña",
        "Recalls a defeat, and today it is politics: not for who does not share them.",
    ),
    ("Fiesta Nacional de España", "A parade, and politics; Aragon alone keeps El Pilar on it."),
    ("Fiesta de Castilla y León", "Recalls a defeat, with a rally at Villalar."),
    ("Fiesta de Culminación del Ramadán-Eidul Fitr", "By the moon, and for who fasted: to be configured."),
    ("Fiesta de la Comunidad de Madrid", "Recalls a massacre; a day off rather than a greeting."),
    ("Fiesta del Eid Fitr", "By the moon, and for who fasted: to be configured."),
    ("Fiesta del Sacrificio-Aid Al Adha", "By the moon, and for who keeps it: to be configured."),
    ("Fiesta del Sacrificio-Eidul Adha", "By the moon, and for who keeps it: to be configured."),
    ("Fiesta del Trabajo", "A day of work and its claims."),
    ("Inmaculada Concepción", "A long weekend, or a mass."),
    ("Jueves Santo", "Mourning."),
    ("Lunes de Fallas", "The days before the feast; the greeting is for Saint Joseph's."),
    ("Lunes de Pascua", "A cake with the family, and who has been to mass was greeted there."),
    ("Martes de Carnaval", "The street's feast, towns apart."),
    ("Nuestra Señora de África", "A patron's mass, not every neighbour's feast."),
    ("San Antonio", "A pilgrimage and a picnic; Antonios are greeted, the others are not."),
    ("San Esteban", "The day after Christmas, whose greeting covers it."),
    ("San José", "Outside the Valencian Community it is for fathers and for Josés."),
    ("Santiago Apóstol", "Outside Galicia a day off."),
    ("Todos los Santos", "Mourning."),
    ("Traslado de San José", "A day off, and only once."),
    ("V Centenario Vuelta al Mundo", "A day off, and only once."),
    ("Viernes Santo", "Mourning."),
)
"""Spain's other public holidays, by the `holidays` library's names, each with why nobody is greeted on it."""
