"""A draft note around its message, and why it is as it is, in Spanish."""

from types import MappingProxyType

from pingfiles.words.shapes.drafts import Drafts

WORDS = Drafts(
    openers=MappingProxyType(
        {
            "whatsapp": "Abrir WhatsApp",
            "sms": "Abrir SMS",
            "telegram": "Abrir Telegram",
            "email": "Abrir correo",
            "linkedin": "Abrir LinkedIn",
            "call": "Llamar",
            "voicemail": "Llamar",
            "like": "Ir a verlo",
            "comment": "Abrir la página",
        }
    ),
    open_other="Abrir X",
    no_link="Sin enlace",
    send_on="Para el {day}",
    nothing_to_write="Nada que escribir: mira y dale a me gusta.",
    nothing_of_theirs="Las notas no tienen nada suyo para esto: añade algo tuyo, o un detalle para la próxima.",
    why="Por qué",
    suggestions="Qué más dicen las notas",
    line="línea",
    for_many="{n} contactos, {language}",
    tones=MappingProxyType({"common": "común", "personal": "personal"}),
    asked="se ha pedido",
    first_that_fits="el primero de sus canales que encaja",
    wrote_by_it="escribió por ahí",
    last_used="el último usado",
    has_address="hay una dirección para ello",
    no_address="no se conoce ninguna dirección",
    sentence_ready="hay una frase lista",
    lapsed="hace tiempo que no habláis",
    in_touch="basta un texto común mientras hay contacto",
    no_templates="no hay plantillas en {language}",
)
