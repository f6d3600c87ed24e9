"""What is read in a note, in Spanish."""

from types import MappingProxyType

from pingfiles.words.shapes.reading import Reading

WORDS = Reading(
    log_headings=("registro",),
    moment_headings=("momentos", "hitos"),
    moment_kinds=MappingProxyType(
        {"milestone": ("hito",), "press": ("prensa",), "job": ("trabajo",), "left": ("salida",)}
    ),
    companions=("con",),
    joiners=("y", "e"),
    at=("en",),
    was=("antes", "era"),
    attendees=("personas", "asistentes", "participantes", "con", "gente", "invitados"),
    meeting_dates=("fecha", "día", "cuándo"),
    meetings=("reunión", "reuniones", "llamada", "llamadas"),
    daily_folders=("diario", "diarios", "notas diarias", "bitácora"),
    not_yet=(
        "(?<!la[ ])(?<!esta[ ])(?<!misma[ ])mañana|esta[ ]noche",
        "debo|debería|debemos|hay[ ]que|luego|pendiente|próxim[oa]s?",
        "(?:tengo|tenemos|tendría|tendríamos|habría)[ ]que|(?:voy|vamos|va)[ ]a|que[ ]viene|recordar|recordatorio",
        "cumple|cumpleaños|aniversario|santo|a[ ]ver[ ]si|quiero|querría|quisiera|por[ ]hacer|podría",
        r"\w+(?:aré|eré|iré|aremos|eremos|iremos)|no[ ](?:he|hemos|ha|pude|pudimos|vi|vino|contesta|contestó)|nunca",
        "dentro[ ]de|en[ ][0-9]+[ ](?:días?|semanas?|mes(?:es)?)|pensar[ ]en|pienso[ ]en",
    ),
    to_do=(
        "llamar|escribir|felicitar|preguntar|avisar|invitar|mandar|enviar|contestar|responder|quedar|ver|visitar|"
        "contactar|agradecer|comprar|decir|pedir|llama|llámale|escribe|pregunta|felicita|avisa|manda|invita",
    ),
    values=MappingProxyType(
        {
            "gender": MappingProxyType(
                {"feminine": "femenino, mujer, ella", "masculine": "masculino, hombre, él", "neuter": "neutro, elle"}
            ),
            "formality": MappingProxyType(
                {"informal": "tú, de tú, tuteo, vos, de vos", "formal": "usted, de usted, ud, ud."}
            ),
            "tie": MappingProxyType({"strong": "fuerte", "medium": "medio, media", "weak": "débil"}),
            "language": MappingProxyType(
                {
                    "es": "español, castellano",
                    "en": "inglés",
                    "ca": "catalán, català, valenciano",
                    "gl": "gallego, galego",
                    "eu": "euskera, vasco, euskara",
                    "fr": "francés, français",
                    "de": "alemán, deutsch",
                    "it": "italiano",
                    "pt": "portugués, português",
                    "nl": "neerlandés, nederlands",
                    "nb": "noruego, norsk",
                }
            ),
        }
    ),
)
