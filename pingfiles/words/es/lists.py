"""The lists: who is due, one contact, many, in Spanish."""

from pingfiles.words.shapes.lists import Lists

WORDS = Lists(
    heading="A quién hacer un ping el {date}",
    none_yet="ninguno todavía",
    cadence_block="Les vendría bien un mensaje",
    more_rows="… y a {n} más les vendría bien un mensaje (--all)",
    one_more_row="… y a 1 más le vendría bien un mensaje (--all)",
    many_for_a_feast="{feast} {when}: {n} contactos (--all)",
    nobody="No hay nadie pendiente de aquí a {within}.",
    nobody_today="No hay nadie pendiente hoy.",
    no_contacts="Aún no hay contactos: lo es toda nota con front matter en {folders}. El primero: pingfiles new NOMBRE",
    this_vault="esta carpeta",
    next_up="Lo próximo: {name}, {why}.",
    last_ping_label="último ping",
    next_label="próximo",
    balance_label="balance",
    balance="diste {gave}, pediste {asked}, te dieron {got}",
    along="con {name}",
    older_pings="… y {n} anteriores",
    moments="Momentos",
    pings="Registro",
    hooks="Detalles para recordar",
    say="Frases listas",
    shared="en común",
    linked_from="aparece en",
    snooze="descansa hasta",
    next_cadence="un mensaje, como {every}, {when}",
    lines="línea {n}",
)
