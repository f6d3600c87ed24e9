"""How a note says that somebody has died or is out of use, in Spanish."""

from pingfiles.words.shapes.deaths import Deaths

WORDS = Deaths(
    keys="fallecido, fallecida, fallecimiento, falleció, defunción, murió, muerte, muerto, muerta, difunto, difunta, "
    "finado, finada, óbito, deceso, exitus, qepd, q.e.p.d., d.e.p., descanse en paz, en paz descanse",
    states="fallecido, fallecida, fallecidos, fallecidas, difunto, difunta, difuntos, difuntas, muerto, muerta, "
    "muertos, muertas, finado, finada, finados, falleció, murió, qepd, q.e.p.d., d.e.p., descanse en paz, "
    "en paz descanse",
    hints="esquela, obituario, entierro, enterrado, enterrada, incinerado, incinerada",
    joiners="fecha, día, de, del, su, en, el, la, los, es, está, ha",
    aspects="año, mes, hora, lugar, causa, edad, aniversario, certificado",
    others="día de muertos, día de los muertos, día de difuntos, día de los difuntos",
    alive="vivo, viva, con vida",
    before_names="",
    active="activo, activa, vivo, viva",
    archived="archivado, archivada, inactivo, inactiva",
    yes="sí, s, verdadero, cierto",
    no="falso, nunca, ninguna, ninguno, vivo, viva, todavía no, aún no",
)
