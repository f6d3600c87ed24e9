"""How a note says that somebody has died or is out of use, in Spanish."""

from pingfiles.words.shapes.deaths import Deaths

WORDS = Deaths(
    keys="fallecido, fallecida, fallecimiento, falleció, falleció el, defunción, murió, murió el, muerte, "
    "muerto, muerta, difunto, difunta, óbito, fecha de muerte, fecha de defunción, fecha de fallecimiento, "
    "fecha de fallecido, fecha de fallecida, fecha de óbito, fecha muerte, fecha defunción, fecha fallecimiento, "
    "día de su muerte",
    states="fallecido, fallecida, difunto, difunta, muerto, muerta, finado, finada, qepd, q.e.p.d., d.e.p., "
    "falleció, murió",
    beside="fecha, día, mes, año, de, del, su, en, el, la, lugar, hora, causa, edad, es, está, ha, aniversario",
    active="activo, activa",
    archived="archivado, archivada, inactivo, inactiva",
    yes="sí, s, verdadero, cierto",
    no="falso, nunca, ninguna, ninguno, vivo, viva",
)
