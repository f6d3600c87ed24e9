"""The kinds of reason, in Spanish."""

from types import MappingProxyType

from pingfiles.words.shapes.kinds import Forms, Kinds, KindWords

WORDS = Kinds(
    MappingProxyType(
        {
            "birthday": KindWords(
                "cumpleaños",
                Forms("cumple {n}", "cumple {n} {when}", past="cumplió {n} {when}"),
                in_log="cumpleaños, cumple",
                no_year=Forms("cumpleaños", "{when} es su cumpleaños", past="su cumpleaños fue {when}"),
            ),
            "name-day": KindWords(
                "santo",
                Forms("santo", "{when} es su santo", past="su santo fue {when}"),
                in_log="santo, onomástica",
            ),
            "work-anniversary": KindWords(
                "aniversario laboral",
                Forms("{years} {place}", "{when} cumple {years} {place}", past="{when} cumplió {years} {place}"),
                in_log="aniversario laboral, aniversario, aniversario de trabajo",
                no_year=Forms("aniversario laboral", "aniversario laboral {when}"),
            ),
            "job-change": KindWords(
                "cambio de trabajo",
                Forms("nuevo trabajo: {what}", "nuevo trabajo {when}: {what}"),
                in_log="cambio de trabajo, trabajo, nuevo trabajo, nuevo puesto, salida",
                left=Forms("dejó un trabajo: {what}", "dejó un trabajo {when}: {what}"),
            ),
            "press": KindWords(
                "en prensa",
                Forms("en {outlet}{quote}", "en {outlet} {when}{quote}"),
                in_log="prensa",
            ),
            "holiday": KindWords(
                "fiesta",
                Forms("{feast}", "{feast} {when}", past="{feast} fue {when}"),
                in_log="fiesta, festivo",
            ),
            "milestone": KindWords(
                "hito",
                Forms("{years}: {what}", "{when} hará {years}: {what}", today="{when} hace {years}: {what}"),
                in_log="hito",
            ),
            "reply": KindWords(
                "respuesta",
                Forms("te escribió", "espera respuesta desde {when}"),
            ),
            "mutual": KindWords(
                "contacto en común",
                Forms("en contacto con {name}", "estuviste en contacto con {name} {when}"),
            ),
            "cadence": KindWords(
                "mantener el contacto",
                Forms("{every}", "{every}"),
            ),
        }
    )
)
