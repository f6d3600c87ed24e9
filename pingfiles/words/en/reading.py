"""What is read in a note, in English."""

from types import MappingProxyType

from pingfiles.words.shapes.reading import Reading

WORDS = Reading(
    log_headings=("pings", "interactions", "contact log"),
    moment_headings=("moments",),
    moment_kinds=MappingProxyType(
        {"milestone": ("milestone",), "press": ("press",), "job": ("job",), "left": ("left",)}
    ),
    companions=("with",),
    joiners=("and", "&"),
    at=("at",),
    was=("was", "formerly", "before"),
    values=MappingProxyType(
        {
            "gender": MappingProxyType({"feminine": "f, female, woman", "masculine": "m, male, man"}),
            "formality": MappingProxyType({"informal": "casual", "formal": ""}),
            "tie": MappingProxyType({"strong": "", "medium": "", "weak": ""}),
            "language": MappingProxyType(
                {
                    "es": "spanish",
                    "en": "english",
                    "ca": "catalan",
                    "gl": "galician",
                    "eu": "basque",
                    "fr": "french",
                    "de": "german",
                    "it": "italian",
                    "pt": "portuguese",
                    "nl": "dutch",
                    "nb": "norwegian",
                }
            ),
        }
    ),
)
