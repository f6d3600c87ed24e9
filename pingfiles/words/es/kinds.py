"""The kinds of reason, in Spanish."""

from types import MappingProxyType

from pingfiles.words.shapes.kinds import Kinds, KindWords

WORDS = Kinds(
    MappingProxyType(
        {
            "birthday": KindWords("cumpleaños", "cumpleaños, cumple"),
            "work-anniversary": KindWords(
                "aniversario laboral", "aniversario laboral, aniversario, aniversario de trabajo"
            ),
            "job-change": KindWords(
                "cambio de trabajo", "cambio de trabajo, trabajo, nuevo trabajo, nuevo puesto, salida"
            ),
            "press": KindWords("en prensa", "prensa"),
            "holiday": KindWords("fiesta", "fiesta, festivo"),
            "milestone": KindWords("hito", "hito"),
            "reply": KindWords("respuesta"),
            "mutual": KindWords("contacto en común"),
            "cadence": KindWords("mantener el contacto"),
        }
    )
)
