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
