"""Days and lengths of time, in Spanish."""

from types import MappingProxyType

from pingfiles.words.shapes.relative_days import RelativeDays

WORDS = RelativeDays(
    locale="es",
    full_day="EEEE d 'de' MMMM 'de' y",
    weekday_and_day="EEEE d 'de' MMMM",
    ordinal=str,
    today="hoy",
    tomorrow="mañana",
    yesterday="ayer",
    on_weekday="el {day}",
    on_date="el {day}",
    years=("1 año", "{n} años"),
    every=MappingProxyType(
        {
            "D": ("cada día", "cada {n} días"),
            "W": ("cada semana", "cada {n} semanas"),
            "M": ("cada mes", "cada {n} meses"),
            "Y": ("cada año", "cada {n} años"),
        }
    ),
)
