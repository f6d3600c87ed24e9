"""What is typed and written for days and lengths of time, in Spanish."""

from types import MappingProxyType

from pingfiles.words.shapes.vocabulary import Vocabulary

WORDS = Vocabulary(
    units=MappingProxyType(
        {
            "P1D": "día días",
            "P1W": "semana semanas",
            "P2W": "quincena quincenas",
            "P1M": "mes meses",
            "P3M": "trimestre trimestres",
            "P1Y": "año años",
        }
    ),
    adverbs=MappingProxyType(
        {
            "P1D": "diario diaria",
            "P1W": "semanal",
            "P2W": "quincenal",
            "P1M": "mensual",
            "P2M": "bimestral",
            "P3M": "trimestral",
            "P6M": "semestral",
            "P1Y": "anual",
        }
    ),
    every="cada",
    one="un una",
    never="nunca",
    today="hoy",
    yesterday="ayer",
    tomorrow="mañana",
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    ahead=("en", "dentro de"),
    ago_before=("hace",),
    ago_after=(),
)
