"""Parts of Spanish names of keys, and the keys that are no fact of a person."""

from pingfiles.words.shapes.unknown import Unknown

WORDS = Unknown(
    hints={
        "deathdate": ("fallec", "defunci", "muert"),
        "name_day": ("santo", "onomást"),
        "birthday": ("cumple", "nacim", "nacid", "nac.", "f. nac", "natal"),
        "last_contact": ("últim", "habl", "contactad", "visto", "vista"),
        "cadence": ("cada cuánto", "frecuencia", "cadencia", "periodicidad"),
        "met": ("conoc",),
        "started": ("desde", "inicio", "alta en"),
        "phone": ("teléf", "tlf", "móvil", "celular"),
        "email": ("correo",),
    },
    of_the_note=(
        *("creado", "creada", "fecha de creación", "creación", "fecha", "día", "semana"),
        *("modificado", "modificada", "fecha de modificación", "última modificación", "actualizado", "actualizada"),
        *("última actualización", "fecha de actualización", "añadido", "publicado", "revisión", "revisado"),
        *("recordatorio", "próximo contacto", "siguiente contacto", "próxima revisión", "versión"),
        *("aniversario", "aniversario de boda", "boda", "vencimiento", "fecha límite", "fin", "hora"),
    ),
)
