"""The lists: who is due, one contact, many, in Spanish."""

from types import MappingProxyType

from pingfiles.words.shapes.lists import Lists

WORDS = Lists(
    heading="A quién hacer un ping el {date}",
    none_yet="ninguno todavía",
    blocks=MappingProxyType({"today": "Hoy", "coming": "Próximos días", "keep": "Para no perder el contacto"}),
    more_rows="… y {n} más (--all)",
    more_until="… y {n} más hasta el {day} (--within {within}d --all)",
    crowd="{n} contactos: {feast}",
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
    snooze="en pausa hasta",
    deceased="sí, sin fecha",
    next_cadence="ping {when} ({every})",
    lines="línea {n}",
    channels=MappingProxyType(
        {
            "email": "correo",
            "call": "llamada",
            "voicemail": "mensaje de voz",
            "like": "me gusta",
            "comment": "comentario",
            "mention": "mención",
            "letter": "carta",
            "meeting": "reunión",
            "skip": "omitido",
        }
    ),
)
