"""An invented contact on whom templates are tried, in Spanish."""

from pingfiles.words.shapes.sample import Sample

WORDS = Sample(
    name="Elena Robles",
    sender="Ada Arroyo",
    role="Directora de arte",
    company="Cuervo e Hijos",
    city="Lugo",
    say="El cartel del faro sigue colgado en la cocina.",
    hook="aprende a imprimir a dos tintas",
    milestone="el cartel del faro",
    press='Diario del Puerto: "El papel recuerda"',
    job="Directora de arte en Cuervo e Hijos",
    left="se va de Cuervo e Hijos",
    shared="Marina Soto",
    comment="""\
Plantilla {name}. Esta copia es tuya: cambia el texto de abajo.
`pingfiles templates check` encuentra sus errores; esto la muestra con un contacto tuyo:
  pingfiles templates try {name} --contact NOMBRE
Usa estas variables, que explica la página de los borradores: {variables}
Lo que dice, con un contacto inventado:""",
    informal="Se sabe todo",
    formal="Lo mismo, de usted",
    by_hook="Solo se sabe un gancho",
    bare="No se sabe nada",
)
