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
)
