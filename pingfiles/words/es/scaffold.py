"""What `pingfiles init` writes into a new Spanish vault."""

from pingfiles.words.shapes.scaffold import Scaffold

WORDS = Scaffold(
    configuration="""\
# La configuración de esta bóveda de pingfiles. Todas las claves son opcionales.

contacts = ["{people}"]        # carpetas cuyas notas con propiedades son contactos
# contact_where = {{ tags = "person" }}   # solo las notas con este valor
language = "{language}"             # de los mensajes, y de los borradores si el contacto no indica idioma: es o en
# formality = "informal"      # o "formal"

# [me]                        # quién firma
# name = "Ana Serra"

[due]
today = 7                     # cuántas filas de hoy muestra la lista,
coming = 3                    # cuántas de los próximos días
daily = 5                     # y cuántas de contactos para no perderlos

[cadence]                     # cada cuánto, si la nota no lo dice: por etiqueta, luego por vínculo, luego el resto
strong = "1 mes"
medium = "3 meses"
weak = "6 meses"
default = "6 meses"

# [[festivity]]               # una fiesta local que pingfiles no conoce
# name = "La Mercè"
# date = "09-24"              # o "easter+1"
# where = ["Barcelona"]       # ciudades, regiones (ES-CT) o países; si falta, todos""",
)
